/**
 * Instagram: the public page with its meta tags and embedded data, the rendered header, and the JSON of a saved profile
 * answer. Nearly every page there says `og:type=profile`, so that alone proves nothing: the handle must be shown, at an
 * address that is a profile's. There is no banner.
 */
import type { Capture } from '../domain/capture.js';
import type { NotAProfile, ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { at, embeddedJson, findObject, type Json, jsonOfCapture, textOf } from './_kit/json.js';
import { unwrapped, urlOf, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import { openPage, type Page } from './_kit/page.js';
import { pictureLink } from './_kit/pictures.js';
import { anyOrAbsent, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, oneLine, tidy, wordsOf } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'instagram',
  title: 'Instagram',
  hosts: ['instagram.com', 'instagr.am'],
  proof: 'recorded',
  bioLimit: 150,
  claim,
  plan: (ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser', settle: SETTLED }] }],
  read(captures, ref) {
    const [capture] = captures;
    if (!capture) return { wall: 'unreachable' };
    const json = jsonOfCapture(capture);
    if (json !== undefined) return readJson(json, capture, ref);
    const page = openPage(capture);
    if (!page) return { wall: 'unreadable' };
    return readPage(page, capture, ref) ?? { wall: wallOf(page, capture) };
  },
};

const SETTLED = 'main header h2, main header h1, input[name="username"], main h2';
const KINDS: Record<string, NotAProfile['notAProfile']> = {
  ...{ p: 'post', reel: 'post', reels: 'post', tv: 'post', share: 'post', stories: 'story', s: 'story' },
  ...{ accounts: 'login', challenge: 'login', direct: 'reserved', about: 'reserved', developer: 'reserved' },
  ...{ legal: 'reserved', web: 'reserved', session: 'reserved', emails: 'reserved', oauth: 'reserved' },
  ...{ privacy: 'reserved', terms: 'reserved', press: 'reserved', api: 'reserved', graphql: 'reserved' },
};
const EXPLORE: typeof KINDS = { tags: 'hashtag', search: 'search' };
const TABS = /^(?:reels|tagged|saved|followers|following|feed|guides|channel|igtv|reposts)$/;

function claim(url: URL): ReturnType<Scraper['claim']> {
  const sub = subdomainOf(url, scraper.hosts);
  if (sub === null) return null;
  if (!['', 'www', 'm'].includes(sub)) return notAProfile('other');
  const segments = segmentsOf(url);
  if (['_u', '_n'].includes(segments[0] ?? '')) segments.shift();
  const [first = '', second, third] = segments;
  const name = first.replace(/^@/, '').toLowerCase();
  const meant = name === 'accounts' ? url.searchParams.get('next') : null;
  const next = meant?.startsWith('/') && !/^\/accounts\b/.test(meant) ? urlOf(meant, url) : null;
  if (next) return claim(next);
  if (name === '') return notAProfile('home');
  if (name === 'explore') return notAProfile(EXPLORE[second ?? ''] ?? 'reserved');
  const kind = KINDS[name] ?? (third ? KINDS[second ?? ''] : undefined);
  if (kind) return notAProfile(kind);
  const known = second === undefined || (TABS.test(second) && third === undefined);
  if (!known || !/^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/.test(name)) return notAProfile('other');
  return { platform: scraper.id, handle: name, url: `https://www.instagram.com/${name}/` };
}

const same = (a: unknown, ref: ProfileRef): boolean => typeof a === 'string' && a.toLowerCase() === ref.handle;

/** The profile's page; undefined without proof that it is this person's. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const user = embeddedJson(page, '"username"')
    .map((data) => userIn(data, ref))
    .find(Boolean);
  const about = urlOf(meta('og:url') ?? page.$('link[rel="canonical"]').attr('href') ?? '', page.url);
  const owner = about && claim(about);
  // The head of a page that was reached by clicking still describes the profile that was open before it.
  const described = owner && 'handle' in owner && same(owner.handle, ref);
  const [, name, handle] = /^(?:(.*) )?\(?@([\w.]{1,30})\)?(?: •|$)/s.exec(meta('og:title') ?? '') ?? [];
  const told = described && same(handle, ref);
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
    posts:
      fields?.guarded || PRIVATE.test(header?.below ?? '')
        ? hidden('private')
        : (postsOf(page, ref, name ?? '') ?? fields?.posts ?? hidden('layout')),
  });
}

/** The data of the profile's owner, never of the one who is signed in. */
const userIn = (data: unknown, ref: ProfileRef): Json | undefined =>
  findObject(data, (o) => same(o.username, ref) && 'full_name' in o && ('biography' in o || 'profile_pic_url' in o));

function fieldsOf(user: Json, place: Pick<Page, 'url' | 'saved'>) {
  const listed = [user.bio_links ?? []].flat().map((link) => textOf(at(link, 'url')) ?? textOf(at(link, 'lynx_url')));
  const links = webLinks(place.url, [...listed, textOf(user.external_url)]);
  const media = user.edge_owner_to_timeline_media;
  const posts = [at(media, 'edges') ?? []].flat().flatMap((edge): Post[] => {
    const text = textOf(at(edge, 'node', 'edge_media_to_caption', 'edges', 0, 'node', 'text'));
    const code = textOf(at(edge, 'node', 'shortcode'));
    const own = same(at(edge, 'node', 'owner', 'username') ?? user.username, {
      handle: String(user.username).toLowerCase(),
    } as ProfileRef);
    return text && own ? [postOf(tidy(text), code && `https://www.instagram.com/p/${code}/`)] : [];
  });
  return {
    displayName: saidOrAbsent(textOf(user.full_name)?.trim()),
    bio:
      'biography' in user
        ? saidOrAbsent(textOf(user.biography) && tidy(String(user.biography)))
        : hidden<string>('layout'),
    links: 'bio_links' in user || 'external_url' in user ? anyOrAbsent(links) : hidden<string[]>('layout'),
    pictures: [at(user, 'hd_profile_pic_url_info', 'url'), user.profile_pic_url_hd, user.profile_pic_url].map(textOf),
    guarded: user.is_private === true,
    posts: posts.length > 0 ? seen(posts) : at(media, 'count') === 0 ? absent<Post[]>() : undefined,
  };
}

/** "… Name (@handle) on Instagram: "bio"", in any language; the same line without the quotation when there is no bio. */
function bioOf(line: string, ref: ProfileRef): Sighting<string> {
  const after = line.slice(line.toLowerCase().lastIndexOf(`@${ref.handle})`) + ref.handle.length + 2);
  const first = line.toLowerCase().indexOf(`(@${ref.handle})`);
  if (first < 0) return hidden('layout');
  const rest = line.slice(first + ref.handle.length + 3);
  const [, bio] = /^.{0,40}Instagram.{0,20}?:\s*["“„«「『](.*)["”“»」』]\s*$/s.exec(rest) ?? [];
  if (bio !== undefined) return saidOrAbsent(tidy(bio));
  return /^[\s.]*$/.test(after) ? absent() : hidden('layout');
}

/** What the rendered header shows; undefined where it is not there, or another's. */
function headerOf({ $, url }: Page, ref: ProfileRef) {
  const header = $('main header').first();
  const heading = header
    .find('h1,h2')
    .toArray()
    .find((each) => same(oneLine(wordsOf($(each))), ref));
  const picture = header
    .find('img[alt]')
    .toArray()
    .find((img) => $(img).attr('alt')?.toLowerCase().includes(ref.handle));
  if (!heading || !picture) return undefined;
  const last = header
    .find('section')
    .toArray()
    .map((section) => $(section))
    .filter(
      (section) => section.find('span[dir="auto"]').length > 0 && section.find('ul,h2,[role="menu"]').length === 0,
    )[0];
  const spans =
    last
      ?.find('span[dir="auto"]')
      .toArray()
      .filter((span) => $(span).parents('span[dir="auto"],button').length === 0)
      .map((span) => wordsOf($(span))) ?? [];
  const wrapped = header
    .find('a[href*="//l.instagram.com/"]')
    .toArray()
    .map((a) => unwrapped($(a).attr('href') ?? ''));
  const button = oneLine(wordsOf(last?.find('button').first() ?? $())).replace(/ (?:\+|and|und|et|y|e|en|i) \d.*$/, '');
  const typed = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*[^…\s])?$/.test(button) ? [`https://${button}`] : [];
  const links = webLinks(url, wrapped.length > 0 ? wrapped : typed);
  const [name, bio] = spans.length === 2 ? spans : [];
  return {
    name,
    bio,
    picture: $(picture).attr('src'),
    links: links.length > 0 ? seen(links) : undefined,
    below: wordsOf($('main')).slice(0, 4_000),
  };
}

/** The largest on offer: the address is signed with its size, so none can be made up. */
function avatarOf(place: Pick<Page, 'url' | 'saved'>, offered: (string | undefined)[]): Sighting<PictureLink> {
  const stated = (address: string) => Number(/[_=]s(\d+)x\d+/.exec(address)?.[1] ?? 320);
  const given = offered.filter((address) => address !== undefined).sort((a, b) => stated(b) - stated(a));
  // The picture of those who chose none.
  if (given.some((address) => /44884218_345707102882519_|anonymousUser/.test(address))) return absent();
  return seenOrHidden(pictureLink(place, given));
}

/** Captions stand as alternative texts; those that the platform writes itself say who, when and what may be seen. */
function postsOf({ $ }: Page, ref: ProfileRef, name: string): Sighting<Post[]> | undefined {
  const grid = $(`main a[href*="/${ref.handle}/p/" i], main a[href*="/${ref.handle}/reel/" i]`).toArray();
  const captions = grid.flatMap((anchor): Post[] => {
    const text = tidy($(anchor).find('img[alt]').first().attr('alt') ?? '');
    const head = text.slice(0, 120).toLowerCase();
    const byMachine = [name.toLowerCase(), ref.handle].some(
      (who) => who !== '' && /^\S+(?: \S+){0,3} $/.test(head.slice(0, Math.max(0, head.indexOf(who)))),
    );
    return text === '' || byMachine ? [] : [postOf(text, urlOf($(anchor).attr('href') ?? '', new URL(ref.url))?.href)];
  });
  return grid.length > 0 ? seen(captions) : undefined;
}

const PRIVATE =
  /this (?:account|profile) is private|dieses konto ist privat|ce compte est privé|esta cuenta es privada|questo (?:account|profilo) è privato|dit account is privé|esta conta é privada|to konto jest prywatne/i;
const MISSING =
  /sorry, this page isn.t available|profile isn.t available|seite ist leider nicht verfügbar|page n.est malheureusement pas disponible|página no está disponible|pagina non è disponibile|pagina is niet beschikbaar|página não está disponível|strona jest niedostępna/i;

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url, title } = page;
  if (/^\/accounts\/(?:login|signup|emailsignup)/.test(url.pathname)) return 'login';
  if (/^\/(?:challenge|auth_platform)\b/.test(url.pathname)) return 'challenge';
  if (url.pathname.startsWith('/accounts/suspended')) return 'suspended';
  const words = bodyWords($, 4_000);
  if (MISSING.test(words) || /"routePath":\s*null/.test($('script').text())) return 'gone';
  if (/please wait a few minutes before you try again/i.test(words)) return 'busy';
  if ($('#loginForm, form input[name="username"] ~ *, form input[name="password"]').length > 0) return 'login';
  return genericWall(page, status) ?? (/^(?:page not found|seite nicht gefunden)/i.test(title) ? 'gone' : 'layout');
}

function readJson(json: unknown, capture: Capture, ref: ProfileRef): ScraperReading {
  const user = userIn(json, ref);
  if (!user) {
    if (at(json, 'require_login') === true) return { wall: 'login' };
    if (/wait a few minutes/i.test(String(at(json, 'message')))) return { wall: 'busy' };
    const none = at(json, 'data') !== undefined && at(json, 'data', 'user') === null;
    return { wall: none || capture.status === 404 ? 'gone' : 'layout' };
  }
  const place = { url: new URL(ref.url), saved: false };
  const { pictures, guarded, posts, ...fields } = fieldsOf(user, place);
  return sketchOf(ref, capture, {
    ...fields,
    handle: textOf(user.username),
    avatar: avatarOf(place, pictures),
    banner: absent(),
    posts: guarded ? hidden('private') : (posts ?? hidden('layout')),
  });
}
