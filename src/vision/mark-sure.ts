/**
 * How sure it is that what lies in a frame is the mark, from three witnesses: its edges, more finely than they were searched;
 * whether the areas of the mark are areas of one colour there, whatever the colour; and whether what is within the mark agrees
 * as its outline does, since what shares the frame alone is another mark. docs/decisions/275 has what each is worth.
 */
import { BINS, type Field } from './gradients.js';
import { agreement, type Frame, fieldIn, patchOf } from './mark-align.js';
import { OUTSIDE } from './mark-areas.js';
import type { Level } from './mark-index.js';
import type { Fine, MarkShape } from './mark-shape.js';

/** What each witness counts; fitted on the developed pictures. */
const EDGES = 18;
const AREAS = 3.5;
const FRAME_ALONE = 24;
const NOUGHT = 12.8;
/** So sure is nought of the sum, and so much surer each unit above it. */
const AT_NOUGHT = 0.64;
const EACH = 0.045;

/** Within small marks nothing is seen sharply: the inner part is asked from a width on, in pixels of the picture. */
const INNER_FROM = 30;
const INNER_FULLY = 60;
/** Marks of which less than this is within their outline have no inner part to ask. */
const INNER_SHARE = 0.3;
/** What is small is like much: its sum is less by this at a width, and no less from another on. */
const SMALL = 1.5;
const SMALL_FULLY = 25;
const SMALL_TO = 40;
/** A cover hides no more than this of a mark's inside. */
const HIDDEN = 0.4;

/** What each witness says of a frame that was climbed to. */
export interface Witnesses {
  edges: number;
  areas: number;
  /** How well most of what is within the outline agrees, and what share of the mark that is. */
  inner: { agreed: number; share: number };
  /** Width of the frame in the picture's own pixels. */
  width: number;
}
export function witnessesIn(
  shape: MarkShape,
  { levels, scale }: { levels: readonly Level[]; scale: number },
  frame: Frame,
): Witnesses {
  const field = fieldIn(levels, frame, shape.finer);
  const { width, height } = shape.areas;
  return {
    edges: agreement(shape.finer, field),
    areas: areasKept(shape, patchOf(levels, frame, width, height).data),
    inner: innerAgreement(shape.finer, field),
    width: (2 * frame.halfWidth) / scale,
  };
}

/** 0 to 1. */
export function surenessOf({ edges, areas, inner, width }: Witnesses): number {
  const asked = Math.min(1, Math.max(0, (width - INNER_FROM) / (INNER_FULLY - INNER_FROM)));
  const alone = Math.max(0, edges - inner.agreed + 0.05) * asked * Math.min(1, inner.share / INNER_SHARE);
  const small = Math.min(1, Math.max(0, (SMALL_TO - width) / (SMALL_TO - SMALL_FULLY)));
  const sum = EDGES * edges + AREAS * areas - FRAME_ALONE * alone - SMALL * small - NOUGHT;
  return Math.min(1, Math.max(0, AT_NOUGHT + EACH * sum));
}

/**
 * Within the mark's outline: how well most of it agrees, each cell with its neighbours, where the worst part may be covered;
 * and what share of the mark lies there.
 */
function innerAgreement({ columns, rows, weights, cells, outline }: Fine, field: Field) {
  const [dots, owns, theirs] = [0, 1, 2].map(() => new Float32Array(weights.length)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  let whole = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    let [dot, own] = [0, 0];
    for (let b = 0; b < BINS; b++) {
      const cell = cells[i * BINS + b]!;
      dot += cell * field.cells[i * BINS + b]!;
      own += (cell * cell) / weight;
    }
    whole += own;
    if (outline[i]) continue;
    [dots[i], owns[i], theirs[i]] = [dot, own, weight * field.energy[i]!];
  }
  const told: { agreed: number; own: number }[] = [];
  let inner = 0;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const at = y * columns + x;
      if (owns[at]! < 0.05) continue;
      let [dot, own, their] = [0, 0, 0];
      for (let j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(columns - 1, x + 1); i++) {
          dot += dots[j * columns + i]!;
          own += owns[j * columns + i]!;
          their += theirs[j * columns + i]!;
        }
      told.push({ agreed: their === 0 ? 0 : dot / Math.sqrt(own * their), own: owns[at]! });
      inner += owns[at]!;
    }
  told.sort((a, b) => a.agreed - b.agreed);
  let sum = 0;
  for (const { agreed, own } of told) {
    sum += own;
    if (sum >= HIDDEN * inner) return { agreed, share: inner / whole };
  }
  return { agreed: 0, share: 0 };
}

/** Two colours nearer than this are one. */
const SAME = 30;
/** What is outside the mark is as far from its colours as this share of how far most of it is. */
const OUTSIDE_SHARE = 0.4;
/** Blocks across and down; those in which two areas meet are asked, each area of so much of it at least. */
const BLOCKS = 8;
const MEETS = 0.12;
const FEWEST_BLOCKS = 3;
const NOTHING_KNOWN = 0.5;

/**
 * Where two areas of the mark meet, the share of pixels that have the colour of their own area rather than the other's; each
 * area counts as much as the other, however large. What colour an area has there is asked of the picture.
 */
function areasKept({ areas }: MarkShape, data: Uint8Array): number {
  const { labels, count, width, height } = areas;
  const seen = Array.from({ length: count }, (_, area) => medianIn(data, labels, area));
  // Areas of one colour, there, are one area.
  const one = seen.map((colour, a) => seen.findIndex((other, b) => b >= a || near(colour, other, SAME)));
  const [nearest, far] = [new Uint8Array(labels.length), new Uint16Array(labels.length)];
  const outside: number[] = [];
  for (let p = 0; p < labels.length; p++) {
    if (labels[p] === 255) continue;
    let best = 0xffff;
    for (let area = 0; area < count; area++) {
      const colour = seen[area];
      if (!colour) continue;
      const d = Math.min(0xffff, distance(data, p * 3, colour));
      if (d < best) {
        best = d;
        nearest[p] = area;
      }
    }
    far[p] = best;
    if (labels[p] === OUTSIDE) outside.push(best);
  }
  // Squares of distances.
  const usual = outside.sort((a, b) => a - b)[outside.length >> 1] ?? 0;
  const apart = Math.max(SAME ** 2, OUTSIDE_SHARE ** 2 * usual);
  let [right, all, blocks] = [0, 0, 0];
  const [right1, all1] = [new Uint16Array(count + 1), new Uint16Array(count + 1)];
  for (let block = 0; block < BLOCKS ** 2; block++) {
    const [x0, x1] = [block % BLOCKS, (block % BLOCKS) + 1].map((at) => Math.floor((at * width) / BLOCKS));
    const [y0, y1] = [block >> 3, (block >> 3) + 1].map((at) => Math.floor((at * height) / BLOCKS));
    right1.fill(0);
    all1.fill(0);
    for (let y = y0!; y < y1!; y++)
      for (let x = x0!; x < x1!; x++) {
        const p = y * width + x;
        const label = labels[p]!;
        if (label === 255) continue;
        const own = label === OUTSIDE ? count : one[label]!;
        all1[own]! += 1;
        if (label === OUTSIDE ? far[p]! > apart : one[nearest[p]!] === own) right1[own]! += 1;
      }
    const least = MEETS * (x1! - x0!) * (y1! - y0!);
    let [share, told, pixels] = [0, 0, 0];
    for (let area = 0; area <= count; area++) {
      pixels += all1[area]!;
      if (all1[area]! < least) continue;
      told += 1;
      share += right1[area]! / all1[area]!;
    }
    if (told < 2) continue;
    blocks += 1;
    right += (share / told) * pixels;
    all += pixels;
  }
  return blocks < FEWEST_BLOCKS ? NOTHING_KNOWN : right / all;
}

type Colour = readonly [number, number, number];
const distance = (data: Uint8Array, p: number, [r, g, b]: Colour): number =>
  (data[p]! - r) ** 2 + (data[p + 1]! - g) ** 2 + (data[p + 2]! - b) ** 2;
const near = (a: Colour | undefined, b: Colour | undefined, most: number): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < most;

/** The middle colour of an area in the picture; undefined where it has too few pixels to tell. */
export function medianIn(data: Uint8Array, labels: Uint8Array, area: number): Colour | undefined {
  const tallies = [0, 1, 2].map(() => new Uint16Array(256));
  let count = 0;
  for (let p = 0; p < labels.length; p++) {
    if (labels[p] !== area) continue;
    count++;
    for (let c = 0; c < 3; c++) tallies[c]![data[p * 3 + c]!]!++;
  }
  if (count < 12) return undefined;
  const middle = (tally: Uint16Array): number => {
    let sum = 0;
    return tally.findIndex((n) => {
      sum += n;
      return sum * 2 >= count;
    });
  };
  return [middle(tallies[0]!), middle(tallies[1]!), middle(tallies[2]!)];
}
