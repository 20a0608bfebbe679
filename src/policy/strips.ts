/**
 * Read lines as strips of plain letters: single lines, and neighbouring lines joined in both orders, because a badge often
 * breaks a term over two lines or along two arcs. Every letter knows where it came from.
 */
import type { ReadLine } from '../domain/reading.js';
import { plainLetters, type Strip } from './decoder.js';
import { neighboursOf } from './neighbours.js';

const MOST_LETTERS = 240;
/** Of joined lines only what lies near the seam matters; the rest is read in the single lines. */
const NEAR_SEAM = 28;

/** All strips of a reading; equal ones once. */
export function stripsOf(lines: readonly ReadLine[]): Strip[] {
  const single = lines.map(stripOf);
  const strips = [...single];
  const { pairs, next } = neighboursOf(lines);
  for (const [a, b] of pairs) strips.push(join([single[a]!, single[b]!]), join([single[b]!, single[a]!]));
  const ends = lines.map((line, i) => withoutSmudge(single[i]!, line, 'end'));
  const starts = lines.map((line, i) => withoutSmudge(single[i]!, line, 'start'));
  for (const [a, b] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
    if (ends[a] !== single[a] || starts[b] !== single[b]) strips.push(join([ends[a]!, starts[b]!]));
  for (const [a, b] of next) {
    const c = next.get(b);
    if (c !== undefined) strips.push(join([single[a]!, single[b]!, single[c]!]));
  }
  const unlike = new Map(
    strips
      .filter((s) => s.letters.length >= 3)
      .map((s) => [`${s.letters} ${s.sureness} ${s.opens.map(Number).join('')}`, s]),
  );
  return [...unlike.values()];
}

function stripOf(line: ReadLine, index: number): Strip {
  const strip: Strip = { letters: '', opens: [], tagged: [], at: [], sureness: line.sureness };
  let opens = true;
  let tagged = false;
  for (let offset = 0; offset < line.text.length && strip.letters.length < MOST_LETTERS; offset++) {
    const raw = line.text[offset]!;
    const plain = plainOf(raw);
    if (plain === '') {
      tagged = raw === '#';
      if (raw !== "'" && raw !== '’') opens = true;
      continue;
    }
    const camel = /\p{Lu}/u.test(raw) && WORD_BEFORE.test(line.text.slice(Math.max(0, offset - LONGEST_TAG), offset));
    for (const c of plain) {
      strip.letters += c;
      strip.opens.push(opens || camel);
      strip.tagged.push(tagged);
      strip.at.push({ line: index, offset });
      opens = false;
      tagged = false;
    }
  }
  strip.opens.push(true);
  return strip;
}

/** A capital begins a word within a word after three small letters or in a tag; after fewer it is mostly noise (OrNva). */
const LONGEST_TAG = 40;
const WORD_BEFORE = /\p{Ll}{3}$|#\p{L}*\p{Ll}$/u;

/** A short word at a line's end that is much less sure than the line: a corner of the sign, between the halves of a term. */
const SMUDGE_LETTERS = 3;
const SMUDGE = 0.75;

function withoutSmudge(strip: Strip, { text, words }: ReadLine, side: 'start' | 'end'): Strip {
  const word = side === 'end' ? words.at(-1) : words[0];
  if (words.length < 2 || word === undefined || word.sureness >= SMUDGE) return strip;
  if (plainLetters(word.text).length > SMUDGE_LETTERS) return strip;
  const cut = side === 'end' ? text.lastIndexOf(' ') : text.indexOf(' ');
  const stays = strip.at.map(({ offset }) => (side === 'end' ? offset < cut : offset > cut));
  const [from, to] = [stays.indexOf(true), stays.lastIndexOf(true) + 1];
  if (to <= from) return strip;
  const letters = strip.letters.slice(from, to);
  const at = strip.at.slice(from, to);
  return { ...strip, letters, opens: strip.opens.slice(from, to + 1), tagged: strip.tagged.slice(from, to), at };
}

function join(parts: readonly Strip[]): Strip {
  const joined: Strip = { letters: '', opens: [], tagged: [], at: [], sureness: 1 };
  parts.forEach((part, k) => {
    const length = part.letters.length;
    const from = k === 0 ? Math.max(0, length - NEAR_SEAM) : 0;
    const to = k === parts.length - 1 ? Math.min(length, NEAR_SEAM) : length;
    joined.letters += part.letters.slice(from, to);
    joined.opens.push(...part.opens.slice(from, to));
    joined.tagged.push(...part.tagged.slice(from, to));
    joined.at.push(...part.at.slice(from, to));
    joined.sureness = Math.min(joined.sureness, part.sureness);
  });
  joined.opens.push(parts.at(-1)!.opens[Math.min(NEAR_SEAM, parts.at(-1)!.letters.length)]!);
  return joined;
}

const plains = new Map<string, string>();
function plainOf(c: string): string {
  let plain = plains.get(c);
  if (plain === undefined) {
    plain = /[|!]/.test(c) ? '' : plainLetters(c);
    if (plains.size < 5000) plains.set(c, plain);
  }
  return plain;
}

/** The words of a strip. */
export function wordsOf({ letters, opens }: Strip): string[] {
  const words: string[] = [];
  for (let i = 0; i < letters.length; i++) {
    if (opens[i]) words.push('');
    words.push((words.pop() ?? '') + letters[i]);
  }
  return words;
}

/** Pairs of neighbouring letters, the letters that are easily taken for each other folded into one. */
export function pairsOf(letters: string): Set<string> {
  const folded = letters.replace(/[01L58264]/g, (c) => TWIN[c]!);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < folded.length; i++) pairs.add(folded.slice(i, i + 2));
  return pairs;
}
const TWIN: Record<string, string> = { 0: 'O', 1: 'I', L: 'I', 5: 'S', 8: 'B', 2: 'Z', 6: 'G', 4: 'A' };
