/** Strips set anew about letters that they cut, and the line beside one that was read. */
import { describe, expect, it } from 'vitest';
import { type Chain, makeChain } from '../../src/vision/chain.js';
import { findComponents } from '../../src/vision/components.js';
import type { Pixels } from '../../src/vision/decode.js';
import { layerOf } from '../../src/vision/layers.js';
import { lineBeside } from '../../src/vision/line-beside.js';
import { reframed } from '../../src/vision/reframe.js';
import { draw, text } from './draw.js';

const [WIDTH, HEIGHT] = [700, 300];
async function pixelsOf(body: string): Promise<Pixels> {
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#3a6b24"/>`;
  const data = await draw(WIDTH, HEIGHT, ground + body)
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data: new Uint8Array(data), width: WIDTH, height: HEIGHT };
}
/** The light letters within two rows of the picture, as one chain. */
function chainWithin(pixels: Pixels, top: number, bottom: number): Chain {
  const { letters } = findComponents(layerOf(pixels, 'luminance'), pixels, { radius: 40, margin: 14 }, 200);
  const members = letters.filter((c) => c.polarity === 1 && c.top >= top && c.bottom <= bottom && c.size > 20);
  expect(members.length).toBeGreaterThan(3);
  return makeChain(members, { kind: 'line', x: 0, y: (top + bottom) / 2, angle: 0 });
}
const words = text('GARDEN', 150, 130, 70, '#ffffff', 'montserrat');
const WHOLE = { top: 130 - 0.72 * 70, bottom: 131 };
/** Where a chain's edges lie in the picture; its path is level. */
const edgesOf = ({ path, top, bottom }: Chain) => (path.kind === 'line' ? [path.y + top, path.y + bottom] : []);

describe('a strip that cuts its letters', () => {
  it('is set about them', async () => {
    const pixels = await pixelsOf(words);
    const chain = chainWithin(pixels, 70, 140);
    // As if only the upper halves had been found.
    const cut = { ...chain, bottom: (chain.top + chain.bottom) / 2, height: chain.height / 2 };
    const [top, bottom] = edgesOf(reframed(pixels, cut)!) as [number, number];
    expect(top).toBeCloseTo(WHOLE.top, -1);
    expect(bottom).toBeCloseTo(WHOLE.bottom, -1);
  });
  it('is turned as they run', async () => {
    const pixels = await pixelsOf(`<g transform="rotate(9 300 110)">${words}</g>`);
    const chain = chainWithin(pixels, 30, 200);
    const level = {
      ...chain,
      top: -25,
      bottom: 25,
      height: 50,
      path: { kind: 'line', x: 0, y: 105, angle: 0 } as const,
    };
    const { path } = reframed(pixels, level)!;
    expect(path.kind === 'line' && (path.angle * 180) / Math.PI).toBeCloseTo(9, -0.5);
  });
  it('is left as it is where it cuts none, and on a ground of nothing', async () => {
    const pixels = await pixelsOf(words);
    expect(reframed(pixels, chainWithin(pixels, 70, 140))).toBeUndefined();
    const chain = chainWithin(pixels, 70, 140);
    expect(reframed(await pixelsOf(''), chain)).toBeUndefined();
  });
});

describe('the line beside a line', () => {
  const two = words + text('FAIR', 210, 220, 70, '#ffffff', 'montserrat');
  it('is found below, and above', async () => {
    const pixels = await pixelsOf(two);
    const below = lineBeside(pixels, chainWithin(pixels, 70, 140), 1)!;
    expect(edgesOf(below)[0]).toBeCloseTo(220 - 0.72 * 70, -1);
    const above = lineBeside(pixels, chainWithin(pixels, 160, 230), -1)!;
    expect(edgesOf(above)[1]).toBeCloseTo(WHOLE.bottom, -1);
    expect(above.to - above.from).toBeGreaterThan(below.to - below.from);
  });
  it('is none where none stands, or one of another colour', async () => {
    const alone = await pixelsOf(words);
    expect(lineBeside(alone, chainWithin(alone, 70, 140), 1)).toBeUndefined();
    const other = await pixelsOf(words + text('FAIR', 210, 220, 70, '#101010', 'montserrat'));
    expect(lineBeside(other, chainWithin(other, 70, 140), 1)).toBeUndefined();
  });
});
