/**
 * Withdrawing while something of hers is under way: a visit, the reading of its pictures, a look of her own, something she
 * hands over, a report that is being written or lies in the archive, a mail in the outbox. Each is stopped, and nothing that
 * was seen of her is then in any table, journal, file or folder. On the disk, with the store's real files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { renderMonthlyJson } from '../../src/report/monthly/json.js';
import { type FileTools, monthlyReports, writeReport } from '../../src/services/monthly-files.js';
import { localDispatch } from '../../src/worker/dispatch-local.js';
import {
  DAY,
  type Enrolled,
  enrol,
  filesWith,
  hash,
  refOf,
  resultOf,
  runRound,
  sign,
  type World,
  world,
} from '../store/making.js';
import { tellEverybody } from '../store/telling.js';
import { ledgerOf } from '../worker/dispatch.conformance.js';
import { toolsOf } from './making-months.js';

const CANARY = 'KANARIENVOGEL';
const ADDRESS = { name: 'Leader ada', email: 'ada@mail.example' };
/** How long a visit under way may go on after she withdrew. */
const ASKED_MS = 60_000;
const bring = () => resultOf(refOf('ada'), CANARY);

type Phase = (w: World, her: Enrolled, withdraw: () => void) => Promise<void>;

/** A visit whose work stands still at `step` until it is called off; she withdraws just then, by another process. */
const visit =
  (step: 'visit' | 'read'): Phase =>
  async (w, her, withdraw) => {
    let calledOffMs = Number.POSITIVE_INFINITY;
    const dispatch = localDispatch({
      ...{ ledger: ledgerOf(w.store), lanes: 1, leaseSeconds: 600, worker: 'w' },
      retrying: { maxAttempts: 1, firstWaitSeconds: 60 },
      async work(_job, { signal, onStep }) {
        onStep('visit');
        if (step === 'read') {
          // What was read waits in memory for its visit.
          const { result } = bring();
          w.store.readings.put(result.readings.avatar!);
          onStep('reading');
        }
        const started = performance.now();
        withdraw();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        calledOffMs = performance.now() - started;
        return bring();
      },
    });
    const { id } = w.store.rounds.open('2027-03');
    await dispatch.drain(id, { onEvent: () => {} });
    await dispatch.close();
    expect(calledOffMs).toBeLessThan(ASKED_MS);
    expect(w.store.results(id)).toEqual([]);
    expect(her.profileId).toBeTruthy();
  };

/** A round that saw her, and what came of it by a month later. */
function seen({ store, time }: World): void {
  runRound(store, '2027-03', (profile) => {
    const { result, pictures } = resultOf(profile, CANARY);
    return { result: { ...result, via: 'saved', takenAt: time.now() }, pictures };
  });
  tellEverybody(store, 30, time.now());
  time.pass(40 * DAY);
}
const filesOf = ({ store, folder, time }: World, onWrite: () => void = () => {}): FileTools => ({
  ...{ ...toolsOf(store, time.clock), store, reportsDir: join(folder, 'reports') },
  render: async (model) => [{ name: 'report.json', content: renderMonthlyJson(model) }],
  async write(path, content) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    onWrite();
    return { bytes: Buffer.byteLength(content), sha256: hash(content) };
  },
});

const PHASES: Record<string, Phase> = {
  'a visit': visit('visit'),
  'the reading of its pictures': visit('read'),
  'a look that she asked for': async ({ store }, her, withdraw) => {
    store.auditAsks.ask(her.profileId, { perDay: 5, waiting: 5 });
    const job = store.auditAsks.ledger.claim('own', { leaseSeconds: 60, worker: 'w' })!;
    withdraw();
    expect(store.auditAsks.ledger.holds(job.visitId)).toBe(false);
    const { result, pictures } = bring();
    expect(() => store.auditAsks.ledger.record(job.visitId, result, pictures)).toThrow('CONSENT_MISSING');
  },
  'something that she hands over': async ({ store }, her, withdraw) => {
    const { result, pictures } = bring();
    const handed = { ...result, via: 'by-hand' as const };
    store.supplies.put(her.profileId, { askId: null, result: handed }, pictures);
    withdraw();
    expect(() => store.supplies.put(her.profileId, { askId: null, result: handed }, pictures)).toThrow(
      'CONSENT_MISSING',
    );
  },
  'a report that is being written': async (w, _her, withdraw) => {
    seen(w);
    let [written, closed] = [0, false];
    const tools = filesOf(w, () => {
      written += 1;
      if (!closed) withdraw();
      closed = true;
    });
    w.store.periods.close('2027-03', tools.closing);
    await writeReport(tools, { formats: ['json'] });
    expect(written).toBe(1);
    // The worker looks for copies that name somebody who is gone with every tick, a minute apart.
    await monthlyReports(filesOf(w), { formats: ['json'] });
  },
  'a report in the archive': async (w, _her, withdraw) => {
    seen(w);
    await monthlyReports(filesOf(w), { formats: ['json'] });
    expect(filesWith(join(w.folder, 'reports'), CANARY)).not.toEqual([]);
    withdraw();
    expect(filesWith(join(w.folder, 'reports'), CANARY)).toEqual([]);
  },
  'a mail in the outbox, and one that goes out just then': async ({ store }, her, withdraw) => {
    // Also where the other of two goes on.
    store.hers.resume(her.personId);
    const mail = { kind: 'report' as const, personId: her.personId, to: ADDRESS.email, subject: 'News' };
    store.outbox.add({ ...mail, key: 'one', text: `You show ${CANARY}` });
    store.outbox.add({ ...mail, key: 'two', text: `You show ${CANARY}` });
    const going = store.outbox.take()!;
    withdraw();
    store.outbox.noted(going.id, { state: 'failed', code: 'ETIMEDOUT', lasting: false });
    expect(store.outbox.take()).toBeUndefined();
  },
};

it.each(
  Object.entries(PHASES).flatMap(([name, phase]) =>
    (['all', 'one of two'] as const).map((how): [string, string, Phase] => [name, how, phase]),
  ),
)('%s is stopped by withdrawing %s, and leaves nothing', { timeout: 120_000 }, async (_name, how, phase) => {
  const w = world();
  const her = enrol(w.store, 'ada');
  const other = w.again();
  if (how === 'one of two') {
    const { profileId } = { profileId: sign(w.store, her.personId, refOf('second'), ['description']) };
    // The second stays, and is nowhere in the way.
    w.store.hers.pause(her.personId, '2030-01-01T00:00:00.000Z', profileId);
  }
  const withdraw = () => void other.consents.withdraw(her.personId, how === 'all' ? undefined : her.profile.url);
  await phase(w, her, withdraw);
  expect(filesWith(w.folder, CANARY)).toEqual([]);
  w.store.close();
  other.close();
  expect(filesWith(w.folder, CANARY)).toEqual([]);
});
