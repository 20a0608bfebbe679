/** Letters told from their ground by colour: dark on light, whatever they were. */
import type { Plain } from './plain.js';

type Colour = readonly [number, number, number];

/** Gray values of a strip, and the share of midtones among them: writing has few, texture many. */
export interface Separated {
  gray: Uint8Array;
  midtones: number;
}
const MIDTONES = [0.28, 0.72] as const;
/** What is further from the letters' colour than this (sum over channels) is taken for ground at first. */
const APART = 90;

/**
 * Projects colours on the axis from the letters' colour to the ground's.
 * @param colours packed, see `packed`
 */
export const separate = (colours: Int32Array, letter: Colour): Separated =>
  onAxis(colours, axisOfColours(colours, letter));

/** The letters' colour and the ground's. */
export function axisOfColours(colours: Int32Array, letter: Colour): { fg: Colour; bg: Colour } {
  let fg: Colour = letter;
  let bg: Colour = groundApart(colours, fg) ?? [255 - fg[0], 255 - fg[1], 255 - fg[2]];
  for (let round = 0; round < 2; round++) {
    fg = meanOf(colours, fg, bg, true) ?? fg;
    bg = meanOf(colours, fg, bg, false) ?? bg;
  }
  return { fg, bg };
}

export function onAxis(colours: Int32Array, { fg, bg }: { fg: Colour; bg: Colour }): Separated {
  const [r0, g0, b0] = fg;
  const [dr, dg, db] = [bg[0] - r0, bg[1] - g0, bg[2] - b0];
  const length = dr * dr + dg * dg + db * db || 1;
  const gray = new Uint8Array(colours.length);
  let midtones = 0;
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    const t = (((colour >> 16) - r0) * dr + (((colour >> 8) & 255) - g0) * dg + ((colour & 255) - b0) * db) / length;
    if (t > MIDTONES[0] && t < MIDTONES[1]) midtones++;
    gray[i] = t <= 0 ? 0 : t >= 1 ? 255 : t * 255;
  }
  return { gray, midtones: midtones / colours.length };
}

/** Black where a pixel has the colour, white where it has any other, whatever that is: no ground is even under overlaid words. */
export function apartFrom(colours: Int32Array, { rgb: [r, g, b], near }: Plain): Separated {
  const gray = new Uint8Array(colours.length);
  let midtones = 0;
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    const off = Math.abs((colour >> 16) - r) + Math.abs(((colour >> 8) & 255) - g) + Math.abs((colour & 255) - b);
    const t = (off / near - 0.6) / 1.2;
    if (t > MIDTONES[0] && t < MIDTONES[1]) midtones++;
    gray[i] = t <= 0 ? 0 : t >= 1 ? 255 : t * 255;
  }
  return { gray, midtones: midtones / colours.length };
}

function groundApart(colours: Int32Array, [r0, g0, b0]: Colour): Colour | undefined {
  let [n, r, g, b] = [0, 0, 0, 0];
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    const x = colour >> 16;
    const y = (colour >> 8) & 255;
    const z = colour & 255;
    if (Math.abs(x - r0) + Math.abs(y - g0) + Math.abs(z - b0) <= APART) continue;
    n++;
    r += x;
    g += y;
    b += z;
  }
  return n === 0 ? undefined : [r / n, g / n, b / n];
}

/** Mean of the colours that are nearer to the letters' than to the ground's, or of those that are not. */
function meanOf(colours: Int32Array, [r0, g0, b0]: Colour, [r1, g1, b1]: Colour, nearer: boolean): Colour | undefined {
  let [n, r, g, b] = [0, 0, 0, 0];
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    const x = colour >> 16;
    const y = (colour >> 8) & 255;
    const z = colour & 255;
    const letter = (x - r0) * (x - r0) + (y - g0) * (y - g0) + (z - b0) * (z - b0);
    const ground = (x - r1) * (x - r1) + (y - g1) * (y - g1) + (z - b1) * (z - b1);
    if (letter < ground !== nearer) continue;
    n++;
    r += x;
    g += y;
    b += z;
  }
  return n === 0 ? undefined : [r / n, g / n, b / n];
}
