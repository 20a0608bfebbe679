/** Workers of the real command, with a real Redis: whom they are refused by, what is told of them, and how they are updated. */
import { readdirSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { people } from '../../scripts/demo/site/people.js';
import { startSite } from '../../scripts/demo/site/server.js';
import { programVersion } from '../../src/compose/version.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { openLink } from '../../src/queue/connect.js';
import { openMachines } from '../../src/queue/machines.js';
import { WIRE } from '../../src/queue/places.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { openDesk } from '../cli/program.js';
import { enrol, tempFolder, world } from '../store/making.js';
import { coordinator, KEY, settingsOf, worker } from './ends.js';
import { withRedis } from './with-redis.js';

const FAR = { timeout: 60_000, interval: 20 };
const until = (check: () => unknown) => expect.poll(check, FAR).toBeTruthy();

withRedis('workers', (redis) => {
  let client: Redis;
  beforeAll(() => {
    client = new Redis(redis.url);
  });
  afterAll(() => client.disconnect());
  /** What a desk's configuration says of this queue, and the same for this test's own end of it. */
  const queueOf = () => {
    const settings = settingsOf(redis.url);
    const { url, prefix: name } = settings;
    return { settings, queue: { url, name, key: KEY } };
  };
  const foreign = { wire: WIRE, stamp: { version: '0.0.1-other' } };

  it('of another version are refused with one sentence, and take nothing', async () => {
    const { settings, queue } = queueOf();
    const w = world();
    enrol(w.store, 'ada');
    const { id } = w.store.rounds.open('2027-03');
    const link = openLink(settings);
    await openMachines(link).equip('other', foreign);
    const stopping = new AbortController();
    const draining = coordinator(w, settings).drain(id, stopping.signal);
    const waiting = async () => client.llen(`${settings.prefix}:jobs:visits-website:wait`);
    await until(async () => (await waiting()) === 1);
    const desk = openDesk({ queue });
    const ran = await desk.run(['worker']);
    expect(ran.code).not.toBe(0);
    expect(ran.out).toBe('');
    expect(ran.err.split('\n')).toHaveLength(1);
    expect(ran.err).toContain(`This worker is version ${programVersion} and the coordinator 0.0.1-other`);
    expect(await waiting()).toBe(1);
    // What is written in a way that this version cannot read is refused as well.
    await openMachines(link).equip('later', { ...foreign, wire: WIRE + 1 });
    expect((await desk.run(['worker'])).err).toContain(`This worker is version ${programVersion}`);
    stopping.abort();
    await draining;
    await link.close();
    desk.clear();
  });

  it('begin nothing while no coordinator says that it lives, and go on when one does', async () => {
    const settings = settingsOf(redis.url);
    const w = world();
    for (const who of ['ada', 'bea']) enrol(w.store, who);
    const { id } = w.store.rounds.open('2027-03');
    const link = openLink(settings);
    const post = openPost(link, () => ({ perMinute: undefined, atOnce: undefined }));
    const takes = openTakes(link, { machine: 'm', megabytes: 20 });
    for (let n = 0; n < 2; n += 1) {
      const job = w.store.rounds.claim(id, { worker: 'gone', leaseSeconds: 600 })!;
      await post.post('gone', job, {});
    }
    // Its jobs lie there, and it has said nothing for long.
    for (let n = 0; n < 5; n += 1) expect(await takes.take()).toBeUndefined();
    expect(await client.llen(`${settings.prefix}:jobs:visits-website:wait`)).toBe(2);
    const there = worker(settings);
    await coordinator(w, settings).drain(id);
    expect([...there.worked].sort()).toEqual(['ada.example', 'bea.example']);
    expect(w.store.rounds.counts(id)).toMatchObject({ seen: 2 });
    await takes.close();
    await post.close();
    await link.close();
  });

  it('together begin no more at a platform than its limit allows, in any window, however many ask', async () => {
    const settings = settingsOf(redis.url);
    const w = world();
    for (let n = 0; n < 9; n += 1) enrol(w.store, `leader-${n}`);
    const { id } = w.store.rounds.open('2027-03');
    const link = openLink(settings);
    const [perMinute, apartMs] = [500, 120];
    const post = openPost(link, () => ({ perMinute, atOnce: undefined }));
    for (let n = 0; n < 9; n += 1) {
      await post.post('me', w.store.rounds.claim(id, { worker: 'me', leaseSeconds: 600 })!, {});
    }
    await post.signOfLife('me');
    const links = [1, 2, 3].map(() => openLink(settings));
    const machines = links.map((one, n) => openTakes(one, { machine: `m${n}`, megabytes: 20 }));
    const starts: { from: number; to: number }[] = [];
    let asked = 0;
    await Promise.all(
      machines.flatMap((takes) =>
        [1, 2].map(async () => {
          while (starts.length < 9) {
            asked += 1;
            const from = performance.now();
            if (await takes.take()) starts.push({ from, to: performance.now() });
            await post.signOfLife('me');
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }),
      ),
    );
    starts.sort((one, other) => one.to - other.to);
    // Given somewhere between question and answer: the widest span counts, so that a busy machine is not taken for haste.
    const apart = starts.slice(1).map(({ to }, n) => to - starts[n]!.from);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(apartMs - 2);
    expect(starts.at(-1)!.to - starts[0]!.from).toBeGreaterThanOrEqual(8 * apartMs - 2);
    // It was pressed: far more often asked than given.
    expect(asked).toBeGreaterThan(2 * starts.length);
    for (const takes of machines) await takes.close();
    await post.close();
    for (const one of [link, ...links]) await one.close();
  });

  it('visit by the real command, are shown by `round status` and the figures, and end after what they are at when the coordinator is updated', async () => {
    const { settings, queue } = queueOf();
    const [person] = people.filter(({ platform, behaviour }) => platform === 'website' && behaviour === 'profile');
    const site = await startSite({ people: [person!] });
    // Nothing passes to the site until the gate opens: the visit is under way for as long as we like.
    let open = () => {};
    let asked = false;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const sockets = new Set<Socket>();
    const door = createServer((socket) => {
      asked = true;
      sockets.add(socket.on('error', () => {}));
      void gate.then(() => {
        const onward = connect(site.port, '127.0.0.1').on('error', () => socket.destroy());
        sockets.add(onward);
        socket.pipe(onward).pipe(socket);
      });
    });
    const port = await new Promise<number>((resolve) =>
      door.listen(0, '127.0.0.1', () => resolve((door.address() as { port: number }).port)),
    );
    const standIns = Object.fromEntries(Object.keys(site.map).map((host) => [host, `127.0.0.1:${port}`]));
    const common = { network: { standIns }, round: { lanes: 1 }, browser: { atOnce: 1 } };
    const logs = tempFolder();
    const home = openDesk({ ...common, queue, server: { port: 0 }, logs: { to: join(logs, 'serve.log') } });
    const away = openDesk({ ...common, queue: { ...queue, machine: 'adas-laptop' } });
    const scratch = tempFolder();
    const before = process.env.TMPDIR;
    const house = await openHouse(loadConfig({ file: join(home.dir, 'config.json'), env: {} }));
    try {
      const enrolment = await house.enrolment();
      const { name } = person!;
      const invited = enrolment.invite({ name, email: 'her@mail.example', addresses: [site.url(person!)] });
      enrolment.sign(fillForm(invited.form, person!, new Date().toISOString().slice(0, 10)));
      const serving = await house.openServing();
      const round = house.runRound('2026-12', {});
      process.env.TMPDIR = scratch;
      const working = away.run(['worker']);
      await until(() => asked);

      expect((await home.run(['round', 'status'])).out).toMatch(/Machines:\n {2}adas-laptop: \d of 1 under way, .* MB/);
      const [machine] = JSON.parse((await home.run(['round', 'status', '--json'])).out).machines;
      const figures = await (await fetch(`http://127.0.0.1:${serving.port}/metrics`)).text();
      expect(figures).toContain(`profile_audit_worker_lanes{worker="${machine.label}"} 1`);
      expect(figures).not.toContain('adas-laptop');

      const link = openLink(settings);
      await openMachines(link).equip('other', foreign);
      await link.close();
      open();
      // What the old worker was at is taken: it is judged again later, without a visit, by the rules in force then.
      expect(await round).toMatchObject({ total: 1, interrupted: false, counts: { seen: 1, failed: 0 } });
      const ran = await working;
      expect(ran.code).not.toBe(0);
      expect(ran.err.trim().split('\n').at(-1)).toContain('the coordinator 0.0.1-other: install the same here');
      expect(ran.out).toContain('website: visited');
      expect(readdirSync(scratch).filter((entry) => entry.startsWith('profile-audit-worker-'))).toEqual([]);
      expect((await home.run(['round', 'status'])).out).toContain('none is there');
      await serving.stop(1_000);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      open();
      await house.close();
      for (const socket of sockets) socket.destroy();
      door.close();
      await site.close();
      for (const desk of [home, away]) desk.clear();
    }
  }, 120_000);
});
