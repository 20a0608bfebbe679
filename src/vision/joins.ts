/**
 * Lines tidied and joined. Several strips may show the same words: one reading of each stays, and different readings of
 * one place stay side by side (the surest three), since the text engine may understand either. Lines that stand under
 * one another in the same slope and size may be one saying (VOTE / REMAIN): they are given a second time as one line.
 */
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

/** Surest first; no reading twice at one place, at most three readings of a place. */
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

/** A line below this is not joined: joining lends its words the company of others. */
const JOIN_GATE = 0.5;
const MAX_JOINED = 8;

/** Pairs and triples of lines that read on from one to the next, as further lines. */
export function joinLines(lines: readonly ReadLine[]): ReadLine[] {
  const placed = lines.map(place).filter((p) => p.line.sureness >= JOIN_GATE && bare(p.line.text).length >= 2);
  const next = (a: Placed): Placed | undefined =>
    placed
      .filter((b) => b !== a && follows(a, b))
      .sort((p, q) => Math.hypot(p.x - a.x, p.y - a.y) - Math.hypot(q.x - a.x, q.y - a.y))[0];
  const joined: ReadLine[] = [];
  for (const a of placed) {
    const b = next(a);
    if (!b) continue;
    joined.push(union([a.line, b.line]));
    const c = next(b);
    if (c && c !== a) joined.push(union([a.line, b.line, c.line]));
    if (joined.length >= MAX_JOINED) break;
  }
  return joined;
}

/** b stands right under a (a new line), or right after it (the line was broken). */
function follows(a: Placed, b: Placed): boolean {
  if (a.dx * b.dx + a.dy * b.dy < 0.94) return false;
  const ratio = Math.max(a.height, b.height) / Math.min(a.height, b.height);
  if (ratio > 2.2) return false;
  const along = (b.x - a.x) * a.dx + (b.y - a.y) * a.dy;
  const across = -(b.x - a.x) * a.dy + (b.y - a.y) * a.dx;
  const height = (a.height + b.height) / 2;
  const under = across > 0.6 * height && across < 2.2 * height && Math.abs(along) < (a.length + b.length) / 2;
  const gap = along - (a.length + b.length) / 2;
  const after = ratio < 1.5 && Math.abs(across) < 0.5 * height && gap > -0.3 * height && gap < 3 * height;
  return under || after;
}

function union(lines: ReadLine[]): ReadLine {
  const points = lines.flatMap((l) => l.polygon);
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    text: lines.map((l) => l.text).join(' '),
    sureness: Math.min(...lines.map((l) => l.sureness)),
    polygon: [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
    words: lines.flatMap((l) => l.words),
    chars: lines.flatMap((l, i) => [...(i > 0 ? [{ c: ' ', sureness: l.sureness }] : []), ...l.chars]),
  };
}
