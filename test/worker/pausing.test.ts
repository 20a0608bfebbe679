import { describe, expect, it } from 'vitest';
import { pausing } from '../../src/worker/pausing.js';
import { enrol, world } from '../store/making.js';

describe('a nearly full disk', () => {
  it('lets no visit begin, says so once each time, and gives them out again when there is room', () => {
    const { store } = world();
    for (const name of ['ada', 'bea']) enrol(store, name);
    const round = store.rounds.open('2027-03');
    let free: number | undefined = 5000;
    const told: number[] = [];
    const { claim } = store.rounds;
    const { holds, renew, record, fail } = store.visits;
    const probe = { free: () => free, least: 200, onPaused: (megabytes: number) => void told.push(megabytes) };
    const ledger = pausing({ claim, holds, renew, record, fail }, probe);
    const take = () => ledger.claim(round.id, { worker: 'test', leaseSeconds: 60 });
    expect(take()).toBeDefined();
    free = 199;
    expect([take(), take()]).toEqual([undefined, undefined]);
    expect(told).toEqual([199]);
    expect(store.rounds.status(round.id).counts).toMatchObject({ due: 1, claimed: 1, failed: 0 });
    // Where nobody can tell, the round goes on.
    free = undefined;
    expect(take()).toBeDefined();
  });
});
