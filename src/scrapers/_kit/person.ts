/**
 * The person whom a page is about, from the marks that authors and themes leave for machines: JSON-LD Person, h-card,
 * microdata. Authors of comments and of single articles are not that person.
 */
import type { Cheerio } from 'cheerio';
import { at, isObject, type Json, textOf } from './json.js';
import { followed, imagesAt, isA, profiledPerson, wordsAt } from './jsonld.js';
import { urlOf } from './links.js';
import type { Page } from './page.js';
import { sourcesOf } from './pictures.js';
import { type Node, oneLine, wordsOf } from './words.js';

export interface PersonCard {
  name?: string | undefined;
  note?: string | undefined;
  photos: string[];
  links: string[];
}
/** Places where other people speak or are shown. */
export const OTHERS =
  '.comment,.comments,#comments,.comment-list,.commentlist,.h-entry,.hentry,.testimonial,.testimonials,.related,.related-posts,.sharedaddy,.widget_recent_comments,blockquote';

/** Everything that the page says about its person; empty lists where it says nothing. */
export function personOf(page: Page, jsonLd: readonly Json[]): PersonCard {
  const cards = [fromJsonLd(page, jsonLd), fromHCard(page), fromMicrodata(page)].filter((card) => card !== undefined);
  return {
    name: cards.map(({ name }) => name).find(Boolean),
    note: cards.map(({ note }) => note).find(Boolean),
    photos: [...new Set(cards.flatMap(({ photos }) => photos))],
    links: [...new Set(cards.flatMap(({ links }) => links))],
  };
}

function fromJsonLd(page: Page, nodes: readonly Json[]): PersonCard | undefined {
  const people = nodes.filter((node) => isA(node, 'Person'));
  const site = nodes.find((node) => isA(node, 'WebSite', 'Blog'));
  const owner = [site?.publisher, site?.author, site?.about].map((value) => followed(value, nodes)).find(isPerson);
  const here = people.find((person) => isThisPlace(page, textOf(person.url) ?? textOf(person['@id'])));
  const alone = people.length === 1 && !nodes.some((node) => isA(node, 'Article', 'NewsArticle', 'Comment', 'Review'));
  const person = [profiledPerson(nodes), here, owner, alone ? people[0] : undefined].find(isPerson);
  if (!person) return undefined;
  return {
    name: wordsAt(person, 'name'),
    note: wordsAt(person, 'description'),
    photos: imagesAt(person, 'image', nodes),
    links: [at(person, 'sameAs')].flat().filter((link) => typeof link === 'string'),
  };
}
const isPerson = (value: unknown): value is Json => isObject(value) && isA(value, 'Person');

/** Whether an address is this page, or the front page of this site. */
function isThisPlace(page: Page, address: string | undefined): boolean {
  const url = address ? urlOf(address, page.url) : null;
  if (!url || url.hostname.replace(/^www\./, '') !== page.url.hostname.replace(/^www\./, '')) return false;
  const path = url.pathname.replace(/\/+$/, '');
  return path === '' || path === page.url.pathname.replace(/\/+$/, '');
}

function fromHCard(page: Page): PersonCard | undefined {
  const { $ } = page;
  const cards = $('.h-card')
    .toArray()
    .map((element) => $(element))
    .filter((card) => card.parents(OTHERS).length === 0 && !card.is(OTHERS));
  const own = cards.find((card) => card.find('.u-uid,[rel~="me"]').length > 0 || isThisPlace(page, hrefOf(card)));
  const card = own ?? (cards.length === 1 ? cards[0] : undefined);
  if (!card) return undefined;
  const photo = card.find('img.u-photo,.u-photo img').first();
  return {
    name: oneLine(wordsOf(card.find('.p-name').first())) || undefined,
    note: wordsOf(card.find('.p-note').first()) || undefined,
    photos: photo.length > 0 ? sourcesOf(photo) : [],
    links: hrefsOf(page, card.find('a.u-url,a[rel~="me"]')),
  };
}
const hrefOf = (card: Cheerio<Node>): string | undefined => card.find('.u-url').attr('href');
const hrefsOf = ({ $ }: Page, anchors: Cheerio<Node>): string[] =>
  anchors.toArray().flatMap((anchor) => $(anchor).attr('href') ?? []);

function fromMicrodata(page: Page): PersonCard | undefined {
  const { $ } = page;
  const scope = $('[itemscope][itemtype$="schema.org/Person"]')
    .toArray()
    .map((element) => $(element))
    .find((element) => element.parents(`${OTHERS},[itemprop~="author"],[itemprop~="comment"],article`).length === 0);
  if (!scope || scope.is('[itemprop~="author"]')) return undefined;
  const photo = scope.find('img[itemprop~="image"],[itemprop~="image"] img').first();
  return {
    name: oneLine(wordsOf(scope.find('[itemprop~="name"]').first())) || undefined,
    note: wordsOf(scope.find('[itemprop~="description"]').first()) || undefined,
    photos: photo.length > 0 ? sourcesOf(photo) : [],
    links: hrefsOf(page, scope.find('a[itemprop~="sameAs"],a[rel~="me"]')),
  };
}
