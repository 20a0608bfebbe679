/**
 * Admins and owners, and what of their second factor must be kept: a sealed secret, the last code that was used, hashes of
 * recovery codes, and how often a wrong one was typed. There is always an owner who can sign in.
 */
import { and, asc, eq, isNull, lt, or } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { mailOf, oneLine } from './people.js';
import { recoveryCodes, sessions, signInLinks, staff } from './schema.js';

export interface Staff {
  id: string;
  name: string;
  email: string;
  role: 'admin' | 'owner';
  /** Null: all of them. */
  areas: string[] | null;
  lang: string | null;
  /** Since when her one-time codes count; null until she set them up. */
  factorSince: string | null;
  createdAt: string;
  disabledAt: string | null;
}
export interface StaffAsked {
  name: string;
  email: string;
  role: Staff['role'];
  areas?: readonly string[] | null | undefined;
}
/** Wrong codes in a row, after which none is taken for a while. */
const MOST_FAILURES = 5;
const LOCKED_SECONDS = 900;

const columns = {
  id: staff.id,
  name: staff.name,
  email: staff.email,
  role: staff.role,
  areas: staff.areas,
  lang: staff.lang,
  factorSince: staff.totpSince,
  createdAt: staff.createdAt,
  disabledAt: staff.disabledAt,
};

/** How a member of staff stands in the log: a hash of her id, which is random and names nobody. */
export const staffMark = (id: string): string => sha256Of(`staff:${id}`);

export function staffOf(core: Core, log: Log) {
  const { db } = core;
  const one = built(() =>
    db
      .select(columns)
      .from(staff)
      .where(eq(staff.id, given('id')))
      .prepare(),
  );
  const get = (id: string): Staff | undefined => one().get({ id });
  const known = (id: string): Staff => {
    const found = get(id);
    if (!found) throw new Trouble('LEADER_UNKNOWN', 'stop', { who: id });
    return found;
  };
  const signOut = (id: string) => {
    db.delete(sessions).where(eq(sessions.staffId, id)).run();
    db.delete(signInLinks).where(eq(signInLinks.staffId, id)).run();
  };
  const keepOneOwner = (without: Staff) => {
    const others = db
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.role, 'owner'), isNull(staff.disabledAt)))
      .all()
      .filter(({ id }) => id !== without.id);
    if (without.role === 'owner' && others.length === 0) {
      throw new Trouble('INPUT_INVALID', 'stop', { detail: 'somebody must stay owner' });
    }
  };

  return {
    get,
    /** Everybody, also who may no longer sign in, by name. */
    all: (): Staff[] => db.select(columns).from(staff).orderBy(asc(staff.name), asc(staff.id)).all(),
    byEmail: (email: string): Staff | undefined =>
      db.select(columns).from(staff).where(eq(staff.email, email.trim().toLowerCase())).get(),
    mark: staffMark,
    /** Enters somebody, or gives who has this address this role and these areas, and lets her in again. */
    invite(asked: StaffAsked, by?: string): Staff {
      const name = oneLine(asked.name, 'name', 200);
      const email = mailOf(asked.email);
      const areas =
        asked.role === 'owner' || !asked.areas ? null : asked.areas.map((area) => oneLine(area, 'area', 200));
      return core.tx(() => {
        const before = db.select(columns).from(staff).where(eq(staff.email, email)).get();
        if (before?.role === 'owner' && asked.role !== 'owner') keepOneOwner(before);
        const id = before?.id ?? core.newId();
        const row = { name, role: asked.role, areas, disabledAt: null };
        if (before) db.update(staff).set(row).where(eq(staff.id, id)).run();
        else
          db.insert(staff)
            .values({ id, email, ...row, createdAt: core.now() })
            .run();
        log.append({ event: before ? 'staff.changed' : 'staff.invited', args: who(id, by) });
        return known(id);
      });
    },
    /** Changes what is given. */
    change(
      id: string,
      change: { name?: string; areas?: readonly string[] | null; lang?: string | null },
      by?: string,
    ): Staff {
      return core.tx(() => {
        known(id);
        const set = {
          ...(change.name !== undefined && { name: oneLine(change.name, 'name', 200) }),
          ...(change.areas !== undefined && { areas: change.areas?.map((area) => oneLine(area, 'area', 200)) ?? null }),
          ...(change.lang !== undefined && { lang: change.lang }),
        };
        if (Object.keys(set).length > 0) db.update(staff).set(set).where(eq(staff.id, id)).run();
        log.append({ event: 'staff.changed', args: who(id, by) });
        return known(id);
      });
    },
    /** She can no longer sign in, and is signed out everywhere. */
    disable(id: string, by?: string): void {
      core.tx(() => {
        keepOneOwner(known(id));
        db.update(staff).set({ disabledAt: core.now() }).where(eq(staff.id, id)).run();
        signOut(id);
        log.append({ event: 'staff.disabled', args: who(id, by) });
      });
    },
    /** Her telephone is gone: she sets the second factor up anew when she next signs in. */
    resetFactor(id: string, by?: string): void {
      core.tx(() => {
        known(id);
        const none = { totpSealed: null, totpSince: null, totpStep: null, failures: 0, lockedUntil: null };
        db.update(staff).set(none).where(eq(staff.id, id)).run();
        db.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id)).run();
        signOut(id);
        log.append({ event: 'staff.factor-reset', args: who(id, by) });
      });
    },
    factor: {
      /** The sealed secret, whether its codes count yet, and until when none is taken. */
      of(id: string): { sealed: string | null; since: string | null; lockedUntil: string | null } {
        const row = db.select().from(staff).where(eq(staff.id, id)).get();
        const locked = row?.lockedUntil && row.lockedUntil > core.now() ? row.lockedUntil : null;
        return { sealed: row?.totpSealed ?? null, since: row?.totpSince ?? null, lockedUntil: locked };
      },
      /** Keeps a new secret, whose codes do not count before one was typed. */
      offer(id: string, sealed: string): void {
        db.update(staff)
          .set({ totpSealed: sealed, totpStep: null })
          .where(and(eq(staff.id, id), isNull(staff.totpSince)))
          .run();
      },
      /** From now on codes count. `codes`: recovery codes, of which the hashes are kept. */
      confirm(id: string, step: number, codes: readonly string[]): void {
        core.tx(() => {
          const set = { totpSince: core.now(), totpStep: step, failures: 0, lockedUntil: null };
          db.update(staff).set(set).where(eq(staff.id, id)).run();
          db.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id)).run();
          for (const code of codes) {
            db.insert(recoveryCodes)
              .values({ staffId: id, codeSha256: sha256Of(code), usedAt: null })
              .run();
          }
          log.append({ event: 'staff.factor-set-up', args: who(id) });
        });
      },
      /** Uses up the code of a half minute; false where it, or a later one, was used already. */
      use(id: string, step: number): boolean {
        const used = db
          .update(staff)
          .set({ totpStep: step, failures: 0, lockedUntil: null })
          .where(and(eq(staff.id, id), or(isNull(staff.totpStep), lt(staff.totpStep, step))))
          .run();
        return used.changes === 1;
      },
      useRecovery(id: string, code: string): boolean {
        return core.tx(() => {
          const hers = and(
            eq(recoveryCodes.staffId, id),
            eq(recoveryCodes.codeSha256, sha256Of(code)),
            isNull(recoveryCodes.usedAt),
          );
          const used = db.update(recoveryCodes).set({ usedAt: core.now() }).where(hers).run().changes === 1;
          if (used) db.update(staff).set({ failures: 0, lockedUntil: null }).where(eq(staff.id, id)).run();
          return used;
        });
      },
      /** How many recovery codes are left. */
      left: (id: string): number =>
        db
          .select({ code: recoveryCodes.codeSha256 })
          .from(recoveryCodes)
          .where(and(eq(recoveryCodes.staffId, id), isNull(recoveryCodes.usedAt)))
          .all().length,
      /** Counts a wrong code; after some in a row none is taken for a while. */
      failed(id: string): void {
        core.tx(() => {
          const failures = (db.select({ n: staff.failures }).from(staff).where(eq(staff.id, id)).get()?.n ?? 0) + 1;
          const locked = failures >= MOST_FAILURES;
          const set = locked ? { failures: 0, lockedUntil: core.later(LOCKED_SECONDS) } : { failures };
          db.update(staff).set(set).where(eq(staff.id, id)).run();
        });
      },
    },
  };
}

/** Whom it was done to and by whom; without `by` from the command line, or by herself. */
const who = (id: string, by?: string): Record<string, string> => ({
  staff: staffMark(id),
  ...(by !== undefined && { by: staffMark(by) }),
});
