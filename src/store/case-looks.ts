/**
 * The looks that cases rest on, wherever they are kept: what rounds visited, what she handed over, what she asked for. Read with their
 * outcomes, newest first, and written back when something in them was decided not to be a finding.
 */
import { desc, eq, inArray } from 'drizzle-orm';
import type { OutcomeMove } from '../domain/again.js';
import { type Finding, type Judged, judgedSchema } from '../domain/outcome.js';
import type { ProfileResult } from '../domain/result.js';
import type { Core } from './core.js';
import type { Dismissals } from './dismissals.js';
import { findingsIn, keyOfFinding } from './lives.js';
import { outcomes, ownAudits, rejudgements, snapshots, supplies, visits } from './schema.js';

export interface StoredLook extends Pick<ProfileResult, 'takenAt' | 'standing' | 'snapshot' | 'outcomes' | 'verdict'> {
  shelf: 'visit' | 'supply' | 'own';
  /** Of the visit or of her own audit; of what was handed over, the profile's. */
  id: string;
}
/** A finding of a case in the newest look that shows it. */
export interface Shown {
  look: StoredLook;
  judged: Judged;
  finding: Finding;
}
export type CaseLooks = ReturnType<typeof caseLooksOf>;

export function caseLooksOf(core: Core, dismissals: Dismissals) {
  const { db } = core;
  const judgedIn = (visitId: string): Judged[] =>
    db
      .select()
      .from(outcomes)
      .where(eq(outcomes.visitId, visitId))
      .orderBy(outcomes.place)
      .all()
      .map((row) => judgedSchema.parse(row));

  /** Every look of a profile that is kept, the newest first. */
  function all(profileId: string): StoredLook[] {
    const visited = db
      .select({
        id: snapshots.visitId,
        takenAt: snapshots.takenAt,
        standing: snapshots.standing,
        verdict: snapshots.verdict,
        snapshot: snapshots.snapshot,
      })
      .from(snapshots)
      .innerJoin(visits, eq(visits.id, snapshots.visitId))
      .where(eq(visits.profileId, profileId))
      .orderBy(desc(snapshots.takenAt))
      .all()
      .map((row): StoredLook => ({ shelf: 'visit', ...row, outcomes: judgedIn(row.id) }));
    const supplied = db
      .select()
      .from(supplies)
      .where(eq(supplies.profileId, profileId))
      .all()
      .map(({ profileId: id, takenAt, standing, verdict, snapshot, outcomes: judged }): StoredLook => {
        return { shelf: 'supply', id, takenAt, standing, verdict, snapshot, outcomes: judged };
      });
    const own = db
      .select()
      .from(ownAudits)
      .where(eq(ownAudits.profileId, profileId))
      .all()
      .map(({ id, takenAt, standing, verdict, snapshot, outcomes: judged }): StoredLook => {
        return { shelf: 'own', id, takenAt, standing, verdict, snapshot, outcomes: judged };
      });
    return [...visited, ...supplied, ...own].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  }

  /** By the key of each finding: the newest look that shows it. */
  function shown(profileId: string): Map<string, Shown> {
    const found = new Map<string, Shown>();
    for (const look of all(profileId)) {
      for (const judged of look.outcomes) {
        for (const finding of findingsIn(judged)) {
          const key = keyOfFinding(profileId, judged.audit, finding);
          if (!found.has(key)) found.set(key, { look, judged, finding });
        }
      }
    }
    return found;
  }

  function write({ shelf, id, outcomes: judged, verdict }: StoredLook, before: readonly Judged[]): void {
    if (shelf === 'supply') {
      db.update(supplies).set({ outcomes: judged, verdict }).where(eq(supplies.profileId, id)).run();
      return;
    }
    if (shelf === 'own') {
      db.update(ownAudits).set({ outcomes: judged, verdict }).where(eq(ownAudits.id, id)).run();
      return;
    }
    db.update(snapshots).set({ verdict }).where(eq(snapshots.visitId, id)).run();
    for (const [place, { outcome }] of judged.entries()) {
      if (outcome === before[place]?.outcome) continue;
      const row = core.sqlite.prepare(
        'update outcomes set outcome = ?, kind = ? where visit_id = ? and place = ? and audit = ?',
      );
      row.run(JSON.stringify(outcome), outcome.kind, id, place, judged[place]?.audit);
    }
  }

  /** Takes what is dismissed by now of a rule out of all that is kept of a profile. Gives the keys of what fell out. */
  function strip(profileId: string, rule: string): Set<string> {
    const keys = new Set<string>();
    const looks = all(profileId);
    for (const kept of looks) {
      const { look, dropped } = dismissals.without(profileId, kept);
      if (dropped.length === 0) continue;
      write(look, kept.outcomes);
      for (const [{ audit }, finding] of dropped) keys.add(keyOfFinding(profileId, audit, finding));
    }
    stripRejudged(profileId, rule, looks);
    return keys;
  }

  /** What outcomes were before rules changed names the same things. */
  function stripRejudged(profileId: string, rule: string, looks: readonly StoredLook[]): void {
    const ids = looks.filter(({ shelf }) => shelf === 'visit').map(({ id }) => id);
    const rows = db.select().from(rejudgements).where(inArray(rejudgements.visitId, ids)).all();
    for (const row of rows) {
      const visit = looks.find(({ id }) => id === row.visitId);
      if (!visit) continue;
      const before = { ...visit, standing: row.standing, outcomes: row.outcomes.map((one) => judgedSchema.parse(one)) };
      const { look } = dismissals.without(profileId, before);
      const moves = row.moves.map((move): OutcomeMove => (move.audit === rule ? unnamed(move) : move));
      const { outcomes: left, verdict } = { ...look, verdict: look === before ? row.verdict : look.verdict };
      db.update(rejudgements).set({ outcomes: left, verdict, moves }).where(eq(rejudgements.id, row.id)).run();
    }
  }

  /** Every keyed hash by which the finding of a key could come again. */
  const marks = (profileId: string, key: string): string[] =>
    all(profileId).flatMap(({ snapshot, outcomes: judged }) =>
      judged.flatMap((one) =>
        findingsIn(one)
          .filter((finding) => keyOfFinding(profileId, one.audit, finding) === key)
          .flatMap((finding) => dismissals.marks(profileId, one, finding, snapshot)),
      ),
    );

  return { all, shown, marks, strip };
}

const unnamed = (move: OutcomeMove): OutcomeMove => ({ ...move, newly: [], noLonger: [] });
