/** A strip as the net of likeness sees it: letters twelve pixels high, twenty rows, ink 0 to 255. */
import { SMALL_LETTER } from './strips.js';

export interface TinyStrip {
  /** Row by row; 255 is ink. */
  ink: Uint8Array;
  width: number;
}

export const TINY_ROWS = 20;
const TINY_LETTER = 12;
/** Of longer strips the middle is looked at. */
const TINY_MOST = 400;
const TINY_LEAST = 16;

/** Each pixel is the mean of what it covers, so that the numbers are the same on every machine. */
export function tinyStrip({ gray, width, height }: { gray: Uint8Array; width: number; height: number }): TinyStrip {
  const by = SMALL_LETTER / TINY_LETTER;
  const columns = Math.max(TINY_LEAST, Math.min(TINY_MOST, Math.round(width / by)));
  const left = (width - columns * by) / 2;
  const top = (height - TINY_ROWS * by) / 2;
  // First across, then down.
  const across = new Float64Array(columns * height);
  for (let x = 0; x < columns; x++) {
    const from = Math.max(0, left + x * by);
    const to = Math.min(width, left + (x + 1) * by);
    for (let at = Math.floor(from); at < to; at++) {
      const share = Math.min(to, at + 1) - Math.max(from, at);
      for (let y = 0; y < height; y++)
        across[y * columns + x] = across[y * columns + x]! + share * (255 - gray[y * width + at]!);
    }
  }
  const ink = new Uint8Array(columns * TINY_ROWS);
  for (let y = 0; y < TINY_ROWS; y++) {
    const from = Math.max(0, top + y * by);
    const to = Math.min(height, top + (y + 1) * by);
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let at = Math.floor(from); at < to; at++)
        sum += (Math.min(to, at + 1) - Math.max(from, at)) * across[at * columns + x]!;
      ink[y * columns + x] = sum / (by * by) + 0.5;
    }
  }
  return { ink, width: columns };
}
