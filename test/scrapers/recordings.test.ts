/**
 * Every page that was recorded from a real platform: a profile is read as a person read it, anything else is told as what it is,
 * and no page is taken for somebody else's. A failure names the file and the field alone.
 */
import { describe, expect, it } from 'vitest';
import { loadScrapers } from '../../src/services/roster.js';
import {
  captureOfFile,
  comparedFields,
  pagesAreHere,
  type Recorded,
  readAt,
  recordedPages,
  refOf,
} from './recorded.js';

if (!pagesAreHere) console.warn('The recorded pages (../shared/pages) are not here: their tests are left out.');

/** Which walls a page of a kind may be told as; an article or a group stands where a profile was looked for. */
const WALLS_OF: Record<string, readonly string[]> = {
  'login-wall': ['login', 'consent', 'challenge', 'busy'],
  'not-found': ['gone', 'closed', 'suspended'],
  private: ['private'],
  post: ['layout', 'gone'],
  group: ['layout', 'gone', 'login'],
};
/** What no reader of ours takes up, by file, and why. */
const BEYOND: Record<string, readonly string[]> = {};
/** Not a page of a profile in itself: an answer or a piece that stands for one. */
const NOT_READ: readonly string[] = [
  // Never visited; an article of an encyclopedia, and a piece of a page.
  'googleplus/plus-google-com-closed-redirect-2025.html',
  'wikipedia/article-albert-einstein-2024.html',
  'wikipedia/userbox-rendered-snippet.html',
];

describe.runIf(pagesAreHere)('recorded pages', async () => {
  const scrapers = await loadScrapers();
  const platforms = new Set(['website', ...scrapers.map(({ id }) => id)]);
  const pages = (pagesAreHere ? recordedPages() : []).filter(({ platform }) => platforms.has(platform));
  const placed = pages.flatMap((page) => {
    const found = refOf(page, scrapers);
    return found ? [{ page, ...found }] : [];
  });

  it.each(placed.map((each) => [each.page.file, each] as const))('%s', (file, { page, scraper, ref }) => {
    const reading = readAt(captureOfFile(file, ref.url), scraper, ref);
    if (page.kind !== 'profile') {
      const wall = 'wall' in reading ? reading.wall : 'taken for a profile';
      expect(WALLS_OF[page.kind] ?? [], `${file}: ${wall}`).toContain(wall);
      return;
    }
    if (!('sketch' in reading)) throw new Error(`${file}: taken for a wall`);
    const { compared, wrong } = comparedFields(page, reading.sketch);
    expect(compared.length, file).toBeGreaterThan(0);
    expect(
      wrong.filter((field) => !BEYOND[file]?.includes(field)),
      file,
    ).toEqual([]);
  });

  it('takes no page for another person’s', () => {
    const taken = placed.filter(({ page, scraper, ref }) => {
      if (page.kind !== 'profile' || scraper.hosts.length === 0) return false;
      const other = { ...ref, handle: `${ref.handle.slice(0, 3)}zz${ref.handle.slice(3)}` };
      return 'sketch' in readAt(captureOfFile(page.file, ref.url), scraper, other);
    });
    expect(taken.map(({ page }) => page.file)).toEqual([]);
  });

  it('leaves out only what has no address', () => {
    const left = pages.filter((page: Recorded) => !placed.some((each) => each.page === page)).map(({ file }) => file);
    expect(left.filter((file) => !NOT_READ.includes(file))).toEqual([]);
  });
});
