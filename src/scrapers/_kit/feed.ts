/** Feeds: where a page announces its own, and the posts in one (RSS, Atom, RDF, JSON Feed, by feedsmith). */
import type { Capture } from '../../domain/capture.js';
import type { Post } from '../../domain/snapshot.js';
import { at, textOf } from './json.js';
import { urlOf } from './links.js';
import { type Page, textOfCapture } from './page.js';
import { parseFeed } from './parsers.js';
import { oneLine, wordsOfHtml } from './words.js';

const MOST_POSTS = 40;
const MOST_CHARACTERS = 5_000;
const MOST_FEED = 5 * 1024 * 1024;
export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8';

export interface FeedPost extends Post {
  author?: string | undefined;
}

/** The address of the page's own feed of posts (not of comments, not of a podcast elsewhere). */
export function feedLinkOf(page: Page): string | undefined {
  const { $ } = page;
  for (const element of $('link[rel~="alternate"][type],link[rel~="feed"]').toArray()) {
    const { type = 'application/rss+xml', title = '', href = '' } = element.attribs;
    const url = /^application\/(?:rss|atom|feed|rdf)\+(?:xml|json)/i.test(type) && href ? urlOf(href, page.url) : null;
    const ofComments = /comment|kommentar|commentaire|comentario/i.test(`${title} ${href}`);
    if (url && /^https?:$/.test(url.protocol) && !ofComments) return url.href;
  }
  return undefined;
}

/** The posts of a feed; undefined where the capture is no feed (a failure, a page, over 5 MB). */
export function feedPosts(capture: Capture | undefined): FeedPost[] | undefined {
  if (!capture || capture.status >= 400 || capture.body.byteLength === 0 || capture.body.byteLength > MOST_FEED)
    return undefined;
  try {
    const { format, feed } = parseFeed(textOfCapture(capture) ?? '');
    const shared = authorOf(feed);
    const items = [at(feed, format === 'atom' ? 'entries' : 'items')].flat().slice(0, MOST_POSTS);
    return items.filter((item) => item && !isPassedOn(item)).map((item) => postOf(item, capture.url, shared));
  } catch {
    return undefined;
  }
}

/** What she passed on is somebody else's: engines mark it in the post's own words. */
function isPassedOn(item: unknown): boolean {
  const html = firstText(item, ['content', 'encoded'], ['content', 'value'], ['content_html'], ['description']) ?? '';
  return /class=["'][^"'>]*\b(?:tumblr_blog|reblogged-from|reblog-from|wpcom-reblog-snapshot)\b/.test(html);
}

function postOf(item: unknown, base: string, shared: string | undefined): FeedPost {
  const title = wordsOfHtml(firstText(item, ['title', 'value'], ['title']) ?? '');
  const body = wordsOfHtml(
    firstText(
      item,
      ['content', 'encoded'],
      ['content', 'value'],
      ['content_html'],
      ['content_text'],
      ['description'],
      ['summary', 'value'],
      ['summary'],
    ) ?? '',
  );
  const text = body.startsWith(title) ? body : `${title}\n${body}`;
  const link = firstText(item, ['link'], ['links', 0, 'href'], ['url']);
  const date = new Date(
    firstText(item, ['pubDate'], ['published'], ['updated'], ['date_published'], ['dc', 'dates', 0]) ?? '',
  );
  return {
    text: text.trim().slice(0, MOST_CHARACTERS),
    ...(link && { url: urlOf(link, new URL(base))?.href ?? link }),
    ...(!Number.isNaN(date.getTime()) && { at: date.toISOString() }),
    author: authorOf(item) ?? shared,
  };
}

const firstText = (item: unknown, ...paths: (string | number)[][]): string | undefined =>
  paths.map((path) => textOf(at(item, ...path))).find(Boolean);

function authorOf(item: unknown): string | undefined {
  const name = firstText(item, ['dc', 'creators', 0], ['dc', 'creator'], ['authors', 0, 'name'], ['authors', 0]);
  return name && oneLine(name.replace(/^\S+@\S+ \((.*)\)$/, '$1'));
}

/**
 * The posts of the site's own person. A feed with one author, or none named, is hers; of several authors only the one
 * called `name` is. undefined: several people write there, and which of them she is cannot be told.
 */
export function ownPosts(posts: readonly FeedPost[], name: string | undefined): Post[] | undefined {
  const authors = new Set(posts.flatMap(({ author }) => (author ? [author.toLowerCase()] : [])));
  const hers = name?.toLowerCase();
  if (authors.size > 1 && !(hers && authors.has(hers))) return undefined;
  return posts
    .filter(({ author }) => authors.size <= 1 || author?.toLowerCase() === hers)
    .map(({ author: _, ...post }) => post)
    .filter(({ text }) => text !== '');
}
