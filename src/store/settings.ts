/** What an owner changed while the program runs: few things, each with its log entry. All else is the configuration's. */
import { eq } from 'drizzle-orm';
import { built, given } from './built.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { type Actor, byOf } from './log.js';
import { oneLine } from './people.js';
import { settings } from './schema.js';

export interface StoredSetting {
  name: string;
  value: unknown;
  changedAt: string;
  changedBy: string;
}

export function settingsOf(core: Core, log: Log) {
  const { db } = core;
  const one = built(() =>
    db
      .select()
      .from(settings)
      .where(eq(settings.name, given('name')))
      .prepare(),
  );
  return {
    /** As it was set last; undefined where nobody did. Whoever reads it checks its shape (services/settings). */
    get: (name: string): StoredSetting | undefined => one().get({ name }),
    /** Sets it; null: no longer set. The same value again is no change, and logs nothing. */
    set(name: string, value: unknown, by: Actor): boolean {
      return core.tx(() => {
        const text = JSON.stringify(value);
        const before = db.select().from(settings).where(eq(settings.name, name)).get();
        if (JSON.stringify(before?.value ?? null) === text) return false;
        const row = { name, value, changedAt: core.now(), changedBy: oneLine(by.name, 'by', 200) };
        if (value === null) db.delete(settings).where(eq(settings.name, name)).run();
        else db.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row }).run();
        log.append({ event: 'settings.changed', args: { name: sha256Of(name), value: sha256Of(text), ...byOf(by) } });
        return true;
      });
    },
  };
}
