/**
 * What Leaders handed over of profiles that no visit could see: one for each profile, the latest, already judged. Consent is
 * looked up at the moment of storing, as with visits, and what she does not open is cut away. Raw files are never stored:
 * a snapshot and the pictures that are evidence, as after a visit.
 */
import { eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { VIAS } from '../domain/capture.js';
import { judgedSchema, STANDINGS, VERDICTS } from '../domain/outcome.js';
import type { Consented } from '../domain/profile.js';
import { pictureReadingSchema } from '../domain/reading.js';
import type { PictureBytes, ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, snapshotSchema } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { EnrolledProfile } from './consents.js';
import type { Core } from './core.js';
import type { Lives } from './lives.js';
import type { Readings } from './readings.js';
import { engineSchema } from './results.js';
import { profiles, supplies, supplyPictures } from './schema.js';
import type { Unseeing } from './unsee.js';
import { cutToParts, keepFile } from './visits.js';

export interface Supply {
  /** The ask that it answers; null for one that was handed over unasked. */
  askId: string | null;
  result: ProfileResult;
}

const storedSchema = z.object({
  takenAt: z.iso.datetime(),
  via: z.enum(VIAS),
  verdict: z.enum(VERDICTS),
  standing: z.enum(STANDINGS),
  snapshot: snapshotSchema,
  outcomes: z.array(judgedSchema),
  engine: engineSchema,
  timing: z.object({ visitMs: z.number(), decodeMs: z.number(), ocrMs: z.number(), auditsMs: z.number() }),
});

export function suppliesOf(
  core: Core,
  parts: {
    stillConsented(id: string): Consented<EnrolledProfile> | undefined;
    readings: Readings;
    lives: Lives;
    unsee: Unseeing;
  },
) {
  const { db } = core;
  const { stillConsented, readings, lives, unsee } = parts;

  const of = (profileId: string): Supply | undefined => {
    const row = db
      .select({
        stored: supplies,
        profile: { platform: profiles.platform, handle: profiles.handle, url: profiles.url },
      })
      .from(supplies)
      .innerJoin(profiles, eq(profiles.id, supplies.profileId))
      .where(eq(supplies.profileId, profileId))
      .get();
    if (!row) return undefined;
    const read: ProfileResult['readings'] = {};
    const shown = db.select().from(supplyPictures).where(eq(supplyPictures.profileId, profileId)).all();
    for (const { sight, sha256, engine } of shown) {
      const reading = engine === null ? undefined : readings.get(sha256, engine);
      if (reading) read[sight] = reading;
    }
    const result = { profile: row.profile, ...storedSchema.parse(row.stored), readings: read };
    return { askId: row.stored.askId, result };
  };

  /** Removes a row with the pictures that nobody else's row needs. */
  const remove = (profileId: string): number => {
    db.delete(supplyPictures).where(eq(supplyPictures.profileId, profileId)).run();
    return db.delete(supplies).where(eq(supplies.profileId, profileId)).run().changes;
  };

  return {
    of,
    /** Keeps what was handed over in place of what was there. CONSENT_MISSING where consent ended, or does not open what it rests on. */
    put(profileId: string, { askId, result }: Supply, pictures: PictureBytes = {}): ProfileResult {
      return core.tx(() => {
        const profile = stillConsented(profileId);
        const cut = profile && cutToParts(result, profile.parts);
        if (!profile || !cut) throw new Trouble('CONSENT_MISSING', 'skip', { profile: result.profile.url });
        if (result.profile.url !== profile.url) {
          throw new Trouble('UNEXPECTED', 'stop', { detail: 'what was handed over is of another profile' });
        }
        const replaced = remove(profileId) > 0;
        const { takenAt, via, verdict, standing, engine, timing, outcomes } = storedSchema.parse(cut);
        const snapshot = snapshotSchema.parse(cut.snapshot);
        db.insert(supplies)
          .values({ profileId, askId, takenAt, via, verdict, standing, snapshot, outcomes, engine, timing })
          .run();
        for (const sight of PICTURE_SIGHTS) {
          const sighting = snapshot[sight];
          if (sighting.state !== 'seen' || sighting.value.sha256 === null) continue;
          const { sha256 } = sighting.value;
          const reading = cut.readings[sight];
          db.insert(supplyPictures)
            .values({ profileId, sight, sha256, engine: reading?.engine ?? null })
            .run();
          if (reading) readings.keep(pictureReadingSchema.parse(reading));
          const bytes = pictures[sight];
          if (bytes) keepFile(core, sha256, bytes);
        }
        if (replaced) unsee.orphans();
        lives.observe(profileId, cut);
        return cut;
      });
    },
    /** Removes what was handed over at or before a moment. How many. */
    expire(before: string): number {
      return core.tx(() => {
        const old = db.select({ id: supplies.profileId }).from(supplies).where(lte(supplies.takenAt, before)).all();
        for (const { id } of old) remove(id);
        if (old.length > 0) unsee.orphans();
        return old.length;
      });
    },
  };
}
