/** Reddit: the public answer about an account, else what its page shows. What an account saved or voted for is not read. */
import type { Scraper } from '../domain/scraper.js';
import { absent, hidden, type Wall } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { at, textOf } from './_kit/json.js';
import { metaOf } from './_kit/meta.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, each, oneLine, tidy, unescaped, wordsOf } from './_kit/words.js';

const HOSTS = ['reddit.com', 'redd.it'];
export const scraper: Scraper = {
  id: 'reddit',
  title: 'Reddit',
  hosts: HOSTS,
  proof: 'unproven',
  bioLimit: 200,
  claim: claimBy({
    platform: 'reddit',
    hosts: HOSTS,
    subdomains: /^(?:www|old|new|np|m|i|sh|[a-z]{2}|amp)?$/,
    under: ['user', 'u'],
    first: {
      group: 'r c',
      post: 'comments tb gallery video',
      search: 'search t',
      login: 'login register account',
      list: 'top hot best rising popular all',
      chat: 'message chat',
      reserved: 'settings prefs submit wiki help policies premium coins about rules explore notifications media',
    },
    second: { post: 'comments', list: 'm' },
    tabs: 'overview comments submitted about about.json saved hidden upvoted downvoted gilded posts communities',
    handle: /^[a-z0-9_-]{3,20}$/,
    url: (handle) => `https://www.reddit.com/user/${handle}/`,
    special: (url, [first]) => (url.hostname.endsWith('redd.it') ? notAProfile(first ? 'post' : 'home') : null),
  }),
  plan: ({ handle, url }) => [
    {
      id: 'api',
      requests: [{ url: `https://www.reddit.com/user/${handle}/about.json`, via: 'api', accept: 'application/json' }],
    },
    { id: 'page', requests: [{ url, via: 'browser', settle: 'h1' }] },
  ],
  read: readingBy({
    json(json, capture, ref) {
      const user = at(json, 'data');
      if (textOf(at(user, 'name'))?.toLowerCase() !== ref.handle)
        return { wall: at(json, 'error') === 404 ? 'gone' : (REFUSED[capture.status] ?? 'layout') };
      if (at(user, 'is_suspended') === true) return { wall: 'suspended' };
      const of = (key: string) => at(user, 'subreddit', key);
      const known = of('public_description') !== undefined;
      const picture = (...offered: unknown[]) =>
        pictureSighting(
          { url: new URL(ref.url), saved: false },
          offered.map((address) => unescaped(textOf(address) ?? '') || undefined),
        );
      return sketchOf(ref, capture, {
        handle: textOf(at(user, 'name')),
        // Where she chose no name, the account's stands there.
        displayName: seenOrHidden(textOf(of('title'))?.trim() ?? textOf(at(user, 'name'))),
        bio: known ? saidOrAbsent(tidy(textOf(of('public_description')) ?? '')) : hidden('layout'),
        avatar: picture(at(user, 'snoovatar_img'), at(user, 'icon_img'), of('icon_img')),
        banner: of('banner_img') === '' ? absent() : picture(of('banner_img')),
      });
    },
    page(page, capture, ref) {
      const { $ } = page;
      const handles = [metaOf(page)('og:url'), $('link[rel="canonical"]').attr('href')].map((address) =>
        /\/(?:user|u)\/([\w-]+)/.exec(address ?? '')?.[1]?.toLowerCase(),
      );
      const portraits = each(page, 'img[alt]').filter(
        (img) => img.attr('alt')?.toLowerCase() === `u/${ref.handle} avatar`,
      );
      const named = each(page, 'h1,h2,p,span').some(
        (text) => oneLine(wordsOf(text)).toLowerCase() === `u/${ref.handle}`,
      );
      if (!handles.includes(ref.handle) || (!named && portraits.length === 0)) return undefined;
      const described = tidy(wordsOf($('[data-testid="profile-description"]').first()));
      return sketchOf(ref, capture, {
        displayName: seenOrHidden(oneLine(wordsOf($('h1').first())) || undefined),
        bio: seenOrHidden(described || undefined),
        avatar: pictureSighting(
          page,
          portraits.map((img) => img.attr('src')),
        ),
      });
    },
    wall(page, { status }) {
      if (/please wait for verification/i.test(page.title)) return 'challenge';
      if (/whoa there, pardner|blocked by network security/i.test(bodyWords(page.$, 2_000))) return 'busy';
      if (/^\/(?:login|account\/login)\b/.test(page.url.pathname)) return 'login';
      return genericWall(page, status) ?? 'layout';
    },
  }),
};
const REFUSED: Record<number, Wall> = { 401: 'login', 403: 'declined', 404: 'gone', 429: 'busy' };
