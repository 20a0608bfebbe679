/**
 * The rows of letters that a finding's words were read from, as they were handed to OCR: what the eye can check beside the
 * cut-out. Like the cut-out they end a little beyond the words: what else somebody wrote in that row is nobody's matter.
 */
import type { Finding } from '../domain/outcome.js';
import type { Box, KeptStrip, Polygon } from '../domain/reading.js';
import { dataAddress } from './data-address.js';

/** A row of letters as a data: address, and those of the finding's words that it says. */
export interface StripView {
  src: string;
  width: number;
  height: number;
  said: string;
}
/** Gives a region of a picture, as `Crops` does. */
type Cut = (bytes: Uint8Array, box: Box, options: { maxWidth: number; margin: number }) => Promise<Uint8Array>;

/** Round what a finding points at so much is shown, as a share of its longer side: in cut-outs and in rows. */
export const MARGIN = 0.12;
/** A saying may stand on two or three rows. */
const MOST = 3;
/** Longest side of a row in a report. */
const ROW_PX = 640;
/** Places along a row that are asked whether the finding points at them. */
const STEPS = 64;

/** A kept row, those of the finding's words that it says, and from where to where they stand in it, 0 to 1. */
interface Behind {
  row: KeptStrip;
  said: string;
  from: number;
  to: number;
}

/**
 * Rows that lie where the finding points and whose words are among those it quotes, as few as say them all, in the order in
 * which they are read. None where no such row was kept.
 */
function behind({ evidence }: Finding, kept: readonly KeptStrip[]): Behind[] {
  const { box, text } = evidence;
  if (!box || text === undefined) return [];
  const missing = new Set(wordsIn(text).map(({ plain }) => plain));
  const chosen: Behind[] = [];
  const near = kept
    .flatMap((row) => stretchOf(row, box) ?? [])
    .sort((a, b) => b.row.sureness - a.row.sureness)
    .map((stretch) => ({ ...stretch, words: wordsIn(stretch.row.text) }));
  while (missing.size > 0 && chosen.length < MOST) {
    const [best] = near
      .map(({ words, ...stretch }) => ({ ...stretch, says: words.filter(({ plain }) => missing.has(plain)) }))
      .sort((a, b) => lettersOf(b.says) - lettersOf(a.says));
    if (!best || best.says.length === 0) break;
    const { says, ...stretch } = best;
    chosen.push({ ...stretch, said: says.map(({ written }) => written).join(' ') });
    for (const { plain } of says) missing.delete(plain);
  }
  const top = ({ row: { polygon } }: Behind) => Math.min(...polygon.map(([, y]) => y));
  return chosen.sort((a, b) => top(a) - top(b));
}

/** Whole rows, for her to whom they belong. */
export const stripsBehind = (finding: Finding, kept: readonly KeptStrip[]): StripView[] =>
  behind(finding, kept).flatMap(({ row, said }) => {
    const bytes = Buffer.from(row.png, 'base64');
    const [src, size] = [dataAddress(bytes), pngSize(bytes)];
    return src && size ? [{ src, ...size, said }] : [];
  });

/** Rows cut to what the finding points at, for whoever else is shown it. */
export async function stripsCut(finding: Finding, kept: readonly KeptStrip[], cut: Cut): Promise<StripView[]> {
  const made = behind(finding, kept).map(async ({ row, said, from, to }): Promise<StripView[]> => {
    const bytes = Buffer.from(row.png, 'base64');
    const size = pngSize(bytes);
    if (!size) return [];
    const left = Math.floor(from * size.width);
    const width = Math.max(1, Math.ceil(to * size.width) - left);
    const src = dataAddress(await cut(bytes, [left, 0, width, size.height], { maxWidth: ROW_PX, margin: 0 }));
    const scale = Math.min(1, ROW_PX / Math.max(width, size.height));
    const shown = { width: Math.round(width * scale), height: Math.max(1, Math.round(size.height * scale)) };
    return src ? [{ src, ...shown, said }] : [];
  });
  return (await Promise.all(made)).flat();
}

interface Word {
  written: string;
  plain: string;
}
const wordsIn = (text: string): Word[] =>
  text
    .split(/\s+/)
    .map((written) => ({
      written,
      plain: written
        .normalize('NFKD')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    }))
    .filter(({ plain }) => plain !== '');
const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { plain }) => sum + plain.length, 0);

/** The stretch of a row that lies in a box and its margin; nothing where it does not pass there. */
function stretchOf(row: KeptStrip, [x, y, w, h]: Box): Omit<Behind, 'said'> | undefined {
  const margin = MARGIN * Math.max(w, h);
  const inside = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).filter((share) => {
    const [px, py] = middleAt(row.polygon, share);
    return px >= x - margin && px <= x + w + margin && py >= y - margin && py <= y + h + margin;
  });
  const [from, to] = [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  return { row, from: Math.max(0, from - 1 / STEPS), to: Math.min(1, to + 1 / STEPS) };
}

/** A point between the two edges of a row: the first half of its corners runs along the one, the rest back along the other. */
function middleAt(polygon: Polygon, share: number): [number, number] {
  const last = polygon.length / 2 - 1;
  const at = Math.min(Math.max(0, last - 1), Math.floor(share * last));
  const part = share * last - at;
  const mean = (side: 0 | 1): number => {
    const edge = (i: number) => (polygon[i]![side] + polygon[polygon.length - 1 - i]![side]) / 2;
    return edge(at) + (edge(at + 1) - edge(at)) * part;
  };
  return [mean(0), mean(1)];
}

/** The size of a PNG stands in its header: with it a page keeps its room. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 24);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
