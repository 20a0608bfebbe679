/** Substack: a publication below the platform's host, and a person's own page, which the platform's interface tells of. */
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent } from '../domain/snapshot.js';
import { at, jsonOfCapture, textOf } from './_kit/json.js';
import { linksInText, webLinks } from './_kit/links.js';
import { pictureLink } from './_kit/pictures.js';
import { anyOrAbsent, saidOrAbsent, sketchOf } from './_kit/sketch.js';
import { wallOfStatus } from './_kit/walls.js';
import { hosted, type Place, weblog } from './_kit/weblog.js';

const KINDS: Readonly<Record<string, Place>> = {
  '': 'home',
  search: 'search',
  'sign-in': 'login',
  topics: 'hashtag',
  note: 'post',
};
const publication = weblog({
  id: 'substack',
  title: 'Substack',
  hosts: ['substack.com'],
  proof: 'recorded',
  place(sub, segments) {
    const [first = '', second, third] = segments;
    if (sub === 'open' && first === 'pub' && second) return third ? 'post' : hosted(second, 'substack.com');
    if (sub) return /^(?:p|notes?|podcast)$/.test(first) && second ? 'post' : hosted(sub, 'substack.com');
    const name = first.startsWith('@')
      ? first.slice(1)
      : first === 'profile'
        ? second?.replace(/^\d+-/, '')
        : undefined;
    if (name === undefined) return KINDS[first] ?? 'reserved';
    if (/^(?:note|p)$/.test(second ?? '') && first.startsWith('@')) return 'post';
    if (!/^[\w-]{1,60}$/.test(name)) return 'other';
    return { handle: `@${name.toLowerCase()}`, url: `https://substack.com/@${name.toLowerCase()}` };
  },
});

export const scraper: Scraper = {
  ...publication,
  // A publication's own host may lead to its writer's page.
  same: (asked, led) => asked.replace(OWN, '') === led.replace(OWN, ''),
  plan(ref, keys) {
    if (!ref.handle.startsWith('@')) return publication.plan(ref, keys);
    const url = `https://substack.com/api/v1/user/${ref.handle.slice(1)}/public_profile`;
    return [{ id: 'api', requests: [{ url, via: 'api', accept: 'application/json' }] }, ...publication.plan(ref, keys)];
  },
  read(captures, ref) {
    const [capture] = captures;
    const json = capture && jsonOfCapture(capture);
    if (!capture || json === undefined) return publication.read(captures, ref);
    return readPerson(json, capture, ref);
  },
};

const OWN = /^@|\.substack\.com$/g;

/** The interface's answer about a person: her publications are links of hers. */
function readPerson(json: unknown, capture: Parameters<typeof sketchOf>[1], ref: ProfileRef): ScraperReading {
  const handle = textOf(at(json, 'handle'))?.toLowerCase();
  if (`@${handle}` !== ref.handle)
    return { wall: /not found/i.test(String(at(json, 'error'))) ? 'gone' : (wallOfStatus(capture.status) ?? 'layout') };
  const bio = textOf(at(json, 'bio')) ?? '';
  const own = [at(json, 'publicationUsers') ?? []].flat().map((row) => at(row, 'publication'));
  const places = own.map(
    (each) => textOf(at(each, 'custom_domain')) ?? `${String(at(each, 'subdomain'))}.substack.com`,
  );
  const named = [at(json, 'userLinks') ?? []].flat().map((link) => textOf(at(link, 'value')));
  const picture = pictureLink({ url: new URL(ref.url), saved: false }, [textOf(at(json, 'photo_url'))]);
  return sketchOf(ref, capture, {
    displayName: saidOrAbsent(textOf(at(json, 'name'))),
    bio: saidOrAbsent(bio),
    links: anyOrAbsent(
      webLinks(new URL(ref.url), [...places.map((host) => `https://${host}`), ...named, ...linksInText(bio)]),
    ),
    avatar: picture ? { state: 'seen', value: picture } : absent(),
    banner: absent(),
  });
}
