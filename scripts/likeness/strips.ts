/** Strips of a picture with what the net of likeness is shown of them, and whether they are writing. */
import { type Chain, pointOn } from '../../src/vision/chain.js';
import type { Pixels } from '../../src/vision/decode.js';
import type { Level } from '../../src/vision/layers.js';
import { findChains, type Ranked } from '../../src/vision/levels.js';
import { measuresOf } from '../../src/vision/likeness.js';
import { smallStrip } from '../../src/vision/strips.js';
import { tinyStrip } from '../../src/vision/tiny-strip.js';
import type { Spine } from './layouts.js';

export interface Example {
  measures: number[];
  ink: Uint8Array;
  width: number;
  /** Undefined where it is partly so. */
  writing: boolean | undefined;
  /** By the weights that stand. */
  before: number;
  level: Level;
  /** By the chain's own score, within its level: from 0. */
  rank: number;
  /** Which line of words it shows. */
  line: number;
  /** Where it is, for whoever wants to see it. */
  at: number[];
}

/** What train.py is told of a strip whose pixels stand from `offset` on. */
export const recordOf = (e: Example, offset: number) => ({
  w: e.width,
  offset,
  y: e.writing ? 1 : 0,
  before: +e.before.toFixed(4),
  rank: e.rank,
  level: e.level,
  m: e.measures.map((v) => +v.toFixed(4)),
});

/** Shares of a chain that must be letters, or may be, and letters that a chain has at least. */
const MOSTLY = 0.6;
const HARDLY = 0.1;
const FEWEST = 3;
const LEVELS: Level[] = ['luminance', 'red-green', 'yellow-blue', 'half'];

/**
 * @param partOf share of the chain's pieces that are letters, by colour or by pixels
 * @param spines lines of words, in work pixels
 */
export function examplesIn(
  pixels: Pixels,
  rings: boolean,
  spines: readonly Spine[],
  lookedAt: number,
  partOf: (chain: Chain, scale: number) => number,
): Example[] {
  return LEVELS.flatMap((level) => {
    const found = findChains(pixels, level, rings, false, lookedAt);
    // Words of two letters beside likely chains are never weighed themselves; nothing here may hang on the weights that stand.
    const weighed = found.ranked
      .filter(({ chain }) => chain.members.length >= FEWEST)
      .sort((a, b) => b.chain.score - a.chain.score || a.chain.from - b.chain.from);
    return weighed.map((ranked, rank) => {
      const small = smallStrip(found.pixels, ranked.chain, ranked.plain);
      const { ink, width } = tinyStrip(small);
      const { fits, line } = fitOf(ranked, spines, found.scale);
      const letters = partOf(ranked.chain, found.scale);
      const writing =
        letters >= MOSTLY && fits >= MOSTLY
          ? true
          : letters <= HARDLY || (fits <= HARDLY && letters <= 0.5)
            ? false
            : undefined;
      return {
        measures: measuresOf(ranked.chain, small),
        ink,
        width,
        writing,
        before: ranked.likeness,
        level,
        rank,
        line,
        at: [(ranked.chain.from + ranked.chain.to) / 2, (ranked.chain.top + ranked.chain.bottom) / 2].map(Math.round),
      };
    });
  });
}

const STEPS = 16;
/** Share of a chain that runs along one of the lines, with letters of about its height. */
function fitOf({ chain }: Ranked, spines: readonly Spine[], scale: number): { fits: number; line: number } {
  let best = { fits: 0, line: -1 };
  const middle = (chain.top + chain.bottom) / 2;
  const points = Array.from({ length: STEPS + 1 }, (_, i) =>
    pointOn(chain.path, chain.from + (i / STEPS) * (chain.to - chain.from), middle).map((v) => v * scale),
  );
  const height = chain.height * scale;
  for (const [line, spine] of spines.entries()) {
    if (height < 0.45 * spine.height || height > 1.7 * spine.height) continue;
    let along = 0;
    for (let i = 0; i < STEPS; i++) {
      const [a, b] = [points[i]!, points[i + 1]!];
      const here = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
      const near = nearest(here, spine);
      if (near.distance > 0.5 * spine.height) continue;
      const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
      const cosine = Math.abs((dx * near.dx + dy * near.dy) / (Math.hypot(dx, dy) * Math.hypot(near.dx, near.dy) || 1));
      if (cosine > 0.9) along++;
    }
    if (along / STEPS > best.fits) best = { fits: along / STEPS, line };
  }
  return best;
}

function nearest([x, y]: number[], { points, height }: Spine): { distance: number; dx: number; dy: number } {
  let best = { distance: Number.POSITIVE_INFINITY, dx: 1, dy: 0 };
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [dx, dy] = [points[i]![0] - ax, points[i]![1] - ay];
    const long = Math.hypot(dx, dy) || 1;
    const room = (0.6 * height) / long;
    const t = Math.max(-room, Math.min(1 + room, ((x! - ax) * dx + (y! - ay) * dy) / (long * long)));
    const distance = Math.hypot(x! - ax - t * dx, y! - ay - t * dy);
    if (distance < best.distance) best = { distance, dx, dy };
  }
  return best;
}
