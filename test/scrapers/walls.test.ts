/**
 * Walls across all platforms, over every fixture and every recorded page: no wall gives a profile, no profile's page is called a
 * wall, whatever was cut off, taken out or translated; and what is not proven is never absent.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/domain/capture.js';
import { SIGHTS, WALLS } from '../../src/domain/snapshot.js';
import { isPlaceholder } from '../../src/scrapers/_kit/placeholders.js';
import { earned } from '../../src/services/look.js';
import { loadScrapers } from '../../src/services/roster.js';
import { type Fixture, fixtureFiles } from './fixture-files.js';
import { captureOfFile, pagesAreHere, readAt, recordedPages, refOf } from './recorded.js';

const scrapers = await loadScrapers();
const recorded = (pagesAreHere ? recordedPages() : []).flatMap((page): Fixture[] => {
  const found = refOf(page, scrapers);
  const capture = found && captureOfFile(page.file, found.ref.url);
  return found && capture
    ? [{ name: page.file, ...found, capture, wall: page.kind === 'profile' ? undefined : page.kind }]
    : [];
});
const fixtures = fixtureFiles(scrapers);
const pages = [...fixtures, ...recorded];
const walls = pages.filter(({ wall }) => wall !== undefined);
// What speaks of two people at once is of one of them when a part of it is gone.
const ofPlatforms = walls.filter(({ scraper, name }) => scraper.hosts.length > 0 && !name.includes('/another-'));
// A website is anything: what was cut, renamed or translated there may be another website.
const profiles = pages.filter(({ wall, scraper }) => wall === undefined && scraper.hosts.length > 0);
const numRuns = process.env.PROFILE_AUDIT_FULL ? 2_000 : 120;
const textOf = ({ body }: Capture): string => new TextDecoder().decode(body);
const reread = ({ capture, scraper, ref }: Fixture, text: string) =>
  readAt({ ...capture, body: new TextEncoder().encode(text) }, scraper, ref);
const absentIn = (reading: ReturnType<typeof readAt>) =>
  'sketch' in reading ? SIGHTS.filter((sight) => reading.sketch[sight].state === 'absent') : [];

describe('walls of all platforms', () => {
  it('takes no wall for a profile and no profile for a wall', () => {
    const wrong = pages.filter(
      (page) => 'wall' in readAt(page.capture, page.scraper, page.ref) !== (page.wall !== undefined),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(walls.length).toBeGreaterThan(100);
    expect(profiles.length).toBeGreaterThan(60);
  });

  it('names the same wall in any language of the page', () => {
    const languages = ['pl', 'ja', 'ar'];
    const wrong = fixtures.flatMap((page) => {
      if (page.wall === undefined || page.capture.contentType.includes('json')) return [];
      return languages
        .filter((lang) => {
          const text = textOf(page.capture).replace(
            /<html[^>]*lang="[^"]*"/,
            `<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`,
          );
          const reading = reread(page, text);
          return !('wall' in reading) || reading.wall !== page.wall;
        })
        .map((lang) => `${page.name} ${lang}`);
    });
    expect(wrong).toEqual([]);
  });

  it('gives no profile for a wall whose words are all in another language, that broke off, or lost some of its parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ofPlatforms),
        fc.nat(),
        fc.constantFrom('cut', 'words', 'lines'),
        (page, seed, how) => {
          const text = textOf(page.capture);
          const mutated =
            how === 'cut'
              ? text.slice(0, seed % (text.length + 1))
              : how === 'words'
                ? text.replace(/>([^<>{}]*\p{L}{4,}[^<>{}]*)</gu, '>ຂໍ້ຄວາມໃນພາສາອື່ນ<')
                : text
                    .split('\n')
                    .filter((_, i) => (i * 7 + seed) % 5 !== 0)
                    .join('\n');
          const reading = reread(page, mutated);
          expect('wall' in reading && WALLS.includes(reading.wall), `${page.name} ${how}`).toBe(true);
        },
      ),
      { numRuns, seed: 5 },
    );
  });

  it('takes nothing for absent on a profile’s page that broke off or lost some of its fields', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles.filter(({ name }) => !/\/(?:api|partial)-|\.(?:json|xml)$/.test(name))),
        fc.nat(),
        fc.boolean(),
        (page, seed, cut) => {
          const text = textOf(page.capture);
          const whole = absentIn(readAt(page.capture, page.scraper, page.ref));
          const places = [...text.matchAll(/"[a-z_]{4,}":|data-[a-z-]+="|property="og:/gi)];
          const at = places[seed % Math.max(1, places.length)]?.index ?? 0;
          const mutated = cut
            ? text.slice(0, seed % (text.length + 1))
            : `${text.slice(0, at + 1)}q7${text.slice(at + 1)}`;
          const more = absentIn(reread(page, mutated)).filter((sight) => !whole.includes(sight));
          expect(
            more.filter((sight) => !LACKED[page.scraper.id]?.includes(sight)),
            page.name,
          ).toEqual([]);
        },
      ),
      { numRuns, seed: 9 },
    );
  });

  it('takes no platform’s stand-in for a picture', () => {
    const taken = pages.flatMap((page) => {
      const reading = readAt(page.capture, page.scraper, page.ref);
      if (!('sketch' in reading)) return [];
      const { avatar, banner } = reading.sketch;
      return [avatar, banner].flatMap((sight) =>
        sight.state === 'seen' && isPlaceholder(sight.value.url) ? [page.name] : [],
      );
    });
    expect(taken).toEqual([]);
  });

  it('yields nothing absent from a reader that was never tried on recorded pages', () => {
    const untried = pages.filter(({ scraper }) => scraper.proof === 'unproven');
    expect(untried.length).toBeGreaterThan(10);
    for (const page of untried) {
      const reading = readAt(page.capture, page.scraper, page.ref);
      if ('sketch' in reading)
        expect(absentIn({ sketch: earned(reading.sketch, page.scraper) }), page.name).toEqual([]);
    }
  });
});
/** What a platform does not have at all is absent on any page of a profile there. */
const LACKED: Record<string, readonly string[]> = {
  ...{ instagram: ['banner'], threads: ['banner'], tiktok: ['banner'], telegram: ['banner'], whatsapp: ['banner'] },
  ...{ linktree: ['banner', 'posts'], wikipedia: ['banner', 'avatar'] },
};
