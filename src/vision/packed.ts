import type { Pixels } from './decode.js';

const made = new WeakMap<Pixels, Int32Array>();

/**
 * A picture's pixels as one number each, `red << 16 | green << 8 | blue`: where a loop wants all three channels, one look into an
 * array does instead of three. Made once of a picture, whose pixels must not change afterwards.
 */
export function packed(pixels: Pixels): Int32Array {
  const before = made.get(pixels);
  if (before) return before;
  const { data, width, height } = pixels;
  const colours = new Int32Array(width * height);
  for (let i = 0, p = 0; i < colours.length; i++, p += 3)
    colours[i] = (data[p]! << 16) | (data[p + 1]! << 8) | data[p + 2]!;
  made.set(pixels, colours);
  return colours;
}
