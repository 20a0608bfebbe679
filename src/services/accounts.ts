/**
 * Whose account stands at an address, by the platform's own number: a handle may be given to somebody else, the number is not.
 * What is kept is a hash under a key of that one profile, so that nobody learns from it whose it is.
 */
import { createHmac } from 'node:crypto';
import type { AccountMark } from '../domain/control.js';
import type { ProfileRef } from '../domain/profile.js';

export interface MetAccount {
  /** Undefined where the place told none, or nothing may be kept of it. */
  hash: string | undefined;
  /** Another account than at the visit before: what stands there is nobody's we know. */
  isOther: boolean;
}

/** @param account as the scraper names it; undefined where the place does not tell it. */
export function metAccount(
  { platform }: Pick<ProfileRef, 'platform'>,
  mark: AccountMark | undefined,
  account: string | undefined,
): MetAccount {
  if (!mark || account === undefined) return { hash: undefined, isOther: false };
  const hash = createHmac('sha256', Buffer.from(mark.key, 'hex')).update(`${platform}\0${account}`).digest('hex');
  return { hash, isOther: mark.known !== null && mark.known !== hash };
}
