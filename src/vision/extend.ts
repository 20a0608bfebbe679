import { type Chain, colourDistance, makeChain, placerOn, pointOn } from './chain.js';
import type { Component } from './components.js';
import type { Pixels } from './decode.js';
import { packed } from './packed.js';
import { isOf, type Plain } from './plain.js';

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
  const place = placerOn(path);
  const fits = ground
    .filter(
      (c) => c.polarity === polarity && !inside.has(c) && c.size < 2 * height && colourDistance(c.rgb, chain.rgb) < 110,
    )
    .map((c) => ({ c, p: place(c, near) }))
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

/** Steps along a line and rows across it, over the letters' height; and how far beyond its ends a line may go on. */
const STEP = 0.1;
const ROWS = 9;
const FARTHEST = 5;
/** Ground of the letters' own colour ends a line where it fills so much of it, for as long as no letter does. */
const FULL = 0.85;
const NO_LETTER = 0.6;

/** A chain whose strip goes on as far as its colour does: letters that hang on to the ground are no components, but stand there. */
export function followColour(pixels: Pixels, chain: Chain, plain: Plain): Chain {
  if (chain.path.kind !== 'line') return chain;
  const { height } = chain;
  const { width, height: rows } = pixels;
  const colours = packed(pixels);
  const inkAt = (along: number): number => {
    let ink = 0;
    for (let i = 0; i < ROWS; i++) {
      const across = chain.top + ((i + 0.5) / ROWS) * (chain.bottom - chain.top);
      const [x, y] = pointOn(chain.path, along, across).map(Math.round) as [number, number];
      if (x >= 0 && y >= 0 && x < width && y < rows && isOf(colours[y * width + x]!, plain)) ink++;
    }
    return ink / ROWS;
  };
  const goOn = (end: number, sense: 1 | -1): number => {
    let last = end;
    let full = 0;
    for (let off = STEP; off <= FARTHEST; off += STEP) {
      const ink = inkAt(end + sense * off * height);
      full = ink >= FULL ? full + STEP : 0;
      if (full > NO_LETTER || Math.abs(end + sense * off * height - last) > GAP * height) break;
      if (ink > 0 && ink < FULL) last = end + sense * off * height;
    }
    return last;
  };
  return { ...chain, from: goOn(chain.from, -1), to: goOn(chain.to, 1) };
}
