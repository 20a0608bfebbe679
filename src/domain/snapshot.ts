/**
 * What a visit saw. Three states by name: seen, absent (a fact about the profile), hidden (a fact about us).
 * A scraper reads captures into a `Sketch`, where pictures are addresses only; the pictures are fetched afterwards and the
 * sketch becomes a `Snapshot`.
 */
import { z } from 'zod';
import { profileRefSchema } from './profile.js';

/** Why something is hidden from us. */
export const WALLS = [
  // named by the scraper
  'login',
  'gone',
  'private',
  'suspended',
  // the address leads to another name of the platform: whose, nobody knows
  'moved',
  'challenge',
  'consent',
  'busy',
  'closed',
  'declined',
  // we could not read it
  'layout',
  'unreachable',
  'unreadable',
  // not found by a reader that was never tried on real pages
  'unproven',
  // she did not allow it; nobody handed it over
  'withheld',
  'unsupplied',
] as const;
export type Wall = (typeof WALLS)[number];

export type Sighting<T> = { state: 'seen'; value: T } | { state: 'absent' } | { state: 'hidden'; why: Wall };
export const seen = <T>(value: T): Sighting<T> => ({ state: 'seen', value });
export const absent = <T>(): Sighting<T> => ({ state: 'absent' });
export const hidden = <T>(why: Wall): Sighting<T> => ({ state: 'hidden', why });

export const sightingSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('seen'), value }),
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('hidden'), why: z.enum(WALLS) }),
  ]);

/** The six things that an audit may ask to be shown. */
export const SIGHTS = ['displayName', 'bio', 'links', 'avatar', 'banner', 'posts'] as const;
export type Sight = (typeof SIGHTS)[number];
export const PICTURE_SIGHTS = ['avatar', 'banner'] as const satisfies readonly Sight[];
export type PictureSight = (typeof PICTURE_SIGHTS)[number];

/** An address of a picture as the page offers it: the largest first, then what to try when that is gone. */
export const pictureLinkSchema = z.object({ url: z.string(), alternates: z.array(z.string()).default([]) });
export type PictureLink = z.infer<typeof pictureLinkSchema>;

/** A picture of the profile. `sha256`, `width` and `height` are null until its bytes were taken (they may never be). */
export const pictureSchema = z.object({
  url: z.string(),
  sha256: z.string().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** A post of the owner's own (never liked, shared or by others). `at` is ISO 8601 where the platform tells it. */
export const postSchema = z.object({ text: z.string(), url: z.string().optional(), at: z.string().optional() });
export type Post = z.infer<typeof postSchema>;

const words = {
  ref: profileRefSchema,
  takenAt: z.iso.datetime(),
  displayName: sightingSchema(z.string()),
  bio: sightingSchema(z.string()),
  links: sightingSchema(z.array(z.string())),
  posts: sightingSchema(z.array(postSchema)),
};
/** What a scraper reads from captures; a field that the platform lacks is absent. */
export const sketchSchema = z.object({
  ...words,
  avatar: sightingSchema(pictureLinkSchema),
  banner: sightingSchema(pictureLinkSchema),
});
export type Sketch = z.infer<typeof sketchSchema>;

export const snapshotSchema = z.object({
  ...words,
  avatar: sightingSchema(pictureSchema),
  banner: sightingSchema(pictureSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
