/**
 * Mails that wait for somebody and speak of profiles that she withdrew or paused. They do not go out; what they said of her
 * others is not lost with them: it is told, asked or reminded of anew, without what ended.
 */
import { and, eq, inArray, like, sql } from 'drizzle-orm';
import type { Core } from './core.js';
import { askProfiles, asks, cases, consents, outbox, people } from './schema.js';

/** Kinds that speak of what was seen, or ask for it; what confirms her own doing goes out all the same. */
const OF_TAKING_PART = ['ask', 'notice', 'reminder', 'report'] as const;

/** Mails to herself alone: one to the operator may be about her address. */
const waitingFor = (personId: string) =>
  and(
    eq(outbox.state, 'waiting'),
    inArray(outbox.kind, [...OF_TAKING_PART]),
    sql`${outbox.recipient} = (select ${people.email} from ${people} where ${people.id} = ${personId})`,
  );

/** Drops all of them: she leaves. Inside a transaction. */
export function dropMails({ db }: Core, personId: string): void {
  db.delete(outbox).where(waitingFor(personId)).run();
}

/** Drops those that speak of these profiles. Inside a transaction, and before what was seen of the profiles is erased. */
export function dropMailsAbout({ db }: Core, personId: string, profileIds: readonly string[]): void {
  const ids = [...profileIds];
  const found = db
    .select({ id: cases.id, mailKey: cases.mailKey })
    .from(cases)
    .where(inArray(cases.profileId, ids))
    .all();
  const asked = db
    .select({ askId: askProfiles.askId })
    .from(askProfiles)
    .where(inArray(askProfiles.profileId, ids))
    .all()
    .map(({ askId }) => askId);
  const ends = db
    .select({ expiresAt: consents.expiresAt })
    .from(consents)
    .where(and(inArray(consents.profileId, ids), eq(consents.current, true)))
    .all()
    .map(({ expiresAt }) => expiresAt.slice(0, 10));

  const speaks = (key: string): boolean => {
    const [what = '', about = '', day = ''] = key.split(':');
    if (what === 'ask') return asked.includes(about);
    if (what === 'cases') return found.some(({ mailKey }) => mailKey === key);
    if (what === 'asked') return found.some(({ id }) => id === about);
    if (what.startsWith('consent-')) return ends.includes(day);
    // A confirmation of what she did: about one profile, or about herself.
    if (what === 'notice') return ids.includes(about);
    // The sum of a period tells of all of them; and what nobody here knows may.
    return true;
  };
  for (const { id, key } of db.select().from(outbox).where(waitingFor(personId)).all()) {
    if (!speaks(key)) continue;
    if (key.startsWith('mine:')) {
      // Emptied, it waits to be written anew (`personalMails.toWriteAnew`).
      db.update(outbox).set({ subject: '', text: '', html: null }).where(eq(outbox.id, id)).run();
      continue;
    }
    db.delete(outbox).where(eq(outbox.id, id)).run();
    if (key.startsWith('ask:'))
      db.delete(asks)
        .where(eq(asks.id, key.slice('ask:'.length)))
        .run();
    db.update(cases).set({ mailKey: null }).where(eq(cases.mailKey, key)).run();
  }
}

/** A mail that was emptied so that it is written anew: it does not go out as it is. */
export const emptiedMine = () => and(eq(outbox.state, 'waiting'), like(outbox.key, 'mine:%'), eq(outbox.text, ''));
