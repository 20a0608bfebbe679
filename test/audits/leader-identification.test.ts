import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/leader-identification.js';
import type { AllSights } from '../../src/domain/audit.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';

type Shown = Pick<AllSights, 'displayName' | 'bio' | 'links'>;
const judge = (shown: Partial<Shown>) =>
  audit.judge(
    { displayName: seen('Ann Example'), bio: absent(), links: absent(), ...shown },
    { standing: 'unknown', platform: 'x', regularPosts: { share: 0.3, count: 3 } },
  );

describe('leader-identification', () => {
  it('passes with the words that made it so', () =>
    expect(judge({ bio: seen('Mum. LLL Leader in Leeds') })).toEqual({
      kind: 'pass',
      because: { code: 'leader-by-words', args: { words: 'LLL Leader' } },
    }));
  it('reads the display name', () =>
    expect(judge({ displayName: seen('Ann, La Leche League Leader') })).toMatchObject({ kind: 'pass' }));
  it('joins a title in the name with LLL in the description', () =>
    expect(
      judge({ displayName: seen('Ann | Breastfeeding Leader'), bio: seen('La Leche League Oxford') }),
    ).toMatchObject({ kind: 'pass' }));
  it('finds nobody where nothing is said', () =>
    expect(judge({ bio: seen('Gardener and scout leader') })).toEqual({
      kind: 'not-applicable',
      because: { code: 'nobody-identified', args: {} },
    }));
  it('finds nobody in an empty profile', () =>
    expect(judge({ displayName: absent() })).toMatchObject({ kind: 'not-applicable' }));
  it('tells a former Leader', () =>
    expect(judge({ bio: seen('Retired LLL Leader') })).toMatchObject({
      kind: 'not-applicable',
      because: { code: 'former-leader' },
    }));
  it('leaves LLL without a title to a person, with the words', () => {
    const outcome = judge({ bio: seen('I volunteer with La Leche League') });
    expect(outcome).toMatchObject({
      kind: 'needs-review',
      doubt: { code: 'standing-weak' },
      findings: [
        { code: 'leader-unclear', args: { words: 'La Leche League' }, evidence: { kind: 'quote', sight: 'bio' } },
      ],
    });
  });
  it('takes a link to a group for unclear at most', () =>
    expect(judge({ links: seen(['https://example.org', 'https://www.lllfrance.org/x']) })).toMatchObject({
      kind: 'needs-review',
      findings: [{ evidence: { sight: 'links', text: 'https://www.lllfrance.org/x' } }],
    }));
  it.each(['https://llli.org.evil.example', 'https://lollli.org', 'no address', 'https://example.org/lalaland'])(
    'is not moved by the link %s',
    (link) => expect(judge({ links: seen([link]) })).toMatchObject({ kind: 'not-applicable' }),
  );
  it('judges what is seen when links are hidden', () =>
    expect(judge({ bio: seen('LLL Leader'), links: hidden('withheld') })).toMatchObject({ kind: 'pass' }));
});
