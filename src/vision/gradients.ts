/**
 * Pictures as fields of edge directions: 4-pixel cells with eight directions (half a turn, so that light on dark and dark
 * on light are the same), each weighed against its neighbourhood. What marks are compared in.
 */
export const CELL = 4;
export const BINS = 8;

export interface Field {
  columns: number;
  rows: number;
  /** columns x rows x BINS. */
  cells: Float32Array;
  /** Sum of squares of each cell. */
  energy: Float32Array;
}
export interface Planes {
  data: Uint8Array;
  width: number;
  height: number;
  channels: number;
}

/** The direction of an edge by its two differences, in 256ths of a bin. */
const TURNS = Uint16Array.from({ length: 256 * 256 }, (_, i) => {
  const turn = (Math.atan2((i >> 8) * 2 - 255, (i & 255) * 2 - 255) / Math.PI + 1) * BINS;
  return Math.floor((turn % BINS) * 256);
});

/** At each pixel the channel with the steepest edge counts. */
export function fieldOf({ data, width, height, channels }: Planes): Field {
  const columns = Math.max(1, Math.floor(width / CELL));
  const rows = Math.max(1, Math.floor(height / CELL));
  const raw = new Float32Array(columns * rows * BINS);
  const right = channels;
  const down = width * channels;
  for (let y = 1; y < Math.min(height - 1, rows * CELL); y++)
    for (let x = 1; x < Math.min(width - 1, columns * CELL); x++) {
      const p = (y * width + x) * channels;
      let gx = 0;
      let gy = 0;
      let steepest = 0;
      for (let c = 0; c < channels; c++) {
        const dx = data[p + right + c]! - data[p - right + c]!;
        const dy = data[p + down + c]! - data[p - down + c]!;
        const steep = dx * dx + dy * dy;
        if (steep > steepest) {
          steepest = steep;
          gx = dx;
          gy = dy;
        }
      }
      if (steepest < 64) continue;
      const turn = TURNS[((gy + 256) >> 1) * 256 + ((gx + 256) >> 1)]!;
      const bin = turn >> 8;
      const part = (turn & 255) / 256;
      // The root keeps one hard edge from outweighing a whole drawing.
      const weight = Math.sqrt(Math.sqrt(steepest));
      const at = (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * BINS;
      raw[at + bin]! += weight * (1 - part);
      raw[at + ((bin + 1) % BINS)]! += weight * part;
    }
  return normalise(raw, columns, rows);
}

/** Every cell over the strength of the 3 x 3 cells around it. */
function normalise(raw: Float32Array, columns: number, rows: number): Field {
  const strength = new Float32Array(columns * rows);
  for (let i = 0; i < strength.length; i++) {
    let sum = 0;
    for (let b = 0; b < BINS; b++) sum += raw[i * BINS + b]! ** 2;
    strength[i] = sum;
  }
  const cells = new Float32Array(raw.length);
  const energy = new Float32Array(strength.length);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      let count = 0;
      for (let j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(columns - 1, x + 1); i++) {
          sum += strength[j * columns + i]!;
          count++;
        }
      const at = y * columns + x;
      const over = 1 / Math.sqrt(sum / count + 400);
      for (let b = 0; b < BINS; b++) cells[at * BINS + b] = raw[at * BINS + b]! * over;
      energy[at] = strength[at]! * over * over;
    }
  return { columns, rows, cells, energy };
}

/** Bilinear, good down to half size; below that `shrinkTo` halves first. */
function resample(from: Planes, width: number, height: number): Planes {
  const { channels } = from;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const sy = Math.min(from.height - 1, Math.max(0, ((y + 0.5) * from.height) / height - 0.5));
    const y0 = Math.floor(sy);
    const y1 = Math.min(from.height - 1, y0 + 1);
    for (let x = 0; x < width; x++) {
      const sx = Math.min(from.width - 1, Math.max(0, ((x + 0.5) * from.width) / width - 0.5));
      const x0 = Math.floor(sx);
      const x1 = Math.min(from.width - 1, x0 + 1);
      for (let c = 0; c < channels; c++) {
        const upper =
          from.data[(y0 * from.width + x0) * channels + c]! * (1 - sx + x0) +
          from.data[(y0 * from.width + x1) * channels + c]! * (sx - x0);
        const lower =
          from.data[(y1 * from.width + x0) * channels + c]! * (1 - sx + x0) +
          from.data[(y1 * from.width + x1) * channels + c]! * (sx - x0);
        data[(y * width + x) * channels + c] = upper * (1 - sy + y0) + lower * (sy - y0);
      }
    }
  }
  return { data, width, height, channels };
}

/** The picture at each of several sizes, each a factor smaller than the last, until its shorter side is under `least`. */
export function* pyramid(picture: Planes, factor: number, least: number): Generator<{ planes: Planes; scale: number }> {
  let base = picture;
  let baseScale = 1;
  for (let scale = 1; ; scale *= factor) {
    const width = Math.round(picture.width / scale);
    const height = Math.round(picture.height / scale);
    if (Math.min(width, height) < least) return;
    while (scale / baseScale >= 2) {
      base = resample(base, base.width >> 1, base.height >> 1);
      baseScale *= 2;
    }
    yield { planes: scale === 1 ? picture : resample(base, width, height), scale };
  }
}
