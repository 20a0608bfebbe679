/** Databases of earlier versions, with people in them, brought up to date: whole, once, and also when it is cut short. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.js';
import { migrationsFolder } from '../../src/store/migrate.js';
import { compiledPackage } from './compiling.js';
import { hash, tempFolder, world } from './making.js';

const MIGRATIONS = readMigrationFiles({ migrationsFolder: migrationsFolder() });
const FULL = Boolean(process.env.PROFILE_AUDIT_FULL);
const KILLS = FULL ? 300 : 6;
/** The first, the last but one, and some between; all of them in the long form. */
const EARLIER = MIGRATIONS.map((_, at) => at + 1)
  .slice(0, -1)
  .filter((known, _, all) => FULL || known % 6 === 1 || known === all.length);
const AT = '2026-10-01T12:00:00.000Z';
const OLD = { name: 'Ada Example', url: 'https://ada.example/' };

/** A database as the program left it that knew the first so many migrations, with somebody in it who had signed. */
function oldDatabase(folder: string, known: number): string {
  const file = join(folder, `known-${known}.db`);
  const db = new Database(file);
  db.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  for (const { sql, hash: of, folderMillis } of MIGRATIONS.slice(0, known)) {
    for (const statement of sql) db.exec(statement);
    db.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(of, folderMillis);
  }
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`).run(
      Object.values(row),
    );
  };
  const ids = { person: 'p-1', profile: 'f-1' };
  const { name, url } = OLD;
  put('people', {
    id: ids.person,
    name,
    name_key: 'ada example',
    email: 'ada@example.org',
    area: 'North',
    log_salt: 'salt',
    created_at: AT,
  });
  put('profiles', {
    id: ids.profile,
    person_id: ids.person,
    platform: 'website',
    handle: 'ada.example',
    url,
    use: 'leader',
    lang: null,
    state: 'active',
    created_at: AT,
  });
  put('consents', {
    id: 'c-1',
    profile_id: ids.profile,
    form_id: null,
    parts: '["picture"]',
    text_version: 'en-1',
    text_sha256: hash('text'),
    signed_by: name,
    signed_at: AT,
    expires_at: '2027-10-01T12:00:00.000Z',
    withdrawn_at: null,
    current: 1,
  });
  put('rounds', { id: 1, period: '2026-10', state: 'finished', started_at: AT });
  put('visits', {
    id: 'v-1',
    round_id: 1,
    profile_id: ids.profile,
    state: 'failed',
    due_at: AT,
    attempts: 3,
    trouble_code: 'HOST_UNKNOWN',
    trouble_args: '{}',
    ended_at: AT,
  });
  const row = { seq: 1, at: AT, event: 'consent.signed', subject: '', args: '{}', prev: '0'.repeat(64) };
  put('audit_log', {
    ...row,
    hash: hash(row.prev + JSON.stringify([row.seq, row.at, row.event, row.subject, row.args])),
  });
  db.close();
  return file;
}
function expectWhole(store: Store): void {
  expect(store.check({ thorough: true })).toMatchObject({ integrity: 'ok', version: MIGRATIONS.length });
  expect(store.log.verify()).toMatchObject({ ok: true, head: { seq: 1 } });
  const [ada] = store.people.all();
  expect(ada).toMatchObject({ name: OLD.name, email: 'ada@example.org', area: 'North' });
  expect(store.people.show(ada!.id).profiles).toMatchObject([{ url: OLD.url }]);
  expect(store.rounds.status('1').failed).toMatchObject([{ trouble: 'HOST_UNKNOWN' }]);
}
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
    const path = oldDatabase(folder, known);
    const open = () => openStore({ path, evidenceDir: join(folder, 'evidence'), clock: () => new Date(AT) });
    for (const time of ['first', 'second']) {
      const store = open();
      expectWhole(store);
      store.close();
      expect(existsSync(path), time).toBe(true);
    }
    const fresh = world();
    fresh.store.close();
    expect(shape(path)).toEqual(shape(fresh.path));
  });

  it(
    `is the old one or the new one, and never half of each, where it is killed on the way (${KILLS} times)`,
    async () => {
      const folder = tempFolder();
      const [old, path, evidenceDir] = [oldDatabase(folder, 1), join(folder, 'audit.db'), join(folder, 'evidence')];
      const compiled = compiledPackage(['test/store/migrating.child.ts']);
      let [before, after] = [0, 0];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = spawn(
          process.execPath,
          [join(compiled, 'test/store/migrating.child.js'), compiled, old, path, evidenceDir],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        await new Promise((resolve) => child.stdout.once('data', resolve));
        // Within the first few times that it is done.
        setTimeout(() => child.kill('SIGKILL'), (kill * 13) % 90);
        await new Promise((resolve) => child.once('close', resolve));
        // It may have been killed between taking the last one away and copying the next.
        if (!existsSync(path)) continue;
        const left = new Database(path);
        const known = hasLedger(left)
          ? Number(left.prepare('select count(*) from __drizzle_migrations').pluck().get())
          : 0;
        left.close();
        if (known === 0) {
          for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
          copyFileSync(old, path);
        } else {
          expect([1, MIGRATIONS.length]).toContain(known);
          if (known === 1) before += 1;
          else after += 1;
        }
        const store = openStore({ path, evidenceDir, clock: () => new Date(AT) });
        expectWhole(store);
        store.close();
      }
      expect(before + after).toBeGreaterThan(KILLS / 3);
    },
    KILLS * 10_000,
  );
});
const hasLedger = (db: Database.Database): boolean =>
  db.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get() !== undefined;
