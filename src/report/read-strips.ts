/** The rows of letters that a finding's words were read from, as they were handed to OCR: what the eye can check beside the picture. */
import type { Finding } from '../domain/outcome.js';
import type { Box, KeptStrip } from '../domain/reading.js';
import { dataAddress } from './data-address.js';

/** A row of letters as a data: address. */
export interface StripView {
  src: string;
  width: number;
  height: number;
}

/** A saying may stand on two or three rows. */
const MOST = 3;

/**
 * Rows that lie where the finding points and whose words are among those it quotes, as few as say them all, in the order in
 * which they are read. None where no such row was kept.
 */
export function stripsBehind({ evidence }: Finding, kept: readonly KeptStrip[] = []): StripView[] {
  const { box, text } = evidence;
  if (!box || text === undefined) return [];
  const missing = new Set(wordsIn(text));
  const chosen: KeptStrip[] = [];
  const near = kept.filter(({ polygon }) => meets(polygon, box)).sort((a, b) => b.sureness - a.sureness);
  while (missing.size > 0 && chosen.length < MOST) {
    const [best] = near
      .map((strip) => ({ strip, says: wordsIn(strip.text).filter((word) => missing.has(word)) }))
      .sort((a, b) => b.says.join('').length - a.says.join('').length);
    if (!best || best.says.length === 0) break;
    chosen.push(best.strip);
    for (const word of best.says) missing.delete(word);
  }
  const top = ({ polygon }: KeptStrip) => Math.min(...polygon.map(([, y]) => y));
  return chosen.sort((a, b) => top(a) - top(b)).flatMap(viewOf);
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');

/** Whether the middle of either lies in the other. */
function meets(polygon: KeptStrip['polygon'], [x, y, w, h]: Box): boolean {
  const [xs, ys] = [polygon.map(([px]) => px), polygon.map(([, py]) => py)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const within = (px: number, py: number, [a, b, c, d]: readonly [number, number, number, number]) =>
    px >= a && px <= b && py >= c && py <= d;
  return (
    within((left + right) / 2, (top + bottom) / 2, [x, x + w, y, y + h]) ||
    within(x + w / 2, y + h / 2, [left, right, top, bottom])
  );
}

function viewOf({ png }: KeptStrip): StripView[] {
  const bytes = Buffer.from(png, 'base64');
  const [src, size] = [dataAddress(bytes), pngSize(bytes)];
  return src && size ? [{ src, ...size }] : [];
}

/** The size of a PNG stands in its header: with it a page keeps its room. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 24);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
