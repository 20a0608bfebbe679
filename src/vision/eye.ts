/**
 * One picture read from bytes to words, within one process: decoding, the cascade of strips, a second look on black
 * ground where light letters stand on transparency, doubles dropped. `eye-process.ts` runs it in a process of its own.
 */
import type { KeptStrip, MarkHit, PictureReading, ReadLine, Spent, Vocabulary } from '../domain/reading.js';
import type { Screen } from '../domain/screen.js';
import { Trouble } from '../domain/trouble.js';
import { readCascade, type Watcher } from './cascade.js';
import { type Opened, openPicture } from './decode.js';
import { engineFor } from './engine.js';
import { readKept, type StripKeeper, stripKeeper } from './kept-strips.js';
import { type Further, goesUnread, languagesFor, OF_LETTERS, readLanguage } from './languages.js';
import type { Place } from './levels.js';
import { shapeOf } from './mark-shape.js';
import { findMarks, loadMarks, type Mark } from './marks.js';
import { createOcrPool, type OcrPool } from './ocr.js';
import { linesOf, piecesOf } from './pieces.js';
import { createRecogniser } from './recogniser.js';
import { readScreen } from './screen.js';
import { sawEnough } from './stop.js';
import { tidyLines, tidySecond, tidyUnsure } from './tidy.js';

export interface EyeOptions {
  /** OCR jobs after which the engine's thread is replaced. */
  recycleAfter: number;
  /** For one OCR job. */
  deadlineMs: number;
  /** Most of a processor's time that one picture may cost: a busy machine wrongs nobody by it. Without it there is no such end. */
  workSeconds?: number | undefined;
  vocabulary?: Vocabulary | undefined;
  /** Folders of reference marks. */
  marksDir?: string | readonly string[] | undefined;
  /** What pictures are read in beside English. */
  further?: Further | undefined;
}
/** What strips that were begun together may cost after the last one was let in. */
const LAST_STRIPS_SECONDS = 2;
export type Kind = 'avatar' | 'banner' | 'unknown';
export interface Eye {
  read(
    bytes: Uint8Array,
    options: { name: string; kind: Kind; whole?: boolean; beside?: string | undefined; watch?: Watcher },
  ): Promise<{ reading: PictureReading; spent: Spent }>;
  screen(bytes: Uint8Array, name: string): Promise<Screen>;
  /** Kept strips, read once more. */
  strips(strips: readonly KeptStrip[], name: string, beside?: string): Promise<ReadLine[]>;
  /** Marks alone, nothing read: those of the keys, or one handed over. */
  look(
    bytes: Uint8Array,
    asked: { name: string; keys: readonly string[]; mark?: Uint8Array | undefined },
  ): Promise<MarkHit[]>;
  close(): Promise<void>;
}

export function createEye(options: EyeOptions): Eye {
  const { recycleAfter, deadlineMs, further = {} } = options;
  const pool = createOcrPool({ workers: 1, recycleAfter, deadlineMs });
  /** One engine beside the first, for the languages that were asked for last: each holds a good part of a process's memory. */
  let beyond: { languages: string; pool: OcrPool } | undefined;
  async function poolFor(languages: readonly string[]): Promise<OcrPool | undefined> {
    if (languages.length === 0) return undefined;
    const wanted = languages.join('+');
    if (beyond?.languages === wanted) return beyond.pool;
    await beyond?.pool.close();
    const data = languages.map((lang) => readLanguage(lang, further.folder));
    beyond = { languages: wanted, pool: createOcrPool({ workers: 1, recycleAfter, deadlineMs, data }) };
    return beyond.pool;
  }
  const recogniser = createRecogniser(options.vocabulary);
  const enough = sawEnough(options.vocabulary);
  const missing = piecesOf(options.vocabulary);
  const beside = linesOf(options.vocabulary);
  let loaded: Promise<Mark[]> | undefined;
  const marks = () => {
    loaded ??= options.marksDir ? loadMarks(options.marksDir) : Promise.resolve([]);
    return loaded;
  };

  /** A mark that is tried on many pictures is opened once. */
  let tried: { bytes: Uint8Array; shape: ReturnType<typeof shapeOf> } | undefined;
  const triedShape = (bytes: Uint8Array) => {
    if (!tried || !sameBytes(tried.bytes, bytes)) tried = { bytes, shape: shapeOf(bytes) };
    return tried.shape;
  };

  /** A picture made to cost much is not read to its end, and so is never clear. */
  const spender = (name: string) => {
    const before = process.cpuUsage();
    return () => {
      const { user, system } = process.cpuUsage(before);
      if (options.workSeconds === undefined || (user + system) / 1e6 <= options.workSeconds - LAST_STRIPS_SECONDS)
        return;
      throw new Trouble('OCR_FAILED', 'skip', { file: name, detail: `more than ${options.workSeconds} s of work` });
    };
  };

  type Asked = {
    name: string;
    kind: Kind;
    whole?: boolean;
    watch?: Watcher;
    keeper: StripKeeper;
    languages: readonly string[];
  };
  async function readOn(picture: Opened, ground: 'white' | 'black', asked: Asked, spent: Spent, mayGoOn: () => void) {
    const size = workSize(picture, asked.kind);
    const first = await readAt(size, picture, ground, asked, spent, mayGoOn);
    const { width, height } = closerSize(picture, size);
    if (!isWide(picture, asked.kind) || first.depth === 'shallow' || first.likeliest < WRITING || width === size.width)
      return first;
    const by = width / size.width;
    const known = first.sure.map(({ spine, height }) => ({
      spine: spine.map(([x, y]): [number, number] => [x * by, y * by]),
      height: height * by,
    }));
    const closer = await readAt({ width, height }, picture, ground, asked, spent, mayGoOn, known);
    return {
      lines: [...first.lines, ...closer.lines],
      unsure: [...first.unsure, ...closer.unsure],
      second: [...first.second, ...closer.second],
      depth: closer.depth,
    };
  }

  /** @param known what was read surely at another size */
  async function readAt(
    size: Size,
    picture: Opened,
    ground: 'white' | 'black',
    asked: Asked,
    spent: Spent,
    mayGoOn: () => void,
    known?: readonly Place[],
  ) {
    const { name, kind } = asked;
    const started = performance.now();
    const pixels = await picture.render(size.width, size.height, ground);
    spent.decodeMs += performance.now() - started;
    const others = await poolFor(asked.languages);
    return readCascade(pixels, {
      ...(others && {
        further: {
          rows: asked.languages.some((lang) => !OF_LETTERS.has(lang)),
          recognize: async (pgm) => {
            mayGoOn();
            return others.recognize(pgm, 'line', name);
          },
        },
      }),
      rings: !isWide(picture, kind),
      scale: picture.width / size.width,
      original: picture,
      recognize: async (pgm) => {
        mayGoOn();
        return pool.recognize(pgm, 'line', name);
      },
      recogniser: async (strip) => {
        mayGoOn();
        return recogniser(strip);
      },
      watch: both(asked.watch, asked.keeper.watching(picture.width / size.width)),
      enough: asked.whole ? () => false : enough,
      missing,
      beside,
      known,
    });
  }

  return {
    async read(bytes, given) {
      const { name } = given;
      const asked = { ...given, keeper: stripKeeper(), languages: languagesFor(further, given.beside) };
      const started = performance.now();
      const mayGoOn = spender(name);
      const picture = await openPicture(bytes, name);
      const spent: Spent = { decodeMs: performance.now() - started, ocrMs: 0 };
      const first = await readOn(picture, 'white', asked, spent, mayGoOn);
      // Never stopped early: white letters on transparency may say something else altogether.
      const second = picture.lightOnTransparency ? await readOn(picture, 'black', asked, spent, mayGoOn) : undefined;
      const lines: ReadLine[] = tidyLines([...first.lines, ...(second?.lines ?? [])]);
      const unsure = tidyUnsure([...first.unsure, ...(second?.unsure ?? [])], lines);
      const again = tidySecond([...first.second, ...(second?.second ?? [])], lines);
      const reading: PictureReading = {
        sha256: picture.sha256,
        width: picture.width,
        height: picture.height,
        engine: engineFor(further, { words: given.beside ?? '', sha256: picture.sha256 }),
        depth: first.depth === 'shallow' || second?.depth === 'shallow' ? 'shallow' : 'full',
        lines,
        ...(unsure.length > 0 && { unsure }),
        ...(again.length > 0 && { second: again }),
        spotted: [],
        marks: await findMarks(picture, await marks()),
        lookedFor: (await marks()).map(({ key }) => key).sort(),
        strips: asked.keeper.kept(),
        notes: [...picture.notes, ...(goesUnread(given.beside ?? '', asked.languages) ? [UNREAD] : [])],
      };
      spent.ocrMs = performance.now() - started - spent.decodeMs;
      return { reading, spent };
    },
    async look(bytes, { name, keys, mark }) {
      const picture = await openPicture(bytes, name);
      const wanted = mark ? [{ name: TRIED, key: TRIED, shape: await triedShape(mark) }] : await marks();
      return findMarks(picture, mark ? wanted : wanted.filter(({ key }) => keys.includes(key)));
    },
    screen: (bytes, name) => readScreen(bytes, pool, name),
    async strips(strips, name, beside) {
      const others = await poolFor(languagesFor(further, beside));
      return readKept(strips, {
        recognize: (pgm) => pool.recognize(pgm, 'line', name),
        further: others && ((pgm) => others.recognize(pgm, 'line', name)),
        recogniser,
      });
    },
    async close() {
      await Promise.all([pool.close(), beyond?.pool.close()]);
    },
  };
}

/** What is watched from outside, and the strips as well. */
const both = (watch: Watcher | undefined, strip: NonNullable<Watcher['strip']>): Watcher => ({
  ...(watch?.level && { level: watch.level }),
  strip(seen) {
    watch?.strip?.(seen);
    strip(seen);
  },
});

/** Said of a picture beside words whose letters we cannot read. */
const UNREAD = 'letters-not-read' as const;
/** The name of hits of a mark that is only tried. */
export const TRIED = 'tried';
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

interface Size {
  width: number;
  height: number;
}

const isWide = ({ width, height }: { width: number; height: number }, kind: Kind): boolean =>
  kind === 'banner' || (kind === 'unknown' && Math.max(width, height) > 1.8 * Math.min(width, height));

/** Avatars are worked on at 800 px on the longer side; banners at twice their size, at most 1600 px wide. */
export function workSize(picture: Size, kind: Kind): Size {
  const longer = Math.max(picture.width, picture.height);
  const scale = isWide(picture, kind) ? Math.min(2, 1600 / longer) : Math.min(6, 800 / longer);
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}

/** How much closer a banner is looked at where nothing was found, and its widest then. */
const CLOSER = 1.4;
const WIDEST = 2240;
/** A closer look is worth its cost only where something looked so much like writing. */
const WRITING = 0.6;

function closerSize(picture: Size, size: Size): Size {
  const scale = Math.min((CLOSER * size.width) / picture.width, WIDEST / Math.max(picture.width, picture.height));
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}
