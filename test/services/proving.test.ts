import { describe, expect, it } from 'vitest';
import type { ProofCheck } from '../../src/domain/control.js';
import { absent, hidden, type Sighting, type Sketch, seen } from '../../src/domain/snapshot.js';
import { foundBy, proving } from '../../src/services/proving.js';
import { hash, refOf, world } from '../store/making.js';

const PAGE = 'https://audit.example/with/0a1b';
const sketch = (bio: Sighting<string>, links: Sighting<string[]> = absent()): Sketch => ({
  ...{ ref: refOf('pond'), takenAt: '2027-03-01T12:00:00.000Z', displayName: absent(), bio, links },
  ...{ avatar: absent(), banner: absent(), posts: absent() },
});

describe('the proof on a profile', () => {
  it.each<[string, Sketch, ReturnType<typeof foundBy>]>([
    ['the code alone', sketch(seen('pa-abcdefghjk')), 'code'],
    ['the code among other words, in capitals', sketch(seen('Hi! PA-ABCDEFGHJK ☺')), 'code'],
    ['another code', sketch(seen('pa-abcdefghjm')), undefined],
    ['the link', sketch(absent(), seen([`${PAGE}/`])), 'link'],
    ['the link with a tail', sketch(absent(), seen([`${PAGE}?utm=1`])), 'link'],
    ['a link to another page of ours', sketch(absent(), seen(['https://audit.example/with/0a1c'])), undefined],
    ['the same path elsewhere', sketch(absent(), seen(['https://other.example/with/0a1b'])), undefined],
    ['what is no address', sketch(absent(), seen(['mailto:ada@mail.example', 'with/0a1b'])), undefined],
    ['a wall', sketch(hidden('login'), hidden('login')), undefined],
  ])('%s', (_, shown, by) => {
    expect(foundBy(shown, 'pa-abcdefghjk', PAGE)).toBe(by);
  });
});

/** A world in which somebody has yet to show her profile, and a place that answers as it is told. */
function looking(answer: () => Promise<Sketch>) {
  const { store, time } = world({ memory: true });
  const { personId } = store.people.invite({ name: 'Ada' });
  const { profileId } = store.consents.sign({
    ...{ personId, profile: refOf('pond'), use: 'leader', parts: ['picture'], signedBy: 'Ada', control: 'to-show' },
    ...{ textVersion: 'test-1', textSha256: hash('the text') },
  });
  let closed = 0;
  const close = async () => {
    closed += 1;
  };
  const look = proving({
    ...{
      control: store.control,
      keys: {},
      clock: time.clock,
      pageAddress: (page) => `https://audit.example/with/${page}`,
    },
    open: async () => ({
      openVisit: async () => ({
        fetch: async () => ({
          ...{ url: 'https://pond.example/', via: 'api' as const, contentType: 'text/html', body: new Uint8Array() },
          ...{ status: 200, takenAt: time.now() },
        }),
        picture: async () => Promise.reject(new Error('no picture is taken for a proof')),
        close,
      }),
      close,
    }),
    scraperOf: () => ({
      ...{ id: 'website', title: 'Website', hosts: [], proof: 'recorded', claim: () => null },
      plan: () => [{ id: 'page', requests: [{ url: 'https://pond.example/', via: 'api' as const }] }],
      read: () => ({ sketch: answered! }),
    }),
  });
  let answered: Sketch | undefined;
  const check = async () => {
    answered = await answer();
    return look.check(profileId, 5_000);
  };
  return { store, profileId, personId, look, check, closed: () => closed };
}

describe('a look for the proof', () => {
  it.each<[string, Sketch, ProofCheck]>([
    ['a description without it', sketch(seen('Hello')), 'missing'],
    ['an empty description', sketch(absent()), 'missing'],
    ['a login wall', sketch(hidden('login'), hidden('login')), 'login'],
  ])('that meets %s proves nothing, and says what it met', async (_, shown, met) => {
    const { store, check, profileId, closed } = looking(async () => shown);
    expect(await check()).toEqual({ end: 'looked', met, state: 'unproven' });
    expect(store.control.of(profileId)).toMatchObject({ state: 'unproven', checked: met });
    expect(closed()).toBe(2);
  });

  it('that finds the code opens the profile, and keeps nothing else of what it saw', async () => {
    const { store, check, profileId, personId } = looking(async () =>
      sketch(seen(`Kanarienvogel ${store.control.of(profileId)?.code}`)),
    );
    expect(await check()).toEqual({ end: 'looked', met: 'found', state: 'proven' });
    expect(store.profiles.consented()).toHaveLength(1);
    expect(JSON.stringify(store.exportPerson(personId))).not.toContain('Kanarienvogel');
  });

  it('of a profile that was withdrawn is not made', async () => {
    const { store, check, personId } = looking(async () => sketch(absent()));
    store.consents.withdraw(personId);
    expect(await check()).toEqual({ end: 'nothing' });
  });

  it('under way when she leaves ends without a proof', async () => {
    const { store, look, profileId, personId } = looking(async () => sketch(absent()));
    const ending = look.check(profileId, 5_000);
    store.consents.withdraw(personId);
    look.stop(profileId);
    expect(await ending).toEqual({ end: 'nothing' });
    expect(store.control.of(profileId)?.state).toBe('unproven');
  });
});
