/**
 * Asks: once a round a Leader may be asked to hand over what no visit could see. An ask is opened when nothing of hers is
 * left to be visited in the round, so that one mail holds everything. Its links are made when the mail goes out; only their
 * hashes are kept. A link opens the profiles of that one ask, while their consents are live and the ask has not expired.
 */
import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Consented } from '../domain/profile.js';
import type { Snapshot, Wall } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import { type EnrolledProfile, live } from './consents.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import {
  askLinks,
  askProfiles,
  asks,
  consents,
  people,
  profiles,
  rounds,
  snapshots,
  supplies,
  visits,
} from './schema.js';

/** Somebody whose visits in a round are over and met walls, and who was not asked about them yet. */
export interface Askable {
  personId: string;
  name: string;
  email: string;
  /** The language that she reads; null where it is not known. */
  spoken: string | null;
  profiles: { profileId: string; platform: string; handle: string; url: string; lang: string | null; why: Wall }[];
}
export interface Ask {
  id: string;
  personId: string;
  name: string;
  /** The language that she reads; null where it is not known. */
  lang: string | null;
  createdAt: string;
  expiresAt: string;
  /** Those of its profiles whose consent is live. */
  profiles: { profile: Consented<EnrolledProfile>; why: Wall; settledAt: string | null }[];
}

/** So many links of an ask are good at once: each try to send its mail makes one. */
const MOST_LINKS = 10;
const TOKEN_BYTES = 32;

export function asksOf(core: Core, stillConsented: (id: string) => Consented<EnrolledProfile> | undefined) {
  const { db } = core;
  const hers = { ask: asks, name: people.name, spoken: people.lang };
  const open = built(() =>
    db
      .select({ id: asks.id })
      .from(askProfiles)
      .innerJoin(asks, eq(asks.id, askProfiles.askId))
      .where(
        and(
          eq(askProfiles.profileId, given('profileId')),
          isNull(askProfiles.settledAt),
          gt(asks.expiresAt, given('now')),
        ),
      )
      .orderBy(desc(asks.createdAt))
      .limit(1)
      .prepare(),
  );

  return {
    /** The ask in which nothing was settled yet for a profile, while it is open. */
    openOf: (profileId: string): string | undefined => open().get({ profileId, now: core.now() })?.id,
    /**
     * Whom to ask about what in a round: profiles whose visit ended at one of these walls with nothing seen, whose owner has
     * a mail address and handed nothing over since `freshSince`. Only people of whom no visit is left in an open round.
     */
    askable(roundId: string, walls: readonly Wall[], freshSince: string): Askable[] {
      const round = Number(roundId);
      const rows = db
        .select({
          personId: people.id,
          name: people.name,
          email: people.email,
          spoken: people.lang,
          profileId: profiles.id,
          platform: profiles.platform,
          handle: profiles.handle,
          url: profiles.url,
          lang: profiles.lang,
          snapshot: snapshots.snapshot,
        })
        .from(visits)
        .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
        .innerJoin(profiles, eq(profiles.id, visits.profileId))
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .innerJoin(people, eq(people.id, profiles.personId))
        .where(
          and(
            eq(visits.roundId, round),
            eq(visits.state, 'hidden'),
            live(core.now()),
            sql`${people.email} is not null`,
            sql`not exists (select 1 from ${supplies} where ${supplies.profileId} = ${profiles.id} and ${supplies.takenAt} > ${freshSince})`,
            sql`not exists (select 1 from ${askProfiles} join ${asks} on ${asks.id} = ${askProfiles.askId} where ${asks.roundId} = ${round} and ${askProfiles.profileId} = ${profiles.id})`,
            sql`not exists (select 1 from ${visits} as open_visit join ${profiles} as hers on hers.id = open_visit.profile_id join ${rounds} as its_round on its_round.id = open_visit.round_id where open_visit.round_id = ${round} and its_round.state = 'open' and hers.person_id = ${people.id} and open_visit.state in ('due', 'claimed'))`,
          ),
        )
        .orderBy(asc(people.id), asc(profiles.url))
        .all();
      const found = new Map<string, Askable>();
      for (const { personId, name, email, spoken, snapshot, ...profile } of rows) {
        const why = wallOf(snapshot);
        if (!why || !walls.includes(why) || email === null) continue;
        const hers = found.get(personId) ?? { personId, name, email, spoken, profiles: [] };
        hers.profiles.push({ ...profile, why });
        found.set(personId, hers);
      }
      return [...found.values()];
    },
    /**
     * Writes an ask down; what belongs to one that she got in the same round joins it. `isNew` where a mail is due. `also`
     * runs in the same transaction with the ask's id, where it is new.
     */
    open(
      roundId: string,
      { personId, profiles: asked }: Pick<Askable, 'personId' | 'profiles'>,
      expiresAt: string,
      also: (askId: string) => void,
    ): { askId: string; isNew: boolean } {
      return core.tx(() => {
        const round = Number(roundId);
        const known = db
          .select({ id: asks.id })
          .from(asks)
          .where(and(eq(asks.roundId, round), eq(asks.personId, personId)))
          .get();
        const askId = known?.id ?? core.newId();
        if (!known)
          db.insert(asks).values({ id: askId, personId, roundId: round, createdAt: core.now(), expiresAt }).run();
        for (const { profileId, why } of asked) {
          db.insert(askProfiles).values({ askId, profileId, why, settledAt: null }).onConflictDoNothing().run();
        }
        if (!known) also(askId);
        return { askId, isNew: !known };
      });
    },
    /** A new way in, given once: for the mail that goes out now. Undefined where the ask is gone, or over. */
    link(askId: string): string | undefined {
      const token = Buffer.from(core.random(TOKEN_BYTES)).toString('base64url');
      return core.tx(() => {
        const ask = db.select({ expiresAt: asks.expiresAt }).from(asks).where(eq(asks.id, askId)).get();
        if (!ask || ask.expiresAt <= core.now()) return undefined;
        db.insert(askLinks)
          .values({ tokenSha256: sha256Of(token), askId, madeAt: core.now() })
          .run();
        const old = db
          .select({ tokenSha256: askLinks.tokenSha256 })
          .from(askLinks)
          .where(eq(askLinks.askId, askId))
          .orderBy(desc(askLinks.madeAt), desc(sql`${askLinks}.rowid`))
          .all()
          .slice(MOST_LINKS)
          .map((row) => row.tokenSha256);
        if (old.length > 0) db.delete(askLinks).where(inArray(askLinks.tokenSha256, old)).run();
        return token;
      });
    },
    /** What a link opens. LINK_SPENT where it is unknown or over, or no consent of its profiles is live (which, is nobody's business). */
    byToken(token: string): Ask {
      const row = db
        .select(hers)
        .from(askLinks)
        .innerJoin(asks, eq(asks.id, askLinks.askId))
        .innerJoin(people, eq(people.id, asks.personId))
        .where(and(eq(askLinks.tokenSha256, sha256Of(token)), gt(asks.expiresAt, core.now())))
        .get();
      const asked = row ? db.select().from(askProfiles).where(eq(askProfiles.askId, row.ask.id)).all() : [];
      const open = asked.flatMap(({ profileId, why, settledAt }) => {
        const profile = stillConsented(profileId);
        return profile && profile.personId === row?.ask.personId ? [{ profile, why, settledAt }] : [];
      });
      if (!row || open.length === 0) throw new Trouble('LINK_SPENT', 'stop');
      const { id, personId, createdAt, expiresAt } = row.ask;
      open.sort((a, b) => (a.profile.url < b.profile.url ? -1 : 1));
      return { id, personId, name: row.name, lang: row.spoken, createdAt, expiresAt, profiles: open };
    },
    /** Nothing more is asked about this profile in this ask. */
    settle(askId: string, profileId: string): void {
      db.update(askProfiles)
        .set({ settledAt: core.now() })
        .where(and(eq(askProfiles.askId, askId), eq(askProfiles.profileId, profileId)))
        .run();
    },
    /** Forgets asks that are over. How many. */
    forget(): number {
      return db.delete(asks).where(sql`${asks.expiresAt} <= ${core.now()}`).run().changes;
    },
  };
}

/** The wall that hid everything: the first that is not her own withholding. */
export function wallOf(snapshot: Snapshot): Wall | undefined {
  for (const sighting of [
    snapshot.displayName,
    snapshot.bio,
    snapshot.links,
    snapshot.avatar,
    snapshot.banner,
    snapshot.posts,
  ]) {
    if (sighting.state === 'hidden' && sighting.why !== 'withheld') return sighting.why;
  }
  return undefined;
}
