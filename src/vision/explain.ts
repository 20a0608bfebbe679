/** What reading a picture sees on its way, drawn for a person: letters, chains, strips, words, marks. Nothing is judged here. */
import sharp from 'sharp';
import type { Box, Explained, Polygon, Rendering } from '../domain/reading.js';
import type { Watcher } from './cascade.js';
import { pointOn } from './chain.js';
import { annotatePicture } from './crops.js';
import { type Eye, type Kind, workSize } from './eye.js';
import type { LevelChains } from './levels.js';

/** Chains less likely to be writing than this are not drawn: there are hundreds. */
const DRAWN = 0.12;
/** Nobody follows more strips. */
const MOST_STRIPS = 40;
const WIDTH = 900;

/** @throws Trouble PICTURE_*, OCR_FAILED */
export async function explain(
  eye: Eye,
  bytes: Uint8Array,
  { name, kind, beside }: { name: string; kind: Kind; beside?: string | undefined },
): Promise<Explained> {
  const letters = new Map<string, Box>();
  const chains: Polygon[] = [];
  const strips: {
    gray: Uint8Array;
    width: number;
    height: number;
    words: string;
    sureness: number;
    perhaps: string;
    how: Rendering;
  }[] = [];
  const levels: LevelChains[] = [];
  const watch: Watcher = {
    level: (_, found) => void levels.push(found),
    strip({ strip: { gray, width, height }, rendering, reading: { lines, sureness, second } }) {
      if (strips.length >= MOST_STRIPS) return;
      const words = lines.map(({ text }) => text).join(' ');
      strips.push({
        gray: Uint8Array.from(gray),
        width,
        height,
        words,
        sureness,
        perhaps: second[0]?.text ?? '',
        how: rendering,
      });
    },
  };
  const { reading } = await eye.read(bytes, { name, kind, whole: true, beside, watch });
  for (const { ranked, scale: halved } of levels) {
    const scale = (halved * reading.width) / workSize(reading, kind).width;
    for (const { chain, likeness } of ranked) {
      if (likeness < DRAWN) continue;
      for (const { left, top, right, bottom } of chain.members) {
        const box: Box = [left * scale, top * scale, (right - left + 1) * scale, (bottom - top + 1) * scale];
        letters.set(box.map((v) => Math.round(v / 3)).join(), box);
      }
      const along = [...Array(9).keys()].map((k) => chain.from + (k / 8) * (chain.to - chain.from));
      const edge = (across: number) =>
        along.map((at): [number, number] => {
          const [x, y] = pointOn(chain.path, at, across);
          return [x * scale, y * scale];
        });
      chains.push([...edge(chain.top), ...edge(chain.bottom).reverse()]);
    }
  }
  const drawn = (boxes: Parameters<typeof annotatePicture>[1]) =>
    annotatePicture(bytes, boxes, { maxWidth: WIDTH, name });
  return {
    reading,
    letters: letters.size,
    chains: chains.length,
    pictures: {
      whole: await drawn([]),
      letters: await drawn([...letters.values()].map((box) => ({ box }))),
      chains: await drawn(chains.map((polygon) => ({ polygon }))),
      words: await drawn(reading.lines.map(({ polygon }) => ({ polygon }))),
      marks: await drawn(reading.marks.map(({ box }) => ({ box }))),
    },
    strips: await Promise.all(
      strips.map(async ({ gray, width, height, ...rest }) => {
        const png = sharp(gray, { raw: { width, height, channels: 1 } }).png();
        return { ...rest, picture: new Uint8Array(await png.toBuffer()) };
      }),
    ),
  };
}
