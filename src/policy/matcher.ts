/**
 * Politics in the words read in a picture. Two readings are joined: the decoder finds badge words through OCR noise, over
 * single lines and over neighbouring lines in both orders; the text engine reads what was read surely as a text. A phrase that
 * means something else clears a term anywhere in the picture (LABOUR WARD on two lines). A bare common word is no badge.
 */
import type { PictureReading, ReadLine } from '../domain/reading.js';
import { type Badges, badgesOf, couldHold, everydayForms, PAIRS_SHARE } from './badges.js';
import { bestOf } from './best-hits.js';
import { align, plainLetters, type Strip } from './decoder.js';
import { innocentPhrases } from './innocent-phrases.js';
import { isOffice, LEXICON, LEXICON_DATE, type LexiconEntry } from './lexicon.js';
import { neighboursOf } from './neighbours.js';
import { readPolitics } from './politics.js';
import { type PictureHit, type Spotted, SURE_ENOUGH, spot } from './spotting.js';
import { pairsOf, stripsOf, wordsOf } from './strips.js';
import { doubtedByUnread } from './unread.js';
import { boxAround, pointsOf } from './where.js';

export interface PictureOptions {
  lexicon?: readonly LexiconEntry[] | undefined;
  asOf?: string | undefined;
}

const CLEARS = 0.25;
const READ_AS_TEXT = 0.5;
const TEXT_IS_CLEAN = 0.7;
const MOST_LINES = 60;
/** What was read unsurely must be this near a term of so many letters: docs/decisions/272-unsure-words.md. */
const UNSURE = 0.2;
const UNSURE_LETTERS = 7;

/** Two rules ask the same of every picture, one after the other. */
const asked = new WeakMap<object, { lexicon: readonly LexiconEntry[]; asOf: string; hits: readonly PictureHit[] }>();

/** Everything political that the lines of a reading say, best reading per entry and place. Never throws. */
export function readPoliticsInPicture(
  reading: Read & Pick<PictureReading, 'width' | 'height'>,
  options: PictureOptions = {},
): PictureHit[] {
  const lexicon = options.lexicon ?? LEXICON;
  const asOf = options.asOf ?? LEXICON_DATE;
  const before = asked.get(keyOf(reading));
  if (before?.lexicon === lexicon && before.asOf === asOf) return [...before.hits];
  const steps = readWhole(reading, lexicon, asOf);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const hits = step.value;
  asked.set(keyOf(reading), { lexicon, asOf, hits });
  return [...hits];
}

/** All hits, those of them doubted beside which something was read too unsurely to be told. */
function* readWhole(reading: Read, lexicon: readonly LexiconEntry[], asOf: string): Generator<void, PictureHit[]> {
  const hits = yield* readAll(reading, lexicon, asOf);
  const [read, unsure] = [reading.lines.slice(0, MOST_LINES), (reading.unsure ?? []).slice(0, MOST_LINES)];
  return doubtedByUnread(hits, read, unsure, lexicon);
}

/**
 * The same where others wait for this process: `breathe` is awaited between two steps. Whoever asks for this very reading then
 * finds it done.
 */
export async function readPoliticsInSteps(
  reading: Read,
  { lexicon, asOf }: Required<PictureOptions>,
  breathe: () => Promise<void>,
): Promise<void> {
  const steps = readWhole(reading, lexicon, asOf);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await breathe();
  asked.set(keyOf(reading), { lexicon, asOf, hits: step.value });
}

type Read = Pick<PictureReading, 'lines' | 'faint' | 'unsure' | 'second'>;
const keyOf = ({ lines, faint }: Read): object => (faint?.length ? faint : lines);

/**
 * The lines; and what a second look or a second recogniser gave, or was read too unsurely to be told, which is never more than a
 * doubt and is cleared by whatever stands in the picture. What it clears in the lines is a doubt as well.
 */
function* readAll(
  { lines, faint = [], unsure = [], second = [] }: Read,
  lexicon: readonly LexiconEntry[],
  asOf: string,
): Generator<void, PictureHit[]> {
  const read = lines.slice(0, MOST_LINES);
  const hits = yield* readLines(read, lexicon, asOf);
  const again = [...faint.slice(0, MOST_LINES), ...second.slice(0, MOST_LINES)];
  const more = again.length > 0 ? yield* readLines([...read, ...again], lexicon, asOf) : hits;
  const stands = new Set(more.map(({ entry }) => entry));
  const beyond = unsure.length > 0 ? yield* readUnsure(unsure.slice(0, MOST_LINES), read, lexicon, asOf) : [];
  const known = new Set(hits.map(({ entry }) => entry));
  const doubted = bestOf([...more, ...beyond].filter(({ entry }) => !known.has(entry)));
  return [...hits.map((hit) => (stands.has(hit.entry) ? hit : doubtful(hit))), ...doubted.map(doubtful)];
}

const doubtful = (hit: PictureHit): PictureHit => ({ ...hit, strength: 'weak', doubt: hit.doubt ?? 'weak-evidence' });

/** Long terms that are nearly what was read unsurely, each row by itself. */
function* readUnsure(
  unsure: readonly ReadLine[],
  read: readonly ReadLine[],
  lexicon: readonly LexiconEntry[],
  asOf: string,
): Generator<void, PictureHit[]> {
  const badges = badgesOf(lexicon);
  const rows = unsure.map((line): ReadLine => ({ ...line, sureness: SURE_ENOUGH }));
  const strips = stripsOf([...read, ...rows]);
  yield;
  const companies = companiesOf(strips, badges);
  const spotted: Spotted[] = [];
  for (const [i, row] of rows.entries()) {
    const lines = [row, ...read];
    for (const strip of stripsOf([row]))
      for (const badge of couldHold(strip.letters, badges)) {
        if (badge.term.length < UNSURE_LETTERS) continue;
        const hit = spot(strip, badge, lines, companies, asOf);
        if (hit === null || hit.score > UNSURE) continue;
        const sureness = round(Math.max(0.05, unsure[i]!.sureness * (1 - hit.score)));
        spotted.push({
          hit: { ...hit, doubt: hit.doubt ?? 'read-through-noise', sureness, line: read.length + i },
          badge,
        });
      }
    yield;
  }
  return yield* notCleared(spotted, strips, lexicon);
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
  const found = yield* notCleared(spotted, strips, lexicon);
  const texts = (yield* asText(lines, lexicon, asOf)).filter((hit) => !companies.has(hit.entry));
  const told = new Set(texts.map(({ entry }) => entry));
  const phrases = yield* innocentsIn(strips, told, lexicon);
  const meant = texts.filter((hit) => !phrases.get(hit.entry)?.some((innocent) => covers(innocent, hit.quote)));
  found.push(...meant.map((hit) => asDoubted(hit, found, phrases.get(hit.entry) ?? [], lexicon, asOf)));
  return bestOf(found);
}

/** Words of somebody who stands for an office; a title alone is a hotel, a play or a hockey club as well. */
const STANDS = /candidat|kandidat|running|standing|elect|vote|lijst/i;

/**
 * A text hit by its words alone, with no cue beside them, knows no more than the badge words that were doubted there: an everyday
 * form, a title, a row that goes on unread, or nearly an innocent phrase.
 */
function asDoubted(
  hit: PictureHit,
  found: readonly PictureHit[],
  phrases: readonly Innocent[],
  lexicon: readonly LexiconEntry[],
  asOf: string,
): PictureHit {
  if (hit.strength === 'weak') return hit;
  const letters = plainLetters(hit.words);
  const doubted = found.find(
    ({ entry, strength, words }) => entry === hit.entry && strength === 'weak' && plainLetters(words) === letters,
  );
  const entry = lexicon.find(({ id }) => id === hit.entry)!;
  const everyday =
    (isOffice(entry) && !STANDS.test(hit.words)) || everydayForms(entry).some((form) => plainLetters(form) === letters);
  const innocent = phrases.some((one) => one.phrase.includes(letters) && restWasRead(one, letters));
  if (doubted === undefined && !everyday && !innocent) return hit;
  const alone = readPolitics(hit.words, { lexicon, asOf, noisy: false });
  if (!alone.some(({ entry, strength }) => entry === hit.entry && strength === 'strong')) return hit;
  return { ...hit, strength: 'weak', doubt: doubted?.doubt ?? (everyday ? 'several-meanings' : 'read-through-noise') };
}

interface Innocent {
  phrase: string;
  score: number;
  cost: number;
}

/** Takes out what an innocent phrase covers, wherever in the picture it stands. */
function* notCleared(
  spotted: readonly Spotted[],
  strips: readonly Strip[],
  lexicon: readonly LexiconEntry[],
): Generator<void, PictureHit[]> {
  const phrases = yield* innocentsIn(strips, new Set(spotted.map(({ badge }) => badge.entry.id)), lexicon);
  return spotted
    .filter(({ hit, badge }) => !phrases.get(badge.entry.id)!.some((i) => clears(i, badge.term, hit)))
    .map(({ hit: { score: _, exact: __, ...hit } }) => hit);
}

/** Where innocent phrases of these entries stand, over one line or several. */
function* innocentsIn(
  strips: readonly Strip[],
  entries: ReadonlySet<string>,
  lexicon: readonly LexiconEntry[],
): Generator<void, Map<string, Innocent[]>> {
  const phrases = new Map<string, Innocent[]>();
  const known = innocentPhrases(lexicon);
  const pairs = entries.size === 0 ? [] : strips.map((strip) => pairsOf(strip.letters));
  for (const entry of entries) {
    const list: Innocent[] = [];
    for (const phrase of known.get(entry) ?? []) {
      const asked = [...pairsOf(phrase)];
      for (const [i, strip] of strips.entries()) {
        if (asked.filter((pair) => pairs[i]!.has(pair)).length < asked.length * PAIRS_SHARE) continue;
        const aligned = align(strip, phrase, CLEARS);
        if (aligned !== null) list.push({ phrase, score: aligned.score, cost: aligned.cost });
      }
    }
    phrases.set(entry, list);
    yield;
  }
  return phrases;
}

/** PATRIOT above LEAGUE is as innocent as in one line. */
const covers = ({ phrase, cost }: Innocent, quote: string): boolean => phrase.includes(plainLetters(quote)) && cost < 1;

/** LABOUR WARD clears LABOUR when WARD was read too; REFORMED clears a misread REFORM UK when it fits as well. */
function clears({ phrase, score, cost }: Innocent, term: string, hit: Spotted['hit']): boolean {
  if (phrase.includes(term)) return restWasRead({ phrase, cost }, term);
  return !hit.exact && score <= hit.score + 0.05;
}
const restWasRead = ({ phrase, cost }: Pick<Innocent, 'phrase' | 'cost'>, term: string): boolean =>
  cost / (phrase.length - term.length || 1) <= REST_READ;
const REST_READ = 0.5;

/** Entries whose bare words keep innocent company in this picture. */
function companiesOf(strips: readonly Strip[], badges: Badges): Set<string> {
  const words = new Set(strips.flatMap((s) => wordsOf(s)));
  return new Set(
    badges.companies.filter((c) => [...c.words].some((word) => words.has(word))).map(({ entry }) => entry.id),
  );
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
