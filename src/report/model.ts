/**
 * What a report holds, before it has a form: typed, versioned, plain data (JSON goes in and out of it unchanged). Codes
 * stay codes and the language is named, so that every form is rendered from the same model. Built by `auditReport`
 * (`build.ts`); no clock, no picture library, no database: the time, the pictures and the results come in.
 */

import type { EngineStamp, ProfileResult } from '../domain/result.js';
import type { PictureSight } from '../domain/snapshot.js';
import type { StripView } from './read-strips.js';

export {
  type AuditReportOptions,
  auditReport,
  type Crops,
  REPORT_MODEL_VERSION,
  type ReportEntry,
} from './build.js';

/** A picture as a data: address. `width` and `height` are the original's, which boxes and polygons are measured in. */
export interface PictureView {
  src: string;
  width: number;
  height: number;
}
/** One profile in full. */
export interface ProfileView {
  place: { title: string; bioLimit?: number | undefined };
  result: ProfileResult;
  pictures: Partial<Record<PictureSight, PictureView>>;
  /** Cut-outs as data: addresses, by '<index of the outcome>.<index of the finding>'. */
  crops: Readonly<Record<string, string>>;
  /** Their sizes, where they come later than the page, so that nothing jumps. */
  cropSizes?: Readonly<Record<string, { width: number; height: number }>>;
  /** The rows of letters behind a finding's words, by the same keys. */
  strips?: Readonly<Record<string, readonly StripView[]>>;
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
