/** The archive of reports: those of her areas, each form to download. What names Leaders goes to nobody else. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { html, words as said } from '../../report/markup.js';
import { actions, linkButton } from '../../report/view/actions.js';
import { card, empty, facts, notice } from '../../report/view/blocks.js';
import { table } from '../../report/view/tables.js';
import type { ReportCopy } from '../../services/admins.js';
import { monthlyWordsFor } from '../../words/monthly.js';
import type { PortalWords } from '../../words/portal/index.js';
import { answerFile } from '../answer.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { day, figure } from './days.js';
import { canMake, MAKE_PATH, type MakingParts, reportMakingRoutes } from './report-making.js';

export interface ReportsParts extends MakingParts {
  /** The bytes of one file of a copy; undefined where it is not there (any more). */
  fileOf(copy: ReportCopy, name: string): Promise<Uint8Array | undefined>;
}
export const REPORTS_PATH = '/admin/reports';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** Whether a copy is hers to open: of one of her areas, or, for whoever has all of them, any. */
export const mayOpen = ({ area, audience }: ReportCopy, { areas, roles }: Pick<Who, 'areas' | 'roles'>): boolean =>
  audience === 'owner' ? roles.includes('owner') : areas === 'all' || (area !== null && areas.includes(area));

/** A file as an answer: to be kept, never to be run as a page of ours. */
export const download = (c: Context, name: string, bytes: Uint8Array): Promise<Response> =>
  answerFile(c, bytes, {
    headers: {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });

export function reportsRoutes(parts: ReportsParts): Route[] {
  const { store, fileOf } = parts;
  const roles = ['admin'] as const;
  const copyOf = (c: Context, who: Who): ReportCopy => {
    const copy = store.reports.all().find(({ id }) => id === c.req.param('reportId'));
    if (!copy || !mayOpen(copy, who)) throw new HTTPException(404);
    return copy;
  };
  const areaOf = ({ area }: ReportCopy, words: PortalWords) =>
    area === null ? words.adminHouse.reports.every : said(area);
  const list = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.reports;
    const hers = store.reports.all().filter((copy) => mayOpen(copy, who));
    const none = empty(
      who.areas === 'all' || !store.rounds.latest() ? says.empty : says.emptyArea,
      linkButton('/admin', words.frame.nav['/admin']),
    );
    const body =
      hers.length === 0
        ? none
        : table(
            says.title,
            [
              {
                label: says.columns.period,
                cell: ({ id, period }) => html`<a href="${REPORTS_PATH}/${id}">${monthIn(period, words)}</a>`,
              },
              { label: says.columns.area, cell: (copy) => areaOf(copy, words) },
              { label: says.columns.made, cell: ({ madeAt }) => day(madeAt, words) },
              { label: says.columns.until, cell: ({ keepUntil }) => day(keepUntil, words) },
              {
                label: says.columns.files,
                cell: ({ id, files, state }) =>
                  state === 'outdated'
                    ? says.remade
                    : html`<ul class="plain">${files.map(({ name }) => html`<li>${fileLink(id, name, purposeOf(name, words))}</li>`)}</ul>`,
              },
            ],
            hers,
          );
    const now = canMake(store, who) && actions(linkButton(MAKE_PATH, says.make.title));
    return page(c, who, { title: says.title, body: html`<p class="lead">${says.lead}</p>${now}${body}`, wide: true });
  };
  const one = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.reports;
    const copy = copyOf(c, who);
    const files = html`<ul class="stack">${copy.files.map(
      ({ name, bytes }) =>
        html`<li>${fileLink(copy.id, name, name)}: ${purposeOf(name, words)} <span class="small muted">${says.size(figure(Math.ceil(bytes / 1000), words))}</span></li>`,
    )}</ul>`;
    const body = html`${card({
      id: 'about',
      heading: copy.audience === 'owner' ? says.forOwner : says.forAdmins,
      body: facts([
        [says.columns.area, areaOf(copy, words)],
        [says.columns.made, day(copy.madeAt, words)],
        [says.columns.until, day(copy.keepUntil, words)],
      ]),
    })}${copy.state === 'outdated' ? notice('notice', { says: says.gone }) : card({ id: 'files', heading: says.files, body: files })}<p><a href="${REPORTS_PATH}">${says.back}</a></p>`;
    return page(c, who, { title: `${says.title}: ${monthIn(copy.period, words)}`, body });
  };
  const file = async (c: Context, who: Who): Promise<Response> => {
    const copy = copyOf(c, who);
    const listed = copy.files.find(({ name }) => name === c.req.param('name'));
    const bytes = listed && copy.state === 'kept' ? await fileOf(copy, listed.name) : undefined;
    if (!listed || !bytes) throw new HTTPException(404);
    return download(c, listed.name, bytes);
  };
  return [
    { method: 'GET', path: REPORTS_PATH, roles, handle: list },
    ...reportMakingRoutes(parts),
    { method: 'GET', path: `${REPORTS_PATH}/:reportId`, roles, of: 'report', handle: one },
    { method: 'GET', path: `${REPORTS_PATH}/:reportId/files/:name`, roles, of: 'report', handle: file },
  ];
}
/** As people call it: May 2027. */
const monthIn = (period: string, { lang }: PortalWords): string => monthlyWordsFor(lang).period(period);
/** What a file is for, in a few words; its name where we made none such. */
const purposeOf = (name: string, { adminHouse }: PortalWords): string => adminHouse.reports.purposes[name] ?? name;
const fileLink = (id: string, name: string, label: string) =>
  html`<a href="${REPORTS_PATH}/${id}/files/${encodeURIComponent(name)}" download>${label}</a>`;
