/**
 * WhatsApp: the public page of a channel, of a group's invitation, and of a number (`wa.me`), which shows a name only where it is
 * a business. Class names there are made by a machine, so what the page tells previews goes first.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, seen, type Wall } from '../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { linksInText, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { oneLine, wordsOf } from './_kit/words.js';

const HOSTS = ['whatsapp.com', 'wa.me'];
export const scraper: Scraper = {
  id: 'whatsapp',
  title: 'WhatsApp',
  hosts: HOSTS,
  proof: 'unproven',
  bioLimit: 139,
  claim,
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: 'h3, #action-button' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

function claim(url: URL): ReturnType<Scraper['claim']> {
  const sub = subdomainOf(url, HOSTS);
  if (sub === null) return null;
  const [first = '', second = ''] = segmentsOf(url);
  const ref = (handle: string, at: string) => ({ platform: scraper.id, handle, url: `https://${at}` });
  const code = first === 'invite' ? second : first;
  const other = notAProfile('other');
  if (sub === 'chat') return /^[\w-]{16,40}$/.test(code) ? ref(`invite/${code}`, `chat.whatsapp.com/${code}`) : other;
  if (first === 'channel')
    return /^[\w-]{10,60}$/.test(second) ? ref(`channel/${second}`, `whatsapp.com/channel/${second}`) : other;
  const digits = (first === 'send' ? (url.searchParams.get('phone') ?? '') : first).replace(/[^\d]/g, '');
  if (/^(?:catalog|product|c)$/.test(first)) return notAProfile('shop');
  if (/^(?:message|qr|call)$/.test(first)) return notAProfile('chat');
  if (/^\d{7,15}$/.test(digits) && (first === 'send' || /^[+\d\s().-]+$/.test(first)))
    return ref(digits, `wa.me/${digits}`);
  return notAProfile(first === '' || first === 'send' ? 'home' : 'reserved');
}

/** Titles under which the page stands for nobody: a withdrawn invitation, the platform itself. */
const STOCK = /^(?:whatsapp(?: (?:channel|group)(?: invite)?| messenger)?|share on whatsapp|)$/i;

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const { $ } = page;
  const meta = metaOf(page);
  const button = $('a#action-button, a[href^="whatsapp://"]');
  const name = oneLine(wordsOf($('#main_block h3, h3').first())) || oneLine(meta('og:title') ?? '');
  const title = name.replace(/\s*\|\s*WhatsApp (?:Channel|Group).*$/i, '');
  const number = /^\d+$/.test(ref.handle);
  // Only the addresses in it say whose page it is.
  const [, code] = /^(?:channel\/|invite\/|)([\w-]+)$/.exec(ref.handle) ?? [];
  const leads = [button.attr('href'), ...['og:url', 'al:ios:url', 'al:android:url'].map(meta)];
  if (!code || !leads.some((address) => address?.includes(code)) || STOCK.test(title)) return undefined;
  const said = oneLine(wordsOf($('h4').first()));
  const told = meta('og:description') ?? '';
  const bio = said || (/WhatsApp/.test(told) ? '' : told);
  return sketchOf(ref, capture, {
    // Of a person the page shows her number alone, which is no name that she gave.
    displayName: number && /^[+\d\s().-]+$/.test(title) ? absent() : seen(title),
    bio: bio ? seen(bio) : hidden('layout'),
    links: bio ? seen(webLinks(page.url, linksInText(bio))) : hidden('layout'),
    avatar: pictureSighting(page, [$('img[src*="pps.whatsapp.net"]').first().attr('src'), preview(meta('og:image'))]),
    banner: absent(),
  });
}
/** The platform's own mark, which previews show where there is no picture, is none. */
const preview = (address = '') => (/static\.whatsapp\.net/.test(address) ? undefined : address);

function wallOf(page: Page, { status }: Capture): Wall {
  if (page.$('a#action-button').length > 0 && page.url.hostname.startsWith('chat.')) return 'gone';
  return genericWall(page, status) ?? 'layout';
}
