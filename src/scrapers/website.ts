/**
 * Any other website or weblog, the last resort: as far as OpenGraph, JSON-LD, h-card, microdata, the feed and the page itself
 * tell. The page counts as read when it shows its title and words of its own, and is no single article, form or stub.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type Post, type Sighting, seen } from '../domain/snapshot.js';
import { notAProfile } from './_kit/claims.js';
import { FEED_ACCEPT, feedLinkOf, feedPosts, ownPosts } from './_kit/feed.js';
import { at, textOf } from './_kit/json.js';
import { hasBrokenJsonLd, isA } from './_kit/jsonld.js';
import { untracked, urlOf } from './_kit/links.js';
import { openPage, type Page } from './_kit/page.js';
import { descriptionOf, ownLinks, postsOnPage, type Site, siteOf, titleOf } from './_kit/site.js';
import { headerOf, portraitOf } from './_kit/site-pictures.js';
import { anyOrAbsent, saidOrAbsent, sketchOf } from './_kit/sketch.js';
import { genericWall, passwordWall } from './_kit/walls.js';
import { bodyWords } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'website',
  title: 'Website or weblog',
  hosts: [],
  proof: 'recorded',
  claim,
  plan: (ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser' }] }],
  read(captures, ref) {
    const [capture, feed] = captures;
    if (!capture) return { wall: 'unreachable' };
    const page = openPage(capture);
    if (!page) return { wall: 'unreadable' };
    const wall = genericWall(page, capture.status) ?? passwordWall(page);
    if (wall) return { wall };
    const site = siteOf(page);
    if (!isProven(site) || isArticle(site)) return { wall: 'layout' };
    const address = feedLinkOf(page);
    // A saved page brings everything that there will be.
    if (address && !feed && capture.via !== 'saved')
      return { wants: [{ url: address, via: 'api', accept: FEED_ACCEPT, optional: true }] };
    return readSite(site, capture, feed, ref);
  },
};

const PICTURES = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|tiff?)$/i;
const FILES = /\.(?:pdf|docx?|xlsx?|pptx?|odt|zip|rar|gz|mp[34]|mov|avi|webm|ogg|wav|csv|epub|ics|apk|exe|dmg)$/i;

function claim(url: URL): ReturnType<Scraper['claim']> {
  const place = untracked(url);
  place.hostname = place.hostname.replace(/\.$/, '');
  place.pathname = place.pathname.replace(/\/{2,}/g, '/').replace(/\/(?:index|default)\.(?:html?|php)$/i, '/');
  if (PICTURES.test(place.pathname)) return notAProfile('picture');
  if (FILES.test(place.pathname)) return notAProfile('file');
  const path = place.search === '' ? place.pathname.replace(/\/$/, '') : place.pathname;
  const handle = `${place.host.replace(/^www\./, '')}${path}${place.search}`;
  return { platform: scraper.id, handle, url: place.href };
}

const FEWEST_CHARACTERS = 60;
/**
 * A page that shows what it is called and says something, or names its person in a card for machines; scripts' empty shells
 * do neither.
 */
function isProven(site: Site): boolean {
  const speaks = bodyWords(site.page.$).length >= FEWEST_CHARACTERS;
  return titleOf(site) !== undefined && (speaks || site.person.name !== undefined);
}

/** A single article below the front page. Themes mark front pages as `article` too, so only a date of its own counts. */
function isArticle({ page, meta, jsonLd }: Site): boolean {
  if (page.url.pathname === '/' && page.url.search === '') return false;
  const articles = jsonLd.filter(
    (node) => isA(node, 'Article', 'NewsArticle', 'BlogPosting') && textOf(node.datePublished),
  );
  const [only] = articles.length === 1 ? articles : [];
  const about =
    textOf(at(only, 'url')) ?? textOf(at(only, 'mainEntityOfPage', '@id')) ?? textOf(at(only, 'mainEntityOfPage'));
  const elsewhere = about !== undefined && !isHere(page, about);
  return meta('article:published_time') !== undefined || (only !== undefined && !elsewhere);
}
const isHere = (page: Page, address: string): boolean =>
  urlOf(address, page.url)?.pathname.replace(/\/$/, '') === page.url.pathname.replace(/\/$/, '');

function readSite(site: Site, capture: Capture, feed: Capture | undefined, ref: ProfileRef): ScraperReading {
  const banner = headerOf(site);
  // What a page that broke off does not show may still have been to come, and what it says unreadably is said.
  const sure = site.page.whole && !hasBrokenJsonLd(site.page);
  const earned = <T>(sighting: Sighting<T>): Sighting<T> =>
    sighting.state === 'absent' && !sure ? hidden('layout') : sighting;
  return sketchOf(ref, capture, {
    displayName: earned(saidOrAbsent(titleOf(site))),
    bio: earned(saidOrAbsent(descriptionOf(site))),
    links: earned(anyOrAbsent(ownLinks(site))),
    avatar: earned(portraitOf(site, banner)),
    banner: earned(banner),
    posts: earned(postsOf(site, feed)),
  });
}

function postsOf(site: Site, feed: Capture | undefined): Sighting<Post[]> {
  const announced = feedPosts(feed);
  if (announced) {
    const own = ownPosts(announced, site.person.name);
    return own ? seen(own) : hidden('layout');
  }
  const shown = postsOnPage(site);
  if (shown === undefined) return hidden('layout');
  return shown.length > 0 ? seen(shown) : feedLinkOf(site.page) ? hidden('layout') : absent();
}
