/**
 * Photographs and textures to draw words on: from packages of wallpapers, stamps and games, unpacked under one folder. Cut to squares
 * once and kept, because large files are slow to open.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

export interface Ground {
  file: string;
  path: string;
  /** Not learnt on: the net is measured with it. */
  aside: boolean;
  kind: 'photo' | 'texture' | 'stamp';
}

const PHOTOS = /wallpapers|backgrounds|lxqt-themes|sklearn|opencv-doc\/.*examples\/data/;
const STAMPS = /tuxpaint-stamps-default/;
const TEXTURES = /torcs-data\/.*tracks|supertuxkart-data\/.*(textures|tracks)/;
/** Letters, numbers, signs and advertisements are writing; what is not looked at pixel by pixel must not be learnt as none. */
const LETTERED =
  /alphabet|symbols|roadsign|money|clock|calendar|logo|sign|text|font|advert|banner|sponsor|billboard|screenshot|license|imageText|sudoku|board|cards|checker|ela_|left\d|right\d|number|book|keyboard|gui|minimap|normal|_nm\.|_n\.|gloss|spec|light|mask|shadow|env|raceline|poster|pub|map\.|REF\.|asphalt-(l|pit)|TreeRNS|megafuel|house10|pit|PDKKA(07|23)|bradley|university|pixels-|tv|stk|kart|this-is-not|bottle|computer|phone/i;
const SIDE = 900;
const ASIDE = 6;

const pieceOf = (path: string): number =>
  Number.parseInt(createHash('sha256').update(path).digest('hex').slice(0, 8), 16);

/** Squares cut from what lies under a folder of unpacked packages, kept under another. */
export async function grounds(unpacked: string, kept: string): Promise<Ground[]> {
  mkdirSync(kept, { recursive: true });
  const found: Ground[] = [];
  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(jpe?g|png|webp)$/i.test(path) && !LETTERED.test(path.replace(/^[^/]*\//, '')))
    .sort();
  const seen = new Set<string>();
  for (const path of files) {
    const kind = PHOTOS.test(path)
      ? 'photo'
      : STAMPS.test(path)
        ? 'stamp'
        : TEXTURES.test(path)
          ? 'texture'
          : undefined;
    if (!kind || statSync(join(unpacked, path)).size < (kind === 'stamp' ? 30_000 : 50_000)) continue;
    // Wallpapers come in many sizes, the largest of them last or first: one is enough.
    const same = path.replace(/\d+x\d+.*/, '');
    if (kind === 'photo' && seen.has(same)) continue;
    seen.add(same);
    const chance = pieceOf(path);
    // By folder: pictures of one folder are often the same at two sizes.
    const aside = pieceOf(path.replace(/\/[^/]*$/, kind === 'photo' ? '$&' : '').replace(/\d.*/, '')) % ASIDE === 0;
    for (let cut = 0; cut < (kind === 'photo' ? 6 : 1); cut++) {
      const file = join(kept, `${chance.toString(16)}-${cut}.jpg`);
      if (!existsSync(file)) {
        const jpeg = await squareOf(join(unpacked, path), kind, cut, chance).catch(() => undefined);
        writeFileSync(file, jpeg ?? '');
      }
      if (statSync(file).size > 0) found.push({ file, path, aside, kind });
    }
  }
  return found;
}

async function squareOf(path: string, kind: Ground['kind'], cut: number, chance: number): Promise<Buffer | undefined> {
  const image = sharp(path, { limitInputPixels: 5e7 });
  const { width = 0, height = 0 } = await image.metadata();
  const shorter = Math.min(width, height);
  if (shorter < 120) return undefined;
  // Six cuts of a photograph: the whole of it, and ever smaller pieces.
  const side = Math.floor(shorter / [1, 1.3, 1.7, 2.2, 3, 4][cut]!);
  if (cut > 0 && side < 380) return undefined;
  const left = Math.floor((((chance >> cut) % 97) / 97) * (width - side));
  const top = Math.floor((((chance >> (cut + 3)) % 89) / 89) * (height - side));
  const piece = await image
    .flatten({ background: kind === 'stamp' ? ['#ffffff', '#7a8fa5', '#2e3d32', '#c9b38c'][chance % 4] : '#808080' })
    .extract({ left, top, width: side, height: side })
    .toBuffer();
  if (kind !== 'texture' || side > 500) return sharp(piece).resize(SIDE, SIDE).jpeg({ quality: 93 }).toBuffer();
  // Small textures are made to be laid side by side.
  const tile = await sharp(piece)
    .resize(SIDE / 2, SIDE / 2)
    .toBuffer();
  return sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#000' } })
    .composite([{ input: await sharp(tile).png().toBuffer(), tile: true }])
    .jpeg({ quality: 93 })
    .toBuffer();
}
