/**
 * What a Leader is asked, word for word, and the form on which she answers. A text that somebody signed is never edited: a
 * change is a new version below, and the store keeps the version and the hash of what was signed. The test of
 * enrolment holds each published version to its hash.
 */
import type { ConsentPart, Use } from '../domain/consent.js';

export interface ConsentText {
  version: string;
  /** BCP 47. */
  lang: string;
  /** Paragraphs, in lines of at most 78 characters so that mail programs leave them alone. */
  text: string;
}

const EN_1 = `Your La Leche League organisation asks whether a program may look at your
public social media profile. It looks for what the Social Media Policy for
Leaders speaks of: whether the profile says that you are a Leader, a political
party, candidate or campaign badge, a cause-aligned picture, a disclaimer that
is missing, the use of LLL's name or logo for something else. You decide.
Nothing happens unless you sign.

WHAT IS LOOKED AT. Only the profiles and the parts that you tick, about once a
month, as anybody can see them without signing in. "Posts" means your own
newest public posts.

WHAT IS NEVER LOOKED AT. Private or hidden content, messages, groups, friends
and followers, what others write, and whatever you did not tick. Nobody's face
is recognised, and nothing is concluded about who you are. Showing your own
sexual orientation, race or religion is allowed by the policy and never
reported. No scores, and no comparison with other Leaders.

WHY WE ASK SO CAREFULLY. A badge may show a political opinion. The law
protects that specially, so we need your explicit agreement.

WHO SEES WHAT. You may see everything that is held about you whenever you ask.
The result, with the picture or the words in question, goes into the report
that the persons in charge of your organisation read. The program can be
wrong: it shows what it read and how sure it is, and a person decides, never
the program. If it is wrong, say so: a person looks again.

HOW LONG. Your agreement ends by itself after twelve months. What was seen
stays with your organisation, is not sold or passed on, and is erased when you
leave.

HOW TO LEAVE. Whenever you like, for one profile or for all, without giving a
reason: a message to whoever sent you this form is enough. No visit is made
from that moment on, one that is under way is thrown away, and what was seen
is erased. On request your name, this form and everything else are erased as
well, and you get a receipt.

NO CONSEQUENCES. Not signing, ticking only some boxes, or leaving later has no
consequence for you. No list is made of those who did.`;

const EN_2 = `Your La Leche League organisation asks whether a program may look at your
public social media profile. It looks for what the Social Media Policy for
Leaders speaks of: whether the profile says that you are a Leader, a political
party, candidate or campaign badge, a cause-aligned picture, a disclaimer that
is missing, the use of LLL's name or logo for something else. You decide.
Nothing happens unless you sign.

WHAT IS LOOKED AT. Only the profiles and the parts that you tick, about once a
month and whenever you ask for it, as anybody can see them without signing in.
"Posts" means your own newest public posts. What you hand over yourself is
looked at in the same way. A profile that you add on your own page is looked
at only after you have shown that it is yours.

WHAT IS NEVER LOOKED AT. Private or hidden content, messages, groups, friends
and followers, what others write, and whatever you did not tick. Nobody's face
is recognised, and nothing is concluded about who you are. Showing your own
sexual orientation, race or religion is allowed by the policy and never
reported. No scores, and no comparison with other Leaders.

WHY WE ASK SO CAREFULLY. A badge may show a political opinion. The law
protects that specially, so we need your explicit agreement.

WHO SEES WHAT, AND WHEN. You, first. Whatever was found, and whatever a person
should look at, is shown to you alone. You can mend it, explain it, or say
that it is wrong. The persons in charge of your organisation see it when you
have answered, or when the time for an answer is over, usually thirty days;
you always see what they see. Before that it only counts, without your name,
in totals. The program can be wrong: it shows what it read and how sure it is,
and a person decides, never the program.

HOW LONG. Your agreement ends by itself after twelve months, and you are
reminded a month before. What a visit saw is erased after some weeks, what was
found some weeks after it is settled; your own page, or whoever invited you,
tells you the days. What stays is a count that names nobody. Your signature
is kept as proof that you agreed. Nothing is sold or passed on.

HOW TO LEAVE. Whenever you like, for one profile or for all, without giving a
reason: by a button on your own page, or by a message to whoever invited you.
No visit is made from that moment on, one that is under way is thrown away,
and what was seen is erased. If you wish, your name, this form and everything
else are erased as well, and you get a receipt. You can also pause, and you
may have everything that is held about you, and have it put right.

NO CONSEQUENCES. Not signing, ticking only some boxes, pausing, or leaving
later has no consequence for you. No list is made of those who did.`;

/** All texts ever published, the oldest first. */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  { version: 'en-1', lang: 'en', text: EN_1 },
  { version: 'en-2', lang: 'en', text: EN_2 },
];

/** Labels of the form. What she sends back is read by these very words. */
export const consentForm = {
  begin: '===== PROFILE AUDIT: YOUR ANSWER (please send back from here) =====',
  end: '===== END OF YOUR ANSWER =====',
  textBegin: '----- what you are asked -----',
  textEnd: '----- end of what you are asked -----',
  /** Stands in the form that is kept, where she read our translation as well. */
  readIn: (lang: string, version: string, sha256: string): string =>
    `Read in: ${lang} (our translation ${version}, SHA-256 ${sha256})`,
  instead: 'Or do nothing at all: then nothing happens.',
  how: 'To agree, put an x between brackets: [x]. Nothing is ticked for you.',
  profileNote: 'Profile (one more, if you like; copy this block for others)',
  profile: 'Profile',
  signature: 'Signature',
  useAsked: 'How do you use this profile? Tick one.',
  partsAsked: 'What may be looked at? Tick what you allow.',
  fields: {
    person: 'For',
    code: 'Code',
    until: 'Good until',
    version: 'Text',
    address: 'Address',
    name: 'My name',
    date: 'Date (YYYY-MM-DD)',
  },
  uses: {
    leader: 'as a Leader, supporting families',
    personal: 'for myself only',
    both: 'both',
  } satisfies Record<Use, string>,
  parts: {
    picture: 'profile picture',
    banner: 'banner or cover photo',
    description: 'name, description and links',
    posts: 'posts',
  } satisfies Record<ConsentPart, string>,
} as const;

/** What was wrong with a form that came back: ends the sentence "That input cannot be used: …". */
export const formProblems = {
  noForm: 'the lines that begin and end the answer are not there, or are there twice',
  tooLong: 'the form is much too long',
  textChanged: 'the text that was to be agreed to is not the one that was sent',
  textUnknown: (version: string) => `there is no consent text of version “${version}”`,
  line: (line: string) => `the form has a line that is not understood: “${line}”`,
  twice: (what: string) => `“${what}” is there twice`,
  mark: (line: string) => `the mark in “${line}” is neither an x nor empty`,
  oneUse: (address: string) => `for ${address} not exactly one way of using it is ticked`,
  noAddress: 'boxes are ticked for a profile without an address',
  sameProfile: (address: string) => `${address} is there twice`,
  noName: 'the name is missing: she types it herself to sign',
  noDate: 'the date is missing',
  noCode: 'the code of the invitation is missing',
} as const;
