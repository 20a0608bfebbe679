/** The queue's dispatch passes what every dispatch must do: a coordinator and a worker, with a real Redis between them. */
import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { openLink } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';
import { visitingLanes } from '../../src/worker/visiting-lanes.js';
import { conformance, type MakeDispatch } from '../worker/dispatch.conformance.js';
import type { RedisProcess } from './redis-server.js';
import { withRedis } from './with-redis.js';

let prefix = '';
beforeEach(() => {
  prefix = `t${randomUUID()}`;
});

const makeOn =
  (redis: RedisProcess): MakeDispatch =>
  ({ ledger, work, lanes, leaseSeconds, worker }) => {
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

withRedis('with a Redis', (redis) => conformance('a queue with workers elsewhere', makeOn(redis)));
