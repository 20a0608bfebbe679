/** A place made sure of: the mark's frame goes where its blocks are found, until they are where they should be. */
import { BINS, directionOf } from './gradients.js';
import { type Frame, levelFor } from './mark-align.js';
import { type Blocks, emptyGrid, type Found, foundIn, type Grid, gathered, MARGIN } from './mark-blocks.js';
import type { Level } from './mark-index.js';

/** The edges in a frame and a margin around it, gathered into a grid. */
export function gridIn(levels: readonly Level[], frame: Frame, size: { width: number; height: number }): Grid {
  const { width, height } = size;
  const { edges, scale } = levelFor(levels, frame, size);
  const grid = emptyGrid(width, height);
  const { cells, columns, rows } = grid;
  const { strengths, directions } = edges;
  const [cos, sin] = [Math.cos(frame.turn), Math.sin(frame.turn)];
  // One step to the right and one down in the template, in the level's pixels.
  const across = ((frame.mirrored ? -2 : 2) * frame.halfWidth) / width / scale;
  const down = (2 * frame.halfHeight) / height / scale;
  const [ax, ay, bx, by] = [across * cos, across * sin, -down * sin, down * cos];
  const seen = Uint8Array.from({ length: 256 }, (_, d) => {
    const [gx, gy] = [Math.cos((d / 256) * Math.PI), Math.sin((d / 256) * Math.PI)];
    return directionOf(ax * gx + ay * gy, bx * gx + by * gy);
  });
  for (let v = 0; v < rows * 2; v++) {
    const line = (v >> 1) * columns;
    let x = frame.x / scale + ax * (0.5 - MARGIN - width / 2) + bx * (v + 0.5 - MARGIN - height / 2);
    let y = frame.y / scale + ay * (0.5 - MARGIN - width / 2) + by * (v + 0.5 - MARGIN - height / 2);
    for (let u = 0; u < columns * 2; u++, x += ax, y += ay) {
      if (x < 0 || y < 0 || x >= edges.width || y >= edges.height) continue;
      const p = (y | 0) * edges.width + (x | 0);
      const strength = strengths[p]!;
      if (strength === 0) continue;
      const direction = seen[directions[p]!]!;
      const at = (line + (u >> 1)) * BINS;
      const part = (strength * (direction & 31)) / 32;
      cells[at + (direction >> 5)]! += strength - part;
      cells[at + (((direction >> 5) + 1) & 7)]! += part;
    }
  }
  gathered(grid);
  return grid;
}

export interface Settled {
  frame: Frame;
  /** How well the blocks agree where they should be. */
  agreed: number;
}
/** How far blocks are looked for in each round, in points of the grid; and what they must show then to be moved any further. */
const ROUNDS = [
  [3, 0.45],
  [2, 0.5],
  [1, 0.45],
  [1, 0],
] as const;
const TURN = (20 * Math.PI) / 180;
const STRETCH = Math.log(1.6);
/** Half a frame's side, in pixels of the largest level. */
const SMALLEST = 5;

/** The frame near a rough one in which the blocks agree best. */
export function settle(blocks: Blocks, ratio: number, levels: readonly Level[], from: Frame): Settled {
  let best: Settled = { frame: from, agreed: -1 };
  let frame = from;
  for (const [round, [reach, least]] of ROUNDS.entries()) {
    const found = foundIn(blocks, gridIn(levels, frame, blocks), reach);
    const agreed = meanOf(blocks, found.here);
    if (agreed > best.agreed) best = { frame, agreed };
    else if (round > 1) break;
    if (meanOf(blocks, found.best) < least) break;
    const next = movedTo(blocks, found, frame);
    if (Math.abs(next.turn) > TURN) break;
    if (Math.abs(Math.log(next.halfWidth / next.halfHeight / ratio)) > STRETCH) break;
    if (!(next.halfWidth > SMALLEST) || !(next.halfHeight > SMALLEST)) break;
    frame = next;
  }
  return best;
}

function meanOf({ blocks }: Blocks, values: Float32Array): number {
  let [sum, all] = [0, 0];
  for (let n = 0; n < blocks.length; n++) {
    sum += blocks[n]!.weight * values[n]!;
    all += blocks[n]!.weight;
  }
  return all > 0 ? sum / all : 0;
}

/** The frame as most blocks would have it, by least squares: moved, sized, turned, stretched. */
export function movedTo({ blocks, width, height }: Blocks, { best, dx, dy }: Found, frame: Frame): Frame {
  const half = Math.max(width, height) / 2;
  const sums = new Float64Array(30);
  const rowOf = (values: readonly number[], target: number, weight: number) => {
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 5; j++) sums[i * 6 + j]! += weight * values[i]! * values[j]!;
      sums[i * 6 + 5]! += weight * values[i]! * target;
    }
  };
  let all = 0;
  for (let n = 0; n < blocks.length; n++) {
    const weight = blocks[n]!.weight * Math.max(0, best[n]! - 0.3) ** 2;
    if (weight === 0) continue;
    const [u, v] = [blocks[n]!.x / half, blocks[n]!.y / half];
    rowOf([1, 0, u, -v, u], dx[n]!, weight);
    rowOf([0, 1, v, u, -v], dy[n]!, weight);
    all += weight;
  }
  for (let i = 0; i < 5; i++) sums[i * 6 + i]! += (i < 2 ? 0.02 : 0.05) * all + 1e-6;
  const [tx, ty, size, turn, stretch] = solved(sums) as [number, number, number, number, number];
  const flip = frame.mirrored ? -1 : 1;
  const a = (flip * tx * 2 * frame.halfWidth) / width;
  const b = (ty * 2 * frame.halfHeight) / height;
  const [cos, sin] = [Math.cos(frame.turn), Math.sin(frame.turn)];
  return {
    ...frame,
    x: frame.x + a * cos - b * sin,
    y: frame.y + a * sin + b * cos,
    halfWidth: frame.halfWidth * (1 + (size + stretch) / half),
    halfHeight: frame.halfHeight * (1 + (size - stretch) / half),
    turn: frame.turn + (flip * turn) / half,
  };
}

/** Five equations with five unknowns. */
function solved(rows: Float64Array): number[] {
  for (let i = 0; i < 5; i++) {
    let top = i;
    for (let j = i + 1; j < 5; j++) if (Math.abs(rows[j * 6 + i]!) > Math.abs(rows[top * 6 + i]!)) top = j;
    for (let k = 0; k < 6; k++) [rows[i * 6 + k], rows[top * 6 + k]] = [rows[top * 6 + k]!, rows[i * 6 + k]!];
    for (let j = 0; j < 5; j++) {
      if (j === i) continue;
      const factor = rows[j * 6 + i]! / rows[i * 6 + i]!;
      for (let k = i; k < 6; k++) rows[j * 6 + k]! -= factor * rows[i * 6 + k]!;
    }
  }
  return [0, 1, 2, 3, 4].map((i) => rows[i * 6 + 5]! / rows[i * 6 + i]!);
}
