/** The round that visits while people are on the portal, and how late the process came. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { House } from '../../src/compose.js';

/** Of the history's last month but one: its profiles are all due. */
const PERIOD = '2030-01';

export interface Visiting {
  /** Visits that ended since the round began, and those of them that failed. */
  visits(): number;
  failed(): number;
  stop(): Promise<void>;
}

/** Begins the round; comes back when its first visit has ended. */
export async function beginRound(house: House): Promise<Visiting> {
  const stopping = new AbortController();
  const ended = { done: 0, failed: 0 };
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const onProgress = ({ step }: { step: string }) => {
    if (step !== 'done' && step !== 'failed') return;
    ended[step] += 1;
    begun();
  };
  const round = house.runRound(PERIOD, { signal: stopping.signal, onProgress }).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  await Promise.race([first, round]);
  return {
    visits: () => ended.done + ended.failed,
    failed: () => ended.failed,
    async stop() {
      stopping.abort();
      await round;
    },
  };
}

export interface Delays {
  p99: number;
  most: number;
}
/** How long the process did not come to answer anybody, in milliseconds. */
export function delays(): { stop(): Delays } {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  return {
    stop() {
      histogram.disable();
      return { p99: histogram.percentile(99) / 1e6, most: histogram.max / 1e6 };
    },
  };
}
