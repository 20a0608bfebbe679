/**
 * The ledger of rounds: one row a period, one visit in it for each consented profile. A round is open, then finished; or
 * cancelled, and then perhaps opened again. However often it is opened and by whomever, a profile has one visit in it.
 */
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Consented } from '../domain/profile.js';
import type { Round, RoundPlan } from '../domain/round.js';
import { claimsOf, giveUp } from './claims.js';
import { type EnrolledProfile, live } from './consents.js';
import type { Core } from './core.js';
import type { Log } from './index.js';
import { oneLine } from './people.js';
import { roundOf, roundStatusOf } from './round-status.js';
import { consents, profiles, rounds, visits } from './schema.js';
import type { SecondLooking } from './second-looks.js';

export function roundsOf(
  core: Core,
  log: Log,
  stillConsented: (id: string) => Consented<EnrolledProfile> | undefined,
  looking: SecondLooking,
) {
  const { db } = core;
  const told = roundStatusOf(core, looking);
  const { byId } = told;
  const rowOf = (roundId: string) => eq(rounds.id, Number(roundId));
  const visitsIn = (roundId: string) => eq(visits.roundId, Number(roundId));
  const begin = (period: string, plan: RoundPlan = {}): Round => {
    const name = oneLine(period, 'period', 64);
    return core.tx(() => {
      const known = told.of(name);
      if (known) return known;
      const { occurredAt = null, endsAt = null, spreadUntil = null } = plan;
      const row = { period: name, state: 'open' as const, startedAt: core.now(), occurredAt, endsAt, spreadUntil };
      const round = roundOf(db.insert(rounds).values(row).returning().get());
      log.append({ event: 'round.opened', args: { round: Number(round.id) } });
      return round;
    });
  };
  const open = (period: string, plan: RoundPlan = {}): Round =>
    core.tx(() => {
      const round = begin(period, plan);
      if (round.state === 'open') joinAll(core, round, plan.dueAt);
      return round;
    });
  /** Gives back what is under way: whoever holds it finds the ticket worth nothing. */
  const release = (roundId: string) => {
    db.update(visits)
      .set({ state: 'due', dueAt: core.now(), claimedBy: null, leaseUntil: null })
      .where(and(visitsIn(roundId), eq(visits.state, 'claimed')))
      .run();
    looking.release(roundId);
  };

  return {
    ...told,
    ...claimsOf(core, byId, stillConsented, looking),
    /**
     * The round of a period, made where there is none. Every profile with a live consent has one visit in it; calling it
     * again while the round is open lets those join who consented meanwhile. One that is not open is left as it is.
     */
    open,
    /** The round alone, made where there is none. Nobody is in it before it is opened. */
    begin,
    /**
     * `open` where others wait for this process: `breathe` is awaited between two stretches of profiles, each joined in a
     * transaction of its own. Whoever works on a round awaits this first: before, it may look as if little were to be done.
     */
    async openInSteps(period: string, plan: RoundPlan, breathe: () => Promise<void>): Promise<Round> {
      const round = begin(period, plan);
      let after: string | undefined = '';
      while (after !== undefined && round.state === 'open') {
        const from: string = after;
        after = core.tx(() => (byId(round.id).state === 'open' ? joinSome(core, round, from, plan.dueAt) : undefined));
        await breathe();
      }
      return round;
    },
    /** How many consented profiles are not in this round: they signed after it was over, or their consent came back. */
    outside: (roundId: string): number => missingIn(core, Number(roundId), '', undefined).length,
    /** First tries that are spread over days are due now. */
    hasten(roundId: string): void {
      core.tx(() => {
        const now = core.now();
        const later = and(visitsIn(roundId), eq(visits.state, 'due'), eq(visits.attempts, 0), gt(visits.dueAt, now));
        db.update(visits).set({ dueAt: now }).where(later).run();
        db.update(rounds)
          .set({ spreadUntil: now })
          .where(and(rowOf(roundId), gt(rounds.spreadUntil, now)))
          .run();
      });
    },
    /** Closes the round. What was not done by then counts as failed (never as seen), and second looks lapse. Closing twice is no error. */
    finish(roundId: string): Round {
      return core.tx(() => {
        const round = byId(roundId);
        if (round.state !== 'open') return round;
        const left = and(visitsIn(roundId), inArray(visits.state, ['due', 'claimed']));
        const finished = { state: 'finished' as const, finishedAt: core.now() };
        const unfinished = giveUp(core, left, 'ROUND_OVER', finished.finishedAt);
        looking.lapse({ roundId }, finished.finishedAt);
        db.update(rounds).set(finished).where(rowOf(roundId)).run();
        log.append({ event: 'round.finished', args: { round: Number(roundId), unfinished } });
        return { ...round, ...finished };
      });
    },
    /** Stops an open round, also under the hands of another process. What was stored stays; the rest waits. */
    cancel(roundId: string): Round {
      return core.tx(() => {
        const round = byId(roundId);
        if (round.state !== 'open') return round;
        const cancelled = { state: 'cancelled' as const, finishedAt: core.now() };
        db.update(rounds).set(cancelled).where(rowOf(roundId)).run();
        release(roundId);
        log.append({ event: 'round.cancelled', args: { round: Number(roundId) } });
        return { ...round, ...cancelled };
      });
    },
    /** Opens a round again: one that was cancelled, or a finished one for whoever signed since. Nobody is visited twice. */
    reopen(roundId: string, dueAt?: RoundPlan['dueAt']): Round {
      return core.tx(() => {
        const round = byId(roundId);
        if (round.state !== 'open') {
          db.update(rounds).set({ state: 'open', finishedAt: null }).where(rowOf(roundId)).run();
          log.append({ event: 'round.reopened', args: { round: Number(roundId) } });
        }
        return open(round.period, dueAt ? { dueAt } : {});
      });
    },
    /**
     * After the clock was set back: takes back what this round was done to in a time that has not come. One that was
     * closed then is open again with what was given up at its closing; waits and leases that began then end now.
     */
    settleClock(roundId: string): void {
      core.tx(() => {
        const now = core.now();
        const round = byId(roundId);
        if (round.state === 'finished' && round.finishedAt !== null && round.finishedAt > now) {
          db.update(visits)
            .set({ state: 'due', dueAt: now, troubleCode: null, troubleArgs: null, endedAt: null })
            .where(and(visitsIn(roundId), eq(visits.state, 'failed'), eq(visits.endedAt, round.finishedAt)))
            .run();
          db.update(rounds).set({ state: 'open', finishedAt: null }).where(rowOf(roundId)).run();
        }
        looking.settleClock(roundId, round.finishedAt !== null && round.finishedAt > now ? round.finishedAt : null);
        // No wait is longer than a day beyond the spread, no lease longer than an hour (config.ts).
        const day = core.later(86_400);
        const latest = round.spreadUntil !== null && round.spreadUntil > day ? round.spreadUntil : day;
        db.update(visits)
          .set({ dueAt: now })
          .where(and(visitsIn(roundId), eq(visits.state, 'due'), gt(visits.dueAt, latest)))
          .run();
        db.update(visits)
          .set({ leaseUntil: now })
          .where(and(visitsIn(roundId), eq(visits.state, 'claimed'), gt(visits.leaseUntil, core.later(3600))))
          .run();
      });
    },
  };
}

/** Profiles that are looked at in one step. */
const STRETCH = 500;

/** The last of a stretch of profiles by id; undefined after all. */
const endOfStretch = ({ db }: Core, after: string): string | undefined =>
  db
    .select({ id: profiles.id })
    .from(profiles)
    .where(gt(profiles.id, after))
    .orderBy(profiles.id)
    .limit(1)
    .offset(STRETCH - 1)
    .get()?.id;

/** Consented profiles without a visit in this round, of a stretch of them. */
const missingIn = (
  { db, now }: Core,
  roundId: number,
  after: string,
  last: string | undefined,
): { profileId: string }[] =>
  db
    .select({ profileId: profiles.id })
    .from(profiles)
    .innerJoin(consents, eq(consents.profileId, profiles.id))
    .leftJoin(visits, and(eq(visits.profileId, profiles.id), eq(visits.roundId, roundId)))
    .where(
      and(
        gt(profiles.id, after),
        last === undefined ? undefined : lte(profiles.id, last),
        live(now()),
        sql`${visits.id} is null`,
      ),
    )
    // Written in the order of the indexes, so that each of their pages is touched once.
    .orderBy(profiles.id)
    .all();

type DueAt = RoundPlan['dueAt'];
function joinAll(core: Core, round: Round, dueAt: DueAt): void {
  for (let after: string | undefined = ''; after !== undefined; ) after = joinSome(core, round, after, dueAt);
}

/** One visit for each consented profile of a stretch that has none in this round. Where the next begins; undefined at the end. */
function joinSome(core: Core, round: Round, after: string, dueAt: DueAt): string | undefined {
  const roundId = Number(round.id);
  const [last, now] = [endOfStretch(core, after), core.now()];
  const insert = core.sqlite.prepare(
    `insert into visits (id, round_id, profile_id, state, due_at, attempts) values (?, ?, ?, 'due', ?, 0)`,
  );
  // Ids of a round stand together in the index; within it they are random, so that platforms come mixed.
  for (const { profileId } of missingIn(core, roundId, after, last)) {
    insert.run(`${roundId}-${core.newId()}`, roundId, profileId, dueAt ? dueAt(profileId, round) : now);
  }
  return last;
}
