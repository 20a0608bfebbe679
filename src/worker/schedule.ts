/**
 * Time. node-cron only ticks; whether a round is due is decided by the ledger, so that a missed or doubled tick cannot
 * lose or double a round: the round of a period is opened once, whoever asks.
 */
import { schedule, validate } from 'node-cron';
import { Trouble } from '../domain/trouble.js';
import { periodOf } from './period.js';

export interface Scheduling {
  /** When a new round is due: a cron expression by the clock of `timezone`. */
  expression: string;
  timezone: string;
  clock(): Date;
  /** The last period whose round was finished, if any. */
  lastFinished(): string | undefined;
  /** Runs what is left of the round of `period`; never called twice at once. */
  run(period: string): Promise<void>;
  onTrouble(error: unknown): void;
}

/**
 * Starts the schedule. Returns what stops it,
 * waiting for a run under way. Throws Trouble CONFIG_INVALID for an expression that is none.
 */
export function startSchedule(scheduling: Scheduling): { stop(): Promise<void> } {
  const { expression, timezone, clock, lastFinished, run, onTrouble } = scheduling;
  if (!validate(expression)) {
    throw new Trouble('CONFIG_INVALID', 'stop', {
      file: 'round.schedule',
      detail: `“${expression}” is no cron expression`,
    });
  }
  let running: Promise<void> | undefined;
  const tick = () => {
    const period = periodOf(clock(), timezone);
    if (running || lastFinished() === period) return;
    running = run(period)
      .catch(onTrouble)
      .finally(() => {
        running = undefined;
      });
  };
  const task = schedule(expression, tick, { timezone, noOverlap: true });
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
