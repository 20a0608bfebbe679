/**
 * What a report holds, before it has a form: typed, versioned, plain data (JSON goes in and out of it unchanged). Codes
 * stay codes and the language is named, so that every form is rendered from the same model. Built by `auditReport` and
 * `roundReport` (`build.ts`); no clock, no picture library, no database: the time, the pictures and the results come in.
 */

import type { ProfileRef } from '../domain/profile.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import type { PictureSight, Sight, Wall } from '../domain/snapshot.js';
import type { Source } from '../domain/source.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';

export {
  type AuditReportOptions,
  auditReport,
  type Crops,
  REPORT_MODEL_VERSION,
  type ReportEntry,
} from './build.js';
export { type RoundReportOptions, roundReport } from './build-round.js';

/** A picture as a data: address. `width` and `height` are the original's, which boxes and polygons are measured in. */
export interface PictureView {
  src: string;
  width: number;
  height: number;
}
/** One profile in full. */
export interface ProfileView {
  /** Her name, where the report knows it. */
  leader?: string;
  place: { title: string; bioLimit?: number | undefined };
  result: ProfileResult;
  pictures: Partial<Record<PictureSight, PictureView>>;
  /** Cut-outs as data: addresses, by '<index of the outcome>.<index of the finding>'. */
  crops: Readonly<Record<string, string>>;
  /** Their sizes, where they come later than the page, so that nothing jumps. */
  cropSizes?: Readonly<Record<string, { width: number; height: number }>>;
}
/** One profile in a line. */
export interface ProfileRow {
  leader?: string;
  place: string;
  profile: ProfileRef;
  known: number;
  of: number;
  hidden: Sight[];
}

export interface ReportHead {
  version: 1;
  lang: string;
  /** Said at the top when the language that was asked for has no words yet. */
  fellBack: string | null;
  /** ISO 8601. */
  madeAt: string;
  /** The day until which this copy may be kept, ISO 8601. */
  keepUntil: string;
  /** Each distinct stamp among the results. */
  engines: EngineStamp[];
  /** The policy's sentences that are quoted, by clause. */
  quotations: Readonly<Record<string, string>>;
}

/** For the owner of the profiles, or whoever she asked. */
export interface AuditReportModel extends ReportHead {
  kind: 'audit-report';
  profiles: ProfileView[];
}

/** For the admins: what needs a person in full, the rest counted. */
export interface RoundReportModel extends ReportHead {
  kind: 'round-report';
  period: string;
  /** `visited`: all profiles of the round, however they were seen. */
  coverage: { visited: number; full: number; part: number; none: number };
  /** The same profiles by where the knowledge of each comes from. */
  sources: Record<Source | 'failed', number>;
  /** In how many profiles a wall hid something. */
  hiddenBy: { why: Wall; count: number }[];
  findings: ProfileView[];
  review: ProfileView[];
  unseen: { why: Wall; rows: ProfileRow[] }[];
  failed: { leader?: string; place: string; profile: ProfileRef; code: TroubleCode; args: TroubleArgs }[];
  /** `waiting`: one capture alone shows something; neither found nor clear before another confirms it. */
  counts: { finding: number; review: number; unseen: number; outside: number; clear: number; waiting: number };
  /** Findings of earlier rounds that are not there any more: `missing` from one capture, `mended` by two. */
  moves: { missing: number; mended: number };
  /** Only where everybody is invented: the profiles that are in order or outside, by name. Otherwise null. */
  listed: { clear: ProfileRow[]; outside: ProfileRow[] } | null;
}
