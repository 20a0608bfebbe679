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

  it.each([
    ['FAR AGE', 0.95, 'needs-review'],
    ['FARAGE', 0.95, 'finding'],
    ['F A R A G E', 0.95, 'finding'],
    ['Republicain Lorrain', 0.84, 'pass'],
    ['DEMOCRATIS', 0.84, 'needs-review'],
    ['DEMOCRATS', 0.84, 'finding'],
    ['REPUBLICAN', 0.84, 'finding'],
    ['HMAGA', 0.88, 'needs-review'],
    ['MAGA', 0.88, 'finding'],
    ['INEOS', 0.95, 'pass'],
    ['STAGE', 0.95, 'pass'],
  ])(
    'takes %s, read at %d, for %s: two words for no name, one letter too many for no finding',
    (text, sureness, kind) => {
      expect(audit.judge({ avatar: picture([text], [], sureness), banner: none }, context).kind).toBe(kind);
    },
  );

  it.each([
    [['VOLTA E', 'CHEGA'], 'needs-review'],
    [['CHEGA'], 'needs-review'],
    [['VOTA', 'CHEGA'], 'finding'],
    [['GREEN', 'GARDEN', 'PARTY'], 'needs-review'],
    [['GREEN', 'PARTY'], 'finding'],
    [['ESCOLA', 'REPÚBLICA'], 'pass'],
    [['REPUBLICAN'], 'finding'],
  ])('reads %j over several lines as %s', (texts, kind) => {
    expect(audit.judge({ avatar: picture(texts), banner: none }, context).kind).toBe(kind);
  });

  describe('of long words that were read too unsurely to be told', () => {
    const judge = (unsure: string[], read: string[] = []) => {
      const seenPicture = picture(read);
      if (seenPicture.state !== 'seen') throw new Error('a picture is seen');
      const { reading } = seenPicture.value;
      const lines = picture(unsure, [], 0.2);
      const unsureLines = lines.state === 'seen' ? lines.value.reading.lines : [];
      const value = { ...seenPicture.value, reading: { ...reading, unsure: unsureLines } };
      return audit.judge({ avatar: seen(value), banner: none }, context);
    };
    it('asks a person where they are nearly a long term, and finds nothing by them alone', () => {
      expect(judge(['#Trump2024 a'])).toMatchObject({
        kind: 'needs-review',
        doubt: { code: 'read-through-noise' },
        findings: [{ code: 'picture-names-candidate', args: { words: '#Trump2024' }, sureness: 0.2 }],
      });
    });
    it('is silent on short terms, on noise, and on what an innocent phrase in the picture explains', () => {
      for (const text of ['TORY', 'yo 5 4 Ld AD% oad', '[WIELENE|']) expect(judge([text]).kind).toBe('pass');
      expect(judge(['VOTE REFORM UK']).kind).toBe('needs-review');
      expect(judge(['REFORMUKD'], ['REFORMED CHURCH']).kind).toBe('pass');
    });
    it('adds nothing to what was read surely', () => {
      const outcome = judge(['VOTE LABOUB'], ['VOTE LABOUR']);
      expect(outcome.kind === 'finding' && outcome.findings).toHaveLength(1);
    });
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
