import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/name-logo-misuse.js';
import type { AllSights, SeenPicture } from '../../src/domain/audit.js';
import type { MarkHit, ReadLine } from '../../src/domain/reading.js';
import { absent, hidden, type Sighting, seen } from '../../src/domain/snapshot.js';

type Shown = Pick<AllSights, 'displayName' | 'bio' | 'avatar' | 'banner' | 'links'>;
const line = (text: string, y = 0, sureness = 0.95): ReadLine => ({
  text,
  sureness,
  polygon: [
    [10, y],
    [110, y],
    [110, y + 20],
    [10, y + 20],
  ],
  words: [],
  chars: [],
});
const mark: MarkHit = { name: 'lll/logo', sureness: 0.9, box: [5, 5, 40, 40] };
const picture = (lines: ReadLine[], marks: MarkHit[] = []): Sighting<SeenPicture> =>
  seen({
    url: 'https://example.org/p.png',
    sha256: 'a',
    width: 400,
    height: 400,
    reading: { sha256: 'a', width: 400, height: 400, engine: 'e', depth: 'full', lines, spotted: [], marks, notes: [] },
  });
const judge = (shown: Partial<Shown>) =>
  audit.judge(
    {
      displayName: seen('Ann Example'),
      bio: seen('LLL Leader in Leeds'),
      avatar: absent(),
      banner: absent(),
      links: absent(),
      ...shown,
    },
    { standing: 'leader', platform: 'x', regularPosts: { share: 0.3, count: 3 } },
  );

describe('name-logo-misuse', () => {
  it('passes an honest mention', () =>
    expect(judge({})).toEqual({ kind: 'pass', because: { code: 'no-misuse', args: {} } }));
  it('finds the name in a promotion, with the words', () =>
    expect(judge({ bio: seen('La Leche League with me – book your paid consultation') })).toMatchObject({
      kind: 'finding',
      findings: [
        {
          code: 'name-promotes-business',
          args: { name: 'La Leche League' },
          evidence: { kind: 'quote', sight: 'bio' },
        },
      ],
    }));
  it('reads the display name', () =>
    expect(judge({ displayName: seen('My La Leche League Boutique') })).toMatchObject({ kind: 'finding' }));
  it('leaves an endorsement to a person, and lets an announcement clear it', () => {
    const bio = seen('LLL Leader, brand ambassador for Milky Pumps');
    expect(judge({ bio })).toMatchObject({ kind: 'needs-review', findings: [{ code: 'endorsement' }] });
    expect(judge({ bio, links: seen(['https://llli.org/news/pumps']) })).toEqual({
      kind: 'pass',
      because: { code: 'announced-by-lll', args: { link: 'https://llli.org/news/pumps' } },
    });
    expect(judge({ bio, links: hidden('withheld') })).toMatchObject({ kind: 'needs-review' });
  });
  it('makes no finding of a mark alone', () =>
    expect(judge({ avatar: picture([], [mark]) })).toMatchObject({ kind: 'pass' }));
  it('makes no finding of a mark beside a group’s own words', () =>
    expect(judge({ banner: picture([line('Breastfeeding meetings on Tuesdays')], [mark]) })).toMatchObject({
      kind: 'pass',
    }));
  it('finds a mark beside words that sell, with their box', () =>
    expect(
      judge({ banner: picture([line('Happy latching', 0), line('Book your session with me', 40)], [mark]) }),
    ).toMatchObject({
      kind: 'finding',
      findings: [
        {
          code: 'logo-promotes-business',
          args: { mark: 'lll/logo' },
          evidence: { kind: 'region', sight: 'banner', box: [10, 40, 100, 20] },
        },
      ],
    }));
  it('finds the name over a line that sells', () =>
    expect(
      judge({ banner: picture([line('La Leche League with me'), line('Book your paid consultation', 40)]) }),
    ).toMatchObject({ kind: 'finding', findings: [{ code: 'name-promotes-business' }] }));
  it('leaves what was read unsurely to a person', () =>
    expect(judge({ banner: picture([line('Book your session with me', 0, 0.4)], [mark]) })).toMatchObject({
      kind: 'needs-review',
    }));
  it('judges the words where pictures are hidden', () =>
    expect(judge({ avatar: hidden('login'), bio: seen('My LLL shop: buy my course') })).toMatchObject({
      kind: 'finding',
    }));
  it('asks a person where the logo stands with a title that names a business, or a description that sells', () => {
    const avatar = picture([], [mark]);
    expect(judge({ avatar, displayName: seen('Sunny Latch Shop'), bio: seen('Mum of two') })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'logo-promotes-business', args: { words: 'Sunny Latch Shop', mark: 'lll/logo' } }],
      doubt: { code: 'logo-use' },
    });
    expect(judge({ avatar, bio: seen('Mum of two. Book your paid session now, code MILK10') })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'logo-promotes-business', evidence: { sight: 'avatar', box: [5, 5, 40, 40] } }],
    });
  });
  it.each(['LLL Oxford', 'La Leche League Leeds group', 'Ann Example', 'Shop steward Ann', 'Free lactation services'])(
    'asks nothing of the logo beside the title %s',
    (name) => expect(judge({ avatar: picture([], [mark]), displayName: seen(name) })).toMatchObject({ kind: 'pass' }),
  );
  it.each(['recoloured', 'stretched', 'mirrored'] as const)('asks a person about a logo that is %s', (how) =>
    expect(judge({ avatar: picture([], [{ ...mark, altered: ['turned', how] }]) })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'logo-altered', args: { mark: 'lll/logo', how }, evidence: { box: [5, 5, 40, 40] } }],
      doubt: { code: 'logo-use' },
    }),
  );
  it('asks nothing of a logo that is a little turned, or too unsure to tell how it differs', () => {
    expect(judge({ avatar: picture([], [{ ...mark, altered: ['turned'] }]) })).toMatchObject({ kind: 'pass' });
    const unsure: MarkHit = { ...mark, sureness: 0.66, altered: ['recoloured'] };
    expect(judge({ avatar: picture([], [unsure]) })).toMatchObject({ kind: 'pass' });
  });
  it('asks a person about a logo joined with a badge, and not about two that stand apart', () => {
    const badge: MarkHit = { name: 'badge/rose', sureness: 0.85, box: [46, 5, 40, 40] };
    expect(judge({ avatar: picture([], [mark, badge]) })).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'logo-joined', args: { mark: 'lll/logo', other: 'badge/rose' } }],
    });
    expect(judge({ avatar: picture([], [mark, { ...badge, box: [200, 5, 40, 40] }]) })).toMatchObject({ kind: 'pass' });
  });
  it('takes two marks at one place for the surer one', () => {
    const like: MarkHit = { name: 'lll/other', sureness: 0.75, box: [6, 5, 40, 41], altered: ['recoloured'] };
    expect(judge({ avatar: picture([], [like, mark]) })).toMatchObject({ kind: 'pass' });
  });
  it('leaves an endorsement beside the logo to a person, and lets an announcement clear it', () => {
    const banner = picture([line('Brand ambassador for Milky Pumps')], [mark]);
    expect(judge({ banner })).toMatchObject({ kind: 'needs-review', findings: [{ code: 'endorsement' }] });
    expect(judge({ banner, links: seen(['https://llli.org/news/pumps']) })).toMatchObject({
      kind: 'pass',
      because: { code: 'announced-by-lll' },
    });
  });
});
