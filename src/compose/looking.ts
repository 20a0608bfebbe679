/**
 * Looks that Leaders ask for, wired: audits in line beside the rounds, trying a change, showing a profile, and the pages of
 * all of them.
 */
import { hostname } from 'node:os';
import type { Config } from '../config.js';
import type { PictureCutter } from '../domain/reading.js';
import type { Scraper } from '../domain/scraper.js';
import { languageOf } from '../policy/language.js';
import type { LooksParts } from '../portal/looks/index.js';
import type { Way } from '../portal/looks/parts.js';
import { type HandOverTools, handOver } from '../services/hand-over.js';
import type { InspectTools } from '../services/inspect.js';
import { visitOf } from '../services/round.js';
import { type TryTools, tryOut } from '../services/try-out.js';
import type { PlatformModes } from '../services/visiting-modes.js';
import type { Store } from '../store/index.js';
import { findingsHeld } from '../store/lives.js';
import { type Auditing, keepAuditing } from '../worker/auditing.js';
import { localDispatch } from '../worker/dispatch-local.js';
import { pausing } from '../worker/pausing.js';
import { freeMegabytesNow } from './disk.js';
import { cropsBy } from './eyes.js';

export interface LookingParts {
  config: Config;
  store: Store;
  clock(): Date;
  scrapers: readonly Scraper[];
  modes: PlatformModes;
  /** The eyes that rounds use as well. */
  openEyes(): Promise<{ tools: InspectTools; close(): Promise<void> }>;
  /** For what is handed over: made anew each time, with the rules of that moment. */
  tools(): Promise<InspectTools>;
  understand: HandOverTools['understand'];
  trying(): TryTools;
  cutter(): Promise<PictureCutter>;
}
export interface Looking {
  pages(onTrouble: (error: unknown) => void): LooksParts;
  /** Begins to make what is in line; what was cut off is said to be. */
  start(onTrouble: (error: unknown) => void): Auditing;
}
const MOST_FILES = 12;
const MOST_TRIED = 6;
const TRIED_MEGABYTES = 30;
const LEASE_SECONDS = 60;

export function openLooking(parts: LookingParts): Looking {
  const { config, store, clock, scrapers, modes } = parts;
  const { perDay, waiting } = config.ownAudits;
  let auditing: Auditing | undefined;

  /** A site of her own is called by its address: “Website or weblog” is what a list calls it. */
  const placeOf = (platform: string, handle = '') => {
    const scraper = scrapers.find(({ id }) => id === platform);
    const isSite = scraper?.hosts?.length === 0 && handle !== '' && !handle.includes('@');
    return { title: isSite ? handle : (scraper?.title ?? platform), bioLimit: scraper?.bioLimit };
  };
  const wayTo = (platform: string): Way => {
    if (scrapers.some(({ id, closed }) => id === platform && closed !== undefined)) return 'closed';
    return modes.worker(platform);
  };

  return {
    start(onTrouble) {
      store.auditAsks.interruptAll();
      const { ledger } = store.auditAsks;
      const disk = {
        free: () => freeMegabytesNow(config.dataDir),
        least: config.limits.leastFreeMegabytes,
        onPaused: (megabytes: number) =>
          void store.incidents.begin({ key: 'disk-low', kind: 'disk-low', args: { megabytes } }),
      };
      auditing = keepAuditing<{ tools: InspectTools }>({
        openEyes: parts.openEyes,
        dispatch: (work) =>
          localDispatch({
            ...{ ledger: pausing(ledger, disk), work, lanes: 1, leaseSeconds: LEASE_SECONDS },
            worker: `${hostname()}:${process.pid}`,
            retrying: { maxAttempts: 1, firstWaitSeconds: LEASE_SECONDS },
          }),
        visit: (eyes) => async (job, how) => {
          const onStep = (step: Parameters<typeof how.onStep>[0]) => {
            store.auditAsks.step(job.visitId, step);
            how.onStep(step);
          };
          // What is kept of rounds' visits is neither used nor changed: she asked what is there now.
          const { again: _, ...tools } = (await eyes()).tools;
          return visitOf(job, tools, { signal: how.signal, onStep });
        },
        onEvent: () => {},
        onTrouble,
      });
      auditing.wake();
      return auditing;
    },
    pages: (onTrouble) => ({
      looks: {
        ...{
          store,
          limits: { perDay, waiting },
          suppliedDays: config.supplies.days,
          clock,
          placeOf,
          wayTo,
          languageOf,
        },
        heldIn: (profileId, result) => findingsHeld(profileId, result, store.lives.states(profileId)),
        answerTo: (profileId, personId) => {
          const open = store.cases
            .forPerson(personId)
            .find(({ case: one }) => one.profileId === profileId && one.state === 'open');
          return open && `/me/items/${open.case.id}`;
        },
        wake: () => auditing?.wake(),
        cutter: parts.cutter,
        uploads: { limits: { megabytes: config.supplies.megabytes, files: MOST_FILES }, onTrouble },
        handOver: async (profileId, files) => {
          const profile = store.profiles.stillConsented(profileId);
          if (!profile) return { state: 'nothing', lacks: [] };
          const { again: _, ...inspect } = await parts.tools();
          const askId = store.asks.openOf(profileId) ?? null;
          return handOver({ askId, profile, files }, { store, understand: parts.understand, inspect });
        },
      },
      tries: {
        places: scrapers
          .filter(({ closed }) => closed === undefined)
          .map(({ id, title, bioLimit }) => ({ id, title, bioLimit }))
          .sort((a, b) => a.title.localeCompare(b.title, 'en')),
        limits: { megabytes: TRIED_MEGABYTES, files: MOST_TRIED },
        tryOut: (asked) => tryOut(asked, parts.trying()),
        crops: cropsBy(parts.cutter),
        clock,
        onTrouble,
      },
    }),
  };
}
