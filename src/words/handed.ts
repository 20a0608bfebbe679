/** What is asked for when something could not be found in what a Leader handed over. One table a language. */
import type { LackWhy } from '../domain/handed.js';
import type { Sight } from '../domain/snapshot.js';
import { handed as de } from './de/handed.js';
import { handed as es } from './es/handed.js';
import { handed as fr } from './fr/handed.js';
import { tableFor } from './grammar.js';
import { handed as it } from './it/handed.js';
import { handed as nl } from './nl/handed.js';

export interface HandedWords {
  /** `the`: "the profile picture". `flag`: how it can be given by itself on the command line, or empty. */
  lacks: Record<LackWhy, (the: string, file: string, flag: string) => string>;
}

const or = (flag: string) => (flag === '' ? '' : `, or give it by itself: ${flag}`);
const en: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `We did not find ${the} in ${file}. If there is one, add a screenshot that shows it whole${or(flag)}.`,
    'cut-off': (the, file) =>
      `${upper(the)} goes on beyond what ${file} shows. Open it whole (“more”), and add a screenshot that also shows what comes below it.`,
    unclear: (the, file) => `We could not read ${the} surely in ${file}. Add a sharper or larger screenshot.`,
    several: (the, file, flag) =>
      `More than one picture in ${file} could be ${the}. Add a screenshot of the top of the profile${or(flag)}.`,
    'other-profile': (the, file) =>
      `${file} does not show the name of the profile that is being looked at, so ${the} was not taken from it. Add a screenshot of the top of this profile.`,
  },
};
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const LANGUAGES: Readonly<Record<string, HandedWords>> = { en, de, es, fr, it, nl };
export const handedLanguages = (): string[] => Object.keys(LANGUAGES);
/** For a BCP 47 tag; English where there is no table. */
export const handedWordsFor = (lang: string): HandedWords => tableFor(LANGUAGES, lang) ?? en;

/** How a sight can be given by itself on the command line; empty where it cannot. */
export const flagOf = (sight: Sight): string =>
  sight === 'avatar' || sight === 'banner' ? `--picture ${sight}=FILE` : '';
