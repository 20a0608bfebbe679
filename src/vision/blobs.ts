/** Connected pieces of dark pixels in a small picture. */

export interface Binary {
  /** 8 bit; under 128 is dark. */
  gray: Uint8Array;
  width: number;
  height: number;
}
/** Right and bottom are exclusive. */
export interface Blob {
  left: number;
  right: number;
  top: number;
  bottom: number;
  area: number;
}
const LEAST = 12;

export function blobsOf({ gray, width, height }: Binary): Blob[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const blobs: Blob[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || gray[start]! >= 128) continue;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      const y = (at - x) / width;
      area++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const next = ny * width + nx;
          if (seen[next] === 1 || gray[next]! >= 128) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    if (area >= LEAST) blobs.push({ left, right, top, bottom, area });
  }
  return blobs;
}
