/** What an owner may change while the program runs. Everything else is the configuration's, and is shown with where it is set. */
import { z } from 'zod';
import type { Actor, Store } from '../store/index.js';

export const RUN_TIME = {
  /** No visit is begun; what is under way is finished. */
  'visits.paused': z.boolean(),
  /** A sentence of the owner's own in every invitation. */
  'invitation.note': z.string().trim().max(500),
  /** To whom Leaders turn with questions; stands in invitations. */
  contact: z.string().trim().max(200),
} as const;
export type RunTimeName = keyof typeof RUN_TIME;
export type RunTime = { [Name in RunTimeName]: z.infer<(typeof RUN_TIME)[Name]> };
export const USUAL: RunTime = { 'visits.paused': false, 'invitation.note': '', contact: '' };

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
