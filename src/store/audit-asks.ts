/**
 * The queue of audits that Leaders asked for: who may ask now, whose turn it is, how far it is and how it ended. For the
 * dispatch it is a ledger as that of rounds. What is `running` when the program starts was cut off: it is then said so, and
 * does not count towards her day. What waits goes on waiting.
 */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Kept, VisitJob, VisitLedger, VisitStep } from '../domain/dispatch.js';
import type { AuditAsk, AuditRefusal } from '../domain/own-audit.js';
import type { Consented } from '../domain/profile.js';
import { hidWhole } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import type { EnrolledProfile } from './consents.js';
import type { Core } from './core.js';
import type { ownAuditsOf } from './own-audits.js';
import { auditAsks, profiles } from './schema.js';

export interface AuditLimits {
  /** Audits a person may ask for in 24 hours. */
  perDay: number;
  /** Audits that may wait at the same time, of all people. */
  waiting: number;
}
const UNDER_WAY = ['waiting', 'running'] as const;
const DAY = 86_400;
/** How long one takes is told from the last so many, and only from so many on. */
const TIMED = 20;
const LEAST_TIMED = 3;

export function auditAsksOf(
  core: Core,
  parts: {
    /** The profile while its consent is live and it was shown to be hers. */
    stillConsented(id: string): Consented<EnrolledProfile> | undefined;
    ownAudits: Pick<ReturnType<typeof ownAuditsOf>, 'put'>;
  },
) {
  const { db } = core;
  const { stillConsented, ownAudits } = parts;
  const byId = (id: string): AuditAsk | undefined => db.select().from(auditAsks).where(eq(auditAsks.id, id)).get();
  const set = (id: string, change: Partial<typeof auditAsks.$inferInsert>) =>
    db.update(auditAsks).set(change).where(eq(auditAsks.id, id)).run();
  const held = (id: string): AuditAsk | undefined => {
    const ask = byId(id);
    return ask?.state === 'running' && stillConsented(ask.profileId) ? ask : undefined;
  };
  const whyNot = (profileId: string): AuditRefusal => {
    const row = db.select().from(profiles).where(eq(profiles.id, profileId)).get();
    if (row?.state !== 'active') return 'no-consent';
    if (row.control === 'unproven' || row.control === 'lost') return 'no-control';
    return row.pausedUntil !== null && row.pausedUntil > core.now() ? 'paused' : 'no-consent';
  };
  const waitingCount = (): number =>
    db.select({ n: count() }).from(auditAsks).where(eq(auditAsks.state, 'waiting')).get()?.n ?? 0;

  /** What she asked for in the last 24 hours and what touched a platform: not what was interrupted, or called off before its turn. */
  const askedToday = (personId: string): number =>
    db
      .select({ n: count() })
      .from(auditAsks)
      .innerJoin(profiles, eq(profiles.id, auditAsks.profileId))
      .where(
        and(
          eq(profiles.personId, personId),
          gt(auditAsks.askedAt, core.later(-DAY)),
          or(
            inArray(auditAsks.state, ['waiting', 'running', 'seen', 'hidden', 'failed']),
            and(eq(auditAsks.state, 'cancelled'), isNotNull(auditAsks.startedAt)),
          ),
        ),
      )
      .get()?.n ?? 0;
  /** Hers that waits or runs, whichever of her profiles it is of. */
  const open = built(() =>
    db
      .select({ ask: auditAsks })
      .from(auditAsks)
      .innerJoin(profiles, eq(profiles.id, auditAsks.profileId))
      .where(and(eq(profiles.personId, given('personId')), inArray(auditAsks.state, UNDER_WAY)))
      .prepare(),
  );
  const underWay = (personId: string): AuditAsk | undefined => open().get({ personId })?.ask;
  const last = built(() =>
    db
      .select()
      .from(auditAsks)
      .where(eq(auditAsks.profileId, given('profileId')))
      .orderBy(desc(auditAsks.askedAt), desc(sql`${auditAsks}.rowid`))
      .limit(1)
      .prepare(),
  );

  const ledger: VisitLedger = {
    claim() {
      return core.tx((): VisitJob | undefined => {
        for (;;) {
          const next = db
            .select()
            .from(auditAsks)
            .where(eq(auditAsks.state, 'waiting'))
            .orderBy(asc(auditAsks.askedAt), asc(sql`${auditAsks}.rowid`))
            .limit(1)
            .get();
          if (!next) return undefined;
          const profile = stillConsented(next.profileId);
          if (profile) {
            set(next.id, { state: 'running', startedAt: core.now(), step: 'visit' });
            return { visitId: next.id, profile, look: 'first', attempt: 1 };
          }
          set(next.id, { state: 'cancelled', endedAt: core.now() });
        }
      });
    },
    holds: (id) => held(id) !== undefined,
    renew: (id) => held(id) !== undefined,
    record(id, result, pictures) {
      return core.tx((): Kept => {
        const ask = held(id);
        if (!ask) throw new Trouble('CONSENT_MISSING', 'skip', { profile: result.profile.url });
        const wall = hidWhole(result) ?? null;
        // A wall tells nothing of the profile: what was seen before stays what is known.
        if (wall === null) ownAudits.put(ask.profileId, result, pictures);
        const state = wall === null ? ('seen' as const) : ('hidden' as const);
        set(id, { state, wall, endedAt: core.now(), step: null });
        return { state, wall };
      });
    },
    fail(id, { code, args, then }) {
      return core.tx(() => {
        const ask = byId(id);
        if (ask?.state !== 'running') return 'gone';
        const cut = code === 'INTERRUPTED' && then === 'stop';
        const state = cut ? ('interrupted' as const) : ('failed' as const);
        set(id, { state, endedAt: core.now(), step: null, troubleCode: code, troubleArgs: args ?? {} });
        return 'failed';
      });
    },
  };

  return {
    /** Puts an audit in line, or says what keeps it. */
    ask(profileId: string, { perDay, waiting }: AuditLimits): { ask: AuditAsk } | { refused: AuditRefusal } {
      return core.tx(() => {
        const profile = stillConsented(profileId);
        if (!profile) return { refused: whyNot(profileId) };
        if (underWay(profile.personId)) return { refused: 'one-at-a-time' };
        if (askedToday(profile.personId) >= perDay) return { refused: 'daily-limit' };
        if (waitingCount() >= waiting) return { refused: 'queue-full' };
        const id = core.newId();
        db.insert(auditAsks).values({ id, profileId, state: 'waiting', askedAt: core.now() }).run();
        return { ask: byId(id)! };
      });
    },
    byId,
    /** The latest ask for a profile. */
    latest: (profileId: string): AuditAsk | undefined => last().get({ profileId }),
    underWay,
    askedToday,
    /** How many are before it in line, the one that runs included; 0 for one that runs or is over. */
    before(id: string): number {
      const ask = byId(id);
      if (ask?.state !== 'waiting') return 0;
      const ahead = or(eq(auditAsks.state, 'running'), lt(auditAsks.askedAt, ask.askedAt));
      return (
        db
          .select({ n: count() })
          .from(auditAsks)
          .where(and(inArray(auditAsks.state, UNDER_WAY), ahead))
          .get()?.n ?? 0
      );
    },
    /** Seconds that one usually takes, by the middle of the last; undefined while too few are known. */
    usualSeconds(): number | undefined {
      const seconds = db
        .select({ from: auditAsks.startedAt, to: auditAsks.endedAt })
        .from(auditAsks)
        .where(eq(auditAsks.state, 'seen'))
        .orderBy(desc(auditAsks.endedAt))
        .limit(TIMED)
        .all()
        .flatMap(({ from, to }) => (from && to ? [(Date.parse(to) - Date.parse(from)) / 1000] : []))
        .sort((a, b) => a - b);
      return seconds.length < LEAST_TIMED ? undefined : seconds[Math.floor(seconds.length / 2)];
    },
    /** What is being done. */
    step(id: string, step: VisitStep): void {
      if (byId(id)?.state === 'running') set(id, { step });
    },
    /** Calls off what waits or runs for a profile. False where nothing does. */
    cancel(profileId: string): boolean {
      return (
        db
          .update(auditAsks)
          .set({ state: 'cancelled', endedAt: core.now(), step: null })
          .where(and(eq(auditAsks.profileId, profileId), inArray(auditAsks.state, UNDER_WAY)))
          .run().changes > 0
      );
    },
    /** Called once when the program starts: nobody is at work on what is said to run. How many were cut off. */
    interruptAll: (): number =>
      db
        .update(auditAsks)
        .set({ state: 'interrupted', endedAt: core.now(), step: null })
        .where(eq(auditAsks.state, 'running'))
        .run().changes,
    ledger,
  };
}
