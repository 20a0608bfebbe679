/** Pictures for people: a region cut out, regions outlined, the size. For reports; nothing here is read again. */
import sharp, { type Sharp } from 'sharp';
import type { Box, Polygon } from '../domain/reading.js';
import { MAX_MEGAPIXELS, openPicture, sharpInput } from './decode.js';

/**
 * Width and height (upright pixels) and content hash of a picture, from its header.
 * @throws Trouble PICTURE_*
 */
export async function pictureSize(
  bytes: Uint8Array,
  name = 'picture',
): Promise<{ width: number; height: number; sha256: string }> {
  const { width, height, sha256 } = await openPicture(bytes, name);
  return { width, height, sha256 };
}

const upright = (bytes: Uint8Array) =>
  sharp(bytes, sharpInput(MAX_MEGAPIXELS * 1e6))
    .timeout({ seconds: 20 })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' });

/**
 * A region with a margin, small enough for a report.
 * @param box in the original's upright pixels; what lies outside the picture is cut off
 * @param options.margin share of the box's longer side to add around it (default 0.25)
 * @param options.maxWidth longest side of the result in pixels (default 640)
 * @param options.format default 'jpeg'
 * @throws Trouble PICTURE_*
 */
export async function cropPicture(
  bytes: Uint8Array,
  box: Box,
  options: { margin?: number; maxWidth?: number; format?: 'jpeg' | 'png'; name?: string } = {},
): Promise<Uint8Array> {
  const { width, height } = await openPicture(bytes, options.name ?? 'picture');
  const longer = Math.max(box[2], box[3], 1);
  const margin = longer * (options.margin ?? 0.25);
  const clampX = (x: number) => Math.min(width, Math.max(0, x));
  const clampY = (y: number) => Math.min(height, Math.max(0, y));
  const left = Math.min(width - 1, Math.floor(clampX(box[0] - margin)));
  const top = Math.min(height - 1, Math.floor(clampY(box[1] - margin)));
  const region = {
    left,
    top,
    width: Math.max(1, Math.ceil(clampX(box[0] + box[2] + margin)) - left),
    height: Math.max(1, Math.ceil(clampY(box[1] + box[3] + margin)) - top),
  };
  const max = options.maxWidth ?? 640;
  return encode(
    // Materialised first: sharp would otherwise reorder rotation, extraction and scaling.
    sharp(await upright(bytes).extract(region).png({ compressionLevel: 1 }).toBuffer()).resize(max, max, {
      fit: 'inside',
      withoutEnlargement: true,
    }),
    options.format ?? 'jpeg',
  );
}

const encode = async (picture: Sharp, format: 'jpeg' | 'png'): Promise<Uint8Array> =>
  new Uint8Array(await (format === 'png' ? picture.png() : picture.jpeg({ quality: 82 })).toBuffer());

/**
 * The picture with regions outlined, as a JPEG without any metadata of the original.
 * @param boxes regions in the original's upright pixels. Labels belong in the caption beside the picture: drawing them
 *   would need a font of the machine's, and cover what they name
 * @throws Trouble PICTURE_*
 */
export async function annotatePicture(
  bytes: Uint8Array,
  boxes: readonly { box?: Box; polygon?: Polygon; label?: string }[],
  options: { maxWidth?: number; name?: string } = {},
): Promise<Uint8Array> {
  const opened = await openPicture(bytes, options.name ?? 'picture');
  const max = options.maxWidth ?? 800;
  const scale = Math.min(max / opened.width, max / opened.height, Math.max(1, 400 / opened.width));
  const width = Math.max(1, Math.round(opened.width * scale));
  const height = Math.max(1, Math.round(opened.height * scale));
  const pixels = await opened.render(width, height);
  const canvas = { data: Buffer.from(pixels.data), width, height };
  const weight = Math.max(2, Math.round(Math.max(width, height) / 200));
  for (const { box, polygon } of boxes) {
    const points = polygon ?? (box ? cornersOf(box) : []);
    const scaled = points.map(([x, y]): [number, number] => [x * scale, y * scale]);
    // A dark line on a light one stays visible on any ground.
    drawPolygon(canvas, scaled, weight + 2, [255, 255, 255]);
    drawPolygon(canvas, scaled, weight, [200, 16, 46]);
  }
  return encode(sharp(canvas.data, { raw: { width, height, channels: 3 } }), 'jpeg');
}

export const cornersOf = ([x, y, w, h]: Box): Polygon => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

function drawPolygon(
  canvas: { data: Uint8Array; width: number; height: number },
  points: Polygon,
  weight: number,
  [r, g, b]: [number, number, number],
): void {
  const half = weight / 2;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i]!;
    const [x1, y1] = points[(i + 1) % points.length]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0)));
    for (let s = 0; s <= steps; s++) {
      const cx = x0 + ((x1 - x0) * s) / steps;
      const cy = y0 + ((y1 - y0) * s) / steps;
      for (let y = Math.max(0, Math.round(cy - half)); y < Math.min(canvas.height, cy + half); y++)
        for (let x = Math.max(0, Math.round(cx - half)); x < Math.min(canvas.width, cx + half); x++) {
          const p = (y * canvas.width + x) * 3;
          canvas.data[p] = r;
          canvas.data[p + 1] = g;
          canvas.data[p + 2] = b;
        }
    }
  }
}
