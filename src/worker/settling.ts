/** What becomes of a look that ended, in the ledger and for whoever watches. The same for every dispatch. */
import type { Retrying, VisitEvent, Visited, VisitJob, VisitLedger } from '../domain/dispatch.js';
import { Trouble } from '../domain/trouble.js';

/** The part of an event that says which visit it is of. */
export function aboutOf({ profile: { platform, handle, url }, look, attempt }: VisitJob) {
  return { profile: { platform, handle, url }, look, attempt };
}

/** Stores what a visit brought. Throws as the ledger's `record`. */
export function stored(job: VisitJob, { result, pictures }: Visited, ledger: VisitLedger): VisitEvent {
  const started = performance.now();
  const kept = ledger.record(job.visitId, result, pictures);
  return { ...aboutOf(job), kind: 'stored', kept, result, storeMs: performance.now() - started };
}

/** Ends a visit in a trouble. Undefined where nothing is to be told: the trouble ends the whole drain. */
export function troubled(
  job: VisitJob,
  trouble: Pick<Trouble, 'code' | 'args' | 'then'>,
  ledger: VisitLedger,
  retrying: Retrying,
): VisitEvent | undefined {
  const became = ledger.fail(job.visitId, trouble, retrying);
  if (trouble.then === 'stop') return undefined;
  if (became === 'gone') return { ...aboutOf(job), kind: 'gone' };
  const { code, args } = trouble;
  return { ...aboutOf(job), kind: became === 'due' ? 'again' : 'failed', trouble: code, args };
}

/** A fault of ours on one profile must not end the round for all others. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Trouble('UNEXPECTED', 'skip', { detail }, { cause: error });
}
