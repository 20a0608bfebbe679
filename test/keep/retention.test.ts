import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import * as keep from '../../src/keep/index.js';
import { keepRetention, retentionDue } from '../../src/services/retention.js';
import { folded } from '../../src/store/aggregates.js';
import type { Store } from '../../src/store/index.js';
import { DAY, enrol, filesUnder, filesWith, refOf, resultOf, runRound, world } from '../store/making.js';

const TIMES = {
  captureDays: 35,
  suppliedDays: 60,
  closedDays: 30,
  invitationDays: 30,
  formDays: 1096,
  visitDays: 1096,
};

function setting(start?: string) {
  const w = world(start === undefined ? {} : { start });
  const reportsDir = join(w.folder, 'reports');
  const backupDir = join(w.folder, 'backups');
  const tools = { store: w.store, keep, clock: w.time.clock };
  const wish = { times: TIMES, reportsDir, reportKeepDays: 30, backupDir, backupKeepDays: 30 };
  return {
    ...w,
    reportsDir,
    backupDir,
    run: (anyway = false) => keepRetention(tools, { ...wish, anyway }),
    due: () => retentionDue(tools, wish),
    /** Lets so many days pass, with a run of the worker's at least once a week. */
    async days(n: number) {
      for (let left = n; left > 0; left -= 7) {
        w.time.pass(Math.min(left, 7) * DAY);
        await keepRetention(tools, wish);
      }
    },
  };
}
/** The same, with nothing found. */
function clean(result: ReturnType<typeof resultOf>): ReturnType<typeof resultOf> {
  const outcomes = result.result.outcomes.map((judged) => ({ ...judged, outcome: { kind: 'pass' as const } }));
  return { ...result, result: { ...result.result, verdict: 'clear', outcomes } as ProfileResult };
}
const round = (store: Store, period: string, found: (handle: string) => boolean) =>
  runRound(store, period, (profile) => {
    const result = resultOf(profile, `${profile.handle} ${period}`);
    return found(profile.handle) ? result : clean(result);
  });
const contents = (store: Store) => store.rounds.all().map(({ id }) => store.results(id).length);

describe('what a visit saw', () => {
  it('is gone after 35 days where nothing was found, from the bytes of every file; only that it was seen is left', async () => {
    const { store, folder, evidenceDir, days } = setting();
    enrol(store, 'ada');
    await days(1);
    const id = round(store, '2027-03', () => false);
    await days(34);
    expect(filesWith(folder, 'ada.example 2027-03')).not.toEqual([]);
    await days(2);
    expect(filesWith(folder, 'ada.example 2027-03')).toEqual([]);
    expect(filesUnder(evidenceDir)).toEqual([]);
    expect(store.results(id)).toEqual([]);
    expect(store.rounds.status(id).counts.seen).toBe(1);
    expect(store.log.verify().ok).toBe(true);
    store.close();
    expect(filesWith(folder, 'ada.example 2027-03')).toEqual([]);
  });

  it('stays as long as something found there is open, and 30 days after two visits showed it mended', async () => {
    const { store, days } = setting();
    enrol(store, 'ada');
    await days(1);
    round(store, '2027-03', () => true);
    await days(100);
    expect(contents(store)).toEqual([1]);
    round(store, '2027-06', () => false);
    await days(40);
    // One visit without it is not yet mended, and is kept as the first of two.
    expect(contents(store)).toEqual([1, 1]);
    round(store, '2027-07', () => false);
    await days(29);
    expect(contents(store)).toEqual([1, 0, 1]);
    await days(2);
    expect(contents(store)).toEqual([0, 0, 1]);
    await days(6);
    expect(contents(store)).toEqual([0, 0, 0]);
  });

  it('keeps the first and the last of what stays open for years', async () => {
    const { store, days } = setting();
    enrol(store, 'ada');
    for (const month of ['03', '04', '05', '06', '07', '08']) {
      round(store, `2027-${month}`, () => true);
      await days(30);
    }
    await days(40);
    expect(contents(store)).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('goes 30 days after a person decided that it is none, and when her consent has run out', async () => {
    const { store, days } = setting();
    const ada = enrol(store, 'ada');
    enrol(store, 'bea');
    await days(1);
    round(store, '2027-03', () => true);
    await days(60);
    const decided = { audit: 'political-picture', decidedBy: 'An Admin', reason: 'a sports club', args: {} };
    store.decisions.add({ ...decided, profileId: ada.profileId, decision: 'not-a-finding' });
    await days(29);
    expect(contents(store)).toEqual([2]);
    await days(2);
    expect(contents(store)).toEqual([1]);
    await days(365 - 92 + 31);
    expect(store.profiles.consented()).toEqual([]);
    expect(store.evidence.bytes(resultOf(refOf('bea'), 'bea.example 2027-03').sha256)).toBeUndefined();
  });
});

describe('people', () => {
  it('who never answered are forgotten 30 days after the invitation ended; who signed is proof for three years', async () => {
    const { store, folder, days } = setting();
    store.people.invite({ name: 'Never Answered', email: 'never@mail.example' });
    const ada = enrol(store, 'ada');
    store.consents.withdraw(ada.personId);
    await days(59);
    expect(store.people.all()).toHaveLength(2);
    await days(2);
    expect(store.people.all().map(({ name }) => name)).toEqual(['Leader ada']);
    expect(filesWith(folder, 'Never Answered')).toEqual([]);
    await days(1096 - 61 - 3);
    expect(store.people.all()).toHaveLength(1);
    await days(6);
    expect(store.people.all()).toEqual([]);
    expect(filesWith(folder, 'Leader ada')).toEqual([]);
  });
});

describe('a run', () => {
  it('erases nothing right after the clock jumped, and the next day what is due', async () => {
    const { store, days, run, time } = setting();
    enrol(store, 'ada');
    await days(1);
    round(store, '2027-03', () => false);
    time.pass(400 * DAY);
    expect(await run()).toEqual({ held: true, erased: {} });
    time.pass(-400 * DAY);
    // The clock was wrong for an hour: nothing is lost.
    expect((await run()).held).toBe(true);
    expect(contents(store)).toEqual([1]);
    time.pass(40 * DAY);
    expect((await run()).held).toBe(true);
    time.pass(DAY);
    expect(await run()).toMatchObject({ held: false, erased: { snapshots: 1, evidence: 1 } });
  });

  it('tells beforehand exactly what it will erase, without erasing it, and counts it in the log', async () => {
    const { store, days, run, due, time, reportsDir, backupDir } = setting();
    for (const name of ['ada', 'bea']) enrol(store, name);
    await days(1);
    round(store, '2027-03', () => false);
    for (const [folder, name] of [
      [join(reportsDir, '2027-03'), 'report.html'],
      [join(reportsDir, '2027-03'), 'report.pdf'],
      [join(reportsDir, 'my own'), 'notes.html'],
      [backupDir, 'profile-audit-20270301T000000Z.age'],
      [backupDir, 'profile-audit-20270405T000000Z.age'],
      [backupDir, 'something of hers.age'],
    ] as const) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), name);
      utimesSync(join(folder, name), time.clock(), time.clock());
    }
    expect(due()).toEqual({});
    time.pass(36 * DAY);
    const told = due();
    expect(due()).toEqual(told);
    expect(contents(store)).toEqual([2]);
    const { erased } = await run(true);
    expect(erased).toEqual(told);
    expect(erased).toMatchObject({
      snapshots: 2,
      outcomes: 4,
      pictures: 2,
      readings: 2,
      evidence: 2,
      reports: 2,
      backups: 1,
    });
    expect(existsSync(join(reportsDir, 'my own', 'notes.html'))).toBe(true);
    expect(filesUnder(backupDir)).toHaveLength(2);
    expect(await run(true)).toEqual({ held: false, erased: {} });
    expect(store.log.verify().ok).toBe(true);
  });
});

describe('what is left of a round', () => {
  it('are counts by platform and verdict, made before its contents go and never changed after', async () => {
    const { store, days } = setting();
    for (let n = 0; n < 12; n += 1) enrol(store, `p${n}`);
    await days(1);
    round(store, '2027-03', (handle) => Number(handle.match(/\d+/)?.[0]) < 5);
    await days(36);
    const counted = [
      { period: '2027-03', platform: 'website', verdict: 'clear', profiles: 7 },
      { period: '2027-03', platform: 'website', verdict: 'finding', profiles: 5 },
    ];
    expect(store.aggregates.all()).toEqual(counted);
    store.erase(store.people.find('Leader p1').id);
    await days(40);
    expect(store.aggregates.all()).toEqual(counted);
  });

  it('tell of fewer than five people nothing, also not by what is missing', () => {
    const cell = (platform: string, verdict: string, from: number, to: number) => ({
      ...{ platform, verdict, profiles: to - from },
      people: new Set(Array.from({ length: to - from }, (_, n) => `person ${from + n}`)),
    });
    const told = (cells: ReturnType<typeof cell>[]) =>
      folded(cells)
        .map(({ platform, verdict, people, profiles }) => [platform, verdict, people.size >= 5 ? profiles : null])
        .sort();
    expect(told([cell('a', 'clear', 0, 50), cell('a', 'finding', 50, 56)])).toEqual([
      ['a', 'clear', 50],
      ['a', 'finding', 6],
    ]);
    // One person of another platform cannot be told from the smallest platform's.
    expect(told([cell('a', 'clear', 0, 50), cell('b', 'clear', 50, 60), cell('c', 'finding', 60, 61)])).toEqual([
      ['*', '*', 11],
      ['a', 'clear', 50],
    ]);
    expect(told([cell('a', 'clear', 0, 3)])).toEqual([['*', '*', null]]);
    expect(told([])).toEqual([['*', '*', null]]);
    // Five profiles of one person are one person.
    const one = { ...cell('a', 'finding', 0, 1), profiles: 5 };
    expect(told([cell('a', 'clear', 1, 9), one])).toEqual([['*', '*', 13]]);
  });
});
