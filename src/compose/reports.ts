/** Reports, wired: the model from the store, its forms, the archive, and the chore that makes them every month. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { isImprecise } from '../domain/case.js';
import { EXPIRING_DAYS, LEAST_PEOPLE } from '../domain/period.js';
import type { Scraper } from '../domain/scraper.js';
import { Trouble } from '../domain/trouble.js';
import { clauseById, POLICY_REVISION } from '../policy/clauses.js';
import type { Crops } from '../report/model.js';
import { type Format, type FormFile, monthlyCrops, monthlyFiles } from '../report/monthly/forms.js';
import type { MonthlyReport } from '../report/monthly/model.js';
import type { MonthlyOptions } from '../report/monthly/options.js';
import { breather } from '../services/breath.js';
import type { MonthlyTools, MonthlyWish } from '../services/monthly.js';
import type { FileTools, FileWish } from '../services/monthly-files.js';
import type { Verified } from '../services/monthly-verify.js';
import { inForce } from '../services/settings.js';
import type { ReportCopy, Store } from '../store/index.js';
import type { Chore } from '../worker/chores.js';
import { tellOfReport } from './report-news.js';

export interface ReportParts {
  config: Config;
  store: Store;
  scrapers: readonly Pick<Scraper, 'id' | 'title' | 'bioLimit' | 'closed'>[];
  clock(): Date;
  crops(): Promise<Crops>;
  printPdf(html: string): Promise<Uint8Array>;
}
/** What the command `report`, the portal and the worker do with reports. */
export interface ReportDesk {
  model(wish: MonthlyWish): Promise<MonthlyReport>;
  /** The forms of a model; nothing is written. */
  render(model: MonthlyReport, formats: readonly Format[]): Promise<FormFile[]>;
  /** Makes a report, writes its files and puts it into the archive. */
  write(wish: FileWish): Promise<{ copy: ReportCopy; model: MonthlyReport }>;
  /** Reckons a report again and compares. `given`: the JSON of one; else that of a period as it would be made now. */
  verify(given: { json: string } | MonthlyWish): Promise<Verified>;
  /** Closes what is due, makes what is missing. */
  monthly(signal?: AbortSignal): ReturnType<typeof import('../services/monthly-files.js').monthlyReports>;
  /** How a report is to be shown by other forms: what platforms are called, and where the portal is. */
  options: MonthlyOptions;
}

export function openReports({ config, store, scrapers, clock, crops, printPdf }: ReportParts): ReportDesk {
  const { organisation, lang, server, supplies, regularPosts } = config;
  const options: MonthlyOptions = {
    places: Object.fromEntries(scrapers.map(({ id, title, bioLimit, closed }) => [id, { title, bioLimit, closed }])),
    baseUrl: server.baseUrl,
  };
  const tools = (): MonthlyTools & { store: Store } => ({
    ...{ store, clock, organisation, lang, keepDays: config.reportKeepDays, asksOnly: isImprecise },
    quotationOf: (clause) => clauseById(clause)?.quotation,
    closing: {
      suppliedDays: supplies.days,
      policy: store.policy.current()?.id ?? POLICY_REVISION.id,
      thresholds: {
        ...{ graceDays: inForce(store, config).graceDays(), suppliedDays: supplies.days, expiringDays: EXPIRING_DAYS },
        ...{ regularShare: regularPosts.share, regularCount: regularPosts.count, leastPeople: LEAST_PEOPLE },
      },
    },
  });

  async function render(model: MonthlyReport, formats: readonly Format[]): Promise<FormFile[]> {
    const pictures = model.items.some(({ findings }) => findings.some(({ picture }) => picture));
    const shown = pictures && formats.some((format) => format === 'html' || format === 'pdf');
    const bytesOf = (sha256: string) => store.evidence.bytes(sha256);
    const stripsOf = (sha256: string) => store.readings.strips(sha256);
    const cut = shown ? await monthlyCrops(model, { bytesOf, stripsOf, crops: await crops() }) : {};
    return monthlyFiles(model, { ...options, ...cut }, { formats, printPdf });
  }

  const fileTools = (): FileTools => ({
    ...tools(),
    render,
    reportsDir: config.reportsDir,
    async write(path, content) {
      const { writePrivateFile } = await import('../keep/index.js');
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await writePrivateFile(path, once(bytes));
      return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    onMade: ({ id }, model) => void tellOfReport({ id, model }, { config, store }),
  });

  // One after another: the portal and the schedule would else write the same files at once.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = before.then(work);
    before = turn.catch(() => undefined);
    return turn;
  };

  /** Nor may the command, beside `serve`: it is another process. Throws REPORT_UNDER_WAY. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const { takeServeLock } = await import('../store/serve-lock.js');
    const take = () => {
      try {
        return takeServeLock(join(config.dataDir, 'reports.lock'), { folder: config.dataDir, pid: process.pid });
      } catch (cause) {
        if (!(cause instanceof Trouble) || cause.code !== 'ALREADY_SERVING') throw cause;
        throw new Trouble('REPORT_UNDER_WAY', 'retry', {}, { cause });
      }
    };
    const lock = take();
    try {
      return await work();
    } finally {
      lock.release();
    }
  };

  return {
    options,
    render,
    async model(wish) {
      const { monthlyReportInSteps } = await import('../services/monthly.js');
      return monthlyReportInSteps(tools(), wish, breather());
    },
    async write(wish) {
      const { writeReport } = await import('../services/monthly-files.js');
      return inTurn(() => alone(() => writeReport(fileTools(), wish)));
    },
    async verify(given) {
      const { verifyReport } = await import('../services/monthly-verify.js');
      const { monthlyReport } = await import('../services/monthly.js');
      const report = 'json' in given ? await reportIn(given.json) : monthlyReport(tools(), given);
      return verifyReport(tools(), report);
    },
    async monthly(signal) {
      const { monthlyReports } = await import('../services/monthly-files.js');
      const make = () => monthlyReports(fileTools(), { formats: config.report.formats, signal });
      return inTurn(() => alone(make)).catch((error: unknown) => {
        // The next hour will do: nothing is missed by waiting for the one that somebody asked for.
        if (error instanceof Trouble && error.code === 'REPORT_UNDER_WAY') return { closed: [], made: [], again: [] };
        throw error;
      });
    },
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** The report in a file. INPUT_INVALID for what is none. */
async function reportIn(json: string): Promise<MonthlyReport> {
  const { monthlyReportSchema } = await import('../report/monthly/model.js');
  try {
    return monthlyReportSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new Trouble('INPUT_INVALID', 'stop', { detail: 'this is no report.json of this program' }, { cause });
  }
}

/** Every hour: what was finished is closed and reported, once; copies that name somebody who is gone are made again. */
export const reportChores = ({ report }: Pick<Config, 'report'>, desk: Pick<ReportDesk, 'monthly'>): Chore[] =>
  report.automatic
    ? [{ id: 'monthly-report', everyHours: 1, run: async (signal) => void (await desk.monthly(signal)) }]
    : [];
