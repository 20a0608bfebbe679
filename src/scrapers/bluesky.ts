/**
 * Bluesky: the open interface first, which needs no key, then the public page. Who asked to be shown to signed-in people only
 * carries the label `!no-unauthenticated`; the interface still answers for her, and we do not look.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { at, jsonOfCapture, textOf } from './_kit/json.js';
import { jsonLdOf, profiledPerson, wordsAt } from './_kit/jsonld.js';
import { webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import { openPage, type Page } from './_kit/page.js';
import { pictureLink } from './_kit/pictures.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './_kit/sketch.js';
import { genericWall, wallOfStatus } from './_kit/walls.js';
import { bodyWords, oneLine, tidy, wordsOf } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'bluesky',
  title: 'Bluesky',
  hosts: ['bsky.app', 'bsky.social', 'bsky.dev'],
  proof: 'recorded',
  bioLimit: 256,
  claim,
  plan: (ref) => [
    {
      id: 'api',
      requests: [
        {
          url: `${API}app.bsky.actor.getProfile?actor=${encodeURIComponent(ref.handle)}`,
          via: 'api',
          accept: JSON_TYPE,
        },
        {
          url: `${API}app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(ref.handle)}&filter=posts_no_replies&limit=30`,
          ...{ via: 'api', accept: JSON_TYPE, optional: true },
        },
      ],
    },
    { id: 'page', requests: [{ url: ref.url, via: 'browser', settle: SETTLED }] },
  ],
  read(captures, ref) {
    const [capture, feed] = captures;
    if (!capture) return { wall: 'unreachable' };
    const json = jsonOfCapture(capture);
    if (json !== undefined) return readApi(json, capture, feed && jsonOfCapture(feed), ref);
    if (new URL(capture.url).pathname.startsWith('/xrpc/')) return { wall: wallOfStatus(capture.status) ?? 'layout' };
    const page = openPage(capture);
    if (!page) return { wall: 'unreadable' };
    return readPage(page, capture, ref) ?? { wall: wallOf(page, capture) };
  },
};

const API = 'https://public.api.bsky.app/xrpc/';
const JSON_TYPE = 'application/json';
const SETTLED = '[data-testid="profileHeaderDescription"], [data-testid="postText"], #bsky_profile_summary, h1';
const HANDLE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function claim(url: URL): ReturnType<Scraper['claim']> {
  const sub = subdomainOf(url, scraper.hosts);
  if (sub === null) return null;
  if (url.hostname.endsWith('.bsky.social')) return refOf(url.hostname);
  if (!['', 'www', 'main', 'staging'].includes(sub) || url.hostname === 'bsky.social') return notAProfile('other');
  const [first = '', second, third] = segmentsOf(url);
  if (first === '') return notAProfile('home');
  if (first.startsWith('@')) return refOf(first);
  if (first === 'profile' && second) {
    if (third === undefined || ['followers', 'follows', 'rss', 'search', 'known-followers'].includes(third))
      return refOf(second);
    return notAProfile(third === 'post' ? 'post' : ['feed', 'lists'].includes(third) ? 'group' : 'other');
  }
  if (first === 'hashtag') return notAProfile('hashtag');
  return notAProfile(first === 'search' ? 'search' : ['starter-pack', 'start'].includes(first) ? 'group' : 'reserved');
}

function refOf(typed: string): ReturnType<Scraper['claim']> {
  const did = /^did:(?:plc:[a-z2-7]{24}|web:[\w.:%-]{1,200})$/.test(typed);
  const name = typed.replace(/^@/, '').toLowerCase();
  const handle = did ? typed : name.includes('.') ? name : `${name}.bsky.social`;
  if (!did && !HANDLE.test(handle)) return notAProfile('other');
  return { platform: scraper.id, handle, url: `https://bsky.app/profile/${handle}` };
}

const same = (ref: ProfileRef, ...names: unknown[]): boolean =>
  names.some((name) => typeof name === 'string' && name.replace(/^@/, '').toLowerCase() === ref.handle.toLowerCase());

function readApi(json: unknown, capture: Capture, feed: unknown, ref: ProfileRef): ScraperReading {
  const labels = [at(json, 'labels') ?? []].flat().map((label) => at(label, 'val'));
  if (!same(ref, at(json, 'handle'), at(json, 'did')))
    return { wall: refusalOf(json) ?? wallOfStatus(capture.status) ?? 'layout' };
  if (labels.includes('!no-unauthenticated')) return { wall: 'login' };
  if (labels.some((label) => label === '!takedown' || label === '!suspend')) return { wall: 'suspended' };
  const bio = tidy(textOf(at(json, 'description')) ?? '');
  const place = { url: new URL(ref.url), saved: false };
  const handle = textOf(at(json, 'handle'));
  return sketchOf(ref, capture, {
    handle: handle === 'handle.invalid' ? ref.handle : handle,
    displayName: saidOrAbsent(textOf(at(json, 'displayName'))?.trim()),
    bio: saidOrAbsent(bio),
    links: anyOrAbsent(linksOf(place.url, bio, textOf(at(json, 'website')))),
    avatar: pictureOf(place, textOf(at(json, 'avatar'))) ?? absent(),
    banner: pictureOf(place, textOf(at(json, 'banner'))) ?? absent(),
    posts: postsOf(feed, textOf(at(json, 'did')), at(json, 'postsCount')),
  });
}

function refusalOf(json: unknown): Wall | undefined {
  const said = `${String(at(json, 'error'))} ${String(at(json, 'message'))}`;
  if (/AccountTakedown|suspended/i.test(said)) return 'suspended';
  if (/not found|AccountDeactivated|deactivated|must be a valid did or a handle/i.test(said)) return 'gone';
  return /RateLimit|UpstreamFailure|InternalServerError/i.test(said) ? 'busy' : undefined;
}

/** Her own posts: reposts carry a reason, and answers a parent by somebody else. */
function postsOf(feed: unknown, did: string | undefined, count: unknown): Sighting<Post[]> {
  const items = at(feed, 'feed');
  if (!Array.isArray(items)) return count === 0 ? absent() : hidden('layout');
  if (items.length === 0) return absent();
  const own = items.filter((item) => {
    const reposted = String(at(item, 'reason', '$type')).endsWith('#reasonRepost');
    const parent = at(item, 'reply', 'parent', 'author', 'did') ?? did;
    return !reposted && at(item, 'post', 'author', 'did') === did && parent === did;
  });
  return seen(
    own.flatMap((item): Post[] => {
      const text = tidy(textOf(at(item, 'post', 'record', 'text')) ?? '');
      const key = String(at(item, 'post', 'uri'))
        .split('/')
        .pop();
      const url = `https://bsky.app/profile/${String(at(item, 'post', 'author', 'handle'))}/post/${key}`;
      return text ? [postOf(text, url, textOf(at(item, 'post', 'record', 'createdAt')))] : [];
    }),
  );
}

/** The platform has a field for one address; the others stand in the description. */
const linksOf = (base: URL, bio: string, website?: string): string[] =>
  webLinks(base, [
    website,
    ...(bio.match(/https?:\/\/[^\s)\]"'»]{1,300}/g) ?? []).map((link) => link.replace(/[.,;:!?]+$/, '')),
  ]);

/** The plain form is the largest; thumbnails have the same name. */
function pictureOf(
  place: Pick<Page, 'url' | 'saved'>,
  ...offered: (string | undefined)[]
): Sighting<PictureLink> | undefined {
  const plain = offered.map((address) =>
    address?.replace(/\/img\/(avatar|banner)(?:_thumbnail)?(?:_small)?\//, '/img/$1/'),
  );
  const link = pictureLink(place, [...plain, ...offered]);
  return link && seen(link);
}

/** The page; undefined without proof that it is this person's. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const { $ } = page;
  const person = profiledPerson(jsonLdOf(page));
  const shown = $('[data-testid="profileHeaderDisplayName"]').first();
  const named = /\(@([^\s)]+)\)/.exec(page.title)?.[1];
  const stated = [
    at(person, 'alternateName'),
    at(person, 'identifier'),
    wordsOf($('#bsky_handle')),
    wordsOf($('#bsky_did')),
  ];
  if (!same(ref, ...stated, shown.length > 0 ? named : undefined)) return undefined;
  // The head may still describe the profile that was open before this one.
  if (named && textOf(at(person, 'alternateName')) && !same({ ...ref, handle: named }, at(person, 'alternateName')))
    return undefined;
  const handle = textOf(at(person, 'alternateName'))?.replace(/^@/, '') ?? named ?? ref.handle;
  const name = oneLine(wordsOf(shown)) || wordsAt(person, 'name') || wordsOf($('#bsky_display_name'));
  const bio =
    textOf(at(person, 'description')) ??
    wordsOf($('[data-testid="profileHeaderDescription"],#bsky_profile_description').first(), true);
  const images = (kind: string) =>
    $(`img[src*="/img/${kind}"]`)
      .toArray()
      .map((img) => img.attribs.src);
  const mine = $('[data-testid="userAvatarImage"] img').first().attr('src');
  const preview = metaOf(page)('og:image');
  const noBanner =
    $('[data-testid="userBannerFallback"]').length > 0 ? absent<PictureLink>() : hidden<PictureLink>('layout');
  const noAvatar =
    person && !at(person, 'image') && images('avatar').length === 0
      ? absent<PictureLink>()
      : hidden<PictureLink>('layout');
  return sketchOf(ref, capture, {
    handle,
    displayName: saidOrAbsent(same({ ...ref, handle }, name) ? undefined : name),
    bio: saidOrAbsent(tidy(bio)),
    links: anyOrAbsent(linksOf(page.url, bio)),
    avatar: pictureOf(page, textOf(at(person, 'image')), mine) ?? noAvatar,
    banner: pictureOf(page, ...images('banner'), preview?.includes('/img/banner/') ? preview : undefined) ?? noBanner,
    posts: shownPosts(page, handle),
  });
}

function shownPosts({ $ }: Page, handle: string): Sighting<Post[]> {
  const items = $('[data-testid^="feedItem-by-"]').toArray();
  const own = items.filter((item) => item.attribs['data-testid'] === `feedItem-by-${handle}`);
  const posts = own.flatMap((item): Post[] => {
    const text = wordsOf($(item).find('[data-testid="postText"]').first(), true);
    const link = $(item).find(`a[href*="/profile/${handle}/post/"]`).first().attr('href');
    return text ? [postOf(text, link && new URL(link, 'https://bsky.app').href)] : [];
  });
  return items.length > 0 ? seen(posts) : hidden('layout');
}

function wallOf(page: Page, { status }: Capture): Wall {
  const words = bodyWords(page.$, 4_000);
  if (/requested that users sign in|sign-in required/i.test(words)) return 'login';
  if (/account has been suspended|account has been taken down/i.test(words)) return 'suspended';
  if (/profile not found|unable to resolve handle|account is deactivated/i.test(words)) return 'gone';
  return genericWall(page, status) ?? 'layout';
}
