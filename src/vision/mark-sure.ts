/**
 * How sure it is that what lies in a frame is the mark. Of the mark as a whole: its edges, more finely than they were searched;
 * whether its areas are areas of one colour there, whatever the colour; whether what is within agrees as its outline does, since
 * what shares the frame alone is another mark. Of its blocks, each looked for around its place: how much of the edges there
 * they explain, how far off they lie, and how well most of the inner ones agree once the frame is moved to where they are.
 * docs/decisions/275 and 285 have what each is worth.
 */
import { BINS, type Field } from './gradients.js';
import { agreement, type Frame, fieldIn, patchOf } from './mark-align.js';
import { areasKept } from './mark-areas.js';
import { type Blocks, type Found, foundIn } from './mark-blocks.js';
import type { Level } from './mark-index.js';
import { gridIn, movedTo } from './mark-settle.js';
import type { Fine, MarkShape } from './mark-shape.js';

/** What each witness counts; fitted on the developed pictures. */
const EDGES = 18;
const AREAS = 3.5;
const FRAME_ALONE = 24;
const EXPLAINED = 6.7;
const IN_PLACE = 8.9;
const FAR = 2.2;
const OUTLINE_ALONE = 6.7;
const CONTRADICTED = 10;
const NOUGHT = 12.7;
/** So sure is nought of the sum, and so much surer each unit above it. */
const AT_NOUGHT = 0.64;
const EACH = 0.0195;

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
/** Blocks of which less than this is outline are within. */
const WITHIN = 0.34;
/** Where a picture has edges as strong as this and they agree less than this, it shows something else. */
const STRONG = 0.4;
const OTHER = 0.5;
/** How far blocks are looked for, in points of their grid. */
const REACH = 2;
/** Marks with less than this to agree with, in whole blocks, say nothing. */
const LEAST_TOLD = 0.3;

/** What each witness says of a frame that was climbed to. */
export interface Witnesses {
  edges: number;
  areas: number;
  /** How well most of what is within the outline agrees, and what share of the mark that is. */
  inner: { agreed: number; share: number };
  blocks: BlocksSaid;
  /** Width of the frame in the picture's own pixels. */
  width: number;
}
interface BlocksSaid {
  /** Share of the edges that lie where the mark is and are the mark's. */
  explained: number;
  /** How far blocks are from their places, in pixels of the template. */
  far: number;
  /** In their places: how well most of those within the outline agree, and how much better those on it do than those within. */
  inPlace: number;
  outlineAlone: number;
  /** Share of what is within the outline where the picture shows something else; a plain cover shows nothing. */
  contradicted: number;
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
    areas: areasKept(shape.areas, patchOf(levels, frame, width, height).data),
    inner: innerAgreement(shape.finer, field),
    blocks: blocksSaid(shape.blocks, levels, frame),
    width: (2 * frame.halfWidth) / scale,
  };
}

/** 0 to 1. */
export function surenessOf({ edges, areas, inner, blocks, width }: Witnesses): number {
  const asked = Math.min(1, Math.max(0, (width - INNER_FROM) / (INNER_FULLY - INNER_FROM)));
  const alone = Math.max(0, edges - inner.agreed + 0.05) * asked * Math.min(1, inner.share / INNER_SHARE);
  const small = Math.min(1, Math.max(0, (SMALL_TO - width) / (SMALL_TO - SMALL_FULLY)));
  const whole = EDGES * edges + AREAS * areas - FRAME_ALONE * alone - SMALL * small;
  const parts = EXPLAINED * blocks.explained + IN_PLACE * blocks.inPlace - FAR * blocks.far;
  const another = OUTLINE_ALONE * blocks.outlineAlone + CONTRADICTED * blocks.contradicted;
  const sum = whole + parts - another - NOUGHT;
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

function blocksSaid(blocks: Blocks, levels: readonly Level[], frame: Frame): BlocksSaid {
  const found = foundIn(blocks, gridIn(levels, frame, blocks), REACH);
  const moved = movedTo(blocks, found, frame);
  return { ...nearBy(blocks, found), ...inPlace(blocks, foundIn(blocks, gridIn(levels, moved, blocks), 0)) };
}

function nearBy({ blocks }: Blocks, { best, dx, dy, strong }: Found): { explained: number; far: number } {
  let [explained, there, off, weights] = [0, 0, 0, 0];
  for (const [n, { weight, own }] of blocks.entries()) {
    explained += strong[n]! * own * best[n]!;
    there += strong[n]! * own;
    off += weight * Math.hypot(dx[n]!, dy[n]!);
    weights += weight;
  }
  return { explained: there > 0 ? explained / there : 0, far: weights > LEAST_TOLD ? off / weights : 0 };
}

/** As above, of blocks: the worst part of what is within the outline may be covered. */
function inPlace({ blocks }: Blocks, { here, strong }: Found): Omit<BlocksSaid, 'explained' | 'far'> {
  const told = blocks
    .map(({ weight, outline }, n) => ({ weight, within: outline < WITHIN, agreed: here[n]! }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.agreed - b.agreed);
  const sums = { within: [0, 0], outline: [0, 0] };
  for (const { weight, within, agreed } of told) {
    const sum = within ? sums.within : sums.outline;
    sum[0]! += weight * agreed;
    sum[1]! += weight;
  }
  const [inner, outer] = [sums.within, sums.outline].map(([sum, all]) => (all! > LEAST_TOLD ? sum! / all! : 0));
  const contradicted = blocks.reduce(
    (sum, { weight, outline }, n) => sum + (outline < WITHIN && strong[n]! > STRONG && here[n]! < OTHER ? weight : 0),
    0,
  );
  const whole = sums.within[1]!;
  let [passed, most] = [0, 0];
  for (const { weight, within, agreed } of told) {
    if (!within) continue;
    passed += weight;
    most = agreed;
    if (passed >= HIDDEN * whole) break;
  }
  return {
    inPlace: most,
    outlineAlone: Math.max(0, outer! - inner!),
    contradicted: whole > LEAST_TOLD ? contradicted / whole : 0,
  };
}
