/** In which ways a mark that was found differs from its reference: mirrored, stretched, turned, in other colours. */
import type { MarkHit } from '../domain/reading.js';
import { type Frame, patchOf } from './mark-align.js';
import { apart, medianIn } from './mark-areas.js';
import type { Level } from './mark-index.js';
import type { MarkShape } from './mark-shape.js';

/** Wider or narrower than its own shape by this factor. */
const STRETCHED = 1.13;
/** Degrees. A photograph held askew turns a mark by a few. */
const TURNED = 5;
/** Distance of two colours that no light and no compression explains. */
const OTHER_COLOUR = 95;
/** A logo whose ground stayed white and whose drawing did not is recoloured. */
const OTHER_SHARE = 0.2;

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

/** Whether an area of some size has a colour that is not its own. The ground is not asked: marks are laid on any. */
function isRecoloured({ areas }: MarkShape, levels: readonly Level[], frame: Frame): boolean {
  const { width, height, labels } = areas;
  const { data } = patchOf(levels, frame, width, height);
  let [other, known] = [0, 0];
  for (const [area, colour] of areas.colours.entries()) {
    const seen = medianIn(data, labels, area);
    if (!seen) continue;
    const pixels = labels.reduce((sum, label) => sum + Number(label === area), 0);
    known += pixels;
    if (apart(seen, colour) > OTHER_COLOUR) other += pixels;
  }
  return known > 0 && other > OTHER_SHARE * known;
}
