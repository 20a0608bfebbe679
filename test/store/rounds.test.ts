import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/domain/trouble.js';
import { enrol, resultOf, runRound, troubleIn, world } from './making.js';

const LEASE = { leaseSeconds: 60, worker: 'w' };
const busy = () => new Trouble('HOST_UNREACHABLE', 'retry', { host: 'ada.example' });

describe('a round', () => {
  it('is one for its period, however often it is opened, with one visit for each consented profile', () => {
    const { store } = world();
    const her = enrol(store, 'ada');
    const round = store.rounds.open('2027-03');
    expect(store.rounds.open('2027-03')).toEqual(round);
    enrol(store, 'bea');
    store.rounds.open('2027-03');
    store.rounds.open('2027-03');
    expect(
      store.rounds
        .due(round.id)
        .map(({ profile }) => profile.url)
        .sort(),
    ).toEqual(['https://ada.example/', 'https://bea.example/']);
    store.consents.withdraw(her.personId);
    expect(store.rounds.due(round.id).map(({ profile }) => profile.url)).toEqual(['https://bea.example/']);
    expect(store.rounds.all()).toHaveLength(1);
    expect(troubleIn(() => store.rounds.open(' \n'))).toBe('INPUT_INVALID');
  });

  it('that is empty opens, claims nothing and finishes', () => {
    const { store } = world();
    expect(store.rounds.latest()).toBeUndefined();
    const { id } = store.rounds.open('2027-03');
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(store.rounds.finish(id).state).toBe('finished');
    expect(store.rounds.status(id)).toMatchObject({ total: 0, failed: [] });
    expect(store.rounds.latest()?.id).toBe(id);
    expect(troubleIn(() => store.rounds.status('99'))).toBe('INPUT_INVALID');
    expect(troubleIn(() => store.rounds.claim('nonsense', LEASE))).toBe('INPUT_INVALID');
  });

  it('that is finished stays so: nobody joins, nothing can be claimed, what was not done failed', () => {
    const { store } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const finished = store.rounds.finish(id);
    enrol(store, 'bea');
    expect(store.rounds.open('2027-03')).toEqual(finished);
    expect(store.rounds.finish(id)).toEqual(finished);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(store.rounds.failed(id)).toMatchObject([
      { profile: { url: 'https://ada.example/' }, trouble: 'ROUND_OVER' },
    ]);
    expect(store.results(id)).toEqual([]);
  });

  it('lists consented profiles in the order in which they were enrolled, at one moment too', () => {
    const { store } = world({ memory: true });
    const names = ['m', 'c', 'z', 'a', 'q', 'b', 'y', 'd'];
    for (const name of names) enrol(store, name);
    expect(store.profiles.consented().map(({ handle }) => handle)).toEqual(names.map((name) => `${name}.example`));
  });

  it('gives results only of those whose consent is live when they are reported', () => {
    const { store, time } = world();
    enrol(store, 'ada');
    const id = runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    time.pass(364 * 86_400);
    expect(store.results(id)).toHaveLength(1);
    time.pass(2 * 86_400);
    expect(store.results(id)).toEqual([]);
  });
});

describe('a claim', () => {
  it('is given to one worker until its lease runs out, then to the next; the first one can no longer store', () => {
    const { store, time, again } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const first = store.rounds.claim(id, LEASE)!;
    const other = again();
    expect(other.rounds.claim(id, LEASE)).toBeUndefined();
    time.pass(59);
    expect(other.rounds.claim(id, LEASE)).toBeUndefined();
    store.visits.renew(first.visitId, 60);
    time.pass(59);
    expect(other.rounds.claim(id, LEASE)).toBeUndefined();
    time.pass(2);
    const second = other.rounds.claim(id, { leaseSeconds: 60, worker: 'other' })!;
    expect(second.attempt).toBe(2);
    const { result, pictures } = resultOf(first.profile, 'x');
    expect(troubleIn(() => store.visits.record(first.visitId, result, pictures))).toBe('VISIT_TAKEN');
    expect(store.visits.fail(first.visitId, busy())).toBe('gone');
    expect(store.visits.renew(first.visitId, 60)).toBe(false);
    other.visits.record(second.visitId, result, pictures);
    expect(store.results(id)).toHaveLength(1);
  });

  it('whose lease ran out can still be stored while nobody else took it', () => {
    const { store, time } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const claim = store.rounds.claim(id, LEASE)!;
    time.pass(3600);
    const { result, pictures } = resultOf(claim.profile, 'x');
    store.visits.record(claim.visitId, result, pictures);
    expect(store.results(id)).toHaveLength(1);
  });

  it('that ends in a passing trouble waits longer each time and is given up after the third', () => {
    const { store, time } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const waits = [60, 120].map((wait) => {
      expect(store.visits.fail(store.rounds.claim(id, LEASE)!.visitId, busy())).toBe('due');
      time.pass(wait - 1);
      expect(store.rounds.claim(id, LEASE)).toBeUndefined();
      time.pass(wait / 2 + 1);
      return store.rounds.due(id).length;
    });
    expect(waits).toEqual([1, 1]);
    expect(store.visits.fail(store.rounds.claim(id, LEASE)!.visitId, busy())).toBe('failed');
    expect(store.rounds.failed(id)).toEqual([
      { profile: expect.anything(), trouble: 'HOST_UNREACHABLE', args: { host: 'ada.example' }, attempts: 3 },
    ]);
  });

  it('that ends in a lasting trouble fails at once, and one that was stopped is due again', () => {
    const { store } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    expect(store.visits.fail(store.rounds.claim(id, LEASE)!.visitId, new Trouble('INTERRUPTED', 'stop'))).toBe('due');
    expect(store.visits.fail(store.rounds.claim(id, LEASE)!.visitId, new Trouble('HOST_UNKNOWN', 'skip'))).toBe(
      'failed',
    );
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
  });

  it('whose workers die again and again is given up after the fifth', () => {
    const { store, time } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    let claims = 0;
    while (store.rounds.claim(id, LEASE)) {
      claims += 1;
      time.pass(61);
    }
    expect(claims).toBe(5);
    expect(store.rounds.failed(id)[0]?.trouble).toBe('WORKER_DIED');
  });

  it('by two connections in turn never gives one visit twice', () => {
    const { store, again } = world();
    for (let n = 0; n < 40; n += 1) enrol(store, `leader-${n}`);
    const { id } = store.rounds.open('2027-03');
    const workers = [store, again()];
    const claimed: string[] = [];
    for (let turn = 0; ; turn += 1) {
      const claim = workers[turn % 2]!.rounds.claim(id, LEASE);
      if (!claim) break;
      claimed.push(claim.profile.url);
    }
    expect(new Set(claimed).size).toBe(40);
    expect(claimed).toHaveLength(40);
  });
});
