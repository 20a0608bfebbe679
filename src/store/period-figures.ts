/** The figures that were kept of closed periods: of one, or of an area over the years. */
import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Figure } from '../domain/period.js';
import { built, given } from './built.js';
import type { Core } from './core.js';
import { periodClosings, periodFigures } from './schema.js';
import { watchTables } from './watched.js';

export type FiguresOf = Partial<Record<Figure, number | null>>;

export function periodFiguresOf({ db, sqlite }: Core) {
  const changed = watchTables(sqlite, 'figures', ['period_figures']);
  /** Of the period that was asked for last: the newest, by every page that tells of it. */
  let kept: { mark: string; period: string; figures: ReadonlyMap<string, FiguresOf> } | undefined;
  const ofPeriod = built(() =>
    db
      .select()
      .from(periodFigures)
      .where(eq(periodFigures.period, given('period')))
      .prepare(),
  );
  return {
    /** By area, '' for the whole; the same until any figure is written anew. */
    of(period: string): ReadonlyMap<string, FiguresOf> {
      const mark = changed();
      if (mark !== undefined && kept?.mark === mark && kept.period === period) return kept.figures;
      const by = new Map<string, FiguresOf>();
      for (const { area, figure, value } of ofPeriod().all({ period })) {
        const known = by.get(area);
        if (known) known[figure] = value;
        else by.set(area, { [figure]: value });
      }
      kept = mark === undefined ? undefined : { mark, period, figures: by };
      return by;
    },
    /** Figures of an area ('' for the whole) in the periods closed until a moment, oldest first. */
    history(area: string, until: string, limit = 12): { period: string; figures: FiguresOf }[] {
      const rows = db
        .select({ period: periodClosings.period })
        .from(periodClosings)
        .where(lte(periodClosings.closedAt, until))
        .orderBy(desc(periodClosings.closedAt))
        .limit(limit)
        .all();
      const names = rows.map(({ period }) => period).reverse();
      const kept = db
        .select()
        .from(periodFigures)
        .where(and(eq(periodFigures.area, area), inArray(periodFigures.period, names)))
        .all();
      return names.map((period) => ({
        period,
        figures: Object.fromEntries(kept.filter((row) => row.period === period).map((row) => [row.figure, row.value])),
      }));
    },
    /** Areas of which a period tells something. */
    areas: (period: string): string[] =>
      db
        .selectDistinct({ area: periodFigures.area })
        .from(periodFigures)
        .where(and(eq(periodFigures.period, period), gt(periodFigures.area, '')))
        .all()
        .map(({ area }) => area)
        .sort(),
  };
}
