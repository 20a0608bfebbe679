/**
 * The strips of a picture that are kept with its reading, small: shown to whoever looks at what was found, and read again later
 * without the picture. A few that were surely read, for showing; then those that were not, since of the others the words say
 * all; the likelier they look like writing the sooner, until the room is used up.
 */
import sharp from 'sharp';
import type { KeptStrip, Polygon, ReadLine } from '../domain/reading.js';
import type { Watcher } from './cascade.js';
import type { Chain } from './chain.js';
import { toPgm } from './gray.js';
import { sixteenGrays } from './gray-png.js';
import { lineOf, surenessOf, toReadLines } from './lines.js';
import type { OcrLine } from './ocr.js';
import type { Recognise } from './recogniser.js';
import type { Strip } from './strips.js';
import { isToldAgain } from './tidy.js';
import { inOrder } from './word-order.js';

/** For all strips of a picture together, as they are stored: base64. */
export const MOST_BYTES = 60_000;
/** Of that the surest rows may take so much before all others: whoever looks at a finding sees what it was read from. */
const SHOWN_BYTES = 15_000;
const MOST_SHOWN = 6;
/** Of one picture; nobody writes more on a badge. */
const MOST_STRIPS = 24;
/** Strips less like writing than this are not worth their room. */
const LIKENESS = 0.15;
/** What was read this surely is told by its words. */
export const SURELY = 0.7;

type Seen = Omit<KeptStrip, 'png'> & Pick<Strip, 'gray' | 'width' | 'height'>;
export interface StripKeeper {
  /** @param scale original pixels per pixel worked on */
  watching(scale: number): NonNullable<Watcher['strip']>;
  kept(): KeptStrip[];
}

export function stripKeeper(): StripKeeper {
  const seen = new Map<Chain['members'], Seen>();
  return {
    watching:
      (scale) =>
      ({ chain, level, likeness, strip, reading: { sureness, lines } }) => {
        // Of one row the rendering, and the way round, that was read most surely; the first where none was.
        const before = seen.get(chain.members);
        if (likeness < LIKENESS || (before && before.sureness >= sureness)) return;
        const { gray, width, height } = strip;
        const text = lines.map((line) => line.text).join(' ');
        const polygon = around(strip, chain, level.scale * scale);
        seen.set(chain.members, {
          ...{ gray: Uint8Array.from(gray), width, height, polygon, text },
          ...{ likeness: shareOf(likeness), sureness: shareOf(sureness) },
        });
      },
    kept() {
      const ranked = [...seen.values()].sort(
        (a, b) => Number(a.sureness >= SURELY) - Number(b.sureness >= SURELY) || b.likeness - a.likeness,
      );
      const kept = new Map<Seen, KeptStrip>();
      let used = 0;
      const take = (rows: readonly Seen[], most: number) => {
        for (const row of rows.slice(0, MOST_STRIPS)) {
          if (kept.has(row) || kept.size === MOST_STRIPS) continue;
          const { gray, width, height, ...rest } = row;
          // Letters stay readable in so few.
          const png = sixteenGrays(gray, width, height).toString('base64');
          if (used + png.length > most) continue;
          used += png.length;
          kept.set(row, { png, ...rest });
        }
      };
      const sure = ranked.filter(({ sureness }) => sureness >= SURELY).sort((a, b) => b.sureness - a.sureness);
      take(sure.slice(0, MOST_SHOWN), SHOWN_BYTES);
      take(ranked, MOST_BYTES);
      return ranked.flatMap((row) => kept.get(row) ?? []);
    },
  };
}
const shareOf = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** Points along the upper and lower edge of a strip, as they lie in the original: bent ones need several. */
function around({ width, height, toWork }: Strip, { path }: Chain, scale: number): Polygon {
  const steps = path.kind === 'line' ? 1 : 8;
  const edge = (y: number) =>
    [...Array(steps + 1).keys()].map((k): [number, number] => {
      const [wx, wy] = toWork((k / steps) * width, y);
      return [Math.round(wx * scale * 10) / 10, Math.round(wy * scale * 10) / 10];
    });
  return [...edge(0), ...edge(height).reverse()];
}

export interface KeptReader {
  recognize(pgm: Uint8Array): Promise<OcrLine[]>;
  further?: ((pgm: Uint8Array) => Promise<OcrLine[]>) | undefined;
  recogniser: Recognise;
}

/**
 * Reads strips once more, their letters drawn thinner: in the trials the one other rendering that read what the first had not.
 * @param further in other scripts, where the first way reads nothing surely
 * @param recogniser our own, which looks for words of today's vocabulary in them as they are
 * @returns lines in the original's pixels, under the same gates as any
 */
export async function readKept(
  strips: readonly KeptStrip[],
  { recognize, further, recogniser }: KeptReader,
): Promise<ReadLine[]> {
  const read: ReadLine[] = [];
  for (const { png, polygon } of strips) {
    const { data, info } = await sharp(Buffer.from(png, 'base64'), { limitInputPixels: 4e6 })
      .toColourspace('b-w')
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const pgm = toPgm(thinner(data, width, height), width, height);
    let words = inOrder((await recognize(pgm)).flatMap((line) => line.words));
    if (further && surenessOf(words) < SURELY) {
      const others = inOrder((await further(pgm)).flatMap((line) => line.words));
      if (surenessOf(others) > surenessOf(words)) words = others;
    }
    const back = backTo(polygon, width, height);
    const [right, bottom] = [0, 1].map((side) => Math.max(...polygon.map((point) => point[side as 0 | 1]))) as [
      number,
      number,
    ];
    const placing = { map: back, size: { width: right, height: bottom }, steps: polygon.length > 4 ? 6 : 1 };
    read.push(...toReadLines({ words }, placing));
    const seen = further ? undefined : await recogniser({ gray: new Uint8Array(data), width, height });
    const others = seen ? [seen.words, ...seen.spotted].filter((one) => one.length > 0) : [];
    read.push(...others.map((one) => lineOf(one, placing)).filter(isToldAgain));
  }
  return read;
}

/** Each pixel half as light as the lightest of its neighbours: strokes lose half a pixel on each side. */
function thinner(gray: Uint8Array, width: number, height: number): Uint8Array {
  const out = Uint8Array.from(gray);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x;
      const lightest = Math.max(gray[p - 1]!, gray[p + 1]!, gray[p - width]!, gray[p + width]!);
      if (lightest > gray[p]!) out[p] = (gray[p]! + lightest) >> 1;
    }
  return out;
}

/** From a strip's pixels to the original's, between the two edges that were kept. */
function backTo(polygon: Polygon, width: number, height: number): (x: number, y: number) => [number, number] {
  const points = polygon.length / 2;
  const upper = polygon.slice(0, points);
  const lower = polygon.slice(points).reverse();
  const on = (edge: Polygon, share: number, side: 0 | 1): number => {
    const at = Math.min(points - 1.000001, Math.max(0, share * (points - 1)));
    const i = Math.floor(at);
    return edge[i]![side] + (edge[i + 1]![side] - edge[i]![side]) * (at - i);
  };
  return (x, y) =>
    [0, 1].map((side) => {
      const [a, b] = [on(upper, x / width, side as 0 | 1), on(lower, x / width, side as 0 | 1)];
      return a + (b - a) * (y / height);
    }) as [number, number];
}
