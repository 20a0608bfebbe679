/**
 * What a ticket holds: a visit, or a visit's second look. Both go through the same states under a lease; whoever works on
 * one need not know which it is. A ticket names the visit, the look and the attempt, and is never given out twice.
 */
import { and, eq } from 'drizzle-orm';
import type { Look } from '../domain/dispatch.js';
import type { Wall } from '../domain/snapshot.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';
import type { Core } from './core.js';
import { secondLooks, visits } from './schema.js';

export interface Holding {
  visitId: string;
  roundId: number;
  profileId: string;
  look: Look;
  troubles: number;
  /** Moves the end of its lease. */
  renew(leaseUntil: string): void;
  /** Lets go of it: due again, or over. */
  let(change: Ended): void;
}
export interface Ended {
  state: 'due' | 'seen' | 'hidden' | 'failed';
  dueAt?: string;
  endedAt?: string;
  troubles?: number;
  /** Kept of visits alone. */
  wall?: Wall | null;
  troubleCode?: TroubleCode | null;
  troubleArgs?: TroubleArgs | null;
}

/** Fit for a queue's job id. */
export const ticketOf = (visitId: string, look: Look, attempt: number): string =>
  `${visitId}.${look === 'second' ? 's' : ''}${attempt}`;
export const visitOfTicket = (ticket: string): string => ticket.slice(0, ticket.indexOf('.'));

/** Undefined where the ticket is worth nothing any more. */
export function holdingOf(core: Core, ticket: string): Holding | undefined {
  const [id = '', mark = ''] = ticket.split('.');
  return mark.startsWith('s') ? secondLook(core, id, Number(mark.slice(1))) : firstLook(core, id, Number(mark));
}

function firstLook({ db }: Core, id: string, attempt: number): Holding | undefined {
  const row = db
    .select({ roundId: visits.roundId, profileId: visits.profileId, troubles: visits.troubles })
    .from(visits)
    .where(and(eq(visits.id, id), eq(visits.state, 'claimed'), eq(visits.attempts, attempt)))
    .get();
  const set = (values: Partial<typeof visits.$inferSelect>) =>
    void db.update(visits).set(values).where(eq(visits.id, id)).run();
  return (
    row && {
      ...{ ...row, visitId: id, look: 'first' },
      renew: (leaseUntil) => set({ leaseUntil }),
      let: (change) => set({ claimedBy: null, leaseUntil: null, ...change }),
    }
  );
}

function secondLook({ db }: Core, id: string, attempt: number): Holding | undefined {
  const row = db
    .select({ roundId: secondLooks.roundId, profileId: visits.profileId, troubles: secondLooks.troubles })
    .from(secondLooks)
    .innerJoin(visits, eq(visits.id, secondLooks.visitId))
    .where(and(eq(secondLooks.visitId, id), eq(secondLooks.state, 'claimed'), eq(secondLooks.attempts, attempt)))
    .get();
  const set = (values: Partial<typeof secondLooks.$inferSelect>) =>
    void db.update(secondLooks).set(values).where(eq(secondLooks.visitId, id)).run();
  return (
    row && {
      ...{ ...row, visitId: id, look: 'second' },
      renew: (leaseUntil) => set({ leaseUntil }),
      let: ({ wall: _, troubleArgs: __, ...change }) => set({ claimedBy: null, leaseUntil: null, ...change }),
    }
  );
}
