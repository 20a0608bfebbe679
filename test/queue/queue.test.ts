/** The queue between machines, with a real Redis: what lies in it, whom it outlives, and what happens when it is not there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { addressOf, openLink } from '../../src/queue/connect.js';
import { openHostTurns } from '../../src/queue/host-turns.js';
import { sealWith } from '../../src/queue/sealed.js';
import { enrol, filesWith, tempFolder, world } from '../store/making.js';
import { bring, coordinator, KEY, settingsOf, worker } from './ends.js';
import { startRedis } from './redis-server.js';
import { withRedis } from './with-redis.js';

const FAR = { timeout: 60_000, interval: 20 };
const until = (check: () => unknown) => expect.poll(check, FAR).toBeTruthy();

describe('the seal', () => {
  const seal = sealWith(KEY);
  it('opens at its own place alone, and with its own key', () => {
    const sealed = seal.seal('job 1', Buffer.from('Ada'));
    expect(seal.open('job 1', sealed).toString()).toBe('Ada');
    expect(sealed.includes('Ada')).toBe(false);
    const wrong = expect.objectContaining({ code: 'QUEUE_KEY_WRONG' });
    expect(() => seal.open('job 2', sealed)).toThrow(wrong);
    expect(() => sealWith('x'.repeat(32)).open('job 1', sealed)).toThrow(wrong);
    expect(() => seal.open('job 1', sealed.fill(0, 14, 15))).toThrow(wrong);
    expect(() => seal.open('job 1', Buffer.from('x'))).toThrow(wrong);
  });
});

describe('the address of the queue', () => {
  it.each([
    'redis://127.0.0.1:6379',
    'redis://10.1.2.3',
    'redis://[::1]:7000',
    'rediss://queue.example.org',
    'redis://localhost/3',
  ])('may be %s', (url) => expect(addressOf(url).protocol).toMatch(/^rediss?:$/));
  it.each([
    ['redis://queue.example.org', 'TLS'],
    ['redis://203.0.113.7', 'TLS'],
    ['rediss://:secret@queue.example.org', 'password'],
    ['http://127.0.0.1', 'redis'],
    ['nonsense', 'address'],
  ])('is refused where it is %s', (url, why) => {
    let detail: unknown;
    try {
      addressOf(url);
    } catch (error) {
      detail = (error as { args: { detail: string } }).args.detail;
    }
    expect(detail).toContain(why);
    expect(detail).not.toContain('secret');
  });
});

withRedis('the queue', (redis) => {
  const keysOf = async (prefix: string) => {
    const client = new Redis(redis.url);
    const keys = await client.keys(`${prefix}*`);
    client.disconnect();
    return keys;
  };

  it('never holds a word of a profile, and in the end nothing of a visit', async () => {
    const w = world();
    for (const who of ['ada', 'bea', 'cea']) enrol(w.store, who);
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    const there = worker(settings);
    const { drain, close } = coordinator(w, settings);
    await drain(id);
    await close();
    await there.stop();
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 3 });
    // Its append-only file has everything that ever stood in it.
    const written = readFileSync(join(redis.folder, 'appendonlydir', 'appendonly.aof.1.incr.aof'), 'latin1');
    expect(written).toContain(settings.prefix);
    for (const word of ['canary-', 'ada.example', 'Leader ada']) expect(filesWith(redis.folder, word)).toEqual([]);
    const visits = (await keysOf(settings.prefix)).filter((key) => /:(brought|off|host):|-[0-9a-f]{8,}\.\w/.test(key));
    expect(visits).toEqual([]);
  });

  it('loses waiting visits with their consent, and discards running ones', async () => {
    const w = world();
    const [runner, waiter] = ['runner', 'waiter'].map((who) => enrol(w.store, who));
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    let calledOff = 0;
    const there = worker(
      settings,
      async (job, luggage, { signal }) => {
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        calledOff += 1;
        return bring(job, luggage, { signal, onStep: () => {} });
      },
      { lanes: 1 },
    );
    const { drain, events } = coordinator(w, settings);
    const draining = drain(id);
    await until(() => there.worked.length === 1);
    for (const { personId } of [runner!, waiter!]) w.again().consents.withdraw(personId);
    await draining;
    await until(() => calledOff === 1);
    await there.stop();
    expect(events.filter(({ kind }) => kind === 'gone')).toHaveLength(2);
    expect(there.worked).toHaveLength(1);
    expect(w.store.rounds.status(id).total).toBe(0);
    expect((await keysOf(settings.prefix)).filter((key) => /\.s?\d+(?::lock)?$/.test(key))).toEqual([]);
  });

  it('goes on where a coordinator died: what was brought meanwhile is stored, and nobody is visited twice', async () => {
    const w = world();
    for (const who of ['ada', 'bea', 'cea', 'dea']) enrol(w.store, who);
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const there = worker(settings, async (...args) => gate.then(() => bring(...args)));
    // A ledger that throws where results are stored stands for the machine that went dark: nothing is given back.
    const dead = coordinator(w, settings, { store: w.again() });
    const ending = new AbortController();
    const dying = dead.drain(id, ending.signal).catch(() => {});
    await until(() => there.worked.length === 2);
    const client = new Redis(redis.url);
    const posted = (await client.keys(`${settings.prefix}:jobs:*`)).filter((key) => /\.1$/.test(key));
    expect(posted).toHaveLength(4);
    const second = coordinator(w, settings);
    // Its sign of life is what the second goes by.
    for (const key of await client.keys(`${settings.prefix}:alive:*`)) await client.del(key);
    client.disconnect();
    const draining = second.drain(id);
    await until(() => second.events !== undefined);
    go();
    await Promise.all([draining, dying]);
    ending.abort();
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 4, due: 0, claimed: 0 });
    expect([...there.worked].sort()).toEqual(['ada.example', 'bea.example', 'cea.example', 'dea.example']);
  });

  it('gives the visit of a worker that went silent to another', async () => {
    const w = world();
    enrol(w.store, 'ada');
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    const silence = (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const silent = worker(settings, silence, { lockMs: 600 });
    const { drain } = coordinator(w, settings);
    const draining = drain(id);
    await until(() => silent.worked.length === 1);
    await silent.die();
    const other = worker(settings, bring, { lockMs: 600 });
    await draining;
    expect(other.worked).toEqual(['ada.example']);
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 1 });
  });

  it('refuses what is too much for it, with a trouble that says so', async () => {
    const w = world();
    enrol(w.store, 'ada');
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    worker(settings, bring, { megabytes: 0.0001 });
    await coordinator(w, settings).drain(id);
    expect(w.store.rounds.failed(id)).toMatchObject([{ trouble: 'RESULT_TOO_LARGE', args: { megabytes: 0.0001 } }]);
  });

  it('has everything taken out again by a coordinator that stops', async () => {
    const w = world();
    for (const who of ['ada', 'bea']) enrol(w.store, who);
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    const stopping = new AbortController();
    const first = coordinator(w, settings);
    const draining = first.drain(id, stopping.signal);
    await until(async () => (await keysOf(settings.prefix)).some((key) => /\.1$/.test(key)));
    const client = new Redis(redis.url);
    const jobs = (await client.keys(`${settings.prefix}:jobs:*`)).filter((key) => /\.1$/.test(key));
    stopping.abort();
    await draining;
    expect(jobs.length).toBeGreaterThan(0);
    // Everything was taken out again, and the sign of life ends by itself.
    expect((await keysOf(settings.prefix)).filter((key) => /\.1$/.test(key))).toEqual([]);
    expect(await client.pttl(`${settings.prefix}:alive`)).toBeGreaterThan(0);
    client.disconnect();
  });

  it('has one visit a host at a time, and the next no sooner than allowed, whichever machine asks', async () => {
    const settings = settingsOf(redis.url);
    const links = [openLink(settings), openLink(settings)];
    const machines = links.map((link) => openHostTurns(link, { betweenMs: 120, pauseMs: 40, lookMs: 10 }));
    const starts: number[] = [];
    let [open, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const leave = await machines[n % 2]!.enter('one.example');
        starts.push(performance.now());
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        open -= 1;
        await leave();
      }),
    );
    const gaps = starts.slice(1).map((at, n) => at - starts[n]!);
    expect(most).toBe(1);
    // By Redis' clock 120 ms; by ours a little of the way back may be missing.
    expect(Math.min(...gaps)).toBeGreaterThan(80);
    const free = await machines[0]!.enter('other.example');
    await free();
    for (const link of links) await link.close();
  });
});

withRedis('a Redis that fails', (redis) => {
  it('that is killed and started again loses nothing, and the operator is told once', async () => {
    const w = world();
    for (let n = 0; n < 12; n += 1) enrol(w.store, `leader-${n}`);
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    let begun = 0;
    let isDown = () => {};
    const down = new Promise<void>((resolve) => {
      isDown = resolve;
    });
    // The fourth and later visits end while it is down: however busy the machine, work is under way when it is killed.
    const there = worker(settings, async (...args) => {
      begun += 1;
      if (begun > 3) await down;
      return bring(...args);
    });
    const { drain, told } = coordinator(w, settings);
    const draining = drain(id);
    await until(() => there.worked.length >= 3);
    await redis.kill();
    isDown();
    await until(() => told.length === 1);
    await redis.start();
    await draining;
    expect(told).toEqual(['QUEUE_LOST', 'well']);
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 12, failed: 0 });
    expect(w.store.results(id)).toHaveLength(12);
  });

  it('that is full makes visits wait, and the operator is told once', async () => {
    const w = world();
    for (let n = 0; n < 6; n += 1) enrol(w.store, `leader-${n}`);
    const settings = settingsOf(redis.url);
    const { id } = w.store.rounds.open('2027-03');
    const client = new Redis(redis.url);
    await client.config('SET', 'maxmemory', '1');
    worker(settings);
    const { drain, told } = coordinator(w, settings);
    const draining = drain(id);
    await until(() => told.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual(['QUEUE_FULL']);
    await client.config('SET', 'maxmemory', '0');
    client.disconnect();
    await draining;
    expect(told).toEqual(['QUEUE_FULL', 'well']);
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 6, failed: 0 });
  });

  it('is reached by TLS and with a password, and says so where either is wrong', async () => {
    const folder = tempFolder();
    const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    writeFileSync(join(folder, 'cert.pem'), made.cert);
    writeFileSync(join(folder, 'key.pem'), made.private);
    const files = ['--tls-cert-file', join(folder, 'cert.pem'), '--tls-key-file', join(folder, 'key.pem')];
    const safe = await startRedis([...files, '--tls-auth-clients', 'no', '--requirepass', 'open-sesame'], {
      tls: true,
    });
    try {
      const settings = { ...settingsOf(safe.url), password: 'open-sesame', caFile: join(folder, 'cert.pem') };
      const ask = async (more: object) => {
        const link = openLink({ ...settings, ...more });
        try {
          return await link.ask(() => link.redis.ping());
        } catch (error) {
          return (error as { code: string }).code;
        } finally {
          await link.close();
        }
      };
      expect(await ask({})).toBe('PONG');
      expect(await ask({ password: 'wrong' })).toBe('QUEUE_REFUSED');
      expect(await ask({ caFile: undefined })).toBe('QUEUE_REFUSED');
    } finally {
      await safe.remove();
    }
  });
});
