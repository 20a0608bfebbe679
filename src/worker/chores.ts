/**
 * What the worker does beside rounds (sending mail, keeping retention, backing up …): each chore every so many hours. When
 * it was last done is kept in the database, so that what a sleeping machine missed is made up, once. A chore that fails
 * is told of and tried again within the hour; it never stops another one.
 */
import { Trouble } from '../domain/trouble.js';

export interface Chore {
  /** Names it in the database and in incidents: short, and the same for ever. */
  id: string;
  /** How often it is due; below an hour as a fraction. The worker looks once a minute. */
  everyHours: number;
  /** Ends early, leaving things whole, when the worker is stopped. */
  run(signal: AbortSignal): Promise<void>;
}
/** Where the last runs are kept: `store.chores`. */
export interface ChoreLedger {
  begin(id: string, everyHours: number): boolean;
  done(id: string): boolean;
  failed(id: string, code: Trouble['code']): void;
}
export interface ChoreTools {
  chores: readonly Chore[];
  ledger: ChoreLedger;
  /** A chore failed; told each time. */
  onFailed(id: string, trouble: Trouble): void;
  /** A chore that had failed went well again. */
  onMended(id: string): void;
}

/** Keeps the chores going: `tick` starts what is due and does not wait for it, `stop` ends what runs and waits. */
export function keepChores({ chores, ledger, onFailed, onMended }: ChoreTools) {
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  const doOne = async ({ id, run }: Chore) => {
    try {
      await run(stopping.signal);
      if (!stopping.signal.aborted && ledger.done(id)) onMended(id);
    } catch (error) {
      if (stopping.signal.aborted) return;
      const trouble = error instanceof Trouble ? error : unexpected(error);
      ledger.failed(id, trouble.code);
      onFailed(id, trouble);
    }
  };
  return {
    tick(): void {
      if (stopping.signal.aborted) return;
      for (const chore of chores) {
        if (running.has(chore.id) || !ledger.begin(chore.id, chore.everyHours)) continue;
        running.set(
          chore.id,
          doOne(chore).finally(() => running.delete(chore.id)),
        );
      }
    },
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.allSettled(running.values());
    },
  };
}

const unexpected = (error: unknown) =>
  new Trouble(
    'UNEXPECTED',
    'skip',
    { detail: error instanceof Error ? error.message : String(error) },
    { cause: error },
  );
