/** A round waits while the disk is nearly full, or as long as an owner says: no visit is begun. It goes on by itself. */
import type { VisitLedger } from '../domain/dispatch.js';

export interface DiskProbe {
  /** Free megabytes where the data lie; undefined where nobody can tell. */
  free(): number | undefined;
  least: number;
  /** Whether somebody said that no visit may begin. */
  held?(): boolean;
  /** Called once when the round begins to wait. */
  onPaused(freeMegabytes: number): void;
}

/** The same ledger, which gives out nothing while there is too little room. What is under way is still taken in. */
export function pausing(ledger: VisitLedger, { free, least, held, onPaused }: DiskProbe): VisitLedger {
  let paused = false;
  return {
    ...ledger,
    claim(roundId, lease) {
      if (held?.()) return undefined;
      const room = free();
      const full = room !== undefined && room < least;
      if (full && !paused) onPaused(room);
      paused = full;
      return full ? undefined : ledger.claim(roundId, lease);
    },
  };
}
