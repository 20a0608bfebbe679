/**
 * The review queue: what waits for this reviewer, the longest waiting first, and for the owner how right the rules are. Who
 * may see and decide what is settled in the store; here it is shown.
 */
import type { Context } from 'hono';
import { isImprecise, PRECISION_DECISIONS, type RulePrecision } from '../../domain/case.js';
import { type Html, html, words as said } from '../../report/markup.js';
import { ruleName } from '../../report/sentences.js';
import { actions, linkButton } from '../../report/view/actions.js';
import { empty, opens } from '../../report/view/blocks.js';
import { pager, table } from '../../report/view/tables.js';
import type { CaseOf } from '../../services/casework.js';
import { wordsFor } from '../../words/index.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { type CaseworkParts, deciderOf, languageName } from './parts.js';

const PAGE = 20;
const DAY_MS = 86_400_000;

export function reviewRoutes(parts: CaseworkParts): Route[] {
  const { store, clock } = parts;

  function list(c: Context, who: Who): Response {
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const { review } = portal.casework;
    const at = Math.max(1, Math.min(100_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
    const by = deciderOf(parts, who);
    const { items, total, elsewhere } = store.cases.queue(by, { offset: (at - 1) * PAGE, limit: PAGE });
    const days = (since: string | null) =>
      since === null ? '' : review.days(Math.floor((clock().getTime() - Date.parse(since)) / DAY_MS));
    const rows = table<CaseOf>(
      review.caption,
      [
        {
          label: review.item,
          cell: ({ case: one, profile }) =>
            html`<a href="/admin/review/${one.id}" data-item>${ruleName(one.audit, words)}</a> <span class="small muted">${review.kinds[one.kind]}, ${parts.placeOf(profile.platform, words.lang).title}</span>${one.waiverEnded && html`<br><strong class="wrong">${review.waiverEnded[one.waiverEnded]}</strong>`}`,
        },
        { label: review.leader, cell: ({ person }) => said(person.name) },
        {
          label: review.answered,
          cell: ({ case: one }) => (one.answer ? review.answers[one.answer] : review.noAnswer),
        },
        { label: review.waiting, cell: ({ case: one }) => days(one.waitingSince), figure: true },
      ],
      items,
    );
    const pages = Math.ceil(total / PAGE);
    const turn = { label: review.pages, before: review.before, after: review.after, where: review.where(at, pages) };
    const owner = who.roles.includes('owner') && linkButton('/admin/rules', review.rules);
    const last = c.req.query('last');
    const again =
      last !== undefined && /^[\w-]{1,64}$/.test(last) && linkButton(`/admin/review/${last}`, review.changeLast);
    const body = html`<p class="lead">${review.intro}</p>${
      items.length === 0 ? empty(review.empty, linkButton('/admin', review.emptyNext)) : rows
    }${pager({ at, of: pages, ...turn }, (n) => `/admin/review?page=${n}`)}${
      elsewhere > 0 && html`<p class="muted">${review.elsewhere(elsewhere)}</p>`
    }${(owner || again) && actions(again, owner)}${keys(review)}`;
    return page(c, who, { title: review.title, body, wide: true, scripts: ['review.js'] });
  }

  function rules(c: Context, who: Who): Response {
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const { precision } = portal.casework;
    const rows = store.cases.precision();
    const share = ({ stood, fell }: RulePrecision) => words.number(Math.round((100 * stood) / (stood + fell)));
    const state = (row: RulePrecision) =>
      isImprecise(row) ? precision.asks : row.stood + row.fell < PRECISION_DECISIONS ? precision.few : precision.finds;
    const shown = table<RulePrecision>(
      precision.caption,
      [
        { label: precision.rule, cell: ({ audit }) => ruleName(audit, words) },
        { label: precision.version, cell: ({ version }) => version, figure: true },
        { label: precision.language, cell: ({ lang }) => languageName(lang, portal.lang) },
        { label: precision.stood, cell: ({ stood }) => words.number(stood), figure: true },
        { label: precision.fell, cell: ({ fell }) => words.number(fell), figure: true },
        { label: precision.share, cell: (row) => `${share(row)} %`, figure: true },
        { label: precision.state, cell: (row) => html`<b>${state(row)}</b>` },
      ],
      rows,
    );
    const none = empty(precision.empty, linkButton('/admin/review', precision.emptyNext));
    const body = html`<p class="lead">${precision.intro}</p>${rows.length === 0 ? none : shown}`;
    return page(c, who, { title: precision.title, body, wide: true });
  }

  return [
    { method: 'GET', path: '/admin/review', roles: ['admin'], handle: list },
    { method: 'GET', path: '/admin/rules', roles: ['owner'], handle: rules },
  ];
}

/** What the keys do, for whoever wants to know; `?` opens it. */
export const keys = (review: { keys: string; keysHelp: string }): Html =>
  html`<div data-keys>${opens(review.keys, html`<p>${review.keysHelp}</p>`)}</div>`;
