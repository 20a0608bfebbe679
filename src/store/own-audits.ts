/**
 * What Leaders' own audits saw: of each profile the latest look and the one before it, so that what changed can stand side by
 * side. Consent is looked up at the moment of storing, and what she does not open is cut away, as with visits. A look of her
 * own counts as any other for the lives of findings; what it does not find any more where it could see is mended at once.
 */
import { and, desc, eq, inArray } from 'drizzle-orm';
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
import { ownAuditPictures, ownAudits, profiles } from './schema.js';
import type { Unseeing } from './unsee.js';
import { cutToParts } from './visits.js';

/** So many looks of a profile are kept. */
const KEPT = 2;

export function ownAuditsOf(
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
  const looks = built(() =>
    db
      .select({
        stored: ownAudits,
        profile: { platform: profiles.platform, handle: profiles.handle, url: profiles.url },
      })
      .from(ownAudits)
      .innerJoin(profiles, eq(profiles.id, ownAudits.profileId))
      .where(eq(ownAudits.profileId, given('profileId')))
      .orderBy(desc(ownAudits.takenAt))
      .prepare(),
  );
  /** The newest first. */
  const all = (profileId: string): ProfileResult[] =>
    looks()
      .all({ profileId })
      .map(({ stored, profile }) => {
        const shown = db.select().from(ownAuditPictures).where(eq(ownAuditPictures.ownAuditId, stored.id)).all();
        return { profile, ...lookSchema.parse(stored), readings: readingsShown(shown, readings) };
      });

  return {
    /** The latest look, while it is kept. */
    of: (profileId: string): ProfileResult | undefined => all(profileId)[0],
    /** The look before the latest, while it is kept. */
    before: (profileId: string): ProfileResult | undefined => all(profileId)[1],
    /**
     * Keeps a look. CONSENT_MISSING where consent ended, or does not open what it rests on. One that is older than what is
     * kept changes nothing.
     */
    put(profileId: string, result: ProfileResult, pictures: PictureBytes = {}): ProfileResult {
      return core.tx(() => {
        const profile = stillConsented(profileId);
        const opened = profile && cutToParts(result, profile.parts);
        const cut = opened && dismissals.without(profileId, opened).look;
        if (!profile || !cut) throw new Trouble('CONSENT_MISSING', 'skip', { profile: result.profile.url });
        if (result.profile.url !== profile.url) {
          throw new Trouble('UNEXPECTED', 'stop', { detail: 'the look is of another profile' });
        }
        const known = db
          .select({ id: ownAudits.id, takenAt: ownAudits.takenAt })
          .from(ownAudits)
          .where(eq(ownAudits.profileId, profileId))
          .orderBy(desc(ownAudits.takenAt))
          .all();
        if (known[0] && known[0].takenAt >= cut.takenAt) return cut;
        const gone = known.slice(KEPT - 1).map(({ id }) => id);
        db.delete(ownAudits)
          .where(and(eq(ownAudits.profileId, profileId), inArray(ownAudits.id, gone)))
          .run();
        const ownAuditId = core.newId();
        const { takenAt, via, verdict, standing, engine, timing, outcomes } = lookSchema.parse(cut);
        const snapshot = snapshotSchema.parse(cut.snapshot);
        db.insert(ownAudits)
          .values({ id: ownAuditId, profileId, takenAt, via, verdict, standing, snapshot, outcomes, engine, timing })
          .run();
        keepShown(core, readings, cut, pictures, (picture) => {
          db.insert(ownAuditPictures)
            .values({ ownAuditId, ...picture })
            .run();
        });
        if (gone.length > 0) unsee.orphans();
        lives.observe(profileId, cut, { own: true });
        return cut;
      });
    },
    /** Latest looks that other versions judged, of those whose consent is live. */
    stale({
      rules,
      lexicon,
      version,
      marks = '',
    }: EngineStamp): { profileId: string; use: Use; result: ProfileResult }[] {
      const isStale = ({ engine }: ProfileResult) =>
        engine.rules !== rules ||
        engine.lexicon !== lexicon ||
        engine.version !== version ||
        (engine.marks ?? '') !== marks;
      const looked = db.selectDistinct({ profileId: ownAudits.profileId }).from(ownAudits).all();
      return looked.flatMap(({ profileId }) => {
        const [profile, result] = [stillConsented(profileId), all(profileId)[0]];
        return profile && result && isStale(result) ? [{ profileId, use: profile.use, result }] : [];
      });
    },
    /** Puts a new judgement in place of what was said of this same look; a later one is left alone. */
    rejudge(profileId: string, { before, after, completed }: Pick<Rejudged, 'before' | 'after' | 'completed'>): void {
      core.tx(() => {
        const at = and(eq(ownAudits.profileId, profileId), eq(ownAudits.takenAt, before.takenAt));
        const held = db.select({ id: ownAudits.id }).from(ownAudits).where(at).get();
        if (!held || all(profileId)[0]?.takenAt !== before.takenAt) return;
        const { look } = dismissals.without(profileId, { ...before, ...after });
        const { engine, verdict, standing, outcomes } = lookSchema.parse(look);
        db.update(ownAudits).set({ engine, verdict, standing, outcomes }).where(at).run();
        for (const reading of completed) {
          readings.keep(pictureReadingSchema.parse(reading));
          const shown = and(eq(ownAuditPictures.ownAuditId, held.id), eq(ownAuditPictures.sha256, reading.sha256));
          db.update(ownAuditPictures).set({ engine: reading.engine }).where(shown).run();
        }
        lives.rejudged(profileId, look);
      });
    },
  };
}
