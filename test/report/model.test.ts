import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/report/coverage.js';
import { dataAddress } from '../../src/report/data-address.js';
import { renderAuditHtml } from '../../src/report/html.js';
import { auditReport, REPORT_MODEL_VERSION, type ReportEntry } from '../../src/report/model.js';
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
  { result: withFinding('zora.example'), pictures },
  { result: withFinding('ada.example'), pictures },
  { result: withQuestion(), pictures },
  { result: walled() },
  { result: outside() },
  { result: result('elspeth.example') },
];

describe('coverage', () => {
  it('counts what is absent as known, and what is withheld not at all', () => {
    expect(coverageOf(withFinding().snapshot)).toEqual({ known: 5, of: 6, withheld: 0 });
    expect(coverageOf(withQuestion().snapshot)).toEqual({ known: 5, of: 5, withheld: 1 });
    expect(coverageOf(walled().snapshot)).toEqual({ known: 0, of: 6, withheld: 0 });
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

  const row = (text: string, y: number, [left, right] = [120, 680]) => ({
    ...{ png: Buffer.from(png(120, 20)).toString('base64'), likeness: 0.9, sureness: 0.9, text },
    polygon: [
      [left, y],
      [right, y],
      [right, y + 130],
      [left, y + 130],
    ] as [number, number][],
  });

  it('carries the rows of letters that a finding was read from, the one that says its words and lies there', async () => {
    const entry = withFinding();
    // The same words elsewhere are not what the finding points at, nor are other words at its place.
    entry.readings.avatar!.strips = [row('VOTE HARBOUR', 20), row('2026', 600), row('vote harbour!', 585)];
    const [view] = (await auditReport([{ result: entry, pictures }], options)).profiles;
    expect(view!.strips).toEqual({
      '1.0': [
        { src: expect.stringMatching(/^data:image\/png;base64,/), width: 120, height: 20, said: 'vote harbour!' },
      ],
    });
    const [without] = (await auditReport([{ result: entry }], options)).profiles;
    expect(without!.strips).toEqual({});
    const html = renderAuditHtml(await auditReport([{ result: entry, pictures }], options));
    expect(load(html)('.read .strips img').attr('alt')).toBe(
      'The letters of “vote harbour!” as we cut them out to read them',
    );
  });

  it('shows no more of a row than of the picture: what else stands in it is not what was found', async () => {
    const entry = withFinding();
    entry.readings.avatar!.strips = [row('ALL MY OWN WORDS AND VOTE HARBOUR', 585, [-1000, 680])];
    const asked: number[][] = [];
    const cropPicture: typeof crops.cropPicture = (bytes, box, how) => {
      if (how.margin === 0) asked.push([...box]);
      return crops.cropPicture(bytes, box, how);
    };
    const room = { ...options, crops: { ...crops, cropPicture } };
    const [view] = (await auditReport([{ result: entry, pictures }], room)).profiles;
    expect(view!.strips!['1.0']![0]!.said).toBe('VOTE HARBOUR');
    // The box and its margin begin at 65 of the picture, 0.63 of the way along the row's 120 pixels.
    const [[left, , width] = []] = asked;
    expect(asked).toHaveLength(1);
    expect(left).toBeGreaterThan(70);
    expect(left! + width!).toBe(120);
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

describe('dataAddress', () => {
  it('takes PNG, JPEG and WebP, and nothing that could act', () => {
    expect(dataAddress(png(2, 2))).toMatch(/^data:image\/png;base64,/);
    expect(dataAddress(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toMatch(/^data:image\/jpeg/);
    expect(dataAddress(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBeUndefined();
    expect(dataAddress(new Uint8Array())).toBeUndefined();
  });
});
