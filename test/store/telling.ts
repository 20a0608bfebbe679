/** Telling Leaders of what is new, and looking what nobody was told of yet. */
import type { Store } from '../../src/store/index.js';
import { findingsHeld } from '../../src/store/lives.js';

/** Everybody is told by a mail that goes out at once. */
export function tellEverybody(store: Store, graceDays: number, at: string): number {
  for (const { personId, email, cases } of store.cases.untold()) {
    const key = `cases:${personId}:${at}`;
    store.outbox.add({ key, kind: 'notice', personId, to: email, subject: 'news', text: 'news' });
    store.cases.mailed(
      cases.map(({ id }) => id),
      key,
    );
  }
  for (let mail = store.outbox.take(); mail; mail = store.outbox.take()) store.outbox.noted(mail.id, { state: 'sent' });
  return store.cases.settleMails(graceDays);
}

/** What a round holds of each profile, with the findings that nothing has confirmed, by `<outcome>.<finding>`. */
export function untoldIn(store: Store, roundId: string) {
  const ids = new Map(store.profiles.consented().map(({ profileId, url }) => [url, profileId]));
  return store.results(roundId).map((result) => {
    const id = ids.get(result.profile.url) ?? '';
    return { result, unconfirmed: findingsHeld(id, result, store.lives.states(id)) };
  });
}
