/**
 * Pictures that mean harm, made here byte by byte: bombs, broken ones, others' formats under a picture's name, and odd but
 * honest ones. `read`: it must be read; `refused`: it must be refused by name; `either`: an outcome, whichever.
 */
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { draw, face, text } from '../../test/vision/draw.js';
import { seeded } from '../made.js';

export interface Hostile {
  name: string;
  bytes: Uint8Array;
  must: 'read' | 'refused' | 'either';
}
const ascii = (words: string) => Buffer.from(words, 'latin1');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const out = Buffer.alloc(8);
  out.writeUInt32BE(data.length, 0);
  out.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)]);
}
function header(width: number, height: number, depth = 1, colour = 0): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width, 0);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set([depth, colour, 0, 0, 0], 8);
  return chunk('IHDR', ihdr);
}
/** Black, one bit a pixel: a few kilobytes whatever its size. */
function blackPng(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([PNG, header(width, height), ...more, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
/** A chunk whose few kilobytes unpack to `megabytes`. */
const unpacking = (type: string, head: string, megabytes: number) =>
  chunk(type, Buffer.concat([ascii(head), deflateSync(Buffer.alloc(megabytes * 1e6), { level: 9 })]));

/** GIF with so many one-pixel frames on a large screen. */
function gif(frames: number, width: number, height: number): Buffer {
  const head = Buffer.concat([
    ascii('GIF89a'),
    Buffer.from([width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ]);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}
/** The same scan of a progressive JPEG again and again: each must be decoded over the whole picture. */
async function manyScans(scans: number): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 4_000, height: 4_000, channels: 3, background: '#678' } })
    .jpeg({ progressive: true })
    .toBuffer();
  const starts: number[] = [];
  for (let at = 2; at + 1 < jpeg.length; at++) if (jpeg[at] === 0xff && jpeg[at + 1] === 0xda) starts.push(at);
  const last = jpeg.subarray(starts.at(-1), jpeg.length - 2);
  return Buffer.concat([
    jpeg.subarray(0, jpeg.length - 2),
    ...Array.from({ length: scans }, () => last),
    jpeg.subarray(-2),
  ]);
}
/** A JPEG whose header claims another size. */
function claiming(jpeg: Buffer, width: number, height: number): Buffer {
  const out = Buffer.from(jpeg);
  for (let at = 2; at + 9 < out.length; at++) {
    if (out[at] !== 0xff || !(out[at + 1] === 0xc0 || out[at + 1] === 0xc2)) continue;
    out.writeUInt16BE(height, at + 5);
    out.writeUInt16BE(width, at + 7);
    break;
  }
  return out;
}
const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const afterStart = (jpeg: Buffer, ...more: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...more, jpeg.subarray(2)]);

/** A picture of words that the reader reads, in every accepted format. */
export async function plainPictures(): Promise<Record<'jpeg' | 'png' | 'webp' | 'gif' | 'avif', Buffer>> {
  const picture = () => draw(320, 320, `${face(320)}${text('RIVER BANK', 36, 300, 40, '#ffe', 'anton')}`);
  return {
    jpeg: await picture().jpeg().toBuffer(),
    png: await picture().png({ palette: true }).toBuffer(),
    webp: await picture().webp().toBuffer(),
    gif: await picture().gif().toBuffer(),
    avif: await picture().avif({ effort: 0 }).toBuffer(),
  };
}

/** Nothing to read, and edges everywhere. With four channels the last is transparency. */
async function noise(side: number, channels: 1 | 4 = 1): Promise<Buffer> {
  const random = seeded(side);
  const data = Uint8Array.from({ length: side * side * channels }, () => random() * 256);
  return sharp(data, { raw: { width: side, height: side, channels } })
    .png()
    .toBuffer();
}
async function squares(side: number, size: number): Promise<Buffer> {
  const at = (n: number) => Math.floor(n / size);
  const dark = (n: number) => (at(n % side) * 7_919 + at(n / side) * 104_729) % 3 === 0;
  const data = Uint8Array.from({ length: side * side }, (_, n) => (dark(n) ? 255 : 0));
  return sharp(data, { raw: { width: side, height: side, channels: 1 } })
    .png()
    .toBuffer();
}
function manyLines(side: number, lines: number): Promise<Buffer> {
  const line = (_: unknown, nth: number) =>
    text(
      'river bank quiet trees green house milk',
      4,
      ((nth + 0.8) * side) / lines,
      (0.7 * side) / lines,
      '#111',
      'lato',
    );
  const rows = Array.from({ length: lines }, line).join('');
  return draw(side, side, `<rect width="${side}" height="${side}" fill="#eee"/>${rows}`).png().toBuffer();
}

/** What may follow the pixels in any format. */
const TRAILER_BYTES = 16;

/** `step`: every so many-th byte a file is cut at. */
export async function hostilePictures({ step }: { step: number }): Promise<Hostile[]> {
  const plain = await plainPictures();
  const { jpeg, png, gif: oneFrame, webp, avif } = plain;
  const small = sharp({ create: { width: 64, height: 64, channels: 3, background: '#a33' } });
  const svg = (inner: string, head = '') =>
    ascii(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">${inner}</svg>`,
    );
  const refused: Record<string, Uint8Array> = {
    empty: Buffer.alloc(0),
    'one byte': Buffer.from([0xff]),
    'nothing but a JPEG’s first bytes': Buffer.from([0xff, 0xd8, 0xff]),
    'noise behind a PNG’s first bytes': Buffer.concat([
      PNG,
      Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) & 255)),
    ]),
    noise: Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 104_729) & 255)),
    words: ascii('hello'.repeat(100)),
    '400 megapixels, 1 bit': blackPng(20_000, 20_000),
    '2 billion pixels claimed': Buffer.concat([
      PNG,
      header(65_000, 33_000, 8, 6),
      chunk('IDAT', deflateSync(Buffer.alloc(100))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    'widest of all claims': Buffer.concat([PNG, header(0x7fffffff, 0x7fffffff, 16, 6), chunk('IEND', Buffer.alloc(0))]),
    'no width': Buffer.concat([PNG, header(0, 10), chunk('IEND', Buffer.alloc(0))]),
    'JPEG of 65,500 × 65,500 by its header': claiming(jpeg, 65_500, 65_500),
    '1 × 100,000': blackPng(1, 100_000),
    SVG: svg('<text x="5" y="40">x</text>'),
    'SVG that asks for a file': svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
    'SVG of a billion laughs': svg(
      '&j;',
      `<!DOCTYPE s [<!ENTITY a "ha">${[...'bcdefghij'].map((c, i) => `<!ENTITY ${c} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`,
    ),
    'SVG, gzipped': gzipSync(svg('<rect width="9" height="9"/>')),
    'XML with an outside entity': ascii(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    ),
    HTML: ascii('<!doctype html><img src=x onerror=alert(1)>'),
    PDF: ascii('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
    PostScript: ascii('%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (r) file'),
    'ImageMagick script': ascii("push graphic-context\nfill 'url(https://127.0.0.1/|id)'\npop graphic-context"),
    TIFF: await small.clone().tiff().toBuffer(),
    BMP: Buffer.concat([ascii('BM'), Buffer.alloc(200)]),
    ICO: Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(100)]),
    PSD: Buffer.concat([ascii('8BPS'), Buffer.alloc(200)]),
    'JPEG 2000': Buffer.concat([Buffer.from([0, 0, 0, 12]), ascii('jP  \r\n\x87\n'), Buffer.alloc(100)]),
    'JPEG XL': Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.alloc(100)]),
    'HEIC by its brand': Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      ascii('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(100),
    ]),
    video: Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii('ftypisom\0\0\0\0isommp42'), Buffer.alloc(100)]),
    'AVIF by its brand alone': Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      ascii('ftypavif\0\0\0\0avifmif1'),
      Buffer.alloc(400),
    ]),
    'WebP by its name alone': Buffer.concat([
      ascii('RIFF'),
      Buffer.from([255, 255, 255, 127]),
      ascii('WEBPVP8 '),
      Buffer.alloc(100),
    ]),
    'JPEG of 6,300 × 6,300 by its header, pixels of 320': claiming(jpeg, 6_300, 6_300),
    ZIP: Buffer.concat([ascii('PK\x03\x04'), Buffer.alloc(100)]),
    program: Buffer.concat([ascii('\x7fELF'), Buffer.alloc(100)]),
  };
  const read: Record<string, Uint8Array> = {
    ...plain,
    '39 megapixels, 1 bit': blackPng(6_240, 6_240),
    '39 megapixels of JPEG': await sharp({ create: { width: 6_240, height: 6_240, channels: 3, background: '#579' } })
      .jpeg()
      .toBuffer(),
    '39 megapixels of WebP': await sharp({ create: { width: 6_240, height: 6_240, channels: 3, background: '#579' } })
      .webp({ effort: 0 })
      .toBuffer(),
    '1 × 1': await sharp({ create: { width: 1, height: 1, channels: 3, background: '#579' } })
      .png()
      .toBuffer(),
    '1 × 30,000': blackPng(1, 30_000),
    '30,000 × 1': blackPng(30_000, 1),
    '30,000 × 1,300': blackPng(30_000, 1_300),
    'GIF of 10,000 frames': gif(10_000, 600, 600),
    '16 bits a channel': await small.clone().toColourspace('rgb16').png().toBuffer(),
    CMYK: await small.clone().toColourspace('cmyk').jpeg().toBuffer(),
    'gray with alpha': await small.clone().grayscale().ensureAlpha(0.5).png().toBuffer(),
    'all transparent': await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer(),
    'JPEG and ZIP in one': Buffer.concat([jpeg, ascii('PK\x03\x04'), Buffer.alloc(2_000)]),
    'PNG and HTML in one': Buffer.concat([png, ascii('<script>alert(1)</script>')]),
    'GIF and script in one': Buffer.concat([oneFrame, ascii('=1;alert(1)//')]),
    'JPEG with a PDF inside': afterStart(jpeg, segment(0xfe, ascii('%PDF-1.7 <script>alert(1)</script>'))),
    'EXIF of nonsense': afterStart(
      jpeg,
      segment(0xe1, Buffer.concat([ascii('Exif\0\0MM\0*'), Buffer.alloc(60_000, 0xee)])),
    ),
    'orientation 8': await small.clone().withMetadata({ orientation: 8 }).jpeg().toBuffer(),
    'a megabyte of comments': afterStart(
      jpeg,
      ...Array.from({ length: 17 }, () => segment(0xfe, Buffer.alloc(60_000, 0x41))),
    ),
  };
  const either: Record<string, Uint8Array> = {
    'noise of 400 × 400': await noise(400),
    'noise of 3,000 × 3,000': await noise(3_000),
    'noise on transparency': await noise(400, 4),
    'squares like letters': await squares(800, 12),
    'forty lines of small words': await manyLines(800, 40),
    'GIF of 65,535 × 65,535 by its header': gif(1, 65_535, 65_535),
    'colour profile of nonsense': afterStart(
      jpeg,
      segment(0xe2, Buffer.concat([ascii('ICC_PROFILE\0\x01\x01'), Buffer.alloc(3_000, 0x55)])),
    ),
    'colour profile for another number of channels': await sharp({
      create: { width: 64, height: 64, channels: 3, background: '#a33' },
    })
      .withIccProfile('cmyk')
      .jpeg()
      .toBuffer(),
    'colour profile that unpacks to 300 MB': blackPng(64, 64, [unpacking('iCCP', 'x\0\0', 300)]),
    'words that unpack to 300 MB': blackPng(64, 64, [unpacking('zTXt', 'k\0\0', 300)]),
    '2,000 comments that unpack to 2 MB each': blackPng(
      64,
      64,
      Array.from({ length: 2_000 }, () => unpacking('zTXt', 'k\0\0', 2)),
    ),
    'pixels that unpack to 500 MB for 64 × 64': Buffer.concat([
      PNG,
      header(64, 64, 8, 2),
      chunk('IDAT', deflateSync(Buffer.alloc(5e8), { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    'progressive JPEG of 500 scans': await manyScans(500),
    'wrong checksums': Buffer.from(png.map((byte, at) => (at > 60 && at % 997 === 0 ? byte ^ 255 : byte))),
    'two starts': Buffer.concat([jpeg.subarray(0, 2), jpeg]),
    'no end': jpeg.subarray(0, -2),
    'end first': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xd9]), jpeg.subarray(2)]),
  };
  const cut = Object.entries({ jpeg, png, webp, gif: oneFrame, avif }).flatMap(([format, whole]) => {
    const at = Array.from({ length: Math.ceil(whole.length / step) - 1 }, (_, nth) => (nth + 1) * step);
    return at.map((end) => ({
      name: `${format} cut at byte ${end} of ${whole.length}`,
      bytes: whole.subarray(0, end),
      // Without its last few bytes a file may lack nothing that is seen.
      must: whole.length - end > TRAILER_BYTES ? ('refused' as const) : ('either' as const),
    }));
  });
  const named = (of: Record<string, Uint8Array>, must: Hostile['must']) =>
    Object.entries(of).map(([name, bytes]) => ({ name, bytes, must }));
  return [...named(refused, 'refused'), ...named(read, 'read'), ...named(either, 'either'), ...cut];
}
