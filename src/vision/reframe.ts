/**
 * A strip set anew about the letters that its edges cut: chains are made of what was told apart, at times the holes of letters or
 * their lower halves alone, and their strips are as low and as slanted as those are.
 */
import { blobsOf } from './blobs.js';
import { type Chain, median } from './chain.js';
import type { Pixels } from './decode.js';
import { tallStrip } from './strips.js';

/** Over the height of the strip's letters: what is looked at above and below them. */
const BEYOND = 0.9;
/** A piece that goes on beyond the letters' band counts where so much of its height lies within; and is at most so high. */
const WITHIN = 0.3;
const TALLEST = 2.2;
/** A letter's least height, and the longest piece of joined ones, over the band's height. */
const LOWEST = 0.45;
const WIDEST = 6;
/** What the band must win above or below, over its height, or be turned by; and what of its length must stay. */
const WON = 0.14;
const TURNED = 0.05;
const LONG = 0.6;
/** Letters that say where a line runs: more than so many are texture. The steepest that a line is set right by. */
const FEWEST = 3;
const MOST = 80;
const STEEPEST = 0.35;

/** The chain with its strip about whole letters, or nothing where its edges cut none that can be told. */
export function reframed(pixels: Pixels, chain: Chain): Chain | undefined {
  if (chain.path.kind !== 'line') return undefined;
  const height = chain.bottom - chain.top;
  const tall = tallStrip(pixels, chain, BEYOND * height);
  const { step, along, across } = tall.frame;
  const letters = blobsOf(tall)
    .map(({ left, right, top, bottom }) => ({
      from: along + left * step,
      to: along + right * step,
      top: across + top * step,
      bottom: across + bottom * step,
      touches: top === 0 || bottom === tall.height,
    }))
    .filter(({ top, bottom, from, to, touches }) => {
      const high = bottom - top;
      const inside = Math.min(bottom, chain.bottom) - Math.max(top, chain.top);
      return (
        !touches &&
        high >= LOWEST * height &&
        high <= TALLEST * height &&
        inside >= WITHIN * high &&
        to - from <= WIDEST * height
      );
    });
  if (letters.length < FEWEST || letters.length > MOST) return undefined;
  const mid = letters.map((l) => ({ x: (l.from + l.to) / 2, y: (l.top + l.bottom) / 2 }));
  const slope = slopeOf(mid);
  if (Math.abs(slope) > STEEPEST) return undefined;
  const angle = Math.atan(slope);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = letters.map((l) => {
    const [x, y] = [(l.from + l.to) / 2, (l.top + l.bottom) / 2];
    const half = (l.bottom - l.top) / 2;
    return { middle: -x * sin + y * cos, half, at: x * cos + y * sin, wide: (l.to - l.from) / 2 };
  });
  const high = median(turned.map(({ half }) => 2 * half));
  const middle = median(turned.map((t) => t.middle));
  const own = turned.filter((t) => Math.abs(t.middle - middle) < 0.5 * high && 2 * t.half < 1.8 * high);
  if (own.length < FEWEST) return undefined;
  const top = Math.max(Math.min(...own.map((t) => t.middle - t.half)), middle - 0.85 * high);
  const bottom = Math.min(Math.max(...own.map((t) => t.middle + t.half)), middle + 0.85 * high);
  const from = Math.min(...own.map((t) => t.at - t.wide));
  const to = Math.max(...own.map((t) => t.at + t.wide));
  const won = Math.max(chain.top - top, bottom - chain.bottom) / height;
  if (won < WON && Math.abs(slope) < TURNED) return undefined;
  if (to - from < LONG * (chain.to - chain.from)) return undefined;
  return { ...chain, path: { ...chain.path, angle: chain.path.angle + angle }, from, to, top, bottom, height: high };
}

/** The middle one of the slopes between any two (Theil and Sen). */
function slopeOf(points: readonly { x: number; y: number }[]): number {
  const slopes: number[] = [];
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) if (Math.abs(a.x - b.x) > 1e-6) slopes.push((b.y - a.y) / (b.x - a.x));
  return median(slopes);
}
