/** Retention as one use-case: what the store holds, reports and backups on disk, each counted in the log. */
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type * as Keep from '../keep/index.js';
import type { KeepTimes, Kept, Store } from '../store/index.js';

export interface RetentionTools {
  store: Store;
  keep: Pick<typeof Keep, 'oldReports' | 'oldBackups' | 'eraseFile'>;
  clock(): Date;
}
export interface RetentionWish {
  times: KeepTimes;
  reportsDir: string;
  reportKeepDays: number;
  /** Where backups are written, beside the places of those that are known. */
  backupDir: string;
  backupKeepDays: number;
  /** Also right after the clock jumped. */
  anyway?: boolean | undefined;
}

/** Erases what is past its time. `held`: the clock looks wrong, nothing was erased this time. */
export async function keepRetention(
  tools: RetentionTools,
  wish: RetentionWish,
): Promise<{ held: boolean; erased: Kept }> {
  const { store, keep } = tools;
  const { held, erased } = await store.retention.run(wish.times, { anyway: wish.anyway ?? false, breathe });
  if (held) return { held, erased };
  const files = { reports: 0, backups: expireBackups(tools, wish) };
  for (const { id } of store.reports.past()) files.reports += store.reports.erase(id);
  for (const file of reportsPast(tools, wish)) files.reports += Number(keep.eraseFile(file));
  const all = withCounts(erased, files);
  if (Object.keys(all).length > 0) store.log.append({ event: 'retention.done', args: all });
  return { held, erased: all };
}

/** What would be erased now; nothing is. */
export function retentionDue(tools: RetentionTools, wish: RetentionWish): Kept {
  const copies = tools.store.reports.past().flatMap(({ dir, files }) => files.map(({ name }) => join(dir, name)));
  const reports = new Set([...copies, ...reportsPast(tools, wish)]).size;
  const files = { reports, backups: backupsPast(tools, wish).files.length };
  return withCounts(tools.store.retention.wouldErase(wish.times), files);
}

/** Erases backups whose time is over, known ones and those that only lie in the folder. Gives how many. */
export function expireBackups(
  tools: RetentionTools,
  wish: Pick<RetentionWish, 'backupDir' | 'backupKeepDays'>,
): number {
  const { files, rows } = backupsPast(tools, wish);
  const erased = files.filter((file) => tools.keep.eraseFile(file)).length;
  for (const { id } of rows) tools.store.backups.forget(id);
  return erased;
}

function backupsPast(
  { store, keep, clock }: RetentionTools,
  { backupDir, backupKeepDays }: Pick<RetentionWish, 'backupDir' | 'backupKeepDays'>,
) {
  const rows = store.backups.expired();
  const lying = keep.oldBackups(backupDir, daysBefore(clock(), backupKeepDays).toISOString());
  return { rows, files: [...new Set([...rows.map(({ file }) => file), ...lying])] };
}

const reportsPast = ({ keep, clock }: RetentionTools, { reportsDir, reportKeepDays }: RetentionWish): string[] =>
  keep.oldReports(reportsDir, daysBefore(clock(), reportKeepDays));

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const withCounts = (erased: Kept, files: Kept): Kept =>
  Object.fromEntries(Object.entries({ ...erased, ...files }).filter(([, n]) => n > 0));
