/**
 * A badge word in a strip of letters, and what it must show beside its score: that each of its words was read, that every line
 * joined for it holds its share, and that a bare everyday word stands alone on its badge.
 */
import type { Box, ReadLine } from '../domain/reading.js';
import { type Badge, LONG_TERM, SHORT_TERM } from './badges.js';
import { type Alignment, align, type Strip, trace } from './decoder.js';
import { mayAccuse } from './lexicon.js';
import { linesBetween } from './neighbours.js';
import type { Doubt, PoliticalHit } from './politics.js';
import { wordsOf } from './strips.js';
import { boxOf, verbatim } from './where.js';

export type PictureHit = PoliticalHit & {
  /** In the picture's pixels. */
  box: Box;
  /** As they were read, verbatim. */
  words: string;
  /** Index of the (first) line in the reading. */
  line: number;
};
export interface Spotted {
  hit: PictureHit & { score: number; exact: boolean };
  badge: Badge;
}

/** Score up to which a match may be a finding, and up to which a person should look. */
const ACCEPT = 0.2;
const REVIEW = 0.34;
export const SURE_ENOUGH = 0.6;
/** What the letters of a finding may differ together: less than one letter that was not meant. */
const DIFFERENCE = 0.8;
const LONG_DIFFERENCE = 1.7;

/**
 * @param lines that the strip's letters came from
 * @returns the term where it stands in the strip, if a person should at least look
 */
export function spot(
  strip: Strip,
  badge: Badge,
  lines: readonly ReadLine[],
  companies: ReadonlySet<string>,
  asOf: string,
): Spotted['hit'] | null {
  const short = badge.term.length <= SHORT_TERM;
  // The surer the reading, the less it may differ: a word read surely is that word.
  const doubtful = Math.min(REVIEW, Math.max(0.1, REVIEW - (strip.sureness - SURE_ENOUGH) * 0.65));
  const aligned =
    (short ? exactly(strip, badge.term) : align(strip, badge.term, doubtful)) ??
    (badge.signs ? butForOneSign(strip, badge.term) : null);
  if (aligned === null) return null;
  const hashed = !strip.opens[aligned.from] && (badge.term.length >= 7 || isHash(strip, aligned));
  if (badge.tag && !strip.tagged[aligned.from] && !hashed) return null;
  const exact = aligned.cost < 0.5;
  if (badge.tag && !strip.tagged[aligned.from] && !exact) return null;
  if (!exact && !badge.signs && aligned.cost > (badge.term.length - 4) * 0.3) return null;
  if (!exact && lettersOn(strip, aligned.to) >= ANOTHER_WORD) return null;
  if (!isWhole(strip, aligned, badge)) return null;
  const words = verbatim(strip, aligned, lines);
  if (badge.bare !== null && companies.has(badge.entry.id)) return null;
  // A small l is what a capital I is read as.
  if (badge.bare === 'word' && badge.words.length === 1 && /\p{Ll}/u.test(words.replaceAll('l', 'I'))) return null;
  const beside = badge.bare === null ? 'nothing' : besideOf(strip, aligned);
  // A name stands before FOR PRESIDENT; beside a label that is no name other words make a question of it.
  if (beside === 'words' && badge.bare !== 'label' && !badge.entry.office) return null;
  if (short && strip.sureness < (badge.term.length <= 4 ? 0.5 : 0.4)) return null;
  // A whole letter of difference is no misreading of these letters, unless the term is long.
  const near = badge.term.length >= LONG_TERM && strip.sureness < READ_SURELY ? LONG_DIFFERENCE : DIFFERENCE;
  const clean =
    beside === 'nothing' &&
    aligned.score <= ACCEPT &&
    strip.sureness >= SURE_ENOUGH &&
    (exact || aligned.cost < near) &&
    (!short || strip.opens[aligned.from] === true) &&
    !isParted(strip, aligned, badge) &&
    !(badge.open && !strip.tagged[aligned.from] && goesOn(strip, aligned)) &&
    !leavesOut(strip, aligned, lines);
  const { line, offset: from } = strip.at[aligned.from]!;
  const doubt: Doubt | undefined =
    badge.entry.group === 'cause'
      ? 'cause-is-for-a-person'
      : !clean
        ? 'read-through-noise'
        : !mayAccuse(badge.entry, asOf)
          ? 'unverified-entry'
          : badge.bare === 'word'
            ? 'several-meanings'
            : undefined;
  return {
    score: aligned.score,
    exact,
    entry: badge.entry.id,
    label: badge.entry.label,
    group: badge.entry.group,
    quote: words,
    words,
    line,
    from,
    to: strip.at[aligned.to - 1]!.offset + 1,
    box: boxOf(strip, aligned, lines),
    strength: doubt === undefined ? 'strong' : 'weak',
    ...(doubt === undefined ? {} : { doubt }),
    sureness: Math.round(Math.max(0.05, Math.min(strip.sureness, 1) * (1 - aligned.score)) * 1000) / 1000,
  };
}

/** A misread term that goes on in the same word by so many letters is another word: PARTITA DI CAL(CIO) is no PARTI RADICAL. */
const ANOTHER_WORD = 3;
/** From here on a letter that differs is another letter. */
const READ_SURELY = 0.85;

function lettersOn({ opens, letters }: Strip, from: number): number {
  let to = from;
  while (to < letters.length && !opens[to]) to++;
  return to - from;
}

function exactly(strip: Strip, term: string): Alignment | null {
  for (let from = strip.letters.indexOf(term); from >= 0; from = strip.letters.indexOf(term, from + 1)) {
    const to = from + term.length;
    const year = /^(?:20)?\d\d(?!\d)/.test(strip.letters.slice(to));
    if ((strip.opens[from] || isHash(strip, { from, to })) && (strip.opens[to] || year))
      return { from, to, cost: 0, score: 0.25 * Math.max(0, 0.6 - strip.sureness) };
  }
  return null;
}

/** A term of signs of which one was misread; no word goes on behind a misread last sign, or before a first one: 中国国民经济 is no party. */
function butForOneSign({ letters, opens }: Strip, term: string): Alignment | null {
  for (let from = 0; from + term.length <= letters.length; from++) {
    const to = from + term.length;
    const off = [...term].flatMap((sign, i) => (letters[from + i] === sign ? [] : i));
    if (off.length !== 1) continue;
    if (off[0] === 0 ? !opens[from] : off[0] === term.length - 1 && to < letters.length && !opens[to]) continue;
    return { from, to, cost: 1, score: 1 / term.length };
  }
  return null;
}

/** What a '#' before capitals is read as; I and T make words of their own with what follows (INEOS). */
const LIKE_A_HASH = /^[HEFW4]$/;
const HASHED_LETTERS = 4;

/** Whether a term of few letters follows a single letter that '#' is read as: HFBPE. */
const isHash = ({ letters, opens }: Strip, { from, to }: Pick<Alignment, 'from' | 'to'>): boolean =>
  to - from >= HASHED_LETTERS && opens[from - 1] === true && LIKE_A_HASH.test(letters[from - 1]!);

/** Words that lead on to another: behind a term that ends its row, what they lead to was not read. */
const LEADS_ON =
  /^(?:THE|AN|OF|FOR|AND|IN|ON|AT|TO|WITH|BY|DE|DI|DA|DO|DU|DEL|DELLA|DES|DER|DIE|DAS|DEM|DEN|LA|LE|LES|EL|LOS|LAS|IL|LO|AU|AUX|VAN|VON|VOM|HET|EEN|EN|ET|UND|FUR|POUR|PARA|PER|VOOR|MED|AV|AF|OG|OCH)$/;
/** Not a country's letters: GREEN PARTY UK. */
const PIECE_OF_A_WORD = /^(?!UK$|GB$|NI$|US$|EU$|UE$|NZ$|MP$)\p{L}{1,2}$/u;
/** Words that make the term belong to one before them. */
const LED_TO = /^(?:OF|DE|DI|DU|DEL|DELLA|DES|VAN|VON|VOM|AV|AF)$/;

/** MAGA THE, DEMOCRATS OF, TORY BU, OF TRUMP: a small word or a piece of one ends the row, or begins it, and the rest was not read. */
function goesOn(strip: Strip, { from, to }: Alignment): boolean {
  const after = wordsOf(partOf(strip, to, strip.letters.length));
  const before = wordsOf(partOf(strip, 0, from));
  return (
    (after.length === 1 && (LEADS_ON.test(after[0]!) || PIECE_OF_A_WORD.test(after[0]!))) ||
    (before.length === 1 && LED_TO.test(before[0]!))
  );
}
const partOf = (strip: Strip, from: number, to: number): Strip => ({
  ...strip,
  letters: strip.letters.slice(from, to),
  opens: strip.opens.slice(from, to + 1),
});

/** Whether the letters come from two lines with another that was read surely between them: GREEN, GARDEN, PARTY. */
function leavesOut({ at }: Strip, { from, to }: Alignment, lines: readonly ReadLine[]): boolean {
  const spanned = [...new Set(at.slice(from, to).map(({ line }) => line))];
  return spanned
    .slice(1)
    .some((line, i) =>
      linesBetween(lines, spanned[i]!, line).some(
        (between) => lines[between]!.sureness >= SAYS_SURELY && !spanned.includes(between),
      ),
    );
}

/** Each half of a word of so many letters may be a word of its own: FAR AGE is no FARAGE. */
const HALF_A_WORD = 3;
const MOST_LETTERS_PARTED = 9;

/** Whether a space stands within a short word of the term, with a word's letters before and after it. */
function isParted({ letters, opens }: Strip, { from, to }: Alignment, { term, words }: Badge): boolean {
  const read = trace(letters.slice(from, to), term);
  let at = 0;
  for (const length of words) {
    const [first, last] = [at, at + length - 1];
    at += length;
    if (length > MOST_LETTERS_PARTED) continue;
    for (let i = first + HALF_A_WORD; i <= last - HALF_A_WORD + 1; i++) {
      const here = from + read[i]!.at;
      const [before, after] = [here - HALF_A_WORD, here + HALF_A_WORD];
      if (opens[here] && !opens.slice(before + 1, here).includes(true) && !opens.slice(here + 1, after).includes(true))
        return true;
    }
  }
  return false;
}

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
  /^(?:NEVER|NO|ANTI|PRO|FUCK|LOVE|STOP|GO|PRESIDENT|MAYOR|PM|PRIME|MINISTER|SENATE|CONGRESS|TRAIN|WON|SUPPORT|SUPPORTS|VOTE|VOTING|VOTED|IM|I|M|AM|PROUD|PROUDLY|TEAM|JOIN|US|THE|FOR|WITH|MEMBER|SUPPORTER|PARTY|TOGETHER|MY|OF|AND|A|AN|TO|BE|LIFELONG|REGISTERED|UK|\d+)$/;
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

/** From this sureness on a line between two others was read. */
const SAYS_SURELY = 0.8;
