/**
 * Meta's Graph API, for operators with a token: pages of Facebook (with Page Public Content Access), and professional accounts
 * of Instagram by business discovery, which needs the number of a professional account of the operator's own.
 */
import { absent, hidden, type PictureLink, type Post, type Sighting, seen } from '../../domain/snapshot.js';
import { at, jsonOfCapture, textOf } from './json.js';
import { call, type KeyedSource, refusal } from './keyed.js';
import { linksInText, webLinks } from './links.js';
import { isPlaceholder } from './placeholders.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './sketch.js';

const ROOT = 'https://graph.facebook.com/v25.0';
const PAGE =
  'id,name,username,link,about,description,bio,website,cover{source},picture.width(720).height(720){url,is_silhouette}';
const POSTS = 'message,created_time,permalink_url,from';
const MEDIA = 'media.limit(20){caption,permalink,timestamp}';
const ACCOUNT = `username,name,biography,website,profile_picture_url,${MEDIA}`;

const bare = (name: unknown): string => String(name ?? '').toLowerCase();
/** In a page's name dots do not matter. */
const undotted = (name: unknown): string => bare(name).replaceAll('.', '');
const picture = (address: string | undefined): Sighting<PictureLink> =>
  address && !isPlaceholder(address) ? seen({ url: address, alternates: [] }) : absent();

export const facebookApi: KeyedSource = {
  host: 'graph.facebook.com',
  ask(ref, token) {
    const id = nameOf(ref.handle);
    return id
      ? { requests: [call(`${ROOT}/${id}`, { fields: PAGE })], credentials: { query: { access_token: token } } }
      : undefined;
  },
  read(captures, ref) {
    const [capture, posts] = captures;
    if (!capture) return { wall: 'unreachable' };
    const page = jsonOfCapture(capture);
    const [id, name] = [textOf(at(page, 'id')), nameOf(ref.handle) ?? ''];
    // People have no interface: whoever is not shown here may well be there.
    if (!id || ![id, at(page, 'username')].some((each) => undotted(each) === undotted(name)))
      return { wall: refusal(capture.status) };
    if (!posts) return { wants: [{ ...call(`${ROOT}/${id}/posts`, { fields: POSTS, limit: '20' }), optional: true }] };
    const bio = [...new Set([at(page, 'about'), at(page, 'bio'), at(page, 'description')].map(textOf))]
      .filter(Boolean)
      .join('\n\n');
    const websites = (textOf(at(page, 'website')) ?? '')
      .split(/[\s,]+/)
      .map((each) => (/^www\./.test(each) ? `https://${each}` : each));
    const silhouette = at(page, 'picture', 'data', 'is_silhouette') === true;
    return sketchOf(ref, capture, {
      displayName: saidOrAbsent(textOf(at(page, 'name'))),
      bio: saidOrAbsent(bio),
      links: anyOrAbsent(webLinks(new URL(ref.url), [...websites.filter(Boolean), ...linksInText(bio)])),
      avatar: silhouette ? absent() : picture(textOf(at(page, 'picture', 'data', 'url'))),
      banner: picture(textOf(at(page, 'cover', 'source'))),
      posts: postsOf(jsonOfCapture(posts), id),
    });
  },
};

/** The number of `profile.php?id=…` and `people/…`, or the name. */
const nameOf = (handle: string): string | undefined =>
  /(?:^|[/=])(\d{5,20})$/.exec(handle)?.[1] ?? /^[\w.]{3,60}$/.exec(handle)?.[0];

/** What the page wrote itself; visitors' posts and what is only passed on have no words of hers. */
function postsOf(json: unknown, id: string): Sighting<Post[]> {
  const list = at(json, 'data');
  if (!Array.isArray(list)) return hidden('layout');
  return anyOrAbsent(
    list.flatMap((post): Post[] => {
      const text = textOf(at(post, 'message'));
      if (!text || at(post, 'from', 'id') !== id) return [];
      return [postOf(text, textOf(at(post, 'permalink_url')), textOf(at(post, 'created_time')))];
    }),
  );
}

export const instagramApi: KeyedSource = {
  host: 'graph.facebook.com',
  /** The key is `<number of the operator's own professional account>:<token>`. */
  ask({ handle }, key) {
    const [, own, token] = /^(\d{5,25}):(\S+)$/.exec(key) ?? [];
    if (!own || !token || !/^[\w.]{1,30}$/.test(handle)) return undefined;
    const fields = `business_discovery.username(${handle}){${ACCOUNT}}`;
    return { requests: [call(`${ROOT}/${own}`, { fields })], credentials: { query: { access_token: token } } };
  },
  read([capture], ref) {
    if (!capture) return { wall: 'unreachable' };
    const account = at(jsonOfCapture(capture), 'business_discovery');
    // Accounts that are not professional are answered as missing ones are.
    if (bare(at(account, 'username')) !== bare(ref.handle)) return { wall: refusal(capture.status) };
    const bio = textOf(at(account, 'biography')) ?? '';
    const media = at(account, 'media', 'data');
    const posts = (Array.isArray(media) ? media : []).flatMap((each): Post[] => {
      const caption = textOf(at(each, 'caption'));
      return caption ? [postOf(caption, textOf(at(each, 'permalink')), textOf(at(each, 'timestamp')))] : [];
    });
    return sketchOf(ref, capture, {
      handle: textOf(at(account, 'username')),
      displayName: saidOrAbsent(textOf(at(account, 'name'))),
      bio: saidOrAbsent(bio),
      links: anyOrAbsent(webLinks(new URL(ref.url), [textOf(at(account, 'website')), ...linksInText(bio)])),
      avatar: picture(textOf(at(account, 'profile_picture_url'))),
      banner: absent(),
      posts: anyOrAbsent(posts),
    });
  },
};
