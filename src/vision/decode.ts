/**
 * The only door through which foreign bytes become pixels. It looks at the content (never at a name), refuses what is
 * not JPEG, PNG, WebP, GIF or AVIF, reads the size from the header before any pixel is unpacked, and hands out upright
 * 8-bit sRGB without transparency at whatever size is asked for. Every refusal is a `Trouble` PICTURE_*, then: 'skip'.
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { Trouble } from '../domain/trouble.js';
import { isAnimatedPng, sniffFormat } from './sniff.js';

/** RGB, 8 bit, row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}
/** A picture whose header was read and found harmless. `width` and `height` are upright (after EXIF rotation). */
export interface Opened {
  sha256: string;
  width: number;
  height: number;
  notes: ('first-frame-only' | 'transparent')[];
  /** Pixels at a size; transparency is laid on `ground`. */
  render(width: number, height: number, ground?: 'white' | 'black'): Promise<Pixels>;
  /** Whether something light stands on transparency, which white ground would swallow. */
  lightOnTransparency: boolean;
}

export const MAX_MEGAPIXELS = 40;
const MAX_SIDE = 30_000;
const RENDER_SECONDS = 20;
/** An alpha below this is transparency that a person would notice. */
const OPAQUE = 250;

let hardened = false;
/**
 * Allow-list of libvips loaders, no cache, one thread a picture. Idempotent. Loaders outside the list cannot be reached
 * even if the sniffing were fooled.
 */
export function hardenSharp(): void {
  if (hardened) return;
  hardened = true;
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpeg',
      'VipsForeignLoadPng',
      'VipsForeignLoadWebp',
      'VipsForeignLoadNsgif',
      'VipsForeignLoadHeif',
    ],
  });
  sharp.cache(false);
  sharp.concurrency(1);
}

/**
 * `failOn: 'error'`, one step below sharp's default: a truncated or damaged file is refused, but a mere warning (junk
 * between markers, a wrong colour profile, as platforms' own encoders leave) is not, since refusing a readable avatar
 * would leave a profile unseen.
 */
export const sharpInput = (limitInputPixels: number | false, failOn: 'error' | 'warning' = 'error') =>
  ({ failOn, limitInputPixels, sequentialRead: true, pages: 1 }) as const;

const isTransient = (message: string): boolean => /timeout/i.test(message);
/** What libjpeg only warns of although pixels are missing: it fills them with gray, which would read as a clean picture. */
const pixelsMissing = (cause: unknown): boolean =>
  /premature end|bad Huffman code/i.test(String((cause as Error)?.message ?? cause));

/**
 * Opens a picture: sniffs, reads the header, checks the size, looks at the alpha. No more than a thumbnail is unpacked.
 * @throws Trouble PICTURE_EMPTY, PICTURE_FORMAT, PICTURE_TOO_LARGE, PICTURE_BROKEN
 */
export async function openPicture(bytes: Uint8Array, name: string): Promise<Opened> {
  hardenSharp();
  if (bytes.length === 0) throw new Trouble('PICTURE_EMPTY', 'skip', { file: name });
  const format = sniffFormat(bytes);
  if ('refused' in format) throw new Trouble('PICTURE_FORMAT', 'skip', { file: name, format: format.refused });
  const broken = (cause: unknown) =>
    new Trouble(
      'PICTURE_BROKEN',
      'skip',
      { file: name, detail: String((cause as Error)?.message ?? cause).split('\n')[0]! },
      { cause },
    );

  const meta = await sharp(bytes, sharpInput(false))
    .metadata()
    .catch((cause) => {
      throw broken(cause);
    });
  const height = meta.pageHeight ?? meta.height;
  const megapixels = Math.round((meta.width * height) / 1e5) / 10;
  if (meta.width * height > MAX_MEGAPIXELS * 1e6 || Math.max(meta.width, height) > MAX_SIDE)
    throw new Trouble('PICTURE_TOO_LARGE', 'skip', { file: name, megapixels });
  if (meta.format === 'heif' && meta.compression !== 'av1')
    throw new Trouble('PICTURE_FORMAT', 'skip', { file: name, format: 'heic' });
  const sideways = (meta.orientation ?? 1) >= 5;

  const open = (failOn?: 'warning') =>
    sharp(bytes, sharpInput(MAX_MEGAPIXELS * 1e6, failOn))
      .timeout({ seconds: RENDER_SECONDS })
      .autoOrient();
  const alpha = meta.hasAlpha ? await lookAtAlpha(open()).catch((cause) => Promise.reject(broken(cause))) : OPAQUE_LOOK;
  const animated = (meta.pages ?? 1) > 1 || (format.accepted === 'png' && isAnimatedPng(bytes));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: sideways ? height : meta.width,
    height: sideways ? meta.width : height,
    notes: [...(animated ? ['first-frame-only' as const] : []), ...(alpha.transparent ? ['transparent' as const] : [])],
    lightOnTransparency: alpha.light,
    async render(width, height_, ground = 'white') {
      const pixels = (from: Sharp) =>
        from
          .toColourspace('srgb')
          .flatten({ background: ground === 'white' ? '#fff' : '#000' })
          .resize(width, height_, { fit: 'fill', kernel: 'lanczos3' })
          .raw({ depth: 'uchar' })
          .toBuffer({ resolveWithObject: true });
      try {
        const { data, info } = await pixels(open('warning')).catch((cause) => {
          if (pixelsMissing(cause) || isTransient(String(cause))) throw cause;
          return pixels(open());
        });
        return {
          data:
            info.channels === 3
              ? new Uint8Array(data.buffer, data.byteOffset, data.length)
              : toRgb(data, info.channels),
          width: info.width,
          height: info.height,
        };
      } catch (cause) {
        const message = String((cause as Error)?.message ?? cause);
        throw isTransient(message)
          ? new Trouble('PICTURE_BROKEN', 'skip', { file: name, detail: 'timeout' })
          : broken(cause);
      }
    },
  };
}

const OPAQUE_LOOK = { transparent: false, light: false };

/** Looks at a small copy: is anything transparent, and are there light things that white ground would swallow? */
async function lookAtAlpha(picture: Sharp): Promise<{ transparent: boolean; light: boolean }> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .resize(400, 400, { fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const ch = info.channels;
  let clear = 0;
  let light = 0;
  const total = info.width * info.height;
  for (let i = 0; i < total; i++) {
    const a = data[i * ch + ch - 1]!;
    if (a < OPAQUE) clear++;
    if (a > 128 && (data[i * ch]! + data[i * ch + (ch > 2 ? 1 : 0)]! + data[i * ch + (ch > 2 ? 2 : 0)]!) / 3 > 200)
      light++;
  }
  return { transparent: clear > 0, light: clear > total * 0.01 && light > total * 0.002 };
}

function toRgb(data: Uint8Array, channels: number): Uint8Array {
  const n = data.length / channels;
  const rgb = new Uint8Array(n * 3);
  for (let i = 0; i < n; i++)
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + (channels >= 3 ? c : 0)]!;
  return rgb;
}
