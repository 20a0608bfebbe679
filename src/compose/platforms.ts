/** Platforms as an operator asks about them: what is known, whether canaries sing, whether kept recordings still read the same. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import type { Sight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { factsOf } from '../policy/platform-facts.js';
import { type PlatformTerms, termsOf } from '../policy/platform-terms.js';
import { type ProbeEnd, probePlatform } from '../services/canaries.js';
import { checkRecording, type Expectation, expectationSchema, type RecordingEnd } from '../services/recordings.js';
import type { OnDemandMode, PlatformModes, WorkerMode } from '../services/visiting-modes.js';
import { canaryOf } from './canaries.js';
import type { Source } from './eyes.js';

export interface PlatformRow {
  id: string;
  title: string;
  /** What a visitor who is not signed in can see of an ordinary public profile. */
  sees: readonly Sight[];
  worker: WorkerMode;
  /** The year in which the place shut for good. */
  closed: number | null;
  onDemand: OnDemandMode;
  proof: Scraper['proof'];
  terms: PlatformTerms['automatic'];
  /** 'YYYY-MM' when somebody last looked at pages of it. */
  knownAt: string | null;
}
export interface PlatformDesk {
  rows(): PlatformRow[];
  /** Looks at a platform's canaries; 'not-visited' where the operator's rounds do not visit it. */
  probe(platform: string, signal?: AbortSignal): Promise<ProbeEnd | { state: 'not-visited' }>;
  /** Reads recordings again: `NAME.har` with `NAME.expected.json` beside it. Throws Trouble INPUT_INVALID, FILE_*. */
  checkRecordings(dir: string): Promise<RecordingEnd[]>;
}
interface Needed {
  config: Config;
  scrapers: readonly Scraper[];
  modes: PlatformModes;
  recognise(address: string): ProfileRef;
  scraperOf(platform: string): Scraper;
  /** Opens the way to pages; ended by its `close`. */
  openPages(
    source: Exclude<Source, { kind: 'supplied' }>,
    signal?: AbortSignal,
  ): Promise<{ openVisit(profile: Consented<ProfileRef>): Promise<Visit>; close(): Promise<void> }>;
  clock(): Date;
}

const EXPECTED = '.expected.json';

export function openPlatforms({ config, scrapers, modes, openPages, ...tools }: Needed): PlatformDesk {
  const { keys } = config;
  return {
    rows: () =>
      scrapers.map(({ id, title, proof, closed = null }) => {
        const { sees = [], knownAt = null } = factsOf(id) ?? {};
        const { automatic: terms } = termsOf(id);
        return {
          id,
          title,
          sees,
          worker: modes.worker(id),
          onDemand: modes.onDemand(id),
          proof,
          terms,
          knownAt,
          closed,
        };
      }),
    async probe(platform, signal) {
      if (modes.worker(platform) !== 'visit') return { state: 'not-visited' };
      const canaries = canaryOf(config);
      if (!canaries(platform)) return { state: 'untested' };
      const { openVisit, close } = await openPages({ kind: 'live', robots: 'obey' }, signal);
      try {
        return await probePlatform(platform, { ...tools, keys, canaryOf: canaries, openVisit });
      } finally {
        await close();
      }
    },
    async checkRecordings(dir) {
      const names = (existsSync(dir) ? await readdir(dir) : []).filter((name) => name.endsWith(EXPECTED)).sort();
      const ends: RecordingEnd[] = [];
      for (const file of names) {
        const name = file.slice(0, -EXPECTED.length);
        const expectation = await expectationIn(join(dir, file));
        const { openVisit, close } = await openPages({ kind: 'recorded', file: join(dir, `${name}.har`) });
        try {
          ends.push(await checkRecording({ name, expectation, openVisit }, { ...tools, keys }));
        } finally {
          await close();
        }
      }
      return ends;
    },
  };
}

async function expectationIn(file: string): Promise<Expectation> {
  try {
    return expectationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const detail = `${file} does not say what is expected in the form that “platforms check --help” shows.`;
    throw new Trouble('INPUT_INVALID', 'stop', { detail }, { cause });
  }
}
