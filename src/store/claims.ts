/**
 * Handing out due visits. A visit goes due -> claimed (lease) -> seen, hidden or failed; a lease that ran out is taken up by
 * the next claim. What a claim hands out is a ticket (visit and attempt), so that a worker that was slow cannot store over
 * the one that took its place.
 */
import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Look } from '../domain/dispatch.js';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { TroubleCode } from '../domain/trouble.js';
import { dropVisit, type EnrolledProfile, live } from './consents.js';
import type { Core } from './core.js';
import { ticketOf } from './holdings.js';
import { forget } from './readings.js';
import { refColumns, type roundStatusOf } from './round-status.js';
import { consents, profiles, secondLooks, visits } from './schema.js';
import type { SecondLooking } from './second-looks.js';

export interface Claim {
  /** The ticket for `visits.record` and `visits.fail`; good for this attempt alone. */
  visitId: string;
  profile: Consented<EnrolledProfile>;
  look: Look;
  /** 1 for the first. */
  attempt: number;
}

/** A visit whose worker died this often is given up: the page may be what kills it. */
const MAX_CLAIMS = 5;

/** Ends visits without a result; what they met before stays their reason. Gives how many. */
export const giveUp = ({ db }: Core, which: SQL | undefined, code: TroubleCode, endedAt: string): number =>
  db
    .update(visits)
    .set({
      state: 'failed',
      troubleCode: sql`coalesce(${visits.troubleCode}, ${code})`,
      endedAt,
      claimedBy: null,
      leaseUntil: null,
    })
    .where(which)
    .run().changes;

export function claimsOf(
  core: Core,
  byId: ReturnType<typeof roundStatusOf>['byId'],
  stillConsented: (id: string) => Consented<EnrolledProfile> | undefined,
  looking: SecondLooking,
) {
  const { db } = core;
  /** To be done now: due, or claimed by somebody whose lease ran out. Two conditions, for each has its own index range. */
  const ready = (roundId: string, now: string, of: typeof visits | typeof secondLooks = visits) => {
    const inRound = eq(of.roundId, Number(roundId));
    return [
      and(inRound, eq(of.state, 'due'), lte(of.dueAt, now)),
      and(inRound, eq(of.state, 'claimed'), lte(of.leaseUntil, now)),
    ];
  };
  /** First looks before second ones: who was not seen at all waits for what somebody may have seen. */
  const nextReady = (roundId: string) => {
    const now = core.now();
    for (const condition of ready(roundId, now)) {
      const next = db
        .select({ id: visits.id, profileId: visits.profileId, attempts: visits.attempts, state: visits.state })
        .from(visits)
        .where(condition)
        .orderBy(asc(visits.dueAt), asc(visits.id))
        .limit(1)
        .get();
      if (next) return { ...next, look: 'first' as const };
    }
    for (const condition of ready(roundId, now, secondLooks)) {
      const { visitId: id, attempts, state } = secondLooks;
      const next = db
        .select({ id, profileId: visits.profileId, attempts, state })
        .from(secondLooks)
        .innerJoin(visits, eq(visits.id, secondLooks.visitId))
        .where(condition)
        .orderBy(asc(secondLooks.dueAt), asc(secondLooks.visitId))
        .limit(1)
        .get();
      if (next) return { ...next, look: 'second' as const };
    }
    return undefined;
  };
  type Next = NonNullable<ReturnType<typeof nextReady>>;
  /** Ends what cannot be claimed after all; true where it did. */
  const passOver = ({ id, look, state, attempts, profileId }: Next, consented: boolean): boolean => {
    const died = state === 'claimed' && attempts >= MAX_CLAIMS;
    if (look === 'first') {
      if (!consented) dropVisit(core, id);
      else if (died) giveUp(core, eq(visits.id, id), 'WORKER_DIED', core.now());
      return !consented || died;
    }
    if (!consented || !looking.needed(profileId)) return looking.lapse({ visitId: id }, core.now()) > 0;
    if (died) {
      const failed = { state: 'failed' as const, troubleCode: 'WORKER_DIED' as const, endedAt: core.now() };
      db.update(secondLooks)
        .set({ ...failed, claimedBy: null, leaseUntil: null })
        .where(eq(secondLooks.visitId, id))
        .run();
    }
    return died;
  };

  return {
    /** What is to be done now: first what is longest due, last what a worker left behind. */
    due(
      roundId: string,
      { limit = -1 }: { limit?: number } = {},
    ): { id: string; profile: ProfileRef; attempts: number }[] {
      const now = core.now();
      const found = ready(roundId, now).flatMap((condition) =>
        db
          .select({ id: visits.id, profile: refColumns, attempts: visits.attempts })
          .from(visits)
          .innerJoin(profiles, eq(profiles.id, visits.profileId))
          .innerJoin(consents, eq(consents.profileId, profiles.id))
          .where(and(condition, live(now)))
          .orderBy(asc(visits.dueAt), asc(visits.id))
          .limit(limit)
          .all(),
      );
      return limit < 0 ? found : found.slice(0, limit);
    },
    /** Takes one visit for `leaseSeconds`; undefined where nothing is to be done now. Consent is looked up again here. */
    claim(roundId: string, { leaseSeconds, worker }: { leaseSeconds: number; worker: string }): Claim | undefined {
      forget(core);
      return core.tx(() => {
        if (byId(roundId).state !== 'open') return undefined;
        for (;;) {
          const next = nextReady(roundId);
          if (!next) return undefined;
          const { id, look } = next;
          const profile = stillConsented(next.profileId);
          if (passOver(next, profile !== undefined) || !profile) continue;
          const attempt = next.attempts + 1;
          const taken = { state: 'claimed' as const, claimedBy: worker, leaseUntil: core.later(leaseSeconds) };
          if (look === 'first')
            db.update(visits)
              .set({ ...taken, attempts: attempt })
              .where(eq(visits.id, id))
              .run();
          else
            db.update(secondLooks)
              .set({ ...taken, attempts: attempt })
              .where(eq(secondLooks.visitId, id))
              .run();
          return { visitId: ticketOf(id, look, attempt), profile, look, attempt };
        }
      });
    },
  };
}
