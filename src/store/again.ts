/**
 * What a second look at a profile goes by: validators of its picture and of the open interface that told of it, with what
 * that interface said. They reach the database only with a visit that is stored under a live consent, and go with the
 * profile's visits when it is withdrawn or narrowed.
 */
import { and, eq, exists } from 'drizzle-orm';
import { z } from 'zod';
import { type Before, seenBeforeSchema } from '../domain/again.js';
import type { ConsentPart } from '../domain/consent.js';
import { PICTURE_SIGHTS, type Snapshot } from '../domain/snapshot.js';
import { type Validators, validatorsSchema } from '../domain/validators.js';
import type { Core } from './core.js';
import { evidence, pictureValidators, sketches } from './schema.js';

/** What a visit under way holds: cut to these parts. */
export interface Waiting {
  before: Before;
  parts: readonly ConsentPart[];
}
const sameParts = (one: readonly ConsentPart[], other: readonly ConsentPart[]) =>
  [...one].sort().join() === [...other].sort().join();
/** Profiles whose visit is under way hold theirs in memory; more than lanes can have would be a leak. */
const MAX_WAITING = 200;

const pictureSchema = validatorsSchema.extend({ url: z.string(), sha256: z.string() });
/** Null columns are validators that were not given. */
const given = (row: { etag: string | null; lastModified: string | null }): Validators => ({
  ...(row.etag === null ? {} : { etag: row.etag }),
  ...(row.lastModified === null ? {} : { lastModified: row.lastModified }),
});

export type Again = ReturnType<typeof againOf>;
export function againOf(core: Core) {
  const { db, waiting } = core;
  return {
    /** What is known of a profile, as far as it may be used with these parts: a sketch that was cut otherwise is none. */
    of(profileId: string, parts: readonly ConsentPart[]): Before {
      const row = db.select().from(sketches).where(eq(sketches.profileId, profileId)).get();
      const stored = exists(
        db.select({ sha256: evidence.sha256 }).from(evidence).where(eq(evidence.sha256, pictureValidators.sha256)),
      );
      const shown = db
        .select()
        .from(pictureValidators)
        .where(and(eq(pictureValidators.profileId, profileId), stored))
        .all();
      return {
        ...(row && sameParts(row.parts, parts) && { sketch: seenBeforeSchema.parse(row) }),
        pictures: Object.fromEntries(
          shown.map((picture) => [
            picture.sight,
            pictureSchema.parse({ url: picture.url, sha256: picture.sha256, ...given(picture) }),
          ]),
        ),
      };
    },
    /** Holds what a visit brought until the visit is stored. */
    hold(profileId: string, parts: readonly ConsentPart[], before: Before): void {
      waiting.delete(profileId);
      waiting.set(profileId, { before, parts });
      const oldest = waiting.keys().next().value;
      if (waiting.size > MAX_WAITING && oldest !== undefined) waiting.delete(oldest);
    },
    /** Inside the transaction that stores the visit: what it held takes the place of what was known. */
    keep(profileId: string, parts: readonly ConsentPart[], snapshot: Snapshot): void {
      const held = waiting.get(profileId);
      waiting.delete(profileId);
      db.delete(sketches).where(eq(sketches.profileId, profileId)).run();
      db.delete(pictureValidators).where(eq(pictureValidators.profileId, profileId)).run();
      // Signed anew meanwhile: what was cut to other parts says nothing of these.
      if (!held || !sameParts(held.parts, parts)) return;
      const { before } = held;
      const seenAt = core.now();
      if (before.sketch) {
        db.insert(sketches)
          .values({ profileId, ...before.sketch, parts: [...parts], seenAt })
          .run();
      }
      for (const sight of PICTURE_SIGHTS) {
        const picture = before.pictures[sight];
        const shown = snapshot[sight];
        // What the snapshot was cut of, or shows otherwise, is not kept by another way either.
        if (!picture || shown.state !== 'seen' || shown.value.sha256 !== picture.sha256) continue;
        db.insert(pictureValidators)
          .values({ profileId, sight, ...picture, seenAt })
          .run();
      }
    },
  };
}
