/** What worker's eyes remember and note: the database of a coordinator, or what came with a job on a machine without one. */
import type { Before } from '../domain/again.js';
import type { RulePrecision } from '../domain/case.js';
import type { VisitJob } from '../domain/dispatch.js';
import type { Machine } from '../domain/machine.js';
import type { PictureReading } from '../domain/reading.js';
import type { Luggage } from '../domain/visit-queue.js';
import type { InspectTools } from '../services/inspect.js';
import type { ReadOnceTools } from '../services/read-once.js';
import type { Store } from '../store/index.js';
import { againIn } from './again.js';

export interface Memory {
  incidents: Pick<Store['incidents'], 'begin' | 'end'>;
  readings: NonNullable<ReadOnceTools['readings']>;
  again: NonNullable<InspectTools['again']>;
  cases: Pick<Store['cases'], 'imprecise'>;
}
export const memoryOf = (store: Store): Memory => {
  const { incidents, readings, cases } = store;
  return { incidents, readings, cases, again: againIn(store) };
};

/** The memory of a machine without a database: nothing outlives the job it came with. */
export interface AwayMemory extends Memory {
  begin(job: VisitJob, luggage: Luggage): void;
  /** What the visit left to ask by again; forgets the job. */
  end(job: VisitJob): Before | undefined;
  told(): Pick<Machine, 'incidents' | 'mended'>;
}
export function awayMemory(imprecise: readonly RulePrecision[]): AwayMemory {
  const known = new Map<string, { luggage: Luggage; held?: Before }>();
  const going = new Map<string, Machine['incidents'][number]>();
  const mended = new Set<string>();
  const readings = () => [...known.values()].flatMap(({ luggage }) => luggage.readings ?? []);
  return {
    incidents: {
      begin({ key, kind, args = {} }) {
        const isNew = !going.has(key);
        going.set(key, { key, kind, args });
        mended.delete(key);
        return isNew;
      },
      end(key) {
        mended.add(key);
        return going.delete(key);
      },
    },
    readings: {
      get: (sha256, engine): PictureReading | undefined =>
        readings().find((reading) => reading.sha256 === sha256 && reading.engine === engine),
      put: () => {},
    },
    again: {
      // Bytes stay with the coordinator: a picture is asked for anew, and not read again where it is the same.
      of: ({ url }) => known.get(url)?.luggage.before,
      hold({ url }, before) {
        const one = known.get(url);
        if (one) one.held = before;
      },
      bytes: () => undefined,
      last: () => undefined,
    },
    cases: { imprecise: () => [...imprecise] },
    begin: ({ profile }, luggage) => void known.set(profile.url, { luggage }),
    end({ profile: { url } }) {
      const held = known.get(url)?.held;
      known.delete(url);
      return held;
    },
    told: () => ({ incidents: [...going.values()], mended: [...mended] }),
  };
}
