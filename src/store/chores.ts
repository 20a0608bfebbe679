/** When the worker's chores were last tried and done. A chore is claimed here before it runs, so that two workers never do it at once. */
import { eq } from 'drizzle-orm';
import type { TroubleCode } from '../domain/trouble.js';
import type { Core } from './core.js';
import { chores } from './schema.js';

const HOUR_MS = 3_600_000;

export function choresOf(core: Core) {
  const set = (id: string, change: { doneAt?: string; troubleCode: TroubleCode | null }) =>
    core.db.update(chores).set(change).where(eq(chores.id, id)).run();
  return {
    /**
     * Claims the chore where it is due: never done, or last done `everyHours` ago, or later than now (the clock was set
     * back). One that failed, or whose process died, is tried again after an hour at the latest. False where it is not due.
     */
    begin(id: string, everyHours: number): boolean {
      return core.tx(() => {
        const now = core.now();
        const row = core.db.select().from(chores).where(eq(chores.id, id)).get();
        const passed = (at: string, ms: number) => at > now || Date.parse(now) - Date.parse(at) >= ms;
        if (row?.doneAt && !passed(row.doneAt, everyHours * HOUR_MS)) return false;
        const retryMs = Math.min(everyHours, 1) * HOUR_MS;
        if (row && row.triedAt !== row.doneAt && !passed(row.triedAt, retryMs)) return false;
        core.db
          .insert(chores)
          .values({ id, triedAt: now })
          .onConflictDoUpdate({ target: chores.id, set: { triedAt: now } })
          .run();
        return true;
      });
    },
    /** It went well. True where the try before it had failed. */
    done(id: string): boolean {
      return core.tx(() => {
        const row = core.db.select().from(chores).where(eq(chores.id, id)).get();
        set(id, { doneAt: core.now(), troubleCode: null });
        return Boolean(row?.troubleCode);
      });
    },
    failed(id: string, troubleCode: TroubleCode): void {
      set(id, { troubleCode });
    },
    /** All that were ever tried, with the trouble of the last try. */
    all(): { id: string; triedAt: string; doneAt: string | null; troubleCode: TroubleCode | null }[] {
      return core.db.select().from(chores).orderBy(chores.id).all();
    },
  };
}
