/**
 * The words that stand on badges, taken from the lexicon, and a quick way to the few of them that a strip could hold.
 */
import { plainLetters } from './decoder.js';
import type { LexiconEntry } from './lexicon.js';
import { pairsOf } from './strips.js';

/** Terms up to this many letters must be read exactly. */
export const SHORT_TERM = 5;
/** From this many letters on a term may differ by more than one. */
export const LONG_TERM = 12;
const SIGNS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const LEAST_SIGNS = 5;
export interface Badge {
  entry: LexiconEntry;
  term: string;
  /** Number of letters of each of its words. */
  words: number[];
  /**
   * What has an everyday meaning must stand nearly alone, one word in capitals, and is a question even so; a surname must stand nearly
   * alone; a label beside other words is a question.
   */
  bare: 'word' | 'person' | 'label' | null;
  /** One word, or the beginning or end of an innocent phrase: an unread word beside it could clear it. */
  open: boolean;
  /** Only as a hashtag. */
  tag: boolean;
  /** Written in signs that are words of their own: one of them misread leaves the others telling enough. */
  signs: boolean;
  /** How many pairs of letters must be there as they are. */
  pairs: number;
}
export interface Badges {
  terms: Badge[];
  /** Which terms hold a pair of letters: a strip is compared with few terms, however many there are. */
  byPair: Map<string, number[]>;
  companies: { entry: LexiconEntry; words: Set<string> }[];
}
const known = new WeakMap<readonly LexiconEntry[], Badges>();
/** Share of a term's letter pairs that must have been read right for the term to be tried at all. */
export const PAIRS_SHARE = 0.3;

/** Whether an unread word beside a term could clear it: it is one word, or an innocent phrase begins or ends with it. */
export const isOpen = (term: string, words: number, { innocent = [] }: LexiconEntry): boolean =>
  words === 1 ||
  innocent.map(plainLetters).some((phrase) => phrase !== term && (phrase.startsWith(term) || phrase.endsWith(term)));

/** Forms that mean something else to most people: in a picture as in a text they need a cue of politics beside them. */
export const everydayForms = ({ words = [], maybe = [], everyday = [] }: LexiconEntry): readonly string[] => [
  ...words,
  ...maybe,
  ...everyday,
];

/** The badge words of a lexicon; the same array gives the same object. */
export function badgesOf(lexicon: readonly LexiconEntry[]): Badges {
  let badges = known.get(lexicon);
  if (badges !== undefined) return badges;
  badges = { terms: [], byPair: new Map(), companies: [] };
  for (const entry of lexicon) {
    const seen = new Set<string>();
    const everyday = new Set(everydayForms(entry).map(plainLetters));
    const people = new Set((entry.persons ?? []).map(plainLetters));
    const labels = new Set((entry.labels ?? []).map(plainLetters));
    const add = (form: string, tag: boolean) => {
      const term = plainLetters(form);
      if (term.length < 3 || seen.has(term)) return;
      seen.add(term);
      const pairs = pairsOf(term);
      const signs = term.length >= LEAST_SIGNS && SIGNS.test(term);
      const least = signs
        ? pairs.size - 2
        : term.length <= SHORT_TERM
          ? pairs.size
          : Math.max(1, Math.floor(pairs.size * PAIRS_SHARE));
      for (const pair of pairs) {
        const list = badges!.byPair.get(pair);
        if (list === undefined) badges!.byPair.set(pair, [badges!.terms.length]);
        else list.push(badges!.terms.length);
      }
      const words = form.split(/[\s-]+/).flatMap((word) => plainLetters(word).length || []);
      badges!.terms.push({
        entry,
        term,
        words,
        bare: everyday.has(term) ? 'word' : people.has(term) ? 'person' : labels.has(term) ? 'label' : null,
        open: isOpen(term, words.length, entry),
        tag,
        signs,
        pairs: least,
      });
    };
    for (const form of entry.badge ?? []) add(form, false);
    for (const form of entry.slogans ?? []) add(form, false);
    if (!entry.office) for (const form of entry.names) if (form.length >= 8 && form.includes(' ')) add(form, false);
    for (const form of entry.hashtags ?? []) add(form, true);
    if (entry.company) badges.companies.push({ entry, words: new Set(entry.company.map(plainLetters)) });
  }
  known.set(lexicon, badges);
  return badges;
}

/** The badge words that may stand in these letters. */
export function couldHold(letters: string, { terms, byPair }: Badges): Badge[] {
  const counts = new Map<number, number>();
  for (const pair of pairsOf(letters)) for (const i of byPair.get(pair) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
  const possible: Badge[] = [];
  for (const [i, count] of counts) if (count >= terms[i]!.pairs) possible.push(terms[i]!);
  return possible;
}
