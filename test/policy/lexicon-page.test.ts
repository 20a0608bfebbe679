import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconPage } from '../../scripts/lexicon-page.js';
import { LEXICON } from '../../src/policy/lexicon.js';

const page = readFileSync(new URL('../../docs/lexicon-entries.md', import.meta.url), 'utf8');
describe('the page of terms', () => {
  it('is the page docs/lexicon-entries.md; else run: npx tsx scripts/lexicon-page.ts', () =>
    expect(page).toBe(lexiconPage()));
  it('names every entry that nobody confirmed, causes aside', () => {
    const ids = LEXICON.filter(({ verified, group }) => !verified && group !== 'cause').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !page.includes(`- \`${id}\``))).toEqual([]);
  });
});
