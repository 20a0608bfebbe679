/**
 * What a chain of letters is, and how likely it is writing. A chain lies on a path (a straight line at any angle, or a
 * circle); positions on it are `along` (reading direction) and `across` (downwards as one reads), both in work pixels.
 */
import type { Component } from './components.js';
import { axisOf, highOn, lowOn } from './extents.js';

export type Path =
  | { kind: 'line'; x: number; y: number; angle: number }
  /** `outward`: the letters' heads point away from the centre, reading clockwise; else the other way round. */
  | { kind: 'ring'; cx: number; cy: number; r: number; outward: boolean };

export interface Chain {
  members: Component[];
  path: Path;
  from: number;
  to: number;
  /** Upper and lower edge of the letters, across the path. */
  top: number;
  bottom: number;
  /** Median letter height. */
  height: number;
  rgb: [number, number, number];
  score: number;
}

/** A component as the path sees it. */
export interface Placed {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

export function pointOn(path: Path, along: number, across: number): [number, number] {
  if (path.kind === 'line') {
    const cos = Math.cos(path.angle);
    const sin = Math.sin(path.angle);
    return [path.x + along * cos - across * sin, path.y + along * sin + across * cos];
  }
  const turn = (path.outward ? along : -along) / path.r;
  const r = path.outward ? path.r - across : path.r + across;
  return [path.cx + r * Math.cos(turn), path.cy + r * Math.sin(turn)];
}

/**
 * Where components lie on a path: what of it is the same for all of them is worked out once. On a ring, `near` is a position known
 * to be close, to choose among full turns.
 */
export function placerOn(path: Path): (c: Component, near?: number) => Placed {
  if (path.kind === 'ring') return (c, near = 0) => placeOnRing(path, c, near);
  const along = axisOf(path.angle);
  const across = axisOf(path.angle + Math.PI / 2);
  const a = path.x * along.cos + path.y * along.sin;
  const b = -path.x * along.sin + path.y * along.cos;
  return (c) => ({
    from: lowOn(along, c) - a,
    to: highOn(along, c) - a,
    top: lowOn(across, c) - b,
    bottom: highOn(across, c) - b,
  });
}

/** Where one component lies on a path. */
export const placeOn = (path: Path, c: Component, near = 0): Placed => placerOn(path)(c, near);

function placeOnRing(path: Path & { kind: 'ring' }, c: Component, near: number): Placed {
  const angle = Math.atan2(c.y - path.cy, c.x - path.cx);
  const whole = 2 * Math.PI * path.r;
  let middle = (path.outward ? angle : -angle) * path.r;
  middle += Math.round((near - middle) / whole) * whole;
  const centre = path.cx * Math.cos(angle) + path.cy * Math.sin(angle);
  const outwards = axisOf(angle);
  const around = axisOf(angle + Math.PI / 2);
  // Letters further out are wider on the arc of the path's own radius; close enough for placing.
  const half = (highOn(around, c) - lowOn(around, c)) / 2;
  const low = lowOn(outwards, c) - centre - path.r;
  const high = highOn(outwards, c) - centre - path.r;
  return path.outward
    ? { from: middle - half, to: middle + half, top: -high, bottom: -low }
    : { from: middle - half, to: middle + half, top: low, bottom: high };
}

/** A number of the middle of those given, in their order. Few are sorted where they stand: that is asked for all the time. */
export function median(values: readonly number[]): number {
  if (values.length > FEW.length) return Float64Array.from(values).sort()[values.length >> 1]!;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let k = i;
    for (; k > 0 && FEW[k - 1]! > value; k--) FEW[k] = FEW[k - 1]!;
    FEW[k] = value;
  }
  return values.length === 0 ? 0 : FEW[values.length >> 1]!;
}
const FEW = new Float64Array(32);

export const colourDistance = (a: readonly number[], b: readonly number[]): number =>
  Math.abs(a[0]! - b[0]!) + Math.abs(a[1]! - b[1]!) + Math.abs(a[2]! - b[2]!);

/** Makes a chain of components on a path: edges, colour, score. Members come back sorted in reading order. */
export function makeChain(members: Component[], path: Path): Chain {
  let near = 0;
  const place = placerOn(path);
  const placed = members.map((c) => {
    const p = place(c, near);
    near = (p.from + p.to) / 2;
    return { c, p };
  });
  placed.sort((a, b) => a.p.from + a.p.to - b.p.from - b.p.to);
  const height = median(placed.map(({ p }) => p.bottom - p.top));
  const middle = median(placed.map(({ p }) => (p.top + p.bottom) / 2));
  const area = members.reduce((sum, c) => sum + c.area, 0);
  const mean = (k: number) => members.reduce((sum, c) => sum + c.rgb[k]! * c.area, 0) / area;
  const chain: Chain = {
    members: placed.map(({ c }) => c),
    path,
    from: placed[0]!.p.from,
    to: Math.max(...placed.map(({ p }) => p.to)),
    // One stray tall piece must not make the strip tall: at most 0.8 letter heights each way.
    top: Math.max(Math.min(...placed.map(({ p }) => p.top)), middle - 0.85 * height),
    bottom: Math.min(Math.max(...placed.map(({ p }) => p.bottom)), middle + 0.85 * height),
    height,
    rgb: [mean(0), mean(1), mean(2)],
    score: 0,
  };
  chain.score = scoreOf(
    chain,
    placed.map(({ p }) => p),
  );
  return chain;
}

const spread = (values: number[], about: number): number => median(values.map((v) => Math.abs(v - about)));

/**
 * How much a chain looks like writing: many letters of one height on one line in one colour and stroke, clearly apart
 * from their ground, and *not* all the same shape (windows, stripes, teeth).
 */
function scoreOf(chain: Chain, placed: Placed[]): number {
  const { members, height } = chain;
  const heights = placed.map((p) => p.bottom - p.top);
  const heightSpread = spread(heights, height) / height;
  const baseSpread =
    Math.min(
      spread(
        placed.map((p) => p.bottom),
        median(placed.map((p) => p.bottom)),
      ),
      spread(
        placed.map((p) => (p.top + p.bottom) / 2),
        median(placed.map((p) => (p.top + p.bottom) / 2)),
      ),
    ) / height;
  const strokes = members.map((c) => c.stroke);
  const stroke = median(strokes);
  const strokeSpread = spread(strokes, stroke) / stroke;
  const colours = members.map((c) => colourDistance(c.rgb, chain.rgb));
  const colourSpread = median(colours) / 110;
  const widths = placed.map((p) => p.to - p.from);
  const width = median(widths);
  const fills = members.map((c, i) => c.area / (widths[i]! * heights[i]! || 1));
  const variety = Math.min(1, 0.35 + 3 * (spread(widths, width) / (width || 1)) + 6 * spread(fills, median(fills)));
  const contrast = Math.min(1, median(members.map((c) => c.contrast)) / 45);
  // Letters do not reach far over one another.
  let overlap = 0;
  for (let i = 1; i < placed.length; i++) overlap += Math.max(0, placed[i - 1]!.to - placed[i]!.from) / height;
  overlap /= placed.length;
  return (
    (members.length - 1) ** 0.8 *
    Math.exp(-(1.6 * heightSpread + 2.5 * baseSpread + 1.5 * strokeSpread + 1.2 * colourSpread + 1.2 * overlap)) *
    (0.4 + 0.6 * contrast) *
    variety
  );
}

/** The ways in which a chain could be meant to be read, likelier first. */
export function readingsOf(chain: Chain): Chain[] {
  if (chain.path.kind === 'line') {
    if (Math.abs(Math.sin(chain.path.angle)) < 0.9) return [chain];
    return [chain, turned(chain)];
  }
  const middle = (chain.from + chain.to) / 2 / chain.path.r;
  const span = (chain.to - chain.from) / chain.path.r;
  const height = Math.sin(middle);
  if (span < 3.6 && height < -0.45) return [chain];
  if (span < 3.6 && height > 0.3) return [turned(chain), chain];
  return [chain, turned(chain)];
}

/** The same chain read the other way round. */
function turned(chain: Chain): Chain {
  const path =
    chain.path.kind === 'line'
      ? { ...chain.path, angle: chain.path.angle + Math.PI }
      : { ...chain.path, outward: !chain.path.outward };
  return { ...chain, path, from: -chain.to, to: -chain.from, top: -chain.bottom, bottom: -chain.top };
}
