/** A round waits while the disk is nearly full: no visit is begun whose result could not be stored. It goes on by itself. */
import type { VisitLedger } from '../domain/dispatch.js';

export interface DiskProbe {
  /** Free megabytes where the data lie; undefined where nobody can tell. */
  free(): number | undefined;
  least: number;
  /** Called once when the round begins to wait. */
  onPaused(freeMegabytes: number): void;
}

/** The same ledger, which gives out nothing while there is too little room. What is under way is still taken in. */
export function pausing(ledger: VisitLedger, { free, least, onPaused }: DiskProbe): VisitLedger {
  let paused = false;
  return {
    ...ledger,
    claim(roundId, lease) {
      const room = free();
      const full = room !== undefined && room < least;
      if (full && !paused) onPaused(room);
      paused = full;
      return full ? undefined : ledger.claim(roundId, lease);
    },
  };
}
