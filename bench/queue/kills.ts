/** SIGKILL of workers, coordinator and Redis at random moments, while a limit on starts holds at the site. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { seeded } from '../made.js';
import { around, end, round, start } from './around.js';

/** The limit: so many starts in any such window. With a twentieth more between them than that needs. */
export const WINDOW_MS = 3_000;
export const PER_WINDOW = 20;
const BETWEEN_MS = (WINDOW_MS / PER_WINDOW) * 1.05;
const periodOf = (n: number) => `${2027 + Math.floor((n - 1) / 12)}-${String(((n - 1) % 12) + 1).padStart(2, '0')}`;

export async function amidKills(profiles: number, kills: number) {
  const a = await around(profiles);
  const random = seeded(215);
  // Shorter than the time between two starts, so that it is the limit that holds them back.
  const how = { settings: a.settings, site: a.site, visitMs: 100, betweenMs: BETWEEN_MS, lanes: 2, lockMs: 3_000 };
  const startWorker = (n: number) => start('worker', { ...how, machine: `w${n}` });
  const workers = [await startWorker(0), await startWorker(1)];
  let rounds = 1;
  const begin = () => start('coordinator', { ...a.where, ahead: 12, period: periodOf(rounds) });
  let coordinator = await begin();
  const storeMs: number[] = [];
  const listen = () =>
    coordinator.on('message', (told: { storeMs?: number }) => {
      if (told.storeMs !== undefined) storeMs.push(told.storeMs);
    });
  listen();
  let crashes = 0;
  const counts = { worker: 0, coordinator: 0, redis: 0 };
  const victims = ['worker', 'coordinator', 'redis'] as const;
  for (let n = 0; n < kills; n += 1) {
    await sleep(200 + random() * 800);
    // Where the round is over before all kills were done another one begins; one that fell by itself is started again.
    if (coordinator.exitCode !== null) {
      if (coordinator.exitCode === 0) rounds += 1;
      else crashes += 1;
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
    // For whoever waits, and for whom it is cut off.
    if ((n + 1) % 10 === 0) process.stderr.write(`${n + 1} of ${kills} kills, round ${rounds}\n`);
  }
  if (coordinator.exitCode === null && coordinator.signalCode === null) await once(coordinator, 'exit');
  for (const worker of workers) await end(worker, 'SIGTERM');
  const store = a.open();
  const ran = store.rounds.all();
  const results = ran.map(({ id }) => store.results(id));
  const storedOnce = results.reduce((sum, list) => sum + new Set(list.map(({ profile }) => profile.url)).size, 0);
  const storedAll = results.reduce((sum, list) => sum + list.length, 0);
  const seen = ran.reduce((sum, { id }) => sum + store.rounds.counts(id).seen, 0);
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
  const asked = profiles * ran.length;
  return {
    ...{ profiles: asked, storedOnce: storedAll === storedOnce && seen === asked ? storedOnce : -1, keysLeft: keys },
    ...{
      killsOfWorkers: counts.worker,
      killsOfCoordinator: counts.coordinator,
      killsOfRedis: counts.redis,
      coordinatorCrashes: crashes,
    },
    ...{
      repeatedStarts: a.starts.length - asked,
      mostInWindow: most,
      perWindow: PER_WINDOW,
      integrityOk: integrity === 'ok',
    },
    storeMs: round(storeMs.reduce((sum, ms) => sum + ms, 0) / Math.max(1, storeMs.length)),
  };
}
