/**
 * What changed rules judge again: the last stored visit of each profile whose consent is live, handed out in pages, and the
 * new judgement put in the place of the old one, which stays on record where anything moved. Snapshots and takenAt stay as
 * they are: nobody was visited.
 */
import { and, eq } from 'drizzle-orm';
import type { OutcomeMove } from '../domain/again.js';
import type { Use } from '../domain/consent.js';
import { type Judged, judgedSchema, type Standing, type Verdict } from '../domain/outcome.js';
import { type PictureReading, pictureReadingSchema } from '../domain/reading.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import type { Core } from './core.js';
import type { Dismissals } from './dismissals.js';
import type { Lives } from './lives.js';
import type { Readings } from './readings.js';
import { storedSchema } from './results.js';
import { outcomes, pictures, rejudgements, visits } from './schema.js';

export interface Judgeable {
  visitId: string;
  use: Use;
  result: ProfileResult;
}
export interface Rejudged {
  visitId: string;
  /** What the visit said so far. */
  before: ProfileResult;
  after: { engine: EngineStamp; verdict: Verdict; standing: Standing; outcomes: Judged[] };
  /** What moved; with nothing moved, the stamp alone is new. */
  moves: OutcomeMove[];
  /** Readings that had ended early and were completed. */
  completed: PictureReading[];
}
/** A judgement that rules which changed since took the place of. */
export interface Replaced {
  at: string;
  engine: EngineStamp;
  verdict: Verdict;
  standing: Standing;
  moves: OutcomeMove[];
}

/** A stretch of profiles by id, so that finding out that all is as it should be goes in short steps as well. */
const STRETCH = 'select id from profiles where id > ? order by id limit ?';
const LATEST = `
  select v.id as visitId, p.use as use, p.platform, p.handle, p.url, s.taken_at as takenAt, s.via, s.verdict, s.standing,
    s.snapshot, s.engine, s.timing
  from profiles p
  join consents c on c.profile_id = p.id
  join snapshots s on s.visit_id = (
    select w.id from visits w join snapshots t on t.visit_id = w.id where w.profile_id = p.id
    order by w.round_id desc limit 1)
  join visits v on v.id = s.visit_id
  where p.id > @after and p.id <= @last and p.state = 'active'
    and c.current = 1 and c.withdrawn_at is null and c.signed_at <= @now and c.expires_at > @now
    and (s.engine ->> '$.rules' <> @rules or s.engine ->> '$.lexicon' <> @lexicon or s.engine ->> '$.version' <> @version
      or coalesce(s.engine ->> '$.marks', '') <> @marks)
  order by p.id`;
const OUTCOMES = `
  select visit_id as visitId, audit, version, clause, severity, outcome from outcomes
  where visit_id in (select value from json_each(?)) order by visit_id, place`;
const READINGS = `
  select p.visit_id as visitId, p.sight, r.reading from pictures p
  join readings r on r.sha256 = p.sha256 and r.engine = p.engine
  where p.visit_id in (select value from json_each(?))`;
const STAMP = `update snapshots set engine = ?, verdict = ?, standing = ? where visit_id = ?`;

/** What the statements above give: every column is text (JSON where it is an object). */
type Row = { visitId: string } & Partial<Record<string, string>>;

function byVisit(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.visitId, [...(grouped.get(row.visitId) ?? []), row]);
  return grouped;
}

export function rejudgingOf(core: Core, parts: { readings: Readings; lives: Lives; dismissals: Dismissals }) {
  const { db, sqlite } = core;
  const { readings, lives, dismissals } = parts;
  /** Rules that judge anew find what was decided to be none as well: it is left out, and moved nothing. */
  function lessDismissed(profileId: string, { before, after, moves }: Pick<Rejudged, 'before' | 'after' | 'moves'>) {
    const was = dismissals.without(profileId, before).look;
    const { look, dropped } = dismissals.without(profileId, { ...before, ...after });
    const { engine, verdict, standing, outcomes: judged } = look;
    const audits = new Set(dropped.map(([{ audit }]) => audit));
    const same = (audit: string) =>
      JSON.stringify(judged.find((one) => one.audit === audit)?.outcome) ===
      JSON.stringify(was.outcomes.find((one) => one.audit === audit)?.outcome);
    const moved = moves
      .filter(({ audit }) => !audits.has(audit) || !same(audit))
      .map((move) => (audits.has(move.audit) ? { ...move, newly: [], noLonger: [] } : move));
    return { before: was, after: { engine, verdict, standing, outcomes: judged }, moves: moved };
  }

  return {
    /**
     * Visits that other versions judged, of the next `limit` profiles by id: perhaps of none of them. `next` is where the
     * page after begins; undefined at the end. A page costs four queries.
     */
    stale(
      stamp: EngineStamp,
      { after = '', limit = 200 }: { after?: string; limit?: number } = {},
    ): { visits: Judgeable[]; next: string | undefined } {
      const { rules, lexicon, version, marks = '' } = stamp;
      const stretch = sqlite.prepare(STRETCH).pluck().all(after, limit) as string[];
      const last = stretch.at(-1);
      if (last === undefined) return { visits: [], next: undefined };
      const rows = sqlite
        .prepare(LATEST)
        .all({ rules, lexicon, version, marks, after, last, now: core.now() }) as Row[];
      const ids = JSON.stringify(rows.map(({ visitId }) => visitId));
      const judged = byVisit(sqlite.prepare(OUTCOMES).all(ids) as Row[]);
      const read = byVisit(sqlite.prepare(READINGS).all(ids) as Row[]);
      const found = rows.map(({ visitId, use, platform, handle, url, ...row }) => {
        const [snapshot, engine, timing] = [row.snapshot, row.engine, row.timing].map((json) => JSON.parse(json!));
        const stored = storedSchema.parse({ ...row, snapshot, engine, timing });
        const outcomes = (judged.get(visitId) ?? []).map(({ visitId: _, ...one }) =>
          judgedSchema.parse({ ...one, outcome: JSON.parse(one.outcome!) }),
        );
        const readings = Object.fromEntries(
          (read.get(visitId) ?? []).map(({ sight, reading }) => [
            sight,
            pictureReadingSchema.parse(JSON.parse(reading!)),
          ]),
        );
        const profile = { platform: platform!, handle: handle!, url: url! };
        return { visitId, use: use as Use, result: { profile, ...stored, readings, outcomes } };
      });
      return { visits: found, next: stretch.length < limit ? undefined : last };
    },
    /** Puts new judgements in place, all or nothing. A visit that was taken back meanwhile is left out. */
    replace(all: readonly Rejudged[]): void {
      core.tx(() => {
        for (const { visitId, completed, ...made } of all) {
          const visit = db.select({ of: visits.profileId }).from(visits).where(eq(visits.id, visitId)).get();
          if (!visit) continue;
          const { before, after, moves } = lessDismissed(visit.of, made);
          const { engine, verdict, standing } = after;
          sqlite.prepare(STAMP).run(JSON.stringify(engine), verdict, standing, visitId);
          for (const reading of completed) {
            readings.keep(pictureReadingSchema.parse(reading));
            const shown = and(eq(pictures.visitId, visitId), eq(pictures.sha256, reading.sha256));
            db.update(pictures).set({ engine: reading.engine }).where(shown).run();
          }
          if (moves.length === 0) continue;
          db.insert(rejudgements)
            .values({
              ...{ visitId, at: core.now(), moves, engine: before.engine, verdict: before.verdict },
              ...{ standing: before.standing, outcomes: before.outcomes },
            })
            .run();
          db.delete(outcomes).where(eq(outcomes.visitId, visitId)).run();
          for (const [place, judged] of after.outcomes.entries()) {
            const { audit, version, clause, severity, outcome } = judgedSchema.parse(judged);
            db.insert(outcomes)
              .values({ visitId, audit, version, clause, severity, kind: outcome.kind, outcome, place })
              .run();
          }
          lives.rejudged(visit.of, { ...before, ...after });
        }
      });
    },
    /** Of a visit: what its outcomes were before the rules changed, oldest first. */
    replaced(visitId: string): Replaced[] {
      return db
        .select({
          at: rejudgements.at,
          engine: rejudgements.engine,
          verdict: rejudgements.verdict,
          standing: rejudgements.standing,
          moves: rejudgements.moves,
        })
        .from(rejudgements)
        .where(eq(rejudgements.visitId, visitId))
        .orderBy(rejudgements.id)
        .all();
    },
  };
}
