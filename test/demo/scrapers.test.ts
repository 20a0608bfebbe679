/**
 * Every demo page, as a visit would capture it, is read by the real scraper into the person's own fields, or met as the
 * wall that she stands behind. Pages of X and Instagram are taken as they stand after their script (rendered.test.ts holds
 * these to a real browser); everything else comes from the running site.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blueskyAvatar, blueskyBanner } from '../../scripts/demo/site/bluesky.js';
import { instagramAvatar, renderedInstagram } from '../../scripts/demo/site/instagram.js';
import { type DemoPerson, people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { weblogAvatar, weblogBanner } from '../../scripts/demo/site/weblog.js';
import { renderedX, xAvatar, xBanner } from '../../scripts/demo/site/x.js';
import type { Capture } from '../../src/domain/capture.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { Request, Scraper } from '../../src/domain/scraper.js';
import type { Sighting } from '../../src/domain/snapshot.js';
import type { Visit } from '../../src/domain/visiting.js';
import { look } from '../../src/services/look.js';
import { loadScrapers } from '../../src/services/roster.js';
import { ask } from './ask.js';

const NOW = '2026-11-20T10:00:00.000Z';
const AFTER_SCRIPT: Partial<Record<DemoPerson['platform'], (p: DemoPerson) => string>> = {
  x: renderedX,
  instagram: renderedInstagram,
};

let site: Site;
let scrapers: Scraper[];
beforeAll(async () => {
  site = await startSite();
  scrapers = await loadScrapers();
});
afterAll(() => site.close());

function recognise(person: DemoPerson): { ref: ProfileRef; scraper: Scraper } {
  for (const scraper of scrapers) {
    const ref = scraper.claim(new URL(site.url(person)));
    if (ref && 'platform' in ref) return { ref, scraper };
  }
  throw new Error(`nobody claims ${site.url(person)}`);
}

async function capture(person: DemoPerson, { url, via }: Request): Promise<Capture> {
  let address = url;
  for (let hops = 0; hops < 5; hops += 1) {
    const { status, type, location, body } = await ask(site.port, address);
    if (location) {
      address = new URL(location, address).href;
      continue;
    }
    const render = via === 'browser' && address === site.url(person) ? AFTER_SCRIPT[person.platform] : undefined;
    const bytes = render ? Buffer.from(render(person)) : body;
    return { url: address, askedUrl: url, via, contentType: type, body: new Uint8Array(bytes), status, takenAt: NOW };
  }
  throw new Error(`${url} leads in circles`);
}

function lookAt(person: DemoPerson) {
  const { ref, scraper } = recognise(person);
  const visit: Visit = {
    fetch: (request) => capture(person, request),
    picture: (url) => capture(person, { url, via: 'api' }),
    close: async () => {},
  };
  return look(ref, scraper, visit, {}, NOW);
}

const value = <T>(sighting: Sighting<T>): T | undefined => (sighting.state === 'seen' ? sighting.value : undefined);
const one = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
const pictureOf: Record<DemoPerson['platform'], (p: DemoPerson) => { avatar: string; banner: string }> = {
  x: (p) => ({ avatar: xAvatar(p), banner: xBanner(p) }),
  instagram: (p) => ({ avatar: instagramAvatar(p, 320), banner: '' }),
  bluesky: (p) => ({ avatar: blueskyAvatar(p), banner: blueskyBanner(p) }),
  website: (p) => ({ avatar: weblogAvatar(p), banner: weblogBanner(p) }),
};

describe('the demo’s pages are read by the scrapers', () => {
  const shown = people.filter(({ behaviour }) => behaviour === 'profile');
  it.each(shown.map((p) => [p.id, p] as const))('%s: every field as she wrote it', async (_, person) => {
    const { sketch } = await lookAt(person);
    expect(sketch.ref.platform).toBe(person.platform);
    expect(one(value(sketch.displayName))).toContain(person.name);
    expect(one(value(sketch.bio))).toContain(person.bio);
    for (const link of person.links) expect(value(sketch.links)?.map(bare)).toContain(bare(link));
    const { avatar, banner } = pictureOf[person.platform](person);
    expect(value(sketch.avatar)?.url).toBe(avatar);
    if (person.banner) expect(value(sketch.banner)?.url.startsWith(banner)).toBe(true);
    else expect(sketch.banner).toEqual({ state: 'absent' });
  });

  it.each(shown.map((p) => [p.id, p] as const))('%s: her own posts and nobody else’s', async (_, person) => {
    const { sketch } = await lookAt(person);
    const texts = (value(sketch.posts) ?? []).map(({ text }) => one(text));
    for (const { text, sharedFrom } of person.posts) {
      expect(texts.some((seen) => seen?.includes(one(text) ?? ''))).toBe(!sharedFrom);
    }
  });

  it.each(shown.map((p) => [p.id, p] as const))('%s: the pictures’ addresses lead to pictures', async (_, person) => {
    const { sketch } = await lookAt(person);
    for (const link of [value(sketch.avatar), value(sketch.banner)]) {
      for (const url of link ? [link.url, ...link.alternates] : []) {
        expect((await ask(site.port, url)).type).toBe('image/jpeg');
      }
    }
  });

  const walled = people.filter(({ behaviour, expected }) => expected.walls && behaviour !== 'never-ends');
  it.each(walled.map((p) => [p.id, p] as const))('%s: the wall by its name, and nothing seen', async (_, person) => {
    const { sketch } = await lookAt(person);
    for (const sight of ['bio', 'avatar', 'banner', 'posts'] as const) {
      expect(sketch[sight]).toEqual({ state: 'hidden', why: expect.toBeOneOf(person.expected.walls ?? []) });
    }
  });

  it('a private account: the description is seen, the posts are private', async () => {
    const { sketch } = await lookAt(people.find(({ behaviour }) => behaviour === 'private')!);
    expect(sketch.bio.state).toBe('seen');
    expect(sketch.posts).toEqual({ state: 'hidden', why: 'private' });
  });
});

const bare = (link: string) => link.replace(/\/$/, '');
