/** Reading back: stored visits as the `ProfileResult`s they were, for reports; and what a profile's last visit said. */
import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { VIAS } from '../domain/capture.js';
import { type Judged, judgedSchema, STANDINGS, type Standing, VERDICTS, type Verdict } from '../domain/outcome.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import { snapshotSchema } from '../domain/snapshot.js';
import { built, given } from './built.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import type { Readings } from './readings.js';
import { consents, outcomes, pictures, profiles, rounds, snapshots, visits } from './schema.js';

/** What a profile's visit before said. */
export interface Previous {
  roundId: string;
  period: string;
  takenAt: string;
  verdict: Verdict;
  standing: Standing;
  engine: EngineStamp;
  outcomes: Judged[];
}

export const engineSchema = z.object({
  ...{ version: z.string(), rules: z.string(), lexicon: z.string(), ocr: z.string() },
  marks: z.string().exactOptional(),
});
/** Columns with JSON or closed words, checked as they come out. */
export const storedSchema = z.object({
  takenAt: z.iso.datetime(),
  via: z.enum(VIAS),
  verdict: z.enum(VERDICTS),
  standing: z.enum(STANDINGS),
  snapshot: snapshotSchema,
  engine: engineSchema,
  timing: z.object({ visitMs: z.number(), decodeMs: z.number(), ocrMs: z.number(), auditsMs: z.number() }),
});

const snapshotColumns = {
  takenAt: snapshots.takenAt,
  via: snapshots.via,
  verdict: snapshots.verdict,
  standing: snapshots.standing,
  snapshot: snapshots.snapshot,
  engine: snapshots.engine,
  timing: snapshots.timing,
};
const refColumns = { platform: profiles.platform, handle: profiles.handle, url: profiles.url };

export function resultsOf(core: Core, readings: Readings) {
  const { db } = core;

  const judged = built(() =>
    db
      .select({
        audit: outcomes.audit,
        version: outcomes.version,
        clause: outcomes.clause,
        severity: outcomes.severity,
        outcome: outcomes.outcome,
      })
      .from(outcomes)
      .where(eq(outcomes.visitId, given('visitId')))
      .orderBy(asc(outcomes.place))
      .prepare(),
  );
  const shown = built(() =>
    db
      .select()
      .from(pictures)
      .where(eq(pictures.visitId, given('visitId')))
      .prepare(),
  );
  const latest = built(() =>
    db
      .select({ visitId: visits.id, profile: refColumns, stored: snapshotColumns })
      .from(visits)
      .innerJoin(profiles, eq(profiles.id, visits.profileId))
      .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
      .where(eq(visits.profileId, given('profileId')))
      .orderBy(desc(visits.roundId))
      .limit(1)
      .prepare(),
  );
  const outcomesOf = (visitId: string): Judged[] =>
    judged()
      .all({ visitId })
      .map((row) => judgedSchema.parse(row));

  function rehydrated(visitId: string, profile: ProfileResult['profile'], row: unknown): ProfileResult {
    const stored = storedSchema.parse(row);
    const read: ProfileResult['readings'] = {};
    for (const { sight, sha256, engine } of shown().all({ visitId })) {
      const reading = engine === null ? undefined : readings.get(sha256, engine);
      if (reading) read[sight] = reading;
    }
    return { profile, ...stored, readings: read, outcomes: outcomesOf(visitId) };
  }

  return {
    /** Every stored visit of a round, by address. Only of profiles whose consent is live: it covers being reported too. */
    ofRound(roundId: string, { after, limit }: { after?: string; limit?: number } = {}): ProfileResult[] {
      return db
        .select({ visitId: visits.id, profile: refColumns, stored: snapshotColumns })
        .from(visits)
        .innerJoin(profiles, eq(profiles.id, visits.profileId))
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
        .where(
          and(
            eq(visits.roundId, Number(roundId)),
            live(core.now()),
            after === undefined ? undefined : gt(profiles.url, after),
          ),
        )
        .orderBy(asc(profiles.url))
        .limit(limit ?? -1)
        .all()
        .map((row) => rehydrated(row.visitId, row.profile, row.stored));
    },
    /** All stored visits of one profile, oldest first, whatever its consent: for her own download. */
    ofProfile(profileId: string): { period: string; result: ProfileResult }[] {
      return db
        .select({ visitId: visits.id, period: rounds.period, profile: refColumns, stored: snapshotColumns })
        .from(visits)
        .innerJoin(rounds, eq(rounds.id, visits.roundId))
        .innerJoin(profiles, eq(profiles.id, visits.profileId))
        .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
        .where(eq(visits.profileId, profileId))
        .orderBy(asc(rounds.id))
        .all()
        .map((row) => ({ period: row.period, result: rehydrated(row.visitId, row.profile, row.stored) }));
    },
    /** The last stored visit of one profile. */
    last(profileId: string): ProfileResult | undefined {
      const row = latest().get({ profileId });
      return row && rehydrated(row.visitId, row.profile, row.stored);
    },
    /** The last stored visit of a profile in a round before this one. */
    previous(profileId: string, beforeRoundId: string): Previous | undefined {
      const row = db
        .select({
          visitId: visits.id,
          roundId: rounds.id,
          period: rounds.period,
          takenAt: snapshots.takenAt,
          verdict: snapshots.verdict,
          standing: snapshots.standing,
          engine: snapshots.engine,
        })
        .from(visits)
        .innerJoin(rounds, eq(rounds.id, visits.roundId))
        .innerJoin(snapshots, eq(snapshots.visitId, visits.id))
        .where(
          and(
            eq(visits.profileId, profileId),
            lt(visits.roundId, Number(beforeRoundId)),
            inArray(visits.state, ['seen', 'hidden']),
          ),
        )
        .orderBy(desc(rounds.id))
        .limit(1)
        .get();
      if (!row) return undefined;
      const { visitId, ...rest } = row;
      return {
        ...rest,
        roundId: String(row.roundId),
        engine: engineSchema.parse(row.engine),
        outcomes: outcomesOf(visitId),
      };
    },
  };
}
