/**
 * Writing on arcs of any centre: the rim of a pin, a scroll, a cap, a waving flag. Along such an arc the straight chains
 * are pieces of a few letters each; pieces that follow one another on one circle are put together again.
 */
import { type Chain, colourDistance, makeChain, pointOn } from './chain.js';
import type { Component } from './components.js';

/** Pieces that are looked at, best first: an arc's pieces score like short words. */
const MOST_PIECES = 160;
const HEIGHT_RATIO = 1.45;
const COLOUR = 110;
/** Gap between the ends of neighbouring pieces, over the letters' height. */
const GAP = 1.8;
/** How far letters may stand off the circle, over their height: the middle one of them, and any. */
const OFF_MEDIAN = 0.12;
const OFF_MOST = 0.42;
/** Radius over the letters' height: smaller circles are not written on, larger ones are straight. */
const TIGHTEST = 1.3;
const WIDEST = 40;
/** Height of the bow over its chord, over the letters' height: below, a straight strip reads as well. */
const LEAST_BOW = 0.22;
const LETTERS = 5;
const MOST_TURN = 1.95 * Math.PI;

interface Piece {
  chain: Chain;
  ends: [number, number][];
  used: boolean;
}
interface Circle {
  cx: number;
  cy: number;
  r: number;
}

/** @param pieces straight chains, not merged over word gaps */
export function arcChains(pieces: readonly Chain[]): Chain[] {
  const pool = [...pieces]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PIECES)
    .map((chain): Piece => ({ chain, ends: endsOf(chain), used: false }));
  const found: Chain[] = [];
  for (const start of pool) {
    if (start.used) continue;
    start.used = true;
    let arc = start.chain.members.length >= LETTERS ? bent(start.chain.members) : undefined;
    let members = start.chain.members;
    let ends = start.ends;
    for (let grew = true; grew; ) {
      grew = false;
      for (const piece of pool) {
        if (piece.used || !follows(start.chain, ends, piece)) continue;
        const both = [...new Set([...members, ...piece.chain.members])];
        const joined = bent(both);
        if (!joined || joined.score < 0.9 * Math.max(arc?.score ?? start.chain.score, piece.chain.score)) continue;
        piece.used = true;
        arc = joined;
        members = both;
        ends = endsOf(joined);
        grew = true;
      }
    }
    if (arc) found.push(arc);
  }
  return found;
}

const endsOf = (chain: Chain): [number, number][] =>
  [chain.from, chain.to].map((along) => pointOn(chain.path, along, (chain.top + chain.bottom) / 2));

function follows(chain: Chain, ends: readonly [number, number][], { chain: other, ends: theirs }: Piece): boolean {
  if (chain.members[0]!.polarity !== other.members[0]!.polarity) return false;
  const height = Math.min(chain.height, other.height);
  if (Math.max(chain.height, other.height) > HEIGHT_RATIO * height) return false;
  if (colourDistance(chain.rgb, other.rgb) > COLOUR) return false;
  const reach = GAP * Math.max(chain.height, other.height);
  return ends.some(([x, y]) => theirs.some(([u, v]) => Math.abs(x - u) < reach && Math.abs(y - v) < reach));
}

/** The members as a chain on their circle, where they stand on one that is neither too tight nor as good as straight. */
function bent(members: readonly Component[]): Chain | undefined {
  if (members.length < LETTERS) return undefined;
  const points = members.map((c): [number, number] => [(c.left + c.right) / 2, (c.top + c.bottom) / 2]);
  const circle = circleThrough(points);
  if (!circle) return undefined;
  const { cx, cy, r } = circle;
  const chain = makeChain([...members], { kind: 'ring', cx, cy, r, outward: true });
  const { height } = chain;
  if (r < TIGHTEST * height || r > WIDEST * height) return undefined;
  const off = points.map(([x, y]) => Math.abs(Math.hypot(x - cx, y - cy) - r)).sort((a, b) => a - b);
  if (off[off.length >> 1]! > OFF_MEDIAN * height || off.at(-1)! > OFF_MOST * height) return undefined;
  const turn = (chain.to - chain.from) / r;
  if (turn > MOST_TURN || r * (1 - Math.cos(Math.min(Math.PI, turn / 2))) < LEAST_BOW * height) return undefined;
  return chain;
}

/** Least squares (Kåsa): x² + y² = 2 cx x + 2 cy y + c, about the points' mean so that the sums stay small. */
function circleThrough(points: readonly [number, number][]): Circle | undefined {
  const n = points.length;
  const mx = points.reduce((sum, [x]) => sum + x, 0) / n;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, xy, yy, xz, yz] = [0, 0, 0, 0, 0];
  for (const [px, py] of points) {
    const [x, y] = [px - mx, py - my];
    const z = x * x + y * y;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xz += x * z;
    yz += y * z;
  }
  const determinant = xx * yy - xy * xy;
  if (Math.abs(determinant) < 1e-6 * (xx + yy) ** 2) return undefined;
  const u = (xz * yy - yz * xy) / (2 * determinant);
  const v = (yz * xx - xz * xy) / (2 * determinant);
  return { cx: mx + u, cy: my + v, r: Math.sqrt(u * u + v * v + (xx + yy) / n) };
}
