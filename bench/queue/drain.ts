/** So many jobs in the queue at once, over a ledger in memory: what is measured is the queue. */
import { Redis } from 'ioredis';
import type { VisitJob, VisitLedger } from '../../src/domain/dispatch.js';
import { openLink } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';
import { visitingLanes } from '../../src/worker/visiting-lanes.js';
import { startRedis } from '../../test/queue/redis-server.js';
import { KEY, round } from './around.js';
import { resultOf } from './result.js';

export async function drained(jobs: number) {
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
