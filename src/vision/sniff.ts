/** What a file is by its first bytes. Names and content types lie; libvips must never be offered anything else. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

/** Brands of an ISO media file: the major one and the compatible ones. */
function isoBrands(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 4) !== 'ftyp') return [];
  const size = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), 128, bytes.length);
  const brands = [ascii(bytes, 8, 4)];
  for (let at = 16; at + 4 <= size; at += 4) brands.push(ascii(bytes, at, 4));
  return brands;
}

/** The accepted format, or the name of what it is instead ('svg', 'tiff', 'unknown', …). */
export function sniffFormat(bytes: Uint8Array): { accepted: PictureFormat } | { refused: string } {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return { accepted: 'jpeg' };
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { accepted: 'png' };
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return { accepted: 'gif' };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return { accepted: 'webp' };
  const brands = isoBrands(bytes);
  if (brands.some((b) => b === 'avif' || b === 'avis')) return { accepted: 'avif' };
  if (brands.length > 0) return { refused: brands.some((b) => /^(hei|hev|mif)/.test(b)) ? 'heic' : 'video' };
  if (ascii(bytes, 0, 4) === '%PDF') return { refused: 'pdf' };
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(ascii(bytes, 0, 4))) return { refused: 'tiff' };
  if (ascii(bytes, 0, 2) === 'BM') return { refused: 'bmp' };
  if (startsWith(bytes, 0, 0, 1, 0)) return { refused: 'ico' };
  if (startsWith(bytes, 0x1f, 0x8b)) return { refused: 'gzip' };
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2048)).replace(/^\uFEFF/, '');
  if (/<svg[\s>]/i.test(head)) return { refused: 'svg' };
  if (/^\s*<(!doctype html|html)/i.test(head)) return { refused: 'html' };
  if (/^\s*</.test(head)) return { refused: 'xml' };
  return { refused: 'unknown' };
}

/** Whether a PNG announces an animation (acTL before the first IDAT): libvips shows its default frame and says nothing. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const type = ascii(bytes, at + 4, 4);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}
