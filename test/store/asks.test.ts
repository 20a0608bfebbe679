import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import { hidden, SIGHTS, type Wall } from '../../src/domain/snapshot.js';
import { ASKING_WALLS } from '../../src/domain/source.js';
import { askFor, withLink } from '../../src/services/asking.js';
import type { Store } from '../../src/store/index.js';
import { DAY, enrol, filesUnder, type HandClock, refOf, resultOf, sign, troubleIn, world } from './making.js';

const walled = (profile: Parameters<typeof resultOf>[0], why: Wall, at: string): ProfileResult => {
  const { result } = resultOf(profile, 'x');
  const snapshot = { ...result.snapshot, ...Object.fromEntries(SIGHTS.map((sight) => [sight, hidden(why)])) };
  return { ...result, takenAt: at, verdict: 'unseen', snapshot, readings: {}, outcomes: [] };
};
const visitOne = (store: Store, roundId: string, why: Wall, time: HandClock) => {
  const claim = store.rounds.claim(roundId, { leaseSeconds: 60, worker: 't' })!;
  const { platform, handle, url } = claim.profile;
  store.visits.record(claim.visitId, walled({ platform, handle, url }, why, time.now()));
};
const ask = (store: Store, roundId: string, time: HandClock) =>
  askFor(roundId, {
    ...{ store, baseUrl: 'https://audit.example', days: 60, clock: time.clock },
    isAsked: () => true,
    placeOf: ({ platform }) => platform,
    write: ({ link, profiles }) => ({
      subject: 'ask',
      text: `${profiles.map(({ handle }) => handle).join(' ')} ${link}`,
    }),
  });
const base = (store: Store) => ({ store, baseUrl: 'https://audit.example' });
/** The mail as it goes out, and the token in its link. */
function sent(store: Store) {
  const taken = store.outbox.take();
  const mail = taken && withLink(taken, base(store));
  return { taken, mail, token: mail?.text.split('/supply/')[1] ?? '' };
}

describe('asks', () => {
  it('and whatever else waits to be sent to her are dropped when she withdraws everything', () => {
    const { store } = world();
    const ada = enrol(store, 'ada');
    const to = 'ada@mail.example';
    const mail = { subject: 's', text: 't', headers: {}, personId: ada.personId };
    for (const kind of ['ask', 'notice', 'reminder', 'report', 'receipt'] as const)
      store.outbox.add({ ...mail, key: kind, kind, to });
    store.outbox.add({ ...mail, key: 'about-her', kind: 'notice', to: 'operator@mail.example' });
    store.consents.withdraw(ada.personId);
    expect([store.outbox.take()?.to, store.outbox.take()?.to, store.outbox.take()]).toEqual([
      to,
      'operator@mail.example',
      undefined,
    ]);
  });

  it.each(['withdraws', 'pauses'] as const)('end where she %s what they ask for, and ask anew for the rest', (does) => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    sign(store, ada.personId, refOf('ada-too'), ['picture']);
    const { id } = store.rounds.open('2027-03');
    for (let i = 0; i < 2; i++) visitOne(store, id, 'login', time);
    expect(ask(store, id, time)).toBe(1);
    if (does === 'withdraws') store.consents.withdraw(ada.personId, ada.profile.url);
    else {
      store.hers.pause(ada.personId, '2027-12-01T00:00:00.000Z', ada.profileId);
      store.outbox.dropAbout(ada.personId, ada.profileId);
    }
    expect(store.outbox.depth().waiting).toBe(0);
    expect(ask(store, id, time)).toBe(1);
    expect(sent(store).mail?.text).toMatch(/^ada-too\.example https/);
  });

  it('wait until all her visits are over, and then are one mail a round', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    sign(store, ada.personId, refOf('ada-too'), ['picture']);
    const { id } = store.rounds.open('2027-03');
    visitOne(store, id, 'login', time);
    expect(ask(store, id, time)).toBe(0);
    visitOne(store, id, 'declined', time);
    expect(ask(store, id, time)).toBe(1);
    expect(ask(store, id, time)).toBe(0);
    const { mail, token } = sent(store);
    expect(mail?.text).toMatch(/^ada-too\.example ada\.example https:\/\/audit\.example\/supply\/[\w-]{43}$/);
    expect(
      store.asks
        .byToken(token)
        .profiles.map(({ why }) => why)
        .sort(),
    ).toEqual(['declined', 'login']);
    expect(sent(store).taken).toBeUndefined();
  });

  it('are made about walls alone that ask', () => {
    for (const why of ['gone', 'private', 'suspended', 'layout', 'unreachable', 'busy'] as const) {
      const { store, time } = world({ memory: true });
      enrol(store, 'ada');
      const { id } = store.rounds.open('2027-03');
      visitOne(store, id, why, time);
      expect(ask(store, id, time), why).toBe((ASKING_WALLS as readonly Wall[]).includes(why) ? 1 : 0);
    }
  });

  it('end with their time, with her consent, and with her; a mail about nothing does not go out', () => {
    const { store, time } = world();
    const ada = enrol(store, 'ada');
    const bea = enrol(store, 'bea');
    const { id } = store.rounds.open('2027-03');
    for (let i = 0; i < 2; i++) visitOne(store, id, 'login', time);
    expect(ask(store, id, time)).toBe(2);
    const first = sent(store);
    store.consents.withdraw(store.asks.byToken(first.token).personId);
    expect(troubleIn(() => store.asks.byToken(first.token))).toBe('LINK_SPENT');
    const second = store.outbox.take()!;
    const token = withLink(second, base(store))!.text.split('/supply/')[1]!;
    expect(store.asks.byToken(token).profiles).toHaveLength(1);
    // A mail that is sent again has another link, and the first one still works.
    expect(withLink(second, base(store))!.text).not.toContain(token);
    expect(store.asks.byToken(token).profiles).toHaveLength(1);
    time.pass(61 * DAY);
    expect(troubleIn(() => store.asks.byToken(token))).toBe('LINK_SPENT');
    expect(withLink(second, base(store))).toBeUndefined();
    for (const { personId } of [ada, bea]) store.erase(personId);
    expect(store.asks.forget()).toBe(0);
  });
});

describe('what was handed over', () => {
  it('counts for its days, is one for each profile, and goes with its pictures', () => {
    const { store, time, evidenceDir } = world();
    // Of fewer than five nothing is told.
    const everybody = ['ada', 'bea', 'cea', 'dea', 'eva'].map((name) => enrol(store, name));
    const visitAll = (roundId: string) => {
      for (const _ of everybody) visitOne(store, roundId, 'login', time);
    };
    const { id } = store.rounds.open('2027-03');
    visitAll(id);
    const since = () => new Date(time.clock().getTime() - 60 * DAY * 1000).toISOString();
    const coverage = () => {
      const closing = { suppliedDays: 60, thresholds: {}, policy: '2018-10' };
      const { full, none, visited, supplied, stale, unsupplied } = store.periods
        .of(store.periods.latest()!, closing)!
        .figures.get('')!;
      return { full, none, visited, supplied, stale, unsupplied };
    };
    const nobody = { full: 0, none: 5, visited: 0, supplied: 0, stale: 0, unsupplied: 0 };
    expect(coverage()).toEqual(nobody);
    for (const picture of ['one', 'two']) {
      time.pass(60);
      for (const { profile, profileId } of everybody) {
        const { result, pictures } = resultOf(profile, 'x', picture);
        const handed = { ...result, takenAt: time.now(), via: 'by-hand' as const };
        store.supplies.put(profileId, { askId: null, result: handed }, pictures);
      }
    }
    expect(filesUnder(evidenceDir)).toHaveLength(1);
    expect(coverage()).toMatchObject({ none: 0, visited: 0, supplied: 5, stale: 0 });
    expect([...store.lives.states(everybody[0]!.profileId).values()]).toEqual(['confirmed']);
    expect(ask(store, id, time)).toBe(0);
    store.rounds.finish(id);
    time.pass(30 * DAY);
    visitAll(store.rounds.open('2027-04').id);
    expect(coverage()).toMatchObject({ none: 0, supplied: 0, stale: 5 });
    time.pass(31 * DAY);
    expect(coverage()).toEqual({ ...nobody, unsupplied: 5 });
    expect(store.supplies.expire(since())).toBe(5);
    expect(filesUnder(evidenceDir)).toEqual([]);
  });
});
