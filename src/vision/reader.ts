/** The reading room's front: bytes in, `PictureReading` out. It owns the pool and the order in which a picture is read. */
import type { PictureReader, PictureReading, ReadLine, Vocabulary } from '../domain/reading.js';
import { type Opened, openPicture } from './decode.js';
import { engineFor } from './engine.js';
import { grayOf, toPgm } from './gray.js';
import { toReadLine } from './lines.js';
import { createOcrPool } from './ocr.js';

/**
 * @param options.workers threads of OCR
 * @param options.recycleAfter OCR jobs after which a thread is replaced
 * @param options.deadlineMs for one OCR job
 * @param options.vocabulary terms whose sure sight may end a reading early
 * @param options.marksDir folder of reference marks
 * @param options.langs language data packages, default ['eng']
 */
export function createPictureReader(options: {
  workers: number;
  recycleAfter: number;
  deadlineMs: number;
  vocabulary?: Vocabulary | undefined;
  marksDir?: string | undefined;
  langs?: string[] | undefined;
}): PictureReader {
  const pool = createOcrPool({ ...options, langs: options.langs ?? ['eng'] });
  const engine = engineFor(options.langs ?? ['eng']);

  async function readWhole(picture: Opened, kind: 'avatar' | 'banner' | 'unknown', name: string): Promise<ReadLine[]> {
    const { width, height } = workSize(picture, kind);
    const scale = picture.width / width;
    const pixels = await picture.render(width, height);
    const lines = await pool.recognize(toPgm(grayOf(pixels), width, height), 'sparse', name);
    return lines.flatMap((line) => toReadLine(line, (x, y) => [x * scale, y * scale], picture) ?? []);
  }

  return {
    engine,
    async read(bytes, { name, kind }): Promise<PictureReading> {
      const picture = await openPicture(bytes, name);
      const lines = await readWhole(picture, kind, name);
      return {
        sha256: picture.sha256,
        width: picture.width,
        height: picture.height,
        engine,
        depth: 'full',
        lines,
        spotted: [],
        marks: [],
        notes: picture.notes,
      };
    },
    close: () => pool.close(),
  };
}

/** Avatars are worked on at 800 px on the longer side; banners at twice their size, at most 1600 px wide. */
export function workSize(
  picture: { width: number; height: number },
  kind: 'avatar' | 'banner' | 'unknown',
): { width: number; height: number } {
  const longer = Math.max(picture.width, picture.height);
  const wide = kind === 'banner' || (kind === 'unknown' && longer > 1.8 * Math.min(picture.width, picture.height));
  const scale = wide ? Math.min(2, 1600 / longer) : Math.min(6, 800 / longer);
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}
