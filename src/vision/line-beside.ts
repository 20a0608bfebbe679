/**
 * The other line of words that stand on two: where one of them was read and begins or ends a term, the other one may have hung on to
 * its ground, so that it is in no chain. It has the same colour, runs alongside and is about as high.
 */
import { blobsOf } from './blobs.js';
import { type Chain, median } from './chain.js';
import type { Pixels } from './decode.js';
import { type Plain, plainOf } from './plain.js';
import { windowOf } from './strips.js';

/** Over the height of the line that was read: where the other one is looked for, and how far beyond the line's ends. */
const NEAREST = 0.08;
const FARTHEST = 2.2;
const BEYOND = 4;
/** Over the height of the letters read: heights of its letters, their distance from one line, gaps between them, the longest piece of joined ones. */
const HEIGHTS: readonly [number, number] = [0.45, 1.7];
const OFF = 0.45;
const GAP = 2.2;
const WIDEST = 6;
const FEWEST = 2;

/**
 * @param side 1 below as one reads, -1 above
 * @returns the other line, with the letters of the first one as its members: they are like its own
 */
export function lineBeside(pixels: Pixels, chain: Chain, side: 1 | -1, plain?: Plain): Chain | undefined {
  if (chain.path.kind !== 'line') return undefined;
  const height = chain.bottom - chain.top;
  const [from, to] = [chain.from - BEYOND * height, chain.to + BEYOND * height];
  const [top, bottom] =
    side === 1
      ? [chain.bottom + NEAREST * height, chain.bottom + FARTHEST * height]
      : [chain.top - FARTHEST * height, chain.top - NEAREST * height];
  const window = windowOf(pixels, chain, { from, to, top, bottom }, plain ?? plainOf(pixels, chain));
  const { along, across, step } = window.frame;
  const letters = blobsOf(window)
    .map((b) => ({
      from: along + b.left * step,
      to: along + b.right * step,
      top: across + b.top * step,
      bottom: across + b.bottom * step,
    }))
    .filter(
      (b) =>
        b.bottom - b.top >= HEIGHTS[0] * height &&
        b.bottom - b.top <= HEIGHTS[1] * height &&
        b.to - b.from <= WIDEST * height,
    );
  // The row that is nearest to the middle of the line that was read.
  const middle = (chain.from + chain.to) / 2;
  const near = letters.toSorted(
    (a, b) => Math.abs(a.from + a.to - 2 * middle) - Math.abs(b.from + b.to - 2 * middle),
  )[0];
  if (!near || Math.abs((near.from + near.to) / 2 - middle) > Math.max(chain.to - chain.from, 2 * height))
    return undefined;
  const row = letters
    .filter((l) => Math.abs(l.top + l.bottom - near.top - near.bottom) / 2 <= OFF * height)
    .sort((a, b) => a.from - b.from);
  const at = row.indexOf(near);
  let [first, last] = [at, at];
  while (first > 0 && row[first]!.from - row[first - 1]!.to <= GAP * height) first--;
  while (last + 1 < row.length && row[last + 1]!.from - row[last]!.to <= GAP * height) last++;
  const own = row.slice(first, last + 1);
  if (own.length < FEWEST) return undefined;
  const high = median(own.map((l) => l.bottom - l.top));
  const mid = median(own.map((l) => (l.top + l.bottom) / 2));
  return {
    ...chain,
    from: Math.min(...own.map((l) => l.from)),
    to: Math.max(...own.map((l) => l.to)),
    top: Math.max(Math.min(...own.map((l) => l.top)), mid - 0.85 * high),
    bottom: Math.min(Math.max(...own.map((l) => l.bottom)), mid + 0.85 * high),
    height: high,
  };
}
