/** Since when which schedule is kept. Moments that lie before it were not missed: nobody had asked for them. */
import { eq } from 'drizzle-orm';
import type { Core } from './core.js';
import { schedules } from './schema.js';

export function schedulesOf(core: Core) {
  return {
    /**
     * Since when the schedule `id` has been this one. A new one, or one that was changed, counts from now; so does one whose
     * beginning lies ahead, because the clock was set back since.
     */
    since(id: string, rule: string, timezone: string): string {
      const row = core.db.select().from(schedules).where(eq(schedules.id, id)).get();
      const now = core.now();
      if (row && row.rule === rule && row.timezone === timezone && row.since <= now) return row.since;
      const kept = { id, rule, timezone, since: now };
      core.db.insert(schedules).values(kept).onConflictDoUpdate({ target: schedules.id, set: kept }).run();
      return now;
    },
  };
}
