/**
 * Chains become strips: the ground along a path is unrolled to an upright line of text, coloured so that letters are
 * dark and the ground is light whatever they were, or drawn anew from the chain's own components alone.
 */
import { type Chain, colourDistance, placerOn, pointOn } from './chain.js';
import type { Component } from './components.js';
import type { Pixels } from './decode.js';
import { packed } from './packed.js';
import type { Plain } from './plain.js';
import { apartFrom, axisOfColours, onAxis, type Separated, separate } from './separate.js';
import { type Frame, unroll } from './unroll.js';

export interface Strip {
  /** 8 bit, dark on light, with a white border. */
  gray: Uint8Array;
  width: number;
  height: number;
  /** Whether its chain was not of letters but of what lies between them, as its dark ground told. */
  ofGaps?: boolean;
  /** Strip pixel to work pixel. */
  toWork(x: number, y: number): [number, number];
}

export const BORDER = 10;
/** Letter height in a full strip, and the longest strip, in pixels. */
const LETTER = 40;
const MAX_LENGTH = 2400;

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

/** Letter height in a small strip, which is looked at but not read. */
export const SMALL_LETTER = 18;

/** A small strip without border, and its share of midtones: writing has few. */
export type SmallStrip = Separated & { width: number; height: number };

export function smallStrip(pixels: Pixels, chain: Chain, plain?: Plain): SmallStrip {
  const frame = frameOf(chain, SMALL_LETTER);
  const { width, height } = frame;
  return { ...separatedAlong(pixels, chain, frame, plain), width, height };
}

function separatedAlong(pixels: Pixels, chain: Chain, frame: Frame, plain: Plain | undefined): Separated {
  const { width, height } = pixels;
  const colours = unroll({ colours: packed(pixels), width, height }, chain.path, frame);
  return plain ? apartFrom(colours, plain) : separate(colours, chain.rgb);
}

/** As the strip looks, small, with so much more above and below it. */
export function tallStrip(pixels: Pixels, chain: Chain, beyond: number): SmallStrip & { frame: Frame } {
  const own = frameOf(chain, SMALL_LETTER);
  const { width, height } = pixels;
  const source = { colours: packed(pixels), width, height };
  const axis = axisOfColours(unroll(source, chain.path, own), chain.rgb);
  const more = Math.round(beyond / own.step);
  const frame = { ...own, height: own.height + 2 * more, across: own.across - more * own.step };
  return { ...onAxis(unroll(source, chain.path, frame), axis), width: frame.width, height: frame.height, frame };
}

/** A piece of a picture along a chain's path, small, where the letters' colour stands dark on light. */
export function windowOf(
  pixels: Pixels,
  chain: Chain,
  { from, to, top, bottom }: Pick<Chain, 'from' | 'to' | 'top' | 'bottom'>,
  plain: Plain,
): SmallStrip & { frame: Frame } {
  const step = Math.max(chain.height / SMALL_LETTER, (to - from) / MAX_LENGTH);
  const [width, height] = [(to - from) / step, (bottom - top) / step].map((n) => Math.max(8, Math.round(n))) as [
    number,
    number,
  ];
  const frame = { width, height, step, along: from, across: top };
  const source = { colours: packed(pixels), width: pixels.width, height: pixels.height };
  return { ...apartFrom(unroll(source, chain.path, frame), plain), width, height, frame };
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
  const { gray } = separatedAlong(pixels, chain, frame, plain);
  const ofGaps = isDarkAround(gray, frame);
  if (ofGaps) for (let i = 0; i < gray.length; i++) gray[i] = 255 - gray[i]!;
  return { ...framed(gray, frame, chain), ofGaps };
}

/** Of a strip's height, or of its ends, so much is ground. */
const RIM = 0.09;

/**
 * Whether a strip is dark where no letters stand: its chain was of the gaps between letters, or of their ground. The engine would
 * find that out by reading everything twice.
 */
function isDarkAround(gray: Uint8Array, { width, height }: Frame): boolean {
  const rim = Math.max(2, Math.round(RIM * height));
  let dark = 0;
  let all = 0;
  for (let y = 0; y < height; y++) {
    const inside = y >= rim && y < height - rim;
    for (let x = 0; x < width; x++) {
      if (inside && x === rim) x = Math.max(x, width - rim);
      all++;
      if (gray[y * width + x]! < 128) dark++;
    }
  }
  return 2 * dark > all;
}

/** Kept from one strip to the next, always empty in between. */
let mask = new Int32Array(0);

/**
 * The strip drawn from components alone, black on white: the chain's own, and whatever of the same polarity and colour
 * stands between them (short words, dots, broken letters).
 */
export function maskStrip(size: { width: number; height: number }, chain: Chain, all: readonly Component[]): Strip {
  const frame = frameOf(chain, LETTER);
  const own = new Set(chain.members);
  const near = (chain.from + chain.to) / 2;
  const place = placerOn(chain.path);
  const drawn = all.filter((c) => {
    if (own.has(c)) return true;
    if (c.polarity !== chain.members[0]!.polarity || c.size > 1.8 * chain.height) return false;
    if (colourDistance(c.rgb, chain.rgb) > 110) return false;
    const p = place(c, near);
    if (p.from < chain.from - 0.3 * chain.height || p.to > chain.to + 0.3 * chain.height) return false;
    return p.top >= chain.top - 0.15 * chain.height && p.bottom <= chain.bottom + 0.15 * chain.height;
  });
  if (mask.length < size.width * size.height) mask = new Int32Array(size.width * size.height);
  draw(drawn, size.width, 255);
  const ink = unroll({ colours: mask, width: size.width, height: size.height }, chain.path, frame);
  draw(drawn, size.width, 0);
  const gray = new Uint8Array(ink.length);
  for (let i = 0; i < gray.length; i++) gray[i] = 255 - ink[i]!;
  return framed(gray, frame, chain);
}

function draw(components: readonly Component[], width: number, ink: number): void {
  for (const { runs } of components)
    for (let i = 0; i < runs.length; i += 3) {
      const row = runs[i + 2]! * width;
      mask.fill(ink, row + runs[i]!, row + runs[i + 1]!);
    }
}
