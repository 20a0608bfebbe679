/** Any other website or weblog, the last resort: as far as OpenGraph, JSON-LD, h-card, the feed and the page itself tell. */
import type { Scraper } from '../domain/scraper.js';
import { notAProfile } from './_kit/claims.js';
import { untracked } from './_kit/links.js';
import { readWebsite } from './_kit/website.js';

export const scraper: Scraper = {
  id: 'website',
  title: 'Website or weblog',
  hosts: [],
  proof: 'recorded',
  claim,
  plan: (ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser' }] }],
  read: readWebsite,
};

/** They say nothing of where they lead, and nothing is visited to find out. */
const SHORTENERS =
  /^(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.ly|is\.gd|v\.gd|ow\.ly|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at|rb\.gy|goo\.gl|tiny\.cc|s\.id|dlvr\.it|trib\.al|soo\.gd|shorter\.me)$/i;
const PICTURES = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|tiff?)$/i;
const FILES = /\.(?:pdf|docx?|xlsx?|pptx?|odt|zip|rar|gz|mp[34]|mov|avi|webm|ogg|wav|csv|epub|ics|apk|exe|dmg)$/i;

function claim(url: URL): ReturnType<Scraper['claim']> {
  const place = untracked(url);
  place.hostname = place.hostname.replace(/\.$/, '');
  place.pathname = place.pathname.replace(/\/{2,}/g, '/').replace(/\/(?:index|default)\.(?:html?|php)$/i, '/');
  if (SHORTENERS.test(place.hostname) && place.pathname !== '/') return notAProfile('short');
  if (PICTURES.test(place.pathname)) return notAProfile('picture');
  if (FILES.test(place.pathname)) return notAProfile('file');
  const path = place.search === '' ? place.pathname.replace(/\/$/, '') : place.pathname;
  const handle = `${place.host.replace(/^www\./, '')}${path}${place.search}`;
  return { platform: scraper.id, handle, url: place.href };
}
