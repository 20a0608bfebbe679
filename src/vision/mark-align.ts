/** A place made sure of: the mark's frame is moved, sized, stretched and turned until it fits the picture best. */
import { BINS, CELL, directionOf, type Field, normalised, type Planes } from './gradients.js';
import type { Level } from './mark-index.js';
import type { Fine, MarkShape } from './mark-shape.js';

/** Where the mark lies, in pixels of the largest level. */
export interface Frame {
  x: number;
  y: number;
  /** Half its width and height, before turning. */
  halfWidth: number;
  halfHeight: number;
  /** Radians. */
  turn: number;
  mirrored: boolean;
}
export interface Fit {
  frame: Frame;
  edges: number;
}

/** What lies in a frame, upright, as large as the finer template. */
export function patchOf(levels: readonly Level[], frame: Frame, width: number, height: number): Planes {
  const { planes, scale } = levelFor(levels, frame, { width, height });
  const data = new Uint8Array(width * height * 3);
  const [cos, sin] = [Math.cos(frame.turn) / scale, Math.sin(frame.turn) / scale];
  const flip = frame.mirrored ? -1 : 1;
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      const a = flip * (((u + 0.5) / width) * 2 - 1) * frame.halfWidth;
      const b = (((v + 0.5) / height) * 2 - 1) * frame.halfHeight;
      const x = frame.x / scale + a * cos - b * sin - 0.5;
      const y = frame.y / scale + a * sin + b * cos - 0.5;
      const x0 = Math.min(planes.width - 2, Math.max(0, Math.floor(x)));
      const y0 = Math.min(planes.height - 2, Math.max(0, Math.floor(y)));
      const fx = Math.min(1, Math.max(0, x - x0));
      const fy = Math.min(1, Math.max(0, y - y0));
      const p = (y0 * planes.width + x0) * 3;
      const q = p + planes.width * 3;
      const o = (v * width + u) * 3;
      const [wa, wb, wc, wd] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
      for (let c = 0; c < 3; c++)
        data[o + c] =
          planes.data[p + c]! * wa +
          planes.data[p + 3 + c]! * wb +
          planes.data[q + c]! * wc +
          planes.data[q + 3 + c]! * wd +
          0.5;
    }
  return { data, width, height, channels: 3 };
}

/** The level whose pixels are nearest to those that something of this many pixels has in a frame. */
export function levelFor(
  levels: readonly Level[],
  frame: Frame,
  { width, height }: { width: number; height: number },
): Level {
  const per = Math.min((2 * frame.halfWidth) / width, (2 * frame.halfHeight) / height);
  let level = levels[0]!;
  for (const one of levels) if (one.scale <= per * 1.12) level = one;
  return level;
}

/** The edges in a frame, gathered into the cells of a template. */
export function fieldIn(levels: readonly Level[], frame: Frame, fine: Pick<Fine, 'width' | 'height'>): Field {
  const { width, height } = fine;
  const { edges, scale } = levelFor(levels, frame, fine);
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const raw = new Float32Array(columns * rows * BINS);
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
  for (let v = 1; v < Math.min(height - 1, rows * CELL); v++) {
    const row = (v >> 2) * columns;
    let x = frame.x / scale + ax * (1.5 - width / 2) + bx * (v + 0.5 - height / 2);
    let y = frame.y / scale + ay * (1.5 - width / 2) + by * (v + 0.5 - height / 2);
    for (let u = 1; u < Math.min(width - 1, columns * CELL); u++, x += ax, y += ay) {
      if (x < 0 || y < 0 || x >= edges.width || y >= edges.height) continue;
      const p = (y | 0) * edges.width + (x | 0);
      const strength = strengths[p]!;
      if (strength === 0) continue;
      const direction = seen[directions[p]!]!;
      const at = (row + (u >> 2)) * BINS;
      const part = strength * (direction & 31);
      raw[at + (direction >> 5)]! += strength * 32 - part;
      raw[at + (((direction >> 5) + 1) & 7)]! += part;
    }
  }
  for (let i = 0; i < raw.length; i++) raw[i]! /= 32;
  return normalised(raw, columns, rows);
}

/** How well the edges in a frame agree with the mark's, 0 to 1. */
export function edgesIn({ fine }: MarkShape, levels: readonly Level[], frame: Frame): number {
  return agreement(fine, fieldIn(levels, frame, fine));
}

export function agreement({ weights, cells }: Fine, field: Field): number {
  let [dot, own, theirs] = [0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    theirs += weight * field.energy[i]!;
    for (let b = 0; b < BINS; b++) {
      const cell = cells[i * BINS + b]!;
      dot += cell * field.cells[i * BINS + b]!;
      own += (cell * cell) / weight;
    }
  }
  return own === 0 || theirs === 0 ? 0 : dot / Math.sqrt(own * theirs);
}

/** The least and most that a frame may be turned, and may be stretched against the mark's own shape. */
const TURN = (18 * Math.PI) / 180;
const STRETCH = Math.log(1.5);

/** Climbs from a frame to a better one: each measure a step up or down, as long as that is better. */
export function climb(shape: MarkShape, levels: readonly Level[], from: Fit, step: number): Fit {
  let best = from;
  const own = Math.log(shape.ratio);
  for (const change of CHANGES)
    for (const sign of [1, -1]) {
      let moved = false;
      for (;;) {
        const frame = change(best.frame, sign * step);
        if (Math.abs(frame.turn) > TURN) break;
        if (Math.abs(Math.log(frame.halfWidth / frame.halfHeight) - own) > STRETCH) break;
        const edges = edgesIn(shape, levels, frame);
        if (edges <= best.edges) break;
        best = { frame, edges };
        moved = true;
      }
      if (moved) break;
    }
  return best;
}
const CHANGES: ((frame: Frame, step: number) => Frame)[] = [
  (f, s) => ({ ...f, x: f.x + f.halfWidth * s }),
  (f, s) => ({ ...f, y: f.y + f.halfHeight * s }),
  (f, s) => ({ ...f, halfWidth: f.halfWidth * (1 + s), halfHeight: f.halfHeight * (1 + s) }),
  (f, s) => ({ ...f, turn: f.turn + s }),
  (f, s) => ({ ...f, halfWidth: f.halfWidth * (1 + s), halfHeight: f.halfHeight / (1 + s) }),
];
