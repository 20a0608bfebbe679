/** Eyes that are open: a visitor, what looks by it, and who may look where. All that is opened here is closed with the house. */
import type { Config } from '../config.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import type { HostTurns } from '../queue/host-turns.js';
import type { InspectTools } from '../services/inspect.js';
import { type platformModes, visitsOnDemand, workerVisits } from '../services/visiting-modes.js';
import { watched } from './canaries.js';
import { openVisitor, type Source } from './eyes.js';
import type { Memory } from './memory.js';
import { takingTurns } from './queue.js';
import { programVersion } from './version.js';

/** Pages that are visited, live or recorded, in difference to what somebody handed over. */
export type Visited = Exclude<Source, { kind: 'supplied' }>;

export const LIVE = { kind: 'live', robots: 'obey' } as const;

/** An honest visitor's name: the product, its version and where to read about it. */
export const userAgent = (config: Config) => `ProfileAudit/${programVersion} (+${config.infoUrl})`;

export interface EyesParts {
  config: Config;
  clock: () => Date;
  modes: ReturnType<typeof platformModes>;
  recognise(address: string): ProfileRef;
  scraperOf(platform: string): Scraper;
  /** One visit at a time at each host, over all machines; asked for only where there is a queue. */
  turns(): Promise<HostTurns>;
  inspectTools(openVisit: InspectTools['openVisit'], kept?: Memory): Promise<InspectTools>;
  /** What the house closes when it is closed. */
  closers: Set<() => void | Promise<void>>;
}

/** @returns how eyes are opened: for whom they look decides which platforms they may visit */
export function eyesBy({ config, clock, modes, recognise, scraperOf, turns, inspectTools, closers }: EyesParts) {
  const alone = !config.queue.url || Object.keys(config.network.standIns).length > 0;
  return async (source: Visited, whose: 'worker' | 'person', signal?: AbortSignal, kept?: Memory) => {
    const visitor = await openVisitor(config, source, { userAgent: userAgent(config), clock });
    const close = async () => {
      signal?.removeEventListener('abort', close);
      closers.delete(close);
      await visitor.close();
    };
    closers.add(close);
    signal?.addEventListener('abort', close, { once: true });
    const visit: InspectTools['openVisit'] = (profile, ofVisit = signal) =>
      visitor.visit(profile, ofVisit ? { signal: ofVisit } : {});
    const probing = { recognise, openVisit: visit, scraperOf, keys: config.keys, clock };
    const turned = takingTurns(visit, { turns, alone });
    const asWorker = () =>
      workerVisits(kept ? watched(config, kept, { ...probing, openVisit: turned }) : turned, modes);
    const titleOf = (platform: string) => scraperOf(platform)?.title ?? platform;
    const allowed = whose === 'worker' ? asWorker() : visitsOnDemand(visit, modes, titleOf);
    const tools = await inspectTools(source.kind === 'live' ? allowed : visit, kept);
    return { tools, sandboxed: visitor.sandboxed, close };
  };
}
