/**
 * Who is free to decide about whom: the one place where it is settled, for the queue, for a decision and for vouching.
 * Nobody decides about herself, nor about somebody for whom she vouched; what was disputed is decided by somebody who did not
 * decide it before, or by the owner. And the other way round: who decided about somebody does not vouch for her.
 */
import { and, eq, exists, inArray, not, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Core } from './core.js';
import { cases, controlProofs, decisions, people, profiles } from './schema.js';

/** Who decides: a member of staff. */
export interface Decider {
  id: string;
  /** Where she is a Leader herself. */
  personId?: string | undefined;
  email?: string | undefined;
  owner: boolean;
}
/** Why somebody may not decide. The first that applies is told. */
export const BARS = ['herself', 'vouched', 'decided-before'] as const;
export type Bar = (typeof BARS)[number];

export function independenceOf({ db }: Pick<Core, 'db'>) {
  const hers = alias(profiles, 'hers');
  /** The person of `people` is she. */
  const herself = ({ personId, email }: Pick<Decider, 'personId' | 'email'>): SQL =>
    or(eq(people.id, personId ?? ''), sql`${people.email} is ${email?.toLowerCase() ?? ''}`) as SQL;
  /** For any profile of that person's: a word for one is a word for her. */
  const vouched = ({ id }: Pick<Decider, 'id'>): SQL =>
    exists(
      db
        .select({ one: sql`1` })
        .from(controlProofs)
        .innerJoin(hers, eq(hers.id, controlProofs.profileId))
        .where(and(eq(hers.personId, people.id), eq(controlProofs.vouchedBy, id))),
    );
  const decidedBefore = ({ id, owner }: Pick<Decider, 'id' | 'owner'>): SQL =>
    owner
      ? sql`0`
      : (and(
          sql`${cases.answer} is 'disputed'`,
          exists(
            db
              .select({ one: sql`1` })
              .from(decisions)
              .where(
                and(
                  eq(decisions.caseId, cases.id),
                  eq(decisions.deciderId, id),
                  inArray(decisions.decision, ['stands', 'waived']),
                ),
              ),
          ),
        ) as SQL);
  const barring = (by: Decider): Record<Bar, SQL> => ({
    herself: herself(by),
    vouched: vouched(by),
    'decided-before': decidedBefore(by),
  });

  return {
    /** Of a query over cases, profiles and people: those that she may not decide. */
    others(by: Decider): SQL {
      const bars = barring(by);
      return or(...BARS.map((bar) => bars[bar])) as SQL;
    },
    /** Why she may not decide this case; undefined where she may. */
    barred(caseId: string, by: Decider): Bar | undefined {
      const bars = barring(by);
      const told = sql<Bar | null>`case when ${bars.herself} then 'herself' when ${bars.vouched} then 'vouched' when ${bars['decided-before']} then 'decided-before' end`;
      return (
        db
          .select({ bar: told })
          .from(cases)
          .innerJoin(profiles, eq(profiles.id, cases.profileId))
          .innerJoin(people, eq(people.id, profiles.personId))
          .where(eq(cases.id, caseId))
          .get()?.bar ?? undefined
      );
    },
    /** Whether she is free to vouch for somebody: it is not she herself, and she never decided about her. */
    mayVouch(personId: string, by: Omit<Decider, 'owner'>): boolean {
      const decided = db
        .select({ id: decisions.id })
        .from(decisions)
        .innerJoin(profiles, eq(profiles.id, decisions.profileId))
        .where(and(eq(profiles.personId, personId), eq(decisions.deciderId, by.id)))
        .get();
      const other = db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, personId), not(herself(by))))
        .get();
      return decided === undefined && other !== undefined;
    },
  };
}
export type Independence = ReturnType<typeof independenceOf>;
