import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Trouble } from '../domain/trouble.js';
import { MEMORY, type Sqlite } from './connect.js';

const LEDGER = '__drizzle_migrations';

/** `drizzle/` at the package's root: two folders up from `src/store/` and from `dist/store/` alike. */
export const migrationsFolder = (): string => fileURLToPath(new URL('../../drizzle', import.meta.url));

/**
 * Brings the database up to this program's version; a no-op where it is there. Written out instead of drizzle's own
 * `migrate` because that one reads the ledger before it takes the lock (two programs starting at once would both migrate)
 * and would open a database of a newer program without a word. All migrations are one transaction: killed in the middle,
 * the database is as before. Returns how many migrations the database has now.
 */
export function migrate(sqlite: Sqlite, file: string): number {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() });
  const times = new Set(known.map((migration) => migration.folderMillis));
  const applied = (): Set<number> => {
    const rows = hasTable(sqlite, LEDGER) ? sqlite.prepare(`select created_at as at from ${LEDGER}`).all() : [];
    const found = new Set((rows as { at: number }[]).map((row) => Number(row.at)));
    if ([...found].some((at) => !times.has(at))) throw new Trouble('DATABASE_NEWER', 'stop', { file });
    return found;
  };
  const missing = () => {
    const done = applied();
    return known.filter((migration) => !done.has(migration.folderMillis));
  };
  if (missing().length === 0) return known.length;
  if (!hasTable(sqlite, LEDGER) && hasAnyTable(sqlite)) {
    throw new Trouble('DATABASE_BROKEN', 'stop', { file, detail: 'a database of another program' });
  }
  // A migration that rebuilds a table must not set off its cascades; this pragma does nothing inside a transaction.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(
          `create table if not exists ${LEDGER} (id integer primary key, hash text not null, created_at numeric)`,
        );
        const note = sqlite.prepare(`insert into ${LEDGER} (hash, created_at) values (?, ?)`);
        for (const migration of missing()) {
          for (const statement of migration.sql) sqlite.exec(statement);
          note.run(migration.hash, migration.folderMillis);
        }
        const broken = sqlite.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) {
          const detail = `a migration would leave ${broken.length} rows without what they belong to`;
          throw new Trouble('DATABASE_BROKEN', 'stop', { file, detail });
        }
      })
      .immediate();
  } finally {
    if (sqlite.open) sqlite.pragma('foreign_keys = ON');
  }
  if (file !== MEMORY) sqlite.pragma('wal_checkpoint(PASSIVE)');
  return known.length;
}

const hasTable = (sqlite: Sqlite, name: string): boolean =>
  sqlite.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined;
const hasAnyTable = (sqlite: Sqlite): boolean =>
  sqlite.prepare(`select 1 from sqlite_master where type = 'table' limit 1`).get() !== undefined;
