/**
 * Strips with their measures and whether they are writing, from drawn pictures. Each picture is drawn with its words and without:
 * where the two differ stand letters, so that nothing need be read or labelled.
 */
import type { Component } from '../../src/vision/components.js';
import { openPicture, type Pixels } from '../../src/vision/decode.js';
import type { Level } from '../../src/vision/layers.js';
import { findChains, type Ranked } from '../../src/vision/levels.js';
import { measuresOf } from '../../src/vision/likeness.js';
import { draw } from '../../test/vision/draw.js';
import { chanceFrom } from './chance.js';
import { DEVICES, groundOf, type Look } from './devices.js';
import { textureOf } from './textures.js';
import { SAYINGS } from './words.js';

export interface Example {
  measures: number[];
  writing: boolean;
}

const COLOURS = [
  '#12408c',
  '#ffffff',
  '#c8102e',
  '#fff4d6',
  '#0b6e3b',
  '#fdbb30',
  '#222222',
  '#f4f0e8',
  '#7a1535',
  '#000000',
];
const LEVELS: Level[] = ['luminance', 'red-green', 'yellow-blue', 'half'];
const WORK = 800;
/** A pixel that differs by so much holds letters. */
const DIFFERS = 60;
/** Share of a piece's pixels that must be a letter's, and of a chain's pieces that must be letters; or at most, to be none. */
const LETTER = 0.5;
const MOSTLY = 0.7;
const HARDLY = 0.1;

/** Strips of the picture of a number: always the same. */
export async function examplesOf(number: number): Promise<Example[]> {
  const chance = chanceFrom(number * 7919);
  const names = Object.keys(DEVICES);
  const device = DEVICES[names[number % names.length]!]!;
  const ground = COLOURS[Math.floor(chance() * COLOURS.length)]!;
  const inks = COLOURS.filter((ink) => apart(ink, ground) > 220);
  const look: Look = {
    ground,
    ink: inks[Math.floor(chance() * inks.length)]!,
    font: chance() < 0.5 ? 'lato' : 'anton',
  };
  const words = SAYINGS[Math.floor(chance() * SAYINGS.length)]!.words;
  const behind = chance() < 0.7 ? textureOf(chance) : groundOf(chance);
  const size = chance() < 0.5 ? 400 : 200;
  const quality = 70 + Math.floor(chance() * 25);
  // A third hold no word at all: most pictures are so.
  const said = chance() < 0.33 ? '' : words;
  const [full, empty] = await Promise.all(
    [said, ''].map((text) => pixelsOf(behind + device(text, look), size, quality)),
  );
  const mask = differing(full!, empty!);
  return LEVELS.flatMap((level) => {
    const found = findChains(full!, level, true);
    return found.ranked.flatMap((ranked) => {
      const writing = isWriting(ranked, mask, found.scale);
      return writing === undefined ? [] : [{ measures: measuresOf(found.pixels, ranked.chain, ranked.plain), writing }];
    });
  });
}

const apart = (one: string, other: string): number =>
  [1, 3, 5].reduce((sum, i) => sum + Math.abs(channel(one, i) - channel(other, i)), 0);
const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);

async function pixelsOf(body: string, size: number, quality: number): Promise<Pixels> {
  const { default: sharp } = await import('sharp');
  const whole = await draw(400, 400, body).png().toBuffer();
  const jpeg = await sharp(whole).resize(size, size).jpeg({ quality }).toBuffer();
  return (await openPicture(new Uint8Array(jpeg), 'drawn')).render(WORK, WORK);
}

/** Where two pictures of one size differ clearly: 1. */
function differing(one: Pixels, other: Pixels): Uint8Array {
  const out = new Uint8Array(one.width * one.height);
  for (let i = 0, p = 0; i < out.length; i++, p += 3) {
    const by = [0, 1, 2].reduce((sum, k) => sum + Math.abs(one.data[p + k]! - other.data[p + k]!), 0);
    if (by > DIFFERS) out[i] = 1;
  }
  return out;
}

/** Whether a chain is made of letters; undefined where it is made of both. */
function isWriting({ chain }: Ranked, mask: Uint8Array, scale: number): boolean | undefined {
  const share = chain.members.filter((c) => lettersIn(c, mask, scale) >= LETTER).length / chain.members.length;
  return share >= MOSTLY && chain.members.length >= 3 ? true : share <= HARDLY ? false : undefined;
}

/** Share of a component's pixels that are a letter's. */
function lettersIn({ runs }: Component, mask: Uint8Array, scale: number): number {
  let all = 0;
  let letters = 0;
  for (let i = 0; i < runs.length; i += 3)
    for (let x = runs[i]!; x < runs[i + 1]!; x++) {
      all++;
      letters += mask[runs[i + 2]! * scale * WORK + x * scale]!;
    }
  return letters / (all || 1);
}
