import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bannerSvg } from '../../scripts/demo/pictures/banner.js';
import { drawPicture } from '../../scripts/demo/pictures/draw.js';
import { onRing, sizeToFit, straight, widthOf } from '../../scripts/demo/pictures/lettering.js';
import { portraitSvg } from '../../scripts/demo/pictures/portrait.js';
import { people } from '../../scripts/demo/site/people.js';

const philippa = people.find(({ id }) => id === 'philippa')!;
const henrietta = people.find(({ id }) => id === 'henrietta')!;

describe('drawn pictures', () => {
  it('are avatars of 400 × 400 and banners of 1500 × 500', async () => {
    const avatar = await sharp(await drawPicture(philippa.avatar!)).metadata();
    expect([avatar.format, avatar.width, avatar.height]).toEqual(['jpeg', 400, 400]);
    const banner = await sharp(await drawPicture(henrietta.banner!)).metadata();
    expect([banner.format, banner.width, banner.height]).toEqual(['jpeg', 1500, 500]);
  });

  it('are the same bytes every time', async () => {
    const [one, two] = [await drawPicture(philippa.avatar!), await drawPicture(philippa.avatar!)];
    expect(one.equals(two)).toBe(true);
  });

  it('come as PNG and WebP too, and in other widths', async () => {
    for (const format of ['png', 'webp'] as const) {
      const { format: made, width } = await sharp(
        await drawPicture(philippa.avatar!, { format, width: 96 }),
      ).metadata();
      expect([made, width]).toEqual([format, 96]);
    }
    expect((await sharp(await drawPicture(philippa.avatar!, { width: 1000 })).metadata()).height).toBe(1000);
  });

  it('need no font of the machine: no text element is left', () => {
    for (const { avatar, banner } of people) {
      if (avatar) expect(portraitSvg(avatar)).not.toMatch(/<text|NaN|undefined/);
      if (banner) expect(bannerSvg(banner)).not.toMatch(/<text|NaN|undefined/);
    }
  });

  it('tell people apart: no two avatars are alike', async () => {
    const drawn = await Promise.all(
      people.flatMap(({ avatar }) => (avatar ? [drawPicture(avatar, { width: 64 })] : [])),
    );
    expect(new Set(drawn.map((bytes) => bytes.toString('base64'))).size).toBe(drawn.length);
  });

  it('carry the ring’s words: without the overlay other pixels come out, and only near the rim', async () => {
    const { overlays: _, ...bare } = philippa.avatar!;
    const raw = async (recipe: typeof bare) =>
      sharp(await drawPicture(recipe, { format: 'png' }))
        .removeAlpha()
        .raw()
        .toBuffer();
    const [worn, plain] = [await raw(philippa.avatar!), await raw(bare)];
    let [rim, middle] = [0, 0];
    for (let y = 0; y < 400; y++)
      for (let x = 0; x < 400; x++) {
        const i = (y * 400 + x) * 3;
        const change = [0, 1, 2].reduce((sum, c) => sum + Math.abs(worn[i + c]! - plain[i + c]!), 0);
        if (change < 60) continue;
        if (Math.hypot(x - 200, y - 200) > 148) rim++;
        else middle++;
      }
    expect(rim).toBeGreaterThan(20_000);
    expect(middle).toBe(0);
  });
});

describe('lettering', () => {
  it('shrinks words until they fit', () => {
    const size = sizeToFit('A RATHER LONG MOTTO', 'anton', 100, 40);
    expect(size).toBeLessThan(40);
    expect(widthOf('A RATHER LONG MOTTO', 'anton', size)).toBeCloseTo(100, 0);
    expect(sizeToFit('HI', 'anton', 500, 40)).toBe(40);
  });

  it('draws letters with accents and turns each letter of a ring', () => {
    const line = straight({ text: 'Élue à Cádiz', font: 'lato', size: 20, x: 0, y: 0, ink: '#000' });
    expect(line).toMatch(/d="M/);
    const spec = { text: 'ABC', font: 'anton' as const, size: 20, cx: 200, cy: 200, radius: 100, ink: '#fff' };
    const turns = (side: 'top' | 'bottom') =>
      [...onRing({ ...spec, side }).matchAll(/rotate\((-?[\d.]+)\)/g)].map(([, degrees]) => Number(degrees));
    const [first = 0, , last = 0] = turns('top');
    expect(first).toBeLessThan(0);
    expect(last).toBeGreaterThan(0);
    expect(turns('bottom')[0]).toBeGreaterThan(0);
  });
});
