/**
 * Where a round's knowledge of each profile comes from: its visit saw it, or she handed it over in this round, or earlier
 * and it still counts, or nobody did. What she handed over stands in only where the visit saw nothing.
 */
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { ProfileResult } from '../domain/result.js';
import type { Source } from '../domain/source.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import { findingsHeld, type Lives } from './lives.js';
import type { resultsOf } from './results.js';
import { askProfiles, asks, consents, findingLives, profiles, rounds, supplies, visits } from './schema.js';
import type { suppliesOf } from './supplies.js';

/** One profile of a round, as it can be reported. */
export interface Sourced {
  profileId: string;
  source: Source;
  result: ProfileResult;
  /** Findings that one capture alone showed, by `<outcome>.<finding>`: they are told to nobody yet. */
  unconfirmed: string[];
}
export interface RoundMoves {
  /** Findings that were confirmed before and that the latest capture did not show: one more must agree. */
  missing: number;
  /** Findings that two captures in a row did not show, the second one since the round began. */
  mended: number;
}

export function sourcesOf(
  core: Core,
  parts: { results: ReturnType<typeof resultsOf>; supplies: ReturnType<typeof suppliesOf>; lives: Lives },
) {
  const { db } = core;
  const inRound = (roundId: string) => and(eq(visits.roundId, Number(roundId)), live(core.now()));

  return {
    /**
     * Every profile of a round of which there is a result, by address; `freshSince`: what was handed over by then has run out.
     * A failed visit is in it only where something handed over stands in for it.
     */
    ofRound(roundId: string, freshSince: string): Sourced[] {
      const startedAt =
        db
          .select({ at: rounds.startedAt })
          .from(rounds)
          .where(eq(rounds.id, Number(roundId)))
          .get()?.at ?? '';
      const visited = new Map(parts.results.ofRound(roundId).map((result) => [result.profile.url, result]));
      const asked = new Set(
        db
          .select({ id: askProfiles.profileId })
          .from(askProfiles)
          .innerJoin(asks, eq(asks.id, askProfiles.askId))
          .where(eq(asks.roundId, Number(roundId)))
          .all()
          .map(({ id }) => id),
      );
      const rows = db
        .select({
          profileId: profiles.id,
          url: profiles.url,
          state: visits.state,
          suppliedAt: supplies.takenAt,
        })
        .from(visits)
        .innerJoin(profiles, eq(profiles.id, visits.profileId))
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .leftJoin(supplies, eq(supplies.profileId, profiles.id))
        .where(inRound(roundId))
        .orderBy(asc(profiles.url))
        .all();
      return rows.flatMap(({ profileId, url, state, suppliedAt }): Sourced[] => {
        const own = visited.get(url);
        const over = state === 'hidden' || state === 'failed';
        const supplied = over && suppliedAt !== null && suppliedAt > freshSince && parts.supplies.of(profileId);
        const result = supplied ? supplied.result : own;
        if (!result) return [];
        const source: Source = supplied
          ? supplied.result.takenAt >= startedAt
            ? 'supplied'
            : 'stale'
          : state === 'seen'
            ? 'visited'
            : asked.has(profileId) || suppliedAt !== null
              ? 'unsupplied'
              : 'hidden';
        return [
          { profileId, source, result, unconfirmed: findingsHeld(profileId, result, parts.lives.states(profileId)) },
        ];
      });
    },
    /** What was found before and is not there any more, in the profiles of a round. */
    moves(roundId: string): RoundMoves {
      const startedAt = sql`(select ${rounds.startedAt} from ${rounds} where ${rounds.id} = ${Number(roundId)})`;
      const count = (condition: ReturnType<typeof and>) =>
        db
          .select({ n: sql<number>`count(*)` })
          .from(findingLives)
          .innerJoin(visits, eq(visits.profileId, findingLives.profileId))
          .innerJoin(profiles, eq(profiles.id, findingLives.profileId))
          .innerJoin(consents, eq(consents.profileId, profiles.id))
          .where(and(inRound(roundId), sql`${findingLives.confirmedAt} is not null`, condition))
          .get()?.n ?? 0;
      return {
        missing: count(sql`${findingLives.missingAt} is not null and ${findingLives.mendedAt} is null`),
        mended: count(gte(findingLives.mendedAt, startedAt)),
      };
    },
  };
}
