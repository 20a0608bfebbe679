/**
 * Stand-in for Bluesky: the open interface (getProfile, getAuthorFeed), the pictures' host, and the profile's page with its
 * JSON-LD and the summary for browsers without script. A person who asked to be shown to signed-in people only carries the
 * label '!no-unauthenticated' in the interface, and her page says nothing.
 */
import {
  type Answer,
  digits,
  escaped,
  html,
  inScript,
  jpeg,
  json,
  letters,
  type Part,
  redirect,
  some,
} from './part.js';
import type { DemoPerson, DemoPost } from './person.js';

export const didOf = (p: Pick<DemoPerson, 'id'>): string => `did:plc:${letters(`did${p.id}`, 24)}`;
const cid = (words: string): string => `bafkrei${letters(`${words}1`, 26)}${letters(`${words}2`, 26)}`;
const picture = (kind: string, p: DemoPerson, sight: string): string =>
  `https://cdn.bsky.app/img/${kind}/plain/${didOf(p)}/${cid(p.id + sight)}@jpeg`;
export const blueskyAvatar = (p: DemoPerson): string => picture('avatar', p, 'avatar');
export const blueskyBanner = (p: DemoPerson): string => picture('banner', p, 'banner');
const WIDTHS: Record<string, number> = { avatar: 1000, avatar_thumbnail: 128, banner: 1500 };

const closed = (p: DemoPerson): boolean => p.behaviour === 'signed-in-only';
const createdAt = (p: DemoPerson): string => `2024-${String(some(p.id, 1, 12)).padStart(2, '0')}-11T10:12:13.456Z`;
const labelsOf = (p: DemoPerson) =>
  closed(p)
    ? [
        {
          src: didOf(p),
          uri: `at://${didOf(p)}/app.bsky.actor.profile/self`,
          cid: cid(`${p.id}self`),
          val: '!no-unauthenticated',
          cts: '1970-01-01T00:00:00.000Z',
        },
      ]
    : [];

const basic = (p: DemoPerson) => ({
  did: didOf(p),
  handle: p.handle,
  displayName: p.name,
  ...(p.avatar && { avatar: blueskyAvatar(p) }),
  associated: { chat: { allowIncoming: 'following' } },
  labels: labelsOf(p),
  createdAt: createdAt(p),
});
const profile = (p: DemoPerson) => ({
  ...basic(p),
  ...(p.bio && { description: p.bio }),
  indexedAt: createdAt(p),
  ...(p.banner && { banner: blueskyBanner(p) }),
  followersCount: some(`f${p.id}`, 30, 700),
  followsCount: some(`g${p.id}`, 30, 500),
  postsCount: p.posts.length + some(`p${p.id}`, 2, 300),
});

const authorOf = (p: DemoPerson, { sharedFrom }: DemoPost) =>
  sharedFrom
    ? {
        did: didOf({ id: sharedFrom.handle }),
        handle: sharedFrom.handle,
        displayName: sharedFrom.name,
        labels: [],
        createdAt: '2024-02-02T02:02:02.000Z',
      }
    : basic(p);
function feedItem(p: DemoPerson, post: DemoPost, index: number) {
  const author = authorOf(p, post);
  return {
    post: {
      uri: `at://${author.did}/app.bsky.feed.post/3l${letters(`${p.id}${index}`, 11)}`,
      cid: cid(`${p.id}${index}`),
      author,
      record: { $type: 'app.bsky.feed.post', createdAt: post.at, langs: [p.lang], text: post.text },
      replyCount: some(`${p.id}r${index}`, 0, 6),
      repostCount: some(`${p.id}s${index}`, 0, 9),
      likeCount: some(`${p.id}l${index}`, 0, 40),
      quoteCount: 0,
      indexedAt: post.at,
      labels: [],
    },
    ...(post.sharedFrom && { reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: basic(p), indexedAt: post.at } }),
  };
}

const invalid = (message: string): Answer => json({ error: 'InvalidRequest', message }, 400);

function api(url: URL, find: (actor: string) => DemoPerson | undefined): Answer {
  const actor = url.searchParams.get('actor');
  if (!actor) return invalid('Error: Params must have the property "actor"');
  const p = find(actor);
  switch (url.pathname) {
    case '/xrpc/app.bsky.actor.getProfile':
      return p ? json(profile(p)) : invalid('Profile not found');
    case '/xrpc/app.bsky.feed.getAuthorFeed':
      if (!p) return invalid('Profile not found');
      return json({
        feed: p.posts.slice(0, Number(url.searchParams.get('limit') ?? 50)).map((post, i) => feedItem(p, post, i)),
        cursor: p.posts.at(-1)?.at,
      });
    default:
      return json({ error: 'MethodNotImplemented', message: 'Method Not Implemented' }, 501);
  }
}

const frame = (title: string, head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><meta name="application-name" content="Bluesky"><meta name="generator" content="bskyweb"><meta property="og:site_name" content="Bluesky Social"><style>body{font:15px/1.4 sans-serif;margin:0 auto;max-width:600px}[data-testid=userBannerImage] img{width:100%;aspect-ratio:3}[data-testid=userAvatarImage] img{width:94px;border-radius:50%}[data-testid=postText]{border-top:1px solid #d4dbe2;padding:12px 0}</style>${head}</head><body><div id="root">${body}</div></body></html>`;

/** The profile's page as the app shows it; it needs no script here. */
export function blueskyPage(p: DemoPerson | undefined): string {
  if (!p || p.behaviour === 'missing')
    return frame('Bluesky', '', '<div><h1>Oops!</h1><div>Profile not found</div></div>');
  if (closed(p))
    return frame(
      'Bluesky',
      '',
      '<div><div>Sign-in Required</div><div>This account has requested that users sign in to view their profile.</div></div>',
    );
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    dateCreated: createdAt(p),
    mainEntity: {
      '@type': 'Person',
      name: p.name,
      alternateName: `@${p.handle}`,
      identifier: didOf(p),
      description: p.bio,
      ...(p.avatar && { image: blueskyAvatar(p) }),
    },
  };
  const image = p.banner ? blueskyBanner(p) : p.avatar ? blueskyAvatar(p) : undefined;
  const head =
    `<meta property="og:type" content="profile"><meta property="og:url" content="https://bsky.app/profile/${p.handle}"><link rel="canonical" href="https://bsky.app/profile/${p.handle}"><meta property="profile:username" content="${p.handle}"><meta property="og:title" content="${escaped(p.name)} (@${p.handle})">` +
    `<meta name="description" content="${escaped(p.bio)}"><meta property="og:description" content="${escaped(p.bio)}">${image ? `<meta property="og:image" content="${image}">` : ''}<script type="application/ld+json">${inScript(schema)}</script>`;
  const shown = p.posts.map((post) => {
    const author = authorOf(p, post);
    return `<div data-testid="feedItem-by-${author.handle}">${post.sharedFrom ? `<div>Reposted by ${escaped(p.name)}</div>` : ''}<div dir="auto" data-word-wrap="1" data-testid="postText">${escaped(post.text)}</div></div>`;
  });
  const body =
    `<noscript><div id="bsky_profile_summary"><h3>Profile</h3><p id="bsky_display_name">${escaped(p.name)}</p><p id="bsky_handle">${p.handle}</p><p id="bsky_did">${didOf(p)}</p><p id="bsky_profile_description">${escaped(p.bio)}</p></div></noscript>` +
    `<div data-testid="profileView">${p.banner ? `<div data-testid="userBannerImage"><img src="${blueskyBanner(p)}" alt=""></div>` : ''}${p.avatar ? `<div data-testid="userAvatarImage"><img src="${blueskyAvatar(p)}" alt=""></div>` : ''}` +
    `<div dir="auto" data-testid="profileHeaderDisplayName">${escaped(p.name)}</div><div>@${p.handle}</div><div dir="auto" data-word-wrap="1" data-testid="profileHeaderDescription">${escaped(p.bio)}</div>${shown.join('')}</div>`;
  return frame(`${p.name} (@${p.handle}) — Bluesky`, head, body);
}

/** The answer of getProfile and of getAuthorFeed, for tests that have no server. */
export const blueskyAnswers = (p: DemoPerson) => ({
  profile: profile(p),
  feed: { feed: p.posts.map((post, i) => feedItem(p, post, i)), cursor: digits(p.id, 8) },
});

export function blueskyPart(people: readonly DemoPerson[]): Part {
  const own = people.filter(({ platform }) => platform === 'bluesky');
  const known = own.filter(({ behaviour }) => behaviour !== 'missing');
  const find = (actor: string) => known.find((p) => p.handle === actor.toLowerCase() || didOf(p) === actor);
  return {
    hosts: ['bsky.app', 'www.bsky.app', 'public.api.bsky.app', 'cdn.bsky.app'],
    async answer({ url, picture: drawn }): Promise<Answer | undefined> {
      if (url.hostname === 'public.api.bsky.app') return api(url, find);
      if (url.hostname === 'cdn.bsky.app') {
        const [, kind = '', did] = /^\/img\/(\w+)\/plain\/([^/]+)\//.exec(url.pathname) ?? [];
        const sight = kind === 'banner' ? 'banner' : 'avatar';
        const owner = known.find((p) => didOf(p) === did && p[sight] !== null);
        const width = WIDTHS[kind];
        return owner && width ? jpeg(await drawn(owner, sight, width)) : undefined;
      }
      if (url.hostname !== 'bsky.app') return redirect(`https://bsky.app${url.pathname}${url.search}`, 301);
      const [, actor] = /^\/profile\/([^/]+)\/?$/.exec(url.pathname) ?? [];
      return actor ? html(blueskyPage(find(decodeURIComponent(actor)))) : undefined;
    },
  };
}
