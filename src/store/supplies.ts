/**
 * What Leaders handed over of profiles that no visit could see: one for each profile, the latest, already judged. Consent is
 * looked up at the moment of storing, as with visits, and what she does not open is cut away. Raw files are never stored:
 * a snapshot and the pictures that are evidence, as after a visit.
 */
import { and, eq, lte } from 'drizzle-orm';
import type { Use } from '../domain/consent.js';
import type { Consented } from '../domain/profile.js';
import { pictureReadingSchema } from '../domain/reading.js';
import type { EngineStamp, PictureBytes, ProfileResult } from '../domain/result.js';
import { snapshotSchema } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import type { EnrolledProfile } from './consents.js';
import type { Core } from './core.js';
import type { Dismissals } from './dismissals.js';
import type { Lives } from './lives.js';
import { keepShown, lookSchema, readingsShown } from './looks.js';
import type { Readings } from './readings.js';
import type { Rejudged } from './rejudging.js';
import { profiles, supplies, supplyPictures } from './schema.js';
import type { Unseeing } from './unsee.js';
import { cutToParts } from './visits.js';

export interface Supply {
  /** The ask that it answers; null for one that was handed over unasked. */
  askId: string | null;
  result: ProfileResult;
}

export function suppliesOf(
  core: Core,
  parts: {
    stillConsented(id: string): Consented<EnrolledProfile> | undefined;
    readings: Readings;
    lives: Lives;
    dismissals: Dismissals;
    unsee: Unseeing;
  },
) {
  const { db } = core;
  const { stillConsented, readings, lives, dismissals, unsee } = parts;

  const kept = built(() =>
    db
      .select({
        stored: supplies,
        profile: { platform: profiles.platform, handle: profiles.handle, url: profiles.url },
      })
      .from(supplies)
      .innerJoin(profiles, eq(profiles.id, supplies.profileId))
      .where(eq(supplies.profileId, given('profileId')))
      .prepare(),
  );
  const of = (profileId: string): Supply | undefined => {
    const row = kept().get({ profileId });
    if (!row) return undefined;
    const shown = db.select().from(supplyPictures).where(eq(supplyPictures.profileId, profileId)).all();
    const result = { profile: row.profile, ...lookSchema.parse(row.stored), readings: readingsShown(shown, readings) };
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
        const opened = profile && cutToParts(result, profile.parts);
        const cut = opened && dismissals.without(profileId, opened).look;
        if (!profile || !cut) throw new Trouble('CONSENT_MISSING', 'skip', { profile: result.profile.url });
        if (result.profile.url !== profile.url) {
          throw new Trouble('UNEXPECTED', 'stop', { detail: 'what was handed over is of another profile' });
        }
        const replaced = remove(profileId) > 0;
        const { takenAt, via, verdict, standing, engine, timing, outcomes } = lookSchema.parse(cut);
        const snapshot = snapshotSchema.parse(cut.snapshot);
        db.insert(supplies)
          .values({ profileId, askId, takenAt, via, verdict, standing, snapshot, outcomes, engine, timing })
          .run();
        keepShown(core, readings, cut, pictures, (picture) => {
          db.insert(supplyPictures)
            .values({ profileId, ...picture })
            .run();
        });
        if (replaced) unsee.orphans();
        lives.observe(profileId, cut);
        return cut;
      });
    },
    /** What other versions judged, of those whose consent is live. */
    stale({
      rules,
      lexicon,
      version,
      marks = '',
    }: EngineStamp): { profileId: string; use: Use; result: ProfileResult }[] {
      const rows = db.select({ profileId: supplies.profileId, engine: supplies.engine }).from(supplies).all();
      const same = ({ engine }: (typeof rows)[number]) =>
        engine.rules === rules &&
        engine.lexicon === lexicon &&
        engine.version === version &&
        (engine.marks ?? '') === marks;
      return rows
        .filter((row) => !same(row))
        .flatMap(({ profileId }) => {
          const [profile, held] = [stillConsented(profileId), of(profileId)];
          return profile && held ? [{ profileId, use: profile.use, result: held.result }] : [];
        });
    },
    /** Puts a new judgement in place of what was said of these same files; what was handed over meanwhile is left alone. */
    rejudge(profileId: string, { before, after, completed }: Pick<Rejudged, 'before' | 'after' | 'completed'>): void {
      core.tx(() => {
        const held = of(profileId);
        if (!held || held.result.takenAt !== before.takenAt) return;
        const { look } = dismissals.without(profileId, { ...before, ...after });
        const { engine, verdict, standing, outcomes } = lookSchema.parse(look);
        db.update(supplies).set({ engine, verdict, standing, outcomes }).where(eq(supplies.profileId, profileId)).run();
        for (const reading of completed) {
          readings.keep(pictureReadingSchema.parse(reading));
          const shown = and(eq(supplyPictures.profileId, profileId), eq(supplyPictures.sha256, reading.sha256));
          db.update(supplyPictures).set({ engine: reading.engine }).where(shown).run();
        }
        lives.rejudged(profileId, look);
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
