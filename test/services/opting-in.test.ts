import { describe, expect, it } from 'vitest';
import type { Scraper } from '../../src/domain/scraper.js';
import { Trouble } from '../../src/domain/trouble.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { remindOfConsents } from '../../src/services/consent-reminders.js';
import { leaving } from '../../src/services/leaving.js';
import { problemsOf, recogniseAll, signInvitation, signMore, type Ticked } from '../../src/services/opting-in.js';
import { loadScrapers } from '../../src/services/roster.js';
import { CONSENT_TEXTS } from '../../src/words/consent.js';
import { DAY, refOf, resultOf, runRound, troubleIn, world } from '../store/making.js';

const scrapers: readonly Scraper[] = await loadScrapers();
const claim = (address: string) => recogniseAddress(address, scrapers);
const pond = (more: Partial<Ticked> = {}): Ticked => ({
  ...{ address: 'https://pond.example/', use: 'leader', parts: ['picture', 'description'] },
  ...more,
});
const day = '2027-03-01';

function invited() {
  const w = world({ memory: true });
  const { token, personId } = w.store.people.invite({ name: 'Ada Muster', email: 'ada@mail.example' });
  return { ...w, token, personId };
}

describe('pasted addresses', () => {
  it('are each recognised, many at once and in any form', () => {
    const found = recogniseAll(
      'https://x.com/ada?s=20\n@ada@mastodon.example, www.pond.example  linktr.ee/ada;',
      claim,
    );
    expect(found.map((one) => ('ref' in one ? one.ref.platform : one.trouble.code))).toEqual([
      'x',
      'mastodon',
      'website',
      'linktree',
    ]);
  });

  it('that are none say what they are instead, each by itself', () => {
    const found = recogniseAll('https://x.com/ada/status/1\nhttps://bit.ly/3abc\nada\nftp://pond.example', claim);
    expect(found.map((one) => ('trouble' in one ? [one.trouble.code, one.trouble.args.kind] : one.ref.url))).toEqual([
      ['ADDRESS_NOT_PROFILE', 'post'],
      ['ADDRESS_NOT_PROFILE', 'short'],
      ['ADDRESS_MALFORMED', undefined],
      ['ADDRESS_NOT_HTTP', undefined],
    ]);
  });
});

describe('what is ticked', () => {
  it('is no consent without a part, a use and a name, nor with the same profile twice', () => {
    expect(problemsOf([pond()], 'Ada')).toEqual([]);
    expect(problemsOf([pond({ parts: [] })], 'Ada')).toEqual([{ at: 0, what: 'parts' }]);
    expect(problemsOf([pond({ use: undefined })], 'Ada')).toEqual([{ at: 0, what: 'use' }]);
    expect(problemsOf([pond({ use: undefined, parts: [] })], 'Ada')).toEqual([{ what: 'nothing' }]);
    expect(problemsOf([pond(), pond()], 'Ada')).toEqual([{ at: 1, what: 'twice' }]);
    expect(problemsOf([pond()], ' ')).toEqual([{ what: 'name' }]);
  });

  it('is kept with the very text, the name and the day, and opens nothing before the proof', () => {
    const { store, token, personId } = invited();
    const left = pond({ address: 'https://left-out.example/', use: undefined, parts: [] });
    const { consents } = signInvitation(
      store,
      { token, ticked: [pond(), left], signedBy: 'Ada M.', day, lang: 'de-AT' },
      claim,
    );
    expect(consents).toMatchObject([{ parts: ['picture', 'description'], signedBy: 'Ada M.', textVersion: 'en-2' }]);
    const held = store.exportPerson(personId);
    expect(held.signedForms[0]?.text).toContain(CONSENT_TEXTS.at(-1)?.text);
    expect(held.signedForms[0]?.text).toContain('My name: Ada M.');
    expect(held.signedForms[0]?.text).toMatch(/^Read in: de \(our translation de-2, SHA-256 [0-9a-f]{64}\)$/m);
    expect(JSON.stringify(held)).not.toMatch(/left-out/);
    expect(JSON.stringify(held)).not.toContain(token);
    expect(store.profiles.consented()).toEqual([]);
    expect(
      troubleIn(() => signInvitation(store, { token, ticked: [pond()], signedBy: 'Ada', day, lang: 'en' }, claim)),
    ).toBe('LINK_SPENT');
  });

  it('and is unclear keeps nothing, and the invitation stays good', () => {
    const { store, token, personId } = invited();
    const refusing = (ticked: Ticked[], name: string) =>
      troubleIn(() => signInvitation(store, { token, ticked, signedBy: name, day, lang: 'en' }, claim));
    expect(refusing([pond({ use: undefined })], 'Ada')).toBe('INPUT_INVALID');
    expect(refusing([pond()], '')).toBe('INPUT_INVALID');
    expect(refusing([pond(), pond({ address: 'https://x.com/ada/status/1' })], 'Ada')).toBe('ADDRESS_NOT_PROFILE');
    expect(store.hers.profiles(personId)).toEqual([]);
    expect(store.invitations.byToken(token).personId).toBe(personId);
  });

  it('can be narrowed, which erases what was seen; widened; and renewed for twelve months', () => {
    const { store, token, personId, time } = invited();
    signInvitation(store, { token, ticked: [pond()], signedBy: 'Ada', day, lang: 'en' }, claim);
    const { profileId } = store.hers.profiles(personId)[0]!;
    store.control.checked(profileId, 'found', 'code');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    const sign = (parts: Ticked['parts']) =>
      signMore(store, { personId, ticked: [pond({ parts })], signedBy: 'Ada', day, lang: 'en' }, claim);
    sign(['picture', 'description', 'posts']);
    expect(store.outcomes.last(profileId)).toBeDefined();
    sign(['description']);
    expect(store.outcomes.last(profileId)).toBeUndefined();
    time.pass(300 * DAY);
    sign(['description']);
    expect(store.hers.profiles(personId)).toMatchObject([
      { parts: ['description'], control: 'proven', expiresAt: expect.stringMatching(/^2028-12-/) },
    ]);
  });
});

describe('a consent that ends', () => {
  it('is told of once a month before, for all profiles of that day in one mail, and once when it has ended', () => {
    const { store, token, time } = invited();
    const ticked = [pond(), pond({ address: 'https://x.com/ada' })];
    signInvitation(store, { token, ticked, signedBy: 'Ada', day, lang: 'en' }, claim);
    const told: [string, number][] = [];
    const remind = () =>
      remindOfConsents({
        store,
        clock: time.clock,
        write(what, { profiles }) {
          told.push([what, profiles.length]);
          return { subject: what, text: what };
        },
      });
    expect(remind()).toBe(0);
    time.pass(336 * DAY);
    expect(remind()).toBe(1);
    expect(remind()).toBe(0);
    time.pass(30 * DAY);
    expect(remind()).toBe(1);
    expect(remind()).toBe(0);
    expect(new Set(told.map(([what, n]) => `${what} ${n}`))).toEqual(new Set(['ends 2', 'ended 2']));
  });

  it('is not told of where she renewed it or withdrew it', () => {
    const { store, token, personId, time } = invited();
    const ticked = [pond(), pond({ address: 'https://x.com/ada' })];
    signInvitation(store, { token, ticked, signedBy: 'Ada', day, lang: 'en' }, claim);
    time.pass(336 * DAY);
    signMore(store, { personId, ticked: [pond()], signedBy: 'Ada', day, lang: 'en' }, claim);
    store.consents.withdraw(personId, claim('https://x.com/ada').url);
    const write = () => ({ subject: 'x', text: 'x' });
    expect(remindOfConsents({ store, clock: time.clock, write })).toBe(0);
  });
});

describe('leaving', () => {
  const crowd = () => {
    const w = world({ memory: true });
    const { personId } = w.store.people.invite({ name: 'Ada', email: 'ada@mail.example' });
    const ticked = ['pond', 'lake'].map((name) => pond({ address: refOf(name).url }));
    signMore(w.store, { personId, ticked, signedBy: 'Ada', day, lang: 'en' }, claim);
    const [first, second] = w.store.hers.profiles(personId);
    const mails = [
      ['notice', `notice:${first!.profileId}`],
      ['notice', `notice:${second!.profileId}`],
      ['sign-in', 'sign-in'],
    ] as const;
    for (const [kind, key] of mails)
      w.store.outbox.add({ key, kind, personId, to: 'ada@mail.example', subject: kind, text: kind });
    const stopped: string[] = [];
    const stop = (profileId: string) => void stopped.push(profileId);
    return { ...w, personId, first: first!, second: second!, stopped, leave: leaving({ store: w.store, stop }) };
  };

  it('one profile stops its look, keeps the other, and drops the mails that speak of it alone', () => {
    const { store, personId, first, second, stopped, leave } = crowd();
    expect(leave.withdraw(personId, first.profileId)).toBe(true);
    expect(stopped).toEqual([first.profileId]);
    expect(store.hers.profiles(personId).map(({ state }) => state)).toEqual(['left', 'running']);
    expect(store.outbox.depth().waiting).toBe(2);
    expect(leave.forget(personId, second.profileId)).toBe(false);
    expect(leave.forget(personId, first.profileId)).toBe(true);
    expect(store.hers.profiles(personId)).toHaveLength(1);
    expect(leave.withdraw('somebody-else', second.profileId)).toBe(false);
  });

  it('altogether stops every look, drops every mail, and leaves nobody to be found', () => {
    const { store, personId, stopped, leave } = crowd();
    const { receipt, email } = leave.leave(personId);
    expect(stopped).toHaveLength(2);
    expect(receipt.what).toMatchObject({ people: 1, profiles: 2, consents: 2, proofs: 0 });
    expect(email).toBe('ada@mail.example');
    expect(store.outbox.depth().waiting).toBe(0);
    expect(() => store.people.find(personId)).toThrow(Trouble);
  });
});
