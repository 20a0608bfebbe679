/**
 * A round of invented profiles on a local site, in which worker, browser and reading process are ended by SIGKILL in turn at
 * random moments, and started again; a day later the same happens to the worker amid second looks.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from '../../scripts/compiled.mjs';
import { fillForm } from '../../scripts/demo/sign.js';
import { addressOf } from '../../scripts/demo/site/people.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { bundleInto } from '../../test/compiled.js';
import type { Figures } from '../frame.js';
import { seeded } from '../made.js';
import { inventPeople } from '../people.js';
import { siteProcess } from '../site-process.js';
import { descendantsOf } from './descendants.js';

/** Taken in turn, so that each is killed as often. */
const VICTIMS = ['reader', 'browser', 'worker'] as const;
type Victim = (typeof VICTIMS)[number];

/** A part of `bench kill`. */
export interface Part {
  seconds: number;
  figures: Figures;
  rows: (string | number)[][];
  notes: string[];
  holds: boolean;
}

export async function amidRound(short: boolean): Promise<Part> {
  const [profiles, kills, later] = short ? [9, 3, 1] : [500, 190, 10];
  const dir = await mkdtemp(join(tmpdir(), 'bench-kill-'));
  const asked = { platforms: ['bluesky', 'bluesky', 'x'] as const, pictures: profiles };
  const site = await siteProcess({ count: profiles, options: asked });
  try {
    const people = inventPeople(profiles, asked);
    const config = join(dir, 'profile-audit.config.json');
    await writeFile(
      config,
      JSON.stringify({
        dataDir: join(dir, 'data'),
        network: { standIns: site.map },
        reading: { workers: 1 },
        limits: { visitSeconds: 60 },
        round: { leaseSeconds: LEASE_SECONDS, attempts: 10, retrySeconds: 1 },
        platforms: { x: { worker: 'visit' } },
      }),
    );
    const house = await openHouse(loadConfig({ cwd: dir }));
    const enrolment = await house.enrolment();
    const today = new Date().toISOString().slice(0, 10);
    for (const person of people) {
      const { form } = enrolment.invite({ name: person.name, addresses: [addressOf(person)] });
      enrolment.sign(fillForm(form, person, today));
    }
    await house.close();
    // Compiled, because starting sources takes longer than much of what is to be killed.
    const program = join(dir, 'program');
    mkdirSync(program);
    const start = startIn(dir, await bundleInto(program, 'bench/kill/worker.ts', await compiled()));
    const started = performance.now();
    const killed = await killing(start, kills, seeded(42));
    await lastRun(start);
    const workerAmidSecondLooks = await killingLater(start, later, seeded(43));
    let told = await lastRun(start, DAY_LATER_MS);
    // What a killed worker had taken is free again when its time is over; `serve` comes back for it by itself.
    for (let again = 0; told === 'ended open' && again < RETURNS; again += 1) {
      await sleep(LEASE_SECONDS * 500);
      told = await lastRun(start, DAY_LATER_MS);
    }
    const seconds = (performance.now() - started) / 1000;
    const after = await verdict(dir, profiles);
    const figures = { profiles, ...killed, workerAmidSecondLooks, ...after };
    return {
      seconds,
      figures,
      rows: [
        ['profiles', profiles],
        ...VICTIMS.map((victim): [string, number] => [`${victim} killed`, killed[victim]]),
        ['worker killed amid second looks', workerAmidSecondLooks],
        ...Object.entries(after).map(([name, value]): [string, string | number] => [name, String(value)]),
      ],
      notes: [`The last run said: ${told}.`],
      holds:
        after.visits === profiles &&
        after.unfinished === 0 &&
        after.secondLooks > 0 &&
        workerAmidSecondLooks > 0 &&
        after.withoutResult === 0 &&
        after.orphanedFiles === 0 &&
        after.missingFiles === 0 &&
        after.integrity === 'ok' &&
        VICTIMS.reduce((sum, victim) => sum + killed[victim], 0) === kills,
    };
  } finally {
    await site.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** How long a visit is a worker's that gives no sign of life; and how often one comes back for what is left. */
const [LEASE_SECONDS, RETURNS] = [30, 4];
/** By then every second look is due. */
const DAY_LATER_MS = 27 * 3_600_000;

type Worker = ChildProcess & { said: string };
type Start = (aheadMs?: number) => Worker;
const startIn =
  (dir: string, entry: string): Start =>
  (aheadMs = 0) => {
    const args = [entry, dir, String(aheadMs)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const worker = Object.assign(child, { said: '' });
    child.stdout?.on('data', (chunk) => {
      worker.said += chunk;
    });
    return worker;
  };

/** Kills so many processes; a worker that is gone is started again. */
async function killing(start: Start, kills: number, random: () => number): Promise<Record<Victim, number>> {
  const done: Record<Victim, number> = { worker: 0, browser: 0, reader: 0 };
  let worker = start();
  for (let count = 0; count < kills; ) {
    if (worker.exitCode !== null || worker.signalCode !== null) {
      // The round is over before all kills were done: the rest would hit nothing.
      if (worker.said.includes('ended')) break;
      worker = start();
    }
    // Counted from when it is at work, so that a busy machine is not killed before it has begun.
    if (pidOf(worker, 'browser') === undefined && pidOf(worker, 'reader') === undefined) {
      await sleep(50);
      continue;
    }
    await sleep(random() * 2_000);
    const victim = VICTIMS[count % VICTIMS.length] as Victim;
    const pid = victim === 'worker' ? worker.pid : pidOf(worker, victim);
    if (pid === undefined) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue;
    }
    if (victim === 'worker') await ended(worker);
    done[victim] += 1;
    count += 1;
  }
  worker.kill('SIGKILL');
  await ended(worker);
  return done;
}

/** A day later: kills the worker up to so many times, until its second looks are made. What it needs is seldom a browser then. */
async function killingLater(start: Start, kills: number, random: () => number): Promise<number> {
  let done = 0;
  while (done < kills) {
    const worker = start(DAY_LATER_MS);
    await Promise.race([once(worker, 'exit'), once(worker.stdout!, 'data')]);
    await Promise.race([once(worker, 'exit'), sleep(random() * 1_500)]);
    if (worker.exitCode !== null || worker.signalCode !== null) break;
    worker.kill('SIGKILL');
    await ended(worker);
    done += 1;
  }
  return done;
}

function pidOf({ pid }: ChildProcess, victim: 'browser' | 'reader'): number | undefined {
  const mine = pid === undefined ? [] : descendantsOf(pid);
  const is = victim === 'browser' ? /chrom/i : /eye-process/;
  return mine.find(({ command }) => is.test(command) && !command.includes('--type='))?.pid;
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** The round goes on until it is over. */
async function lastRun(start: Start, aheadMs = 0): Promise<string> {
  const worker = start(aheadMs);
  await ended(worker);
  return worker.said.trim().split('\n').at(-1) ?? '';
}

async function verdict(dir: string, profiles: number) {
  const house = await openHouse(loadConfig({ cwd: dir }));
  try {
    const store = await house.store();
    const round = store.rounds.of('2027-03');
    if (!round) throw new Error('there is no round');
    const { counts, total, secondLooks } = store.rounds.status(round.id);
    const results = store.results(round.id);
    const { integrity, missingFiles } = store.check({ thorough: true });
    const evidence = join(dir, 'data', 'evidence');
    const files = existsSync(evidence)
      ? readdirSync(evidence, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
    const shown = new Set(
      results.flatMap(({ snapshot: { avatar, banner } }) =>
        [avatar, banner].flatMap((sight) => (sight.state === 'seen' && sight.value.sha256 ? [sight.value.sha256] : [])),
      ),
    );
    return {
      visits: total,
      ...{ seen: counts.seen, hidden: counts.hidden, failed: counts.failed },
      secondLooks: secondLooks.seen + secondLooks.hidden + secondLooks.failed,
      unfinished:
        counts.due + counts.claimed + secondLooks.due + secondLooks.claimed + (round.state === 'finished' ? 0 : 1),
      withoutResult: profiles - counts.failed - new Set(results.map(({ profile }) => profile.url)).size,
      orphanedFiles: files.filter(({ name }) => !shown.has(name)).length,
      missingFiles: missingFiles + [...shown].filter((hash) => !files.some(({ name }) => name === hash)).length,
      integrity,
    };
  } finally {
    await house.close();
  }
}
