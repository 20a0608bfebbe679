/**
 * Reference marks (logos, badges without a word) found again in a picture: scaled, a little turned, recoloured, partly
 * covered. A mark becomes a small field of edge directions at a few rotations, which slides over the picture's own fields
 * at many sizes; the cosine of the two is the sureness. The folder is the operator's: the project ships no mark.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { MarkHit } from '../domain/reading.js';
import { type Opened, openPicture, sharpInput } from './decode.js';
import { BINS, CELL, type Field, fieldOf, type Planes, pyramid } from './gradients.js';

export interface Mark {
  /** 'lll/name.png' or 'badge/name.png'. */
  name: string;
  /** Name and content: what a picture was searched for is known by it. */
  key: string;
  templates: Template[];
}
/** A mark's picture as it lies in a folder. */
interface MarkFile {
  name: string;
  path: string;
  key: string;
  bytes: Uint8Array;
}
interface Template {
  columns: number;
  rows: number;
  /** Offsets of the cells that belong to the mark, as column, row; and their directions. */
  places: Int16Array;
  cells: Float32Array;
  length: number;
}

/** Longer side of a template. */
const TEMPLATE = 64;
/** Sides of the largest picture searched: marks from a ninth of an avatar, from a sixth of a banner's height are found. */
const LARGEST = 576;
const LARGEST_SHORTER = 400;
const ROTATIONS = [-10, 0, 10];
const SCALE_STEP = 1.16;
/** Sureness from which a mark counts as seen; under it nothing is told. */
const SEEN = 0.6;

/** Pictures in `lll/` and `badge/` of the folders, and directly in them, which count as lll. A folder that is not there has none. */
async function markFiles(folders: readonly string[]): Promise<MarkFile[]> {
  const files: MarkFile[] = [];
  for (const folder of folders) {
    for (const [kind, path] of [
      ['lll', folder],
      ['lll', join(folder, 'lll')],
      ['badge', join(folder, 'badge')],
    ] as const) {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      for (const { name: file } of entries
        .filter((e) => e.isFile() && !e.name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const bytes = await readFile(join(path, file));
        const [name, hash] = [`${kind}/${file}`, createHash('sha256').update(bytes).digest('hex')];
        files.push({ name, path: join(path, file), key: `${name}#${hash.slice(0, 16)}`, bytes });
      }
    }
  }
  return files;
}

/** The keys of all marks in the folders: they differ whenever a mark came, went or changed. No picture is opened. */
export const markKeys = async (folders: readonly string[]): Promise<string[]> =>
  (await markFiles(folders)).map(({ key }) => key).sort();

/**
 * Reads the reference marks of a folder or several: `lll/*` and `badge/*`, and pictures directly in it, which count as lll.
 * @throws Trouble PICTURE_* naming the file, where one is no picture
 */
export async function loadMarks(folders: string | readonly string[]): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const { name, path, key, bytes } of await markFiles([folders].flat())) {
    await openPicture(bytes, path);
    marks.push({ name, key, templates: await markTemplates(bytes) });
  }
  return marks;
}

/** What a mark's picture is searched by. */
export const markTemplates = (bytes: Uint8Array): Promise<Template[]> =>
  Promise.all(ROTATIONS.map((degrees) => templateOf(bytes, degrees)));

/** A mark's field at one rotation. Its alpha is a channel of its own: an outline against any ground is an edge. */
async function templateOf(bytes: Uint8Array, degrees: number): Promise<Template> {
  const clear = { r: 128, g: 128, b: 128, alpha: 0 };
  const turned = await sharp(bytes, sharpInput(40e6))
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(256, 256, { fit: 'inside' })
    .rotate(degrees, { background: clear })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { data, info } = await sharp(turned)
    .resize(TEMPLATE, TEMPLATE, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let p = 0; p < data.length; p += 4)
    for (let c = 0; c < 3; c++) data[p + c] = 128 + ((data[p + c]! - 128) * data[p + 3]!) / 255;
  const field = fieldOf({ data, width: info.width, height: info.height, channels: 4 });
  const places: number[] = [];
  const cells: number[] = [];
  for (let row = 0; row < field.rows; row++)
    for (let column = 0; column < field.columns; column++) {
      let covered = 0;
      for (let y = 0; y < CELL; y++)
        for (let x = 0; x < CELL; x++)
          if (data[((row * CELL + y) * info.width + column * CELL + x) * 4 + 3]! > 64) covered++;
      if (covered < 2) continue;
      places.push(column, row);
      for (let b = 0; b < BINS; b++) cells.push(field.cells[(row * field.columns + column) * BINS + b]!);
    }
  const length = Math.sqrt(cells.reduce((sum, v) => sum + v * v, 0));
  return {
    columns: field.columns,
    rows: field.rows,
    places: Int16Array.from(places),
    cells: Float32Array.from(cells),
    length,
  };
}

/** Every mark at its best place, where it is seen surely enough; boxes in the original's upright pixels. */
export async function findMarks(picture: Opened, marks: readonly Mark[]): Promise<MarkHit[]> {
  if (marks.length === 0) return [];
  const shorter = Math.min(picture.width, picture.height);
  const longer = Math.max(picture.width, picture.height);
  // At most four times as long as it is wide: a strip of a pixel would otherwise be blown up to a field.
  const scale = Math.max(LARGEST / longer, Math.min(LARGEST_SHORTER / shorter, (4 * LARGEST_SHORTER) / longer));
  const width = Math.max(8, Math.round(picture.width * scale));
  const height = Math.max(8, Math.round(picture.height * scale));
  const planes: Planes = { ...(await picture.render(width, height)), channels: 3 };
  const best = marks.map((): MarkHit | undefined => undefined);
  for (const level of pyramid(planes, SCALE_STEP, CELL * 6)) {
    const field = fieldOf(level.planes);
    const back = (level.scale * CELL) / scale;
    for (const [i, mark] of marks.entries())
      for (const template of mark.templates) {
        const hit = slide(template, field);
        if (!hit || hit.score <= Math.max(SEEN, best[i]?.sureness ?? 0)) continue;
        const x = hit.column * back;
        const y = hit.row * back;
        const box: MarkHit['box'] = [
          Math.round(x),
          Math.round(y),
          Math.round(Math.min(picture.width - x, template.columns * back)),
          Math.round(Math.min(picture.height - y, template.rows * back)),
        ];
        best[i] = { name: mark.name, sureness: Math.min(1, hit.score), box };
      }
  }
  return best.filter((hit) => hit !== undefined);
}

/** Every how manieth cell is compared first; no divisor of a template's width, so that all columns take part. */
const STRIDE = 5;

/** The place where a template fits a field best. */
function slide(template: Template, field: Field): { column: number; row: number; score: number } | undefined {
  const { places, cells, length } = template;
  const count = places.length / 2;
  if (count === 0 || length === 0) return undefined;
  let best = 0;
  let bestColumn = 0;
  let bestRow = 0;
  const lastColumn = field.columns - template.columns;
  const lastRow = field.rows - template.rows;
  const offsets = new Int32Array(count);
  const weights = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    offsets[k] = places[2 * k + 1]! * field.columns + places[2 * k]!;
    for (let b = 0; b < BINS; b++) weights[k]! += cells[k * BINS + b]! ** 2;
  }
  for (let row = 0; row <= lastRow; row++)
    for (let column = 0; column <= lastColumn; column++) {
      const origin = row * field.columns + column;
      let energy = 0;
      for (let k = 0; k < count; k++) energy += field.energy[origin + offsets[k]!]!;
      if (energy < 0.3 * length * length) continue;
      // A quarter of the cells first: most places are far off, and show it at once.
      let dot = 0;
      let part = 0;
      let partOfTemplate = 0;
      for (let k = 0; k < count; k += STRIDE) {
        const at = (origin + offsets[k]!) * BINS;
        const t = k * BINS;
        for (let b = 0; b < BINS; b++) dot += cells[t + b]! * field.cells[at + b]!;
        part += field.energy[origin + offsets[k]!]!;
        partOfTemplate += weights[k]!;
      }
      if (dot < 0.85 * SEEN * Math.sqrt(part * partOfTemplate)) continue;
      for (let k = 0; k < count; k++) {
        if (k % STRIDE === 0) continue;
        const at = (origin + offsets[k]!) * BINS;
        const t = k * BINS;
        for (let b = 0; b < BINS; b++) dot += cells[t + b]! * field.cells[at + b]!;
      }
      const score = dot / (length * Math.sqrt(energy));
      if (score > best) {
        best = score;
        bestColumn = column;
        bestRow = row;
      }
    }
  return { column: bestColumn, row: bestRow, score: best };
}
