/** Linktree: the data that its page is built from. Its addresses are the profile; there is no banner and there are no posts. */
import type { Scraper } from '../domain/scraper.js';
import { absent } from '../domain/snapshot.js';
import { claimBy } from './_kit/claims.js';
import { at, embeddedJson, findObject, findObjects, textOf } from './_kit/json.js';
import { webLinks } from './_kit/links.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrHidden, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { tidy } from './_kit/words.js';

const HOSTS = ['linktr.ee', 'linktree.com'];
export const scraper: Scraper = {
  id: 'linktree',
  title: 'Linktree',
  hosts: HOSTS,
  proof: 'unproven',
  bioLimit: 160,
  claim: claimBy({
    platform: 'linktree',
    hosts: HOSTS,
    first: {
      login: 'login register admin s auth',
      search: 'discover search',
      reserved: 'marketplace pricing blog help about terms privacy creators products trust-center press careers jobs',
    },
    handle: /^[a-z0-9_.-]{1,60}$/,
    url: (handle) => `https://linktr.ee/${handle}`,
  }),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: '#__NEXT_DATA__, h1' }] }],
  read: readingBy({
    page(page, capture, ref) {
      const props = propsOf(page);
      const name = textOf(at(props, 'username')) ?? textOf(at(props, 'account', 'username'));
      if (name?.toLowerCase() !== ref.handle) return undefined;
      const listed = [
        at(props, 'links'),
        at(props, 'account', 'links'),
        at(props, 'socialLinks'),
        at(props, 'account', 'socialLinks'),
      ];
      const addresses = findObjects(listed, (o) => typeof o.url === 'string').map((o) => textOf(o.url));
      const of = (key: string) => textOf(at(props, key)) ?? textOf(at(props, 'account', key));
      return sketchOf(ref, capture, {
        handle: name,
        displayName: seenOrHidden(of('pageTitle') ?? of('profileTitle')),
        bio: seenOrHidden(tidy(of('description') ?? '') || undefined),
        links: anyOrHidden(webLinks(page.url, addresses)),
        avatar: pictureSighting(page, [of('profilePictureUrl'), of('customAvatar')]),
        banner: absent(),
        posts: absent(),
      });
    },
    wall(page, { status }) {
      const code = at(propsOf(page), 'statusCode');
      if (code === 404 || at(propsOf(page), 'hasError') === true) return 'gone';
      return genericWall(page, status) ?? 'layout';
    },
  }),
};

const propsOf = (page: Page): unknown =>
  embeddedJson(page, '"pageProps"')
    .map((data) => findObject(data, (o) => 'pageProps' in o)?.pageProps)
    .find(Boolean);
