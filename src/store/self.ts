/** What she settles about herself: name, area, language, mail address, and on which day she read the policy's other clauses. */
import { and, asc, count, eq, gt, isNotNull, lte } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import { LEAST } from './aggregates.js';
import { type Core, keyOf } from './core.js';
import { sha256Of } from './files.js';
import { mailOf, oneLine } from './people.js';
import { mailChanges, people, policyReadings } from './schema.js';

const MAIL_CHANGE_SECONDS = 86_400;

export function selfOf(core: Core) {
  const { db } = core;
  const set = (personId: string, values: Partial<typeof people.$inferInsert>): void => {
    if (db.update(people).set(values).where(eq(people.id, personId)).run().changes === 0)
      throw new Trouble('LEADER_UNKNOWN', 'skip', { who: '' });
  };
  return {
    /** Her name and area as they should be. The name on what she signed stays as she signed it. */
    correct(personId: string, { name, area }: { name: string; area: string | null }): void {
      const line = oneLine(name, 'name', 200);
      set(personId, { name: line, nameKey: keyOf(line), area: area === null ? null : oneLine(area, 'area', 200) });
    },
    /** BCP 47; null for the organisation's own. */
    setLang: (personId: string, lang: string | null): void => set(personId, { lang }),
    /** The areas that anybody is of. */
    areas: (): string[] =>
      db
        .selectDistinct({ area: people.area })
        .from(people)
        .where(isNotNull(people.area))
        .orderBy(asc(people.area))
        .all()
        .map(({ area }) => area ?? ''),
    /**
     * A new mail address waits until a link that was sent there comes back. Undefined where the address is somebody's: who
     * asked is told the same either way. The earlier wish ends.
     */
    askMailChange(personId: string, email: string): { token: string; to: string } | undefined {
      const to = mailOf(email);
      const token = Buffer.from(core.random(32)).toString('base64url');
      return core.tx(() => {
        db.delete(mailChanges).where(eq(mailChanges.personId, personId)).run();
        if (db.select({ id: people.id }).from(people).where(eq(people.email, to)).get()) return undefined;
        const row = { email: to, tokenSha256: sha256Of(token), expiresAt: core.later(MAIL_CHANGE_SECONDS) };
        db.insert(mailChanges)
          .values({ personId, ...row })
          .run();
        return { token, to };
      });
    },
    /** The address that waits to be confirmed. */
    mailChange: (personId: string): string | undefined =>
      db
        .select({ email: mailChanges.email })
        .from(mailChanges)
        .where(and(eq(mailChanges.personId, personId), gt(mailChanges.expiresAt, core.now())))
        .get()?.email,
    /** Whether a link is good; changes nothing. */
    isMailChange: (token: string): boolean =>
      db
        .select({ id: mailChanges.personId })
        .from(mailChanges)
        .where(and(eq(mailChanges.tokenSha256, sha256Of(token)), gt(mailChanges.expiresAt, core.now())))
        .get() !== undefined,
    /** The link came back: from now on that is her address. Gives the one before. Throws LINK_SPENT. */
    confirmMailChange(token: string): { personId: string; before: string | null; now: string } {
      return core.tx(() => {
        const wish = db
          .select()
          .from(mailChanges)
          .where(and(eq(mailChanges.tokenSha256, sha256Of(token)), gt(mailChanges.expiresAt, core.now())))
          .get();
        const taken = wish && db.select({ id: people.id }).from(people).where(eq(people.email, wish.email)).get();
        if (!wish || taken) throw new Trouble('LINK_SPENT', 'stop');
        const before = db.select({ email: people.email }).from(people).where(eq(people.id, wish.personId)).get();
        set(wish.personId, { email: wish.email });
        db.delete(mailChanges).where(eq(mailChanges.personId, wish.personId)).run();
        return { personId: wish.personId, before: before?.email ?? null, now: wish.email };
      });
    },
    /** Forgets wishes whose time is over. */
    forgetMailChanges: (): number => db.delete(mailChanges).where(lte(mailChanges.expiresAt, core.now())).run().changes,
    /** She read the policy's other clauses today. Nothing but the day is kept, and the one before it not. */
    readPolicy(personId: string): string {
      const readOn = core.now().slice(0, 10);
      db.insert(policyReadings)
        .values({ personId, readOn })
        .onConflictDoUpdate({ target: policyReadings.personId, set: { readOn } })
        .run();
      return readOn;
    },
    policyReadOn: (personId: string): string | undefined =>
      db.select({ on: policyReadings.readOn }).from(policyReadings).where(eq(policyReadings.personId, personId)).get()
        ?.on,
    /** How many read them within the last twelve months, of nobody; null where they are fewer than may be told. */
    policyReaders(): number | null {
      const since = core.later(-365 * 86_400).slice(0, 10);
      const n = db.select({ n: count() }).from(policyReadings).where(gt(policyReadings.readOn, since)).get()?.n ?? 0;
      return n >= LEAST ? n : null;
    },
  };
}
