/**
 * The dispatch of one machine: several lanes in this process take due visits from the ledger, one after the other, so that
 * one profile is read while the next is visited. A heart beats for all that is under way: it moves the leases on, and calls
 * off what is worth nothing any more, because consent was withdrawn or the round cancelled, perhaps by another process.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatch, Retrying, VisitEvent, VisitJob, VisitLedger, Work } from '../domain/dispatch.js';
import { Trouble } from '../domain/trouble.js';
import { aboutOf, stored, troubled, troubleOf } from './settling.js';

export interface LocalDispatchOptions {
  ledger: VisitLedger;
  work: Work;
  /** Visits made side by side. */
  lanes: number;
  leaseSeconds: number;
  /** Names this process in the ledger. */
  worker: string;
  retrying: Retrying;
  /** How often it is looked whether a visit under way may go on. */
  heartbeatMs?: number;
}

interface UnderWay {
  stop: AbortController;
  renewedMs: number;
}

export function localDispatch(options: LocalDispatchOptions): Dispatch {
  const { ledger, work, lanes, leaseSeconds, worker, retrying, heartbeatMs = 1_000 } = options;
  const closing = new AbortController();
  const underWay = new Map<string, UnderWay>();
  const drains = new Set<Promise<void>>();

  /** By a clock that only goes forward: how long a lease still holds must not hang on the time of day being set. */
  const beat = () => {
    for (const [visitId, visit] of underWay) {
      const elapsedMs = performance.now() - visit.renewedMs;
      const stale = elapsedMs > (leaseSeconds * 1000) / 3;
      if (stale ? ledger.renew(visitId, leaseSeconds) : ledger.holds(visitId)) {
        if (stale) visit.renewedMs = performance.now();
      } else visit.stop.abort();
    }
  };

  async function drainRound(
    roundId: string,
    stopped: AbortSignal,
    fall: (trouble: Trouble) => void,
    onEvent: (event: VisitEvent) => void,
  ): Promise<void> {
    let busy = 0;
    const lane = async () => {
      while (!stopped.aborted) {
        const job = ledger.claim(roundId, { worker, leaseSeconds });
        if (job) {
          busy += 1;
          await makeVisit(job, stopped, fall, onEvent).finally(() => {
            busy -= 1;
          });
        } else if (busy === 0) return;
        // What another lane is at may come back, and more may become ready.
        else await sleep(heartbeatMs, undefined, { signal: stopped }).catch(() => undefined);
      }
    };
    // A ledger that fails ends all lanes, and is told of when the last has ended.
    const guarded = () => lane().catch((error) => fall(troubleOf(error)));
    await Promise.all(Array.from({ length: lanes }, guarded));
  }

  async function makeVisit(
    job: VisitJob,
    stopped: AbortSignal,
    fall: (trouble: Trouble) => void,
    onEvent: (event: VisitEvent) => void,
  ): Promise<void> {
    const { visitId } = job;
    const about = aboutOf(job);
    const visit: UnderWay = { stop: new AbortController(), renewedMs: performance.now() };
    const signal = AbortSignal.any([stopped, visit.stop.signal]);
    underWay.set(visitId, visit);
    try {
      const visited = await work(job, { signal, onStep: (step) => onEvent({ ...about, kind: 'step', step }) });
      onEvent(stored(job, visited, ledger));
    } catch (error) {
      if (visit.stop.signal.aborted) return onEvent({ ...about, kind: 'gone' });
      // Given back at once, so that nobody need wait for the lease to end.
      if (stopped.aborted) return void ledger.fail(visitId, new Trouble('INTERRUPTED', 'stop'), retrying);
      const trouble = troubleOf(error);
      const event = troubled(job, trouble, ledger, retrying);
      if (event) onEvent(event);
      else fall(trouble);
    } finally {
      underWay.delete(visitId);
    }
  }

  return {
    async drain(roundId, { signal, onEvent }) {
      if (closing.signal.aborted) throw new Trouble('INTERRUPTED', 'stop');
      const falling = new AbortController();
      let fallen: Trouble | undefined;
      const fall = (trouble: Trouble) => {
        fallen ??= trouble;
        falling.abort();
      };
      const stopped = AbortSignal.any([closing.signal, falling.signal, ...(signal ? [signal] : [])]);
      const heart = setInterval(() => {
        try {
          beat();
        } catch (error) {
          fall(troubleOf(error));
        }
      }, heartbeatMs);
      const draining = drainRound(roundId, stopped, fall, onEvent).finally(() => clearInterval(heart));
      const settled = draining.catch(() => undefined);
      drains.add(settled);
      try {
        await draining;
      } finally {
        drains.delete(settled);
      }
      if (fallen) throw fallen;
    },
    async close() {
      closing.abort();
      await Promise.all(drains);
    },
  };
}
