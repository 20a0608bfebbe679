/** Pages of reference marks. */
import type { MarkGroup, MarkKind } from '../../../domain/mark.js';

const pictures = (n: number): string => `${n} ${n === 1 ? 'picture' : 'pictures'}`;

export const adminMarks = {
  title: 'Reference marks',
  lead: 'Logos and badges that are looked for in pictures, beside words. A badge found this way never accuses anybody by itself: it leads to a person’s second look.',
  kinds: { lll: 'Logo of LLL', badge: 'Badge' } as Readonly<Record<MarkKind, string>>,
  groups: {
    party: 'of a party',
    candidate: 'of a candidate',
    campaign: 'of a campaign',
    cause: 'of a cause',
  } as Readonly<Record<MarkGroup, string>>,
  columns: { mark: 'Mark', kind: 'What it is', source: 'From', added: 'Added' },
  added: (date: string, by: string): string => `${date}, by ${by}`,
  retired: (date: string, by: string): string => `Out of use since ${date}, by ${by}`,
  retiredTitle: 'Out of use',
  empty: 'No mark is looked for yet. Upload LLL’s logos first, then badges that you know of.',
  folder: 'Beside these, the operator’s own folder of marks is looked into (reading.marksDir).',
  add: {
    title: 'Add a mark',
    open: 'Add a mark',
    lead: 'First you see what it would match among the pictures that were seen last. It is looked for only when you say so.',
    file: 'The picture',
    fileHelp:
      'PNG or JPEG, the mark alone and filling the picture; best on a transparent ground. It is kept at 512 pixels at most.',
    kind: 'What it is',
    label: 'Its name',
    labelHelp: 'As a report names it, such as “Green leaf badge”.',
    group: 'A badge of',
    groupHelp: 'For badges alone.',
    noGroup: 'Not a badge',
    source: 'Where it comes from',
    sourceHelp: 'The address of the page, and the day.',
    go: 'Try it',
    noFile: 'Choose a picture first.',
    incomplete: 'A name and where it comes from are needed.',
  },
  trial: {
    title: 'What it would match',
    nothingYet: 'It is not in use yet.',
    none: (tried: number): string => `It matches none of the ${pictures(tried)} that were looked through.`,
    matches: (matches: number, tried: number): string => `It would match ${matches} of ${pictures(tried)}.`,
    noPictures: 'There are no stored pictures to try it on yet.',
    rest: (of: number): string => `${pictures(of)} are stored; \`profile-audit marks test\` looks through all of them.`,
    cost: (ms: string, of: number, minutes: string): string =>
      `Looking took ${ms} ms a picture. Once in use, all ${of} stored pictures are looked through once, which takes about ${minutes} min; no text is read again.`,
    bands: {
      label: 'How sure',
      sure: 'Sureness',
      matches: 'Matches',
      from: (percent: number): string => `${percent} % and more`,
    },
    crops: 'What it would point at',
    cropsSay:
      'Cut-outs of some matches, without a name. If you see things that are not the mark, do not use it: it would trouble people who did nothing.',
    crop: (percent: number): string => `${percent} % sure`,
    use: 'Use this mark',
    drop: 'Do not use it',
    dropped: 'Not used; nothing of it was kept.',
    over: 'That trial is over: it is kept for an hour and used once. Choose the picture again.',
    used: 'The mark is in use. Stored pictures are looked through before the next round’s first visit.',
    same: 'The same picture is a mark already.',
  },
  one: {
    picture: 'The mark',
    retire: 'Take it out of use',
    retireSay: 'What it alone had found is judged again without it before the next round.',
    done: 'The mark is out of use.',
    back: 'All marks',
    try: 'Try it on stored pictures',
  },
};
export type AdminMarksWords = typeof adminMarks;
