import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { languageOf, tableFor } from './grammar.js';
import { it } from './it.js';
import { nl } from './nl.js';
import type { Language, Words } from './types.js';

export type * from './types.js';

/** Languages that have a table. A new one is one file beside `en.ts` and one entry here. */
const LANGUAGES: Readonly<Record<string, Language>> = { en, de, es, fr, it, nl };

/** Tags of the languages that have a table. */
export const languages = (): string[] => Object.keys(LANGUAGES);

/**
 * The words for a BCP 47 tag ('en', 'en-GB', 'de_AT'). A region falls back to its language without a word, since nothing
 * is lost; a language without a table falls back to English, and `fellBack` says so.
 */
export function wordsFor(lang: string): Words {
  const found = tableFor(LANGUAGES, lang);
  if (found) return { ...found, fellBack: found.draft };
  const wanted = languageOf(lang);
  const asked = /^[a-z]{2,3}$/.test(wanted) ? wanted : 'the language that was asked for';
  return { ...en, fellBack: `There are no words in ${asked} yet, so this is in English.` };
}
