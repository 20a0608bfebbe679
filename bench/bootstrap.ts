/** Precision, recall and F1 with 95 % bootstrap intervals, the same every time. */

/** What was said and what is so, of one text. */
export interface Pair {
  said: boolean;
  is: boolean;
}
export interface Scores {
  p: number;
  r: number;
  f: number;
}
const DRAWS = 1000;

/** A generator with a seed, so that intervals are the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** NaN where nothing was said, or nothing is so. */
export function scores(pairs: readonly Pair[]): Scores {
  let both = 0;
  let said = 0;
  let is = 0;
  for (const pair of pairs) {
    if (pair.said) said++;
    if (pair.is) is++;
    if (pair.said && pair.is) both++;
  }
  return { p: both / said, r: both / is, f: (2 * both) / (said + is) };
}

/** The 95 % interval of a measure over texts that are drawn again and again. */
export function interval<T>(items: readonly T[], measure: (items: readonly T[]) => number): [number, number] {
  const random = chance(7);
  const values: number[] = [];
  for (let i = 0; i < DRAWS; i++) {
    const value = measure(items.map(() => items[Math.floor(random() * items.length)]!));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
