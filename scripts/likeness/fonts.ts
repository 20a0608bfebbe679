/** Fonts of many kinds for the words that the net of likeness is learnt on: from font packages, as outlines. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Command {
  type: string;
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
}
export interface Face {
  name: string;
  getPath(text: string, x: number, y: number, size: number): { commands: Command[] };
  getAdvanceWidth(text: string, size: number): number;
  charToGlyphIndex(letter: string): number;
}
const { parse } = createRequire(import.meta.url)('opentype.js') as { parse(buffer: ArrayBuffer): Face };

/** Italics and text faces are as welcome as capitals; symbols, and faces of single scripts by the hundred, are not. */
const UNWANTED =
  /symbol|emoji|math|mono-?oblique|keyboard|initials|noto(?!sans-(bold|regular|black|condensedbold)\.|serif-(bold|italic)\.)/i;
const FONTSOURCE = /-(latin|cyrillic|greek)-\d+-(normal|italic)\.woff$/;

/** All fonts under some folders, by name, so that the same folders always give the same row. */
export function facesUnder(folders: readonly string[]): Face[] {
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.(ttf|otf)$/i.test(file) || FONTSOURCE.test(file))
    .filter((file) => !UNWANTED.test(file.split('/').at(-1)!))
    .sort();
  return files.flatMap((file) => {
    try {
      const { buffer, byteOffset, length } = readFileSync(file);
      const face = parse(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer);
      face.name = file.split('/').at(-1)!;
      if (!has(face, 'ABCabc129')) return [];
      outline(face, 'Vote 19', 0, 0, 10);
      return [face];
    } catch {
      // A font that cannot be parsed is no loss among a hundred others.
      return [];
    }
  });
}

export const has = (face: Face, words: string): boolean =>
  [...words].every((letter) => letter === ' ' || face.charToGlyphIndex(letter) > 0);

/** Path data by hand, as in test/vision/draw.ts. */
export const outline = (face: Face, words: string, x: number, y: number, size: number): string =>
  face
    .getPath(words, x, y, size)
    .commands.map((c) => {
      const points = [c.x1, c.y1, c.x2, c.y2, c.x, c.y].filter((v) => v !== undefined);
      return c.type + points.map((v) => v.toFixed(2)).join(' ');
    })
    .join('');
