/**
 * What every scraper is held to. A platform gives its table of addresses, the profile that its fixtures show, and the marks
 * whose loss a redesign would mean; the suite runs its fixtures, and the laws that hold for all: proof before absent, nobody
 * else's profile, bounded time, pure reading. Fixtures are `fixtures/<id>/<case>.html|json` beside `<case>.expected.json`.
 * `api-…` are answers whose form is a contract, in which a field that is left out is absent; on `partial-…` something is already
 * missing, and a second loss at once is not promised to be told from nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capture, captureSchema } from '../../src/domain/capture.js';
import type { NotAProfile, ProfileRef } from '../../src/domain/profile.js';
import type { Scraper, ScraperReading } from '../../src/domain/scraper.js';
import { SIGHTS, type Sight, sketchSchema, WALLS } from '../../src/domain/snapshot.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { processorMs } from '../processor-time.js';

/** Cases that every platform has; `expected` may say that it has no such thing there. */
export const CASES = [
  'profile',
  'empty-profile',
  'no-bio',
  'no-banner',
  'login-wall',
  'missing-page',
  'redesigned-page',
];

interface Conformance {
  scraper: Scraper;
  /** The profile that the fixtures show. */
  address: string;
  /** Canonical handle by typed address; the address book (`addresses/<id>.tsv`) has the long tables. */
  profiles?: readonly (readonly [typed: string, handle: string])[];
  /** What an address is instead, by typed address. */
  others?: readonly (readonly [typed: string, kind: NotAProfile['notAProfile']])[];
  /** Names in the page's structure that a redesign would change: attribute values, keys, class names. */
  marks: readonly string[];
  /** Sights that the platform lacks: absent is a fact there. */
  lacks?: readonly Sight[];
  /** Cases of CASES that cannot exist there, each with the reason. */
  without?: Readonly<Record<string, string>>;
}
/** What a fixture should be read as, beside how it was captured where that differs from a plain visit. */
interface Expected {
  capture?: Partial<Pick<Capture, 'url' | 'status' | 'via' | 'contentType'>>;
  /** File names of what further requests answered. */
  then?: string[];
  reading: { wall: string } | { sketch: Record<string, unknown> };
}

const TAKEN_AT = '2026-05-04T03:02:01.000Z';
const folderOf = (id: string) => fileURLToPath(new URL(`./fixtures/${id}/`, import.meta.url));
export const bytes = (text: string): Capture['body'] => new TextEncoder().encode(text);
export const captureOf = (body: Uint8Array, url: string, more: Partial<Capture> = {}): Capture =>
  captureSchema.parse({ url, via: 'browser', contentType: 'text/html', body, status: 200, takenAt: TAKEN_AT, ...more });

/** Reads as the runner would: what is asked for and not at hand is answered by an empty capture of status 0. */
export function readAll(scraper: Scraper, captures: Capture[], ref: ProfileRef): ScraperReading {
  const got = [...captures];
  for (let turn = 0; turn <= 5; turn += 1) {
    const reading = scraper.read(got, ref);
    if (!('wants' in reading)) return reading;
    for (const { url } of reading.wants)
      got.push(captureOf(new Uint8Array(), url, { via: 'api', contentType: '', status: 0 }));
  }
  throw new Error('it asks for more than five follow-ups');
}

const claimOf = (scraper: Scraper, address: string): ProfileRef => recogniseAddress(address, [scraper]);

export function conformance({
  scraper,
  address,
  profiles = [],
  others = [],
  marks,
  lacks = [],
  without = {},
}: Conformance): void {
  const folder = folderOf(scraper.id);
  const ref = claimOf(scraper, address);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const cases = names
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => name.replace('.expected.json', ''));
  const load = (name: string) => {
    const file = names.find((each) => each === `${name}.html` || each === `${name}.json`) ?? `${name}.html`;
    const expected = JSON.parse(readFileSync(`${folder}${name}.expected.json`, 'utf8')) as Expected;
    const type = file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
    const first = captureOf(readFileSync(folder + file), ref.url, { contentType: type, ...expected.capture });
    const rest = (expected.then ?? []).map((each) =>
      captureOf(readFileSync(folder + each), ref.url, {
        via: 'api',
        contentType: each.endsWith('.json') ? 'application/json' : 'text/xml',
      }),
    );
    return { expected, captures: [first, ...rest] };
  };

  describe(`${scraper.id}: fixtures`, () => {
    it('has every case that all platforms have', () => {
      expect(CASES.filter((each) => !cases.includes(each) && !(each in without))).toEqual([]);
    });
    it.each(cases)('%s', (name) => {
      const { expected, captures } = load(name);
      const reading = readAll(scraper, captures, ref);
      if (!('sketch' in reading)) expect(reading).toEqual(expected.reading);
      else {
        const { takenAt, ...sketch } = sketchSchema.parse(reading.sketch);
        expect(takenAt).toBe(TAKEN_AT);
        const { platform, url } = sketch.ref;
        expect({ platform, url }).toEqual({ platform: scraper.id, url: ref.url });
        expect({ sketch: { ...sketch, ref: sketch.ref.handle } }).toEqual(expected.reading);
      }
    });
  });

  describe(`${scraper.id}: addresses`, () => {
    it.each(profiles)('%s is the profile %s', (typed, handle) => {
      expect(claimOf(scraper, typed).handle).toBe(handle);
    });
    it.each(others)('%s is no profile but: %s', (typed, kind) => {
      expect(scraper.claim(new URL(typed))).toEqual({ notAProfile: kind });
    });
    it('claims its own canonical addresses again, unchanged', () => {
      for (const typed of [address, ...profiles.map(([each]) => each)]) {
        const once = claimOf(scraper, typed);
        expect(scraper.claim(new URL(once.url))).toEqual(once);
      }
    });
    it('never throws on an address, and leaves hosts that only look like its own', () => {
      fc.assert(
        fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
          const claim = scraper.claim(new URL(url));
          if (scraper.hosts.length > 0) expect(claim).toBeNull();
        }),
        { numRuns: 40, seed: 7 },
      );
      for (const host of scraper.hosts) {
        expect(scraper.claim(new URL(`https://not${host}/name`))).toBeNull();
        expect(scraper.claim(new URL(`https://${host}.example.org/name`))).toBeNull();
      }
    });
  });

  describe(`${scraper.id}: laws`, () => {
    const readable = cases.filter((name) => 'sketch' in load(name).expected.reading);
    const statesOf = (reading: ScraperReading) =>
      'sketch' in reading ? SIGHTS.filter((sight) => reading.sketch[sight].state === 'absent') : [];

    it('plans at least one source, whose addresses are http(s)', () => {
      const sources = scraper.plan(ref, {});
      expect(sources.length).toBeGreaterThan(0);
      for (const { requests } of sources) {
        expect(requests.length).toBeGreaterThan(0);
        expect(requests[0]?.optional ?? false).toBe(false);
        for (const { url } of requests) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }
    });

    it('takes nothing for absent because a mark was renamed', () => {
      for (const name of readable.filter((each) => !/^(?:api|partial)-/.test(each))) {
        const { captures } = load(name);
        const [first] = captures as [Capture];
        const truly = new Set([...statesOf(readAll(scraper, captures, ref)), ...lacks]);
        const page = new TextDecoder().decode(first.body);
        fc.assert(
          fc.property(fc.subarray([...marks], { minLength: 1 }), (renamed) => {
            const mangled = renamed.reduce(
              (text, mark) => text.replaceAll(mark, mark.replace(/[\w:-]{2,}/, 'q7zz')),
              page,
            );
            const reading = readAll(scraper, [{ ...first, body: bytes(mangled) }, ...captures.slice(1)], ref);
            expect(statesOf(reading).filter((sight) => !truly.has(sight))).toEqual([]);
          }),
          { numRuns: 60, seed: 11 },
        );
      }
    });

    it('reads nothing from a page on which all marks are gone', () => {
      for (const name of scraper.hosts.length > 0 ? readable : []) {
        const { captures } = load(name);
        const [first] = captures as [Capture];
        const handles = [ref.handle, ...marks];
        const page = handles.reduce(
          (text, mark) => text.replaceAll(new RegExp(escaped(mark), 'gi'), 'q7zz'),
          new TextDecoder().decode(first.body),
        );
        expect(readAll(scraper, [{ ...first, body: bytes(page) }], ref), name).toHaveProperty('wall');
      }
    });

    it('never takes one profile for another', () => {
      if (scraper.hosts.length === 0) return;
      const other = { ...ref, handle: `${ref.handle.slice(0, 3)}zz${ref.handle.slice(3)}` };
      for (const name of readable) {
        const { captures } = load(name);
        expect(readAll(scraper, captures.slice(0, 1), other), name).toHaveProperty('wall');
      }
    });

    it('survives a page cut off anywhere', () => {
      const { captures } = load('profile');
      const [first] = captures as [Capture];
      const whole = statesOf(readAll(scraper, captures, ref));
      fc.assert(
        fc.property(fc.integer({ min: 0, max: first.body.length }), (length) => {
          const reading = readAll(scraper, [{ ...first, body: first.body.subarray(0, length) }], ref);
          if ('sketch' in reading) sketchSchema.parse(reading.sketch);
          else expect(WALLS).toContain('wall' in reading ? reading.wall : '');
          // Where a page stops in the middle, what did not arrive is not absent.
          expect(
            statesOf(reading).filter(
              (sight) => !whole.includes(sight) && !lacks.includes(sight) && length < first.body.length,
            ),
          ).toEqual([]);
        }),
        { numRuns: 60, seed: 3 },
      );
    });

    it('is pure: the same captures give the same reading, and stay as they are', () => {
      const { captures } = load('profile');
      const [before] = captures.map(({ body }) => [...body]);
      expect(readAll(scraper, captures, ref)).toEqual(readAll(scraper, captures, ref));
      expect([...(captures[0]?.body ?? [])]).toEqual(before);
    });

    it.each(Object.entries(HOSTILE))(
      'ends in time on %s',
      (_, make) => {
        const body = make();
        const started = processorMs();
        const reading = readAll(scraper, [captureOf(body, ref.url)], ref);
        expect(processorMs() - started).toBeLessThan(8_000);
        expect(statesOf(reading).filter((sight) => !lacks.includes(sight) && scraper.hosts.length > 0)).toEqual([]);
      },
      20_000,
    );

    it('answers nothing captured with a wall', () => {
      expect(scraper.read([], ref)).toEqual({ wall: 'unreachable' });
      expect(readAll(scraper, [captureOf(new Uint8Array(), ref.url)], ref)).toHaveProperty('wall');
    });
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pages that no person made. */
const HOSTILE: Record<string, () => Capture['body']> = {
  'a page of 50 MB': () => new Uint8Array(50 * 1024 * 1024).fill(60),
  '100,000 nested elements': () => bytes(`<title>t</title>${'<div>'.repeat(100_000)}x`),
  'three thousand nested elements': () =>
    bytes(`<title>t</title>${'<b>'.repeat(3_000)}words and words ${'</b>'.repeat(3_000)}`),
  'a million siblings': () => bytes('<p>a'.repeat(1_000_000)),
  'JSON-LD of 10 MB': () =>
    bytes(`<script type="application/ld+json">{"@type":"ProfilePage","x":"${'y'.repeat(10 * 1024 * 1024)}"}</script>`),
  'JSON-LD nested 200,000 deep': () =>
    bytes(`<script type="application/ld+json">${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}</script>`),
  'JSON nested 500,000 deep': () => bytes(`${'['.repeat(500_000)}${']'.repeat(500_000)}`),
  'scripts that never close': () => bytes('<script '.repeat(200_000)),
  'comments that never close': () => bytes('<!-- '.repeat(200_000)),
  'one string of two million spaces': () => bytes(`<title>t</title><p>${' '.repeat(2_000_000)}x</p>`),
  'attributes without end': () => bytes(`<meta content="${'a('.repeat(1_000_000)}`),
  'styles without end': () => bytes(`<style>${'header{background:'.repeat(100_000)}</style>`),
  'bytes that are no text': () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256),
};
