/**
 * When rounds are due: moments of a cron expression by the clock of a time zone, and the names of the periods that begin
 * with them. croner reckons, since it is right where clocks are put forward or back; node-cron only ticks (schedule.ts).
 */
import { Cron } from 'croner';
import { Trouble } from '../domain/trouble.js';
import { periodsIn } from './period.js';

/** A moment of the schedule, and the period from it to the next one. */
export interface Occurrence {
  period: string;
  at: Date;
  /** The schedule's next moment; none where it has no more. */
  endsAt: Date | undefined;
}
export interface Calendar {
  /** The last moment that has come. */
  latest(now: Date): Occurrence | undefined;
  /** The next moment after `now`. */
  next(now: Date): Occurrence | undefined;
}

/** Five fields, or a name such as @monthly. Seconds and single dates are no schedule of rounds. */
const SHAPE = /^\s*(?:@[a-z]+|\S+(?:\s+\S+){4})\s*$/i;

/**
 * @param isSet the rule was set on the page of settings, and not in the configuration: then its trouble says so.
 * @throws Trouble CONFIG_INVALID or SCHEDULE_REFUSED for what is no cron expression or never comes; CONFIG_INVALID for no time zone.
 */
export function calendarOf(rule: string, timezone: string, isSet = false): Calendar {
  const cron = parsed(rule, timezone, isSet);
  const periodOf = periodsIn(timezone);
  const before = (moment: Date) => cron.previousRuns(1, moment)[0];
  const occurrence = (at: Date | undefined): Occurrence | undefined => {
    if (!at) return undefined;
    const endsAt = cron.nextRun(at) ?? undefined;
    return { period: periodOf(at, [before(at), endsAt]), at, endsAt };
  };
  let last: Occurrence | undefined;
  return {
    latest(now) {
      // Asked every minute, and the same for a month.
      if (last?.endsAt && last.at <= now && now < last.endsAt) return last;
      // croner looks at what lies before a moment: the moment itself has come as well.
      last = occurrence(before(new Date(now.getTime() + 1)));
      return last;
    },
    next: (now) => occurrence(cron.nextRun(now) ?? undefined),
  };
}

function parsed(rule: string, timezone: string, isSet: boolean): Cron {
  const invalid = (detail: string, cause?: unknown) =>
    isSet
      ? new Trouble('SCHEDULE_REFUSED', 'stop', { rule }, { cause })
      : new Trouble('CONFIG_INVALID', 'stop', { file: 'round.schedule', detail }, { cause });
  if (!SHAPE.test(rule)) throw invalid(`“${rule}” is no cron expression of five fields`);
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch (cause) {
    throw new Trouble(
      'CONFIG_INVALID',
      'stop',
      { file: 'timezone', detail: `“${timezone}” is no time zone` },
      { cause },
    );
  }
  let cron: Cron;
  try {
    cron = new Cron(rule.trim(), { timezone, paused: true });
  } catch (cause) {
    throw invalid(`“${rule}” is no cron expression`, cause);
  }
  if (!cron.nextRun(new Date())) throw invalid(`“${rule}” never comes`);
  return cron;
}
