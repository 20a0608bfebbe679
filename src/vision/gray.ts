import type { Pixels } from './decode.js';

/** Luminance (Rec. 601), 8 bit. */
export function grayOf({ data, width, height }: Pixels): Uint8Array {
  const gray = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < gray.length; i++, p += 3)
    gray[i] = (data[p]! * 77 + data[p + 1]! * 150 + data[p + 2]! * 29) >> 8;
  return gray;
}

/** A binary PGM file: what leptonica takes without any unpacking. */
export function toPgm(gray: Uint8Array, width: number, height: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + gray.length);
  file.set(head);
  file.set(gray, head.length);
  return file;
}
