import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformsPage } from '../../scripts/platforms-page.js';
import { PLATFORM_FACTS } from '../../src/policy/platform-facts.js';
import { PLATFORM_TERMS } from '../../src/policy/platform-terms.js';
import { loadScrapers } from '../../src/services/roster.js';

const scrapers = await loadScrapers();

describe('docs/platforms.md', () => {
  it('is what `npx tsx scripts/platforms-page.ts` writes', async () => {
    expect(readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8')).toBe(await platformsPage());
  });

  it('has facts of every platform that has a scraper', () => {
    expect(scrapers.map(({ id }) => id).filter((id) => !PLATFORM_FACTS[id])).toEqual([]);
  });

  it('names source, date and words wherever terms are said to forbid or to allow', () => {
    const bare = Object.entries(PLATFORM_TERMS).filter(
      ([, { automatic, source, seenAt, words }]) => automatic !== 'unread' && !(source && seenAt && words),
    );
    expect(bare).toEqual([]);
  });

  it('gives canaries that their own scraper takes for profiles there', () => {
    for (const { id, claim } of scrapers) {
      const canary = PLATFORM_FACTS[id]?.canary;
      if (!canary) continue;
      for (const address of [canary.good, canary.missing]) {
        const claimed = claim(new URL(address));
        expect([address, claimed && 'platform' in claimed ? claimed.platform : claimed]).toEqual([address, id]);
      }
    }
  });
});
