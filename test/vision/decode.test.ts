import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/domain/trouble.js';
import { openPicture } from '../../src/vision/decode.js';
import { draw, png, text } from './draw.js';

const troubleOf = async (bytes: Uint8Array): Promise<Trouble> => {
  try {
    const picture = await openPicture(bytes, 'her.jpg');
    await picture.render(50, 50);
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble);
    return error as Trouble;
  }
  throw new Error('was accepted');
};
const ascii = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A PNG header that promises a size; the data behind it is one short row. */
function pngOf(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const out = Buffer.alloc(12 + data.length);
    out.writeUInt32BE(data.length);
    out.write(type, 4, 'latin1');
    out.set(data, 8);
    out.writeUInt32BE(crc(out.subarray(4, 8 + data.length)), 8 + data.length);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(Math.ceil(width / 8) + 1))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
function crc(bytes: Uint8Array): number {
  let c = ~0;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}

/** Mean colour of the middle of a picture. */
async function middle(bytes: Uint8Array, ground: 'white' | 'black' = 'white'): Promise<number[]> {
  const picture = await openPicture(bytes, 'x');
  const { data, width, height } = await picture.render(9, 9, ground);
  expect([width, height, data.length]).toEqual([9, 9, 243]);
  return [...data.subarray(40 * 3, 40 * 3 + 3)];
}

const red = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c81020' } });

describe('what is refused', () => {
  it('an empty file', async () => {
    const trouble = await troubleOf(new Uint8Array());
    expect(trouble).toMatchObject({ code: 'PICTURE_EMPTY', args: { file: 'her.jpg' } });
  });

  it.each([
    ['svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['svg', '\uFEFF  <!-- c --><svg width="9" height="9"></svg>'],
    ['html', '<!doctype html><title>Log in</title>'],
    ['pdf', '%PDF-1.7'],
    ['tiff', 'II*\0abcdefgh'],
    ['bmp', 'BMabcdefgh'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['unknown', 'no picture at all'],
  ])('%s, whatever its name says', async (format, content) => {
    expect(await troubleOf(ascii(content))).toMatchObject({ code: 'PICTURE_FORMAT', args: { format } });
  });

  it('20,000 x 20,000 pixels, from the header, at once', async () => {
    const started = performance.now();
    const trouble = await troubleOf(pngOf(20_000, 20_000));
    expect(trouble).toMatchObject({ code: 'PICTURE_TOO_LARGE', args: { megapixels: 400 } });
    expect(performance.now() - started).toBeLessThan(400);
  });

  it('a picture one pixel high and a hundred thousand wide', async () => {
    expect((await troubleOf(pngOf(100_000, 1))).code).toBe('PICTURE_TOO_LARGE');
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    '%s cut at every 64th byte, as broken: what is missing never looks like a clean picture',
    async (format) => {
      const whole = await draw(120, 80, text('LETTERS', 4, 60, 26, '#123'))
        [format](format === 'avif' ? { effort: 0 } : {})
        .toBuffer();
      // Behind the last few bytes nothing is missing that could be seen.
      for (let end = 64; end < whole.length - 16; end += 64)
        expect((await troubleOf(whole.subarray(0, end))).code, `${end} of ${whole.length}`).toBe('PICTURE_BROKEN');
    },
  );

  it('a PNG with a wrong checksum, as broken', async () => {
    const bytes = Uint8Array.from(
      await draw(100, 100, text('AB', 5, 60, 50, '#000'))
        .png()
        .toBuffer(),
    );
    bytes[bytes.length - 40]! ^= 0x55;
    expect((await troubleOf(bytes)).code).toBe('PICTURE_BROKEN');
  });
});

describe('what is accepted', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s', async (format) => {
    const [r, g, b] = await middle(await red().toFormat(format, { quality: 100 }).toBuffer());
    expect(Math.abs(r! - 200) + Math.abs(g! - 16) + Math.abs(b! - 32)).toBeLessThan(30);
  });

  it('junk after the end of a JPEG, as some platforms leave it', async () => {
    const bytes = Buffer.concat([await red().jpeg().toBuffer(), Buffer.alloc(300, 7)]);
    expect((await openPicture(bytes, 'x')).width).toBe(60);
    await middle(bytes);
  });

  it('CMYK, 16 bit, gray and palette pictures become 8-bit sRGB', async () => {
    const cmyk = await red().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const [r, g, b] = await middle(cmyk);
    expect(r! > 140 && g! < 90 && b! < 100).toBe(true);
    const deep = await red().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect((await middle(deep))[0]).toBeGreaterThan(180);
    const gray = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect(await middle(gray)).toEqual([0x77, 0x77, 0x77]);
    const palette = await red().png({ palette: true }).toBuffer();
    expect((await middle(palette))[0]).toBeGreaterThan(180);
  });

  it('a sideways photograph stands upright', async () => {
    const bytes = await red().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await openPicture(bytes, 'x')).toMatchObject({ width: 40, height: 60 });
  });

  it('the first frame of an animation, and says so', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 30, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await sharp(await Promise.all(['#0a0', '#a00', '#00a'].map(frame)), { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await openPicture(frames, 'x');
    expect(picture).toMatchObject({ width: 30, height: 30, notes: ['first-frame-only'] });
    expect((await middle(frames))[1]).toBeGreaterThan(140);
  });

  it('transparency lies on white or on black, and light things on it are noticed', async () => {
    sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
    const svg = (fill: string) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">${text('WORD', 10, 80, 80, fill)}</svg>`,
        ),
      )
        .png()
        .toBuffer();
    const light = await openPicture(await svg('#fff'), 'x');
    expect(light).toMatchObject({ notes: ['transparent'], lightOnTransparency: true });
    const dark = await openPicture(await svg('#111'), 'x');
    expect(dark).toMatchObject({ notes: ['transparent'], lightOnTransparency: false });
    expect((await light.render(300, 100, 'white')).data.every((v) => v > 250)).toBe(true);
    expect((await light.render(300, 100, 'black')).data.some((v) => v > 250)).toBe(true);
    expect((await openPicture(await png(50, 50, '<rect width="50" height="50" fill="#fff"/>'), 'x')).notes).toEqual([]);
  });
});
