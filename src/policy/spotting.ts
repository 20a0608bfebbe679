/**
 * What a spotted term must show beside its score: that each of its words was read, that every line joined for it holds its
 * share, and that a bare everyday word stands alone on its badge.
 */
import type { ReadLine } from '../domain/reading.js';
import { type Badge, LONG_TERM } from './badges.js';
import { type Alignment, plainLetters, type Strip, trace } from './decoder.js';
import { wordsOf } from './strips.js';

/** A word of one or two letters tells NZ LABOUR from any LABOUR: it must have been read. Of longer ones half will do. */
const WORD_MISREAD = 0.5;
const SHORT_WORD_MISREAD = 0.3;
/** Each line of a joined reading must hold this many letters of the term, and hold them this well. */
const LETTERS_A_LINE = 3;
const LINE_MISREAD = 0.3;
const PIECE = 4;
const PIECE_MISREAD = 0.15;

/** Whether every word of the term was read, and every line that was joined for it holds its share of it. */
export function isWhole(strip: Strip, { from, to }: Alignment, { term, words }: Badge): boolean {
  const letters = trace(strip.letters.slice(from, to), term);
  const sum = (list: readonly { cost: number }[]) => list.reduce((all, { cost }) => all + cost, 0);
  const opens = new Set<number>();
  let at = 0;
  for (const length of words) {
    opens.add(at);
    const cost = sum(letters.slice(at, at + length));
    if (cost > (length <= 2 && term.length <= LONG_TERM ? SHORT_WORD_MISREAD : WORD_MISREAD) * length) return false;
    at += length;
  }
  const parts = new Map<number, number[]>();
  letters.forEach((letter, i) => {
    const { line } = strip.at[from + letter.at]!;
    parts.set(line, [...(parts.get(line) ?? []), i]);
  });
  if (new Set(strip.at.slice(from, to).map((a) => a.line)).size !== parts.size) return false;
  if (parts.size === 1) return true;
  return [...parts.values()].every((part) => {
    const cost = sum(part.map((i) => letters[i]!));
    const atWord = opens.has(part[0]!) && (opens.has(part.at(-1)! + 1) || part.at(-1) === term.length - 1);
    if (part.length < (atWord ? Math.min(LETTERS_A_LINE, ...words) : PIECE)) return false;
    return cost <= (atWord ? LINE_MISREAD : PIECE_MISREAD) * part.length;
  });
}

const COMPANY_OF_A_BADGE =
  /^(?:NEVER|NO|ANTI|PRO|FUCK|LOVE|STOP|GO|PRESIDENT|MAYOR|PM|PRIME|MINISTER|SENATE|CONGRESS|TRAIN|WON|SUPPORT|SUPPORTS|VOTE|VOTING|VOTED|IM|I|M|AM|PROUD|PROUDLY|TEAM|JOIN|US|THE|FOR|WITH|MEMBER|SUPPORTER|PARTY|TOGETHER|MY|OF|AND|\d+)$/;
/** What stands in the strip beside a bare word: nothing but a badge's company, smudges of one or two letters, or words. */
export function besideOf(strip: Strip, { from, to }: Alignment): 'nothing' | 'smudges' | 'words' {
  const rest: Strip = {
    ...strip,
    letters: strip.letters.slice(0, from) + strip.letters.slice(to),
    opens: [...strip.opens.slice(0, from), ...strip.opens.slice(to)],
  };
  const others = wordsOf(rest).filter((w) => !COMPANY_OF_A_BADGE.test(w));
  if (others.length === 0) return 'nothing';
  return others.every((w) => w.length <= 2) ? 'smudges' : 'words';
}

/** From this sureness on words in other lines say that the picture is about something more than a bare word. */
const SAYS_SURELY = 0.8;
const LETTERS_OF_A_WORD = 4;

export function saysMore(lines: readonly ReadLine[], strip: Strip, { from, to }: Alignment): boolean {
  const own = plainLetters(strip.letters.slice(from, to));
  const at = new Set(strip.at.map((a) => a.line));
  return lines.some(
    (line, i) =>
      !at.has(i) &&
      line.sureness >= SAYS_SURELY &&
      line.text
        .split(/[^\p{L}\p{N}]+/u)
        .map(plainLetters)
        .some((w) => w.length >= LETTERS_OF_A_WORD && !COMPANY_OF_A_BADGE.test(w) && !own.includes(w)),
  );
}
