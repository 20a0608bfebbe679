/**
 * A look at a profile that is kept outside of rounds (handed over, or asked for by herself), as one row: how it is checked
 * when it is read back, and how its pictures become evidence.
 */
import { z } from 'zod';
import { VIAS } from '../domain/capture.js';
import { judgedSchema, STANDINGS, VERDICTS } from '../domain/outcome.js';
import { pictureReadingSchema } from '../domain/reading.js';
import type { PictureBytes, ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight, snapshotSchema } from '../domain/snapshot.js';
import type { Core } from './core.js';
import type { Readings } from './readings.js';
import { engineSchema } from './results.js';
import { keepFile } from './visits.js';

/** What a row holds of the look; the profile and the readings stand elsewhere. */
export const lookSchema = z.object({
  takenAt: z.iso.datetime(),
  via: z.enum(VIAS),
  verdict: z.enum(VERDICTS),
  standing: z.enum(STANDINGS),
  snapshot: snapshotSchema,
  outcomes: z.array(judgedSchema),
  engine: engineSchema,
  timing: z.object({ visitMs: z.number(), decodeMs: z.number(), ocrMs: z.number(), auditsMs: z.number() }),
});

/** A row that says which picture was seen where. */
export interface ShownPicture {
  sight: PictureSight;
  sha256: string;
  engine: string | null;
}

/** The readings behind a look's pictures. */
export function readingsShown(shown: readonly ShownPicture[], readings: Readings): ProfileResult['readings'] {
  const read: ProfileResult['readings'] = {};
  for (const { sight, sha256, engine } of shown) {
    const reading = engine === null ? undefined : readings.get(sha256, engine);
    if (reading) read[sight] = reading;
  }
  return read;
}

/** Keeps a look's pictures and readings; `refer` writes the row that keeps each. Inside the transaction that stores it. */
export function keepShown(
  core: Core,
  readings: Readings,
  { snapshot, readings: read }: Pick<ProfileResult, 'snapshot' | 'readings'>,
  bytes: PictureBytes,
  refer: (picture: ShownPicture) => void,
): void {
  for (const sight of PICTURE_SIGHTS) {
    const sighting = snapshot[sight];
    if (sighting.state !== 'seen' || sighting.value.sha256 === null) continue;
    const { sha256 } = sighting.value;
    const reading = read[sight];
    refer({ sight, sha256, engine: reading?.engine ?? null });
    if (reading) readings.keep(pictureReadingSchema.parse(reading));
    const picture = bytes[sight];
    if (picture) keepFile(core, sha256, picture);
  }
}
