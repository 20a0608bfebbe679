/**
 * One round: every profile with a live consent is visited once, judged and stored. Due visits are claimed from the ledger
 * one by one, so that a round that was interrupted goes on where it stopped; several lanes let one profile be read while
 * the next is visited.
 */
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { ProfileResult } from '../domain/result.js';
import { Trouble, type TroubleCode } from '../domain/trouble.js';
import type { Store } from '../store/index.js';
import { type Inspection, type InspectOptions, type InspectTools, inspect } from './inspect.js';

export interface RoundTools {
  store: Store;
  inspect: InspectTools;
}
export interface RoundOptions {
  /** 'YYYY-MM', or any name that a round of this period always has. */
  period: string;
  lanes: number;
  leaseSeconds: number;
  /** Names this process in the ledger. */
  worker: string;
  /** How often a visit that met a passing trouble is tried in all, and how long before the second try (then doubled). */
  attempts: number;
  retrySeconds: number;
  /** Sleeps, or ends early when the round is stopped. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  signal?: AbortSignal | undefined;
  onProgress?(progress: RoundProgress): void;
}
export interface RoundProgress {
  total: number;
  done: number;
  /** The profile that this is about, and what became of it. */
  profile: ProfileRef;
  step: 'visit' | 'pictures' | 'reading' | 'judging' | 'done' | 'failed';
  result?: ProfileResult;
  trouble?: TroubleCode;
}
export interface RoundSummary {
  roundId: string;
  period: string;
  total: number;
  results: ProfileResult[];
  failed: { profile: ProfileRef; trouble: TroubleCode }[];
  /** Milliseconds spent storing, summed over visits. */
  storeMs: number;
  interrupted: boolean;
}

/** How often the ledger is looked into for visits that wait to be tried again. */
const RETRY_LOOK_MS = 2_000;

/** Runs the round of `period`, or what is left of it. */
export async function runRound(tools: RoundTools, options: RoundOptions): Promise<RoundSummary> {
  const { store } = tools;
  const round = store.rounds.open(options.period);
  const total = store.rounds.due(round.id).length;
  const summary: RoundSummary = {
    roundId: round.id,
    period: options.period,
    total,
    results: [],
    failed: [],
    storeMs: 0,
    interrupted: false,
  };
  const lane = async () => {
    while (!options.signal?.aborted) {
      const claimed = store.rounds.claim(round.id, { leaseSeconds: options.leaseSeconds, worker: options.worker });
      if (!claimed) return;
      await runVisit(claimed, tools, options, summary);
    }
  };
  const lanes = () => Promise.all(Array.from({ length: options.lanes }, lane));
  await lanes();
  while (!options.signal?.aborted && store.rounds.status(round.id).counts.due > 0) {
    await options.wait(RETRY_LOOK_MS, options.signal);
    await lanes();
  }
  summary.interrupted = options.signal?.aborted ?? false;
  // A round that nobody was in yet stays open for whoever signs later in its period.
  if (!summary.interrupted && store.rounds.status(round.id).total > 0) store.rounds.finish(round.id);
  return summary;
}

type Claimed = NonNullable<ReturnType<Store['rounds']['claim']>>;

async function runVisit(
  { visitId, profile }: Claimed,
  tools: RoundTools,
  options: RoundOptions,
  summary: RoundSummary,
) {
  const tell = (step: RoundProgress['step'], more: Partial<RoundProgress> = {}) =>
    options.onProgress?.({
      total: summary.total,
      done: summary.results.length + summary.failed.length,
      profile,
      step,
      ...more,
    });
  try {
    const { result, pictures } = await inspectEnrolled(profile, tools.inspect, {
      signal: options.signal,
      onStep: (step) => tell(step),
    });
    const started = performance.now();
    tools.store.visits.record(visitId, result, pictures);
    summary.storeMs += performance.now() - started;
    summary.results.push(result);
    tell('done', { result });
  } catch (error) {
    // Freed at once, so that the next run need not wait for the lease to end.
    if (options.signal?.aborted) return void tools.store.visits.fail(visitId, new Trouble('INTERRUPTED', 'stop'));
    if (!(error instanceof Trouble)) throw error;
    const { attempts: maxAttempts, retrySeconds: firstWaitSeconds } = options;
    const state = tools.store.visits.fail(visitId, error, { maxAttempts, firstWaitSeconds });
    if (error.then === 'stop') throw error;
    if (state !== 'failed') return;
    summary.failed.push({ profile, trouble: error.code });
    tell('failed', { trouble: error.code });
  }
}

/** Inspects an enrolled profile within the parts and the use that its owner signed for. */
export function inspectEnrolled(
  profile: Claimed['profile'] & Consented<ProfileRef>,
  tools: InspectTools,
  options: Pick<InspectOptions, 'signal' | 'onStep'>,
): Promise<Inspection> {
  const declared = profile.use === 'personal' ? undefined : ('leader' as const);
  return inspect(profile, tools, { ...options, parts: profile.parts, declared });
}
