/**
 * From what OCR said about one strip (or a whole image) to lines with polygons in the original's upright pixels.
 * A strip carries a map from its own pixels back to the picture; polygons are made by sending box corners through it
 * (and points between them, so that a word on a ring gets a bent outline).
 */
import type { Polygon, ReadLine } from '../domain/reading.js';
import type { OcrBox, OcrWord } from './ocr.js';

/** Strip pixel -> original pixel. */
export type BackMap = (x: number, y: number) => [number, number];

/**
 * Lines under this sureness are not given on: in the trials crops of plain photographs had a median of 0.05 and an upper
 * quartile of 0.27, the 5 % quantile of true hits was 0.48. The fewer the letters, the likelier chance made them.
 */
export const gateFor = (letterCount: number): number =>
  letterCount <= 2 ? 0.75 : letterCount === 3 ? 0.62 : letterCount === 4 ? 0.52 : 0.42;
/** A word of few signs at the end of a line under this is taken for a smudge beside the text; longer ones may be misread letters (=TAND). */
const END_WORD_GATE = 0.25;
const SMUDGE_SIGNS = 5;

const isTextual = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** Number of letters and digits. */
export const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Mean over letters, so that one sure long word is not drowned by a stray mark. */
export function surenessOf(words: readonly { text: string; sureness: number }[]): number {
  let sum = 0;
  let weight = 0;
  for (const word of words) {
    const w = Math.max(0.25, letters(word.text));
    sum += word.sureness * w;
    weight += w;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** Outline of a box: `steps` points along its upper and lower edge. */
function outline(box: OcrBox, map: BackMap, steps: number, width: number, height: number): Polygon {
  const clamp = ([x, y]: [number, number]): [number, number] => [
    Math.round(Math.min(width, Math.max(0, x)) * 10) / 10,
    Math.round(Math.min(height, Math.max(0, y)) * 10) / 10,
  ];
  const polygon: Polygon = [];
  for (let i = 0; i <= steps; i++) polygon.push(clamp(map(box.x0 + ((box.x1 - box.x0) * i) / steps, box.y0)));
  for (let i = steps; i >= 0; i--) polygon.push(clamp(map(box.x0 + ((box.x1 - box.x0) * i) / steps, box.y1)));
  return polygon;
}

function trimEnds(words: readonly OcrWord[], smudgeSigns: number): OcrWord[] {
  const weak = (word: OcrWord | undefined): boolean =>
    word !== undefined && ((word.sureness < END_WORD_GATE && word.text.length < smudgeSigns) || !isTextual(word.text));
  let from = 0;
  let to = words.length;
  while (weak(words[from]) && from < to) from++;
  while (to > from && weak(words[to - 1])) to--;
  return words.slice(from, to);
}

const unite = (boxes: OcrBox[]): OcrBox => ({
  x0: Math.min(...boxes.map((b) => b.x0)),
  y0: Math.min(...boxes.map((b) => b.y0)),
  x1: Math.max(...boxes.map((b) => b.x1)),
  y1: Math.max(...boxes.map((b) => b.y1)),
});

const CAPITALS = /^(?=.*l)(?=(?:.*[\p{Lu}\p{N}]){2})(?=.*\p{Lu})[^\p{Ll}l]*(?:l[^\p{Ll}l]*)+$/u;
/** Among capitals alone a small l is a capital I: they are drawn alike. */
const amongCapitals = (word: OcrWord): OcrWord =>
  CAPITALS.test(word.text)
    ? {
        ...word,
        text: word.text.replaceAll('l', 'I'),
        chars: word.chars.map((s) => (s.c === 'l' ? { ...s, c: 'I' } : s)),
      }
    : word;

/** Where a strip's words lie. */
export interface Placing {
  map: BackMap;
  /** The original's upright width and height: no polygon leaves it. */
  size: { width: number; height: number };
  /** Pieces into which an outline is bent; 1 for straight strips. */
  steps: number;
}

/** Words as they stand, in order, as one line. */
export function lineOf(given: readonly OcrWord[], { map, size, steps }: Placing): ReadLine {
  const words = given.map(amongCapitals);
  const poly = (box: OcrBox) => outline(box, map, steps, size.width, size.height);
  return {
    text: words.map((w) => w.text).join(' '),
    sureness: surenessOf(words),
    polygon: poly(unite(words.map((w) => w.box))),
    words: words.map((w) => ({ text: w.text, sureness: w.sureness, polygon: poly(w.box) })),
    chars: words.flatMap((w, i) => [
      ...(i > 0 ? [{ c: ' ', sureness: Math.min(w.sureness, words[i - 1]!.sureness) }] : []),
      ...w.chars.map(({ c, sureness: s }) => ({ c, sureness: s })),
    ]),
  };
}

/**
 * @param line words in reading order
 * @returns what was read well, or nothing where that holds no two letters or lies under the gate; and once more with the
 *   unsure long words beside it, where there are such: the text engine may understand them
 */
export function toReadLines(line: { words: readonly OcrWord[] }, placing: Placing): ReadLine[] {
  const well = trimEnds(line.words, Number.POSITIVE_INFINITY);
  const count = letters(well.map((w) => w.text).join(''));
  if (count < 2 || surenessOf(well) < gateFor(count)) return [];
  const more = trimEnds(line.words, SMUDGE_SIGNS);
  return (more.length > well.length ? [well, more] : [well]).map((words) => lineOf(words, placing));
}

/** Fewer letters that were read unsurely are noise. */
const UNSURE_LETTERS = 7;
/** An unsure reading of a row says something beyond a surer one of it by so many letters more. */
export const LETTERS_MORE = 2;

/**
 * All words of a row, where its lines do not say them: under the gate, or trimmed. If it is long enough, the text engine may
 * still understand a term in it.
 */
export function toUnsureLine(
  { words }: { words: readonly OcrWord[] },
  placing: Placing,
  lines: readonly Pick<ReadLine, 'text'>[],
): ReadLine | undefined {
  const textual = words.filter((word) => isTextual(word.text));
  const count = letters(textual.map((w) => w.text).join(''));
  const told = Math.max(0, ...lines.map((line) => letters(line.text) + LETTERS_MORE));
  return count < Math.max(UNSURE_LETTERS, told) ? undefined : lineOf(textual, placing);
}
