/**
 * The first page of an admin. Live: what waits for her, and how far the round is. Everything that is told of people is the
 * last closed month's, counted once with small groups kept back: figures that moved with each visit would tell, by what
 * changed between two looks, of one person.
 */
import type { Context } from 'hono';
import type { CaseState } from '../../domain/case.js';
import { type Html, html } from '../../report/markup.js';
import { casesPart, changesPart, coveragePart, soonPart, unseenPart } from '../../report/monthly/first-page.js';
import type { MonthlyReport } from '../../report/monthly/model.js';
import { type MonthlyOptions, type Told, toldIn } from '../../report/monthly/options.js';
import { chartsPart, numbersPart } from '../../report/monthly/trends.js';
import { askForm, button, linkButton } from '../../report/view/actions.js';
import { empty, figures, notice, opens, progress, section, tabs } from '../../report/view/blocks.js';
import { selectField } from '../../report/view/fields.js';
import type { Health } from '../../services/health.js';
import { monthlyWordsFor } from '../../words/monthly.js';
import type { PortalWords } from '../../words/portal/index.js';
import { VOUCHING_PATH } from '../leader/vouch.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { day, moment } from './days.js';
import type { Store } from './parts.js';

export interface OverviewParts {
  store: Pick<Store, 'desk' | 'roll' | 'rounds' | 'self'>;
  /** The last closed month, of an area or of all; undefined before the first. */
  monthOf(area: string | null, lang: string): MonthlyReport | undefined;
  /** How many wait for her word. */
  vouchesFor(who: Pick<Who, 'staffId' | 'personId' | 'areas'>): number;
  /** When the next round begins; undefined where nobody can tell. */
  nextRound(): string | undefined;
  health(): Promise<Health>;
  paused(): boolean;
  options: MonthlyOptions;
}
export const OVERVIEW_PATH = '/admin';
/** More areas than this are chosen from a list. */
const MOST_TABS = 5;

export function overviewRoutes(parts: OverviewParts): Route[] {
  const { store, monthOf, health, options } = parts;
  const show = async (c: Context, who: Who): Promise<Response> => {
    const words = wordsOf(c, who);
    const says = words.adminOverview;
    const names = areasOf(store, who);
    const asked = c.req.query('area');
    const area =
      asked !== undefined && names.includes(asked) ? asked : who.areas === 'all' ? null : (names[0] ?? undefined);
    if (area === undefined) return page(c, who, { title: says.title, body: empty(says.noArea), wide: true });
    const report = monthOf(area, words.lang);
    const body = html`<div class="overview monthly">${workerPart(await health(), parts.paused(), words)}${nowPart(parts, who, words)}${roundsPart(parts, words)}${areaWays(names, area, who, words)}${
      report
        ? monthPart(toldIn(report, options), words)
        : empty(says.noMonth, linkButton('/admin/leaders/invite', says.noMonthNext))
    }</div>`;
    return page(c, who, { title: says.title, body, wide: true });
  };
  return [{ method: 'GET', path: OVERVIEW_PATH, roles: ['admin'], handle: show }];
}

const areasOf = (store: OverviewParts['store'], { areas }: Who): string[] =>
  areas === 'all'
    ? store.roll
        .areas('all')
        .map(({ area }) => area)
        .filter(Boolean)
    : [...areas].sort();

function workerPart(
  { checks, incidents }: Health,
  paused: boolean,
  { adminOverview: { worker: says } }: PortalWords,
): Html {
  const off = checks.some(({ name, ok }) => name === 'schedule' && !ok);
  const wrong = checks.filter(({ name, ok }) => !ok && name !== 'schedule').map((check) => check.says);
  const list = [...wrong, ...incidents];
  return html`${off ? notice('wrong', { says: says.off }) : html`<p class="small muted">${says.on}</p>`}${paused && notice('notice', { says: says.paused })}${
    list.length > 0 &&
    notice('notice', { title: says.trouble, body: html`<ul>${list.map((one) => html`<li>${one}</li>`)}</ul>` })
  }`;
}

function nowPart({ store, vouchesFor }: OverviewParts, who: Who, words: PortalWords): Html {
  const says = words.adminOverview;
  const { states, waiting } = store.desk.cases(who.areas);
  const roll = store.roll.areas(who.areas);
  const sum = (of: 'in' | 'invited') => roll.reduce((n, one) => n + one[of], 0);
  // Of all areas together, and of nobody: who read is hers alone.
  const readers = store.self.policyReaders();
  const vouches = vouchesFor(who);
  const tile = (state: CaseState, label: string) => (states[state] === 0 ? [] : [{ value: states[state], label }]);
  return section(
    'now',
    says.now,
    html`${waiting === 0 && html`<p class="needs tone-clear"><strong>${says.waitingNone}</strong></p>`}${figures([
      ...(waiting > 0 ? [{ value: waiting, label: says.waiting, href: '/admin/review', tone: 'review' as const }] : []),
      ...tile('open', says.open),
      ...tile('answered', says.answered),
      ...tile('to-verify', says.toVerify),
      { value: sum('in'), label: says.roll.in, href: '/admin/leaders?state=in' },
      { value: sum('invited'), label: says.roll.invited, href: '/admin/leaders?state=invited' },
    ])}${vouches > 0 && html`<p><a href="${VOUCHING_PATH}">${words.adminLeaders.vouches(vouches)}</a></p>`}${readers !== null && html`<p class="small muted">${says.readers(readers)}</p>`}`,
  );
}

function roundsPart({ store, nextRound }: OverviewParts, words: PortalWords): Html {
  const { rounds: says } = words.adminOverview;
  const latest = store.rounds.latest();
  const next = nextRound();
  const month = (name: string) => monthlyWordsFor(words.lang).period(name);
  const told = !latest
    ? says.none
    : latest.state === 'open'
      ? undefined
      : latest.state === 'cancelled'
        ? says.cancelled
        : says.last;
  const running = () => {
    const counts = store.rounds.counts(latest!.id);
    const done = counts.seen + counts.hidden + counts.failed;
    const total = done + counts.due + counts.claimed;
    return html`${progress('round', says.running(month(latest!.period)), done, Math.max(1, total))}<p class="small muted">${says.progress(done, total)}: ${says.counts(counts.seen, counts.hidden, counts.failed)}.</p>`;
  };
  const line =
    typeof told === 'function'
      ? told(month(latest!.period), day(latest!.finishedAt ?? latest!.startedAt, words))
      : told;
  return section(
    'rounds',
    says.heading,
    html`${line === undefined ? running() : html`<p>${line}</p>`}<p>${next ? says.next(moment(next, words)) : says.noNext}</p>`,
  );
}

function areaWays(names: readonly string[], area: string | null, who: Who, words: PortalWords): Html | null {
  const { areas: says } = words.adminOverview;
  const every = who.areas === 'all' ? [{ value: '', label: says.every }] : [];
  const all = [...every, ...names.map((name) => ({ value: name, label: name }))];
  if (all.length < 2) return null;
  const href = (value: string) => (value === '' ? OVERVIEW_PATH : `${OVERVIEW_PATH}?area=${encodeURIComponent(value)}`);
  if (all.length <= MOST_TABS)
    return tabs(
      says.label,
      all.map(({ value, label }) => ({ href: href(value), label, here: value === (area ?? '') })),
    );
  return askForm(
    OVERVIEW_PATH,
    html`${selectField({ name: 'area', label: says.choose, of: all, value: area ?? '' })}${button(says.go, 'quiet')}`,
  );
}

function monthPart(told: Told, words: PortalWords): Html {
  const { model, says } = told;
  const own = words.adminOverview;
  return html`<p class="lead">${own.month(says.period(model.period), day(model.asOf, words))}</p><div class="two">${coveragePart(told)}${unseenPart(told)}</div>${
    model.small ? null : html`${casesPart(told)}<div class="two">${changesPart(told)}${soonPart(told)}</div>`
  }${chartsPart(told)}${model.small ? null : opens(says.charts.table, html`${numbersPart(told)}`)}<p class="small muted">${own.monthWhy}</p>`;
}
