/** What pages say when something is refused, and what stands on every page. English; another language is another table. */
interface RefusalWords {
  title: string;
  says: string;
  next: string;
}

export const pageWords = {
  footer: 'Profile Audit. Nothing is looked at without the consent of whose profile it is.',
  home: {
    title: 'Profile Audit',
    says: (organisation: string): string =>
      `This is where ${organisation} looks at public profiles of La Leche League Leaders who asked for it, and at nobody else’s.`,
    mail: 'If you got a mail with a link, open that link: it leads to your own page.',
    more: 'What this visitor is, and how to reach us',
  },
  refusals: {
    400: {
      title: 'That did not work',
      says: 'Something in what was sent could not be understood.',
      next: 'Go back one page and try again.',
    },
    401: {
      title: 'Please sign in',
      says: 'This page is for people who are signed in.',
      next: 'Ask for a new link by mail.',
    },
    403: {
      title: 'Not from here',
      says: 'This can only be done from our own page.',
      next: 'Open the page from the link in your mail and try again there.',
    },
    404: {
      title: 'There is nothing here',
      says: 'This address leads to no page. Perhaps a part of it was lost on the way.',
      next: 'Open the link in your mail again, the whole of it.',
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
} as const;
