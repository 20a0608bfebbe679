/** Pictures drawn for the tests: letters as outlines from font packages, so that every machine draws the same pixels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type Sharp } from 'sharp';

const require = createRequire(import.meta.url);
interface Command {
  type: string;
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
}
interface Glyphs {
  getPath(text: string, x: number, y: number, size: number): { commands: Command[] };
  getAdvanceWidth(text: string, size: number): number;
}
const { parse } = require('opentype.js') as { parse(buffer: ArrayBuffer): Glyphs };

const fonts = new Map<string, Glyphs>();
const FILES = {
  anton: '@fontsource/anton/files/anton-latin-400-normal.woff',
  lato: '@fontsource/lato/files/lato-latin-700-normal.woff',
  bebas: '@fontsource/bebas-neue/files/bebas-neue-latin-400-normal.woff',
  dancing: '@fontsource/dancing-script/files/dancing-script-latin-700-normal.woff',
  lobster: '@fontsource/lobster/files/lobster-latin-400-normal.woff',
  marker: '@fontsource/permanent-marker/files/permanent-marker-latin-400-normal.woff',
  montserrat: '@fontsource/montserrat/files/montserrat-latin-700-normal.woff',
  'montserrat-thin': '@fontsource/montserrat/files/montserrat-latin-500-normal.woff',
  narrow: '@fontsource/archivo-narrow/files/archivo-narrow-latin-700-normal.woff',
  playfair: '@fontsource/playfair-display/files/playfair-display-latin-700-normal.woff',
  slab: '@fontsource/zilla-slab/files/zilla-slab-latin-700-normal.woff',
};
export type Font = keyof typeof FILES;

function font(name: Font): Glyphs {
  let found = fonts.get(name);
  if (!found) {
    const file = readFileSync(require.resolve(FILES[name]));
    found = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
    fonts.set(name, found);
  }
  return found;
}

/** Path data, by hand: opentype.js 2.0.0's own toPathData writes NaN for coordinates next to nought. */
const dataOf = ({ commands }: { commands: Command[] }): string =>
  commands
    .map((c) => {
      const points = [c.x1, c.y1, c.x2, c.y2, c.x, c.y].filter((v) => v !== undefined);
      return c.type + points.map((v) => v.toFixed(2)).join(' ');
    })
    .join('');

/** An SVG path of a line of text whose baseline starts at x, y. */
export const text = (words: string, x: number, y: number, size: number, fill: string, name: Font = 'lato'): string =>
  `<path fill="${fill}" d="${dataOf(font(name).getPath(words, x, y, size))}"/>`;

export const widthOf = (words: string, size: number, name: Font = 'lato'): number =>
  font(name).getAdvanceWidth(words, size);

/** Text along a circle, heads outward, its middle at `middle` degrees (-90 is the top). */
export function ringText(
  words: string,
  [cx, cy, r]: [number, number, number],
  middle: number,
  size: number,
  fill: string,
  name: Font = 'lato',
): string {
  let at = middle - (widthOf(words, size, name) / r / 2) * (180 / Math.PI);
  return [...words]
    .map((letter) => {
      const w = (widthOf(letter, size, name) / r) * (180 / Math.PI);
      const turn = at + w / 2;
      at += w;
      const path = dataOf(font(name).getPath(letter, -widthOf(letter, size, name) / 2, 0, size));
      const rad = (turn * Math.PI) / 180;
      return `<path fill="${fill}" transform="translate(${cx + r * Math.cos(rad)} ${cy + r * Math.sin(rad)}) rotate(${turn + 90})" d="${path}"/>`;
    })
    .join('');
}

/** A face as a child would draw it: round things of several tones, no letter. */
export const face = (size: number): string => {
  const s = size / 400;
  return `<rect width="${size}" height="${size}" fill="#7fa3b5"/><circle cx="${200 * s}" cy="${210 * s}" r="${110 * s}" fill="#d9a47e"/>
  <path d="M${85 * s} ${190 * s} a${115 * s} ${120 * s} 0 0 1 ${230 * s} 0 q${-60 * s} ${-70 * s} ${-115 * s} ${-60 * s} t${-115 * s} ${60 * s}" fill="#4a3123"/>
  <ellipse cx="${160 * s}" cy="${200 * s}" rx="${14 * s}" ry="${8 * s}" fill="#fff"/><circle cx="${160 * s}" cy="${200 * s}" r="${6 * s}" fill="#234"/>
  <ellipse cx="${240 * s}" cy="${200 * s}" rx="${14 * s}" ry="${8 * s}" fill="#fff"/><circle cx="${240 * s}" cy="${200 * s}" r="${6 * s}" fill="#234"/>
  <path d="M${150 * s} ${260 * s} q${50 * s} ${40 * s} ${100 * s} 0" stroke="#a33" stroke-width="${7 * s}" fill="none"/>
  <path d="M${60 * s} ${400 * s} q${140 * s} ${-130 * s} ${280 * s} 0 z" fill="#365"/>`;
};

/** Rasterises a drawing. The reading room blocks sharp's SVG loader in its process; drawing opens it again. */
export function draw(width: number, height: number, body: string): Sharp {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`),
  ).removeAlpha();
}

export const png = async (width: number, height: number, body: string): Promise<Uint8Array> =>
  new Uint8Array(await draw(width, height, body).png().toBuffer());
