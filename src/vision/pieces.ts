/**
 * Rows that hold a piece of a term: what stands before and after it may have hung on to its ground, so that it is in no chain.
 * The row is read once more, as much longer as letters are missing.
 */
import type { Vocabulary } from '../domain/reading.js';
import type { Chain } from './chain.js';
import type { OcrWord } from './ocr.js';
import { bare } from './stop.js';

/** Letters of a term that may stand before and after what was read. */
export interface Missing {
  before: number;
  after: number;
}

/** Pieces of fewer letters are pieces of too many words. */
const PIECE = 5;
/** Terms of fewer letters are read whole or not at all. */
const TERM = 8;
/** Words under this are not asked whether they are a piece. */
const READ = 0.5;
/** Letters differ in width. */
const ROOM = 1.25;

/** What is missing around words that begin with the end, or end with the beginning, of a term; nothing where they are no piece of one. */
export function piecesOf(vocabulary: Vocabulary | undefined): (words: readonly OcrWord[]) => Missing | undefined {
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  const add = (to: Map<string, number>, piece: string, missing: number) =>
    to.set(piece, Math.max(missing, to.get(piece) ?? 0));
  for (const form of (vocabulary?.terms ?? []).flatMap((term) => term.forms.map(bare))) {
    if (form.length < TERM) continue;
    for (let n = PIECE; n < form.length - 1; n++) {
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
    let [before, after] = [0, 0];
    for (let n = text.length; n >= PIECE && after === 0; n--) after = begun.get(text.slice(-n)) ?? 0;
    for (let n = text.length; n >= PIECE && before === 0; n--) before = ended.get(text.slice(0, n)) ?? 0;
    return before + after > 0 ? { before, after } : undefined;
  };
}

/** The chain with room for the missing letters; on a circle not more than once around. */
export function longerBy(chain: Chain, { before, after }: Missing, lettersRead: number): Chain {
  const advance = (ROOM * (chain.to - chain.from)) / Math.max(lettersRead, chain.members.length);
  const from = chain.from - before * advance;
  const most = chain.path.kind === 'ring' ? 2 * Math.PI * chain.path.r : Number.POSITIVE_INFINITY;
  return { ...chain, from, to: Math.min(from + most, chain.to + after * advance) };
}
