/**
 * What a website says about itself and its owner, from marks that themes and engines share: title, descriptions, the author's
 * box and the words at the foot, portrait, header picture, posts. Nothing is taken for a portrait that is not marked as one:
 * the first picture of a page is as often a book, a badge or a sunset.
 */
import type { Cheerio } from 'cheerio';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen } from '../../domain/snapshot.js';
import { at, type Json, textOf } from './json.js';
import { isA, jsonLdOf, wordsAt } from './jsonld.js';
import { urlOf, webLinks } from './links.js';
import { type Meta, metaOf } from './meta.js';
import type { Page } from './page.js';
import { OTHERS, type PersonCard, personOf } from './person.js';
import { backgroundOf, pictureLink, sourcesOf } from './pictures.js';
import { postOf } from './sketch.js';
import { each, type Node, oneLine, wordsOf } from './words.js';

/** A page with what was found out about it before its fields are read. */
export interface Site {
  page: Page;
  meta: Meta;
  jsonLd: readonly Json[];
  person: PersonCard;
  /** Single posts and what is by others. */
  foreign: ReadonlySet<unknown>;
}

const POSTS = 'article,.post,.hentry,.h-entry,.blog-post,.post-outer,.entry,.post-preview';

export function siteOf(page: Page): Site {
  const jsonLd = jsonLdOf(page);
  const foreign = new Set<unknown>(page.$(`${OTHERS},${POSTS}`).toArray());
  return { page, meta: metaOf(page), jsonLd, person: personOf(page, jsonLd), foreign };
}

/** The elements of a selector that are no part of a single post and not by others. */
function ownOf({ page, foreign }: Site, selector: string): Cheerio<Node>[] {
  return each(page, selector).filter((element) => {
    for (let node = element[0]?.parent; node; node = node.parent) if (foreign.has(node)) return false;
    return !foreign.has(element[0]);
  });
}

const HEAD = 'header,#header,.header,#masthead,.site-header,.masthead,[role="banner"],.Header,#header-inner';

/** The person's name where the page is hers; else the site's title. */
export function titleOf({ page, meta, jsonLd, person }: Site): string | undefined {
  const site = jsonLd.find((node) => isA(node, 'WebSite', 'Blog', 'WPHeader'));
  const brand = meta('og:site_name');
  // On a hosting platform the "site" is the platform: medium.example, "Medium".
  const labels = page.url.hostname.split('.');
  const hosting = labels.length > 2 || page.url.pathname !== '/' ? labels.at(-2) : undefined;
  const own = brand && brand.toLowerCase().replace(/\W/g, '') !== hosting ? brand : undefined;
  const candidates = [
    person.name,
    own,
    site && (wordsAt(site, 'name') ?? wordsAt(site, 'headline')),
    meta('og:title'),
    page.title,
    oneLine(wordsOf(page.$('h1').first())),
  ];
  return candidates.map((text) => text && oneLine(text)).find(Boolean);
}

const TAGLINES = [
  '.site-description',
  '.site-tagline',
  '.tagline',
  '.blog-description',
  '.site-subtitle',
  '.Header .description',
  '#header .description',
  '.descriptionwrapper .description',
].join(',');
const ABOUT = [
  '.author-bio',
  '.author_bio',
  '.author-description',
  '.author-box',
  '.about-author',
  '.about-me',
  '#about-me',
  '.profile-textblock',
  '.bio',
  '.author__bio',
  '.site-bio',
].join(',');
const FOOT = 'footer p,footer div,footer span,#footer p,#footer .copyright,.site-info,[role="contentinfo"] p';
/** Lines at the foot that engines and themes write. */
const CREDITS = /^[^\n]{0,120}(?:powered by|wordpress|theme\b|entries \(rss\))[^\n]{0,80}(?:\n[^\n]{0,80})?$/i;
const SHORTEST_STATEMENT = 4;
const MOST_STATEMENT = 1_000;

/**
 * What the site says of itself: its description first, then what the head, the author's box and the foot say beyond it, each as
 * a paragraph. A disclaimer stands at the foot as often as in the description, and is the owner's word there too.
 */
export function descriptionOf(site: Site): string | undefined {
  const { meta, jsonLd, person } = site;
  const node = jsonLd.find((each) => isA(each, 'WebSite', 'Blog', 'WPHeader'));
  const stated = node && wordsAt(node, 'description');
  const preview = meta('og:description') ?? meta('description') ?? meta('twitter:description');
  // Where the preview only decorates the description ("Click to read …"), the description itself is the site's word.
  const first = stated && preview?.startsWith(stated) ? stated : (preview ?? stated);
  const shown = (selector: string) => ownOf(site, selector).map((element) => wordsOf(element).slice(0, MOST_STATEMENT));
  const foot = shown(FOOT).filter((text) => text.split(/\s+/).length >= SHORTEST_STATEMENT && !CREDITS.test(text));
  const parts: string[] = [];
  for (const part of [...shown(TAGLINES), first, person.note, ...shown(ABOUT), ...foot.slice(0, 12)]) {
    const flat = part && oneLine(part);
    if (part && flat && !parts.some((known) => oneLine(known).includes(flat))) parts.push(part);
  }
  return parts.join('\n\n').slice(0, 5_000) || undefined;
}

const PORTRAITS = [
  'img.bio-photo',
  'img.author-photo',
  'img.author-avatar',
  'img.author-image',
  'img.profile-photo',
  'img.profile-picture',
  'img.profile-img',
  'img.profile-image',
  'img.portrait',
  'img.headshot',
  'img.avatar',
  'img.photo.u-photo',
  '.author-avatar img',
  '.author__avatar img',
  '.author-photo img',
  '.author-image img',
  '.profile-photo img',
  '.profile-picture img',
  '.profile-pic img',
  '.avatar img',
  '.site-avatar img',
  '.author-box img',
  '.about-me img',
  '.widget_author img',
  '.widget_gravatar img',
  'a[rel~="author"] img',
  'img[rel~="author"]',
].join(',');
const SMALLEST_PORTRAIT = 48;

/**
 * The portrait that the page marks as the owner's. Where none is marked it is absent only if no picture on the page could be
 * one; otherwise it is hidden, because we cannot tell which.
 */
export function portraitOf(site: Site, banner: Sighting<PictureLink>): Sighting<PictureLink> {
  const { page, person } = site;
  const marked = [...person.photos, ...ownOf(site, PORTRAITS).flatMap(sourcesOf)];
  const link = pictureLink(
    page,
    largestOf(
      page,
      marked.filter((source) => !isPlaceholder(source)),
    ),
  );
  if (link) return seen(link);
  const header = banner.state === 'seen' ? [banner.value.url, ...banner.value.alternates] : [];
  return unmarkedPictures(site, header) ? hidden('layout') : absent();
}

/** Whether the page shows a picture of some size, beside those in `known`, that nothing says the use of. */
function unmarkedPictures(site: Site, known: readonly string[], selector = 'img'): boolean {
  return ownOf(site, selector).some((img) => {
    const [source] = sourcesOf(img);
    const address = source && urlOf(source, site.page.url)?.href;
    const seenBefore = source && [address, `saved:${source}`].some((each) => known.includes(each ?? ''));
    return source && !seenBefore && !isSmall(img) && !isPlaceholder(source);
  });
}

function isSmall(img: Cheerio<Node>): boolean {
  const sides = [img.attr('width'), img.attr('height')].map((side) => Number.parseInt(side ?? '', 10));
  return (
    sides.some((side) => side < SMALLEST_PORTRAIT) ||
    /\b(?:icon|emoji|wp-smiley|badge-icon|sprite)\b/.test(img.attr('class') ?? '')
  );
}

/** Stand-ins of engines and generated preview cards: nobody chose them. */
export const isPlaceholder = (address: string): boolean =>
  /s0\.wp\.com\/(?:i\/blank|_si\/)|gravatar\.com\/avatar\/[^?]*\?(?:.*&)?d=(?:mm|mp|mystery|blank)\b.*f=y|\bsubscribe-card|\/images\/b16-rounded\.gif|resources\.blogblog\.com\/img|mystery-?man|(?:avatar|default|blank)[-_]?placeholder|spacer\.gif|pixel\.gif|\/(?:social|og)-?(?:card|image)\/(?:api|generate)|^data:image\/(?:gif|svg)/i.test(
    address,
  );

/** Known size variants of hosts, the original first. */
function largestOf(page: Page, sources: readonly string[]): string[] {
  return sources.flatMap((source) => {
    const larger = source
      .replace(/^(https:\/\/substackcdn\.com\/image\/fetch\/).*?\/(https?%3A.*)$/, (_, __, inner) =>
        decodeURIComponent(inner),
      )
      .replace(/(gravatar\.com\/avatar\/[^?]*\?(?:.*&)?s)=\d+/, '$1=2048')
      .replace(/(bp\.blogspot\.com|googleusercontent\.com)(\/.*)\/(?:s|w)\d+[^/]*\//, '$1$2/s1600/')
      .replace(/-\d{2,4}x\d{2,4}(\.(?:jpe?g|png|webp|gif)(?:\?.*)?)$/, '$1')
      .replace(/(\.files\.wordpress\.com\/[^?]*)\?.*$/, '$1');
    return larger === source || page.saved ? [source] : [larger, source];
  });
}

const HEADERS = [
  'img.header-image',
  'img.custom-header',
  'img.wp-post-image.header',
  '.wp-custom-header img',
  '.custom-header img',
  '.custom-header-media img',
  '.header-image img',
  '.image-wrap img',
  '.site-cover img',
  '.cover-image img',
  '.hero img',
  '.banner img',
  '#Header1_headerimg',
  'img#header-img',
].join(',');

/** The picture at the head of the site, else the one that it gives to previews of its front page. */
export function headerOf(site: Site): Sighting<PictureLink> {
  const { page, meta, person } = site;
  const marked = ownOf(site, HEADERS).flatMap(sourcesOf);
  const behind = ownOf(site, `${HEAD},.hero,.banner,.site-cover,.cover`).map((box) => backgroundOf(box.attr('style')));
  const preview = [meta('og:image'), meta('og:image:url'), meta('twitter:image')];
  const chosen = [...marked, ...behind, styledHeader(page), ...preview]
    .filter((source) => source !== undefined)
    .filter((source) => !isPlaceholder(source) && !person.photos.includes(source));
  const link = pictureLink(page, largestOf(page, chosen));
  if (link) return seen(link);
  const portraits = [...person.photos, ...ownOf(site, PORTRAITS).flatMap(sourcesOf)];
  const known = portraits.flatMap((source) => [urlOf(source, page.url)?.href ?? '', `saved:${source}`]);
  const unmarked = unmarkedPictures(site, known, 'header img,[role="banner"] img,#header img,.header img');
  return unmarked || paintsPictures(page) ? hidden('layout') : absent();
}

/** Whether styles in the page lay a picture (no drawn icon) behind something, be it the head or not. */
const paintsPictures = ({ $ }: Page): boolean =>
  each({ $ }, '[style*="background"]').some((box) =>
    /url\(\s*["']?(?!data:)[^)]+(?<!\.svg)["']?\s*\)/i.test(box.attr('style') ?? ''),
  ) ||
  /background(?:-image)?\s*:[^;{}]{0,200}url\(\s*["']?(?!data:)[^)"']{1,500}\.(?:jpe?g|png|webp|avif|gif)/i.test(
    styles({ $ }),
  );
const styles = ({ $ }: Pick<Page, '$'>): string => $('style').text().slice(0, 500_000);

/** A background that the theme's own style sheet in the page gives to the head. */
function styledHeader(page: Page): string | undefined {
  const css = styles(page);
  const rule = /(?:header|banner|masthead|hero|cover)[^{}]{0,200}\{([^{}]{0,2000}background[^{}]{0,2000})\}/gi;
  for (const [, body] of css.matchAll(rule)) {
    const address = backgroundOf(body);
    if (address) return address;
  }
  return undefined;
}

/** Addresses that the owner marks as hers, and those in the author's box. What a blogroll lists is no statement of hers. */
export function ownLinks(site: Site): string[] {
  const marked = ownOf(site, `link[rel~="me"],a[rel~="me"],:is(${ABOUT}) a[href^="http"]`);
  return webLinks(site.page.url, [...site.person.links, ...marked.map((anchor) => anchor.attr('href'))]);
}

/** Posts that the page itself shows, for where there is no feed to read. undefined: it may have some that we do not see. */
export function postsOnPage({ page, jsonLd }: Site): Post[] | undefined {
  const { $ } = page;
  const entries = $('article,.hentry,.h-entry,.post')
    .toArray()
    .map((element) => $(element));
  const shown = entries
    .filter((entry) => entry.parents('article,.hentry,.h-entry,.post,.comments,#comments').length === 0)
    .slice(0, 40)
    .flatMap((entry): Post[] => {
      const link = entry.find('a[rel="bookmark"],.entry-title a,.u-url,h1 a,h2 a,h3 a').first().attr('href');
      const text = wordsOf(entry).slice(0, 5_000);
      return text
        ? [postOf(text, link && urlOf(link, page.url)?.href, entry.find('time[datetime]').attr('datetime'))]
        : [];
    });
  if (shown.length > 0) return shown;
  const listed = jsonLd
    .filter((node) => isA(node, 'BlogPosting'))
    .flatMap((node): Post[] => {
      const text = [wordsAt(node, 'headline'), wordsAt(node, 'description') ?? wordsAt(node, 'articleBody')]
        .filter(Boolean)
        .join('\n');
      return text ? [postOf(text, textOf(at(node, 'url')))] : [];
    });
  if (listed.length > 0) return listed.slice(0, 40);
  return $('h2 a[href],h3 a[href]').length >= 3 ? undefined : [];
}
