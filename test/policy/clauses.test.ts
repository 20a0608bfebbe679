import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyPage } from '../../scripts/policy-page.js';
import { CLAUSES, clauseById } from '../../src/policy/clauses.js';
import { compareRevision, sentencesOf } from '../../src/policy/revision.js';

const POLICY = new URL('../../../shared/policy.md', import.meta.url);
const oneSpace = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('the table of clauses', () => {
  it('has each id once', () => expect(new Set(CLAUSES.map(({ id }) => id)).size).toBe(CLAUSES.length));
  it.each([
    'profile-badge',
    'profile-cause-aligned',
    'profile-protected-expression',
    'disclaimer',
    'name-and-logo',
    'leader-identified',
    'second-profile',
    'endorsement',
  ])('has the clause %s, which rules and reports quote', (id) => expect(clauseById(id)?.quotation).toBeTruthy());
  it('says of every clause how it is checked', () => {
    for (const { how } of CLAUSES) expect(how).toMatch(/\.$/u);
  });
  it('is the page docs/policy.md; else run: npx tsx scripts/policy-page.ts', () =>
    expect(readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')).toBe(policyPage()));
});

// Skipped with this name where the policy's text is not beside the checkout.
describe.skipIf(!existsSync(POLICY))('against ../shared/policy.md', () => {
  const text = existsSync(POLICY) ? readFileSync(POLICY, 'utf8') : '';
  it.each(CLAUSES)('$id is quoted verbatim', ({ quotation }) => expect(oneSpace(text)).toContain(oneSpace(quotation)));
  it('has a row for every sentence', () => {
    const quoted = oneSpace(CLAUSES.map(({ quotation }) => quotation).join('\n'));
    const HEADINGS =
      /^PSR:$|^Social Media Policy|^Social Media for Personal Use$|^Your Social Media Profile$|^\d? ?Definition of|^\(Revised|^Guidelines$|^Note:$|^Avoid:$|^Show care with:$|^Leaders are encouraged to:$/u;
    const homeless = sentencesOf(text).filter(
      (s) => !HEADINGS.test(s.replace(/^\d /u, '')) && !quoted.includes(oneSpace(s)),
    );
    expect(homeless).toEqual([]);
  });
  it('is found unchanged as a whole', () => {
    const { unchanged, changed, missing, added } = compareRevision(text);
    expect({ changed, missing, added }).toEqual({ changed: [], missing: [], added: [] });
    expect(unchanged).toHaveLength(CLAUSES.length);
  });
});
