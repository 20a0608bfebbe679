/**
 * A report made when an admin asks for it: of a month, and of an area of hers. It is made behind the page, one at a time in
 * the whole house, by what makes the monthly ones, and lies in the archive when it is done, whether or not she waited.
 */

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Audience } from '../../domain/period.js';
import { Trouble } from '../../domain/trouble.js';
import { html } from '../../report/markup.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { progress } from '../../report/view/blocks.js';
import { selectField } from '../../report/view/fields.js';
import type { ReportCopy } from '../../services/admins.js';
import { namesIn } from '../../words/grammar.js';
import { monthlyWordsFor } from '../../words/monthly.js';
import { portalLanguages } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { actorOf, fieldOf } from './leaders.js';
import type { Actor, Store } from './parts.js';

export interface MakingParts {
  store: Pick<Store, 'periods' | 'reports' | 'roll' | 'rounds'>;
  /** Makes a report, writes its files and puts it into the archive; the log says who asked for it. */
  makeReport(
    asked: { period: string; area: string | null; audience: Audience; lang: string },
    by: Actor,
  ): Promise<ReportCopy>;
  /** Told of what went wrong behind the page: whoever asked is told only that it did not work. */
  onReportTrouble(error: unknown): void;
}
const ARCHIVE = '/admin/reports';
export const MAKE_PATH = `${ARCHIVE}/make`;
const MAKING_PATH = `${ARCHIVE}/making`;
const EVERY = '*';
const LOOK_AGAIN_SECONDS = 3;
const MONTHS = 24;

/**
 * Months of which a report can be made, the newest first. Not one whose round still runs: whoever made its report each day
 * would see in the difference of two days what one Leader changed.
 */
const monthsOf = ({ periods, rounds }: Pick<Store, 'periods' | 'rounds'>): string[] => {
  const closed = periods.closed().map(({ period }) => period);
  const over = rounds.all().findLast(({ state }) => state !== 'open');
  return [...new Set([...(over ? [over.period] : []), ...closed])].slice(0, MONTHS);
};
/** Null stands for all areas together, which are for those alone who have all of them. */
const areasOf = ({ roll, periods }: Pick<Store, 'roll' | 'periods'>, { areas }: Pick<Who, 'areas'>) =>
  areas === 'all'
    ? [
        null,
        ...roll
          .areas('all')
          .map(({ area }) => area)
          .filter(Boolean),
      ]
    : areas.filter((area) => periods.isArea(area));

/** Whether there is anything that she could make a report of. */
export const canMake = (store: MakingParts['store'], who: Pick<Who, 'areas'>): boolean =>
  monthsOf(store).length > 0 && areasOf(store, who).length > 0;

export function reportMakingRoutes({ store, makeReport, onReportTrouble }: MakingParts): Route[] {
  const roles = ['admin'] as const;
  /** Who waits for the one that is being made; two at once would fight for the same files and the same browser. */
  let waits: string | undefined;
  /** What became of the last one that each asked for. */
  const ended = new Map<string, { id: string } | 'failed' | 'busy'>();
  const idOf = ({ staffId = '' }: Who): string => staffId;

  const form = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const { make: says, columns, every } = words.adminHouse.reports;
    if (!canMake(store, who)) return goOn(c, ARCHIVE);
    const { period: nameOf } = monthlyWordsFor(words.lang);
    const months = monthsOf(store).map((period) => ({ value: period, label: nameOf(period) }));
    const areas = areasOf(store, who).map((area) => ({ value: area ?? EVERY, label: area === null ? every : area }));
    const languages = portalLanguages().map((tag) => ({
      value: tag,
      label: namesIn(tag, 'language').of(tag) ?? tag,
    }));
    const body = html`<p class="lead">${says.lead}</p>${postForm(
      MAKE_PATH,
      html`${selectField({ name: 'month', label: columns.period, of: months })}${selectField({ name: 'area', label: columns.area, of: areas })}${selectField({ name: 'lang', label: words.leader.settings.language, value: words.lang, of: languages })}<p class="small muted">${says.names}</p>${actions(button(says.go), linkButton(ARCHIVE, words.adminHouse.reports.back))}`,
    )}`;
    return page(c, who, { title: says.title, body });
  };

  const make = async (c: Context, who: Who): Promise<Response> => {
    const words = wordsOf(c, who);
    const { make: says } = words.adminHouse.reports;
    const sent = await c.req.parseBody();
    const [month, area, tag] = [fieldOf(sent, 'month'), fieldOf(sent, 'area'), fieldOf(sent, 'lang')];
    const lang = portalLanguages().includes(tag) ? tag : words.lang;
    const asked = area === EVERY ? null : area;
    // What is not hers is as if it were not there.
    if (!monthsOf(store).includes(month) || !areasOf(store, who).includes(asked)) throw new HTTPException(404);
    const by = idOf(who);
    if (waits !== undefined && waits !== by) return goOn(c, ARCHIVE, says.busy, 'notice');
    if (waits === by) return goOn(c, MAKING_PATH);
    waits = by;
    ended.delete(by);
    const audience: Audience = asked === null && who.roles.includes('owner') ? 'owner' : 'admin';
    void makeReport({ period: month, area: asked, audience, lang }, actorOf(who))
      .then(
        ({ id }) => void ended.set(by, { id }),
        (error) => {
          const isBusy = error instanceof Trouble && error.code === 'REPORT_UNDER_WAY';
          ended.set(by, isBusy ? 'busy' : 'failed');
          if (!isBusy) onReportTrouble(error);
        },
      )
      .finally(() => {
        waits = undefined;
      });
    return goOn(c, MAKING_PATH);
  };

  const making = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const { make: says, back } = words.adminHouse.reports;
    const by = idOf(who);
    if (waits === by) {
      const body = html`${progress('making', says.making)}<p>${says.wait}</p>${actions(linkButton(ARCHIVE, back))}`;
      return page(c, who, { title: says.making, body, refresh: LOOK_AGAIN_SECONDS });
    }
    const end = ended.get(by);
    if (end === 'busy') return goOn(c, ARCHIVE, says.busy, 'notice');
    if (end === 'failed') return goOn(c, ARCHIVE, says.failed, 'notice');
    const copy = end && store.reports.all().find(({ id }) => id === end.id);
    return copy ? goOn(c, `${ARCHIVE}/${copy.id}`, says.made) : goOn(c, ARCHIVE);
  };
  return [
    { method: 'GET', path: MAKE_PATH, roles, fresh: true, handle: form },
    { method: 'POST', path: MAKE_PATH, roles, fresh: true, handle: make },
    { method: 'GET', path: MAKING_PATH, roles, handle: making },
  ];
}
