/**
 * Letters become chains. Neighbours that could stand in one word are linked; from each link a chain grows both ways
 * along a straight line, or along a circle about the picture's centre; chains in line are merged over word gaps.
 */
import { type Chain, colourDistance, makeChain, median, type Path, placeOn, placerOn, pointOn } from './chain.js';
import type { Component } from './components.js';

export type Links = Component[][];

/** How far letters of one word may differ. */
const SIZE_RATIO = 2.2;
const COLOUR = 110;
const STROKE_RATIO = 2.3;
/** Centre distance over the larger size. */
const REACH = 1.9;

const alike = (a: Component, b: Component): boolean =>
  a.polarity === b.polarity &&
  Math.max(a.size, b.size) < SIZE_RATIO * Math.min(a.size, b.size) &&
  Math.max(a.stroke, b.stroke) < STROKE_RATIO * Math.min(a.stroke, b.stroke) &&
  colourDistance(a.rgb, b.rgb) < COLOUR;

/** For each component, those that could be its neighbours in a word, nearest first. */
export function linkNeighbours(components: Component[]): Links {
  const cell = 48;
  const grid = new Map<number, Component[]>();
  const key = (x: number, y: number) => Math.floor(y / cell) * 4096 + Math.floor(x / cell);
  for (const c of components) {
    const k = key(c.x, c.y);
    const list = grid.get(k);
    if (list) list.push(c);
    else grid.set(k, [c]);
  }
  return components.map((a) => {
    // The larger of the two decides the reach; a neighbour is at most SIZE_RATIO larger.
    const reach = REACH * a.size * 1.3;
    const found: { c: Component; d: number }[] = [];
    const steps = Math.ceil(reach / cell);
    const gx = Math.floor(a.x / cell);
    const gy = Math.floor(a.y / cell);
    for (let y = gy - steps; y <= gy + steps; y++)
      for (let x = gx - steps; x <= gx + steps; x++)
        for (const b of grid.get(y * 4096 + x) ?? []) {
          // Far ones are told by their square, which is cheaper and as good: it may be off by a hair.
          if (a === b || (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > 1.001 * reach * reach || !alike(a, b)) continue;
          const d = Math.hypot(a.x - b.x, a.y - b.y);
          if (d < REACH * Math.max(a.size, b.size) && d < reach) found.push({ c: b, d });
        }
    found.sort((p, q) => p.d - q.d);
    return found.slice(0, 14).map((f) => f.c);
  });
}

/** Largest gap between letters of one word, over their height. */
const GAP = 1.0;
/** Largest offset from the line, over the height. */
const OFFSET = 0.34;

/** Chains of at least three letters along straight lines. */
export function straightChains(components: Component[], links: Links): Chain[] {
  const seeds: { a: Component; b: Component; d: number }[] = [];
  for (const a of components)
    for (const b of links[a.id]!)
      if (a.id < b.id) seeds.push({ a, b, d: Math.hypot(a.x - b.x, a.y - b.y) / Math.max(a.size, b.size) });
  seeds.sort((p, q) => p.d - q.d);
  const used = new Set<number>();
  const edge = (a: Component, b: Component) => Math.min(a.id, b.id) * components.length + Math.max(a.id, b.id);
  const chains: Chain[] = [];
  for (const { a, b } of seeds) {
    if (used.has(edge(a, b))) continue;
    const members = growLine(a, b, links);
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < Math.min(members.length, i + 4); j++) used.add(edge(members[i]!, members[j]!));
    if (members.length >= 3) chains.push(makeChain(members, fitLine(members)));
  }
  return chains;
}

function growLine(a: Component, b: Component, links: Links): Component[] {
  const chain = [a, b];
  const inside = new Set([a.id, b.id]);
  for (const forward of [true, false]) {
    for (;;) {
      if (!forward) chain.reverse();
      const next = nextOnLine(chain, inside, links);
      if (next) {
        chain.push(next);
        inside.add(next.id);
      }
      if (!forward) chain.reverse();
      if (!next || chain.length > 60) break;
    }
  }
  return chain;
}

/** The next letter beyond the chain's last, on the line through its last few. */
function nextOnLine(chain: Component[], inside: Set<number>, links: Links): Component | undefined {
  const last = chain[chain.length - 1]!;
  const tail = chain.slice(-5);
  const path = fitLine(tail, true);
  const place = placerOn(path);
  const placed = tail.map((c) => place(c));
  const height = median(placed.map((p) => p.bottom - p.top));
  const middle = median(placed.map((p) => (p.top + p.bottom) / 2));
  const end = placed[placed.length - 1]!;
  let best: Component | undefined;
  let bestAt = Infinity;
  for (const c of links[last.id]!) {
    if (inside.has(c.id)) continue;
    const p = place(c);
    const h = p.bottom - p.top;
    const gap = p.from - end.to;
    const at = (p.from + p.to) / 2;
    if (at <= (end.from + end.to) / 2 + 0.1 * height || gap < -0.35 * height || gap > GAP * height) continue;
    if (h > 1.7 * height || h < 0.5 * height) continue;
    if (Math.abs((p.top + p.bottom) / 2 - middle) > OFFSET * height) continue;
    if (at < bestAt) {
      best = c;
      bestAt = at;
    }
  }
  return best;
}

/** Least-squares line through the centres. `directed`: along the chain's own order, else so that one reads rightwards. */
function fitLine(members: Component[], directed = false): Path {
  const n = members.length;
  const x = members.reduce((s, c) => s + (c.left + c.right) / 2, 0) / n;
  const y = members.reduce((s, c) => s + (c.top + c.bottom) / 2, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const c of members) {
    const dx = (c.left + c.right) / 2 - x;
    const dy = (c.top + c.bottom) / 2 - y;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  let angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const first = members[0]!;
  const last = members[n - 1]!;
  if (directed) {
    if ((last.x - first.x) * Math.cos(angle) + (last.y - first.y) * Math.sin(angle) < 0) angle += Math.PI;
  } else if (Math.cos(angle) < -1e-9) angle += Math.PI;
  return { kind: 'line', x, y, angle };
}

/** Chains of at least four letters along circles about a centre; heads outward (turned later where that is open). */
export function ringChains(components: Component[], links: Links, cx: number, cy: number): Chain[] {
  const rim = Math.min(cx, cy);
  const spot = components.map((c) => {
    const r = Math.hypot(c.x - cx, c.y - cy);
    const path: Path = { kind: 'ring', cx, cy, r: Math.max(1, r), outward: true };
    const p = placeOn(path, c);
    return {
      r: r - (p.top + p.bottom) / 2,
      h: p.bottom - p.top,
      half: (p.to - p.from) / 2,
      turn: Math.atan2(c.y - cy, c.x - cx),
    };
  });
  const used = new Set<number>();
  const chains: Chain[] = [];
  for (const start of components) {
    const r0 = spot[start.id]!.r;
    if (used.has(start.id) || r0 < 0.4 * rim || r0 > 1.1 * rim) continue;
    const members = [start];
    const inside = new Set([start.id]);
    for (const sense of [1, -1]) {
      let last = start;
      for (;;) {
        const s = spot[last.id]!;
        const height = median(members.map((c) => spot[c.id]!.h));
        const radius = median(members.map((c) => spot[c.id]!.r));
        let best: Component | undefined;
        let bestStep = Infinity;
        for (const c of links[last.id]!) {
          if (inside.has(c.id)) continue;
          const t = spot[c.id]!;
          const step = sense * wrap(t.turn - s.turn) * radius;
          const gap = step - s.half - t.half;
          if (step <= 0.1 * height || gap < -0.35 * height || gap > GAP * height || step >= bestStep) continue;
          if (t.h > 1.7 * height || t.h < 0.5 * height || Math.abs(t.r - radius) > 0.3 * height) continue;
          best = c;
          bestStep = step;
        }
        if (!best) break;
        if (sense === 1) members.push(best);
        else members.unshift(best);
        inside.add(best.id);
        last = best;
      }
    }
    if (members.length < 4) continue;
    for (const c of members) used.add(c.id);
    chains.push(makeChain(members, ringPath(members, cx, cy)));
  }
  return chains;
}

function ringPath(members: Component[], cx: number, cy: number): Path {
  const r = median(
    members.map((c) => {
      const d = Math.max(1, Math.hypot(c.x - cx, c.y - cy));
      const p = placeOn({ kind: 'ring', cx, cy, r: d, outward: true }, c);
      return d - (p.top + p.bottom) / 2;
    }),
  );
  return { kind: 'ring', cx, cy, r, outward: true };
}

const wrap = (a: number): number => a - 2 * Math.PI * Math.round(a / (2 * Math.PI));

/** Largest gap between words of one line, over the letters' height. */
const WORD_GAP = 2.2;

/** A chain with the middle of its path, which is asked for at every comparison. */
interface Standing {
  chain: Chain;
  x: number;
  y: number;
}
const standing = (chain: Chain): Standing => {
  const [x, y] = pointOn(chain.path, (chain.from + chain.to) / 2, (chain.top + chain.bottom) / 2);
  return { chain, x, y };
};

/**
 * Joins chains that continue one another (same polarity, colour, height, line), best first, until nothing joins.
 * @param wordGap largest gap between them, over their height
 */
export function mergeChains(chains: Chain[], wordGap = WORD_GAP): Chain[] {
  const rest = chains.map(standing).sort((a, b) => b.chain.score - a.chain.score);
  const merged: Chain[] = [];
  while (rest.length > 0) {
    let one = rest.shift()!;
    for (let i = 0; i < rest.length; i++) {
      const joined = continues(one, rest[i]!, wordGap);
      if (!joined) continue;
      one = standing(joined);
      rest.splice(i, 1);
      i = -1;
    }
    merged.push(one.chain);
  }
  return merged;
}

function continues(
  { chain: a, x: ax, y: ay }: Standing,
  { chain: b, x: bx, y: by }: Standing,
  wordGap: number,
): Chain | undefined {
  if (a.path.kind === 'line') {
    const reach = (a.to - a.from + b.to - b.from) / 2 + (wordGap + 1) * a.height;
    if ((ax - bx) ** 2 + (ay - by) ** 2 > reach * reach) return undefined;
  }
  if (a.path.kind !== b.path.kind || a.members[0]!.polarity !== b.members[0]!.polarity) return undefined;
  const height = Math.min(a.height, b.height);
  if (Math.max(a.height, b.height) > 1.45 * height || colourDistance(a.rgb, b.rgb) > COLOUR) return undefined;
  const inA = new Set(a.members.map((c) => c.id));
  const fresh = b.members.filter((c) => !inA.has(c.id));
  if (fresh.length === 0) return undefined;
  const near = (a.from + a.to) / 2;
  const place = placerOn(a.path);
  const placed = b.members.map((c) => place(c, near));
  const from = Math.min(...placed.map((p) => p.from));
  const to = Math.max(...placed.map((p) => p.to));
  const gap = Math.max(from - a.to, a.from - to);
  if (gap > wordGap * a.height || gap < -0.6 * a.height - (fresh.length < b.members.length ? 1e9 : 0)) return undefined;
  const middle = (a.top + a.bottom) / 2;
  const off = median(placed.map((p) => Math.abs((p.top + p.bottom) / 2 - middle)));
  if (off > 0.36 * a.height) return undefined;
  const members = [...a.members, ...fresh]
    .map((c) => ({ c, from: place(c, near).from }))
    .sort((p, q) => p.from - q.from)
    .map(({ c }) => c);
  const joined =
    a.path.kind === 'line'
      ? makeChain(members, fitLine(members))
      : makeChain(members, ringPath(members, a.path.cx, a.path.cy));
  // A union that scores less than its better half was no union.
  return joined.score >= 0.9 * Math.max(a.score, b.score) ? joined : undefined;
}
