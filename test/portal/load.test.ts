/** People who read and a round that visits, in one process: nobody is refused, nothing is lost. `bench portal --load` measures it. */
import { afterAll, describe, expect, it } from 'vitest';
import { runRound } from '../../src/services/round.js';
import { localDispatch } from '../../src/worker/dispatch-local.js';
import { enrol, resultOf } from '../store/making.js';
import { ledgerOf } from '../worker/dispatch.conformance.js';
import { closeHouses, openHouse } from './house.js';
import { pagesOf } from './pages.js';

const PERIOD = '2027-03';
const READERS = 50;
const VISITED = 20;

afterAll(closeHouses);

describe('fifty people on the portal while a round visits', () => {
  it('are all answered, and every visit is stored', async () => {
    const house = openHouse();
    const { store, time } = house;
    for (let n = 0; n < VISITED; n += 1) enrol(store, `visited${n}`);
    const { pages } = pagesOf(house);
    const round = store.rounds.open(PERIOD);
    let open = true;
    let asked = 0;
    /** Each visit lasts until somebody was shown a page meanwhile: so that they are stored between pages, one after the other. */
    const onePageLater = async () => {
      const before = asked;
      while (asked === before) await new Promise((resolve) => setImmediate(resolve));
    };
    const dispatch = localDispatch({
      ledger: ledgerOf(store),
      work: async ({ profile }) => {
        await onePageLater();
        return resultOf(profile, profile.handle);
      },
      ...{ lanes: 4, leaseSeconds: 60, worker: 'here', retrying: { maxAttempts: 1, firstWaitSeconds: 1 } },
    });
    const visiting = runRound(
      round,
      { rounds: store.rounds, dispatch },
      { until: 'idle', now: true, clock: time.clock, wait: async () => {} },
    ).finally(() => {
      open = false;
    });
    const refused: string[] = [];
    const reading = Array.from({ length: READERS }, async (_, reader) => {
      for (let turn = reader; open; turn += 7) {
        const { path, who } = pages[turn % pages.length]!;
        const { status } = await house.request(path, who);
        if (status !== 200 && status !== 303) refused.push(`${status} ${path}`);
        asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await Promise.all([visiting, ...reading]);
    await dispatch.close();
    expect(refused).toEqual([]);
    expect(asked).toBeGreaterThan(VISITED / 4);
    const counts = store.rounds.counts(round.id);
    expect(counts).toMatchObject({ due: 0, claimed: 0, failed: 0 });
    expect(counts.seen + counts.hidden).toBeGreaterThanOrEqual(VISITED);
    expect(store.log.verify()).toMatchObject({ ok: true });
  });
});
