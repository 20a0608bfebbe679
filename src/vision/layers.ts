/** Single-channel views of a picture in which letters may stand out: brightness, and two colour oppositions. */
import type { Pixels } from './decode.js';
import { grayOf } from './gray.js';
import { packed } from './packed.js';

export type Level = 'luminance' | 'red-green' | 'yellow-blue' | 'half';

/** One value a pixel. */
export interface Layer {
  map: Uint8Array;
  width: number;
  height: number;
}

/** The view of one level, as large as the pixels that it is handed ('half' is brightness: the caller halves). */
export function layerOf(pixels: Pixels, level: Level): Layer {
  const { width, height } = pixels;
  if (level === 'luminance' || level === 'half') return { map: grayOf(pixels), width, height };
  const colours = packed(pixels);
  const map = new Uint8Array(colours.length);
  if (level === 'red-green')
    for (let i = 0; i < map.length; i++) map[i] = 128 + (((colours[i]! >> 16) - ((colours[i]! >> 8) & 255)) >> 1);
  else
    for (let i = 0; i < map.length; i++) {
      const colour = colours[i]!;
      map[i] = 128 + ((((colour >> 16) + ((colour >> 8) & 255)) / 2 - (colour & 255)) >> 1);
    }
  return { map, width, height };
}

/** 2 x 2 box average. */
export function halve({ data, width, height }: Pixels): Pixels {
  const w = Math.max(1, width >> 1);
  const h = Math.max(1, height >> 1);
  const out = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const a = (2 * y * width + 2 * x) * 3;
      const right = 2 * x + 1 < width ? 3 : 0;
      const below = 2 * y + 1 < height ? width * 3 : 0;
      for (let c = 0; c < 3; c++)
        out[(y * w + x) * 3 + c] =
          (data[a + c]! + data[a + right + c]! + data[a + below + c]! + data[a + below + right + c]! + 2) >> 2;
    }
  return { data: out, width: w, height: h };
}
