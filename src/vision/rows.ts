/**
 * Rows of signs that are no letters side by side: Chinese and Japanese ones of many strokes each, Arabic words whose letters hold
 * hands. Pieces of one make that lie close are one cluster, whatever their sizes; a long and narrow cluster is a row. Looked
 * for only where a reading is tried in such a script: of Latin words the chains of letters tell more.
 */
import { type Chain, colourDistance, median, type Path, placerOn } from './chain.js';
import { type Component, findComponents, type Look } from './components.js';
import type { Pixels } from './decode.js';
import { layerOf } from './layers.js';
import type { Ranked } from './levels.js';
import { type Plain, plainColours } from './plain.js';
import { inkOf, lineThrough } from './row-lines.js';

const MAX_COMPONENTS = 1600;
/** Outline squared over area: a sign of fifteen thin strokes has this much. */
const RAGGED = 700;
const COLOUR = 90;
const STROKE_RATIO = 3;
/** Pieces of one sign lie this close, over the larger one's size; signs of a row, over the higher one's height. */
const OF_A_SIGN = 0.22;
const NEXT_SIGN = 0.75;
/** Share of the lower one's height that two signs of a row have in common. */
const SIDE_BY_SIDE = 0.45;
const LOWEST = 16;
const HIGHEST = 170;
/** Length of a row over its height, at least and at most. */
const SHORTEST = 1.25;
/** The same of a piece that a row may be found from. */
const A_SIGN = 0.6;
const LONGEST = 22;
/** Share of a row's ground that is ink, and width of its strokes over its height. */
const INK: readonly [number, number] = [0.1, 0.58];
const STROKE: readonly [number, number] = [0.03, 0.28];
const MOST_PIECES = 120;
/** The same by its colour alone, of which thin strokes have little; and by how much more of them shows what is drawn to be read. */
const LEAST_INK = 0.05;
const FULLER = 2.4;
/** From so many signs on a row is no likelier for being longer. */
const SIGNS = 3;
/** Slopes up to this are a hand's unsteadiness, or a sign's own. */
const LEVEL = (6 * Math.PI) / 180;
/** A sign fills its row's height as a capital does; drawn a little smaller it is read best. */
const SMALLER = 1.1;
/** Rows of a picture, the likeliest. */
const MOST_ROWS = 6;
/** Pieces of rows that are followed along their line, the likeliest. */
const SEEDS = 14;

/** The likeliest rows of a picture, in work pixels. */
export function findRows(pixels: Pixels): Ranked[] {
  const layer = layerOf(pixels, 'luminance');
  const [one, other] = plainColours(pixels, 2);
  const looks: Look[] = [
    { radius: 40, margin: 14 },
    { radius: 20, margin: 40 },
  ];
  if (one) looks.push({ colours: [one, other] });
  const rows: Ranked[] = [];
  for (const look of looks) {
    const ground = findComponents(layer, pixels, look, MAX_COMPONENTS, RAGGED).letters;
    const colours: readonly (Plain | undefined)[] = 'colours' in look ? look.colours : [];
    for (const members of clustersOf(ground)) {
      const chain = rowOf(members);
      if (chain) rows.push({ chain, likeness: chain.score, ground, plain: colours[members[0]!.polarity - 1] });
    }
  }
  rows.sort((a, b) => b.likeness - a.likeness);
  const kept: Ranked[] = [];
  for (const row of rows
    .slice(0, SEEDS)
    .flatMap((seed) => straight(pixels, seed) ?? [])
    .sort((a, b) => b.likeness - a.likeness))
    if (kept.length < MOST_ROWS && !kept.some((k) => sameRow(k.chain, row.chain))) kept.push(row);
  return kept;
}

/** The row on the line of its ink's colour, as far as that goes. */
function straight(pixels: Pixels, row: Ranked): Ranked | undefined {
  const { chain } = row;
  const ink = inkOf(pixels, chain.members);
  const line = lineThrough(pixels, chain, ink);
  if (!line) return undefined;
  const { angle, x, y, from, to, top, bottom } = line;
  const height = bottom - top;
  if (!isRow(to - from, height, line.ink)) return undefined;
  const path: Path = { kind: 'line', x, y, angle };
  const found = { ...chain, path, from, to, top, bottom, height: SMALLER * height, rgb: ink.rgb };
  const likeness = row.likeness * Math.min(1, (to - from) / (SIGNS * height));
  return { ...row, likeness, plain: { ...ink, near: FULLER * ink.near }, chain: found };
}

const isRow = (length: number, height: number, ink: number): boolean =>
  height >= LOWEST &&
  height <= HIGHEST &&
  length >= SHORTEST * height &&
  length <= LONGEST * height &&
  ink >= LEAST_INK &&
  ink <= INK[1];

function clustersOf(components: readonly Component[]): Component[][] {
  const parent = components.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const byLeft = components.map((c, i) => ({ c, i })).sort((a, b) => a.c.left - b.c.left);
  for (const [k, { c: a, i }] of byLeft.entries())
    for (let l = k + 1; l < byLeft.length; l++) {
      const { c: b, i: j } = byLeft[l]!;
      if (b.left - a.right > HIGHEST) break;
      if (together(a, b)) parent[root(i)] = root(j);
    }
  const clusters = new Map<number, Component[]>();
  for (const [i, c] of components.entries()) {
    const list = clusters.get(root(i));
    if (list) list.push(c);
    else clusters.set(root(i), [c]);
  }
  return [...clusters.values()].filter((list) => list.length <= MOST_PIECES);
}

function together(a: Component, b: Component): boolean {
  if (a.polarity !== b.polarity || colourDistance(a.rgb, b.rgb) > COLOUR) return false;
  if (Math.max(a.stroke, b.stroke) > STROKE_RATIO * Math.min(a.stroke, b.stroke)) return false;
  if (Math.max(a.size, b.size) > HIGHEST * 4) return false;
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  const size = Math.min(HIGHEST, Math.max(a.size, b.size));
  if (across < OF_A_SIGN * size && down < OF_A_SIGN * size) return true;
  const [high, low] = [a.bottom - a.top, b.bottom - b.top].sort((p, q) => q - p) as [number, number];
  return -down > SIDE_BY_SIDE * low && across < NEXT_SIGN * high && low > 0.3 * high;
}

function rowOf(members: readonly Component[]): Chain | undefined {
  const path = through(members);
  const place = placerOn(path);
  const placed = members.map((c) => ({ c, p: place(c) })).sort((a, b) => a.p.from - b.p.from);
  const [from, to] = [Math.min(...placed.map(({ p }) => p.from)), Math.max(...placed.map(({ p }) => p.to))];
  const [top, bottom] = [Math.min(...placed.map(({ p }) => p.top)), Math.max(...placed.map(({ p }) => p.bottom))];
  const [length, height] = [to - from, bottom - top];
  // A single sign will do: its row is found by the colour of its ink.
  if (height < LOWEST || height > HIGHEST || length < A_SIGN * height || length > LONGEST * height) return undefined;
  const area = members.reduce((sum, c) => sum + c.area, 0);
  const ink = area / (length * height);
  const strokes = members.map((c) => c.stroke);
  const stroke = median(strokes);
  if (ink < INK[0] || ink > INK[1] || stroke < STROKE[0] * height || stroke > STROKE[1] * height) return undefined;
  const mean = (k: number) => members.reduce((sum, c) => sum + c.rgb[k]! * c.area, 0) / area;
  const rgb: Chain['rgb'] = [mean(0), mean(1), mean(2)];
  const unlike = members.reduce((sum, c) => sum + colourDistance(c.rgb, rgb) * c.area, 0) / area / COLOUR;
  const uneven = median(strokes.map((s) => Math.abs(s - stroke))) / stroke;
  const contrast = Math.min(1, members.reduce((sum, c) => sum + c.contrast * c.area, 0) / area / 45);
  // Many pieces of one make and colour, apart from their ground.
  const score = Math.min(1, members.length / 6) * Math.exp(-(1.2 * unlike + 1.2 * uneven)) * contrast;
  return { members: placed.map(({ c }) => c), path, from, to, top, bottom, height: SMALLER * height, rgb, score };
}

/** The line through the pieces, by their ink, read from left to right. */
function through(members: readonly Component[]): Path {
  const area = members.reduce((sum, c) => sum + c.area, 0);
  const x = members.reduce((sum, c) => sum + c.x * c.area, 0) / area;
  const y = members.reduce((sum, c) => sum + c.y * c.area, 0) / area;
  let [xx, xy, yy] = [0, 0, 0];
  for (const c of members) {
    const [dx, dy] = [c.x - x, c.y - y];
    xx += dx * dx * c.area;
    xy += dx * dy * c.area;
    yy += dy * dy * c.area;
  }
  let angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  if (Math.abs(angle) < LEVEL) angle = 0;
  if (Math.cos(angle) < -1e-9) angle += Math.PI;
  return { kind: 'line', x, y, angle };
}

function sameRow(a: Chain, b: Chain): boolean {
  if (a.path.kind !== 'line' || b.path.kind !== 'line') return false;
  const off = Math.hypot(a.path.x - b.path.x, a.path.y - b.path.y);
  const [p, q] = [a.to - a.from, b.to - b.from];
  return off < 0.3 * Math.min(a.height, b.height) + 0.1 * Math.min(p, q) && Math.max(p, q) < 1.3 * Math.min(p, q);
}
