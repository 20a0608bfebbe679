/**
 * Rows that hold a piece of a term: what stands before and after it may have hung on to its ground, so that it is in no chain.
 * The row is read once more, as much longer as letters are missing.
 */
import type { Vocabulary } from '../domain/reading.js';
import type { Chain } from './chain.js';
import { bare } from './stop.js';

/** A word as it was read. */
export interface Heard {
  text: string;
  sureness: number;
}
/** Letters of a term that may stand before and after what was read. */
export interface Missing {
  before: number;
  after: number;
}

/** Pieces of fewer letters are pieces of too many words. */
const PIECE = 5;
/** Terms of fewer letters are read whole or not at all. */
const TERM = 6;
/** Words under this are not asked whether they are a piece. */
const READ = 0.5;
/** Words of fewer letters stand beside too many others. */
const WORD = 4;
/** Letters differ in width. */
const ROOM = 1.25;

/** What is missing around words that begin with the end, or end with the beginning, of a term; nothing where they are no piece of one. */
export function piecesOf(vocabulary: Vocabulary | undefined): (words: readonly Heard[]) => Missing | undefined {
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  const add = (to: Map<string, number>, piece: string, missing: number) =>
    to.set(piece, Math.max(missing, to.get(piece) ?? 0));
  for (const form of (vocabulary?.terms ?? []).flatMap((term) => term.forms.map(bare))) {
    if (form.length < TERM) continue;
    for (let n = PIECE; n < form.length; n++) {
      add(begun, form.slice(0, n), form.length - n);
      add(ended, form.slice(-n), form.length - n);
    }
  }
  return (words) => {
    const text = bare(
      words
        .filter((word) => word.sureness >= READ)
        .map((word) => word.text)
        .join(''),
    );
    const after = around(begun, text, -1) || beyond(around(begun, text.slice(0, -1), -1));
    const before = around(ended, text, 1) || beyond(around(ended, text.slice(1), 1));
    return before + after > 0 ? { before, after } : undefined;
  };
}

/** Whether the rest of a term may stand on the line above or below words that are its last or first ones. */
export interface Beside {
  above: boolean;
  below: boolean;
}

/** What of the vocabulary may stand on two lines, the one read and one beside it. */
export function linesOf(vocabulary: Vocabulary | undefined): (words: readonly Heard[]) => Beside | undefined {
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const form of (vocabulary?.terms ?? []).flatMap((term) => term.forms)) {
    const words = form.split(/\s+/u).map(bare).filter(Boolean);
    for (let n = 1; n < words.length; n++) {
      const [first, last] = [words.slice(0, n).join(''), words.slice(n).join('')];
      if (first.length >= WORD) firsts.add(first);
      if (last.length >= WORD) lasts.add(last);
    }
  }
  return (heard) => {
    const text = bare(
      heard
        .filter(({ sureness }) => sureness >= READ)
        .map((word) => word.text)
        .join(''),
    );
    const [above, below] = [lasts.has(text), firsts.has(text)];
    return above || below ? { above, below } : undefined;
  };
}

/** What is missing around the longest piece with which a text begins (1) or ends (-1); 0 where it does with none. */
function around(pieces: ReadonlyMap<string, number>, text: string, side: 1 | -1): number {
  for (let n = text.length; n >= PIECE; n--) {
    const missing = pieces.get(side === 1 ? text.slice(0, n) : text.slice(-n));
    if (missing) return missing;
  }
  return 0;
}

/** What is missing beyond a letter at the end that may be half a letter: where nothing else is, it was read. */
const beyond = (missing: number): number => (missing > 1 ? missing : 0);

/** The chain with room for the missing letters; on a circle not more than once around. */
export function longerBy(chain: Chain, { before, after }: Missing, lettersRead: number): Chain {
  const advance = (ROOM * (chain.to - chain.from)) / Math.max(lettersRead, chain.members.length);
  const from = chain.from - before * advance;
  const most = chain.path.kind === 'ring' ? 2 * Math.PI * chain.path.r : Number.POSITIVE_INFINITY;
  return { ...chain, from, to: Math.min(from + most, chain.to + after * advance) };
}
