/** A mark's areas of one colour: by them it is told from what has its edges alone, and in which colours it was found. */

/** The label of what is transparent in a mark. */
export const OUTSIDE = 254;
export interface Areas {
  /** Of each pixel of the fine template; OUTSIDE, and 255 where nothing is known. */
  labels: Uint8Array;
  count: number;
  /** The one that is the mark's ground, or -1. */
  ground: number;
  colours: [number, number, number][];
}
/** Pixels gathered into at most six colours; those between two colours belong to none. */
export function areasOf({ data, width, height }: { data: Uint8Array; width: number; height: number }): Areas {
  const labels = new Uint8Array(width * height).fill(255);
  const tally = new Map<number, number>();
  const keyOf = (p: number) => ((data[p * 4]! >> 5) << 6) | ((data[p * 4 + 1]! >> 5) << 3) | (data[p * 4 + 2]! >> 5);
  let ground = 0;
  for (let p = 0; p < labels.length; p++) {
    const alpha = data[p * 4 + 3]!;
    if (alpha > 230) tally.set(keyOf(p), (tally.get(keyOf(p)) ?? 0) + 1);
    else if (alpha > 100 && alpha < 150) ground++;
  }
  const centres: [number, number, number][] = [];
  for (const [key] of [...tally]
    .filter(([, n]) => n > labels.length * 0.012)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const centre: [number, number, number] = [
      ((key >> 6) << 5) + 16,
      (((key >> 3) & 7) << 5) + 16,
      ((key & 7) << 5) + 16,
    ];
    if (centres.length < 5 && centres.every((c) => apart(c, centre) > 70)) centres.push(centre);
  }
  const sums = centres.map(() => [0, 0, 0, 0]);
  for (let p = 0; p < labels.length; p++) {
    const alpha = data[p * 4 + 3]!;
    const colour: [number, number, number] = [data[p * 4]!, data[p * 4 + 1]!, data[p * 4 + 2]!];
    if (alpha > 230) {
      const near = centres.findIndex((c) => apart(c, colour) < 45);
      if (near < 0) continue;
      labels[p] = near;
      for (let c = 0; c < 3; c++) sums[near]![c]! += colour[c]!;
      sums[near]![3]! += 1;
    } else if (alpha > 100 && alpha < 150 && ground > 0) labels[p] = centres.length;
    else if (alpha < 25) labels[p] = OUTSIDE;
  }
  const colours = sums.map(([r, g, b, n]): [number, number, number] => [r! / n! || 0, g! / n! || 0, b! / n! || 0]);
  return { labels, count: centres.length + (ground > 0 ? 1 : 0), ground: ground > 0 ? centres.length : -1, colours };
}
export const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);
export type SizedAreas = Areas & { width: number; height: number };

/** Two colours nearer than this are one. */
const SAME = 30;
/** What is outside the mark is as far from its colours as this share of how far most of it is. */
const OUTSIDE_SHARE = 0.4;
/** Blocks across and down; those in which two areas meet are asked, each area of so much of it at least. */
const BLOCKS = 8;
const MEETS = 0.12;
const FEWEST_BLOCKS = 3;
const NOTHING_KNOWN = 0.5;

/**
 * Where two areas of the mark meet, the share of pixels that have the colour of their own area rather than the other's; each
 * area counts as much as the other, however large. What colour an area has there is asked of the picture.
 */
export function areasKept({ labels, count, width, height }: SizedAreas, data: Uint8Array): number {
  const seen = Array.from({ length: count }, (_, area) => medianIn(data, labels, area));
  // Areas of one colour, there, are one area.
  const one = seen.map((colour, a) => seen.findIndex((other, b) => b >= a || near(colour, other, SAME)));
  const [nearest, far] = [new Uint8Array(labels.length), new Uint16Array(labels.length)];
  const outside: number[] = [];
  for (let p = 0; p < labels.length; p++) {
    if (labels[p] === 255) continue;
    let best = 0xffff;
    for (let area = 0; area < count; area++) {
      const colour = seen[area];
      if (!colour) continue;
      const d = Math.min(0xffff, distance(data, p * 3, colour));
      if (d < best) {
        best = d;
        nearest[p] = area;
      }
    }
    far[p] = best;
    if (labels[p] === OUTSIDE) outside.push(best);
  }
  // Squares of distances.
  const usual = outside.sort((a, b) => a - b)[outside.length >> 1] ?? 0;
  const apart = Math.max(SAME ** 2, OUTSIDE_SHARE ** 2 * usual);
  let [right, all, blocks] = [0, 0, 0];
  const [right1, all1] = [new Uint16Array(count + 1), new Uint16Array(count + 1)];
  for (let block = 0; block < BLOCKS ** 2; block++) {
    const [x0, x1] = [block % BLOCKS, (block % BLOCKS) + 1].map((at) => Math.floor((at * width) / BLOCKS));
    const [y0, y1] = [block >> 3, (block >> 3) + 1].map((at) => Math.floor((at * height) / BLOCKS));
    right1.fill(0);
    all1.fill(0);
    for (let y = y0!; y < y1!; y++)
      for (let x = x0!; x < x1!; x++) {
        const p = y * width + x;
        const label = labels[p]!;
        if (label === 255) continue;
        const own = label === OUTSIDE ? count : one[label]!;
        all1[own]! += 1;
        if (label === OUTSIDE ? far[p]! > apart : one[nearest[p]!] === own) right1[own]! += 1;
      }
    const least = MEETS * (x1! - x0!) * (y1! - y0!);
    let [share, told, pixels] = [0, 0, 0];
    for (let area = 0; area <= count; area++) {
      pixels += all1[area]!;
      if (all1[area]! < least) continue;
      told += 1;
      share += right1[area]! / all1[area]!;
    }
    if (told < 2) continue;
    blocks += 1;
    right += (share / told) * pixels;
    all += pixels;
  }
  return blocks < FEWEST_BLOCKS ? NOTHING_KNOWN : right / all;
}

type Colour = readonly [number, number, number];
const distance = (data: Uint8Array, p: number, [r, g, b]: Colour): number =>
  (data[p]! - r) ** 2 + (data[p + 1]! - g) ** 2 + (data[p + 2]! - b) ** 2;
const near = (a: Colour | undefined, b: Colour | undefined, most: number): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < most;

/** The middle colour of an area in the picture; undefined where it has too few pixels to tell. */
export function medianIn(data: Uint8Array, labels: Uint8Array, area: number): Colour | undefined {
  const tallies = [0, 1, 2].map(() => new Uint16Array(256));
  let count = 0;
  for (let p = 0; p < labels.length; p++) {
    if (labels[p] !== area) continue;
    count++;
    for (let c = 0; c < 3; c++) tallies[c]![data[p * 3 + c]!]!++;
  }
  if (count < 12) return undefined;
  const middle = (tally: Uint16Array): number => {
    let sum = 0;
    return tally.findIndex((n) => {
      sum += n;
      return sum * 2 >= count;
    });
  };
  return [middle(tallies[0]!), middle(tallies[1]!), middle(tallies[2]!)];
}
