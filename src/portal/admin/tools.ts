/** Keys for an organisation's own tools: made, named, ended by an owner. A key is shown once. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { html, words as said } from '../../report/markup.js';
import { actions, button, copyText, postButton, postForm } from '../../report/view/actions.js';
import { card, empty } from '../../report/view/blocks.js';
import { choices, textField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { ApiToken } from '../../services/admins.js';
import type { PortalWords } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { day } from './days.js';
import { actorOf, fieldOf } from './leaders.js';
import type { Store } from './parts.js';
import { SETTINGS_PATH } from './settings.js';

export interface ToolsParts {
  store: Pick<Store, 'tokens' | 'roll'>;
  clock(): Date;
}
export const TOOLS_PATH = `${SETTINGS_PATH}/tools`;
const EVERY = '*';

export function toolsRoutes({ store, clock }: ToolsParts): Route[] {
  const areas = () =>
    store.roll
      .areas('all')
      .map(({ area }) => area)
      .filter(Boolean);
  const stateOf = ({ revokedAt, expiresAt }: ApiToken, words: PortalWords): string => {
    const says = words.adminHouse.tools;
    return revokedAt ? says.revoked : expiresAt <= clock().toISOString() ? says.over : says.works;
  };
  const show = (c: Context, who: Who, told?: string): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.tools;
    const tokens = store.tokens.all();
    const of = [{ value: EVERY, label: says.every }, ...areas().map((area) => ({ value: area, label: said(area) }))];
    const form = postForm(
      TOOLS_PATH,
      html`${textField({ name: 'name', label: says.name, help: says.nameHelp, required: true, maxLength: 100, error: told })}${choices({ name: 'areas', type: 'checkbox', label: says.area, of })}${textField({ name: 'days', type: 'number', label: says.days, help: says.daysHelp, value: '90', min: 1, max: 366, required: true })}${actions(button(says.go))}`,
    );
    const list =
      tokens.length === 0
        ? empty(says.empty)
        : table(
            says.title,
            [
              { label: says.columns.name, cell: ({ name }) => said(name) },
              { label: says.columns.areas, cell: (one) => (one.areas === 'all' ? says.every : one.areas.join(', ')) },
              { label: says.columns.until, cell: ({ expiresAt }) => day(expiresAt, words) },
              {
                label: says.columns.used,
                cell: ({ lastUsedOn }) => (lastUsedOn ? day(lastUsedOn, words) : says.never),
              },
              {
                label: says.columns.state,
                cell: (one) =>
                  one.revokedAt
                    ? stateOf(one, words)
                    : html`${stateOf(one, words)} ${postButton(`${TOOLS_PATH}/${one.id}/revoke`, says.revoke, 'plain')}`,
              },
            ],
            tokens,
          );
    const body = html`<p class="lead">${says.lead}</p><p><a href="/api/v1/openapi.json">${says.docs}</a></p>${list}${card({ id: 'make', heading: says.make, body: form })}`;
    return page(c, who, { title: says.title, body, wide: true, status: told ? 422 : 200 });
  };
  const make = async (c: Context, who: Who): Promise<Response> => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.tools;
    const sent = await c.req.parseBody({ all: true });
    const asked = [sent.areas ?? []].flat().filter((area): area is string => typeof area === 'string');
    const days = Number(fieldOf(sent, 'days'));
    const name = fieldOf(sent, 'name').trim();
    if (!name || asked.length === 0 || !Number.isInteger(days) || days < 1 || days > 366)
      return show(c, who, says.wrong);
    const made = store.tokens.make({ name, days, areas: asked.includes(EVERY) ? 'all' : asked, by: actorOf(who) });
    const body = html`<p class="lead">${says.made}</p>${copyText('token', made.token, { label: says.copy, done: says.copied })}<p>${says.use}</p><p><a href="${TOOLS_PATH}">${says.back}</a></p>`;
    return page(c, who, { title: says.madeTitle, body, scripts: ['copy.js'] });
  };
  const revoke = (c: Context, who: Who): Response => {
    if (!store.tokens.revoke(c.req.param('tokenId') ?? '', actorOf(who))) throw new HTTPException(404);
    return goOn(c, TOOLS_PATH, wordsOf(c, who).adminHouse.tools.revokedDone);
  };
  return [
    { method: 'GET', path: TOOLS_PATH, roles: ['owner'], fresh: true, handle: (c, who) => show(c, who) },
    { method: 'POST', path: TOOLS_PATH, roles: ['owner'], fresh: true, handle: make },
    {
      method: 'POST',
      path: `${TOOLS_PATH}/:tokenId/revoke`,
      roles: ['owner'],
      of: 'token',
      fresh: true,
      handle: revoke,
    },
  ];
}
