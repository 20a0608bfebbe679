/**
 * Time. node-cron only ticks, once a minute; whether a round is due is decided from the ledger and the calendar alone. So a
 * tick that was missed or came twice, a machine that slept for a week, a clock set forward or back can neither lose a round
 * nor double it: the round of a period is opened once, whoever asks and whenever. What passed wholly while nobody was awake
 * is not made up: nobody can visit in April what a profile showed in March.
 */
import { schedule as everyMinute } from 'node-cron';
import type { Round, RoundPlan } from '../domain/round.js';
import { calendarOf, type Occurrence } from './calendar.js';
import { planOf, type Spread } from './plan.js';

/** What the schedule asks of the store. */
export interface ScheduleLedger {
  schedules: { since(id: string, rule: string, timezone: string): string };
  rounds: {
    all(): Round[];
    of(period: string): Round | undefined;
    begin(period: string, plan: RoundPlan): Round;
    finish(roundId: string): Round;
    settleClock(roundId: string): void;
  };
}
export interface Scheduling {
  /** When a new round is due: a cron expression by the clock of `timezone`. Asked at each look: it may change meanwhile. */
  expression(): string;
  /** Whether an owner set it on the pages. */
  isSet?(): boolean;
  timezone: string;
  clock(): Date;
  spread(): Omit<Spread, 'clock'>;
  ledger: ScheduleLedger;
  /** Does what is ready in an open round, and ends it where it is done; never called twice at once. */
  run(round: Round): Promise<void>;
  /** A round whose time was over before all was done. */
  onOver?(round: Round): void;
  onTrouble(error: unknown): void;
  /** What else is done on each tick; must not throw for long: it is told as a trouble. */
  alsoTick?(): void;
}
export interface Schedule {
  /** Looks what is due and does it; resolves when that is done. For tests and simulations: the schedule ticks by itself. */
  tick(): Promise<void>;
  /** Waits for a run under way. */
  stop(): Promise<void>;
}

const TICK_MS = 60_000;

/** Builds the schedule without starting it. @throws Trouble CONFIG_INVALID for an expression or time zone that is none. */
export function makeSchedule(scheduling: Scheduling): Pick<Schedule, 'tick'> {
  const { expression, timezone, clock, ledger, spread, run, onOver, onTrouble, alsoTick } = scheduling;
  const calendarNow = (rule: string) => ({ rule, calendar: calendarOf(rule, timezone, scheduling.isSet?.() ?? false) });
  let known = calendarNow(expression());
  const inForce = () => {
    const rule = expression();
    if (rule !== known.rule) known = calendarNow(rule);
    return known;
  };
  let running: Promise<void> | undefined;
  const work = async () => {
    for (const round of dueRounds()) {
      try {
        await run(round);
      } catch (error) {
        onTrouble(error);
      }
    }
  };
  /** The open rounds, that of the present period first. */
  const dueRounds = (): Round[] => {
    const now = clock();
    const { rule, calendar } = inForce();
    const since = ledger.schedules.since('round', rule, timezone);
    const latest = calendar.latest(now);
    const present = latest && latest.at.toISOString() >= since ? presentRound(latest) : undefined;
    const open = ledger.rounds.all().filter(({ state }) => state === 'open');
    for (const { id } of open) ledger.rounds.settleClock(id);
    return open.sort((a, b) => Number(b.id === present?.id) - Number(a.id === present?.id));
  };
  const presentRound = (latest: Occurrence): Round => {
    const known = ledger.rounds.of(latest.period);
    if (known) {
      ledger.rounds.settleClock(known.id);
      return known;
    }
    // Its time is over: what was not done by now is told as not seen, and the profiles are due in the new round.
    // Not so where the clock was set back: a round that began later than this moment is left as it is.
    for (const round of ledger.rounds.all()) {
      const later = (round.occurredAt ?? round.startedAt) >= latest.at.toISOString();
      if (round.state !== 'open' || later) continue;
      onOver?.(ledger.rounds.finish(round.id));
    }
    return ledger.rounds.begin(latest.period, planOf(latest, { ...spread(), clock }));
  };
  return {
    tick() {
      try {
        alsoTick?.();
      } catch (error) {
        onTrouble(error);
      }
      running ??= work()
        .catch(onTrouble)
        .finally(() => {
          running = undefined;
        });
      return running;
    },
  };
}

/** Starts the schedule: it looks at once, and then every minute. Returns what stops it. */
export function startSchedule(scheduling: Scheduling): Schedule {
  const { tick } = makeSchedule(scheduling);
  let last: Promise<void> = tick();
  const look = () => {
    last = tick();
  };
  const task = everyMinute('* * * * *', look, { timezone: 'UTC', suppressMissedWarning: true });
  // After the clock was set back node-cron is silent until it has caught up; this one goes by time that only goes forward.
  const steady = setInterval(look, TICK_MS);
  return {
    tick,
    async stop() {
      clearInterval(steady);
      await task.destroy();
      await last;
    },
  };
}
