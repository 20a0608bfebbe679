import { expect, it } from 'vitest';
import { openPicture } from '../../src/vision/decode.js';
import { findChains } from '../../src/vision/levels.js';
import { likenessOf } from '../../src/vision/likeness.js';
import { tinyStrip } from '../../src/vision/tiny-strip.js';
import { png, text } from './draw.js';

const likeliest = async (body: string): Promise<number> => {
  const bytes = await png(400, 400, `<rect width="400" height="400" fill="#7d8a6c"/>${body}`);
  const pixels = await (await openPicture(bytes, 'drawn')).render(800, 800);
  const { ranked } = findChains(pixels, 'luminance', true);
  expect(ranked.length).toBeGreaterThan(0);
  return Math.max(...ranked.map(({ chain, plain }) => likenessOf(pixels, chain, plain)));
};

it('words look like writing, and a grille does not however regular it is', async () => {
  const words = await likeliest(text('GARDEN CLUB', 60, 220, 44, '#fff4d6'));
  const bars = Array.from(
    { length: 18 },
    (_, i) => `<path d="M${50 + 16 * i} ${200 + (i % 3)}h7l3 34h-7Z" fill="#fff4d6"/>`,
  );
  const grille = await likeliest(bars.join(''));
  expect(words).toBeGreaterThan(0.8);
  expect(grille).toBeLessThan(0.5);
});

it('shrinks a strip by means, ink for ground', () => {
  const gray = new Uint8Array(60 * 30).fill(255);
  for (let y = 0; y < 30; y++) gray.fill(0, y * 60 + 30, y * 60 + 60);
  const { ink, width } = tinyStrip({ gray, width: 60, height: 30 });
  expect(width).toBe(40);
  expect([...ink.subarray(0, 40)]).toEqual([...Array(20).fill(0), ...Array(20).fill(255)]);
});
