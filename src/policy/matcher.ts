/**
 * Politics in the words read in a picture. Two readings are joined: the decoder finds badge words through OCR noise, over
 * single lines and over neighbouring lines in both orders; the text engine reads what was read surely as a text. A phrase that
 * means something else clears a term anywhere in the picture (LABOUR WARD on two lines). A bare common word is no badge.
 */
import type { Box, PictureReading, ReadLine } from '../domain/reading.js';
import { type Badge, type Badges, badgesOf, couldHold, LONG_TERM, PAIRS_SHARE, SHORT_TERM } from './badges.js';
import { bestOf } from './best-hits.js';
import { type Alignment, align, plainLetters, type Strip } from './decoder.js';
import { LEXICON, LEXICON_DATE, type LexiconEntry, mayAccuse } from './lexicon.js';
import { neighboursOf } from './neighbours.js';
import { type Doubt, type PoliticalHit, readPolitics } from './politics.js';
import { besideOf, isWhole, saysMore } from './spotting.js';
import { pairsOf, stripsOf, wordsOf } from './strips.js';
import { boxAround, boxOf, pointsOf, verbatim } from './where.js';

export type PictureHit = PoliticalHit & {
  /** In the picture's pixels. */
  box: Box;
  /** As they were read, verbatim. */
  words: string;
  /** Index of the (first) line in the reading. */
  line: number;
};
export interface PictureOptions {
  lexicon?: readonly LexiconEntry[] | undefined;
  asOf?: string | undefined;
}

/** Score up to which a match may be a finding, and up to which a person should look. */
const ACCEPT = 0.2;
const REVIEW = 0.34;
const CLEARS = 0.25;
const SURE_ENOUGH = 0.6;
const READ_AS_TEXT = 0.5;
const TEXT_IS_CLEAN = 0.7;
const MOST_LINES = 60;

/** Two rules ask the same of every picture, one after the other. */
const asked = new WeakMap<object, { lexicon: readonly LexiconEntry[]; asOf: string; hits: readonly PictureHit[] }>();

/** Everything political that the lines of a reading say, best reading per entry and place. Never throws. */
export function readPoliticsInPicture(
  reading: Pick<PictureReading, 'lines' | 'width' | 'height' | 'faint'>,
  options: PictureOptions = {},
): PictureHit[] {
  const lexicon = options.lexicon ?? LEXICON;
  const asOf = options.asOf ?? LEXICON_DATE;
  const before = asked.get(keyOf(reading));
  if (before?.lexicon === lexicon && before.asOf === asOf) return [...before.hits];
  const steps = readAll(reading, lexicon, asOf);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const hits = step.value;
  asked.set(keyOf(reading), { lexicon, asOf, hits });
  return [...hits];
}

/**
 * The same where others wait for this process: `breathe` is awaited between two steps. Whoever asks for this very reading then
 * finds it done.
 */
export async function readPoliticsInSteps(
  reading: Pick<PictureReading, 'lines' | 'faint'>,
  { lexicon, asOf }: Required<PictureOptions>,
  breathe: () => Promise<void>,
): Promise<void> {
  const steps = readAll(reading, lexicon, asOf);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await breathe();
  asked.set(keyOf(reading), { lexicon, asOf, hits: step.value });
}

type Read = Pick<PictureReading, 'lines' | 'faint'>;
const keyOf = ({ lines, faint }: Read): object => (faint?.length ? faint : lines);

/** The lines; and what a second look gave, which is never more than a doubt and is cleared by whatever stands in the picture. */
function* readAll(
  { lines, faint = [] }: Read,
  lexicon: readonly LexiconEntry[],
  asOf: string,
): Generator<void, PictureHit[]> {
  const read = lines.slice(0, MOST_LINES);
  const hits = yield* readLines(read, lexicon, asOf);
  if (faint.length === 0) return hits;
  const known = new Set(hits.map(({ entry }) => entry));
  const more = yield* readLines([...read, ...faint.slice(0, MOST_LINES)], lexicon, asOf);
  const doubted = more.filter(({ entry }) => !known.has(entry));
  return [
    ...hits,
    ...doubted.map((hit): PictureHit => ({ ...hit, strength: 'weak', doubt: hit.doubt ?? 'weak-evidence' })),
  ];
}

function* readLines(
  lines: readonly ReadLine[],
  lexicon: readonly LexiconEntry[],
  asOf: string,
): Generator<void, PictureHit[]> {
  const strips = stripsOf(lines);
  yield;
  const badges = badgesOf(lexicon);
  const companies = companiesOf(strips, badges);
  const spotted: Spotted[] = [];
  for (const strip of strips) {
    for (const badge of couldHold(strip.letters, badges)) {
      const hit = spot(strip, badge, lines, companies, asOf);
      if (hit !== null) spotted.push({ hit, badge });
    }
    yield;
  }
  const found = yield* notCleared(spotted, strips);
  const texts = yield* asText(lines, lexicon, asOf);
  found.push(...texts.filter((hit) => !companies.has(hit.entry)));
  return bestOf(found);
}

interface Spotted {
  hit: PictureHit & { score: number; exact: boolean };
  badge: Badge;
}

interface Innocent {
  phrase: string;
  score: number;
  cost: number;
}

/** Takes out what an innocent phrase covers, wherever in the picture it stands. */
function* notCleared(spotted: readonly Spotted[], strips: readonly Strip[]): Generator<void, PictureHit[]> {
  const phrases = new Map<string, Innocent[]>();
  const pairs = spotted.length === 0 ? [] : strips.map((strip) => pairsOf(strip.letters));
  for (const { entry } of new Map(spotted.map(({ badge }) => [badge.entry.id, badge])).values()) {
    const list: Innocent[] = [];
    for (const phrase of (entry.innocent ?? []).map(plainLetters).filter((p) => p.length >= 5)) {
      const asked = [...pairsOf(phrase)];
      for (const [i, strip] of strips.entries()) {
        if (asked.filter((pair) => pairs[i]!.has(pair)).length < asked.length * PAIRS_SHARE) continue;
        const aligned = align(strip, phrase, CLEARS);
        if (aligned !== null) list.push({ phrase, score: aligned.score, cost: aligned.cost });
      }
    }
    phrases.set(entry.id, list);
    yield;
  }
  return spotted
    .filter(({ hit, badge }) => !phrases.get(badge.entry.id)!.some((i) => clears(i, badge.term, hit)))
    .map(({ hit: { score: _, exact: __, ...hit } }) => hit);
}

/** LABOUR WARD clears LABOUR when WARD was read too; REFORMED clears a misread REFORM UK when it fits as well. */
function clears({ phrase, score, cost }: Innocent, term: string, hit: Spotted['hit']): boolean {
  if (phrase.includes(term)) return cost / (phrase.length - term.length || 1) <= REST_READ;
  return !hit.exact && score <= hit.score + 0.05;
}
const REST_READ = 0.5;

/** Entries whose bare words keep innocent company in this picture. */
function companiesOf(strips: readonly Strip[], badges: Badges): Set<string> {
  const words = new Set(strips.flatMap((s) => wordsOf(s)));
  return new Set(
    badges.companies.filter((c) => [...c.words].some((word) => words.has(word))).map(({ entry }) => entry.id),
  );
}

function spot(
  strip: Strip,
  badge: Badge,
  lines: readonly ReadLine[],
  companies: ReadonlySet<string>,
  asOf: string,
): Spotted['hit'] | null {
  const short = badge.term.length <= SHORT_TERM;
  // The surer the reading, the less it may differ: a word read surely is that word.
  const doubtful = Math.min(REVIEW, Math.max(0.1, REVIEW - (strip.sureness - SURE_ENOUGH) * 0.65));
  const aligned = short ? exactly(strip, badge.term) : align(strip, badge.term, doubtful);
  if (aligned === null) return null;
  if (badge.tag && !strip.tagged[aligned.from] && (strip.opens[aligned.from] || badge.term.length < 7)) return null;
  const exact = aligned.cost < 0.5;
  if (badge.tag && !strip.tagged[aligned.from] && !exact) return null;
  if (!exact && aligned.cost > (badge.term.length - 4) * 0.3) return null;
  if (!exact && lettersOn(strip, aligned.to) >= ANOTHER_WORD) return null;
  if (!isWhole(strip, aligned, badge)) return null;
  const words = verbatim(strip, aligned, lines);
  if (badge.bare !== null && companies.has(badge.entry.id)) return null;
  // A small l is what a capital I is read as.
  if (badge.bare === 'word' && /\p{Ll}/u.test(words.replaceAll('l', 'I'))) return null;
  const beside = badge.bare === null ? 'nothing' : besideOf(strip, aligned);
  if (beside === 'words') return null;
  if (short && strip.sureness < (badge.term.length <= 4 ? 0.5 : 0.4)) return null;
  // A whole letter of difference is no misreading of these letters, unless the term is long.
  const clean =
    beside === 'nothing' &&
    (badge.bare !== 'word' || !saysMore(lines, strip, aligned)) &&
    aligned.score <= ACCEPT &&
    strip.sureness >= SURE_ENOUGH &&
    (exact || aligned.cost < (badge.term.length >= LONG_TERM && strip.sureness < READ_SURELY ? 1.7 : 0.95));
  const { line } = strip.at[aligned.from]!;
  const from = strip.at[aligned.from]!.offset;
  const doubt: Doubt | undefined =
    badge.entry.group === 'cause'
      ? 'cause-is-for-a-person'
      : !clean
        ? 'read-through-noise'
        : mayAccuse(badge.entry, asOf)
          ? undefined
          : 'unverified-entry';
  return {
    score: aligned.score,
    exact,
    entry: badge.entry.id,
    label: badge.entry.label,
    group: badge.entry.group,
    quote: words,
    words,
    line,
    from,
    to: strip.at[aligned.to - 1]!.offset + 1,
    box: boxOf(strip, aligned, lines),
    strength: doubt === undefined ? 'strong' : 'weak',
    ...(doubt === undefined ? {} : { doubt }),
    sureness: round(Math.max(0.05, Math.min(strip.sureness, 1) * (1 - aligned.score))),
  };
}

/** A misread term that goes on in the same word by so many letters is another word: PARTITA DI CAL(CIO) is no PARTI RADICAL. */
const ANOTHER_WORD = 3;
/** From here on a letter that differs is another letter. */
const READ_SURELY = 0.85;

function lettersOn({ opens, letters }: Strip, from: number): number {
  let to = from;
  while (to < letters.length && !opens[to]) to++;
  return to - from;
}

function exactly(strip: Strip, term: string): Alignment | null {
  for (let from = strip.letters.indexOf(term); from >= 0; from = strip.letters.indexOf(term, from + 1)) {
    const to = from + term.length;
    const year = /^(?:20)?\d\d(?!\d)/.test(strip.letters.slice(to));
    if (strip.opens[from] && (strip.opens[to] || year)) {
      return { from, to, cost: 0, score: 0.25 * Math.max(0, 0.6 - strip.sureness) };
    }
  }
  return null;
}

/** Lines that were read surely, one by one and with the nearest below or beside, as a text. */
function* asText(
  lines: readonly ReadLine[],
  lexicon: readonly LexiconEntry[],
  asOf: string,
): Generator<void, PictureHit[]> {
  const hits: PictureHit[] = [];
  const { next } = neighboursOf(lines);
  for (const [i, line] of lines.entries()) {
    const index = next.get(i);
    for (const other of index === undefined ? [undefined] : [undefined, lines[index]!]) {
      const sureness = Math.min(line.sureness, other?.sureness ?? 1);
      if (sureness < READ_AS_TEXT) continue;
      const text = other === undefined ? line.text : `${line.text} ${other.text}`;
      const seam = line.text.length;
      for (const hit of readPolitics(text, { lexicon, asOf, noisy: sureness < TEXT_IS_CLEAN })) {
        if (other !== undefined && (hit.to <= seam || hit.from > seam)) continue;
        const points = pointsOf(line, hit.from, Math.min(seam, hit.to));
        if (other !== undefined) points.push(...pointsOf(other, 0, hit.to - seam - 1));
        const words =
          other === undefined ? hit.quote : `${text.slice(hit.from, seam)} / ${text.slice(seam + 1, hit.to)}`;
        const box = boxAround(points);
        hits.push({ ...hit, quote: words, words, sureness: round(hit.sureness * sureness), box, line: i });
      }
      yield;
    }
  }
  return hits;
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
