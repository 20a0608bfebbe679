/** YouTube: the data in a channel's page, or the same as its own scripts fetch it. Titles of videos are its posts. */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type Post, type Wall } from '../domain/snapshot.js';
import { claimBy, decoded, notAProfile, segmentsOf } from './_kit/claims.js';
import { at, embeddedJson, findObject, findObjects, isObject, knowsAll, textOf } from './_kit/json.js';
import { withKey } from './_kit/keyed.js';
import { urlOf, webLinks } from './_kit/links.js';
import { byWidth, pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrHidden, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { tidy } from './_kit/words.js';
import { youtubeApi } from './_kit/youtube-api.js';

const HOSTS = ['youtube.com', 'youtu.be', 'youtube-nocookie.com'];
const reader: Scraper = {
  id: 'youtube',
  title: 'YouTube',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 1000,
  claim: claimBy({
    platform: 'youtube',
    hosts: HOSTS,
    subdomains: /^(?:www|m|mobile|music|gaming|[a-z]{2})?$/,
    first: {
      video: 'watch embed v e shorts live clip',
      list: 'playlist show',
      hashtag: 'hashtag',
      search: 'results',
      post: 'post',
      login: 'signin login account_login logout',
      short: 'redirect attribution_link',
      reserved:
        'feed about creators ads t press jobs howyoutubeworks kids oembed account channels new yt upload premium',
    },
    tabs: 'about videos featured community posts playlists shorts streams live channels podcasts releases store search home membership join courses',
    handle: /^[\p{L}\p{N}](?:[\p{L}\p{N}_.·-]{0,98}[\p{L}\p{N}_-])?$/u,
    // An address without '@' is a custom one of old.
    url: (handle) => `https://www.youtube.com/@${encodeURI(handle)}`,
    special(url, [first = '', name = '', ...rest], sub) {
      if (url.hostname.endsWith('youtu.be') && !first.startsWith('@')) return notAProfile(first ? 'video' : 'home');
      const meant = sub === 'consent' || first === 'signin' ? (url.searchParams.get('continue') ?? '') : '';
      const [, inner] = /[?&]next=([^&]*)/.exec(meant) ?? [];
      if (meant) return urlOf(decoded(inner ?? meant), new URL('https://www.youtube.com'));
      const form = first.toLowerCase();
      if (!['channel', 'c', 'user'].includes(form) || name === '') return null;
      if (name.startsWith('@')) return new URL(`/${[name, ...rest].join('/')}`, url);
      const known = form === 'channel' ? /^UC[\w-]{22}$/ : /^[\p{L}\p{N}_.-]{1,100}$/u;
      if (!known.test(name)) return notAProfile('other');
      const handle = `${form}/${form === 'channel' ? name : name.toLowerCase()}`;
      return { platform: 'youtube', handle, url: `https://www.youtube.com/${encodeURI(handle)}` };
    },
  }),
  // Channel ids and addresses of old lead to the channel's name.
  same: (asked) => asked.includes('/'),
  plan: ({ url }) => [
    { id: 'page', requests: [{ url, via: 'browser', settle: 'yt-page-header-renderer, #channel-header, h1' }] },
  ],
  read: readingBy({
    json: (data, capture, ref) => readData(data, capture, ref) ?? { wall: refusalOf(data) ?? 'layout' },
    page: (page, capture, ref) =>
      dataOf(page)
        .map((data) => readData(data, capture, ref))
        .find(Boolean),
    wall: (page, { status }) => dataOf(page).map(refusalOf).find(Boolean) ?? genericWall(page, status) ?? 'layout',
  }),
};
export const scraper: Scraper = withKey(reader, youtubeApi);
const dataOf = (page: Parameters<typeof embeddedJson>[0]) => embeddedJson(page, '"responseContext"');

const HEADER =
  'title image metadata description attribution banner actions animatedImage rendererContext trackingParams loggingDirectives';
const OLD_HEADER =
  'channelId title navigationEndpoint avatar banner tvBanner mobileBanner badges headerLinks subscribeButton sponsorButton subscriberCountText videosCountText channelHandleText tagline style visitTracking trackingParams';

/** undefined without proof that it is the data of this channel. */
function readData(data: unknown, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const about = at(data, 'metadata', 'channelMetadataRenderer');
  const id = textOf(at(about, 'externalId'));
  if (!id) return undefined;
  const contents = at(data, 'contents');
  const shown = findObjects(contents, (o) => o.browseId === id).map((o) => o.canonicalBaseUrl);
  const names = [`/channel/${id}`, at(about, 'vanityChannelUrl'), at(about, 'ownerUrls'), ...shown].flat().map(nameIn);
  const handle = names.find((name) => name?.toLowerCase() === ref.handle.toLowerCase());
  // Whose the two older forms are only the platform knows.
  if (!handle && !/^(?:c|user)\//.test(ref.handle)) return undefined;
  const old = at(data, 'header', 'c4TabbedHeaderRenderer');
  const header = at(data, 'header', 'pageHeaderRenderer', 'content', 'pageHeaderViewModel') ?? old;
  const first = [at(header, 'attribution'), at(header, 'headerLinks')].map(linkIn);
  const listed = findObjects(data, (o) => 'channelExternalLinkViewModel' in o).map(linkIn);
  const banners = [at(header, 'banner'), at(header, 'tvBanner')].flatMap(byWidth);
  const bare = knowsAll(header, old ? OLD_HEADER : HEADER) && !('banner' in header) && !('tvBanner' in header);
  const described = at(about, 'description');
  const place = { url: new URL(ref.url), saved: false };
  return sketchOf(ref, capture, {
    handle: handle ?? ref.handle,
    account: id,
    displayName: seenOrHidden(textOf(at(about, 'title'))),
    bio: typeof described === 'string' ? saidOrAbsent(tidy(described)) : hidden('layout'),
    links: anyOrHidden(webLinks(place.url, [...listed, ...first])),
    avatar: pictureSighting(place, [at(about, 'avatar'), at(header, 'image'), at(header, 'avatar')].flatMap(byWidth)),
    banner: bare ? absent() : pictureSighting(place, banners),
    posts: anyOrHidden(postsIn(contents, id)),
  });
}

function nameIn(address: unknown): string | undefined {
  const url = typeof address === 'string' ? urlOf(address, new URL('https://www.youtube.com')) : null;
  return url
    ? segmentsOf(url)
        .slice(0, 2)
        .join('/')
        .replace(/^@|\/$/g, '')
    : undefined;
}

function linkIn(data: unknown): string | undefined {
  const target = findObject(data, (o) => typeof at(o, 'urlEndpoint', 'url') === 'string');
  const shown = at(
    findObject(data, (o) => 'link' in o),
    'link',
    'content',
  );
  return textOf(at(target, 'urlEndpoint', 'url')) ?? (typeof shown === 'string' ? `https://${shown}` : undefined);
}

const ITEMS = [
  'videoRenderer',
  'gridVideoRenderer',
  'lockupViewModel',
  'shortsLockupViewModel',
  'reelItemRenderer',
  'backstagePostRenderer',
];
/** What she shows: another channel stands on what she only collected. */
function postsIn(contents: unknown, id: string): Post[] {
  const items = findObjects(contents, (o) => ITEMS.some((key) => key in o)).flatMap((o) =>
    ITEMS.map((key) => o[key]).filter(isObject),
  );
  const hers = items.filter((item) =>
    findObjects(item, (o) => String(o.browseId).startsWith('UC')).every((o) => o.browseId === id),
  );
  return hers.flatMap((item): Post[] => {
    const titled =
      at(item, 'title') ??
      at(item, 'headline') ??
      at(item, 'contentText') ??
      at(item, 'metadata', 'lockupMetadataViewModel', 'title') ??
      at(item, 'overlayMetadata', 'primaryText');
    const text = wordsIn(titled);
    const video = textOf(item.videoId) ?? textOf(item.contentId);
    return text ? [postOf(text, video && `https://www.youtube.com/watch?v=${video}`)] : [];
  });
}
const wordsIn = (text: unknown): string =>
  tidy(
    textOf(at(text, 'content')) ??
      textOf(at(text, 'simpleText')) ??
      [at(text, 'runs') ?? []]
        .flat()
        .map((run) => at(run, 'text') ?? '')
        .join(''),
  );

/** An alert stands where the channel would; one that leads to the rules says that it was taken down, in any language. */
function refusalOf(data: unknown): Wall | undefined {
  if (findObject(data, (o) => 'channelAgeGateRenderer' in o)) return 'login';
  const alert = findObject(at(data, 'alerts'), (o) => o.type === 'ERROR');
  if (!alert) return undefined;
  const rules = findObject(alert, (o) => 'navigationEndpoint' in o || 'urlEndpoint' in o);
  return rules || /terminated|removed because|violat|suspended/i.test(wordsIn(alert.text)) ? 'suspended' : 'gone';
}
