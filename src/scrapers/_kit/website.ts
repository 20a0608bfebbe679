/**
 * Reading a website or weblog, whoever serves it: engines on domains of their own are told by their marks, not by the host. The
 * page counts as read when it shows its title and words of its own, and is no single article, form or stub.
 */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { Request, ScraperReading } from '../../domain/scraper.js';
import { absent, hidden, type Post, type Sight, type Sighting, seen } from '../../domain/snapshot.js';
import { FEED_ACCEPT, feedLinkOf, feedPosts, ownPosts } from './feed.js';
import { at, textOf } from './json.js';
import { hasBrokenJsonLd, isA } from './jsonld.js';
import { urlOf } from './links.js';
import { openPage, type Page } from './page.js';
import { descriptionOf, ownLinks, postsOnPage, type Site, siteOf, titleOf } from './site.js';
import { headerOf, portraitOf } from './site-pictures.js';
import { anyOrAbsent, saidOrAbsent, sketchOf } from './sketch.js';
import { genericWall, passwordWall } from './walls.js';
import { readAuthor } from './wordpress.js';
import { bodyWords } from './words.js';

/**
 * Reads a captured page, and the feed and the author's record that it asked for. `engine`: on a host of its own the page must be
 * that engine's, else it is one that we do not know.
 */
export function readWebsite(captures: readonly Capture[], ref: ProfileRef, engine?: string): ScraperReading {
  const [capture, ...further] = captures;
  if (!capture) return { wall: 'unreachable' };
  const page = openPage(capture);
  if (!page) return { wall: 'unreadable' };
  const wall = genericWall(page, capture.status) ?? passwordWall(page);
  if (wall) return { wall };
  const site = siteOf(page);
  const isKnown = engine === undefined || site.engine.engine === engine;
  if (!isKnown || !isProven(site) || isArticle(site)) return { wall: 'layout' };
  const asks = asksOf(site);
  // A saved page brings everything that there will be.
  if (asks.length > 0 && further.length === 0 && capture.via !== 'saved') return { wants: asks };
  const answers = new Map(asks.map(({ url }, i) => [url, further[i]]));
  return readSite(site, capture, answers, ref);
}

/** What a page announces of itself elsewhere: its feed, its author's record. */
function asksOf({ page, engine }: Site): Request[] {
  const feed = feedLinkOf(page) ?? engine.feed;
  return [
    ...(feed ? [{ url: feed, via: 'api' as const, accept: FEED_ACCEPT, optional: true }] : []),
    ...(engine.authors
      ? [{ url: engine.authors, via: 'api' as const, accept: 'application/json', optional: true }]
      : []),
  ];
}

const FEWEST_CHARACTERS = 60;
/**
 * A page that shows what it is called and says something, or names its person in a card for machines; scripts' empty shells
 * do neither.
 */
function isProven(site: Site): boolean {
  const speaks = bodyWords(site.page.$, 2_000).length >= FEWEST_CHARACTERS;
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

type Answers = ReadonlyMap<string, Capture | undefined>;

function readSite(plain: Site, capture: Capture, answers: Answers, ref: ProfileRef): ScraperReading {
  const site = withAuthor(plain, answers);
  const banner = headerOf(site);
  // What a page that broke off does not show may still have been to come, and what it says unreadably is said.
  const sure = site.page.whole && !hasBrokenJsonLd(site.page);
  const earned = <T>(sight: Sight, sighting: Sighting<T>): Sighting<T> =>
    sighting.state === 'absent' && (!sure || site.engine.unsure?.includes(sight)) ? hidden('layout') : sighting;
  return sketchOf(ref, capture, {
    displayName: earned('displayName', saidOrAbsent(titleOf(site))),
    bio: earned('bio', saidOrAbsent(descriptionOf(site))),
    links: earned('links', anyOrAbsent(ownLinks(site))),
    avatar: earned('avatar', portraitOf(site, banner)),
    banner: earned('banner', banner),
    posts: earned('posts', postsOf(site, answers)),
  });
}

/** What an author's record may tell. */
const AUTHORED = ['bio', 'avatar', 'links'] as const;

/** With what the site's own interface says of its author, where it has one author or the page is hers. */
function withAuthor(site: Site, answers: Answers): Site {
  const { authors } = site.engine;
  const answer = authors === undefined ? undefined : answers.get(authors);
  const isAnswered = authors === undefined || (answer !== undefined && answer.status > 0 && answer.status < 500);
  if (!isAnswered) return { ...site, engine: { ...site.engine, unsure: AUTHORED } };
  const author = readAuthor(answer, site.page.url);
  if (!author) return site;
  const { person } = site;
  return {
    ...site,
    person: {
      name: person.name,
      note: person.note ?? author.note,
      photos: [...person.photos, ...author.photos],
      links: [...person.links, ...author.links],
    },
    engine: { ...site.engine, author: site.engine.author ?? author.name },
  };
}

function postsOf(site: Site, answers: Answers): Sighting<Post[]> {
  const announced = feedPosts([...answers.values()][0]);
  if (announced) {
    const own = ownPosts(announced, site.engine.author ?? site.person.name);
    return own ? seen(own) : hidden('layout');
  }
  if (site.engine.posts && site.engine.posts.length > 0) return seen(site.engine.posts);
  const shown = postsOnPage(site);
  if (shown === undefined) return hidden('layout');
  return shown.length > 0 ? seen(shown) : answers.size > 0 || feedLinkOf(site.page) ? hidden('layout') : absent();
}
