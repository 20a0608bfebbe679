/** What is said beside a profile before and after: one table a language, English where there is none yet. */
import { changes as de } from './de/changes.js';
import { changes as es } from './es/changes.js';
import { changes as fr } from './fr/changes.js';
import { tableFor } from './grammar.js';
import { changes as it } from './it/changes.js';
import { changes as nl } from './nl/changes.js';

export interface ChangeWords {
  before: string;
  after: string;
  /** `the`: "the profile picture". */
  same(the: string): string;
  /** It was there, and is not any more. */
  gone(the: string): string;
  /** It was not there, and is now. */
  fresh(the: string): string;
  other(the: string): string;
  /** One of the two looks did not see it. */
  unseen(the: string): string;
  nothing: string;
  /** Read out before a piece of text. */
  takenOut: string;
  putIn: string;
  /** Stands where the picture itself is not kept any more. */
  notKept: string;
  none: string;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const en: ChangeWords = {
  before: 'Before',
  after: 'After',
  same: (the) => `${upper(the)} is the same.`,
  gone: (the) => `${upper(the)} is not there any more.`,
  fresh: (the) => `${upper(the)} is new.`,
  other: (the) => `${upper(the)} is another one now.`,
  unseen: (the) => `${upper(the)} was not seen both times, so we cannot compare it.`,
  nothing: 'Nothing changed in what we could see both times.',
  takenOut: 'taken out:',
  putIn: 'put in:',
  notKept: 'This picture is not kept any more.',
  none: 'none',
};
const LANGUAGES: Readonly<Record<string, ChangeWords>> = { en, de, es, fr, it, nl };

/** For a BCP 47 tag. */
export const changeWordsFor = (lang: string): ChangeWords => tableFor(LANGUAGES, lang) ?? en;
