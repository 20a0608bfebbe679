/**
 * Recordings that an operator keeps: `<name>.har`, and beside it `<name>.expected.json` with the address and what a reader
 * sees there. Read again by today's scrapers, they tell field by field what is no longer found.
 */
import { z } from 'zod';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import { SIGHTS, type Sight, type Sketch, WALLS } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { attestCanary } from './attest.js';
import { look } from './look.js';

/** What is expected of one sight: its words, or only that it is seen, absent or hidden. */
const expected = z.union([z.enum(['seen', 'absent', 'hidden']), z.strictObject({ is: z.string() })]);
export const expectationSchema = z.strictObject({
  address: z.string(),
  /** A wall that the whole page is; then nothing else is expected. */
  wall: z.enum(WALLS).optional(),
  sights: z.partialRecord(z.enum(SIGHTS), expected).default({}),
});
export type Expectation = z.infer<typeof expectationSchema>;

export interface Recording {
  name: string;
  expectation: Expectation;
  openVisit(profile: Consented<ProfileRef>): Promise<Visit>;
}
export interface FieldDrift {
  sight: Sight;
  /** 'lost': it was expected to be seen and is not. 'other': it reads otherwise. 'gained': it was not expected. */
  drift: 'lost' | 'other' | 'gained';
}
export interface RecordingEnd {
  name: string;
  platform: string;
  state: 'well' | 'drifted' | 'trouble';
  why?: string;
  fields: FieldDrift[];
}
export interface RecordingTools {
  recognise(address: string): ProfileRef;
  scraperOf(platform: string): Scraper;
  keys: Keys;
  clock(): Date;
}

/** Reads a recording again. Throws only what ends a run. */
export async function checkRecording(recording: Recording, tools: RecordingTools): Promise<RecordingEnd> {
  const { name, expectation } = recording;
  let platform = '';
  try {
    const ref = tools.recognise(expectation.address);
    platform = ref.platform;
    const visit = await recording.openVisit(attestCanary(ref));
    try {
      const { sketch } = await look(ref, tools.scraperOf(platform), visit, tools.keys, tools.clock().toISOString());
      const fields = driftOf(sketch, expectation);
      const wall = sketch.displayName.state === 'hidden' ? sketch.displayName.why : undefined;
      const wrongWall = expectation.wall !== undefined && expectation.wall !== wall;
      const well = fields.length === 0 && !wrongWall;
      return { name, platform, state: well ? 'well' : 'drifted', ...(wall && !well && { why: wall }), fields };
    } finally {
      await visit.close();
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { name, platform, state: 'trouble', why: error.code, fields: [] };
  }
}

function driftOf(sketch: Sketch, { sights }: Expectation): FieldDrift[] {
  return SIGHTS.flatMap((sight): FieldDrift[] => {
    const wanted = sights[sight];
    if (wanted === undefined) return [];
    const { state } = sketch[sight];
    if (typeof wanted === 'string') {
      if (wanted === state) return [];
      return [{ sight, drift: wanted === 'seen' ? 'lost' : state === 'seen' ? 'gained' : 'other' }];
    }
    if (state !== 'seen') return [{ sight, drift: 'lost' }];
    return wordsOf(sketch, sight) === wanted.is ? [] : [{ sight, drift: 'other' }];
  });
}

/** A sight as words: pictures by their address, links and posts a line each. */
export function wordsOf(sketch: Sketch, sight: Sight): string {
  const sighting = sketch[sight];
  if (sighting.state !== 'seen') return '';
  const { value } = sighting;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return value.url;
  return value.map((one) => (typeof one === 'string' ? one : one.text)).join('\n');
}
