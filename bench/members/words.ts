/**
 * `bench words`: how well descriptions are read, on real bios with labels (../shared/bios), judged as `check bio` judges them.
 * Each reading was developed on a part of the set and is reported on the rest, chosen by a hash of the id; disclaimers and politics
 * were developed at different times on different parts, and each keeps its own. `--miss` prints what is wrong in the parts
 * that may be looked at.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { audit as causes } from '../../src/audits/cause-alignment.js';
import { audit as description } from '../../src/audits/political-description.js';
import { absent, seen } from '../../src/domain/snapshot.js';
import { readDisclaimer } from '../../src/policy/disclaimer.js';
import { readLeadership } from '../../src/policy/leadership.js';
import { LEXICON, LEXICON_DATE, type LexiconEntry } from '../../src/policy/lexicon.js';
import { readPolitics } from '../../src/policy/politics.js';
import { interval, type Pair, scores } from '../bootstrap.js';
import type { Bench, BenchResult } from '../frame.js';

interface Bio {
  id: string;
  text: string;
  lang: string;
  disclaimer: 'full' | 'partial' | 'none';
  politics: 'party' | 'candidate' | 'campaign' | 'cause' | 'none';
  mustPass: boolean;
  ambiguous: boolean;
}
interface Said {
  bio: Bio;
  disclaimer: Bio['disclaimer'];
  description: string;
  cause: string;
}
const FILE = new URL('../../../shared/bios/dev.jsonl', import.meta.url);
const CONTEXT = {
  standing: 'leader',
  platform: 'x',
  regularPosts: { share: 0.2, count: 5 },
  lexicon: LEXICON,
  asOf: LEXICON_DATE,
} as const;

const hash = (id: string): Buffer => createHash('sha256').update(id).digest();
const DEVELOPED_ON = {
  disclaimer: (id: string) => hash(id)[0]! < 154,
  politics: (id: string) => hash(id).readUInt32BE(0) % 100 < 60,
};

function say(bio: Bio): Said {
  const words = { displayName: absent<string>(), bio: seen(bio.text) };
  const context = { ...CONTEXT, lang: bio.lang };
  return {
    bio,
    disclaimer: readDisclaimer(bio.text).kind,
    description: description.judge(words, context).kind,
    cause: causes.judge({ ...words, avatar: absent(), banner: absent() }, context).kind,
  };
}

const isStrict = ({ bio }: Said) => ['party', 'candidate', 'campaign'].includes(bio.politics);
type Measure = (all: readonly Said[]) => number;
/** The share of those that are asked about for whom it is so; NaN where none is. */
const share =
  (asked: (s: Said) => boolean, so: (s: Said) => boolean): Measure =>
  (all) => {
    const of = all.filter(asked);
    return of.filter(so).length / of.length;
  };
const of =
  (key: 'p' | 'r' | 'f', pair: (s: Said) => Pair): Measure =>
  (all) =>
    scores(all.map(pair))[key];

const full = (s: Said): Pair => ({ said: s.disclaimer === 'full', is: s.bio.disclaimer === 'full' });
const any = (s: Said): Pair => ({ said: s.disclaimer !== 'none', is: s.bio.disclaimer !== 'none' });
const named = (s: Said): Pair => ({ said: s.description !== 'pass', is: isStrict(s) });
const accused = (s: Said): Pair => ({ said: s.description === 'finding', is: isStrict(s) });
const aligned = (s: Said): Pair => ({
  said: s.description !== 'pass' || s.cause !== 'pass',
  is: s.bio.politics !== 'none',
});
const mustPass = (s: Said) => s.bio.mustPass;

interface Task {
  id: string;
  name: string;
  of: keyof typeof DEVELOPED_ON;
  measure: Measure;
  /** What was asked for, on the report part without ambiguous. */
  must?: { least: number } | { most: number };
}
const TASKS: Task[] = [
  { id: 'fullP', name: 'disclaimer full: precision', of: 'disclaimer', measure: of('p', full), must: { least: 0.95 } },
  { id: 'fullR', name: 'disclaimer full: recall', of: 'disclaimer', measure: of('r', full), must: { least: 0.92 } },
  { id: 'fullF1', name: 'disclaimer full: F1', of: 'disclaimer', measure: of('f', full) },
  { id: 'anyP', name: 'full or partial: precision', of: 'disclaimer', measure: of('p', any), must: { least: 0.97 } },
  { id: 'anyR', name: 'full or partial: recall', of: 'disclaimer', measure: of('r', any), must: { least: 0.93 } },
  { id: 'anyF1', name: 'full or partial: F1', of: 'disclaimer', measure: of('f', any) },
  {
    id: 'namedR',
    name: 'party, candidate, campaign found: recall',
    of: 'politics',
    measure: of('r', named),
    must: { least: 0.88 },
  },
  { id: 'namedP', name: '  (finding or review): precision', of: 'politics', measure: of('p', named) },
  { id: 'namedF1', name: '  (finding or review): F1', of: 'politics', measure: of('f', named) },
  { id: 'findingP', name: 'as a finding: precision', of: 'politics', measure: of('p', accused), must: { least: 0.97 } },
  { id: 'findingR', name: 'as a finding: recall', of: 'politics', measure: of('r', accused) },
  { id: 'findingF1', name: 'as a finding: F1', of: 'politics', measure: of('f', accused) },
  {
    id: 'causeR',
    name: 'cause for a person: recall',
    of: 'politics',
    measure: share(
      (s) => s.bio.politics === 'cause',
      (s) => s.description !== 'pass' || s.cause !== 'pass',
    ),
    must: { least: 0.7 },
  },
  {
    id: 'causeAccused',
    name: 'cause as a finding',
    of: 'politics',
    measure: share(
      (s) => s.bio.politics === 'cause',
      (s) => s.description === 'finding',
    ),
    must: { most: 0 },
  },
  { id: 'anyPoliticsP', name: 'anything political: precision', of: 'politics', measure: of('p', aligned) },
  { id: 'anyPoliticsF1', name: 'anything political: F1', of: 'politics', measure: of('f', aligned) },
  {
    id: 'mustPassAccused',
    name: 'must-pass accused',
    of: 'politics',
    measure: share(mustPass, (s) => s.description === 'finding'),
    must: { most: 0.01 },
  },
  {
    id: 'mustPassReviewed',
    name: 'must-pass reviewed',
    of: 'politics',
    measure: share(mustPass, (s) => s.description === 'needs-review' || s.cause === 'needs-review'),
    must: { most: 0.05 },
  },
];

const PARTS = ['report', 'develop', 'all'] as const;
type Part = (typeof PARTS)[number];
const belongs = (part: Part, bio: Bio, of: Task['of']): boolean =>
  part === 'all' || DEVELOPED_ON[of](bio.id) === (part === 'develop');

/** The same lexicon many times over with words that no text holds: cost must follow the text. */
function grown(times: number): LexiconEntry[] {
  return Array.from({ length: times }, (_, k) =>
    LEXICON.map((e): LexiconEntry => {
      if (k === 0) return e;
      const other = (list: readonly string[] = []) => list.map((form) => `${form} qz${k}`);
      return {
        ...e,
        id: `${e.id}-${k}`,
        names: other(e.names),
        labels: other(e.labels),
        persons: other(e.persons),
        words: other(e.words),
        slogans: other(e.slogans),
        innocent: other(e.innocent),
        maybe: other(e.maybe),
        hints: other(e.hints),
        short: [],
        hashtags: [],
        handles: [],
        stems: [],
      };
    }),
  ).flat();
}

/** Texts a second of one core's time, so that a busy machine counts less. Every reading of words, language known. */
function speed(bios: readonly Bio[], lexicon: readonly LexiconEntry[]): number {
  const read = ({ text, lang }: Bio) => {
    readPolitics(text, { lexicon, lang });
    readDisclaimer(text);
    readLeadership(text);
  };
  bios.slice(0, 100).forEach(read);
  const start = process.cpuUsage();
  bios.forEach(read);
  const { user, system } = process.cpuUsage(start);
  return Math.round((bios.length / (user + system)) * 1e6);
}
const BIOS_A_SECOND = 2000;

const MISSING: BenchResult = {
  figures: { missing: '../shared/bios/dev.jsonl' },
  table: [['nothing measured']],
  notes: ['../shared/bios/dev.jsonl is not there, so nothing was measured and nothing holds.'],
  holds: false,
};

export const bench: Bench = {
  name: 'words',
  title: 'Words: disclaimers and politics in real bios, judged as `check bio` judges',
  flags: ['--miss'],
  async run({ short, flags }): Promise<BenchResult> {
    if (!existsSync(FILE)) return MISSING;
    const bios = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Bio);
    const said = bios.map(say);
    const table: (string | number)[][] = [
      ['task', 'must', ...PARTS.flatMap((part) => [part, `${part}, ambiguous too`])],
    ];
    const figures: BenchResult['figures'] = {};
    let holds = true;
    for (const { id, name, of: by, measure, must } of TASKS) {
      const row: string[] = [];
      for (const part of PARTS) {
        for (const ambiguous of [false, true]) {
          const chosen = said.filter(({ bio }) => belongs(part, bio, by) && (ambiguous || !bio.ambiguous));
          const value = measure(chosen);
          row.push(
            `${value.toFixed(3)} [${interval(chosen, measure)
              .map((x) => x.toFixed(2))
              .join('–')}]`,
          );
          if (part !== 'report') continue;
          figures[ambiguous ? `${id}WithAmbiguous` : id] = Number(value.toFixed(4));
          if (must && !ambiguous && !('least' in must ? value >= must.least : value <= must.most)) holds = false;
        }
      }
      table.push([name, must ? ('least' in must ? `≥ ${must.least}` : `≤ ${must.most}`) : '', ...row]);
    }
    for (const times of short ? [1, 10] : [1, 10, 100]) {
      const perSecond = speed(bios, times === 1 ? LEXICON : grown(times));
      table.push([`bios a second, lexicon ×${times}`, times === 1 ? `≥ ${BIOS_A_SECOND}` : '', perSecond]);
      figures[`biosPerSecondAt${times}x`] = perSecond;
      if (times === 1 && perSecond < BIOS_A_SECOND) holds = false;
    }
    return { figures, table, notes: [...NOTES, ...(flags?.has('--miss') ? misses(said) : [])], holds };
  },
};

const NOTES = [
  'In brackets: 95 % bootstrap interval, 1000 draws. The must is asked of the report part without ambiguous. 60 % by hash of id is the develop part; nobody looked at the texts of the report part while rules were written.',
  'Bios a second: one core’s time for politics, disclaimer and leadership of a text whose language is known (telling the language takes about half a millisecond more).',
];

/** What is wrong in the develop parts. */
function misses(said: readonly Said[]): string[] {
  return said.flatMap((s) => {
    const { bio } = s;
    const wrong: string[] = [];
    if (DEVELOPED_ON.disclaimer(bio.id) && s.disclaimer !== bio.disclaimer)
      wrong.push(`disclaimer ${bio.disclaimer} read as ${s.disclaimer}`);
    const political =
      (isStrict(s) && s.description === 'pass') ||
      (!isStrict(s) && s.description === 'finding') ||
      (bio.politics === 'cause' && s.cause === 'pass' && s.description === 'pass') ||
      (bio.mustPass && (s.description !== 'pass' || s.cause !== 'pass'));
    if (DEVELOPED_ON.politics(bio.id) && political)
      wrong.push(`${bio.politics}${bio.mustPass ? ', must pass,' : ''} read as ${s.description}/${s.cause}`);
    return wrong.map((what) => `${bio.id}${bio.ambiguous ? ' (ambiguous)' : ''}: ${what}`);
  });
}
