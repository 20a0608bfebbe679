/** The worker, wired: rounds by hand and by the schedule, the dispatch of this machine, and its chores. */
import { hostname } from 'node:os';
import type { Config } from '../config.js';
import type { Dispatch, VisitJob, VisitLedger, Work } from '../domain/dispatch.js';
import type { Round } from '../domain/round.js';
import { Trouble } from '../domain/trouble.js';
import type { InspectTools } from '../services/inspect.js';
import type { RejudgeSummary } from '../services/rejudge.js';
import { type RoundProgress, type RoundSummary, runRound, visitOf } from '../services/round.js';
import { inForce } from '../services/settings.js';
import type { Store } from '../store/index.js';
import { type Calendar, calendarOf, type Occurrence } from '../worker/calendar.js';
import { localDispatch } from '../worker/dispatch-local.js';
import { pausing } from '../worker/pausing.js';
import { chanceByHash, dueIn, planOf } from '../worker/plan.js';
import { freeMegabytesNow } from './disk.js';
import type { Equipment } from './equipment.js';
import type { QueueRoom } from './queue.js';
import { wait } from './wait.js';

export interface WorkOptions {
  signal?: AbortSignal | undefined;
  /** Told at each step of each visit. */
  onProgress?(progress: RoundProgress): void;
  /** Stored profiles were judged again first, by the rules and terms of today. */
  onRejudged?(summary: RejudgeSummary): void;
  /** Called once where pages cannot run in the browser's sandbox. */
  onUnsandboxed?(): void;
  /** The disk is nearly full: no visit is begun until there is room. */
  onPaused?(freeMegabytes: number): void;
  /** The queue between machines cannot be used just now: visits wait. Told once each time. */
  onQueue?(trouble: Trouble): void;
}
export interface ScheduleOptions extends WorkOptions {
  /** A round came to its end: all that was due is seen, hidden or failed. */
  onFinished?(round: Round): void | Promise<void>;
  /** A round's time was over before all was done; what was left counts as failed. */
  onOver?(round: Round): void;
  onTrouble(error: unknown): void;
  /** Called on each tick, once a minute. */
  alsoTick?(): void;
}
/** What a house offers of the worker. */
export interface WorkerDesk {
  /**
   * Runs a round until it is over, or what is left of it, by live visits that obey robots.txt; without a period that of
   * the present one. `when` 'now' does not wait for the spread. `late` opens a finished round again for who signed since.
   * Throws Trouble ROUND_CANCELLED.
   */
  runRound(
    period: string | undefined,
    options: WorkOptions & { when?: 'now' | 'spread'; late?: boolean },
  ): Promise<RoundSummary>;
  /** Opens the latest round again after it was cancelled. Undefined where there was never a round. */
  reopenRound(): Promise<Round | undefined>;
  /** The period in which a moment lies. */
  periodOf(moment: Date): Promise<string>;
  /** The rule in force: what an owner set on the page, or else the configured one. */
  scheduleRule(): Promise<string>;
  /** The schedule's next moment, and the period that begins with it. */
  nextRound(): Promise<Occurrence | undefined>;
  /** Starts the schedule. What an owner changes while it runs counts from the next look on. */
  startSchedule(options: ScheduleOptions): Promise<{ stop(): Promise<void> }>;
}

interface Eyes {
  tools: InspectTools;
  sandboxed: boolean | undefined;
  close(): Promise<void>;
}
export interface WorkerParts {
  config: Config;
  clock(): Date;
  store(): Promise<Store>;
  openEyes(signal: AbortSignal | undefined, store: Store): Promise<Eyes>;
  rejudge(signal?: AbortSignal): Promise<RejudgeSummary>;
  /** For visits on other machines, where they are configured. */
  queue(): Promise<QueueRoom>;
  equipment(): Promise<Equipment>;
  manyHosts(platform: string): boolean;
}

export function workerOf({ config, clock, store, openEyes, rejudge, ...away }: WorkerParts): WorkerDesk {
  const { lanes, leaseSeconds, attempts, retrySeconds, secondLookHours } = config.round;
  const { timezone } = config;
  const chance = chanceByHash;
  const spreadIn = (opened: Store) => ({ days: inForce(opened, config).spreadDays(), chance });
  const calendarIn = (opened: Store): Calendar => {
    const { schedule, isScheduleSet } = inForce(opened, config);
    return calendarOf(schedule(), timezone, isScheduleSet());
  };
  const present = (opened: Store, moment: Date): Occurrence | undefined => {
    const calendar = calendarIn(opened);
    return calendar.latest(moment) ?? calendar.next(moment);
  };
  const dueAt = dueIn({ chance, clock });
  const told = new WeakSet<object>();

  /** Works with eyes that are opened when the first visit is due, and closed at the end: most passes have nothing to do. */
  async function passing<T>(opened: Store, options: WorkOptions, work: (dispatch: Dispatch) => Promise<T>): Promise<T> {
    let eyes: Promise<Eyes> | undefined;
    const opening = async () => {
      // First, so that what this round finds otherwise is the profile's doing and not the rules'.
      options.onRejudged?.(await rejudge(options.signal));
      const open = await openEyes(options.signal, opened);
      if (open.sandboxed === false && options.onUnsandboxed && !told.has(options)) options.onUnsandboxed();
      told.add(options);
      return open;
    };
    const visit: Work = async (job: VisitJob, how) => {
      eyes ??= opening();
      const { tools } = await eyes;
      return visitOf(job, tools, how);
    };
    const { claim } = opened.rounds;
    const { holds, renew, fail } = opened.visits;
    const secondLookSeconds = secondLookHours * 3600;
    const record: VisitLedger['record'] = (ticket, result, pictures) =>
      opened.visits.record(ticket, result, pictures, { secondLookSeconds });
    const ledger = pausing(
      { claim, holds, renew, record, fail },
      {
        free: () => freeMegabytesNow(config.dataDir),
        least: config.limits.leastFreeMegabytes,
        held: () => opened.settings.get('visits.paused')?.value === true,
        onPaused(megabytes) {
          opened.incidents.begin({ key: 'disk-low', kind: 'disk-low', args: { megabytes } });
          options.onPaused?.(megabytes);
        },
      },
    );
    const retrying = { maxAttempts: attempts, firstWaitSeconds: retrySeconds };
    const elsewhere = async () => {
      const { coordinatorOf } = await import('./coordinator.js');
      const prepare = async () => options.onRejudged?.(await rejudge(options.signal));
      const { onQueue } = options;
      return coordinatorOf({
        ...{ ...away, config, store: opened, ledger, retrying, leaseSeconds, prepare },
        ...{ room: await away.queue(), ...(onQueue ? { onQueue } : {}) },
      });
    };
    const worker = `${hostname()}:${process.pid}`;
    const here = () => localDispatch({ ledger, work: visit, lanes, leaseSeconds, worker, retrying });
    const dispatch = config.queue.url === undefined ? here() : await elsewhere();
    try {
      return await work(dispatch);
    } finally {
      await dispatch.close();
      await (await eyes?.catch(() => undefined))?.close();
    }
  }

  return {
    async runRound(asked, { when = 'now', late = false, ...options }) {
      const opened = await store();
      const now = clock();
      const occurrence = present(opened, now);
      const period = asked ?? occurrence?.period ?? now.toISOString().slice(0, 7);
      const plan = planOf(period === occurrence?.period ? occurrence : undefined, { ...spreadIn(opened), clock });
      let round = opened.rounds.begin(period, plan);
      if (round.state === 'cancelled') throw new Trouble('ROUND_CANCELLED', 'stop', { period });
      if (round.state === 'finished' && late) round = opened.rounds.reopen(round.id, dueAt);
      const how = { until: 'done' as const, now: when === 'now', dueAt, clock, wait, ...options };
      return passing(opened, options, (dispatch) => runRound(round, { rounds: opened.rounds, dispatch }, how));
    },
    async reopenRound() {
      const opened = await store();
      const latest = opened.rounds.latest();
      return latest?.state === 'cancelled' ? opened.rounds.reopen(latest.id, dueAt) : latest;
    },
    periodOf: async (moment) => present(await store(), moment)?.period ?? moment.toISOString().slice(0, 7),
    scheduleRule: async () => inForce(await store(), config).schedule(),
    nextRound: async () => calendarIn(await store()).next(clock()),
    async startSchedule({ onFinished, onOver, onTrouble, alsoTick, ...options }) {
      const [{ startSchedule }, opened] = [await import('../worker/schedule.js'), await store()];
      const run = async (round: Round) => {
        const how = { until: 'idle' as const, now: false, dueAt, clock, wait, ...options };
        const { state } = await passing(opened, options, (dispatch) =>
          runRound(round, { rounds: opened.rounds, dispatch }, how),
        );
        if (state === 'finished') await onFinished?.(opened.rounds.byId(round.id));
      };
      return startSchedule({
        ...{
          expression: inForce(opened, config).schedule,
          isSet: inForce(opened, config).isScheduleSet,
          spread: () => spreadIn(opened),
        },
        ...{ timezone, clock, ledger: opened, run, onTrouble },
        ...(onOver ? { onOver } : {}),
        ...(alsoTick ? { alsoTick } : {}),
      });
    },
  };
}
