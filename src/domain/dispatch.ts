/**
 * How due visits come to be made. The ledger (the store) says what is due and is the only truth; a `Dispatch` brings each
 * due visit to somebody who makes it and brings what came of it back; `Work` makes one visit and knows no database. The
 * first implementation works in this process (worker/dispatch-local.ts), the second through a queue with workers elsewhere
 * (worker/dispatch-queue.ts): both pass test/worker/dispatch.conformance.ts.
 */
import type { ConsentPart, Use } from './consent.js';
import type { Consented, ProfileRef } from './profile.js';
import type { PictureBytes, ProfileResult } from './result.js';
import type { Wall } from './snapshot.js';
import type { Then, TroubleArgs, TroubleCode } from './trouble.js';

/**
 * A visit has one look, and a second one at least a day later where the first found what nothing has confirmed
 * (docs/decisions/144-second-looks.md). Both are made alike; what becomes of them is the ledger's.
 */
export type Look = 'first' | 'second';

/** One try of one look: plain data, all that is needed to make it. */
export interface VisitJob {
  /** The ticket: names visit and attempt, never given out twice. Fit for a queue's job id. */
  visitId: string;
  profile: Consented<ProfileRef & { use: Use; parts: ConsentPart[]; lang?: string }>;
  look: Look;
  /** 1 for the first. */
  attempt: number;
}
export type VisitStep = 'visit' | 'pictures' | 'reading' | 'judging';
/** What a visit brought. */
export interface Visited {
  result: ProfileResult;
  pictures: PictureBytes;
}
/**
 * Makes one visit. `signal` calls it off: then it ends soon, and whatever it gives or throws is dropped. Throws a Trouble
 * where the profile could not be visited: `retry` is tried again, `skip` fails this visit, `stop` ends the drain.
 */
export type Work = (job: VisitJob, how: { signal: AbortSignal; onStep(step: VisitStep): void }) => Promise<Visited>;

export interface Retrying {
  /** How often a visit that meets a passing trouble is tried in all. */
  maxAttempts: number;
  /** Before the second try; doubled each time, with up to half more by chance. */
  firstWaitSeconds: number;
}
/** What became of a visit that was stored. */
export interface Kept {
  state: 'seen' | 'hidden';
  /** What hid it. */
  wall: Wall | null;
}
/** What a dispatch asks of the ledger. Each call is one transaction; consent is looked up in each of them. */
export interface VisitLedger {
  /** Takes the visit that is longest due, then second looks; undefined where none is ready now. */
  claim(roundId: string, lease: { worker: string; leaseSeconds: number }): VisitJob | undefined;
  /** False as soon as the ticket is worth nothing: consent ended, the round was cancelled, somebody else took the visit. */
  holds(visitId: string): boolean;
  /** Moves the end of the lease. False as `holds`. */
  renew(visitId: string, leaseSeconds: number): boolean;
  /** Stores the result, whole or not at all. CONSENT_MISSING or VISIT_TAKEN where the ticket is worth nothing. */
  record(visitId: string, result: ProfileResult, pictures: PictureBytes): Kept;
  /** Ends a claim without a result: due again (later for `retry`, now for `stop`), failed, or gone. */
  fail(
    visitId: string,
    trouble: { code: TroubleCode; args?: TroubleArgs; then: Then },
    retrying: Retrying,
  ): 'due' | 'failed' | 'gone';
}

/** What happens to a visit, for whoever shows or counts it. */
export type VisitEvent = { profile: ProfileRef; look: Look; attempt: number } & (
  | { kind: 'step'; step: VisitStep }
  | { kind: 'stored'; kept: Kept; result: ProfileResult; storeMs: number }
  /** A passing trouble: it is tried again. */
  | { kind: 'again'; trouble: TroubleCode; args: TroubleArgs }
  | { kind: 'failed'; trouble: TroubleCode; args: TroubleArgs }
  /** Withdrawn, cancelled, or taken over by another: nothing of it is kept. */
  | { kind: 'gone' }
);
export interface Dispatch {
  /**
   * Has all visits made that are ready in the round, also those that become ready meanwhile. Resolves when none is ready
   * and none under way; when `signal` calls it off, after all that was under way has been given back to the ledger.
   * Rejects with the Trouble that says `stop`. A visit whose ticket is worth nothing any more is called off within
   * seconds, whoever ended it.
   */
  drain(roundId: string, how: { signal?: AbortSignal | undefined; onEvent(event: VisitEvent): void }): Promise<void>;
  /** Lets go of what it holds. Safe to call twice. */
  close(): Promise<void>;
}
