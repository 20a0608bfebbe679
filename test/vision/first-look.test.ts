import { expect, it } from 'vitest';
import { chanceFrom } from '../../bench/pictures/chance.js';
import type { Chain } from '../../src/vision/chain.js';
import { openPicture } from '../../src/vision/decode.js';
import { firstLook } from '../../src/vision/first-look.js';
import { findChains } from '../../src/vision/levels.js';
import { png, text } from './draw.js';

const chance = chanceFrom(7);
const between = (low: number, high: number) => (low + (high - low) * chance()).toFixed(1);
const LEAVES = Array.from(
  { length: 700 },
  () =>
    `<ellipse transform="translate(${between(0, 400)} ${between(215, 400)}) rotate(${between(0, 180)})" rx="${between(3, 9)}" ry="${between(2, 5)}" fill="#fff4d6"/>`,
).join('');

it('a word of three letters comes before chains of leaves, some of which its score puts first', async () => {
  const body = `<rect width="400" height="400" fill="#56613f"/>${LEAVES}${text('TEA', 120, 180, 70, '#fff4d6')}`;
  const pixels = await (await openPicture(await png(400, 400, body), 'drawn')).render(800, 800);
  const chains = findChains(pixels, 'luminance', true, false, 400).ranked.flatMap(({ asFound }) => asFound ?? []);
  const isLeaves = ({ members }: Chain) => members.every(({ top }) => top > 400);
  const [leaves, words] = [chains.filter(isLeaves), chains.filter((chain) => !isLeaves(chain))];
  const before = (value: (chain: Chain) => number) => {
    const best = Math.max(...words.map(value));
    return leaves.filter((chain) => value(chain) >= best).length;
  };
  expect(before(({ score }) => score)).toBeGreaterThan(3);
  expect(before((chain) => firstLook(chain))).toBe(0);
});
