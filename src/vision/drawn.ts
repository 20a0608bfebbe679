/**
 * Pictures drawn by the program itself, with known content, by which the reading room is tried: a badge with words, a plain
 * picture, a mark, and a reference mark set on a ground. Letters are strokes written down here, so that no font and no
 * picture is shipped and every machine draws the same. Vision knows no politics: the words come in.
 */
import sharp from 'sharp';
import { Trouble } from '../domain/trouble.js';
import { sharpInput } from './decode.js';
import { forkBeside } from './fork-beside.js';

/** Strokes of capitals on a grid of 6 by 10, the origin at the upper left. */
const LETTERS: Record<string, string> = {
  A: 'M0 10L3 0L6 10M1.2 6.5H4.8',
  B: 'M0 0V10M0 0H3.3A2.4 2.4 0 0 1 3.3 4.8H0M3.3 4.8A2.6 2.6 0 0 1 3.3 10H0',
  C: 'M6 1.8A3.2 5 0 1 0 6 8.2',
  D: 'M0 0V10H2A4 5 0 0 0 2 0H0',
  E: 'M6 0H0V10H6M0 4.9H5',
  F: 'M6 0H0V10M0 4.9H5',
  G: 'M6 1.8A3.2 5 0 1 0 6 8V5.4H3.6',
  H: 'M0 0V10M6 0V10M0 4.9H6',
  I: 'M3 0V10',
  J: 'M5 0V7.4A2.4 2.6 0 0 1 0 7.4',
  K: 'M0 0V10M6 0L0.2 6M2.2 4.2L6 10',
  L: 'M0 0V10H5.6',
  M: 'M0 10V0L3 6.5L6 0V10',
  N: 'M0 10V0L6 10V0',
  O: 'M3 0A3 5 0 1 0 3 10A3 5 0 1 0 3 0Z',
  P: 'M0 10V0H3.2A2.7 2.7 0 0 1 3.2 5.4H0',
  Q: 'M3 0A3 5 0 1 0 3 10A3 5 0 1 0 3 0ZM3.6 7L6 10',
  R: 'M0 10V0H3.2A2.6 2.6 0 0 1 3.2 5.2H0M2.8 5.2L6 10',
  S: 'M5.6 1.6C4.6 -0.6 0.2 -0.4 0.2 2.5C0.2 5.6 5.8 4.4 5.8 7.4C5.8 10.6 0.8 10.6 0 8.2',
  T: 'M0 0H6M3 0V10',
  U: 'M0 0V6.6A3 3.4 0 0 0 6 6.6V0',
  V: 'M0 0L3 10L6 0',
  W: 'M0 0L1.6 10L3 3.5L4.4 10L6 0',
  X: 'M0 0L6 10M6 0L0 10',
  Y: 'M0 0L3 5L6 0M3 5V10',
  Z: 'M0 0H6L0 10H6',
};
const ADVANCE = 8.4;
const SPACE = 5;
const SIDE = 400;

const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (letter === ' ' ? SPACE : ADVANCE), 0) - (ADVANCE - 6);

/** One line of capitals, its middle at `x`, so wide. */
function line(words: string, x: number, y: number, width: number, ink: string): string {
  const scale = width / widthOf(words);
  let at = 0;
  const strokes = [...words].map((letter) => {
    const path = `<path transform="translate(${at} 0)" d="${LETTERS[letter] ?? ''}"/>`;
    at += letter === ' ' ? SPACE : ADVANCE;
    return path;
  });
  return `<g transform="translate(${x - width / 2} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="1.7" stroke-linejoin="round">${strokes.join('')}</g>`;
}

/** A face as a child would draw it: round things of several tones, no letter. */
const FACE = `<rect width="${SIDE}" height="${SIDE}" fill="#7fa3b5"/><ellipse cx="200" cy="420" rx="150" ry="120" fill="#8a5a6b"/><circle cx="200" cy="190" r="98" fill="#d9a47e"/><path d="M104 176A98 98 0 0 1 296 176Q200 110 104 176Z" fill="#5d4133"/><circle cx="168" cy="190" r="9" fill="#2f241d"/><circle cx="232" cy="190" r="9" fill="#2f241d"/><path d="M165 232Q200 258 235 232" fill="none" stroke="#8c4a3a" stroke-width="6"/>`;
/** A drop in a ring with a leaf: edges in every direction, like no letter. */
const MARK = `<circle cx="100" cy="100" r="88" fill="none" stroke="#14405a" stroke-width="14"/><path d="M100 34C126 78 140 98 140 122A40 40 0 0 1 60 122C60 98 74 78 100 34Z" fill="#14405a"/><path d="M100 152C84 128 88 106 112 92C124 116 120 138 100 152Z" fill="#e8c45a"/>`;

/** Throws Trouble OCR_FAILED where the drawing process dies: then nothing can be said of the reader. */
async function svg(content: string, side = SIDE): Promise<Uint8Array> {
  const child = forkBeside('drawing-process');
  try {
    return await new Promise((resolve, reject) => {
      const failed = (detail: string) => reject(new Trouble('OCR_FAILED', 'skip', { file: 'drawn', detail }));
      child.once('message', (png) => resolve(png as Uint8Array));
      child.once('error', ({ message }) => failed(message));
      child.once('exit', (code, signal) => failed(`the drawing process ended (${signal ?? code})`));
      child.send(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${content}</svg>`,
        () => undefined,
      );
    });
  } finally {
    child.kill();
  }
}

/** A face with a band across it that says these words; capitals A to Z and spaces. */
export const drawBadge = (words: string): Promise<Uint8Array> =>
  svg(`${FACE}<rect y="292" width="${SIDE}" height="84" fill="#ffffff"/>${line(words, SIDE / 2, 314, 320, '#1a1a1a')}`);

/** A face, and not a letter. */
export const drawPlain = (): Promise<Uint8Array> => svg(FACE);

/** A mark of our own, as an operator would hand in a reference. */
export const drawMark = (): Promise<Uint8Array> => svg(MARK, 200);

/** A reference mark, of whatever kind, small on a plain ground. Throws where it is no picture. */
export async function setOnGround(mark: Uint8Array): Promise<Uint8Array> {
  const side = Math.round(SIDE * 0.45);
  const small = await sharp(mark, sharpInput(40e6)).autoOrient().resize(side, side, { fit: 'inside' }).png().toBuffer();
  return sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#f3efe6' } })
    .composite([{ input: small, gravity: 'centre' }])
    .png()
    .toBuffer();
}
