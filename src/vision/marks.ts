/**
 * Reference marks (logos, badges without a word) found again in a picture: scaled, a little turned, stretched, mirrored,
 * recoloured, partly covered. A mark's places are looked for among all at once (mark-index), the likeliest few brought to where
 * the mark's blocks are found (mark-settle), the best of them climbed from (mark-align) and made sure of (mark-sure). The folder is the operator's: the project ships no mark.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MarkHit } from '../domain/reading.js';
import { type Opened, openPicture } from './decode.js';
import { CELL, type Planes } from './gradients.js';
import { climb, edgesIn, type Fit, type Frame } from './mark-align.js';
import { alterationsOf } from './mark-altered.js';
import { type Level, levelsOf, likeness, type Place, placesOf } from './mark-index.js';
import { type Settled, settle } from './mark-settle.js';
import { type MarkShape, shapeOf } from './mark-shape.js';
import { surenessOf, witnessesIn } from './mark-sure.js';

export interface Mark {
  /** 'lll/name.png' or 'badge/name.png'. */
  name: string;
  /** Name and content: what a picture was searched for is known by it. */
  key: string;
  shape: MarkShape;
}
/** A mark's picture as it lies in a folder. */
interface MarkFile {
  name: string;
  path: string;
  key: string;
  bytes: Uint8Array;
}

/**
 * Raised whenever the same bytes could give other marks. It stands in the keys of marks: stored pictures are then looked
 * through again, and no word of them is read anew.
 */
const SEEING = '.4';

/** Sides of the largest picture searched, in pixels; marks are found from a width of 40 of them. No picture is blown up more than twice. */
const LONGER = 667;
const SHORTER = 416;
const WIDEST = 1500;
const LARGER = 2;
/** Sureness from which a mark counts as seen; under it nothing is told. docs/decisions/255 has the curve. */
export const SEEN = 0.64;
/** In pixels of the picture: what is smaller is no mark. */
const SMALLEST = 20;
/** What a place must show at the second look before its blocks are looked for, and what they must show before it is made sure of. */
const WORTH_A_LOOK = 0.42;
const WORTH_CLIMBING = 0.44;
/** Steps of the climb; the last where edges agree so much already. */
const STEP = 0.03;
const LAST_STEP = 0.015;
const WORTH_LAST = 0.5;
/** Edges that agree less than this are none of the mark's, whatever else agrees. */
const WORTH_ASKING = 0.45;
/** From here on no other place is asked. */
const SETTLED = 0.6;
/** Places made sure of. */
const CLOSER = 2;
/** A second place is asked where it is hardly less alike than the first. */
const NEXT_TO = 0.1;

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
        files.push({ name, path: join(path, file), key: `${name}#${hash.slice(0, 16)}${SEEING}`, bytes });
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
    marks.push({ name, key, shape: await shapeOf(bytes) });
  }
  return marks;
}

/**
 * Every mark at its best place, where it is seen surely enough; boxes in the original's upright pixels.
 * @param least sureness from which one is told; lower than usual for measuring
 */
export async function findMarks(picture: Opened, marks: readonly Mark[], least = SEEN): Promise<MarkHit[]> {
  if (marks.length === 0) return [];
  const { levels, scale } = await prepared(picture);
  return marks.flatMap(({ name, shape }) => {
    const sure = surest(shape, { levels, scale });
    if (!sure || sure.sureness < least || (2 * sure.frame.halfWidth) / scale < SMALLEST) return [];
    return [hitOf(name, shape, sure, { picture, levels, scale })];
  });
}

/** The picture at all sizes in which marks are looked for, and how much larger than itself the largest is. */
export async function prepared(picture: Opened): Promise<{ levels: Level[]; scale: number }> {
  const shorter = Math.min(picture.width, picture.height);
  const longer = Math.max(picture.width, picture.height);
  const scale = Math.min(LARGER, Math.max(LONGER / longer, Math.min(SHORTER / shorter, WIDEST / longer)));
  const width = Math.max(8, Math.round(picture.width * scale));
  const height = Math.max(8, Math.round(picture.height * scale));
  const planes: Planes = { ...(await picture.render(width, height)), channels: 3 };
  return { levels: levelsOf(planes), scale };
}

/** The place where a mark fits best, and how sure it is that it is there; nothing where no place is worth it. */
export function surest(
  shape: MarkShape,
  picture: { levels: readonly Level[]; scale: number },
): { frame: Frame; sureness: number } | undefined {
  const fit = bestFit(shape, picture.levels);
  if (!fit || fit.edges < WORTH_ASKING) return undefined;
  return { frame: fit.frame, sureness: surenessOf(witnessesIn(shape, picture, fit.frame)) };
}

function bestFit(shape: MarkShape, levels: readonly Level[]): Fit | undefined {
  const closer = placesOf(shape, levels)
    .map((place) => closest(shape, levels, place))
    .filter(({ alike }) => alike >= WORTH_A_LOOK)
    .sort((a, b) => b.alike - a.alike)
    .filter(({ alike }, at, [first]) => at < CLOSER && alike >= first!.alike - NEXT_TO);
  let best: Settled | undefined;
  for (const { frame } of closer) {
    const settled = settle(shape.rough, shape.ratio, levels, frame);
    if (!best || settled.agreed > best.agreed) best = settled;
    if (best.agreed > SETTLED) break;
  }
  if (!best || best.agreed < WORTH_CLIMBING) return undefined;
  const { frame } = best;
  const fit = climb(shape, levels, { frame, edges: edgesIn(shape, levels, frame) }, STEP);
  return fit.edges < WORTH_LAST ? fit : climb(shape, levels, fit, LAST_STEP);
}

/** A place a cell further on or back: the likest of them, as a frame. */
function closest(shape: MarkShape, levels: readonly Level[], place: Place) {
  const { field, scale } = levels[place.level]!;
  const { coarse, mirrored, turn } = shape.poses[place.pose]!;
  let alike = 0;
  let [column, row] = [place.column, place.row];
  for (let down = -1; down <= 1; down++)
    for (let across = -1; across <= 1; across++) {
      const value = likeness(coarse, field, place.column + across, place.row + down);
      if (value <= alike) continue;
      alike = value;
      [column, row] = [place.column + across, place.row + down];
    }
  const cell = CELL * scale;
  const [halfWidth, halfHeight] = [(coarse.columns * cell) / 2, (coarse.rows * cell) / 2];
  const [x, y] = [column * cell + halfWidth, row * cell + halfHeight];
  const frame: Frame = { x, y, halfWidth, halfHeight, turn: (turn * Math.PI) / 180, mirrored };
  return { alike, frame };
}

function hitOf(
  name: string,
  shape: MarkShape,
  { frame, sureness }: { frame: Frame; sureness: number },
  { picture, levels, scale }: { picture: Opened; levels: readonly Level[]; scale: number },
): MarkHit {
  const x = Math.max(0, (frame.x - frame.halfWidth) / scale);
  const y = Math.max(0, (frame.y - frame.halfHeight) / scale);
  const width = (2 * frame.halfWidth) / scale;
  const box: MarkHit['box'] = [
    Math.round(x),
    Math.round(y),
    Math.round(Math.min(picture.width - x, width)),
    Math.round(Math.min(picture.height - y, (2 * frame.halfHeight) / scale)),
  ];
  return {
    name,
    sureness,
    box,
    scale: Math.round((width / shape.width) * 1000) / 1000,
    altered: alterationsOf(shape, levels, frame),
  };
}
