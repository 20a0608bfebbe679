/**
 * Whether rows of some tables changed: what was counted over them holds until then. Changes of this connection are counted by
 * temporary triggers (they see what a cascade takes, too); those of others are known by SQLite's own number.
 */
import type { Sqlite } from './connect.js';

/** Gives a mark that is another one after every change. Undefined amid a transaction: what is seen there may never be. */
export function watchTables(sqlite: Sqlite, name: string, tables: readonly string[]): () => string | undefined {
  let changes = 0;
  sqlite.function(`${name}_changed`, () => {
    changes += 1;
    return null;
  });
  for (const table of tables) {
    for (const how of ['insert', 'update', 'delete']) {
      sqlite.exec(
        `create temp trigger ${name}_${table}_${how} after ${how} on main.${table} begin select ${name}_changed(); end`,
      );
    }
  }
  return () =>
    sqlite.inTransaction ? undefined : `${changes} ${String(sqlite.pragma('data_version', { simple: true }))}`;
}
