/**
 * Horizontal runs of pixels that stand out from their ground, joined (union-find) into connected pieces of one polarity. The
 * hottest loops of the room: typed arrays, no allocation a pixel, and nothing as large as the picture is written.
 */

/** What is found of a layer: valid until the next is looked at, since the arrays are used again and again. */
export interface Runs {
  count: number;
  x0: Int32Array;
  x1: Int32Array;
  y: Int32Array;
  /** 1 lighter, 2 darker than the ground. */
  polarity: Uint8Array;
  /** The first run of the piece. */
  parent: Int32Array;
  /** Pixels of the outline that face up or down. */
  open: Int32Array;
  /** Grey steps by which its pixels differ from the ground, together. */
  difference: Int32Array;
}

/**
 * Kept from one look to the next: a picture has half a dozen of many thousand runs each. Looking at a layer never waits for
 * anything, so that nobody else can look in between.
 */
let kept = allocate(1 << 16);
/** More than so many are not kept: few pictures have them. */
const MOST_KEPT = 1 << 18;

/** Runs of pixels that differ from the mean of a box about them by more than `margin` grey steps. */
export function runsOffMean(
  { map, width, height }: { map: Uint8Array; width: number; height: number },
  radius: number,
  margin: number,
): Runs {
  const columns = new Int32Array(width);
  for (let y = 0; y < Math.min(radius, height); y++)
    for (let x = 0, i = y * width; x < width; x++, i++) columns[x] = columns[x]! + map[i]!;
  return runsOf(width, height, margin, (y, row) => {
    slide(columns, map, y + radius < height ? (y + radius) * width : -1, (y - radius - 1) * width);
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    offMean(row, columns, map, y * width, radius, rows);
  });
}

/** Moves the sums of columns on by a row: one enters, unless it is -1, and one leaves, unless it is before the first. */
function slide(columns: Int32Array, map: Uint8Array, enters: number, leaves: number): void {
  const width = columns.length;
  if (enters >= 0 && leaves >= 0)
    for (let x = 0; x < width; x++) columns[x] = columns[x]! + map[enters + x]! - map[leaves + x]!;
  else if (enters >= 0) for (let x = 0; x < width; x++) columns[x] = columns[x]! + map[enters + x]!;
  else if (leaves >= 0) for (let x = 0; x < width; x++) columns[x] = columns[x]! - map[leaves + x]!;
}

/** Value minus box mean of the pixels of one row, cut to whole numbers. */
function offMean(
  out: Int32Array,
  columns: Int32Array,
  map: Uint8Array,
  at: number,
  radius: number,
  rows: number,
): void {
  const width = columns.length;
  const first = Math.min(radius + 1, width);
  const last = Math.max(first, width - radius);
  // Between the edges every box is as wide as every other: one division does for the row, and nothing is asked of a pixel.
  const inner = 1 / (rows * (2 * radius + 1));
  let sum = 0;
  for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x]!;
  let x = 0;
  for (; x < first; x++) {
    if (x + radius < width) sum += columns[x + radius]!;
    if (x === radius && x + radius < width) out[x] = map[at + x]! - sum * inner;
    else out[x] = map[at + x]! - sum / (rows * (Math.min(width - 1, x + radius) + 1));
  }
  for (; x < last; x++) {
    sum += columns[x + radius]! - columns[x - radius - 1]!;
    out[x] = map[at + x]! - sum * inner;
  }
  for (; x < width; x++) {
    sum -= columns[x - radius - 1]!;
    out[x] = map[at + x]! - sum / (rows * (width - Math.max(0, x - radius)));
  }
}

/**
 * Runs of pixels that are more than `margin` above or below nought.
 * @param fill writes a row's values
 */
export function runsOf(
  width: number,
  height: number,
  margin: number,
  fill: (y: number, row: Int32Array) => void,
): Runs {
  // One more pixel, which stays nought, ends every row.
  const row = new Int32Array(width + 1);
  // Values are whole: more than the margin is as much as the next whole number.
  const least = Math.floor(margin) + 1;
  if (kept.x0.length > MOST_KEPT) kept = allocate(1 << 16);
  kept.count = 0;
  let above = 0;
  for (let y = 0; y < height; y++) {
    const from = kept.count;
    if (from + width > kept.x0.length) kept = grown(kept);
    fill(y, row);
    add(kept, row, y, least);
    join(kept, above, from);
    above = from;
  }
  const { parent, count } = kept;
  // A parent comes before its runs: what it has found serves them.
  for (let i = 0; i < count; i++) parent[i] = parent[parent[i]!]!;
  return kept;
}

function add(runs: Runs, row: Int32Array, y: number, least: number): void {
  const { x0, x1, polarity, difference } = runs;
  const width = row.length - 1;
  const from = runs.count;
  let n = from;
  for (let x = 0; x < width; ) {
    let d = row[x]!;
    if (d < least && d > -least) {
      x++;
      continue;
    }
    const start = x;
    const lighter = d > 0;
    let sum = 0;
    if (lighter) for (; d >= least; d = row[++x]!) sum += d;
    else for (; d <= -least; d = row[++x]!) sum -= d;
    x0[n] = start;
    x1[n] = x;
    polarity[n] = lighter ? 1 : 2;
    difference[n] = sum;
    n++;
  }
  runs.y.fill(y, from, n);
  runs.count = n;
}

/** Joins the runs of a row, from `from` on, with those of the row above that they touch. */
function join({ count, x0, x1, polarity, parent, open }: Runs, aboveFrom: number, from: number): void {
  let above = aboveFrom;
  for (let n = from; n < count; n++) {
    const start = x0[n]!;
    const end = x1[n]!;
    const is = polarity[n]!;
    let root = n;
    parent[n] = n;
    let covered = 0;
    while (above < from && x1[above]! <= start) above++;
    for (let k = above; k < from && x0[k]! < end; k++) {
      if (polarity[k] !== is) continue;
      const overlap = Math.min(end, x1[k]!) - Math.max(start, x0[k]!);
      covered += overlap;
      open[k] = open[k]! - overlap;
      const other = rootOf(parent, k);
      if (other < root) {
        parent[root] = other;
        root = other;
      } else parent[other] = root;
    }
    open[n] = 2 * (end - start) - covered;
  }
}

function rootOf(parent: Int32Array, run: number): number {
  let i = run;
  for (let up = parent[i]!; up !== i; up = parent[i]!) {
    const next = parent[up]!;
    parent[i] = next;
    i = next;
  }
  return i;
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
    difference: new Int32Array(n),
  };
}

function grown(old: Runs): Runs {
  const next = allocate(2 * old.x0.length);
  next.count = old.count;
  for (const key of ['x0', 'x1', 'y', 'polarity', 'parent', 'open', 'difference'] as const) next[key].set(old[key]);
  return next;
}
