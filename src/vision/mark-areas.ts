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
