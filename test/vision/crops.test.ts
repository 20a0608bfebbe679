import { createRequire } from 'node:module';
import { env } from 'onnxruntime-web';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { annotatePicture, cropPicture, pictureSize } from '../../src/vision/crops.js';
import { ENGINE } from '../../src/vision/engine.js';
import { png } from './draw.js';

const scene = png(
  300,
  200,
  '<rect width="300" height="200" fill="#fff"/><rect x="100" y="50" width="60" height="40" fill="#080"/>',
);
const colourAt = async (bytes: Uint8Array, x: number, y: number): Promise<number[]> => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
};

describe('pictures for people', () => {
  it('tells size and hash', async () => {
    const size = await pictureSize(await scene);
    expect(size).toMatchObject({ width: 300, height: 200 });
    expect(size.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cuts a region out with a margin, and without one exactly', async () => {
    const exact = await cropPicture(await scene, [100, 50, 60, 40], { margin: 0, format: 'png' });
    expect(await sharp(exact).metadata()).toMatchObject({ width: 60, height: 40, format: 'png' });
    expect(await colourAt(exact, 0, 0)).toEqual([0, 136, 0]);
    expect(await colourAt(exact, 59, 39)).toEqual([0, 136, 0]);
    const wide = await cropPicture(await scene, [100, 50, 60, 40]);
    expect(await sharp(wide).metadata()).toMatchObject({ width: 90, height: 70, format: 'jpeg' });
  });

  it('stays inside the picture, whatever the box', async () => {
    for (const box of [
      [-50, -50, 100, 100],
      [290, 190, 500, 500],
      [900, 900, 10, 10],
      [20, 20, 0, 0],
    ] as [number, number, number, number][]) {
      const { width, height } = await sharp(await cropPicture(await scene, box)).metadata();
      expect(width).toBeGreaterThan(0);
      expect(width).toBeLessThanOrEqual(300);
      expect(height).toBeLessThanOrEqual(200);
    }
  });

  it('cuts upright pixels out of a sideways photograph', async () => {
    const sideways = await sharp(await scene)
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    // Turned clockwise, the green rectangle stands at x 110 to 150, y 100 to 160.
    const crop = await cropPicture(sideways, [110, 100, 40, 60], { margin: 0, format: 'png' });
    expect(await colourAt(crop, 1, 1)).toEqual([0, 136, 0]);
    expect(await colourAt(crop, 38, 58)).toEqual([0, 136, 0]);
  });

  it('outlines boxes and polygons and carries no metadata on', async () => {
    const tagged = await sharp(await scene)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer();
    const drawn = await annotatePicture(tagged, [
      { box: [100, 50, 60, 40], label: 'one' },
      {
        polygon: [
          [10, 150],
          [90, 150],
          [50, 190],
        ],
      },
    ]);
    const meta = await sharp(drawn).metadata();
    expect(meta).toMatchObject({ format: 'jpeg', width: 400, height: 267 });
    expect(meta.exif).toBeUndefined();
    const [r, g, b] = await colourAt(drawn, Math.round((130 * 4) / 3), Math.round((50 * 4) / 3));
    expect(r! > 140 && g! < 90 && b! < 110).toBe(true);
    const plain = await colourAt(drawn, 380, 20);
    expect(Math.min(...plain)).toBeGreaterThan(245);
  });

  it('refuses what is no picture', async () => {
    await expect(cropPicture(new Uint8Array([1, 2, 3]), [0, 0, 1, 1])).rejects.toMatchObject({
      code: 'PICTURE_FORMAT',
    });
    await expect(annotatePicture(new Uint8Array(), [])).rejects.toMatchObject({ code: 'PICTURE_EMPTY' });
  });
});

describe('the engine stamp', () => {
  it('names the packages that are installed', () => {
    const require = createRequire(import.meta.url);
    const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
    expect(ENGINE).toContain(`tesseract.js-${version('tesseract.js')} core-${version('tesseract.js-core')} `);
    expect(ENGINE).toContain(`eng-${version('@tesseract.js-data/eng')}-best_int`);
    expect(ENGINE).toContain(`onnxruntime-web-${env.versions.web}`);
  });
});
