/**
 * The pages that were recorded from the real platforms, read as captures at the address that their platform and handle imply.
 * They show real people and belong to others: they lie outside the project, and a failure names the file and the field alone,
 * never what was read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Scraper, ScraperReading } from '../../src/domain/scraper.js';
import type { Sketch } from '../../src/domain/snapshot.js';
import { scraper as bluesky } from '../../src/scrapers/bluesky.js';
import { scraper as instagram } from '../../src/scrapers/instagram.js';
import { scraper as website } from '../../src/scrapers/website.js';
import { scraper as x } from '../../src/scrapers/x.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { captureOf, readAll } from './conformance.js';

const pages = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'pages');
const here = existsSync(join(pages, 'INDEX.tsv'));
if (!here) console.warn('The recorded pages (../shared/pages) are not here: their tests are left out.');

/** The index, by file: the platform's own fields as a person read them, `name=… | bio=…`. */
function listed(): Map<string, Map<string, string>> {
  const rows = readFileSync(join(pages, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((row) => row.split('\t'));
  return new Map(rows.map((row) => [row[0] ?? '', fieldsIn(row[8] ?? '')]));
}
function fieldsIn(cell: string): Map<string, string> {
  const text = cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"');
  const pairs = text.split(' | ').map((part) => /^([a-z_:. ]+)=(.*)$/s.exec(part.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
}

const flat = (text: string): string => text.replace(/\s*\/\s|\s+/g, ' ').trim();
const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
type Check = (sketch: Sketch, told: string) => boolean;
/** Exactly what stands in the index; where it cut a value with '…', exactly what stands before. */
const words = (said: string | undefined, told: string): boolean => {
  const [, quoted] = /^"(.*)"$/s.exec(told) ?? [];
  const wanted = flat(quoted ?? told);
  if (said === undefined) return wanted === '-' || wanted === 'null';
  return wanted.endsWith('…') ? flat(said).startsWith(wanted.slice(0, -1)) : flat(said) === wanted;
};
const read = <T>(sighting: { state: string; value?: T }): T | undefined => sighting.value;
// A website's description is followed by what else it says of itself, each in a paragraph of its own.
const first = (bio: Sketch['bio']): string | undefined => read(bio)?.split('\n\n')[0];
const pictured = (sighting: Sketch['avatar'], told: string): boolean => {
  const link = read(sighting);
  if (link === undefined) return told.startsWith('-');
  const offered = [link.url, ...link.alternates];
  // The index names a file; of an address that is cut in front it keeps the end.
  const [, tail] = /([\w-]+\.(?:jpe?g|png)|[\w-]+@jpeg|profile_banners\/\d+\/\d+)/.exec(told) ?? [];
  return told.startsWith('img[') || (tail !== undefined && offered.some((address) => address.includes(tail)));
};
const CHECKS: Record<string, Check> = {
  name: ({ displayName }, told) => words(read(displayName), told),
  full_name: ({ displayName }, told) => words(read(displayName), told),
  title: ({ displayName }, told) => words(read(displayName), told),
  'pub.name': ({ displayName }, told) => words(read(displayName), told),
  handle: ({ ref }, told) => ref.handle === told.replace(/^@/, '').replace(/ \(.*$/, ''),
  screen_name: ({ ref }, told) => ref.handle === told,
  username: ({ ref }, told) => ref.handle === told,
  bio: ({ ref, bio }, told) =>
    words(ref.platform === 'website' ? first(bio) : read(bio), told.replace(/^\(.*?\) /, '')),
  biography: ({ bio }, told) => words(read(bio), told),
  description: ({ bio }, told) => words(first(bio), told),
  tagline: ({ bio }, told) => words(first(bio), told),
  hero_text: ({ bio }, told) => words(first(bio), told),
  link: ({ links }, told) => (read(links) ?? []).some((link) => bare(link) === bare(told.replace(/ [(+].*$/, ''))),
  external_url: ({ links }, told) => told === 'null' && links.state === 'absent',
  avatar: ({ avatar }, told) => pictured(avatar, told),
  profile_pic_url_hd: ({ avatar }, told) => pictured(avatar, told) && /s320x320/.test(read(avatar)?.url ?? ''),
  banner: ({ banner }, told) => pictured(banner, told),
  'og:image': ({ banner }, told) => pictured(banner, told),
  post: ({ posts }, told) => (read(posts) ?? []).some(({ text }) => text.startsWith(told.replace(/^"|"$/g, ''))),
};

const PROFILES: [Scraper, string, string][] = [
  [x, 'x/kikobeats-profile-2025.html', 'https://x.com/kikobeats'],
  [x, 'x/kikobeats-bot-og-profile-2025.html', 'https://x.com/kikobeats'],
  [x, 'x/javilop-bot-og-profile-2025.html', 'https://x.com/javilop'],
  [x, 'x/graphql-user-by-screen-name-2026.json', 'https://x.com/xdevelopers'],
  [instagram, 'instagram/gdg-rbu-rendered-main-2025.html', 'https://www.instagram.com/gdg_rbu/'],
  [instagram, 'instagram/pluto-travel-profile-2025.html', 'https://www.instagram.com/pluto__travel/'],
  [instagram, 'instagram/robertdowneyjr-web-profile-info-2022.json', 'https://www.instagram.com/robertdowneyjr/'],
  [bluesky, 'bluesky/stephenking-profile.html', 'https://bsky.app/profile/stephenking.bsky.social'],
  [website, 'website/jekyll-eve-gd-home-2025.html', 'https://eve.gd/'],
  [website, 'weblogs/blogger-iphylo-home-2025.html', 'https://iphylo.blogspot.com/'],
  [website, 'weblogs/substack-cwagen-home-2025.html', 'https://cwagen.substack.com/'],
  [website, 'weblogs/wordpress-rzepa-home-2025.html', 'https://www.ch.imperial.ac.uk/rzepa/blog/'],
];
/** Pages that look like profiles and are none, and another profile's page at her address. */
const TRAPS: [Scraper, string, string][] = [
  [instagram, 'instagram/jaimelorentelo-story-2025.html', 'https://www.instagram.com/jaimelorentelo/'],
  [website, 'weblogs/medium-article-2021.html', 'https://medium.com/webpack/webpack-3-official-release-15fd2dd8f07b'],
  [x, 'x/javilop-bot-og-profile-2025.html', 'https://x.com/kikobeats'],
  [instagram, 'instagram/pluto-travel-profile-2025.html', 'https://www.instagram.com/gdg_rbu/'],
  [bluesky, 'bluesky/stephenking-profile.html', 'https://bsky.app/profile/somebody.bsky.social'],
];
/** What the generic reader of websites does not read, and why; a platform file of its own would. */
const BEYOND: Record<string, string[]> = {
  'website/jekyll-eve-gd-home-2025.html': ['feed'],
  'weblogs/blogger-iphylo-home-2025.html': ['author', 'author url'],
  // The engine keeps these in a script of its own; its preview picture is a card that nobody chose.
  'weblogs/substack-cwagen-home-2025.html': [
    'subdomain',
    'author_handle',
    'author_bio',
    'author_photo_url',
    'cover_photo_url',
    'post',
  ],
  'weblogs/wordpress-rzepa-home-2025.html': ['api'],
};
/** Listed, but no field of ours. */
const NOT_OURS = ['location', 'category', 'category_name', 'did', 'links', 'posts'];

function readRecorded(
  scraper: Scraper,
  file: string,
  address: string,
): { reading: ScraperReading; megabytes: number; ms: number } {
  const body = new Uint8Array(readFileSync(join(pages, file)));
  const contentType = file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
  const capture = captureOf(body, address, { via: 'recorded', contentType });
  const ref = recogniseAddress(address, [scraper]);
  readAll(scraper, [capture], ref);
  const started = performance.now();
  const reading = readAll(scraper, [capture], ref);
  return { reading, megabytes: body.length / 1e6, ms: performance.now() - started };
}

describe.runIf(here)('recorded pages', () => {
  const index = here ? listed() : new Map<string, Map<string, string>>();

  it.each(PROFILES.map(([scraper, ...rest]) => [...rest, scraper] as const))('%s', (file, address, scraper) => {
    const { reading, ms, megabytes } = readRecorded(scraper, file, address);
    if (!('sketch' in reading)) throw new Error(`${file}: taken for a wall`);
    const fields = [...(index.get(file) ?? [])].filter(
      ([field]) => !NOT_OURS.includes(field) && !BEYOND[file]?.includes(field),
    );
    const wrong = fields.filter(([field, told]) => !CHECKS[field]?.(reading.sketch, told)).map(([field]) => field);
    if (process.env.PAGES_TALLY)
      console.info(
        `${file}\t${fields.length - wrong.length}/${fields.length}\t${ms.toFixed(0)} ms\t${megabytes.toFixed(2)} MB`,
      );
    expect(fields.length, file).toBeGreaterThan(0);
    expect(wrong, file).toEqual([]);
  });

  it.each(TRAPS.map(([scraper, ...rest]) => [...rest, scraper] as const))(
    '%s is no profile at %s',
    (file, address, scraper) => {
      expect('wall' in readRecorded(scraper, file, address).reading, file).toBe(true);
    },
  );

  it('reads reposts by others as nobody’s', () => {
    const { reading } = readRecorded(...(PROFILES[7] as [Scraper, string, string]));
    const posts = 'sketch' in reading ? read(reading.sketch.posts) : undefined;
    expect(posts?.length).toBe(26);
  });
});
