/**
 * Pictures within a screenshot, by their outline alone: what stands out from the page's own ground as one round or
 * rectangular piece. A picture whose edge is of the ground's colour has no outline and is not found: never guessed.
 */
import type { Box } from '../domain/reading.js';
import type { ScreenShape } from '../domain/screen.js';
import type { Pixels } from './decode.js';

/** Colours this close are the same ground, per channel: platforms shade it by a step or two, and JPEG adds some. */
const SAME = 12;
/** A further ground, such as a card's beside the gutter, lies under at least so many lines of text, and this share of them. */
const LEAST_LINES = 3;
const LINES_SHARE = 0.2;
/** Smallest picture, as a share of the screenshot's width. */
const LEAST_SIDE = 0.045;
const ROUND_LIKENESS = 0.92;
const RECT_LIKENESS = 0.86;

type Rgb = readonly [number, number, number];

/** Finds pictures; boxes are in the pixels of `pixels`, those of lines of text (`written`) too. The largest first. */
export function findShapes(pixels: Pixels, written: readonly Box[]): ScreenShape[] {
  const { width, height } = pixels;
  const least = Math.max(12, LEAST_SIDE * Math.min(width, height * 1.6));
  const mask = withoutHairlines(foreground(pixels, groundsOf(pixels, written)), width, height);
  const found: (ScreenShape & { area: number })[] = [];
  for (const piece of piecesOf(mask, width, height)) {
    const [, , w, h] = piece.box;
    if (w < least || h < least || (w > 0.97 * width && h > 0.6 * height)) continue;
    const filled = fill(piece.mask, w, h);
    const kind = kindOf(filled, w, h);
    if (kind) found.push({ kind, box: piece.box, area: w * h, flat: flatness(pixels, piece.box) });
  }
  found.sort((a, b) => b.area - a.area);
  return found.filter((one) => !isRingAround(one, found)).map(({ kind, box, flat }) => ({ kind, box, flat }));
}

/** The page's own colours: the commonest of all, and those on which its text stands. */
function groundsOf(pixels: Pixels, written: readonly Box[]): Rgb[] {
  const { data, width, height } = pixels;
  const whole = commonest(pixels, [0, 0, width, height]);
  const under = new Map<number, number>();
  for (const [x, y, w, h] of written) {
    const key = commonest(pixels, [x - 2, y - 2, w + 4, h + 4]);
    if (key !== undefined) under.set(key, (under.get(key) ?? 0) + 1);
  }
  const further = [...under].filter(([, n]) => n >= LEAST_LINES && n >= LINES_SHARE * written.length);
  const keys = new Set([...(whole === undefined ? [] : [whole]), ...further.map(([key]) => key)]);
  return [...keys].map((key) => meanOf(data, key));
}
function coloursIn({ data, width, height }: Pixels, [x, y, w, h]: Box): Map<number, number> {
  const counts = new Map<number, number>();
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + w); column++) {
      const key = keyAt(data, (row * width + column) * 3);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
function commonest(pixels: Pixels, box: Box): number | undefined {
  let most: readonly [number, number] | undefined;
  for (const entry of coloursIn(pixels, box)) if (!most || entry[1] > most[1]) most = entry;
  return most?.[0];
}
const flatness = (pixels: Pixels, box: Box): number => Math.max(...coloursIn(pixels, box).values()) / (box[2] * box[3]);
const keyAt = (data: Uint8Array, p: number) =>
  ((data[p]! >> 3) << 10) | ((data[p + 1]! >> 3) << 5) | (data[p + 2]! >> 3);
function meanOf(data: Uint8Array, key: number): Rgb {
  let r = 0;
  let g = 0;
  let b = 0;
  let n = 0;
  for (let p = 0; p < data.length; p += 3) {
    if (keyAt(data, p) !== key) continue;
    r += data[p]!;
    g += data[p + 1]!;
    b += data[p + 2]!;
    n++;
  }
  return [r / n, g / n, b / n];
}

function foreground({ data, width, height }: Pixels, grounds: readonly Rgb[]): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < mask.length; i++, p += 3) {
    const isGround = grounds.some(
      ([r, g, b]) =>
        Math.abs(data[p]! - r) <= SAME && Math.abs(data[p + 1]! - g) <= SAME && Math.abs(data[p + 2]! - b) <= SAME,
    );
    if (!isGround) mask[i] = 1;
  }
  return mask;
}

/** Opened by a pixel on each side: a card's border or a rule below a heading would chain pictures together. */
function withoutHairlines(mask: Uint8Array, width: number, height: number): Uint8Array {
  const least = spread(mask, width, height, (a, b) => a & b, 1);
  return spread(least, width, height, (a, b) => a | b, 0);
}
/** Each pixel joined with its eight neighbours; what lies beyond the edge counts as `beyond`. */
function spread(
  mask: Uint8Array,
  width: number,
  height: number,
  join: (a: number, b: number) => number,
  beyond: number,
): Uint8Array {
  const rows = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    const x = i % width;
    const before = x > 0 ? mask[i - 1]! : beyond;
    const after = x < width - 1 ? mask[i + 1]! : beyond;
    rows[i] = join(join(before, mask[i]!), after);
  }
  const all = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    const above = i >= width ? rows[i - width]! : beyond;
    const below = i < (height - 1) * width ? rows[i + width]! : beyond;
    all[i] = join(join(above, rows[i]!), below);
  }
  return all;
}

interface Piece {
  box: Box;
  /** Of the box alone. */
  mask: Uint8Array;
}
/** Connected pieces (by sides), without the crumbs. */
function piecesOf(mask: Uint8Array, width: number, height: number): Piece[] {
  const label = new Int32Array(mask.length);
  const stack = new Int32Array(mask.length);
  const pieces: Piece[] = [];
  let last = 0;
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || label[start] !== 0) continue;
    last++;
    let top = 0;
    let area = 0;
    let [x0, y0, x1, y1] = [width, height, 0, 0];
    stack[top++] = start;
    label[start] = last;
    while (top > 0) {
      const at = stack[--top]!;
      const x = at % width;
      const y = (at - x) / width;
      area++;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
      const visit = (next: number) => {
        if (mask[next] === 1 && label[next] === 0) {
          label[next] = last;
          stack[top++] = next;
        }
      };
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    if (area < 100) continue;
    const [w, h] = [x1 - x0 + 1, y1 - y0 + 1];
    const own = new Uint8Array(w * h);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) if (label[(y + y0) * width + x + x0] === last) own[y * w + x] = 1;
    pieces.push({ box: [x0, y0, w, h], mask: own });
  }
  return pieces;
}

/** The piece with its holes closed: what cannot be reached from the box's edge belongs to it. */
function fill(mask: Uint8Array, w: number, h: number): Uint8Array {
  const outside = new Uint8Array(mask.length);
  const stack: number[] = [];
  const enter = (at: number) => {
    if (mask[at] === 0 && outside[at] === 0) {
      outside[at] = 1;
      stack.push(at);
    }
  };
  for (let x = 0; x < w; x++) {
    enter(x);
    enter((h - 1) * w + x);
  }
  for (let y = 0; y < h; y++) {
    enter(y * w);
    enter(y * w + w - 1);
  }
  while (stack.length > 0) {
    const at = stack.pop()!;
    const x = at % w;
    if (x > 0) enter(at - 1);
    if (x < w - 1) enter(at + 1);
    if (at >= w) enter(at - w);
    if (at < (h - 1) * w) enter(at + w);
  }
  return outside.map((is) => 1 - is);
}

function kindOf(filled: Uint8Array, w: number, h: number): ScreenShape['kind'] | undefined {
  let area = 0;
  let both = 0;
  let disc = 0;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const dx = (x + 0.5 - w / 2) / (w / 2);
      const dy = (y + 0.5 - h / 2) / (h / 2);
      const inDisc = dx * dx + dy * dy <= 1;
      const is = filled[y * w + x] === 1;
      if (is) area++;
      if (inDisc) disc++;
      if (is && inDisc) both++;
    }
  const aspect = w / h;
  if (aspect > 0.92 && aspect < 1.09 && both / (area + disc - both) >= ROUND_LIKENESS) return 'round';
  // A cover may have a bite where the avatar lies over it.
  const least = aspect > 1.8 ? 0.72 : RECT_LIKENESS;
  return area / (w * h) >= least ? 'rect' : undefined;
}

/** A ring drawn around a picture is not the picture. */
const isRingAround = (one: ScreenShape, all: readonly ScreenShape[]): boolean =>
  one.kind === 'round' &&
  all.some(
    (inner) =>
      inner !== one &&
      inner.kind === 'round' &&
      inner.box[2] < one.box[2] &&
      inner.box[2] > 0.7 * one.box[2] &&
      isInside(inner.box, one.box),
  );
const isInside = ([x, y, w, h]: Box, [ox, oy, ow, oh]: Box) =>
  x >= ox && y >= oy && x + w <= ox + ow && y + h <= oy + oh;
