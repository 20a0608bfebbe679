/**
 * The net that says whether a strip is writing: four convolutions over its pixels, what they find on the mean and at most along
 * the strip, and with that the measures of its chain. Plain arithmetic in one order, so that every machine comes to the same.
 */
import { TINY_ROWS, type TinyStrip } from './tiny-strip.js';

export interface Net {
  layers: readonly Layer[];
  last: Units;
  /** Over the measures alone. */
  glance: Units;
  /** What measures are made comparable with. */
  means: readonly number[];
  spreads: readonly number[];
}
/** By unit: what it makes of what was found, its bias, and what it counts for; the last bias. */
interface Units {
  units: readonly { weights: Float64Array; bias: number; counts: number }[];
  bias: number;
}
interface Layer {
  from: number;
  to: number;
  high: number;
  step: number;
  /** Rows of nought above and below what comes in; one column stands at either side. */
  above: number;
  /** By four channels out, row, column, channel in, channel out. */
  kernels: Float64Array;
  biases: Float64Array;
}

/** Channels that are reckoned together: each layer gives a multiple of them. */
const TOGETHER = 4;
/** All kernels are three columns wide. */
const ACROSS = 3;
/** Measures further off than so many spreads say no more. */
const FAR = 4;

/** What is plainly no writing by its measures is not looked at. */
const PLAINLY = 0.04;

/** Takes weights from a row, one lot after the other. */
function taker(row: Float32Array): (count: number) => Float64Array {
  let at = 0;
  return (count) => {
    at += count;
    return Float64Array.from(row.subarray(at - count, at));
  };
}
function unitsOf(take: (count: number) => Float64Array, count: number, seen: number): Units {
  const weights = Array.from({ length: count }, () => take(seen));
  const [biases, counts] = [take(count), take(count)];
  return {
    units: weights.map((one, u) => ({ weights: one, bias: biases[u]!, counts: counts[u]! })),
    bias: take(1)[0]!,
  };
}

/** A net of rows of weights: by layer, channel out, channel in, row and column, each layer's biases after its weights. */
export function netOf(
  { channels, units, glanceUnits }: { channels: readonly number[]; units: number; glanceUnits: number },
  { means, spreads }: Pick<Net, 'means' | 'spreads'>,
  row: Float32Array,
  glanceRow: Float32Array,
): Net {
  const take = taker(row);
  const layers = [3, 3, 5, 1].map((high, i): Layer => {
    const [from, to] = [i === 0 ? 1 : channels[i - 1]!, channels[i]!];
    const given = take(to * from * high * ACROSS);
    const kernels = new Float64Array(given.length);
    let place = 0;
    for (let o = 0; o < to; o += TOGETHER)
      for (let k = 0; k < high; k++)
        for (let x = 0; x < ACROSS; x++)
          for (let c = 0; c < from; c++)
            for (let i = o; i < o + TOGETHER; i++) kernels[place++] = given[((i * from + c) * high + k) * ACROSS + x]!;
    const halves = i < 2 ? { step: 2, above: 1 } : { step: 1, above: 0 };
    return { from, to, high, ...halves, kernels, biases: take(to) };
  });
  return {
    layers,
    last: unitsOf(take, units, 2 * channels[3]! + means.length),
    glance: unitsOf(taker(glanceRow), glanceUnits, means.length),
    means,
    spreads,
  };
}

/** @returns 0 to 1 */
export function weigh(net: Net, measures: readonly number[], stripOf: () => TinyStrip): number {
  const comparable = measures.map((value, i) =>
    Math.max(-FAR, Math.min(FAR, (value - net.means[i]!) / net.spreads[i]!)),
  );
  const quick = sumUp(net.glance, comparable);
  if (quick < PLAINLY) return quick;
  const { ink, width } = stripOf();
  let found: Found = { values: new Float64Array(ink.length), rows: TINY_ROWS, columns: width };
  for (let i = 0; i < ink.length; i++) found.values[i] = ink[i]! / 255;
  for (const layer of net.layers) found = convolve(found, layer);
  const { values, columns } = found;
  const channels = values.length / columns;
  const means: number[] = [];
  const mosts: number[] = [];
  for (let c = 0; c < channels; c++) {
    let [sum, most] = [0, 0];
    for (let p = c; p < values.length; p += channels) {
      sum += values[p]!;
      if (values[p]! > most) most = values[p]!;
    }
    means.push(sum / columns);
    mosts.push(most);
  }
  return sumUp(net.last, [...means, ...mosts, ...comparable]);
}

function sumUp({ units, bias: last }: Units, seen: readonly number[]): number {
  let all = last;
  for (const { weights, bias, counts } of units) {
    let sum = bias;
    for (let i = 0; i < seen.length; i++) sum += weights[i]! * seen[i]!;
    if (sum > 0) all += counts * sum;
  }
  return 1 / (1 + Math.exp(-all));
}

/** By row, column and channel. */
interface Found {
  values: Float64Array;
  rows: number;
  columns: number;
}

/** What is less than nought becomes nought. */
function convolve(given: Found, { from, to, high, step, above, kernels, biases }: Layer): Found {
  const wide = (given.columns + 2) * from;
  const tall = given.rows + 2 * above;
  const room = new Float64Array(tall * wide);
  const line = given.columns * from;
  for (let y = 0; y < given.rows; y++)
    room.set(given.values.subarray(y * line, (y + 1) * line), (y + above) * wide + from);
  const rows = Math.floor((tall - high) / step) + 1;
  const columns = Math.ceil(given.columns / step);
  const values = new Float64Array(rows * columns * to);
  const span = ACROSS * from;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x += 2) {
      const corner = y * step * wide + x * step * from;
      // Two places and four channels at a time, so that hardly anything is fetched twice; the last place may be alone.
      const next = x + 1 < columns ? step * from : 0;
      let out = (y * columns + x) * to;
      for (let o = 0, w = 0; o < to; o += TOGETHER, out += TOGETHER) {
        let a = biases[o]!;
        let b = biases[o + 1]!;
        let c = biases[o + 2]!;
        let d = biases[o + 3]!;
        let e = a;
        let f = b;
        let g = c;
        let h = d;
        for (let k = 0; k < high; k++) {
          const start = corner + k * wide;
          for (let p = start; p < start + span; p++, w += TOGETHER) {
            const left = room[p]!;
            const right = room[p + next]!;
            const i = kernels[w]!;
            const j = kernels[w + 1]!;
            const m = kernels[w + 2]!;
            const n = kernels[w + 3]!;
            a += left * i;
            b += left * j;
            c += left * m;
            d += left * n;
            e += right * i;
            f += right * j;
            g += right * m;
            h += right * n;
          }
        }
        values[out] = a > 0 ? a : 0;
        values[out + 1] = b > 0 ? b : 0;
        values[out + 2] = c > 0 ? c : 0;
        values[out + 3] = d > 0 ? d : 0;
        if (next === 0) continue;
        values[out + to] = e > 0 ? e : 0;
        values[out + to + 1] = f > 0 ? f : 0;
        values[out + to + 2] = g > 0 ? g : 0;
        values[out + to + 3] = h > 0 ? h : 0;
      }
    }
  return { values, rows, columns };
}
