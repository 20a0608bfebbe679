/**
 * Profiles and the consents that open them: the one place that mints `Consented` for enrolled profiles. Live means: the
 * latest signature for the profile, not withdrawn, signed before now and not yet expired at the store's clock; the profile
 * shown to be hers (control.ts) and not paused. An older signature never counts again, so that withdrawing or narrowing
 * cannot bring a wider one back. Withdrawing a profile, or signing it with fewer parts than before, erases what was seen.
 */
import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Consent, ConsentPart, Use } from '../domain/consent.js';
import { type AccountMark, HELD } from '../domain/control.js';
import { type Consented, mintConsented, type ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { accountMarkOf } from './accounts.js';
import type { Given } from './built.js';
import type { Core } from './core.js';
import type { Register } from './erasures.js';
import type { Log } from './index.js';
import { dropLetters } from './letters.js';
import { dropMails, dropMailsAbout } from './mails-about.js';
import { endInvitations } from './people.js';
import { consents, controlProofs, invitations, people, profiles, signedForms, visits } from './schema.js';
import { endSessions } from './sessions.js';
import { checkedSigning, enterProfile, type Signing } from './signing.js';
import type { Unseeing } from './unsee.js';

export interface EnrolledProfile extends ProfileRef {
  profileId: string;
  personId: string;
  /** How she declared that the profile is used. */
  use: Use;
  parts: ConsentPart[];
  lang?: string;
  /** By what a look knows the account again. */
  account?: AccountMark;
}
const enrolled = {
  platform: profiles.platform,
  handle: profiles.handle,
  url: profiles.url,
  profileId: profiles.id,
  personId: profiles.personId,
  use: profiles.use,
  parts: consents.parts,
  lang: profiles.lang,
};
type EnrolledRow = Omit<EnrolledProfile, 'lang'> & { lang: string | null };

/**
 * The condition of a live consent on a row of `profiles` joined with `consents`: signed and running, the profile shown to be
 * hers (or known to be), and no pause.
 */
export const live = (now: string | Given) =>
  and(
    eq(consents.current, true),
    isNull(consents.withdrawnAt),
    lte(consents.signedAt, now),
    gt(consents.expiresAt, now),
    eq(profiles.state, 'active'),
    inArray(profiles.control, [...HELD]),
    or(isNull(profiles.pausedUntil), lte(profiles.pausedUntil, now)),
  );

function mint({ lang, ...row }: EnrolledRow, account?: AccountMark): Consented<EnrolledProfile> {
  return mintConsented<EnrolledProfile>({ ...row, ...(lang !== null && { lang }), ...(account && { account }) });
}

export function profilesOf(core: Core) {
  const base = () => core.db.select(enrolled).from(profiles).innerJoin(consents, eq(consents.profileId, profiles.id));
  return {
    /** All profiles with a live consent, in the order in which they were enrolled. */
    consented(): Consented<EnrolledProfile>[] {
      return base()
        .where(live(core.now()))
        .orderBy(sql`${profiles}.rowid`)
        .all()
        .map((row) => mint(row));
    },
    /** The profile while its consent is live. */
    stillConsented(profileId: string): Consented<EnrolledProfile> | undefined {
      const row = base()
        .where(and(eq(profiles.id, profileId), live(core.now())))
        .get();
      return row && mint(row, accountMarkOf(core, profileId));
    },
  };
}

export function consentsOf(core: Core, log: Log, unsee: Unseeing, register: Register) {
  /** No signature given for the profile so far may come back to life, nor out of a backup. */
  const endForGood = (profileId: string) => {
    const rows = core.db.select({ id: consents.id }).from(consents).where(eq(consents.profileId, profileId)).all();
    register.note(
      'consent',
      rows.map(({ id }) => id),
    );
  };
  return {
    /** Keeps one signature. The profile is entered, or its use and parts change; it joins no round by this alone. */
    sign(signing: Signing): Consent {
      const signed = checkedSigning(core, signing);
      return core.tx(() => {
        if (!core.db.select({ id: people.id }).from(people).where(eq(people.id, signing.personId)).get()) {
          throw new Trouble('LEADER_UNKNOWN', 'stop', { who: signing.personId });
        }
        const profileId = enterProfile(core, signing);
        const before = core.db
          .select()
          .from(consents)
          .where(and(eq(consents.profileId, profileId), eq(consents.current, true)))
          .get();
        if (before?.parts.some((part) => !signed.parts.includes(part))) {
          endForGood(profileId);
          unsee.profile(profileId);
        }
        core.db.update(consents).set({ current: false }).where(eq(consents.profileId, profileId)).run();
        const consent: Consent = { id: core.newId(), profileId, ...signed, withdrawnAt: null };
        core.db
          .insert(consents)
          .values({ ...consent, formId: signing.formId ?? null, current: true })
          .run();
        log.append({ event: 'consent.signed', personId: signing.personId, args: { text: signed.textSha256 } });
        return consent;
      });
    },
    /** Keeps the words of a form as they were signed (the caller cuts the token out). Gives its id for `sign`. */
    keepForm(personId: string, text: string): string {
      const id = core.newId();
      core.db.insert(signedForms).values({ id, personId, text, receivedAt: core.now() }).run();
      return id;
    },
    /**
     * Ends the consent for one profile, or for all of hers: at once no visit is due, a visit under way can no longer be
     * stored, and what earlier visits saw is erased. The signature and its withdrawal stay, as proof, until `erase`.
     * Gives for how many profiles a live consent ended; withdrawing again is no error.
     */
    withdraw(personId: string, profileUrl?: string): { withdrawn: number } {
      return core.tx(() => {
        const hers = core.db.select().from(profiles).where(eq(profiles.personId, personId)).all();
        const chosen = hers.filter((profile) => profileUrl === undefined || profile.url === profileUrl);
        if (profileUrl !== undefined && chosen.length === 0) {
          throw new Trouble('CONSENT_MISSING', 'skip', { profile: profileUrl });
        }
        const now = core.now();
        let withdrawn = 0;
        let marked = 0;
        // What was written while she took part does not go out after she left.
        if (profileUrl === undefined) dropMails(core, personId);
        else
          dropMailsAbout(
            core,
            personId,
            chosen.map(({ id }) => id),
          );
        if (chosen.length > 0) dropLetters(core, personId);
        for (const { id, state } of chosen) {
          const latest = core.db
            .select()
            .from(consents)
            .where(and(eq(consents.profileId, id), eq(consents.current, true), isNull(consents.withdrawnAt)))
            .get();
          if (latest) {
            core.db.update(consents).set({ withdrawnAt: now }).where(eq(consents.id, latest.id)).run();
            marked += 1;
            if (state === 'active' && latest.signedAt <= now && latest.expiresAt > now) withdrawn += 1;
          }
          core.db
            .update(profiles)
            .set({ state: 'left', control: 'unproven', pausedUntil: null, account: null })
            .where(eq(profiles.id, id))
            .run();
          core.db.delete(controlProofs).where(eq(controlProofs.profileId, id)).run();
          endForGood(id);
          unsee.profile(id);
        }
        // Who leaves altogether is not asked again by an old form either, and is signed out everywhere.
        if (profileUrl === undefined) {
          endInvitations(core, personId);
          endSessions(core, { personId });
        }
        // An old form, taken in again after a backup was put back, must not sign anew for what she left.
        const spent = and(eq(invitations.personId, personId), isNotNull(invitations.spentAt));
        const tokens = core.db.select({ id: invitations.id }).from(invitations).where(spent).all();
        register.note(
          'invitation',
          tokens.map(({ id }) => id),
        );
        if (marked > 0) log.append({ event: 'consent.withdrawn', personId, args: { consents: marked } });
        return { withdrawn };
      });
    },
  };
}

/** Ends what may no longer go on in open rounds: used when a claim or a record finds no live consent. */
export function dropVisit(core: Core, visitId: string): void {
  core.db.delete(visits).where(eq(visits.id, visitId)).run();
}
