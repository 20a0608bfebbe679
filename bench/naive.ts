/** One plain tesseract.js pass over a whole picture, as a reading that the same rules can judge. */
import type { Page } from 'tesseract.js';
import type { PictureReading, Polygon, ReadLine } from '../src/domain/reading.js';

type Raw = { text: string; confidence: number; bbox: { x0: number; y0: number; x1: number; y1: number } };
const sureOf = ({ confidence }: Raw): number => Math.min(1, Math.max(0, confidence / 100));
const polygonOf = ({ bbox: { x0, y0, x1, y1 } }: Raw): Polygon => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** The picture's facts with plain OCR's lines instead of the reader's. */
export function naivelyRead(picture: PictureReading, blocks: Page['blocks']): PictureReading {
  const lines = (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(
      (line): ReadLine => ({
        text: line.text.trim(),
        sureness: sureOf(line),
        polygon: polygonOf(line),
        words: line.words.map((word) => ({ text: word.text, sureness: sureOf(word), polygon: polygonOf(word) })),
        chars: line.words.flatMap((w) => w.symbols.map((s) => ({ c: s.text, sureness: sureOf(s) }))),
      }),
    )
    .filter((line) => line.text !== '');
  return { ...picture, lines, engine: 'plain' };
}
