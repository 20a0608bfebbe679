/**
 * The consent text in other languages: our own translations, drafts, which stand beside the English text and are not what is
 * signed. Each has a version of its own and belongs to one English version; like that it is never edited once somebody read
 * it, and the test of enrolment holds it to its hash.
 */
import { consent as de } from './de/consent.js';
import { consent as es } from './es/consent.js';
import { consent as fr } from './fr/consent.js';
import { languageOf, tableFor } from './grammar.js';
import { consent as it } from './it/consent.js';
import { consent as nl } from './nl/consent.js';

export interface ConsentTranslation {
  version: string;
  /** The version of the text that it translates. */
  of: string;
  /** That it is ours, and what is signed instead. */
  note: string;
  text: string;
}

const LANGUAGES: Readonly<Record<string, ConsentTranslation>> = { de, es, fr, it, nl };

export const consentTranslations = (): [lang: string, translation: ConsentTranslation][] => Object.entries(LANGUAGES);

/** The translation of this version of the text into a language (BCP 47); undefined for English, and where there is none. */
export function consentIn(lang: string, version: string): (ConsentTranslation & { lang: string }) | undefined {
  const found = tableFor(LANGUAGES, lang);
  return found?.of === version ? { ...found, lang: languageOf(lang) } : undefined;
}
