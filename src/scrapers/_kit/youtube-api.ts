/** YouTube's Data API v3 (`channels.list`, `playlistItems.list`), for operators with a key. */
import { absent, hidden, type PictureLink, type Post, type Sighting, seen } from '../../domain/snapshot.js';
import { at, jsonOfCapture, textOf } from './json.js';
import { call, type KeyedSource, refusal } from './keyed.js';
import { linksInText, webLinks } from './links.js';
import { isPlaceholder } from './placeholders.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './sketch.js';

const ROOT = 'https://www.googleapis.com/youtube/v3';
const PARTS = 'snippet,brandingSettings,contentDetails';

export const youtubeApi: KeyedSource = {
  host: 'www.googleapis.com',
  ask({ handle }, key) {
    const [form, name = ''] = handle.includes('/') ? handle.split('/') : ['handle', handle];
    // What a custom address of old stands for only the page knows.
    const by = { handle: 'forHandle', channel: 'id', user: 'forUsername' }[form ?? ''];
    if (!by) return undefined;
    const value = form === 'handle' ? `@${name.replace(/^@/, '')}` : name;
    return {
      requests: [call(`${ROOT}/channels`, { part: PARTS, [by]: value })],
      credentials: { headers: { 'x-goog-api-key': key } },
    };
  },
  read(captures, ref) {
    const [capture, uploads] = captures;
    if (!capture) return { wall: 'unreachable' };
    const json = jsonOfCapture(capture);
    if (capture.status !== 200 || at(json, 'kind') !== 'youtube#channelListResponse')
      return { wall: refusal(capture.status) };
    const channel = at(json, 'items', 0);
    if (channel === undefined) return { wall: 'gone' };
    const [id, custom] = [textOf(at(channel, 'id')), textOf(at(channel, 'snippet', 'customUrl'))];
    const asked = ref.handle.replace(/^(?:channel|user)\//, '').replace(/^@/, '');
    const same = [id, custom?.replace(/^@/, '')].some((name) => name?.toLowerCase() === asked.toLowerCase());
    if (!same && !ref.handle.startsWith('user/')) return { wall: 'layout' };
    const list = textOf(at(channel, 'contentDetails', 'relatedPlaylists', 'uploads'));
    if (list && !uploads)
      return {
        wants: [
          { ...call(`${ROOT}/playlistItems`, { part: 'snippet', maxResults: '20', playlistId: list }), optional: true },
        ],
      };
    const bio = textOf(at(channel, 'snippet', 'description'))?.trim() ?? '';
    const handle = custom?.startsWith('@') && !ref.handle.includes('/') ? custom.slice(1) : ref.handle;
    return sketchOf(ref, capture, {
      handle,
      account: id,
      displayName: saidOrAbsent(textOf(at(channel, 'snippet', 'title'))),
      bio: saidOrAbsent(bio),
      // The interface has no field for the links beside the description: the page shows them.
      links: linksInText(bio).length > 0 ? seen(webLinks(new URL(ref.url), linksInText(bio))) : hidden('layout'),
      avatar: pictureOf(at(channel, 'snippet', 'thumbnails')),
      banner: bannerOf(textOf(at(channel, 'brandingSettings', 'image', 'bannerExternalUrl'))),
      posts: uploadsOf(uploads && jsonOfCapture(uploads), id),
    });
  },
};

function pictureOf(thumbnails: unknown): Sighting<PictureLink> {
  const offered = ['high', 'medium', 'default'].flatMap((size) => textOf(at(thumbnails, size, 'url')) ?? []);
  const [first, ...rest] = offered.filter((address) => !isPlaceholder(address));
  if (!first) return offered.length > 0 ? absent() : hidden('layout');
  const larger = first.replace(/=s\d+-/, '=s900-');
  return seen({ url: larger, alternates: larger === first ? rest : [first, ...rest] });
}

/** The address stands for the whole picture; a size is asked for behind it. */
const bannerOf = (address: string | undefined): Sighting<PictureLink> =>
  address ? seen({ url: `${address}=w2560`, alternates: [address] }) : absent();

/** Titles and descriptions of what the channel itself put up. */
function uploadsOf(json: unknown, id: string | undefined): Sighting<Post[]> {
  const items = at(json, 'items');
  if (!Array.isArray(items)) return hidden('layout');
  return anyOrAbsent(
    items.flatMap((item): Post[] => {
      const owner = at(item, 'snippet', 'videoOwnerChannelId') ?? at(item, 'snippet', 'channelId');
      const words = [at(item, 'snippet', 'title'), at(item, 'snippet', 'description')].map(textOf).filter(Boolean);
      const video = textOf(at(item, 'snippet', 'resourceId', 'videoId'));
      if (owner !== id || words.length === 0) return [];
      const url = video && `https://www.youtube.com/watch?v=${video}`;
      return [postOf(words.join('\n').slice(0, 5_000), url, textOf(at(item, 'snippet', 'publishedAt')))];
    }),
  );
}
