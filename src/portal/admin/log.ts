/** The audit log on a page: who did what, and whether the chain is whole. */
import type { Context } from 'hono';
import { html, words as said } from '../../report/markup.js';
import { postButton } from '../../report/view/actions.js';
import { notice } from '../../report/view/blocks.js';
import { table } from '../../report/view/tables.js';
import type { LogCheck, LogRow } from '../../services/admins.js';
import type { PortalWords } from '../../words/portal/index.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { figure, moment } from './days.js';
import type { Store } from './parts.js';

export interface LogParts {
  store: Pick<Store, 'log'>;
  /** Names of staff by how they stand in the log. */
  staffMarks(): ReadonlyMap<string, string>;
  clock(): Date;
}
export const LOG_PATH = '/admin/log';
const A_PAGE = 50;
/** Reading the whole chain takes a moment: it is looked through once an hour, and when somebody asks. */
const CHECK_MS = 3_600_000;

export function logRoutes({ store, staffMarks, clock }: LogParts): Route[] {
  let last: { check: LogCheck; at: string } | undefined;
  const check = () => {
    last = { check: store.log.verify(), at: clock().toISOString() };
    return last;
  };
  const show = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.log;
    const before = Number.parseInt(c.req.query('before') ?? '', 10);
    const wish = Number.isSafeInteger(before) && before > 0 ? { before, limit: A_PAGE } : { limit: A_PAGE };
    const rows = store.log.page(wish);
    const known = last && clock().getTime() - Date.parse(last.at) < CHECK_MS ? last : check();
    const { ok, head, brokenAt } = known.check;
    const state = ok
      ? notice('done', { says: says.whole(figure(head.seq, words), moment(known.at, words)) })
      : notice('wrong', { says: says.broken(brokenAt ?? 0) });
    const marks = staffMarks();
    const oldest = rows.at(-1)?.seq ?? 0;
    const body = html`<p class="lead">${says.lead}</p>${state}${table(
      says.title,
      [
        { label: says.columns.number, cell: ({ seq }) => figure(seq, words) },
        { label: says.columns.at, cell: ({ at }) => moment(at, words) },
        { label: says.columns.what, cell: (row) => whatOf(row, words) },
        { label: says.columns.who, cell: (row) => byWhom(row, marks, words) },
      ],
      rows,
    )}<nav class="pager">${'before' in wish && html`<a class="button quiet" href="${LOG_PATH}">${says.first}</a>`}${
      oldest > 1 && html`<a class="button quiet" rel="next" href="${LOG_PATH}?before=${oldest}">${says.before}</a>`
    }</nav><p class="small muted">${says.head(head.hash)}</p>${postButton(`${LOG_PATH}/check`, says.check)}`;
    return page(c, who, { title: says.title, body, wide: true });
  };
  const again = (c: Context): Response => {
    check();
    return c.redirect(LOG_PATH, 303);
  };
  return [
    { method: 'GET', path: LOG_PATH, roles: ['owner'], handle: show },
    { method: 'POST', path: `${LOG_PATH}/check`, roles: ['owner'], handle: again },
  ];
}

/** What Leaders did about themselves: told in the same words, whichever it was (docs/decisions/191). */
const OWN = ['consent.signed', 'consent.withdrawn', 'person.exported', 'person.erased'];

/** Numbers stand beside what happened; hashes say nothing to a person. */
function whatOf({ event, args }: LogRow, words: PortalWords): string {
  const says = words.adminHouse.log;
  if (OWN.includes(event)) return says.events[event]!;
  const numbers = Object.entries(args).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const what = says.events[event] ?? event;
  return numbers.length === 0
    ? what
    : what + says.more(numbers.map(([name, n]) => `${name} ${figure(n, words)}`).join(', '));
}

function byWhom({ args, aboutPerson, event }: LogRow, marks: ReadonlyMap<string, string>, words: PortalWords) {
  const says = words.adminHouse.log;
  const mark =
    args.by ?? (event.startsWith('staff.signed') || event.startsWith('staff.factor-set') ? args.staff : undefined);
  if (typeof mark === 'string') return said(marks.get(mark) ?? says.gone);
  return aboutPerson && event !== 'person.invited' ? says.hers : says.machine;
}
