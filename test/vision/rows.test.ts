import { describe, expect, it } from 'vitest';
import { type Chain, pointOn } from '../../src/vision/chain.js';
import type { Pixels } from '../../src/vision/decode.js';
import { findRows } from '../../src/vision/rows.js';
import { draw } from './draw.js';

const SIZE = 800;
const pixelsOf = async (body: string): Promise<Pixels> => {
  const jpeg = await draw(SIZE, SIZE, body).jpeg({ quality: 85 }).toBuffer();
  const { default: sharp } = await import('sharp');
  return { data: new Uint8Array(await sharp(jpeg).raw().toBuffer()), width: SIZE, height: SIZE };
};
/** Signs of several strokes, 60 px square, no two pieces of them alike. */
const SIGNS = [
  'M4 6H56V54H4ZM4 30H56M30 6V54',
  'M30 2V58M8 16H52M2 34H58M14 56L26 40M46 56L34 40',
  'M6 4V56M6 8H54M6 30H54M6 54H54M24 8V54',
  'M2 12H58M30 12V40M4 58L30 36L56 58M12 28H48',
];
/** Signs in a row, turned about its middle, which stands in the middle of the picture. */
const row = (signs: readonly string[], turned: number, ink: string, paper: string) =>
  `<g transform="translate(400 400) rotate(${turned})"><rect x="-700" y="-55" width="1400" height="110" fill="${paper}"/>${signs
    .map(
      (d, i) =>
        `<path d="${d}" transform="translate(${(i - signs.length / 2) * 72 + 6} -30)" fill="none" stroke="${ink}" stroke-width="6"/>`,
    )
    .join('')}</g>`;
const endsOf = ({ path, from, to, top, bottom }: Chain) =>
  [from, to].map((along) => pointOn(path, along, (top + bottom) / 2));

describe('a row of signs of many strokes', () => {
  it.each([
    [0, '#ffffff', '#12408c'],
    [-30, '#222222', '#fdbb30'],
    [38, '#fff4d6', '#c8102e'],
  ])('is found whole and on its own line, turned by %d°', async (turned, ink, paper) => {
    const pixels = await pixelsOf(`<rect width="800" height="800" fill="#9db"/>${row(SIGNS, turned, ink, paper)}`);
    const [first] = findRows(pixels);
    const [from, to] = endsOf(first!.chain) as [[number, number], [number, number]];
    const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    expect(Math.abs(angle - turned)).toBeLessThan(3);
    expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeGreaterThan(250);
    expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeLessThan(320);
    expect(Math.hypot((from[0] + to[0]) / 2 - 400, (from[1] + to[1]) / 2 - 400)).toBeLessThan(20);
    expect(first!.chain.bottom - first!.chain.top).toBeLessThan(80);
  });

  it('is not what a plain sign on its own is, nor a bare band', async () => {
    const band = '<rect width="800" height="800" fill="#9db"/><rect y="300" width="800" height="90" fill="#12408c"/>';
    expect(findRows(await pixelsOf(band))).toEqual([]);
  });
});
