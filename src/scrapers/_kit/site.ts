/**
 * What a website says about itself and its owner in words, from marks that themes and engines share: title, descriptions, the
 * author's box and the words at the foot, links, posts. Marks are looked up in an index made by one walk: asking the selector
 * engine for each of a hundred class names costs as many walks over the page.
 */
import type { Cheerio } from 'cheerio';
import type { Post } from '../../domain/snapshot.js';
import { type EngineFacts, engineOf } from './engine.js';
import { at, type Json, textOf } from './json.js';
import { isA, jsonLdOf, wordsAt } from './jsonld.js';
import { urlOf, webLinks } from './links.js';
import { type Meta, metaOf } from './meta.js';
import type { Page } from './page.js';
import { OTHERS, type PersonCard, personOf } from './person.js';
import { postOf } from './sketch.js';
import { each, type Node, oneLine, wordsOf } from './words.js';

/** A page with what was found out about it before its fields are read. */
export interface Site {
  page: Page;
  meta: Meta;
  jsonLd: readonly Json[];
  person: PersonCard;
  engine: EngineFacts;
  /** Elements by 'tag', '.class' and '#id', in the order of the page. */
  index: ReadonlyMap<string, Node[]>;
  /** Single posts and what is by others. */
  foreign: ReadonlySet<Node>;
}

const POSTS = 'article .post .hentry .h-entry .blog-post .post-outer .entry .post-preview';

const known = new WeakMap<Page, Site>();

/** What is found out about a page once, however often it is read while its feed and its author's record are awaited. */
export function siteOf(page: Page): Site {
  const site = known.get(page) ?? lookedInto(page);
  known.set(page, site);
  return site;
}

function lookedInto(page: Page): Site {
  const index = page.index();
  const jsonLd = jsonLdOf(page);
  const foreign = new Set(namesIn(`${OTHERS.replaceAll(',', ' ')} ${POSTS}`).flatMap((name) => index.get(name) ?? []));
  const meta = metaOf(page);
  const engine = engineOf({ page, meta, jsonLd });
  return { page, meta, jsonLd, person: personOf(page, jsonLd), engine, index, foreign };
}

const namesIn = (names: string): string[] => names.split(' ');

/** The elements of these names ('tag', '.class', '#id', separated by spaces) that are no part of a post and not by others. */
export function ownOf(site: Site, names: string): Cheerio<Node>[] {
  const found = new Set(namesIn(names).flatMap((name) => site.index.get(name) ?? []));
  const own = [...found].filter((element) => {
    for (let node: Node | null = element; node; node = node.parent) if (site.foreign.has(node)) return false;
    return true;
  });
  return own.map((element) => site.page.$(element));
}

/** The weblog's own title, or the person's name where the page is hers; else the site's title. */
export function titleOf({ page, meta, jsonLd, person, engine }: Site): string | undefined {
  const site = jsonLd.find((node) => isA(node, 'WebSite', 'Blog', 'WPHeader'));
  const brand = meta('og:site_name');
  // On a hosting platform the "site" is the platform: medium.example, "Medium".
  const labels = page.url.hostname.split('.');
  const hosting = labels.length > 2 || page.url.pathname !== '/' ? labels.at(-2) : undefined;
  const own = brand && brand.toLowerCase().replace(/\W/g, '') !== hosting ? brand : undefined;
  const named = site && (wordsAt(site, 'name') ?? wordsAt(site, 'headline'));
  const heading = wordsOf(page.$('h1').first());
  const candidates = [engine.title, person.name, own, named, meta('og:title'), page.title, heading];
  return candidates.map((text) => text && oneLine(text)).find(Boolean);
}

const TAGLINES = '.site-description .site-tagline .tagline .blog-description .site-subtitle .descriptionwrapper';
const ABOUT =
  '.author-bio .author_bio .author__bio .author-description .author-box .about-author .about-me #about-me .profile-textblock .bio .site-bio';
const FOOT = 'footer #footer .site-footer .site-info .colophon';
/** Lines at the foot that engines and themes write. */
const CREDITS = /^[^\n]{0,120}(?:powered by|wordpress|theme\b|entries \(rss\))[^\n]{0,80}(?:\n[^\n]{0,80})?$/i;
const FEWEST_WORDS = 4;
const MOST_STATEMENT = 1_000;

/**
 * What the site says of itself: its tagline and description first, then what the author's box and the foot say beyond it, each
 * as a paragraph. A disclaimer stands at the foot as often as in the description, and is the owner's word there too.
 */
export function descriptionOf(site: Site): string | undefined {
  const { page, meta, jsonLd, person, engine } = site;
  const node = jsonLd.find((each) => isA(each, 'WebSite', 'Blog', 'WPHeader'));
  const stated = node && wordsAt(node, 'description');
  const preview = meta('og:description') ?? meta('description') ?? meta('twitter:description');
  // Where the preview only decorates the description ("Click to read …"), the description itself is the site's word.
  const first = stated && preview?.startsWith(stated) ? stated : (preview ?? stated);
  const shown = (names: string) => ownOf(site, names).map((element) => wordsOf(element).slice(0, MOST_STATEMENT));
  const foot = ownOf(site, FOOT)
    .flatMap((element) => each(page, 'p,div,span', element))
    .map((element) => wordsOf(element).slice(0, MOST_STATEMENT))
    .filter((text) => text.split(/\s+/).length >= FEWEST_WORDS && !CREDITS.test(text));
  const parts: string[] = [];
  for (const part of [
    engine.description,
    ...shown(TAGLINES),
    first,
    engine.author,
    engine.note,
    person.note,
    ...shown(ABOUT),
    ...foot.slice(0, 12),
  ]) {
    const flat = part && oneLine(part);
    if (part && flat && !parts.some((known) => oneLine(known).includes(flat))) parts.push(part);
  }
  return parts.join('\n\n').slice(0, 5_000) || undefined;
}

/** Addresses that the owner marks as hers, and those in the author's box. What a blogroll lists is no statement of hers. */
export function ownLinks(site: Site): string[] {
  const marked = ownOf(site, 'a link').filter((anchor) => /\bme\b/i.test(anchor.attr('rel') ?? ''));
  const box = ownOf(site, ABOUT).flatMap((element) => each(site.page, 'a[href^="http"]', element));
  return webLinks(site.page.url, [
    ...(site.engine.links ?? []),
    ...site.person.links,
    ...[...marked, ...box].map((anchor) => anchor.attr('href')),
  ]);
}

const MOST_POSTS = 40;
const MOST_CHARACTERS = 5_000;

/** Posts that the page itself shows, for where there is no feed to read. undefined: it may have some that we do not see. */
export function postsOnPage({ page, jsonLd }: Site): Post[] | undefined {
  const entries = each(page, 'article,.hentry,.h-entry,.post').filter(
    (entry) => entry.parents('article,.hentry,.h-entry,.post,.comments,#comments').length === 0,
  );
  const shown = entries.slice(0, MOST_POSTS).flatMap((entry): Post[] => {
    const link = entry.find('a[rel="bookmark"],.entry-title a,.u-url,h1 a,h2 a,h3 a').first().attr('href');
    const text = wordsOf(entry).slice(0, MOST_CHARACTERS);
    const date = entry.find('time[datetime]').attr('datetime');
    return text ? [postOf(text, link && urlOf(link, page.url)?.href, date)] : [];
  });
  if (shown.length > 0) return shown;
  const listed = jsonLd.filter((node) => isA(node, 'BlogPosting')).slice(0, MOST_POSTS);
  const told = listed.flatMap((node): Post[] => {
    const words = [wordsAt(node, 'headline'), wordsAt(node, 'description') ?? wordsAt(node, 'articleBody')];
    const text = words.filter(Boolean).join('\n');
    return text ? [postOf(text, textOf(at(node, 'url')))] : [];
  });
  if (told.length > 0) return told;
  return page.$('h2 a[href],h3 a[href]').length >= 3 ? undefined : [];
}
