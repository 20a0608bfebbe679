/**
 * A picture made ready for any number of marks, and the first look for one: where the strongest edges of a mark could lie.
 * Each direction's strength, widened to the neighbouring cells, lies as a plane of small numbers; a place's worth is their
 * sum over a mark's features, four places at once in one 32-bit addition. What a further mark costs here is that sum.
 */
import { BINS, CELL, type Edges, edgesOf, type Field, fieldOf, type Planes, pyramid } from './gradients.js';
import type { Coarse, MarkShape } from './mark-shape.js';

/** Sizes of a picture differ by this. */
const STEP = 1.25;
/** A strength is told in this many steps: 32 features of 7 at most stay within a byte. */
const MOST = 7;
/** Places told of one mark for a second look. */
const PLACES = 28;
/** Share of the most possible under which a place is not worth one. */
const WORTH = 0.55;

export interface Level {
  planes: Planes;
  /** Pixels of the largest level per pixel of this one. */
  scale: number;
  edges: Edges;
  field: Field;
  /** Per direction and parity of column and row four copies, each a byte further on, so that any offset is aligned. */
  strengths: Int32Array[];
  /** Columns and rows of every other cell, columns a multiple of four. */
  columns: number;
  rows: number;
}
export interface Place {
  level: number;
  /** In cells. */
  column: number;
  row: number;
  pose: number;
  worth: number;
}

export function levelsOf(picture: Planes): Level[] {
  const levels: Level[] = [];
  for (const { planes, scale } of pyramid(picture, STEP, CELL * 6)) {
    const edges = edgesOf(planes);
    const field = fieldOf(edges);
    levels.push({ planes, scale, edges, field, ...strengthsOf(field) });
  }
  return levels;
}

function strengthsOf({ cells, columns: wide, rows: high }: Field): Pick<Level, 'strengths' | 'columns' | 'rows'> {
  const columns = (Math.ceil(wide / 2) + 3) & ~3;
  const rows = Math.ceil(high / 2);
  const strengths: Int32Array[] = [];
  // With a border of nothing, so that no neighbour is missing.
  const line = wide + 2;
  const plain = new Uint8Array(line * (high + 2));
  const across = new Uint8Array(plain.length);
  for (let bin = 0; bin < BINS; bin++) {
    for (let y = 0; y < high; y++)
      for (let x = 0; x < wide; x++) {
        const strength = cells[(y * wide + x) * BINS + bin]! * MOST + 0.5;
        plain[(y + 1) * line + x + 1] = strength > MOST ? MOST : strength;
      }
    for (let i = 1; i < plain.length - 1; i++) across[i] = mostOf(plain[i - 1]!, plain[i]!, plain[i + 1]!);
    for (let parity = 0; parity < 4; parity++) {
      const plane = new Uint8Array(columns * rows + 8);
      for (let y = parity >> 1; y < high; y += 2)
        for (let x = parity & 1; x < wide; x += 2) {
          const i = (y + 1) * line + x + 1;
          plane[(y >> 1) * columns + (x >> 1)] = mostOf(across[i - line]!, across[i]!, across[i + line]!);
        }
      for (let shift = 0; shift < 4; shift++)
        strengths.push(new Int32Array(plane.slice(shift, shift + ((columns * rows + 3) & ~3)).buffer));
    }
  }
  return { strengths, columns, rows };
}
const mostOf = (a: number, b: number, c: number): number => (a > b ? (a > c ? a : c) : b > c ? b : c);

/** The likeliest places of a mark over all sizes of the picture, the best first. */
export function placesOf(shape: MarkShape, levels: readonly Level[]): Place[] {
  const places: Place[] = [];
  let least = 0;
  levels.forEach((level, l) => {
    shape.poses.forEach(({ features, coarse: flat }, pose) => {
      const lastColumn = (level.field.columns - flat.columns) >> 1;
      const lastRow = (level.field.rows - flat.rows) >> 1;
      if (lastColumn < 0 || lastRow < 0) return;
      const sums = sumsOf(features, level, (lastRow + 1) * level.columns);
      const most = (features.length / 3) * MOST;
      least = Math.max(least, WORTH * most);
      for (let row = 0; row <= lastRow; row++)
        for (let column = 0; column <= lastColumn; column++) {
          const worth = sums[row * level.columns + column]!;
          if (worth < least) continue;
          places.push({ level: l, column: 2 * column, row: 2 * row, pose, worth });
          if (places.length < 6 * PLACES) continue;
          least = Math.max(least, thinned(places));
        }
    });
  });
  thinned(places);
  return places;
}

function sumsOf(features: Int16Array, { strengths, columns }: Level, count: number): Uint8Array {
  // Four places in one signed number: unsigned ones would not stay whole numbers to the engine.
  const sums = new Int32Array((count + 3) >> 2);
  const planeOf = (f: number): { plane: Int32Array; from: number } => {
    const [x, y, bin] = [features[f]!, features[f + 1]!, features[f + 2]!];
    const offset = (y >> 1) * columns + (x >> 1);
    return { plane: strengths[(bin * 4 + ((y & 1) << 1) + (x & 1)) * 4 + (offset & 3)]!, from: offset >> 2 };
  };
  // Four features at once, so that a sum is fetched and put back a fourth as often.
  for (let f = 0; f + 12 <= features.length; f += 12) {
    const [a, b, c, d] = [planeOf(f), planeOf(f + 3), planeOf(f + 6), planeOf(f + 9)];
    addAll(sums, a.plane, a.from, b.plane, b.from, c.plane, c.from, d.plane, d.from);
  }
  return new Uint8Array(sums.buffer);
}
function addAll(
  sums: Int32Array,
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
  c: Int32Array,
  fromC: number,
  d: Int32Array,
  fromD: number,
): void {
  const end = Math.min(sums.length, a.length - fromA, b.length - fromB, c.length - fromC, d.length - fromD);
  for (let i = 0; i < end; i++)
    sums[i] = (sums[i]! + a[fromA + i]! + b[fromB + i]! + c[fromC + i]! + d[fromD + i]!) | 0;
}

/** Keeps the best, of neighbours one, and says what a further one must be worth. */
function thinned(places: Place[]): number {
  places.sort(
    (a, b) => b.worth - a.worth || a.level - b.level || a.row - b.row || a.column - b.column || a.pose - b.pose,
  );
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.length === PLACES) break;
    const near = kept.some(
      (k) =>
        k.pose === place.pose &&
        k.level === place.level &&
        Math.abs(k.column - place.column) <= 2 &&
        Math.abs(k.row - place.row) <= 2,
    );
    if (!near) kept.push(place);
  }
  places.splice(0, places.length, ...kept);
  return kept.length < PLACES ? 0 : kept.at(-1)!.worth;
}

/** How alike a place is to a turn of the mark at a cell, 0 to 1; ground and what is not the mark's counts little. */
export function likeness(
  { columns, rows, cells, weights, length }: Coarse,
  field: Field,
  column: number,
  row: number,
): number {
  if (column < 0 || row < 0 || column + columns > field.columns || row + rows > field.rows) return 0;
  let dot = 0;
  let energy = 0;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const t = y * columns + x;
      const weight = weights[t]!;
      if (weight === 0) continue;
      const at = (row + y) * field.columns + column + x;
      energy += weight * field.energy[at]!;
      const [c, f] = [t * BINS, at * BINS];
      for (let b = 0; b < BINS; b++) dot += cells[c + b]! * field.cells[f + b]!;
    }
  return energy === 0 ? 0 : dot / (length * Math.sqrt(energy));
}
