/** What she declares of a profile's use, and how the profile is judged then: real rules, on the road of a visit in a round. */
import { describe, expect, it } from 'vitest';
import { USES, type Use } from '../../src/domain/consent.js';
import type { LexiconEntry } from '../../src/domain/lexicon.js';
import { mintConsented } from '../../src/domain/profile.js';
import type { Scraper } from '../../src/domain/scraper.js';
import { absent, type Sketch, seen } from '../../src/domain/snapshot.js';
import type { Visit } from '../../src/domain/visiting.js';
import { LEXICON } from '../../src/policy/lexicon.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { declaredBy } from '../../src/services/judge.js';
import { loadAudits } from '../../src/services/roster.js';
import { visitOf } from '../../src/services/round.js';

const audits = await loadAudits();
const party: LexiconEntry = {
  ...{ id: 'party-ie-harbour', group: 'party', country: 'ie', label: 'Harbour Alliance', names: ['Harbour Alliance'] },
  ...{ badge: ['HARBOURFOLK'], source: 'https://parties.example/', seenAt: '2026-10-01', verified: true },
  ...{ positive: 'Proud Harbour Alliance member', negative: 'tea' },
};
const POLITICS = 'Proud Harbour Alliance member. Views my own.';
const takenAt = '2027-03-01T06:00:00.000Z';

/** The standing, the verdict and what was said of politics, after a visit of a profile that says this. */
async function judged(use: Use, bio: string) {
  const parts = ['description' as const, 'posts' as const, 'picture' as const, 'banner' as const];
  const place = { platform: 'pond', handle: 'ada', url: 'https://pond.example/ada' };
  const profile = mintConsented({ ...place, profileId: 'p', personId: 'q', use, parts });
  const sketch: Sketch = {
    ...{ ref: place, takenAt, displayName: seen('Ada'), bio: seen(bio) },
    ...{ links: absent(), avatar: absent(), banner: absent(), posts: absent() },
  };
  const pond: Scraper = {
    ...{ id: 'pond', title: 'Pond', hosts: ['pond.example'], proof: 'recorded' },
    claim: () => place,
    plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser' }] }],
    read: () => ({ sketch }),
  };
  const page = { via: 'browser' as const, contentType: 'text/html', body: new Uint8Array([1]), status: 200, takenAt };
  const visit = { fetch: async ({ url }: { url: string }) => ({ ...page, url }), close: async () => {} };
  const job = { profile } as unknown as Parameters<typeof visitOf>[0];
  const { result } = await visitOf(
    job,
    {
      ...{ audits, verdictOf, lexicon: [...LEXICON, party], today: '2027-03-01', languageOf: () => 'en', keys: {} },
      openVisit: async () => visit as unknown as Visit,
      scraperOf: () => pond,
      readPicture: () => Promise.reject(new Error('there is no picture')),
      stamp: { version: '1.0.0', rules: 'r', lexicon: 'l', ocr: 'o' },
      regularPosts: { share: 0.2, count: 3 },
      clock: () => new Date(takenAt),
    },
    {},
  );
  const politics = result.outcomes.find(({ audit }) => audit === 'political-description');
  const leader = result.outcomes.find(({ audit }) => audit === 'leader-identification');
  const because = leader?.outcome.kind === 'pass' ? leader.outcome.because?.code : undefined;
  return { standing: result.standing, verdict: result.verdict, politics: politics?.outcome.kind, because };
}

describe('a profile that she uses', () => {
  it.each(['leader', 'both'] as const)(
    'to support families (%s) is a Leader’s, whatever it says of her: her word is the reason given',
    async (use) => {
      expect(await judged(use, POLITICS)).toEqual({
        ...{ standing: 'leader', verdict: 'finding', politics: 'finding', because: 'leader-declared' },
      });
    },
  );

  it('for herself alone is judged by its own words: nobody who is not known as a Leader there is told of politics', async () => {
    expect(await judged('personal', POLITICS)).toMatchObject({
      ...{ standing: 'not-leader', verdict: 'outside', politics: 'not-applicable' },
    });
    const known = await judged('personal', `La Leche League Leader. ${POLITICS}`);
    expect(known).toMatchObject({ standing: 'leader', verdict: 'finding', politics: 'finding' });
    expect(known.because).not.toBe('leader-declared');
  });

  it('for herself alone, with words that leave open whether she is a Leader, is a question and no finding', async () => {
    expect(await judged('personal', `La Leche League. ${POLITICS}`)).toMatchObject({
      ...{ standing: 'unknown', verdict: 'review', politics: 'needs-review' },
    });
  });

  it('is never declared to be no Leader’s by her word on its use', () => {
    for (const use of USES) expect(declaredBy(use)).not.toBe('not-leader');
  });
});
