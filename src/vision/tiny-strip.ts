/** A strip as the net of likeness sees it: letters twelve pixels high, twenty rows, ink 0 to 255. */
import { type Ink, shrunkInk } from './shrink.js';
import { SMALL_LETTER } from './strips.js';

export type TinyStrip = Ink;

export const TINY_ROWS = 20;
const TINY_LETTER = 12;
/** Of longer strips the middle is looked at. */
const TINY_MOST = 400;
const TINY_LEAST = 16;

export function tinyStrip(strip: { gray: Uint8Array; width: number; height: number }): TinyStrip {
  const by = SMALL_LETTER / TINY_LETTER;
  const columns = Math.max(TINY_LEAST, Math.min(TINY_MOST, Math.round(strip.width / by)));
  const left = (strip.width - columns * by) / 2;
  const top = (strip.height - TINY_ROWS * by) / 2;
  return shrunkInk(strip, { left, top, by, columns, rows: TINY_ROWS });
}
