/**
 * What a reference mark is searched by: fields of edge directions at a few turns, stretches and mirrored (coarse, to find
 * places), one finer field and the areas of one colour (to make sure of a place). A mark's ground, transparent or of one
 * colour to the border, counts little: marks are laid on photographs with and without it.
 */
import sharp from 'sharp';
import { sharpInput } from './decode.js';
import { BINS, CELL, edgesOf, type Field, fieldOf, type Planes } from './gradients.js';
import { type Areas, areasOf } from './mark-areas.js';

/** Longer side of a coarse template and of the finer one, in pixels. */
export const COARSE = 40;
export const FINE = 64;
export const FINER = 96;
/** Width over height, as the mark's own. */
export const STRETCHES = [0.8, 1, 1.25];
export const TURNS = [-13, -6.5, 0, 6.5, 13];
/** What a cell of mere ground counts beside one of the mark. */
const GROUND_COUNTS = 0.3;
/** What is compared first of a coarse template: its strongest edges, spread out. */
const FEATURES = 32;

export interface Coarse {
  turn: number;
  columns: number;
  rows: number;
  /** Weight of each cell, and its directions times that weight. */
  weights: Float32Array;
  cells: Float32Array;
  length: number;
}
export interface Pose {
  mirrored: boolean;
  stretch: number;
  /** Column, row, direction of the cells to compare first. */
  features: Int16Array;
  turns: Coarse[];
}
export interface MarkShape {
  /** Of the reference as it was given, in pixels; and width over height. */
  width: number;
  ratio: number;
  poses: Pose[];
  fine: Fine;
  finer: Fine;
  areas: Areas & { width: number; height: number };
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
    STRETCHES.map((stretch) => poseOf(whole, mirrored, stretch)),
  );
  return { width: autoOrient.width, ratio, poses, ...fineOf(whole) };
}

/**
 * What is transparent made gray, so that nothing shines through. The ground, of one colour all along the border and joined with
 * it, is told by alpha 128: it may be there in a picture or not.
 */
function groundMarked(from: Buffer, { width, height }: { width: number; height: number }): Uint8Array {
  const data = new Uint8Array(from);
  for (let p = 0; p < data.length; p += 4)
    for (let c = 0; c < 3; c++) data[p + c] = 128 + ((data[p + c]! - 128) * data[p + 3]!) / 255;
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) border.push(y * width, y * width + width - 1);
  const opaque = border.filter((p) => data[p * 4 + 3]! > 200);
  if (opaque.length < border.length * 0.9) return data;
  const median = [0, 1, 2].map((c) => opaque.map((p) => data[p * 4 + c]!).sort((a, b) => a - b)[opaque.length >> 1]!);
  const isGround = (p: number) =>
    data[p * 4 + 3]! > 200 && [0, 1, 2].every((c) => Math.abs(data[p * 4 + c]! - median[c]!) < 28);
  const stack = opaque.filter(isGround);
  if (stack.length < opaque.length * 0.8) return data;
  const seen = new Uint8Array(width * height);
  for (const p of stack) seen[p] = 1;
  for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
    const x = p % width;
    for (const q of [x > 0 ? p - 1 : -1, x < width - 1 ? p + 1 : -1, p - width, p + width])
      if (q >= 0 && q < seen.length && !seen[q] && isGround(q)) {
        seen[q] = 1;
        stack.push(q);
      }
  }
  for (let p = 0; p < seen.length; p++) if (seen[p]) data[p * 4 + 3] = 128;
  return data;
}

/**
 * The mark at a size, turned and mirrored, in its own frame: gray where it is transparent. Alpha stays as it was made above.
 */
function drawn(
  mark: Planes,
  how: { longer: number; stretch?: number; turn?: number; mirrored?: boolean },
): { data: Uint8Array; width: number; height: number } {
  const { longer, stretch = 1, turn = 0, mirrored = false } = how;
  const ratio = (mark.width / mark.height) * stretch;
  const width = Math.max(CELL * 3, Math.round(ratio >= 1 ? longer : longer * ratio));
  const height = Math.max(CELL * 3, Math.round(ratio >= 1 ? longer / ratio : longer));
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [across, down] = [mark.width / width, mark.height / height];
  const data = new Uint8Array(width * height * 4);
  const sum = new Float32Array(4);
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      sum.fill(0);
      for (let k = 0; k < FINENESS ** 2; k++) {
        const a = u + ((k % FINENESS) + 0.5) / FINENESS - width / 2;
        const b = v + (Math.floor(k / FINENESS) + 0.5) / FINENESS - height / 2;
        const x = Math.floor(mark.width / 2 + (a * cos + b * sin) * across * (mirrored ? -1 : 1));
        const y = Math.floor(mark.height / 2 + (b * cos - a * sin) * down);
        const inside = x >= 0 && y >= 0 && x < mark.width && y < mark.height;
        const p = (y * mark.width + x) * 4;
        for (let c = 0; c < 4; c++) sum[c]! += inside ? mark.data[p + c]! : c < 3 ? 128 : 0;
      }
      for (let c = 0; c < 4; c++) data[(v * width + u) * 4 + c] = sum[c]! / FINENESS ** 2 + 0.5;
    }
  return { data, width, height };
}
/** Points looked at across and down each pixel. */
const FINENESS = 4;

/** Field of a drawn mark, its alpha a channel of its own where it really is transparent, and what of each cell is the mark's. */
function fieldOfDrawn({ data, width, height }: { data: Uint8Array; width: number; height: number }) {
  const planes = new Uint8Array(data);
  for (let p = 3; p < planes.length; p += 4) planes[p] = Math.min(255, planes[p]! * 2);
  const field = fieldOf(edgesOf({ data: planes, width, height, channels: 4 }));
  const own = new Float32Array(field.columns * field.rows);
  for (let row = 0; row < field.rows; row++)
    for (let column = 0; column < field.columns; column++) {
      let sum = 0;
      for (let y = 0; y < CELL; y++)
        for (let x = 0; x < CELL; x++) {
          const alpha = data[((row * CELL + y) * width + column * CELL + x) * 4 + 3]!;
          sum += alpha > 190 ? 1 : alpha > 64 ? GROUND_COUNTS : 0;
        }
      own[row * field.columns + column] = sum / CELL ** 2;
    }
  return { field, own };
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

function poseOf(mark: Planes, mirrored: boolean, stretch: number): Pose {
  const turns: Coarse[] = [];
  for (const turn of TURNS) {
    const { field, own } = fieldOfDrawn(drawn(mark, { longer: COARSE, stretch, turn, mirrored }));
    turns.push({ turn, ...weighted({ field, own }) });
  }
  return { mirrored, stretch, turns, features: featuresOf(turns[TURNS.indexOf(0)]!) };
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
