/** Threads: the data in its page, else the meta tags. Pages that are none of a profile show nothing but the platform's name. */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type Post, type Sighting, type Wall } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { at, embeddedJson, findObject, findObjects, textOf } from './_kit/json.js';
import { webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { byWidth, pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, anyOrHidden, postOf, saidOrAbsent, seenOrHidden, sketchOf, timeOf } from './_kit/sketch.js';
import { wallOfWords } from './_kit/wall-words.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, tidy } from './_kit/words.js';

const HOSTS = ['threads.com', 'threads.net'];
export const scraper: Scraper = {
  id: 'threads',
  title: 'Threads',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 150,
  claim: claimBy({
    platform: 'threads',
    hosts: HOSTS,
    first: {
      post: 't post',
      hashtag: 'tag tags',
      search: 'search',
      login: 'login accounts',
      group: 'custom_feed communities',
      reserved: 'activity settings insights saved liked about privacy terms download intent api following for_you',
    },
    second: { post: 'post media' },
    tabs: 'replies reposts followers following feeds',
    handle: /^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/,
    url: (handle) => `https://www.threads.com/@${handle}`,
    special(url, [first]) {
      const next = first === 'login' ? /^\/@[^/]+$/.exec(url.searchParams.get('next') ?? '')?.[0] : undefined;
      return first === 'link' ? notAProfile('short') : next ? new URL(next, url) : null;
    },
  }),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: 'h1' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const same = (name: unknown) => typeof name === 'string' && name.toLowerCase() === ref.handle;
  const users = embeddedJson(page, '"follower_count"').map((data) =>
    findObject(data, (o) => same(o.username) && 'biography' in o && 'follower_count' in o),
  );
  const user = users.find(Boolean);
  const [, name, handle] = /^(.*?)\s*\(@([\w.]{1,30})\)/s.exec(meta('og:title') ?? '') ?? [];
  const told = meta('og:type') === 'profile' && same(handle);
  if (!user && !told) return undefined;
  const links = [at(user, 'bio_links') ?? []].flat().map((link) => textOf(at(link, 'url')));
  const pictures = [
    ...byWidth(at(user, 'hd_profile_pic_versions')),
    textOf(at(user, 'profile_pic_url')),
    told ? meta('og:image') : undefined,
  ];
  const guarded = at(user, 'text_post_app_is_private') === true || at(user, 'is_private') === true;
  return sketchOf(ref, capture, {
    handle: textOf(at(user, 'username')) ?? handle,
    displayName:
      user && 'full_name' in user ? saidOrAbsent(textOf(user.full_name)?.trim()) : seenOrHidden(name || undefined),
    bio: user
      ? saidOrAbsent(tidy(textOf(user.biography) ?? ''))
      : toldBio(meta('description') ?? meta('og:description') ?? ''),
    links: user && 'bio_links' in user ? anyOrAbsent(webLinks(page.url, links)) : hidden('layout'),
    avatar: pictureSighting(page, pictures),
    banner: absent(),
    posts: anyOrHidden(postsOf(page, same), guarded ? 'private' : 'layout'),
  });
}

/** "12 Followers • 3 Threads • what she says of herself", in any language, or "12 Followers. …" as it was once. */
function toldBio(line: string): Sighting<string> {
  const [, bio] =
    /^\s*\d\S*\s[^•]{1,40}•\s*\d\S*\s[^•]{1,40}•\s*(.*)$/s.exec(line) ??
    /^\s*\d[\d.,]*[KMB]?\s\p{L}+\.\s(.*)$/su.exec(line) ??
    [];
  const own = bio?.replace(/\.?\s*See the latest conversations with @[\w.]+\.?\s*$/, '');
  return seenOrHidden(own ? tidy(own) : undefined);
}

/** Her own: of a thread each post says by whom it is, and what she reposts is by others. */
function postsOf(page: Page, same: (name: unknown) => boolean): Post[] {
  const items = embeddedJson(page, '"thread_items"').flatMap((data) =>
    findObjects(data, (o) => 'caption' in o && 'user' in o && 'code' in o),
  );
  return items.flatMap((post): Post[] => {
    const text = tidy(textOf(at(post, 'caption', 'text')) ?? '');
    const name = at(post, 'user', 'username');
    return same(name) && text
      ? [
          postOf(
            text,
            `https://www.threads.com/@${String(name)}/post/${String(post.code)}`,
            timeOf(at(post, 'taken_at')),
          ),
        ]
      : [];
  });
}

function wallOf(page: Page, { status }: Capture): Wall {
  const address = metaOf(page)('og:url') ?? page.$('link[rel="canonical"]').attr('href') ?? page.url.href;
  if (
    /\/\/(?:www\.)?threads\.\w+\/login\b/.test(`${address} ${page.url.href}`) ||
    page.$('input[type="password"]').length > 0
  )
    return 'login';
  return wallOfWords(bodyWords(page.$, 4_000)) ?? genericWall(page, status) ?? 'layout';
}
