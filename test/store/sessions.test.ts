/** Being seen: written down for all together, and counted at once. */
import { describe, expect, it } from 'vitest';
import { enrol, world } from './making.js';

describe('whoever is seen again and again', () => {
  it('is not idle, here or after a restart', () => {
    const { store, again, time } = world();
    const tokens = ['ada', 'bea', 'cleo'].map((name) => {
      const { personId } = enrol(store, name);
      return store.sessions.begin({ personId }, 10 * 3600);
    });
    const allowed = 150;
    const seen = (by: typeof store) => tokens.filter((token) => by.sessions.byToken(token, () => allowed)).length;
    time.pass(120);
    expect(seen(store)).toBe(3);
    time.pass(120);
    expect(seen(store)).toBe(3);
    time.pass(61);
    expect(seen(store)).toBe(3);
    expect(seen(again())).toBe(3);
    time.pass(allowed + 1);
    expect(seen(store)).toBe(0);
  });
});
