/**
 * The colours that words laid over a photograph may have: each of them one even colour, in strokes that end soon. Photographs
 * hardly have that: their skies are even but wide, their leaves are narrow but of many shades.
 */
import { type Chain, median } from './chain.js';
import type { Pixels } from './decode.js';
import { packed } from './packed.js';
import { type Runs, runsOf } from './runs.js';

export interface Plain {
  rgb: [number, number, number];
  /** Pixels this far off (sum over channels) still have the colour: the evener it is, the less. */
  near: number;
}

/** Neighbours this close, per channel, are even. */
const EVEN = 8;
/** A stroke ends within so many pixels at 800 px, by as much (sum over channels). */
const STROKE = 22;
const ENDS = 60;
/** Every so many pixels are looked at, each way. */
const STEP = 2;
/** Shades of a channel, as a shift. */
const SHIFT = 3;
const SHADES = 256 >> SHIFT;
/** Least share of what was looked at that a colour takes, and how much of what is about it must be it. */
const LEAST = 0.0008;
const SHARP = 0.45;
/** Heaps of the histogram that are weighed, and those of them that are weighed finely, on so many pixels. */
const HEAPS = 200;
const FINELY = 10;
const SAMPLE = 12_000;
/** Distances within which a pixel has just the colour, and within which what else is there speaks against it. */
const JUST = 15;
const ABOUT = 60;
/** How much of what is about a colour must have just it: of the lettering drawn for the trials nine in ten had, of photographs' own half. */
const EVENNESS = 0.5;
const NARROWEST = 16;
const WIDEST = 36;

/** The likeliest colours of overlaid words, at most as many as asked. */
export function plainColours(pixels: Pixels, most: number): Plain[] {
  const found = strokesIn(pixels);
  const counts = new Int32Array(SHADES ** 3);
  for (let i = 0; i < found.length; i++) {
    const colour = found[i]!;
    const [r, g, b] = [colour >> (16 + SHIFT), (colour & 0xff00) >> (8 + SHIFT), (colour & 255) >> SHIFT];
    const bin = (r * SHADES + g) * SHADES + b;
    counts[bin] = counts[bin]! + 1;
  }
  const least = Math.ceil((LEAST * pixels.width * pixels.height) / STEP ** 2);
  const every = Math.ceil(found.length / SAMPLE);
  const sample = found.filter((_, i) => i % every === 0);
  const weighed = heapsOf(counts, least).map((middle) => weigh(sample, middle));
  return weighed
    .filter((one) => one.sharp >= EVENNESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Sharp heaps of a histogram over colours, the largest first. */
function heapsOf(counts: Int32Array, least: number): Plain['rgb'][] {
  const bins: number[] = [];
  for (let bin = 0; bin < counts.length; bin++) if (counts[bin]! > least / 8) bins.push(bin);
  bins.sort((a, b) => counts[b]! - counts[a]!);
  const found: { at: number[]; score: number }[] = [];
  for (const bin of bins.slice(0, HEAPS)) {
    const at = [Math.floor(bin / SHADES / SHADES), Math.floor(bin / SHADES) % SHADES, bin % SHADES];
    if (found.some((f) => f.at.every((v, k) => Math.abs(v - at[k]!) <= 2))) continue;
    const heap = countAbout(counts, at, 1);
    const sharp = heap / countAbout(counts, at, 3);
    if (heap >= least && sharp >= SHARP) found.push({ at, score: heap * sharp * sharp });
  }
  found.sort((a, b) => b.score - a.score);
  const shade = (v: number) => (v + 0.5) * (1 << SHIFT);
  return found.slice(0, FINELY).map(({ at: [r, g, b] }) => [shade(r!), shade(g!), shade(b!)]);
}

function countAbout(counts: Int32Array, at: readonly number[], reach: number): number {
  const [r, g, b] = at.map((v) => [Math.max(0, v - reach), Math.min(SHADES - 1, v + reach)] as const);
  let count = 0;
  for (let i = r![0]; i <= r![1]; i++)
    for (let j = g![0]; j <= g![1]; j++)
      for (let k = b![0]; k <= b![1]; k++) count += counts[(i * SHADES + j) * SHADES + k]!;
  return count;
}

/** A heap's own colour, how far pixels of it lie off, and how much it looks like a colour of words. */
function weigh(sample: Int32Array, middle: Plain['rgb']): Plain & { sharp: number; score: number } {
  const rgb = meanNear(sample, middle, WIDEST / 2);
  const at = new Int32Array(ABOUT + 1);
  for (let i = 0; i < sample.length; i++) {
    const d = Math.round(offBy(sample[i]!, rgb));
    if (d <= ABOUT) at[d] = at[d]! + 1;
  }
  const within = (reach: number) => at.subarray(0, reach + 1).reduce((sum, n) => sum + n, 0);
  let half = 0;
  while (half < WIDEST && within(half) < within(WIDEST) / 2) half++;
  const near = Math.min(WIDEST, Math.max(NARROWEST, 3 * half));
  const sharp = within(JUST) / (within(ABOUT) || 1);
  return { rgb, near, sharp, score: within(JUST) * sharp * sharp };
}

/** How much of a chain's letters must have just one colour for it to be theirs, and fewest places where that is asked. */
const OWN_EVENNESS = 0.7;
const FEWEST_PLACES = 40;

/**
 * The one colour of a chain's letters, where they have one: words laid over a photograph do, what only looks like them hardly
 * ever. It is asked in the middle of each row of each letter, since edges mix with the ground.
 */
export function colourOfLetters(pixels: Pixels, { members }: Chain): Plain | undefined {
  const { rgb, off } = coloursWithin(pixels, members);
  if (off.length < FEWEST_PLACES) return undefined;
  const even = off.filter((d) => d <= JUST).length / off.length;
  if (even < OWN_EVENNESS) return undefined;
  return { rgb, near: Math.min(WIDEST, Math.max(NARROWEST, 3 * median(off))) };
}

/** The same, where it has none: the middle colour of its letters, and pixels near it. */
export function plainOf(pixels: Pixels, { members }: Pick<Chain, 'members'>): Plain {
  const { rgb, off } = coloursWithin(pixels, members);
  return { rgb, near: Math.min(2 * WIDEST, Math.max(2 * NARROWEST, 3 * median(off))) };
}

/** The middle colour of pieces, and how far off it they are: asked in the middle of each row of each piece, since edges mix with the ground. */
export function coloursWithin(pixels: Pixels, members: Chain['members']): { rgb: Plain['rgb']; off: number[] } {
  const { width } = pixels;
  const colours = packed(pixels);
  const places: number[] = [];
  for (const { runs } of members)
    for (let i = 0; i < runs.length; i += 3)
      places.push(colours[runs[i + 2]! * width + ((runs[i]! + runs[i + 1]!) >> 1)]!);
  const rgb = [16, 8, 0].map((shift) => median(places.map((colour) => (colour >> shift) & 255))) as Plain['rgb'];
  return { rgb, off: places.map((colour) => offBy(colour, rgb)) };
}

/** Kept from one picture to the next. */
let strokes = new Int32Array(0);
/** Pixels that are like their neighbours and not like what stands a stroke away: the next picture's take their place. */
function strokesIn(pixels: Pixels): Int32Array {
  const { width, height } = pixels;
  const colours = packed(pixels);
  const most = Math.ceil(width / STEP) * Math.ceil(height / STEP);
  if (strokes.length < most) strokes = new Int32Array(most);
  let n = 0;
  for (let y = STROKE; y < height - STROKE; y += STEP)
    for (let x = STROKE, i = y * width + STROKE; x < width - STROKE; x += STEP, i += STEP) {
      const colour = colours[i]!;
      if (
        isLike(colour, colours[i + 1]!) &&
        isLike(colour, colours[i - 1]!) &&
        isLike(colour, colours[i + width]!) &&
        isLike(colour, colours[i - width]!) &&
        (isApart(colour, colours[i + STROKE]!) ||
          isApart(colour, colours[i - STROKE]!) ||
          isApart(colour, colours[i + STROKE * width]!) ||
          isApart(colour, colours[i - STROKE * width]!))
      )
        strokes[n++] = colour;
    }
  return strokes.subarray(0, n);
}

const isLike = (a: number, b: number): boolean =>
  Math.abs((a & 255) - (b & 255)) <= EVEN &&
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= EVEN &&
  Math.abs((a >> 16) - (b >> 16)) <= EVEN;
const isApart = (a: number, b: number): boolean =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255)) >
  ENDS;

function meanNear(colours: Int32Array, middle: Plain['rgb'], reach: number): Plain['rgb'] {
  let [n, r, g, b] = [0, 0, 0, 0];
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    if (offBy(colour, middle) > reach) continue;
    n++;
    r += colour >> 16;
    g += (colour >> 8) & 255;
    b += colour & 255;
  }
  return n === 0 ? middle : [r / n, g / n, b / n];
}

/** How far a packed colour is from another one, over its channels. */
const offBy = (colour: number, rgb: Plain['rgb']): number =>
  Math.abs((colour >> 16) - rgb[0]) + Math.abs(((colour >> 8) & 255) - rgb[1]) + Math.abs((colour & 255) - rgb[2]);

/** Whether a packed colour is the one. */
export const isOf = (colour: number, { rgb, near }: Plain): boolean => offBy(colour, rgb) <= near;

/** What a pixel of a colour is taken to differ by. */
const DIFFERS = 60;

/**
 * As `runsOffMean`: lighter where pixels have the first colour, darker where they have the second. Holes of one pixel along a row
 * are closed: what a JPEG does to an even colour must not make letters ragged.
 */
export function runsOfColours(pixels: Pixels, one: Plain, other?: Plain): Runs {
  const { width, height } = pixels;
  const colours = packed(pixels);
  const first = rounded(one);
  const second = other ? rounded(other) : { rgb: first.rgb, near: -1 };
  // Far off in red alone is far off: most pixels are.
  const maybe = Uint8Array.from({ length: 256 }, (_, red) =>
    Number([first, second].some(({ rgb, near }) => Math.abs(red - rgb[0]) <= near)),
  );
  return runsOf(width, height, 0, (y, row) => {
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const colour = colours[i]!;
      row[x] = 0;
      if (maybe[colour >> 16] === 0) continue;
      const a = offBy(colour, first.rgb);
      const b = offBy(colour, second.rgb);
      const is = a <= first.near && (a <= b || b > second.near) ? DIFFERS : b <= second.near ? -DIFFERS : 0;
      if (is === 0) continue;
      row[x] = is;
      if (x > 1 && row[x - 1] === 0 && row[x - 2] === is) row[x - 1] = is;
    }
  });
}

const rounded = ({ rgb: [r, g, b], near }: Plain): Plain => ({
  rgb: [Math.round(r), Math.round(g), Math.round(b)],
  near,
});
