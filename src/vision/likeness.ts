/**
 * How likely a chain's strip is writing that OCR can read. The chain's own score knows regularity alone; here a small net
 * looks at the strip itself, and at two dozen measures of the chain and of the strip.
 */
import { type Chain, placerOn } from './chain.js';
import type { Pixels } from './decode.js';
import { netOf, weigh } from './likeness-net.js';
import * as weights from './likeness-weights.js';
import type { Plain } from './plain.js';
import { SMALL_LETTER, type SmallStrip, smallStrip } from './strips.js';
import { tinyStrip } from './tiny-strip.js';

const floats = (base64: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
const NET = netOf(
  { channels: weights.CHANNELS, units: weights.UNITS, glanceUnits: weights.GLANCE_UNITS },
  { means: weights.MEANS, spreads: weights.SPREADS },
  floats(weights.WEIGHTS),
  floats(weights.GLANCE),
);

/** 0 to 1: how likely OCR reads words in this strip. */
export function likenessOf(pixels: Pixels, chain: Chain, plain?: Plain): number {
  const small = smallStrip(pixels, chain, plain);
  return weigh(NET, measuresOf(chain, small), () => tinyStrip(small));
}

/** What is weighed, in this order: the weights were learnt on exactly these. */
export function measuresOf(chain: Chain, small: SmallStrip): number[] {
  const [count, score, ...letters] = ofLetters(chain);
  const { gray, width, height: rows, midtones } = small;
  const ink = inkOf(gray, width, rows);
  return [
    count!,
    score!,
    midtones,
    ...letters,
    ink.share,
    ink.alongRows,
    ink.downColumns,
    ink.atEdges,
    ink.emptyColumns,
    chain.path.kind === 'ring' ? 1 : 0,
  ];
}

/** What a chain's letters say by themselves. */
export function ofLetters(chain: Chain): number[] {
  const { members, height } = chain;
  const near = (chain.from + chain.to) / 2;
  const place = placerOn(chain.path);
  const placed = members.map((c) => place(c, near));
  const gaps = placed.slice(1).map((p, i) => (p.from - placed[i]!.to) / height);
  const strokes = members.map((c) => c.stroke);
  const heights = placed.map((p) => (p.bottom - p.top) / height);
  const widths = placed.map((p) => (p.to - p.from) / height);
  const fills = members.map((c, i) => c.area / (widths[i]! * heights[i]! * height * height || 1));
  return [
    Math.log(members.length),
    Math.log(Math.max(0.01, chain.score)),
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
