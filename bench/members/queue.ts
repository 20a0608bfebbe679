/**
 * `bench queue`: visits through a real Redis to workers in processes of their own, each visit one request to a local site that
 * notes when it came. Three parts: one, two and four workers; SIGKILL of workers, coordinator and Redis at random moments,
 * with a limit on starts at the site; and many jobs queued at once and drained.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import type { VisitJob, VisitLedger } from '../../src/domain/dispatch.js';
import { openLink } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { openStore } from '../../src/store/index.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';
import { visitingLanes } from '../../src/worker/visiting-lanes.js';
import { startRedis } from '../../test/queue/redis-server.js';
import type { Bench } from '../frame.js';
import { seeded } from '../made.js';
import { resultOf } from '../queue/result.js';

const KEY = 'b'.repeat(32);
/** The limit of the second part: so many starts in any such window. With a twentieth more between them than that needs. */
const WINDOW_MS = 3_000;
const PER_WINDOW = 20;
const BETWEEN_MS = (WINDOW_MS / PER_WINDOW) * 1.05;

export const bench: Bench = {
  name: 'queue',
  title: 'Visits through a queue between machines',
  async run({ short }) {
    const started = performance.now();
    const speeds = await speedsOf(short ? 16 : 64, short ? 1_000 : 2_000);
    const killed = await amidKills(short ? 20 : 200, short ? 6 : 100);
    const many = await drained(short ? 1_000 : 10_000);
    const overhead = Math.max(...speeds.map((one) => one.overheadShare));
    const figures = {
      ...Object.fromEntries(speeds.map((one) => [`visitsPerSecond${one.workers}`, round(one.perSecond)])),
      ...{
        overheadShare: round(overhead),
        ...killed,
        ...many,
        seconds: Math.round((performance.now() - started) / 1000),
      },
    };
    const holds =
      overhead <= 0.05 &&
      killed.storedOnce === killed.profiles &&
      killed.mostInWindow <= PER_WINDOW &&
      many.left === 0 &&
      many.growthShare <= 0.1;
    return {
      figures,
      table: [
        ['what', 'figure'],
        ...Object.entries(figures).map(([name, value]): [string, number] => [name, Number(value)]),
      ],
      notes: [
        `Overhead: what a lane spends between two visits, as a share of a visit of ${short ? 1 : 2} s. Starts: at most ${PER_WINDOW} in any ${WINDOW_MS} ms at the site.`,
        'A visit that a killed worker was at is begun again: repeatedStarts. It is stored once all the same.',
      ],
      holds,
    };
  },
};
const round = (value: number) => Math.round(value * 10_000) / 10_000;

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
async function start(what: 'worker' | 'coordinator', options: object): Promise<ChildProcess> {
  const entry = fileURLToPath(new URL(`../queue/${what}.ts`, import.meta.url));
  const child = fork(entry, [JSON.stringify(options)], { execArgv: ['--import', tsx] });
  await once(child, 'message');
  return child;
}
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A store, a Redis and a site that notes each start. */
async function around(profiles: number) {
  const dir = await mkdtemp(join(tmpdir(), 'bench-queue-'));
  const redis = await startRedis();
  const starts: { at: number; who: string }[] = [];
  const site = createServer((request, response) => {
    starts.push({ at: performance.now(), who: request.url ?? '' });
    response.end('ok');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const path = join(dir, 'audit.db');
  const evidenceDir = join(dir, 'evidence');
  const open = () => openStore({ path, evidenceDir, clock: () => new Date() });
  const store = open();
  const textSha256 = createHash('sha256').update('text').digest('hex');
  for (let n = 0; n < profiles; n += 1) {
    const { personId } = store.people.invite({ name: `Leader ${n}`, email: `l${n}@mail.example` });
    const profile = { platform: 'website', handle: `p${n}.example`, url: `https://p${n}.example/` };
    const signed = { use: 'leader', parts: [...CONSENT_PARTS], signedBy: 'She', textVersion: 'bench-1', textSha256 };
    store.consents.sign({ personId, profile, ...signed } as Parameters<typeof store.consents.sign>[0]);
  }
  store.close();
  const settings = { url: redis.url, key: KEY, prefix: `b${randomUUID().slice(0, 8)}` };
  return {
    ...{ redis, starts, open, settings, where: { settings, path, evidenceDir } },
    site: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    async close() {
      site.close();
      await redis.remove();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function speedsOf(visits: number, visitMs: number) {
  const found: { workers: number; perSecond: number; overheadShare: number }[] = [];
  for (const count of [1, 2, 4]) {
    const a = await around(visits);
    const lanes = 2;
    const how = { settings: a.settings, site: a.site, visitMs, betweenMs: 0, lanes, lockMs: 30_000 };
    const workers = await Promise.all(
      Array.from({ length: count }, (_, n) => start('worker', { ...how, machine: `w${n}` })),
    );
    // Between two visits of one lane: gaps between an end and the next start, over all lanes.
    const ended: number[] = [];
    const worked: number[] = [];
    for (const worker of workers) {
      worker.on('message', (told: { ms?: number }) => {
        if (told.ms === undefined) return;
        ended.push(performance.now());
        worked.push(told.ms);
      });
    }
    const coordinator = await start('coordinator', { ...a.where, ahead: 64, period: '2027-03' });
    await once(coordinator, 'exit');
    const [first, last] = [a.starts[0]?.at ?? 0, ended.at(-1) ?? 0];
    const seconds = (last - first) / 1000;
    // Rounds of visits that all lanes make together; the last may be short of some.
    const turns = Math.ceil(visits / (count * lanes));
    const mean = worked.reduce((sum, ms) => sum + ms, 0) / worked.length;
    found.push({ workers: count, perSecond: visits / seconds, overheadShare: (seconds * 1000) / (turns * mean) - 1 });
    for (const worker of workers) await end(worker, 'SIGTERM');
    await a.close();
  }
  return found;
}

async function amidKills(profiles: number, kills: number) {
  const a = await around(profiles);
  const random = seeded(215);
  const how = { settings: a.settings, site: a.site, visitMs: 300, betweenMs: BETWEEN_MS, lanes: 2, lockMs: 3_000 };
  const startWorker = (n: number) => start('worker', { ...how, machine: `w${n}` });
  const workers = [await startWorker(0), await startWorker(1)];
  let period = 1;
  const begin = () => start('coordinator', { ...a.where, ahead: 12, period: `2027-0${period}` });
  let coordinator = await begin();
  const storeMs: number[] = [];
  const listen = () =>
    coordinator.on('message', (told: { storeMs?: number }) => {
      if (told.storeMs !== undefined) storeMs.push(told.storeMs);
    });
  listen();
  const counts = { worker: 0, coordinator: 0, redis: 0 };
  const victims = ['worker', 'coordinator', 'redis'] as const;
  for (let n = 0; n < kills; n += 1) {
    await sleep(200 + random() * 800);
    // The round is over before all kills were done: another one begins.
    if (coordinator.exitCode === 0) {
      period += 1;
      coordinator = await begin();
      listen();
    }
    const victim = victims[n % victims.length]!;
    if (victim === 'worker') {
      const at = n % 2;
      await end(workers[at]!, 'SIGKILL');
      workers[at] = await startWorker(at);
    } else if (victim === 'coordinator') {
      await end(coordinator, 'SIGKILL');
      coordinator = await begin();
      listen();
    } else {
      await a.redis.kill();
      await sleep(random() * 300);
      await a.redis.start();
    }
    counts[victim] += 1;
  }
  if (coordinator.exitCode === null) await once(coordinator, 'exit');
  for (const worker of workers) await end(worker, 'SIGTERM');
  const store = a.open();
  const rounds = store.rounds.all();
  const results = rounds.map(({ id }) => store.results(id));
  const storedOnce = results.reduce((sum, list) => sum + new Set(list.map(({ profile }) => profile.url)).size, 0);
  const storedAll = results.reduce((sum, list) => sum + list.length, 0);
  const seen = rounds.reduce((sum, { id }) => sum + store.rounds.counts(id).seen, 0);
  const { integrity } = store.check({ thorough: true });
  store.close();
  const client = new Redis(a.redis.url);
  await sleep(200);
  const keys = (await client.keys('*')).filter((key) => /\.s?\d+(?::lock)?$|:brought:/.test(key)).length;
  client.disconnect();
  const times = a.starts.map(({ at }) => at);
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to += 1) {
    while ((times[to] ?? 0) - (times[from] ?? 0) >= WINDOW_MS) from += 1;
    most = Math.max(most, to - from + 1);
  }
  await a.close();
  const asked = profiles * rounds.length;
  return {
    ...{ profiles: asked, storedOnce: storedAll === storedOnce && seen === asked ? storedOnce : -1, keysLeft: keys },
    ...{ killsOfWorkers: counts.worker, killsOfCoordinator: counts.coordinator, killsOfRedis: counts.redis },
    ...{
      repeatedStarts: a.starts.length - asked,
      mostInWindow: most,
      perWindow: PER_WINDOW,
      integrityOk: integrity === 'ok',
    },
    storeMs: round(storeMs.reduce((sum, ms) => sum + ms, 0) / Math.max(1, storeMs.length)),
  };
}

/** So many jobs in the queue at once, over a ledger in memory: what is measured is the queue. */
async function drained(jobs: number) {
  const redis = await startRedis();
  const settings = { url: redis.url, key: KEY, prefix: 'many' };
  const [here, there] = [openLink(settings), openLink(settings)];
  const post = openPost(here, () => ({ perMinute: undefined, atOnce: undefined }));
  const takes = openTakes(there, { machine: 'm', megabytes: 20 });
  const due = Array.from({ length: jobs }, (_, n) => jobOf(n));
  const held = new Set<string>();
  const ledger: VisitLedger = {
    claim() {
      const job = due.pop();
      if (job) held.add(job.visitId);
      return job;
    },
    holds: (ticket) => held.has(ticket),
    renew: (ticket) => held.has(ticket),
    record(ticket) {
      held.delete(ticket);
      return { state: 'seen', wall: null };
    },
    fail: () => 'failed',
  };
  const client = new Redis(redis.url);
  const usedMegabytes = async () => Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1] ?? 0) / 1e6;
  const emptyMb = await usedMegabytes();
  const stopping = new AbortController();
  const samples: number[] = [];
  let [queuedMb, stored] = [0, 0];
  const working = visitingLanes(
    { takes, lanes: 8, heartbeatMs: 100, ready: () => queuedMb > 0, work: async ({ profile }) => resultOf(profile) },
    stopping.signal,
  );
  const dispatch = queueDispatch({
    ...{ ledger, post, ahead: jobs, leaseSeconds: 3_600, owner: 'bench', heartbeatMs: 100 },
    retrying: { maxAttempts: 1, firstWaitSeconds: 1 },
  });
  const sampling = setInterval(async () => {
    if (due.length === 0 && queuedMb === 0) queuedMb = await usedMegabytes();
    if (queuedMb > 0) samples.push(process.memoryUsage().rss / 1e6);
  }, 200);
  const started = performance.now();
  await dispatch.drain('1', {
    onEvent(event) {
      if (event.kind === 'stored') stored += 1;
    },
  });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampling);
  stopping.abort();
  await working;
  const leftMb = (await usedMegabytes()) - emptyMb;
  await dispatch.close();
  await takes.close();
  await post.close();
  for (const link of [here, there]) await link.close();
  client.disconnect();
  await redis.remove();
  const part = (from: number, to: number) => {
    const some = samples
      .slice(Math.floor(samples.length * from), Math.max(1, Math.ceil(samples.length * to)))
      .sort((x, y) => x - y);
    return some[Math.floor(some.length / 2)] ?? 0;
  };
  return {
    ...{ jobs, left: jobs - stored, drainSeconds: Math.round(seconds), msAJob: round((seconds * 1000) / jobs) },
    ...{ redisMbQueued: Math.round(queuedMb - emptyMb), redisMbLeft: Math.round(leftMb) },
    ...{ rssMbMiddle: Math.round(part(0.3, 0.5)), rssMbEnd: Math.round(part(0.8, 1)) },
    growthShare: round(part(0.8, 1) / part(0.3, 0.5) - 1),
  };
}

const jobOf = (n: number) =>
  ({
    visitId: `1-${n}.1`,
    profile: {
      platform: 'website',
      handle: `p${n}.example`,
      url: `https://p${n}.example/`,
      use: 'leader',
      parts: ['picture'],
    },
    ...{ look: 'first', attempt: 1 },
  }) as unknown as VisitJob;
