/** What the stages of `bench queue` stand on: a store, a Redis, a site that notes each start, and processes that can be killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import { openStore } from '../../src/store/index.js';
import { startRedis } from '../../test/queue/redis-server.js';

export const KEY = 'b'.repeat(32);
export const round = (value: number) => Math.round(value * 10_000) / 10_000;

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
export async function start(what: 'worker' | 'coordinator', options: object): Promise<ChildProcess> {
  const entry = fileURLToPath(new URL(`./${what}.ts`, import.meta.url));
  const child = fork(entry, [JSON.stringify(options)], { execArgv: ['--import', tsx] });
  const died = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`${what} ended as it began: ${code ?? signal}`);
  });
  await Promise.race([once(child, 'message'), died]);
  died.catch(() => {});
  return child;
}
export async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A store, a Redis and a site that notes each start. */
export async function around(profiles: number) {
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
