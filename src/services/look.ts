/**
 * Looking at one profile: tries the scraper's sources in order, fetches what each asks for, and ends in a sketch or in a
 * wall by name. Judges nothing.
 */
import type { SeenBefore } from '../domain/again.js';
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Keys, Request, Scraper, Source } from '../domain/scraper.js';
import { hidden, SIGHTS, type Sighting, type Sketch, type Wall } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { askedAs, type Fetched, keyOf, lookAgain } from './look-again.js';

const MOST_FOLLOW_UPS = 5;
/** After these, another way to look could not show more: they are facts about the profile or its place. */
const FINAL_WALLS: readonly Wall[] = ['gone', 'moved', 'private', 'suspended', 'closed', 'withheld'];
/** Of several walls, the one that tells the person most comes first. */
const TELLING: readonly Wall[] = [
  'login',
  'challenge',
  'consent',
  'busy',
  'declined',
  'layout',
  'unreadable',
  'unreachable',
];

export interface Looked {
  sketch: Sketch;
  via: Capture['via'];
  /** The platform's own number of the account, where it tells one. */
  account?: string | undefined;
  /** Where the first source told everything and can be asked whether that changed. */
  again?: Pick<SeenBefore, 'source' | 'asked'> | undefined;
}

/**
 * Looks at `ref` through `visit`. Gives a sketch; where every source met a wall, one in which everything is hidden by the
 * wall that tells most. Throws the first Trouble where no source answered at all.
 * @param before what the first source told at an earlier visit, where it may be used
 */
export async function look(
  ref: ProfileRef,
  scraper: Scraper,
  visit: Visit,
  keys: Keys,
  takenAt: string,
  before?: SeenBefore,
): Promise<Looked> {
  if (scraper.closed !== undefined) return { sketch: allHidden(ref, takenAt, 'closed'), via: 'by-hand' };
  const walls: { wall: Wall; via: Capture['via'] }[] = [];
  const troubles: Trouble[] = [];
  for (const [place, source] of scraper.plan(ref, keys).entries()) {
    try {
      let fetched: Fetched | undefined;
      if (place === 0 && before?.source === source.id) {
        const again = await lookAgain(source, before, takenAt, visit);
        if ('sketch' in again) return { sketch: again.sketch, via: 'api', again: before };
        fetched = again.fetched;
      }
      const { asked, ...answer } = await lookThrough(source, ref, scraper, visit, fetched);
      if ('sketch' in answer) {
        const again = place === 0 && asked ? { source: source.id, asked } : undefined;
        return { ...answer, sketch: earned(answer.sketch, scraper), again };
      }
      walls.push(answer);
      if (FINAL_WALLS.includes(answer.wall)) break;
    } catch (error) {
      if (!(error instanceof Trouble) || error.then === 'stop') throw error;
      if (error.code === 'ADDRESS_DECLINED') walls.push({ wall: 'declined', via: 'browser' });
      else if (error.code === 'PLATFORM_FAILS')
        walls.push({ wall: error.args.wall === 'layout' ? 'layout' : 'unreachable', via: 'browser' });
      else troubles.push(error);
    }
  }
  const final = walls.find(({ wall }) => FINAL_WALLS.includes(wall));
  const [told] = final ? [final] : walls.sort((a, b) => TELLING.indexOf(a.wall) - TELLING.indexOf(b.wall));
  if (told) return { sketch: allHidden(ref, takenAt, told.wall), via: told.via };
  throw troubles[0] ?? new Trouble('UNEXPECTED', 'skip', { detail: `${scraper.id} has no way to look` });
}

/**
 * What a reader that was never tried on real pages did not find may well be there: it yields no `absent`, and the report says
 * why. Every sketch of a scraper goes through here before anybody judges it.
 */
export function earned(sketch: Sketch, { proof }: Pick<Scraper, 'proof'>): Sketch {
  if (proof === 'recorded') return sketch;
  const missed = SIGHTS.filter((sight) => {
    const sighting: Sighting<unknown> = sketch[sight];
    return sighting.state === 'absent' || (sighting.state === 'hidden' && sighting.why === 'layout');
  });
  return { ...sketch, ...Object.fromEntries(missed.map((sight) => [sight, hidden('unproven')])) };
}

async function lookThrough(source: Source, ref: ProfileRef, scraper: Scraper, visit: Visit, fetched?: Fetched) {
  const captures: Capture[] = [];
  const requests: Request[] = [];
  let wanted: readonly Request[] = source.requests;
  for (let followUps = 0; ; followUps += wanted.length) {
    for (const request of wanted) {
      await fetchInto(captures, request, visit, fetched);
      const got = captures.at(-1);
      if (got && leadsElsewhere(request, got, ref, scraper))
        return { wall: 'moved' as const, via: got.via, asked: undefined };
      requests.push(request);
    }
    const [first] = captures;
    if (!first) return { wall: 'unreachable' as const, via: 'api' as const, asked: undefined };
    const reading = scraper.read(captures, ref);
    if (!('wants' in reading)) return { ...reading, via: first.via, asked: askedAs(requests, captures) };
    wanted = reading.wants.slice(0, MOST_FOLLOW_UPS - followUps).map((request) => keyed(request, source));
    if (wanted.length === 0) return { wall: 'layout' as const, via: first.via, asked: undefined };
  }
}

/**
 * Whether her address led to another name of the same platform. Perhaps she took it; perhaps somebody else has hers by now.
 * What stands there is not read. Not asked of a place that takes any address: where her own site leads is her own doing.
 */
function leadsElsewhere(request: Request, got: Capture, ref: ProfileRef, scraper: Scraper): boolean {
  const anyAddress = scraper.hosts.length === 0 && scraper.claims !== 'form';
  if (anyAddress || !LIVE.includes(got.via) || got.url === request.url) return false;
  const [asked, led] = [request.url, got.url].map((url) => {
    const claimed = scraper.claim(new URL(url));
    return claimed && 'handle' in claimed && claimed.platform === ref.platform ? claimed.handle : undefined;
  });
  if (asked === undefined || led === undefined || asked.toLowerCase() === led.toLowerCase()) return false;
  return !scraper.same?.(asked, led);
}
/** What she hands over herself has its own word for a page of somebody else. */
const LIVE: readonly Capture['via'][] = ['api', 'browser', 'recorded'];

/** Reading knows no keys: what is asked further of the same place goes with the source's own. */
function keyed(request: Request, { requests: [first] }: Source): Request {
  const same = first !== undefined && new URL(request.url).origin === new URL(first.url).origin;
  return first?.credentials && same && request.via === 'api' ? { ...request, credentials: first.credentials } : request;
}

/** What an optional request does not bring is answered by an empty capture, so that the scraper does not ask again. */
async function fetchInto(captures: Capture[], request: Request, visit: Visit, fetched?: Fetched): Promise<void> {
  try {
    captures.push(fetched?.get(keyOf(request)) ?? (await visit.fetch(request)));
  } catch (error) {
    const bearable = request.optional && error instanceof Trouble && error.then !== 'stop';
    if (!bearable) throw error;
    const takenAt = captures[0]?.takenAt ?? new Date(0).toISOString();
    captures.push({ url: request.url, via: 'api', contentType: '', body: new Uint8Array(), status: 0, takenAt });
  }
}

/** A sketch in which everything is hidden for one reason. */
export function allHidden(ref: ProfileRef, takenAt: string, why: Wall): Sketch {
  const gone = hidden<never>(why);
  return { ref, takenAt, displayName: gone, bio: gone, links: gone, avatar: gone, banner: gone, posts: gone };
}
