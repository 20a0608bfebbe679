/**
 * What an owner may change while the program runs. Where she did, it counts, whatever the configuration says, until she gives
 * it back to it. Everything else is the configuration's, and is shown with where it is set.
 */
import { z } from 'zod';
import type { Actor, Store } from '../store/index.js';

export const RUN_TIME = {
  /** No visit is begun; what is under way is finished. */
  'visits.paused': z.boolean(),
  /** A sentence of the owner's own in every invitation. */
  'invitation.note': z.string().trim().max(500),
  /** To whom Leaders turn with questions; stands in invitations. */
  contact: z.string().trim().max(200),
  /** When a new round is due: a cron expression. Null, here and below: as the configuration says. */
  'round.schedule': z.string().trim().min(9).max(100).nullable(),
  /** Over how many days its visits are spread. */
  'round.spreadDays': z.number().min(0).max(28).nullable(),
  /** What is found is hers alone for so many days after she was told. */
  'casework.graceDays': z.number().int().min(1).max(180).nullable(),
} as const;
export type RunTimeName = keyof typeof RUN_TIME;
export type RunTime = { [Name in RunTimeName]: z.infer<(typeof RUN_TIME)[Name]> };
export const USUAL: RunTime = {
  'visits.paused': false,
  'invitation.note': '',
  contact: '',
  'round.schedule': null,
  'round.spreadDays': null,
  'casework.graceDays': null,
};

/** One setting, as it is in force: what was set, or the usual. What does not fit any more counts as not set. */
export function runTime<Name extends RunTimeName>(store: Pick<Store, 'settings'>, name: Name): RunTime[Name] {
  const parsed = RUN_TIME[name].safeParse(store.settings.get(name)?.value);
  return (parsed.success ? parsed.data : USUAL[name]) as RunTime[Name];
}

/** Sets one; false where the value does not fit, or is what it was. */
export function setRunTime(store: Pick<Store, 'settings'>, name: RunTimeName, value: unknown, by: Actor): boolean {
  const parsed = RUN_TIME[name].safeParse(value);
  return parsed.success && store.settings.set(name, parsed.data, by);
}

/** What the configuration says of those that stand in it, too. */
export interface Configured {
  round: { schedule: string; spreadDays: number };
  casework: { graceDays: number };
}
/** Of settings that stand in the configuration as well: what counts at this moment. */
export interface InForce {
  schedule(): string;
  /** Whether an owner set it, so that whoever cannot use it says where it is to be mended. */
  isScheduleSet(): boolean;
  spreadDays(): number;
  graceDays(): number;
}
export function inForce(store: Pick<Store, 'settings'>, { round, casework }: Configured): InForce {
  return {
    isScheduleSet: () => runTime(store, 'round.schedule') !== null,
    schedule: () => runTime(store, 'round.schedule') ?? round.schedule,
    spreadDays: () => runTime(store, 'round.spreadDays') ?? round.spreadDays,
    graceDays: () => runTime(store, 'casework.graceDays') ?? casework.graceDays,
  };
}
