/**
 * Calls that are to be made to the operator's own address, kept as the outbox keeps mails: at least once, with the same id at
 * every try; a key once and never again; emptied when over.
 */
import { and, asc, count, eq, lt, lte, ne } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import { MAX_ATTEMPTS, TRY_SECONDS, waitAfter } from './back-off.js';
import type { Core } from './core.js';
import { oneLine } from './people.js';
import { webhookCalls } from './schema.js';

export interface WebhookCall {
  id: number;
  /** The same at every try. */
  callId: string;
  body: string;
  /** 1 for the first try. */
  attempt: number;
}
export type CallEnd = { state: 'sent' } | { state: 'failed'; code: string; lasting: boolean };

const BODY_LIMIT = 200_000;

export function webhookCallsOf(core: Core) {
  const { db } = core;
  const end = (id: number, state: 'sent' | 'given-up', code: string | null) =>
    db.update(webhookCalls).set({ state, code, body: '', endedAt: core.now() }).where(eq(webhookCalls.id, id)).run();

  return {
    /** Queues a call; `body` is JSON. False where its key was queued before. */
    add(key: string, body: string): boolean {
      if (body.length > BODY_LIMIT) throw new Trouble('INPUT_INVALID', 'stop', { detail: 'webhook body' });
      const now = core.now();
      const row = { key: oneLine(key, 'key', 200), callId: core.newId(), body, createdAt: now, dueAt: now };
      return (
        db
          .insert(webhookCalls)
          .values({ ...row, state: 'waiting', attempts: 0 })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
    /** The next call that is due, noted as tried; undefined where none is. */
    take(): WebhookCall | undefined {
      return core.tx(() => {
        const next = db
          .select()
          .from(webhookCalls)
          .where(and(eq(webhookCalls.state, 'waiting'), lte(webhookCalls.dueAt, core.now())))
          .orderBy(asc(webhookCalls.dueAt), asc(webhookCalls.id))
          .limit(1)
          .get();
        if (!next) return undefined;
        const attempt = next.attempts + 1;
        const tried = { attempts: attempt, dueAt: core.later(TRY_SECONDS) };
        db.update(webhookCalls).set(tried).where(eq(webhookCalls.id, next.id)).run();
        return { id: next.id, callId: next.callId, body: next.body, attempt };
      });
    },
    /** Notes how a try ended; what failed in passing waits, longer each time, and is given up after about three days. */
    noted(id: number, ended: CallEnd): 'sent' | 'waiting' | 'given-up' {
      return core.tx(() => {
        const row = db.select().from(webhookCalls).where(eq(webhookCalls.id, id)).get();
        if (row?.state !== 'waiting') return row?.state ?? 'given-up';
        if (ended.state === 'sent') {
          end(id, 'sent', null);
          return 'sent';
        }
        if (ended.lasting || row.attempts >= MAX_ATTEMPTS) {
          end(id, 'given-up', ended.code);
          return 'given-up';
        }
        const waits = { dueAt: core.later(waitAfter(row.attempts)), code: ended.code };
        db.update(webhookCalls).set(waits).where(eq(webhookCalls.id, id)).run();
        return 'waiting';
      });
    },
    depth(): { waiting: number; givenUp: number } {
      const of = (state: 'waiting' | 'given-up') =>
        db.select({ n: count() }).from(webhookCalls).where(eq(webhookCalls.state, state)).get()?.n ?? 0;
      return { waiting: of('waiting'), givenUp: of('given-up') };
    },
    /** Forgets the keys of calls that ended before a moment. How many. */
    forget(before: string): number {
      return db
        .delete(webhookCalls)
        .where(and(ne(webhookCalls.state, 'waiting'), lt(webhookCalls.endedAt, before)))
        .run().changes;
    },
  };
}
