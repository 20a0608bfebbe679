/** Pictures for tests of reports: real PNG bytes of one colour, and a picture room that makes them. */
import { crc32, deflateSync } from 'node:zlib';
import { Trouble } from '../../src/domain/trouble.js';
import type { Crops } from '../../src/report/model.js';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
const crcOf = (bytes: Buffer): number => crc32(bytes) >>> 0;

/** A PNG of `width` × `height` pixels in one colour. */
export function png(width: number, height: number, [r, g, b]: [number, number, number] = [137, 182, 201]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([r, g, b]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

export const crops: Crops = {
  annotatePicture: async (bytes) => bytes,
  cropPicture: async (_bytes, [, , width, height]) => png(Math.min(60, width), Math.min(40, height), [200, 60, 40]),
};
/** A picture room in which every picture turns out to be torn. */
export const tornCrops: Crops = {
  annotatePicture: async () => {
    throw new Trouble('PICTURE_BROKEN', 'skip', { file: 'avatar' });
  },
  cropPicture: async () => {
    throw new Trouble('PICTURE_BROKEN', 'skip', { file: 'avatar' });
  },
};
