/** Whose a thing is that an id in an address names: asked before every page, so each is one look by a key. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { built, given } from './built.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import { cases, consents, people, profiles, staff } from './schema.js';

export interface Whose {
  personId?: string;
  area?: string | null;
  /** Staff of every area. */
  everywhere?: boolean;
  /** She alone may see it: to staff it is as if it were not there. */
  hersAlone?: boolean;
}

export function whoseOf({ db, now }: Core) {
  const profile = built(() =>
    db
      .select({ personId: profiles.personId, area: people.area, state: profiles.state, consent: consents.id })
      .from(profiles)
      .innerJoin(people, eq(people.id, profiles.personId))
      .leftJoin(
        consents,
        and(
          eq(consents.profileId, profiles.id),
          eq(consents.current, true),
          isNull(consents.withdrawnAt),
          gt(consents.expiresAt, given('now')),
        ),
      )
      .where(eq(profiles.id, given('id')))
      .prepare(),
  );
  const caseOf = built(() =>
    db
      .select({ personId: profiles.personId, area: people.area, shownAt: cases.shownAt })
      .from(cases)
      .innerJoin(profiles, eq(profiles.id, cases.profileId))
      .innerJoin(people, eq(people.id, profiles.personId))
      .innerJoin(consents, eq(consents.profileId, profiles.id))
      .where(and(eq(cases.id, given('id')), live(given('now'))))
      .prepare(),
  );
  return {
    person(id: string): Whose | undefined {
      const row = db.select({ area: people.area }).from(people).where(eq(people.id, id)).get();
      return row && { personId: id, area: row.area };
    },
    /** A profile that she left, or whose consent ended, is hers alone: nobody else is told that there was one. */
    profile(id: string): Whose | undefined {
      const row = profile().get({ id, now: now() });
      if (!row) return undefined;
      const { personId, area, state, consent } = row;
      return { personId, area, hersAlone: state !== 'active' || consent === null };
    },
    /** Hers alone until it was shown to whoever reviews; nobody's once her consent is over. */
    case(id: string): Whose | undefined {
      const row = caseOf().get({ id, now: now() });
      if (!row) return undefined;
      const { personId, area, shownAt } = row;
      return { personId, area, hersAlone: shownAt === null || shownAt > now() };
    },
    staff(id: string): Whose | undefined {
      return db.select({ id: staff.id }).from(staff).where(eq(staff.id, id)).get() && { everywhere: true };
    },
  };
}
