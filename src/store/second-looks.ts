/**
 * Second looks. Where a visit found what nothing has confirmed, its place is looked at once more within the same round, a day
 * later at the earliest; what both looks show is then told. It stays one visit: one row a profile and period, one result, that
 * of the look that saw more. A second look that saw less than the first only adds to what is known of the findings' lives.
 */
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ProfileResult } from '../domain/result.js';
import { SECOND_LOOK_STATES, type SecondLooks } from '../domain/round.js';
import { SIGHTS } from '../domain/snapshot.js';
import type { Core } from './core.js';
import type { Holding } from './holdings.js';
import { findingsHeld, type Lives, stateOf } from './lives.js';
import { outcomes, pictures, rejudgements, rounds, secondLooks, snapshots } from './schema.js';
import type { Unseeing } from './unsee.js';

/** The least after which another capture confirms what is not the same to the byte (lives.ts). */
export const SECOND_LOOK_SECONDS = 86_400;
/** Up to so much later by chance, so that nobody sees a pattern. */
const JITTER_SECONDS = 2 * 3600;
/** No second look is further away than this (config), so that a longer wait was made by a wrong clock. */
const LONGEST_SECONDS = 11 * 86_400;

export type SecondLooking = ReturnType<typeof secondLooksOf>;

export function secondLooksOf(core: Core, { lives, unsee }: { lives: Lives; unsee: Unseeing }) {
  const { db } = core;
  const inRound = (roundId: string | number) => eq(secondLooks.roundId, Number(roundId));
  const inState = (...states: (typeof SECOND_LOOK_STATES)[number][]) => inArray(secondLooks.state, states);

  return {
    /** Whether a profile has findings that nothing has confirmed. */
    needed: (profileId: string): boolean => lives.of(profileId).some((life) => UNCONFIRMED.has(stateOf(life))),
    /** Inside the transaction that stores a first look: plans the second where it found what nothing has confirmed. */
    plan({ visitId, roundId, profileId }: Holding, result: ProfileResult, afterSeconds: number): void {
      if (findingsHeld(profileId, result, lives.states(profileId)).length === 0) return;
      const round = db.select({ endsAt: rounds.endsAt }).from(rounds).where(eq(rounds.id, roundId)).get();
      const chance = (core.random(1)[0] ?? 0) / 256;
      const dueAt = [afterSeconds + chance * JITTER_SECONDS, afterSeconds]
        .map((seconds) => core.later(seconds))
        .find((at) => !round?.endsAt || at < round.endsAt);
      // So close to the next round, its visit is the second look.
      if (dueAt) db.insert(secondLooks).values({ visitId, roundId, state: 'due', dueAt }).onConflictDoNothing().run();
    },
    /** Whether the result takes the place of the first look's: it saw all that the first did. */
    takesPlace(visitId: string, { snapshot }: ProfileResult): boolean {
      const first = db.select().from(snapshots).where(eq(snapshots.visitId, visitId)).get();
      return (
        first !== undefined &&
        SIGHTS.every((sight) => snapshot[sight].state !== 'hidden' || first.snapshot[sight].state === 'hidden')
      );
    },
    /** Takes the first look's result away and stores the second's by `store`, with what nobody shows any more gone. */
    replace(visitId: string, store: () => void): void {
      const shown = () =>
        db
          .select({ sha256: pictures.sha256 })
          .from(pictures)
          .where(eq(pictures.visitId, visitId))
          .all()
          .map(({ sha256 }) => sha256);
      const before = shown();
      for (const table of [snapshots, outcomes, pictures, rejudgements]) {
        db.delete(table).where(eq(table.visitId, visitId)).run();
      }
      store();
      const after = shown();
      const gone = before.filter((sha256) => !after.includes(sha256));
      if (gone.length > 0) unsee.lone(gone);
    },
    /** Those that are not over lapse with their round; or one of them, since nothing is left to confirm. */
    lapse(which: { roundId: string } | { visitId: string }, endedAt: string): number {
      const chosen = 'roundId' in which ? inRound(which.roundId) : eq(secondLooks.visitId, which.visitId);
      return db
        .update(secondLooks)
        .set({ state: 'lapsed', endedAt, claimedBy: null, leaseUntil: null })
        .where(and(chosen, inState('due', 'claimed')))
        .run().changes;
    },
    /** Gives back what is under way. */
    release(roundId: string): void {
      db.update(secondLooks)
        .set({ state: 'due', dueAt: core.now(), claimedBy: null, leaseUntil: null })
        .where(and(inRound(roundId), inState('claimed')))
        .run();
    },
    /** After the clock was set back: see `rounds.settleClock`. */
    settleClock(roundId: string, closedAt: string | null): void {
      const now = core.now();
      if (closedAt !== null) {
        db.update(secondLooks)
          .set({ state: 'due', endedAt: null })
          .where(and(inRound(roundId), inState('lapsed'), eq(secondLooks.endedAt, closedAt)))
          .run();
      }
      db.update(secondLooks)
        .set({ dueAt: core.later(SECOND_LOOK_SECONDS) })
        .where(and(inRound(roundId), inState('due'), gt(secondLooks.dueAt, core.later(LONGEST_SECONDS))))
        .run();
      db.update(secondLooks)
        .set({ leaseUntil: now })
        .where(and(inRound(roundId), inState('claimed'), gt(secondLooks.leaseUntil, core.later(3600))))
        .run();
    },
    status(roundId: string): SecondLooks {
      const rows = db
        .select({
          state: secondLooks.state,
          count: sql<number>`count(*)`,
          nextDueAt: sql<string>`min(${secondLooks.dueAt})`,
        })
        .from(secondLooks)
        .where(inRound(roundId))
        .groupBy(secondLooks.state)
        .all();
      const of = (state: string) => rows.find((row) => row.state === state);
      const counts = Object.fromEntries(SECOND_LOOK_STATES.map((state) => [state, of(state)?.count ?? 0]));
      return { ...(counts as Omit<SecondLooks, 'nextDueAt'>), nextDueAt: of('due')?.nextDueAt ?? null };
    },
  };
}

const UNCONFIRMED: ReadonlySet<string> = new Set(['once', 'fading']);
