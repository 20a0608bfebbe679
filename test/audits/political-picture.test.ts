import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/political-picture.js';
import type { SeenPicture } from '../../src/domain/audit.js';
import type { MarkHit } from '../../src/domain/reading.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';

const context = { standing: 'leader', platform: 'x', regularPosts: { share: 0.2, count: 5 } } as const;
const picture = (texts: string[], marks: MarkHit[] = [], sureness = 0.9) =>
  seen<SeenPicture>({
    url: 'https://example.org/a.jpg',
    sha256: 'aa',
    width: 400,
    height: 400,
    reading: {
      sha256: 'aa',
      width: 400,
      height: 400,
      engine: 'test',
      depth: 'full',
      spotted: [],
      marks,
      notes: [],
      lines: texts.map((text, i) => ({
        text,
        sureness,
        chars: [],
        words: [],
        polygon: [
          [10, i * 50],
          [390, i * 50],
          [390, i * 50 + 40],
          [10, i * 50 + 40],
        ],
      })),
    },
  });
const none = absent<SeenPicture>();

describe('political-picture', () => {
  it('finds a badge and shows where it is', () => {
    expect(audit.judge({ avatar: picture(['VOTE LABOUR']), banner: none }, context)).toMatchObject({
      kind: 'finding',
      findings: [
        {
          code: 'picture-names-party',
          args: { words: 'VOTE LABOUR' },
          evidence: {
            kind: 'region',
            sight: 'avatar',
            text: 'VOTE LABOUR',
            label: 'Labour Party',
            group: 'party',
            box: [10, 0, 380, 40],
          },
        },
      ],
    });
  });
  it('takes no letters within a noise word for a party, and still sees it in a tag', () => {
    const kindOf = (text: string, sureness: number) =>
      audit.judge({ avatar: picture([text], [], sureness), banner: none }, context).kind;
    expect(kindOf('ha 8 Ta OrNva', 0.63)).toBe('pass');
    expect(kindOf('#VoteNVA', 0.9)).toBe('finding');
    expect(kindOf('N-VA', 0.95)).toBe('finding');
  });

  it('reads the banner as well, with the avatar hidden', () => {
    const outcome = audit.judge({ avatar: hidden('login'), banner: picture(['TRUMP 2024']) }, context);
    expect(outcome).toMatchObject({
      kind: 'finding',
      findings: [{ code: 'picture-names-candidate', evidence: { sight: 'banner' } }],
    });
  });
  it('asks a person about a campaign that nobody confirmed lately', () => {
    expect(audit.judge({ avatar: picture(['VOTE LEAVE']), banner: none }, context)).toMatchObject({
      kind: 'needs-review',
      doubt: { code: 'unverified-entry' },
      findings: [{ code: 'picture-names-campaign' }],
    });
  });
  it('asks a person about a badge without words', () => {
    const marks: MarkHit[] = [{ name: 'badge/rose', sureness: 0.8, box: [1, 2, 3, 4] }];
    expect(audit.judge({ avatar: picture([], marks), banner: none }, context)).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'picture-badge-mark', args: { mark: 'badge/rose' }, evidence: { box: [1, 2, 3, 4] } }],
    });
  });
  it('takes an LLL mark for no badge', () => {
    expect(
      audit.judge(
        { avatar: picture([], [{ name: 'lll/round', sureness: 0.9, box: [1, 2, 3, 4] }]), banner: none },
        context,
      ),
    ).toMatchObject({ kind: 'pass' });
  });
  it.each([[['LABOUR', 'WARD TEAM']], [['BLACK LIVES MATTER']], [['PRIDE']], [[]]])('passes %j', (texts) => {
    expect(audit.judge({ avatar: picture(texts), banner: none }, context)).toEqual({
      kind: 'pass',
      because: { code: 'nothing-political', args: {} },
    });
  });
  it('has nothing to find where there is no picture', () => {
    expect(audit.judge({ avatar: none, banner: none }, context)).toMatchObject({ kind: 'pass' });
  });
});
