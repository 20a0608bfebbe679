/**
 * Taking back what was seen: visits with their snapshots, outcomes and pictures, decisions, then readings and evidence
 * files that nobody else's visit needs, until no trace is in the database file, the WAL or the evidence folder.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { waitingLess } from './connect.js';
import type { Core } from './core.js';
import { reportsOf } from './reports.js';
import { mustBeWrittenAnew, writeAnewSoon } from './rewrite.js';
import {
  askProfiles,
  asks,
  auditAsks,
  cases,
  decisions,
  dismissals,
  evidence,
  findingLives,
  outcomes,
  ownAuditPictures,
  ownAudits,
  pictures,
  pictureValidators,
  readings,
  reportProfiles,
  sketches,
  snapshots,
  supplies,
  supplyPictures,
  visits,
} from './schema.js';

/** How much was erased of what: a line each of the receipt. */
export type Erased = Record<string, number>;

export interface Unseeing {
  /** Takes back everything seen at one profile, its due and running visits included. */
  profile(profileId: string): Erased;
  /** Removes readings and evidence rows that nothing refers to. */
  orphans(): Erased;
  /** The same for pictures that are known to have lost a reference; nothing else is looked at. */
  lone(sha256: readonly string[]): void;
}

/** Both belong inside a transaction; files and WAL follow when it has committed. */
export function unseeing(core: Core): Unseeing {
  const { db } = core;
  /** No picture row refers to it. */
  const lone = (column: typeof readings.sha256 | typeof evidence.sha256) =>
    sql`not exists (select 1 from ${pictures} where ${pictures.sha256} = ${column}) and not exists (select 1 from ${supplyPictures} where ${supplyPictures.sha256} = ${column}) and not exists (select 1 from ${ownAuditPictures} where ${ownAuditPictures.sha256} = ${column})`;
  /** Their files follow. */
  const orphans = (): Erased => {
    core.pending.clear();
    core.waiting.clear();
    mustBeWrittenAnew(core);
    core.afterCommit('settle', () => {
      sweep(core);
      // Copies of reports that name her go in the same breath.
      reportsOf(core).eraseOutdated();
      emptyWal(core);
    });
    return {
      readings: db.delete(readings).where(lone(readings.sha256)).run().changes,
      evidence: db.delete(evidence).where(lone(evidence.sha256)).run().changes,
    };
  };
  return {
    orphans,
    lone(sha256) {
      const named = (column: typeof readings.sha256 | typeof evidence.sha256) =>
        and(inArray(column, [...sha256]), lone(column));
      db.delete(readings).where(named(readings.sha256)).run();
      const gone = db.delete(evidence).where(named(evidence.sha256)).returning({ sha256: evidence.sha256 }).all();
      for (const { sha256: name } of gone) core.afterCommit(`lone ${name}`, () => removeLone(core, name));
    },
    profile(profileId) {
      const hers = db.select({ id: visits.id }).from(visits).where(eq(visits.profileId, profileId));
      core.afterCommit('anew', () => writeAnewSoon(core));
      db.delete(sketches).where(eq(sketches.profileId, profileId)).run();
      db.delete(pictureValidators).where(eq(pictureValidators.profileId, profileId)).run();
      db.delete(askProfiles).where(eq(askProfiles.profileId, profileId)).run();
      // An ask about nothing any more ends, and with it its links.
      db.delete(asks)
        .where(sql`not exists (select 1 from ${askProfiles} where ${askProfiles.askId} = ${asks.id})`)
        .run();
      db.delete(supplyPictures).where(eq(supplyPictures.profileId, profileId)).run();
      db.delete(reportProfiles).where(eq(reportProfiles.profileId, profileId)).run();
      db.delete(auditAsks).where(eq(auditAsks.profileId, profileId)).run();
      const erased = {
        ownAudits: db.delete(ownAudits).where(eq(ownAudits.profileId, profileId)).run().changes,
        supplies: db.delete(supplies).where(eq(supplies.profileId, profileId)).run().changes,
        findingLives: db.delete(findingLives).where(eq(findingLives.profileId, profileId)).run().changes,
        pictures: db.delete(pictures).where(inArray(pictures.visitId, hers)).run().changes,
        outcomes: db.delete(outcomes).where(inArray(outcomes.visitId, hers)).run().changes,
        snapshots: db.delete(snapshots).where(inArray(snapshots.visitId, hers)).run().changes,
        visits: db.delete(visits).where(eq(visits.profileId, profileId)).run().changes,
        cases: db.delete(cases).where(eq(cases.profileId, profileId)).run().changes,
        dismissals: db.delete(dismissals).where(eq(dismissals.profileId, profileId)).run().changes,
        decisions: db.delete(decisions).where(eq(decisions.profileId, profileId)).run().changes,
      };
      return { ...erased, ...orphans() };
    },
  };
}

/** Removes evidence files without a row; under the write lock, so that no file of a visit being stored is taken for one. */
export function sweep(core: Core): number {
  return core.tx(() => {
    const kept = new Set(
      core.db
        .select({ sha256: evidence.sha256 })
        .from(evidence)
        .all()
        .map((row) => row.sha256),
    );
    return core.files.sweep((sha256) => kept.has(sha256));
  });
}

/** Under the write lock, since another visit may be storing the same picture just now. */
function removeLone(core: Core, sha256: string): void {
  core.tx(() => {
    const stored = core.db.select().from(evidence).where(eq(evidence.sha256, sha256)).get();
    if (!stored) core.files.remove(sha256);
  });
}

/** Copies the WAL into the database and cuts it to nothing. False where another connection is still reading from it. */
export const emptyWal = ({ sqlite }: Core): boolean =>
  waitingLess(sqlite, () => {
    const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  });
