/**
 * Who is signed in, and the links by which people sign in. Tokens are given once; what is kept is their hash. A session ends
 * when it was idle for too long, at its absolute end, when somebody is signed out everywhere, and with whom it belongs to.
 */
import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { asMade } from './letters.js';
import { people, sessions, signInLinks, staff } from './schema.js';
import { type Staff, staffMark } from './staff.js';

/** A person, a member of staff, or both. */
export interface Subject {
  personId?: string | undefined;
  staffId?: string | undefined;
}
export interface Session extends Subject {
  id: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  factorAt: string | null;
  person?: { name: string; lang: string | null };
  staff?: Pick<Staff, 'name' | 'role' | 'areas' | 'lang' | 'factorSince'>;
}
/** Whom a link is for, and where it was asked from. */
export interface SignIn extends Subject {
  linkId: string;
  name: string;
  email: string;
  lang: string | null;
}
const TOKEN_BYTES = 32;
/** Being seen is written down no more often than this: of each, and of all together. */
const SEEN_SECONDS = 60;
const TOGETHER_SECONDS = 5;
const HOUR_SECONDS = 3600;
/** Links that one person may ask for in an hour. */
const MOST_LINKS = 5;

export function sessionsOf(core: Core, log: Log) {
  const { db } = core;
  const newToken = () => Buffer.from(core.random(TOKEN_BYTES)).toString('base64url');
  /** Who was seen and when, as far as it is not written down yet: of a hundred people in one write, and not in a hundred. */
  const seen = new Map<string, string>();
  let seenWrittenAt = 0;
  const noteSeen = (id: string): void => {
    seen.set(id, core.now());
    const now = Date.parse(core.now());
    if (Math.abs(now - seenWrittenAt) < TOGETHER_SECONDS * 1000) return;
    core.tx(() => {
      for (const [one, seenAt] of seen) db.update(sessions).set({ seenAt }).where(eq(sessions.id, one)).run();
    });
    seen.clear();
    seenWrittenAt = now;
  };
  const found = built(() =>
    db
      .select({
        session: sessions,
        person: { name: people.name, lang: people.lang },
        staff: {
          ...{ name: staff.name, role: staff.role, areas: staff.areas, lang: staff.lang },
          ...{ factorSince: staff.totpSince, disabledAt: staff.disabledAt },
        },
      })
      .from(sessions)
      .leftJoin(people, eq(people.id, sessions.personId))
      .leftJoin(staff, eq(staff.id, sessions.staffId))
      .where(and(eq(sessions.tokenSha256, given('token')), gt(sessions.expiresAt, given('now'))))
      .prepare(),
  );
  /** Begins a session of so many seconds at most. Gives its token once. */
  const begin = (subject: Subject, seconds: number): string => {
    const token = newToken();
    const { personId = null, staffId = null } = subject;
    core.tx(() => {
      const [createdAt, tokenSha256] = [core.now(), sha256Of(token)];
      db.insert(sessions)
        .values({
          ...{ id: core.newId(), tokenSha256, personId, staffId },
          ...{ createdAt, seenAt: createdAt, expiresAt: core.later(seconds), factorAt: null },
        })
        .run();
      if (staffId !== null) log.append({ event: 'staff.signed-in', args: { staff: staffMark(staffId) } });
    });
    return token;
  };
  /** Whom a token would sign in, without using it. LINK_SPENT where it is unknown, used or too old. */
  const look = (token: string): SignIn & { next: string | null } => {
    const row = db
      .select({ link: signInLinks, person: people, member: staff })
      .from(signInLinks)
      .leftJoin(people, eq(people.id, signInLinks.personId))
      .leftJoin(staff, eq(staff.id, signInLinks.staffId))
      .where(eq(signInLinks.tokenSha256, sha256Of(asMade(token))))
      .get();
    const over = !row || row.link.usedAt !== null || (row.link.expiresAt ?? '') <= core.now();
    if (over || (row.member?.disabledAt ?? null) !== null) throw new Trouble('LINK_SPENT', 'stop');
    const { person, member, link } = row;
    return {
      ...{ linkId: link.id, next: link.next, lang: person?.lang ?? member?.lang ?? null },
      ...{ personId: person?.id, staffId: member?.id },
      ...{ name: person?.name ?? member?.name ?? '', email: person?.email ?? member?.email ?? '' },
    };
  };

  return {
    begin,
    /** The session of a token; undefined where it is unknown, over, or was idle for longer than `idle` says. */
    byToken(token: string, idle: (session: { staff: boolean }) => number): Session | undefined {
      const row = found().get({ token: sha256Of(token), now: core.now() });
      if (!row) return undefined;
      const { id, personId, staffId, createdAt, expiresAt, factorAt } = row.session;
      const seenAt = seen.get(id) ?? row.session.seenAt;
      const quiet = (Date.parse(core.now()) - Date.parse(seenAt)) / 1000;
      if (quiet > idle({ staff: staffId !== null }) || (row.staff?.disabledAt ?? null) !== null) return undefined;
      if (quiet > SEEN_SECONDS) noteSeen(id);
      return {
        ...{ id, createdAt, seenAt, expiresAt, factorAt },
        ...(personId !== null && row.person && { personId, person: row.person }),
        ...(staffId !== null && row.staff && { staffId, staff: row.staff }),
      };
    },
    /** The second factor was shown just now. The session goes on under a new token, so that an older one is worth nothing. */
    factorShown(id: string): string {
      const token = newToken();
      db.update(sessions)
        .set({ factorAt: core.now(), tokenSha256: sha256Of(token) })
        .where(eq(sessions.id, id))
        .run();
      return token;
    },
    end(id: string): void {
      seen.delete(id);
      db.delete(sessions).where(eq(sessions.id, id)).run();
    },
    /** Signs out everywhere. How many sessions ended. */
    endAll: (subject: Subject): number => core.tx(() => endSessions(core, subject)),
    /** Everybody out, staff too, and no link that was asked for signs anybody in again. How many sessions ended. */
    endEverybody: (): number =>
      core.tx(() => {
        db.delete(signInLinks).run();
        const count = db.delete(sessions).run().changes;
        log.append({ event: 'sessions.ended', args: { count } });
        return count;
      }),
    /** How many sessions somebody has. */
    count: (subject: Subject): number =>
      db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(belonging(sessions, subject), gt(sessions.expiresAt, core.now())))
        .all().length,
    /** Forgets what is over. */
    forget(): number {
      const over = db.delete(sessions).where(lte(sessions.expiresAt, core.now())).run().changes;
      return (
        over +
        db
          .delete(signInLinks)
          .where(
            and(
              lte(signInLinks.askedAt, core.later(-24 * HOUR_SECONDS)),
              // One on paper is good for longer.
              or(isNull(signInLinks.expiresAt), lte(signInLinks.expiresAt, core.now())),
            ),
          )
          .run().changes
      );
    },
    links: {
      /**
       * Somebody asks for a link at this address. Undefined where nobody has it, or she asked too often: whoever asks must
       * not be told which. `also` runs in the same transaction.
       */
      ask(email: string, next: string | null, also: (asked: SignIn) => void): SignIn | undefined {
        const wanted = email.trim().toLowerCase();
        return core.tx(() => {
          const person = db.select().from(people).where(eq(people.email, wanted)).get();
          const member = db
            .select()
            .from(staff)
            .where(and(eq(staff.email, wanted), isNull(staff.disabledAt)))
            .get();
          if (!person && !member) return undefined;
          const subject = { personId: person?.id, staffId: member?.id };
          const lately = db
            .select({ id: signInLinks.id })
            .from(signInLinks)
            .where(and(belonging(signInLinks, subject), gt(signInLinks.askedAt, core.later(-HOUR_SECONDS))))
            .all();
          if (lately.length >= MOST_LINKS) return undefined;
          const linkId = core.newId();
          const ids = { personId: person?.id ?? null, staffId: member?.id ?? null };
          db.insert(signInLinks)
            .values({ id: linkId, ...ids, askedAt: core.now(), next })
            .run();
          const name = person?.name ?? member?.name ?? '';
          const asked = { ...subject, linkId, name, email: wanted, lang: person?.lang ?? member?.lang ?? null };
          also(asked);
          return asked;
        });
      },
      /** A link for a member of staff without a mail, for the command line. Gives the token once. */
      forStaff(staffId: string, seconds: number): string {
        const token = newToken();
        const [askedAt, expiresAt] = [core.now(), core.later(seconds)];
        db.insert(signInLinks)
          .values({ id: core.newId(), staffId, personId: null, askedAt, tokenSha256: sha256Of(token), expiresAt })
          .run();
        return token;
      },
      /** The token of a link whose mail goes out now; undefined where it was asked for too long ago, or is gone. */
      make(linkId: string, seconds: number): string | undefined {
        const token = newToken();
        const made = db
          .update(signInLinks)
          .set({ tokenSha256: sha256Of(token), expiresAt: core.later(seconds) })
          .where(
            and(
              eq(signInLinks.id, linkId),
              isNull(signInLinks.usedAt),
              gt(signInLinks.askedAt, core.later(-HOUR_SECONDS)),
            ),
          )
          .run();
        return made.changes === 1 ? token : undefined;
      },
      look,
      /** Uses a token up and begins a session. */
      use(
        token: string,
        secondsOf: (subject: { staff: boolean }) => number,
      ): { session: string; next: string | null } & Subject {
        return core.tx(() => {
          const { linkId, personId, staffId, next } = look(token);
          const used = db
            .update(signInLinks)
            .set({ usedAt: core.now() })
            .where(and(eq(signInLinks.id, linkId), isNull(signInLinks.usedAt)))
            .run();
          if (used.changes !== 1) throw new Trouble('LINK_SPENT', 'stop');
          const subject = { personId, staffId };
          return { ...subject, next, session: begin(subject, secondsOf({ staff: staffId !== undefined })) };
        });
      },
    },
  };
}

/** Ends all sessions of somebody, and all links that would begin another. Inside a transaction of the caller. */
export function endSessions({ db }: Core, subject: Subject): number {
  db.delete(signInLinks).where(belonging(signInLinks, subject)).run();
  return db.delete(sessions).where(belonging(sessions, subject)).run().changes;
}

const belonging = (table: typeof sessions | typeof signInLinks, { personId, staffId }: Subject): SQL | undefined =>
  or(
    personId === undefined ? sql`false` : eq(table.personId, personId),
    staffId === undefined ? sql`false` : eq(table.staffId, staffId),
  );
