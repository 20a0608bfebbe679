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

/** Of each pixel the edge through it: how steep (what is flat has 0), and its direction in 256ths of half a turn. */
export interface Edges {
  strengths: Uint8Array;
  directions: Uint8Array;
  width: number;
  height: number;
}

/** The direction of an edge by its two differences. */
const DIRECTIONS = Uint8Array.from({ length: 256 * 256 }, (_, i) =>
  directionOf((i & 255) * 2 - 255, (i >> 8) * 2 - 255),
);
/** In 256ths of half a turn. */
export function directionOf(dx: number, dy: number): number {
  return Math.floor((Math.atan2(dy, dx) / Math.PI + 1) * 256) & 255;
}
/** Differences less steep than this are none. */
const FLAT = 64;
/** A strength of 19, the most there is, still fits a byte. */
const STEPS = 13;
const STEEPEST = 255 ** 2 * 2;
/** The fourth root keeps one hard edge from outweighing a whole drawing. By every 32nd of the square. */
const STRENGTHS = Uint8Array.from({ length: (STEEPEST >> 5) + 1 }, (_, i) =>
  Math.round(STEPS * ((i << 5) + 16) ** 0.25),
);

/** At each pixel the channel with the steepest edge counts. */
export function edgesOf({ data, width, height, channels }: Planes): Edges {
  const strengths = new Uint8Array(width * height);
  const directions = new Uint8Array(width * height);
  const right = channels;
  const down = width * channels;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
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
      if (steepest < FLAT) continue;
      strengths[y * width + x] = STRENGTHS[steepest >> 5]!;
      directions[y * width + x] = DIRECTIONS[((gy + 256) >> 1) * 256 + ((gx + 256) >> 1)]!;
    }
  return { strengths, directions, width, height };
}

/** Edges gathered into cells. */
export function fieldOf({ strengths, directions, width, height }: Edges): Field {
  const columns = Math.max(1, Math.floor(width / CELL));
  const rows = Math.max(1, Math.floor(height / CELL));
  const raw = new Float32Array(columns * rows * BINS);
  for (let y = 1; y < Math.min(height - 1, rows * CELL); y++)
    for (let x = 1; x < Math.min(width - 1, columns * CELL); x++) {
      const strength = strengths[y * width + x]!;
      if (strength > 0)
        addTo(
          raw,
          (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * BINS,
          strength,
          directions[y * width + x]!,
        );
    }
  return normalised(raw, columns, rows);
}

/** An edge shared out to the two directions that it lies between. */
export function addTo(raw: Float32Array, at: number, strength: number, direction: number): void {
  const bin = direction >> 5;
  const part = (direction & 31) / 32;
  raw[at + bin]! += strength * (1 - part);
  raw[at + ((bin + 1) & 7)]! += strength * part;
}

/** Every cell over the strength of the 3 x 3 cells around it. */
export function normalised(raw: Float32Array, columns: number, rows: number): Field {
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
      const over = 1 / Math.sqrt(sum / count + 400 * STEPS ** 2);
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
