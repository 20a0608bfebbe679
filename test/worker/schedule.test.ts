import { afterEach, describe, expect, it } from 'vitest';
import { periodOf } from '../../src/worker/period.js';
import { type Scheduling, startSchedule } from '../../src/worker/schedule.js';

const EVERY_SECOND = '* * * * * *';
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const schedule of running.splice(0)) await schedule.stop();
});

/** A schedule whose ledger remembers what was finished. */
function scheduled(more: Partial<Scheduling> = {}) {
  const ran: string[] = [];
  const troubles: unknown[] = [];
  let finished: string | undefined;
  const schedule = startSchedule({
    expression: EVERY_SECOND,
    timezone: 'UTC',
    clock: () => new Date('2027-03-31T23:30:00.000Z'),
    lastFinished: () => finished,
    run: async (period) => {
      ran.push(period);
      finished = period;
    },
    onTrouble: (error) => troubles.push(error),
    ...more,
  });
  running.push(schedule);
  return { ran, troubles, schedule };
}
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

describe('the schedule', () => {
  it('runs the round of a period once, however often it ticks', async () => {
    const { ran } = scheduled();
    await expect.poll(() => ran, { timeout: 5_000 }).toEqual(['2027-03']);
    await seconds(2.2);
    expect(ran).toEqual(['2027-03']);
  });

  it('names the period by the clock of its time zone', async () => {
    const { ran } = scheduled({ timezone: 'Pacific/Auckland' });
    await expect.poll(() => ran, { timeout: 5_000 }).toEqual(['2027-04']);
  });

  it('never runs two rounds at once, and waits for the one under way when it is stopped', async () => {
    let open = 0;
    let most = 0;
    let ended = false;
    const { schedule } = scheduled({
      run: async () => {
        most = Math.max(most, ++open);
        await seconds(2);
        open -= 1;
        ended = true;
      },
    });
    await expect.poll(() => open, { timeout: 5_000 }).toBe(1);
    await seconds(1.2);
    await schedule.stop();
    expect({ most, ended }).toEqual({ most: 1, ended: true });
  });

  it('tells of a trouble and ticks on', async () => {
    let tries = 0;
    const { troubles } = scheduled({
      run: async () => {
        tries += 1;
        throw new Error('no browser');
      },
    });
    await expect.poll(() => tries, { timeout: 6_000 }).toBeGreaterThan(1);
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('refuses an expression that is none', () => {
    expect(() => scheduled({ expression: 'monthly' })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});

describe('the period of a moment', () => {
  it.each([
    ['2027-01-01T00:00:00.000Z', 'UTC', '2027-01'],
    ['2026-12-31T23:59:59.999Z', 'UTC', '2026-12'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Vienna', '2027-01'],
    ['2027-03-01T04:30:00.000Z', 'America/New_York', '2027-02'],
    ['2028-02-29T12:00:00.000Z', 'Asia/Tokyo', '2028-02'],
  ])('%s in %s is %s', (moment, timezone, period) => {
    expect(periodOf(new Date(moment), timezone)).toBe(period);
  });
});
