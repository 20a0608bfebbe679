import { expect, it } from 'vitest';
import { localDispatch } from '../../src/worker/dispatch-local.js';
import { enrol, resultOf, world } from '../store/making.js';
import { conformance, ledgerOf } from './dispatch.conformance.js';

const retrying = { maxAttempts: 3, firstWaitSeconds: 60 };
conformance('lanes of this machine', (made) => localDispatch({ ...made, heartbeatMs: 10, retrying }));

it('a visit that takes longer than its lease is kept by its heartbeat', async () => {
  const w = world();
  enrol(w.store, 'ada');
  const { id } = w.store.rounds.open('2027-03');
  const ledger = ledgerOf(w.store);
  let renewed = 0;
  const dispatch = localDispatch({
    ledger: {
      ...ledger,
      renew: (...args) => {
        renewed += 1;
        return ledger.renew(...args);
      },
    },
    // The lease is kept by a clock that only goes forward; the ledger's own stands still here.
    work: async ({ profile }) => {
      await expect.poll(() => renewed, { timeout: 20_000 }).toBeGreaterThan(2);
      return resultOf(profile, 'x');
    },
    ...{ lanes: 1, leaseSeconds: 0.06, worker: 'w', heartbeatMs: 10, retrying },
  });
  await dispatch.drain(id, { onEvent: () => {} });
  await dispatch.close();
  expect(w.store.rounds.counts(id)).toMatchObject({ seen: 1 });
});

it('a ledger that fails ends the drain with its trouble, after the visits under way have ended', async () => {
  const w = world();
  enrol(w.store, 'ada');
  const { id } = w.store.rounds.open('2027-03');
  const ledger = ledgerOf(w.store);
  let ended = false;
  const dispatch = localDispatch({
    ledger: {
      ...ledger,
      record: () => {
        w.store.close();
        return ledger.record(
          '',
          resultOf({ platform: 'website', handle: 'x', url: 'https://x.example/' }, 'x').result,
          {},
        );
      },
    },
    work: async ({ profile }) => {
      ended = true;
      return resultOf(profile, 'x');
    },
    ...{ lanes: 2, leaseSeconds: 60, worker: 'w', heartbeatMs: 10, retrying },
  });
  await expect(dispatch.drain(id, { onEvent: () => {} })).rejects.toMatchObject({ code: 'DATABASE_FAILED' });
  await dispatch.close();
  expect(ended).toBe(true);
});
