/** Areas: the names that people are sorted by. An area is there while somebody stands in it. */
import { eq } from 'drizzle-orm';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { type Actor, byOf } from './log.js';
import { oneLine } from './people.js';
import { apiTokens, people, staff } from './schema.js';

/** An empty text is no area. */
export const areaOf = (text: string): string | null => (text.trim() === '' ? null : oneLine(text, 'area', 200));

export function areasOf(core: Core, log: Log) {
  const { db } = core;
  return {
    /** Puts one person into an area. False where she stood there already. */
    move(personId: string, to: string, by: Actor): boolean {
      const area = areaOf(to);
      return core.tx(() => {
        const before = db.select({ area: people.area }).from(people).where(eq(people.id, personId)).get();
        if (!before || before.area === area) return false;
        db.update(people).set({ area }).where(eq(people.id, personId)).run();
        log.append({ event: 'person.moved', personId, args: byOf(by) });
        return true;
      });
    },
    /**
     * Gives an area another name, for its people, for its admins and for keys of tools. Where the name is taken the two become
     * one. Gives how many people stand under another name now. Reports of before keep the old one.
     */
    rename(from: string, to: string, by: Actor): number {
      const name = oneLine(to, 'area', 200);
      const renamed = (areas: 'all' | readonly string[]) =>
        areas === 'all' ? areas : [...new Set(areas.map((area) => (area === from ? name : area)))];
      return core.tx(() => {
        if (from === name) return 0;
        const { changes } = db.update(people).set({ area: name }).where(eq(people.area, from)).run();
        for (const { id, areas } of db.select({ id: apiTokens.id, areas: apiTokens.areas }).from(apiTokens).all())
          if (areas !== 'all' && areas.includes(from))
            db.update(apiTokens)
              .set({ areas: renamed(areas) })
              .where(eq(apiTokens.id, id))
              .run();
        for (const { id, areas } of db.select({ id: staff.id, areas: staff.areas }).from(staff).all())
          if (areas?.includes(from))
            db.update(staff)
              .set({ areas: areas.map((area) => (area === from ? name : area)) })
              .where(eq(staff.id, id))
              .run();
        log.append({ event: 'area.renamed', args: { people: changes, area: sha256Of(name), ...byOf(by) } });
        return changes;
      });
    },
  };
}
