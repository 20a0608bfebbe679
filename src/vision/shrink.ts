/** Gray pictures made smaller by means, in one order of additions, so that every machine comes to the same numbers. */

export interface Ink {
  /** Row by row; 255 is ink, 0 is ground. */
  ink: Uint8Array;
  width: number;
}

/**
 * The ink of a strip that is dark on light: each pixel is the mean of what it covers.
 * @param window where the wanted piece begins and its size in wanted pixels, each `by` of the strip's wide and high
 */
export function shrunkInk(
  { gray, width, height }: { gray: Uint8Array; width: number; height: number },
  { left, top, by, columns, rows }: { left: number; top: number; by: number; columns: number; rows: number },
): Ink {
  // First across, then down.
  const across = new Float64Array(columns * height);
  for (let x = 0; x < columns; x++) {
    const from = Math.max(0, left + x * by);
    const to = Math.min(width, left + (x + 1) * by);
    for (let at = Math.floor(from); at < to; at++) {
      const share = Math.min(to, at + 1) - Math.max(from, at);
      for (let y = 0; y < height; y++)
        across[y * columns + x] = across[y * columns + x]! + share * (255 - gray[y * width + at]!);
    }
  }
  const ink = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const from = Math.max(0, top + y * by);
    const to = Math.min(height, top + (y + 1) * by);
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let at = Math.floor(from); at < to; at++)
        sum += (Math.min(to, at + 1) - Math.max(from, at)) * across[at * columns + x]!;
      ink[y * columns + x] = sum / (by * by) + 0.5;
    }
  }
  return { ink, width: columns };
}
