/**
 * Reports as files: made from the model, written whole or not at all, noted in the archive with whom they name, made again
 * when somebody in them is gone, and removed when their time is over. The monthly ones are made once for each period, however
 * late the worker wakes up.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Audience } from '../domain/period.js';
import type { Format, FormFile } from '../report/monthly/forms.js';
import type { MonthlyReport } from '../report/monthly/model.js';
import type { ReportCopy, Store } from '../store/index.js';
import { breather } from './breath.js';
import { type MonthlyTools, type MonthlyWish, monthlyReportInSteps } from './monthly.js';

const FORMATS: readonly Format[] = ['html', 'pdf', 'csv', 'json', 'text'];
export interface FileTools extends Omit<MonthlyTools, 'store'> {
  store: MonthlyTools['store'] & Pick<Store, 'reports' | 'log'>;
  /** The forms of a model. */
  render(model: MonthlyReport, formats: readonly Format[]): Promise<FormFile[]>;
  /** Writes one file so that it is there whole or not at all, for its owner alone. */
  write(path: string, content: string | Uint8Array): Promise<{ bytes: number; sha256: string }>;
  reportsDir: string;
  /**
   * Told of each monthly report once its files are written and before it counts as kept, so that a program which is killed
   * between the two tells of it when it is made again: with the same id, by which nobody is told twice.
   */
  onMade?(made: { id: string; area: string | null }, model: MonthlyReport): void;
}
export interface FileWish extends MonthlyWish {
  formats: readonly Format[];
  /** Another folder than the period's and area's own. */
  dir?: string | undefined;
  origin?: ReportCopy['origin'] | undefined;
  /** How whoever asked for it stands in the log. */
  by?: string | undefined;
}

/** The files that a format gives, by name. */
const FILES_OF: Readonly<Record<Format, readonly string[]>> = {
  html: ['report.html'],
  pdf: ['report.pdf'],
  csv: ['items.csv', 'figures.csv'],
  json: ['report.json'],
  text: ['report.txt'],
};

/** The folder of a period and area; of a copy in another language than the house's, one beside it. An area's name that is no name for a folder gets one, with what makes it the only such. */
export function folderOf(
  reportsDir: string,
  period: string,
  area: string | null,
  audience: Audience,
  lang?: string,
): string {
  const own = area === null ? 'all' : nameOf(area);
  const usual = area === null ? 'owner' : 'admin';
  const name = audience === usual ? own : `${own}-${audience}`;
  return join(reportsDir, nameOf(period), lang === undefined ? name : `${name}-${lang}`);
}
function nameOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const same =
    plain !== '' &&
    plain === text &&
    !/^(all|con|nul|prn|aux)$/i.test(text) &&
    !/-(?:owner|admin|[a-z]{2})$/i.test(text);
  return same ? plain : `${plain || 'area'}-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}

/** Makes one report and puts it into the archive. */
export async function writeReport(
  tools: FileTools,
  wish: FileWish,
): Promise<{ copy: ReportCopy; model: MonthlyReport }> {
  const model = await monthlyReportInSteps(tools, wish, breather());
  const { period, area, audience, lang, madeAt, keepUntil } = model;
  const dir = wish.dir ?? folderOf(tools.reportsDir, period, area, audience, lang === tools.lang ? undefined : lang);
  const profiles = [...new Set(model.items.map(({ profile }) => profile.id))];
  const same = (one: ReportCopy) =>
    one.period === period && one.area === area && one.audience === audience && one.lang === lang && one.dir === dir;
  // A monthly one that somebody asks for once more stays the monthly one: else it would be made again within the hour.
  const origin = wish.origin ?? tools.store.reports.all().find(same)?.origin ?? 'asked';
  const about = { period, area, audience, lang, origin, dir, madeAt, keepUntil };
  const rendered = await tools.render(model, wish.formats);
  const planned = rendered.map(({ name }) => ({ name, bytes: 0, sha256: '' }));
  const id = tools.store.reports.begin({ ...about, files: planned }, profiles);
  const files: ReportCopy['files'] = [];
  for (const { name, content } of rendered) {
    files.push({ name, ...(await tools.write(join(dir, name), content)) });
  }
  if (wish.origin === 'schedule') tools.onMade?.({ id, area }, model);
  const copy = tools.store.reports.keep(id, files, profiles);
  tools.store.log.append({
    event: 'report.made',
    args: {
      ...{ report: createHash('sha256').update(JSON.stringify(model)).digest('hex'), items: model.items.length },
      ...(wish.by !== undefined && { by: wish.by }),
    },
  });
  return { copy, model };
}

/**
 * Closes what is to be closed, and makes the reports that are not there yet: of the last closed period, of all areas for the
 * owner, and of each area for its admins. Nothing is made twice. Ends early, with whole reports, when it is stopped.
 */
export async function monthlyReports(
  tools: FileTools,
  { formats, signal }: { formats: readonly Format[]; signal?: AbortSignal | undefined },
): Promise<{ closed: string[]; made: ReportCopy[]; again: ReportCopy[] }> {
  const { store, clock } = tools;
  const closed = store.periods.due();
  for (const period of closed) await store.periods.closeInSteps(period, tools.closing, breather());
  const again = await remakeOutdated(tools, signal);
  const made: ReportCopy[] = [];
  const [last] = store.periods.closed();
  const age = last ? clock().getTime() - Date.parse(last.closedAt) : Number.POSITIVE_INFINITY;
  if (!last || age >= tools.keepDays * 86_400_000) return { closed, made, again };
  const there = new Set(
    store.reports
      .all()
      .filter(({ period, origin }) => period === last.period && origin === 'schedule')
      .map(({ area }) => area),
  );
  const asOf = clock().toISOString();
  const withItems = store.periods.items({ area: null, asOf }).flatMap(({ area }) => (area === null ? [] : [area]));
  const areas = [...new Set([...store.periods.areas(last.period), ...withItems])].sort();
  for (const area of [null, ...areas]) {
    if (signal?.aborted || there.has(area)) continue;
    const { copy } = await writeReport(tools, { period: last.period, area, formats, origin: 'schedule' });
    made.push(copy);
  }
  return { closed, made, again };
}

/** Copies that named somebody who is gone, made again without her; their time does not begin anew. */
export async function remakeOutdated(tools: FileTools, signal?: AbortSignal): Promise<ReportCopy[]> {
  const { store, clock } = tools;
  const made: ReportCopy[] = [];
  for (const old of store.reports.outdated()) {
    if (signal?.aborted) break;
    const { period, area, audience, lang, dir, origin } = old;
    const names = new Set(old.files.map(({ name }) => name));
    const formats = FORMATS.filter((format) => FILES_OF[format].some((name) => names.has(name)));
    const left = Math.floor((Date.parse(old.keepUntil) - clock().getTime()) / 86_400_000);
    if (left < 1) {
      store.reports.erase(old.id);
      continue;
    }
    const { copy } = await writeReport(
      { ...tools, keepDays: left },
      { period, area, audience, lang, dir, origin, formats },
    );
    made.push(copy);
  }
  return made;
}
