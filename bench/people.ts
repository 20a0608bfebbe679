/**
 * Thousands of invented people for measurements: the demo's kind of pages and drawn pictures, made from a number, so that
 * the same number gives the same person. One in twenty shows a badge, one in ten words that are none; the rest have plain
 * pictures. Nobody's real name, words or face.
 */
import type { Overlay, Portrait } from '../scripts/demo/pictures/recipes.js';
import { type DemoPerson, type DemoPlatform, person, post } from '../scripts/demo/site/person.js';

const FIRST = ['Ada', 'Berta', 'Clara', 'Dora', 'Edda', 'Flora', 'Greta', 'Hanna', 'Ida', 'Jule', 'Karla', 'Lotte'];
const LAST = ['Ashby', 'Birch', 'Cloud', 'Dale', 'Elm', 'Fern', 'Grove', 'Heath', 'Ivy', 'Juniper', 'Kestrel', 'Larch'];
const LIKES = ['soup', 'slings', 'cold swims', 'wool', 'night trains', 'old maps', 'bread', 'choirs', 'bees', 'rain'];
const TOWNS = ['Galway', 'Bristol', 'Graz', 'Leiden', 'Porto', 'Ghent', 'Malmö', 'Turin', 'Cork', 'Kiel'];
const HAIR = ['bob', 'long', 'bun', 'curls', 'short', 'ponytail', 'scarf', 'waves'] as const;
const BACKDROPS = ['bokeh', 'leaves', 'hills', 'window', 'shelf', 'plain'] as const;
const COLOURS = ['#bfe3f7', '#6aa57a', '#e8c9a0', '#7d6aa5', '#d98f8f', '#5f9a94', '#c7b8e0', '#a5a06a'];
const SAYS = ['RIVER WALKS', 'MILK AND HONEY', 'GARDEN CLUB', 'TEA AT FOUR', 'SING ALONG'];
const BADGES = ['VOTE GREEN PARTY', 'LABOUR PARTY', 'VOTE CONSERVATIVE'];

const one = <T>(list: readonly T[], n: number): T => list[Math.abs(Math.trunc(n)) % list.length]!;

/**
 * @param count how many
 * @param options.platforms taken in turn; an open interface (bluesky) needs no browser
 * @param options.pictures how many different pictures there are in all; as many as people where it is not given
 */
export function inventPeople(
  count: number,
  { platforms = ['bluesky'], pictures = count }: { platforms?: readonly DemoPlatform[]; pictures?: number } = {},
): DemoPerson[] {
  return Array.from({ length: count }, (_, n) => invent(n, one(platforms, n), n % pictures));
}

function invent(n: number, platform: DemoPlatform, picture: number): DemoPerson {
  const [first, last] = [one(FIRST, n), one(LAST, n / FIRST.length)];
  const name = `${first} ${last} ${n}`;
  // X takes no more than 15 letters.
  const handle = `${`${first}${last}`.slice(0, 15 - String(n).length)}${n}`.toLowerCase();
  return person({
    id: `invented-${n}`,
    platform,
    handle: platform === 'bluesky' ? `${handle}.bsky.social` : handle,
    name,
    bio: `La Leche League Leader in ${one(TOWNS, n * 7)}. ${one(LIKES, n)}, ${one(LIKES, n * 3 + 1)} and ${one(LIKES, n * 5 + 2)}. Views my own.`,
    posts: [
      post('10-21', `The LLL meeting in ${one(TOWNS, n * 7)} moves to the library. ${one(LIKES, n * 11)} afterwards.`),
    ],
    avatar: portrait(picture),
    expected: { verdict: 'clear' },
    story: 'Made from a number, for measurements.',
  });
}

function portrait(n: number): Portrait {
  return {
    kind: 'portrait',
    backdrop: one(BACKDROPS, n * 5 + n / 6),
    colours: [one(COLOURS, n), one(COLOURS, n * 3 + 1)],
    skin: one(['#f3cbb0', '#d9a07a', '#8d5a3b', '#f7d9c4'], n / 2),
    hair: { style: one(HAIR, n * 3 + n / 8), colour: one(['#b0502c', '#2b2320', '#d8b56a', '#7a7a7a'], n / 3) },
    // Every number its own colour, so that no two pictures have the same bytes.
    clothes: `#${((n * 7919) % 0xffffff).toString(16).padStart(6, '0')}`,
    overlays: overlays(n),
  };
}

function overlays(n: number): Overlay[] {
  const colour = one(COLOURS, n / 5);
  if (n % 20 === 7) return [{ kind: 'band', text: one(BADGES, n / 20), colour: '#1f3f7a', ink: '#ffffff' }];
  if (n % 10 === 3) return [{ kind: 'ribbon', text: one(SAYS, n / 10), corner: 'lower-right', colour, ink: '#222222' }];
  return [];
}
