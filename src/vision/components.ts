/**
 * Letter candidates: a layer is compared with its local mean, pixels clearly lighter or darker are joined into connected
 * components of one polarity, and those that cannot be a letter (size, shape, raggedness) are dropped. Both polarities
 * come from one pass. Components keep their runs, so that they can be drawn again alone.
 */
import type { Pixels } from './decode.js';
import { differenceOfColours, type Plain } from './plain.js';
import { differenceFromMean, findRuns, type Runs } from './runs.js';

/** Directions, over half a turn, in which the extent of a component is known. */
export const DIRECTIONS = 12;

export interface Component {
  id: number;
  /** 1 lighter than its surroundings, 2 darker. */
  polarity: 1 | 2;
  x: number;
  y: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
  /** Largest extent over all directions. */
  size: number;
  /** Mean width of the stroke: twice the area over the outline. */
  stroke: number;
  /** Mean difference from the local mean. */
  contrast: number;
  rgb: [number, number, number];
  /** min and max of the projection on each direction. */
  low: Float32Array;
  high: Float32Array;
  /** x0, x1 (exclusive), y of its runs, flat. */
  runs: Int32Array;
}

const COS = Array.from({ length: DIRECTIONS }, (_, k) => Math.cos((Math.PI * k) / DIRECTIONS));
const SIN = Array.from({ length: DIRECTIONS }, (_, k) => Math.sin((Math.PI * k) / DIRECTIONS));

/** Extent of a component along an angle (radians), as [low, high] of the projection on its direction. */
export function extentAlong(c: Component, angle: number): [number, number] {
  const turn = angle / Math.PI;
  const half = turn - Math.floor(turn);
  const k = Math.round(half * DIRECTIONS) % DIRECTIONS;
  // The table holds one of the nearest directions; what matters is the spread about the centre, so project the centre exactly.
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const centre = c.x * cos + c.y * sin;
  const tabled = c.x * COS[k]! + c.y * SIN[k]!;
  const below = tabled - c.low[k]!;
  const above = c.high[k]! - tabled;
  const flipped = COS[k]! * cos + SIN[k]! * sin < 0;
  return flipped ? [centre - above, centre + below] : [centre - below, centre + above];
}

/**
 * How pixels are told from their ground: by `margin` grey steps from the mean of a box of `radius` pixels, or by having one of
 * two colours.
 */
export type Look = { radius: number; margin: number } | { colours: readonly [Plain, Plain?] };

/** What a pixel that has a colour differs by is no matter of degree. */
const ANY = 1;

/**
 * @param limit most components to return; those with the strongest contrast stay
 */
export function findComponents(
  layer: { map: Uint8Array; width: number; height: number },
  pixels: Pixels,
  look: Look,
  limit: number,
): Component[] {
  const { width, height } = layer;
  const difference =
    'colours' in look ? differenceOfColours(pixels, ...look.colours) : differenceFromMean(layer, look.radius);
  const runs = findRuns(difference, width, height, 'colours' in look ? ANY : look.margin);
  return gather(runs, difference, pixels, limit);
}

/** Smallest letter that OCR could read at the work size, and the largest that is a letter and no object. */
const MIN_SIZE = 9;
const MAX_SHARE = 0.5;
/** Outline squared over area: a thin wide M has about 100, foliage far more. */
const MAX_RAGGEDNESS = 190;

function gather(runs: Runs, difference: Int16Array, { data, width, height }: Pixels, limit: number): Component[] {
  const { count, x0, x1, y, parent } = runs;
  const area = new Int32Array(count);
  const pieces = new Int32Array(count);
  const left = new Int32Array(count).fill(1 << 30);
  const right = new Int32Array(count);
  const bottom = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const root = parent[i]!;
    area[root] = area[root]! + x1[i]! - x0[i]!;
    pieces[root] = pieces[root]! + 1;
    if (x0[i]! < left[root]!) left[root] = x0[i]!;
    if (x1[i]! > right[root]!) right[root] = x1[i]!;
    bottom[root] = y[i]! + 1;
  }
  const maxSide = MAX_SHARE * Math.max(width, height);
  const slot = new Int32Array(count).fill(-1);
  const kept: { root: number; runs: Int32Array; fill: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (parent[i] !== i) continue;
    const w = right[i]! - left[i]!;
    const h = bottom[i]! - y[i]!;
    const longer = Math.max(w, h);
    if (longer < MIN_SIZE || longer > maxSide || area[i]! < 18 || area[i]! < 0.05 * w * h) continue;
    slot[i] = kept.length;
    kept.push({ root: i, runs: new Int32Array(pieces[i]! * 3), fill: 0 });
  }
  const outline = new Int32Array(kept.length);
  for (let i = 0; i < count; i++) {
    const s = slot[parent[i]!]!;
    if (s < 0) continue;
    const one = kept[s]!;
    one.runs[one.fill++] = x0[i]!;
    one.runs[one.fill++] = x1[i]!;
    one.runs[one.fill++] = y[i]!;
    outline[s] = outline[s]! + runs.open[i]! + 2;
  }
  const components: Component[] = [];
  for (let s = 0; s < kept.length; s++) {
    const root = kept[s]!.root;
    if (outline[s]! ** 2 > MAX_RAGGEDNESS * area[root]!) continue;
    components.push(
      measure(kept[s]!.runs, runs.polarity[root] as 1 | 2, area[root]!, outline[s]!, difference, data, width),
    );
  }
  const letters = components.filter((c) => c.stroke < 0.75 * c.size);
  letters.sort((a, b) => b.contrast - a.contrast);
  letters.length = Math.min(letters.length, limit);
  for (const [id, c] of letters.entries()) c.id = id;
  return letters;
}

function measure(
  runs: Int32Array,
  polarity: 1 | 2,
  area: number,
  outline: number,
  difference: Int16Array,
  data: Uint8Array,
  width: number,
): Component {
  const low = new Float32Array(DIRECTIONS).fill(1e9);
  const high = new Float32Array(DIRECTIONS).fill(-1e9);
  let sx = 0;
  let sy = 0;
  let r = 0;
  let g = 0;
  let b = 0;
  let diff = 0;
  let left = 1e9;
  let right = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const a = runs[i]!;
    const e = runs[i + 1]!;
    const y = runs[i + 2]!;
    const n = e - a;
    sx += ((a + e) / 2) * n;
    sy += (y + 0.5) * n;
    if (a < left) left = a;
    if (e > right) right = e;
    for (let p = y * width + a, end = p + n; p < end; p++) {
      r += data[p * 3]!;
      g += data[p * 3 + 1]!;
      b += data[p * 3 + 2]!;
      diff += Math.abs(difference[p]!);
    }
    for (let k = 0; k < DIRECTIONS; k++) {
      const cos = COS[k]!;
      const base = (y + 0.5) * SIN[k]!;
      const u = a * cos + base;
      const v = e * cos + base;
      if (u < low[k]!) low[k] = u;
      if (v < low[k]!) low[k] = v;
      if (u > high[k]!) high[k] = u;
      if (v > high[k]!) high[k] = v;
    }
  }
  let size = 0;
  for (let k = 0; k < DIRECTIONS; k++) size = Math.max(size, high[k]! - low[k]!);
  return {
    id: 0,
    polarity,
    x: sx / area,
    y: sy / area,
    left,
    right,
    top: runs[2]!,
    bottom: runs[runs.length - 1]! + 1,
    area,
    size,
    stroke: (2 * area) / outline,
    contrast: diff / area,
    rgb: [r / area, g / area, b / area],
    low,
    high,
    runs,
  };
}
