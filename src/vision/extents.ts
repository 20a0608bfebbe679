/**
 * How far components reach in each of twelve directions, so that what is asked for all the time, where one lies on an axis, is known
 * without its pixels.
 */

/** Directions, over half a turn, in which the extent of a component is known. */
export const DIRECTIONS = 12;

/** A component as far as it is asked here. */
interface Extended {
  x: number;
  y: number;
  /** Least and largest projection on each direction, of all components of a layer; this one's stand from `extent` on. */
  extents: Float32Array;
  extent: number;
}

export const COS = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.cos((Math.PI * k) / DIRECTIONS));
export const SIN = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.sin((Math.PI * k) / DIRECTIONS));
const LOW = new Float64Array(DIRECTIONS);
const HIGH = new Float64Array(DIRECTIONS);

/** A direction, and the nearest one in which the extents of components are known. */
export interface Axis {
  cos: number;
  sin: number;
  nearest: number;
  /** Whether the nearest points the other way. */
  flipped: boolean;
}

/** @param angle in radians */
export function axisOf(angle: number): Axis {
  const turn = angle / Math.PI;
  const nearest = Math.round((turn - Math.floor(turn)) * DIRECTIONS) % DIRECTIONS;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { cos, sin, nearest, flipped: COS[nearest]! * cos + SIN[nearest]! * sin < 0 };
}

// The extents are those of the nearest direction; what matters is the spread about the centre, which is projected exactly.
/** Least projection of a component on an axis. */
export const lowOn = (axis: Axis, c: Extended): number =>
  c.x * axis.cos + c.y * axis.sin - (axis.flipped ? above(axis, c) : below(axis, c));
/** Largest projection of a component on an axis. */
export const highOn = (axis: Axis, c: Extended): number =>
  c.x * axis.cos + c.y * axis.sin + (axis.flipped ? below(axis, c) : above(axis, c));

const below = ({ nearest }: Axis, c: Extended): number =>
  c.x * COS[nearest]! + c.y * SIN[nearest]! - c.extents[c.extent + nearest]!;
const above = ({ nearest }: Axis, c: Extended): number =>
  c.extents[c.extent + DIRECTIONS + nearest]! - (c.x * COS[nearest]! + c.y * SIN[nearest]!);

/** Writes the extents of a piece and returns the largest. */
export function extend(runs: Int32Array, extents: Float32Array, at: number): number {
  const [low, high] = [LOW.fill(1e9), HIGH.fill(-1e9)];
  for (let i = 0; i < runs.length; ) {
    const y = runs[i + 2]!;
    const a = runs[i]!;
    // Of a row only both ends matter.
    while (i + 5 < runs.length && runs[i + 5] === y) i += 3;
    const e = runs[i + 1]!;
    i += 3;
    for (let k = 0; k < DIRECTIONS; k++) {
      const cos = COS[k]!;
      const base = (y + 0.5) * SIN[k]!;
      const u = (cos > 0 ? a : e) * cos + base;
      const v = (cos > 0 ? e : a) * cos + base;
      if (u < low[k]!) low[k] = u;
      if (v > high[k]!) high[k] = v;
    }
  }
  let size = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    extents[at + k] = low[k]!;
    extents[at + DIRECTIONS + k] = high[k]!;
    size = Math.max(size, extents[at + DIRECTIONS + k]! - extents[at + k]!);
  }
  return size;
}
