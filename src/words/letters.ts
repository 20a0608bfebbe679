/** Letters on paper, to Leaders who cannot be written to by mail. What they tell stands in the words of the mails themselves. */
import { letters as de } from './de/letters.js';
import { letters as es } from './es/letters.js';
import { letters as fr } from './fr/letters.js';
import { tableFor } from './grammar.js';
import { letters as it } from './it/letters.js';
import { letters as nl } from './nl/letters.js';

export interface LetterWords {
  lang: string;
  hello(name: string): string;
  /** Why there is no mail. */
  why: string;
  /** What she was told of before and did not answer; `period` as people say it. */
  waiting(items: number, period: string): string;
  /** Above her one-time address. */
  way: string;
  until(day: string): string;
  mail: string;
  private: string;
  thanks: string;
}

const en: LetterWords = {
  lang: 'en',
  hello: (name) => `Dear ${name},`,
  why: 'We write to you on paper, since we have no mail address at which we can reach you.',
  waiting: (items, period) =>
    `${items === 1 ? 'One thing is' : `${items} things are`} waiting for your answer on your page, at the end of ${period}.`,
  way: 'To open your page, type this address into your browser:',
  until: (day) => `It works once, until ${day}. Capital and small letters make no difference.`,
  mail: 'Under “Settings” on your page you can tell us a mail address; then we write there.',
  private: 'This letter is for you alone. Please do not pass it on: whoever has the address could open your page.',
  thanks: 'Thank you,',
};

const LANGUAGES: Readonly<Record<string, LetterWords>> = { en, de, es, fr, it, nl };
export const letterLanguages = (): string[] => Object.keys(LANGUAGES);
/** For a BCP 47 tag; English where there is no table yet. */
export const letterWordsFor = (lang: string): LetterWords => tableFor(LANGUAGES, lang) ?? en;

/** `profile-audit leader letter`: for the operator, in English. */
export const letterCommandWords = {
  title: 'Letters',
  none: 'Nobody has to be told anything by letter just now.',
  noneFor: (who: string) => `${who} has to be told nothing by letter just now.`,
  written: (count: number, file: string) =>
    `${count === 1 ? 'One letter is' : `${count} letters are`} in ${file}. Only you can read it. Each holds a key to somebody’s own page: print it, hand it over or post it in a closed envelope, and erase the file. Then say so with --told: nobody counts as told before.`,
  told: (count: number) =>
    count === 0
      ? 'No letter was waiting to be handed over.'
      : `Noted: ${count === 1 ? 'one letter was' : `${count} letters were`} handed over. Her own time begins today.`,
} as const;
