/** Putting a sketch together: what was read, and for every field that was not, why. */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import { absent, hidden, type Post, type Sighting, type Sketch, seen, type Wall } from '../../domain/snapshot.js';

/** Said or not: only for a place that was seen rendered. */
export const saidOrAbsent = (text: string | undefined): Sighting<string> => (text ? seen(text) : absent());
/** Any or none: only for a place that was seen rendered. */
export const anyOrAbsent = <T>(list: readonly T[]): Sighting<T[]> => (list.length > 0 ? seen([...list]) : absent());
/** Some, or hidden: for a source that may simply not show them. */
export const anyOrHidden = <T>(list: readonly T[], why: Wall = 'layout'): Sighting<T[]> =>
  list.length > 0 ? seen([...list]) : hidden(why);
/** There, or hidden: for a source that may simply not show it. */
export const seenOrHidden = <T>(value: T | undefined, why: Wall = 'layout'): Sighting<T> =>
  value === undefined ? hidden(why) : seen(value);

/** A sketch; fields that are not given are hidden as 'layout'. `handle` is as the page spells it, `account` the platform's own number of it. */
export function sketchOf(
  ref: ProfileRef,
  capture: Capture,
  fields: Partial<Omit<Sketch, 'ref' | 'takenAt'>> & { handle?: string | undefined; account?: string | undefined },
): { sketch: Sketch; account?: string } {
  const { handle, account, ...given } = fields;
  const why = hidden<never>('layout');
  const nothing = { displayName: why, bio: why, links: why, avatar: why, banner: why, posts: why };
  const sketch = { ref: { ...ref, handle: handle ?? ref.handle }, takenAt: capture.takenAt, ...nothing, ...given };
  return { sketch, ...(account !== undefined && { account }) };
}

/** A time given in seconds since 1970, as ISO 8601; undefined where it is none. */
export function timeOf(seconds: unknown): string | undefined {
  const known = typeof seconds === 'number' && seconds > 0 && seconds < 8.64e12;
  return known ? new Date(seconds * 1_000).toISOString() : undefined;
}

/** A post, without the parts that are not known. */
export const postOf = (text: string, url?: string, at?: string): Post => ({
  text,
  ...(url && { url }),
  ...(at && { at }),
});
