/**
 * From what a recogniser thinks of each column of a strip to words: the likeliest sign of each column, runs of one sign told once,
 * the blank between them dropped (connectionist temporal classification: Graves and others, ICML 2006; best path decoding).
 */
import type { OcrBox, OcrWord } from './ocr.js';

export interface Columns {
  /** Column by column, the share of each sign; they add up to one. The first is the blank. */
  shares: Float32Array;
  columns: number;
  /** All signs but the blank, in order; a blank space parts words. */
  signs: readonly string[];
}

/** A sign, and the columns that it takes up, from the first to behind the last. */
export interface Sign {
  c: string;
  sureness: number;
  from: number;
  to: number;
}

/** The likeliest sign of a column; 0 is the blank. */
function likeliest({ shares, signs }: Columns, column: number): number {
  const first = column * (signs.length + 1);
  let best = 0;
  for (let k = 1; k <= signs.length; k++) if (shares[first + k]! > shares[first + best]!) best = k;
  return best;
}

export function signsIn(columns: Columns): Sign[] {
  const { shares, signs } = columns;
  const found: Sign[] = [];
  let last = 0;
  for (let at = 0; at < columns.columns; at++) {
    const best = likeliest(columns, at);
    const share = Math.min(1, shares[at * (signs.length + 1) + best]!);
    const sign = found.at(-1);
    if (best > 0 && best === last && sign) {
      sign.to = at + 1;
      sign.sureness = Math.max(sign.sureness, share);
    } else if (best > 0) found.push({ c: signs[best - 1]!, sureness: share, from: at, to: at + 1 });
    last = best;
  }
  return found;
}

/** @param box where columns stand, from the first to behind the last */
export function wordsOf(found: readonly Sign[], box: (from: number, to: number) => OcrBox): OcrWord[] {
  const words: Sign[][] = [[]];
  for (const sign of found)
    if (sign.c === ' ') words.push([]);
    else words.at(-1)!.push(sign);
  return words
    .filter((signs) => signs.length > 0)
    .map((signs) => ({
      text: signs.map(({ c }) => c).join(''),
      sureness: signs.reduce((sum, { sureness }) => sum + sureness, 0) / signs.length,
      box: box(signs[0]!.from, signs.at(-1)!.to),
      chars: signs.map(({ c, sureness, from, to }) => ({ c, sureness, box: box(from, to) })),
    }));
}
