import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.js';
import { allHidden } from '../../src/services/look.js';
import type { Store } from '../../src/store/index.js';
import { DAY, enrol, hash, refOf, resultOf, runRound, troubleIn, world } from './making.js';

/** Somebody who signed in the browser, and has yet to show that the profile is hers. */
function signer(store: Store, name: string, profile = refOf(name)) {
  const { personId } = store.people.invite({ name: `Leader ${name}`, email: `${name}@mail.example`, area: 'North' });
  const { profileId } = store.consents.sign({
    ...{ personId, profile, use: 'leader', parts: ['picture', 'description'], signedBy: name, control: 'to-show' },
    ...{ textVersion: 'test-1', textSha256: hash('the text') },
  });
  return { personId, profileId, profile };
}
const open = (store: Store) => store.profiles.consented().map(({ profileId }) => profileId);

describe('a profile that was signed for in the browser', () => {
  it('is visited by nobody before it was shown to be hers', () => {
    const { store } = world({ memory: true });
    const { profileId } = signer(store, 'ada');
    expect(open(store)).toEqual([]);
    expect(store.profiles.stillConsented(profileId)).toBeUndefined();
    expect(store.rounds.due(store.rounds.open('2027-03').id)).toEqual([]);
    expect(store.control.toCheck(profileId)).toMatchObject({ url: 'https://ada.example/' });
    expect(store.control.of(profileId)).toMatchObject({
      state: 'unproven',
      code: expect.stringMatching(/^pa-\w{10}$/),
    });
    expect(store.control.checked(profileId, 'missing')).toBe('unproven');
    expect(store.control.checked(profileId, 'login')).toBe('unproven');
    expect(open(store)).toEqual([]);
    expect(store.control.checked(profileId, 'found', 'code')).toBe('proven');
    expect(open(store)).toEqual([profileId]);
    expect(store.control.of(profileId)).toMatchObject({ method: 'code', handle: 'ada.example', checked: 'found' });
  });

  it('keeps its proof when she widens, narrows or renews, and loses it when she withdraws', () => {
    const { store } = world({ memory: true });
    const { personId, profileId, profile } = signer(store, 'ada');
    store.control.checked(profileId, 'found', 'link');
    const again = (parts: ('picture' | 'posts')[]) =>
      store.consents.sign({
        ...{ personId, profile, use: 'both', parts, signedBy: 'ada', control: 'to-show' },
        ...{ textVersion: 'test-1', textSha256: hash('the text') },
      });
    again(['picture', 'posts']);
    again(['posts']);
    expect(store.control.of(profileId)?.state).toBe('proven');
    store.consents.withdraw(personId, profile.url);
    const code = store.control.of(profileId)?.code;
    expect(code).toBeNull();
    again(['posts']);
    expect(store.control.of(profileId)?.state).toBe('unproven');
    expect(open(store)).toEqual([]);
  });

  it('withdrawn while it is looked at is not proven by that look', () => {
    const { store } = world({ memory: true });
    const { personId, profileId } = signer(store, 'ada');
    store.consents.withdraw(personId);
    expect(store.control.toCheck(profileId)).toBeUndefined();
    expect(store.control.checked(profileId, 'found', 'code')).toBeUndefined();
    expect(open(store)).toEqual([]);
  });

  it('has to be shown anew once nobody is found at the address', () => {
    const { store } = world({ memory: true });
    const { profileId } = signer(store, 'ada');
    const known = enrol(store, 'bea');
    store.control.checked(profileId, 'found', 'code');
    runRound(store, '2027-03', (profile) => {
      const { result } = resultOf(profile, 'x');
      const { ref: _, takenAt: __, ...all } = allHidden(profile, result.takenAt, 'gone');
      const nothing = all as Omit<Snapshot, 'ref' | 'takenAt'>;
      const gone = { ...result, verdict: 'unseen' as const, readings: {}, outcomes: [] };
      return { result: { ...gone, snapshot: { ...result.snapshot, ...nothing } }, pictures: {} };
    });
    expect(store.control.of(profileId)).toMatchObject({ state: 'lost', method: null, lostAt: expect.any(String) });
    expect(open(store)).toEqual([known.profileId]);
  });
});

describe('an address that several people name', () => {
  it('tells nobody of the others, and is hers who shows it', () => {
    const { store } = world({ memory: true });
    const url = refOf('pond');
    const mallory = signer(store, 'mallory', url);
    const ada = signer(store, 'ada', url);
    store.control.checked(ada.profileId, 'found', 'code');
    expect(open(store)).toEqual([ada.profileId]);
    expect(store.control.of(mallory.profileId)?.state).toBe('unproven');
    store.control.askVouch(mallory.profileId);
    expect(troubleIn(() => store.control.vouch(mallory.profileId, { id: 'staff-1' }, 'I know her'))).toBe(
      'INPUT_INVALID',
    );
  });

  it('goes over to whoever shows it later, with what was seen under the other signature erased', () => {
    const { store } = world({ memory: true });
    const before = enrol(store, 'pond');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    const after = signer(store, 'ada', refOf('pond'));
    store.control.checked(after.profileId, 'found', 'code');
    expect(open(store)).toEqual([after.profileId]);
    expect(store.control.of(before.profileId)).toMatchObject({ state: 'lost' });
    expect(store.outcomes.last(before.profileId)).toBeUndefined();
  });
});

describe('a named admin’s word', () => {
  it('is given on her asking alone, is written down, and opens the profile', () => {
    const { store } = world({ memory: true });
    const { profileId, personId } = signer(store, 'ada');
    expect(troubleIn(() => store.control.vouch(profileId, { id: 'staff-1' }, 'I know her'))).toBe('INPUT_INVALID');
    expect(store.control.askVouch(profileId)).toBe(true);
    expect(store.control.vouchAsked(['South'])).toEqual([]);
    expect(store.control.vouchAsked(['North'])).toMatchObject([{ profileId, personId, name: 'Leader ada' }]);
    expect(troubleIn(() => store.control.vouch(profileId, { id: 'staff-1' }, ' '))).toBe('INPUT_INVALID');
    store.control.vouch(profileId, { id: 'staff-1' }, 'We met at the meeting in May.');
    expect(store.control.vouchedBy(profileId)).toBe('staff-1');
    expect(open(store)).toEqual([profileId]);
    expect(store.control.vouchAsked('all')).toEqual([]);
    expect(store.log.about(personId).some(({ event }) => event === 'profile.vouched')).toBe(true);
  });

  it('never stands in for her consent', () => {
    const { store } = world({ memory: true });
    const { profileId, personId } = signer(store, 'ada');
    store.control.askVouch(profileId);
    store.consents.withdraw(personId);
    expect(store.control.vouchAsked('all')).toEqual([]);
    expect(troubleIn(() => store.control.vouch(profileId, { id: 'staff-1' }, 'I know her'))).toBe('INPUT_INVALID');
    expect(open(store)).toEqual([]);
  });
});

describe('a pause', () => {
  it('closes everything until its day, throws away a visit under way, and keeps what was seen', () => {
    const { store, time } = world({ memory: true });
    const { personId, profileId } = enrol(store, 'ada');
    runRound(store, '2027-02', (profile) => resultOf(profile, 'x'));
    const round = store.rounds.open('2027-03');
    const claim = store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'test' });
    const until = new Date(Date.parse(time.now()) + 10 * DAY * 1000).toISOString();
    expect(store.hers.pause(personId, until)).toBe(1);
    const { result, pictures } = resultOf(refOf('ada'), 'y');
    expect(troubleIn(() => store.visits.record(claim!.visitId, result, pictures))).toBe('CONSENT_MISSING');
    expect(store.rounds.due(store.rounds.open('2027-03').id)).toEqual([]);
    expect(store.people.show(personId).profiles).toEqual([]);
    expect(store.roll.page({ areas: 'all' }).rows.map(({ state }) => state)).toEqual(['invited']);
    expect(store.hers.profiles(personId)).toMatchObject([{ state: 'running', pausedUntil: until }]);
    expect(store.outcomes.last(profileId)).toBeDefined();
    time.pass(10 * DAY + 1);
    expect(store.rounds.due(store.rounds.open('2027-03').id)).toHaveLength(1);
    store.hers.pause(personId, '9999-12-31T00:00:00.000Z', profileId);
    expect(store.hers.resume(personId)).toBe(1);
    expect(open(store)).toEqual([profileId]);
  });
});

describe('who says no, thank you', () => {
  it('stands wherever she stood before, as long as her invitation runs and no longer', () => {
    const { store, time } = world({ memory: true });
    const invited = store.people.invite({ name: 'Quiet One', email: 'quiet@mail.example', area: 'North' });
    const refused = store.people.invite({ name: 'Refusing One', email: 'refusing@mail.example', area: 'North' });
    const entries = store.log.head().seq;
    store.invitations.decline(refused.token);
    expect(troubleIn(() => store.invitations.byToken(refused.token))).toBe('LINK_SPENT');
    expect(store.log.head().seq).toBe(entries);
    const shown = (personId: string) => {
      const { id: _, name: __, email: ___, ...row } = store.roll.of(personId, 'all')!;
      return { ...row, invited: store.people.show(personId).invitedUntil };
    };
    expect(shown(refused.personId)).toEqual(shown(invited.personId));
    time.pass(31 * DAY);
    expect(store.roll.page({ areas: 'all' }).rows).toEqual([]);
  });
});
