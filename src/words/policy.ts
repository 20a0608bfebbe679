/**
 * The policy's sentences in other languages: our own translations, which stand beside the English ones and count for nothing
 * by themselves.
 */
import { policy as de } from './de/policy.js';
import { policy as es } from './es/policy.js';
import { policy as fr } from './fr/policy.js';
import { languageOf, tableFor } from './grammar.js';
import { policy as it } from './it/policy.js';
import { policy as nl } from './nl/policy.js';

const LANGUAGES: Readonly<Record<string, { says: Readonly<Record<string, string>>; label: string }>> = {
  de: { says: de, label: 'Unsere Übersetzung' },
  es: { says: es, label: 'Nuestra traducción' },
  fr: { says: fr, label: 'Notre traduction' },
  it: { says: it, label: 'La nostra traduzione' },
  nl: { says: nl, label: 'Onze vertaling' },
};

export interface Translated {
  lang: string;
  /** That it is ours. */
  label: string;
  text: string;
}
/** Our translation of a clause's sentence; undefined in English, or where there is none. */
export function policyIn(lang: string, clause: string): Translated | undefined {
  const found = tableFor(LANGUAGES, lang);
  const text = found && Object.hasOwn(found.says, clause) ? found.says[clause] : undefined;
  return found && text ? { lang: languageOf(lang), label: found.label, text } : undefined;
}
