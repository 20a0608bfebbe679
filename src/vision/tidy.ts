import type { ReadLine } from '../domain/reading.js';
import { bare } from './stop.js';

interface Placed {
  line: ReadLine;
  x: number;
  y: number;
  /** Along the reading direction. */
  dx: number;
  dy: number;
  length: number;
  height: number;
}

/** Middle, direction and size of a line from its outline: n points along the upper edge, then n back along the lower. */
function place(line: ReadLine): Placed {
  const p = line.polygon;
  const n = p.length / 2;
  const upperMiddle = p[Math.floor((n - 1) / 2)]!;
  const lowerMiddle = p[p.length - 1 - Math.floor((n - 1) / 2)]!;
  const [ax, ay] = mid(p[0]!, p[p.length - 1]!);
  const [bx, by] = mid(p[n - 1]!, p[n]!);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  // On bent outlines the middle is where the line is, and the height is measured there.
  const [x, y] = n > 2 ? mid(upperMiddle, lowerMiddle) : mid([ax, ay], [bx, by]);
  const height = Math.hypot(p[0]![0] - p[p.length - 1]![0], p[0]![1] - p[p.length - 1]![1]) || 1;
  return { line, x, y, dx: (bx - ax) / length, dy: (by - ay) / length, length, height };
}

const mid = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
];

const sameSpot = (a: Placed, b: Placed): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < 0.6 * Math.max(a.height, b.height) + 0.25 * Math.min(a.length, b.length) &&
  Math.max(a.height, b.height) < 2 * Math.min(a.height, b.height);

const READINGS_A_PLACE = 3;

/**
 * Several strips may show the same words: one reading of each stays. Different readings of one place stay side by side,
 * since the text engine may understand either; it also joins neighbouring lines to sayings.
 * Surest first; no reading twice at one place, at most three readings of a place.
 */
export function tidyLines(lines: readonly ReadLine[]): ReadLine[] {
  const kept: Placed[] = [];
  for (const one of lines.map(place).sort((a, b) => b.line.sureness - a.line.sureness)) {
    const rivals = kept.filter((k) => sameSpot(k, one));
    if (rivals.length >= READINGS_A_PLACE) continue;
    if (rivals.some((r) => bare(r.line.text) === bare(one.line.text))) continue;
    kept.push(one);
  }
  return kept.map((k) => k.line);
}
