/**
 * A layer's pixels against their local mean, and the horizontal runs of those that are clearly lighter or darker, joined
 * (union-find) into connected pieces of one polarity. The hottest loops of the room: typed arrays, no allocation a pixel.
 */

/** Value minus box mean, at each pixel. */
export function differenceFromMean(
  { map, width, height }: { map: Uint8Array; width: number; height: number },
  radius: number,
): Int16Array {
  const out = new Int16Array(width * height);
  const columns = new Int32Array(width);
  for (let y = 0; y < Math.min(radius, height); y++)
    for (let x = 0, i = y * width; x < width; x++, i++) columns[x] = columns[x]! + map[i]!;
  const first = Math.min(radius + 1, width);
  const last = Math.max(first, width - radius);
  for (let y = 0; y < height; y++) {
    slide(columns, map, width, y + radius < height ? (y + radius) * width : -1, (y - radius - 1) * width);
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    const row = y * width;
    const atEdge = (x: number) => rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1);
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x]!;
    // Between the edges every box is as wide as every other: one division does for the row, and nothing is asked of a pixel.
    const inner = 1 / (rows * (2 * radius + 1));
    let x = 0;
    for (; x < first; x++) {
      if (x + radius < width) sum += columns[x + radius]!;
      if (x === radius && x + radius < width) out[row + x] = map[row + x]! - sum * inner;
      else out[row + x] = map[row + x]! - sum / atEdge(x);
    }
    for (; x < last; x++) {
      sum += columns[x + radius]! - columns[x - radius - 1]!;
      out[row + x] = map[row + x]! - sum * inner;
    }
    for (; x < width; x++) {
      sum -= columns[x - radius - 1]!;
      out[row + x] = map[row + x]! - sum / atEdge(x);
    }
  }
  return out;
}

/** Moves the sums of columns on by a row: one enters, unless it is -1, and one leaves, unless it is before the first. */
function slide(columns: Int32Array, map: Uint8Array, width: number, enters: number, leaves: number): void {
  if (enters >= 0 && leaves >= 0)
    for (let x = 0; x < width; x++) columns[x] = columns[x]! + map[enters + x]! - map[leaves + x]!;
  else if (enters >= 0) for (let x = 0; x < width; x++) columns[x] = columns[x]! + map[enters + x]!;
  else if (leaves >= 0) for (let x = 0; x < width; x++) columns[x] = columns[x]! - map[leaves + x]!;
}

export interface Runs {
  count: number;
  x0: Int32Array;
  x1: Int32Array;
  y: Int32Array;
  polarity: Uint8Array;
  parent: Int32Array;
  /** Pixels of the outline that face up or down. */
  open: Int32Array;
}

export function findRuns(difference: Int16Array, width: number, height: number, margin: number): Runs {
  let capacity = 1 << 16;
  let runs: Runs = allocate(capacity);
  let count = 0;
  let previousFrom = 0;
  let previousTo = 0;
  const find = (a: number): number => {
    const parent = runs.parent;
    let i = a;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (let y = 0; y < height; y++) {
    const from = count;
    let above = previousFrom;
    for (let x = 0; x < width; ) {
      const d = difference[y * width + x]!;
      const polarity = d > margin ? 1 : d < -margin ? 2 : 0;
      if (polarity === 0) {
        x++;
        continue;
      }
      const start = x;
      if (polarity === 1) while (x < width && difference[y * width + x]! > margin) x++;
      else while (x < width && difference[y * width + x]! < -margin) x++;
      if (count === capacity) {
        capacity *= 2;
        runs = grow(runs, capacity);
      }
      runs.x0[count] = start;
      runs.x1[count] = x;
      runs.y[count] = y;
      runs.polarity[count] = polarity;
      runs.parent[count] = count;
      let covered = 0;
      while (above < previousTo && runs.x1[above]! <= start) above++;
      for (let k = above; k < previousTo && runs.x0[k]! < x; k++) {
        if (runs.polarity[k] !== polarity) continue;
        const overlap = Math.min(x, runs.x1[k]!) - Math.max(start, runs.x0[k]!);
        covered += overlap;
        runs.open[k] = runs.open[k]! - overlap;
        const a = find(k);
        const b = find(count);
        if (a !== b) runs.parent[Math.max(a, b)] = Math.min(a, b);
      }
      runs.open[count] = 2 * (x - start) - covered;
      count++;
    }
    previousFrom = from;
    previousTo = count;
  }
  for (let i = 0; i < count; i++) runs.parent[i] = find(i);
  runs.count = count;
  return runs;
}

function allocate(n: number): Runs {
  return {
    count: 0,
    x0: new Int32Array(n),
    x1: new Int32Array(n),
    y: new Int32Array(n),
    polarity: new Uint8Array(n),
    parent: new Int32Array(n),
    open: new Int32Array(n),
  };
}

function grow(old: Runs, n: number): Runs {
  const next = allocate(n);
  for (const key of ['x0', 'x1', 'y', 'polarity', 'parent', 'open'] as const) next[key].set(old[key]);
  return next;
}
