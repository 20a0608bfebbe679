import { type Chain, colourDistance, makeChain, placeOn } from './chain.js';
import type { Component } from './components.js';

/** Gap up to the next word, over the letters' height. */
const GAP = 1.6;

/**
 * A chain with the letters that stand on beyond its ends: words of one or two letters (UK) make no chain of their own,
 * and a last letter may have hung on to something.
 * @param ground all components of the chain's layer
 */
export function extendChain(chain: Chain, ground: readonly Component[]): Chain {
  const { path, height } = chain;
  const inside = new Set(chain.members);
  const middle = (chain.top + chain.bottom) / 2;
  const near = (chain.from + chain.to) / 2;
  const polarity = chain.members[0]!.polarity;
  const fits = ground
    .filter(
      (c) => c.polarity === polarity && !inside.has(c) && c.size < 2 * height && colourDistance(c.rgb, chain.rgb) < 110,
    )
    .map((c) => ({ c, p: placeOn(path, c, near) }))
    .filter(({ p }) => {
      const h = p.bottom - p.top;
      return h > 0.55 * height && h < 1.5 * height && Math.abs((p.top + p.bottom) / 2 - middle) < 0.3 * height;
    });
  const added: Component[] = [];
  let { from, to } = chain;
  for (let grew = true; grew; ) {
    grew = false;
    for (const { c, p } of fits) {
      if (inside.has(c)) continue;
      const after = p.from - to;
      const before = from - p.to;
      if (!(after > -0.3 * height && after < GAP * height) && !(before > -0.3 * height && before < GAP * height))
        continue;
      inside.add(c);
      added.push(c);
      from = Math.min(from, p.from);
      to = Math.max(to, p.to);
      grew = true;
    }
  }
  if (added.length === 0 || added.length > chain.members.length) return chain;
  const longer = makeChain([...chain.members, ...added], path);
  return { ...longer, score: chain.score };
}
