/** Leaving: pausing, withdrawing one profile, or everything with every trace. What runs is stopped first. */
import { UNTIL_FURTHER } from '../domain/consent.js';
import type { MailKind } from '../domain/mail.js';
import type { Receipt, Store } from '../store/index.js';

export interface LeavingTools {
  store: Store;
  /** Throws away looks under way at a profile. */
  stop(profileId: string): void;
}
/** What waits for her about what she no longer wants told. The rest (a way in, a receipt) she asked for. */
const ABOUT_PROFILES: readonly MailKind[] = ['ask', 'report', 'reminder'];

export function leaving({ store, stop }: LeavingTools) {
  const dropMails = (personId: string) => {
    for (const kind of ABOUT_PROFILES) store.outbox.drop(personId, kind);
  };
  const stopAll = (personId: string, profileId?: string) => {
    for (const hers of store.hers.profiles(personId, profileId)) stop(hers.profileId);
  };
  return {
    /** `until` is a day (YYYY-MM-DD), and nothing is visited before it begins; undefined: until she ends it. */
    pause(personId: string, until: string | undefined, profileId?: string): void {
      store.hers.pause(personId, until === undefined ? UNTIL_FURTHER : `${until}T00:00:00.000Z`, profileId);
      stopAll(personId, profileId);
      if (profileId === undefined) dropMails(personId);
      else store.outbox.dropAbout(personId, profileId);
    },
    resume: (personId: string, profileId?: string): number => store.hers.resume(personId, profileId),
    /** What was seen of the profile is erased; that she signed and withdrew stays as proof. */
    withdraw(personId: string, profileId: string): boolean {
      const [profile] = store.hers.profiles(personId, profileId);
      if (!profile) return false;
      store.consents.withdraw(personId, profile.url);
      stop(profileId);
      return true;
    },
    forget: (personId: string, profileId: string): boolean => store.hers.forget(personId, profileId),
    /** Withdraws everything and erases her, from the file itself. Her address is given back for the receipt alone. */
    leave(personId: string): { receipt: Receipt; email: string | null; name: string } {
      const { email, name } = store.people.find(personId);
      stopAll(personId);
      store.outbox.drop(personId);
      store.consents.withdraw(personId);
      return { receipt: store.erase(personId), email, name };
    },
  };
}
export type Leaving = ReturnType<typeof leaving>;
