/**
 * How long what is kept: contents of visits for some weeks, what was found until it is closed and some weeks more, then
 * counts alone; forms as long as they prove something; people without anything of theirs not at all. Every run can be made
 * again and ends where the last was killed. Nothing here reads a clock but the store's.
 */
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { aggregatesOf } from './aggregates.js';
import { closedAt, closersOf } from './closing.js';
import type { Core } from './core.js';
import type { personsOf } from './persons.js';
import { restEraser, visitEraser } from './retention-rest.js';
import { keeping, outcomes, pictures, rejudgements, rounds, snapshots, visits } from './schema.js';
import type { Unseeing } from './unsee.js';

export interface KeepTimes {
  /** What a visit saw. */
  captureDays: number;
  /** What she handed over counts so long, and is kept so long. */
  suppliedDays: number;
  /** What was found, after it was closed. */
  closedDays: number;
  /** An invitation after its end; then also who never answered one. */
  invitationDays: number;
  /** Signature and form, after the consent ended. */
  formDays: number;
  /** That a profile was visited, without what was seen. */
  visitDays: number;
}
/** How many of what were erased. */
export type Kept = Record<string, number>;
export interface RetentionRun {
  /** The clock is far from the last run's: nothing was erased, the next run will. */
  held: boolean;
  erased: Kept;
}

const DAY = 86_400;
const RUN_NAME = 'retention-at';
/** A clock that was set wrongly for an hour must not erase what it should not: after such a gap, one run is let pass. */
const LONGEST_GAP_MS = 7 * DAY * 1000;
const AT_ONCE = 200;
const SUPPLIED = ['saved', 'screenshot', 'download', 'by-hand'] as const;

type Tools = {
  unsee: Unseeing;
  erase: ReturnType<typeof personsOf>['erase'];
  aggregates: ReturnType<typeof aggregatesOf>;
};

export function retentionOf(core: Core, { unsee, erase, aggregates }: Tools) {
  const { db } = core;
  const before = (days: number) => core.later(-days * DAY);
  const eraseRest = restEraser(core);
  const eraseVisits = visitEraser(core);
  /** A run that was killed may have left pictures that nothing refers to. */
  let looked = false;
  function eraseOrphans(erased: Kept): void {
    if (looked && Object.keys(counted(erased)).length === 0) return;
    looked = true;
    const { readings = 0, evidence = 0 } = unsee.orphans();
    Object.assign(erased, { readings, evidence });
  }

  /** Writes down since when what was found is closed: the visits that prove it are erased earlier than the evidence. */
  function close(): void {
    const closers = closersOf(core.sqlite);
    const now = core.now();
    const open = db
      .select({ visitId: visits.id, profileId: visits.profileId, audit: outcomes.audit, seenAt: visits.endedAt })
      .from(outcomes)
      .innerJoin(visits, eq(visits.id, outcomes.visitId))
      .where(and(isNull(outcomes.closedAt), inArray(outcomes.kind, ['finding', 'needs-review'])))
      .all();
    for (const { visitId, seenAt, ...rest } of open) {
      const at = closedAt(closers, { ...rest, seenAt: seenAt ?? now }, now);
      if (at === undefined) continue;
      db.update(outcomes)
        .set({ closedAt: at })
        .where(and(eq(outcomes.visitId, visitId), eq(outcomes.audit, rest.audit)))
        .run();
    }
  }

  /** Visits whose contents something that was found still needs. Of one that stays open for years: the first and the last. */
  function needed({ closedDays }: KeepTimes): Set<string> {
    const keep = new Set<string>();
    const found = db
      .select({ id: visits.id, profileId: visits.profileId, audit: outcomes.audit, closedAt: outcomes.closedAt })
      .from(outcomes)
      .innerJoin(visits, eq(visits.id, outcomes.visitId))
      .where(
        and(
          inArray(outcomes.kind, ['finding', 'needs-review']),
          or(isNull(outcomes.closedAt), sql`${outcomes.closedAt} > ${before(closedDays)}`),
        ),
      )
      .orderBy(visits.endedAt)
      .all();
    const open = new Map<string, string[]>();
    for (const row of found) {
      if (row.closedAt !== null) keep.add(row.id);
      else open.set(`${row.profileId} ${row.audit}`, [...(open.get(`${row.profileId} ${row.audit}`) ?? []), row.id]);
    }
    const after = core.sqlite
      .prepare(
        `select id from visits where profile_id = ? and ended_at >= (select ended_at from visits where id = ?)
         and exists (select 1 from snapshots where visit_id = visits.id)`,
      )
      .pluck();
    for (const [key, ids] of open) {
      keep.add(ids[0]!);
      // What came after may be the first of the two that show it mended.
      for (const id of after.all(key.split(' ')[0], ids.at(-1)) as string[]) keep.add(id);
    }
    return keep;
  }

  function pastContents(times: KeepTimes): string[] {
    const keep = needed(times);
    return db
      .select({ id: visits.id })
      .from(snapshots)
      .innerJoin(visits, eq(visits.id, snapshots.visitId))
      .where(
        and(
          lte(visits.endedAt, before(times.captureDays)),
          or(
            sql`${snapshots.via} not in (${sql.join(
              SUPPLIED.map((via) => sql`${via}`),
              sql`, `,
            )})`,
            lte(snapshots.takenAt, before(times.suppliedDays)),
          ),
        ),
      )
      .orderBy(visits.endedAt)
      .all()
      .map(({ id }) => id)
      .filter((id) => !keep.has(id));
  }

  function eraseContents(ids: string[], erased: Kept): void {
    const gone = (name: string, changes: number) => {
      erased[name] = (erased[name] ?? 0) + changes;
    };
    gone('outcomes', db.delete(outcomes).where(inArray(outcomes.visitId, ids)).run().changes);
    gone('pictures', db.delete(pictures).where(inArray(pictures.visitId, ids)).run().changes);
    gone('rejudgements', db.delete(rejudgements).where(inArray(rejudgements.visitId, ids)).run().changes);
    gone('snapshots', db.delete(snapshots).where(inArray(snapshots.visitId, ids)).run().changes);
    db.update(visits).set({ troubleArgs: null }).where(inArray(visits.id, ids)).run();
  }

  /** Counts rounds before their first contents go. */
  function countRounds({ captureDays }: KeepTimes): number {
    const old = db
      .select()
      .from(rounds)
      .where(lte(rounds.startedAt, before(captureDays)))
      .orderBy(rounds.id)
      .all();
    return old.filter((round) => aggregates.count(round)).length;
  }

  /** True where the clock went on as clocks do since the last run. */
  function clockIsLikely(): boolean {
    const now = core.now();
    const last = db.select().from(keeping).where(eq(keeping.name, RUN_NAME)).get()?.value;
    db.insert(keeping)
      .values({ name: RUN_NAME, value: now })
      .onConflictDoUpdate({ target: keeping.name, set: { value: now } })
      .run();
    return last !== undefined && Math.abs(Date.parse(now) - Date.parse(last)) <= LONGEST_GAP_MS;
  }

  return {
    /**
     * Erases what is past its time. `anyway`: also right after the clock jumped. Between two handfuls `breathe` is awaited,
     * so that a worker's other work goes on.
     */
    async run(
      times: KeepTimes,
      { anyway = false, breathe = async () => {} }: { anyway?: boolean; breathe?: () => Promise<void> } = {},
    ): Promise<RetentionRun> {
      const likely = core.tx(clockIsLikely);
      if (!likely && !anyway) return { held: true, erased: {} };
      const erased: Kept = {};
      core.tx(close);
      core.tx(() => countRounds(times));
      const past = pastContents(times);
      for (let at = 0; at < past.length; at += AT_ONCE) {
        core.tx(() => eraseContents(past.slice(at, at + AT_ONCE), erased));
        await breathe();
      }
      // Years of them may go at once where the time was shortened.
      for (let gone = 1; gone > 0; ) {
        gone = core.tx(() => eraseVisits(times));
        erased.visits = (erased.visits ?? 0) + gone;
        await breathe();
      }
      const nobodies = core.tx(() => {
        const rest = eraseRest(times);
        Object.assign(erased, rest.erased);
        eraseOrphans(erased);
        return rest.nobodies;
      });
      for (const id of nobodies) erase(id);
      Object.assign(erased, { people: nobodies.length });
      return { held: false, erased: counted(erased) };
    },
    /** What a run would erase now; nothing is. */
    wouldErase(times: KeepTimes): Kept {
      const erased: Kept = {};
      const undo = new Error('nothing of this was meant');
      try {
        core.tx(() => {
          close();
          countRounds(times);
          const past = pastContents(times);
          for (let at = 0; at < past.length; at += AT_ONCE) eraseContents(past.slice(at, at + AT_ONCE), erased);
          for (let gone = 1; gone > 0; erased.visits = (erased.visits ?? 0) + gone) gone = eraseVisits(times);
          const rest = eraseRest(times);
          Object.assign(erased, rest.erased, { people: rest.nobodies.length });
          eraseOrphans(erased);
          throw undo;
        });
      } catch (error) {
        if (error !== undo) throw error;
      }
      return counted(erased);
    },
  };
}

const counted = (erased: Kept): Kept => Object.fromEntries(Object.entries(erased).filter(([, n]) => n > 0));
