/**
 * Instagram: the public page with its meta tags and embedded data, the rendered header, and the JSON of a saved profile
 * answer. Nearly every page there says `og:type=profile`, so that alone proves nothing: the handle must be shown, at an
 * address that is a profile's. There is no banner.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { claimBy, handleAt, kindIn, notAProfile } from './_kit/claims.js';
import { instagramApi } from './_kit/graph-api.js';
import { at, embeddedJson, findObject, type Json, textOf } from './_kit/json.js';
import { withKey } from './_kit/keyed.js';
import { urlOf, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { wallOfWords } from './_kit/wall-words.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, each, oneLine, tidy, wordsOf } from './_kit/words.js';

const HOSTS = ['instagram.com', 'instagr.am', 'ig.me'];
const reader: Scraper = {
  id: 'instagram',
  title: 'Instagram',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 150,
  claim: claimBy({
    platform: 'instagram',
    hosts: HOSTS,
    first: {
      post: 'p reel reels tv',
      story: 'stories s',
      login: 'accounts challenge',
      short: 'share',
      chat: 'direct',
      shop: 'shop',
      group: 'j channel',
      reserved: 'about developer legal web session emails oauth privacy terms press api graphql blog directory',
    },
    second: { post: 'p reel tv', list: 'guide' },
    tabs: 'reels tagged saved followers following feed guides channel igtv reposts',
    handle: /^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/,
    url: (handle) => `https://www.instagram.com/${handle}/`,
    special(url, [first = '', second], sub) {
      if (sub === 'l' || (first === 'linkshim' && url.searchParams.has('u'))) return notAProfile('short');
      if (['_u', '_n', 'm'].includes(first) && second) return new URL(`/${second}`, 'https://www.instagram.com');
      const next = first === 'accounts' ? (url.searchParams.get('next') ?? '') : '';
      if (/^(?:https?:|\/)/.test(next) && !/\/accounts\b/.test(next))
        return urlOf(next, new URL('https://www.instagram.com'));
      if (first !== 'explore') return null;
      return notAProfile(kindIn({ hashtag: 'tags', search: 'search', place: 'locations' }, second) ?? 'reserved');
    },
  }),
  plan: (ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser', settle: SETTLED }] }],
  read: readingBy({ json: readJson, page: readPage, wall: wallOf }),
};
export const scraper: Scraper = withKey(reader, instagramApi);

const SETTLED = 'main header h2, main header h1, input[name="username"], main h2';
const same = (a: unknown, ref: ProfileRef): boolean => typeof a === 'string' && a.toLowerCase() === ref.handle;

/** The profile's page; undefined without proof that it is this person's. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const user = embeddedJson(page, '"username"')
    .map((data) => userIn(data, ref))
    .find(Boolean);
  const owner = handleAt(scraper.claim, meta('og:url') ?? page.$('link[rel="canonical"]').attr('href'), page.url);
  // The head of a page that was reached by clicking still describes the profile that was open before it.
  const [, name, handle] = /^(?:(.*) )?\(?@([\w.]{1,30})\)?(?: •|$)/s.exec(meta('og:title') ?? '') ?? [];
  const told = same(owner, ref) && same(handle, ref);
  const header = headerOf(page, ref);
  if (!user && !told && !header) return undefined;
  const line = told ? tidy(meta('description') ?? '') : '';
  const fields = user ? fieldsOf(user, page) : undefined;
  return sketchOf(ref, capture, {
    handle: textOf(user?.username) ?? handle ?? ref.handle,
    displayName: fields?.displayName ?? (told ? saidOrAbsent(name?.trim()) : seenOrHidden(header?.name)),
    bio: fields?.bio ?? (told ? bioOf(line, ref) : seenOrHidden(header?.bio)),
    links: fields?.links ?? header?.links ?? hidden('layout'),
    avatar: avatarOf(page, [...(fields?.pictures ?? []), header?.picture, told ? meta('og:image') : undefined]),
    banner: absent(),
    posts: fields?.posts ?? postsOf(page, ref, name ?? header?.name ?? ''),
  });
}

/** The data of the profile's owner, never of the one who is signed in. */
const userIn = (data: unknown, ref: ProfileRef): Json | undefined =>
  findObject(data, (o) => same(o.username, ref) && 'full_name' in o && 'biography' in o);

function fieldsOf(user: Json, place: Pick<Page, 'url' | 'saved'>) {
  const listed = [user.bio_links ?? []].flat().map((link) => textOf(at(link, 'url')) ?? textOf(at(link, 'lynx_url')));
  const links = webLinks(place.url, [...listed, textOf(user.external_url)]);
  // Of the two shapes one has a list of links, the other one link and the followers' count as an edge.
  const listing = 'bio_links' in user || 'edge_followed_by' in user;
  return {
    displayName: saidOrAbsent(textOf(user.full_name)?.trim()),
    bio: saidOrAbsent(tidy(textOf(user.biography) ?? '')),
    links: listing || links.length > 0 ? anyOrAbsent(links) : hidden<string[]>('layout'),
    pictures: [at(user, 'hd_profile_pic_url_info', 'url'), user.profile_pic_url_hd, user.profile_pic_url].map(textOf),
    posts: user.is_private === true ? hidden<Post[]>('private') : undefined,
    none: at(user, 'edge_owner_to_timeline_media', 'count') === 0,
  };
}

/** "… Name (@handle) on Instagram: "bio"", in any language; the same line without the quotation when there is no bio. */
function bioOf(line: string, ref: ProfileRef): Sighting<string> {
  const name = `(@${ref.handle})`;
  const found = line.toLowerCase().indexOf(name);
  const rest = line.slice(found + name.length);
  const [, bio] = /^.{0,40}Instagram.{0,20}?:\s*["“„«「『](.*)["”“»」』]\s*$/s.exec(rest) ?? [];
  if (found >= 0 && bio !== undefined) return saidOrAbsent(tidy(bio));
  return found >= 0 && /^[\s.]*$/.test(rest) ? absent() : hidden('layout');
}

/** What the rendered header shows; undefined where it is not there, or another's. */
function headerOf(page: Page, ref: ProfileRef) {
  const header = page.$('main header').first();
  const heading = each(page, 'h1,h2', header).some((title) => same(oneLine(wordsOf(title)), ref));
  const picture = each(page, 'img[alt]', header).find((img) => img.attr('alt')?.toLowerCase().includes(ref.handle));
  if (!heading || !picture) return undefined;
  const about = each(page, 'section', header).find(
    (section) => section.has('span[dir="auto"]').length > 0 && section.has('ul,h2,[role="menu"]').length === 0,
  );
  const spans = about ? each(page, 'span[dir="auto"]', about) : [];
  const lines = spans
    .filter((span) => span.parents('span[dir="auto"],button').length === 0)
    .map((span) => wordsOf(span));
  const [name, bio] = lines.length === 2 ? lines : [];
  const wrapped = each(page, 'a[href*="//l.instagram.com/"]', header).map((anchor) => anchor.attr('href'));
  const shown = about ? wordsOf(about.find('button').first()) : '';
  // "site.example/name + 2": the first address is shown, how many follow is counted.
  const button = /^([\w-]+(?:\.[\w-]+)+(?:\/\S*[^…\s])?)(?: .*)?$/.exec(oneLine(shown));
  const links = webLinks(page.url, wrapped.length > 0 ? wrapped : [button?.[1] && `https://${button[1]}`]);
  return { name, bio, picture: picture.attr('src'), links: links.length > 0 ? seen(links) : undefined };
}

/** The largest on offer: the address is signed with its size, so none can be made up. */
function avatarOf(place: Pick<Page, 'url' | 'saved'>, offered: (string | undefined)[]): Sighting<PictureLink> {
  const stated = (address: string) => Number(/[_=]s(\d+)x\d+/.exec(address)?.[1] ?? 320);
  const given = offered.filter((address) => address !== undefined).sort((a, b) => stated(b) - stated(a));
  return pictureSighting(place, given);
}

/** Captions stand as alternative texts; those that the platform writes itself say who, when and what may be seen. */
function postsOf(page: Page, ref: ProfileRef, name: string): Sighting<Post[]> {
  const grid = each(page, `main a[href*="/${ref.handle}/p/" i], main a[href*="/${ref.handle}/reel/" i]`);
  if (grid.length === 0) return hidden(wallOfWords(bodyWords(page.$, 4_000)) === 'private' ? 'private' : 'layout');
  const own = grid.flatMap((anchor): Post[] => {
    const text = tidy(anchor.find('img[alt]').first().attr('alt') ?? '');
    const before = [name, ref.handle].map((who) => (who ? text.toLowerCase().indexOf(who.toLowerCase()) : -1));
    const byMachine =
      /^(?:Photo|Video|Reel)(?: shared)? by .{1,80} on \w+ \d/.test(text) ||
      before.some((length) => length > 0 && /^\S+(?: \S+){0,3} $/.test(text.slice(0, length)));
    return text === '' || byMachine ? [] : [postOf(text, urlOf(anchor.attr('href') ?? '', new URL(ref.url))?.href)];
  });
  return seen(own);
}

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url } = page;
  if (/^\/accounts\/(?:login|signup|emailsignup)/.test(url.pathname)) return 'login';
  if (/^\/(?:challenge|auth_platform)\b/.test(url.pathname)) return 'challenge';
  if (url.pathname.startsWith('/accounts/suspended')) return 'suspended';
  const words = bodyWords($, 4_000);
  const said = wallOfWords(words);
  if (said === 'gone' || /"routePath":\s*null/.test($('script').text())) return 'gone';
  if (said) return said;
  if ($('#loginForm, input[name="password"], input[name="pass"]').length > 0) return 'login';
  return genericWall(page, status) ?? 'layout';
}

function readJson(json: unknown, capture: Capture, ref: ProfileRef): ScraperReading {
  const user = userIn(json, ref);
  if (!user) {
    if (at(json, 'require_login') === true) return { wall: 'login' };
    if (/wait a few minutes/i.test(String(at(json, 'message')))) return { wall: 'busy' };
    return { wall: at(json, 'data', 'user') === null || capture.status === 404 ? 'gone' : 'layout' };
  }
  const place = { url: new URL(ref.url), saved: false };
  const { pictures, none, posts = none ? absent() : hidden('layout'), ...fields } = fieldsOf(user, place);
  const avatar = avatarOf(place, pictures);
  return sketchOf(ref, capture, { ...fields, handle: textOf(user.username), avatar, banner: absent(), posts });
}
