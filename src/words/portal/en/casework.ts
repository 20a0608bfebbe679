/** An item that was found, from her side and from that of whoever reviews: what it is, what can be said, what was said. */
import type { CaseAnswer, CaseClosing, CaseDecision, CaseState, CaseStep, WaiverScope } from '../../../domain/case.js';

type Answering = Record<CaseAnswer, { label: string; help: string; done: string }>;

export const casework = {
  /** Her page. */
  item: {
    title: (place: string): string => `Something at ${place}`,
    gone: 'There is nothing here any more.',
    asks: 'We may be mistaken: please have a look.',
    states: {
      open: 'Open: it is yours to mend, or to answer',
      answered: 'Answered: a person looks at what you wrote',
      'to-verify': 'You say it is mended: the next look settles it',
      closed: 'Closed: there is nothing for you to do',
    } satisfies Record<CaseState, string>,
    until: (day: string): string =>
      `Until ${day} nobody else sees this. Then, or once you ask for a person, an admin of your area does.`,
    seenByAdmins: 'An admin of your area can see this, exactly as you see it here.',
    notSeenByAdmins: 'Nobody else can see this.',
    seenHeading: 'What was seen',
    at: (place: string, day: string): string => `${place}, on ${day}`,
    nothingKept: 'What was seen is not kept any more.',
    mend: 'How to mend it',
    disclaimer: 'Words that you can use',
    disclaimerLong: 'The longer ones, for the end of an article',
    copy: 'Copy',
    copied: 'Copied',
    historyHeading: 'What was said so far',
    answerHeading: 'Your answer',
    answerIntro: 'Choose what fits. You can come back and choose otherwise, as long as it is open.',
    answers: {
      mended: {
        label: 'I have mended it',
        help: 'We look again. Nobody else is told.',
        done: 'Thank you. Have it looked at again, and it is closed as soon as it is not there any more.',
      },
      explained: {
        label: 'I want to explain it',
        help: 'An admin reads what you write, and decides.',
        done: 'Thank you. An admin of your area reads it.',
      },
      disputed: {
        label: 'You are wrong',
        help: 'An admin looks at it. If somebody decided it before, somebody else does now.',
        done: 'Thank you for saying so. A person looks at it.',
      },
      'waiver-asked': {
        label: 'I ask that it may stay',
        help: 'Say why, and for how long. An admin decides.',
        done: 'Thank you. An admin of your area decides whether it may stay.',
      },
    } satisfies Answering,
    text: 'Your words',
    textHelp: 'An admin of your area reads them. They are erased with everything else about you.',
    textMissing: 'Please write a few words, so that whoever reads this understands.',
    choose: 'Choose one.',
    send: 'Send',
    question: 'You were asked something',
    lookAgain: 'Look again now',
    show: 'Show it to us yourself',
    back: 'My profiles',
    changed: {
      expired: 'This was let pass until now. That time is over: please tell us whether it may still stay, or mend it.',
      changed: 'This was let pass, and the thing itself has changed since. Please have a look at what is there now.',
    },
  },
  closings: {
    mended: 'It is mended. Thank you.',
    'not-a-finding':
      'A person looked at it: there is nothing to mend. What was found is erased and does not come back.',
    waived: 'It may stay for now.',
    'rules-changed': 'Our rules changed, and by now there is nothing to mend.',
    withdrawn: 'Your consent ran out, so it is no longer looked at.',
  } satisfies Record<CaseClosing, string>,
  waivedUntil: (day: string): string => `It may stay until ${day}.`,
  scopes: {
    picture: 'this very picture',
    text: 'these words',
    rule: 'whatever this rule finds at this profile',
  } satisfies Record<WaiverScope, string>,
  steps: {
    opened: 'Found and confirmed',
    told: 'The Leader was told',
    mended: 'The Leader says that it is mended',
    explained: 'The Leader explained',
    disputed: 'The Leader says that it is wrong',
    'waiver-asked': 'The Leader asked that it may stay',
    stands: 'Decided: it stands',
    'not-a-finding': 'Decided: there is nothing to mend',
    waived: 'Decided: it may stay',
    asked: 'The Leader was asked',
    'seen-again': 'Looked at again: it is still there',
    changed: 'The thing itself changed: it is decided anew',
    'waiver-expired': 'The time for which it might stay is over',
    'waiver-changed': 'What might stay has changed: it is open again',
    reopened: 'It is there again',
    'closed-mended': 'Looked at again: it is not there any more',
    'closed-rules-changed': 'The rules changed: nothing is found any more',
    'closed-withdrawn': 'The consent ran out',
  } satisfies Record<CaseStep, string>,
  by: (name: string): string => `by ${name}`,
  scopeUntil: (scope: string, day: string): string => `For ${scope}, until ${day}.`,
  /** For whoever reviews. */
  review: {
    title: 'Review',
    intro: 'What waits for a person, the longest waiting first. Leaders saw each of these before you.',
    empty: 'Nothing waits for you.',
    emptyNext: 'To the overview',
    elsewhere: (n: number): string =>
      n === 1 ? 'One more waits for somebody else to decide.' : `${n} more wait for somebody else to decide.`,
    rules: 'How right the rules are',
    caption: 'Items that wait for a person',
    item: 'Item',
    leader: 'Leader',
    answered: 'She says',
    waiting: 'Waits for',
    days: (n: number): string => (n === 0 ? 'today' : n === 1 ? '1 day' : `${n} days`),
    noAnswer: 'nothing yet',
    answers: {
      mended: 'it is mended',
      explained: 'an explanation',
      disputed: 'that it is wrong',
      'waiver-asked': 'that it may stay',
    } satisfies Record<CaseAnswer, string>,
    kinds: { finding: 'Found', 'needs-review': 'For a person to say' },
    waiverEnded: { expired: 'A waiver has run out', changed: 'What was waived has changed' },
    pages: 'Pages of items',
    before: 'Earlier',
    after: 'Later',
    where: (at: number, of: number): string => `Page ${at} of ${of}`,
    keys: 'Keys',
    keysHelp:
      'j and k go to the next item and the one before; Enter opens it. On an item, 1 to 4 choose a decision; nothing is sent before you press the button. ? shows this.',
    itemTitle: (leader: string, place: string): string => `${leader}, ${place}`,
    back: 'Back to the list',
    next: 'The next item',
    changeLast: 'Change what I decided last',
    goesOn: (done: string): string => `${done} Here is the next one.`,
    entry: 'In our word list',
    entrySource: 'Source',
    entrySeen: 'Last seen to say so',
    entryValid: 'In force',
    entryFrom: (from: string, to: string): string =>
      to === '' ? `from ${from}` : from === '' ? `until ${to}` : `${from} to ${to}`,
    entryAlways: 'no dates given',
    entryChecked: 'Checked by a person',
    yes: 'yes',
    no: 'not yet',
    markHeading: 'The reference picture',
    markAlt: (label: string): string => `Reference picture: ${label}`,
    profile: 'Profile',
    rule: 'Rule',
    language: 'Language',
    seenAt: 'Seen on',
    decideHeading: 'Decide',
    decideIntro: 'Your name stands beside the decision, and the Leader reads it.',
    decisions: {
      stands: { label: 'It stands', help: 'She is asked to mend it. Say why.', done: 'Decided: it stands.' },
      'not-a-finding': {
        label: 'There is nothing to mend',
        help: 'Its words and picture details are erased at once and it does not come back. Nothing that you write is kept.',
        done: 'Decided. What was found is erased.',
      },
      waived: {
        label: 'It may stay',
        help: 'For a time. Say why, choose what and until when.',
        done: 'Decided: it may stay.',
      },
      asked: {
        label: 'Ask her',
        help: 'She gets your question by mail, and it is hers again.',
        done: 'The question is on its way.',
      },
    } satisfies Record<CaseDecision, { label: string; help: string; done: string }>,
    reason: 'Reason, or question',
    reasonHelp: 'The Leader reads this. Nothing about traits of hers: orientation, religion, race.',
    reasonMissing: 'Please write a sentence: she should understand it.',
    scope: 'If it may stay: what',
    until: 'If it may stay: until',
    choose: 'Choose a decision.',
    decide: 'Decide',
    mayNot: 'Somebody else decides this',
    nothingWaits: 'Nothing is to be decided here now.',
  },
  /** The owner's page. */
  precision: {
    title: 'How right the rules are',
    intro:
      'Of what a rule had found by itself, how often a named person said that it was right. A rule below 90 % in a language, after at least 20 decisions, finds nothing there by itself any more: it only asks a person.',
    empty: 'Nothing was decided yet.',
    emptyNext: 'To the review',
    caption: 'Rules by language',
    rule: 'Rule',
    version: 'Version',
    language: 'Language',
    stood: 'Right',
    fell: 'Wrong',
    share: 'Precision',
    state: 'Now',
    finds: 'finds',
    asks: 'only asks',
    few: 'too few to say',
  },
  mail: {
    askedSubject: 'A question about your profile',
    asked: (given: {
      name: string;
      by: string;
      place: string;
      link: string;
      organisation: string;
    }): string => `Dear ${given.name},

${given.by} looked at something on your ${given.place} profile and would like to ask you something before deciding anything. The question, and what it is about, stand on your own page:

  ${given.link}

${given.organisation}
`,
  },
};
export type CaseworkWords = typeof casework;
