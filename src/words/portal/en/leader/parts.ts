/** How profiles, their parts and their platforms are spoken of, on every page of hers. */
import type { ConsentPart, Use } from '../../../../domain/consent.js';
import type { ControlState, ProofCheck, ProofMethod } from '../../../../domain/control.js';

/** What will be visible at a place, before anybody looks. */
export interface Foreseen {
  place: string;
  /** ask: its terms ask programs to stay away, so she is asked for a screenshot. off: left out here. closed: shut for good. */
  way: 'visit' | 'ask' | 'off' | 'closed';
  /** Parts that a visitor sees there who is not signed in. */
  parts: readonly ConsentPart[];
  /** Never tried on real pages of that place. */
  unproven: boolean;
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'profile picture',
  banner: 'banner or cover photo',
  description: 'name, description and links',
  posts: 'newest public posts',
};

export const parts = {
  parts: PARTS,
  partsHelp: {
    picture: 'Words and logos in it. Never a face.',
    banner: 'Words and logos in it. Never a face.',
    description: 'Without it nobody can tell whether the profile says that you are a Leader.',
    posts: 'Only whether you write about LLL regularly, for the disclaimer.',
  } satisfies Record<ConsentPart, string>,
  uses: {
    leader: 'as a Leader, supporting families',
    personal: 'for myself only',
    both: 'both',
  } satisfies Record<Use, string>,
  partsAsked: 'What may be looked at?',
  useAsked: 'How do you use it?',
  listOf: (chosen: readonly ConsentPart[]): string => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }: Foreseen): string {
    const what = seen.length === 0 ? 'nothing' : `your ${lists.format(seen.map((part) => PARTS[part]))}`;
    if (way === 'closed') return `${place} has shut for good. There is nothing left to look at.`;
    if (way === 'off') return `${place} is left out by your organisation: nothing there is looked at.`;
    if (way === 'ask')
      return `${place} asks programs to stay away, so our monthly rounds do not go there. If you like, you hand over a screenshot or a saved page yourself, now and then.`;
    if (seen.length === 0)
      return `${place} shows nothing to a visitor who is not signed in. You can hand over a screenshot.`;
    return `${place} shows a visitor who is not signed in ${what}.${unproven ? ' We are new to it: what we do not find there we will not call missing.' : ''}`;
  },
  control: {
    'not-needed': 'Yours, by the form that you signed',
    unproven: 'Not yet shown to be yours',
    proven: 'Shown to be yours',
    lost: 'Has to be shown again',
  } satisfies Record<ControlState, string>,
  methods: {
    code: 'by the code in its description',
    link: 'by the link on it',
    vouched: 'by an admin’s word',
  } satisfies Record<ProofMethod, string>,
  checks(met: ProofCheck): string {
    if (met === 'found') return 'We found it.';
    if (met === 'missing') return 'We saw the description, and neither the code nor the link is there.';
    if (met === 'gone') return 'Nobody is found at this address. Is it spelled as the platform spells it?';
    if (met === 'moved')
      return 'This address leads to another name now. If that is yours, add its address as a profile of its own.';
    if (met === 'private') return 'The profile is private, so we could not see its description.';
    if (met === 'declined') return 'The place asks programs to stay away, so we did not look.';
    if (met === 'login') return 'The place wants visitors to sign in, so we could not see the description.';
    return 'The place did not show us the description this time.';
  },
};
export type PartsWords = typeof parts;
