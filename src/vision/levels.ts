/** One level of the cascade: a layer's components at two radii, their chains, ranked by how much they look like writing. */
import { type Chain, pointOn } from './chain.js';
import { linkNeighbours, mergeChains, ringChains, straightChains } from './chains.js';
import { type Component, findComponents } from './components.js';
import type { Pixels } from './decode.js';
import { extendChain } from './extend.js';
import { halve, type Level, layerOf } from './layers.js';
import { midtonesOf } from './strips.js';

export interface Ranked {
  chain: Chain;
  /** Chain score times (1 - 2 x midtones). */
  score: number;
  /** All components that the chain was taken from. */
  ground: Component[];
}
export interface LevelChains {
  pixels: Pixels;
  /** Work pixels per pixel of this level. */
  scale: number;
  ranked: Ranked[];
}

/**
 * Radius of the local mean at 800 px, and steps by which a pixel must differ: for small letters, for large ones, and for
 * letters that touch one another or their ground unless one looks sharply.
 */
const LOOKS = [
  { radius: 14, margin: 14 },
  { radius: 40, margin: 14 },
  { radius: 20, margin: 40 },
];
const MAX_COMPONENTS = 1600;
/** Chains whose strips are looked at, before the best are read. */
const MAX_LOOKED_AT = 20;

/** @param rings whether the picture is shown as a circle, so that writing may run along its rim */
export function findChains(pixels: Pixels, level: Level, rings: boolean): LevelChains {
  const own = level === 'half' ? halve(pixels) : pixels;
  const layer = layerOf(own, level);
  const all: Ranked[] = [];
  for (const { radius, margin } of LOOKS) {
    const ground = findComponents(layer, own, radius, level.includes('-') ? margin * 0.7 : margin, MAX_COMPONENTS);
    const links = linkNeighbours(ground);
    const chains = mergeChains(straightChains(ground, links));
    if (rings) chains.push(...mergeChains(ringChains(ground, links, own.width / 2, own.height / 2)));
    for (const chain of chains) all.push({ chain, score: chain.score, ground });
  }
  all.sort((a, b) => b.score - a.score);
  const distinct = withoutDoubles(all, MAX_LOOKED_AT);
  for (const one of distinct) {
    one.chain = extendChain(one.chain, one.ground);
    one.score *= Math.max(0, 1 - 2 * midtonesOf(own, one.chain));
  }
  distinct.sort((a, b) => b.score - a.score);
  return { pixels: own, scale: level === 'half' ? 2 : 1, ranked: distinct };
}

/** Points along a chain's middle, to compare chains on different paths. */
export function spineOf(chain: Chain): [number, number][] {
  return [0.1, 0.3, 0.5, 0.7, 0.9].map((t) =>
    pointOn(chain.path, chain.from + t * (chain.to - chain.from), (chain.top + chain.bottom) / 2),
  );
}

/** Whether most of b's spine runs inside a's band at a similar letter height. */
export function covers(a: Chain, b: Chain): boolean {
  if (Math.max(a.height, b.height) > 1.6 * Math.min(a.height, b.height)) return false;
  const spine = spineOf(a);
  const points = spineOf(b);
  const lengthA = a.to - a.from;
  let inside = 0;
  for (const [x, y] of points) {
    let near = Infinity;
    for (let i = 1; i < spine.length; i++) near = Math.min(near, distanceToSegment(x, y, spine[i - 1]!, spine[i]!));
    if (near < 0.45 * a.height + (spine.length < 2 ? lengthA / 2 : 0)) inside++;
  }
  return inside >= 4;
}

function distanceToSegment(x: number, y: number, [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const dx = bx - ax;
  const dy = by - ay;
  // The spine stops short of both ends by a tenth; let it reach that far.
  const t = Math.min(1.5, Math.max(-0.5, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function withoutDoubles(sorted: Ranked[], limit: number): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of sorted) {
    if (kept.length === limit) break;
    const double = kept.some(
      (k) => k.chain.members[0]!.polarity === one.chain.members[0]!.polarity && covers(k.chain, one.chain),
    );
    if (!double) kept.push(one);
  }
  return kept;
}
