/**
 * A mark in small blocks, each of which is looked for in a picture near the place where it should be: by where they are the
 * mark's frame is brought to lie right, and by how well each agrees there it is told whether the mark is there.
 */
import { BINS, type Edges } from './gradients.js';

/** Pixels from one point of the grid to the next; a point gathers twice as many each way. */
const GRID = 2;
/** Pixels around the template that are looked at too. */
export const MARGIN = 8;
/** Points of the grid from one cell of a block to the next, and from one block to the next. */
const CELL_POINTS = 2;
/** Cells across and down a block. */
const CELLS = 3;
/** Energy of a cell under which it is hardly an edge. */
const FAINT = 67_600;
const BLOCK_FAINT = CELLS ** 2 * FAINT;

export interface Grid {
  columns: number;
  rows: number;
  cells: Float32Array;
  energy: Float32Array;
}
export interface Block {
  /** Column and row of its first point. */
  column: number;
  row: number;
  /** From the template's middle, in its pixels. */
  x: number;
  y: number;
  /** Of each cell, and its directions times that. */
  weights: Float32Array;
  cells: Float32Array;
  energy: number;
  /** How much of an edge it has, 0 to 1; how much of it is the mark's own; how much is its outline. */
  weight: number;
  own: number;
  outline: number;
}
export interface Blocks {
  /** Of the template, without its margin. */
  width: number;
  height: number;
  grid: Grid;
  blocks: Block[];
}

export const emptyGrid = (width: number, height: number): Grid => {
  const columns = (width + 2 * MARGIN) >> 1;
  const rows = (height + 2 * MARGIN) >> 1;
  return {
    columns,
    rows,
    cells: new Float32Array(columns * rows * BINS),
    energy: new Float32Array(columns * rows),
  };
};

/** Every point gathers its own, its right, its lower and its lower right neighbour's edges. */
export function gathered({ columns, rows, cells, energy }: Grid): void {
  const line = columns * BINS;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * BINS;
      const right = column + 1 < columns ? BINS : -1;
      const down = row + 1 < rows ? line : -1;
      let sum = 0;
      for (let b = 0; b < BINS; b++) {
        let value = cells[at + b]!;
        if (right > 0) value += cells[at + right + b]!;
        if (down > 0) value += cells[at + down + b]!;
        if (right > 0 && down > 0) value += cells[at + right + down + b]!;
        cells[at + b] = value;
        sum += value * value;
      }
      energy[row * columns + column] = sum;
    }
}

/** The grid of a drawn template with its margin. */
export function gridOf({ strengths, directions, width, height }: Edges): Grid {
  const grid = emptyGrid(width - 2 * MARGIN, height - 2 * MARGIN);
  for (let y = 1; y < Math.min(height - 1, grid.rows * GRID); y++)
    for (let x = 1; x < Math.min(width - 1, grid.columns * GRID); x++) {
      const strength = strengths[y * width + x]!;
      if (strength === 0) continue;
      const direction = directions[y * width + x]!;
      const at = ((y >> 1) * grid.columns + (x >> 1)) * BINS;
      const part = (strength * (direction & 31)) / 32;
      grid.cells[at + (direction >> 5)]! += strength - part;
      grid.cells[at + (((direction >> 5) + 1) & 7)]! += part;
    }
  gathered(grid);
  return grid;
}

/**
 * @param own of each point of the grid how much is the mark's
 * @param outline of each point of the grid whether it is on the mark's outline
 */
export function blocksOf(
  { width, height }: { width: number; height: number },
  grid: Grid,
  own: Float32Array,
  outline: Uint8Array,
  { apart, flat }: { apart: number; flat: boolean },
): Blocks {
  const blocks: Block[] = [];
  const first = MARGIN / GRID;
  const wide = CELLS * CELL_POINTS;
  for (let row = first; row + wide <= grid.rows - first; row += apart)
    for (let column = first; column + wide <= grid.columns - first; column += apart) {
      const weights = new Float32Array(CELLS ** 2);
      const cells = new Float32Array(CELLS ** 2 * BINS);
      let [energy, share, around] = [0, 0, 0];
      for (let k = 0; k < weights.length; k++) {
        const at = (row + CELL_POINTS * Math.floor(k / CELLS)) * grid.columns + column + CELL_POINTS * (k % CELLS);
        const strong = grid.energy[at]!;
        weights[k] = Math.min(1, Math.max(own[at]!, strong / (strong + FAINT)));
        energy += weights[k]! * strong;
        for (let b = 0; b < BINS; b++) cells[k * BINS + b] = weights[k]! * grid.cells[at * BINS + b]!;
        share += own[at]! / weights.length;
        around += outline[at]! / weights.length;
      }
      const weight = energy / (energy + 2 * BLOCK_FAINT);
      // What is flat in the mark should be flat in the picture too.
      if (weight < 0.02 && (share < 0.1 || !flat)) continue;
      const [x, y] = [column * GRID - MARGIN + wide - width / 2, row * GRID - MARGIN + wide - height / 2];
      blocks.push({ column, row, x, y, weights, cells, energy, weight, own: share, outline: around });
    }
  return { width, height, grid, blocks };
}

export interface Found {
  /** How well each block agrees where it should be, and at its best place near by. */
  here: Float32Array;
  best: Float32Array;
  /** How far that place is, in pixels of the template. */
  dx: Float32Array;
  dy: Float32Array;
  /** Strength of the picture's edges where the block should be, as its weight is of the mark's. */
  strong: Float32Array;
}
/** What a place a point further off must agree better. */
const FARTHER = 0.03;

/** Each block of a mark at the place where it agrees best, no further than `reach` points of the grid from where it should be. */
export function foundIn({ grid, blocks }: Blocks, picture: Grid, reach: number): Found {
  const count = blocks.length;
  const side = 2 * reach + 1;
  const found: Found = {
    here: new Float32Array(count),
    best: new Float32Array(count),
    dx: new Float32Array(count),
    dy: new Float32Array(count),
    strong: new Float32Array(count),
  };
  const scores = new Float32Array(side * side);
  const { columns } = grid;
  const { cells: theirs, energy: strengths } = picture;
  for (let n = 0; n < count; n++) {
    const { column, row, weights, cells, energy } = blocks[n]!;
    const over = 1 / Math.sqrt(energy + 1);
    let most = -1;
    let where = 0;
    const flat = blocks[n]!.weight < 0.02;
    for (let s = flat ? scores.length >> 1 : 0; s < scores.length; s++) {
      const dx = (s % side) - reach;
      const dy = Math.floor(s / side) - reach;
      // A block is never so near the margin's end that it could be looked for beyond it.
      let at = (row + dy) * columns + column + dx;
      let dot = 0;
      let strong = 0;
      for (let k = 0; k < CELLS ** 2; at += CELL_POINTS * (columns - CELLS))
        for (const end = k + CELLS; k < end; k++, at += CELL_POINTS) {
          strong += weights[k]! * strengths[at]!;
          const a = k * BINS;
          const b = at * BINS;
          dot +=
            cells[a]! * theirs[b]! +
            cells[a + 1]! * theirs[b + 1]! +
            cells[a + 2]! * theirs[b + 2]! +
            cells[a + 3]! * theirs[b + 3]! +
            cells[a + 4]! * theirs[b + 4]! +
            cells[a + 5]! * theirs[b + 5]! +
            cells[a + 6]! * theirs[b + 6]! +
            cells[a + 7]! * theirs[b + 7]!;
        }
      const agreed = (dot * over) / Math.sqrt(strong + BLOCK_FAINT);
      if (dx === 0 && dy === 0) {
        found.here[n] = agreed;
        found.strong[n] = strong / (strong + 2 * BLOCK_FAINT);
      }
      scores[s] = agreed - FARTHER * Math.hypot(dx, dy);
      if (scores[s]! > most) {
        most = scores[s]!;
        where = s;
      }
      if (flat) break;
    }
    found.best[n] = Math.max(0, most);
    if (flat) continue;
    const [x, y] = [where % side, Math.floor(where / side)];
    found.dx[n] = GRID * (x - reach + (x > 0 && x < side - 1 ? peak(scores[where - 1]!, most, scores[where + 1]!) : 0));
    found.dy[n] =
      GRID * (y - reach + (y > 0 && y < side - 1 ? peak(scores[where - side]!, most, scores[where + side]!) : 0));
  }
  return found;
}
/** Where between its neighbours the highest of three lies. */
const peak = (left: number, middle: number, right: number): number => {
  const bend = left + right - 2 * middle;
  return bend < -1e-6 ? (0.5 * (left - right)) / bend : 0;
};
