/**
 * Whether a profile is hers who signed for it. Signed in the browser, it begins unproven: nothing is visited, judged or told
 * before a code in its description, a link on it, or a named admin's word showed that it is. Who shows it later than somebody
 * else, by the profile itself, is believed: it is in her hands now, and what was seen under the other signature is erased.
 */
import { and, asc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { AccountMark, ControlState, ProofCheck, ProofMethod } from '../domain/control.js';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { accountMarkOf } from './accounts.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import type { Decider, Independence } from './independence.js';
import type { Log } from './index.js';
import { oneLine } from './people.js';
import { consents, controlProofs, people, profiles } from './schema.js';
import { heldByOther } from './signing.js';
import type { Unseeing } from './unsee.js';

export interface Control {
  state: ControlState;
  /** Words for the description; null where no proof is asked for. */
  code: string | null;
  /** The opaque end of the address that she may link to. */
  page: string | null;
  method: ProofMethod | null;
  /** The handle as it was when it was shown. */
  handle: string | null;
  provenAt: string | null;
  lostAt: string | null;
  checkedAt: string | null;
  checked: ProofCheck | null;
  vouchAskedAt: string | null;
  vouchNote: string | null;
}
/** Who vouches: a member of staff. */
export type Voucher = Omit<Decider, 'owner'>;
/** A profile whose owner asked an admin to vouch. */
export interface VouchAsked extends ProfileRef {
  profileId: string;
  personId: string;
  name: string;
  area: string | null;
  askedAt: string;
}

const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 10;
const EMPTY = { method: null, handle: null, provenAt: null, lostAt: null, vouchedBy: null, vouchNote: null } as const;

/** Letters that nobody mistakes for each other, short enough for the shortest description. */
function newCode(core: Core): string {
  const bytes = core.random(CODE_LENGTH);
  return `pa-${[...bytes].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')}`;
}

/** Gives a profile its code and page, once. */
export function startProof(core: Core, profileId: string): void {
  core.db
    .insert(controlProofs)
    .values({ profileId, code: newCode(core), page: core.newId() })
    .onConflictDoNothing()
    .run();
}

/** Nobody is found at the address any more, or it leads to another name: whoever is found there later has to show it anew. What an operator knows, stays. */
export function loseControl(core: Core, profileId: string, met: 'gone' | 'moved'): void {
  const shown = and(eq(profiles.id, profileId), eq(profiles.control, 'proven'));
  if (core.db.update(profiles).set({ control: 'lost', account: null }).where(shown).run().changes === 0) return;
  core.db
    .update(controlProofs)
    .set({ ...EMPTY, lostAt: core.now(), checkedAt: core.now(), checked: met })
    .where(eq(controlProofs.profileId, profileId))
    .run();
}

export function controlOf(
  core: Core,
  { log, unsee, independence }: { log: Log; unsee: Unseeing; independence: Independence },
) {
  const { db } = core;
  const set = (profileId: string, control: ControlState) =>
    db.update(profiles).set({ control }).where(eq(profiles.id, profileId)).run();
  const shownProof = built(() =>
    db
      .select()
      .from(controlProofs)
      .where(eq(controlProofs.profileId, given('profileId')))
      .prepare(),
  );
  const proof = (profileId: string) => shownProof().get({ profileId });
  const note = (profileId: string, values: Partial<typeof controlProofs.$inferInsert>) =>
    db.update(controlProofs).set(values).where(eq(controlProofs.profileId, profileId)).run();
  const one = built(() =>
    db
      .select()
      .from(profiles)
      .where(eq(profiles.id, given('profileId')))
      .prepare(),
  );
  const row = (profileId: string) => one().get({ profileId });
  /** Signed for, running, whether or not anything was shown: what may be looked at for its proof alone. */
  const signed = () =>
    and(
      eq(consents.current, true),
      isNull(consents.withdrawnAt),
      gt(consents.expiresAt, core.now()),
      eq(profiles.state, 'active'),
    );
  /** Somebody else showed it. */
  function lose(profileId: string): void {
    set(profileId, 'lost');
    startProof(core, profileId);
    // What was met there once is no reason any more: that nothing is told of it says that it was somebody else.
    note(profileId, { ...EMPTY, lostAt: core.now(), checkedAt: null, checked: null });
  }

  return {
    /** How it stands with one profile; undefined where there is none. */
    of(profileId: string): Control | undefined {
      const profile = row(profileId);
      if (!profile) return undefined;
      const { profileId: _, vouchedBy: __, ...shown } = proof(profileId) ?? { profileId, ...NONE };
      return { state: profile.control, ...shown };
    },
    /** The profile for a look at its proof alone: signed for, not withdrawn, not expired. */
    toCheck(profileId: string): (ProfileRef & { code: string; page: string; account: AccountMark }) | undefined {
      const found = db
        .select({
          platform: profiles.platform,
          handle: profiles.handle,
          url: profiles.url,
          code: controlProofs.code,
          page: controlProofs.page,
        })
        .from(profiles)
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .innerJoin(controlProofs, eq(controlProofs.profileId, profiles.id))
        .where(and(eq(profiles.id, profileId), signed()))
        .get();
      return found && { ...found, account: accountMarkOf(core, profileId) };
    },
    /**
     * Writes down what a look for the proof met, `by` where it was found, and whose account it is, as a keyed hash. Gives the state; undefined where the profile was
     * withdrawn meanwhile.
     */
    checked(
      profileId: string,
      met: ProofCheck,
      by?: Exclude<ProofMethod, 'vouched'>,
      account?: string,
    ): ControlState | undefined {
      return core.tx(() => {
        const profile = row(profileId);
        if (profile?.state !== 'active' || !proof(profileId)) return undefined;
        const checkedAt = core.now();
        if (met !== 'found' || !by) {
          note(profileId, { checkedAt, checked: met });
          return profile.control;
        }
        const other = heldByOther(core, profile.url, profileId);
        if (other) {
          lose(other);
          unsee.profile(other);
        }
        set(profileId, 'proven');
        if (account !== undefined) db.update(profiles).set({ account }).where(eq(profiles.id, profileId)).run();
        note(profileId, {
          ...{ ...EMPTY, method: by, handle: profile.handle, provenAt: checkedAt },
          ...{ checkedAt, checked: met, vouchAskedAt: null },
        });
        return 'proven';
      });
    },
    /** She asks an admin for a word. False where nothing is to be shown. */
    askVouch(profileId: string): boolean {
      return core.tx(() => {
        const state = row(profileId)?.control;
        if (state !== 'unproven' && state !== 'lost') return false;
        startProof(core, profileId);
        return note(profileId, { vouchAskedAt: core.now() }).changes === 1;
      });
    },
    /** Who asked for a word, the longest first; of these areas. */
    vouchAsked(areas: 'all' | readonly string[]): VouchAsked[] {
      return db
        .select({
          profileId: profiles.id,
          personId: people.id,
          name: people.name,
          area: people.area,
          platform: profiles.platform,
          handle: profiles.handle,
          url: profiles.url,
          askedAt: controlProofs.vouchAskedAt,
        })
        .from(controlProofs)
        .innerJoin(profiles, eq(profiles.id, controlProofs.profileId))
        .innerJoin(people, eq(people.id, profiles.personId))
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .where(
          and(
            signed(),
            isNotNull(controlProofs.vouchAskedAt),
            inArray(profiles.control, ['unproven', 'lost']),
            areas === 'all' ? undefined : inArray(people.area, [...areas]),
          ),
        )
        .orderBy(asc(controlProofs.vouchAskedAt))
        .all()
        .map((asked) => ({ ...asked, askedAt: asked.askedAt ?? '' }));
    },
    /**
     * A named member of staff says that the profile is hers, on her asking alone. Throws INPUT_INVALID where she did not
     * ask, where the address is shown to be somebody else's, without a note, or where it is she herself who asks or
     * somebody about whom she decided.
     */
    vouch(profileId: string, by: Voucher, note_: string): void {
      core.tx(() => {
        const profile = row(profileId);
        const asked = proof(profileId)?.vouchAskedAt;
        if (!profile || !asked || profile.control === 'proven') throw refused('nobody asked for it');
        if (heldByOther(core, profile.url, profileId)) throw refused('it has to be shown by the profile itself');
        if (!independence.mayVouch(profile.personId, by)) throw refused('somebody else has to vouch');
        const now = core.now();
        set(profileId, 'proven');
        note(profileId, {
          ...{ ...EMPTY, method: 'vouched', handle: profile.handle, provenAt: now, vouchAskedAt: null },
          ...{ vouchedBy: by.id, vouchNote: oneLine(note_, 'note', 500) },
        });
        log.append({ event: 'profile.vouched', personId: profile.personId });
      });
    },
    /** Whether a member of staff is free to vouch for somebody. */
    mayVouch: independence.mayVouch,
    /** Who vouched for a profile, by staff id: whoever did reviews nothing of hers. */
    vouchedBy: (profileId: string): string | undefined => proof(profileId)?.vouchedBy ?? undefined,
    /** Takes back that she asked, or what was said: at hers alone. */
    unaskVouch: (profileId: string): void => void note(profileId, { vouchAskedAt: null }),
  };
}

const NONE = { ...EMPTY, code: null, page: null, checkedAt: null, checked: null, vouchAskedAt: null } as const;
const refused = (detail: string): Trouble => new Trouble('INPUT_INVALID', 'stop', { detail });
