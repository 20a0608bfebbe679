/**
 * A website's portrait and header picture. Nothing is taken for a portrait that is not marked as one: the first picture of a
 * page is as often a book, a badge or a sunset. Where pictures stand there that nothing says the use of, the sight is hidden,
 * because we cannot tell; absent is what a page without any such picture earns.
 */
import type { Cheerio } from 'cheerio';
import { absent, hidden, type PictureLink, type Sighting, seen } from '../../domain/snapshot.js';
import { urlOf } from './links.js';
import type { Page } from './page.js';
import { backgroundOf, pictureLink, sourcesOf } from './pictures.js';
import { ownOf, type Site } from './site.js';
import { each, type Node } from './words.js';

const PORTRAITS =
  '.bio-photo .author-photo .author-avatar .author__avatar .author-image .profile-photo .profile-picture .profile-pic .profile-img .profile-image .portrait .headshot .avatar .site-avatar .author-box .about-me .widget_author .widget_gravatar';
const HEADERS =
  '.header-image .custom-header .wp-custom-header .custom-header-media .image-wrap .site-cover .cover-image .hero .banner #Header1_headerimg #header-img';
const HEADS =
  'header #header .header #masthead .site-header .masthead .Header #header-inner .hero .banner .site-cover .cover';
const SMALLEST_PORTRAIT = 48;

/** Pictures that carry one of these names, or stand in a box that does. */
function picturesOf(site: Site, names: string): string[] {
  const boxes = ownOf(site, names);
  return boxes.flatMap((box) => (box.is('img') ? [box] : each(site.page, 'img', box))).flatMap(sourcesOf);
}
const portraitsOf = (site: Site): string[] => {
  const byAuthor = ownOf(site, 'a').filter((anchor) => /\bauthor\b/i.test(anchor.attr('rel') ?? ''));
  const linked = byAuthor.flatMap((anchor) => each(site.page, 'img', anchor)).flatMap(sourcesOf);
  return [...(site.engine.photos ?? []), ...site.person.photos, ...picturesOf(site, PORTRAITS), ...linked].filter(
    (source) => !isPlaceholder(source),
  );
};

/** The portrait that the page marks as the owner's. */
export function portraitOf(site: Site, banner: Sighting<PictureLink>): Sighting<PictureLink> {
  const link = pictureLink(site.page, largestOf(site.page, portraitsOf(site)));
  if (link) return seen(link);
  const header = banner.state === 'seen' ? [banner.value.url, ...banner.value.alternates] : [];
  return hasUnmarked(site, ownOf(site, 'img'), header) ? hidden('layout') : absent();
}

/** The picture at the head of the site, else the one that it gives to previews of its front page. */
export function headerOf(site: Site): Sighting<PictureLink> {
  const { page, meta } = site;
  const portraits = portraitsOf(site);
  const heads = ownOf(site, HEADS);
  const behind = heads.map((box) => backgroundOf(box.attr('style')));
  const preview = [meta('og:image'), meta('og:image:url'), meta('twitter:image')];
  const offered = [
    ...(site.engine.headers ?? []),
    ...picturesOf(site, HEADERS),
    ...behind,
    styledHeader(page),
    ...preview,
  ];
  const chosen = offered.filter(
    (source) => source !== undefined && !isPlaceholder(source) && !portraits.includes(source),
  );
  const link = pictureLink(page, largestOf(page, chosen as string[]));
  if (link) return seen(link);
  const known = portraits.flatMap((source) => [urlOf(source, page.url)?.href ?? '', `saved:${source}`]);
  const inHeads = heads.flatMap((head) => each(page, 'img', head));
  return hasUnmarked(site, inHeads, known) || paintsPictures(page) ? hidden('layout') : absent();
}

/** Whether one of these pictures, of some size and beside those in `known`, is there that nothing says the use of. */
function hasUnmarked({ page }: Site, pictures: readonly Cheerio<Node>[], known: readonly string[]): boolean {
  return pictures.some((img) => {
    const [source] = sourcesOf(img);
    if (!source || isSmall(img) || isPlaceholder(source)) return false;
    return !known.includes(urlOf(source, page.url)?.href ?? '') && !known.includes(`saved:${source}`);
  });
}

function isSmall(img: Cheerio<Node>): boolean {
  const sides = [img.attr('width'), img.attr('height')].map((side) => Number.parseInt(side ?? '', 10));
  return (
    sides.some((side) => side < SMALLEST_PORTRAIT) ||
    /\b(?:icon|emoji|wp-smiley|sprite)\b/.test(img.attr('class') ?? '')
  );
}

/** Stand-ins of engines and generated preview cards: nobody chose them. */
const PLACEHOLDERS = [
  /s0\.wp\.com\/(?:i\/blank|_si\/)/,
  /gravatar\.com\/avatar\/[^?]*\?(?:.*&)?d=(?:mm|mp|mystery|blank)\b.*f=y/,
  /\bsubscribe-card\b/,
  /(?:resources\.blogblog\.com\/img|\/images\/b16-rounded\.gif)/,
  /\b(?:mystery-?man|spacer|pixel|blank)\.(?:gif|png|jpe?g)/i,
  /^data:image\/(?:gif|svg)/,
];
const isPlaceholder = (address: string): boolean =>
  PLACEHOLDERS.some((stand) => stand.test(address.replaceAll('%2F', '/')));

/** Known size variants of hosts, the original first. */
function largestOf(page: Page, sources: readonly string[]): string[] {
  return sources.flatMap((source) => {
    const inner = /^https:\/\/substackcdn\.com\/image\/fetch\/.*?\/(https?%3A.*)$/.exec(source)?.[1];
    const larger = (inner ? decoded(inner) : source)
      .replace(/(gravatar\.com\/avatar\/[^?]*\?(?:.*&)?s)=\d+/, '$1=2048')
      .replace(/(bp\.blogspot\.com|googleusercontent\.com)(\/.*)\/(?:s|w)\d+[^/]*\//, '$1$2/s1600/')
      .replace(/-\d{2,4}x\d{2,4}(\.(?:jpe?g|png|webp|gif)(?:\?.*)?)$/, '$1')
      .replace(/\/content\/images\/size\/w\d+(?:h\d+)?\//, '/content/images/')
      .replace(/(\.files\.wordpress\.com\/[^?]*)\?.*$/, '$1');
    return larger === source || page.saved ? [source] : [larger, source];
  });
}
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const stylesOf = ({ $ }: Page): string => $('style').text().slice(0, 500_000);

/** A background that the theme's own style sheet in the page gives to the head. */
function styledHeader(page: Page): string | undefined {
  const rule = /(?:header|banner|masthead|hero|cover)[^{}]{0,200}\{([^{}]{0,2000}background[^{}]{0,2000})\}/gi;
  return [...stylesOf(page).matchAll(rule)].map(([, body]) => backgroundOf(body)).find(Boolean);
}

/** Whether styles in the page lay a picture (no drawn icon) behind something, be it the head or not. */
const paintsPictures = (page: Page): boolean =>
  /background(?:-image)?\s*:[^;{}]{0,200}url\(\s*["']?(?!data:)[^)"']{1,500}\.(?:jpe?g|png|webp|avif|gif)/i.test(
    stylesOf(page),
  ) ||
  each(page, '[style*="background"]').some((box) => {
    const address = backgroundOf(box.attr('style'));
    return address !== undefined && !/^data:|\.svg\b/i.test(address);
  });
