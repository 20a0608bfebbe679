/** Second looks: one visit a profile and period, looked at once more where nothing has confirmed what it found. */
import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import { Trouble } from '../../src/domain/trouble.js';
import type { Store } from '../../src/store/index.js';
import { bytesOf, DAY, enrol, filesUnder, hash, resultOf, sign, troubleIn, type World, world } from './making.js';
import { untoldIn } from './telling.js';

const LEASE = { leaseSeconds: 60, worker: 'w' };
/** By then every second look is due: a day, and up to two hours by chance. */
const LATER = DAY + 3 * 3600;

/** What a look now would bring: a badge in the picture, unless it is told otherwise. */
function shows({ time }: World, who = 'ada', { picture = `picture of ${who}`, badge = true } = {}) {
  const ref = { platform: 'website', handle: `${who}.example`, url: `https://${who}.example/` };
  const { result, ...rest } = resultOf(ref, who, picture);
  const outcomes = result.outcomes.map((judged) =>
    badge || judged.audit !== 'political-picture' ? judged : { ...judged, outcome: { kind: 'pass' as const } },
  );
  const verdict: ProfileResult['verdict'] = badge ? 'finding' : 'clear';
  return { result: { ...result, takenAt: time.now(), outcomes, verdict }, ...rest };
}
/** The same at a wall: nothing of it was seen. */
function walled(result: ProfileResult): ProfileResult {
  const none = { state: 'hidden' as const, why: 'login' as const };
  const all = { displayName: none, bio: none, links: none, avatar: none, banner: none, posts: none };
  return { ...result, snapshot: { ...result.snapshot, ...all }, readings: {}, outcomes: [], verdict: 'unseen' };
}
function claimIn(store: Store, roundId: string) {
  const claim = store.rounds.claim(roundId, LEASE);
  if (!claim) throw new Error('nothing is due');
  return claim;
}
/** A round of so many people, each of whose first look is stored. */
function looked(names: string[] = ['ada'], plan = {}) {
  const w = world();
  const people = names.map((name) => enrol(w.store, name));
  const { id } = w.store.rounds.open('2027-03', plan);
  for (const _ of names) {
    const { visitId, profile } = claimIn(w.store, id);
    const { result, pictures } = shows(w, profile.handle.replace('.example', ''));
    w.store.visits.record(visitId, result, pictures);
  }
  return { w, store: w.store, id, people, told: () => untoldIn(w.store, id) };
}

describe('a second look', () => {
  it('is due a day later, belongs to the one visit of the period, and confirms what both looks found', () => {
    const { w, store, id, told } = looked();
    expect(told()).toMatchObject([{ unconfirmed: ['0.0'] }]);
    expect(store.rounds.counts(id)).toMatchObject({ seen: 1, due: 0 });
    w.time.pass(DAY - 60);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    w.time.pass(3 * 3600);
    const claim = claimIn(store, id);
    expect(claim).toMatchObject({ look: 'second', attempt: 1, profile: { url: 'https://ada.example/' } });
    expect(store.rounds.secondLooks(id)).toMatchObject({ claimed: 1, due: 0 });
    const { result, pictures } = shows(w);
    store.visits.record(claim.visitId, result, pictures);
    expect(told()).toMatchObject([{ unconfirmed: [], result: { takenAt: w.time.now() } }]);
    expect(store.rounds.status(id)).toMatchObject({ total: 1, counts: { seen: 1 }, secondLooks: { seen: 1, due: 0 } });
    w.time.pass(LATER);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
  });

  it('is not made of what found nothing, was hidden, or is confirmed already', () => {
    const w = world();
    for (const name of ['clear', 'hidden']) enrol(w.store, name);
    const { id } = w.store.rounds.open('2027-03');
    for (const _ of [1, 2]) {
      const { visitId, profile } = claimIn(w.store, id);
      const { result } = shows(w, profile.handle.replace('.example', ''), { badge: false });
      w.store.visits.record(visitId, profile.handle.startsWith('hidden') ? walled(result) : result);
    }
    expect(w.store.rounds.secondLooks(id)).toMatchObject({ due: 0 });
    const { store, w: other } = looked();
    other.time.pass(LATER);
    const next = store.rounds.open('2027-04');
    const { result, pictures } = shows(other);
    store.visits.record(claimIn(store, next.id).visitId, result, pictures);
    expect(store.rounds.secondLooks(next.id)).toMatchObject({ due: 0 });
  });

  it('lapses unmade where something else has confirmed it meanwhile', () => {
    const { w, store, id, people } = looked();
    w.time.pass(3600);
    const byHand = shows(w);
    const handed = { ...byHand.result, via: 'screenshot' as const };
    store.supplies.put(people[0]!.profileId, { askId: null, result: handed }, byHand.pictures);
    w.time.pass(LATER);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(store.rounds.secondLooks(id)).toMatchObject({ lapsed: 1, due: 0, nextDueAt: null });
  });

  it('that no longer shows it takes the first one’s place, and keeps no picture that nobody shows any more', () => {
    const { w, store, id, people, told } = looked();
    w.time.pass(LATER);
    const { result, pictures } = shows(w, 'ada', { picture: 'another', badge: false });
    store.visits.record(claimIn(store, id).visitId, result, pictures);
    expect(told()).toMatchObject([{ unconfirmed: [], result: { verdict: 'clear' } }]);
    expect(filesUnder(w.evidenceDir).map((file) => file.split('/').at(-1))).toEqual([hash('another')]);
    expect(store.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
    expect([...store.lives.states(people[0]!.profileId).values()]).toEqual(['fading']);
  });

  it('leaves a picture alone that somebody else shows', () => {
    const { w, store, id } = looked(['ada', 'bea']);
    w.time.pass(LATER);
    const { visitId, profile } = claimIn(store, id);
    const who = profile.handle.replace('.example', '');
    const other = who === 'ada' ? 'bea' : 'ada';
    const { result, pictures } = shows(w, who, { picture: `picture of ${other}`, badge: false });
    store.visits.record(visitId, result, pictures);
    expect(filesUnder(w.evidenceDir).map((file) => file.split('/').at(-1))).toEqual([hash(`picture of ${other}`)]);
    expect(store.evidence.bytes(hash(`picture of ${other}`))).toEqual(bytesOf(`picture of ${other}`));
  });

  it('that sees less leaves the first one’s result, and only what it saw counts', () => {
    const { w, store, id, told } = looked();
    const first = told()[0]!.result.takenAt;
    w.time.pass(LATER);
    const { result } = shows(w);
    const { avatar: _, ...readings } = result.readings;
    const unreachable = { state: 'hidden' as const, why: 'unreachable' as const };
    const blind = { ...result, readings, snapshot: { ...result.snapshot, avatar: unreachable } };
    const clear = { ...blind, outcomes: blind.outcomes.slice(1), verdict: 'unseen' as const };
    expect(store.visits.record(claimIn(store, id).visitId, clear)).toMatchObject({ state: 'seen' });
    expect(told()).toMatchObject([{ unconfirmed: ['0.0'], result: { takenAt: first, verdict: 'finding' } }]);
  });

  it.each(['hidden', 'failed'] as const)('that is %s keeps the first result, untold', (state) => {
    const { w, store, id, told } = looked();
    w.time.pass(LATER);
    const { visitId } = claimIn(store, id);
    if (state === 'failed') {
      expect(store.visits.fail(visitId, new Trouble('HOST_UNKNOWN', 'skip'))).toBe('failed');
    } else {
      expect(store.visits.record(visitId, walled(shows(w).result))).toEqual({ state: 'hidden', wall: 'login' });
    }
    expect(store.rounds.secondLooks(id)).toMatchObject({ [state]: 1, due: 0 });
    expect(store.rounds.status(id)).toMatchObject({ counts: { seen: 1, failed: 0, hidden: 0 }, failed: [] });
    expect(told()).toMatchObject([{ unconfirmed: ['0.0'], result: { verdict: 'finding' } }]);
  });

  it('waits and is tried again after a passing trouble, and is taken up by another when its lease ends', () => {
    const { w, store, id } = looked();
    w.time.pass(LATER);
    const first = claimIn(store, id);
    expect(store.visits.fail(first.visitId, new Trouble('HOST_UNREACHABLE', 'retry'))).toBe('due');
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    w.time.pass(100);
    const second = claimIn(store, id);
    expect([second.attempt, second.visitId === first.visitId]).toEqual([2, false]);
    expect(store.visits.renew(second.visitId, 60)).toBe(true);
    w.time.pass(61);
    const third = claimIn(store, id);
    expect(store.visits.holds(second.visitId)).toBe(false);
    expect(troubleIn(() => store.visits.record(second.visitId, shows(w).result))).toBe('VISIT_TAKEN');
    const { result, pictures } = shows(w);
    store.visits.record(third.visitId, result, pictures);
    expect(store.rounds.secondLooks(id)).toMatchObject({ seen: 1 });
    expect(troubleIn(() => store.visits.record(third.visitId, result, pictures))).toBe('VISIT_TAKEN');
  });

  it('is given up, and the first result kept, when five workers have died over it', () => {
    const { w, store, id } = looked();
    w.time.pass(LATER);
    for (let n = 0; n < 5; n += 1) {
      claimIn(store, id);
      w.time.pass(61);
    }
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(store.rounds.secondLooks(id)).toMatchObject({ failed: 1 });
    expect(store.rounds.status(id)).toMatchObject({ counts: { seen: 1, failed: 0 } });
  });

  it('lapses with its round; of a cancelled one it waits, and goes on when the round does', () => {
    const { w, store, id } = looked(['ada', 'bea']);
    w.time.pass(LATER);
    const held = claimIn(store, id);
    store.rounds.cancel(id);
    expect(store.visits.holds(held.visitId)).toBe(false);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    store.rounds.reopen(id);
    expect(claimIn(store, id).look).toBe('second');
    store.rounds.finish(id);
    expect(store.rounds.secondLooks(id)).toMatchObject({ lapsed: 2, due: 0, claimed: 0 });
    expect(store.rounds.status(id)).toMatchObject({ counts: { seen: 2, failed: 0 } });
  });

  it('is not planned into the time of the next round', () => {
    const soon = looked(['ada'], { endsAt: '2027-03-02T11:00:00.000Z' });
    expect(soon.store.rounds.secondLooks(soon.id)).toMatchObject({ due: 0 });
    const just = looked(['ada'], { endsAt: '2027-03-02T12:00:01.000Z' });
    expect(just.store.rounds.secondLooks(just.id)).toMatchObject({ due: 1, nextDueAt: '2027-03-02T12:00:00.000Z' });
  });

  it('is gone with her consent: withdrawn, nothing is left; run out, what was seen stays and nobody looks again', () => {
    const { w, store, id, people } = looked(['ada', 'bea']);
    w.time.pass(LATER);
    const held = claimIn(store, id);
    const her = people.find(({ profile }) => profile.url === held.profile.url)!;
    store.consents.withdraw(her.personId);
    expect(store.visits.holds(held.visitId)).toBe(false);
    const { result, pictures } = shows(w, her.profile.handle.replace('.example', ''));
    expect(troubleIn(() => store.visits.record(held.visitId, result, pictures))).toBe('CONSENT_MISSING');
    expect(store.rounds.status(id)).toMatchObject({ total: 1, secondLooks: { due: 1, claimed: 0 } });
    w.time.pass(366 * DAY);
    expect(store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(store.rounds.status(id)).toMatchObject({ counts: { seen: 1 }, secondLooks: { lapsed: 1, due: 0 } });
  });

  it('is made with the parts that she allows then', () => {
    const { w, store, id, people } = looked();
    const { personId, profile } = people[0]!;
    sign(store, personId, profile, ['picture', 'banner', 'description', 'posts']);
    w.time.pass(LATER);
    const claim = claimIn(store, id);
    sign(store, personId, profile, ['description']);
    expect(store.visits.holds(claim.visitId)).toBe(false);
    expect(store.rounds.secondLooks(id)).toMatchObject({ due: 0, claimed: 0 });
  });

  it('is looked for again when the clock was set back over its planning', () => {
    const { w, store, id } = looked();
    w.time.pass(-40 * DAY);
    store.rounds.settleClock(id);
    expect(store.rounds.secondLooks(id).nextDueAt).toBe(new Date(w.time.clock().getTime() + DAY * 1000).toISOString());
  });

  it('does not mend: what one visit no longer shows is missing, and stays told', () => {
    const { w, store, id, people } = looked();
    w.time.pass(LATER);
    const again = shows(w);
    store.visits.record(claimIn(store, id).visitId, again.result, again.pictures);
    store.rounds.finish(id);
    w.time.pass(30 * DAY);
    const april = store.rounds.open('2027-04');
    const gone = shows(w, 'ada', { picture: 'plain', badge: false });
    store.visits.record(claimIn(store, april.id).visitId, gone.result, gone.pictures);
    expect([...store.lives.states(people[0]!.profileId).values()]).toEqual(['missing']);
    expect(store.rounds.secondLooks(april.id)).toMatchObject({ due: 0 });
  });
});
