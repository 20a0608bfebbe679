/**
 * Chains become strips: the ground along a path is unrolled to an upright line of text, coloured so that letters are
 * dark and the ground is light whatever they were, or drawn anew from the chain's own components alone.
 */

import { type Chain, colourDistance, placeOn, pointOn } from './chain.js';
import type { Component } from './components.js';
import type { Pixels } from './decode.js';
import type { Plain } from './plain.js';

export interface Strip {
  /** 8 bit, dark on light, with a white border. */
  gray: Uint8Array;
  width: number;
  height: number;
  /** Strip pixel to work pixel. */
  toWork(x: number, y: number): [number, number];
}

const BORDER = 10;
/** Letter height in a full strip, and the longest strip, in pixels. */
const LETTER = 40;
const MAX_LENGTH = 2400;

interface Frame {
  width: number;
  height: number;
  step: number;
  along: number;
  across: number;
}

function frameOf(chain: Chain, letter: number): Frame {
  const margin = 0.18 * chain.height;
  const length = chain.to - chain.from + 0.7 * chain.height;
  const step = Math.max(chain.height / letter, length / MAX_LENGTH);
  return {
    width: Math.max(8, Math.round(length / step)),
    height: Math.max(8, Math.round((chain.bottom - chain.top + 2 * margin) / step)),
    step,
    along: chain.from - 0.35 * chain.height,
    across: chain.top - margin,
  };
}

/** Samples a picture along a chain, bilinear, `channels` per pixel. */
function unroll(
  source: { data: Uint8Array; width: number; height: number },
  channels: number,
  chain: Chain,
  frame: Frame,
): Uint8Array {
  const out = new Uint8Array(frame.width * frame.height * channels);
  const { data, width, height } = source;
  for (let x = 0; x < frame.width; x++) {
    const along = frame.along + (x + 0.5) * frame.step;
    const [ax, ay] = pointOn(chain.path, along, frame.across + 0.5 * frame.step);
    const [bx, by] = pointOn(chain.path, along, frame.across + 1.5 * frame.step);
    for (let y = 0; y < frame.height; y++) {
      const px = Math.min(width - 1.001, Math.max(0, ax + (bx - ax) * y - 0.5));
      const py = Math.min(height - 1.001, Math.max(0, ay + (by - ay) * y - 0.5));
      const ix = px | 0;
      const iy = py | 0;
      const fx = px - ix;
      const fy = py - iy;
      const p = (iy * width + ix) * channels;
      const q = p + width * channels;
      for (let c = 0; c < channels; c++)
        out[(y * frame.width + x) * channels + c] =
          (data[p + c]! * (1 - fx) + data[p + channels + c]! * fx) * (1 - fy) +
          (data[q + c]! * (1 - fx) + data[q + channels + c]! * fx) * fy;
    }
  }
  return out;
}

/**
 * Projects colours on the axis from the letters' colour to the ground's, so that letters come out dark.
 * @returns gray values and the share of midtones: writing has few, texture many
 */
function separate(rgb: Uint8Array, letter: readonly number[]): { gray: Uint8Array; midtones: number } {
  const n = rgb.length / 3;
  let fg = letter.slice();
  let bg = meanWhere(rgb, (r, g, b) => Math.abs(r - fg[0]!) + Math.abs(g - fg[1]!) + Math.abs(b - fg[2]!) > 90) ?? [
    255 - fg[0]!,
    255 - fg[1]!,
    255 - fg[2]!,
  ];
  for (let round = 0; round < 2; round++) {
    const near = (r: number, g: number, b: number) => sq(r, g, b, fg) < sq(r, g, b, bg);
    fg = meanWhere(rgb, (r, g, b) => near(r, g, b)) ?? fg;
    bg = meanWhere(rgb, (r, g, b) => !near(r, g, b)) ?? bg;
  }
  const axis = [bg[0]! - fg[0]!, bg[1]! - fg[1]!, bg[2]! - fg[2]!];
  const length = axis[0]! ** 2 + axis[1]! ** 2 + axis[2]! ** 2 || 1;
  const gray = new Uint8Array(n);
  let midtones = 0;
  for (let i = 0, p = 0; i < n; i++, p += 3) {
    const t =
      ((rgb[p]! - fg[0]!) * axis[0]! + (rgb[p + 1]! - fg[1]!) * axis[1]! + (rgb[p + 2]! - fg[2]!) * axis[2]!) / length;
    if (t > 0.28 && t < 0.72) midtones++;
    gray[i] = t <= 0 ? 0 : t >= 1 ? 255 : t * 255;
  }
  return { gray, midtones: midtones / n };
}

/** Black where a pixel has the colour, white where it has any other, whatever that is: no ground is even under overlaid words. */
function apartFrom(rgb: Uint8Array, { rgb: [r, g, b], near }: Plain): { gray: Uint8Array; midtones: number } {
  const n = rgb.length / 3;
  const gray = new Uint8Array(n);
  let midtones = 0;
  for (let i = 0, p = 0; i < n; i++, p += 3) {
    const off = Math.abs(rgb[p]! - r) + Math.abs(rgb[p + 1]! - g) + Math.abs(rgb[p + 2]! - b);
    const t = (off / near - 0.6) / 1.2;
    if (t > 0.28 && t < 0.72) midtones++;
    gray[i] = t <= 0 ? 0 : t >= 1 ? 255 : t * 255;
  }
  return { gray, midtones: midtones / n };
}

const sq = (r: number, g: number, b: number, m: readonly number[]): number =>
  (r - m[0]!) ** 2 + (g - m[1]!) ** 2 + (b - m[2]!) ** 2;

function meanWhere(rgb: Uint8Array, test: (r: number, g: number, b: number) => boolean): number[] | undefined {
  let n = 0;
  let r = 0;
  let g = 0;
  let b = 0;
  for (let p = 0; p < rgb.length; p += 3) {
    if (!test(rgb[p]!, rgb[p + 1]!, rgb[p + 2]!)) continue;
    n++;
    r += rgb[p]!;
    g += rgb[p + 1]!;
    b += rgb[p + 2]!;
  }
  return n === 0 ? undefined : [r / n, g / n, b / n];
}

/** Letter height in a small strip, which is looked at but not read. */
export const SMALL_LETTER = 18;

/** A small strip without border, and its share of midtones: writing has few. */
export function smallStrip(
  pixels: Pixels,
  chain: Chain,
  plain?: Plain,
): { gray: Uint8Array; width: number; height: number; midtones: number } {
  const frame = frameOf(chain, SMALL_LETTER);
  const { width, height } = frame;
  const rgb = unroll(pixels, 3, chain, frame);
  return { ...(plain ? apartFrom(rgb, plain) : separate(rgb, chain.rgb)), width, height };
}

function framed(gray: Uint8Array, frame: Frame, chain: Chain): Strip {
  const width = frame.width + 2 * BORDER;
  const height = frame.height + 2 * BORDER;
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < frame.height; y++)
    out.set(gray.subarray(y * frame.width, (y + 1) * frame.width), (y + BORDER) * width + BORDER);
  return {
    gray: out,
    width,
    height,
    toWork: (x, y) =>
      pointOn(chain.path, frame.along + (x - BORDER) * frame.step, frame.across + (y - BORDER) * frame.step),
  };
}

/**
 * The strip as it looks, letters separated from the ground by colour.
 * @param plain the colour that the letters have and nothing else
 */
export function colourStrip(pixels: Pixels, chain: Chain, plain?: Plain): Strip {
  const frame = frameOf(chain, LETTER);
  const rgb = unroll(pixels, 3, chain, frame);
  return framed((plain ? apartFrom(rgb, plain) : separate(rgb, chain.rgb)).gray, frame, chain);
}

/**
 * The strip drawn from components alone, black on white: the chain's own, and whatever of the same polarity and colour
 * stands between them (short words, dots, broken letters).
 */
export function maskStrip(size: { width: number; height: number }, chain: Chain, all: readonly Component[]): Strip {
  const frame = frameOf(chain, LETTER);
  const mask = new Uint8Array(size.width * size.height);
  const own = new Set(chain.members);
  const near = (chain.from + chain.to) / 2;
  for (const c of all) {
    if (!own.has(c)) {
      if (c.polarity !== chain.members[0]!.polarity || c.size > 1.8 * chain.height) continue;
      if (colourDistance(c.rgb, chain.rgb) > 110) continue;
      const p = placeOn(chain.path, c, near);
      if (p.from < chain.from - 0.3 * chain.height || p.to > chain.to + 0.3 * chain.height) continue;
      if (p.top < chain.top - 0.15 * chain.height || p.bottom > chain.bottom + 0.15 * chain.height) continue;
    }
    for (let i = 0; i < c.runs.length; i += 3) {
      const row = c.runs[i + 2]! * size.width;
      mask.fill(255, row + c.runs[i]!, row + c.runs[i + 1]!);
    }
  }
  const gray = unroll({ data: mask, width: size.width, height: size.height }, 1, chain, frame);
  for (let i = 0; i < gray.length; i++) gray[i] = 255 - gray[i]!;
  return framed(gray, frame, chain);
}
