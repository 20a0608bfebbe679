/** The mail that says that something new needs her. No word of what it is: mails are read by others, too. */
import { caseMail as de } from './de/cases.js';
import { caseMail as es } from './es/cases.js';
import { caseMail as fr } from './fr/cases.js';
import { tableFor } from './grammar.js';
import { caseMail as it } from './it/cases.js';
import type { Written } from './mails.js';
import { caseMail as nl } from './nl/cases.js';

export interface CaseNews {
  name: string;
  /** What people call the platforms. */
  places: readonly string[];
  items: number;
  /** How many of them were let pass so far. */
  waiversEnded: number;
  organisation: string;
  graceDays: number;
  link: string;
}
export interface CaseMailWords {
  news(said: CaseNews): Written;
}

const joined = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

const en: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Something on your profile may need you',
    text: `Dear ${name},

we looked at your ${joined(places)} ${places.length > 1 ? 'profiles' : 'profile'}, as you allowed us to. ${
      items === 1 ? 'There is one thing' : `There are ${items} things`
    } that we would like you to see. We may be mistaken: have a look, and tell us.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'One of them was' : `${waiversEnded} of them were`} let pass until now. That time is over, or the thing itself has changed.\n` : ''}
Your own page shows what was seen, why it may matter, and how to mend it:

  ${link}

You come first: for ${graceDays} days nobody else sees it. You can mend it, explain it, say that we are wrong, or ask that it may stay.

${organisation}
`,
  }),
};

const LANGUAGES: Readonly<Record<string, CaseMailWords>> = { en, de, es, fr, it, nl };
export const caseMailLanguages = (): string[] => Object.keys(LANGUAGES);
/** For a BCP 47 tag; English where there is no table yet. */
export const caseMailWordsFor = (lang: string): CaseMailWords => tableFor(LANGUAGES, lang) ?? en;
