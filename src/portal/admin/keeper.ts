/**
 * Something that was tried and may be done next: kept in memory alone, for an hour, for whoever tried it, and used once. So
 * nothing lies on a disk because somebody looked at a trial and went away.
 */
import { randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;
const MOST = 20;

export interface Keeper<T> {
  /** Gives the id by which it is found again. */
  keep(what: T, staffId: string): string;
  of(id: string, staffId: string): T | undefined;
  /** Gives it, and it is gone: whoever asks twice finds nothing. */
  take(id: string, staffId: string): T | undefined;
}

export function openKeeper<T>(clock: () => Date): Keeper<T> {
  const kept = new Map<string, { what: T; staffId: string; until: number }>();
  const of = (id: string, staffId: string) => {
    for (const [old, { until }] of kept) if (until <= clock().getTime()) kept.delete(old);
    const found = kept.get(id);
    return found?.staffId === staffId ? found.what : undefined;
  };
  return {
    of,
    keep(what, staffId) {
      const oldest = kept.keys().next().value;
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
      const id = randomBytes(16).toString('hex');
      kept.set(id, { what, staffId, until: clock().getTime() + HOUR_MS });
      return id;
    },
    take(id, staffId) {
      const found = of(id, staffId);
      if (found !== undefined) kept.delete(id);
      return found;
    },
  };
}
