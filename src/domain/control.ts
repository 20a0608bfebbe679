/** Whether it was shown that a profile is hers who signed for it, and how. */
import type { Wall } from './snapshot.js';

/**
 * not-needed: an operator took in a signed form by hand and knows whose it is. unproven: signed in the browser, not shown yet.
 * lost: it was shown once, and then the handle changed, or somebody else showed that the profile is hers.
 */
export const CONTROL_STATES = ['not-needed', 'unproven', 'proven', 'lost'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** With these the address is this person's, and nobody else's: what is signed for it may be visited. */
export const HELD = ['not-needed', 'proven'] as const satisfies readonly ControlState[];

/** code: words in the description. link: a link on the profile to a page of ours. vouched: a named admin said so. */
export const PROOF_METHODS = ['code', 'link', 'vouched'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** By what a look knows the account again: a key for this one profile (hex), and the hash that was met before, if any. */
export interface AccountMark {
  key: string;
  known: string | null;
}

/** What a look for the proof met: it was there, the place was seen without it, or the place was hidden from us. */
export type ProofCheck = 'found' | 'missing' | Wall;
