/**
 * The register of erasures: what must not come back out of a backup. An entry is a keyed hash of one of our own ids (which
 * are random), so that the register leads to nobody; the key lies in the database, and so in every backup of it, but never
 * beside the register. Rows are written in the transaction that erases, never changed, and never removed. After the commit
 * the register is copied beside every backup (register-file.ts); what a killed program could not copy, the next start does.
 *
 * A new kind of thing that must stay erased is one line in `KINDS` and one in `finders`.
 */
import { createHmac } from 'node:crypto';
import { dirname } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { readRegister, setAside, writeRegister } from './register-file.js';
import { backups, consents, erasures, invitations, keeping, people, profiles } from './schema.js';
import type { Unseeing } from './unsee.js';

/** person: erased altogether. profile: erased singly. consent: withdrawn or narrowed. invitation: spent or ended by leaving. */
export const KINDS = ['person', 'profile', 'consent', 'invitation'] as const;
export type ErasureKind = (typeof KINDS)[number];
export interface Erasure {
  kind: string;
  /** HMAC-SHA256 of kind and id under the register's key, hex. */
  hash: string;
  /** YYYY-MM-DD */
  day: string;
}
/** How what came back is erased again, by its id. */
export type EraseAgain = Record<ErasureKind, (id: string) => void>;
export type Register = ReturnType<typeof registerOf>;

const KEY_NAME = 'register-key';

export function registerOf(core: Core, { detached }: { detached: boolean }) {
  const { db } = core;
  const key = (): string => {
    const known = db.select().from(keeping).where(eq(keeping.name, KEY_NAME)).get()?.value;
    if (known) return known;
    const value = Buffer.from(core.random(32)).toString('hex');
    db.insert(keeping).values({ name: KEY_NAME, value }).run();
    return value;
  };
  const hashing = () => {
    const secret = core.tx(key);
    return (kind: string, id: string) =>
      createHmac('sha256', Buffer.from(secret, 'hex')).update(`${kind}:${id}`).digest('hex');
  };
  const all = (): Erasure[] =>
    db
      .select({ kind: erasures.kind, hash: erasures.hash, day: erasures.day })
      .from(erasures)
      .orderBy(erasures.seq)
      .all();
  const places = () => [
    ...new Set(
      db
        .select({ file: backups.file })
        .from(backups)
        .all()
        .map(({ file }) => dirname(file)),
    ),
  ];
  const insert = (entries: readonly Erasure[]): number =>
    entries.reduce((n, entry) => n + db.insert(erasures).values(entry).onConflictDoNothing().run().changes, 0);

  /** What lies beside the backups is taken in first: a database that is older than its register must not shorten it. */
  function takeIn(folder: string, secret: string): void {
    try {
      insert(readRegister(folder, secret)?.entries ?? []);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      setAside(folder, secret);
    }
  }
  let behind: string[] = [];
  /** Copies the register beside every backup. Gives the folders where that could not be done: it is tried again later. */
  function copyOut(): string[] {
    if (detached) return [];
    const secret = core.tx(key);
    behind = places().filter((folder) => {
      try {
        takeIn(folder, secret);
        return !writeRegister(folder, { entries: all(), asOf: core.now(), key: secret });
      } catch {
        // The erasing itself must not fail because a disk with backups is away: the row is there, and the copy follows.
        return true;
      }
    });
    return behind;
  }

  return {
    key: () => core.tx(key),
    all,
    copyOut,
    /** Folders with backups that the last copying could not reach. */
    behind: () => behind,
    /** Writes down, inside the transaction that erases, what must stay erased. */
    note(kind: ErasureKind, ids: readonly string[]): void {
      if (ids.length === 0) return;
      const hash = hashing();
      const day = core.now().slice(0, 10);
      if (insert(ids.map((id) => ({ kind, hash: hash(kind, id), day }))) > 0)
        core.afterCommit('register', () => void copyOut());
    },
    /** Takes in what another copy of the register holds. Gives how many entries were new. */
    merge(entries: readonly Erasure[]): number {
      const strange = entries.find(({ kind }) => !(KINDS as readonly string[]).includes(kind));
      // Passing over what is not understood would bring somebody back.
      if (strange)
        throw new Trouble('REGISTER_BROKEN', 'stop', { file: '', detail: `“${strange.kind}” is of a newer version` });
      return core.tx(() => insert(entries));
    },
    /** Erases again all that the register names and the database has: before anything else is done with a restored one. */
    apply(erase: EraseAgain): Record<ErasureKind, number> {
      const hash = hashing();
      const named = new Set(all().map((entry) => `${entry.kind}:${entry.hash}`));
      const counts: Record<ErasureKind, number> = { person: 0, profile: 0, consent: 0, invitation: 0 };
      for (const kind of KINDS) {
        for (const id of finders(core)[kind]()) {
          if (!named.has(`${kind}:${hash(kind, id)}`)) continue;
          erase[kind](id);
          counts[kind] += 1;
        }
      }
      return counts;
    },
    /** The entries of the register in a folder; undefined where there is none. REGISTER_BROKEN where it was cut or changed. */
    readFrom: (folder: string) => readRegister(folder, core.tx(key)),
  };
}

/** Does again, by the ordinary ways, what the register says was done. */
export function applyRegister(
  core: Core,
  tools: {
    register: Register;
    erase(personId: string): unknown;
    withdraw(personId: string, profileUrl: string): unknown;
    unsee: Unseeing;
  },
): Record<ErasureKind, number> {
  const { db } = core;
  return tools.register.apply({
    person: (id) => void tools.erase(id),
    profile: (id) =>
      core.tx(() => {
        db.delete(profiles).where(eq(profiles.id, id)).run();
        tools.unsee.orphans();
      }),
    consent(id) {
      const row = db
        .select({ personId: profiles.personId, url: profiles.url })
        .from(consents)
        .innerJoin(profiles, eq(profiles.id, consents.profileId))
        .where(eq(consents.id, id))
        .get();
      if (row) tools.withdraw(row.personId, row.url);
    },
    invitation(id) {
      db.update(invitations).set({ spentAt: core.now(), proposed: [] }).where(eq(invitations.id, id)).run();
    },
  });
}

/** The ids in the database that an entry of each kind could mean: only what would still count. */
const finders = ({ db }: Core): Record<ErasureKind, () => string[]> => {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    person: () => ids(db.select({ id: people.id }).from(people).all()),
    profile: () => ids(db.select({ id: profiles.id }).from(profiles).all()),
    consent: () =>
      ids(
        db
          .select({ id: consents.id })
          .from(consents)
          .where(and(eq(consents.current, true), isNull(consents.withdrawnAt)))
          .all(),
      ),
    invitation: () => ids(db.select({ id: invitations.id }).from(invitations).where(isNull(invitations.spentAt)).all()),
  };
};
