/** What stands on every page: ways through, and what is said when something is refused. */
interface RefusalWords {
  title: string;
  says: string;
  next: string;
}

export const frame = {
  skip: 'Skip to the content',
  footer: 'Profile Audit. Nothing is looked at without the consent of whose profile it is.',
  navigation: 'Main menu',
  hats: { label: 'You are here as', leader: 'Leader', admin: 'Admin', owner: 'Owner' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name: string): string => `Signed in as ${name}`,
  home: 'Home',
  nav: {
    '/me': 'My profiles',
    '/me/profiles/new': 'Add a profile',
    '/me/try': 'Try a change',
    '/me/reading': 'Yearly reading',
    '/me/data': 'My data',
    '/me/settings': 'Settings',
    '/admin': 'Overview',
    '/admin/review': 'Review',
    '/admin/leaders': 'Leaders',
    '/admin/marks': 'Marks',
    '/admin/terms': 'Terms',
    '/admin/reports': 'Reports',
    '/admin/settings': 'Settings',
    '/admin/staff': 'Admins',
    '/admin/log': 'Log',
  } as Readonly<Record<string, string>>,
  waits: (minutes: number): string => `Try again in about ${minutes} minutes.`,
  language: { label: 'Language', go: 'Show' },
  optional: 'optional',
  refusals: {
    400: {
      title: 'That did not work',
      says: 'Something in what was sent could not be understood.',
      next: 'Go back one page and try again.',
    },
    401: {
      title: 'Please sign in',
      says: 'This page is for people who are signed in.',
      next: 'Sign in, then try again.',
    },
    403: {
      title: 'Not from here',
      says: 'This can only be done from our own page.',
      next: 'Open the page itself, and try again there.',
    },
    404: {
      title: 'There is nothing here',
      says: 'This address leads to no page. Perhaps a part of it was lost on the way.',
      next: 'If it came by mail, open the link again, the whole of it.',
    },
    405: {
      title: 'That did not work',
      says: 'This cannot be done at this address.',
      next: 'Go back one page and try again.',
    },
    410: {
      title: 'This link is no longer good',
      says: 'It was used already, or it is too old.',
      next: 'Write to the person who sent it to you: you get a new one.',
    },
    413: {
      title: 'That is too large',
      says: 'What was sent is larger than we can take.',
      next: 'Try a smaller file, or a screenshot instead of a whole page.',
    },
    422: {
      title: 'We cannot read that',
      says: 'The file could not be read as what it should be.',
      next: 'Try another file, or a screenshot.',
    },
    429: {
      title: 'One moment, please',
      says: 'That was quite often in a short time.',
      next: 'Wait a minute and try again.',
    },
    500: {
      title: 'Something went wrong on our side',
      says: 'It is not your doing, and nothing of yours was lost. It has been noted.',
      next: 'Try again in a few minutes.',
    },
    503: {
      title: 'Back in a moment',
      says: 'The program is starting or stopping just now.',
      next: 'Try again in a minute.',
    },
  } as Readonly<Record<number, RefusalWords>>,
};
export type FrameWords = typeof frame;
