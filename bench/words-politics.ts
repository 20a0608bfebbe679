/**
 * How well politics in descriptions is judged: real bios with labels (../shared/bios), through the two audits as `check bio`
 * runs them. The set is split by a hash of the id: rules were written looking at the develop part only.
 * `npx tsx bench/words-politics.ts [--miss]`; `--miss` prints what is wrong in the develop part.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { audit as causes } from '../src/audits/cause-alignment.js';
import { audit as description } from '../src/audits/political-description.js';
import { absent, seen } from '../src/domain/snapshot.js';
import { LEXICON, type LexiconEntry } from '../src/policy/lexicon.js';
import { readPolitics } from '../src/policy/politics.js';
import { type Bench, type BenchResult, renderTable } from './frame.js';

interface Bio {
  id: string;
  text: string;
  lang: string;
  politics: 'party' | 'candidate' | 'campaign' | 'cause' | 'none';
  mustPass: boolean;
  ambiguous: boolean;
}
export interface Said {
  bio: Bio;
  description: string;
  cause: string;
}

const FILE = new URL('../../shared/bios/dev.jsonl', import.meta.url);
const CONTEXT = { standing: 'leader', platform: 'x', regularPosts: { share: 0.2, count: 5 } } as const;

export const isDevelop = (id: string): boolean =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 100 < 60;

function say(bio: Bio): Said {
  const words = { displayName: absent<string>(), bio: seen(bio.text) };
  const context = { ...CONTEXT, lang: bio.lang };
  return {
    bio,
    description: description.judge(words, context).kind,
    cause: causes.judge({ ...words, avatar: absent(), banner: absent() }, context).kind,
  };
}

const STRICT = new Set(['party', 'candidate', 'campaign']);
const share = (part: Said[], of: Said[]): number => (of.length === 0 ? Number.NaN : part.length / of.length);
const TASKS: [name: string, must: string, measure: (all: Said[]) => number][] = [
  [
    'party|candidate|campaign found (finding or review)',
    '>= .88',
    (all) => {
      const asked = all.filter((s) => STRICT.has(s.bio.politics));
      return share(
        asked.filter((s) => s.description !== 'pass'),
        asked,
      );
    },
  ],
  [
    'of those a finding, precision',
    '>= .97',
    (all) => {
      const findings = all.filter((s) => s.description === 'finding');
      return share(
        findings.filter((s) => STRICT.has(s.bio.politics)),
        findings,
      );
    },
  ],
  [
    'party|candidate|campaign as finding',
    '',
    (all) => {
      const asked = all.filter((s) => STRICT.has(s.bio.politics));
      return share(
        asked.filter((s) => s.description === 'finding'),
        asked,
      );
    },
  ],
  [
    'cause as review',
    '>= .70',
    (all) => {
      const asked = all.filter((s) => s.bio.politics === 'cause');
      return share(
        asked.filter((s) => s.description !== 'pass' || s.cause !== 'pass'),
        asked,
      );
    },
  ],
  [
    'cause as finding',
    '0',
    (all) =>
      share(
        all.filter((s) => s.bio.politics === 'cause' && s.description === 'finding'),
        all.filter((s) => s.bio.politics === 'cause'),
      ),
  ],
  [
    'must-pass accused',
    '<= .01',
    (all) =>
      share(
        all.filter((s) => s.bio.mustPass && s.description === 'finding'),
        all.filter((s) => s.bio.mustPass),
      ),
  ],
  [
    'must-pass reviewed',
    '<= .05',
    (all) => {
      const asked = all.filter((s) => s.bio.mustPass);
      return share(
        asked.filter((s) => s.description === 'needs-review' || s.cause === 'needs-review'),
        asked,
      );
    },
  ],
];

/** A generator with a seed, so that intervals are the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function interval(all: Said[], measure: (all: Said[]) => number): string {
  const random = chance(7);
  const values: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const value = measure(all.map(() => all[Math.floor(random() * all.length)]!));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (p: number) => (values[Math.floor(p * (values.length - 1))] ?? Number.NaN).toFixed(2);
  return `${at(0.025)}-${at(0.975)}`;
}

/** The same lexicon many times over with words that no text holds: cost must follow the text. */
function grown(times: number): LexiconEntry[] {
  return Array.from({ length: times }, (_, k) =>
    LEXICON.map((e) => {
      if (k === 0) return e;
      const other = (list: readonly string[] | undefined) => list?.map((form) => `${form} qz${k}`);
      return {
        ...e,
        id: `${e.id}-${k}`,
        names: other(e.names)!,
        labels: other(e.labels),
        persons: other(e.persons),
        words: other(e.words),
        short: [],
        hashtags: [],
        handles: [],
        stems: [],
        slogans: other(e.slogans),
        innocent: other(e.innocent),
      } as LexiconEntry;
    }),
  ).flat();
}

function speed(bios: Bio[], lexicon: readonly LexiconEntry[]): number {
  for (const bio of bios.slice(0, 100)) readPolitics(bio.text, { lexicon });
  const start = performance.now();
  for (const bio of bios) readPolitics(bio.text, { lexicon });
  return Math.round((bios.length / (performance.now() - start)) * 1000);
}

export const bench: Bench = {
  name: 'words-politics',
  title: 'Politics in descriptions: real bios, judged as `check bio` judges',
  async run({ short }): Promise<BenchResult> {
    if (!existsSync(FILE))
      return { figures: {}, table: [['no bios here']], notes: ['../shared/bios/dev.jsonl is missing.'], holds: false };
    const bios = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Bio);
    const said = bios.map(say);
    const sure = said.filter((s) => !s.bio.ambiguous);
    const parts: [string, Said[]][] = [
      ['develop', sure.filter((s) => isDevelop(s.bio.id))],
      ['report', sure.filter((s) => !isDevelop(s.bio.id))],
      ['report with ambiguous', said.filter((s) => !isDevelop(s.bio.id))],
    ];
    const table: (string | number)[][] = [['task', 'must', ...parts.map(([name, all]) => `${name} (${all.length})`)]];
    const figures: BenchResult['figures'] = {};
    for (const [task, must, measure] of TASKS) {
      table.push([task, must, ...parts.map(([, all]) => `${measure(all).toFixed(3)} [${interval(all, measure)}]`)]);
      figures[task] = Number(measure(parts[1]![1]).toFixed(4));
    }
    const speeds = (short ? [1, 10] : [1, 10, 100]).map(
      (times) => [times, speed(bios, times === 1 ? LEXICON : grown(times))] as const,
    );
    for (const [times, perSecond] of speeds) {
      table.push([`bios a second, lexicon x${times}`, times === 1 ? '>= 2000' : '', perSecond]);
      figures[`biosPerSecondAt${times}x`] = perSecond;
    }
    const [recall, precision, , cause, causeFinding, accused, reviewed] = TASKS.map(([, , measure]) =>
      measure(parts[1]![1]),
    );
    const holds =
      recall! >= 0.88 &&
      precision! >= 0.97 &&
      cause! >= 0.7 &&
      causeFinding === 0 &&
      accused! <= 0.01 &&
      reviewed! <= 0.05 &&
      speeds[0]![1] >= 2000;
    return {
      figures,
      table,
      notes: [
        'In brackets: 95 % bootstrap interval, 1000 draws. Rules were written looking at the develop part (60 % by hash of id) only.',
      ],
      holds,
    };
  },
};

function misses(): void {
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n')) {
    const bio = JSON.parse(line) as Bio;
    if (!isDevelop(bio.id)) continue;
    const s = say(bio);
    const strict = STRICT.has(bio.politics);
    const wrong =
      (strict && s.description === 'pass') ||
      (!strict && s.description === 'finding') ||
      (bio.politics === 'cause' && s.cause === 'pass' && s.description === 'pass') ||
      (bio.mustPass && (s.description !== 'pass' || s.cause !== 'pass'));
    if (!wrong) continue;
    const hits = readPolitics(bio.text).map((h) => `${h.entry}:${h.strength}:${h.quote}`);
    process.stdout.write(
      `${bio.id} ${bio.politics}${bio.mustPass ? ' MUST' : ''}${bio.ambiguous ? ' amb' : ''} -> ${s.description}/${s.cause} ${hits.join(' ')}\n   ${bio.text.replaceAll('\n', ' / ')}\n`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--miss')) misses();
  const result = await bench.run({ short: process.argv.includes('--short') });
  process.stdout.write(`${renderTable(result.table)}\n${result.notes?.join('\n') ?? ''}\nholds: ${result.holds}\n`);
}
