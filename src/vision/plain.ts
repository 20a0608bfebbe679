/**
 * The colours that words laid over a photograph may have: each of them one even colour, in strokes that end soon. Photographs
 * hardly have that: their skies are even but wide, their leaves are narrow but of many shades.
 */
import { type Chain, median } from './chain.js';
import type { Pixels } from './decode.js';

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
  const { data } = pixels;
  const strokes = strokesIn(pixels);
  const counts = new Int32Array(SHADES ** 3);
  for (const p of strokes) {
    const bin = ((data[p]! >> SHIFT) * SHADES + (data[p + 1]! >> SHIFT)) * SHADES + (data[p + 2]! >> SHIFT);
    counts[bin] = counts[bin]! + 1;
  }
  const least = Math.ceil((LEAST * pixels.width * pixels.height) / STEP ** 2);
  const every = Math.ceil(strokes.length / SAMPLE);
  const sample = strokes.filter((_, i) => i % every === 0);
  const weighed = heapsOf(counts, least).map((middle) => weigh(data, sample, middle));
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
function weigh(data: Uint8Array, sample: Int32Array, middle: Plain['rgb']): Plain & { sharp: number; score: number } {
  const rgb = meanNear(data, sample, middle, WIDEST / 2);
  const at = new Int32Array(ABOUT + 1);
  for (const p of sample) {
    const d = Math.round(offAt(data, p, rgb));
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
export function colourOfLetters({ data, width }: Pixels, { members }: Chain): Plain | undefined {
  const places: number[] = [];
  for (const { runs } of members)
    for (let i = 0; i < runs.length; i += 3) places.push(3 * (runs[i + 2]! * width + ((runs[i]! + runs[i + 1]!) >> 1)));
  if (places.length < FEWEST_PLACES) return undefined;
  const middle = [0, 1, 2].map((k) => median(places.map((p) => data[p + k]!))) as Plain['rgb'];
  const off = places.map((p) => offAt(data, p, middle));
  const even = off.filter((d) => d <= JUST).length / off.length;
  if (even < OWN_EVENNESS) return undefined;
  return { rgb: middle, near: Math.min(WIDEST, Math.max(NARROWEST, 3 * median(off))) };
}

/** Offsets of pixels that are like their neighbours and not like what stands a stroke away. */
function strokesIn({ data, width, height }: Pixels): Int32Array {
  const like = (p: number, q: number) =>
    Math.abs(data[p]! - data[q]!) <= EVEN &&
    Math.abs(data[p + 1]! - data[q + 1]!) <= EVEN &&
    Math.abs(data[p + 2]! - data[q + 2]!) <= EVEN;
  const apart = (p: number, q: number) =>
    Math.abs(data[p]! - data[q]!) + Math.abs(data[p + 1]! - data[q + 1]!) + Math.abs(data[p + 2]! - data[q + 2]!) >
    ENDS;
  const row = width * 3;
  const out = new Int32Array(Math.ceil(width / STEP) * Math.ceil(height / STEP));
  let n = 0;
  for (let y = STROKE; y < height - STROKE; y += STEP)
    for (let x = STROKE; x < width - STROKE; x += STEP) {
      const p = y * row + x * 3;
      if (!like(p, p + 3) || !like(p, p - 3) || !like(p, p + row) || !like(p, p - row)) continue;
      if (
        apart(p, p + STROKE * 3) ||
        apart(p, p - STROKE * 3) ||
        apart(p, p + STROKE * row) ||
        apart(p, p - STROKE * row)
      )
        out[n++] = p;
    }
  return out.subarray(0, n);
}

function meanNear(data: Uint8Array, offsets: Int32Array, middle: Plain['rgb'], reach: number): Plain['rgb'] {
  let n = 0;
  const sum: Plain['rgb'] = [0, 0, 0];
  for (const p of offsets) {
    if (offAt(data, p, middle) > reach) continue;
    n++;
    for (let k = 0; k < 3; k++) sum[k] = sum[k]! + data[p + k]!;
  }
  return n === 0 ? middle : [sum[0] / n, sum[1] / n, sum[2] / n];
}

const offAt = (data: Uint8Array, p: number, rgb: Plain['rgb']): number =>
  Math.abs(data[p]! - rgb[0]) + Math.abs(data[p + 1]! - rgb[1]) + Math.abs(data[p + 2]! - rgb[2]);

/** Whether the pixel at an offset has the colour. */
export const isOf = (data: Uint8Array, p: number, { rgb, near }: Plain): boolean => offAt(data, p, rgb) <= near;

/** What a pixel of a colour is taken to differ by. */
const DIFFERS = 60;

/**
 * As `differenceFromMean`: lighter where a pixel has the first colour, darker where it has the second, nought elsewhere. Holes of one
 * pixel along a row are closed: what a JPEG does to an even colour must not make letters ragged.
 */
export function differenceOfColours({ data, width, height }: Pixels, one: Plain, other?: Plain): Int16Array {
  const out = new Int16Array(width * height);
  const [r, g, b] = one.rgb.map(Math.round) as Plain['rgb'];
  const [u, v, w] = (other?.rgb ?? one.rgb).map(Math.round) as Plain['rgb'];
  const reach = other?.near ?? -1;
  for (let i = 0, p = 0; i < out.length; i++, p += 3) {
    const x = data[p]!;
    const y = data[p + 1]!;
    const z = data[p + 2]!;
    const first = Math.abs(x - r) + Math.abs(y - g) + Math.abs(z - b);
    const second = Math.abs(x - u) + Math.abs(y - v) + Math.abs(z - w);
    const is = first <= one.near && (first <= second || second > reach) ? DIFFERS : second <= reach ? -DIFFERS : 0;
    if (is === 0) continue;
    out[i] = is;
    if (i > 1 && out[i - 1] === 0 && out[i - 2] === is) out[i - 1] = is;
  }
  return out;
}
