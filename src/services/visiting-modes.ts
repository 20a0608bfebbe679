/**
 * Who may visit which platform: the operator's choice, and where she said nothing, what is usual there. The worker and a
 * person who asks about her own profile are two different visitors. Here is also the place where no visit is made.
 */
import type { Consented, ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';

/** 'ask': the Leader is asked for a capture instead. 'off': the platform is left out. */
export type WorkerMode = 'visit' | 'ask' | 'off';
export type OnDemandMode = 'visit' | 'off';
export interface ModeSettings {
  worker?: WorkerMode | undefined;
  onDemand?: OnDemandMode | undefined;
}
export interface PlatformModes {
  worker(platform: string): WorkerMode;
  onDemand(platform: string): OnDemandMode;
}

/** `usual` says what the worker does where the operator said nothing. A platform turned off is off on demand too, unless she says otherwise. */
export function platformModes(
  settings: Readonly<Record<string, ModeSettings>>,
  usual: (platform: string) => WorkerMode,
): PlatformModes {
  const worker = (platform: string) => settings[platform]?.worker ?? usual(platform);
  return {
    worker,
    onDemand: (platform) => settings[platform]?.onDemand ?? (worker(platform) === 'off' ? 'off' : 'visit'),
  };
}

type OpenVisit = (profile: Consented<ProfileRef>, signal?: AbortSignal) => Promise<Visit>;

/** The worker's visits: where the mode is not 'visit' nothing is opened, and everything is `hidden: declined`. */
export const workerVisits =
  (openVisit: OpenVisit, modes: PlatformModes): OpenVisit =>
  async (profile, signal) =>
    modes.worker(profile.platform) === 'visit' ? openVisit(profile, signal) : declinedVisit();

/** Visits on a person's word. Throws Trouble PLATFORM_OFF { place } where the operator turned the platform off. */
export const visitsOnDemand =
  (openVisit: OpenVisit, modes: PlatformModes, placeOf: (platform: string) => string): OpenVisit =>
  async (profile, signal) => {
    if (modes.onDemand(profile.platform) === 'visit') return openVisit(profile, signal);
    throw new Trouble('PLATFORM_OFF', 'skip', { place: placeOf(profile.platform) });
  };

/** A visit that is not made: whatever is asked of it is declined, and nothing is touched. */
export function declinedVisit(): Visit {
  const declined = async (address: string): Promise<never> => {
    const host = URL.canParse(address) ? new URL(address).hostname : address;
    throw new Trouble('ADDRESS_DECLINED', 'skip', { host });
  };
  return { fetch: ({ url }) => declined(url), picture: declined, close: async () => {} };
}
