/**
 * Which mails a person does not want, and the links by which she says so. A link's token is reckoned from a key of ours and
 * names her opaque id and the kind: it works in a mail of years ago, needs no row of its own, and ends when she is erased.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { MailKind } from '../domain/mail.js';
import { MAIL_KINDS } from '../domain/mail.js';
import type { Core } from './core.js';
import { keeping, mailsOff, people } from './schema.js';

const KEY = 'mails-off-key';
const MAC_BYTES = 16;

export function mailsOffOf(core: Core) {
  const { db, now } = core;
  const key = (): string => {
    const kept = db.select({ value: keeping.value }).from(keeping).where(eq(keeping.name, KEY)).get();
    if (kept) return kept.value;
    const value = Buffer.from(core.random(32)).toString('hex');
    db.insert(keeping).values({ name: KEY, value }).onConflictDoNothing().run();
    return db.select({ value: keeping.value }).from(keeping).where(eq(keeping.name, KEY)).get()!.value;
  };
  const macOf = (said: string) => createHmac('sha256', key()).update(said).digest().subarray(0, MAC_BYTES);

  return {
    /** What stands in a mail's link: letters and digits that nobody else can make. */
    token(personId: string, kind: MailKind): string {
      const said = `${kind}.${personId}`;
      return `${said}.${macOf(said).toString('base64url')}`;
    },
    /** Whose link, about which mails; undefined for what is none of ours, and where she was erased. */
    byToken(token: string): { personId: string; kind: MailKind } | undefined {
      const [kind = '', personId = '', mac = ''] = token.split('.');
      const given = Buffer.from(mac, 'base64url');
      const right = macOf(`${kind}.${personId}`);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const known = MAIL_KINDS.find((each) => each === kind);
      const there = db.select({ id: people.id }).from(people).where(eq(people.id, personId)).get();
      return known && there ? { personId, kind: known } : undefined;
    },
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
