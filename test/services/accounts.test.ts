/** A handle that was given to somebody else between two visits: two accounts at one name, a real store, bluesky's own answers. */
import { describe, expect, it } from 'vitest';
import { captureSchema } from '../../src/domain/capture.js';
import type { Consented, ProfileRef } from '../../src/domain/profile.js';
import type { Request } from '../../src/domain/scraper.js';
import { SIGHTS } from '../../src/domain/snapshot.js';
import type { Visit } from '../../src/domain/visiting.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { scraper as bluesky } from '../../src/scrapers/bluesky.js';
import { scraper as mastodon } from '../../src/scrapers/mastodon.js';
import { inspect } from '../../src/services/inspect.js';
import { proving } from '../../src/services/proving.js';
import { loadAudits } from '../../src/services/roster.js';
import { bytesOf, hash, troubleIn, world } from '../store/making.js';

const audits = await loadAudits();
const HERS = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const OTHERS = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
const profile: ProfileRef = {
  platform: 'bluesky',
  handle: 'ada.bsky.social',
  url: 'https://bsky.app/profile/ada.bsky.social',
};

/** The open interface, answering for whoever has the handle now. */
function place() {
  const now = { did: HERS, bio: 'I lead a group.' };
  const answer = ({ url }: Request) => {
    const json = url.includes('getProfile')
      ? { did: now.did, handle: profile.handle, displayName: 'Ada', description: now.bio, postsCount: 0 }
      : { feed: [] };
    const body = bytesOf(JSON.stringify(json));
    return captureSchema.parse({
      ...{ url, via: 'api', contentType: 'application/json', body, status: 200 },
      takenAt: '2027-03-01T11:59:00.000Z',
    });
  };
  const visit: Visit = {
    fetch: async (request) => answer(request),
    picture: () => Promise.reject(new Error('there is no picture')),
    close: async () => {},
  };
  return { now, openVisit: async () => visit };
}
type Place = ReturnType<typeof place>;

const looked = (ref: Consented<ProfileRef>, { openVisit }: Place) =>
  inspect(ref, {
    ...{ audits, verdictOf, stamp: { version: '1', rules: 'r', lexicon: 'l', ocr: 'o' }, keys: {}, openVisit },
    ...{ regularPosts: { share: 0.2, count: 3 }, languageOf: () => 'en', clock: () => new Date() },
    scraperOf: () => bluesky,
    readPicture: () => Promise.reject(new Error('there is no picture')),
  });

function enrolled(control: 'to-show' | 'known') {
  const w = world({ memory: true });
  const { store } = w;
  const { personId } = store.people.invite({ name: 'Ada', email: 'ada@mail.example' });
  const signing = {
    ...{ personId, profile, use: 'leader' as const, signedBy: 'Ada', textVersion: 'test-1' },
    ...{ parts: ['picture', 'banner', 'description', 'posts'] as const, textSha256: hash('the text'), control },
  };
  const sign = () => store.consents.sign({ ...signing, parts: [...signing.parts] }).profileId;
  const profileId = sign();
  let month = 0;
  const round = async (there: Place) => {
    month += 1;
    const { id } = store.rounds.open(`2027-0${month}`);
    const claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 'test' });
    if (!claim) return undefined;
    const { result, pictures } = await looked(claim.profile, there);
    const kept = store.visits.record(claim.visitId, result, pictures);
    store.rounds.finish(id);
    return { ...kept, snapshot: result.snapshot };
  };
  const prove = (there: Place) =>
    proving({
      control: store.control,
      ...{ scraperOf: () => bluesky, keys: {}, pageAddress: () => undefined, clock: w.time.clock },
      open: async () => ({ openVisit: there.openVisit, close: async () => {} }),
    }).check(profileId, 10_000);
  return { ...w, personId, profileId, sign, round, prove };
}

describe('a handle that somebody else has now', () => {
  it('is told by the number of the account, from the proof on: nothing is read, and the proof is lost', async () => {
    const { store, personId, profileId, round, prove } = enrolled('to-show');
    const there = place();
    there.now.bio = `mine: ${store.control.of(profileId)?.code}`;
    expect(await prove(there)).toMatchObject({ met: 'found', state: 'proven' });
    there.now.bio = 'I lead a group.';
    expect(await round(there)).toMatchObject({ state: 'seen' });
    Object.assign(there.now, { did: OTHERS, bio: 'CANARY of another' });
    const met = await round(there);
    expect(met).toMatchObject({ state: 'hidden', wall: 'moved' });
    for (const sight of SIGHTS) expect(met?.snapshot[sight]).toEqual({ state: 'hidden', why: 'moved' });
    expect(store.control.of(profileId)).toMatchObject({ state: 'lost', checked: 'moved' });
    expect(JSON.stringify(store.exportPerson(personId))).not.toMatch(/CANARY|did:plc/);
    // Nothing is visited until somebody shows that it is hers; whoever shows it is met from then on.
    expect(await round(there)).toBeUndefined();
    there.now.bio = `${store.control.of(profileId)?.code}`;
    expect(await prove(there)).toMatchObject({ state: 'proven' });
    expect(await round(there)).toMatchObject({ state: 'seen' });
  });

  it('is hidden also where an operator knew whose it was, until she signs anew', async () => {
    const { profileId, store, round, sign } = enrolled('known');
    const there = place();
    expect(await round(there)).toMatchObject({ state: 'seen' });
    there.now.did = OTHERS;
    expect(await round(there)).toMatchObject({ wall: 'moved' });
    there.now.did = HERS;
    expect(await round(there)).toMatchObject({ state: 'seen' });
    expect(store.control.of(profileId)?.state).toBe('not-needed');
    there.now.did = OTHERS;
    sign();
    expect(await round(there)).toMatchObject({ state: 'seen' });
  });

  it('is kept as a hash that differs from profile to profile, and goes with a withdrawal', async () => {
    const { store, personId, round, profileId } = enrolled('known');
    await round(place());
    const kept = () => store.exportPerson(personId).profiles[0]?.account;
    expect(kept()).toMatch(/^[0-9a-f]{64}$/);
    store.consents.withdraw(personId, profile.url);
    expect(kept()).toBeNull();
    expect(troubleIn(() => store.profiles.stillConsented(profileId))).toBe('none');
  });

  it('is nothing to a place that tells no number', () => {
    const page =
      '<html><meta property="og:type" content="profile"><meta property="profile:username" content="ada@pond.example"><meta property="og:title" content="Ada (@ada@pond.example)">';
    const reading = mastodon.read(
      [
        captureSchema.parse({
          ...{ url: 'https://pond.example/@ada', via: 'browser', contentType: 'text/html', status: 200 },
          ...{ body: bytesOf(page), takenAt: '2027-03-01T11:59:00.000Z' },
        }),
      ],
      { platform: 'mastodon', handle: 'ada@pond.example', url: 'https://pond.example/@ada' },
    );
    expect(reading).not.toHaveProperty('account');
    expect(reading).toHaveProperty('sketch');
  });
});
