/**
 * `bench portal`: what every page costs by itself, and what people wait who go through the portal at once and never pause,
 * twenty requests at a time, while a round truly visits, over years of history; then fifty people who read for a while, until
 * a thousand visits were made (`--load`: these alone, over a history of one year). The server is the one of `serve`, in this
 * process, with its round; the people are another process, and so is the site that the round visits.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databasePath, type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Store } from '../../src/store/index.js';
import { openStore } from '../../src/store/index.js';
import { noteStatements, scans } from '../calendar/history.js';
import type { Bench } from '../frame.js';
import { beginRound, delays, type Visiting } from '../portal/round.js';
import { shownOn } from '../portal/shown.js';
import { type Crowded, loadTold, type Measured, told } from '../portal/told.js';
import { alone, walking } from '../portal/walking.js';
import { inLines, inventing, signedIn, TODAY, tools, writeHistory } from '../portal/world.js';
import { siteProcess } from '../site-process.js';

const ALL = Number.POSITIVE_INFINITY;
const SHORT = { leaders: 1_000, months: 12, seconds: 12, idleSeconds: 3, shown: 3, crowdSeconds: 0, crowdVisits: 0 };
const FULL = {
  leaders: 10_000,
  months: 36,
  seconds: 90,
  idleSeconds: 10,
  shown: ALL,
  crowdSeconds: 900,
  crowdVisits: 1_000,
};
const LOAD = { ...SHORT, crowdSeconds: 900, crowdVisits: 1_000 };
const SHORT_LOAD = { ...SHORT, crowdSeconds: 20, crowdVisits: 10 };
/** Who reads a page looks at it for so long, on average: still far quicker than anybody reads. */
const READING_MS = 2_000;
/**
 * Twenty requests are under way at any time. Nobody reads so fast that one person could send a twentieth of them: she would be
 * asked to wait (`portal.perSession`), and the answer that says so is not what is measured. So those of a line ask in turn.
 */
const LINES = 20;
const PEOPLE_A_LINE = 8;
const CROWD = 50;
const MOST_WAIT_MS = 5 * 60_000;

export const bench: Bench = {
  name: 'portal',
  title: 'Pages of the portal, while a round runs',
  flags: ['--load'],
  async run({ short, flags }) {
    const load = flags?.has('--load') ?? false;
    const size = load ? (short ? SHORT_LOAD : LOAD) : short ? SHORT : FULL;
    const making = { leaders: size.leaders, profilesEach: 3, months: size.months, monthsKept: 2 };
    const dir = mkdtempSync(join(tmpdir(), 'bench-portal-'));
    const ahead = Date.parse(TODAY) - Date.now();
    const clock = () => new Date(Date.now() + ahead);
    const site = await siteProcess(inventing(making.leaders * making.profilesEach));
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const config = loadConfig({ cwd: configIn(dir, { port, origin, map: site.map }), env: {} });
    let house: House | undefined;
    try {
      openStore({ path: databasePath(config), evidenceDir: join(dir, 'evidence'), clock }).close();
      await writeHistory(databasePath(config), making);
      const noted = noteStatements();
      house = await openHouse(config, clock);
      if (load) return loadTold({ ...making, ...(await loaded(house, { origin, size, short })) });
      const measured = await measure(house, { origin, size, short });
      noted.stop();
      const found = scans(databasePath(config), ofDatabase(noted.statements));
      return told({ ...measured, ...making, scans: found });
    } finally {
      await house?.close();
      await site.close();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

interface Measuring {
  origin: string;
  size: typeof FULL;
  short: boolean;
}
async function measure(house: House, { origin, size, short }: Measuring): Promise<Measured> {
  const store = await house.store();
  const [busy, crowd, tool] = [signedIn(store, LINES * PEOPLE_A_LINE), signedIn(store, CROWD), tools(store)];
  const starting = delays();
  const serving = await house.openServing();
  const settled = await calm(store);
  const choresMs = starting.stop();
  const [hers, theirs] = [busy[0]!, busy.at(-1)!];
  const owner = busy.find(({ start }) => start[0] === '/admin')!;
  const single = await alone(origin, [hers, owner, theirs, { ...tool, perMinute: 0 }], short ? 2 : 4);
  // Files are taken away, not shown.
  const pages = single.filter(({ path }) => !path.includes('/files/')).map(({ path }) => path);
  const of = (start: string) => pages.filter((path) => path.startsWith(start)).sort((a, b) => a.length - b.length);
  const shown = await shownOn(house.config, origin, [
    { user: hers, paths: of('/me').slice(0, size.shown) },
    { user: owner, paths: of('/admin').slice(0, size.shown) },
  ]);
  const visiting = await beginRound(house);
  try {
    const idle = delays();
    await sleep(size.idleSeconds * 1000);
    const roundAloneMs = idle.stop();
    const before = { visits: visiting.visits(), cpu: process.cpuUsage() };
    const busyLoop = delays();
    const lines = [...inLines(busy, PEOPLE_A_LINE), [tool]];
    const asked = await walking({ origin, lines, seconds: size.seconds, thinkMs: 0 }).asked;
    const { user, system } = process.cpuUsage(before.cpu);
    const visits = visiting.visits() - before.visits;
    const spent = { cpuMs: (user + system) / 1000, visits, loop: busyLoop.stop() };
    const crowded = await reading(visiting, { origin, size, crowd });
    return { single, shown, settled, asked, seconds: size.seconds, choresMs, roundAloneMs, ...spent, crowded };
  } finally {
    await visiting.stop();
    await serving.stop(2_000);
  }
}

/** Fifty people who read, and a round; nothing else is measured. */
async function loaded(house: House, { origin, size }: Measuring): Promise<Crowded & { settled: boolean }> {
  const store = await house.store();
  const serving = await house.openServing();
  const crowd = signedIn(store, CROWD);
  const settled = await calm(store);
  const visiting = await beginRound(house);
  try {
    return { ...(await reading(visiting, { origin, size, crowd })), settled };
  } finally {
    await visiting.stop();
    await serving.stop(2_000);
  }
}

async function reading(
  visiting: Visiting,
  { origin, size, crowd }: Pick<Measuring, 'origin' | 'size'> & { crowd: ReturnType<typeof signedIn> },
): Promise<Crowded> {
  const crowded: Crowded = { asked: [], visits: 0, failedVisits: 0, wanted: size.crowdVisits };
  if (size.crowdSeconds === 0) return crowded;
  const [from, failedBefore] = [visiting.visits(), visiting.failed()];
  const people = walking({ origin, lines: inLines(crowd, 1), seconds: size.crowdSeconds, thinkMs: READING_MS });
  const enough = setInterval(() => visiting.visits() - from >= size.crowdVisits && people.stop(), 500);
  crowded.asked = await people.asked;
  clearInterval(enough);
  crowded.visits = visiting.visits() - from;
  crowded.failedVisits = visiting.failed() - failedBefore;
  return crowded;
}

/** Waits until the chores that the start brings, the reports of the last month among them, are over. False where that took too long. */
async function calm(store: Store): Promise<boolean> {
  const end = Date.now() + MOST_WAIT_MS;
  const over = () =>
    store.chores.all().every(({ doneAt, triedAt, troubleCode }) => troubleCode !== null || (doneAt ?? '') >= triedAt);
  await sleep(500);
  while (Date.now() < end && !over()) await sleep(250);
  return over();
}

function configIn(dir: string, given: { port: number; origin: string; map: Readonly<Record<string, string>> }): string {
  const settings = {
    dataDir: join(dir, 'data'),
    reportsDir: join(dir, 'reports'),
    server: { port: given.port, baseUrl: given.origin },
    portal: { keyFile: join(dir, 'portal.key') },
    mail: { via: 'none' },
    report: { formats: ['html', 'csv', 'json'] },
    logs: { level: 'silent' },
    // The stand-ins are our own, and their people invented: nobody's terms forbid a visit.
    platforms: { x: { worker: 'visit' } },
    round: { attempts: 1 },
    network: { standIns: given.map },
  };
  writeFileSync(join(dir, 'profile-audit.config.json'), JSON.stringify(settings));
  return dir;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Not those of the lock beside it; names of parameters do not matter to a plan. */
const ofDatabase = (statements: Iterable<string>): string[] =>
  [...statements].filter((one) => !/\bholder\b/.test(one)).map((one) => one.replaceAll(/[@$]\w+/g, 'null'));
