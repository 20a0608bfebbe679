import { describe, expect, it } from 'vitest';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { hidden } from '../../src/domain/snapshot.js';
import { Trouble } from '../../src/domain/trouble.js';
import {
  bytesOf,
  ENGINE,
  enrol,
  filesUnder,
  hash,
  modeOf,
  readingOf,
  resultOf,
  runRound,
  sign,
  troubleIn,
  world,
} from './making.js';

const LEASE = { leaseSeconds: 60, worker: 'w' };

describe('storing a visit', () => {
  it('gives back the result as it was, words of every kind included', () => {
    const { store } = world();
    enrol(store, 'ada');
    const brought: ProfileResult[] = [];
    const roundId = runRound(store, '2027-03', (profile) => {
      const bring = resultOf(profile, 'Wörter “und” 日本 🙂');
      brought.push(bring.result);
      return bring;
    });
    // Rows of letters lie apart from the words, and are asked for by themselves.
    const { readings, ...rest } = brought[0]!;
    const { strips, ...read } = readings.avatar!;
    expect(store.results(roundId)).toEqual([{ ...rest, readings: { ...readings, avatar: read } }]);
    expect(store.readings.strips(read.sha256, ENGINE)).toEqual(strips);
    expect(store.rounds.status(roundId).counts).toEqual({ due: 0, claimed: 0, seen: 1, hidden: 0, failed: 0 });
  });

  it('keeps the picture once, readable by its owner alone', () => {
    const { store, evidenceDir } = world();
    enrol(store, 'ada');
    enrol(store, 'bea');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x', 'one and the same picture'));
    const files = filesUnder(evidenceDir);
    expect(files.map(modeOf)).toEqual([0o600]);
    expect(store.evidence.bytes(hash('one and the same picture'))).toEqual(bytesOf('one and the same picture'));
    expect(store.evidence.bytes(hash('another'))).toBeUndefined();
    expect(store.evidence.bytes('../../etc/passwd')).toBeUndefined();
  });

  it('says so when an evidence file was changed behind its back', async () => {
    const { store, evidenceDir } = world();
    enrol(store, 'ada');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x', 'a picture'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(filesUnder(evidenceDir)[0] as string, 'a pictura');
    expect(troubleIn(() => store.evidence.bytes(hash('a picture')))).toBe('DATABASE_BROKEN');
  });

  it('cuts away what the parts do not open: sights, readings, pictures and words quoted in reasons', () => {
    const { store, evidenceDir, folder, path } = world();
    enrol(store, 'ada', ['posts']);
    const roundId = runRound(store, '2027-03', (profile) => {
      const bring = resultOf(profile, 'SECRETWORD');
      bring.result.snapshot.posts = { state: 'seen', value: [{ text: 'a post' }] };
      bring.result.outcomes = bring.result.outcomes.filter(({ audit }) => audit === 'leader-identification');
      return bring;
    });
    const [stored] = store.results(roundId);
    const withheld = hidden('withheld');
    expect(stored?.snapshot).toMatchObject({ displayName: withheld, bio: withheld, links: withheld });
    expect(stored?.snapshot).toMatchObject({ avatar: withheld, banner: withheld, posts: { state: 'seen' } });
    expect(stored?.readings).toEqual({});
    expect(stored?.outcomes[0]?.outcome).toEqual({ kind: 'pass', because: { code: 'leader-by-words', args: {} } });
    expect(() => filesUnder(evidenceDir)).toThrow();
    store.close();
    expect(filesUnder(folder)).toEqual([path]);
  });

  it('refuses an outcome that rests on a withheld part, and lets the visit be made again', () => {
    const { store } = world();
    enrol(store, 'ada', ['description']);
    const { id } = store.rounds.open('2027-03');
    const claim = store.rounds.claim(id, LEASE)!;
    const { result, pictures } = resultOf(claim.profile, 'x');
    expect(troubleIn(() => store.visits.record(claim.visitId, result, pictures))).toBe('CONSENT_MISSING');
    expect(store.results(id)).toEqual([]);
    expect(store.rounds.status(id).counts.due).toBe(1);
  });

  it('counts a visit that met nothing but walls as hidden', () => {
    const { store } = world();
    enrol(store, 'ada');
    const roundId = runRound(store, '2027-03', (profile) => {
      const { result } = resultOf(profile, 'x');
      const wall = hidden<never>('login');
      const snapshot = {
        ...result.snapshot,
        displayName: wall,
        bio: wall,
        links: wall,
        avatar: wall,
        banner: wall,
        posts: wall,
      };
      return { result: { ...result, verdict: 'unseen', snapshot, outcomes: [], readings: {} }, pictures: {} };
    });
    expect(store.rounds.status(roundId).counts).toMatchObject({ seen: 0, hidden: 1 });
  });

  it('refuses bytes, readings and profiles that are not those of the visit, and stores nothing of them', () => {
    const { store } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const claim = store.rounds.claim(id, LEASE)!;
    const good = resultOf(claim.profile, 'x');
    const other = resultOf({ ...claim.profile, url: 'https://bea.example/' }, 'x');
    const misread = { ...good.result, readings: { avatar: readingOf(hash('other'), 'x') } };
    expect(troubleIn(() => store.visits.record(claim.visitId, good.result, { avatar: bytesOf('other') }))).toBe(
      'UNEXPECTED',
    );
    expect(troubleIn(() => store.visits.record(claim.visitId, misread, good.pictures))).toBe('UNEXPECTED');
    expect(troubleIn(() => store.visits.record(claim.visitId, other.result, other.pictures))).toBe('UNEXPECTED');
    expect(store.results(id)).toEqual([]);
    store.visits.record(claim.visitId, good.result, good.pictures);
    expect(store.results(id)).toHaveLength(1);
  });

  it('refuses a second result for the same claim', () => {
    const { store } = world();
    enrol(store, 'ada');
    const { id } = store.rounds.open('2027-03');
    const claim = store.rounds.claim(id, LEASE)!;
    const { result, pictures } = resultOf(claim.profile, 'x');
    store.visits.record(claim.visitId, result, pictures);
    expect(troubleIn(() => store.visits.record(claim.visitId, result, pictures))).toBe('VISIT_TAKEN');
    expect(troubleIn(() => store.visits.record('nonsense', result, pictures))).toBe('CONSENT_MISSING');
  });
});

describe('consent that ends during a visit', () => {
  it.each([
    ['withdrawn', (w: ReturnType<typeof world>, her: { personId: string }) => w.store.consents.withdraw(her.personId)],
    ['erased', (w: ReturnType<typeof world>, her: { personId: string }) => w.store.erase(her.personId)],
    ['expired', (w: ReturnType<typeof world>) => w.time.pass(366 * 86_400)],
  ])('%s: the result is refused and nothing of it is kept', (_, end) => {
    const w = world();
    const her = enrol(w.store, 'ada');
    const { id } = w.store.rounds.open('2027-03');
    const claim = w.store.rounds.claim(id, LEASE)!;
    const { result, pictures } = resultOf(claim.profile, 'x');
    w.store.readings.put(readingOf(result.readings.avatar!.sha256, 'read meanwhile'));
    end(w, her);
    expect(troubleIn(() => w.store.visits.record(claim.visitId, result, pictures))).toBe('CONSENT_MISSING');
    expect(w.store.visits.fail(claim.visitId, new Trouble('HOST_UNREACHABLE', 'retry'))).toBe('gone');
    expect(w.store.results(id)).toEqual([]);
    expect(w.store.rounds.due(id)).toEqual([]);
    expect(w.store.rounds.claim(id, LEASE)).toBeUndefined();
    expect(w.again().readings.get(result.readings.avatar!.sha256, ENGINE)).toBeUndefined();
  });

  it('narrowed to fewer parts: what was seen before is erased, and the next visit is for the parts that are left', () => {
    const { store } = world();
    const her = enrol(store, 'ada');
    const roundId = runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    sign(store, her.personId, her.profile, ['description', 'posts']);
    expect(store.results(roundId)).toEqual([]);
    expect(store.check().missingFiles).toBe(0);
    const { id } = store.rounds.open('2027-04');
    expect(store.rounds.claim(id, LEASE)?.profile.parts).toEqual(['description', 'posts']);
  });

  it('signed again with as many parts: what was seen stays', () => {
    const { store } = world();
    const her = enrol(store, 'ada', ['picture', 'description', 'posts']);
    const roundId = runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    sign(store, her.personId, her.profile, CONSENT_PARTS);
    expect(store.results(roundId)).toHaveLength(1);
  });
});

describe('readings', () => {
  it('are shared by picture and engine, and reach the disk with a visit that shows the picture', () => {
    const w = world();
    enrol(w.store, 'ada');
    const { result } = resultOf(enrol(w.store, 'bea').profile, 'x', 'pic');
    const reading = result.readings.avatar!;
    w.store.readings.put(reading);
    expect(w.store.readings.get(reading.sha256, ENGINE)).toEqual(reading);
    expect(w.store.readings.get(reading.sha256, 'ocr-2')).toBeUndefined();
    expect(w.again().readings.get(reading.sha256, ENGINE)).toBeUndefined();
    runRound(w.store, '2027-03', (profile) => resultOf(profile, 'x', 'pic'));
    const { strips, ...words } = reading;
    expect(w.again().readings.get(reading.sha256, ENGINE)).toEqual(words);
    expect(w.again().readings.strips(reading.sha256, ENGINE)).toEqual(strips);
    const later = { ...reading, engine: 'ocr-2' };
    w.store.readings.put(later);
    expect(w.again().readings.get(reading.sha256, 'ocr-2')).toEqual({ ...words, engine: 'ocr-2' });
  });

  it('of a visit that came to nothing are forgotten, also where another process withdrew her consent', () => {
    const w = world();
    const her = enrol(w.store, 'ada');
    w.store.rounds.open('2027-03');
    const reading = readingOf(hash('pic'), 'read of her');
    w.store.readings.put(reading);
    w.again().consents.withdraw(her.personId);
    w.time.pass(599);
    expect(w.store.readings.get(hash('pic'), ENGINE)).toEqual(reading);
    w.time.pass(2);
    expect(w.store.readings.get(hash('pic'), ENGINE)).toBeUndefined();
    // A clock that was set back does not keep them either.
    w.store.readings.put(reading);
    w.time.pass(-3_600);
    expect(w.store.readings.get(hash('pic'), ENGINE)).toBeUndefined();
  });

  it('that went all the way are not replaced by one that stopped early', () => {
    const { store } = world();
    enrol(store, 'ada');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x', 'pic'));
    const full = store.readings.get(hash('pic'), ENGINE)!;
    store.readings.put({ ...full, depth: 'shallow', lines: [] });
    expect(store.readings.get(hash('pic'), ENGINE)).toEqual(full);
  });
});

describe('the visit before', () => {
  it('is the last stored one of an earlier round', () => {
    const { store, time } = world();
    const her = enrol(store, 'ada');
    const first = runRound(store, '2027-03', (profile) => resultOf(profile, 'first'));
    time.pass(31 * 86_400);
    const second = store.rounds.open('2027-04').id;
    store.visits.fail(store.rounds.claim(second, LEASE)!.visitId, new Trouble('HOST_UNKNOWN', 'skip'));
    const third = runRound(store, '2027-05', (profile) => resultOf(profile, 'third'));
    expect(store.outcomes.previous(her.profileId, first)).toBeUndefined();
    expect(store.outcomes.previous(her.profileId, third)).toMatchObject({
      roundId: first,
      period: '2027-03',
      verdict: 'finding',
    });
    expect(store.outcomes.previous(her.profileId, third)?.outcomes).toHaveLength(2);
  });
});
