/** One level of the cascade: a layer's components at two radii, their chains, ranked by how much they look like writing. */
import { arcChains } from './arcs.js';
import { type Chain, pointOn } from './chain.js';
import { linkNeighbours, mergeChains, ringChains, straightChains } from './chains.js';
import { companionsOf } from './companions.js';
import { type Component, findComponents, type Look } from './components.js';
import type { Pixels } from './decode.js';
import { extendChain, followColour } from './extend.js';
import { firstLook } from './first-look.js';
import { joinedChains } from './joined.js';
import { halve, type Level, layerOf } from './layers.js';
import { likenessOf } from './likeness.js';
import { type Plain, plainColours } from './plain.js';

export interface Ranked {
  chain: Chain;
  /** The same before letters beyond its ends were added. */
  asFound?: Chain;
  /** How likely it is writing, 0 to 1. */
  likeness: number;
  /** All components that the chain was taken from. */
  ground: Component[];
  /** The one colour by which its letters were told from their ground, where they were. */
  plain?: Plain | undefined;
}
export interface LevelChains {
  pixels: Pixels;
  /** Work pixels per pixel of this level. */
  scale: number;
  ranked: Ranked[];
}

/**
 * Radius of the local mean at 800 px, and steps by which a pixel must differ: for small letters, for large ones, and for
 * letters that touch one another or their ground unless one looks sharply.
 */
const LOOKS = [
  { radius: 14, margin: 14 },
  { radius: 40, margin: 14 },
  { radius: 20, margin: 40 },
];
/** Even colours that are looked for by themselves, two at a time: overlaid words run over light and dark ground alike. */
const MAX_COLOURS = 4;
/** Letters of just one colour belong together over a word between them that hangs on to the ground: gap over their height. */
const PLAIN_GAP = 4;
const MAX_COMPONENTS = 1600;
/** Chains whose strips are looked at, before the best are read. */
const MAX_LOOKED_AT = { wide: 24, round: 16 } as const;
/** The least of them, on the scale of a first look: of what is like writing, 1 in 80 is less. */
const LEAST_LOOKED_AT = -3;
/** Words of joined letters whose strips are looked at. */
const MAX_JOINED = 4;
/** Chains beside which words of two letters are looked for: so many of the best, if they are writing as likely as this. */
const MAX_COMPANIED = 4;
const LIKELY = 0.5;

/**
 * @param rings whether the picture is shown as a circle, so that writing may run along its rim
 * @param coarse look at half scale whatever the level: a quarter of the cost
 * @param lookedAt chains whose strips are looked at however little they promise, for whoever learns; else the best
 */
export function findChains(
  pixels: Pixels,
  level: Level,
  rings: boolean,
  coarse = false,
  lookedAt?: number,
): LevelChains {
  const halved = coarse || level === 'half';
  const own = halved ? halfOf(pixels) : pixels;
  const layer = layerOf(own, level);
  const all: Ranked[] = [];
  const joined: Ranked[] = [];
  const sharpness = level.includes('-') ? 0.7 : 1;
  const looks: Look[] = LOOKS.map(({ radius, margin }) => ({ radius, margin: margin * sharpness }));
  for (const look of level === 'luminance' ? [...looks, ...plainLooks(own)] : looks) {
    const { letters: ground, joined: words } = findComponents(layer, own, look, MAX_COMPONENTS);
    const colours = 'colours' in look ? look.colours : undefined;
    for (const chain of joinedChains(words, own))
      joined.push({ chain, likeness: 0, ground, plain: colours?.[chain.members[0]!.polarity - 1] });
    const links = linkNeighbours(ground);
    const straight = straightChains(ground, links);
    const chains = [...mergeChains(straight, colours ? PLAIN_GAP : undefined), ...arcChains(straight)];
    if (rings) chains.push(...mergeChains(ringChains(ground, links, own.width / 2, own.height / 2)));
    const plainOf = ({ members: [first] }: Chain) => colours?.[first!.polarity - 1];
    // Until its strip is looked at, how likely it is stands on the scale of a first look.
    for (const chain of chains)
      all.push({ chain, asFound: chain, likeness: firstLook(chain, plainOf(chain)), ground, plain: plainOf(chain) });
  }
  const worth = all.filter(({ likeness }) => lookedAt !== undefined || likeness > LEAST_LOOKED_AT);
  worth.sort((a, b) => b.likeness - a.likeness);
  joined.sort((a, b) => b.chain.score - a.chain.score);
  // A long chain of texture may cover a short word: at first only what both cover goes.
  const same = (a: Place, b: Place) => covers(a, b) && covers(b, a);
  const looked = [
    ...withoutDoubles(worth, lookedAt ?? MAX_LOOKED_AT[rings ? 'round' : 'wide'], same, true),
    ...withoutDoubles(joined, MAX_JOINED, same),
  ];
  for (const one of looked) {
    one.chain = extendChain(one.chain, one.ground);
    if (one.plain) one.chain = followColour(own, one.chain, one.plain);
    one.likeness = likenessOf(own, one.chain, one.plain);
  }
  looked.sort((a, b) => b.likeness - a.likeness);
  const distinct = withoutDoubles(looked, looked.length, covers);
  for (const { chain, likeness, ground } of distinct.slice(0, MAX_COMPANIED))
    for (const word of likeness < LIKELY ? [] : companionsOf(chain, ground))
      distinct.push({ chain: word, likeness: 0.9 * likeness, ground });
  distinct.sort((a, b) => b.likeness - a.likeness);
  return { pixels: own, scale: halved ? 2 : 1, ranked: distinct };
}

/** Half a picture is looked at for several levels. */
const halves = new WeakMap<Pixels, Pixels>();
function halfOf(pixels: Pixels): Pixels {
  const half = halves.get(pixels) ?? halve(pixels);
  halves.set(pixels, half);
  return half;
}

function plainLooks(pixels: Pixels): Look[] {
  const colours = plainColours(pixels, MAX_COLOURS);
  const pairs = colours.filter((_, i) => i % 2 === 0).map((one, i): [Plain, Plain?] => [one, colours[2 * i + 1]]);
  return pairs.map((pair) => ({ colours: pair }));
}

/** Where writing stands, in work pixels: points along its middle, a letter height or less apart, and its letters' height. */
export interface Place {
  spine: [number, number][];
  height: number;
}

/** Points of a place at least and at most. */
const FEWEST = 5;
const MOST = 60;

/** @param scale work pixels per pixel of the chain's level */
export function placeOf(chain: Chain, scale: number): Place {
  const length = chain.to - chain.from;
  const n = Math.min(MOST, Math.max(FEWEST, Math.ceil((1.4 * length) / chain.height)));
  const middle = (chain.top + chain.bottom) / 2;
  const spine = Array.from({ length: n }, (_, i): [number, number] => {
    const [x, y] = pointOn(chain.path, chain.from + ((i + 0.5) / n) * length, middle);
    return [x * scale, y * scale];
  });
  return { spine, height: chain.height * scale };
}

const ALIKE = 1.6;
/** Share of a place that may lie outside others for it to be covered, and points: a word of two letters must not be lost. */
const OUTSIDE = 0.2;
const OUTSIDE_POINTS = 2;

/** Whether b is a's place: letters of like height, and hardly any of it goes on beyond a. */
export const covers = (a: Place, b: Place): boolean => a.height < ALIKE * b.height && coveredBy([a], b);

/** Whether b lies in the bands of others, of one or of several together; what is smaller than they may be a piece of a letter. */
export function coveredBy(others: readonly Place[], b: Place): boolean {
  const near = others.filter((a) => b.height < ALIKE * a.height);
  if (near.length === 0) return false;
  const mostOut = Math.min(OUTSIDE_POINTS, Math.floor(OUTSIDE * b.spine.length));
  let out = 0;
  for (const point of b.spine) if (!near.some((a) => isWithin(point, a)) && ++out > mostOut) return false;
  return true;
}

function isWithin([x, y]: readonly [number, number], { spine, height }: Place): boolean {
  for (let i = 1; i < spine.length; i++)
    if (distanceToSegment(x, y, spine[i - 1]!, spine[i]!) < 0.45 * height) return true;
  return false;
}

function distanceToSegment(x: number, y: number, [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const dx = bx - ax;
  const dy = by - ay;
  // The spine stops short of both ends by half a step: let it reach that far.
  const t = Math.min(1.5, Math.max(-0.5, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/**
 * @param isDouble whether the second place is the first one again
 * @param alsoBest whether of each place the chain with the highest score stays as well: of two looks at the same letters neither a
 *   first look nor the score tells which is read
 */
function withoutDoubles(
  sorted: readonly Ranked[],
  limit: number,
  isDouble: (a: Place, b: Place) => boolean,
  alsoBest = false,
): Ranked[] {
  const kept: { one: Ranked; place: Place; best: Ranked }[] = [];
  for (const one of sorted) {
    if (kept.length === limit && !alsoBest) break;
    const place = placeOf(one.chain, 1);
    const double = kept.find(
      (k) => k.one.chain.members[0]!.polarity === one.chain.members[0]!.polarity && isDouble(k.place, place),
    );
    if (!double && kept.length < limit) kept.push({ one, place, best: one });
    else if (double && one.chain.score > double.best.chain.score) double.best = one;
  }
  return kept.flatMap(({ one, best }) => (alsoBest && best !== one ? [one, best] : [one]));
}
