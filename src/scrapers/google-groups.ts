/**
 * Google Groups: name and description of a group that anybody may see. A group that is not open and one that does not exist
 * are answered with the same page, and others lead to the sign-in.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, seen, type Wall } from '../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { readingBy } from './_kit/reading.js';
import { seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, oneLine } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'google-groups',
  title: 'Google Groups',
  hosts: ['groups.google.com'],
  proof: 'unproven',
  claim,
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: 'h1' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

function claim(url: URL): ReturnType<Scraper['claim']> {
  if (subdomainOf(url, scraper.hosts) !== '') return null;
  const typed = segmentsOf(url)
    .join('/')
    .replace(/^u\/\d+\/|^a\/[\w.-]+\/(?=g\/|group\/|forum\/)/g, '');
  const old = /^#!(?:forum|aboutgroup|topic|msg)\/([^/?]+)(?:\/(.+))?/.exec(url.hash);
  const [, kind = '', name = '', rest = ''] = /^(g|group|forum)\/([^/]+)(?:\/(.*))?$/.exec(typed) ?? [];
  const group = (kind === 'forum' ? '' : name) || old?.[1] || '';
  if (group === '')
    return notAProfile(/search/.test(typed) ? 'search' : typed === '' || typed === 'forum' ? 'home' : 'reserved');
  if (/^(?:c|t|topic|thread|msg)\//.test(rest) || /^#!(?:topic|msg)\//.test(url.hash)) return notAProfile('post');
  if (!/^[\w.+-]{2,100}$/.test(group)) return notAProfile('other');
  const domain = /^\/a\/([\w.-]+)\//.exec(url.pathname)?.[1];
  const handle = `${domain ? `${domain}/` : ''}${group.toLowerCase()}`;
  return {
    platform: scraper.id,
    handle,
    url: `https://groups.google.com/${domain ? `a/${domain}/` : ''}g/${group.toLowerCase()}`,
  };
}

/** The title carries the group's name; that the page is this group's, its own address says. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const address = meta('og:url') ?? page.$('link[rel="canonical"]').attr('href') ?? '';
  const about = URL.canParse(address, page.url) ? claim(new URL(address, page.url)) : null;
  const [, name] = /^(.+?)\s[-–]\sGoogle\s.{3,30}$/.exec(oneLine(page.title)) ?? [];
  if (!name || !about || !('handle' in about) || about.handle !== ref.handle) return undefined;
  const rows = page.$(`a[href*="/g/${ref.handle.split('/').at(-1)}/c/"]`).length;
  if (rows === 0 && !meta('og:title')) return undefined;
  return sketchOf(ref, capture, {
    displayName: seen(name),
    bio: seenOrHidden(meta('og:description') ?? meta('description')),
    links: hidden('layout'),
    avatar: hidden('layout'),
    banner: absent(),
    // Conversations are by everybody.
    posts: absent(),
  });
}

function wallOf(page: Page, { status }: Capture): Wall {
  const { hostname, pathname } = page.url;
  if (hostname.startsWith('consent.')) return 'consent';
  if (hostname === 'accounts.google.com' || /ServiceLogin/.test(pathname)) return 'login';
  if (/\/sorry\//.test(pathname)) return 'challenge';
  if (/content unavailable|don.t have permission|you must be a member/i.test(bodyWords(page.$, 3_000)))
    return 'private';
  return genericWall(page, status) ?? 'layout';
}
