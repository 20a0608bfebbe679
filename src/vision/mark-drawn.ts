/**
 * A mark's own picture, made ready and drawn at a size. Its ground, transparent or of one colour to the border, is told apart,
 * since marks are laid on photographs with and without it.
 */
import { CELL, edgesOf, fieldOf, type Planes } from './gradients.js';

/** What a cell of mere ground counts beside one of the mark. */
export const GROUND_COUNTS = 0.3;

/**
 * What is transparent made gray, so that nothing shines through. The ground, of one colour all along the border and joined with
 * it, is told by alpha 128: it may be there in a picture or not.
 */
export function groundMarked(from: Buffer, { width, height }: { width: number; height: number }): Uint8Array {
  const data = new Uint8Array(from);
  for (let p = 0; p < data.length; p += 4)
    for (let c = 0; c < 3; c++) data[p + c] = 128 + ((data[p + c]! - 128) * data[p + 3]!) / 255;
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) border.push(y * width, y * width + width - 1);
  const opaque = border.filter((p) => data[p * 4 + 3]! > 200);
  if (opaque.length < border.length * 0.9) return data;
  const median = [0, 1, 2].map((c) => opaque.map((p) => data[p * 4 + c]!).sort((a, b) => a - b)[opaque.length >> 1]!);
  const isGround = (p: number) =>
    data[p * 4 + 3]! > 200 && [0, 1, 2].every((c) => Math.abs(data[p * 4 + c]! - median[c]!) < 28);
  const stack = opaque.filter(isGround);
  if (stack.length < opaque.length * 0.8) return data;
  const seen = new Uint8Array(width * height);
  for (const p of stack) seen[p] = 1;
  for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
    const x = p % width;
    for (const q of [x > 0 ? p - 1 : -1, x < width - 1 ? p + 1 : -1, p - width, p + width])
      if (q >= 0 && q < seen.length && !seen[q] && isGround(q)) {
        seen[q] = 1;
        stack.push(q);
      }
  }
  for (let p = 0; p < seen.length; p++) if (seen[p]) data[p * 4 + 3] = 128;
  return data;
}

/**
 * The mark at a size, turned and mirrored, in its own frame: gray where it is transparent. Alpha stays as it was made above.
 */
export function drawn(
  mark: Planes,
  how: { longer: number; stretch?: number; turn?: number; mirrored?: boolean },
): { data: Uint8Array; width: number; height: number } {
  const { longer, stretch = 1, turn = 0, mirrored = false } = how;
  const ratio = (mark.width / mark.height) * stretch;
  const width = Math.max(CELL * 3, Math.round(ratio >= 1 ? longer : longer * ratio));
  const height = Math.max(CELL * 3, Math.round(ratio >= 1 ? longer / ratio : longer));
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [across, down] = [mark.width / width, mark.height / height];
  const data = new Uint8Array(width * height * 4);
  const sum = new Float32Array(4);
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      sum.fill(0);
      for (let k = 0; k < FINENESS ** 2; k++) {
        const a = u + ((k % FINENESS) + 0.5) / FINENESS - width / 2;
        const b = v + (Math.floor(k / FINENESS) + 0.5) / FINENESS - height / 2;
        const x = Math.floor(mark.width / 2 + (a * cos + b * sin) * across * (mirrored ? -1 : 1));
        const y = Math.floor(mark.height / 2 + (b * cos - a * sin) * down);
        const inside = x >= 0 && y >= 0 && x < mark.width && y < mark.height;
        const p = (y * mark.width + x) * 4;
        for (let c = 0; c < 4; c++) sum[c]! += inside ? mark.data[p + c]! : c < 3 ? 128 : 0;
      }
      for (let c = 0; c < 4; c++) data[(v * width + u) * 4 + c] = sum[c]! / FINENESS ** 2 + 0.5;
    }
  return { data, width, height };
}
/** Points looked at across and down each pixel. */
const FINENESS = 4;

/** Field of a drawn mark, its alpha a channel of its own where it really is transparent, and what of each cell is the mark's. */
export function fieldOfDrawn({ data, width, height }: { data: Uint8Array; width: number; height: number }) {
  const planes = new Uint8Array(data);
  for (let p = 3; p < planes.length; p += 4) planes[p] = Math.min(255, planes[p]! * 2);
  const field = fieldOf(edgesOf({ data: planes, width, height, channels: 4 }));
  const own = new Float32Array(field.columns * field.rows);
  for (let row = 0; row < field.rows; row++)
    for (let column = 0; column < field.columns; column++) {
      let sum = 0;
      for (let y = 0; y < CELL; y++)
        for (let x = 0; x < CELL; x++) {
          const alpha = data[((row * CELL + y) * width + column * CELL + x) * 4 + 3]!;
          sum += alpha > 190 ? 1 : alpha > 64 ? GROUND_COUNTS : 0;
        }
      own[row * field.columns + column] = sum / CELL ** 2;
    }
  return { field, own };
}
