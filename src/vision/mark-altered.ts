/** In which ways a mark that was found differs from its reference: mirrored, stretched, turned, in other colours. */
import type { MarkHit } from '../domain/reading.js';
import { type Frame, patchOf } from './mark-align.js';
import type { Level } from './mark-index.js';
import { apart, type MarkShape } from './mark-shape.js';

/** Wider or narrower than its own shape by this factor. */
const STRETCHED = 1.13;
/** Degrees. A photograph held askew turns a mark by a few. */
const TURNED = 5;
/** Distance of two colours that no light and no compression explains. */
const OTHER_COLOUR = 110;

export function alterationsOf(
  shape: MarkShape,
  levels: readonly Level[],
  frame: Frame,
): NonNullable<MarkHit['altered']> {
  const stretch = frame.halfWidth / frame.halfHeight / shape.ratio;
  return [
    ...(frame.mirrored ? ['mirrored' as const] : []),
    ...(Math.max(stretch, 1 / stretch) >= STRETCHED ? ['stretched' as const] : []),
    ...(Math.abs((frame.turn * 180) / Math.PI) >= TURNED ? ['turned' as const] : []),
    ...(isRecoloured(shape, levels, frame) ? ['recoloured' as const] : []),
  ];
}

/** Whether most of the mark's own areas have a colour that is not theirs. Its ground is not asked: marks are laid on any. */
function isRecoloured({ areas }: MarkShape, levels: readonly Level[], frame: Frame): boolean {
  const { width, height } = areas;
  const { data } = patchOf(levels, frame, width, height);
  let [other, known] = [0, 0];
  for (const [area, colour] of areas.colours.entries()) {
    const pixels: number[] = [];
    for (let p = 0; p < areas.labels.length; p++) if (areas.labels[p] === area) pixels.push(p);
    if (pixels.length < 12) continue;
    const median = [0, 1, 2].map((c) => pixels.map((p) => data[p * 3 + c]!).sort((a, b) => a - b)[pixels.length >> 1]!);
    known += pixels.length;
    if (apart(median, colour) > OTHER_COLOUR) other += pixels.length;
  }
  return known > 0 && other > known / 2;
}
