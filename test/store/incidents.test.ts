/** Incidents: told once when they begin and once when they end, over restarts, and without flapping. */
import { describe, expect, it } from 'vitest';
import { NO_NOTES } from '../../src/domain/notes.js';
import { tellOperator } from '../../src/services/alerts.js';
import { watchDisk, watchRounds } from '../../src/services/watching.js';
import type { Store } from '../../src/store/index.js';
import { takeServeLock } from '../../src/store/serve-lock.js';
import { wordsFor } from '../../src/words/index.js';
import { enrol, resultOf, tempFolder, troubleIn, world } from './making.js';

const KEY = 'platform-canary:x';
const canary = { key: KEY, kind: 'platform-canary' as const, args: { platform: 'x', wall: 'layout' } };
const tell = (store: Store, operator: string | undefined = 'op@example.org') =>
  tellOperator({
    ...{ incidents: store.incidents, outbox: store.outbox, operator, quietSeconds: 1800 },
    ...{ words: wordsFor('en'), notes: NO_NOTES },
  });
function mailsOf(store: Store): { subject: string; text: string }[] {
  const mails = [];
  for (let taken = store.outbox.take(); taken; taken = store.outbox.take()) {
    mails.push({ subject: taken.subject, text: taken.text });
    store.outbox.noted(taken.id, { state: 'sent' });
  }
  return mails;
}
const subjects = (store: Store) => mailsOf(store).map(({ subject }) => subject);

describe('an incident', () => {
  it('is told once when it begins and once when it ends, also over restarts', () => {
    const w = world();
    expect([w.store.incidents.begin(canary), w.store.incidents.begin(canary)]).toEqual([true, false]);
    tell(w.store);
    const again = w.again();
    again.incidents.begin(canary);
    tell(again);
    tell(w.store);
    const [mail, ...others] = mailsOf(again);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('x cannot be read just now');
    expect(mail?.text).toMatch(/What to do: .*platforms check x/s);
    again.incidents.end(KEY);
    tell(again);
    expect(subjects(again)).toEqual([]);
    w.time.pass(1801);
    tell(again);
    tell(w.store);
    expect(subjects(again)).toEqual(['Over: x cannot be read just now']);
    expect(again.incidents.open()).toEqual([]);
  });

  it('that flaps is one incident: each time it must stay quiet for longer', () => {
    const { store, time } = world({ memory: true });
    const told: string[] = [];
    // Twelve hours of ten minutes wrong, ten minutes right.
    for (let i = 0; i < 36; i += 1) {
      store.incidents.begin(canary);
      tell(store);
      time.pass(600);
      store.incidents.end(KEY);
      tell(store);
      time.pass(600);
      told.push(...subjects(store));
    }
    expect(told).toEqual(['x cannot be read just now']);
    time.pass(13 * 3600);
    tell(store);
    expect(subjects(store)).toEqual(['Over: x cannot be read just now']);
  });

  it('that comes back the next hour waits longer before it is over, and after a quiet day is new', () => {
    const { store, time } = world({ memory: true });
    const once = (quietSeconds: number) => {
      store.incidents.begin(canary);
      store.incidents.end(KEY);
      time.pass(quietSeconds);
      tell(store);
      return store.incidents.open().length;
    };
    expect([once(1801), once(1801)]).toEqual([0, 1]);
    time.pass(1800);
    tell(store);
    expect(store.incidents.open()).toEqual([]);
    time.pass(25 * 3600);
    expect(once(1801)).toBe(0);
  });

  it('takes nothing that could be about a person', () => {
    const { store } = world({ memory: true });
    for (const args of [{ platform: 'Ada Example' }, { platform: 'https://x.com/ada' }, { platform: 'a@b.example' }]) {
      expect(troubleIn(() => store.incidents.begin({ ...canary, args }))).toBe('UNEXPECTED');
    }
    expect(troubleIn(() => store.incidents.begin({ ...canary, key: 'elsewhere' }))).toBe('UNEXPECTED');
  });

  it('of mail that fails is told when it is over, for before it could not be', () => {
    const { store, time } = world({ memory: true });
    store.incidents.begin({ key: 'mail-failing', kind: 'mail-failing', args: { waiting: 1, code: 'ESOCKET' } });
    tell(store);
    expect(subjects(store)).toEqual([]);
    store.incidents.end('mail-failing');
    time.pass(1801);
    tell(store);
    expect(subjects(store)).toEqual(['Over: Mails could not be sent']);
  });

  it('is told to nobody where nobody is named, and not late when somebody is', () => {
    const { store } = world({ memory: true });
    store.incidents.begin(canary);
    tellOperator({
      ...{ incidents: store.incidents, outbox: store.outbox, quietSeconds: 0, words: wordsFor('en'), notes: NO_NOTES },
    });
    tell(store);
    expect(subjects(store)).toEqual([]);
  });
});

describe('what is watched', () => {
  it('tells of a disk that fills, and ends only when a tenth more is free', () => {
    const { store } = world({ memory: true });
    const look = (free: number | undefined) => {
      watchDisk(store.incidents, free, 1000);
      store.incidents.settle(0);
      return store.incidents.open().map(({ args }) => args);
    };
    expect([look(1500), look(undefined)]).toEqual([[], []]);
    expect([look(999.5), look(1050), look(1101)]).toEqual([[{ megabytes: 999 }], [{ megabytes: 999 }], []]);
  });

  it('tells of a round that does not end, once, and when it does', () => {
    const { store, time } = world({ memory: true });
    enrol(store, 'ada');
    const round = store.rounds.open('2027-03');
    const look = () => {
      watchRounds(store, { overdueDays: 7, now: time.clock() });
      store.incidents.settle(0);
      return store.incidents.open().map(({ args }) => args);
    };
    time.pass(6 * 86_400);
    expect(look()).toEqual([]);
    time.pass(2 * 86_400);
    expect([look(), look()].map((open) => open.length)).toEqual([1, 1]);
    expect(look()).toEqual([{ period: '2027-03', left: 1, total: 1, days: 7 }]);
    const claim = store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'w' })!;
    store.visits.record(claim.visitId, resultOf(claim.profile, 'a').result, {});
    store.rounds.finish(round.id);
    expect(look()).toEqual([]);
  });
});

describe('the lock of the worker', () => {
  it('is given to one, says who has it, and is free again when it is let go', () => {
    const folder = tempFolder();
    const file = `${folder}/serve.lock`;
    const first = takeServeLock(file, { folder, pid: 4711 });
    expect(() => takeServeLock(file, { folder, pid: 4712 })).toThrow(/ALREADY_SERVING .*4711/);
    first.release();
    first.release();
    takeServeLock(file, { folder, pid: 4712 }).release();
  });
});
