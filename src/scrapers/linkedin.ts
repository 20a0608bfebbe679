/**
 * LinkedIn: the page that a guest gets of a member's profile. Its head says "profile" on a missing one too, so the name in the
 * top card is the proof. Cards of activity show what others wrote and she liked; the address of a post tells whose it is.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { hidden, type Wall } from '../domain/snapshot.js';
import { claimBy, decoded, handleAt, notAProfile } from './_kit/claims.js';
import { urlOf, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, anyOrHidden, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { each, oneLine, tidy, wordsOf } from './_kit/words.js';

const HOSTS = ['linkedin.com', 'lnkd.in'];
const HANDLE = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_%.'’-]{2,100}$/u;
export const scraper: Scraper = {
  id: 'linkedin',
  title: 'LinkedIn',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 220,
  claim: claimBy({
    platform: 'linkedin',
    hosts: HOSTS,
    under: ['in'],
    first: {
      company: 'company school showcase organization edu',
      group: 'groups grps newsletters',
      post: 'posts feed pulse video',
      event: 'events',
      list: 'learning',
      search: 'search directory people',
      hashtag: 'hashtag',
      login: 'login uas authwall checkpoint signup reg start',
      shop: 'jobs job services products sales talent recruiter premium',
      short: 'redir redirect slink',
      chat: 'messaging',
      reserved: 'home help legal mynetwork notifications me psettings accessibility mypreferences cws comm',
    },
    second: { picture: 'overlay' },
    tabs: 'recent-activity detail details about posts edit opportunities contact-info followers',
    handle: HANDLE,
    named: (typed) => typed.normalize('NFC').toLowerCase(),
    url: (handle) => `https://www.linkedin.com/in/${encodeURIComponent(handle)}`,
    special(url, segments, sub) {
      const [first = '', second = '', third] = segments.map((segment) => segment.toLowerCase());
      if (url.hostname.endsWith('lnkd.in')) return notAProfile(first ? 'short' : 'home');
      if (/^(?:help|business|learning|engineering|about|careers|news|press|developer|ads)$/.test(sub))
        return notAProfile('reserved');
      const meant = ['authwall', 'login', 'uas', 'checkpoint'].includes(first)
        ? (url.searchParams.get('sessionRedirect') ?? url.searchParams.get('session_redirect'))
        : null;
      if (meant) return urlOf(meant, new URL('https://www.linkedin.com'));
      if (['mwlite', 'public-profile', 'm'].includes(first))
        return new URL(`/${url.pathname.split('/').slice(2).join('/')}`, url);
      if (first === 'feed' && second === 'hashtag') return notAProfile('hashtag');
      if (first === 'profile' && second === 'view') return notAProfile('short');
      // The address of old: the parts behind the name were turned round into one.
      const old = first === 'pub' ? /^\/pub\/([^/]+)\/(\w+)\/(\w+)\/(\w+)\/?$/i.exec(url.pathname) : null;
      if (old)
        return new URL(
          `/in/${old[1]}-${old[4]}${old[3]?.padStart(3, '0')}${old[2]?.padStart(3, '0')}`.replace(/-0+/, '-'),
          url,
        );
      if (first === 'pub') return second && !third ? new URL(`/in/${second}`, url) : notAProfile('search');
      // A language of the profile, or a tab and what stands in it.
      const tabbed = first === 'in' && third && (/^[a-z]{2}(?:[-_][a-z]{2})?$/.test(third) || segments.length > 3);
      return tabbed && third !== 'overlay' ? new URL(`/in/${encodeURIComponent(second)}`, url) : null;
    },
  }),
  // A member's id leads to her name.
  same: (asked) => asked.startsWith('acoa'),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: '.top-card-layout__title, main' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const { $ } = page;
  const meta = metaOf(page);
  const slug = handleAt(scraper.claim, meta('og:url') ?? $('link[rel="canonical"]').attr('href'), page.url);
  const same = (name: string | undefined) => name === ref.handle;
  const name = oneLine(wordsOf($('.top-card-layout__title').first()));
  if (name === '' || !same(slug)) return undefined;
  const headline = said(wordsOf($('.top-card-layout__headline').first()));
  const about = each(page, '[data-section="summary"] .core-section-container__content p')
    .map((p) => said(wordsOf(p)))
    .filter(Boolean);
  const bio = tidy([oneLine(headline), ...about].filter(Boolean).join('\n\n'));
  const box = $('[data-section="websites"]').first();
  const addresses = each(page, 'a[href]', box)
    .map((anchor) => anchor.attr('href'))
    .filter((href) => !/\/(?:uas\/login|login|authwall)\b/.test(href ?? ''));
  const portrait = $('[data-section="picture"] img.top-card__profile-image, img.top-card-layout__entity-image').first();
  const cover = $('.cover-img img[data-embed-id="cover-image"], .cover-img__image').first();
  const sources = [portrait.attr('data-delayed-url'), portrait.attr('src'), portrait.attr('data-ghost-url')];
  return sketchOf(ref, capture, {
    displayName: seenOrHidden(name),
    // Guests are shown reduced profiles: a headline that is not there may only not be shown to us.
    bio: bio ? saidOrAbsent(bio) : hidden('login'),
    links: box.length > 0 && page.whole ? anyOrAbsent(webLinks(page.url, addresses)) : hidden('layout'),
    avatar: pictureSighting(page, [meta('og:image'), ...sources]),
    banner: pictureSighting(page, [cover.attr('src'), cover.attr('data-delayed-url')]),
    posts: anyOrHidden(postsOf(page, same), 'login'),
  });
}

/** What members only are shown stands as asterisks. */
const said = (text: string): string => (/^[*\s.,·-]*$/.test(text) ? '' : text);
/** Her own posts; "Liked by" and "Shared by" cards carry the addresses of others' or others' words. */
const postsOf = (page: Page, same: (name: string | undefined) => boolean) =>
  each(page, '[data-section="posts"] li, [data-section="articles"] li').flatMap((card) => {
    const address = urlOf(card.find('a[href*="/posts/"], a[href*="/pulse/"]').attr('href') ?? '', page.url);
    const author = /^\/posts\/([^_/]+)_/.exec(decoded(address?.pathname ?? ''))?.[1]?.toLowerCase();
    const how = oneLine(wordsOf(card.find('.base-main-card__subtitle').first()));
    const text = wordsOf(card.find('.base-main-card__title, h3').first());
    const hers =
      same(author) || (address?.pathname.startsWith('/pulse/') && card.closest('[data-section="articles"]').length > 0);
    return hers && text && !/^(?:shared|liked) by\b/i.test(how)
      ? [postOf(text, address?.href.replace(/\?.*$/, ''))]
      : [];
  });

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url } = page;
  const key = $('meta[name="pageKey"]').attr('content') ?? '';
  const scripts = () => $('script').text();
  if (
    /^\/(?:authwall|uas\/login|login|signup)\b/.test(url.pathname) ||
    /auth_?wall|login|d_homepage-guest-home/i.test(key)
  )
    return 'login';
  if (url.pathname.startsWith('/checkpoint/') || /checkpoint|captcha/i.test(key)) return 'challenge';
  // Missing and hidden from guests cannot be told apart there.
  if ($('link[rel="canonical"][href*="/public-profile/in/"]').length > 0 || /^profile not found/i.test(page.title))
    return 'gone';
  if (status === 999 || $('meta[http-equiv="refresh" i][content*="linkedin.com"]').length > 0) return 'login';
  if ($('body *').length < 5 && /\/authwall\?trk=/.test(scripts())) return 'login';
  return genericWall(page, status) ?? 'layout';
}
