/**
 * Party names with one slip of the finger, as people type them ("Partido Nacionsl"): one letter more, fewer or other, in one word
 * of at least six letters, in a name of at least eight; the first letter stands. With one slip either the first or the last half
 * of a word is whole, so each name is found under those two halves, and a text costs a few look-ups a word however long the
 * lexicon is. What is found this way is never more than weak.
 */
import type { LexiconEntry } from './lexicon.js';
import { normalise } from './normalise.js';
import type { Match } from './phrases.js';
import { type Token, tokenise } from './tokens.js';

const SHORTEST_NAME = 8;
const SHORTEST_WORD = 6;
const LONGEST_WORD = 30;
const MOST_WORDS = 4;

interface Name {
  entry: LexiconEntry;
  words: string[];
  /** Which word the slip is in. */
  at: number;
}
interface Slips {
  /** Right words by each of their halves. */
  halves: Map<string, Set<string>>;
  /** Names by the right word and the word beside it. */
  names: Map<string, Name[]>;
  /** Every word of every name: a word that is one of them is no slip. */
  words: Set<string>;
}
const built = new WeakMap<readonly LexiconEntry[], Slips>();

export function slipsOf(lexicon: readonly LexiconEntry[]): Slips {
  let slips = built.get(lexicon);
  if (slips !== undefined) return slips;
  slips = { halves: new Map(), names: new Map(), words: new Set() };
  for (const entry of lexicon) {
    for (const list of [entry.names, entry.innocent ?? [], entry.labels ?? [], entry.words ?? [], entry.maybe ?? []])
      for (const name of list) addName(slips, entry, name, list === entry.names && entry.group === 'party');
  }
  built.set(lexicon, slips);
  return slips;
}

/** Before it, or behind it where it is the first; nothing where it is the only one. */
const beside = (word: string, before: string | undefined, behind: string | undefined, at: number): string =>
  `${word} ${at} ${(at > 0 ? before : behind) ?? ''}`;

function addName(slips: Slips, entry: LexiconEntry, name: string, sought: boolean): void {
  const words = tokenise(normalise(name)).map((token) => token.t);
  for (const word of words) slips.words.add(word);
  if (!sought || words.length > MOST_WORDS || words.join('').length < SHORTEST_NAME) return;
  words.forEach((word, at) => {
    if (word.length < SHORTEST_WORD) return;
    const half = word.length >> 1;
    for (const key of [`${word.slice(0, half)}-`, `-${word.slice(half)}`])
      slips.halves.set(key, (slips.halves.get(key) ?? new Set()).add(word));
    const key = beside(word, words[at - 1], words[at + 1], at);
    const list = slips.names.get(key);
    if (list === undefined) slips.names.set(key, [{ entry, words, at }]);
    else list.push({ entry, words, at });
  });
}

/** Misspelt party names in the tokens. */
export function findMisspelt(tokens: readonly Token[], lexicon: readonly LexiconEntry[]): Match[] {
  const slips = slipsOf(lexicon);
  const matches: Match[] = [];
  tokens.forEach((token, i) => {
    const { t } = token;
    if (t.length < SHORTEST_WORD - 1 || t.length > LONGEST_WORD || token.handle || token.tag >= 0) return;
    if (slips.words.has(t)) return;
    for (const word of rightWords(t, slips)) {
      for (let at = 0; at < MOST_WORDS && at <= i; at++) {
        const key = beside(word, tokens[i - 1]?.t, tokens[i + 1]?.t, at);
        const alone = at === 0 ? beside(word, undefined, undefined, 0) : key;
        for (const name of [
          ...(slips.names.get(key) ?? []),
          ...(alone === key ? [] : (slips.names.get(alone) ?? [])),
        ]) {
          const from = i - at;
          const to = from + name.words.length;
          if (to > tokens.length) continue;
          const same = name.words.every((w, k) => k === at || tokens[from + k]!.t === w);
          const whole = name.words.every((_, k) => k === 0 || tokens[from + k]!.gap === 0);
          if (same && whole) matches.push({ entry: name.entry, form: 'slip', from, to });
        }
      }
    }
  });
  return matches;
}

/** The words of names that this may be a slip of. */
function rightWords(typed: string, { halves }: Slips): Set<string> {
  const words = new Set<string>();
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    const half = length >> 1;
    for (const key of [`${typed.slice(0, half)}-`, `-${typed.slice(typed.length - (length - half))}`])
      for (const word of halves.get(key) ?? []) if (isOneSlip(typed, word)) words.add(word);
  }
  return words;
}

/** One letter put in, left out or changed, or two neighbours swapped; the first letter stands and a mere plural is no slip. */
function isOneSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || typed === word) return false;
  if (`${typed}s` === word || typed === `${word}s`) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, word.length) - start && typed.at(-1 - end) === word.at(-1 - end)) end++;
  const [a, b] = [typed.length - start - end, word.length - start - end];
  if (a <= 1 && b <= 1) return true;
  return a === 2 && b === 2 && typed[start] === word[start + 1] && typed[start + 1] === word[start];
}
