/** Long work that goes in steps ends as it would in one go, whatever others do between two of them. */
import { describe, expect, it } from 'vitest';
import { fill } from '../../bench/calendar/history.js';
import { breather } from '../../src/services/breath.js';
import { CLOSING } from '../services/making-months.js';
import { world } from './making.js';

/** More profiles than one step takes: 1,200 of 400 people, with two rounds behind them. */
function large(months: number) {
  const w = world({ start: '2027-05-01T12:00:00.000Z' });
  fill(w.path, { leaders: 400, profilesEach: 3, months, monthsKept: months }, 0);
  return { ...w, someone: () => w.store.people.all()[7]!.id };
}
/** Does something once, at the second of the steps. */
function amid(work: () => void) {
  let steps = 0;
  const breathe = async () => {
    steps += 1;
    if (steps === 2) work();
  };
  return { breathe, steps: () => steps };
}

describe('a month that is closed in steps', () => {
  it('has the figures of one count, also where somebody withdraws amid it', async () => {
    const { store } = large(2);
    const [asItIs] = store.periods.due();
    const alone = amid(() => {});
    const closed = await store.periods.closeInSteps(asItIs!, CLOSING, alone.breathe);
    expect(alone.steps()).toBeGreaterThan(2);
    expect(closed.figures.get('')).toMatchObject({ leaders: 400, profiles: 1200 });
    expect(store.periods.of(asItIs!, CLOSING)).toEqual(closed);

    const other = large(2);
    const leaving = amid(() => void other.store.erase(other.someone()));
    const less = await other.store.periods.closeInSteps(asItIs!, CLOSING, leaving.breathe);
    expect(less.figures.get('')).toMatchObject({ leaders: 399, profiles: 1197 });
  });
});

describe('a round that is opened in steps', () => {
  it('has one visit of each profile, and none of who left amid it', async () => {
    const house = large(0);
    const { store } = house;
    const left = amid(() => void store.erase(house.someone()));
    const { id } = await store.rounds.openInSteps('2027-05', {}, left.breathe);
    expect(left.steps()).toBeGreaterThan(2);
    expect(store.rounds.counts(id)).toMatchObject({ due: 1197 });
    await store.rounds.openInSteps('2027-05', {}, breather());
    expect(store.rounds.counts(id)).toMatchObject({ due: 1197 });
    expect(store.rounds.outside(id)).toBe(0);
  });

  it('takes nobody in once it is cancelled', async () => {
    const { store } = large(0);
    const cancelling = amid(() => void store.rounds.cancel(store.rounds.latest()!.id));
    const { id } = await store.rounds.openInSteps('2027-05', {}, cancelling.breathe);
    expect(store.rounds.byId(id).state).toBe('cancelled');
    expect(store.rounds.counts(id).due).toBeLessThan(1200);
  });
});

describe('breath', () => {
  it('lets others go first once its time is over, and not before', async () => {
    let others = 0;
    const waiting = setInterval(() => {
      others += 1;
    }, 0);
    const never = breather(Number.POSITIVE_INFINITY);
    for (let step = 0; step < 1_000; step += 1) await never();
    expect(others).toBe(0);
    const often = breather(0);
    while (others === 0) await often();
    expect(others).toBeGreaterThan(0);
    clearInterval(waiting);
  });
});
