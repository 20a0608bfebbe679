/** `round status|cancel|resume|run --late` as an operator uses them. Everything in the store is real; nobody is visited. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Trouble } from '../../src/domain/trouble.js';
import { openStore, type Store } from '../../src/store/index.js';
import { resultOf, sign } from '../store/making.js';
import { type Desk, openDesk } from './program.js';

const NOW = new Date('2026-12-01T09:00:00.000Z');
const LEASE = { leaseSeconds: 60, worker: 'elsewhere' };
let desk: Desk;
beforeEach(() => {
  // Of a platform that is only asked about nothing is visited: the round is quick, and its visits are hidden.
  desk = openDesk({ platforms: { x: { worker: 'ask' } }, browser: { atOnce: 1 } });
});
afterEach(() => desk.clear());

/** The store that the commands open, with these people enrolled. */
function stored<T>(work: (store: Store, enrol: (name: string) => void) => T): T {
  const data = join(desk.dir, 'data');
  const store = openStore({
    path: join(data, 'profile-audit.sqlite'),
    evidenceDir: join(data, 'evidence'),
    clock: () => NOW,
  });
  try {
    return work(store, (name) => {
      const { personId } = store.people.invite({ name });
      sign(store, personId, { platform: 'x', handle: name, url: `https://x.com/${name}` }, ['picture']);
    });
  } finally {
    store.close();
  }
}
const run = (...argv: string[]) => desk.run(['round', ...argv]);

describe('round', () => {
  it('says what to do where there was none yet', async () => {
    await desk.run(['leader', 'list']);
    for (const command of ['status', 'cancel', 'resume']) {
      const ran = await run(command);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toMatch(/No round has been run yet/);
    }
    expect((await run('run')).out).toMatch(/nothing is due/);
  });

  it('status tells how far it is, who is at it, what failed and what awaits a second look', async () => {
    await desk.run(['leader', 'list']);
    stored((store, enrol) => {
      for (const name of ['ada', 'bea', 'cea', 'dea']) enrol(name);
      const { id } = store.rounds.open('2026-12');
      const first = store.rounds.claim(id, LEASE)!;
      const { result, pictures } = resultOf(
        { platform: 'x', handle: first.profile.handle, url: first.profile.url },
        'w',
      );
      store.visits.record(first.visitId, { ...result, takenAt: NOW.toISOString() }, pictures);
      const second = store.rounds.claim(id, LEASE)!;
      store.visits.fail(second.visitId, new Trouble('HOST_UNKNOWN', 'skip', { host: 'x.com' }));
      store.rounds.claim(id, LEASE);
    });
    const { out, code } = await run('status');
    expect(code).toBe(0);
    expect(out).toMatch(/^Round 2026-12: open/);
    for (const line of [/due +1/, /under way +1 +elsewhere: 1/, /seen +1/, /failed +1/, /in all +4/])
      expect(out).toMatch(line);
    expect(out).toMatch(/second looks: due 1 \(next on .*2026/);
    expect(out).toMatch(/Could not be visited:\n {2}https:\/\/x\.com\//);
    const { status, next } = JSON.parse((await run('status', '--json')).out);
    expect(status).toMatchObject({ total: 4, counts: { seen: 1, failed: 1 }, secondLooks: { due: 1 } });
    expect(next).toMatchObject({ period: '2027-01' });
    expect((await run('status', '--period', '1999-01')).out).toMatch(
      /^There is no round 1999-01\. The latest is 2026-12\./,
    );
  });

  it('is cancelled and resumed: what was done is kept, the rest waits', async () => {
    await desk.run(['leader', 'list']);
    stored((store, enrol) => {
      enrol('ada');
      store.rounds.claim(store.rounds.open('2026-12').id, LEASE);
    });
    expect((await run('cancel')).out).toMatch(/Round 2026-12 is cancelled.*round resume/s);
    expect((await run('cancel')).out).toMatch(/2026-12/);
    expect((await run('status')).out).toMatch(/^Round 2026-12: cancelled/);
    const refused = await run('run');
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/resume/);
    expect((await run('resume', '--no-run')).out).toMatch(/is open again/);
    expect(stored((store) => store.rounds.latest()?.state)).toBe('open');
    stored((store) => store.rounds.finish(store.rounds.latest()!.id));
    expect((await run('resume')).out).toMatch(/2026-12/);
  });

  it('tells who signed after it was over, and visits them when it is asked to', async () => {
    await desk.run(['leader', 'list']);
    stored((store, enrol) => {
      enrol('ada');
      store.rounds.finish(store.rounds.open('2026-12').id);
      enrol('bea');
    });
    const later = await run('run');
    expect([later.code, later.out]).toEqual([
      0,
      expect.stringMatching(/one profile signed after it was over.*--late/s),
    ]);
    const late = await run('run', '--late');
    expect([late.code, late.out]).toEqual([0, expect.not.stringMatching(/signed after/)]);
    expect(stored((store) => store.rounds.status(store.rounds.latest()!.id))).toMatchObject({
      round: { state: 'finished' },
      counts: { hidden: 1, failed: 1 },
      walls: { declined: 1 },
    });
  }, 120_000);
});
