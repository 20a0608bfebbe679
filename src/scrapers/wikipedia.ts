/**
 * Wikipedia in any language, and the user page that holds for all of them: the text of a user page by MediaWiki's interface,
 * with its userboxes. There is no profile picture; the largest picture that the page shows large stands for one, because a
 * badge or a mark is shown there. The name of the namespace differs by language and by how the person wants to be spoken of.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type Sighting, seen } from '../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { at, jsonOfCapture } from './_kit/json.js';
import { webLinks } from './_kit/links.js';
import { pageOf, picturesOf, userPageOf, userTitle } from './_kit/mediawiki.js';
import { openPage, type Page } from './_kit/page.js';
import { anyOrAbsent, saidOrAbsent, sketchOf } from './_kit/sketch.js';
import { genericWall, wallOfStatus } from './_kit/walls.js';
import { each, wordsOf } from './_kit/words.js';

const HOSTS = ['wikipedia.org', 'meta.wikimedia.org', 'commons.wikimedia.org', 'wikivoyage.org', 'wiktionary.org'];

export const scraper: Scraper = {
  id: 'wikipedia',
  title: 'Wikipedia',
  hosts: HOSTS,
  proof: 'unproven',
  claim,
  plan({ handle, url }) {
    const { host } = new URL(url);
    const title = encodeURIComponent(`User:${handle.slice(handle.indexOf(':') + 1)}`);
    const parse = `action=parse&page=${title}&prop=text&redirects=1&disableeditsection=1&disablelimitreport=1`;
    return [
      {
        id: 'api',
        requests: [
          { url: `https://${host}/w/api.php?${parse}&format=json&formatversion=2`, via: 'api', accept: JSON_TYPE },
        ],
      },
      { id: 'page', requests: [{ url, via: 'browser' }] },
    ];
  },
  read,
};

const JSON_TYPE = 'application/json';

function claim(url: URL): ReturnType<Scraper['claim']> {
  const sub = subdomainOf(url, HOSTS);
  if (sub === null) return null;
  const host = url.hostname.replace(/^m\.|\.m\.(?=wiki)/, (dot) => (dot.startsWith('.') ? '.' : ''));
  const [first, ...rest] = segmentsOf(url);
  if (/^(?:www)?$/.test(sub) && host.endsWith('wikipedia.org')) return notAProfile(first ? 'other' : 'home');
  const asked = url.searchParams.get('title');
  const title = asked ?? (first && /^wiki$|^zh-|^sr-|^w$/.test(first) ? rest.join('/') : '');
  if (url.searchParams.has('search')) return notAProfile('search');
  if (title === '' || title === 'index.php') return notAProfile(first === undefined || title === '' ? 'home' : 'other');
  const user = userTitle(title);
  if (user === undefined) return notAProfile('other');
  const language = host.replace(/\.?(?:wikipedia|wikimedia)\.org$/, '').replace(/\.org$/, '');
  return {
    platform: scraper.id,
    handle: `${language}:${user}`,
    url: `https://${host}/wiki/User:${encodeURIComponent(user.replaceAll(' ', '_')).replaceAll('%2F', '/')}`,
  };
}

function read(captures: readonly Capture[], ref: ProfileRef): ScraperReading {
  const [capture, answer] = captures;
  if (!capture) return { wall: 'unreachable' };
  const json = jsonOfCapture(capture);
  if (json === undefined) {
    const page = openPage(capture);
    if (!page) return { wall: 'unreadable' };
    return readPage(page, capture, ref);
  }
  const local = pageOf(json, ref);
  if (local) return sketch(local, capture, ref);
  if (at(json, 'error', 'code') !== 'missingtitle') return { wall: refusal(json, capture.status) };
  // A name without a page of its own in this language may have one for all of them.
  const global = new URL(capture.url);
  if (global.hostname === 'meta.wikimedia.org') return { wall: 'gone' };
  global.hostname = 'meta.wikimedia.org';
  if (!answer) return { wants: [{ url: global.href, via: 'api', accept: JSON_TYPE, optional: true }] };
  const shared = pageOf(jsonOfCapture(answer), ref);
  return shared ? sketch(shared, answer, ref) : { wall: 'gone' };
}

function refusal(json: unknown, status: number) {
  const code = String(at(json, 'error', 'code') ?? '');
  if (/ratelimited|maxlag|readonly/.test(code)) return 'busy' as const;
  return wallOfStatus(status) ?? 'layout';
}

/** The fields of a user page, given its own text as a page of its own. */
function sketch(html: string, capture: Capture, ref: ProfileRef): ScraperReading {
  const page = openPage({ ...capture, contentType: 'text/html; charset=utf-8', body: new TextEncoder().encode(html) });
  if (!page) return { wall: 'unreadable' };
  return fields(page, page.$('.mw-parser-output').first(), capture, ref, true);
}

function fields(
  page: Page,
  content: ReturnType<Page['$']>,
  capture: Capture,
  ref: ProfileRef,
  whole: boolean,
): ScraperReading {
  const bio = wordsOf(content).slice(0, 20_000);
  const links = webLinks(
    page.url,
    each(page, 'a.external[href]', content).map((anchor) => anchor.attr('href')),
  );
  const picture = picturesOf(page, content)[0];
  const earned = <T>(sighting: Sighting<T>): Sighting<T> =>
    sighting.state === 'absent' && !whole ? hidden('layout') : sighting;
  return sketchOf(ref, capture, {
    displayName: seen(ref.handle.slice(ref.handle.indexOf(':') + 1)),
    bio: earned(saidOrAbsent(bio)),
    links: earned(anyOrAbsent(links)),
    avatar: picture ? seen(picture) : earned(absent()),
    banner: absent(),
    posts: absent(),
  });
}

/** The page itself, for where the interface does not answer: articles and talk look the same but for their namespace. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading {
  const { $ } = page;
  const user = userPageOf(page);
  const same = user !== undefined && user === ref.handle.slice(ref.handle.indexOf(':') + 1);
  const content = $('#mw-content-text .mw-parser-output').first();
  if ($('.noarticletext').length > 0) return { wall: 'gone' };
  if (!same || content.length === 0) return { wall: genericWall(page, capture.status) ?? 'layout' };
  return fields(page, content, capture, ref, page.whole);
}
