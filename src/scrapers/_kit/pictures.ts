/**
 * Addresses of pictures as a page offers them. On a saved page they may point beside the file or be `data:` URIs; a relative
 * one is kept raw as `saved:<reference>` among the alternates, so that the opener of the file finds it there.
 */
import type { Cheerio } from 'cheerio';
import { absent, hidden, type PictureLink, type Sighting, seen } from '../../domain/snapshot.js';
import { findObjects } from './json.js';
import { urlOf } from './links.js';
import type { Page } from './page.js';
import { isPlaceholder } from './placeholders.js';
import type { Node } from './words.js';

/** The candidates, the best first, as one link; undefined where none of them is an address of a picture. */
export function pictureLink(
  page: Pick<Page, 'url' | 'saved'>,
  candidates: readonly (string | undefined)[],
): PictureLink | undefined {
  const networked: string[] = [];
  const beside: string[] = [];
  for (const candidate of candidates) {
    const raw = candidate?.trim();
    if (!raw) continue;
    if (/^data:image\//i.test(raw)) {
      // A lazy page's stand-in of a few bytes is no picture.
      if (raw.length > 400) (page.saved ? beside : networked).push(raw);
      continue;
    }
    const url = urlOf(raw, page.url);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    const absolute = /^(?:https?:)?\/\//i.test(raw);
    if (!absolute && page.saved) beside.push(`saved:${raw}`);
    if (absolute || !page.saved) networked.push(/^https?:/i.test(raw) ? raw : url.href);
  }
  const all = [...new Set([...networked, ...beside])];
  const [url, ...alternates] = all;
  return url === undefined ? undefined : { url, alternates };
}

/** What an `<img>` may show, the largest first: srcset by width, lazy attributes, src. */
export function sourcesOf(img: Cheerio<Node>): string[] {
  const set = img.attr('srcset') ?? img.attr('data-srcset') ?? '';
  const sized = set
    .split(/,\s+|,(?=https?:)/)
    .map((entry) => entry.trim().split(/\s+/))
    .map(([address, size]) => ({ address: address ?? '', size: Number.parseFloat(size ?? '1') || 1 }))
    .filter(({ address }) => address !== '')
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
  const plain = [img.attr('data-src'), img.attr('data-lazy-src'), img.attr('data-original'), img.attr('src')];
  return [...sized, ...plain.filter((source) => source !== undefined && source !== '')] as string[];
}

/** Addresses of a picture that JSON offers in several sizes, wherever they stand in it: the widest first. */
export const byWidth = (data: unknown): string[] =>
  findObjects(data, (size) => typeof size.url === 'string' && typeof size.width === 'number')
    .sort((a, b) => Number(b.width) - Number(a.width))
    .map(({ url }) => String(url));

/** The address in an inline `background-image`. */
export function backgroundOf(style: string | undefined): string | undefined {
  return /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{1,2000})/i.exec(style ?? '')?.[1];
}

/** The best that is offered; absent where the platform shows its stand-in there, hidden where it shows neither. */
export function pictureSighting(
  page: Pick<Page, 'url' | 'saved'>,
  candidates: readonly (string | undefined)[],
): Sighting<PictureLink> {
  const chosen = candidates.filter((candidate) => !isPlaceholder(candidate));
  const link = pictureLink(page, chosen);
  if (link) return seen(link);
  return chosen.length < candidates.length ? absent() : hidden('layout');
}
