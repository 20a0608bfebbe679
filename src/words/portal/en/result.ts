/** What she reads of a look at her profile: where it comes from, what changed, what to do next. */
export const result = {
  title: (place: string): string => `What we saw at ${place}`,
  tabs: 'Looks at this profile',
  from: { own: 'Your own look', round: 'The latest round', supplied: 'What you showed us' },
  none: 'Nothing has been looked at yet.',
  noneNext: 'Look now',
  noneShow: 'Show it to us yourself',
  supplied: (day: string, until: string): string => `You showed us this on ${day}. It counts until ${until}.`,
  ranOut: (day: string): string => `You showed us this on ${day}. It is too old to count now; you can show us anew.`,
  seen: 'What we could see',
  found: 'What we found',
  rules: 'Rule by rule',
  mend: 'How to mend it',
  /** Under a wall: the way around it. */
  wallNext: 'You can show us the page yourself: a screenshot or the saved page is enough.',
  /** One look alone showed something, and nobody is told of that before a second one agrees. */
  waiting:
    'One look alone showed something that may have been a passing thing. We look a second time before we say anything about it.',
  nothingOpen: 'There is nothing for you to do.',
  mendedNow: {
    title: 'Mended, thank you',
    says: (n: number): string =>
      n === 1
        ? 'What we found before is not there any more. It is closed.'
        : 'What we found before is not there any more. All of it is closed.',
  },
  toItems: 'Answer or dispute',
  again: 'I have changed it: look again',
  more: 'Show us more',

  disclaimers: {
    heading: 'A disclaimer to copy',
    intro:
      'The policy asks Leaders who often write about LLL to say that their views are their own. These are ready to use.',
    lang: 'Language',
    show: 'Show it in this language',
    short: 'For your description',
    long: 'For the end of an article or post',
    own: 'These are the policy’s own words.',
    ours: 'This is our translation of the policy’s words; nobody at LLLI has approved it.',
    copy: 'Copy',
    copied: 'Copied',
  },
  change: {
    heading: 'What changed',
    between: (before: string, after: string): string => `Between ${before} and ${after}.`,
  },
  words: 'Every word we read in your pictures',
};
export type ResultWords = typeof result;
