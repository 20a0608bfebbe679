/**
 * Builds the report of a round. What needs a person is named, the rest is counted; names stand in alphabetical order,
 * since nobody is ranked. A model for real people carries no trace of those who are in order.
 */
import type { Verdict } from '../domain/outcome.js';
import type { ProfileRef } from '../domain/profile.js';
import { PICTURE_SIGHTS, type PictureSight, type Wall } from '../domain/snapshot.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';
import { type AuditReportOptions, headOf, profileView, type ReportEntry } from './build.js';
import { coverageOf, coverageRows, extentOf, wallsOf } from './coverage.js';
import type { ProfileRow, ProfileView, RoundReportModel } from './model.js';
import { findingsOf, placeOf } from './sentences.js';
import { toldOf } from './told.js';

export interface RoundReportOptions extends AuditReportOptions {
  /** 'YYYY-MM', or the round's name. */
  period: string;
  /** Visits that gave a trouble instead of a result. */
  failed?: readonly { leader?: string; profile: ProfileRef; trouble: TroubleCode; args?: TroubleArgs }[];
  /** For invented people only: names those who are in order, and those to whom the policy does not apply. */
  listClear?: boolean;
  /** Findings of before that are not there any more. */
  moves?: RoundReportModel['moves'];
}

/** The report of one round for an admin. */
export async function roundReport(
  entries: readonly ReportEntry[],
  options: RoundReportOptions,
): Promise<RoundReportModel> {
  const { period, failed = [], listClear = false, places, moves = { missing: 0, mended: 0 } } = options;
  const sorted = [...entries]
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
    .map((entry) => ({ ...entry, ...toldOf(entry.result, entry.unconfirmed) }));
  const of = (verdict: Verdict | 'waiting') => sorted.filter(({ stands }) => stands === verdict);
  const views = async (verdict: Verdict) => {
    const found: ProfileView[] = [];
    for (const entry of of(verdict)) found.push(await profileView(entry, options, sightsNeeded(entry)));
    return found;
  };
  const rows = (verdict: Verdict) => of(verdict).map((entry) => rowOf(entry, options));
  const extents = sorted.map(({ result }) => extentOf(result));
  const count = (extent: string) => extents.filter((each) => each === extent).length;
  return {
    kind: 'round-report',
    ...headOf(sorted, options),
    period,
    coverage: {
      visited: sorted.length + failed.length,
      full: count('full'),
      part: count('part'),
      none: count('none') + failed.length,
    },
    sources: sourcesOf(sorted, failed.length),
    hiddenBy: tally(sorted.flatMap(({ result }) => wallsOf(result.snapshot))),
    findings: await views('finding'),
    review: await views('review'),
    unseen: groups(of('unseen'), options),
    failed: [...failed]
      .sort((a, b) => compare(a.leader ?? a.profile.handle, b.leader ?? b.profile.handle))
      .map(({ leader, profile, trouble, args = {} }) => ({
        ...(leader ? { leader } : {}),
        place: placeOf(profile.platform, places).title,
        profile,
        code: trouble,
        args,
      })),
    counts: {
      finding: of('finding').length,
      review: of('review').length,
      unseen: of('unseen').length,
      outside: of('outside').length,
      clear: of('clear').length,
      waiting: of('waiting').length,
    },
    moves,
    listed: listClear ? { clear: rows('clear'), outside: rows('outside') } : null,
  };
}

function sourcesOf(entries: readonly ReportEntry[], failed: number): RoundReportModel['sources'] {
  const counts = { visited: 0, supplied: 0, stale: 0, unsupplied: 0, hidden: 0, failed };
  for (const { source, result } of entries) {
    counts[source ?? (extentOf(result) === 'none' ? 'hidden' : 'visited')] += 1;
  }
  return counts;
}

/** Pictures only where a decision needs them. */
function sightsNeeded({ result }: ReportEntry): PictureSight[] {
  const pointed = new Set(
    result.outcomes.flatMap(({ outcome }) => findingsOf(outcome).map(({ evidence }) => evidence.sight)),
  );
  return PICTURE_SIGHTS.filter((sight) => pointed.has(sight));
}

function rowOf({ leader, result }: ReportEntry, { places }: RoundReportOptions): ProfileRow {
  const { known, of } = coverageOf(result.snapshot);
  return {
    ...(leader ? { leader } : {}),
    place: placeOf(result.profile.platform, places).title,
    profile: result.profile,
    known,
    of,
    hidden: coverageRows(result.snapshot).flatMap(({ sight, why }) => (why && why !== 'withheld' ? [sight] : [])),
  };
}

/** Each profile once, under the first wall that it met. */
function groups(entries: readonly ReportEntry[], options: RoundReportOptions): RoundReportModel['unseen'] {
  const byWall = new Map<Wall, ProfileRow[]>();
  for (const entry of entries) {
    const why = wallsOf(entry.result.snapshot)[0] ?? missedBy(entry) ?? 'unreadable';
    byWall.set(why, [...(byWall.get(why) ?? []), rowOf(entry, options)]);
  }
  return [...byWall].map(([why, rows]) => ({ why, rows })).sort((a, b) => b.rows.length - a.rows.length);
}

const missedBy = ({ result }: ReportEntry): Wall | undefined => {
  const missed = result.outcomes.find(({ outcome }) => outcome.kind === 'not-seen')?.outcome;
  return missed?.kind === 'not-seen' ? missed.why : undefined;
};

function tally(walls: readonly Wall[]): RoundReportModel['hiddenBy'] {
  const counts = new Map<Wall, number>();
  for (const why of walls) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}

const nameOf = ({ leader, result }: ReportEntry): string => `${leader ?? ''}\n${result.profile.handle}`;
const compare = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;
