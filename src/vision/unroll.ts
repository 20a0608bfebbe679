/** The ground along a path, unrolled to an upright picture. */
import { type Path, pointOn } from './chain.js';

/** What of a path is unrolled, and how finely. */
export interface Frame {
  width: number;
  height: number;
  /** Work pixels per pixel of the strip. */
  step: number;
  /** Where the upper left corner lies on the path. */
  along: number;
  across: number;
}

/** Kept from one strip to the next: garbage of that size has all memory looked through again and again. */
let kept = new Int32Array(1 << 16);

/**
 * Samples a picture along a path, bilinear.
 * @param colours packed, see `packed`
 * @returns colours that hold until the next strip is unrolled
 */
export function unroll(
  { colours, width, height }: { colours: Int32Array; width: number; height: number },
  path: Path,
  frame: Frame,
): Int32Array {
  if (kept.length < frame.width * frame.height) kept = new Int32Array(frame.width * frame.height);
  const out = kept.subarray(0, frame.width * frame.height);
  const [right, bottom] = [width - 1.001, height - 1.001];
  const last = frame.height - 1;
  for (let column = 0; column < frame.width; column++) {
    const along = frame.along + (column + 0.5) * frame.step;
    const [ax, ay] = pointOn(path, along, frame.across + 0.5 * frame.step);
    const [bx, by] = pointOn(path, along, frame.across + 1.5 * frame.step);
    const dx = bx - ax;
    const dy = by - ay;
    // Both ends of a column within the picture: all of it is.
    const within =
      Math.min(ax, ax + dx * last) >= 0.5 &&
      Math.min(ay, ay + dy * last) >= 0.5 &&
      Math.max(ax, ax + dx * last) - 0.5 <= right &&
      Math.max(ay, ay + dy * last) - 0.5 <= bottom;
    for (let y = 0, at = column; y <= last; y++, at += frame.width) {
      let px = ax + dx * y - 0.5;
      let py = ay + dy * y - 0.5;
      if (!within) {
        px = Math.min(right, Math.max(0, px));
        py = Math.min(bottom, Math.max(0, py));
      }
      const ix = px | 0;
      const iy = py | 0;
      const p = iy * width + ix;
      out[at] = between(colours[p]!, colours[p + 1]!, colours[p + width]!, colours[p + width + 1]!, px - ix, py - iy);
    }
  }
  return out;
}

/** Four neighbours mixed by how far right and down of the first one stands, channel by channel, cut to whole numbers. */
function between(a: number, b: number, c: number, d: number, fx: number, fy: number): number {
  const gx = 1 - fx;
  const gy = 1 - fy;
  const red = ((a >> 16) * gx + (b >> 16) * fx) * gy + ((c >> 16) * gx + (d >> 16) * fx) * fy;
  const green =
    (((a >> 8) & 255) * gx + ((b >> 8) & 255) * fx) * gy + (((c >> 8) & 255) * gx + ((d >> 8) & 255) * fx) * fy;
  const blue = ((a & 255) * gx + (b & 255) * fx) * gy + ((c & 255) * gx + (d & 255) * fx) * fy;
  return ((red | 0) << 16) | ((green | 0) << 8) | (blue | 0);
}
