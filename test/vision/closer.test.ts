import { afterAll, describe, expect, it } from 'vitest';
import { createEye } from '../../src/vision/eye.js';
import { draw, text } from './draw.js';

const eye = createEye({
  recycleAfter: 1000,
  deadlineMs: 120_000,
  vocabulary: { terms: [{ id: 'fair', forms: ['GARDEN FAIR'], script: 'latin' }], version: '1', innocent: [] },
});
afterAll(() => eye.close());

/** Widths at which brightness was looked at. */
async function widthsFor(body: string, kind: 'banner' | 'avatar'): Promise<number[]> {
  const bytes = new Uint8Array(await draw(900, 300, body).png().toBuffer());
  const widths: number[] = [];
  await eye.read(bytes, {
    name: kind,
    kind,
    watch: { level: (level, { pixels }) => void (level === 'luminance' && widths.push(pixels.width)) },
  });
  return widths;
}
const ground = '<rect width="900" height="300" fill="#24506b"/>';

describe('a banner', { timeout: 120_000 }, () => {
  it('with writing in which no term was found is looked at once more, closer', async () =>
    expect(await widthsFor(ground + text('RIVER MUSIC', 90, 190, 90, '#ffffff'), 'banner')).toEqual([1600, 2240]));
  it('is looked at once where a term was found', async () =>
    expect(await widthsFor(ground + text('GARDEN FAIR', 90, 190, 90, '#ffffff'), 'banner')).toEqual([1600]));
  it('is looked at once where nothing looks like writing', async () =>
    expect(await widthsFor(`${ground}<circle cx="300" cy="150" r="90" fill="#ffffff"/>`, 'banner')).toEqual([1600]));
});

describe('an avatar', { timeout: 120_000 }, () => {
  it('is never looked at closer', async () =>
    expect(await widthsFor(ground + text('RIVER MUSIC', 90, 190, 90, '#ffffff'), 'avatar')).toEqual([800]));
});
