/**
 * The line that a row of signs stands on, and how far it goes, by the colour of its ink: pieces of two signs say little about a
 * row's angle, and signs whose strokes fall apart are no pieces at all, but all of them have one colour.
 */
import { type Chain, median, placerOn } from './chain.js';
import type { Pixels } from './decode.js';
import { packed } from './packed.js';
import { coloursWithin, isOf, type Plain } from './plain.js';

/** Slopes looked at, in degrees: coarsely, then finely about the best. A row is level unless another slope shows so much more. */
const STEEPEST = 66;
const COARSE = 6;
const FINE: readonly number[] = [-4, -2, 2, 4];
const LEVEL_BONUS = 1.06;
/** How far about a piece of a row the rest of it is looked for, over its height; every so many pixels. */
const REACH = 7;
const STEP = 2;
/** Over the height of a row: bins along it and across it, gaps between signs and within one, and what its height may grow to. */
const BIN = 0.08;
const GAP = 0.7;
const GAP_ACROSS = 0.13;
const TALLER = 1.4;
/** Ground of the ink's own colour ends a row where it fills so much of it for so long. */
const FULL = 0.85;
const NO_SIGN = 0.5;
/** A bin with less is empty. */
const LEAST_INK = 0.02;

export interface RowLine {
  angle: number;
  /** In the picture, the middle of what was looked from. */
  x: number;
  y: number;
  from: number;
  to: number;
  top: number;
  bottom: number;
  /** Share of it that is ink. */
  ink: number;
}

/** Along and across, of ink and of pieces, in the picture's pixels about the middle of a row. */
type Extent = [from: number, to: number];

/** @returns the line of most ink in least height through these pieces, with its extent about `x`, `y` */
export function lineThrough(pixels: Pixels, { members }: Pick<Chain, 'members'>, plain: Plain): RowLine | undefined {
  const [left, right] = [Math.min(...members.map((c) => c.left)), Math.max(...members.map((c) => c.right))];
  const [up, down] = [Math.min(...members.map((c) => c.top)), Math.max(...members.map((c) => c.bottom))];
  const [x, y] = [(left + right) / 2, (up + down) / 2];
  const reach = REACH * Math.min(right - left, down - up);
  const ink = inkAbout(pixels, plain, x, y, reach);
  const at = (degrees: number): { degrees: number; line: RowLine; worth: number } | undefined => {
    const angle = (degrees * Math.PI) / 180;
    const line = alongAngle(ink, members, angle, x, y);
    return line && { degrees, line, worth: worthOf(line) * (degrees === 0 ? LEVEL_BONUS : 1) };
  };
  let best: ReturnType<typeof at>;
  const look = (degrees: number) => {
    const one = at(degrees);
    if (one && one.worth > (best?.worth ?? 0)) best = one;
  };
  for (let degrees = -STEEPEST; degrees <= STEEPEST; degrees += COARSE) look(degrees);
  const coarse = best?.degrees ?? 0;
  if (best && coarse !== 0) for (const off of FINE) look(coarse + off);
  return best?.line;
}

/** What pixels of a sign's thin strokes may differ by (sum over channels): JPEG makes them uneven. */
const NARROWEST = 50;
const WIDEST = 80;

/** The colour of a row's ink, by pieces of it. */
export function inkOf(pixels: Pixels, members: Chain['members']): Plain {
  const { rgb, off } = coloursWithin(pixels, members);
  return { rgb, near: Math.min(WIDEST, Math.max(NARROWEST, 3 * median(off))) };
}

/** Much ink in little height: a slope that is not the row's own cuts through less of it, and is higher. */
const worthOf = ({ from, to, top, bottom, ink }: RowLine): number => (ink * (to - from)) / Math.sqrt(bottom - top);

function inkAbout(pixels: Pixels, plain: Plain, x: number, y: number, reach: number): Float32Array {
  const { width, height } = pixels;
  const colours = packed(pixels);
  const [left, right] = [Math.max(0, Math.round(x - reach)), Math.min(width - 1, Math.round(x + reach))];
  const [up, down] = [Math.max(0, Math.round(y - reach)), Math.min(height - 1, Math.round(y + reach))];
  const out = new Float32Array(2 * Math.ceil((right - left + 1) / STEP) * Math.ceil((down - up + 1) / STEP));
  let n = 0;
  for (let py = up; py <= down; py += STEP)
    for (let px = left; px <= right; px += STEP)
      if (isOf(colours[py * width + px]!, plain)) {
        out[n++] = px - x;
        out[n++] = py - y;
      }
  return out.subarray(0, n);
}

function alongAngle(
  ink: Float32Array,
  members: Chain['members'],
  angle: number,
  x: number,
  y: number,
): RowLine | undefined {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const placer = placerOn({ kind: 'line', x, y, angle });
  const placed = members.map((c) => placer(c));
  let along: Extent = [Math.min(...placed.map((p) => p.from)), Math.max(...placed.map((p) => p.to))];
  let across: Extent = [Math.min(...placed.map((p) => p.top)), Math.max(...placed.map((p) => p.bottom))];
  const seed = across[1] - across[0];
  if (!(seed > 0)) return undefined;
  const us = new Float32Array(ink.length / 2);
  const vs = new Float32Array(us.length);
  for (let i = 0; i < us.length; i++) {
    us[i] = ink[2 * i]! * cos + ink[2 * i + 1]! * sin;
    vs[i] = -ink[2 * i]! * sin + ink[2 * i + 1]! * cos;
  }
  // What goes on beyond the pieces may also be higher than they are, and what is higher may go on.
  for (let turn = 0; turn < 2; turn++) {
    along = grown(filled(us, vs, across, seed), along, BIN * seed, GAP * seed, NO_SIGN * seed);
    across = grown(filled(vs, us, along, seed), middleOf(across), BIN * seed, GAP_ACROSS * seed);
    if (across[1] - across[0] > TALLER * seed) return undefined;
  }
  let count = 0;
  for (let i = 0; i < us.length; i++)
    if (us[i]! >= along[0] && us[i]! <= along[1] && vs[i]! >= across[0] && vs[i]! <= across[1]) count++;
  const [from, to] = along;
  const [top, bottom] = across;
  const area = (to - from) * (bottom - top);
  return { angle, x, y, from, to, top, bottom, ink: (count * STEP ** 2) / (area || 1) };
}

const middleOf = ([a, b]: Extent): Extent => [a + 0.3 * (b - a), b - 0.3 * (b - a)];

/** Share of ink by bins in one direction, of what lies within an extent of the other. */
function filled(coords: Float32Array, others: Float32Array, within: Extent, seed: number): (bin: number) => number {
  const most = Math.ceil((2 * REACH) / BIN);
  const counts = new Float32Array(2 * most + 1);
  for (let i = 0; i < coords.length; i++) {
    if (others[i]! < within[0] || others[i]! > within[1]) continue;
    const bin = Math.floor(coords[i]! / (BIN * seed)) + most;
    if (bin >= 0 && bin < counts.length) counts[bin] = counts[bin]! + 1;
  }
  const whole = ((within[1] - within[0]) * BIN * seed) / STEP ** 2;
  return (bin) => (counts[bin + most] ?? 0) / (whole || 1);
}

/** An extent with what stands on at both ends, over gaps up to `gap`; ground of the ink's own colour that goes on for `wide` ends it. */
function grown(share: (bin: number) => number, [from, to]: Extent, size: number, gap: number, wide?: number): Extent {
  const end = (start: number, sense: 1 | -1): number => {
    let last = start;
    let full = 0;
    for (let bin = start + sense; Math.abs(bin - last) * size <= gap; bin += sense) {
      const ink = share(bin);
      full = ink >= FULL ? full + size : 0;
      if (wide !== undefined && full > wide) break;
      if (ink > LEAST_INK && (wide === undefined || ink < FULL)) last = bin;
    }
    return last;
  };
  return [end(Math.floor(from / size), -1) * size, (end(Math.floor(to / size), 1) + 1) * size];
}
