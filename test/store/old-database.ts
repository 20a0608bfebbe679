/** Databases as earlier versions of the program left them. Nothing here belongs to the test runner. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Store } from '../../src/store/index.js';
import { migrationsFolder } from '../../src/store/migrate.js';

export const MIGRATIONS = readMigrationFiles({ migrationsFolder: migrationsFolder() });
export const AT = '2026-10-01T12:00:00.000Z';
const OLD = { name: 'Ada Example', url: 'https://ada.example/' };
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A database as the program left it that knew the first so many migrations, with somebody in it who had signed. */
export function oldDatabase(file: string, known: number): void {
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
}

/** What is missing or wrong in such a database once it was brought up to date. */
export function wrongWith(store: Store): string[] {
  const { integrity, version } = store.check({ thorough: true });
  const [ada] = store.people.all();
  const profile = ada && store.people.show(ada.id).profiles[0];
  const [failed] = store.rounds.status('1').failed;
  const is: [string, boolean][] = [
    [`integrity ${integrity}`, integrity === 'ok'],
    [`version ${version}`, version === MIGRATIONS.length],
    ['the log', store.log.verify().ok && store.log.head().seq === 1],
    ['her name, address or area', ada?.name === OLD.name && ada.email === 'ada@example.org' && ada.area === 'North'],
    ['her profile', profile?.url === OLD.url],
    ['what failed', failed?.trouble === 'HOST_UNKNOWN'],
  ];
  return is.flatMap(([what, right]) => (right ? [] : [what]));
}
