/**
 * The outbox: mails to be sent, in the database, so that what was promised goes out whatever happens to the process. At least
 * once: a try is noted before it is made, its result after; a program that is killed between tries again with the same
 * Message-ID. A key is queued once and never again, also after its mail was sent. What was sent is emptied at once (a mail
 * may hold a link that lets somebody in); the row stays, so that nobody is written to twice.
 */
import { and, asc, count, eq, isNull, lt, lte, min, ne, not, sql } from 'drizzle-orm';
import type { Letter, Mail, MailKind, Sending } from '../domain/mail.js';
import { Trouble } from '../domain/trouble.js';
import { MAX_ATTEMPTS, TRY_SECONDS, waitAfter } from './back-off.js';
import type { Core } from './core.js';
import { dropMailsAbout, emptiedMine } from './mails-about.js';
import { mailOf, oneLine } from './people.js';
import { bounces, outbox, people } from './schema.js';
import { emptyWal } from './unsee.js';

export interface Queued extends Mail {
  /** Says what this mail is, for ever: `incident:12:begun`, `ask:<round>:<profile id>`. At most once in the outbox. */
  key: string;
  kind: MailKind;
  /** Whose it is: erased with her. Left out for the operator's own. */
  personId?: string | undefined;
  /** Not before; at once where it is left out. ISO 8601. */
  dueAt?: string | undefined;
}
export interface Taken extends Letter {
  id: number;
  kind: MailKind;
  personId: string | undefined;
  /** 1 for the first try. */
  attempt: number;
}
export interface OutboxDepth {
  waiting: number;
  /** When the longest waiting one was queued. */
  oldest: string | null;
  givenUp: number;
}

/** Refusals after which an address gets nothing more. */
export const MAX_BOUNCES = 3;
const BODY_LIMIT = 2_000_000;

export function outboxOf(core: Core) {
  const { db } = core;
  const emptied = { recipient: '', subject: '', text: '', html: null, headers: {} };
  const end = (id: number, state: 'sent' | 'given-up', code: string | null) =>
    db
      .update(outbox)
      .set({ ...emptied, state, code, endedAt: core.now() })
      .where(and(eq(outbox.id, id), eq(outbox.state, 'waiting')))
      .run();
  const stopped = (address: string): boolean =>
    db.select({ at: bounces.stoppedAt }).from(bounces).where(eq(bounces.address, address)).get()?.at != null;

  /** Counts a refusal. True when this one was the last that is allowed. */
  const bounced = (address: string, owner?: string | null): boolean => {
    const now = core.now();
    const personId =
      owner ?? db.select({ id: people.id }).from(people).where(eq(people.email, address)).get()?.id ?? null;
    db.insert(bounces)
      .values({ address, personId, times: 1, lastAt: now })
      .onConflictDoUpdate({ target: bounces.address, set: { times: sql`${bounces.times} + 1`, lastAt: now } })
      .run();
    const stops = db
      .update(bounces)
      .set({ stoppedAt: now })
      .where(and(eq(bounces.address, address), sql`${bounces.times} >= ${MAX_BOUNCES}`, isNull(bounces.stoppedAt)))
      .run();
    if (stops.changes === 0) return false;
    const waiting = db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), eq(outbox.recipient, address)))
      .all();
    for (const { id } of waiting) end(id, 'given-up', 'stopped');
    return true;
  };

  return {
    /**
     * Queues a mail. False where its key was queued before, or its address takes no mail any more (it then counts as given
     * up). Throws INPUT_INVALID for an address, subject or header that is not one line.
     */
    add(mail: Queued): boolean {
      const recipient = mailOf(mail.to);
      const subject = oneLine(mail.subject, 'subject', 300);
      const headers = Object.fromEntries(Object.entries(mail.headers ?? {}).map(headerOf));
      if (mail.text.length + (mail.html?.length ?? 0) > BODY_LIMIT) {
        throw new Trouble('INPUT_INVALID', 'stop', { detail: 'a mail of more than two megabytes' });
      }
      return core.tx(() => {
        const now = core.now();
        const common = { key: oneLine(mail.key, 'key', 200), kind: mail.kind, personId: mail.personId ?? null };
        const row = { ...common, messageId: core.newId(), attempts: 0, createdAt: now, dueAt: mail.dueAt ?? now };
        const body = { recipient, subject, text: mail.text, html: mail.html ?? null, headers };
        const gone = stopped(recipient);
        const values = gone
          ? { ...row, ...emptied, state: 'given-up' as const, code: 'stopped', endedAt: now }
          : { ...row, ...body, state: 'waiting' as const };
        return db.insert(outbox).values(values).onConflictDoNothing().run().changes === 1 && !gone;
      });
    },
    /** The next mail that is due, noted as tried; undefined where none is. Who wants to sign in waits behind no newsletter. */
    take(): Taken | undefined {
      return core.tx(() => {
        const next = db
          .select()
          .from(outbox)
          .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, core.now()), not(emptiedMine()!)))
          .orderBy(sql`${outbox.kind} <> 'sign-in'`, asc(outbox.dueAt), asc(outbox.id))
          .limit(1)
          .get();
        if (!next) return undefined;
        const attempt = next.attempts + 1;
        db.update(outbox)
          .set({ attempts: attempt, dueAt: core.later(TRY_SECONDS) })
          .where(eq(outbox.id, next.id))
          .run();
        const { id, kind, recipient: to, subject, text, html, headers, messageId, createdAt: writtenAt } = next;
        const personId = next.personId ?? undefined;
        return {
          id,
          kind,
          personId,
          attempt,
          to,
          subject,
          text,
          html: html ?? undefined,
          headers,
          messageId,
          writtenAt,
        };
      });
    },
    /**
     * Notes how a try ended. What failed in passing waits (a minute, then twice as long each time, four hours at most) and
     * is given up after about three days; a refused address is counted. Gives `stopped` where that was its third refusal.
     */
    noted(id: number, sending: Sending): 'sent' | 'waiting' | 'given-up' | 'stopped' {
      return core.tx(() => {
        const row = db.select().from(outbox).where(eq(outbox.id, id)).get();
        // Erased meanwhile, or ended by another refusal.
        if (row?.state !== 'waiting') return row?.state ?? 'given-up';
        // A receipt is the last that is held of somebody who was erased: it must not linger in the journal either.
        if (row.kind === 'receipt') core.afterCommit('settle', () => void emptyWal(core));
        if (sending.state === 'sent') {
          end(id, 'sent', null);
          if (row.recipient) db.delete(bounces).where(eq(bounces.address, row.recipient)).run();
          return 'sent';
        }
        if (sending.state === 'refused') {
          end(id, 'given-up', sending.code);
          return bounced(row.recipient, row.personId) ? 'stopped' : 'given-up';
        }
        if (sending.lasting || row.attempts >= MAX_ATTEMPTS) {
          end(id, 'given-up', sending.code);
          return 'given-up';
        }
        db.update(outbox)
          .set({ dueAt: core.later(waitAfter(row.attempts)), code: sending.code })
          .where(eq(outbox.id, id))
          .run();
        return 'waiting';
      });
    },
    /** Lets everything that waits be tried at once: the mail server is back. */
    hurry(): number {
      const now = core.now();
      return db
        .update(outbox)
        .set({ dueAt: now })
        .where(and(eq(outbox.state, 'waiting'), sql`${outbox.dueAt} > ${now}`, sql`${outbox.code} is not null`))
        .run().changes;
    },
    /** A bounce that came back as a mail, noted by hand. True when the address is stopped by it. */
    bounced: (address: string): boolean => core.tx(() => bounced(mailOf(address))),
    /** Lets an address be written to again. */
    unstop(address: string): boolean {
      return (
        db
          .delete(bounces)
          .where(eq(bounces.address, mailOf(address)))
          .run().changes === 1
      );
    },
    /** Addresses that get nothing more. */
    stopped(): { address: string; since: string }[] {
      return db
        .select({ address: bounces.address, since: sql<string>`${bounces.stoppedAt}` })
        .from(bounces)
        .where(sql`${bounces.stoppedAt} is not null`)
        .orderBy(bounces.address)
        .all();
    },
    /** Drops what waits for a person, of one kind or of all: she withdrew, or it is out of date. How many. */
    drop(personId: string, kind?: MailKind): number {
      const hers = and(eq(outbox.personId, personId), eq(outbox.state, 'waiting'), kind && eq(outbox.kind, kind));
      return db.delete(outbox).where(hers).run().changes;
    },
    /** Drops what waits for her and speaks of one profile; what it said of others is written anew. */
    dropAbout: (personId: string, profileId: string): void =>
      core.tx(() => dropMailsAbout(core, personId, [profileId])),
    depth(): OutboxDepth {
      const of = (state: 'waiting' | 'given-up') =>
        db
          .select({ n: count(), oldest: min(outbox.createdAt) })
          .from(outbox)
          .where(eq(outbox.state, state))
          .get();
      const waiting = of('waiting');
      return { waiting: waiting?.n ?? 0, oldest: waiting?.oldest ?? null, givenUp: of('given-up')?.n ?? 0 };
    },
    /** Forgets the keys of mails that ended before a moment. How many. */
    forget(before: string): number {
      return db
        .delete(outbox)
        .where(and(ne(outbox.state, 'waiting'), lt(outbox.endedAt, before)))
        .run().changes;
    },
  };
}

function headerOf([name, value]: [string, string]): [string, string] {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name)) throw new Trouble('INPUT_INVALID', 'stop', { detail: 'mail header' });
  return [name, oneLine(value, name, 900)];
}
