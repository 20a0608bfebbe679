/**
 * Incidents: what the operator is told of, once when it begins and once when it ends, also over restarts. Whoever notices
 * something says `begin` as often as it likes, and `end` when all is well: both change nothing where nothing changed. An
 * incident has ended when it stayed quiet for a while (`settle`); one that comes back must stay quiet twice as long each
 * time, so that what flaps is one incident and not forty mails.
 */
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Incident, IncidentArgs, IncidentKind } from '../domain/incident.js';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import { incidents } from './schema.js';

export interface Untold {
  incident: Incident;
  what: 'begun' | 'ended';
}

const LONGEST_QUIET_SECONDS = 12 * 3600;
/** An incident of the same key that ended later than this counts as the same one coming back. */
const SAME_AGAIN_SECONDS = 24 * 3600;

export function incidentsOf(core: Core) {
  const { db } = core;
  const open = (key: string) =>
    db
      .select()
      .from(incidents)
      .where(and(eq(incidents.key, key), isNull(incidents.endedAt)))
      .get();

  return {
    /**
     * Something is wrong. True where that is news. `key` begins with the kind, such as `platform-canary:x`; `args` are numbers
     * and short names of ours: UNEXPECTED for anything that could be about a person.
     */
    begin({ key, kind, args = {} }: { key: string; kind: IncidentKind; args?: IncidentArgs }): boolean {
      refusePersonal(key, kind, args);
      return core.tx(() => {
        const known = open(key);
        if (known) {
          if (known.quietSince === null) return false;
          db.update(incidents)
            .set({ quietSince: null, returns: known.returns + 1 })
            .where(eq(incidents.id, known.id))
            .run();
          return false;
        }
        const before = db
          .select({ returns: incidents.returns, endedAt: incidents.endedAt })
          .from(incidents)
          .where(eq(incidents.key, key))
          .orderBy(desc(incidents.id))
          .limit(1)
          .get();
        const again = before?.endedAt != null && before.endedAt > core.later(-SAME_AGAIN_SECONDS);
        const returns = again ? before.returns + 1 : 0;
        db.insert(incidents).values({ key, kind, args, beganAt: core.now(), returns }).run();
        return true;
      });
    },
    /** All is well again, as far as one can see just now. */
    end(key: string): void {
      db.update(incidents)
        .set({ quietSince: core.now() })
        .where(and(eq(incidents.key, key), isNull(incidents.endedAt), isNull(incidents.quietSince)))
        .run();
    },
    /** Ends what stayed quiet for long enough. How many. */
    settle(quietSeconds: number): number {
      return core.tx(() => {
        const quiet = db
          .select()
          .from(incidents)
          .where(and(isNull(incidents.endedAt), isNotNull(incidents.quietSince)))
          .all()
          .filter(({ quietSince, returns }) => {
            const wait = Math.min(
              quietSeconds * 2 ** Math.min(returns, 16),
              Math.max(quietSeconds, LONGEST_QUIET_SECONDS),
            );
            return quietSince! <= core.later(-wait);
          });
        for (const { id, quietSince } of quiet) {
          db.update(incidents).set({ endedAt: quietSince }).where(eq(incidents.id, id)).run();
        }
        return quiet.length;
      });
    },
    /** What nobody was told yet, in order. */
    untold(): Untold[] {
      return db
        .select()
        .from(incidents)
        .where(or(isNull(incidents.toldBegin), and(isNotNull(incidents.endedAt), isNull(incidents.toldEnd))))
        .orderBy(asc(incidents.id))
        .all()
        .flatMap((row): Untold[] => {
          const incident = incidentOf(row);
          const begun: Untold[] = row.toldBegin === null ? [{ incident, what: 'begun' }] : [];
          return row.endedAt === null || row.toldEnd !== null ? begun : [...begun, { incident, what: 'ended' }];
        });
    },
    /** It was put into the outbox, or is not to be told. `also` runs in the same transaction. */
    told({ incident: { id }, what }: Untold, also?: () => void): void {
      core.tx(() => {
        also?.();
        const now = core.now();
        db.update(incidents)
          .set(what === 'begun' ? { toldBegin: now } : { toldEnd: now })
          .where(eq(incidents.id, id))
          .run();
      });
    },
    /** What goes on now, the oldest first. */
    open(): Incident[] {
      return db
        .select()
        .from(incidents)
        .where(isNull(incidents.endedAt))
        .orderBy(asc(incidents.id))
        .all()
        .map(incidentOf);
    },
    /** The latest, open or not: for pages and the terminal. */
    latest(limit = 20): Incident[] {
      return db.select().from(incidents).orderBy(desc(incidents.id)).limit(limit).all().map(incidentOf);
    },
    /** Forgets what ended before a moment. How many. */
    forget(before: string): number {
      return db.delete(incidents).where(sql`${incidents.endedAt} < ${before}`).run().changes;
    },
  };
}

const incidentOf = ({ id, key, kind, args, beganAt, endedAt }: typeof incidents.$inferSelect): Incident => ({
  id,
  key,
  kind,
  args,
  beganAt,
  endedAt,
});

function refusePersonal(key: string, kind: string, args: IncidentArgs): void {
  const short = /^[\w.:+-]{0,64}$/;
  const plain = Object.values(args).every((value) =>
    typeof value === 'number' ? Number.isFinite(value) : short.test(value),
  );
  if (!plain || !short.test(key) || !key.startsWith(kind)) {
    throw new Trouble('UNEXPECTED', 'stop', { detail: 'an incident takes numbers and short names of ours only' });
  }
}
