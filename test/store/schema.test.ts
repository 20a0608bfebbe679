import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { describe, expect, it } from 'vitest';
import * as schema from '../../src/store/schema.js';
import { world } from './making.js';

const folder = resolve(import.meta.dirname, '../../drizzle');
const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
  entries: { idx: number; tag: string; when: number }[];
};
type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>;
const MEND = 'run `npm run db:generate -- --name what-changed` and commit what it writes';

/** Tables, columns, indexes and keys as SQLite itself tells them. */
function shapeOf(db: Database.Database) {
  const names = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
  return names.map((name) => ({
    name,
    // In any order: a column that a migration adds stands last.
    columns: (db.pragma(`table_info(${name})`) as { name: string }[])
      .map((column) => ({ ...column, cid: 0 }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    keys: (db.pragma(`foreign_key_list(${name})`) as object[]).map((key) => ({ ...key, id: 0 })),
    indexes: (db.pragma(`index_list(${name})`) as { name: string; unique: number; partial: number }[])
      .map((index) => ({ ...index, seq: 0, of: db.pragma(`index_info(${index.name})`) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

describe('schema and migrations', () => {
  it('say the same: nothing is left to generate', async () => {
    const last = journal.entries.at(-1)!;
    const snapshot = JSON.parse(
      readFileSync(join(folder, `meta/${String(last.idx).padStart(4, '0')}_snapshot.json`), 'utf8'),
    );
    const missing = await generateSQLiteMigration(snapshot as Snapshot, await generateSQLiteDrizzleJson(schema));
    expect(missing, MEND).toEqual([]);
  });

  it('make the same tables', async () => {
    const { path, store } = world();
    store.close();
    const migrated = new Database(path);
    const fresh = new Database(':memory:');
    const empty = await generateSQLiteDrizzleJson({});
    for (const statement of await generateSQLiteMigration(empty, await generateSQLiteDrizzleJson(schema)))
      fresh.exec(statement);
    expect(shapeOf(migrated), MEND).toEqual(shapeOf(fresh));
    expect(shapeOf(fresh).map(({ name }) => name)).toContain('consents');
    migrated.close();
    fresh.close();
  });

  it('are named for what they change, in order, each with its file', () => {
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort(),
    ).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
    for (const { tag } of journal.entries) expect(tag).toMatch(/^\d{4}_[a-z]+(-[a-z]+)+$/);
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
