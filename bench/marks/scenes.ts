/** Pictures with an invented mark in them, altered as people alter marks, and pictures without: always the same from the same seed. */
import sharp from 'sharp';
import type { Box } from '../../src/domain/reading.js';
import { draw } from '../../test/vision/draw.js';
import { chanceFrom } from '../pictures/chance.js';
import { groundOf } from '../pictures/devices.js';
import { type Invented, LOOK_ALIKES, MARKS, type Palette } from './invented.js';

export interface Scene {
  bytes: Uint8Array;
  /** The mark that is in it; undefined in an innocent one. */
  mark?: string;
  box?: Box;
  /** Width of the mark in the delivered picture. */
  px: number;
  altered: string[];
}

export const INKS: Palette = { ink: '#0b3d6e', ground: '#ffffff', second: '#e08a1e' };
const PALETTES: Palette[] = [
  { ink: '#ffffff', ground: '#1c1c1c', second: '#ffffff' },
  { ink: '#111111', ground: '#ffffff', second: '#111111' },
  { ink: '#7a1560', ground: '#fbe7c8', second: '#208a4a' },
  { ink: '#ffd34d', ground: '#7a1015', second: '#ffffff' },
];
const SIZES = [
  [400, 400],
  [400, 400],
  [200, 200],
  [820, 312],
  [1500, 500],
] as const;

/** Grain, clouds and hard-edged things at every size, as photographs have them. */
async function photoLike(width: number, height: number, chance: () => number): Promise<Buffer> {
  const layers: { input: Buffer; blend: 'over' | 'soft-light' }[] = [];
  for (const cell of [120, 40, 12, 3]) {
    const [w, h] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1];
    const noise = Buffer.from(Uint8Array.from({ length: w * h * 3 }, () => Math.floor(chance() * 256)));
    const input = await sharp(noise, { raw: { width: w, height: h, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: cell === 12 ? 'nearest' : 'cubic' })
      .ensureAlpha(cell === 120 ? 1 : cell === 3 ? 0.12 : 0.3)
      .png({ compressionLevel: 1 })
      .toBuffer();
    layers.push({ input, blend: 'over' });
  }
  const things = Array.from({ length: 6 + Math.floor(chance() * 10) }, () => {
    const [x, y, r] = [chance() * width, chance() * height, (0.03 + chance() * 0.2) * height];
    const fill = `rgb(${[0, 1, 2].map(() => Math.floor(chance() * 256)).join(',')})`;
    const turn = `rotate(${Math.floor(chance() * 90)} ${x} ${y})`;
    if (chance() < 0.4)
      return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * (0.4 + chance())}" fill="${fill}" transform="${turn}"/>`;
    if (chance() < 0.5)
      return `<rect x="${x}" y="${y}" width="${r}" height="${r * 2}" fill="${fill}" transform="${turn}"/>`;
    return `<path d="M${x} ${y} q${r} ${-r} ${2 * r} 0 t${r} ${r}" stroke="${fill}" stroke-width="${2 + chance() * 9}" fill="none"/>`;
  });
  const over = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${things.join('')}</svg>`,
  );
  const ground = await sharp({ create: { width, height, channels: 3, background: '#888' } })
    .composite([...layers.slice(0, 3), { input: over }, layers[3]!])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(ground).blur(0.6).png({ compressionLevel: 1 }).toBuffer();
}

/** One picture. Every other of `turn` is innocent, and half of those hold a look-alike. */
export async function sceneOf(seed: number, turn: number): Promise<Scene> {
  const chance = chanceFrom(seed * 100_003 + turn);
  const [width, height] = SIZES[Math.floor(chance() * SIZES.length)]!;
  const innocent = turn % 2 === 1;
  const list = innocent ? LOOK_ALIKES : MARKS;
  const mark = list[Math.floor(turn / 2) % list.length]!;
  // As the delivered picture has it: small ones are as frequent as large ones.
  const most = Math.min(300, height * 0.8);
  const px = Math.round(24 * (most / 24) ** chance());
  const ground =
    chance() < 0.5
      ? await draw(400, 400, groundOf(chance)).resize(width, height, { fit: 'cover' }).png().toBuffer()
      : await photoLike(width, height, chance);
  const empty = innocent && chance() < 0.5;
  const { svg, box, altered } = placed(mark, px, [width, height], chance);
  const bytes = await sharp(ground)
    .composite(empty ? [] : [{ input: Buffer.from(svg) }])
    .removeAlpha()
    .jpeg({ quality: 72 + Math.floor(chance() * 20) })
    .toBuffer();
  return { bytes: new Uint8Array(bytes), px, altered, ...(innocent ? {} : { mark: mark.name, box }) };
}

/** The mark somewhere in the picture: turned, and one time in two altered in one way or two. */
function placed(mark: Invented, px: number, [width, height]: readonly [number, number], chance: () => number) {
  const altered: string[] = [];
  const one = (share: number, name: string): boolean => {
    if (chance() >= share) return false;
    altered.push(name);
    return true;
  };
  const palette = one(0.3, 'recoloured') ? PALETTES[Math.floor(chance() * PALETTES.length)]! : INKS;
  const mirrored = one(0.12, 'mirrored');
  const stretch = one(0.15, 'stretched') ? (chance() < 0.5 ? 0.75 : 1.3) : 1;
  const covered = one(0.2, 'covered');
  const turn = Math.round((chance() * 30 - 15) * 10) / 10;
  const tall = Math.min(px / stretch, height * 0.95);
  const wide = tall * stretch;
  const x = (width - wide) * chance();
  const y = (height - tall) * chance();
  const patch = covered
    ? `<rect x="${x + wide * (chance() < 0.5 ? -0.1 : 0.5)}" y="${y + tall * (chance() < 0.5 ? -0.1 : 0.55)}" width="${wide * 0.55}" height="${tall * 0.5}" fill="${chance() < 0.5 ? '#555' : '#f2efe6'}"/>`
    : '';
  // A loose mark lies on a plate one time in two, as on a badge.
  const plate =
    mark.loose && chance() < 0.5 ? '<rect x="-6" y="-6" width="212" height="212" rx="20" fill="#fff"/>' : '';
  const body = `<g transform="translate(${x} ${y}) rotate(${turn} ${wide / 2} ${tall / 2}) scale(${wide / 200} ${tall / 200})${mirrored ? ' translate(200 0) scale(-1 1)' : ''}">${plate}${mark.body(palette)}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}${patch}</svg>`;
  const box: Box = [Math.round(x), Math.round(y), Math.round(wide), Math.round(tall)];
  return { svg, box, altered };
}

/** Marks as an operator would have them: on transparency. */
export const markPictures = (marks: readonly Invented[]): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    marks.map(async ({ name, body }) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 200 200">${body(INKS)}</svg>`;
      return { name, bytes: new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()) };
    }),
  );
