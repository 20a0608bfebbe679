/**
 * How likely a chain's strip is writing that OCR can read. The chain's own score knows regularity alone; here a dozen and a
 * half of measures of the chain and of its small strip are weighed together.
 */
import { type Chain, placerOn } from './chain.js';
import type { Pixels } from './decode.js';
import * as weights from './likeness-weights.js';
import type { Plain } from './plain.js';
import { SMALL_LETTER, smallStrip } from './strips.js';

/** Weights of one hidden layer, and what measures are made comparable with. */
export interface Net {
  MEANS: readonly number[];
  SPREADS: readonly number[];
  /** By hidden unit. */
  HIDDEN: readonly (readonly number[])[];
  HIDDEN_BIAS: readonly number[];
  OUT: readonly number[];
  OUT_BIAS: number;
}

/** 0 to 1: how likely OCR reads words in this strip. */
export const likenessOf = (pixels: Pixels, chain: Chain, plain?: Plain): number =>
  weigh(weights, measuresOf(pixels, chain, plain));

/** 0 to 1, by any net. */
export function weigh(net: Net, values: readonly number[]): number {
  const measures = values.map((v, i) => (v - net.MEANS[i]!) / net.SPREADS[i]!);
  const hidden = net.HIDDEN.map((row, k) =>
    Math.tanh(row.reduce((sum, w, i) => sum + w * measures[i]!, net.HIDDEN_BIAS[k]!)),
  );
  return 1 / (1 + Math.exp(-net.OUT.reduce((sum, w, k) => sum + w * hidden[k]!, net.OUT_BIAS)));
}

/** What is weighed, in this order: the weights were learnt on exactly these. */
export function measuresOf(pixels: Pixels, chain: Chain, plain?: Plain): number[] {
  const { members, height } = chain;
  const near = (chain.from + chain.to) / 2;
  const place = placerOn(chain.path);
  const placed = members.map((c) => place(c, near));
  const gaps = placed.slice(1).map((p, i) => (p.from - placed[i]!.to) / height);
  const strokes = members.map((c) => c.stroke);
  const heights = placed.map((p) => (p.bottom - p.top) / height);
  const widths = placed.map((p) => (p.to - p.from) / height);
  const fills = members.map((c, i) => c.area / (widths[i]! * heights[i]! * height * height || 1));
  const { gray, width, height: rows, midtones } = smallStrip(pixels, chain, plain);
  const ink = inkOf(gray, width, rows);
  return [
    Math.log(members.length),
    Math.log(Math.max(0.01, chain.score)),
    midtones,
    Math.log(height),
    mean(strokes) / height,
    spread(strokes) / (mean(strokes) || 1),
    spread(heights),
    mean(widths),
    spread(widths),
    mean(gaps),
    spread(gaps),
    mean(fills),
    spread(fills),
    mean(members.map((c) => c.contrast)) / 64,
    spread(placed.map((p) => p.bottom)) / height,
    (chain.to - chain.from) / height / members.length,
    ink.share,
    ink.alongRows,
    ink.downColumns,
    ink.atEdges,
    ink.emptyColumns,
    chain.path.kind === 'ring' ? 1 : 0,
  ];
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
};

/** How ink lies in a small strip: its share, strokes along a letter's width and down a column, on the edges, and gaps. */
function inkOf(gray: Uint8Array, width: number, rows: number) {
  let dark = 0;
  let along = 0;
  let down = 0;
  let edge = 0;
  let empty = 0;
  const margin = Math.max(1, Math.round(0.1 * rows));
  for (let x = 0; x < width; x++) {
    let inColumn = 0;
    for (let y = 0; y < rows; y++) {
      const is = gray[y * width + x]! < 128;
      if (!is) continue;
      dark++;
      inColumn++;
      if (y < margin || y >= rows - margin) edge++;
      if (y > 0 && gray[(y - 1) * width + x]! >= 128) down++;
      if (x > 0 && gray[y * width + x - 1]! >= 128) along++;
    }
    if (inColumn === 0) empty++;
  }
  const n = width * rows || 1;
  return {
    share: dark / n,
    alongRows: (along / rows) * (SMALL_LETTER / (width || 1)),
    downColumns: down / (width || 1),
    atEdges: edge / (2 * margin * width || 1),
    emptyColumns: empty / (width || 1),
  };
}
