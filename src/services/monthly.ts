/**
 * The monthly report as a use-case: its model from the store, for a period, an area and an audience. What is counted was
 * counted when the period was closed; what needs a person is looked up now. Nothing older than the period's records and the
 * figures of its predecessors is read.
 */
import type { RulePrecision } from '../domain/case.js';
import { type Audience, EXPIRING_DAYS, type Figure } from '../domain/period.js';
import { PICTURE_SIGHTS, type PictureSight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { MonthlyReport, ReportItem } from '../report/monthly/model.js';
import type { ClosingWith, FiguresOf, Period, PeriodItem, Store } from '../store/index.js';

export interface MonthlyTools {
  store: Pick<Store, 'periods' | 'cases'>;
  clock(): Date;
  /** The policy's sentence of a clause. */
  quotationOf(clause: string): string | undefined;
  closing: ClosingWith;
  organisation: string;
  lang: string;
  keepDays: number;
  /** As the program thinks of a rule by what was decided. */
  asksOnly(precision: RulePrecision): boolean;
}
export interface MonthlyWish {
  /** The latest where it is not named. */
  period?: string | undefined;
  area?: string | null | undefined;
  audience?: Audience | undefined;
  /** What happened is counted from the end of this period. */
  since?: string | undefined;
  lang?: string | undefined;
}
/** Pieces of which the figures add up over periods. */
const FLOWS: readonly Figure[] = ['new', 'mended', 'profileChanged', 'rulesChanged', 'seenMore', 'seenLess'];
const HISTORY = 12;
/** A rule is told of from so many decisions on. */
const DECIDED = 20;

/** Builds the model. PERIOD_UNKNOWN where there was no such round. */
export function monthlyReport(tools: MonthlyTools, wish: MonthlyWish = {}): MonthlyReport {
  const { period, madeAt, waiting } = begun(tools, wish);
  const items = waiting.map((item) => itemOf(tools.store, item, madeAt));
  return modelOf(tools, { period, wish, madeAt, items });
}

/** The same where others wait for this process: `breathe` is awaited between two items, of which there may be hundreds. */
export async function monthlyReportInSteps(
  tools: MonthlyTools,
  wish: MonthlyWish,
  breathe: () => Promise<void>,
): Promise<MonthlyReport> {
  const { period, madeAt, waiting } = begun(tools, wish);
  const items: ReportItem[] = [];
  for (const item of waiting) {
    await breathe();
    items.push(itemOf(tools.store, item, madeAt));
  }
  return modelOf(tools, { period, wish, madeAt, items });
}

function begun(tools: MonthlyTools, wish: MonthlyWish) {
  const { store, clock } = tools;
  const name = wish.period ?? store.periods.latest();
  const period = name === undefined ? undefined : store.periods.of(name, tools.closing);
  if (!period) throw new Trouble('PERIOD_UNKNOWN', 'stop', { period: name ?? '' });
  const madeAt = clock().toISOString();
  return { period, madeAt, waiting: store.periods.items({ area: wish.area ?? null, asOf: madeAt }) };
}

interface Drawn {
  period: Period;
  wish: MonthlyWish;
  /** This moment; nothing else stands for it. */
  madeAt: string;
  items: ReportItem[];
}
function modelOf(tools: MonthlyTools, { period, wish, madeAt, items }: Drawn): MonthlyReport {
  const { store, quotationOf } = tools;
  const area = wish.area ?? null;
  const audience = wish.audience ?? (area === null ? 'owner' : 'admin');
  const figures = period.figures.get(area ?? '');
  const history = historyOf(tools, period, area ?? '');
  const span = spanOf(store, period, history, wish.since);
  const waiting = (reason: 'overdue' | 'disputed') =>
    items.filter((item) => (ANSWERED.includes(item.reason) ? 'disputed' : 'overdue') === reason).length;
  const summed = (figure: Figure) => told(figures, figure, span.rows);
  return {
    schema: 'profile-audit/report/1',
    kind: 'monthly-report',
    organisation: tools.organisation,
    ...{ period: period.period, previous: period.previous, since: wish.since ?? null, area, audience },
    lang: wish.lang ?? tools.lang,
    ...{ from: span.from, asOf: period.asOf, closed: period.closed, madeAt },
    keepUntil: new Date(Date.parse(madeAt) + tools.keepDays * 86_400_000).toISOString(),
    remade: period.remade,
    small: figures === undefined,
    coverage: coverageOf(figures, area),
    unseen: figures ? period.unseen : null,
    cases: {
      new: summed('new'),
      mended: summed('mended'),
      open: figures?.open ?? null,
      // Whoever reads this is shown each of them by name.
      overdue: waiting('overdue'),
      disputed: waiting('disputed'),
      waived: figures?.waived ?? null,
      daysToMend: span.rows.length > 1 ? null : (figures?.daysToMend ?? null),
    },
    changes:
      figures?.seenMore === undefined
        ? null
        : {
            profileChanged: summed('profileChanged'),
            rulesChanged: summed('rulesChanged'),
            seenMore: summed('seenMore'),
            seenLess: summed('seenLess'),
          },
    ruleChanges: figures ? period.ruleChanges : [],
    expiring: {
      days: EXPIRING_DAYS,
      consents: figures?.consentsExpiring ?? null,
      waivers: figures?.waiversExpiring ?? null,
    },
    precision: area === null && figures ? precisionOf(tools) : [],
    history: figures ? history : [],
    items,
    quotations: Object.fromEntries(
      [...new Set(items.map(({ clause }) => clause))].sort().map((clause) => [clause, quotationOf(clause) ?? '']),
    ),
    stamp: period.stamp,
  };
}

const ANSWERED: readonly ReportItem['reason'][] = ['disputed', 'explained', 'waiver-asked'];

/** The last twelve periods with this one; one that is not closed stands at the end as it is now. */
function historyOf({ store }: MonthlyTools, period: Period, area: string): MonthlyReport['history'] {
  const kept = store.periods.history(area, period.asOf, HISTORY).filter((row) => row.period !== period.period);
  const all = [...kept, { period: period.period, figures: period.figures.get(area) ?? {} }];
  return all.slice(-HISTORY).filter(({ figures }) => Object.keys(figures).length > 0);
}

/** Over which periods what happened is added up. */
function spanOf(store: MonthlyTools['store'], period: Period, history: MonthlyReport['history'], since?: string) {
  if (since === undefined || since === period.previous) return { from: period.from, rows: history.slice(-1) };
  const closed = store.periods.closed().find((one) => one.period === since);
  const at = history.findIndex((one) => one.period === since);
  if (!closed || at < 0 || since === period.period) throw new Trouble('PERIOD_UNKNOWN', 'stop', { period: since });
  return { from: closed.closedAt, rows: history.slice(at + 1) };
}

/** A figure of the period, or what several add up to; not told where one of them is not. */
function told(figures: FiguresOf | undefined, figure: Figure, rows: MonthlyReport['history']): number | null {
  if (!figures || !FLOWS.includes(figure) || rows.length <= 1) return figures?.[figure] ?? null;
  const all = rows.map((row) => row.figures[figure] ?? null);
  return all.some((value) => value === null) ? null : all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function coverageOf(figures: FiguresOf | undefined, area: string | null): MonthlyReport['coverage'] {
  const { leaders, profiles, full, part, none } = figures ?? {};
  if (leaders == null || profiles == null || full == null || part == null || none == null) return null;
  const { visited = null, supplied = null, own = null, stale = null } = figures ?? {};
  const { unsupplied = null, withheld = null } = figures ?? {};
  return {
    ...{ leaders, profiles, full, part, none },
    sources: area === null ? { visited, supplied, own, stale, unsupplied } : null,
    withheld: area === null ? withheld : null,
  };
}

/** One thing that needs a person, with what the decision needs and no more. */
function itemOf(store: MonthlyTools['store'], item: PeriodItem, now: string): ReportItem {
  const shown = store.cases.evidence(item.id);
  const { personId, name, area, profileId, platform, handle, url } = item;
  const outcome = shown?.judged.outcome;
  return {
    id: item.id,
    review: `/admin/review/${item.id}`,
    leader: { id: personId, name, area },
    profile: { id: profileId, platform, handle, url },
    reason: reasonOf(item),
    waiverEnded: item.waiverEnded,
    ...{ kind: item.kind, audit: item.audit, version: item.version, clause: item.clause, lang: item.lang },
    findings: shown ? [findingOf(shown)] : [],
    doubt: outcome?.kind === 'needs-review' ? outcome.doubt : null,
    history: stepsOf(item, now),
    graceUntil: item.graceUntil,
    waitingDays: Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.waitsFrom ?? item.shownAt)) / 86_400_000)),
    seenAt: shown?.look.takenAt ?? null,
  };
}

function reasonOf({
  standing,
  answer,
  waiverEnded,
  decision,
  answeredAt,
  decidedAt,
}: PeriodItem): ReportItem['reason'] {
  if (standing === 'disputed' && answer !== null && answer !== 'mended') return answer;
  if (waiverEnded !== null) return 'waiver-ended';
  return decision === 'asked' && (answeredAt === null || answeredAt < (decidedAt ?? '')) ? 'asked' : 'overdue';
}

type Shown = NonNullable<ReturnType<Store['cases']['evidence']>>;

function findingOf({ finding, look }: Shown): ReportItem['findings'][number] {
  const { code, args, sureness, evidence } = finding;
  const { kind, sight, text, box } = evidence;
  const isPicture = (PICTURE_SIGHTS as readonly string[]).includes(sight) && kind !== 'lack';
  const sighting = isPicture ? look.snapshot[sight as PictureSight] : undefined;
  const picture = sighting?.state === 'seen' && sighting.value.sha256 !== null ? sighting.value : undefined;
  const region = box ? box.map((side) => Math.round(side)).join('-') : 'whole';
  return {
    ...{ code, args, sureness, sight, kind, words: text ?? null },
    picture: picture
      ? {
          sha256: picture.sha256!,
          ...{ width: picture.width, height: picture.height, box: box ?? null },
          crop: `${picture.sha256!.slice(0, 32)}-${region}`,
        }
      : null,
  };
}

function stepsOf(item: PeriodItem, now: string): ReportItem['history'] {
  const { openedAt, toldAt, graceUntil, answeredAt, decidedAt, reopenedAt, waiverEnded } = item;
  const steps: [string | null, ReportItem['history'][number]['what']][] = [
    [openedAt, 'confirmed'],
    [toldAt, 'told'],
    [answeredAt, 'answered'],
    [decidedAt, 'decided'],
    [reopenedAt, waiverEnded === null ? 'reopened' : 'waiver-ended'],
    [graceUntil !== null && graceUntil <= now ? graceUntil : null, 'overdue'],
  ];
  return steps
    .flatMap(([at, what]) => (at === null ? [] : [{ at, what }]))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function precisionOf({ store, asksOnly }: MonthlyTools): MonthlyReport['precision'] {
  return store.cases
    .precision()
    .filter(({ stood, fell }) => stood + fell >= DECIDED)
    .map((one) => {
      const { audit, version, lang, stood, fell } = one;
      const decided = stood + fell;
      return {
        audit,
        version,
        lang,
        decided,
        right: Math.round((stood / decided) * 1000) / 1000,
        asksOnly: asksOnly(one),
      };
    });
}
