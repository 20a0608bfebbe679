/**
 * Marks as rules see them: of several at one place the surest alone, since a disc with a bird in it resembles any disc; which
 * of LLL's stand altered; which stand together with a badge.
 */
import type { Box, MarkHit } from '../domain/reading.js';

/** Share of their common area from which two hits are of one thing. */
const ONE_THING = 0.4;
/** Of the smaller mark's width: marks nearer than this stand as one. */
const TOGETHER = 0.12;
/** Under this a hit is too unsure to say of it how it differs. */
const SURE_ENOUGH = 0.72;

export const isLogo = ({ name }: MarkHit): boolean => name.startsWith('lll/');
export const isBadge = ({ name }: MarkHit): boolean => name.startsWith('badge/');

/** The marks of a picture, the surest first; what lies where a surer one lies is left out. */
export function marksSeen(marks: readonly MarkHit[]): MarkHit[] {
  const kept: MarkHit[] = [];
  for (const mark of [...marks].sort((a, b) => b.sureness - a.sureness))
    if (!kept.some((k) => overlap(k.box, mark.box) > ONE_THING)) kept.push(mark);
  return kept;
}

/** In which one way a logo was altered, the gravest first. Turned a little is how photographs are. */
export function alterationOf({ sureness, altered = [] }: MarkHit): 'recoloured' | 'stretched' | 'mirrored' | undefined {
  if (sureness < SURE_ENOUGH) return undefined;
  return (['recoloured', 'stretched', 'mirrored'] as const).find((how) => altered.includes(how));
}

/** The badge that stands with a logo as one sign: over it, in it, or next to it. */
export const joinedWith = (logo: MarkHit, marks: readonly MarkHit[]): MarkHit | undefined =>
  marks.find((mark) => isBadge(mark) && gap(logo.box, mark.box) <= TOGETHER * Math.min(logo.box[2], mark.box[2]));

function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / (a[2] * a[3] + b[2] * b[3] - across * down);
}

function gap(a: Box, b: Box): number {
  const across = Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]);
  const down = Math.max(a[1], b[1]) - Math.min(a[1] + a[3], b[1] + b[3]);
  return Math.max(across, down);
}
