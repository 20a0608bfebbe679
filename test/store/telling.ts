/** Everybody is told of what is new by a mail that goes out at once. */
import type { Store } from '../../src/store/index.js';

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
