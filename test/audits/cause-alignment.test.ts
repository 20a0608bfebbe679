import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/cause-alignment.js';
import type { SeenPicture } from '../../src/domain/audit.js';
import { absent, seen } from '../../src/domain/snapshot.js';

const context = { standing: 'leader', platform: 'x', regularPosts: { share: 0.2, count: 5 } } as const;
const pictures = { avatar: absent<SeenPicture>(), banner: absent<SeenPicture>() };
const judge = (bio: string) => audit.judge({ displayName: seen('Jo'), bio: seen(bio), ...pictures }, context);
const written = (text: string): SeenPicture => ({
  url: 'https://example.org/b.jpg',
  sha256: 'bb',
  width: 1500,
  height: 500,
  reading: {
    sha256: 'bb',
    width: 1500,
    height: 500,
    engine: 'test',
    depth: 'full',
    spotted: [],
    marks: [],
    notes: [],
    lines: [
      {
        text,
        sureness: 0.9,
        chars: [],
        words: [],
        polygon: [
          [0, 0],
          [900, 0],
          [900, 90],
          [0, 90],
        ],
      },
    ],
  },
});

describe('cause-alignment', () => {
  it.each([
    'Feminist, baker',
    'Black Lives Matter',
    'pro-life',
    'Animal rights | cakes',
    '#FreePalestine',
    'Klimaaktivistin',
    'militante féministe',
  ])('asks a person about "%s"', (bio) => {
    const outcome = judge(bio);
    expect(outcome).toMatchObject({ kind: 'needs-review', doubt: { code: 'cause-is-for-a-person' } });
    expect(
      outcome.kind === 'needs-review' &&
        outcome.findings.every((f) => f.code === 'cause' && f.evidence.group === 'cause'),
    ).toBe(true);
  });
  it.each([
    'Proud lesbian',
    'Black mother',
    'Jesus saves',
    'Ramadan Kareem',
    '🏳️‍🌈 ✝️ ☪️ ✡️',
    'Vegan cook',
    'Proud Labour member',
    '',
    'Liberal arts',
    'Sage-femme libérale',
  ])('passes "%s"', (bio) => {
    expect(judge(bio)).toEqual({ kind: 'pass', because: { code: 'nothing-cause-aligned', args: {} } });
  });
  it('reads the banner', () => {
    const outcome = audit.judge(
      { displayName: absent(), bio: absent(), avatar: absent(), banner: seen(written('BLACK LIVES MATTER')) },
      context,
    );
    expect(outcome).toMatchObject({
      kind: 'needs-review',
      findings: [{ code: 'cause', evidence: { kind: 'region', sight: 'banner', text: 'BLACK LIVES MATTER' } }],
    });
  });
});
