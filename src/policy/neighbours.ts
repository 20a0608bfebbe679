/**
 * Which lines of a reading may belong together. Two readings of one place are rivals and never one saying; lines of much
 * different height or far apart are not one saying either. Outlines are as the reading gives them: n points along the upper
 * edge, then n back along the lower; bent ones lie along an arc.
 */
import type { ReadLine } from '../domain/reading.js';

interface Placed {
  index: number;
  /** Points along the middle of the line. */
  spine: [number, number][];
  height: number;
  bent: boolean;
}

const SPINE = 9;
const ALIKE_HEIGHT = 2.4;
/** Farthest that two straight lines of one saying stand apart, middle to middle, in heights of the larger. */
const FAR = 3.2;
const MOST_NEIGHBOURS = 4;

/**
 * Pairs of line indices that may be one saying, the upper (or left) first, each line with at most four others, and each line's
 * nearest below or beside it.
 */
export function neighboursOf(lines: readonly ReadLine[]): {
  pairs: [number, number][];
  next: Map<number, number>;
} {
  const placed = lines.map(placeOf).sort((a, b) => middle(a)[1] - middle(b)[1] || middle(a)[0] - middle(b)[0]);
  const pairs: [number, number][] = [];
  const next = new Map<number, number>();
  placed.forEach((one, i) => {
    const near = placed
      .slice(i + 1)
      .map((other) => ({ other, gap: gapOf(one, other) }))
      .filter(({ other, gap }) => belong(one, other, gap))
      .sort((a, b) => a.gap - b.gap)
      .slice(0, MOST_NEIGHBOURS);
    for (const { other } of near) pairs.push([one.index, other.index]);
    if (near[0] !== undefined) next.set(one.index, near[0].other.index);
  });
  return { pairs, next };
}

/** Indices of the lines that stand between two others, on the way from the middle of one to the middle of the other. */
export function linesBetween(lines: readonly ReadLine[], one: number, other: number): number[] {
  const placed = lines.map(placeOf);
  const [a, b] = [middle(placed[one]!), middle(placed[other]!)];
  const half: [number, number] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return placed.flatMap((line) =>
    line.index !== one && line.index !== other && reach(half, line) < ON_THE_WAY * line.height ? [line.index] : [],
  );
}
const ON_THE_WAY = 0.4;

function placeOf({ polygon }: ReadLine, index: number): Placed {
  const half = Math.floor(polygon.length / 2);
  const upper = polygon.slice(0, half);
  const lower = polygon.slice(half).reverse();
  const spine = Array.from({ length: SPINE }, (_, i): [number, number] => {
    const [ax, ay] = along(upper, i / (SPINE - 1));
    const [bx, by] = along(lower, i / (SPINE - 1));
    return [(ax + bx) / 2, (ay + by) / 2];
  });
  const [ux, uy] = along(upper, 0.5);
  const [lx, ly] = along(lower, 0.5);
  return { index, spine, height: Math.max(1, Math.hypot(ux - lx, uy - ly)), bent: polygon.length > 4 };
}

function along(edge: readonly (readonly [number, number])[], share: number): [number, number] {
  const at = share * (edge.length - 1);
  const [ax, ay] = edge[Math.floor(at)] ?? [0, 0];
  const [bx, by] = edge[Math.min(edge.length - 1, Math.floor(at) + 1)] ?? [ax, ay];
  const rest = at - Math.floor(at);
  return [ax + (bx - ax) * rest, ay + (by - ay) * rest];
}

const middle = ({ spine }: Placed): [number, number] => spine[(SPINE - 1) / 2]!;
/** Distance of a point from a line's middle. */
function reach([x, y]: readonly [number, number], { spine }: Placed): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < spine.length; i++) {
    const [ax, ay] = spine[i]!;
    const [dx, dy] = [spine[i + 1]![0] - ax, spine[i + 1]![1] - ay];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    least = Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }
  return least;
}
const gapOf = (one: Placed, other: Placed): number => Math.min(...one.spine.map((point) => reach(point, other)));
const lengthOf = ({ spine }: Placed): number =>
  Math.hypot(spine[0]![0] - spine.at(-1)![0], spine[0]![1] - spine.at(-1)![1]);

function belong(one: Placed, other: Placed, gap: number): boolean {
  const taller = Math.max(one.height, other.height);
  if (taller > ALIKE_HEIGHT * Math.min(one.height, other.height)) return false;
  if (gap > FAR * taller && !(one.bent && other.bent)) return false;
  const [shorter, longer] = lengthOf(one) <= lengthOf(other) ? [one, other] : [other, one];
  const within = shorter.spine.filter((point) => reach(point, longer) < 0.55 * taller).length;
  return within < SPINE / 2;
}
