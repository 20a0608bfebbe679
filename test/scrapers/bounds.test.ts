/** What pages may cost, for every scraper in the house: hostile ones end with a wall by name, ordinary ones in time with their size. */
import { describe, expect, it } from 'vitest';
import { HOSTILE, ordinaryPage } from '../../bench/pages.js';
import type { Scraper } from '../../src/domain/scraper.js';
import { SIGHTS } from '../../src/domain/snapshot.js';
import { loadScrapers } from '../../src/services/roster.js';
import { processorMs } from '../processor-time.js';
import { captureOf, readAll } from './conformance.js';

const all = (await loadScrapers()).filter(({ closed }) => !closed);
/** Scrapers read by four kinds of reader; the whole house takes half a minute. */
const KINDS = ['website', 'linkedin', 'youtube', 'telegram'];
const scrapers = process.env.PROFILE_AUDIT_FULL ? all : all.filter(({ id }) => KINDS.includes(id));
const refOf = ({ id }: Scraper) => ({ platform: id, handle: 'maren', url: 'https://maren.example/' });
const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('pages that no person made', () => {
  it.each(Object.entries(HOSTILE))(
    '%s: every scraper ends with a wall by name, or claims nothing absent',
    (_, make) => {
      const body = make();
      for (const scraper of scrapers) {
        const started = processorMs();
        const reading = readAll(scraper, [captureOf(body, 'https://maren.example/')], refOf(scraper));
        expect(processorMs() - started, scraper.id).toBeLessThan(8_000);
        if (!('sketch' in reading)) continue;
        expect(
          SIGHTS.filter((sight) => reading.sketch[sight].state === 'absent'),
          scraper.id,
        ).toEqual([]);
      }
    },
    60_000,
  );
});

describe('ordinary pages', () => {
  it('cost in time what they have in size, for every scraper', () => {
    const [small, large] = [ordinaryPage(0.5), ordinaryPage(2)];
    for (const scraper of scrapers) {
      const read = (body: typeof small) => () => {
        readAll(scraper, [captureOf(body, 'https://maren.example/')], refOf(scraper));
      };
      read(small)();
      const least = (body: typeof small) => Math.min(...[1, 2, 3].map(() => cpuMs(read(body))));
      // Four times the size: were it quadratic, it would be sixteen times the work.
      expect(least(large), scraper.id).toBeLessThan(12 * Math.max(least(small), 10));
    }
  }, 60_000);
});
