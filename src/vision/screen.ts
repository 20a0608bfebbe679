/**
 * One screenshot from bytes to lines and shapes. Text of a page stands on flat ground in rows, so the engine reads the whole
 * at once; letters in pictures, which the rest of this room is for, are read when the pictures have been cut out.
 */
import type { Box } from '../domain/reading.js';
import type { Screen, ScreenLine } from '../domain/screen.js';
import { openPicture, type Pixels } from './decode.js';
import { grayOf, toPgm } from './gray.js';
import { surenessOf } from './lines.js';
import type { OcrLine, OcrPool } from './ocr.js';
import { findShapes } from './shapes.js';

/** A profile's head is at its top: of a page that was captured whole, no more than this many widths are looked at. */
const MOST_HEIGHTS = 3.2;
/** Ordinary text is read surely when it is this large, as a desktop's screenshot doubled. */
const READING_WIDTH = 2_400;
const MOST_PIXELS = 9e6;
const SHAPE_WIDTH = 640;
/** Words of one line that stand further apart than so many of its heights are told apart. */
const FAR_APART = 1.6;

/** @throws Trouble PICTURE_*, OCR_FAILED */
export async function readScreen(bytes: Uint8Array, pool: Pick<OcrPool, 'recognize'>, name: string): Promise<Screen> {
  const picture = await openPicture(bytes, name);
  const { width } = picture;
  const height = Math.min(picture.height, Math.round(width * MOST_HEIGHTS));
  const scale = Math.min(Math.max(1, Math.min(2, READING_WIDTH / width)), Math.sqrt(MOST_PIXELS / (width * height)));
  const whole = await picture.render(Math.round(width * scale), Math.round(picture.height * scale));
  const page = topOf(whole, Math.round(height * scale));
  const gray = grayOf(page);
  const lines = await pool.recognize(toPgm(upright(gray), page.width, page.height), 'sparse', name);
  const small = Math.min(1, SHAPE_WIDTH / width);
  const shapesOn = topOf(
    await picture.render(Math.round(width * small), Math.round(picture.height * small)),
    Math.round(height * small),
  );
  const by = (box: Box, factor: number): Box => box.map((value) => Math.round(value * factor)) as Box;
  const placed = lines.flatMap(toScreenLines).map((line) => ({ ...line, box: by(line.box, 1 / scale) }));
  const written = placed.map(({ box }) => by(box, small));
  return {
    width,
    height: picture.height,
    lines: placed.sort(byPlace),
    shapes: findShapes(shapesOn, written).map((shape) => ({ ...shape, box: by(shape.box, 1 / small) })),
  };
}

const topOf = ({ data, width, height }: Pixels, most: number): Pixels =>
  height <= most ? { data, width, height } : { data: data.subarray(0, width * most * 3), width, height: most };

/** Dark letters on light ground, as the engine likes them best: a dark screen is turned round. */
function upright(gray: Uint8Array): Uint8Array {
  let dark = 0;
  for (const value of gray) if (value < 100) dark++;
  return dark > 0.6 * gray.length ? gray.map((value) => 255 - value) : gray;
}

function toScreenLines(line: OcrLine): ScreenLine[] {
  const parts: OcrLine['words'][] = [];
  const height = line.box.y1 - line.box.y0;
  for (const word of line.words) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && word.box.x0 - before.box.x1 < FAR_APART * height) part.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => {
    const x0 = Math.min(...words.map(({ box }) => box.x0));
    const y0 = Math.min(...words.map(({ box }) => box.y0));
    const x1 = Math.max(...words.map(({ box }) => box.x1));
    const y1 = Math.max(...words.map(({ box }) => box.y1));
    return {
      text: words.map(({ text }) => text).join(' '),
      sureness: surenessOf(words),
      box: [x0, y0, x1 - x0, y1 - y0],
    };
  });
}

const byPlace = (a: ScreenLine, b: ScreenLine) => a.box[1] - b.box[1] || a.box[0] - b.box[0];
