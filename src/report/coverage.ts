/** What could be seen of one profile, counted the same way in every form: absent is known, withheld is not asked for. */
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
