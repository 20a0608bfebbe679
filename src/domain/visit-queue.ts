/**
 * A queue between the coordinator, which holds the ledger, and workers on other machines, which make visits and know no
 * database. The queue carries jobs there and what came of them back; it decides nothing. src/queue/ holds the one over Redis.
 */
import type { Before } from './again.js';
import type { Visited, VisitJob, VisitStep } from './dispatch.js';
import type { PictureReading } from './reading.js';
import type { Then, TroubleArgs, TroubleCode } from './trouble.js';

/** What is known of a profile from its last visit, so that another machine need not read again what did not change. */
export interface Luggage {
  before?: Before | undefined;
  readings?: PictureReading[] | undefined;
}
/** How a job ended on a worker. `lost`: it ended, and what it brought is not there any more. `died`: workers died of it. */
export type Ended =
  | { kind: 'visited'; visited: Visited; before?: Before | undefined }
  | { kind: 'trouble'; trouble: { code: TroubleCode; args: TroubleArgs; then: Then } }
  | { kind: 'lost' }
  | { kind: 'died' };
/** A job as it lies in the queue. */
export interface Lying {
  /** The job's ticket (`VisitJob.visitId`). */
  ticket: string;
  platform: string;
  /** The coordinator that posted it. */
  owner: string;
  state: 'waiting' | 'active' | 'ended';
  steps: readonly VisitStep[];
}

/** The coordinator's end. Each call throws Trouble QUEUE_LOST or QUEUE_FULL where the queue cannot be used just now. */
export interface VisitPost {
  /** Says that the coordinator is alive: workers begin nothing that was posted by one that is not. */
  signOfLife(owner: string): Promise<void>;
  /** Of these coordinators, those that are alive. */
  alive(owners: readonly string[]): Promise<Set<string>>;
  /** Posting the same ticket twice leaves one job. */
  post(owner: string, job: VisitJob, luggage: Luggage): Promise<void>;
  /** Jobs that are being worked on or have ended. */
  moving(): Promise<Lying[]>;
  /** All jobs, waiting ones included. */
  all(): Promise<Lying[]>;
  /** What was posted, as whoever takes over needs it; undefined where it is gone or cannot be opened. */
  posted(lying: Lying): Promise<VisitJob | undefined>;
  ended(lying: Lying): Promise<Ended>;
  /** Takes a job out with all that it brought; one that is being worked on is called off, and goes as soon as it ends. */
  remove(lying: Pick<Lying, 'ticket' | 'platform'>): Promise<void>;
}

/** One job in a worker's hands. */
export interface TakenVisit {
  job: VisitJob;
  luggage: Luggage;
  step(step: VisitStep): void;
  /** Keeps the job; false as soon as it was called off or somebody else took it up. */
  keep(): Promise<boolean>;
  /** Hands in how it ended. Waits for a queue that cannot be used just now, as long as `signal` lets it. */
  end(ended: Extract<Ended, { kind: 'visited' | 'trouble' }>, signal: AbortSignal): Promise<void>;
  /** Gives it back unmade, for another worker. */
  giveBack(): Promise<void>;
  /** It was called off: nothing of it is kept. */
  drop(): Promise<void>;
}
/** The worker's end. */
export interface VisitTakes {
  /** The next job that may begin now, by the limits of its platform; undefined where there is none. Throws as `VisitPost`. */
  take(): Promise<TakenVisit | undefined>;
  close(): Promise<void>;
}
