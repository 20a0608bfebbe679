/**
 * Letter candidates: a layer is compared with its local mean, pixels clearly lighter or darker are joined into connected
 * components of one polarity, and those that cannot be a letter (size, shape, raggedness) are dropped. Both polarities
 * come from one pass. Components keep their runs, so that they can be drawn again alone.
 */
import type { Pixels } from './decode.js';
import { DIRECTIONS, extend } from './extents.js';
import type { Layer } from './layers.js';
import { type Plain, runsOfColours } from './plain.js';
import { type Runs, runsOffMean } from './runs.js';

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
  /** Least and largest projection on each direction, of all components of a layer; this one's stand from `extent` on. */
  extents: Float32Array;
  extent: number;
  /** x0, x1 (exclusive), y of its runs, flat, row by row. */
  runs: Int32Array;
}

/**
 * How pixels are told from their ground: by `margin` grey steps from the mean of a box of `radius` pixels, or by having one of
 * two colours.
 */
export type Look = { radius: number; margin: number } | { colours: readonly [Plain, Plain?] };

/** What can be letters, and what can be a word whose letters hold hands; some are both. */
export interface Found {
  letters: Component[];
  joined: Component[];
}

/**
 * @param limit most components to return; those with the strongest contrast stay
 * @param ragged most outline squared over area: signs of many thin strokes have more than letters
 */
export function findComponents(
  layer: Layer,
  pixels: Pixels,
  look: Look,
  limit: number,
  ragged = MAX_RAGGEDNESS,
): Found {
  const runs =
    'colours' in look ? runsOfColours(pixels, ...look.colours) : runsOffMean(layer, look.radius, look.margin);
  const { letters, joined } = gather(runs, pixels, ragged);
  letters.sort((a, b) => b.contrast - a.contrast);
  letters.length = Math.min(letters.length, limit);
  for (const [id, c] of letters.entries()) c.id = id;
  joined.sort((a, b) => b.contrast - a.contrast);
  joined.length = Math.min(joined.length, MAX_JOINED);
  return { letters, joined };
}

/** Smallest letter that OCR could read at the work size, and the largest that is a letter and no object. */
const MIN_SIZE = 9;
const MAX_SHARE = 0.5;
/** Outline squared over area: a thin wide M has about 100, foliage far more. */
const MAX_RAGGEDNESS = 190;
/** Mean width of a letter's stroke over its size, at most. */
const MAX_STROKE = 0.75;
/** Joined letters by their box: its longer side over its shorter one, ink in it, stroke over the shorter side, raggedness over a letter's. */
const JOINED = { long: 1.5, ink: [0.06, 0.7], stroke: 0.3, ragged: 8 } as const;
/** Of a look, those with the strongest contrast. */
const MAX_JOINED = 24;

/** Measures of a piece, kept by its first run. */
const FIELDS = 7;
const [AREA, PIECES, LEFT, RIGHT, BOTTOM, OUTLINE, DIFFERENCE] = [0, 1, 2, 3, 4, 5, 6];
/** Kept from one look to the next, as the runs are. */
let measures = new Int32Array(FIELDS << 16);
let places = new Int32Array(1 << 16);

/** The pieces that can be letters or joined ones, in the order of their first runs. */
function gather(runs: Runs, pixels: Pixels, ragged: number): Found {
  const { count, y, parent, polarity } = runs;
  measurePieces(runs);
  const maxSide = MAX_SHARE * Math.max(pixels.width, pixels.height);
  // Where the runs of each piece that can be a letter will stand, else -1.
  const roots: number[] = [];
  let room = 0;
  for (let i = 0; i < count; i++) {
    places[i] = -1;
    if (parent[i] !== i) continue;
    const m = FIELDS * i;
    const w = measures[m + RIGHT]! - measures[m + LEFT]!;
    const h = measures[m + BOTTOM]! - y[i]!;
    const area = measures[m + AREA]!;
    const longer = Math.max(w, h);
    if (longer < MIN_SIZE || longer > maxSide || area < 18 || area < 0.05 * w * h) continue;
    const outline = measures[m + OUTLINE]!;
    if (outline ** 2 > ragged * area && !mayBeJoined(w, h, area, outline, ragged)) continue;
    places[i] = room;
    roots.push(i);
    room += 3 * measures[m + PIECES]!;
  }
  const own = runsOfEach(runs, room);
  const extents = new Float32Array(2 * DIRECTIONS * roots.length);
  const found: Found = { letters: [], joined: [] };
  for (const [i, root] of roots.entries()) {
    const m = FIELDS * root;
    const area = measures[m + AREA]!;
    const outline = measures[m + OUTLINE]!;
    // Its place has moved on behind its last run.
    const its = own.subarray(places[root]! - 3 * measures[m + PIECES]!, places[root]!);
    const extent = 2 * DIRECTIONS * i;
    const size = extend(its, extents, extent);
    const stroke = (2 * area) / outline;
    if (stroke >= MAX_STROKE * size) continue;
    const one: Component = {
      id: 0,
      polarity: polarity[root] as 1 | 2,
      ...centreOf(its, area),
      left: measures[m + LEFT]!,
      right: measures[m + RIGHT]!,
      top: y[root]!,
      bottom: measures[m + BOTTOM]!,
      area,
      size,
      stroke,
      contrast: measures[m + DIFFERENCE]! / area,
      rgb: colourOf(its, area, pixels),
      extents,
      extent,
      runs: its,
    };
    if (outline ** 2 <= ragged * area) found.letters.push(one);
    if (mayBeJoined(one.right - one.left, one.bottom - one.top, area, outline, ragged)) found.joined.push(one);
  }
  return found;
}

function mayBeJoined(w: number, h: number, area: number, outline: number, ragged: number): boolean {
  const shorter = Math.min(w, h);
  const ink = area / (w * h);
  return (
    Math.max(w, h) >= JOINED.long * shorter &&
    shorter >= MIN_SIZE &&
    ink >= JOINED.ink[0] &&
    ink <= JOINED.ink[1] &&
    2 * area <= JOINED.stroke * shorter * outline &&
    outline ** 2 <= JOINED.ragged * ragged * area
  );
}

/** A piece of a component, with what of it the whole does not tell. */
export function pieceOf(whole: Component, id: number, runs: Int32Array, pixels: Pixels): Component {
  let area = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let i = 0; i < runs.length; i += 3) {
    area += runs[i + 1]! - runs[i]!;
    left = Math.min(left, runs[i]!);
    right = Math.max(right, runs[i + 1]!);
  }
  const extents = new Float32Array(2 * DIRECTIONS);
  const size = extend(runs, extents, 0);
  const [top, bottom] = [runs[2]!, runs[runs.length - 1]! + 1];
  const own = { ...centreOf(runs, area), left, right, top, bottom, area, size, rgb: colourOf(runs, area, pixels) };
  return { ...whole, id, ...own, extents, extent: 0, runs };
}

function measurePieces({ count, x0, x1, y, parent, open, difference }: Runs): void {
  // As large as the runs' own arrays, which shrink after a huge picture.
  if (places.length !== x0.length) {
    places = new Int32Array(x0.length);
    measures = new Int32Array(FIELDS * x0.length);
  }
  for (let i = 0; i < count; i++) {
    const root = parent[i]!;
    const m = FIELDS * root;
    const from = x0[i]!;
    const to = x1[i]!;
    if (root === i) {
      measures[m + AREA] = to - from;
      measures[m + PIECES] = 1;
      measures[m + LEFT] = from;
      measures[m + RIGHT] = to;
      measures[m + OUTLINE] = open[i]! + 2;
      measures[m + DIFFERENCE] = difference[i]!;
    } else {
      measures[m + AREA] = measures[m + AREA]! + to - from;
      measures[m + PIECES] = measures[m + PIECES]! + 1;
      if (from < measures[m + LEFT]!) measures[m + LEFT] = from;
      if (to > measures[m + RIGHT]!) measures[m + RIGHT] = to;
      measures[m + OUTLINE] = measures[m + OUTLINE]! + open[i]! + 2;
      measures[m + DIFFERENCE] = measures[m + DIFFERENCE]! + difference[i]!;
    }
    measures[m + BOTTOM] = y[i]! + 1;
  }
}

/** The runs of all pieces that have a place, piece by piece. */
function runsOfEach({ count, x0, x1, y, parent }: Runs, room: number): Int32Array {
  const own = new Int32Array(room);
  for (let i = 0; i < count; i++) {
    const root = parent[i]!;
    const at = places[root]!;
    if (at < 0) continue;
    own[at] = x0[i]!;
    own[at + 1] = x1[i]!;
    own[at + 2] = y[i]!;
    places[root] = at + 3;
  }
  return own;
}

function centreOf(runs: Int32Array, area: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const n = runs[i + 1]! - runs[i]!;
    x += ((runs[i]! + runs[i + 1]!) / 2) * n;
    y += (runs[i + 2]! + 0.5) * n;
  }
  return { x: x / area, y: y / area };
}

function colourOf(runs: Int32Array, area: number, { data, width }: Pixels): Component['rgb'] {
  let [r, g, b] = [0, 0, 0];
  for (let i = 0; i < runs.length; i += 3) {
    const row = runs[i + 2]! * width;
    for (let p = 3 * (row + runs[i]!), end = 3 * (row + runs[i + 1]!); p < end; p += 3) {
      r += data[p]!;
      g += data[p + 1]!;
      b += data[p + 2]!;
    }
  }
  return [r / area, g / area, b / area];
}
