import { afterEach, describe, expect, it } from 'vitest';
import type { Round } from '../../src/domain/round.js';
import { chanceByHash, dueIn } from '../../src/worker/plan.js';
import { makeSchedule, type Scheduling, startSchedule } from '../../src/worker/schedule.js';
import { DAY, enrol, resultOf, type World, world } from '../store/making.js';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const schedule of running.splice(0)) await schedule.stop();
});

/** A worker on the world's clock that makes what is due at once; each visit stands in `made` as period and handle, each second look in `again`. */
function working(w: World, more: Partial<Scheduling> = {}) {
  const made: string[] = [];
  const again: string[] = [];
  const over: string[] = [];
  const troubles: unknown[] = [];
  const scheduling: Scheduling = {
    expression: () => '0 6 1 * *',
    timezone: 'UTC',
    clock: w.time.clock,
    spread: () => ({ days: 3, chance: chanceByHash }),
    ledger: w.store,
    run: async ({ id, period }) => {
      w.store.rounds.open(period, { dueAt: dueIn({ chance: chanceByHash, clock: w.time.clock }) });
      for (;;) {
        const claim = w.store.rounds.claim(id, { leaseSeconds: 60, worker: 'w' });
        if (!claim) break;
        const { result, pictures } = resultOf(claim.profile, 'x');
        w.store.visits.record(claim.visitId, result, pictures);
        (claim.look === 'first' ? made : again).push(`${period} ${claim.profile.handle.replace('.example', '')}`);
      }
      const { spreadUntil } = w.store.rounds.byId(id);
      const { due, claimed } = w.store.rounds.counts(id);
      const looks = w.store.rounds.secondLooks(id);
      if (due + claimed + looks.due === 0 && (spreadUntil ?? '') <= w.time.now()) w.store.rounds.finish(id);
    },
    onOver: ({ period }) => over.push(period),
    onTrouble: (error) => troubles.push(error),
    ...more,
  };
  const { tick } = makeSchedule(scheduling);
  const hours = async (count: number, step = 1) => {
    for (let hour = 0; hour < count; hour += step) {
      w.time.pass(step * 3600);
      await tick();
    }
  };
  return { made, again, over, troubles, tick, hours, scheduling };
}
const twice = (made: string[]) => made.filter((one, at) => made.indexOf(one) !== at);

describe('the schedule', () => {
  it('opens the round of a period once, at its moment, and spreads its visits over the window', async () => {
    const w = world({ memory: true, start: '2027-02-28T23:00:00.000Z' });
    for (let n = 0; n < 20; n += 1) enrol(w.store, `leader-${n}`);
    const { made, again, tick, hours } = working(w);
    await tick();
    await hours(6);
    expect(made).toEqual([]);
    await hours(2);
    const first = made.length;
    expect(first).toBeLessThan(5);
    await hours(36);
    expect(made.length).toBeGreaterThan(first + 3);
    expect(made.length).toBeLessThan(20);
    await hours(40);
    expect([made.length, twice(made)]).toEqual([20, []]);
    expect(w.store.rounds.latest()).toMatchObject({ period: '2027-03', state: 'open' });
    await hours(24);
    expect([again.length, twice(again)]).toEqual([20, []]);
    expect(w.store.rounds.latest()).toMatchObject({ period: '2027-03', state: 'finished' });
    await hours(24 * 30, 6);
    expect(w.store.rounds.all().map(({ period }) => period)).toEqual(['2027-03', '2027-04']);
  });

  it('lets a new worker wait for the next moment: what lay before it was not missed', async () => {
    const w = world({ memory: true, start: '2027-03-15T12:00:00.000Z' });
    enrol(w.store, 'ada');
    const { made, tick, hours } = working(w);
    await tick();
    await hours(24 * 14, 6);
    expect(w.store.rounds.all()).toEqual([]);
    await hours(24 * 7, 6);
    expect(made).toEqual(['2027-04 ada']);
  });

  it('makes a round up once after sleeping over its moment, also after a restart', async () => {
    const w = world({ memory: true, start: '2027-02-20T12:00:00.000Z' });
    enrol(w.store, 'ada');
    await working(w).tick();
    w.time.pass(16 * DAY);
    const { made, tick, hours } = working(w);
    await tick();
    await hours(24 * 5, 3);
    await working(w).hours(24, 3);
    expect(made).toEqual(['2027-03 ada']);
  });

  it('makes up the present period alone after months of sleep', async () => {
    const w = world({ memory: true, start: '2027-02-20T12:00:00.000Z' });
    enrol(w.store, 'ada');
    await working(w).tick();
    w.time.pass(95 * DAY);
    const { made, hours } = working(w);
    await hours(24 * 5, 3);
    expect(made).toEqual(['2027-05 ada']);
  });

  it('ends a round whose time is over when the next one begins, and says so', async () => {
    const w = world({ memory: true, start: '2027-02-28T12:00:00.000Z' });
    enrol(w.store, 'ada');
    const lazy = working(w, { run: async ({ period }) => void w.store.rounds.open(period) });
    await lazy.tick();
    await lazy.hours(24 * 32, 6);
    expect(lazy.over).toEqual(['2027-03']);
    const [march] = w.store.rounds.all();
    expect(w.store.rounds.status(march!.id)).toMatchObject({
      round: { state: 'finished' },
      failed: [{ trouble: 'ROUND_OVER' }],
    });
  });

  it('goes on where it was when the clock jumps ahead and back again: nothing is lost, nothing comes twice', async () => {
    const w = world({ memory: true, start: '2027-02-28T12:00:00.000Z' });
    for (let n = 0; n < 12; n += 1) enrol(w.store, `leader-${n}`);
    const { made, tick, hours } = working(w);
    await tick();
    // Well into the window: that none of twelve had its turn by then is one chance in thirty thousand.
    await hours(60);
    expect(made.length).toBeGreaterThan(0);
    w.time.pass(400 * DAY);
    await tick();
    w.time.pass(-400 * DAY);
    await tick();
    await hours(24 * 4, 2);
    expect(made.filter((one) => one.startsWith('2027-03'))).toHaveLength(12);
    await hours(24 * 32, 6);
    expect(made.filter((one) => one.startsWith('2027-04'))).toHaveLength(12);
    expect(twice(made)).toEqual([]);
  });

  it('neither repeats nor forgets a round when the clock is set back over its moment', async () => {
    const w = world({ memory: true, start: '2027-02-28T12:00:00.000Z' });
    for (let n = 0; n < 12; n += 1) enrol(w.store, `leader-${n}`);
    const { made, tick, hours } = working(w);
    await tick();
    await hours(30);
    for (const days of [-2, -20, 1]) {
      w.time.pass(days * DAY);
      await tick();
    }
    await hours(24 * 30, 3);
    expect(made.filter((one) => one.startsWith('2027-03'))).toHaveLength(12);
    expect(twice(made)).toEqual([]);
  });

  it('counts a changed schedule from now', async () => {
    const w = world({ memory: true, start: '2027-02-28T12:00:00.000Z' });
    enrol(w.store, 'ada');
    let rule = '0 6 1 * *';
    const { made, tick, hours } = working(w, { expression: () => rule });
    await tick();
    await hours(24 * 10, 3);
    // Changed while it runs: nothing is started anew.
    rule = '0 6 * * 1';
    await tick();
    expect(w.store.rounds.all().map(({ period }) => period)).toEqual(['2027-03']);
    await hours(24 * 14, 3);
    expect(w.store.rounds.all().map(({ period }) => period)).toEqual(['2027-03', '2027-03-15', '2027-03-22']);
    expect(twice(made)).toEqual([]);
  });

  it('goes on with a round that was begun by hand, and leaves a cancelled one alone', async () => {
    const w = world({ memory: true, start: '2027-03-15T12:00:00.000Z' });
    enrol(w.store, 'ada');
    const { id } = w.store.rounds.open('by hand');
    w.store.rounds.cancel(id);
    const { made, tick } = working(w);
    await tick();
    expect(made).toEqual([]);
    w.store.rounds.reopen(id);
    await tick();
    expect(made).toEqual(['by hand ada']);
  });

  it('tells of a trouble and ticks on', async () => {
    const w = world({ memory: true, start: '2027-03-15T12:00:00.000Z' });
    enrol(w.store, 'ada');
    w.store.rounds.open('by hand');
    let tries = 0;
    const { troubles, tick } = working(w, {
      run: async () => {
        tries += 1;
        throw new Error('no browser');
      },
      alsoTick: () => {
        throw new Error('no chores');
      },
    });
    await tick();
    await tick();
    expect([tries, troubles.length]).toEqual([2, 4]);
  });

  it('looks at once when it is started, never works twice at once, and waits for a run when it is stopped', async () => {
    const w = world({ memory: true });
    enrol(w.store, 'ada');
    w.store.rounds.open('by hand');
    let [open, most, ended] = [0, 0, false];
    const run = async (_: Round) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 200));
      open -= 1;
      ended = true;
    };
    const schedule = startSchedule(working(w, { run }).scheduling);
    running.push(schedule);
    await expect.poll(() => open).toBe(1);
    void schedule.tick();
    await schedule.stop();
    expect({ most, ended }).toEqual({ most: 1, ended: true });
  });

  it.each(['monthly', '0 6 30 2 *', '* * * * * *', '61 * * * *', '2027-03-01T06:00:00'])(
    'refuses “%s”',
    (expression) => {
      expect(() => working(world({ memory: true }), { expression: () => expression })).toThrow(
        expect.objectContaining({ code: 'CONFIG_INVALID' }),
      );
    },
  );
});
