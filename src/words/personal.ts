/** The mail that a Leader gets after a period: what was seen, what needs her, what is over. One table a language. */
import { personal as de } from './de/personal.js';
import { en as general } from './en.js';
import { personal as es } from './es/personal.js';
import { personal as fr } from './fr/personal.js';
import { tableFor } from './grammar.js';
import { personal as it } from './it/personal.js';
import { personal as nl } from './nl/personal.js';

export type Ending = 'mended' | 'not-a-finding' | 'waived' | 'rules-changed' | 'withdrawn';
export interface PersonalWords {
  lang: string;
  subject(period: string, needsHer: number): string;
  hello(name: string): string;
  lead(needsHer: number, changed: number): string;
  waiting: string;
  waitingSays(n: number): string;
  until(day: string): string;
  mend: string;
  policy: string;
  look: string;
  over: string;
  endings: Record<Ending, string>;
  seen: string;
  seenOn(day: string): string;
  notYet: string;
  prove: string;
  paused: string;
  ends(day: string): string;
  open: string;
  private: string;
  rather: string;
  thanks: string;
}

const LANG = 'en';
const things = (n: number): string => (n === 1 ? 'one thing' : `${general.number(n)} things`);

const en: PersonalWords = {
  lang: LANG,
  subject: (period, n) =>
    n === 0 ? `Your profiles, ${period}` : `Your profiles, ${period}: ${things(n)} for you to look at`,
  hello: (name) => `Hello ${name},`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'your profiles were looked at, as you wished. This is waiting for you:'
      : changed > 0
        ? 'your profiles were looked at, as you wished. Nothing is waiting for you. This is settled since the last mail:'
        : 'your profiles were looked at, as you wished.',
  waiting: 'Waiting for you',
  waitingSays: (n) =>
    `${n === 1 ? 'One answer of yours is' : `${general.number(n)} answers of yours are`} with a person now; there is nothing to do.`,
  until: (day) => `Until ${day} you alone see it.`,
  mend: 'How to mend it',
  policy: 'The policy says',
  look: 'Look and answer',
  over: 'Settled',
  endings: {
    mended: 'it is in order now. Thank you.',
    'not-a-finding': 'a person looked: there was nothing to mend. We are sorry for the trouble.',
    waived: 'a person looked and lets it pass.',
    'rules-changed': 'we changed our own rules, and they do not find it any more.',
    withdrawn: 'it is over, since your consent ended.',
  },
  seen: 'What we could see',
  seenOn: (day) => `Looked at on ${day}.`,
  notYet: 'It was not looked at yet.',
  prove: 'Before anything is looked at, please show on your page that this profile is yours.',
  paused: 'It is paused: nothing is visited.',
  ends: (day) => `Your consent ends on ${day}.`,
  open: 'Open your page',
  private: 'This mail is for you alone. Nobody else is told what is in it while your own time runs.',
  rather: 'If you would rather not get this mail after each month:',
  thanks: 'Thank you,',
};

const LANGUAGES: Readonly<Record<string, PersonalWords>> = { en, de, es, fr, it, nl };
/** For a BCP 47 tag; English where there is no table yet. */
export const personalWordsFor = (lang: string): PersonalWords => tableFor(LANGUAGES, lang) ?? en;
