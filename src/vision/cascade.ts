/**
 * The order in which a picture's strips are read: brightness first, then the same strips from components alone, then the
 * colour layers, then half scale; at each level the best few. What a sure reading already covers is not read again.
 */
import type { ReadLine } from '../domain/reading.js';
import type { Chain } from './chain.js';
import type { Pixels } from './decode.js';
import { toPgm } from './gray.js';
import type { Level } from './layers.js';
import { covers, findChains, type LevelChains, type Ranked } from './levels.js';
import { surenessOf, toReadLine } from './lines.js';
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
const CAPS: Record<Level, number> = { luminance: 8, 'red-green': 6, 'yellow-blue': 6, half: 6 };
const LEVELS: Level[] = ['luminance', 'red-green', 'yellow-blue', 'half'];
/** Chains under this rank are not read: on the developed part the words stood at 1.1 and more, and plain pictures have 12 of 19 chains below. */
const MIN_RANK = 0.8;
/** From this sureness on a place counts as read. */
const READ = 0.7;

interface Done {
  chain: Chain;
  scale: number;
  line: ReadLine;
}

export async function readCascade(
  pixels: Pixels,
  options: CascadeOptions,
): Promise<{ lines: ReadLine[]; depth: 'full' | 'shallow' }> {
  const done: Done[] = [];
  const lines = () => done.map((d) => d.line);
  for (const level of LEVELS) {
    const found = findChains(pixels, level, options.rings);
    const best = found.ranked
      .filter((r) => r.score >= MIN_RANK && !isRead(r.chain, found.scale, done))
      .slice(0, CAPS[level]);
    await readAll(best, found, 'colour', options, done);
    if (options.enough(lines())) return { lines: lines(), depth: 'shallow' };
    if (level !== 'luminance') continue;
    await readAll(
      best.filter((r) => !isRead(r.chain, found.scale, done)),
      found,
      'mask',
      options,
      done,
    );
    if (options.enough(lines())) return { lines: lines(), depth: 'shallow' };
  }
  return { lines: lines(), depth: 'full' };
}

function isRead(chain: Chain, scale: number, done: readonly Done[]): boolean {
  return done.some((d) => d.scale === scale && d.line.sureness >= READ && covers(d.chain, chain));
}

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
        const line = await readStrip(strip, chain, level.scale, options);
        if (line && line.sureness > (best?.line.sureness ?? 0)) best = { chain, scale: level.scale, line };
        if (best && best.line.sureness >= READ) break;
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
): Promise<ReadLine | undefined> {
  const found = await recognize(toPgm(strip.gray, strip.width, strip.height));
  if (found.length === 0) return undefined;
  // psm 7 gives one line; where it gives more, they are pieces of one.
  const words = found.flatMap((l) => l.words).sort((a, b) => a.box.x0 - b.box.x0);
  if (surenessOf(words) === 0) return undefined;
  return toReadLine(
    { words, box: found[0]!.box },
    (x, y) => {
      const [wx, wy] = strip.toWork(x, y);
      return [wx * levelScale * scale, wy * levelScale * scale];
    },
    original,
    chain.path.kind === 'ring' ? 6 : 1,
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
