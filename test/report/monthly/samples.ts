/** Monthly reports of invented people: the usual one, the first, one of a small area, one with hostile words everywhere. */
import { clauseById } from '../../../src/policy/clauses.js';
import {
  type Figures,
  type MonthlyReport,
  monthlyReportSchema,
  type ReportItem,
} from '../../../src/report/monthly/model.js';
import type { MonthlyOptions } from '../../../src/report/monthly/options.js';

const hex = (n: number): string => n.toString(16).padStart(32, '0');
/** A cut-out that is the same on every machine. */
export const CROP =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='180' height='60'%3E%3Crect width='180' height='60' fill='%23dde'/%3E%3Crect x='20' y='18' width='140' height='10' fill='%23345'/%3E%3Crect x='20' y='36' width='90' height='10' fill='%23345'/%3E%3C/svg%3E";
export const OPTIONS: MonthlyOptions = {
  places: { pond: 'Pond', brook: { title: 'Brook' } },
  baseUrl: 'https://audit.example.org',
  crops: { 'crop-1': CROP },
};

const CLAUSE = 'profile-political';
export const clauseOf = (wanted: string): string => (clauseById(wanted) ? wanted : 'badges');

export function item(n: number, more: Partial<ReportItem> = {}): ReportItem {
  return {
    ...{ id: hex(n), review: `/admin/review/${hex(n)}` },
    leader: { id: hex(100 + n), name: `Ada Harbour ${n}`, area: n % 2 === 0 ? 'Vale' : 'Coast' },
    profile: { id: hex(200 + n), platform: 'pond', handle: `ada${n}`, url: `https://pond.example/ada${n}` },
    ...{ reason: 'overdue', kind: 'finding', audit: 'political-picture', version: 3, clause: CLAUSE, lang: 'en' },
    findings: [
      {
        ...{ code: 'picture-names-party', sureness: 0.93, sight: 'avatar', kind: 'region', words: 'VOTE HARBOUR' },
        args: { words: 'VOTE HARBOUR', entry: 'xx/harbour', label: 'Harbour Party' },
        picture: { sha256: 'ab'.repeat(32), width: 400, height: 400, box: [40, 300, 320, 60], crop: 'crop-1' },
      },
    ],
    doubt: null,
    waiverEnded: null,
    history: [
      { at: '2026-09-03T06:00:00.000Z', what: 'first-seen' },
      { at: '2026-09-05T06:00:00.000Z', what: 'confirmed' },
      { at: '2026-09-05T06:05:00.000Z', what: 'told' },
      { at: '2026-10-05T06:05:00.000Z', what: 'overdue' },
    ],
    ...{ graceUntil: '2026-10-05T06:05:00.000Z', waitingDays: 31, seenAt: '2026-11-02T06:00:00.000Z' },
    ...more,
  } as ReportItem;
}

const figures = (n: number): Figures => ({
  ...{ leaders: 101, profiles: 232 + n, full: 198 + 2 * n, part: 21, none: 13 - n },
  ...{ new: 6 + ((n * 5) % 7), mended: 4 + ((n * 3) % 6), open: 14 - n, overdue: n % 4, disputed: 1, waived: 5 },
  ...{ daysToMend: 9.5 + (n % 3) },
});
const PERIODS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

/** The usual month of an organisation of a hundred Leaders. */
export function monthly(more: Partial<MonthlyReport> = {}): MonthlyReport {
  const model: MonthlyReport = {
    schema: 'profile-audit/report/1',
    kind: 'monthly-report',
    organisation: 'La Leche League Example',
    ...{ period: '2026-11', previous: '2026-10', since: null, area: null, audience: 'admin', lang: 'en' },
    ...{ from: '2026-10-04T05:00:00.000Z', asOf: '2026-11-04T05:00:00.000Z', closed: true },
    ...{ madeAt: '2026-11-04T05:00:10.000Z', keepUntil: '2026-12-04T05:00:10.000Z', remade: null, small: false },
    coverage: {
      ...{ leaders: 101, profiles: 238, full: 210, part: 21, none: 7, withheld: 9 },
      sources: { visited: 219, supplied: 8, own: 0, stale: null, unsupplied: 6 },
    },
    unseen: [
      { platform: 'brook', why: 'login', profiles: 5 },
      { platform: '*', why: '*', profiles: null },
    ],
    cases: { new: 7, mended: 9, open: 8, overdue: 2, disputed: 1, waived: 5, daysToMend: 9.5 },
    changes: { profileChanged: 11, rulesChanged: 6, seenMore: null, seenLess: 0 },
    ruleChanges: [
      { by: 'disclaimer', because: 'rule', profiles: 6 },
      { by: 'xx/harbour', because: 'terms', profiles: null },
    ],
    expiring: { days: 30, consents: 12, waivers: 1 },
    precision: [
      { audit: 'political-picture', version: 3, lang: 'en', decided: 40, right: 0.975, asksOnly: false },
      { audit: 'cause-alignment', version: 2, lang: 'en', decided: 22, right: 0.5, asksOnly: true },
    ],
    history: PERIODS.map((period, n) => ({ period, figures: figures(n) })),
    items: [
      item(1),
      item(2, {
        ...{ reason: 'disputed', kind: 'needs-review', audit: 'political-description', waitingDays: 4 },
        findings: [
          {
            ...{ code: 'text-names-party', sureness: 0.7, sight: 'bio', kind: 'quote', words: 'harbour all winter' },
            ...{ args: { words: 'harbour', entry: 'xx/harbour', label: 'Harbour Party' }, picture: null },
          },
        ],
        doubt: { code: 'several-meanings', args: {} },
      }),
      item(3, { reason: 'waiver-ended', waiverEnded: 'changed', waitingDays: 0, leader: { ...item(1).leader } }),
    ],
    quotations: { [CLAUSE]: 'Using a political party, candidate or campaign badge for your profile is not permitted.' },
    stamp: {
      engines: [{ version: '0.1.0', rules: 'r7', lexicon: 'l12', ocr: 'tesseract-7' }],
      thresholds: { certain: 0.85, perhaps: 0.6 },
      policy: '2018-10',
      position: { schema: 12, round: '2026-11', rejudged: 4 },
      log: { seq: 4711, hash: 'cd'.repeat(32) },
    },
    ...more,
  };
  return monthlyReportSchema.parse(model);
}

/** The first report of a house: nothing to compare with, nothing needs anybody. */
export const firstMonthly = (): MonthlyReport =>
  monthly({
    ...{ previous: null, from: null, changes: null, ruleChanges: [], items: [], precision: [] },
    history: [{ period: '2026-11', figures: figures(0) }],
  });

/** An area of fewer than five Leaders. */
export const smallMonthly = (): MonthlyReport =>
  monthly({
    ...{ area: 'Isle', small: true, coverage: null, changes: null, ruleChanges: [], history: [], precision: [] },
    cases: { new: null, mended: null, open: null, overdue: null, disputed: null, waived: null, daysToMend: null },
    expiring: { days: 30, consents: null, waivers: null },
    items: [item(1, { leader: { id: hex(1), name: 'Bea Isle', area: 'Isle' } })],
  });

/** Every word from outside is one of these. */
export function hostileMonthly(texts: readonly string[]): MonthlyReport {
  const model = monthly();
  return {
    ...model,
    organisation: texts[0] ?? '',
    area: texts[3 % texts.length] ?? '',
    items: texts.map((text, n) => ({
      ...item(n),
      leader: { id: hex(n), name: text, area: text },
      profile: { ...item(n).profile, handle: text },
      findings: item(n).findings.map((finding) => ({
        ...finding,
        words: text,
        args: { words: text, entry: text, label: text },
      })),
    })),
    quotations: { [CLAUSE]: texts[1] ?? '' },
  };
}
