/**
 * What a Leader reads when she is asked to hand something over: the mail, the page behind its link, and its answers. One
 * table a language; `supplyWordsFor` takes English where there is none yet.
 */

import type { Wall } from '../domain/snapshot.js';
import { supply as de } from './de/supply.js';
import { supply as es } from './es/supply.js';
import { supply as fr } from './fr/supply.js';
import { tableFor } from './grammar.js';
import { supply as it } from './it/supply.js';
import { supply as nl } from './nl/supply.js';

/** Where a hand-over may fail; each has its sentence and its next step. */
export const HAND_OVER_REFUSALS = [
  'nothing-chosen',
  'nothing-understood',
  'other-profile',
  'picture-unreadable',
  'picture-heic',
  'page-unreadable',
  'file-unknown',
  'too-large',
  'too-many',
  'busy',
  'trouble',
] as const;
export type HandOverRefusal = (typeof HAND_OVER_REFUSALS)[number];

export interface AskedProfile {
  place: string;
  handle: string;
  why: Wall;
}
export interface SupplyWords {
  lang: string;
  mail: {
    subject(profiles: readonly AskedProfile[]): string;
    hello(name: string): string;
    /** Why she is written to; one sentence a profile follows as a list where there are several. */
    intro(profiles: readonly AskedProfile[]): string;
    because(profile: AskedProfile): string;
    what(count: number): string;
    button: string;
    result: string;
    ratherNot: string;
    personal(until: string): string;
    thanks: string;
  };
  page: {
    title: string;
    intro(name: string): string;
    choice: string;
    whyHere(profile: AskedProfile): string;
    show: string;
    files: string;
    filesHelp: string;
    avatar: string;
    banner: string;
    pictureHelp: string;
    wait: string;
    send: string;
    ratherNot: string;
    ratherNotHelp: string;
    settled: string;
    settledText: string;
    again: string;
    what: string;
    whatText(days: number): string;
    private: string;
    until(day: string): string;
  };
  result: {
    title(place: string): string;
    thanks: string;
    /** "We could see 3 of 4 things." goes before it. */
    supplied(day: string, until: string): string;
    found: string;
    rules: string;
    more: string;
    lacks: Record<
      'not-found' | 'cut-off' | 'unclear' | 'several' | 'other-profile',
      (thing: string, file: string) => string
    >;
    back: string;
    mend: string;
  };
  refusals: Record<HandOverRefusal, { title: string; says(args: Readonly<Record<string, string | number>>): string }>;
  spent: { title: string; says: string };
}

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} shows it only to people who are signed in, and we never sign in.`,
  challenge: (place) => `${place} asked us to prove that we are human. We are a program, so we left.`,
  consent: (place) => `${place} puts a question about cookies before it, and we do not answer for anybody.`,
  closed: (place) => `${place} does not show it to visitors at all.`,
  declined: (place) => `${place} asks programs not to visit, and we keep to that.`,
  busy: (place) => `${place} asked us to come back later, each time we tried.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} did not show it to us.`))(place);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `your profile on ${profiles[0]?.place}` : `${number(profiles.length)} of your profiles`;
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (n: number): string => NUMBERS[n] ?? String(n);

const en: SupplyWords = {
  lang: 'en',
  mail: {
    subject: (profiles) => `Would you show us ${theirs(profiles)}?`,
    hello: (name) => `Hello ${name},`,
    intro: (profiles) =>
      profiles.length === 1
        ? `You allowed us to look at ${theirs(profiles)}, and this time we could not see it. ${because(profiles[0] as AskedProfile)}`
        : `You allowed us to look at your profiles, and ${number(profiles.length)} of them we could not see this time:`,
    because: (profile) => `${profile.place} (${profile.handle}): ${because(profile)}`,
    what: (count) =>
      `If you like, show ${count === 1 ? 'it' : 'them'} to us: a screenshot, the page saved from your browser, or only your profile picture. It takes about two minutes, also on a phone.`,
    button: 'Open your page',
    result: 'You see the result at once.',
    ratherNot: 'If you would rather not, that is fine, and nothing follows from it. You can simply leave this mail.',
    personal: (until) => `The link is yours alone, so please do not pass it on. It works until ${until}.`,
    thanks: 'With thanks,',
  },
  page: {
    title: 'Show us what we could not see',
    intro: (name) =>
      `Hello ${name}. You allowed us to look at these profiles, but we could not see them. If you like, show them to us here. You see the result at once.`,
    choice: 'One of these is enough. More of them let us see more.',
    whyHere: because,
    show: 'Show it to us',
    files: 'Screenshots, or the saved page',
    filesHelp:
      'Open your own profile there, so that name, picture and description can be seen, and take a screenshot. On a computer you can also save the page (Ctrl+S) and choose that file.',
    avatar: 'Your profile picture',
    banner: 'Your cover photo',
    pictureHelp: 'The picture itself, as large as you have it.',
    wait: 'Reading takes up to half a minute. Please wait until the result appears.',
    send: 'Show me the result',
    ratherNot: 'I’d rather not',
    ratherNotHelp: 'That is fine, and nothing follows from it.',
    settled: 'All done here',
    settledText: 'Nothing more is asked about this profile this time. Thank you.',
    again: 'You can still show us something, if you like.',
    what: 'What happens to it',
    whatText: (days) =>
      `We take your name there, your description and your pictures out of it, as far as you allowed, and compare them with the Social Media Policy for Leaders. The file itself is not kept. What we took counts for ${days} days, with its date, and goes when you withdraw.`,
    private: 'Please leave out private messages and other people. Anything of the kind that is in it is not read.',
    until: (day) => `This page is yours alone and works until ${day}.`,
  },
  result: {
    title: (place) => `What we saw at ${place}`,
    thanks: 'Thank you.',
    supplied: (day, until) => `You showed us this on ${day}. It counts until ${until}.`,
    found: 'What we found',
    rules: 'Rule by rule',
    more: 'Show us more',
    lacks: {
      'not-found': (thing, file) => `We could not find ${thing} in ${file}.`,
      'cut-off': (thing, file) =>
        `In ${file}, ${thing} goes on beyond what can be seen. Open it in full and take another screenshot.`,
      unclear: (thing, file) =>
        `We could not read ${thing} in ${file} well enough. A sharper or larger screenshot helps.`,
      several: (thing, file) =>
        `In ${file} more than one thing could be ${thing}, and we do not guess. A screenshot of your own profile alone helps.`,
      'other-profile': (_, file) =>
        `Your name there does not stand in ${file}, so we did not use it. Show your own profile from its top.`,
    },
    back: 'Back to all profiles',
    mend: 'How to mend it',
  },
  refusals: {
    'nothing-chosen': {
      title: 'Nothing was chosen',
      says: () => 'Choose at least one file or picture, then press the button again.',
    },
    'nothing-understood': {
      title: 'We could not find your profile in it',
      says: () =>
        'Nothing was kept. Open your own profile from its top, so that your name, picture and description can be seen, and take another screenshot. The profile picture alone is enough, too.',
    },
    'other-profile': {
      title: 'This seems to be another profile',
      says: () =>
        'Your name there does not stand in what you gave us, so we did not use it, and nothing was kept. Open your own profile from its top and try again.',
    },
    'picture-unreadable': {
      title: 'A picture could not be opened',
      says: ({ file = 'It' }) =>
        `${file} is damaged or of a kind that we cannot open. Save it as JPEG or PNG and try again. Nothing was kept.`,
    },
    'picture-heic': {
      title: 'We cannot open HEIC photos',
      says: ({ file = 'It' }) =>
        `${file} is a HEIC photo, as iPhones make them. Take a screenshot of it, or save it as JPEG, and try again. Nothing was kept.`,
    },
    'page-unreadable': {
      title: 'The page could not be opened',
      says: ({ file = 'It' }) =>
        `${file} is not a page that we can read. Save it as “web page, complete” or “HTML only”, or take a screenshot. Nothing was kept.`,
    },
    'file-unknown': {
      title: 'We could not find your profile in it',
      says: ({ file = 'It' }) =>
        `${file} is neither a picture, nor a saved page, nor a download of your own data that we know. Nothing was kept.`,
    },
    'too-large': {
      title: 'That is too large',
      says: ({ megabytes = 40 }) =>
        `All files together may have ${megabytes} MB. Send fewer, or smaller ones. Nothing was kept.`,
    },
    'too-many': {
      title: 'Those are too many files',
      says: ({ files = 12 }) => `${files} files at once are the most. Nothing was kept.`,
    },
    busy: {
      title: 'Just a moment',
      says: () =>
        'Others are being read at this moment. Go back and press the button again in a minute. Nothing was kept.',
    },
    trouble: {
      title: 'Something went wrong on our side',
      says: () => 'It is not your fault, and nothing was kept. Please try again in a few minutes.',
    },
  },
  spent: {
    title: 'This link does not work any more',
    says: 'It has run out, or what it was about is settled. There is nothing you need to do. If we need something, we write again.',
  },
};

const LANGUAGES: Readonly<Record<string, SupplyWords>> = { en, de, es, fr, it, nl };

/** For a BCP 47 tag; English where there is no table yet. */
export const supplyWordsFor = (lang: string): SupplyWords => tableFor(LANGUAGES, lang) ?? en;
