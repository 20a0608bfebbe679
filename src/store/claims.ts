/**
 * Handing out due visits. A visit goes due -> claimed (lease) -> seen, hidden or failed; a lease that ran out is taken up by
 * the next claim. What a claim hands out is a ticket (visit and attempt), so that a worker that was slow cannot store over
 * the one that took its place.
 */
import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { TroubleCode } from '../domain/trouble.js';
import { dropVisit, type EnrolledProfile, live } from './consents.js';
import type { Core } from './core.js';
import { refColumns, type roundStatusOf } from './round-status.js';
import { consents, profiles, visits } from './schema.js';

export interface Claim {
  /** The ticket for `visits.record` and `visits.fail`; good for this attempt alone. */
  visitId: string;
  profile: Consented<EnrolledProfile>;
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
) {
  const { db } = core;
  /** To be done now: due, or claimed by somebody whose lease ran out. Two conditions, for each has its own index range. */
  const ready = (roundId: string, now: string) => {
    const inRound = eq(visits.roundId, Number(roundId));
    return [
      and(inRound, eq(visits.state, 'due'), lte(visits.dueAt, now)),
      and(inRound, eq(visits.state, 'claimed'), lte(visits.leaseUntil, now)),
    ];
  };
  const nextReady = (roundId: string) => {
    for (const condition of ready(roundId, core.now())) {
      const next = db
        .select({ id: visits.id, profileId: visits.profileId, attempts: visits.attempts, state: visits.state })
        .from(visits)
        .where(condition)
        .orderBy(asc(visits.dueAt), asc(visits.id))
        .limit(1)
        .get();
      if (next) return next;
    }
    return undefined;
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
      return core.tx(() => {
        if (byId(roundId).state !== 'open') return undefined;
        for (;;) {
          const next = nextReady(roundId);
          if (!next) return undefined;
          const profile = stillConsented(next.profileId);
          if (!profile) {
            dropVisit(core, next.id);
            continue;
          }
          if (next.state === 'claimed' && next.attempts >= MAX_CLAIMS) {
            giveUp(core, eq(visits.id, next.id), 'WORKER_DIED', core.now());
            continue;
          }
          const attempt = next.attempts + 1;
          db.update(visits)
            .set({ state: 'claimed', claimedBy: worker, leaseUntil: core.later(leaseSeconds), attempts: attempt })
            .where(eq(visits.id, next.id))
            .run();
          return { visitId: `${next.id}.${attempt}`, profile, attempt };
        }
      });
    },
  };
}
