/**
 * Whether rows of some tables changed: what was counted over them holds until then. Changes of this connection are counted by
 * temporary triggers (they see what a cascade takes, too); those of others are known by SQLite's own number.
 */
import type { Sqlite } from './connect.js';

/** A table, and of which columns a change counts: of all, where none are named. */
export type Watched = string | { table: string; columns: readonly string[] };

/** Gives a mark that is another one after every change. Undefined amid a transaction: what is seen there may never be. */
export function watchTables(sqlite: Sqlite, name: string, watched: readonly Watched[]): () => string | undefined {
  let changes = 0;
  sqlite.function(`${name}_changed`, () => {
    changes += 1;
    return null;
  });
  for (const one of watched) {
    const { table, columns = [] } = typeof one === 'string' ? { table: one } : one;
    const of = columns.length > 0 ? ` of ${columns.join(', ')}` : '';
    for (const [how, when] of Object.entries({ insert: 'insert', update: `update${of}`, delete: 'delete' })) {
      sqlite.exec(
        `create temp trigger ${name}_${table}_${how} after ${when} on main.${table} begin select ${name}_changed(); end`,
      );
    }
  }
  return () =>
    sqlite.inTransaction ? undefined : `${changes} ${String(sqlite.pragma('data_version', { simple: true }))}`;
}
