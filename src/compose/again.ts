/** What makes a second look cheap, bound to the open database: readings, what hosts may be asked by again, the last visit. */
import { createHash } from 'node:crypto';
import type { ProfileRef } from '../domain/profile.js';
import type { PictureReader } from '../domain/reading.js';
import { vocabulary } from '../policy/vocabulary.js';
import type { InspectTools } from '../services/inspect.js';
import { type ReadOnceTools, type ReadPicture, readOnce } from '../services/read-once.js';
import type { EnrolledProfile, Store } from '../store/index.js';
import type { InForce } from './terms.js';

/** Whether a reading that ended early would end there by the terms in force. */
export async function endsThere({ lexicon, version }: InForce): Promise<NonNullable<ReadOnceTools['stillEnough']>> {
  const { sawEnough } = await import('../vision/stop.js');
  const enough = sawEnough(vocabulary(lexicon, version));
  return ({ lines }) => enough(lines);
}

/** Reads pictures, each once; with a store also those of earlier rounds. */
export async function pictureReading(
  reader: () => Promise<PictureReader>,
  inForce: InForce,
  store?: Pick<ReadOnceTools, 'readings'>,
): Promise<ReadPicture> {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return readOnce({ reader, readings: store?.readings, sha256, stillEnough: await endsThere(inForce) });
}

/** What is kept of enrolled profiles. Who was not claimed from the ledger has nothing kept. */
export function againIn(store: Store): NonNullable<InspectTools['again']> {
  const enrolled = (profile: ProfileRef) => ('profileId' in profile ? (profile as EnrolledProfile) : undefined);
  return {
    of(profile) {
      const known = enrolled(profile);
      return known && store.again.of(known.profileId, known.parts);
    },
    hold(profile, before) {
      const known = enrolled(profile);
      if (known) store.again.hold(known.profileId, known.parts, before);
    },
    bytes: (sha256) => store.evidence.bytes(sha256),
    last(profile) {
      const known = enrolled(profile);
      return known && store.outcomes.last(known.profileId);
    },
  };
}
