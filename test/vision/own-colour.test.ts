/** What tells letters that hang on to their ground: their own one colour; and which words at a line's end are kept. */
import { describe, expect, it } from 'vitest';
import { makeChain } from '../../src/vision/chain.js';
import { findComponents } from '../../src/vision/components.js';
import { layerOf } from '../../src/vision/layers.js';
import { toReadLines } from '../../src/vision/lines.js';
import { colourOfLetters } from '../../src/vision/plain.js';

const WIDTH = 200;
const HEIGHT = 60;

/** Five upright bars on a light ground; `shade` says what a bar's pixel in a row is. */
function bars(shade: (y: number) => number) {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(220);
  for (let bar = 0; bar < 5; bar++)
    for (let y = 15; y < 45; y++)
      for (let x = 20 + 30 * bar; x < 30 + 30 * bar; x++)
        data.fill(shade(y), 3 * (y * WIDTH + x), 3 * (y * WIDTH + x + 1));
  const pixels = { data, width: WIDTH, height: HEIGHT };
  const { letters: members } = findComponents(layerOf(pixels, 'luminance'), pixels, { radius: 40, margin: 14 }, 100);
  expect(members).toHaveLength(5);
  return { pixels, chain: makeChain(members, { kind: 'line', x: 0, y: 30, angle: 0 }) };
}

describe('the one colour of a row’s letters', () => {
  it('is known where they have one', () => {
    const { pixels, chain } = bars(() => 20);
    expect(colourOfLetters(pixels, chain)).toEqual({ rgb: [20, 20, 20], near: 16 });
  });

  it('is none where they are of many shades', () => {
    const { pixels, chain } = bars((y) => 3 * y);
    expect(colourOfLetters(pixels, chain)).toBeUndefined();
  });
});

describe('an unsure word at a line’s end', () => {
  const word = (text: string, sureness: number, x0: number) => {
    const box = { x0, y0: 0, x1: x0 + 50, y1: 20 };
    return { text, sureness, box, chars: [...text].map((c) => ({ c, sureness, box })) };
  };
  const read = (first: string) => {
    const words = [word(first, 0, 0), word('WITH', 0.95, 60), word('FRIENDS', 0.95, 120)];
    const line = { words, box: { x0: 0, y0: 0, x1: 170, y1: 20 } };
    return toReadLines(line, { map: (x, y) => [x, y], size: { width: 200, height: 20 }, steps: 1 }).map(
      ({ text }) => text,
    );
  };

  it('is kept beside the sure reading where it has five signs, one of them misread', () => {
    expect(read('=TAND')).toEqual(['WITH FRIENDS', '=TAND WITH FRIENDS']);
  });

  it('is a smudge where it has fewer', () => {
    expect(read('=|i')).toEqual(['WITH FRIENDS']);
  });
});
