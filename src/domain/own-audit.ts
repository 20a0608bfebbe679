/** A Leader's own audit: a look at one profile of hers that she asked for just now. */
import type { VisitStep } from './dispatch.js';
import type { Wall } from './snapshot.js';
import type { TroubleArgs, TroubleCode } from './trouble.js';

export const AUDIT_ASK_STATES = ['waiting', 'running', 'seen', 'hidden', 'failed', 'cancelled', 'interrupted'] as const;
/**
 * `seen`: something was seen and is stored. `hidden`: a wall hid everything, nothing is stored. `interrupted`: the program
 * was stopped while it ran, so that nobody knows what it would have seen.
 */
export type AuditAskState = (typeof AUDIT_ASK_STATES)[number];

export interface AuditAsk {
  id: string;
  profileId: string;
  state: AuditAskState;
  askedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  step: VisitStep | null;
  wall: Wall | null;
  troubleCode: TroubleCode | null;
  troubleArgs: TroubleArgs | null;
}
export const isUnderWay = ({ state }: Pick<AuditAsk, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Why an audit is not begun, by what keeps it. */
export type AuditRefusal =
  /** Consent is not live (any more). */
  | 'no-consent'
  /** It is not shown yet that the profile is hers. */
  | 'no-control'
  /** She paused all looks. */
  | 'paused'
  /** Another one of hers is under way. */
  | 'one-at-a-time'
  /** As many as a person may ask for in a day. */
  | 'daily-limit'
  /** Too many people wait just now. */
  | 'queue-full';
