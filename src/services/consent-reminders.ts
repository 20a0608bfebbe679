/** The mails about consents that end: one a month before, and one sentence after. Each once; a renewed consent needs neither. */
import type { Mail } from '../domain/mail.js';
import type { Ending, Store } from '../store/index.js';

export interface RemindingTools {
  store: Pick<Store, 'hers' | 'outbox'>;
  clock(): Date;
  /** Writes the mail. `profiles` as people call them. */
  write(what: 'ends' | 'ended', ending: Ending): Omit<Mail, 'to'>;
}
const DAY_MS = 86_400_000;
/** So many days before its end she is reminded. */
export const REMIND_DAYS = 30;
/** What ended longer ago is not told any more: the program was not running then. */
const LATE_DAYS = 14;

/** Queues what is to be told now. How many mails. */
export function remindOfConsents({ store, clock, write }: RemindingTools): number {
  const at = (days: number) => new Date(clock().getTime() + days * DAY_MS).toISOString();
  const tell = (what: 'ends' | 'ended', endings: readonly Ending[]) =>
    endings.filter((ending) => {
      const { personId, email, day } = ending;
      const key = `consent-${what}:${personId}:${day}`;
      return store.outbox.add({ ...write(what, ending), key, kind: 'reminder', personId, to: email });
    }).length;
  return (
    tell('ends', store.hers.ending(at(0), at(REMIND_DAYS))) + tell('ended', store.hers.ending(at(-LATE_DAYS), at(0)))
  );
}
