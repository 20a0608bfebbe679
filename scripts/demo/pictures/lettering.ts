/**
 * Words as outlines. Every letter becomes a path from the font files of the @fontsource packages, so that the pictures
 * come out the same on a machine without any font. Straight lines, lines at an angle and letters along a circle.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontName } from './recipes.js';

interface Outline {
  toPathData(decimals: number): string;
}
interface Glyph {
  advanceWidth?: number;
  getPath(x: number, y: number, size: number): Outline;
}
interface Face {
  unitsPerEm: number;
  stringToGlyphs(text: string): Glyph[];
  getKerningValue(left: Glyph, right: Glyph): number;
}

const FILES: Record<FontName, string> = {
  anton: '@fontsource/anton/files/anton-latin-400-normal.woff',
  lato: '@fontsource/lato/files/lato-latin-400-normal.woff',
  'lato-bold': '@fontsource/lato/files/lato-latin-700-normal.woff',
  'lato-black': '@fontsource/lato/files/lato-latin-900-normal.woff',
};
/** Height of a capital as a share of the font size: what the eye takes for the middle of a line. */
const CAPITAL: Record<FontName, number> = { anton: 0.86, lato: 0.72, 'lato-bold': 0.72, 'lato-black': 0.72 };

const require = createRequire(import.meta.url);
const faces = new Map<FontName, Face>();

/** opentype.js brings no types; this is the part of it that is used. */
function faceOf(font: FontName): Face {
  const known = faces.get(font);
  if (known) return known;
  const { parse } = require('opentype.js') as { parse(bytes: ArrayBuffer): Face };
  const file = readFileSync(require.resolve(FILES[font]));
  const face = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  faces.set(font, face);
  return face;
}

interface Placed {
  glyph: Glyph;
  /** Pixels from the start of the line to the middle of the letter. */
  middle: number;
  width: number;
}

function layOut(text: string, font: FontName, size: number, spacing: number): { letters: Placed[]; width: number } {
  const face = faceOf(font);
  const scale = size / face.unitsPerEm;
  const glyphs = face.stringToGlyphs(text);
  const letters: Placed[] = [];
  let x = 0;
  glyphs.forEach((glyph, i) => {
    const width = (glyph.advanceWidth ?? 0) * scale;
    letters.push({ glyph, middle: x + width / 2, width });
    const next = glyphs[i + 1];
    x += width + (next ? face.getKerningValue(glyph, next) * scale + spacing : 0);
  });
  return { letters, width: x };
}

/** Width in pixels that `text` takes. */
export const widthOf = (text: string, font: FontName, size: number, spacing = 0): number =>
  layOut(text, font, size, spacing).width;

/** The largest size, at most `most`, at which `text` is no wider than `room`. */
export function sizeToFit(text: string, font: FontName, room: number, most: number, spacing = 0): number {
  const width = widthOf(text, font, most, spacing);
  return width <= room ? most : most * (room / width);
}

export interface LineSpec {
  text: string;
  font: FontName;
  size: number;
  /** The middle of the line. */
  x: number;
  y: number;
  ink: string;
  /** Degrees clockwise. */
  angle?: number;
  spacing?: number;
}

/** One straight line of words, centred on (x, y). */
export function straight({ text, font, size, x, y, ink, angle = 0, spacing = 0 }: LineSpec): string {
  const { letters, width } = layOut(text, font, size, spacing);
  const drop = (CAPITAL[font] * size) / 2;
  const paths = letters.map(({ glyph, middle, width: w }) =>
    glyph.getPath(middle - w / 2 - width / 2, drop, size).toPathData(2),
  );
  return `<path transform="translate(${x} ${y}) rotate(${angle})" fill="${ink}" d="${paths.join('')}"/>`;
}

export interface RingSpec {
  text: string;
  font: FontName;
  size: number;
  cx: number;
  cy: number;
  /** Radius on which the middle of the capitals lies. */
  radius: number;
  ink: string;
  /** top: feet point to the centre, read clockwise; bottom: feet point outwards, read from left to right. */
  side: 'top' | 'bottom';
  spacing?: number;
}

/** Letters along a circle, the middle of the line at twelve or at six o'clock. */
export function onRing({ text, font, size, cx, cy, radius, ink, side, spacing = 0 }: RingSpec): string {
  const { letters, width } = layOut(text, font, size, spacing);
  const drop = (CAPITAL[font] * size) / 2;
  const turn = side === 'top' ? 1 : -1;
  const paths = letters.map(({ glyph, middle, width: w }) => {
    const degrees = turn * ((middle - width / 2) / radius) * (180 / Math.PI);
    const d = glyph.getPath(-w / 2, drop, size).toPathData(2);
    return `<path transform="rotate(${degrees.toFixed(3)}) translate(0 ${-turn * radius})" d="${d}"/>`;
  });
  return `<g transform="translate(${cx} ${cy})" fill="${ink}">${paths.join('')}</g>`;
}
