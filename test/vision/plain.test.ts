import { describe, expect, it } from 'vitest';
import { type Chain, pointOn } from '../../src/vision/chain.js';
import type { Pixels } from '../../src/vision/decode.js';
import { followColour } from '../../src/vision/extend.js';
import { findChains } from '../../src/vision/levels.js';
import { type Plain, plainColours, runsOfColours } from '../../src/vision/plain.js';
import { draw, text, widthOf } from './draw.js';

const pixelsOf = async (body: string, width: number, height: number): Promise<Pixels> => {
  const jpeg = await draw(width, height, body).jpeg({ quality: 85 }).toBuffer();
  const { default: sharp } = await import('sharp');
  return { data: new Uint8Array(await sharp(jpeg).raw().toBuffer()), width, height };
};
const near = ({ rgb }: Plain, [r, g, b]: [number, number, number]) =>
  Math.abs(rgb[0] - r) + Math.abs(rgb[1] - g) + Math.abs(rgb[2] - b) < 20;
/** A sky that pales downwards over hills of many greens. */
const country = `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#3f6fa8"/><stop offset="1" stop-color="#e6dcc0"/></linearGradient></defs>
  <rect width="900" height="300" fill="url(#s)"/>${Array.from(
    { length: 60 },
    (_, i) =>
      `<circle cx="${(i * 37) % 900}" cy="${250 + ((i * 53) % 60)}" r="${14 + (i % 5) * 7}" fill="rgb(${30 + ((i * 7) % 60)},${60 + ((i * 11) % 70)},${20 + ((i * 5) % 40)})"/>`,
  ).join('')}`;

describe('words of one even colour', () => {
  it('have their colour told from sky and hills', async () => {
    const pixels = await pixelsOf(`${country}${text('GARDEN FAIR', 90, 235, 90, '#c8102e')}`, 900, 300);
    expect(plainColours(pixels, 1).map((colour) => near(colour, [200, 16, 46]))).toEqual([true]);
    const without = await pixelsOf(country, 900, 300);
    expect(plainColours(without, 4).some((colour) => near(colour, [200, 16, 46]))).toBe(false);
  });

  it('make a chain where they run from light on to dark ground that is nearly theirs', async () => {
    const stripes = ['#1d1f26', '#d9d2c0', '#2a2622', '#b5a58a', '#1f2420', '#e4e0d8']
      .map((fill, i) => `<rect x="${i * 150}" width="150" height="300" fill="${fill}"/>`)
      .join('');
    const pixels = await pixelsOf(`${stripes}${text('GARDEN FAIR', 90, 190, 110, '#0b0b0b')}`, 900, 300);
    const { ranked } = findChains(pixels, 'luminance', false);
    const { chain } = ranked.find((r) => r.plain)!;
    const ends = [chain.from, chain.to].map((along) => pointOn(chain.path, along, 0)[0]);
    expect(Math.abs(ends[0]! - 90)).toBeLessThan(25);
    expect(Math.abs(ends[1]! - 90 - widthOf('GARDEN FAIR', 110))).toBeLessThan(25);
  });

  it('are not made ragged by a pixel that a JPEG put off', () => {
    const colour: Plain = { rgb: [200, 0, 0], near: 20 };
    const data = new Uint8Array(5 * 3);
    for (const x of [0, 1, 3]) data.set([200, 0, 0], 3 * x);
    const { count, x0, x1 } = runsOfColours({ data, width: 5, height: 1 }, colour);
    expect([count, x0[0], x1[0]]).toEqual([1, 0, 4]);
  });

  it('are followed to letters that hang on to the ground, and not into a ground of their colour', () => {
    const width = 400;
    const data = new Uint8Array(width * 60 * 3).fill(120);
    const fill = (x0: number, x1: number, y0: number, y1: number) => {
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) data.set([250, 220, 0], 3 * (y * width + x));
    };
    // Three strokes; a fourth, after a gap, that hangs on to a bar above; then nothing but their colour.
    for (const x of [100, 125, 150, 185]) fill(x, x + 10, 20, 40);
    fill(180, 200, 0, 22);
    fill(60, 76, 20, 40);
    fill(0, 60, 0, 60);
    const chain = {
      path: { kind: 'line', x: 0, y: 30, angle: 0 },
      from: 100,
      to: 160,
      top: -10,
      bottom: 10,
      height: 20,
    };
    const colour: Plain = { rgb: [250, 220, 0], near: 20 };
    const longer = followColour({ data, width, height: 60 }, chain as unknown as Chain, colour);
    expect(longer.to).toBeGreaterThan(190);
    expect(longer.to).toBeLessThan(206);
    expect(longer.from).toBeGreaterThan(50);
  });
});
