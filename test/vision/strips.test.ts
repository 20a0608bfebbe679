/** Strips are dark on light whatever their letters were, and whichever pieces their chain was made of. */
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/vision/chain.js';
import { colourStrip } from '../../src/vision/strips.js';

const [WIDTH, HEIGHT] = [240, 60];
const LETTERS: [number, number, number] = [240, 230, 40];
const GROUND: [number, number, number] = [20, 30, 120];

/** Five light bars on dark ground, and a row along them that is said to be of one colour. */
function strip(rgb: [number, number, number]) {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let p = 0; p < WIDTH * HEIGHT; p++) {
    const [x, y] = [p % WIDTH, Math.floor(p / WIDTH)];
    const isBar = y >= 20 && y < 40 && x >= 40 && x < 190 && x % 30 >= 10 && x % 30 < 20;
    data.set(isBar ? LETTERS : GROUND, 3 * p);
  }
  const path = { kind: 'line', x: 0, y: 30, angle: 0 } as const;
  const chain: Chain = { members: [], path, from: 40, to: 190, top: -10, bottom: 10, height: 20, rgb, score: 1 };
  return colourStrip({ data, width: WIDTH, height: HEIGHT }, chain);
}
const dark = ({ gray }: { gray: Uint8Array }) => gray.filter((value) => value < 128).length / gray.length;

describe('a strip', () => {
  it('of light letters is drawn dark on light', () => {
    const drawn = strip(LETTERS);
    expect(drawn.ofGaps).toBe(false);
    expect(dark(drawn)).toBeGreaterThan(0.05);
    expect(dark(drawn)).toBeLessThan(0.4);
  });

  it('of what lies between them is drawn the same, and says so', () => {
    const drawn = strip(GROUND);
    expect(drawn.ofGaps).toBe(true);
    expect(Math.abs(dark(drawn) - dark(strip(LETTERS)))).toBeLessThan(0.02);
  });
});
