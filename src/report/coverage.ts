/** What could be seen of one profile, counted the same way in every form: absent is known, withheld is not asked for. */
import type { ProfileResult } from '../domain/result.js';
import { SIGHTS, type Sight, type Sighting, type Snapshot, type Wall } from '../domain/snapshot.js';
import type { Coverage } from '../words/index.js';

export interface CoverageRow {
  sight: Sight;
  state: Sighting<unknown>['state'];
  why?: Wall;
}

/** One row a sight, in the order in which people look at a profile. */
export function coverageRows(snapshot: Snapshot): CoverageRow[] {
  return SIGHTS.map((sight) => {
    const sighting: Sighting<unknown> = snapshot[sight];
    return sighting.state === 'hidden'
      ? { sight, state: 'hidden', why: sighting.why }
      : { sight, state: sighting.state };
  });
}

/** A part that its owner did not open is not counted among the things that could have been seen. */
export function coverageOf(snapshot: Snapshot): Coverage {
  const rows = coverageRows(snapshot);
  const withheld = rows.filter(({ why }) => why === 'withheld').length;
  return { known: rows.filter(({ state }) => state !== 'hidden').length, of: rows.length - withheld, withheld };
}

export const EXTENTS = ['full', 'part', 'none'] as const;
/** How much of a profile was seen. A profile of which nothing was opened counts as not seen. */
export type Extent = (typeof EXTENTS)[number];
export function extentOf({ snapshot }: ProfileResult): Extent {
  const { known, of } = coverageOf(snapshot);
  if (known === 0) return 'none';
  return known === of ? 'full' : 'part';
}

/** The walls that hid something, each once, in the order of the sights; a withheld part is no wall. */
export function wallsOf(snapshot: Snapshot): Wall[] {
  const walls = coverageRows(snapshot).flatMap(({ why }) => (why && why !== 'withheld' ? [why] : []));
  return [...new Set(walls)];
}
