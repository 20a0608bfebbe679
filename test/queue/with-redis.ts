import { afterAll, beforeAll, describe, it } from 'vitest';
import { type RedisProcess, redisVersion, startRedis } from './redis-server.js';

const hasRedis = redisVersion() !== undefined;
const LACKING = '(skipped: no redis-server 6 or later on this machine; on Debian: apt-get install redis-server)';

/** Tests that have a Redis of their own, from before the first to after the last; without one they are skipped by name. */
export function withRedis(name: string, suite: (redis: RedisProcess) => void): void {
  if (!hasRedis) {
    // The shorter reporters do not write the names of what is skipped.
    console.warn(`${name} ${LACKING}`);
    describe(name, () => it.skip(`is not tried ${LACKING}`));
    return;
  }
  describe(name, () => {
    const redis = {} as RedisProcess;
    beforeAll(async () => {
      Object.assign(redis, await startRedis());
    });
    afterAll(() => redis.remove());
    suite(redis);
  });
}
