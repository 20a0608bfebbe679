/**
 * `bench portal`: every page that twenty people come by, who go through the portal at once while a round runs, over years of
 * history. The server is the one of `serve`; the people are another process, so that they are measured as they wait.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type BetterSqlite3 from 'better-sqlite3';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Store } from '../../src/store/index.js';
import { openStore } from '../../src/store/index.js';
import { fill, noteStatements, scans } from '../calendar/history.js';
import type { Bench } from '../frame.js';
import { found, seen } from '../made.js';
import type { Asked, UsersGiven } from '../portal/users.js';

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
const ASKED_MS = 300;
const REACHED_MS = 150;
const AREAS = 50;
const LEADERS_HERE = 14;
const ADMINS = 5;
/** A round works on a few profiles a second; here it is pressed harder. */
const VISIT_EVERY_MS = 100;

export const bench: Bench = {
  name: 'portal',
  title: 'Pages of the portal, twenty people at once, while a round runs',
  async run({ short }) {
    const dir = mkdtempSync(join(tmpdir(), 'bench-portal-'));
    const making = { leaders: short ? 1_000 : 10_000, profilesEach: 3, months: short ? 12 : 36, monthsKept: 2 };
    // The history was made to end before this day.
    const ahead = Date.parse('2030-01-15T12:00:00.000Z') - Date.now();
    const clock = () => new Date(Date.now() + ahead);
    const path = join(dir, 'profile-audit.sqlite');
    openStore({ path, evidenceDir: join(dir, 'evidence'), clock }).close();
    fill(path, making, 0);
    place(path);
    const noted = noteStatements();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    // Twenty people who never pause ask for more than one reads.
    const portal = { perSession: 1_000_000, perNetwork: 1_000_000 };
    const settings = { dataDir: dir, server: { port, baseUrl: origin }, portal, logs: { level: 'silent' } };
    writeFileSync(join(dir, 'profile-audit.config.json'), JSON.stringify(settings));
    const house = await openHouse(loadConfig({ cwd: dir, env: {} }), clock);
    try {
      const store = await house.store();
      const serving = await house.openServing();
      const users = signedIn(store);
      const round = visiting(store, clock);
      const given: UsersGiven = { origin, users, seconds: short ? 15 : 60, thinkMs: 0 };
      const before = process.cpuUsage();
      const asked = await walking(given);
      const { user, system } = process.cpuUsage(before);
      const visits = round.stop();
      await serving.stop(2_000);
      noted.stop();
      return told(asked, {
        ...making,
        visits,
        seconds: given.seconds,
        cpuMs: (user + system) / 1000,
        scans: scans(path, ofDatabase(noted.statements)),
      });
    } finally {
      noted.stop();
      await house.close();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

/** Areas, and something found with one profile in fifty, told to her or waiting for an admin. */
function place(path: string): void {
  const db = new Database(path);
  db.exec(`update people set area = 'Area ' || (rowid % ${AREAS})`);
  db.exec(`insert into finding_lives (profile_id, key, audit, first_at, last_at, confirmed_at)
    select id, 'k' || id, 'disclaimer', '2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z', '2027-01-02T00:00:00.000Z'
    from profiles where rowid % 50 = 0`);
  db.exec(`insert into cases (id, profile_id, key, audit, version, clause, code, sight, lang, kind, state, opened_at, seen_at, told_at, grace_until, shown_at, waits_from)
    select lower(hex(randomblob(16))), id, 'k' || id, 'disclaimer', 1, 'disclaimer', 'disclaimer-missing', 'bio', 'en', 'finding', 'open',
      '2026-01-02T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z', '2026-02-03T00:00:00.000Z'
    from profiles where rowid % 50 = 0`);
  db.exec('analyze');
  db.close();
}

function signedIn(store: Store): UsersGiven['users'] {
  const people = store.people.all();
  const leaders = Array.from({ length: LEADERS_HERE }, (_, n) => {
    const { id } = people[Math.floor((n * people.length) / LEADERS_HERE)]!;
    return { cookie: `session=${store.sessions.begin({ personId: id }, 7200)}`, start: '/me' };
  });
  const staff = Array.from({ length: ADMINS + 1 }, (_, n) => {
    const owner = n === 0;
    const areas = owner ? null : Array.from({ length: 10 }, (_each, at) => `Area ${(n * 10 + at) % AREAS}`);
    const role = owner ? ('owner' as const) : ('admin' as const);
    const { id } = store.staff.invite({ name: `Staff ${n}`, email: `staff-${n}@mail.example`, role, areas });
    store.staff.factor.offer(id, 'x');
    store.staff.factor.confirm(id, 1, []);
    const token = store.sessions.begin({ staffId: id }, 7200);
    const session = store.sessions.byToken(token, () => 7200)!;
    return { cookie: `session=${store.sessions.factorShown(session.id)}`, start: '/admin' };
  });
  return [...leaders, ...staff];
}

/** A round that goes on: visits are claimed and stored as the worker does. */
function visiting(store: Store, clock: () => Date): { stop(): number } {
  const { id } = store.rounds.open('2099-01');
  let visits = 0;
  const timer = setInterval(() => {
    const claim = store.rounds.claim(id, { leaseSeconds: 300, worker: 'bench' });
    if (!claim) return;
    const bring = visits % 20 === 0 ? found : seen;
    store.visits.record(claim.visitId, bring(claim.profile, clock()));
    visits += 1;
  }, VISIT_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return visits;
    },
  };
}

function walking(given: UsersGiven): Promise<Asked[]> {
  const script = fileURLToPath(new URL('../portal/users.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      try {
        resolve(JSON.parse(out) as Asked[]);
      } catch (error) {
        reject(error);
      }
    });
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Told {
  leaders: number;
  months: number;
  visits: number;
  seconds: number;
  /** Of the server's process, the round's share included. */
  cpuMs: number;
  scans: { statement: string; plan: string }[];
}
function told(asked: Asked[], { leaders, months, visits, seconds, cpuMs, scans: found_ }: Told) {
  const pages = new Map<string, Asked[]>();
  for (const one of asked) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  const rows = [...pages].map(([page, list]) => {
    const times = list.map(({ ms }) => ms).sort((a, b) => a - b);
    const statuses = [...new Set(list.map(({ status }) => status))].join(' ');
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { page, count: list.length, p50: at(0.5), p99: at(0.99), most: times.at(-1) ?? 0, statuses };
  });
  rows.sort((a, b) => b.p99 - a.p99);
  const worst = rows[0]?.p99 ?? Number.POSITIVE_INFINITY;
  const failed = asked.filter(({ status }) => status >= 500 || status === 429).length;
  return {
    figures: {
      leaders,
      months,
      pages: rows.length,
      requests: asked.length,
      requestsPerSecond: Math.round(asked.length / seconds),
      worstP99Ms: Math.round(worst),
      cpuMsEach: Math.round((cpuMs / Math.max(1, asked.length)) * 10) / 10,
      failed,
      visitsMeanwhile: visits,
      scans: found_.length,
    },
    table: [
      ['page', 'asked', 'p50 ms', 'p99 ms', 'most ms', 'status'],
      ...rows.map(({ page, count, p50, p99, most, statuses }) => [page, count, p50, p99, most, statuses]),
    ] as (string | number)[][],
    notes: [
      `${leaders} leaders × 3 profiles × ${months} months; 20 people who never pause, ${visits} visits stored meanwhile. Times are what a person waits, everybody else’s requests before hers included. Asked: p99 ≤ ${ASKED_MS} ms a page (reach ${REACHED_MS}).`,
      ...found_.map(({ statement, plan }) => `${plan}: ${statement.replace(/\s+/g, ' ').slice(0, 200)}`),
    ],
    holds: worst <= ASKED_MS && failed === 0,
  };
}

/** Not those of the lock beside it; names of parameters do not matter to a plan. */
const ofDatabase = (statements: Iterable<string>): string[] =>
  [...statements].filter((one) => !/\bholder\b/.test(one)).map((one) => one.replaceAll(/[@$]\w+/g, 'null'));
