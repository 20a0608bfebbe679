/** Which mails a person does not want. Whoever writes a mail of such a kind asks here first. */
import { and, eq } from 'drizzle-orm';
import type { MailKind } from '../domain/mail.js';
import type { Core } from './core.js';
import { mailsOff, people } from './schema.js';

export function mailsOffOf({ db, now }: Core) {
  return {
    /** The kinds that she does not want. */
    of: (personId: string): MailKind[] =>
      db
        .select({ kind: mailsOff.kind })
        .from(mailsOff)
        .where(eq(mailsOff.personId, personId))
        .all()
        .map(({ kind }) => kind),
    isOff: (personId: string, kind: MailKind): boolean =>
      db
        .select({ kind: mailsOff.kind })
        .from(mailsOff)
        .where(and(eq(mailsOff.personId, personId), eq(mailsOff.kind, kind)))
        .get() !== undefined,
    /** Wanted or not, from now on. False where there is nobody of that id (any more). Saying it twice changes nothing. */
    set(personId: string, kind: MailKind, wanted: boolean): boolean {
      if (!db.select({ id: people.id }).from(people).where(eq(people.id, personId)).get()) return false;
      if (wanted)
        db.delete(mailsOff)
          .where(and(eq(mailsOff.personId, personId), eq(mailsOff.kind, kind)))
          .run();
      else db.insert(mailsOff).values({ personId, kind, since: now() }).onConflictDoNothing().run();
      return true;
    },
  };
}
