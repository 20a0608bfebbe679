/** Which backups were made: for the doctor, for what expires, and for where copies of the register must lie. */
import { asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Core } from './core.js';
import type { Register } from './erasures.js';
import type { Log } from './index.js';
import { backups } from './schema.js';

export interface Backup {
  id: string;
  madeAt: string;
  /** The whole path. */
  file: string;
  bytes: number;
  sha256: string;
  expiresAt: string;
}

export function backupsOf(core: Core, log: Log, register: Register) {
  const { db } = core;
  return {
    /** Enters a backup that was read back and found whole, and lays the register beside it. */
    add(made: Omit<Backup, 'id'>): Backup {
      const backup = { id: core.newId(), ...made };
      core.tx(() => {
        // One that is put back names itself again.
        db.delete(backups).where(eq(backups.file, made.file)).run();
        db.insert(backups).values(backup).run();
        log.append({ event: 'backup.made', args: { bytes: made.bytes, sha256: made.sha256 } });
        core.afterCommit('register', () => void register.copyOut());
      });
      return backup;
    },
    /** Enters one that was put back: it is not in itself. Without an entry no register would be laid beside it. */
    adopt(found: Omit<Backup, 'id'>): void {
      core.tx(() => {
        db.delete(backups).where(eq(backups.file, found.file)).run();
        db.insert(backups)
          .values({ id: core.newId(), ...found })
          .run();
      });
    },
    /** The newest first. */
    all: (): Backup[] => db.select().from(backups).orderBy(desc(backups.madeAt)).all(),
    /** Those past their time, the oldest first. */
    expired: (): Backup[] =>
      db.select().from(backups).where(lte(backups.expiresAt, core.now())).orderBy(asc(backups.madeAt)).all(),
    /** Forgets one whose file is gone. */
    forget(id: string): void {
      db.delete(backups).where(eq(backups.id, id)).run();
    },
  };
}

/** Until when the last of all backups exists. */
export const lastBackupUntil = ({ db }: Core): string | null =>
  db
    .select({ last: sql<string | null>`max(${backups.expiresAt})` })
    .from(backups)
    .get()?.last ?? null;
