import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/disclaimer.js';
import type { AllSights, JudgeContext } from '../../src/domain/audit.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';

type Shown = Pick<AllSights, 'displayName' | 'bio' | 'posts'>;
const writing = (about: number, other: number, end = '') => [
  ...Array.from({ length: about }, (_, i) => ({ text: `Breastfeeding meeting number ${i}${end}` })),
  ...Array.from({ length: other }, (_, i) => ({ text: `Tea and cake ${i}` })),
];
const posts = (about: number, other: number, end = '') => seen(writing(about, other, end));
const judge = (shown: Partial<Shown>, context: Partial<JudgeContext> = {}) =>
  audit.judge(
    { displayName: seen('Ann Example'), bio: seen('LLL Leader in Leeds'), posts: posts(8, 2), ...shown },
    { standing: 'leader', platform: 'x', regularPosts: { share: 0.3, count: 3 }, ...context },
  );

describe('disclaimer', () => {
  it('passes with the words as written', () =>
    expect(judge({ bio: seen('LLL Leader | Views all my own.') })).toMatchObject({
      kind: 'pass',
      because: { code: 'disclaimer-full', args: { words: 'Views all my own' } },
    }));
  it('finds it missing where posts are regularly about LLL, with ready words in her language', () => {
    expect(judge({}, { lang: 'fr' })).toMatchObject({
      kind: 'finding',
      findings: [
        {
          code: 'disclaimer-missing',
          args: { posts: 10, share: 0.8, ready: 'Mes propos n’engagent que moi.' },
          evidence: { kind: 'lack', sight: 'bio' },
        },
      ],
    });
  });
  it('finds it missing where there is no description at all', () =>
    expect(judge({ bio: absent() })).toMatchObject({ kind: 'finding' }));
  it.each([
    ['too few', posts(2, 0)],
    ['too small a share', posts(3, 97)],
    ['no posts', absent<never>()],
    ['an empty list', seen([])],
  ])('asks nothing of one who does not write regularly: %s', (_, some) =>
    expect(judge({ posts: some })).toMatchObject({ kind: 'not-applicable', because: { code: 'not-regular' } }),
  );
  it('leaves it to a person where posts were not seen', () =>
    expect(judge({ posts: hidden('login') })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'disclaimer-maybe-missing' }],
      doubt: { code: 'posts-not-seen' },
    }));
  it('passes without posts where the disclaimer stands', () =>
    expect(judge({ bio: seen('Opinions are my own'), posts: hidden('unsupplied') })).toMatchObject({ kind: 'pass' }));
  it.each(['RT ≠ endorsement', 'Personal account'])('leaves half of one to a person: %s', (bio) =>
    expect(judge({ bio: seen(bio) })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'disclaimer-partial', args: { words: bio } }],
    }),
  );
  it('accepts a weblog whose articles each end with one', () =>
    expect(
      judge({ posts: posts(5, 1, '. The views expressed in this post are mine only.') }, { platform: 'weblogs' }),
    ).toMatchObject({ kind: 'pass' }));
  it('counts the articles of a weblog that lack one', () => {
    const mixed = seen([...writing(4, 0), { text: 'Breastfeeding. Opinions are my own' }]);
    expect(judge({ posts: mixed }, { platform: 'weblogs' })).toMatchObject({
      kind: 'finding',
      findings: [{ code: 'disclaimer-missing-on-posts', args: { count: 4 } }],
    });
  });
  it('does not let posts on other platforms stand for the description', () =>
    expect(judge({ posts: posts(5, 0, '. Views my own') })).toMatchObject({
      kind: 'finding',
      findings: [{ code: 'disclaimer-missing' }],
    }));
  it('lists the articles of a weblog that lack one, at most ten', () => {
    const many = seen([
      ...writing(11, 0).map((post, i) => ({ ...post, url: `https://blog.example/${i}` })),
      { text: 'Breastfeeding and me\nA long article' },
      { text: 'Breastfeeding. Opinions are my own' },
    ]);
    const outcome = judge({ posts: many }, { platform: 'weblogs', lang: 'fr' });
    const { args } = (outcome as { findings: { args: Record<string, string | number> }[] }).findings[0]!;
    expect(args.count).toBe(12);
    expect(String(args.bare).split(' · ')).toHaveLength(10);
    expect(args.bare).toMatch(/^https:\/\/blog\.example\/0 · .* …$/);
    expect(args.readyLong).toContain('n’engagent que moi');
  });
  it('says by how much a description is too long for the ready words on its platform', () => {
    expect(judge({ bio: seen(`LLL Leader ${'x'.repeat(145)}`) })).toMatchObject({
      findings: [{ args: { ready: 'Views all my own.', over: 14 } }],
    });
    const [finding] = (judge({}) as { findings: { args: object }[] }).findings;
    expect(finding?.args).not.toHaveProperty('over');
  });
});
