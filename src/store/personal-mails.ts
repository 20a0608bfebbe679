/** For which periods Leaders had their mail: each once, whatever happens to the process. */
import { and, desc, eq } from 'drizzle-orm';
import { live } from './consents.js';
import type { Core } from './core.js';
import { reached, type Way } from './letters.js';
import { emptiedMine } from './mails-about.js';
import { consents, keeping, outbox, people, profiles } from './schema.js';

const DONE = 'personal-mails';

export interface Reader {
  personId: string;
  name: string;
  email: string;
  /** BCP 47; null where she did not say. */
  lang: string | null;
}

export function personalMailsOf(core: Core) {
  const { db, now } = core;
  /** Everybody with a live consent who can be told in this way, in a fixed order. */
  const readers = (way: Way = 'mail'): Reader[] =>
    db
      .selectDistinct({ personId: people.id, name: people.name, email: people.email, lang: people.lang })
      .from(people)
      .innerJoin(profiles, eq(profiles.personId, people.id))
      .innerJoin(consents, eq(consents.profileId, profiles.id))
      .where(and(reached(way), live(now())))
      .orderBy(desc(people.createdAt), people.id)
      .all()
      .map((row) => ({ ...row, email: row.email ?? '' }));

  return {
    readers,
    /**
     * Whose mail of a period was emptied, since it spoke of a profile that she withdrew: it is forgotten here, and whoever
     * asks writes another.
     */
    toWriteAnew(period: string): Reader[] {
      return core.tx(() => {
        const emptied = db.delete(outbox).where(emptiedMine()).returning().all();
        const ids = emptied.filter(({ key }) => key.startsWith(`mine:${period}:`)).map(({ personId }) => personId);
        return ids.length === 0 ? [] : readers('mail').filter(({ personId }) => ids.includes(personId));
      });
    },
    /** The period whose mails were all queued last. */
    last: (): string | undefined => db.select().from(keeping).where(eq(keeping.name, DONE)).get()?.value,
    done(period: string): void {
      db.insert(keeping)
        .values({ name: DONE, value: period })
        .onConflictDoUpdate({ target: keeping.name, set: { value: period } })
        .run();
    },
  };
}
