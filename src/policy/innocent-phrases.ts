/** Phrases that clear a term in a picture: those of its own entry, and whichever of another's hold the same words. */
import { plainLetters } from './decoder.js';
import type { LexiconEntry } from './lexicon.js';

/** Phrases of fewer letters are pieces of too many words. */
const FEWEST = 5;
const known = new WeakMap<readonly LexiconEntry[], Map<string, string[]>>();

/** By entry, in plain letters; the same lexicon gives the same object. GREEN PARTY DRESS is as innocent for the next country's Green Party. */
export function innocentPhrases(lexicon: readonly LexiconEntry[]): Map<string, string[]> {
  const before = known.get(lexicon);
  if (before) return before;
  // GREENS PARTY is nearly what GREEN PARTY DRESS holds.
  const spaced = (words: string): string => ` ${words.toLowerCase()} `.replaceAll(/s(?= )/g, '');
  const all = [...new Set(lexicon.flatMap(({ innocent = [] }) => innocent))].map((phrase) => ({
    phrase,
    words: spaced(phrase),
  }));
  const phrases = new Map<string, string[]>();
  for (const { id, innocent = [], names, badge = [], labels = [], slogans = [] } of lexicon) {
    const forms = [...names, ...badge, ...labels, ...slogans].map(spaced);
    const others = all.filter(({ words }) => forms.some((form) => words.length > form.length && words.includes(form)));
    const letters = [...innocent, ...others.map(({ phrase }) => phrase)].map(plainLetters);
    phrases.set(
      id,
      [...new Set(letters)].filter((phrase) => phrase.length >= FEWEST),
    );
  }
  known.set(lexicon, phrases);
  return phrases;
}
