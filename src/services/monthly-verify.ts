/**
 * Reckoning a report again from the store, and saying what differs and why: somebody was erased since, rules judged again,
 * it was decided or mended later, or the round was opened again. What nothing explains is said as such.
 */
import { FIGURES, type Figure } from '../domain/period.js';
import type { MonthlyReport, ReportItem } from '../report/monthly/model.js';
import type { FiguresOf, Store } from '../store/index.js';
import { type MonthlyTools, monthlyReport } from './monthly.js';

export const CAUSES = ['erased', 'rejudged', 'late', 'decided', 'since', 'unexplained'] as const;
export type Cause = (typeof CAUSES)[number];
export interface Difference {
  what: 'figure' | 'item' | 'stamp';
  /** The figure's name, or the id of the case. */
  name: string;
  was: string | number | null;
  is: string | number | null;
  because: Cause;
}
export interface Verified {
  period: string;
  area: string | null;
  /** Figures, items and pieces of the stamp that were compared. */
  compared: number;
  differences: Difference[];
  /** Whether the records are still there from which the figures were counted; else they were compared with what was kept. */
  recounted: boolean;
  /** Whether the audit log still holds the head that the report prints. */
  log: 'holds' | 'broken';
}
export type VerifyTools = Omit<MonthlyTools, 'store'> & {
  store: MonthlyTools['store'] & Pick<Store, 'log'>;
};

/** Compares a report with what the store says now. PERIOD_UNKNOWN where there is no such round any more. */
export function verifyReport(tools: VerifyTools, report: MonthlyReport): Verified {
  const { period, area, audience, since: sincePeriod } = report;
  const { periods, log } = tools.store;
  const now = monthlyReport(tools, { period, area, audience, since: sincePeriod ?? undefined });
  const again = report.closed ? periods.again(period, tools.closing) : undefined;
  const differences: Difference[] = [];
  let compared = 0;
  const compare = (what: Difference['what'], name: string, was: unknown, is: unknown, because: () => Cause) => {
    compared += 1;
    const [before, after] = [plain(was), plain(is)];
    if (before !== after) differences.push({ what, name, was: before, is: after, because: because() });
  };
  const moved = (figure: Figure): Cause => causeOf(figure, report, now);
  // Looked up once, and only where something differs.
  let since: boolean | undefined;
  const movedSince = (): boolean => (since ??= periods.movedSince(period));

  const was = figuresOf(report);
  const kept = figuresOf(now);
  for (const figure of Object.keys(was) as Figure[])
    compare('figure', figure, was[figure], kept[figure], () => moved(figure));
  const counted = again?.figures.get(area ?? '');
  const stored = periods.of(period, tools.closing)?.figures.get(area ?? '');
  if (counted && stored && report.closed) {
    for (const figure of FIGURES) {
      if (stored[figure] === undefined) continue;
      const because = (): Cause => {
        if (OF_CASES.includes(figure)) return 'decided';
        const why = moved(figure);
        return why === 'unexplained' && movedSince() ? 'since' : why;
      };
      compare('figure', `${figure} (counted again)`, stored[figure], counted[figure], because);
    }
  }
  for (const row of report.history) {
    if (row.period === period) continue;
    const other = now.history.find((one) => one.period === row.period);
    if (other)
      compare('figure', `history ${row.period}`, canonical(row.figures), canonical(other.figures), () => 'unexplained');
  }
  const items = new Map(now.items.map((item) => [item.id, item]));
  for (const item of report.items) {
    const same = items.get(item.id);
    compare('item', item.id, ground(item), same ? ground(same) : null, () => goneWhy(item, same, report, now));
  }
  for (const item of now.items.filter(({ id }) => !report.items.some((one) => one.id === id))) {
    compare('item', item.id, null, ground(item), () => 'since');
  }
  const before = report.stamp;
  compare('stamp', 'engines', canonical(before.engines), canonical(now.stamp.engines), () => moved('full'));
  compare('stamp', 'thresholds', canonical(before.thresholds), canonical(now.stamp.thresholds), () => 'since');
  compare('stamp', 'policy', before.policy, now.stamp.policy, () => 'since');
  const chain = log.verify(before.log);
  return {
    ...{ period, area, compared, differences, recounted: again !== undefined },
    log: chain.ok ? 'holds' : 'broken',
  };
}

/** Counted as of then, but a case shows only how it stands today: reopened, decided or answered again since. */
const OF_CASES: readonly Figure[] = [
  'new',
  'mended',
  'open',
  'overdue',
  'disputed',
  'waived',
  'daysToMend',
  'profileChanged',
];

function causeOf(figure: Figure, report: MonthlyReport, now: MonthlyReport): Cause {
  // These two are what is listed, and that is looked up at the moment.
  if (figure === 'overdue' || figure === 'disputed') return 'since';
  if (!report.closed) return 'since';
  const [reason] = isRemade(report, now) ? (now.remade?.because.slice(-1) ?? []) : [];
  return reason ?? 'unexplained';
}

function goneWhy(item: ReportItem, same: ReportItem | undefined, report: MonthlyReport, now: MonthlyReport): Cause {
  if (same) {
    const judged = same.version !== item.version || canonical(report.stamp.engines) !== canonical(now.stamp.engines);
    return judged ? 'rejudged' : 'decided';
  }
  return isRemade(report, now) && now.remade?.because.includes('erased') ? 'erased' : 'decided';
}

/** Whether the figures were made again since this copy was made. */
const isRemade = (report: MonthlyReport, now: MonthlyReport): boolean =>
  now.remade !== null && now.remade.at !== report.remade?.at;

function figuresOf({ coverage, cases, changes, expiring }: MonthlyReport): FiguresOf {
  const { leaders, profiles, full, part, none, sources, withheld } = coverage ?? {};
  const told = { leaders, profiles, full, part, none, withheld, ...sources, ...cases, ...changes };
  return Object.fromEntries(
    Object.entries({ ...told, consentsExpiring: expiring.consents, waiversExpiring: expiring.waivers }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** What an item says, less what the days alone change. */
const ground = ({ reason, kind, version, clause, findings }: ReportItem): string =>
  canonical({ reason, kind, version, clause, findings });

const plain = (value: unknown): string | number | null =>
  value === undefined || value === null ? null : typeof value === 'number' ? value : String(value);

/** The same text for the same thing, whatever the order of its names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
