/** An address that leads to another name: a real browser at a local site, a real store. What stands there is nobody's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { mintConsented, type ProfileRef } from '../../src/domain/profile.js';
import { SIGHTS } from '../../src/domain/snapshot.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { scraper as bluesky } from '../../src/scrapers/bluesky.js';
import { scraper as facebook } from '../../src/scrapers/facebook.js';
import { scraper as flickr } from '../../src/scrapers/flickr.js';
import { scraper as linkedin } from '../../src/scrapers/linkedin.js';
import { scraper as mastodon } from '../../src/scrapers/mastodon.js';
import { scraper as substack } from '../../src/scrapers/substack.js';
import { scraper as website } from '../../src/scrapers/website.js';
import { scraper as x } from '../../src/scrapers/x.js';
import { scraper as youtube } from '../../src/scrapers/youtube.js';
import { inspect } from '../../src/services/inspect.js';
import { loadAudits } from '../../src/services/roster.js';
import { door, type Site, standIn, tmpFolder, visitor } from '../browser/site.js';
import { hash, world } from '../store/making.js';

let stage: Site;
let guarded: Door;
let client: Visitor;
/** Where an address leads from now on. */
const leads = new Map<string, string>();
const audits = await loadAudits();

beforeAll(async () => {
  stage = await standIn(['x.com', 'ada.example'], ({ url = '/' }, response) => {
    const to = leads.get(url);
    if (to) return response.writeHead(302, { location: to }).end();
    if (url === '/robots.txt') return response.writeHead(404).end();
    const name = url.replaceAll('/', '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<html lang="en"><title>${name}</title><meta property="og:type" content="profile"><meta property="og:title" content="Somebody (@${name}) on X"><meta name="description" property="og:description" content="words of ${name}"><h1>${name}</h1>`,
    );
  });
  guarded = await door([], { standIns: { map: { 'x.com': stage.at, 'ada.example': stage.at } } });
  client = await visitor({ door: guarded, tmpDir: tmpFolder() });
});
afterAll(async () => {
  await client.close();
  await guarded.close();
  await stage.close();
});

const looked = (profile: ProfileRef, scraper = x) =>
  inspect(mintConsented(profile), {
    ...{ audits, verdictOf, stamp: { version: '1', rules: 'r', lexicon: 'l', ocr: 'o' }, keys: {} },
    ...{ regularPosts: { share: 0.2, count: 3 }, languageOf: () => 'en', clock: () => new Date() },
    openVisit: (ref) => client.visit(ref),
    scraperOf: () => scraper,
    readPicture: () => Promise.reject(new Error('there is no picture')),
  });
const at = (handle: string): ProfileRef => ({ platform: 'x', handle, url: `https://x.com/${handle}` });

describe('an address that leads to another name', () => {
  it('shows nothing of what stands there, and the proof that it was hers is lost: she is told why', async () => {
    const { store } = world({ memory: true });
    const { personId } = store.people.invite({ name: 'Ada', email: 'ada@mail.example' });
    const { profileId } = store.consents.sign({
      ...{ personId, profile: at('ada'), use: 'leader', parts: ['picture', 'banner', 'description', 'posts'] },
      ...{ signedBy: 'Ada', textVersion: 'test-1', textSha256: hash('the text'), control: 'to-show' },
    });
    store.control.checked(profileId, 'found', 'code');
    const round = async (period: string) => {
      const { id } = store.rounds.open(period);
      const claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 'test' })!;
      const { result, pictures } = await looked(at('ada'));
      store.visits.record(claim.visitId, result, pictures);
      store.rounds.finish(id);
      return result.snapshot;
    };
    expect((await round('2027-01')).bio).toMatchObject({ state: 'seen', value: 'words of ada' });
    leads.set('/ada', '/somebody_else');
    const snapshot = await round('2027-02');
    for (const sight of SIGHTS) expect(snapshot[sight]).toEqual({ state: 'hidden', why: 'moved' });
    expect(JSON.stringify(store.exportPerson(personId))).not.toContain('somebody_else');
    expect(store.control.of(profileId)).toMatchObject({ state: 'lost', method: null, checked: 'moved' });
    expect(store.profiles.consented()).toEqual([]);
  });

  it('is the same address where only its spelling differs, or where it is her own site', async () => {
    leads.set('/Bea', '/bea');
    leads.set('/', '/rosa');
    expect((await looked({ ...at('bea'), url: 'https://x.com/Bea' })).result.snapshot.bio.state).toBe('seen');
    const own = { platform: 'website', handle: 'ada.example', url: 'https://ada.example/' };
    const { snapshot } = (await looked(own, website)).result;
    for (const sight of SIGHTS) expect(snapshot[sight]).not.toMatchObject({ why: 'moved' });
  });

  it.each([
    ['100044', 'ada.harbour', true, facebook],
    ['adaharbour', 'ada.harbour', true, facebook],
    ['ada.harbour', 'bea.harbour', false, facebook],
    ['channel/UCabcdefghijklmnopqrstuv', 'ada', true, youtube],
    ['ada', 'bea', false, youtube],
    ['acoaaabcdef', 'ada-harbour', true, linkedin],
    ['ada-harbour', 'bea-harbour', false, linkedin],
    ['12345678@N00', 'ada', true, flickr],
    ['did:plc:abcdefghijklmnopqrstuvwx', 'ada.bsky.social', true, bluesky],
    ['ada.bsky.social', 'bea.bsky.social', false, bluesky],
    ['ada@pond.example', 'ada@social.pond.example', true, mastodon],
    ['ada@pond.example', 'bea@pond.example', false, mastodon],
    ['ada.substack.com', '@ada', true, substack],
    ['@ada', '@bea', false, substack],
  ])('%s that leads to %s is the same account: %s', (asked, led, same, scraper) => {
    expect(scraper.same?.(asked, led) ?? false).toBe(same);
  });
});
