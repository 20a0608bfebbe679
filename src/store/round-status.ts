/** How far rounds are: read only. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import {
  type FailedVisit,
  type Round,
  type RoundStatus,
  VISIT_STATES,
  type VisitCounts,
  type VisitState,
} from '../domain/round.js';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { profiles, rounds, visits } from './schema.js';
import type { SecondLooking } from './second-looks.js';

export const refColumns = { platform: profiles.platform, handle: profiles.handle, url: profiles.url };
/** Rounds are numbered as they begin; outside of this room the number is an opaque text. */
export const roundOf = (row: typeof rounds.$inferSelect): Round => ({ ...row, id: String(row.id) });

export function roundStatusOf({ db }: Core, looking: Pick<SecondLooking, 'status'>) {
  const byId = (roundId: string): Round => {
    const row = db
      .select()
      .from(rounds)
      .where(eq(rounds.id, Number(roundId)))
      .get();
    if (!row) throw new Trouble('INPUT_INVALID', 'stop', { detail: `round ${roundId}` });
    return roundOf(row);
  };
  const inState = (roundId: string, state: VisitState) =>
    and(eq(visits.roundId, Number(roundId)), eq(visits.state, state));
  const counts = (roundId: string): VisitCounts => {
    const counted: VisitCounts = { due: 0, claimed: 0, seen: 0, hidden: 0, failed: 0 };
    const rows = db
      .select({ state: visits.state, n: sql<number>`count(*)` })
      .from(visits)
      .where(eq(visits.roundId, Number(roundId)))
      .groupBy(visits.state)
      .all();
    for (const { state, n } of rows) counted[state] = n;
    return counted;
  };
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
      .where(inState(roundId, 'failed'))
      .orderBy(profiles.url)
      .all()
      .map((row) => ({ ...row, trouble: row.trouble ?? 'UNEXPECTED', args: row.args ?? {} }));
  /** Visits in a state, counted by a column; those without a value are left out. */
  const countedBy = (roundId: string, state: VisitState, column: typeof visits.wall | typeof visits.claimedBy) =>
    Object.fromEntries(
      db
        .select({ value: column, n: sql<number>`count(*)` })
        .from(visits)
        .where(inState(roundId, state))
        .groupBy(column)
        .all()
        .flatMap(({ value, n }) => (value === null ? [] : [[value, n]])),
    );

  return {
    byId,
    counts,
    secondLooks: looking.status,
    failed,
    status(roundId: string): RoundStatus {
      const round = byId(roundId);
      const counted = counts(roundId);
      return {
        round,
        counts: counted,
        total: VISIT_STATES.reduce((sum, state) => sum + counted[state], 0),
        secondLooks: looking.status(roundId),
        walls: countedBy(roundId, 'hidden', visits.wall),
        failed: failed(roundId),
        workers: countedBy(roundId, 'claimed', visits.claimedBy),
        nextDueAt:
          db
            .select({ at: visits.dueAt })
            .from(visits)
            .where(inState(roundId, 'due'))
            .orderBy(asc(visits.dueAt))
            .limit(1)
            .get()?.at ?? null,
      };
    },
    latest(): Round | undefined {
      const row = db.select().from(rounds).orderBy(desc(rounds.id)).limit(1).get();
      return row && roundOf(row);
    },
    of(period: string): Round | undefined {
      const row = db.select().from(rounds).where(eq(rounds.period, period)).get();
      return row && roundOf(row);
    },
    all(): Round[] {
      return db.select().from(rounds).orderBy(rounds.id).all().map(roundOf);
    },
  };
}
