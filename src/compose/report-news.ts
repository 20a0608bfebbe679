/**
 * Who hears of a new report, and how: a mail to those who look after its area, a signed call to the operator's own address,
 * and the feed. None of them names anybody; a small area is told of without numbers.
 */
import type { Config } from '../config.js';
import type { FeedParts } from '../portal/feed.js';
import { inert } from '../report/inert.js';
import type { FeedEntry } from '../report/monthly/feed.js';
import { monthlyMail } from '../report/monthly/mail.js';
import type { MonthlyReport } from '../report/monthly/model.js';
import type { Store } from '../store/index.js';

export interface ReportNewsParts {
  config: Config;
  store: Store;
}
export interface NewReport {
  /** Of the copy in the archive: nobody is told of the same one twice. */
  id: string;
  model: MonthlyReport;
}

/** The page of a report in the portal. */
export const reportPath = (id: string): string => `/admin/reports/${id}`;
const addressOf = ({ baseUrl }: Config['server'], id: string): string | undefined =>
  baseUrl && `${baseUrl.replace(/\/+$/, '')}${reportPath(id)}`;

/** Queues what tells of a report. Calling it again tells nobody twice. How many mails were queued. */
export function tellOfReport({ id, model }: NewReport, { config, store }: ReportNewsParts): number {
  const { delivery, server } = config;
  const link = addressOf(server, id);
  const mail = monthlyMail(model, link);
  const addresses = new Set(
    [...whoLooksAfter(model.area, store), ...(model.area === null ? delivery.mailTo : [])].map((each) =>
      each.toLowerCase(),
    ),
  );
  let mails = 0;
  for (const address of addresses) {
    if (store.outbox.add({ key: `report:${id}:${address}`, kind: 'report', to: address, ...mail })) mails += 1;
  }
  if (delivery.webhookUrl) store.webhookCalls.add(`report:${id}`, JSON.stringify(callOf(model, link)));
  return mails;
}

/** Of an area its admins; of all areas together the owners, and admins of every area. */
function whoLooksAfter(area: string | null, { staff }: Store): string[] {
  const hers = (each: ReturnType<typeof staff.all>[number]) =>
    area === null ? each.role === 'owner' || each.areas === null : (each.areas?.includes(area) ?? false);
  return staff
    .all()
    .filter((each) => each.disabledAt === null && hers(each))
    .map(({ email }) => email);
}

/** What the operator's own address is told: counts and a link. */
export function callOf(model: MonthlyReport, link: string | undefined): object {
  const { organisation, period, area, small, coverage, cases, items, madeAt, keepUntil } = model;
  const { log } = model.stamp;
  const counts = small
    ? {}
    : {
        coverage: coverage && {
          ...{ leaders: coverage.leaders, profiles: coverage.profiles },
          ...{ full: coverage.full, part: coverage.part, none: coverage.none },
        },
        cases,
        needPerson: items.length,
      };
  const named = { organisation: inert(organisation, 100), period, area: area && inert(area, 80) };
  const data = { ...named, ...counts, link: link ?? null, keepUntil, log };
  return { type: 'report.made', timestamp: madeAt, data };
}

/** The newest reports are enough for a feed: whoever wants older ones looks into the archive. */
const MOST_ENTRIES = 60;

export function feedOf({ config, store, clock }: ReportNewsParts & { clock(): Date }): FeedParts {
  const { organisation, lang, delivery, server } = config;
  const coverageOf = (period: string, area: string | null): FeedEntry['coverage'] => {
    const closed = store.periods.closed().find((each) => each.period === period);
    const [row] = closed ? store.periods.history(area ?? '', closed.closedAt, 1) : [];
    const { leaders, profiles, full, part, none } = row?.period === period ? row.figures : {};
    const told = [leaders, profiles, full, part, none].every((n) => typeof n === 'number');
    return told ? ({ leaders, profiles, full, part, none } as FeedEntry['coverage']) : null;
  };
  return {
    ...{ organisation, lang, clock, token: delivery.feedToken, baseUrl: server.baseUrl },
    entries: () =>
      store.reports
        .all()
        .filter(({ state, origin }) => state === 'kept' && origin === 'schedule')
        .slice(0, MOST_ENTRIES)
        .map(({ id, period, area, madeAt }) => {
          const link = addressOf(server, id) ?? '';
          return { id, period, area, madeAt, link, coverage: coverageOf(period, area) };
        }),
  };
}
