/** What a command works with: the use-cases, wired to real things. Types alone; compose.ts builds it. */
import type { Config } from '../config.js';
import type { Lack } from '../domain/handed.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Explained } from '../domain/reading.js';
import type { BioCheck, PictureCheck } from '../domain/result.js';
import type { Scraper } from '../domain/scraper.js';
import type { CLAUSES, POLICY_REVISION } from '../policy/clauses.js';
import type { compareRevision } from '../policy/revision.js';
import type { Understood } from '../policy/understood.js';
import type { Crops } from '../report/model.js';
import type { Word } from '../services/attest.js';
import type { checkBio, checkPicture } from '../services/check.js';
import type { exportLeader, inviteLeader, showLeader, signForm } from '../services/enrolment.js';
import type { Inspection, InspectOptions, InspectTools } from '../services/inspect.js';
import type { RejudgeSummary } from '../services/rejudge.js';
import type { Supplied, SuppliedFile } from '../services/supplied.js';
import type { PlatformModes } from '../services/visiting-modes.js';
import type { Receipt, Store } from '../store/index.js';
import type { Source } from './eyes.js';
import type { Keeping } from './keeping.js';
import type { LetterDesk } from './letters.js';
import type { OpenMarks } from './marks.js';
import type { OwnerDesk } from './owners.js';
import type { PlatformDesk } from './platforms.js';
import type { QueueRoom } from './queue.js';
import type { ReportDesk } from './reports.js';
import type { Serving } from './serving.js';
import type { TermsDesk } from './terms.js';
import type { WorkerDesk } from './worker.js';

/** Enrolment by command, bound to the open database. */
export interface Enrolment {
  invite(asked: {
    name: string;
    email?: string | undefined;
    area?: string | undefined;
    addresses: readonly string[];
  }): ReturnType<typeof inviteLeader>;
  sign(form: string): ReturnType<typeof signForm>;
  show(who: string): ReturnType<typeof showLeader>;
  withdraw(who: string, address?: string): number;
  export(who: string): ReturnType<typeof exportLeader>;
  erase(who: string): Receipt;
}
/** One open way to look at profiles. */
export interface Look {
  /** Inspects one profile on the person's word. */
  inspect(
    ref: ProfileRef,
    word: Word,
    options: Omit<InspectOptions, 'parts'>,
  ): Promise<Inspection & { lacks?: readonly Lack[] }>;
  /** Ends the look; what it records is then on disk. */
  close(): Promise<void>;
}

/** The use-cases, wired to real things. Whoever opens a house closes it. */
export interface House extends WorkerDesk {
  config: Config;
  scrapers: readonly Scraper[];
  /** Who may visit which platform. */
  modes: PlatformModes;
  policy: { clauses: typeof CLAUSES; revision: typeof POLICY_REVISION; compare: typeof compareRevision };
  /** The profile behind an address as people type it. Throws Trouble ADDRESS_*. */
  recognise(address: string): ProfileRef;
  openLook(source: Source, signal?: AbortSignal): Promise<Look>;
  /** What its owner handed over of a profile, understood; nobody is visited. Throws Trouble FILE_*, PICTURE_*, ARCHIVE_*. */
  understandSupplied(ref: ProfileRef, files: readonly SuppliedFile[]): Promise<Supplied>;
  /** What is known of each platform, and whether it is still read rightly. */
  platforms: PlatformDesk;
  /** Reference marks, in the database and in the copy that reading looks into. */
  marks(): Promise<OpenMarks>;
  checkBio(item: Parameters<typeof checkBio>[0], declared: Declared): BioCheck;
  /** What was understood of a description, part by part: for people, beside its outcomes. */
  understandBio(text: string): Understood[];
  /** `marksDir` names another folder of reference marks; the first call decides for all. */
  checkPicture(item: Parameters<typeof checkPicture>[0], declared: Declared, marksDir?: string): Promise<PictureCheck>;
  /** What is seen in a picture on the way to its words, as pictures for a person. */
  explainPicture(item: Parameters<typeof checkPicture>[0], marksDir?: string): Promise<Explained>;
  /** The database, opened once. */
  store(): Promise<Store>;
  enrolment(): Promise<Enrolment>;
  /** Owners of the portal, by command. */
  owners(): Promise<OwnerDesk>;
  /** Letters on paper, to Leaders who cannot be written to by mail. */
  letters(): Promise<LetterDesk>;
  /** The operator's political terms. */
  terms: TermsDesk;
  /** Backups, restoring, retention. */
  keeping: Keeping;
  /** What a worker sees with. */
  workerEyes(
    signal?: AbortSignal,
  ): Promise<{ tools: InspectTools; sandboxed: boolean | undefined; close(): Promise<void> }>;
  /** The queue between machines. Throws CONFIG_INVALID where there is none. */
  queue(): Promise<QueueRoom>;
  /** Judges again, without visiting anybody, what other rules or terms judged. A round does so by itself as it starts. */
  rejudge(signal?: AbortSignal): Promise<RejudgeSummary>;
  /** Opens what `serve` runs beside the rounds: web server, outbox, alerts, chores. Whoever opens it stops it. */
  openServing(): Promise<Serving>;
  /** The monthly report: its model, forms, archive. */
  reports(): Promise<ReportDesk>;
  /** Pictures for reports: the whole, and cut out. */
  crops(): Promise<Crops>;
  /** HTML in, PDF out, by the same Chromium. */
  printPdf(html: string): Promise<Uint8Array>;
  databaseFile: string;
  databaseExists(): boolean;
  /** The stamp of the reading room, which is started for it. */
  probeReader(): Promise<[engine: string, always: readonly string[], byScript: readonly string[]]>;
  /** Starts the browser once and tells what it is. */
  probeBrowser(): Promise<{ path: string; version: string; sandboxed: boolean }>;
  /** Closes everything that was opened, the last first. Safe to call twice. */
  close(): Promise<void>;
}
/** What a person says of herself for an audit or a check. */
export type Declared = NonNullable<InspectOptions['declared']>;
