/**
 * The pages that were recorded from the real platforms, with what a person read in each, for the tests and the bench. They show
 * real people and belong to others: they lie outside the project, and whoever uses them names the file and the field alone, never
 * what was read. A page is read at the address that its platform and handle imply; what has no address is left out by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Capture } from '../../src/domain/capture.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { Scraper, ScraperReading } from '../../src/domain/scraper.js';
import type { Post, Sketch } from '../../src/domain/snapshot.js';
import { recogniseAddress } from '../../src/services/addresses.js';

export const PAGES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'pages');
export const pagesAreHere = existsSync(join(PAGES, 'INDEX.tsv'));

export interface Recorded {
  file: string;
  platform: string;
  /** 'profile', or what it is instead. */
  kind: string;
  /** Where it came from, in the index's words. */
  source: string;
  /** The platform's own fields as a person read them. */
  fields: ReadonlyMap<string, string>;
}

export function recordedPages(): Recorded[] {
  const rows = readFileSync(join(PAGES, 'INDEX.tsv'), 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file, platform = '', kind = '', , , source = '', , , cell = ''] = row.split('\t');
    return file ? [{ file, platform, kind, source, fields: fieldsIn(cell) }] : [];
  });
}
function fieldsIn(cell: string): Map<string, string> {
  const text = cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"');
  const pairs = text.split(' | ').map((part) => /^([a-z_:. /()A-Z]+?)=(.*)$/s.exec(part.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
}

export function captureOfFile(file: string, url: string): Capture {
  const types: Record<string, string> = { json: 'application/json', xml: 'text/xml', html: 'text/html; charset=utf-8' };
  const contentType = types[file.split('.').at(-1) ?? ''] ?? 'text/html';
  const body = new Uint8Array(readFileSync(join(PAGES, file)));
  return { url, via: 'recorded', contentType, body, status: 200, takenAt: '2026-05-04T03:02:01.000Z' };
}

/** The profile whose page a recording is, or whose page it would be taken for. undefined: none can be implied. */
export function refOf(page: Recorded, scrapers: readonly Scraper[]): { ref: ProfileRef; scraper: Scraper } | undefined {
  const html = readFileSync(join(PAGES, page.file), 'utf8').slice(0, 1_500_000);
  const handles = ['handle', 'screen_name', 'username', 'preferredUsername', 'handle(pathAlias)'].map((name) =>
    page.fields.get(name),
  );
  const named = handles.find((handle) => handle && !handle.startsWith('-'))?.replace(/ \(.*$/, '');
  const from = /https?:\/\/[^\s;)]+/.exec(page.source)?.[0];
  // Some platforms call a person by her handle.
  const called = /^[\w.-]+$/.exec(page.fields.get('name') ?? '')?.[0];
  const head = [
    /<link[^>]*rel="canonical"[^>]*href="(https?:[^"]+)"/.exec(html)?.[1],
    /<meta[^>]*property="og:url"[^>]*content="(https?:[^"]+)"/.exec(html)?.[1],
    /"url": "(https:[^"]+\/@[^"/]+)"/.exec(html)?.[1],
    /\bnsid="([\d@N]+)"/.exec(html)?.[1]?.replace(/^/, 'https://www.flickr.com/people/'),
  ];
  const stem = /\/([a-z0-9_]+)/.exec(page.file)?.[1];
  const own = scrapers.find(({ id }) => id === page.platform);
  for (const typed of [
    named && own ? `@${named.replace(/^@/, '')}` : undefined,
    from,
    ...head,
    own && called ? `@${called}` : undefined,
    own ? `@${stem}` : undefined,
  ]) {
    try {
      const ref = typed ? recogniseAddress(typed.replaceAll('&amp;', '&'), scrapers, own?.id) : undefined;
      const scraper = ref && scrapers.find(({ id }) => id === ref.platform);
      // A weblog on a domain of its own is a website, whichever engine serves it.
      if (ref && scraper && (!own || scraper === own || (typed === from && scraper.claims !== 'form')))
        return { ref, scraper };
    } catch {}
  }
  return undefined;
}

/** Reads as the runner would: what is asked for and not at hand is answered by an empty capture of status 0. */
export function readAt(capture: Capture, scraper: Scraper, ref: ProfileRef): ScraperReading {
  const got = [capture];
  for (let turn = 0; turn <= 5; turn += 1) {
    const reading = scraper.read(got, ref);
    if (!('wants' in reading)) return reading;
    for (const { url } of reading.wants)
      got.push({ ...capture, url, via: 'api', contentType: '', body: new Uint8Array(), status: 0 });
  }
  throw new Error('it asks for more than five follow-ups');
}

const flat = (text: string): string => text.replace(/\s*\/\s|\s+/g, ' ').trim();
const bare = (address: string): string => address.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/\/$/, '');
/** Exactly what stands in the index; where it cut a value with '…', exactly what stands before. */
function words(said: string | undefined, told: string): boolean {
  const [, quoted] = /"(.*)"$/s.exec(told) ?? [];
  const wanted = flat(quoted ?? told);
  if (said === undefined) return /^(?:-|null)?$/.test(wanted);
  return wanted.endsWith('…') ? flat(said).startsWith(wanted.slice(0, -1)) : flat(said) === wanted;
}
const read = <T>(sighting: { state: string; value?: T }): T | undefined => sighting.value;
// A website's description is followed by what else it says of itself, each in a paragraph of its own.
const first = (bio: Sketch['bio']): string | undefined => read(bio)?.split('\n\n')[0];
function pictured(sighting: Sketch['avatar'], told: string): boolean {
  const link = read(sighting);
  if (link === undefined) return /^(?:-|none|""|$)/.test(told);
  const offered = [link.url, ...link.alternates];
  // The index names a file; of an address that is cut it keeps a piece.
  const pieces = told
    .replace(/^(?:img\.)?\w+(?:\.\w+)* (?=…|\/|[\w.-]+\/)/, '')
    .split('…')
    .map((piece) => piece.replace(/^[^:]*:\/\/|[\s(].*$/g, '').trim())
    .filter((piece) => piece.length > 8 && !/^[a-z:]+ ?$/i.test(piece));
  return (
    told.startsWith('img[') ||
    (pieces.length > 0 && pieces.every((piece) => offered.some((address) => address.includes(piece))))
  );
}
const anyPost = ({ posts }: Sketch, told: string): boolean =>
  (read(posts) ?? []).some(({ text }: Post) =>
    flat(text).startsWith(flat(told.replace(/^"|"$/g, '').replace(/…$/, ''))),
  );
const paragraph = ({ bio }: Sketch, told: string): boolean =>
  told === '-' ? true : (read(bio) ?? '').split('\n\n').some((part) => words(part, told));

type Check = (sketch: Sketch, told: string) => boolean;
const named: Check = ({ displayName }, told) => words(read(displayName), told);
const described: Check = ({ ref, bio }, told) =>
  words(read(bio), told.replace(/^\(.*?\) /, '')) || (ref.platform === 'website' && words(first(bio), told));
const handled: Check = ({ ref }, told) =>
  ref.handle.toLowerCase().replace(ref.platform === 'mastodon' ? /@.*$/ : /$^/, '') ===
    told
      .replace(/^@/, '')
      .replace(/ \(.*$/, '')
      .toLowerCase() || told.startsWith('-');
const linked: Check = ({ links }, told) =>
  (read(links) ?? []).some((link) => bare(link) === bare(told.replace(/ [(+].*$/, '')));
const avatar: Check = (sketch, told) => pictured(sketch.avatar, told);
const banner: Check = (sketch, told) => pictured(sketch.banner, told);
/** How each field of the index is compared; one that is not here is no field of ours. */
const CHECKS: Record<string, Check> = {
  ...{ name: named, full_name: named, title: named, 'pub.name': named, display_name: named, nickname: named },
  ...{
    handle: handled,
    screen_name: handled,
    username: handled,
    preferredUsername: handled,
    'handle(pathAlias)': handled,
  },
  ...{
    bio: described,
    biography: described,
    'bio/intro': described,
    intro: described,
    summary: described,
    signature: described,
  },
  ...{
    description: paragraph,
    author: paragraph,
    author_bio: paragraph,
    profile_description: paragraph,
    tagline: paragraph,
    hero_text: paragraph,
    headline: paragraph,
    about: paragraph,
  },
  ...{ link: linked, website: linked, links: (sketch, told) => /^-/.test(told) || linked(sketch, told) },
  ...{ 'author url': linked, 'attachment: Website': linked },
  external_url: ({ links }, told) => told === 'null' && links.state === 'absent',
  ...{ avatar, profile_pic_url_hd: avatar, 'icon.url': avatar, author_photo_url: avatar },
  ...{ banner, 'image.url': banner, cover_photo_url: banner, 'subreddit.banner_img': banner },
  'og:image': (sketch, told) => pictured(sketch.avatar, told) || pictured(sketch.banner, told),
  ...{ post: anyPost, 'post starts': anyPost },
};
/** Fields in another form than the page has them, by file: what the index calls a picture is only a name of it. */
export function comparedFields(page: Recorded, sketch: Sketch): { compared: string[]; wrong: string[] } {
  const compared = [...page.fields.keys()].filter((field) => CHECKS[field]);
  return { compared, wrong: compared.filter((field) => !CHECKS[field]?.(sketch, page.fields.get(field) ?? '')) };
}
