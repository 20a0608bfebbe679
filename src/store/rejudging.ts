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
import type { Readings } from './readings.js';
import type { resultsOf } from './results.js';
import { outcomes, pictures, rejudgements, snapshots, visits } from './schema.js';

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

const LATEST = `
  select v.id as visitId, p.use as use, p.platform, p.handle, p.url
  from visits v
  join snapshots s on s.visit_id = v.id
  join profiles p on p.id = v.profile_id
  join consents c on c.profile_id = p.id
  where v.id > @after and c.current = 1 and c.withdrawn_at is null and c.signed_at <= @now and c.expires_at > @now
    and p.state = 'active'
    and v.round_id = (
      select max(w.round_id) from visits w join snapshots t on t.visit_id = w.id where w.profile_id = v.profile_id)
    and (s.engine ->> '$.rules' <> @rules or s.engine ->> '$.lexicon' <> @lexicon or s.engine ->> '$.version' <> @version)
  order by v.id limit @limit`;

export function rejudgingOf(
  core: Core,
  readings: Readings,
  { ofVisit }: Pick<ReturnType<typeof resultsOf>, 'ofVisit'>,
) {
  const { db, sqlite } = core;
  return {
    /** Visits that other versions judged, by their id, from the first beyond `after`. */
    stale(stamp: EngineStamp, { after = '', limit = 200 }: { after?: string; limit?: number } = {}): Judgeable[] {
      const { rules, lexicon, version } = stamp;
      type Row = { visitId: string; use: Use; platform: string; handle: string; url: string };
      const rows = sqlite.prepare(LATEST).all({ rules, lexicon, version, after, limit, now: core.now() }) as Row[];
      return rows.flatMap(({ visitId, use, ...profile }) => {
        const result = ofVisit(visitId, profile);
        return result ? [{ visitId, use, result }] : [];
      });
    },
    /** Puts new judgements in place, all or nothing. A visit that was taken back meanwhile is left out. */
    replace(all: readonly Rejudged[]): void {
      core.tx(() => {
        for (const { visitId, before, after, moves, completed } of all) {
          if (!db.select({ id: visits.id }).from(visits).where(eq(visits.id, visitId)).get()) continue;
          const { engine, verdict, standing } = after;
          db.update(snapshots).set({ engine, verdict, standing }).where(eq(snapshots.visitId, visitId)).run();
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
