/** The roll's counts are kept until something about it changed: by whom, by what and by time alone. */
import { describe, expect, it } from 'vitest';
import { DAY, enrol, world } from './making.js';

const inNow = (store: ReturnType<typeof world>['store']) =>
  store.roll.areas('all').reduce((sum, { in: n }) => sum + n, 0);

describe('counts of the roll', () => {
  it('follow whoever signs, leaves or is erased, and moves between areas', () => {
    const { store } = world();
    expect(inNow(store)).toBe(0);
    const ada = enrol(store, 'ada');
    const bea = enrol(store, 'bea');
    expect(inNow(store)).toBe(2);
    store.areas.move(ada.personId, 'North', { name: 'Olga', staffId: undefined });
    expect(store.roll.areas('all')).toEqual([
      { area: '', in: 1, invited: 0 },
      { area: 'North', in: 1, invited: 0 },
    ]);
    expect(store.roll.areas(['North'])).toEqual([{ area: 'North', in: 1, invited: 0 }]);
    store.erase(bea.personId);
    expect(inNow(store)).toBe(1);
  });

  it('follow time alone: a consent that ends, an invitation that runs out', () => {
    const { store, time } = world();
    enrol(store, 'ada');
    store.people.invite({ name: 'Cleo' });
    expect(store.roll.areas('all')).toEqual([{ area: '', in: 1, invited: 1 }]);
    time.pass(200 * DAY);
    expect(store.roll.areas('all')).toEqual([{ area: '', in: 1, invited: 0 }]);
    time.pass(200 * DAY);
    expect(store.roll.areas('all')).toEqual([]);
  });

  it('follow whatever changes whether somebody takes part', () => {
    const { store, again } = world();
    const { personId } = enrol(store, 'ada');
    expect(inNow(store)).toBe(1);
    store.hers.pause(personId, '9999-12-31T00:00:00.000Z');
    expect(inNow(store)).toBe(0);
    store.hers.resume(personId);
    expect(inNow(store)).toBe(1);
    store.hers.pause(personId, '9999-12-31T00:00:00.000Z');
    expect(inNow(again())).toBe(0);
  });

  it('follow what another process does', () => {
    const { store, again } = world();
    expect(inNow(store)).toBe(0);
    enrol(again(), 'ada');
    expect(inNow(store)).toBe(1);
  });
});

describe('a page of the roll', () => {
  it('goes by name, says where the next begins, and finds who is invited alone', () => {
    const { store } = world();
    for (const name of ['dora', 'ada', 'cleo']) enrol(store, name);
    store.people.invite({ name: 'Leader Berta' });
    const first = store.roll.page({ areas: 'all', limit: 2 });
    const second = store.roll.page({ areas: 'all', limit: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ name, state }) => [name.toLowerCase(), state])).toEqual([
      ['leader ada', 'in'],
      ['leader berta', 'invited'],
      ['leader cleo', 'in'],
      ['leader dora', 'in'],
    ]);
    expect(second.next).toBeUndefined();
    expect(store.roll.page({ areas: 'all', state: 'invited' }).rows.map(({ name }) => name)).toEqual(['Leader Berta']);
    expect(store.roll.page({ areas: 'all', state: 'in', search: 'CLE' }).rows).toHaveLength(1);
  });
});
