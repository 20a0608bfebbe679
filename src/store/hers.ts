/**
 * What a Leader sees of her own profiles and settles herself, whatever the state of a consent: for her own pages alone.
 * Whoever else shows profiles asks for those whose consent is live.
 */
import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ConsentPart, Use } from '../domain/consent.js';
import type { ControlState } from '../domain/control.js';
import type { ProfileRef } from '../domain/profile.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import type { Register } from './erasures.js';
import { reached, type Way } from './letters.js';
import { consents, outbox, ownAudits, people, profiles, signedForms, snapshots, supplies, visits } from './schema.js';
import type { Unseeing } from './unsee.js';

export interface HerProfile extends ProfileRef {
  profileId: string;
  use: Use;
  /** ended: the twelve months are over. left: she withdrew it. */
  state: 'running' | 'ended' | 'left';
  control: ControlState;
  /** Nothing is visited before that moment; null where it is not paused now. */
  pausedUntil: string | null;
  parts: ConsentPart[];
  textVersion: string;
  signedBy: string;
  signedAt: string;
  expiresAt: string;
  withdrawnAt: string | null;
}
/** Consents of one person that end on one day. */
export interface Ending {
  personId: string;
  name: string;
  email: string;
  lang: string | null;
  /** YYYY-MM-DD */
  day: string;
  profiles: ProfileRef[];
}

export function hersOf(core: Core, { unsee, register }: { unsee: Unseeing; register: Register }) {
  const { db } = core;
  const hers = (personId: string, profileId?: string) =>
    and(eq(profiles.personId, personId), profileId === undefined ? undefined : eq(profiles.id, profileId));
  const signed = () =>
    db
      .select({ profile: profiles, consent: consents })
      .from(profiles)
      .innerJoin(consents, and(eq(consents.profileId, profiles.id), eq(consents.current, true)));
  const every = built(() =>
    signed()
      .where(eq(profiles.personId, given('personId')))
      .orderBy(sql`${profiles}.rowid`)
      .prepare(),
  );
  const one = built(() =>
    signed()
      .where(and(eq(profiles.personId, given('personId')), eq(profiles.id, given('profileId'))))
      .prepare(),
  );

  return {
    /** Every profile that she ever signed for and did not have forgotten, in the order in which they came. */
    profiles(personId: string, profileId?: string): HerProfile[] {
      const now = core.now();
      const rows = profileId === undefined ? every().all({ personId }) : one().all({ personId, profileId });
      return rows.map(({ profile, consent }) => ({
        ...{ profileId: profile.id, platform: profile.platform, handle: profile.handle, url: profile.url },
        ...{ use: profile.use, control: profile.control },
        state: stateOf(profile.state, consent, now),
        pausedUntil: profile.pausedUntil !== null && profile.pausedUntil > now ? profile.pausedUntil : null,
        ...{ parts: consent.parts, textVersion: consent.textVersion, signedBy: consent.signedBy },
        ...{ signedAt: consent.signedAt, expiresAt: consent.expiresAt, withdrawnAt: consent.withdrawnAt },
      }));
    },
    /** Nothing is visited, judged or told until then; a visit under way is thrown away. Of one profile or of all. How many. */
    pause(personId: string, until: string, profileId?: string): number {
      return core.tx(() => {
        const of = and(hers(personId, profileId), eq(profiles.state, 'active'));
        const ids = db.select({ id: profiles.id }).from(profiles).where(of);
        db.delete(visits)
          .where(and(inArray(visits.profileId, ids), inArray(visits.state, ['due', 'claimed'])))
          .run();
        return db.update(profiles).set({ pausedUntil: until }).where(of).run().changes;
      });
    },
    /** Ends a pause. How many. */
    resume(personId: string, profileId?: string): number {
      const of = and(hers(personId, profileId), isNotNull(profiles.pausedUntil));
      return db.update(profiles).set({ pausedUntil: null }).where(of).run().changes;
    },
    /** Erases what is still kept of a profile that she withdrew: that she ever signed for it. False where she did not. */
    forget(personId: string, profileId: string): boolean {
      return core.tx(() => {
        const of = and(hers(personId, profileId), eq(profiles.state, 'left'));
        const found = db.select({ id: profiles.id }).from(profiles).where(of).get();
        if (!found) return false;
        register.note('profile', [found.id]);
        unsee.profile(found.id);
        db.delete(profiles).where(of).run();
        // A form of which no signature is left proves nothing any more.
        db.delete(signedForms)
          .where(
            and(
              eq(signedForms.personId, personId),
              sql`not exists (select 1 from ${consents} where ${consents.formId} = ${signedForms.id})`,
            ),
          )
          .run();
        return true;
      });
    },
    /** How much is held of her: profiles, looks whose contents are kept, mails. */
    counts(personId: string): { profiles: number; looks: number; mails: number } {
      const ids = db.select({ id: profiles.id }).from(profiles).where(hers(personId));
      const n = (table: typeof supplies | typeof ownAudits) =>
        db.select({ n: count() }).from(table).where(inArray(table.profileId, ids)).get()?.n ?? 0;
      const visited = db
        .select({ n: count() })
        .from(snapshots)
        .innerJoin(visits, eq(visits.id, snapshots.visitId))
        .where(inArray(visits.profileId, ids))
        .get();
      return {
        profiles: db.select({ n: count() }).from(profiles).where(hers(personId)).get()?.n ?? 0,
        looks: (visited?.n ?? 0) + n(supplies) + n(ownAudits),
        mails: db.select({ n: count() }).from(outbox).where(eq(outbox.personId, personId)).get()?.n ?? 0,
      };
    },
    /** Consents that end (or ended) within these moments, of people who can be told in this way and did not withdraw, by person and day. */
    ending(after: string, until: string, way: Way = 'mail'): Ending[] {
      const rows = db
        .select({
          ...{ personId: people.id, name: people.name, email: people.email, lang: people.lang },
          ...{ expiresAt: consents.expiresAt, platform: profiles.platform, handle: profiles.handle, url: profiles.url },
        })
        .from(consents)
        .innerJoin(profiles, eq(profiles.id, consents.profileId))
        .innerJoin(people, eq(people.id, profiles.personId))
        .where(
          and(
            eq(consents.current, true),
            isNull(consents.withdrawnAt),
            eq(profiles.state, 'active'),
            reached(way),
            sql`${consents.expiresAt} > ${after} and ${consents.expiresAt} <= ${until}`,
          ),
        )
        .orderBy(asc(consents.expiresAt), asc(people.id), asc(profiles.url))
        .all();
      const found = new Map<string, Ending>();
      for (const { personId, name, email, lang, expiresAt, ...profile } of rows) {
        const day = expiresAt.slice(0, 10);
        const key = `${personId} ${day}`;
        const one = found.get(key) ?? { personId, name, email: email ?? '', lang, day, profiles: [] };
        one.profiles.push(profile);
        found.set(key, one);
      }
      return [...found.values()];
    },
  };
}

function stateOf(
  state: 'active' | 'left',
  consent: { withdrawnAt: string | null; expiresAt: string },
  now: string,
): HerProfile['state'] {
  if (state === 'left' || consent.withdrawnAt !== null) return 'left';
  return consent.expiresAt > now ? 'running' : 'ended';
}
