import type { ReadLine } from '../domain/reading.js';
import { LETTERS_MORE } from './lines.js';
import { bare } from './stop.js';

interface Placed {
  line: ReadLine;
  x: number;
  y: number;
  /** Along the reading direction. */
  dx: number;
  dy: number;
  length: number;
  height: number;
}

/** Middle, direction and size of a line from its outline: n points along the upper edge, then n back along the lower. */
function place(line: ReadLine): Placed {
  const p = line.polygon;
  const n = p.length / 2;
  const upperMiddle = p[Math.floor((n - 1) / 2)]!;
  const lowerMiddle = p[p.length - 1 - Math.floor((n - 1) / 2)]!;
  const [ax, ay] = mid(p[0]!, p[p.length - 1]!);
  const [bx, by] = mid(p[n - 1]!, p[n]!);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  // On bent outlines the middle is where the line is, and the height is measured there.
  const [x, y] = n > 2 ? mid(upperMiddle, lowerMiddle) : mid([ax, ay], [bx, by]);
  const height = Math.hypot(p[0]![0] - p[p.length - 1]![0], p[0]![1] - p[p.length - 1]![1]) || 1;
  return { line, x, y, dx: (bx - ax) / length, dy: (by - ay) / length, length, height };
}

const mid = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
];

const sameSpot = (a: Placed, b: Placed): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < 0.6 * Math.max(a.height, b.height) + 0.25 * Math.min(a.length, b.length) &&
  Math.max(a.height, b.height) < 2 * Math.min(a.height, b.height);

const READINGS_A_PLACE = 5;

/** From this sureness on a longer line stands for the pieces of it that other strips showed. */
const WHOLE = 0.7;
/** But a piece that is this much surer may be the better reading. */
const SURER = 0.15;

/** Whether a line is a piece of another: it lies within the other's outline, with fewer letters. */
function isFragment(one: Placed, other: Placed): boolean {
  if (one === other || other.line.sureness < Math.max(WHOLE, one.line.sureness - SURER)) return false;
  // One letter more or less is another reading of the same letters: a rim beside a word reads as I.
  const rival = one.line.sureness > other.line.sureness ? 1 : 0;
  if (bare(one.line.text).length >= bare(other.line.text).length - rival) return false;
  if (Math.max(one.height, other.height) > 1.8 * Math.min(one.height, other.height)) return false;
  const p = one.line.polygon;
  const ends = [mid(p[0]!, p[p.length - 1]!), mid(p[p.length / 2 - 1]!, p[p.length / 2]!)];
  const inner = ends.map(([x, y]): [number, number] => [x + 0.15 * (one.x - x), y + 0.15 * (one.y - y)]);
  return [...inner, [one.x, one.y] as const].every((point) => isInside(point, other.line.polygon));
}

/** Even-odd rule. */
function isInside([x, y]: readonly [number, number], polygon: ReadLine['polygon']): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [ax, ay] = polygon[i]!;
    const [bx, by] = polygon[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Letters that no Latin one looks like. */
const UNLIKE_LATIN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
/** From this sureness on what was read in them is what stands there: the same signs in Latin letters spell MERZ. */
const IS_ITS_OWN = 0.85;

const lettersUnlikeLatin = (line: ReadLine): number => line.text.match(UNLIKE_LATIN)?.length ?? 0;

/** Whether a line is what the Latin engine made of signs that were read more surely as what they are. */
const isMadeOfSigns = (one: Placed, signs: readonly Placed[]): boolean =>
  lettersUnlikeLatin(one.line) === 0 &&
  signs.some(
    (other) =>
      other.line.sureness > one.line.sureness &&
      (sameSpot(one, other) || isInside([one.x, one.y], other.line.polygon)) &&
      one.length < 1.3 * other.length,
  );

/**
 * Several strips may show the same words: one reading of each stays. Different readings of one place stay side by side,
 * since the text engine may understand either; a piece of a surely read longer line is dropped, and what Latin letters make of signs read surely; it also joins neighbouring lines to sayings.
 * Surest first; no reading twice at one place, at most five readings of a place (a line and the same with its unsure words are two).
 */
export function tidyLines(lines: readonly ReadLine[]): ReadLine[] {
  const kept: Placed[] = [];
  const placed = lines.map(place);
  const signs = placed.filter(({ line }) => line.sureness >= IS_ITS_OWN && lettersUnlikeLatin(line) > 1);
  const whole = placed.filter((one) => !isMadeOfSigns(one, signs) && !placed.some((other) => isFragment(one, other)));
  for (const one of whole.sort((a, b) => b.line.sureness - a.line.sureness)) {
    const rivals = kept.filter((k) => sameSpot(k, one));
    const same = rivals.find((r) => bare(r.line.text) === bare(one.line.text));
    if (!same && rivals.length < READINGS_A_PLACE) kept.push(one);
    // The same letters from components alone lose the spaces: the surer reading, in the other's words.
    else if (same && same.line.words.length < one.line.words.length)
      same.line = { ...one.line, sureness: same.line.sureness };
  }
  return kept.map((k) => k.line);
}

/** Of one picture; the surer first. */
const MOST_UNSURE = 12;

/** Unsure words where nothing, or less of the row, was read surely, each text once. */
export function tidyUnsure(unsure: readonly ReadLine[], lines: readonly ReadLine[]): ReadLine[] {
  const read = lines.filter((line) => line.sureness >= WHOLE).map(place);
  const kept = new Map<string, ReadLine>();
  for (const line of [...unsure].sort((a, b) => b.sureness - a.sureness)) {
    const one = place(line);
    const text = bare(line.text);
    if (kept.size === MOST_UNSURE) break;
    const told = read.some(
      (other) =>
        text.length < bare(other.line.text).length + LETTERS_MORE &&
        (sameSpot(one, other) || isInside([one.x, one.y], other.line.polygon)),
    );
    if (!told && !kept.has(text)) kept.set(text, line);
  }
  return [...kept.values()];
}

/** Of one picture; the surer first. */
const MOST_SECOND = 12;

/** A second reading is told from this sureness on: the fewer the letters, the likelier chance made them. */
const secondFrom = (letters: number): number => (letters <= 4 ? 0.8 : letters <= 6 ? 0.7 : 0.55);

/** Whether a reading of our own recogniser is sure enough to be told. */
export const isToldAgain = (line: ReadLine): boolean => line.sureness >= secondFrom(bare(line.text).length);

/** What our own recogniser read surely, each text once, where the lines do not say it already. */
export function tidySecond(second: readonly ReadLine[], lines: readonly ReadLine[]): ReadLine[] {
  const told = new Set(lines.map((line) => bare(line.text)));
  const kept = new Map<string, ReadLine>();
  for (const line of [...second].sort((a, b) => b.sureness - a.sureness)) {
    const text = bare(line.text);
    if (kept.size === MOST_SECOND) break;
    if (isToldAgain(line) && !told.has(text) && !kept.has(text)) kept.set(text, line);
  }
  return [...kept.values()];
}
