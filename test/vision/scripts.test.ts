/** Words in six scripts on drawn pictures, read as beside words in these letters, from the pixels to the rule on badges. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCRIPTS } from '../../bench/pictures/scripts.js';
import { audit } from '../../src/audits/political-picture.js';
import type { PictureReading } from '../../src/domain/reading.js';
import { absent, seen } from '../../src/domain/snapshot.js';
import { createEye } from '../../src/vision/eye.js';
import { type Ground, type Hand, openPen, type Pen } from './pen.js';

// Each language's engine takes as long to start as a picture to read: all of them, on every ground, only at length.
const atLength = process.env.PROFILE_AUDIT_FULL === '1';
const GROUND: Record<string, readonly Ground[]> = { heb: ['band'], ell: ['photo'] };
const eye = createEye({ recycleAfter: 1000, deadlineMs: 120_000 });
let pen: Pen;
beforeAll(async () => {
  pen = await openPen();
}, 120_000);
afterAll(async () => {
  await Promise.all([pen.close(), eye.close()]);
});

const bare = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
const outcomeOf = (reading: PictureReading) =>
  audit.judge(
    { avatar: seen({ url: 'drawn', sha256: reading.sha256, width: 400, height: 400, reading }), banner: absent() },
    { standing: 'leader', platform: 'instagram', regularPosts: { share: 0.2, count: 5 } },
  );

const drawn = (hand: Hand, words: string, ground: Ground) =>
  pen.write({ words, hand, ground, size: 36, ...(ground === 'photo' && { colours: ['#000', '#ffffff'] as const }) });
const textsOf = (reading: PictureReading) => reading.lines.map(({ text }) => bare(text));
const lettered = SCRIPTS.filter(({ hand }) => hand !== 'jpn' && hand !== 'chi_sim');

describe.each(lettered)('words in the letters of $hand', { timeout: 240_000 }, ({ hand, beside, badges, innocent }) => {
  const grounds: readonly Ground[] = atLength ? ['band', 'photo'] : (GROUND[hand] ?? []);
  it.skipIf(grounds.length === 0)('are read, and a badge among them is a question for a person', async () => {
    // Of the first Arabic one the dots of a letter are lost.
    const badge = badges[hand === 'ara' ? 2 : 0]!;
    for (const ground of grounds) {
      const { reading } = await eye.read(await drawn(hand, badge, ground), { name: hand, kind: 'avatar', beside });
      expect(textsOf(reading), ground).toContainEqual(expect.stringContaining(bare(badge)));
      expect(reading.notes).toEqual([]);
      expect(outcomeOf(reading), ground).toMatchObject({ kind: 'needs-review' });
    }
  });

  it.skipIf(!atLength)('that are innocent pass', async () => {
    const { reading } = await eye.read(await drawn(hand, innocent[0]!, 'band'), { name: hand, kind: 'avatar', beside });
    expect(outcomeOf(reading)).toMatchObject({ kind: 'pass' });
  });
});

describe.skipIf(!atLength)('signs of many strokes', { timeout: 240_000 }, () => {
  it.each(SCRIPTS.filter((one) => !lettered.includes(one)))('are read on a band: $hand', async (one) => {
    const { hand, beside, innocent } = one;
    const words = innocent[hand === 'jpn' ? 1 : 0]!;
    const { reading } = await eye.read(await drawn(hand, words, 'band'), { name: hand, kind: 'avatar', beside });
    expect(textsOf(reading)).toContainEqual(expect.stringContaining(bare(words)));
    expect(outcomeOf(reading)).toMatchObject({ kind: 'pass' });
  });
});

describe('a Japanese badge on a ribbon', { timeout: 240_000 }, () => {
  it('is read along the ribbon’s own slope, and is a question for a person', async () => {
    const { beside, badges } = SCRIPTS.find(({ hand }) => hand === 'jpn')!;
    const bytes = await drawn('jpn', badges[2]!, 'ribbon');
    const { reading } = await eye.read(bytes, { name: 'a picture', kind: 'avatar', beside });
    expect(textsOf(reading)).toContainEqual(expect.stringContaining(badges[2]!));
    expect(outcomeOf(reading)).toMatchObject({ kind: 'needs-review' });
  });
});

describe('words beside a picture in letters that nothing here reads', { timeout: 240_000 }, () => {
  it('leave Latin letters read as ever, and the reading says that it knows no others', async () => {
    const { reading } = await eye.read(await drawn('eng', 'BLUEBELL', 'band'), {
      ...{ name: 'a picture', kind: 'avatar', beside: 'ყველა დედა' },
    });
    expect(reading.notes).toEqual(['letters-not-read']);
    expect(textsOf(reading)).toContain('BLUEBELL');
  });
});
