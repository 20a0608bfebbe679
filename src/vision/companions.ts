import { type Chain, colourDistance, makeChain, type Placed, placerOn } from './chain.js';
import type { Component } from './components.js';

const PARENT_LETTERS = 4;
/** Distance of the next line, and gap between letters, over the letters' height. */
const NEAREST_LINE = 0.85;
const FARTHEST_LINE = 2.4;
const GAP = 0.8;

/**
 * Words of two letters on the line above or below a chain (REFORM over UK): too short to be chains of their own, but of
 * the same letters as the chain beside them.
 * @param ground all components of the chain's layer
 */
export function companionsOf(chain: Chain, ground: readonly Component[]): Chain[] {
  if (chain.path.kind !== 'line' || chain.members.length < PARENT_LETTERS) return [];
  const { path, height } = chain;
  const first = chain.members[0]!;
  const middle = (chain.top + chain.bottom) / 2;
  const stroke = chain.members.reduce((sum, c) => sum + c.stroke, 0) / chain.members.length;
  const place = placerOn(path);
  const found: Chain[] = [];
  for (const side of [-1, 1]) {
    const row = ground
      .filter(
        (c) =>
          c.polarity === first.polarity &&
          colourDistance(c.rgb, chain.rgb) < 70 &&
          Math.max(c.stroke, stroke) < 1.7 * Math.min(c.stroke, stroke),
      )
      .map((c) => ({ c, p: place(c) }))
      .filter(({ p }) => {
        const h = p.bottom - p.top;
        const off = (side * ((p.top + p.bottom) / 2 - middle)) / height;
        const inside = p.from > chain.from - height && p.to < chain.to + height;
        return inside && h > 0.7 * height && h < 1.45 * height && off > NEAREST_LINE && off < FARTHEST_LINE;
      })
      .sort((a, b) => a.p.from - b.p.from);
    for (let i = 0; i + 1 < row.length; i++) {
      const [a, b] = [row[i]!, row[i + 1]!];
      if (!besides(a.p, b.p, height)) continue;
      // A third letter would have made a chain.
      if (row.some(({ p }, k) => k !== i && k !== i + 1 && (besides(p, a.p, height) || besides(b.p, p, height))))
        continue;
      found.push(makeChain([a.c, b.c], path));
      break;
    }
  }
  return found;
}

const besides = (left: Placed, right: Placed, height: number): boolean =>
  right.from - left.to > -0.2 * height &&
  right.from - left.to < GAP * height &&
  right.from > left.from &&
  Math.abs(left.bottom - right.bottom) < 0.25 * height &&
  Math.abs(left.top - right.top) < 0.35 * height;
