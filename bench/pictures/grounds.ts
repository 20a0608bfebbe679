/** Photographs without words, to draw on: the odd half's pictures of ../shared/pictures, cut clear of the logos in them. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { designOf, type Label, labels, pathOf } from '../readings.js';

interface Piece {
  label: Label;
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Grounds {
  banners: Piece[];
  avatars: Piece[];
}
/** A logo is turned and has a margin: room about its box, over its size. */
const ROOM = 0.3;
/** Least share of a photograph's width and height that must be left. */
const LEAST = { width: 0.45, height: 0.6 };

interface WithLogo extends Label {
  meta?: { box?: [number, number, number, number] };
}

/** Undefined where the photographs are not here. */
export function grounds(): Grounds | undefined {
  const odd = labels()?.filter((l) => designOf(l) % 2 === 1) as WithLogo[] | undefined;
  if (!odd) return undefined;
  const banners = odd
    .filter((l) => l.cat === 'logo' && l.var === 'banner' && l.meta?.box)
    .map(clearOfLogo)
    .filter((p) => p.width >= LEAST.width * p.label.w && p.height >= LEAST.height * p.label.h);
  const avatars = odd
    .filter((l) => (l.cat === 'neg-plainface' || l.cat === 'neg-plainscene') && l.var === 'a400')
    .map((label) => ({ label, left: 0, top: 0, width: label.w, height: label.h }));
  return { banners, avatars };
}

/** The largest piece on one side of the logo. */
function clearOfLogo(label: WithLogo): Piece {
  const { w, h } = label;
  const [x, y, wide, high] = label.meta!.box!;
  const [left, right] = [Math.floor(x - ROOM * wide), Math.ceil(x + (1 + ROOM) * wide)];
  const [top, bottom] = [Math.floor(y - ROOM * high), Math.ceil(y + (1 + ROOM) * high)];
  const pieces = [
    { left: 0, top: 0, width: left, height: h },
    { left: right, top: 0, width: w - right, height: h },
    { left: 0, top: 0, width: w, height: top },
    { left: 0, top: bottom, width: w, height: h - bottom },
  ].filter((p) => p.width > 0 && p.height > 0);
  pieces.sort((a, b) => b.width * b.height - a.width * a.height);
  return { label, ...(pieces[0] ?? { left: 0, top: 0, width: 1, height: 1 }) };
}

/** One photograph as a ground of the size asked, by chance mirrored, lighter or darker. */
export async function groundOf(
  all: Grounds,
  [width, height]: readonly [number, number],
  chance: () => number,
): Promise<{ data: Buffer; width: number; height: number }> {
  const square = width === height;
  const pool = square && chance() < 0.6 ? all.avatars : all.banners;
  const piece = pool[Math.floor(chance() * pool.length)]!;
  const { left, top } = piece;
  const cut = sharp(readFileSync(pathOf(piece.label))).extract({ left, top, width: piece.width, height: piece.height });
  // A square is cut from a photograph by chance, so that it is not always its middle.
  const places = ['centre', 'left', 'right'] as const;
  const placed = cut.resize(width, height, { fit: 'cover', position: places[Math.floor(chance() * 3)]! });
  const turned = chance() < 0.5 ? placed.flop() : placed;
  const data = await turned
    .modulate({ brightness: 0.8 + 0.4 * chance() })
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data, width, height };
}
