/**
 * Finds a term in what OCR read, allowing for misread letters: the cheapest alignment of the term with any stretch of the
 * read letters, with the confusion weights of confusions.ts. The measure of a match is its score: cost per letter, plus a
 * handicap for short terms and for letters that were read unsurely (docs/decisions/021-reading-through-noise.md).
 */
import { confusion, confusionOf, MERGED, MERGED_COST } from './confusions.js';
import { asCapital, hasLikeCapitals } from './lookalikes.js';
import { fold, normalise } from './normalise.js';

/** Letters as read, capitals without accents, spaces left out. */
export interface Strip {
  letters: string;
  /** Whether a word begins at this letter; one more entry than letters (the end counts as a beginning). */
  opens: boolean[];
  /** Whether '#' stood directly before this letter. */
  tagged: boolean[];
  /** Where the letter came from: index of the line, and offset in its text. */
  at: { line: number; offset: number }[];
  sureness: number;
}
export interface Alignment {
  from: number;
  to: number;
  /** Sum of costs. */
  cost: number;
  score: number;
}

/**
 * Capitals and digits of any script, accents gone. Greek and Cyrillic ones each by itself, whatever word it is in, so that a term
 * and what was read of it come out alike, also where the engine took look-alikes for Latin letters.
 */
export const plainLetters = (text: string): string =>
  hasLikeCapitals(text)
    ? Array.from(text, (c) => (hasLikeCapitals(c) ? asCapital(c) : plain(c))).join('')
    : plain(text);
const plain = (text: string): string =>
  fold(normalise(text).text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const MISSING = 1;
const REVERSED = new Map(MERGED.map(([read, meant]) => [meant, read]));
/** By the letter that is meant: the pairs that are read for it. By the pair that is meant: the letters that are read for it. */
const MERGED_INTO = new Map<string, string[]>();
for (const [read, meant] of MERGED) MERGED_INTO.set(meant, [...(MERGED_INTO.get(meant) ?? []), read]);
const SPLIT_FROM = new Map<string, string[]>();
for (const [read, meant] of REVERSED) SPLIT_FROM.set(meant, [...(SPLIT_FROM.get(meant) ?? []), read]);
const JUNK_BEFORE_TAG = 0.12;
const LONGEST_JUNK = 3;

/** The best alignment of `term` (as plainLetters gives it) in the strip, or null where none is below `limit`. */
export function align(strip: Strip, term: string, limit: number): Alignment | null {
  const read = strip.letters;
  const n = read.length;
  const m = term.length;
  if (n === 0 || m === 0) return null;
  const junk = 0.35 + 0.6 * strip.sureness;
  const allowed = limit * m;
  // rows[i]: cheapest way to have matched i letters of the term, by where in the read letters it ends.
  let before = new Float64Array(n + 1);
  let last = new Float64Array(n + 1);
  let row = new Float64Array(n + 1);
  let beforeFrom = new Int32Array(n + 1);
  for (let j = 1; j <= n; j++) beforeFrom[j] = j;
  let lastFrom = beforeFrom.slice();
  let from = new Int32Array(n + 1);
  for (let i = 1; i <= m; i++) {
    const meant = term.charCodeAt(i - 1);
    const merged = MERGED_INTO.get(term[i - 1]!);
    const split = i > 1 ? SPLIT_FROM.get(term.slice(i - 2, i)) : undefined;
    let least = Number.POSITIVE_INFINITY;
    row[0] = i * MISSING;
    from[0] = 0;
    for (let j = 1; j <= n; j++) {
      const c = read.charCodeAt(j - 1);
      let cost = before[j - 1]! + confusionOf(c, meant);
      let start = beforeFrom[j - 1]!;
      if (before[j]! + MISSING < cost) {
        cost = before[j]! + MISSING;
        start = beforeFrom[j]!;
      }
      if (i < m && row[j - 1]! + junk < cost) {
        cost = row[j - 1]! + junk;
        start = from[j - 1]!;
      }
      if (
        merged !== undefined &&
        j > 1 &&
        before[j - 2]! + MERGED_COST < cost &&
        merged.includes(read.slice(j - 2, j))
      ) {
        cost = before[j - 2]! + MERGED_COST;
        start = beforeFrom[j - 2]!;
      }
      if (split !== undefined && last[j - 1]! + MERGED_COST < cost && split.includes(read[j - 1]!)) {
        cost = last[j - 1]! + MERGED_COST;
        start = lastFrom[j - 1]!;
      }
      row[j] = cost;
      from[j] = start;
      if (cost < least) least = cost;
    }
    if (least > allowed) return null;
    [last, before, row] = [before, row, last];
    [lastFrom, beforeFrom, from] = [beforeFrom, from, lastFrom];
  }
  let best: Alignment | null = null;
  for (let j = 1; j <= n; j++) {
    const glued = glue(strip, beforeFrom[j]!, j, m);
    if (glued === null) continue;
    const cost = before[j]! + glued;
    if (cost > allowed || (best !== null && cost >= best.cost)) continue;
    best = { from: beforeFrom[j]!, to: j, cost, score: 0 };
  }
  if (best !== null) best.score = scoreOf(best.cost, m, strip.sureness);
  return best !== null && best.score <= limit ? best : null;
}

/** What '#' is read as. */
const LIKE_A_HASH = /^[HETFIWK4]+$/;
const LONG = 9;
const GLUE = 0.5;

/** What it costs that the term begins or ends inside a read word; null where that may not be. */
function glue(strip: Strip, from: number, to: number, length: number): number | null {
  let cost = 0;
  if (!strip.opens[from]) {
    let junk = 0;
    while (junk < from && !strip.opens[from - junk]) junk++;
    if (length >= 7 && junk <= LONGEST_JUNK && LIKE_A_HASH.test(strip.letters.slice(from - junk, from)))
      cost += JUNK_BEFORE_TAG * junk;
    else if (length >= LONG) cost += GLUE;
    else return null;
  }
  if (!strip.opens[to] && !/\d/.test(strip.letters[to] ?? '')) {
    if (length < LONG) return null;
    cost += GLUE;
  }
  return cost;
}

function scoreOf(cost: number, length: number, sureness: number): number {
  const short = length <= 4 ? 0.25 : length === 5 ? 0.15 : length <= 7 ? 0.05 : 0;
  return cost / length + short * (cost === 0 ? 0.3 : 1) + (0.25 * Math.max(0, 0.6 - sureness)) / 0.6;
}

/**
 * What each letter of `term` cost within the stretch that was read for it, and where in the stretch it was read (the last
 * letter read before it where it is missing). Junk between letters is counted with the letter before it.
 */
export function trace(read: string, term: string): { cost: number; at: number }[] {
  const [n, m] = [read.length, term.length];
  const width = n + 1;
  const costs = new Float64Array((m + 1) * width);
  const steps = new Int8Array((m + 1) * width);
  for (let j = 1; j <= n; j++) [costs[j], steps[j]] = [j, 2];
  for (let i = 1; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const here = i * width + j;
      costs[here] = costs[here - width]! + MISSING;
      steps[here] = 1;
      const take = (cost: number, step: number) => {
        if (cost < costs[here]!) [costs[here], steps[here]] = [cost, step];
      };
      if (j === 0) continue;
      take(costs[here - width - 1]! + confusion(read[j - 1]!, term[i - 1]!), 0);
      take(costs[here - 1]! + MISSING, 2);
      if (j > 1 && MERGED.some(([r, w]) => w === term[i - 1] && r === read.slice(j - 2, j)))
        take(costs[here - width - 2]! + MERGED_COST, 3);
      if (i > 1 && REVERSED.get(read[j - 1]!) === term.slice(i - 2, i))
        take(costs[here - 2 * width - 1]! + MERGED_COST, 4);
    }
  }
  const found = Array.from({ length: m }, () => ({ cost: 0, at: 0 }));
  const rise = [width + 1, width, 1, width + 2, 2 * width + 1];
  for (let here = m * width + n; here > 0; ) {
    const i = Math.floor(here / width);
    const step = steps[here]!;
    const before = here - rise[step]!;
    const letter = found[Math.max(0, i - 1)];
    if (letter !== undefined) {
      letter.cost += costs[here]! - costs[before]!;
      letter.at = Math.max(0, (here % width) - 1);
      if (step === 4) found[i - 2]!.at = letter.at;
    }
    here = before;
  }
  return found;
}
