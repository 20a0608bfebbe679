/**
 * The order in which a picture's strips are read: brightness first, then the colour layers, then half scale; at each level
 * the best few, as they look and, where that was not read whole, from components alone. What a sure reading of a whole
 * strip already covers is not read again.
 */
import type { ReadLine, Rendering } from '../domain/reading.js';
import { type Chain, readingsOf } from './chain.js';
import type { Pixels } from './decode.js';
import { followColour } from './extend.js';
import type { Level } from './layers.js';
import { coveredBy, findChains, type LevelChains, type Place, placeOf, type Ranked } from './levels.js';
import { lineBeside } from './line-beside.js';
import { letters } from './lines.js';
import { type Beside, type Heard, longerBy, type Missing } from './pieces.js';
import { colourOfLetters } from './plain.js';
import { reframed } from './reframe.js';
import { findRows } from './rows.js';
import { type Reading, readStrip, type StripReader } from './strip-reading.js';
import { colourStrip, maskStrip, type Strip } from './strips.js';

export interface CascadeOptions extends StripReader {
  rings: boolean;
  /** Asked after each level: whether what was read is enough. */
  enough(lines: readonly ReadLine[]): boolean;
  /** What stands around words that are a piece of a term. */
  missing(words: readonly Heard[]): Missing | undefined;
  /** Whether words may be one line of a term that stands on two. */
  beside(words: readonly Heard[]): Beside | undefined;
  /** Is shown what is found and read, for whoever explains or learns. */
  watch?: Watcher | undefined;
  /** What another look at the picture read surely, in work pixels. */
  known?: readonly Place[] | undefined;
}

/** What a look at a picture gave, and how likely the likeliest strip was writing. */
export interface Look extends Read {
  depth: 'full' | 'shallow';
  likeliest: number;
}

export interface Watcher {
  level?(level: Level, found: LevelChains): void;
  strip?(seen: {
    chain: Chain;
    level: LevelChains;
    rendering: Rendering;
    likeness: number;
    strip: Strip;
    reading: Reading;
  }): void;
}

/** Strips read per level. */
const CAPS: Record<Level, number> = { luminance: 9, 'red-green': 6, 'yellow-blue': 6, half: 6 };
const LEVELS: Level[] = ['luminance', 'red-green', 'yellow-blue', 'half'];
/**
 * Strips worth less than this are not read, and from their components alone what they are worth is less:
 * docs/decisions/250-what-is-worth-reading.md has the curve.
 */
const MIN_WORTH = 0.15;
const MASK_WORTH = 0.6;
/** Texture looks like writing again and again: what a strip that gave nothing takes from the worth of the rest. */
const DISAPPOINTMENT = 0.1;
/** A reading ends early only when nothing worth as much is unread on its level: it might clear the term. */
const CLEARING = 0.3;
const PROMISE = 0.15;
/** Reading costs by length: strips longer than this, in letter heights, must be likelier by as much, unless they look sure. */
const USUAL_LENGTH = 14;
const SURE_LIKENESS = 0.7;
/** Letters lower than this in the original's pixels cannot be read. */
const LOWEST = 3.6;
/** Strips as likely as this are set anew about the letters that they cut. */
const REFRAMED = 0.15;
/** A strip under this sureness gave nothing. */
const FAILED = 0.3;

/** What was read so far, places in work pixels. */
export interface Read {
  lines: ReadLine[];
  unsure: ReadLine[];
  /** What our own recogniser made of rows that OCR did not read surely. */
  second: ReadLine[];
  /** Where it was read surely: whole strips, and long sure runs of words within others. */
  sure: Place[];
  /** Where it was read once more with other edges: about letters that were cut, or with room for what is missing of a term. */
  again: Place[];
  /** What likeness is still worth, 1 to 0: less with every strip that gave nothing, and the likelier it looked the less. */
  belief: number;
}

export async function readCascade(pixels: Pixels, options: CascadeOptions): Promise<Look> {
  const read: Read = { lines: [], unsure: [], second: [], sure: [...(options.known ?? [])], again: [], belief: 1 };
  let promising = true;
  let likeliest = 0;
  for (const level of LEVELS) {
    const found = findChains(pixels, level, options.rings, !promising);
    options.watch?.level?.(level, found);
    // Where brightness shows nothing like writing, colours are looked at coarsely: words in them alone are large.
    const here = Math.max(0, ...found.ranked.map((r) => r.likeness));
    promising = here >= PROMISE || (promising && level !== 'luminance');
    likeliest = Math.max(likeliest, here);
    const best = found.ranked
      .filter((r) => r.chain.height * found.scale * options.scale >= LOWEST && worthOf(r) >= MIN_WORTH)
      .filter((r) => !coveredBy(read.sure, placeOf(r.chain, found.scale)))
      .slice(0, CAPS[level]);
    const waiting = best
      .flatMap((ranked) => waysOf(ranked, found.pixels, options.rings))
      .sort((one, other) => other.worth - one.worth);
    // One after the other, likeliest first: what one strip shows may spare the next.
    const blank = new Set<Chain>();
    for (const way of waiting) {
      if (way.worth * read.belief < MIN_WORTH) break;
      if (way.worth < CLEARING && options.enough(read.lines)) break;
      // Where there are no letters to be seen as it looks, components alone show none either.
      if (way.rendering === 'mask' && blank.has(way.chain)) continue;
      if (coveredBy(read.sure, placeOf(way.chain, found.scale))) continue;
      if (await readChain(way, found, options, read)) blank.add(way.chain);
    }
    if (level === 'luminance' && options.further?.rows) await readRows(pixels, options.further, options, read);
    if (options.enough(read.lines)) return { ...read, likeliest, depth: 'shallow' };
  }
  return { ...read, likeliest, depth: 'full' };
}

/** Rows of signs that make no chains of letters are read in their own scripts alone. */
async function readRows(
  pixels: Pixels,
  further: NonNullable<CascadeOptions['further']>,
  options: CascadeOptions,
  read: Read,
): Promise<void> {
  const level: LevelChains = { pixels, scale: 1, ranked: findRows(pixels) };
  for (const ranked of level.ranked) {
    const { chain } = ranked;
    const place = placeOf(chain, 1);
    if (chain.height * options.scale < LOWEST || coveredBy(read.sure, place)) continue;
    const way: Way = { ...ranked, rendering: 'even', worth: worthOf(ranked) };
    const alone = { ...options, recognize: further.recognize, further: undefined, recogniser: undefined };
    const told = read.lines.length;
    await readChain(way, level, alone, read);
    // What gave nothing by the colour of its ink is no row; what was read in part may be read whole as it looks.
    if (read.lines.length > told && !coveredBy(read.sure, place))
      await readChain({ ...way, plain: undefined, rendering: 'colour' }, level, alone, read);
  }
}

/** Likeness, less for long strips, which cost more; what looks sure is read at any length. */
function worthOf({ chain, likeness }: Ranked): number {
  const length = (chain.to - chain.from) / chain.height;
  return likeness >= SURE_LIKENESS ? likeness : likeness / Math.max(1, length / USUAL_LENGTH);
}

/** A chain and how it is to be drawn. */
interface Way extends Ranked {
  rendering: Rendering;
  worth: number;
}

/**
 * As it looks; and where that does not say all, by the one colour of its letters where they have one, which also shows
 * letters of it that are no components, else from its components alone. On small round pictures components say more.
 */
function waysOf(ranked: Ranked, pixels: Pixels, rings: boolean): Way[] {
  const worth = worthOf(ranked);
  // Told from their ground by their one colour, letters look the same in every other way.
  if (ranked.plain) return [{ ...ranked, rendering: 'even', worth }];
  const first: Way = { ...ranked, rendering: 'colour', worth };
  const plain = rings ? undefined : colourOfLetters(pixels, ranked.chain);
  if (!plain) return [first, { ...ranked, rendering: 'mask', worth: MASK_WORTH * worth }];
  const chain = followColour(pixels, ranked.chain, plain);
  return [first, { ...ranked, chain, plain, rendering: 'even', worth: MASK_WORTH * worth }];
}

/** @returns whether it showed no letters at all */
async function readChain(
  { chain, ground, likeness, plain, rendering }: Way,
  level: LevelChains,
  options: CascadeOptions,
  read: Read,
): Promise<boolean> {
  let blank = true;
  let best: Reading | undefined;
  let bestWay = chain;
  let unsure: ReadLine | undefined;
  const readOnce = async (way: Chain, strip: Strip, as: Rendering): Promise<Reading> => {
    const one = await readStrip(strip, way, level.scale, options);
    options.watch?.strip?.({ chain: way, level, rendering: as, likeness, strip, reading: one });
    read.sure.push(...one.sure);
    read.second.push(...one.second);
    return one;
  };
  const weigh = (one: Reading, way: Chain) => {
    if (one.sureness > (best?.sureness ?? 0)) [best, bestWay] = [one, way];
    blank &&= one.blank;
    if (one.unsure && one.unsure.sureness > (unsure?.sureness ?? 0)) unsure = one.unsure;
  };
  /** Places are read with other edges once. */
  const isNew = (way: Chain): boolean => {
    const place = placeOf(way, level.scale);
    if (coveredBy(read.again, place)) return false;
    read.again.push(place);
    return true;
  };
  let heard: readonly Heard[] = [];
  for (const way of readingsOf(chain)) {
    const strip = rendering === 'mask' ? maskStrip(level.pixels, way, ground) : colourStrip(level.pixels, way, plain);
    const one = await readOnce(way, strip, rendering);
    weigh(one, way);
    if (one.whole) break;
    heard = one.second[0]?.words ?? heard;
    const again = rendering === 'colour' && likeness >= REFRAMED ? reframed(level.pixels, way) : undefined;
    if (again && !coveredBy(read.sure, placeOf(again, level.scale)) && isNew(again))
      weigh(await readOnce(again, colourStrip(level.pixels, again, plain), rendering), again);
    if (best?.whole) break;
  }
  if (best) read.lines.push(...best.lines);
  const beyond = best ? best.unsure : unsure;
  if (beyond) read.unsure.push(beyond);
  const words = best?.words ?? heard;
  const missing = options.enough(read.lines) ? undefined : options.missing(words);
  if (missing) {
    const longer = longerBy(bestWay, missing, letters(words.map((w) => w.text).join('')));
    if (isNew(longer)) {
      const strip = colourStrip(level.pixels, longer, plain);
      const one = await readOnce(longer, strip, plain ? 'even' : 'colour');
      read.lines.push(...one.lines);
      if (one.unsure) read.unsure.push(one.unsure);
    }
  }
  const beside = options.enough(read.lines) ? undefined : options.beside(words);
  for (const side of [1, -1] as const) {
    if (!(side === 1 ? beside?.below : beside?.above)) continue;
    const other = lineBeside(level.pixels, bestWay, side, plain);
    if (!other || coveredBy(read.sure, placeOf(other, level.scale)) || !isNew(other)) continue;
    const one = await readOnce(other, colourStrip(level.pixels, other, plain), plain ? 'even' : 'colour');
    read.lines.push(...one.lines);
    if (one.unsure) read.unsure.push(one.unsure);
  }
  if ((best?.sureness ?? 0) < FAILED) read.belief *= 1 - DISAPPOINTMENT * likeness;
  return blank;
}
