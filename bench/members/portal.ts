/**
 * `bench portal`: what every page costs by itself, and what twenty people wait who go through the portal at once and never
 * pause, while a round truly visits, over years of history; then fifty people who read for a while. The server is the one of
 * `serve`, in this process, with its round; the people are another process, and so is the site that the round visits.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { databasePath, type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Store } from '../../src/store/index.js';
import { openStore } from '../../src/store/index.js';
import { noteStatements, scans } from '../calendar/history.js';
import type { Bench } from '../frame.js';
import { shownOn } from '../portal/shown.js';
import { type Measured, told } from '../portal/told.js';
import { alone, walking } from '../portal/walking.js';
import { inventing, signedIn, TODAY, tools, writeHistory } from '../portal/world.js';
import { siteProcess } from '../site-process.js';

const SHORT = { leaders: 1_000, months: 12, seconds: 12, crowdSeconds: 0, crowdVisits: 0 };
const FULL = { leaders: 10_000, months: 36, seconds: 90, crowdSeconds: 600, crowdVisits: 1_000 };
/** Who reads a page looks at it for so long, on average: still far quicker than anybody reads. */
const READING_MS = 2_000;
const PEOPLE = { busy: 20, crowd: 50 };
const MOST_WAIT_MS = 5 * 60_000;

export const bench: Bench = {
  name: 'portal',
  title: 'Pages of the portal, while a round runs',
  async run({ short }) {
    const size = short ? SHORT : FULL;
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
  const starting = delays();
  const serving = await house.openServing();
  const [busy, crowd, tool] = [signedIn(store, PEOPLE.busy), signedIn(store, PEOPLE.crowd), tools(store)];
  const settled = await calm(store);
  const choresMs = starting.stop();
  const [hers, , theirs] = [busy[0]!, busy[1], busy.at(-1)!];
  const owner = busy.find(({ start }) => start[0] === '/admin')!;
  const single = await alone(origin, [hers, owner, theirs, { ...tool, perMinute: 0 }], short ? 2 : 4);
  // Files are taken away, not shown.
  const pages = single.filter(({ path }) => !path.includes('/files/')).map(({ path }) => path);
  const of = (start: string) => pages.filter((path) => path.startsWith(start));
  const shown = await shownOn(house.config, origin, [
    { user: hers, paths: of('/me') },
    { user: owner, paths: of('/admin') },
  ]);
  const stopping = new AbortController();
  let visits = 0;
  let begun = () => {};
  const firstVisit = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const onProgress = ({ step }: { step: string }) => {
    if (step !== 'done' && step !== 'failed') return;
    visits += 1;
    begun();
  };
  const round = house.runRound('2030-01', { signal: stopping.signal, onProgress }).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  try {
    await Promise.race([firstVisit, round]);
    const idle = delays();
    await sleep(short ? 3_000 : 10_000);
    const roundAloneMs = idle.stop();
    const before = { visits, cpu: process.cpuUsage() };
    const busyLoop = delays();
    const pressing = walking({ origin, users: [...busy, tool], seconds: size.seconds, thinkMs: 0 });
    const asked = await pressing.asked;
    const { user, system } = process.cpuUsage(before.cpu);
    const spent = { cpuMs: (user + system) / 1000, visits: visits - before.visits, loop: busyLoop.stop() };
    const crowded = { asked: [] as typeof asked, visits: 0, wanted: size.crowdVisits };
    if (size.crowdSeconds > 0) {
      const from = visits;
      const reading = walking({ origin, users: crowd, seconds: size.crowdSeconds, thinkMs: READING_MS });
      const enough = setInterval(() => visits - from >= size.crowdVisits && reading.stop(), 500);
      crowded.asked = await reading.asked;
      clearInterval(enough);
      crowded.visits = visits - from;
    }
    return { single, shown, settled, asked, seconds: size.seconds, choresMs, roundAloneMs, ...spent, crowded };
  } finally {
    stopping.abort();
    await round;
    await serving.stop(2_000);
  }
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

interface Delays {
  p99: number;
  most: number;
}
/** How long the process did not come to answer anybody, in milliseconds. */
function delays(): { stop(): Delays } {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  return {
    stop() {
      histogram.disable();
      return { p99: histogram.percentile(99) / 1e6, most: histogram.max / 1e6 };
    },
  };
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
