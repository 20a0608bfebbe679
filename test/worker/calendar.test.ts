import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/worker/calendar.js';
import { chanceByHash, dueIn, planOf } from '../../src/worker/plan.js';

const ZONES = ['Europe/Vienna', 'America/Havana', 'Australia/Lord_Howe'];
const RULES = ['0 6 1 * *', '*/30 1-3 * * 0', '0 0 29 2 *', '15 2 * 3,10,11 0'];

describe('the calendar', () => {
  it.each(ZONES.flatMap((zone) => RULES.map((rule) => [rule, zone] as const)))(
    '%s in %s: looking back and looking ahead tell the same moments, and no two periods have one name',
    (rule, zone) => {
      const calendar = calendarOf(rule, zone);
      let now = new Date('2026-10-01T00:00:00.000Z');
      const names: string[] = [];
      for (let n = 0; n < 40; n += 1) {
        const next = calendar.next(now)!;
        expect(next.at.getTime()).toBeGreaterThan(now.getTime());
        expect(calendar.latest(next.at)).toEqual(next);
        if (n > 0) expect(calendar.latest(new Date(next.at.getTime() - 1))?.at).toEqual(now);
        expect(next.endsAt && next.endsAt > next.at).toBe(true);
        names.push(next.period);
        now = next.at;
      }
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it.each([
    ['0 6 1 * *', 'UTC', '2027-03-15T00:00:00Z', '2027-03'],
    ['@monthly', 'UTC', '2027-03-15T00:00:00Z', '2027-03'],
    ['0 6 1 * *', 'UTC', '2027-03-01T05:59:59.999Z', '2027-02'],
    ['0 6 1 * *', 'UTC', '2027-03-01T06:00:00Z', '2027-03'],
    ['0 0 1 * *', 'Pacific/Auckland', '2027-03-31T12:00:00Z', '2027-04'],
    ['0 6 * * 1', 'Europe/Vienna', '2027-03-10T00:00:00Z', '2027-03-08'],
    ['0 6,18 * * *', 'UTC', '2027-03-10T12:00:00Z', '2027-03-10T0600'],
    ['0 6 29 2 *', 'UTC', '2031-12-01T00:00:00Z', '2028-02'],
    // Both of the hour that comes twice.
    ['*/30 * * * *', 'Europe/Vienna', '2027-10-31T00:45:00Z', '2027-10-31T0230+0200'],
    ['*/30 * * * *', 'Europe/Vienna', '2027-10-31T01:45:00Z', '2027-10-31T0230+0100'],
    // There is no half past two that night: the round comes with the hour after.
    ['30 2 * * *', 'Europe/Vienna', '2027-03-28T12:00:00Z', '2027-03-28'],
  ])('%s in %s at %s lies in %s', (rule, zone, now, period) => {
    expect(calendarOf(rule, zone).latest(new Date(now))?.period).toBe(period);
  });

  it('refuses a time zone that is none', () => {
    expect(() => calendarOf('0 6 1 * *', 'Mars/Base')).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});

describe('the plan of a round', () => {
  const now = new Date('2027-03-01T06:00:00.000Z');
  const plan = (at: Date, endsAt: Date | undefined, days = 3, clock = () => now) =>
    planOf({ at, endsAt }, { days, chance: chanceByHash, clock });

  it('spreads visits over the window, each profile at the same moment however often it is planned', () => {
    const { spreadUntil, dueAt } = plan(now, new Date('2027-04-01T06:00:00Z'));
    expect(spreadUntil).toBe('2027-03-04T06:00:00.000Z');
    const round = { period: '2027-03', startedAt: now.toISOString(), spreadUntil };
    const moments = Array.from({ length: 900 }, (_, n) => dueAt(`profile-${n}`, round));
    expect(moments).toEqual(Array.from({ length: 900 }, (_, n) => dueAt(`profile-${n}`, round)));
    const days = [1, 2, 3].map((day) => moments.filter((at) => at.slice(0, 13) <= `2027-03-0${day + 1}T05`).length);
    expect(days[2]).toBe(900);
    for (const [day, count] of days.entries()) expect(Math.abs(count - (day + 1) * 300)).toBeLessThan(75);
    const april = { ...round, period: '2027-04' };
    expect(moments.filter((at, n) => at === dueAt(`profile-${n}`, april)).length).toBeLessThan(9);
  });

  it('never spreads beyond the period, and not at all where the window is empty', () => {
    expect(plan(now, new Date('2027-03-02T06:00:00Z')).spreadUntil).toBe('2027-03-02T01:12:00.000Z');
    expect(plan(now, new Date('2027-02-01T00:00:00Z')).spreadUntil).toBe(now.toISOString());
    expect(plan(now, undefined, 0).spreadUntil).toBe(now.toISOString());
  });

  it('takes who joins late at her own moment, or at once where that has passed', () => {
    const round = { period: 'p', startedAt: '2027-03-01T06:00:00.000Z', spreadUntil: '2027-03-04T06:00:00.000Z' };
    const clock = () => new Date('2027-03-02T18:00:00.000Z');
    const at = (share: number) => dueIn({ chance: () => share, clock })('x', round);
    expect([at(0.1), at(0.9)]).toEqual(['2027-03-02T18:00:00.000Z', '2027-03-03T22:48:00.000Z']);
  });
});
