/**
 * LinkedIn Groups: for members only. A visitor who is not signed in meets the wall, and what little a group's page tells
 * previews is read where it is there.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { hidden, seen, type Wall } from '../domain/snapshot.js';
import { segmentsOf, subdomainOf } from './_kit/claims.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { oneLine } from './_kit/words.js';

export const scraper: Scraper = {
  id: 'linkedin-groups',
  title: 'LinkedIn Groups',
  hosts: ['linkedin.com'],
  proof: 'unproven',
  claim,
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};

/** Everything else on that host is the other scraper's. */
function claim(url: URL): ReturnType<Scraper['claim']> {
  if (subdomainOf(url, scraper.hosts) === null) return null;
  const [first = '', second = ''] = segmentsOf(url);
  if (!/^(?:groups|grp|grps|groupItem)$/i.test(first)) return null;
  const id = url.searchParams.get('gid') ?? /(?:^|-)(\d{3,12})$/.exec(second)?.[1];
  return id && /^\d{3,12}$/.test(id)
    ? { platform: scraper.id, handle: id, url: `https://www.linkedin.com/groups/${id}/` }
    : { notAProfile: 'group' };
}

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const [, id] =
    /\/groups\/(?:[\w%-]*-)?(\d{3,12})/.exec(meta('og:url') ?? page.$('link[rel="canonical"]').attr('href') ?? '') ??
    [];
  const name = oneLine(meta('og:title') ?? '').replace(/\s*\|\s*(?:Groups?\s*\|\s*)?LinkedIn$/i, '');
  if (id !== ref.handle || name === '' || /^(?:linkedin\b.*|sign (?:in|up).*)$/i.test(name)) return undefined;
  const about = meta('og:description');
  return sketchOf(ref, capture, {
    displayName: seen(name),
    bio: seenOrHidden(about && !/on LinkedIn\b/.test(about) ? about : undefined),
    avatar: pictureSighting(page, [meta('og:image')]),
    // What members write there is theirs, and shown to members only.
    posts: hidden('login'),
  });
}

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url } = page;
  const text = $('script').text().slice(0, 50_000);
  const wall = status === 999 || /authwall|\/uas\/login|\/checkpoint\//.test(`${url.pathname} ${text}`);
  const key = $('meta[name="pageKey"]').attr('content') ?? '';
  if (wall || /auth_wall|guest-home|login/.test(key)) return 'login';
  return genericWall(page, status) ?? 'layout';
}
