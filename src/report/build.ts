/** Builds the report of an audit, and the parts that a page of the portal shares with it. */

import type { Box, KeptStrip } from '../domain/reading.js';
import type { EngineStamp, PictureBytes, ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import { clauseById } from '../policy/clauses.js';
import type { Words } from '../words/index.js';
import { dataAddress } from './data-address.js';
import type { AuditReportModel, PictureView, ProfileView, ReportHead } from './model.js';
import { MARGIN, type StripView, stripsCut } from './read-strips.js';
import { findingsOf, type Places, placeOf } from './sentences.js';

/** Raised when a field of a report's model goes or changes its meaning. */
export const REPORT_MODEL_VERSION = 1 as const;

/** One profile that goes into a report. Without `pictures` it goes in without them. */
export interface ReportEntry {
  result: ProfileResult;
  pictures?: PictureBytes | undefined;
  /** Rows kept with a picture's reading, where they are not in the reading itself. */
  stripsOf?: ((sight: PictureSight) => readonly KeptStrip[]) | undefined;
}
/**
 * What a report asks of the picture room (`vision/crops.ts`). Both give JPEG, PNG or WebP of a modest size, upright, without
 * any metadata. A `Trouble` from either leaves that picture out and nothing else.
 */
export interface Crops {
  /** The whole picture; a report asks for it without boxes and draws its own over it. */
  annotatePicture(bytes: Uint8Array, boxes: readonly never[], options: { maxWidth: number }): Promise<Uint8Array>;
  /** The region with a little around it. `box` is in the original's upright pixels. */
  cropPicture(bytes: Uint8Array, box: Box, options: { maxWidth: number; margin: number }): Promise<Uint8Array>;
}
/** Longest sides in pixels: sharp on a good screen and on paper, small in a file. */
const PICTURE_PX = 900;
const CROP_PX = 480;
export interface AuditReportOptions {
  /** ISO 8601. */
  now: string;
  /** Days until this copy must be gone. */
  keepDays: number;
  words: Words;
  places?: Places | undefined;
  crops?: Crops | undefined;
}

/** The report for the owner of the profiles, in the order given. */
export async function auditReport(
  entries: readonly ReportEntry[],
  options: AuditReportOptions,
): Promise<AuditReportModel> {
  const profiles: ProfileView[] = [];
  for (const entry of entries) profiles.push(await profileView(entry, options, PICTURE_SIGHTS));
  return { kind: 'audit-report', ...headOf(entries, options), profiles };
}

/** What every report starts with. */
export function headOf(entries: readonly ReportEntry[], { now, keepDays, words }: AuditReportOptions): ReportHead {
  const clauses = new Set(entries.flatMap(({ result }) => result.outcomes.map(({ clause }) => clause)));
  const quotations: Record<string, string> = {};
  for (const id of clauses) {
    const quotation = clauseById(id)?.quotation;
    if (quotation) quotations[id] = quotation;
  }
  return {
    version: REPORT_MODEL_VERSION,
    lang: words.lang,
    fellBack: words.fellBack,
    madeAt: now,
    keepUntil: new Date(Date.parse(now) + keepDays * 86_400_000).toISOString(),
    engines: distinct(entries.map(({ result }) => result.engine)),
    quotations,
  };
}

/** One profile with the pictures named in `sights`, and for every finding that has a region a cut-out and the rows read there. */
export async function profileView(
  { result, pictures = {}, stripsOf = (sight) => result.readings[sight]?.strips ?? [] }: ReportEntry,
  { crops, places }: AuditReportOptions,
  sights: readonly PictureSight[],
): Promise<ProfileView> {
  const view: ProfileView & { crops: Record<string, string>; strips: Record<string, StripView[]> } = {
    place: placeOf(result.profile.platform, places),
    result,
    pictures: {},
    crops: {},
    strips: {},
  };
  if (!crops) return view;
  for (const sight of sights) {
    const picture = await pictureView(result, sight, pictures[sight], crops);
    if (picture) view.pictures[sight] = picture;
  }
  for (const [index, { outcome }] of result.outcomes.entries()) {
    for (const [nth, finding] of findingsOf(outcome).entries()) {
      const { evidence } = finding;
      const bytes = pictures[evidence.sight as PictureSight];
      const { box } = evidence;
      if (!box || !bytes) continue;
      const cut = await orNothing(() => crops.cropPicture(bytes, box, { maxWidth: CROP_PX, margin: MARGIN }));
      if (cut) view.crops[`${index}.${nth}`] = cut;
      const kept = cut ? stripsOf(evidence.sight as PictureSight) : [];
      const strips = (await withoutTrouble(() => stripsCut(finding, kept, crops.cropPicture))) ?? [];
      if (strips.length > 0) view.strips[`${index}.${nth}`] = strips;
    }
  }
  return view;
}

async function pictureView(
  { readings, snapshot }: ProfileResult,
  sight: PictureSight,
  bytes: Uint8Array | undefined,
  crops: Crops,
): Promise<PictureView | undefined> {
  const sighting = snapshot[sight];
  const { width, height } = readings[sight] ?? (sighting.state === 'seen' ? sighting.value : { width: 0, height: 0 });
  if (!bytes || !width || !height) return undefined;
  const src = await orNothing(() => crops.annotatePicture(bytes, [], { maxWidth: PICTURE_PX }));
  return src ? { src, width, height } : undefined;
}

/** A report without one of its pictures is worth more than no report. */
const orNothing = async (make: () => Promise<Uint8Array>): Promise<string | undefined> => {
  const bytes = await withoutTrouble(make);
  return bytes && dataAddress(bytes);
};
async function withoutTrouble<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Trouble && error.then !== 'stop') return undefined;
    throw error;
  }
}

function distinct(stamps: readonly EngineStamp[]): EngineStamp[] {
  const seen = new Map(stamps.map((stamp) => [JSON.stringify(stamp), stamp]));
  return [...seen.values()];
}
