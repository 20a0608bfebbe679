import type { ProfileRef } from './profile.js';
import type { Wall } from './snapshot.js';
import type { TroubleArgs, TroubleCode } from './trouble.js';

/** A round: one period of the schedule, in which each consented profile has one visit. */
export interface Round {
  /** An opaque text. */
  id: string;
  period: string;
  /** A cancelled round can be taken up again. */
  state: 'open' | 'finished' | 'cancelled';
  startedAt: string;
  /** The moment of the schedule that the period is named from; null where it was named by hand. */
  occurredAt: string | null;
  /** Until when the first tries of its visits are spread; whoever signs before it ends is visited in this round. */
  spreadUntil: string | null;
  /** When the schedule's next round begins. */
  endsAt: string | null;
  /** When it was finished or cancelled. */
  finishedAt: string | null;
}
/** How a new round is laid out in time. */
export interface RoundPlan {
  occurredAt?: string | undefined;
  endsAt?: string | undefined;
  spreadUntil?: string | undefined;
  /** When the visit of a profile that joins now is due; now where it is not given. */
  dueAt?(profileId: string, round: Round): string;
}

export const VISIT_STATES = ['due', 'claimed', 'seen', 'hidden', 'failed'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export type VisitCounts = Record<VisitState, number>;

export const SECOND_LOOK_STATES = ['due', 'claimed', 'seen', 'hidden', 'failed', 'lapsed'] as const;
export type SecondLookState = (typeof SECOND_LOOK_STATES)[number];
/** Second looks of a round, by state; lapsed: nothing was left to confirm, or the round was over. */
export type SecondLooks = Record<SecondLookState, number> & {
  /** When the next one is due; null where none is. */
  nextDueAt: string | null;
};

export interface RoundStatus {
  round: Round;
  counts: VisitCounts;
  total: number;
  secondLooks: SecondLooks;
  /** How many visits saw nothing, by the wall that hid it. */
  walls: Partial<Record<Wall, number>>;
  /** Visits that ended in a trouble: nobody saw these profiles. */
  failed: FailedVisit[];
  /** Visits of this round under way, by the worker that holds them. */
  workers: Record<string, number>;
  /** When the next visit is due; null where none is. */
  nextDueAt: string | null;
}
export interface FailedVisit {
  profile: ProfileRef;
  trouble: TroubleCode;
  args: TroubleArgs;
  attempts: number;
}
