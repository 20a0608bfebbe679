/**
 * The order in which a picture's strips are read: brightness first, then the colour layers, then half scale; at each level
 * the best few, as they look and, where that was not read whole, from components alone. What a sure reading of a whole
 * strip already covers is not read again.
 */
import type { ReadLine } from '../domain/reading.js';
import type { Chain } from './chain.js';
import type { Pixels } from './decode.js';
import { toPgm } from './gray.js';
import type { Level } from './layers.js';
import { covers, findChains, type LevelChains, type Place, placeOf, type Ranked } from './levels.js';
import { letters, surenessOf, toReadLines } from './lines.js';
import type { OcrLine } from './ocr.js';
import { colourStrip, maskStrip, type Strip } from './strips.js';

export interface CascadeOptions {
  rings: boolean;
  /** Original pixels per work pixel. */
  scale: number;
  original: { width: number; height: number };
  recognize(pgm: Uint8Array): Promise<OcrLine[]>;
  /** Asked after each level: whether what was read is enough. */
  enough(lines: readonly ReadLine[]): boolean;
}

/** Strips read per level. */
const CAPS: Record<Level, number> = { luminance: 9, 'red-green': 6, 'yellow-blue': 6, half: 6 };
const LEVELS: Level[] = ['luminance', 'red-green', 'yellow-blue', 'half'];
/**
 * Strips less likely than this are not read, and not from their components. On the developed half the first keeps 94 % of the
 * strips that hold a label's words and a quarter of the others: docs/decisions/221-likeness-of-a-strip.md has the curve.
 */
const MIN_LIKENESS = 0.12;
const MIN_LIKENESS_OF_MASK = 0.25;
const PROMISE = 0.15;
/** Reading costs by length: strips longer than this, in letter heights, must be likelier by as much, up to LONGEST_ASKS. */
const USUAL_LENGTH = 14;
const LONGEST_ASKS = 0.7;
/** Letters lower than this in the original's pixels cannot be read. */
const LOWEST = 3.6;
/** From this sureness on a place counts as read; a few letters may look sure by chance. */
const READ = 0.7;
const READ_FEW = 0.92;
const FEW_LETTERS = 6;
/** Letters that a strip must give for each letter-like piece in it. */
const LETTERS_READ = 0.5;

/** A strip that was read. */
interface Done {
  place: Place;
  /** Whether the whole strip was read surely, and not a word of it alone. */
  whole: boolean;
  sureness: number;
  lines: ReadLine[];
}

export async function readCascade(
  pixels: Pixels,
  options: CascadeOptions,
): Promise<{ lines: ReadLine[]; depth: 'full' | 'shallow' }> {
  const done: Done[] = [];
  const lines = () => done.flatMap((d) => d.lines);
  let promising = true;
  for (const level of LEVELS) {
    const found = findChains(pixels, level, options.rings, !promising);
    // Where brightness shows nothing like writing, colours are looked at coarsely: words in them alone are large.
    promising = found.ranked.some((r) => r.likeness >= PROMISE) || (promising && level !== 'luminance');
    const best = found.ranked
      .filter((r) => r.chain.height * found.scale * options.scale >= LOWEST && isWorth(r, MIN_LIKENESS))
      .filter((r) => !isRead(placeOf(r.chain, found.scale), done))
      .slice(0, CAPS[level]);
    for (const rendering of ['colour', 'mask'] as const) {
      const least = rendering === 'mask' ? MIN_LIKENESS_OF_MASK : MIN_LIKENESS;
      const unread = best.filter((r) => isWorth(r, least) && !isRead(placeOf(r.chain, found.scale), done));
      await readAll(unread, found, rendering, options, done);
      if (options.enough(lines())) return { lines: lines(), depth: 'shallow' };
    }
  }
  return { lines: lines(), depth: 'full' };
}

const isWorth = ({ chain, likeness }: Ranked, least: number): boolean =>
  likeness >= Math.min(LONGEST_ASKS, least * Math.max(1, (chain.to - chain.from) / chain.height / USUAL_LENGTH));

const isRead = (place: Place, done: readonly Done[]): boolean => done.some((d) => d.whole && covers(d.place, place));

async function readAll(
  chains: Ranked[],
  level: LevelChains,
  rendering: 'colour' | 'mask',
  options: CascadeOptions,
  done: Done[],
): Promise<void> {
  const read = await Promise.all(
    chains.map(async (ranked) => {
      let best: Done | undefined;
      for (const chain of readingsOf(ranked.chain)) {
        const strip =
          rendering === 'colour' ? colourStrip(level.pixels, chain) : maskStrip(level.pixels, chain, ranked.ground);
        const one = await readStrip(strip, chain, level.scale, options);
        if (one && one.sureness > (best?.sureness ?? 0)) best = one;
        if (best?.whole) break;
      }
      return best;
    }),
  );
  for (const one of read) if (one) done.push(one);
}

async function readStrip(
  strip: Strip,
  chain: Chain,
  levelScale: number,
  { recognize, scale, original }: CascadeOptions,
): Promise<Done | undefined> {
  const found = await recognize(toPgm(strip.gray, strip.width, strip.height));
  if (found.length === 0) return undefined;
  // psm 7 gives one line; where it gives more, they are pieces of one.
  const words = found.flatMap((l) => l.words).sort((a, b) => a.box.x0 - b.box.x0);
  const sureness = surenessOf(words);
  if (sureness === 0) return undefined;
  const lines = toReadLines(
    { words, box: found[0]!.box },
    (x, y) => {
      const [wx, wy] = strip.toWork(x, y);
      return [wx * levelScale * scale, wy * levelScale * scale];
    },
    original,
    chain.path.kind === 'ring' ? 6 : 1,
  );
  if (lines.length === 0) return undefined;
  const count = letters(words.map((w) => w.text).join(''));
  const whole = sureness >= (count <= FEW_LETTERS ? READ_FEW : READ) && count >= LETTERS_READ * chain.members.length;
  return { place: placeOf(chain, levelScale), whole, sureness, lines };
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
