/**
 * The second recogniser: a net of our own that reads a strip from its pixels, letters of any typeface, scripts and brushes among them,
 * which OCR reads badly. It knows the letters of the Latin alphabet and no words. Learnt by scripts/recogniser;
 * docs/decisions/307-a-recogniser-of-our-own.md says how and what it is worth.
 */
import { readFileSync } from 'node:fs';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import type { Vocabulary } from '../domain/reading.js';
import { signsIn, wordsOf } from './ctc.js';
import type { OcrBox, OcrWord } from './ocr.js';
import { shrunkInk } from './shrink.js';
import { spotterOf } from './spotting.js';
import { BORDER, type Strip } from './strips.js';

/** As the net was learnt, in order; beside them a blank space. */
export const SIGNS = ` ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#@&!?.'-+/:,%ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýßŒœŠšŽžČčĆćĐđŁłŃńŚśŹźŻżĘęĄąĞğİıŞşŐőŰűŘřĚěŮů`;
const EACH = [...SIGNS];
/** Rows of pixels that it sees; a sign takes up several columns of so many pixels. */
const ROWS = 32;
const STEP = 4;
/** Shorter and longer rows it has never seen. */
const LEAST = 16;
const MOST = 800;

/** What may stand in a strip, words with boxes in the strip's own pixels; undefined where it is longer than can be read. */
export interface Seen {
  words: OcrWord[];
  /** The same with a word of the vocabulary in the place of letters that it is nearly as likely as. */
  spotted: OcrWord[][];
}
export type Recognise = (strip: Pick<Strip, 'gray' | 'width' | 'height'>) => Promise<Seen | undefined>;

const WEIGHTS = new URL('../../src/vision/assets/recogniser.onnx', import.meta.url);

/**
 * Loads the net when it is first asked: half a second, and about 120 MB of the process.
 * @param vocabulary words that are looked for beside the likeliest letters
 */
export function createRecogniser(vocabulary?: Vocabulary): Recognise {
  const spot = spotterOf(vocabulary);
  let session: Promise<InferenceSession> | undefined;
  return async (strip) => {
    const by = (strip.height - 2 * BORDER) / ROWS;
    const columns = Math.max(LEAST, Math.round((strip.width - 2 * BORDER) / by));
    if (columns > MOST) return undefined;
    const { ink } = shrunkInk(strip, { left: BORDER, top: BORDER, by, columns, rows: ROWS });
    session ??= open();
    const input = Float32Array.from(ink, (value) => value / 255);
    const { signs } = await (await session).run({ ink: new Tensor('float32', input, [1, 1, ROWS, columns]) });
    const width = STEP * by;
    const found = { shares: signs!.data as Float32Array, columns: signs!.dims[1]!, signs: EACH };
    // A sign is seen in the midst of what it takes up.
    const box = (from: number, to: number): OcrBox => ({
      x0: BORDER + Math.max(0, from - 1) * width,
      y0: BORDER,
      x1: Math.min(strip.width - BORDER, BORDER + (to + 1) * width),
      y1: strip.height - BORDER,
    });
    return { words: wordsOf(signsIn(found), box), spotted: spot(found).map((one) => wordsOf(one, box)) };
  };
}

/** One thread: the same numbers whatever the machine has. */
function open(): Promise<InferenceSession> {
  env.wasm.numThreads = 1;
  return InferenceSession.create(new Uint8Array(readFileSync(WEIGHTS)), { executionProviders: ['wasm'] });
}
