/**
 * `/api/v1`: what an organisation's own tools may read. A key opens it and nothing else does, a browser's session does not
 * either; it shows the areas that it was made for, small groups are kept back as in reports, and nobody is named.
 */
import type { Context } from 'hono';
import type { MonthlyReport } from '../../report/monthly/model.js';
import type { ApiToken, ReportCopy } from '../../services/admins.js';
import { apiWords } from '../../words/api.js';
import type { Store } from '../admin/parts.js';
import { download } from '../admin/reports.js';
import { answer } from '../answer.js';
import { rate } from '../rates.js';
import type { Route } from '../routes.js';
import { API_PATH, openApiDocument } from './openapi.js';
import type { Answer, Answers } from './schemas.js';

export interface ApiParts {
  store: Pick<Store, 'tokens' | 'rounds' | 'desk' | 'cases' | 'reports'>;
  monthOf(area: string | null, lang: string): MonthlyReport | undefined;
  nextRound(): string | undefined;
  fileOf(copy: ReportCopy, name: string): Promise<Uint8Array | undefined>;
  version: string;
  clock(): Date;
}
const JSON_TYPE = { 'content-type': 'application/json' };
/** Questions with one key in a minute. */
export const MOST_A_MINUTE = 120;
/** Cases by id in one answer. */
const MOST_ITEMS = 1000;
/** Forms of a report that hold numbers alone. */
const NAMES_NOBODY = /^(figures|history|trends|unseen|coverage)[\w.-]*\.(csv|json)$/;

export function apiRoutes(parts: ApiParts): Route[] {
  const { store, monthOf, nextRound, fileOf, version, clock } = parts;
  const often = rate({ most: MOST_A_MINUTE, seconds: 60, clock });
  const document = JSON.stringify(openApiDocument(version));

  const refuse = (c: Context, status: 401 | 404 | 429): Response => {
    if (status === 401) c.header('www-authenticate', 'Bearer');
    return c.json({ error: String(status), says: apiWords.refusals[status] }, status);
  };
  /** Lets a program in that shows a key, not too often. */
  const keyed =
    (tell: (c: Context, key: ApiToken) => Response | Promise<Response>) =>
    (c: Context): Response | Promise<Response> => {
      const shown = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1];
      const key = shown === undefined ? undefined : store.tokens.use(shown);
      if (!key) return refuse(c, 401);
      return often.allows(key.id) ? tell(c, key) : refuse(c, 429);
    };
  const areasOf = ({ areas }: ApiToken): (string | null)[] => (areas === 'all' ? [null] : areas);
  const isOf =
    ({ areas }: ApiToken) =>
    (copy: ReportCopy): boolean =>
      copy.state === 'kept' &&
      (areas === 'all'
        ? copy.audience === 'owner' || copy.area !== null
        : copy.audience === 'admin' && copy.area !== null && areas.includes(copy.area));
  const filesOf = ({ files }: ReportCopy) => files.filter(({ name }) => NAMES_NOBODY.test(name));

  const answers: { [Name in Answer]: (key: ApiToken) => Answers[Name] } = {
    coverage(key) {
      const months = areasOf(key).flatMap((area) => {
        const month = monthOf(area, 'en');
        return month ? [{ area, month }] : [];
      });
      const [first] = months;
      if (!first) return null;
      const none = { leaders: null, profiles: null, full: null, part: null, none: null };
      const areas = months.map(({ area, month: { coverage } }) => {
        const { leaders, profiles, full, part, none: unseen } = coverage ?? none;
        return { area, leaders, profiles, full, part, none: unseen };
      });
      return { period: first.month.period, asOf: first.month.asOf, areas };
    },
    cases(key) {
      const { states, waiting } = store.desk.cases(key.areas);
      return { states, waiting, items: store.cases.listed(key, MOST_ITEMS) };
    },
    rounds(key) {
      const all = store.rounds.all().slice(-36);
      const latest = all.at(-1);
      const whole = key.areas === 'all';
      const rounds = all.map(({ id, period, state, startedAt, finishedAt }) => ({
        ...{ period, state, startedAt, finishedAt },
        visits: whole && id === latest?.id ? store.rounds.counts(id) : null,
      }));
      return { rounds, nextAt: nextRound() ?? null };
    },
    unseen: () => ({ unseen: monthOf(null, 'en')?.unseen ?? [] }),
    reports: (key) => ({
      reports: store.reports
        .all()
        .filter(isOf(key))
        .map((copy) => ({
          ...{ id: copy.id, period: copy.period, area: copy.area, madeAt: copy.madeAt, keepUntil: copy.keepUntil },
          files: filesOf(copy),
        })),
    }),
  };
  const file = async (c: Context, key: ApiToken): Promise<Response> => {
    const copy = store.reports.all().find(({ id }) => id === c.req.param('report'));
    const listed = copy && isOf(key)(copy) ? filesOf(copy).find(({ name }) => name === c.req.param('name')) : undefined;
    const bytes = copy && listed && (await fileOf(copy, listed.name));
    return listed && bytes ? download(c, listed.name, bytes) : refuse(c, 404);
  };
  // Whoever shows a key is let in by it: no role of the portal's is asked for.
  const roles = ['anyone'] as const;
  return [
    {
      ...{ method: 'GET', path: `${API_PATH}/openapi.json`, roles },
      handle: (c) => answer(c, document, { headers: JSON_TYPE }),
    },
    ...(Object.keys(answers) as Answer[]).map(
      (name): Route => ({
        ...{ method: 'GET', path: `${API_PATH}/${name}`, roles },
        handle: keyed((c, key) => answer(c, JSON.stringify(answers[name](key)), { headers: JSON_TYPE })),
      }),
    ),
    { method: 'GET', path: `${API_PATH}/reports/:report/files/:name`, roles, handle: keyed(file) },
  ];
}
