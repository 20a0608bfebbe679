/**
 * The worker of another machine: lanes that take jobs from the queue, make them and hand in how they ended. A heart beats for
 * all that is under way: it keeps the jobs, and calls off what the coordinator called off or somebody else took up.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Before } from '../domain/again.js';
import type { Visited, VisitJob, VisitStep } from '../domain/dispatch.js';
import { Trouble } from '../domain/trouble.js';
import type { Ended, Luggage, TakenVisit, VisitTakes } from '../domain/visit-queue.js';
import { tellsChanges } from './queue-word.js';
import { troubleOf } from './settling.js';

/** As `Work`, on a machine without a database: what is known comes with the job, what is learnt goes back with the result. */
export type AwayWork = (
  job: VisitJob,
  luggage: Luggage,
  how: { signal: AbortSignal; onStep(step: VisitStep): void },
) => Promise<Visited & { before?: Before | undefined }>;

export interface LanesOptions {
  takes: VisitTakes;
  work: AwayWork;
  lanes: number;
  /** How often it is looked whether a visit may go on, and for a new one while there is none. */
  heartbeatMs?: number;
  /** Whether jobs may be taken just now. */
  ready?(): boolean;
  onEnd?(job: VisitJob, ended: Extract<Ended, { kind: 'visited' | 'trouble' }>['kind'] | 'dropped', ms: number): void;
  /** The queue cannot be used just now, or can again (undefined). Told once each time. */
  onQueue?(trouble: Trouble | undefined): void;
}

/** Works until it is called off, or until a trouble says that this machine cannot work: throws it, after handing it in. */
export async function visitingLanes(options: LanesOptions, signal: AbortSignal): Promise<void> {
  const { takes, work, lanes, heartbeatMs = 1_000, ready = () => true, onEnd } = options;
  const falling = new AbortController();
  const stopped = AbortSignal.any([signal, falling.signal]);
  const underWay = new Map<TakenVisit, AbortController>();
  let fallen: unknown;
  const fall = (error: unknown) => {
    fallen ??= error;
    falling.abort();
  };
  const tell = tellsChanges(options.onQueue);
  const rest = () => sleep(heartbeatMs, undefined, { signal: stopped }).catch(() => undefined);

  const lane = async () => {
    while (!stopped.aborted) {
      const taken = ready() ? await next() : undefined;
      if (taken) await make(taken);
      else await rest();
    }
  };
  const next = async () => {
    try {
      const taken = await takes.take();
      tell(undefined);
      return taken;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.code === 'QUEUE_KEY_WRONG') fall(trouble);
      else tell(trouble);
      return undefined;
    }
  };
  const make = async (taken: TakenVisit) => {
    const off = new AbortController();
    underWay.set(taken, off);
    const started = performance.now();
    const over = (how: Parameters<NonNullable<typeof onEnd>>[1]) =>
      onEnd?.(taken.job, how, performance.now() - started);
    try {
      const how = { signal: AbortSignal.any([stopped, off.signal]), onStep: taken.step };
      const { before, ...visited } = await work(taken.job, taken.luggage, how);
      if (off.signal.aborted) throw new Trouble('INTERRUPTED', 'stop');
      await taken.end({ kind: 'visited', visited, before }, AbortSignal.any([signal, off.signal]));
      over('visited');
    } catch (error) {
      if (off.signal.aborted) {
        await taken.drop().catch(() => undefined);
        return over('dropped');
      }
      if (stopped.aborted) {
        await taken.giveBack().catch(() => undefined);
        return over('dropped');
      }
      const trouble = troubleOf(error);
      const { code, args, then } = trouble;
      await taken.end({ kind: 'trouble', trouble: { code, args, then } }, AbortSignal.any([signal, off.signal]));
      over('trouble');
      if (then === 'stop') fall(trouble);
    } finally {
      underWay.delete(taken);
    }
  };
  const beat = async () => {
    for (const [taken, off] of underWay) {
      // A queue that cannot be asked is no reason to stop: what is brought will wait.
      const may = await taken.keep().catch(() => true);
      if (!may) off.abort();
    }
  };
  let beating: Promise<void> | undefined;
  const heart = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = undefined;
    });
  }, heartbeatMs);
  try {
    await Promise.all(Array.from({ length: lanes }, () => lane().catch(fall)));
  } finally {
    clearInterval(heart);
    await beating;
  }
  if (fallen) throw fallen;
}
