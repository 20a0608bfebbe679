/**
 * A round for machines: numbers alone, so that whoever gets them learns of nobody. A field may be added within a version; one
 * that goes or changes its meaning needs a new version. docs/schema/round-1.json is made from here.
 */
import { z } from 'zod';
import { WALLS } from '../domain/snapshot.js';
import type { RoundReportModel } from './model.js';

export const ROUND_SCHEMA_ID = 'profile-audit/round/1';
const count = z.number().int().min(0);
export const roundJsonSchema = z.object({
  schema: z.literal(ROUND_SCHEMA_ID),
  period: z.string(),
  madeAt: z.iso.datetime(),
  coverage: z.object({
    profiles: count.describe('all profiles of the round'),
    full: count.describe('everything that its owner opened is known'),
    part: count,
    none: count,
    visited: count.describe('a visit of this round saw something'),
    supplied: count.describe('no visit could see it; its owner handed something over since the round began'),
    stale: count.describe('no visit could see it; what its owner handed over before the round still counts'),
    unsupplied: count.describe('no visit could see it; she was asked, or what she handed over has run out'),
    hidden: count.describe('no visit could see it, and nobody was asked yet'),
    failed: count.describe('the visit failed'),
  }),
  hiddenBy: z
    .array(z.object({ why: z.enum(WALLS), profiles: count }))
    .describe('what hid something, and in how many profiles'),
  results: z.object({
    finding: count,
    review: count,
    unseen: count,
    waiting: count.describe('one capture alone shows something; not told before another confirms it'),
    outside: count,
    clear: count,
  }),
  moves: z.object({
    missing: count.describe('findings of before that the latest capture did not show'),
    mended: count.describe('findings of before that two captures in a row did not show'),
  }),
});
export type RoundJson = z.infer<typeof roundJsonSchema>;

export function renderRoundJson(model: RoundReportModel): RoundJson {
  const { period, madeAt, coverage, sources, hiddenBy, counts, moves } = model;
  const { visited: profiles, full, part, none } = coverage;
  return {
    schema: ROUND_SCHEMA_ID,
    period,
    madeAt,
    coverage: { profiles, full, part, none, ...sources },
    hiddenBy: hiddenBy.map(({ why, count: profilesOfWall }) => ({ why, profiles: profilesOfWall })),
    results: counts,
    moves,
  };
}
