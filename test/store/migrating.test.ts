/** Databases of earlier versions, with people in them, brought up to date: whole, and once. `test/keep/kill.test.ts` cuts it short. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { tempFolder, world } from './making.js';
import { AT, MIGRATIONS, oldDatabase, wrongWith } from './old-database.js';

const FULL = Boolean(process.env.PROFILE_AUDIT_FULL);
/** The first, the last but one, and some between; all of them in the long form. */
const EARLIER = MIGRATIONS.map((_, at) => at + 1)
  .slice(0, -1)
  .filter((known, _, all) => FULL || known % 6 === 1 || known === all.length);

const shape = (path: string) => {
  const db = new Database(path, { readonly: true });
  const columns = db.prepare(
    `select t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk from sqlite_master t, pragma_table_info(t.name) c
     where t.type = 'table' and t.name not like 'sqlite_%' order by 1`,
  );
  const others = db.prepare(
    `select type || ' ' || name from sqlite_master where type in ('index', 'trigger') order by 1`,
  );
  const found = [...columns.pluck().all(), ...others.pluck().all()];
  db.close();
  return found;
};

describe('a database of an earlier version', () => {
  it.each(EARLIER)('that knew %i migrations is brought up to date with all that is in it', (known) => {
    const folder = tempFolder();
    const path = join(folder, 'audit.db');
    oldDatabase(path, known);
    const open = () => openStore({ path, evidenceDir: join(folder, 'evidence'), clock: () => new Date(AT) });
    for (const time of ['first', 'second']) {
      const store = open();
      expect(wrongWith(store)).toEqual([]);
      store.close();
      expect(existsSync(path), time).toBe(true);
    }
    const fresh = world();
    fresh.store.close();
    expect(shape(path)).toEqual(shape(fresh.path));
  });
});
