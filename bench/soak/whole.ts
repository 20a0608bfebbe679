/**
 * `serve` as an operator starts it, on a data folder of invented Leaders: it goes on with a round, real browsers and
 * open interfaces visit a local site, every picture is another one and is read, and people go through the portal. All that it
 * may leave behind lies in one folder. Watched from outside, by /proc: Linux only.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillForm } from '../../scripts/demo/sign.js';
import { addressOf } from '../../scripts/demo/site/people.js';
import type { DemoPlatform } from '../../scripts/demo/site/person.js';
import { heldBytes } from '../../src/browser/memory-watch.js';
import { databasePath, openHouse } from '../../src/compose.js';
import { type Config, loadConfig } from '../../src/config.js';
import { freePort } from '../../test/queue/redis-server.js';
import type { BenchResult } from '../frame.js';
import { descendantsOf } from '../kill/descendants.js';
import { inventPeople } from '../people.js';
import type { Asked, User } from '../portal/users.js';
import { walking } from '../portal/walking.js';
import { inLines, signedIn } from '../portal/world.js';
import { siteProcess } from '../site-process.js';

const USERS = 10;
const READING_MS = 2_000;
/** More than can be visited in a minute of two idle cores, where 77 were. */
const VISITS_A_MINUTE = 100;
const SAMPLE_MS = 1_000;
/** What fills caches and compiles; then a window here and one at the end are compared. */
const WARM = 0.2;
const WINDOW = 0.15;
const MOST_GROWTH = 0.1;
/** In less than this nothing has settled, and growth says nothing. */
const JUDGED_MINUTES = 5;
/** Until the first visit is over: chores of the start and the reader's probe come before it, and the machine may be full. */
const START_MS = 600_000;
/** Every third profile is rendered by a browser. */
const platforms: DemoPlatform[] = ['bluesky', 'bluesky', 'x'];

interface Sample {
  programMb: number;
  treeMb: number;
  handles: number;
  processes: number;
  temporary: number;
  databaseBytes: number;
}

export async function soakWhole(minutes: number): Promise<BenchResult> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-soak-'));
  // A browser that gives up root must find its folder.
  chmodSync(dir, 0o755);
  const temporary = join(dir, 'tmp');
  mkdirSync(temporary);
  chmodSync(temporary, 0o1777);
  const count = Math.ceil(minutes * VISITS_A_MINUTE) + 30;
  const options = { platforms, pictures: count };
  const site = await siteProcess({ count, options });
  const port = await freePort();
  const settings = {
    ...{ dataDir: join(dir, 'data'), reportsDir: join(dir, 'reports'), network: { standIns: site.map } },
    platforms: { x: { worker: 'visit' } },
    round: { spreadDays: 0, attempts: 1 },
    server: { port, baseUrl: `http://127.0.0.1:${port}` },
    logs: { level: 'info', to: join(dir, 'serve.log') },
  };
  writeFileSync(join(dir, 'profile-audit.config.json'), JSON.stringify(settings));
  const config = loadConfig({ cwd: dir, env: {} });
  let serving: ChildProcess | undefined;
  try {
    const users = await enrolled(config, inventPeople(count, options));
    serving = await serve(dir, temporary);
    await firstVisit(dir, serving);
    const people = walking({
      origin: settings.server.baseUrl,
      lines: inLines(users, 1),
      seconds: minutes * 60,
      thinkMs: READING_MS,
    });
    const samples: Sample[] = [];
    const visits = [ended(dir)];
    const end = performance.now() + minutes * 60_000;
    while (performance.now() < end && serving.exitCode === null) {
      samples.push(sampleOf(serving.pid!, temporary, databasePath(config)));
      visits.push(ended(dir));
      await sleep(SAMPLE_MS);
    }
    const asked = await people.asked;
    const exitCode = await stopped(serving);
    const left = { processes: named(dir), temporary: filesIn(temporary) };
    return told({ minutes, samples, visits, asked, exitCode, left, log: notesIn(dir) });
  } finally {
    if (serving) await stopped(serving);
    await site.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function enrolled(config: Config, people: ReturnType<typeof inventPeople>): Promise<User[]> {
  const house = await openHouse(config);
  const enrolment = await house.enrolment();
  const today = new Date().toISOString().slice(0, 10);
  for (const person of people) {
    const { form } = enrolment.invite({ name: person.name, addresses: [addressOf(person)] });
    enrolment.sign(fillForm(form, person, today));
  }
  const store = await house.store();
  // Open already, so that it goes on at once: a schedule of its own would begin with the next minute.
  store.rounds.open(new Date().toISOString().slice(0, 7));
  const users = signedIn(store, USERS);
  await house.close();
  return users;
}

async function serve(dir: string, temporary: string): Promise<ChildProcess> {
  const launcher = fileURLToPath(new URL('../../bin/profile-audit.js', import.meta.url));
  const child = spawn(process.execPath, [launcher, 'serve'], {
    ...{ cwd: dir, env: { ...process.env, TMPDIR: temporary } },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => said.includes('Listening') && resolve());
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return child;
}
async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  return child.exitCode;
}

interface Note {
  note: string;
  level: string;
  result?: string;
  code?: string;
}
const notesIn = (dir: string): Note[] => {
  const file = join(dir, 'serve.log');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
  return lines.map((line) => JSON.parse(line) as Note);
};
const ended = (dir: string): number => notesIn(dir).filter(({ note }) => note === 'visit').length;
async function firstVisit(dir: string, serving: ChildProcess): Promise<void> {
  const late = performance.now() + START_MS;
  while (ended(dir) === 0) {
    if (performance.now() > late || serving.exitCode !== null) throw new Error('serve began no visit');
    await sleep(200);
  }
}

const filesIn = (folder: string): number => readdirSync(folder, { recursive: true }).length;
const named = (dir: string): number => descendantsOf(1).filter(({ command }) => command.includes(dir)).length;
const handlesOf = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
};
const residentMb = (pid: number): number =>
  (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024) / 1e6;

function sampleOf(pid: number, temporary: string, database: string): Sample {
  const below = descendantsOf(pid);
  return {
    programMb: residentMb(pid),
    treeMb: heldBytes(pid) / 1e6,
    handles: handlesOf(pid),
    processes: below.length + 1,
    temporary: filesIn(temporary),
    databaseBytes: [database, `${database}-wal`].reduce(
      (sum, file) => sum + (existsSync(file) ? statSync(file).size : 0),
      0,
    ),
  };
}

interface Soaked {
  minutes: number;
  samples: Sample[];
  /** Visits that were over at each sample. */
  visits: number[];
  asked: Asked[];
  exitCode: number | null;
  left: { processes: number; temporary: number };
  log: Note[];
}
function told({ minutes, samples, visits, asked, exitCode, left, log }: Soaked): BenchResult {
  const part = (from: number) => {
    const begin = Math.floor(from * samples.length);
    return samples.slice(begin, begin + Math.max(1, Math.floor(WINDOW * samples.length)));
  };
  const median = (from: number, what: keyof Sample) =>
    part(from)
      .map((sample) => sample[what])
      .sort((a, b) => a - b)[Math.floor(part(from).length / 2)] ?? 0;
  const both = (what: keyof Sample) => {
    const [warm, end] = [median(WARM, what), median(1 - WINDOW, what)];
    return { warm, end, growth: end / warm - 1 };
  };
  const [program, tree, handles, processes] = [both('programMb'), both('treeMb'), both('handles'), both('processes')];
  const temporary = both('temporary');
  const made = (visits.at(-1) ?? 0) - (visits[0] ?? 0);
  const warmAt = Math.floor(WARM * samples.length);
  const sinceWarm = Math.max(1, (visits.at(-1) ?? 0) - (visits[warmAt] ?? 0));
  const grown = (samples.at(-1)?.databaseBytes ?? 0) - (samples[warmAt]?.databaseBytes ?? 0);
  const failed = log.filter(({ note, result }) => note === 'visit' && result === 'failed').length;
  const errors = log.filter(({ level }) => level === 'error').length;
  const statuses = asked.map(({ status }) => status).filter((status) => status !== 200);
  const refused = statuses.length;
  const codes = log.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const waits = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const figures = {
    ...{ minutes, visits: made, visitsFailed: failed, errorsInLog: errors, exitCode: String(exitCode) },
    ...{
      pages: asked.length,
      pagesFailed: refused,
      pageP99Ms: Math.round(waits[Math.floor(waits.length * 0.99)] ?? 0),
    },
    ...{ programWarmMb: program.warm, programEndMb: program.end, programGrowthShare: program.growth },
    ...{ treeWarmMb: tree.warm, treeEndMb: tree.end, treeGrowthShare: tree.growth },
    ...{ handlesWarm: handles.warm, handlesEnd: handles.end },
    ...{ processesWarm: processes.warm, processesEnd: processes.end },
    ...{ temporaryWarm: temporary.warm, temporaryEnd: temporary.end },
    ...{
      processesLeft: left.processes,
      temporaryLeft: left.temporary,
      databaseBytesAVisit: Math.round(grown / sinceWarm),
    },
  };
  const flat = [program, tree, handles, processes].every(({ growth }) => growth <= MOST_GROWTH);
  const whole = failed + errors + refused + left.processes + left.temporary === 0 && made > 0 && exitCode === 0;
  const row = (name: string, { warm, end, growth }: ReturnType<typeof both>) => [name, warm, end, growth];
  return {
    figures,
    table: [
      ['medians', 'after warm-up', 'end', 'growth'],
      row('the program, resident, 10^6 bytes', program),
      row('with browsers and readers, without what they share, 10^6 bytes', tree),
      row('open handles of the program', handles),
      row('processes', processes),
      row('files and folders of the temporary folder', temporary),
    ],
    notes: [
      `${minutes} minutes: ${made} visits, ${failed} failed; ${asked.length} pages by ${USERS} people, ${refused} not answered as they must, p99 ${figures.pageP99Ms} ms; ${errors} errors in the log; ended with ${exitCode}.`,
      ...(refused + failed > 0 ? [`Answers: ${statuses.join(', ')}. Visits: ${codes.join(', ')}.`] : []),
      `Left after it: ${left.processes} processes, ${left.temporary} files. The database grew by ${figures.databaseBytesAVisit} bytes a visit.`,
      ...(minutes < JUDGED_MINUTES ? [`Growth is not judged in less than ${JUDGED_MINUTES} minutes.`] : []),
    ],
    holds: whole && (minutes < JUDGED_MINUTES || flat),
  };
}
