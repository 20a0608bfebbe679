/** X's API v2 (`users/by/username`, `users/:id/tweets`), for operators with a bearer token. */
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../../domain/snapshot.js';
import { at, jsonOfCapture, textOf } from './json.js';
import { call, type KeyedSource, refusal } from './keyed.js';
import { respelled, webLinks } from './links.js';
import { isPlaceholder } from './placeholders.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './sketch.js';

export { withKey } from './keyed.js';

const ROOT = 'https://api.x.com/2/users';
const FIELDS = 'description,entities,name,profile_banner_url,profile_image_url,protected,url,username';

export const xApi: KeyedSource = {
  host: 'api.x.com',
  ask: ({ handle }, token) => ({
    requests: [call(`${ROOT}/by/username/${handle}`, { 'user.fields': FIELDS })],
    credentials: { headers: { authorization: `Bearer ${token.replace(/^Bearer /i, '')}` } },
  }),
  read(captures, ref) {
    const [capture, tweets] = captures;
    if (!capture) return { wall: 'unreachable' };
    const json = jsonOfCapture(capture);
    const user = at(json, 'data');
    if (textOf(at(user, 'username'))?.toLowerCase() !== ref.handle.toLowerCase())
      return { wall: refusalOf(json) ?? refusal(capture.status) };
    const id = textOf(at(user, 'id'));
    const isProtected = at(user, 'protected') === true;
    if (id && /^\d+$/.test(id) && !tweets && !isProtected) {
      const query = {
        exclude: 'retweets,replies',
        max_results: '20',
        'tweet.fields': 'author_id,created_at,entities,referenced_tweets',
      };
      return { wants: [{ ...call(`${ROOT}/${id}/tweets`, query), optional: true }] };
    }
    const spelled = spellings(at(user, 'entities', 'description', 'urls'));
    const website = textOf(at(user, 'entities', 'url', 'urls', 0, 'expanded_url')) ?? textOf(at(user, 'url'));
    return sketchOf(ref, capture, {
      handle: textOf(at(user, 'username')),
      account: id,
      displayName: saidOrAbsent(textOf(at(user, 'name'))),
      bio: saidOrAbsent(respelled(textOf(at(user, 'description')) ?? '', spelled)),
      links: anyOrAbsent(webLinks(new URL(ref.url), [website, ...spelled.values()])),
      avatar: avatarOf(textOf(at(user, 'profile_image_url'))),
      banner: bannerOf(textOf(at(user, 'profile_banner_url'))),
      posts: isProtected ? hidden('private') : tweetsOf(tweets && jsonOfCapture(tweets), id),
    });
  },
};

/** A refusal is a list of problems, with the answer's status 200 as often as not. */
function refusalOf(json: unknown): Wall | undefined {
  const problem = at(json, 'errors', 0);
  const said = `${String(at(problem, 'title'))} ${String(at(problem, 'detail'))}`;
  if (/suspended/i.test(said)) return 'suspended';
  return at(problem, 'resource_type') === 'user' && /not found|could not find/i.test(said) ? 'gone' : undefined;
}

/** Shortened addresses, by what they stand for. */
const spellings = (urls: unknown): Map<string, string> =>
  new Map(
    (Array.isArray(urls) ? urls : []).map((each) => [
      String(at(each, 'url')),
      String(at(each, 'expanded_url') ?? at(each, 'url')),
    ]),
  );

function avatarOf(address: string | undefined): Sighting<PictureLink> {
  if (!address) return hidden('layout');
  if (isPlaceholder(address)) return absent();
  const [whole, large] = ['', '_400x400'].map((size) => address.replace(/_normal(?=\.\w+$)/, size)) as [string, string];
  return seen({ url: large, alternates: [whole, address].filter((each) => each !== large) });
}
const bannerOf = (address: string | undefined): Sighting<PictureLink> =>
  address ? seen({ url: `${address}/1500x500`, alternates: [address] }) : absent();

/** Her own posts: what she passed on, and answers to others, are left out though the interface was asked to. */
function tweetsOf(json: unknown, id: string | undefined): Sighting<Post[]> {
  const list = at(json, 'data');
  if (!Array.isArray(list)) return at(json, 'meta', 'result_count') === 0 ? absent() : hidden('layout');
  return anyOrAbsent(
    list.flatMap((tweet): Post[] => {
      const kinds = [at(tweet, 'referenced_tweets') ?? []].flat().map((each) => at(each, 'type'));
      const author = at(tweet, 'author_id') ?? id;
      const text = respelled(textOf(at(tweet, 'text')) ?? '', spellings(at(tweet, 'entities', 'urls')));
      if (author !== id || kinds.includes('retweeted') || kinds.includes('replied_to') || text === '') return [];
      return [postOf(text, `https://x.com/i/status/${String(at(tweet, 'id'))}`, textOf(at(tweet, 'created_at')))];
    }),
  );
}
