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
import type { Page } from './_kit/page.js';
import { pictureLink } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './_kit/sketch.js';
import { genericWall, wallOfStatus } from './_kit/walls.js';
import { bodyWords, each, oneLine, tidy, wordsOf } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'bluesky',
  title: 'Bluesky',
  hosts: ['bsky.app', 'bsky.social', 'bsky.dev'],
  proof: 'recorded',
  bioLimit: 256,
  claim,
  same: (asked) => asked.startsWith('did:'),
  plan: ({ handle, url }) => [
    {
      id: 'api',
      requests: [
        { url: xrpc('actor.getProfile', handle), via: 'api', accept: JSON_TYPE },
        { url: xrpc('feed.getAuthorFeed', handle, POSTS), via: 'api', accept: JSON_TYPE, optional: true },
      ],
    },
    { id: 'page', requests: [{ url, via: 'browser', settle: SETTLED }] },
  ],
  read: readingBy({ json: readApi, page: readPage, wall: wallOf }),
};

const xrpc = (method: string, actor: string, more = ''): string =>
  `https://public.api.bsky.app/xrpc/app.bsky.${method}?actor=${encodeURIComponent(actor)}${more}`;
const POSTS = '&filter=posts_no_replies&limit=30';
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

function readApi(json: unknown, capture: Capture, ref: ProfileRef, others: readonly Capture[]): ScraperReading {
  const [feed] = others.map(jsonOfCapture);
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
    account: textOf(at(json, 'did')),
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
      const key = String(at(item, 'post', 'uri')).replace(/^.*\//, '');
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
  const told = textOf(at(person, 'alternateName'))?.replace(/^@/, '');
  const summary = wordsOf($('#bsky_handle')) || wordsOf($('#bsky_did'));
  if (!same(ref, told, at(person, 'identifier'), summary, shown.length > 0 ? named : undefined)) return undefined;
  // The head may still describe the profile that was open before this one.
  if (named && told && !same({ ...ref, handle: named }, told)) return undefined;
  const handle = told ?? named ?? ref.handle;
  const name = oneLine(wordsOf(shown)) || wordsAt(person, 'name') || wordsOf($('#bsky_display_name'));
  const described = $('[data-testid="profileHeaderDescription"],#bsky_profile_description').first();
  const bio = tidy(textOf(at(person, 'description')) ?? wordsOf(described, true));
  const links = linksOf(page.url, bio);
  const images = (kind: string) => each(page, `img[src*="/img/${kind}"]`).map((img) => img.attr('src'));
  const mine = $('[data-testid="userAvatarImage"] img').first().attr('src');
  const preview = metaOf(page)('og:image');
  // Name, handle and did are its only lines where there is no description, whatever they are called.
  const none = person !== undefined && $('#bsky_profile_summary p').length === 3;
  const pictured =
    $('script[type="application/ld+json"]').text().includes('/img/avatar') || images('avatar').length > 0;
  const lack = <T>(isSo: boolean): Sighting<T> => (isSo ? absent() : hidden('layout'));
  return sketchOf(ref, capture, {
    handle,
    displayName: name && !same({ ...ref, handle }, name) ? seen(name) : lack(name !== ''),
    bio: bio ? seen(bio) : lack(none),
    links: links.length > 0 ? seen(links) : lack(none || bio !== ''),
    avatar: pictureOf(page, textOf(at(person, 'image')), mine) ?? lack(none && !pictured),
    banner:
      pictureOf(page, ...images('banner'), preview?.includes('/img/banner/') ? preview : undefined) ??
      lack($('[data-testid="userBannerFallback"]').length > 0),
    posts: shownPosts(page, handle),
  });
}

function shownPosts(page: Page, handle: string): Sighting<Post[]> {
  const items = each(page, '[data-testid^="feedItem-by-"]');
  const own = items.filter((item) => item.attr('data-testid') === `feedItem-by-${handle}`);
  const posts = own.flatMap((item): Post[] => {
    const text = wordsOf(item.find('[data-testid="postText"]').first(), true);
    const link = item.find(`a[href*="/profile/${handle}/post/"]`).first().attr('href');
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
