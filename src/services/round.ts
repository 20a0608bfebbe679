/**
 * One round: every profile with a live consent is visited once, judged and stored; what nothing has confirmed is looked at a
 * second time a day later, and until then the round is open. What is due is in the ledger; a dispatch
 * has it made. A round that was interrupted goes on where it stopped, and who signs meanwhile joins.
 */
import type { Dispatch, Kept, Look, VisitEvent, Visited, VisitJob, VisitStep } from '../domain/dispatch.js';
import type { ProfileRef } from '../domain/profile.js';
import type { ProfileResult } from '../domain/result.js';
import type { Round, RoundPlan, SecondLooks, VisitCounts } from '../domain/round.js';
import type { Wall } from '../domain/snapshot.js';
import type { TroubleCode } from '../domain/trouble.js';
import type { Store } from '../store/index.js';
import { breather } from './breath.js';
import { type InspectOptions, type InspectTools, inspect } from './inspect.js';
import { declaredBy } from './judge.js';

export interface RoundTools {
  rounds: Pick<Store['rounds'], 'openInSteps' | 'byId' | 'counts' | 'secondLooks' | 'hasten' | 'finish'>;
  dispatch: Dispatch;
}
export interface RoundOptions {
  /**
   * 'done' works on until the round is over, waiting for tries that are due later; 'idle' does what is ready now, for a
   * worker that comes again every minute.
   */
  until: 'done' | 'idle';
  /** Does not wait for the spread: first tries are due now. */
  now: boolean;
  /** When the visit of a profile that joins is due. */
  dueAt?: RoundPlan['dueAt'];
  clock(): Date;
  /** Sleeps, or ends early when the round is stopped. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  signal?: AbortSignal | undefined;
  onProgress?(progress: RoundProgress): void;
}
/** Told at each step of each visit: for whoever shows, logs or counts. */
export interface RoundProgress {
  period: string;
  /** All visits of the round, and those that are over, whoever made them. */
  total: number;
  done: number;
  /** The profile that this is about, and what became of it. */
  profile: ProfileRef;
  /** Second looks are not among `total` and `done`: they belong to visits that are done. */
  look: Look;
  /** 1 for the first try. */
  attempt: number;
  /** 'again': a passing trouble, tried again later. 'gone': withdrawn or cancelled meanwhile, nothing of it is kept. */
  step: VisitStep | 'done' | 'again' | 'failed' | 'gone';
  /** With 'done'. */
  result?: ProfileResult;
  kept?: Kept;
  /** With 'again' and 'failed'. */
  trouble?: TroubleCode;
}
export interface RoundSummary {
  roundId: string;
  period: string;
  /** As it is now. */
  state: Round['state'];
  counts: VisitCounts;
  total: number;
  secondLooks: SecondLooks;
  /** Visits that this run stored, and milliseconds spent storing them. */
  stored: number;
  storeMs: number;
  interrupted: boolean;
}

/** How often the ledger is looked into for visits that wait to be tried again. */
const LOOK_MS = 2_000;

/** Works on an open round. One that is not open is left as it is. */
export async function runRound(round: Round, tools: RoundTools, options: RoundOptions): Promise<RoundSummary> {
  const { rounds, dispatch } = tools;
  const { id, period } = round;
  const { signal } = options;
  let [stored, storeMs, total, done] = [0, 0, 0, 0];
  const look = () => {
    const counts = rounds.counts(id);
    done = counts.seen + counts.hidden + counts.failed;
    total = done + counts.due + counts.claimed;
    return counts;
  };
  const onEvent = (event: VisitEvent) => {
    if (event.kind === 'stored') {
      stored += 1;
      storeMs += event.storeMs;
    }
    if (event.look === 'first' && (event.kind === 'stored' || event.kind === 'failed')) done += 1;
    options.onProgress?.({ period, total, done, ...progressOf(event) });
  };
  while (!signal?.aborted && rounds.byId(id).state === 'open') {
    await rounds.openInSteps(period, options.dueAt ? { dueAt: options.dueAt } : {}, breather());
    if (options.now) rounds.hasten(id);
    look();
    await dispatch.drain(id, { signal, onEvent });
    const { due, claimed } = look();
    if (signal?.aborted) break;
    const looks = rounds.secondLooks(id);
    const left = due + claimed + looks.due + looks.claimed;
    if (left === 0 && isOver(rounds.byId(id), total, options.clock())) rounds.finish(id);
    if (options.until === 'idle' || (due + claimed === 0 && options.now)) break;
    await options.wait(LOOK_MS, signal);
  }
  const interrupted = signal?.aborted ?? false;
  const { state } = rounds.byId(id);
  const secondLooks = rounds.secondLooks(id);
  return { roundId: id, period, state, counts: look(), total, secondLooks, stored, storeMs, interrupted };
}

/** A round stays open for whoever signs before its spread has ended; one that nobody was in yet, until its period ends. */
const isOver = ({ state, spreadUntil }: Round, total: number, now: Date): boolean =>
  state === 'open' && total > 0 && (spreadUntil === null || spreadUntil <= now.toISOString());

function progressOf(event: VisitEvent): Omit<RoundProgress, 'period' | 'total' | 'done'> {
  const { profile, look, attempt } = event;
  if (event.kind === 'step') return { profile, look, attempt, step: event.step };
  if (event.kind === 'stored') return { profile, look, attempt, step: 'done', result: event.result, kept: event.kept };
  if (event.kind === 'gone') return { profile, look, attempt, step: 'gone' };
  return { profile, look, attempt, step: event.kind, trouble: event.trouble };
}

/** Makes one visit of a round, within the parts and the use that its owner signed for. */
export function visitOf(
  { profile }: VisitJob,
  tools: InspectTools,
  options: Pick<InspectOptions, 'signal' | 'onStep'> & {
    /** What keeps us from this platform just now, if anything does: everything is then hidden by it, and nothing is visited. */
    hiddenBy?: Wall | undefined;
  },
): Promise<Visited> {
  return inspect(profile, tools, { ...options, parts: profile.parts, declared: declaredBy(profile.use) });
}
