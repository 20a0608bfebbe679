/**
 * Letters that hold hands: a word of a flowing hand, or one with an outline about it, is one long component, and a chain needs
 * several. It is cut across its length into pieces about as wide as its letters; where the cuts fall does not matter, since what
 * is read is the strip below them.
 */
import { type Chain, makeChain } from './chain.js';
import { mergeChains } from './chains.js';
import { type Component, pieceOf } from './components.js';
import type { Pixels } from './decode.js';
import { COS, DIRECTIONS, SIN } from './extents.js';

/** Length of a joined word over its breadth, at least and at most. */
const LONGER = 1.8;
const LONGEST = 14;
/** A piece's length over its breadth. */
const PIECE = 0.6;
/** Share of its box that is ink, and its strokes' width over its breadth. */
const INK: readonly [number, number] = [0.1, 0.62];
const STROKE: readonly [number, number] = [0.03, 0.3];
const NARROWEST = 9;
/** Pieces of a word. */
const FEWEST = 3;
const MOST_PIECES = 100;

/** @param joined what may be such words, of one layer */
export function joinedChains(joined: readonly Component[], pixels: Pixels): Chain[] {
  return mergeChains(joined.flatMap((word, i) => chainOf(word, i * MOST_PIECES, pixels) ?? []));
}

/** @param first number of its first piece: no two pieces of a layer have the same */
function chainOf(word: Component, first: number, pixels: Pixels): Chain | undefined {
  const k = alongOf(word);
  const across = (k + DIRECTIONS / 2) % DIRECTIONS;
  const { extents, extent: at, size: length } = word;
  const breadth = extents[at + DIRECTIONS + across]! - extents[at + across]!;
  if (breadth < NARROWEST || length < LONGER * breadth || length > LONGEST * breadth) return undefined;
  const ink = word.area / (length * breadth);
  if (ink < INK[0] || ink > INK[1] || word.stroke < STROKE[0] * breadth || word.stroke > STROKE[1] * breadth)
    return undefined;
  const count = Math.max(FEWEST, Math.round(length / (PIECE * breadth)));
  const direction = { cos: COS[k]!, sin: SIN[k]! };
  const pieces = cutAcross(word.runs, direction, extents[at + k]!, length, count);
  if (pieces.length < FEWEST) return undefined;
  const members = pieces.map((runs, i) => pieceOf(word, first + i, runs, pixels));
  // Read rightwards, and downwards where it stands upright.
  const angle = (Math.PI * k) / DIRECTIONS - (2 * k > DIRECTIONS ? Math.PI : 0);
  return makeChain(members, { kind: 'line', x: word.x, y: word.y, angle });
}

/** The direction in which a component is longest. */
function alongOf({ extents, extent, size }: Component): number {
  for (let k = 0; k < DIRECTIONS; k++) if (extents[extent + DIRECTIONS + k]! - extents[extent + k]! >= size) return k;
  return 0;
}

/**
 * Cuts runs across a direction into so many pieces of the same length.
 * @param runs x0, x1 (exclusive), y, flat, row by row
 * @param low least projection of the runs on the direction
 * @returns the runs of each piece, row by row; pieces without any are left out
 */
function cutAcross(
  runs: Int32Array,
  { cos, sin }: { cos: number; sin: number },
  low: number,
  length: number,
  count: number,
): Int32Array[] {
  const pieces: number[][] = Array.from({ length: count }, () => []);
  const pieceAt = (x: number, y: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((((x + 0.5) * cos + (y + 0.5) * sin - low) / length) * count)));
  for (let i = 0; i < runs.length; i += 3) {
    const [to, y] = [runs[i + 1]!, runs[i + 2]!];
    let from = runs[i]!;
    for (let x = from; x < to; x++) {
      const piece = pieceAt(x, y);
      if (x + 1 < to && pieceAt(x + 1, y) === piece) continue;
      pieces[piece]!.push(from, x + 1, y);
      from = x + 1;
    }
  }
  return pieces.filter((own) => own.length > 0).map((own) => Int32Array.from(own));
}
