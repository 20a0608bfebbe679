/** Audits that Leaders ask for: the queue with its limits, what a look leaves, and that nothing of it outlives consent. */
import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import { absent, hidden, SIGHTS, seen } from '../../src/domain/snapshot.js';
import type { Store } from '../../src/store/index.js';
import { DAY, enrol, filesUnder, filesWith, type HandClock, refOf, resultOf, runRound, sign, world } from './making.js';

const LIMITS = { perDay: 3, waiting: 5 };
const lease = { worker: 't', leaseSeconds: 60 };

/** Asks and makes one audit that brings this. */
function audit(store: Store, profileId: string, time: HandClock, bring: ReturnType<typeof resultOf>) {
  expect(store.auditAsks.ask(profileId, LIMITS)).toHaveProperty('ask');
  const job = store.auditAsks.ledger.claim('own', lease)!;
  time.pass(20);
  return store.auditAsks.ledger.record(job.visitId, { ...bring.result, takenAt: time.now() }, bring.pictures);
}
const refused = (asked: ReturnType<Store['auditAsks']['ask']>) => ('refused' in asked ? asked.refused : 'none');
/** The same profile with the picture and the finding gone. */
function mended(result: ProfileResult): ProfileResult {
  const outcomes = result.outcomes.map((judged) => ({ ...judged, outcome: { kind: 'pass' as const } }));
  return { ...result, verdict: 'clear', snapshot: { ...result.snapshot, avatar: absent() }, readings: {}, outcomes };
}
const walled = (result: ProfileResult): ProfileResult => ({
  ...result,
  snapshot: { ...result.snapshot, ...Object.fromEntries(SIGHTS.map((sight) => [sight, hidden('login')])) },
  readings: {},
  outcomes: [],
});

describe('the queue', () => {
  it('takes one at a time of a person, so many a day, and so many in all', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    const second = sign(store, ada.personId, refOf('ada-too'), ['picture']);
    expect(refused(store.auditAsks.ask(ada.profileId, LIMITS))).toBe('none');
    expect(refused(store.auditAsks.ask(second, LIMITS))).toBe('one-at-a-time');
    for (const name of ['bea', 'cleo', 'dora', 'elin']) {
      time.pass(1);
      expect(refused(store.auditAsks.ask(enrol(store, name).profileId, LIMITS))).toBe('none');
    }
    expect(refused(store.auditAsks.ask(enrol(store, 'fay').profileId, LIMITS))).toBe('queue-full');
  });

  it('counts a day by what touched a platform: what was interrupted, or called off in time, is free', () => {
    const { store, time } = world();
    const { profileId, profile } = enrol(store, 'ada');
    for (let i = 0; i < 5; i++) {
      expect(refused(store.auditAsks.ask(profileId, LIMITS))).toBe('none');
      store.auditAsks.cancel(profileId);
      time.pass(1);
    }
    for (let i = 0; i < 2; i++) {
      store.auditAsks.ask(profileId, LIMITS);
      store.auditAsks.ledger.claim('own', lease);
      expect(store.auditAsks.interruptAll()).toBe(1);
      expect(store.auditAsks.latest(profileId)?.state).toBe('interrupted');
      time.pass(1);
    }
    for (let i = 0; i < LIMITS.perDay; i++) {
      audit(store, profileId, time, resultOf(profile, 'x'));
      time.pass(1);
    }
    expect(refused(store.auditAsks.ask(profileId, LIMITS))).toBe('daily-limit');
    time.pass(DAY);
    expect(refused(store.auditAsks.ask(profileId, LIMITS))).toBe('none');
  });

  it('gives turns by the order of asking, tells the place in line and how long it usually takes', () => {
    const { store, time } = world();
    const ids = ['ada', 'bea', 'cleo'].map((name) => {
      time.pass(1);
      const { profileId } = enrol(store, name);
      store.auditAsks.ask(profileId, LIMITS);
      return profileId;
    });
    expect(ids.map((id) => store.auditAsks.before(store.auditAsks.latest(id)!.id))).toEqual([0, 1, 2]);
    expect(store.auditAsks.usualSeconds()).toBeUndefined();
    for (const seconds of [10, 30, 20]) {
      const job = store.auditAsks.ledger.claim('own', lease)!;
      time.pass(seconds);
      store.auditAsks.ledger.record(job.visitId, { ...resultOf(job.profile, 'x').result, takenAt: time.now() }, {});
    }
    expect(store.auditAsks.usualSeconds()).toBe(20);
    expect(store.auditAsks.ledger.claim('own', lease)).toBeUndefined();
  });

  it('holds no ticket after consent ended or it was called off, and stores nothing then', () => {
    const { store, folder } = world();
    const ada = enrol(store, 'ada');
    store.auditAsks.ask(ada.profileId, LIMITS);
    const job = store.auditAsks.ledger.claim('own', lease)!;
    expect(store.auditAsks.ledger.holds(job.visitId)).toBe(true);
    store.auditAsks.cancel(ada.profileId);
    expect(store.auditAsks.ledger.holds(job.visitId)).toBe(false);
    const { result, pictures } = resultOf(ada.profile, 'KANARI');
    expect(() => store.auditAsks.ledger.record(job.visitId, result, pictures)).toThrow('CONSENT_MISSING');
    store.auditAsks.ask(ada.profileId, LIMITS);
    const next = store.auditAsks.ledger.claim('own', lease)!;
    store.consents.withdraw(ada.personId);
    expect(store.auditAsks.ledger.holds(next.visitId)).toBe(false);
    expect(() => store.auditAsks.ledger.record(next.visitId, result, pictures)).toThrow('CONSENT_MISSING');
    expect(store.auditAsks.latest(ada.profileId)).toBeUndefined();
    expect(refused(store.auditAsks.ask(ada.profileId, LIMITS))).toBe('no-consent');
    expect(filesWith(folder, 'KANARI')).toEqual([]);
  });
});

describe('a look of her own', () => {
  it('is kept with the one before it, and no third', () => {
    const { store, time, evidenceDir } = world();
    const { profileId, profile } = enrol(store, 'ada');
    for (const name of ['first', 'second', 'third']) {
      audit(store, profileId, time, resultOf(profile, name));
      time.pass(60);
    }
    expect(store.ownAudits.of(profileId)?.snapshot.displayName).toEqual(seen('Name third'));
    expect(store.ownAudits.of(profileId)?.readings.avatar?.lines[0]?.text).toBe('Words third');
    expect(store.ownAudits.before(profileId)?.snapshot.displayName).toEqual(seen('Name second'));
    expect(filesUnder(evidenceDir)).toHaveLength(2);
  });

  it('that met a wall leaves what was seen before as it is, and says which wall', () => {
    const { store, time } = world();
    const { profileId, profile } = enrol(store, 'ada');
    audit(store, profileId, time, resultOf(profile, 'before'));
    time.pass(60);
    const brought = resultOf(profile, 'x');
    audit(store, profileId, time, { ...brought, result: walled(brought.result), pictures: {} });
    expect(store.auditAsks.latest(profileId)).toMatchObject({ state: 'hidden', wall: 'login' });
    expect(store.ownAudits.of(profileId)?.snapshot.displayName).toEqual(seen('Name before'));
    expect([...store.lives.states(profileId).values()]).toEqual(['once']);
  });

  it('mends at once what it does not find any more where it could see, and nothing where it could not', () => {
    const { store, time } = world();
    const { profileId, profile } = enrol(store, 'ada');
    runRound(store, '2027-03', (ref) => resultOf(ref, 'x'));
    time.pass(60);
    audit(store, profileId, time, resultOf(profile, 'x'));
    expect([...store.lives.states(profileId).values()]).toEqual(['confirmed']);
    time.pass(60);
    const { result } = resultOf(profile, 'x');
    const blind: ProfileResult = {
      ...mended(result),
      snapshot: { ...result.snapshot, avatar: hidden('unreachable') },
    };
    audit(store, profileId, time, { ...resultOf(profile, 'x'), result: blind, pictures: {} });
    expect([...store.lives.states(profileId).values()]).toEqual(['confirmed']);
    time.pass(60);
    audit(store, profileId, time, { ...resultOf(profile, 'x'), result: mended(result), pictures: {} });
    expect([...store.lives.states(profileId).values()]).toEqual(['mended']);
  });

  it('is judged again with the rules, and a later look is left alone', () => {
    const { store, time } = world();
    const { profileId, profile } = enrol(store, 'ada');
    audit(store, profileId, time, resultOf(profile, 'x'));
    const stamp = { version: '0.1.0', rules: 'r2', lexicon: 'l1', ocr: 'ocr-1' };
    const [stale] = store.ownAudits.stale(stamp);
    const after = { ...mended(stale!.result), engine: stamp };
    store.ownAudits.rejudge(profileId, { before: stale!.result, after, completed: [] });
    expect(store.ownAudits.of(profileId)).toMatchObject({ verdict: 'clear', engine: { rules: 'r2' } });
    // It was not mended: by the rules of now it was never so.
    expect([...store.lives.states(profileId).values()]).toEqual([]);
    expect(store.ownAudits.stale(stamp)).toEqual([]);
    time.pass(60);
    audit(store, profileId, time, resultOf(profile, 'y'));
    store.ownAudits.rejudge(profileId, { before: stale!.result, after, completed: [] });
    expect(store.ownAudits.of(profileId)?.verdict).toBe('finding');
  });

  it('is cut to the parts that she opens', () => {
    const { store, time, folder } = world();
    const { personId } = enrol(store, 'ada');
    const picture = sign(store, personId, refOf('pictured'), ['picture']);
    audit(store, picture, time, resultOf(refOf('pictured'), 'GEHEIM'));
    expect(store.ownAudits.of(picture)?.snapshot.bio).toEqual(hidden('withheld'));
    expect(filesWith(folder, 'Bio GEHEIM')).toEqual([]);
  });

  it('goes with her consent and with her, and is in her download until then', () => {
    const { store, time, folder, evidenceDir } = world();
    const ada = enrol(store, 'ada');
    audit(store, ada.profileId, time, resultOf(ada.profile, 'KANARI'));
    const held = store.exportPerson(ada.personId);
    expect(held.profiles[0]?.ownAudits).toHaveLength(1);
    expect(held.profiles[0]?.auditsAsked).toHaveLength(1);
    expect(held.pictures).toHaveLength(1);
    store.consents.withdraw(ada.personId, ada.profile.url);
    expect(filesWith(folder, 'KANARI')).toEqual([]);
    expect(filesUnder(evidenceDir)).toEqual([]);
    const bea = enrol(store, 'bea');
    audit(store, bea.profileId, time, resultOf(bea.profile, 'KANARI'));
    expect(store.erase(bea.personId).what).toMatchObject({ ownAudits: 1, auditsAsked: 1, readings: 1 });
    expect(filesWith(folder, 'KANARI')).toEqual([]);
  });

  it('runs out with the contents of visits, unless something found in it is still open', async () => {
    const { store, time } = world();
    const times = {
      ...{ captureDays: 30, suppliedDays: 60, closedDays: 30 },
      ...{ invitationDays: 90, formDays: 900, visitDays: 400 },
    };
    const open = enrol(store, 'open');
    const clear = enrol(store, 'clear');
    audit(store, open.profileId, time, resultOf(open.profile, 'x'));
    const { result } = resultOf(clear.profile, 'y');
    audit(store, clear.profileId, time, { ...resultOf(clear.profile, 'y'), result: mended(result), pictures: {} });
    time.pass(31 * DAY);
    expect((await store.retention.run(times, { anyway: true })).erased).toMatchObject({ ownAudits: 1, auditAsks: 2 });
    expect(store.ownAudits.of(open.profileId)).toBeDefined();
    expect(store.ownAudits.of(clear.profileId)).toBeUndefined();
  });
});

describe('a look of her own', () => {
  it('is where a report’s knowledge of a profile comes from, where the round’s visit saw nothing', () => {
    const { store, time } = world();
    // Of fewer than five nothing is told.
    const everybody = ['ada', 'bea', 'cea', 'dea', 'eva'].map((name) => enrol(store, name));
    const { id } = store.rounds.open('2027-03');
    for (const _ of everybody) {
      const { visitId, profile } = store.rounds.claim(id, lease)!;
      const { platform, handle, url } = profile;
      store.visits.record(visitId, { ...walled(resultOf({ platform, handle, url }, 'x').result), takenAt: time.now() });
    }
    const closing = { suppliedDays: 60, thresholds: {}, policy: '2018-10' };
    const told = () => store.periods.of('2027-03', closing)!.figures.get('')!;
    expect(told()).toMatchObject({ full: 0, none: 5, visited: 0, own: 0 });
    time.pass(60);
    for (const { profile, profileId } of everybody) audit(store, profileId, time, resultOf(profile, 'x'));
    expect(told()).toMatchObject({ none: 0, visited: 0, own: 5, supplied: 0 });
    store.rounds.finish(id);
    store.periods.close('2027-03', closing);
    // What she has looked at later, or shows us later, is of a later period.
    time.pass(DAY);
    for (const { profile, profileId } of everybody) {
      audit(store, profileId, time, resultOf(profile, 'x'));
      const handed = { ...resultOf(profile, 'x').result, takenAt: time.now(), via: 'by-hand' as const };
      store.supplies.put(profileId, { askId: null, result: handed });
    }
    expect(store.periods.again('2027-03', closing)!.figures.get('')).toMatchObject({ none: 0, own: 5, supplied: 0 });
  });
});
