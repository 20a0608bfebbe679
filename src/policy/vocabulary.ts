import type { Vocabulary } from '../domain/reading.js';
import { LEXICON, LEXICON_VERSION, type LexiconEntry } from './lexicon.js';

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Jpan'],
];
const scriptOf = (form: string): string => SCRIPTS.find(([pattern]) => pattern.test(form))?.[1] ?? 'Latn';
const SHORTEST = 3;

/** What may be looked for by sight: for each entry the words that stand on badges, by script (ISO 15924). */
export function vocabulary(lexicon: readonly LexiconEntry[] = LEXICON, version: string = LEXICON_VERSION): Vocabulary {
  const terms: Vocabulary['terms'] = [];
  const innocent = new Set<string>();
  for (const entry of lexicon) {
    const byScript = new Map<string, Set<string>>();
    for (const form of [...(entry.badge ?? []), ...(entry.slogans ?? [])]) {
      if (form.length < SHORTEST) continue;
      const script = scriptOf(form);
      byScript.set(script, (byScript.get(script) ?? new Set()).add(form.toUpperCase()));
    }
    for (const [script, forms] of byScript) terms.push({ id: entry.id, forms: [...forms], script });
    if (byScript.size > 0) for (const phrase of entry.innocent ?? []) innocent.add(phrase.toUpperCase());
  }
  return { version, terms, innocent: [...innocent] };
}
