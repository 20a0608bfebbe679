/** Words of a flowing hand, whose letters are one component. */
import { describe, expect, it } from 'vitest';
import { pointOn } from '../../src/vision/chain.js';
import { findComponents } from '../../src/vision/components.js';
import type { Pixels } from '../../src/vision/decode.js';
import { joinedChains } from '../../src/vision/joined.js';
import { layerOf } from '../../src/vision/layers.js';
import { draw, text } from './draw.js';

const [WIDTH, HEIGHT] = [600, 300];
async function chainsOf(body: string) {
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#24506b"/>`;
  const data = new Uint8Array(
    await draw(WIDTH, HEIGHT, ground + body)
      .removeAlpha()
      .raw()
      .toBuffer(),
  );
  const pixels: Pixels = { data, width: WIDTH, height: HEIGHT };
  const { letters, joined } = findComponents(layerOf(pixels, 'luminance'), pixels, { radius: 20, margin: 40 }, 100);
  const light = joinedChains(joined, pixels).filter(({ members }) => members[0]!.polarity === 1);
  return { letters, light };
}
const word = (turned = 0) =>
  `<g transform="rotate(${turned} 300 150)">${text('lemon', 200, 165, 80, '#ffffff', 'dancing')}</g>`;

describe('a word whose letters hold hands', () => {
  it('is a chain of its pieces, as long as the word', async () => {
    const { light } = await chainsOf(word());
    expect(light).toHaveLength(1);
    const [{ from, to, path, members }] = light as [(typeof light)[0]];
    expect(members.length).toBeGreaterThanOrEqual(3);
    const [left, right] = [pointOn(path, from, 0), pointOn(path, to, 0)];
    expect(left[0]).toBeLessThan(230);
    expect(right[0]).toBeGreaterThan(330);
  });
  it.each([-15, 15])('is one at a slope of %i degrees', async (turned) => {
    const { light } = await chainsOf(word(turned));
    const angles = light.map(({ path }) => (path.kind === 'line' ? (path.angle * 180) / Math.PI : Number.NaN));
    expect(angles.some((angle) => Math.abs(angle - turned) < 10)).toBe(true);
  });
  it('is none of a bar, a disc or a grille', async () => {
    const bars = Array.from({ length: 9 }, (_, i) => `<rect x="${50 + 30 * i}" y="200" width="9" height="60"/>`).join(
      '',
    );
    const { light } = await chainsOf(
      `<g fill="#ffffff"><rect x="100" y="40" width="200" height="20"/><circle cx="500" cy="80" r="40"/>${bars}</g>`,
    );
    expect(light).toEqual([]);
  });
});
