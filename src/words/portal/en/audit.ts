/** Audit now: what she reads before, while and after one of her profiles is looked at because she asked. */
import type { ConsentPart } from '../../../domain/consent.js';
import type { VisitStep } from '../../../domain/dispatch.js';
import type { AuditRefusal } from '../../../domain/own-audit.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** "about 20 seconds", "about 2 minutes": no exacter than we know. */
const span = (seconds: number): string =>
  seconds < 50
    ? `about ${Math.max(10, Math.ceil(seconds / 10) * 10)} seconds`
    : `about ${count(Math.max(1, Math.round(seconds / 60)), 'minute')}`;

export const audit = {
  title: (place: string): string => `Look at my ${place} profile now`,
  /** What will happen, before she presses the button. */
  intro: (place: string): string =>
    `Our program opens your public page at ${place} once, as any visitor would, and compares what it sees with the Social Media Policy for Leaders. Nobody but you sees the result.`,
  looksAt: 'What is looked at',
  parts: {
    picture: 'your profile picture',
    banner: 'your cover photo',
    description: 'your name, description and links',
    posts: 'your posts',
  } satisfies Record<ConsentPart, string>,
  allowed: (list: string): string => `What you allowed: ${list}.`,
  start: 'Look now',
  startAgain: 'Look again',
  /** Honest about time: known from the last audits, or not known. */
  takes: (seconds: number | undefined): string =>
    seconds === undefined
      ? 'It usually takes less than a minute. You can leave the page: the result waits for you here.'
      : `It usually takes ${span(seconds)}. You can leave the page: the result waits for you here.`,
  left: (left: number, perDay: number): string =>
    left === perDay
      ? `You can do this ${count(perDay, 'time')} a day.`
      : `You can do this ${count(left, 'more time')} today (${perDay} a day).`,
  last: (when: string): string => `The last look was on ${when}.`,
  toResult: 'See what was found then',

  running: 'We are looking',
  /** Read out while it runs. */
  waits: (before: number): string =>
    before <= 1 ? 'You are next in line.' : `${count(before, 'other look')} come first.`,
  steps: {
    line: 'Waiting for our turn',
    visit: 'Asking the platform for your page',
    pictures: 'Fetching your pictures',
    reading: 'Reading the words in your pictures',
    judging: 'Comparing with the policy',
  } satisfies Record<VisitStep | 'line', string>,
  stepStates: { done: 'done', now: 'now', next: 'still to come' },
  /** Changes every ten seconds only: it is read out each time. */
  since: (seconds: number): string =>
    seconds < 10 ? 'It has just begun.' : `For ${Math.floor(seconds / 10) * 10} seconds now.`,
  longer: 'It takes longer than usual. Some platforms are slow, and we ask them slowly on purpose.',
  refreshes: 'This page brings itself up to date every few seconds, until it is done.',
  cancel: 'Stop looking',
  cancelled: 'Stopped. Nothing of it was kept.',
  notRunning: 'There was nothing to stop: it was over already.',

  /** How the last one ended, where it brought no result. */
  ended: {
    hidden: {
      title: 'We could not see your profile this time',
      says: (because: string): string =>
        `${because} So we say nothing about it: neither that all is well nor that it is not.`,
    },
    busy: {
      title: 'The platform asked us to come back later',
      says: (place: string): string =>
        `${place} has many visitors just now and asked us to wait. It has nothing to do with your profile. Try again in an hour, or show it to us yourself.`,
    },
    unreachable: {
      title: 'The platform did not answer',
      says: (place: string): string =>
        `We could not reach ${place}. It may be down for a moment. Try again later, or show it to us yourself.`,
    },
    ours: {
      title: 'Something went wrong on our side',
      says: 'Your profile was not judged, and whoever runs this has been told. Please try again later.',
    },
    interrupted: {
      title: 'The look was interrupted',
      says: 'Our program was stopped while it was looking, so there is no result of that time. It does not count towards your day. You can simply start again.',
    },
    cancelled: { title: 'You stopped the last look', says: 'Nothing of it was kept.' },
  },
  refused: {
    'no-consent': 'There is no consent for this profile (any more), so we do not look at it.',
    'no-control': 'First show us that this profile is yours. Then we can look at it for you.',
    paused: 'You paused all looks at this profile. End the pause, and we can look again.',
    'one-at-a-time': 'Another look that you asked for is still under way. Wait until it is done, or stop it.',
    'daily-limit':
      'That was your last look for today. Platforms do not like to be asked often. Tomorrow there are new ones.',
    'queue-full': 'Many Leaders want to look just now. Please try again in a quarter of an hour.',
  } satisfies Record<AuditRefusal, string>,
  toConsent: 'To the consent for this profile',
  toProfile: 'To this profile',
  toRunning: 'See how far it is',

  /** Where our program does not go: she can show it. */
  way: {
    ask: (place: string): string =>
      `Our program does not visit ${place}: programs are asked to stay away there, or whoever runs this audit decided so.`,
    off: (place: string): string => `${place} is turned off here: our program does not visit it.`,
    closed: (place: string): string => `${place} was closed for good, so there is nothing left to see.`,
    instead:
      'You can show us your page instead: a screenshot, the saved page or your own data download. The check and the result are the same.',
  },
  show: 'Show it to us yourself',
};
export type AuditWords = typeof audit;
