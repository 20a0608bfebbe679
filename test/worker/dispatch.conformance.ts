/**
 * What every dispatch of visits must do, whatever carries them: this machine's lanes, or a queue with workers elsewhere. The
 * ledger is a real store with real migrations; the work is told what to do by the profile's name. A new implementation
 * calls `conformance` with how it is made and inherits all of this.
 */
import { describe, expect, it } from 'vitest';
import type { Dispatch, VisitEvent, VisitJob, VisitLedger, Work } from '../../src/domain/dispatch.js';
import { Trouble } from '../../src/domain/trouble.js';
import type { Store } from '../../src/store/index.js';
import { enrol, filesUnder, resultOf, type World, world } from '../store/making.js';

export interface Made {
  ledger: VisitLedger;
  work: Work;
  /** Visits that may be made side by side. */
  lanes: number;
  leaseSeconds: number;
  worker: string;
}
/** Builds a dispatch over a ledger; looks after its visits often enough that a test need not wait. */
export type MakeDispatch = (made: Made) => Dispatch | Promise<Dispatch>;

export const ledgerOf = ({ rounds, visits }: Store): VisitLedger => ({
  claim: rounds.claim,
  holds: visits.holds,
  renew: visits.renew,
  record: visits.record,
  fail: visits.fail,
});

interface Bench {
  w: World;
  dispatch: Dispatch;
  events: VisitEvent[];
  /** How often each profile was worked on. */
  worked: Map<string, number>;
  drain(roundId: string, signal?: AbortSignal): Promise<void>;
}
type Act = (job: VisitJob, signal: AbortSignal) => Promise<void>;
const nothing: Act = async () => {};
const until = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const end = () => reject(new Trouble('INTERRUPTED', 'stop'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });

export function conformance(name: string, make: MakeDispatch): void {
  const benchOf = async (act: Act = nothing, w = world(), store = w.store, lanes = 2): Promise<Bench> => {
    const events: VisitEvent[] = [];
    const worked = new Map<string, number>();
    const work: Work = async (job, { signal, onStep }) => {
      const { handle, url, platform } = job.profile;
      worked.set(handle, (worked.get(handle) ?? 0) + 1);
      onStep('visit');
      await act(job, signal);
      return resultOf({ platform, handle, url }, handle);
    };
    const dispatch = await make({ ledger: ledgerOf(store), work, lanes, leaseSeconds: 60, worker: `w-${lanes}` });
    const onEvent = (event: VisitEvent) => void events.push(event);
    return { w, dispatch, events, worked, drain: (id, signal) => dispatch.drain(id, { signal, onEvent }) };
  };
  const kinds = (events: VisitEvent[], kind: VisitEvent['kind']) =>
    events.filter((event) => event.kind === kind).map(({ profile }) => profile.handle.replace('.example', ''));

  describe(`${name}: a dispatch`, () => {
    it('has every due visit made once, tells its steps, and stores it whole', async () => {
      const { w, dispatch, drain, events, worked } = await benchOf();
      for (let n = 0; n < 12; n += 1) enrol(w.store, `leader-${n}`);
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ seen: 12, due: 0, claimed: 0, failed: 0 });
      expect([...worked.values()]).toEqual(Array(12).fill(1));
      expect(kinds(events, 'stored')).toHaveLength(12);
      expect(kinds(events, 'step')).toHaveLength(12);
      const [result] = w.store.results(id);
      expect(result?.outcomes).toHaveLength(2);
      expect(filesUnder(w.evidenceDir)).toHaveLength(12);
      expect(w.store.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
    });

    it('makes as many side by side as it has lanes, and no more', async () => {
      let [open, most] = [0, 0];
      const { w, dispatch, drain } = await benchOf(
        async () => {
          open += 1;
          most = Math.max(most, open);
          await new Promise((resolve) => setTimeout(resolve, 30));
          open -= 1;
        },
        undefined,
        undefined,
        3,
      );
      for (let n = 0; n < 9; n += 1) enrol(w.store, `leader-${n}`);
      await drain(w.store.rounds.open('2027-03').id);
      await dispatch.close();
      expect(most).toBe(3);
    });

    it('leaves alone what is not due yet', async () => {
      const { w, dispatch, drain, worked } = await benchOf();
      enrol(w.store, 'early');
      enrol(w.store, 'late');
      const { id } = w.store.rounds.open('2027-03', {
        dueAt: (profileId) =>
          w.store.profiles.stillConsented(profileId)?.handle === 'late.example'
            ? '2027-03-03T00:00:00.000Z'
            : w.time.now(),
      });
      await drain(id);
      expect([...worked.keys()]).toEqual(['early.example']);
      w.time.pass(3 * 86_400);
      await drain(id);
      await dispatch.close();
      expect([...worked.keys()]).toEqual(['early.example', 'late.example']);
    });

    it('makes a second look a day later as it makes a first one, once, and tells them apart', async () => {
      const { w, dispatch, drain, events, worked } = await benchOf();
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await drain(id);
      expect(worked.get('ada.example')).toBe(1);
      w.time.pass(27 * 3600);
      await drain(id);
      w.time.pass(27 * 3600);
      await drain(id);
      await dispatch.close();
      expect(worked.get('ada.example')).toBe(2);
      const stored = events.filter(({ kind }) => kind === 'stored').map(({ look }) => look);
      expect(stored).toEqual(['first', 'second']);
      expect(w.store.rounds.status(id)).toMatchObject({ total: 1, counts: { seen: 1 }, secondLooks: { seen: 1 } });
    });

    it('tries again after a passing trouble, later each time, and gives up after the third', async () => {
      const { w, dispatch, drain, worked, events } = await benchOf(async () => {
        throw new Trouble('HOST_UNREACHABLE', 'retry', { host: 'x' });
      });
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await drain(id);
      expect(worked.get('ada.example')).toBe(1);
      w.time.pass(100);
      await drain(id);
      w.time.pass(100);
      await drain(id);
      expect(worked.get('ada.example')).toBe(2);
      w.time.pass(200);
      await drain(id);
      w.time.pass(86_400);
      await drain(id);
      await dispatch.close();
      expect(worked.get('ada.example')).toBe(3);
      expect([kinds(events, 'again').length, kinds(events, 'failed').length]).toEqual([2, 1]);
      expect(w.store.rounds.failed(id)).toMatchObject([{ trouble: 'HOST_UNREACHABLE', args: { host: 'x' } }]);
    });

    it('fails a visit at once for a lasting trouble, or a fault of ours, and goes on with the others', async () => {
      const { w, dispatch, drain } = await benchOf(async ({ profile }) => {
        if (profile.handle.startsWith('gone')) throw new Trouble('HOST_UNKNOWN', 'skip', { host: 'gone' });
        if (profile.handle.startsWith('bug')) throw new TypeError('undefined is no function');
      });
      for (const who of ['gone', 'bug', 'ada', 'bea']) enrol(w.store, who);
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ seen: 2, failed: 2, due: 0 });
      expect(
        w.store.rounds
          .failed(id)
          .map(({ trouble }) => trouble)
          .sort(),
      ).toEqual(['HOST_UNKNOWN', 'UNEXPECTED']);
    });

    it('ends in the trouble that says stop, and gives back what was under way', async () => {
      const { w, dispatch, drain } = await benchOf(
        async ({ profile }, signal) => {
          if (profile.handle.startsWith('bad')) throw new Trouble('BROWSER_MISSING', 'stop', { detail: 'none' });
          await until(signal);
        },
        undefined,
        undefined,
        3,
      );
      for (const who of ['bad', 'ada', 'bea']) enrol(w.store, who);
      const { id } = w.store.rounds.open('2027-03');
      await expect(drain(id)).rejects.toMatchObject({ code: 'BROWSER_MISSING' });
      await dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ due: 3, claimed: 0, failed: 0 });
    });

    it('gives back what is under way when it is called off, so that the next one need not wait', async () => {
      const stopping = new AbortController();
      const { w, dispatch, drain } = await benchOf(async (_, signal) => {
        setTimeout(() => stopping.abort(), 20);
        await until(signal);
      });
      for (const who of ['ada', 'bea', 'cea']) enrol(w.store, who);
      const { id } = w.store.rounds.open('2027-03');
      await drain(id, stopping.signal);
      await dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ due: 3, claimed: 0 });
      const next = await benchOf(nothing, w);
      await next.drain(id);
      await next.dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ seen: 3 });
    });

    it('does not count being called off as a try', async () => {
      const w = world();
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      for (let times = 0; times < 4; times += 1) {
        const stopping = new AbortController();
        const stopped = await benchOf(async (_, signal) => {
          stopping.abort();
          await until(signal);
        }, w);
        await stopped.drain(id, stopping.signal);
        await stopped.dispatch.close();
      }
      const last = await benchOf(async () => {
        throw new Trouble('HOST_UNREACHABLE', 'retry', { host: 'x' });
      }, w);
      await last.drain(id);
      await last.dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ due: 1, failed: 0 });
    });

    it('calls off a visit under way whose owner withdraws, from another process too, and keeps nothing of it', async () => {
      const w = world();
      const other = w.again();
      const her = enrol(w.store, 'leaver');
      enrol(w.store, 'ada');
      let calledOff = false;
      const { dispatch, drain, events } = await benchOf(async ({ profile }, signal) => {
        if (!profile.handle.startsWith('leaver')) return;
        other.consents.withdraw(her.personId);
        await until(signal).finally(() => {
          calledOff = true;
        });
      }, w);
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await dispatch.close();
      expect(calledOff).toBe(true);
      expect(kinds(events, 'gone')).toEqual(['leaver']);
      expect(w.store.rounds.status(id)).toMatchObject({ total: 1, counts: { seen: 1 } });
      expect(filesUnder(w.evidenceDir)).toHaveLength(1);
    });

    it('stores nothing of a visit that ends after its owner withdrew or erased herself', async () => {
      const w = world();
      const [leaver, eraser] = [enrol(w.store, 'leaver'), enrol(w.store, 'eraser')];
      const { dispatch, drain, events } = await benchOf(async ({ profile }) => {
        if (profile.handle.startsWith('leaver')) w.store.consents.withdraw(leaver.personId);
        else w.store.erase(eraser.personId);
      }, w);
      const { id } = w.store.rounds.open('2027-03');
      await drain(id);
      await dispatch.close();
      expect(kinds(events, 'gone').sort()).toEqual(['eraser', 'leaver']);
      expect(w.store.rounds.status(id).total).toBe(0);
      expect(filesUnder(w.folder).filter((file) => file.includes('evidence'))).toEqual([]);
    });

    it('makes no visit that was withdrawn while it waited', async () => {
      const w = world();
      const her = enrol(w.store, 'z-leaver');
      enrol(w.store, 'ada');
      const { dispatch, drain, worked } = await benchOf(nothing, w, w.store, 1);
      const { id } = w.store.rounds.open('2027-03');
      w.again().consents.withdraw(her.personId);
      await drain(id);
      await dispatch.close();
      expect([...worked.keys()]).toEqual(['ada.example']);
    });

    it('looks with the parts that are signed for when the visit is made', async () => {
      const w = world();
      enrol(w.store, 'ada', ['picture']);
      const parts: unknown[] = [];
      const { dispatch, drain } = await benchOf(async ({ profile }) => void parts.push(profile.parts), w);
      await drain(w.store.rounds.open('2027-03').id);
      await dispatch.close();
      expect(parts).toEqual([['picture']]);
    });

    it('calls off what is under way when the round is cancelled, and goes on when it is opened again', async () => {
      const w = world();
      const other = w.again();
      for (const who of ['ada', 'bea', 'cea']) enrol(w.store, who);
      const { id } = w.store.rounds.open('2027-03');
      let cancel = true;
      const act: Act = async ({ profile }, signal) => {
        if (!cancel || !profile.handle.startsWith('bea')) return;
        other.rounds.cancel(id);
        await until(signal);
      };
      const { dispatch, drain, events } = await benchOf(act, w, w.store, 1);
      await drain(id);
      expect(kinds(events, 'gone')).toEqual(['bea']);
      const kept = w.store.rounds.counts(id).seen;
      expect(w.store.rounds.counts(id)).toMatchObject({ due: 3 - kept, claimed: 0 });
      cancel = false;
      other.rounds.reopen(id);
      await drain(id);
      await dispatch.close();
      expect(w.store.rounds.counts(id)).toMatchObject({ seen: 3 });
    });

    it('takes up what a worker that died left behind, and refuses what that one brings later', async () => {
      const w = world();
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      const dead = w.store.rounds.claim(id, { worker: 'dead', leaseSeconds: 60 })!;
      const { dispatch, drain, worked } = await benchOf(nothing, w);
      await drain(id);
      expect(worked.size).toBe(0);
      w.time.pass(61);
      await drain(id);
      await dispatch.close();
      expect(worked.get('ada.example')).toBe(1);
      const { result, pictures } = resultOf(dead.profile, 'late');
      expect(() => w.store.visits.record(dead.visitId, result, pictures)).toThrow(
        expect.objectContaining({ code: 'VISIT_TAKEN' }),
      );
      expect(w.store.results(id)).toHaveLength(1);
    });

    it('makes each visit once when two of them work on one round', async () => {
      const w = world();
      for (let n = 0; n < 30; n += 1) enrol(w.store, `leader-${n}`);
      const { id } = w.store.rounds.open('2027-03');
      const slow: Act = () => new Promise((resolve) => setTimeout(resolve, 5));
      const [one, two] = [await benchOf(slow, w), await benchOf(slow, w, w.again())];
      await Promise.all([one.drain(id), two.drain(id)]);
      await Promise.all([one.dispatch.close(), two.dispatch.close()]);
      const times = [one, two].flatMap(({ worked }) => [...worked.entries()]);
      expect(times).toHaveLength(30);
      expect(new Set(times.map(([handle]) => handle)).size).toBe(30);
      expect(w.store.rounds.counts(id)).toMatchObject({ seen: 30 });
    });

    it('lets a profile join while it works', async () => {
      const w = world();
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      let joined = false;
      const { dispatch, drain, worked } = await benchOf(
        async () => {
          if (joined) return;
          joined = true;
          enrol(w.store, 'joiner');
          w.store.rounds.open('2027-03');
        },
        w,
        w.store,
        1,
      );
      await drain(id);
      await dispatch.close();
      expect([...worked.keys()]).toEqual(['ada.example', 'joiner.example']);
    });

    it('does nothing in a round that is not open, and closes twice without a word', async () => {
      const w = world();
      enrol(w.store, 'ada');
      const { id } = w.store.rounds.open('2027-03');
      w.store.rounds.cancel(id);
      const { dispatch, drain, worked } = await benchOf(nothing, w);
      await drain(id);
      await dispatch.close();
      await dispatch.close();
      expect(worked.size).toBe(0);
    });
  });
}
