/**
 * One connection: how better-sqlite3 is loaded, which pragmas every connection gets, and which trouble each of SQLite's and
 * the file system's errors is. better-sqlite3 is an optional dependency that has to be compiled, so it is loaded when a
 * database is opened and never at import: `audit` and `check` run on machines where it could not be built.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core/db';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core/dialect';
import { Trouble } from '../domain/trouble.js';

export type Sqlite = BetterSqlite3.Database;
export type Db = BaseSQLiteDatabase<'sync', BetterSqlite3.RunResult>;

export const MEMORY = ':memory:';
const BUSY_MS = 5000;

/** Opens `file` (or ':memory:'), made with mode 0600 in a folder with mode 0700 where it is not there yet. */
export function connect(file: string): Sqlite {
  const Database = loadDriver();
  return translated(file, () => {
    if (file !== MEMORY) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // SQLite gives the WAL the mode of the database, so making the file first keeps both private.
      closeSync(openSync(file, 'a', 0o600));
    }
    let sqlite: Sqlite;
    try {
      sqlite = new Database(file, { timeout: BUSY_MS });
    } catch (error) {
      // The package is there and its compiled half is not: the constructor is what looks for it.
      if (error instanceof Error && !isSqliteError(error)) throw unavailable(error);
      throw error;
    }
    try {
      setPragmas(sqlite, file);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return sqlite;
  });
}

/** All of these belong to the connection and not to the file (WAL excepted): each connection must say them again. */
function setPragmas(sqlite: Sqlite, file: string): void {
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal' && file !== MEMORY) {
    throw new Trouble('DATABASE_FAILED', 'stop', {
      file,
      detail: `journal mode is ${String(mode)}, WAL is refused here`,
    });
  }
  // A reopened WAL database falls back to NORMAL in this build, which may lose the last commits on power loss.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Without it erased text stays readable in the file.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
  // Sorting must not leave copies of rows in temporary files.
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
}

/** How long to wait for others who read or write: they are quick, and nobody should stand still for them longer. */
const WAIT_MS = 1000;
/** Does what can be done later as well, and waits less for others than what must be done now. */
export function waitingLess<T>(sqlite: Sqlite, work: () => T): T {
  const before = sqlite.pragma('busy_timeout', { simple: true });
  sqlite.pragma(`busy_timeout = ${WAIT_MS}`);
  try {
    return work();
  } finally {
    sqlite.pragma(`busy_timeout = ${before}`);
  }
}

function loadDriver(): typeof BetterSqlite3 {
  try {
    return createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): Trouble {
  const first = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
  return new Trouble('DATABASE_UNAVAILABLE', 'stop', { detail: first }, { cause });
}

/** drizzle over an open connection. Put together by hand because drizzle's own entry imports better-sqlite3 statically. */
export function drizzleOver(sqlite: Sqlite): Db {
  const dialect = new SQLiteSyncDialect();
  const remembering = rememberingStatements(sqlite);
  return new BaseSQLiteDatabase('sync', dialect, new BetterSQLiteSession(remembering, dialect, undefined), undefined);
}

/** Statements that are remembered; the one that was not used for the longest is forgotten first. */
const MOST_STATEMENTS = 400;

/**
 * The connection as drizzle uses it, with statements prepared once: preparing was a fifth of what the store costs. drizzle asks
 * for rows as lists on the statement itself, which it then stays at, so that rows of either kind have a statement of their own.
 */
function rememberingStatements(sqlite: Sqlite): Sqlite {
  type Prepared = Pick<BetterSqlite3.Statement, 'run' | 'all' | 'get' | 'raw'>;
  const known = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const found = known.get(text);
    if (found) {
      known.delete(text);
      known.set(text, found);
      return found;
    }
    const plain = sqlite.prepare(text);
    let lists: BetterSqlite3.Statement | undefined;
    const made: Prepared = {
      run: (...given) => plain.run(...given),
      all: (...given) => plain.all(...given),
      get: (...given) => plain.get(...given),
      raw: () => {
        lists ??= sqlite.prepare(text).raw();
        return lists;
      },
    };
    known.set(text, made);
    const oldest = known.keys().next().value;
    if (known.size > MOST_STATEMENTS && oldest !== undefined) known.delete(oldest);
    return made;
  };
  // Of a connection drizzle uses these two alone.
  const used = { prepare, transaction: sqlite.transaction.bind(sqlite) };
  return used as unknown as Sqlite;
}

/** Runs `work` and turns what SQLite or the file system refuses into a `Trouble`; any other error passes as it is. */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error, file);
  }
}

/** The same for work that takes its time. */
export async function translatedLater<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error, file);
  }
}

function isSqliteError(error: Error): error is Error & { code: string } {
  return error.name === 'SqliteError' || ('code' in error && String(error.code).startsWith('SQLITE_'));
}

const FILE_ERRORS = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'EIO',
  'EFBIG',
  'EMFILE',
  'ENAMETOOLONG',
];

function troubleOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Trouble) return error;
  const cause = innermost(error);
  const code = 'code' in cause ? String(cause.code) : '';
  const detail = `${code}: ${cause.message}`;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new Trouble('DATABASE_BROKEN', 'stop', { file, detail }, { cause: error });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new Trouble('DATABASE_FAILED', 'retry', { file, detail }, { cause: error });
  if (/^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|NOLFS|AUTH)/.test(code) || FILE_ERRORS.includes(code)) {
    return new Trouble('DATABASE_FAILED', 'stop', { file, detail }, { cause: error });
  }
  if (/database connection is not open/.test(cause.message)) {
    return new Trouble('DATABASE_FAILED', 'stop', { file, detail: 'the store was closed' }, { cause: error });
  }
  return error;
}

/** drizzle wraps the driver's error in one of its own. */
function innermost(error: Error): Error {
  return error.cause instanceof Error && !('code' in error) ? innermost(error.cause) : error;
}
