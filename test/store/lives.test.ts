import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { CONFIRMING_MS, type Life, type Observation, observed, stateOf } from '../../src/store/lives.js';
import { bytesOf, DAY, enrol, hash, resultOf, world } from './making.js';

const HOUR = 3_600_000;
const START = Date.parse('2027-03-01T00:00:00.000Z');
const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();

/** What captures say of one finding, one after the other. */
const history = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 40 }),
    byHand: fc.boolean(),
    shows: fc.constantFrom('a', 'b', null, 'nothing' as const),
  }),
  { maxLength: 25 },
);
type Step = { after: number; byHand: boolean; shows: 'a' | 'b' | null | 'nothing' };
function observationsOf(steps: readonly Step[]): Observation[] {
  let hours = 0;
  return steps.map(({ after, byHand, shows }) => {
    hours += after;
    return { at: at(hours), byHand, shows: shows === 'nothing' ? shows : { evidence: shows } };
  });
}
const lifeOf = (observations: readonly Observation[]): Life | undefined =>
  observations.reduce<Life | undefined>((life, observation) => observed(life, observation), undefined);
const shown = ({ shows }: Observation) => shows !== 'nothing';

describe('the life of a finding', () => {
  it('is confirmed by two captures a day apart, by the same bytes twice, or by her own hand, and by nothing else', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const observations = observationsOf(steps);
        for (let n = 1; n <= observations.length; n++) {
          const life = lifeOf(observations.slice(0, n));
          if (!life || life.confirmedAt === null) continue;
          const until = observations.slice(0, n).filter((o) => shown(o) && o.at >= life.firstAt && o.at <= life.lastAt);
          const byHand = until.some((o) => o.byHand);
          const dayApart = until.some((o) => Date.parse(o.at) - Date.parse(life.firstAt) >= CONFIRMING_MS);
          const sameBytes = until.some((o, i) =>
            until
              .slice(0, i)
              .some(
                (e) =>
                  e.shows !== 'nothing' &&
                  o.shows !== 'nothing' &&
                  e.shows.evidence !== null &&
                  e.shows.evidence === o.shows.evidence,
              ),
          );
          expect(byHand || dayApart || sameBytes).toBe(true);
        }
      }),
    );
  });

  it('is never mended by one capture of a visit without it, and always by two in a row', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const observations = observationsOf(steps.map((step) => ({ ...step, byHand: false })));
        for (let n = 1; n <= observations.length; n++) {
          const before = lifeOf(observations.slice(0, n - 1));
          const after = lifeOf(observations.slice(0, n));
          const two = n >= 2 && !shown(observations[n - 1]!) && !shown(observations[n - 2]!);
          if (before && before.mendedAt === null && (after === undefined || after.mendedAt !== null))
            expect(two).toBe(true);
          if (before && two) expect(after === undefined || after.mendedAt !== null).toBe(true);
        }
      }),
    );
  });

  it('stays what it is when a capture is judged again, or an older one comes late', () => {
    fc.assert(
      fc.property(history, fc.nat(), (steps, which) => {
        const observations = observationsOf(steps);
        const life = lifeOf(observations);
        const again = observations[which % Math.max(1, observations.length)];
        // What was forgotten cannot be told from what never was.
        if (life && again) expect(observed(life, again)).toEqual(life);
      }),
    );
  });

  it('leaves nothing behind of what was never confirmed and is gone', () => {
    const [once, gone, still] = [
      { at: at(0), byHand: false, shows: { evidence: 'a' } },
      { at: at(30), byHand: false, shows: 'nothing' },
      { at: at(60), byHand: false, shows: 'nothing' },
    ] as const satisfies Observation[];
    expect(stateOf(lifeOf([once, gone])!)).toBe('fading');
    expect(lifeOf([once, gone, still])).toBeUndefined();
  });

  it('begins anew when something mended comes back', () => {
    const life = lifeOf([
      { at: at(0), byHand: false, shows: { evidence: 'a' } },
      { at: at(30), byHand: false, shows: { evidence: 'b' } },
      { at: at(60), byHand: false, shows: 'nothing' },
      { at: at(90), byHand: false, shows: 'nothing' },
    ]);
    expect(stateOf(life!)).toBe('mended');
    expect(life!.evidence).toBeNull();
    const back = observed(life, { at: at(120), byHand: false, shows: { evidence: 'b' } });
    expect(stateOf(back!)).toBe('once');
  });
});

describe('lives in the store', () => {
  const capture = (
    store: ReturnType<typeof world>['store'],
    period: string,
    result: ProfileResult,
    picture: string,
  ) => {
    const round = store.rounds.open(period);
    const claim = store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'test' })!;
    store.visits.record(claim.visitId, result, { avatar: bytesOf(picture) });
    store.rounds.finish(round.id);
  };
  const seenAt = (profile: Parameters<typeof resultOf>[0], moment: string, picture: string): ProfileResult => ({
    ...resultOf(profile, 'party', picture).result,
    takenAt: moment,
  });
  const clearAt = (profile: Parameters<typeof resultOf>[0], moment: string, picture: string): ProfileResult => {
    const result = seenAt(profile, moment, picture);
    const outcomes = result.outcomes.map((judged) =>
      judged.outcome.kind === 'finding' ? { ...judged, outcome: { kind: 'pass' as const } } : judged,
    );
    return { ...result, outcomes, verdict: 'clear' };
  };
  const states = (store: ReturnType<typeof world>['store'], id: string) => [...store.lives.states(id).values()];

  it('go with what visits show: the same picture again confirms at once, another picture a day later does too', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    capture(store, 'p1', seenAt(ada.profile, time.now(), 'one'), 'one');
    expect(states(store, ada.profileId)).toEqual(['once']);
    time.pass(3600);
    capture(store, 'p2', seenAt(ada.profile, time.now(), 'two'), 'two');
    expect(states(store, ada.profileId)).toEqual(['once']);
    time.pass(60);
    capture(store, 'p3', seenAt(ada.profile, time.now(), 'two'), 'two');
    expect(states(store, ada.profileId)).toEqual(['confirmed']);
    time.pass(DAY);
    capture(store, 'p4', clearAt(ada.profile, time.now(), 'three'), 'three');
    expect(states(store, ada.profileId)).toEqual(['missing']);
    time.pass(DAY);
    capture(store, 'p5', clearAt(ada.profile, time.now(), 'three'), 'three');
    expect(states(store, ada.profileId)).toEqual(['mended']);
  });

  it('are left alone by a capture that could not see the place, and by a rule that failed', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    for (const period of ['p1', 'p2']) {
      capture(store, period, seenAt(ada.profile, time.now(), 'one'), 'one');
      time.pass(DAY);
    }
    const clear = clearAt(ada.profile, time.now(), 'one');
    const walled = { ...clear, snapshot: { ...clear.snapshot, avatar: hidden<never>('login') }, readings: {} };
    const round = store.rounds.open('p3');
    store.visits.record(store.rounds.claim(round.id, { leaseSeconds: 60, worker: 't' })!.visitId, walled);
    time.pass(DAY);
    const failed = { kind: 'needs-review' as const, findings: [], doubt: { code: 'rule-failed' as const, args: {} } };
    capture(
      store,
      'p4',
      { ...clear, takenAt: time.now(), outcomes: clear.outcomes.map((judged) => ({ ...judged, outcome: failed })) },
      'one',
    );
    expect(states(store, ada.profileId)).toEqual(['confirmed']);
  });

  it('end without a trace when the rules find it no more in the same capture', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    const result = seenAt(ada.profile, time.now(), 'one');
    capture(store, 'p1', result, 'one');
    store.lives.rejudged(ada.profileId, clearAt(ada.profile, result.takenAt, 'one'));
    expect(states(store, ada.profileId)).toEqual([]);
  });

  it('name no words and nothing that was found', () => {
    const { store, time, folder } = world();
    const ada = enrol(store, 'ada');
    const result = seenAt(ada.profile, time.now(), 'one');
    const bare = { ...result, snapshot: { ...result.snapshot, bio: seen('') } };
    capture(store, 'p1', bare, 'one');
    const held = JSON.stringify(store.exportPerson(ada.personId).profiles[0]?.findings);
    expect(held).toContain('political-picture');
    expect(held).not.toMatch(/party/);
    expect(folder).toBeTruthy();
    expect(held).not.toContain(hash('one'));
  });
});
