/**
 * The ledger of rounds: one row a period, one visit in it for each consented profile. A visit goes due -> claimed (lease)
 * -> seen, hidden or failed; a lease that ran out is taken up by the next claim. What a claim hands out is a ticket (visit
 * and attempt), so that a worker that was slow cannot store over the one that took its place.
 */
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Consented, ProfileRef } from '../domain/profile.js';
import { Trouble, type TroubleArgs, type TroubleCode } from '../domain/trouble.js';
import { dropVisit, type EnrolledProfile, live } from './consents.js';
import type { Core } from './core.js';
import type { Log } from './index.js';
import { oneLine } from './people.js';
import { consents, profiles, rounds, visits } from './schema.js';

/** Rounds are numbered as they begin; outside of this room the number is an opaque text. */
export interface Round {
  id: string;
  period: string;
  state: 'open' | 'finished' | 'cancelled';
  startedAt: string;
  /** The moment of the schedule that the period is named from; null where it was named by hand. */
  occurredAt: string | null;
  /** Until when the first tries of its visits are spread. */
  spreadUntil: string | null;
  /** When the schedule's next round begins. */
  endsAt: string | null;
  /** When it was finished or cancelled. */
  finishedAt: string | null;
}
export const VISIT_STATES = ['due', 'claimed', 'seen', 'hidden', 'failed'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export interface Claim {
  /** The ticket for `visits.record` and `visits.fail`; good for this attempt alone. */
  visitId: string;
  profile: Consented<EnrolledProfile>;
  /** 1 for the first. */
  attempt: number;
}
export interface RoundStatus {
  round: Round;
  counts: Record<VisitState, number>;
  total: number;
  /** Visits that ended in a trouble: nobody saw these profiles. */
  failed: FailedVisit[];
}
export interface FailedVisit {
  profile: ProfileRef;
  trouble: TroubleCode;
  args: TroubleArgs;
  attempts: number;
}

const refColumns = { platform: profiles.platform, handle: profiles.handle, url: profiles.url };

/** A visit whose worker died this often is given up: the page may be what kills it. */
const MAX_CLAIMS = 5;

export function roundsOf(core: Core, log: Log, stillConsented: (id: string) => Consented<EnrolledProfile> | undefined) {
  const { db } = core;
  const byId = (roundId: string): Round => {
    const row = db
      .select()
      .from(rounds)
      .where(eq(rounds.id, Number(roundId)))
      .get();
    if (!row) throw new Trouble('INPUT_INVALID', 'stop', { detail: `round ${roundId}` });
    return roundOf(row);
  };
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
  const giveUp = (id: string, code: TroubleCode) =>
    db
      .update(visits)
      .set({
        state: 'failed',
        troubleCode: sql`coalesce(${visits.troubleCode}, ${code})`,
        endedAt: core.now(),
        leaseUntil: null,
      })
      .where(eq(visits.id, id))
      .run();

  const failed = (roundId: string): FailedVisit[] =>
    db
      .select({
        profile: refColumns,
        trouble: visits.troubleCode,
        args: visits.troubleArgs,
        attempts: visits.attempts,
      })
      .from(visits)
      .innerJoin(profiles, eq(profiles.id, visits.profileId))
      .where(and(eq(visits.roundId, Number(roundId)), eq(visits.state, 'failed')))
      .orderBy(profiles.url)
      .all()
      .map((row) => ({ ...row, trouble: row.trouble ?? 'UNEXPECTED', args: row.args ?? {} }));

  return {
    /**
     * The round of a period, made where there is none. Every profile with a live consent has one visit in it; calling it
     * again while the round is open lets those join who consented meanwhile. A finished round is left as it is.
     */
    open(period: string): Round {
      const name = oneLine(period, 'period', 64);
      return core.tx(() => {
        const now = core.now();
        let round = db.select().from(rounds).where(eq(rounds.period, name)).get();
        if (!round) {
          round = db.insert(rounds).values({ period: name, state: 'open', startedAt: now }).returning().get();
          log.append({ event: 'round.opened', args: { round: round.id } });
        }
        if (round.state === 'open') join(core, round.id, now);
        return roundOf(round);
      });
    },
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
        if (byId(roundId).state === 'finished') return undefined;
        for (;;) {
          const next = nextReady(roundId);
          if (!next) return undefined;
          const profile = stillConsented(next.profileId);
          if (!profile) {
            dropVisit(core, next.id);
            continue;
          }
          if (next.state === 'claimed' && next.attempts >= MAX_CLAIMS) {
            giveUp(next.id, 'INTERRUPTED');
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
    /** Closes the round. What was not done by then counts as failed (never as seen). Closing twice is no error. */
    finish(roundId: string): Round {
      return core.tx(() => {
        const round = byId(roundId);
        if (round.state === 'finished') return round;
        const left = db
          .select({ id: visits.id })
          .from(visits)
          .where(and(eq(visits.roundId, Number(roundId)), inArray(visits.state, ['due', 'claimed'])))
          .all();
        for (const { id } of left) giveUp(id, 'INTERRUPTED');
        const finished = { state: 'finished' as const, finishedAt: core.now() };
        db.update(rounds)
          .set(finished)
          .where(eq(rounds.id, Number(roundId)))
          .run();
        log.append({ event: 'round.finished', args: { round: Number(roundId), unfinished: left.length } });
        return { ...round, ...finished };
      });
    },
    status(roundId: string): RoundStatus {
      const round = byId(roundId);
      const rows = db
        .select({ state: visits.state, n: sql<number>`count(*)` })
        .from(visits)
        .where(eq(visits.roundId, Number(roundId)))
        .groupBy(visits.state)
        .all();
      const counts: Record<VisitState, number> = { due: 0, claimed: 0, seen: 0, hidden: 0, failed: 0 };
      for (const { state, n } of rows) counts[state] = n;
      return { round, counts, total: rows.reduce((sum, { n }) => sum + n, 0), failed: failed(roundId) };
    },
    failed,
    latest(): Round | undefined {
      const row = db.select().from(rounds).orderBy(desc(rounds.id)).limit(1).get();
      return row && roundOf(row);
    },
    all(): Round[] {
      return db.select().from(rounds).orderBy(rounds.id).all().map(roundOf);
    },
  };
}

const roundOf = (row: typeof rounds.$inferSelect): Round => ({ ...row, id: String(row.id) });

/** One visit for each consented profile that has none in this round. */
function join(core: Core, roundId: number, now: string): void {
  const missing = core.db
    .select({ profileId: profiles.id })
    .from(profiles)
    .innerJoin(consents, eq(consents.profileId, profiles.id))
    .leftJoin(visits, and(eq(visits.profileId, profiles.id), eq(visits.roundId, roundId)))
    .where(and(live(now), sql`${visits.id} is null`))
    .all();
  const insert = core.sqlite.prepare(
    `insert into visits (id, round_id, profile_id, state, due_at, attempts) values (?, ?, ?, 'due', ?, 0)`,
  );
  // Ids of a round stand together in the index; within it they are random, so that platforms come mixed.
  for (const { profileId } of missing) insert.run(`${roundId}-${core.newId()}`, roundId, profileId, now);
}
