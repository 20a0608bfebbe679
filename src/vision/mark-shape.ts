/**
 * What a reference mark is searched by: fields of edge directions at a few turns, stretches and mirrored (coarse, to find
 * places), small blocks (to settle a place), finer fields, finer blocks and the areas of one colour (to make sure of it). A mark's ground, transparent or of one
 * colour to the border, counts little: marks are laid on photographs with and without it.
 */
import sharp from 'sharp';
import { sharpInput } from './decode.js';
import { BINS, CELL, edgesOf, type Field, type Planes } from './gradients.js';
import { areasOf, type SizedAreas } from './mark-areas.js';
import { type Blocks, blocksOf, gridOf, MARGIN } from './mark-blocks.js';
import { drawn, fieldOfDrawn, GROUND_COUNTS, groundMarked } from './mark-drawn.js';

/** Longer side of a coarse template and of the finer one, in pixels. */
const COARSE = 40;
const FINE = 64;
const FINER = 96;
/** Width over height as the mark's own is 1; degrees. */
const STANDS = [
  { stretch: 1, turn: 0 },
  { stretch: 1, turn: -10 },
  { stretch: 1, turn: 10 },
  { stretch: 0.8, turn: 0 },
  { stretch: 1.25, turn: 0 },
];
/** What is compared first of a coarse template: its strongest edges, spread out. */
const FEATURES = 32;

export interface Coarse {
  columns: number;
  rows: number;
  /** Weight of each cell, and its directions times that weight. */
  weights: Float32Array;
  cells: Float32Array;
  length: number;
}
export interface Pose {
  mirrored: boolean;
  /** Degrees. */
  turn: number;
  /** Column, row, direction of the cells to compare first. */
  features: Int16Array;
  coarse: Coarse;
}
export interface MarkShape {
  /** Of the reference as it was given, in pixels; and width over height. */
  width: number;
  ratio: number;
  poses: Pose[];
  fine: Fine;
  finer: Fine;
  areas: SizedAreas;
  /** In small blocks, as large as the fine and as the finer one. */
  rough: Blocks;
  blocks: Blocks;
}
/** A mark as it stands, at a size: to measure how well a frame in a picture agrees with it. */
export interface Fine {
  width: number;
  height: number;
  columns: number;
  rows: number;
  weights: Float32Array;
  cells: Float32Array;
  /** Cells of the mark's outline. */
  outline: Uint8Array;
}

/** @throws what sharp throws for bytes that are no picture: they were opened before */
export async function shapeOf(bytes: Uint8Array): Promise<MarkShape> {
  const picture = sharp(bytes, sharpInput(40e6)).autoOrient();
  const { autoOrient } = await picture.metadata();
  const { data, info } = await picture
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(192, 192, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const whole: Planes = { data: groundMarked(data, info), width: info.width, height: info.height, channels: 4 };
  const ratio = info.width / info.height;
  const poses = (isSymmetric(whole) ? [false] : [false, true]).flatMap((mirrored) =>
    STANDS.map(({ stretch, turn }) => poseOf(whole, { mirrored, stretch, turn })),
  );
  return {
    width: autoOrient.width,
    ratio,
    poses,
    ...fineOf(whole),
    rough: blocksAt(whole, FINE, { apart: 4, flat: false }),
    blocks: blocksAt(whole, FINER, { apart: 3, flat: true }),
  };
}

/**
 * A cell counts by how much of it is the mark's own, or by the edge in it; the outline of all no more than what is within,
 * since any disc has the outline of a disc.
 */
function weighted({ field, own }: { field: Field; own: Float32Array }) {
  const { columns, rows, energy } = field;
  const weights = own.map((share, i) => Math.min(1, Math.max(share, energy[i]!)));
  const outline = outlineOf(field);
  let [around, within] = [0, 0];
  for (let i = 0; i < weights.length; i++)
    if (outline[i]) around += energy[i]! * weights[i]!;
    else within += energy[i]! * weights[i]!;
  const share = Math.min(1, Math.max(LEAST_OUTLINE, (OUTLINE * within) / around));
  const cells = new Float32Array(field.cells.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    if (outline[i]) weights[i]! *= share;
    for (let b = 0; b < BINS; b++) cells[i * BINS + b] = field.cells[i * BINS + b]! * weights[i]!;
    sum += energy[i]! * weights[i]!;
  }
  return { columns, rows, cells, weights, outline, length: Math.sqrt(sum) };
}
const OUTLINE = 0.7;
const LEAST_OUTLINE = 0.35;
const EDGE = 0.2;

/** Cells of the first edge that is met from each side, and the next ones inward. */
function outlineOf({ columns, rows, energy }: Field): Uint8Array {
  const outline = new Uint8Array(energy.length);
  const walk = (from: number, step: number, count: number) => {
    for (let k = 0; k < count; k++)
      if (energy[from + k * step]! > EDGE) {
        outline[from + k * step] = 1;
        if (k + 1 < count) outline[from + (k + 1) * step] = 1;
        return;
      }
  };
  for (let row = 0; row < rows; row++) {
    walk(row * columns, 1, columns);
    walk(row * columns + columns - 1, -1, columns);
  }
  for (let column = 0; column < columns; column++) {
    walk(column, columns, rows);
    walk((rows - 1) * columns + column, -columns, rows);
  }
  return outline;
}

function poseOf(mark: Planes, how: { mirrored: boolean; stretch: number; turn: number }): Pose {
  const coarse = weighted(fieldOfDrawn(drawn(mark, { longer: COARSE, ...how })));
  return { mirrored: how.mirrored, turn: how.turn, coarse, features: featuresOf(coarse) };
}

/** The strongest directions of cells, none twice while others are left: no two of one cell before every strong cell has one. */
function featuresOf({ columns, cells }: Coarse): Int16Array {
  const all: { at: number; bin: number; value: number }[] = [];
  for (let at = 0; at < cells.length / BINS; at++) {
    const ranked = [...cells.subarray(at * BINS, at * BINS + BINS)]
      .map((value, bin) => ({ at, bin, value }))
      .sort((a, b) => b.value - a.value);
    all.push(ranked[0]!, { ...ranked[1]!, value: ranked[1]!.value * 0.6 });
  }
  all.sort((a, b) => b.value - a.value || a.at - b.at);
  return Int16Array.from(
    all.slice(0, FEATURES).flatMap(({ at, bin }) => [at % columns, Math.floor(at / columns), bin]),
  );
}

/** Whether it is the same mirrored: then it is looked for once. */
function isSymmetric(mark: Planes): boolean {
  const [a, b] = [false, true].map((mirrored) => weighted(fieldOfDrawn(drawn(mark, { longer: FINE, mirrored }))).cells);
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a!.length; i++) {
    ab += a![i]! * b![i]!;
    aa += a![i]! ** 2;
    bb += b![i]! ** 2;
  }
  return ab > 0.93 * Math.sqrt(aa * bb);
}

function fineOf(mark: Planes): Pick<MarkShape, 'fine' | 'finer' | 'areas'> {
  const [fine, finer] = [FINE, FINER].map((longer) => {
    const picture = drawn(mark, { longer });
    return { ...weighted(fieldOfDrawn(picture)), width: picture.width, height: picture.height };
  });
  const picture = drawn(mark, { longer: FINE });
  return { fine: fine!, finer: finer!, areas: { ...areasOf(picture), width: picture.width, height: picture.height } };
}

/** The mark's blocks at a size, with the margin that they are looked for in. */
function blocksAt(mark: Planes, longer: number, how: { apart: number; flat: boolean }): Blocks {
  const picture = drawn(mark, { longer });
  const { width, height } = picture;
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const planes = new Uint8Array(wide * high * 4);
  for (let p = 0; p < planes.length; p++) planes[p] = p % 4 === 3 ? 0 : 128;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 4; c++) {
        const value = picture.data[(y * width + x) * 4 + c]!;
        planes[((y + MARGIN) * wide + x + MARGIN) * 4 + c] = c === 3 ? Math.min(255, value * 2) : value;
      }
  const grid = gridOf(edgesOf({ data: planes, width: wide, height: high, channels: 4 }));
  const { field } = fieldOfDrawn(picture);
  const around = outlineOf(field);
  const own = new Float32Array(grid.columns * grid.rows);
  const outline = new Uint8Array(own.length);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const [x0, y0] = [column * 2 - MARGIN, row * 2 - MARGIN];
      const at = row * grid.columns + column;
      for (let y = Math.max(0, y0); y < Math.min(height, y0 + CELL); y++)
        for (let x = Math.max(0, x0); x < Math.min(width, x0 + CELL); x++) {
          const alpha = picture.data[(y * width + x) * 4 + 3]!;
          own[at]! += (alpha > 190 ? 1 : alpha > 64 ? GROUND_COUNTS : 0) / CELL ** 2;
        }
      const [c, r] = [Math.max(0, x0) >> 2, Math.max(0, y0) >> 2];
      outline[at] = around[Math.min(field.rows - 1, r) * field.columns + Math.min(field.columns - 1, c)]!;
    }
  return blocksOf({ width, height }, grid, own, outline, how);
}
