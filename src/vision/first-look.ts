/**
 * Which chains are worth a look at their strips: textures make hundreds of chains, and those of three or four letters are as regular
 * as a word of three or four letters. A small net over what a chain's letters say by themselves, learnt to foretell what
 * the net of likeness will say of its strip (scripts/likeness/first-look.py).
 */
import type { Chain } from './chain.js';
import * as weights from './first-look-weights.js';
import { ofLetters } from './likeness.js';
import type { Plain } from './plain.js';

/** Measures further off than so many spreads say no more. */
const FAR = 4;

/** How much a chain looks like writing by its letters, on the scale of a logarithm of odds. */
export function firstLook(chain: Chain, plain?: Plain): number {
  const seen = seenFirst(chain, plain).map((value, i) =>
    Math.max(-FAR, Math.min(FAR, (value - weights.MEANS[i]!) / weights.SPREADS[i]!)),
  );
  let all = weights.BIAS;
  for (const { from, bias, counts } of weights.UNITS) {
    let sum = bias;
    for (let i = 0; i < seen.length; i++) sum += from[i]! * seen[i]!;
    if (sum > 0) all += counts * sum;
  }
  return all;
}

/** What is weighed, in this order: the weights were learnt on exactly these. */
export function seenFirst(chain: Chain, plain?: Plain): number[] {
  const onLine = chain.path.kind === 'line';
  const steep = chain.path.kind === 'line' ? Math.abs(Math.sin(chain.path.angle)) : 0;
  return [...ofLetters(chain), onLine ? 0 : 1, steep, plain ? 1 : 0];
}
