import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sixteenGrays } from '../../src/vision/gray-png.js';

describe('a PNG of sixteen grays', () => {
  it.each([
    [1, 1],
    [7, 3],
    [8, 5],
    [300, 41],
  ])('of %i by %i pixels is unpacked to the nearest of them', async (width, height) => {
    const gray = Uint8Array.from({ length: width * height }, (_, i) => (i * 37 + (i >> 3)) % 256);
    const png = sharp(sixteenGrays(gray, width, height), { failOn: 'warning' });
    const { data, info } = await png.toColourspace('b-w').extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    expect([...data]).toEqual([...gray].map((value) => Math.round(value / 17) * 17));
  });
});
