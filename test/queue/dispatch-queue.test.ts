/** The queue's dispatch passes what every dispatch must do: a coordinator and a worker, with a real Redis between them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { openLink } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';
import { visitingLanes } from '../../src/worker/visiting-lanes.js';
import { conformance, type MakeDispatch } from '../worker/dispatch.conformance.js';
import { hasRedis, lacking, type RedisProcess, startRedis } from './redis-server.js';

let redis: RedisProcess;
let prefix = '';
if (hasRedis) {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.remove());
}
beforeEach(() => {
  prefix = `t${randomUUID()}`;
});

const make: MakeDispatch = ({ ledger, work, lanes, leaseSeconds, worker }) => {
  const settings = { url: redis.url, key: 'k'.repeat(32), prefix };
  const [here, there] = [openLink(settings), openLink(settings)];
  const post = openPost(here, () => ({ perMinute: undefined, atOnce: undefined }));
  const takes = openTakes(there, { machine: worker, megabytes: 20 });
  const stopping = new AbortController();
  const working = visitingLanes(
    { takes, lanes, heartbeatMs: 10, work: (job, _, how) => work(job, how) },
    stopping.signal,
  ).catch(() => {});
  const dispatch = queueDispatch({
    ...{ ledger, post, ahead: lanes, leaseSeconds, owner: `${worker}-${randomUUID()}`, heartbeatMs: 10 },
    retrying: { maxAttempts: 3, firstWaitSeconds: 60 },
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await dispatch.close();
    stopping.abort();
    await working;
    await takes.close();
    await post.close();
    await here.close();
    await there.close();
  };
  return {
    drain: dispatch.drain,
    close() {
      closed ??= close();
      return closed;
    },
  };
};

if (hasRedis) conformance('a queue with workers elsewhere', make);
else {
  // The shorter reporters do not write the names of what is skipped.
  console.warn(`Tests of the queue between machines${lacking}`);
  describe(`a queue with workers elsewhere${lacking}`, () => it.skip(`is not tried${lacking}`));
}
