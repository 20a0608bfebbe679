/**
 * The dispatch of many machines: due visits go into a queue, a few ahead of what workers can make, and what came of them is
 * stored here. The ledger stays the only truth. What lies in the queue without a ticket that holds is taken out, what the
 * queue lost is posted again, and what a coordinator left behind that died is taken over: so a restart, of whom it may be,
 * neither loses a visit nor doubles it. A queue that cannot be used makes visits wait.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatch, Retrying, VisitEvent, VisitJob, VisitLedger, VisitStep } from '../domain/dispatch.js';
import { Trouble } from '../domain/trouble.js';
import type { Ended, Luggage, Lying, VisitPost } from '../domain/visit-queue.js';
import { tellsChanges } from './queue-word.js';
import { aboutOf, stored, troubled, troubleOf } from './settling.js';

export interface QueueDispatchOptions {
  ledger: VisitLedger;
  post: VisitPost;
  /** Done when something is about to be posted, before the first of a drain. Throws as `VisitPost`. */
  prepare?(): Promise<void>;
  /** Called after each comparison, with how many visits of this drain are under way. */
  onCompared?(underWay: number): Promise<void>;
  /** What goes with a job to the worker. */
  luggageOf?(job: VisitJob): Luggage;
  /** Called before a result is stored: what the visit left to ask by again. */
  onBefore?(job: VisitJob, before: NonNullable<Extract<Ended, { kind: 'visited' }>['before']>): void;
  /** The most visits that lie in the queue. */
  ahead: number;
  leaseSeconds: number;
  /** Names this coordinator; another one after a restart. */
  owner: string;
  retrying: Retrying;
  /** How often the queue is looked into. */
  heartbeatMs?: number;
  /** How often everything that lies in it is compared with the ledger. */
  compareMs?: number;
  /** The queue cannot be used just now, or can again (undefined). Told once each time. */
  onQueue?(trouble: Trouble | undefined): void;
}
interface UnderWay {
  job: VisitJob;
  renewedMs: number;
  posted: boolean;
  steps: number;
}
/** So many tickets at most are looked up in one beat: consent that ended is seen within seconds all the same. */
const LOOKED_UP = 500;
const PASSING = new Set(['QUEUE_LOST', 'QUEUE_FULL', 'QUEUE_REFUSED']);

export function queueDispatch(options: QueueDispatchOptions): Dispatch {
  const { ledger, post, ahead, leaseSeconds, owner, retrying, heartbeatMs = 1_000, compareMs = 10_000 } = options;
  const closing = new AbortController();
  const drains = new Set<Promise<void>>();
  const tell = tellsChanges(options.onQueue);

  async function drainRound(
    roundId: string,
    stopped: AbortSignal,
    onEvent: (event: VisitEvent) => void,
  ): Promise<void> {
    const underWay = new Map<string, UnderWay>();
    const removing = new Map<string, Pick<Lying, 'ticket' | 'platform'>>();
    let comparedMs = Number.NEGATIVE_INFINITY;
    let dry = false;
    let prepared = false;

    const letGo = (ticket: string, { job }: UnderWay) => {
      underWay.delete(ticket);
      removing.set(ticket, { ticket, platform: job.profile.platform });
    };
    /** Leases are moved on, and what is worth nothing any more is called off, whether or not the queue can be used. */
    const beat = () => {
      let looked = 0;
      for (const [ticket, visit] of underWay) {
        const stale = performance.now() - visit.renewedMs > (leaseSeconds * 1000) / 3;
        if (!stale && looked >= LOOKED_UP) continue;
        looked += 1;
        if (stale ? ledger.renew(ticket, leaseSeconds) : ledger.holds(ticket)) {
          if (stale) visit.renewedMs = performance.now();
          // To the end of the line, so that all come to be looked up.
          if (underWay.size > LOOKED_UP) {
            underWay.delete(ticket);
            underWay.set(ticket, visit);
          }
        } else {
          letGo(ticket, visit);
          onEvent({ ...aboutOf(visit.job), kind: 'gone' });
        }
      }
    };
    const takeOut = async () => {
      for (const [ticket, lying] of removing) {
        await post.remove(lying);
        removing.delete(ticket);
      }
    };
    /** Everything that lies in the queue against the ledger. */
    const compare = async () => {
      const all = await post.all();
      const others = await post.alive([...new Set(all.map((lying) => lying.owner))].filter((one) => one !== owner));
      const there = new Set(all.map(({ ticket }) => ticket));
      for (const lying of all) {
        if (underWay.has(lying.ticket) || removing.has(lying.ticket) || others.has(lying.owner)) continue;
        const job = ledger.holds(lying.ticket) ? await post.posted(lying) : undefined;
        // Of another round that is open: its own drain takes it over.
        if (job && !lying.ticket.startsWith(`${roundId}-`)) continue;
        if (job && ledger.renew(lying.ticket, leaseSeconds)) {
          underWay.set(lying.ticket, { job, renewedMs: performance.now(), posted: true, steps: 0 });
        } else removing.set(lying.ticket, lying);
      }
      for (const [ticket, visit] of underWay) if (!there.has(ticket)) visit.posted = false;
      await options.onCompared?.(underWay.size);
    };
    const steps = (visit: UnderWay, told: readonly VisitStep[]) => {
      for (const step of told.slice(visit.steps)) onEvent({ ...aboutOf(visit.job), kind: 'step', step });
      visit.steps = Math.max(visit.steps, told.length);
    };
    const takeIn = async () => {
      for (const lying of await post.moving()) {
        const visit = underWay.get(lying.ticket);
        if (!visit) continue;
        steps(visit, lying.steps);
        if (lying.state !== 'ended') continue;
        const ended = await post.ended(lying);
        settle(visit.job, ended, onEvent);
        letGo(lying.ticket, visit);
      }
    };
    const settle = (job: VisitJob, ended: Ended, tellOf: (event: VisitEvent) => void) => {
      try {
        if (ended.kind === 'visited') {
          if (ended.before) options.onBefore?.(job, ended.before);
          return tellOf(stored(job, ended.visited, ledger));
        }
        throw troubleIn(ended, job);
      } catch (error) {
        const trouble = troubleOf(error);
        const event = troubled(job, trouble, ledger, retrying);
        if (!event) throw trouble;
        tellOf(event);
      }
    };
    const fill = async () => {
      for (const [ticket, visit] of underWay) {
        // Missing from the queue, it may be over: another coordinator that was thought dead stored it meanwhile.
        if (!visit.posted && ledger.holds(ticket)) await postOne(visit);
      }
      dry = false;
      while (underWay.size < ahead && !stopped.aborted) {
        const job = ledger.claim(roundId, { worker: owner, leaseSeconds });
        if (!job) {
          dry = true;
          return;
        }
        const visit = { job, renewedMs: performance.now(), posted: false, steps: 0 };
        underWay.set(job.visitId, visit);
        await postOne(visit);
      }
    };
    const postOne = async (visit: UnderWay) => {
      if (!prepared) await options.prepare?.();
      prepared = true;
      await post.post(owner, visit.job, options.luggageOf?.(visit.job) ?? {});
      visit.posted = true;
    };

    try {
      while (!stopped.aborted) {
        beat();
        try {
          await post.signOfLife(owner);
          if (performance.now() - comparedMs > compareMs) {
            await compare();
            comparedMs = performance.now();
          }
          await takeOut();
          await takeIn();
          await fill();
          await takeOut();
          tell(undefined);
          if (dry && underWay.size === 0) return;
        } catch (error) {
          if (!(error instanceof Trouble && PASSING.has(error.code))) throw error;
          tell(error);
        }
        await sleep(heartbeatMs, undefined, { signal: stopped }).catch(() => undefined);
      }
    } finally {
      // Given back at once, so that nobody need wait for the leases to end.
      for (const [ticket, visit] of underWay) {
        ledger.fail(ticket, new Trouble('INTERRUPTED', 'stop'), retrying);
        letGo(ticket, visit);
      }
      await takeOut().catch(() => undefined);
    }
  }

  return {
    async drain(roundId, { signal, onEvent }) {
      if (closing.signal.aborted) throw new Trouble('INTERRUPTED', 'stop');
      const stopped = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]);
      const draining = drainRound(roundId, stopped, onEvent).catch((error) => {
        throw troubleOf(error);
      });
      const settled = draining.catch(() => undefined);
      drains.add(settled);
      await draining.finally(() => drains.delete(settled));
    },
    async close() {
      closing.abort();
      await Promise.all(drains);
    },
  };
}

function troubleIn(ended: Exclude<Ended, { kind: 'visited' }>, { profile }: VisitJob): Trouble {
  if (ended.kind === 'trouble') return new Trouble(ended.trouble.code, ended.trouble.then, ended.trouble.args);
  if (ended.kind === 'died') return new Trouble('WORKER_DIED', 'skip');
  return new Trouble('UNEXPECTED', 'retry', {
    detail: `the result of a visit at ${profile.platform} is gone from the queue`,
  });
}
