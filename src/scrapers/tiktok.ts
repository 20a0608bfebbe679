/** TikTok: the data that its page is built from; where that is missing, the page itself. There is no banner. */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type Wall } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { at, embeddedJson, findObject, textOf } from './_kit/json.js';
import { webLinks } from './_kit/links.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrHidden, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { each, tidy, wordsOf } from './_kit/words.js';

const HOSTS = ['tiktok.com'];
export const scraper: Scraper = {
  id: 'tiktok',
  title: 'TikTok',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 80,
  claim: claimBy({
    platform: 'tiktok',
    hosts: HOSTS,
    first: {
      video: 'v embed video foryou following live',
      hashtag: 'tag',
      search: 'search discover',
      login: 'login signup logout',
      list: 'music playlist',
      shop: 'shop view',
      place: 'place',
      short: 't link share',
      reserved:
        'about legal explore messages setting settings upload business creators community-guidelines safety passport tiktokstudio friends activity coin',
    },
    second: { video: 'video', post: 'photo', list: 'playlist collection' },
    tabs: 'live liked reposts',
    handle: /^[a-z0-9_](?:[a-z0-9_.]{0,22}[a-z0-9_])$/,
    url: (handle) => `https://www.tiktok.com/@${handle}`,
    special: (_, [first], sub) => (/^(?:vm|vt)$/.test(sub) && !first?.startsWith('@') ? notAProfile('short') : null),
  }),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: '[data-e2e="user-title"]' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

const dataOf = (page: Page): unknown =>
  embeddedJson(page, '"webapp.user-detail"')
    .map((data) => findObject(data, (o) => 'webapp.user-detail' in o)?.['webapp.user-detail'])
    .find(Boolean);

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const same = (name: unknown) => typeof name === 'string' && name.toLowerCase() === ref.handle;
  const detail = dataOf(page);
  const user = [at(detail, 'userInfo', 'user')].find((data) => same(at(data, 'uniqueId')));
  const shown = (part: string) => page.$(`[data-e2e="${part}"]`).first();
  const title = wordsOf(shown('user-title'));
  // Who was looked at before may still stand in the data, and in the page who is looked at now.
  if (title !== '' ? !same(title) : !user) return undefined;
  const bio = textOf(at(user, 'signature')) ?? wordsOf(shown('user-bio'), true);
  const target = textOf(at(user, 'bioLink', 'link'));
  const links = [target && `https://${target.replace(/^https?:\/\//, '')}`, shown('user-link').attr('href')];
  const sizes = ['avatarLarger', 'avatarMedium', 'avatarThumb'].map((size) => textOf(at(user, size)));
  const posts = each(page, '[data-e2e="user-post-item"]').map((item) => ({
    text: item.find('img[alt]').attr('alt') ?? '',
    url: item.find('a[href]').attr('href'),
  }));
  const isPrivate = at(user, 'privateAccount') === true || at(user, 'secret') === true;
  return sketchOf(ref, capture, {
    handle: textOf(at(user, 'uniqueId')) ?? title,
    displayName: seenOrHidden(textOf(at(user, 'nickname')) ?? (wordsOf(shown('user-subtitle')) || undefined)),
    bio: bio || at(user, 'signature') === '' ? saidOrAbsent(tidy(bio)) : hidden('layout'),
    links: anyOrHidden(webLinks(page.url, links)),
    avatar: pictureSighting(page, [...sizes, shown('user-avatar').find('img').attr('src')]),
    banner: absent(),
    posts: anyOrHidden(
      posts
        .filter(({ text, url }) => text && same(/\/@([^/]+)\//.exec(url ?? '')?.[1]))
        .map(({ text, url }) => postOf(captionIn(text), url)),
      isPrivate ? 'private' : 'layout',
    ),
  });
}

/** A picture's text is her caption and, in English, who made it with which music. */
const captionIn = (alt: string): string =>
  tidy(alt.replace(/\s*(?:created by .{1,80})?\s*with .{1,200}(?:'s|’s) .{1,200}$/s, ''));

/** Numbers that the platform answers with, whatever the language. */
const REFUSALS: Record<number, Wall> = {
  10202: 'gone',
  10221: 'suspended',
  10222: 'private',
  10223: 'suspended',
  10404: 'gone',
};
function wallOf(page: Page, { status }: Capture): Wall {
  const code = at(dataOf(page), 'statusCode');
  if (typeof code === 'number' && REFUSALS[code]) return REFUSALS[code];
  if (
    page.$('#tiktok-verify-page,.tiktok-verify-page,#captcha-verify-image,.captcha_verify_container').length > 0 ||
    /tiktok-verify-page/.test(page.$('script').text())
  )
    return 'challenge';
  if (
    page.$('[data-e2e="login-modal"], [id="loginContainer"]').length > 0 &&
    page.$('[data-e2e="user-page"]').length === 0
  )
    return 'login';
  return genericWall(page, status) ?? 'layout';
}
