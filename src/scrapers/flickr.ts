/**
 * Flickr: the interface where a key is configured, then the page about the person, then her photostream; both pages carry
 * the platform's own models. What previews say ("Explore …'s photos") is stock text and no description of hers.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { flickrApi, isFlickrAnswer, readFlickrAnswer } from './_kit/flickr-api.js';
import { at, findObject, isObject, type Json, jsonOfCapture, literalsIn, textOf } from './_kit/json.js';
import { webLinks } from './_kit/links.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { each, wordsOf } from './_kit/words.js';

const HOSTS = ['flickr.com', 'flic.kr'];
const pageReading = readingBy({ page: readPage, wall: wallOf });

export const scraper: Scraper = {
  id: 'flickr',
  title: 'Flickr',
  hosts: HOSTS,
  proof: 'recorded',
  claim: claimBy({
    platform: 'flickr',
    hosts: HOSTS,
    first: {
      group: 'groups',
      search: 'search',
      login: 'signin signup account',
      shop: 'prints',
      reserved: 'explore services help about map commons events galleries apps cameras',
    },
    under: ['photos', 'people'],
    second: { list: 'albums sets galleries collections', hashtag: 'tags' },
    tabs: 'with favorites contacts about archives stats faves',
    handle: /^(?:[a-z0-9_-]{2,40}|\d{5,11}@N\d{2})$/,
    named: (typed) => (/^\d+@n\d\d$/i.test(typed) ? typed.toUpperCase() : typed.toLowerCase()),
    url: (handle) => `https://www.flickr.com/people/${handle}/`,
    special(url, [first = '', second = '', third = '']) {
      if (url.hostname.endsWith('flic.kr'))
        return notAProfile(first === 'p' ? 'post' : first === 'ps' ? 'short' : 'list');
      if (first === 'photos' && second === 'tags') return notAProfile('hashtag');
      if (/^(?:photos|people)$/.test(first) && /^page\d+$/.test(third))
        return new URL(`https://www.flickr.com/people/${second}`);
      return first === 'photos' && /^\d{6,}$/.test(third) ? notAProfile('post') : null;
    },
  }),
  // An id leads to the name that its owner chose.
  same: (asked) => asked.includes('@'),
  plan: (ref, keys) => [
    ...flickrApi(ref, keys.flickr),
    { id: 'page', requests: [{ url: ref.url, via: 'browser' }] },
    { id: 'photostream', requests: [{ url: ref.url.replace('/people/', '/photos/'), via: 'browser' }] },
  ],
  read(captures, ref) {
    const json = captures[0] && jsonOfCapture(captures[0]);
    return isFlickrAnswer(captures[0], json) ? readFlickrAnswer(captures, ref) : pageReading(captures, ref);
  },
};

/** Strings in the models are escaped as scripts once did. */
const unescaped = (value: unknown): string | undefined =>
  textOf(value)?.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, four, two) =>
    String.fromCharCode(Number.parseInt(four ?? two, 16)),
  );

const isPerson = (ref: ProfileRef) => (value: Json) =>
  value._flickrModelRegistry === 'person-models' &&
  [value.pathAlias, value.id, value.nsid].some(
    (name) => String(unescaped(name)).toLowerCase() === ref.handle.toLowerCase(),
  );

/** The page about her or her photostream; undefined without her own model. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const { $ } = page;
  const script = $('script.modelExport').text();
  const models = literalsIn(script.slice(Math.max(0, script.indexOf('modelExport:'))), 'person-models')[0];
  const person = findObject(models, isPerson(ref));
  if (!person) return undefined;
  if (person.isDeleted === true) return { wall: 'gone' };
  const facts = findObject(
    models,
    (value) => value._flickrModelRegistry === 'person-profile-models' && value.id === person.id,
  );
  const about = $('.profile-bio-view .bio-description').first();
  const bio = wordsOf(about.children(':not(.bio-infos)'));
  const links = webLinks(
    page.url,
    each(page, 'a[href^="http"]', about).map((anchor) => anchor.attr('href')),
  );
  const cover = ['h', 'l', 's', 't'].map((size) => textOf(at(facts, 'coverPhotoUrls', size)));
  return sketchOf(ref, capture, {
    handle: textOf(person.pathAlias) ?? ref.handle,
    account: unescaped(person.id),
    displayName: seenOrHidden(unescaped(person.realname) ?? unescaped(person.username)),
    // Her own words are on one of the two pages only.
    bio: about.length > 0 ? saidOrAbsent(bio) : hidden('layout'),
    links: about.length > 0 ? (links.length > 0 ? seen(links) : absent()) : hidden('layout'),
    avatar: pictureOf(
      page,
      ['retina', 'large', 'medium', 'small', 'default'].map((size) => textOf(at(person.buddyicon, size))),
    ),
    banner: facts ? pictureOf(page, cover) : hidden('layout'),
    posts: photosOf(models, person.id),
  });
}

/** The number after the picture only tells when it was last changed. */
function pictureOf(page: Page, offered: readonly (string | undefined)[]): Sighting<PictureLink> {
  const plain = offered.map((address) => address?.replace(/[?#].*$/, '').replace(/^\/\//, 'https://'));
  return pictureSighting(page, plain);
}

/** Titles and descriptions of the photographs in her own stream; favourites are others'. */
function photosOf(models: unknown, id: unknown): Sighting<Post[]> {
  const streams = at(models, 'main', 'photostream-models');
  const stream = (Array.isArray(streams) ? streams : []).find(
    (each) => at(each, 'owner', 'id') === id || at(each, 'id') === id,
  );
  const photos = at(stream, 'photoPageList', '_data');
  if (!Array.isArray(photos)) return hidden('layout');
  const posts = photos.slice(0, 40).flatMap((photo): Post[] => {
    const owner = at(photo, 'owner', 'id') ?? at(photo, 'ownerNsid');
    if (!isObject(photo) || (owner !== undefined && owner !== id)) return [];
    const words = [unescaped(photo.title), unescaped(photo.description)].filter(Boolean).join('\n');
    return words ? [postOf(words)] : [];
  });
  return posts.length > 0 ? seen(posts) : photos.length === 0 ? absent() : hidden('layout');
}

function wallOf(page: Page, { status }: Capture): Wall {
  if (/^Flickr: .*(?:not found|no longer)|page not found/i.test(page.title)) return 'gone';
  if (/\/signin\b/.test(page.url.pathname) || page.url.hostname.startsWith('identity.')) return 'login';
  return genericWall(page, status) ?? 'layout';
}
