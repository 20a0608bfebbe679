/**
 * The world that `bench portal` measures in: a database with years of rounds in it, written in bulk, whose profiles are those
 * of invented people on a local site, so that its next round can truly visit them; areas, staff, items that wait, and who is
 * signed in.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { addressOf } from '../../scripts/demo/site/people.js';
import type { DemoPlatform } from '../../scripts/demo/site/person.js';
import { databasePath, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Store } from '../../src/store/index.js';
import { fill, type Making } from '../calendar/history.js';
import { seen } from '../made.js';
import { inventPeople } from '../people.js';
import type { User } from './users.js';

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;

const AREAS = 50;
const ADMINS = 5;
const AREAS_EACH = 10;
/** A day: longer than any measurement, and within what a session may last. */
const SESSION_SECONDS = 7200;
/** Every so many-th profile is rendered by the browser; the others have an open interface. */
const BY_BROWSER = 20;
const platforms: DemoPlatform[] = [...Array<DemoPlatform>(BY_BROWSER - 1).fill('bluesky'), 'x'];
/** Whom the local site plays. */
export const inventing = (profiles: number) => ({ count: profiles, options: { platforms, pictures: 200 } });

/** The history ends before this moment. */
export const TODAY = '2030-01-15T12:00:00.000Z';

/**
 * Writes the history into a database that the store has made. One visit is judged by the program itself and stands for all,
 * so that no rule of today has to judge the rest again before the first visit.
 */
export async function writeHistory(path: string, making: Making): Promise<void> {
  const { count, options } = inventing(making.leaders * making.profilesEach);
  const people = inventPeople(count, options);
  const refs = people.map((one) => ({ platform: one.platform, handle: one.handle, url: addressOf(one) }));
  const whole = { ...making, profileOf: (n: number) => refs[n]! };
  fill(path, { ...whole, saw: await judgedOnce(whole, people[0]!.bio) }, 0);
  place(path);
}

async function judgedOnce(making: Making, bio: string) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-portal-one-'));
  const clock = () => new Date(TODAY);
  const house = await openHouse(loadConfig({ cwd: dir, env: { PROFILE_AUDIT_DATA_DIR: dir } }), clock);
  try {
    const store = await house.store();
    const made = seen(making.profileOf!(0), clock());
    const saw = { ...made, snapshot: { ...made.snapshot, bio: { state: 'seen' as const, value: bio } } };
    fill(databasePath(house.config), { ...making, leaders: 1, profilesEach: 1, months: 1, saw }, 0);
    await house.rejudge();
    return store.results(store.rounds.latest()!.id)[0]!;
  } finally {
    await house.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Areas; invitations that wait; something found with one profile in fifty, told to her or waiting for an admin. */
function place(path: string): void {
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  db.transaction(() => {
    db.exec(`update people set area = 'Area ' || (rowid % ${AREAS})`);
    db.exec(`insert into invitations (id, person_id, token_sha256, proposed, created_at, expires_at)
      select 'i' || id, id, 't' || id, '[]', '2030-01-10T00:00:00.000Z', '2030-02-10T00:00:00.000Z' from people where rowid % 20 = 0`);
    db.exec(`insert into finding_lives (profile_id, key, audit, first_at, last_at, confirmed_at)
      select id, 'bio:' || substr(id, 1, 32), 'disclaimer', '2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z', '2027-01-02T00:00:00.000Z'
      from profiles where rowid % 50 = 0`);
    db.exec(`insert into cases (id, profile_id, key, audit, version, clause, code, sight, lang, kind, state, opened_at, seen_at, told_at, grace_until, shown_at, waits_from)
      select lower(hex(randomblob(16))), id, 'bio:' || substr(id, 1, 32), 'disclaimer', 1, 'disclaimer', 'disclaimer-missing', 'bio', 'en', 'finding', 'open',
        '2026-01-02T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z'
      from profiles where rowid % 50 = 0`);
  }).immediate();
  db.close();
}

/** So many people who are signed in, seven in ten of them Leaders; the others are staff, one of them the owner; and a tool with a key. */
export function signedIn(store: Store, count: number): User[] {
  const leaders = Math.round(count * 0.7);
  const people = store.people.all();
  const hers = Array.from({ length: leaders }, (_, n) => {
    const { id } = people[Math.floor((n * people.length) / leaders)]!;
    return {
      headers: { cookie: `session=${store.sessions.begin({ personId: id }, SESSION_SECONDS)}` },
      start: ['/me'],
    };
  });
  const staff = Array.from({ length: Math.min(ADMINS + 1, count - leaders) }, (_, n) => {
    const owner = n === 0;
    const areas = owner
      ? null
      : Array.from({ length: AREAS_EACH }, (_each, at) => `Area ${(n * AREAS_EACH + at) % AREAS}`);
    const role = owner ? ('owner' as const) : ('admin' as const);
    const { id } = store.staff.invite({ name: `Staff ${n}`, email: `staff-${n}@mail.example`, role, areas });
    store.staff.factor.offer(id, 'x');
    store.staff.factor.confirm(id, 1, []);
    return id;
  });
  const theirs = Array.from({ length: count - leaders }, (_, n) => {
    const staffId = staff[n % staff.length]!;
    const token = store.sessions.begin({ staffId }, SESSION_SECONDS);
    const session = store.sessions.byToken(token, () => SESSION_SECONDS)!;
    return { headers: { cookie: `session=${store.sessions.factorShown(session.id)}` }, start: ['/admin'] };
  });
  return [...hers, ...theirs];
}

/** The same people in lines of so many, each of Leaders or of staff: as many requests at once as there are lines. */
export const inLines = (users: readonly User[], each: number): User[][] =>
  Array.from({ length: Math.ceil(users.length / each) }, (_, n) => users.slice(n * each, (n + 1) * each));

/** Tools of the organisation's own, with a key each: fewer questions a minute than one key may ask. */
export function tools(store: Store): User {
  const { token } = store.tokens.make({ name: 'Bench', areas: 'all', days: 30, by: { name: 'Bench' } });
  const start = ['coverage', 'cases', 'rounds', 'unseen', 'reports'].map((name) => `/api/v1/${name}`);
  return { headers: { authorization: `Bearer ${token}` }, start, perMinute: 100 };
}
