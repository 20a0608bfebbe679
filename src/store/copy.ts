/**
 * Copies of a database that goes on being written: one moment of it, whole. Asking a copy whether it is whole, and holding
 * a database alone so that it can be replaced.
 */
import { rmSync } from 'node:fs';
import { Trouble } from '../domain/trouble.js';
import { connect, drizzleOver, MEMORY, type Sqlite, translatedLater } from './connect.js';
import { verifyLog } from './log.js';
import { evidence } from './schema.js';

/** Pages between two breaths, so that whatever else this process does is not kept waiting. */
const PAGES_AT_ONCE = 500;

/**
 * Copies the database as it is at this moment into `to`. The copying connection stays inside one reading transaction: it is
 * not begun anew when others write meanwhile, and they do not wait for it.
 */
export async function copyDatabase(file: string, to: string, signal?: AbortSignal): Promise<void> {
  if (file === MEMORY) throw new Trouble('INPUT_INVALID', 'stop', { detail: 'a database in memory has no backup' });
  await translatedLater(file, async () => {
    const reading = connect(file);
    try {
      reading.exec('begin');
      reading.prepare('select count(*) from sqlite_master').get();
      await reading.backup(to, {
        progress: () => {
          if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
          return PAGES_AT_ONCE;
        },
      });
    } finally {
      reading.close();
    }
    // The copy is marked as WAL: opened and closed once it is a single file, private like every database of ours.
    connect(to).close();
  });
}

/** Which pictures a closed database file names: what a backup of it must hold. */
export function evidenceNamedIn(file: string): string[] {
  const sqlite = connect(file);
  try {
    return drizzleOver(sqlite)
      .select({ sha256: evidence.sha256 })
      .from(evidence)
      .orderBy(evidence.sha256)
      .all()
      .map(({ sha256 }) => sha256);
  } finally {
    sqlite.close();
  }
}

/** Looks through a closed database file that nobody works with: is it whole, does its log hold, which pictures does it name. */
export function examineCopy(file: string): { integrity: string; logOk: boolean; evidence: string[] } {
  const sqlite = connect(file);
  try {
    const named = drizzleOver(sqlite).select({ sha256: evidence.sha256 }).from(evidence).all();
    return {
      integrity: integrityOf(sqlite, true),
      logOk: verifyLog(sqlite).ok,
      evidence: named.map(({ sha256 }) => sha256),
    };
  } finally {
    sqlite.close();
  }
}

/** 'ok', or what is wrong. `thorough` compares every index with its table too. */
export function integrityOf(sqlite: Sqlite, thorough: boolean): string {
  const said = sqlite.pragma(thorough ? 'integrity_check(5)' : 'quick_check(5)') as Record<string, string>[];
  const wrong = said.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');
  const strays = sqlite.pragma('foreign_key_check') as unknown[];
  if (strays.length > 0) wrong.push(`${strays.length} rows without what they belong to`);
  return wrong.length === 0 ? 'ok' : wrong.join('; ');
}

/** What the register and its key are in a database that is about to be replaced; undefined where it cannot tell. */
export interface Held {
  /** Entries of its register, with the key under which they were made. */
  register?: { key: string; entries: { kind: string; hash: string; day: string }[] };
  release(): void;
}

/**
 * Holds the database alone until released: nobody else has it open, and nobody can open it. RESTORE_RUNNING where a worker
 * or any other program has. (In WAL mode every connection keeps a shared lock on the file, also an idle one, and the
 * system gives it back when a process dies: so this asks for the truth, and not for a file that somebody left behind.)
 */
export function holdAlone(file: string): Held {
  let sqlite: Sqlite;
  try {
    sqlite = connect(file);
  } catch (error) {
    // Whatever is wrong with it: it is about to be replaced. That nobody uses it cannot be told then.
    if (error instanceof Trouble && error.code === 'DATABASE_BROKEN') return { release: () => undefined };
    if (isBusy(error)) throw new Trouble('RESTORE_RUNNING', 'stop', {}, { cause: error });
    throw error;
  }
  try {
    sqlite.pragma('busy_timeout = 500');
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.exec('begin exclusive');
  } catch (error) {
    sqlite.close();
    if (isBusy(error)) throw new Trouble('RESTORE_RUNNING', 'stop', {}, { cause: error });
    return { release: () => undefined };
  }
  const release = () => {
    if (!sqlite.open) return;
    if (sqlite.inTransaction) sqlite.exec('rollback');
    sqlite.close();
  };
  try {
    const key = sqlite.prepare(`select value from keeping where name = 'register-key'`).pluck().get();
    const entries = sqlite.prepare('select kind, hash, day from erasures order by seq').all();
    return typeof key === 'string' ? { register: { key, entries: entries as [] }, release } : { release };
  } catch {
    return { release };
  }
}

/** Removes a database with its companions. */
export function removeDatabase(file: string): void {
  for (const end of ['-wal', '-shm', '']) rmSync(`${file}${end}`, { force: true });
}

const isBusy = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Trouble ? String(error.args.detail ?? '') : '';
  return /^SQLITE_(BUSY|LOCKED)/.test(code) || /SQLITE_(BUSY|LOCKED)/.test(detail);
};
