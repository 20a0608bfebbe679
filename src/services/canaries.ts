/**
 * Canaries: one address of each platform that is known to be good and one that is known to be missing, looked at before a
 * round's first visit there. Where the good one is not seen as a profile, or the missing one is, the platform changed its
 * pages or answers us otherwise: then nobody is visited there, and that is one incident and not many false results.
 */
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import { SIGHTS, type Sight, type Sketch } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { attestCanary } from './attest.js';
import { look } from './look.js';

export interface Canary {
  good: string;
  missing: string;
}
export interface CanaryTools {
  canaryOf(platform: string): Canary | undefined;
  recognise(address: string): ProfileRef;
  openVisit(profile: Consented<ProfileRef>, signal?: AbortSignal): Promise<Visit>;
  scraperOf(platform: string): Scraper;
  keys: Keys;
  clock(): Date;
}
/** What was seen of one address: which sights, and how; or why nothing. */
export interface Sung {
  address: string;
  state: 'profile' | 'hidden' | 'trouble';
  /** The wall or the trouble's code. */
  why?: string;
  sights: Partial<Record<Sight, 'seen' | 'absent' | 'hidden'>>;
}
export type ProbeEnd =
  | { state: 'untested' }
  | { state: 'well'; good: Sung; missing: Sung }
  | { state: 'failed'; wall: 'layout' | 'unreachable'; good: Sung; missing?: Sung };

/** Troubles and walls that say nothing of the page: we, or the way there, are the matter. */
const UNREACHED = /^(?:HOST_|PAGE_TOO_LONG|BROWSER_|busy$|unreachable$)/;

/** Looks at a platform's canaries. Throws only what ends a run. */
export async function probePlatform(platform: string, tools: CanaryTools): Promise<ProbeEnd> {
  const canary = tools.canaryOf(platform);
  if (!canary) return { state: 'untested' };
  const good = await sing(canary.good, platform, tools);
  if (good.state !== 'profile') {
    return { state: 'failed', wall: UNREACHED.test(good.why ?? '') ? 'unreachable' : 'layout', good };
  }
  const missing = await sing(canary.missing, platform, tools);
  // Any wall will do: what must not be is that a page without a profile is read as one.
  if (missing.state === 'profile') return { state: 'failed', wall: 'layout', good, missing };
  return { state: 'well', good, missing };
}

async function sing(address: string, platform: string, tools: CanaryTools): Promise<Sung> {
  try {
    const ref = tools.recognise(address);
    if (ref.platform !== platform) return { address, state: 'trouble', why: 'ADDRESS_NOT_PROFILE', sights: {} };
    const visit = await tools.openVisit(attestCanary(ref));
    try {
      const at = tools.clock().toISOString();
      const { sketch } = await look(ref, tools.scraperOf(platform), visit, tools.keys, at);
      return sung(address, sketch);
    } finally {
      await visit.close();
    }
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop') throw error;
    return { address, state: 'trouble', why: error.code, sights: {} };
  }
}

/** A profile is one whose name was seen: without that, nothing on the page proves it. */
function sung(address: string, sketch: Sketch): Sung {
  const sights = Object.fromEntries(SIGHTS.map((sight) => [sight, sketch[sight].state]));
  const name = sketch.displayName;
  if (name.state === 'seen') return { address, state: 'profile', sights };
  return { address, state: 'hidden', why: name.state === 'hidden' ? name.why : 'layout', sights };
}

export interface WatchTools extends CanaryTools {
  placeOf(platform: string): string;
  /** Told once for each platform and watch. */
  onProbed(platform: string, end: ProbeEnd): void;
}

/**
 * Visits that are made only after their platform's canaries sang. Probes once for each platform; two lanes that come at the
 * same time wait for one probe. Where it failed, a visit touches nothing and everything is hidden by its wall.
 */
export function watchedVisits(tools: WatchTools): CanaryTools['openVisit'] {
  const probes = new Map<string, Promise<ProbeEnd>>();
  return async (profile, signal) => {
    const { platform } = profile;
    let probing = probes.get(platform);
    if (!probing) {
      probing = probePlatform(platform, tools).then((end) => {
        tools.onProbed(platform, end);
        return end;
      });
      probes.set(platform, probing);
    }
    const end = await probing;
    return end.state === 'failed' ? failingVisit(tools.placeOf(platform), end.wall) : tools.openVisit(profile, signal);
  };
}

function failingVisit(place: string, wall: 'layout' | 'unreachable'): Visit {
  const fails = async (): Promise<never> => {
    throw new Trouble('PLATFORM_FAILS', 'skip', { place, wall });
  };
  return { fetch: fails, picture: fails, close: async () => {} };
}
