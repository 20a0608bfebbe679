import { describe, expect, it } from 'vitest';
import { absent, hidden } from '../../src/domain/snapshot.js';
import { coverageOf, extentOf, wallsOf } from '../../src/report/coverage.js';
import { dataAddress } from '../../src/report/data-address.js';
import { auditReport, REPORT_MODEL_VERSION, type ReportEntry, roundReport } from '../../src/report/model.js';
import { wordsFor } from '../../src/words/index.js';
import { crops, png, tornCrops } from './pictures.js';
import { outside, result, walled, withFinding, withQuestion } from './samples.js';

const options = {
  now: '2026-11-22T12:00:00.000Z',
  keepDays: 30,
  words: wordsFor('en'),
  places: { bluesky: 'Bluesky' },
  crops,
};
const pictures = { avatar: png(80, 80), banner: png(150, 50) };
const everybody: ReportEntry[] = [
  { leader: 'Zora Finch', result: withFinding('zora.example'), pictures },
  { leader: 'Ada Fennimore', result: withFinding('ada.example'), pictures },
  { leader: 'Brona Quill', result: withQuestion(), pictures },
  { leader: 'Cato Marsh', result: walled() },
  { leader: 'Dunya Okafor', result: outside() },
  { leader: 'Elspeth Rowan', result: result('elspeth.example') },
];

describe('coverage', () => {
  it('counts what is absent as known, and what is withheld not at all', () => {
    expect(coverageOf(withFinding().snapshot)).toEqual({ known: 5, of: 6, withheld: 0 });
    expect(coverageOf(withQuestion().snapshot)).toEqual({ known: 5, of: 5, withheld: 1 });
    expect(coverageOf(walled().snapshot)).toEqual({ known: 0, of: 6, withheld: 0 });
  });

  it('tells full, part and none apart', () => {
    expect([result('a'), withQuestion(), withFinding(), walled()].map(extentOf)).toEqual([
      'full',
      'full',
      'part',
      'none',
    ]);
    const nothingOpened = result('x', {
      sees: Object.fromEntries(
        ['displayName', 'bio', 'links', 'avatar', 'banner', 'posts'].map((sight) => [sight, hidden('withheld')]),
      ),
    });
    expect(extentOf(nothingOpened)).toBe('none');
  });

  it('names each wall once', () => {
    expect(
      wallsOf(
        result('x', { sees: { avatar: hidden('busy'), banner: hidden('busy'), posts: hidden('login') } }).snapshot,
      ),
    ).toEqual(['busy', 'login']);
    expect(wallsOf(withQuestion().snapshot)).toEqual([]);
  });
});

describe('auditReport', () => {
  it('is versioned, dated, and says until when it may be kept', async () => {
    const model = await auditReport(everybody, options);
    expect(model).toMatchObject({
      kind: 'audit-report',
      version: REPORT_MODEL_VERSION,
      lang: 'en',
      madeAt: '2026-11-22T12:00:00.000Z',
      keepUntil: '2026-12-22T12:00:00.000Z',
    });
    expect(model.profiles.map(({ result: { profile } }) => profile.handle)).toEqual(
      everybody.map((entry) => entry.result.profile.handle),
    );
  });

  it('goes through JSON unchanged', async () => {
    const model = await auditReport(everybody, options);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('carries the pictures, a cut-out for each finding with a region, and the sentences of the policy', async () => {
    const { profiles, quotations } = await auditReport(everybody.slice(0, 1), options);
    expect(profiles[0]?.pictures.avatar).toMatchObject({
      width: 800,
      height: 800,
      src: expect.stringMatching(/^data:image\/png/),
    });
    expect(Object.keys(profiles[0]?.crops ?? {})).toEqual(['1.0', '2.0']);
    expect(quotations['profile-badge']).toMatch(/^Using a political party, candidate or campaign badge/);
    expect(quotations['no-such-clause']).toBeUndefined();
  });

  it.each([
    ['there is no picture room', { ...options, crops: undefined }],
    ['every picture is torn', { ...options, crops: tornCrops }],
  ])('goes without pictures where %s', async (_name, without) => {
    const [view] = (await auditReport(everybody.slice(0, 1), without)).profiles;
    expect(view).toMatchObject({ pictures: {}, crops: {} });
  });

  it('does not swallow what is no trouble of a picture', async () => {
    const broken = { ...crops, annotatePicture: () => Promise.reject(new Error('out of memory')) };
    await expect(auditReport(everybody, { ...options, crops: broken })).rejects.toThrow('out of memory');
  });

  it('of nobody is an empty report', async () => {
    expect((await auditReport([], options)).profiles).toEqual([]);
  });
});

describe('roundReport', () => {
  const failed = [
    {
      leader: 'Fiachra Lund',
      profile: { platform: 'website', handle: 'lund.example', url: 'https://lund.example/' },
      trouble: 'HOST_UNREACHABLE' as const,
    },
  ];

  it('counts a failed visit as not seen, never as in order', async () => {
    const { coverage, counts } = await roundReport(everybody, { ...options, period: '2026-11', failed });
    expect(coverage).toEqual({ visited: 7, full: 3, part: 2, none: 2 });
    expect(counts).toEqual({ finding: 2, review: 1, unseen: 1, outside: 1, clear: 1, waiting: 0 });
  });

  it('names people in alphabetical order, since nobody is ranked', async () => {
    const { findings } = await roundReport(everybody, { ...options, period: '2026-11' });
    expect(findings.map(({ leader }) => leader)).toEqual(['Ada Fennimore', 'Zora Finch']);
  });

  it('of real people carries no trace of who is in order or outside', async () => {
    const model = JSON.stringify(await roundReport(everybody, { ...options, period: '2026-11' }));
    expect(model).not.toMatch(/Elspeth|elspeth\.example|Dunya|dunya\.example/);
    expect(model).toMatch(/Ada Fennimore/);
  });

  it('of invented people names everybody', async () => {
    const { listed } = await roundReport(everybody, { ...options, period: '2026-11', listClear: true });
    expect(listed?.clear.map(({ leader }) => leader)).toEqual(['Elspeth Rowan']);
    expect(listed?.outside.map(({ leader }) => leader)).toEqual(['Dunya Okafor']);
  });

  it('groups what could not be seen by the wall that was met', async () => {
    const { unseen, hiddenBy } = await roundReport(everybody, { ...options, period: '2026-11' });
    expect(unseen).toMatchObject([{ why: 'login', rows: [{ leader: 'Cato Marsh', known: 0, of: 6 }] }]);
    expect(hiddenBy).toEqual([{ why: 'login', count: 3 }]);
  });

  it('holds pictures only where a finding points into one', async () => {
    const { findings, review } = await roundReport(everybody, { ...options, period: '2026-11' });
    expect(Object.keys(findings[0]?.pictures ?? {})).toEqual(['avatar', 'banner']);
    expect(review[0]?.pictures).toEqual({});
  });

  it('names a wall even where only a rule could not be run', async () => {
    const odd = result('odd.example', {
      verdict: 'unseen',
      sees: { banner: absent() },
      outcomes: [
        { ...result('x').outcomes[0]!, outcome: { kind: 'not-seen', missing: ['avatar'], why: 'unreadable' } },
      ],
    });
    const { unseen } = await roundReport([{ result: odd }], { ...options, period: '2026-11' });
    expect(unseen).toMatchObject([{ why: 'unreadable' }]);
  });

  it('of nobody says so', async () => {
    expect((await roundReport([], { ...options, period: '2026-11' })).coverage).toEqual({
      visited: 0,
      full: 0,
      part: 0,
      none: 0,
    });
  });
});

describe('dataAddress', () => {
  it('takes PNG, JPEG and WebP, and nothing that could act', () => {
    expect(dataAddress(png(2, 2))).toMatch(/^data:image\/png;base64,/);
    expect(dataAddress(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toMatch(/^data:image\/jpeg/);
    expect(dataAddress(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBeUndefined();
    expect(dataAddress(new Uint8Array())).toBeUndefined();
  });
});
