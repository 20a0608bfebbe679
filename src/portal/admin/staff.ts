/** Admins and owners: invited, changed, no longer let in, by an owner who has just shown the second factor. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Trouble } from '../../domain/trouble.js';
import { html, words as said } from '../../report/markup.js';
import { actions, button, postButton, postForm } from '../../report/view/actions.js';
import { card, facts, opens } from '../../report/view/blocks.js';
import { choices, textArea, textField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { Staff } from '../../services/admins.js';
import type { PortalWords } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { fieldOf } from './leaders.js';
import type { Store } from './parts.js';

export interface StaffParts {
  store: Pick<Store, 'staff'>;
  /** Tells somebody that she can sign in now. False where nobody can be written to. */
  welcome(member: Staff, by: string): boolean;
}
export const STAFF_PATH = '/admin/staff';
const ROLES = ['admin', 'owner'] as const;

export function staffRoutes({ store, welcome }: StaffParts): Route[] {
  const { staff } = store;
  const roles = ['owner'] as const;
  const of = (c: Context): Staff => {
    const found = staff.get(c.req.param('staffId') ?? '');
    if (!found) throw new HTTPException(404);
    return found;
  };
  const stateOf = ({ disabledAt, factorSince }: Staff, { adminHouse: { staff: says } }: PortalWords): string =>
    disabledAt ? says.states.off : factorSince ? says.states.ready : says.states.new;
  const areasOf = ({ role, areas }: Staff, { adminHouse: { staff: says } }: PortalWords): string =>
    role === 'owner' || areas === null ? says.every : areas.length === 0 ? says.noAreas : areas.join(', ');

  const list = (c: Context, who: Who, wrong?: { says: string; sent: Record<string, unknown> }): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.staff;
    const value = (name: string) => fieldOf(wrong?.sent ?? {}, name);
    const role = value('role') || 'admin';
    const form = postForm(
      STAFF_PATH,
      html`${textField({ name: 'name', label: says.name, value: value('name'), required: true, maxLength: 200, autocomplete: 'off', error: wrong?.says })}${textField({ name: 'email', type: 'email', label: says.email, value: value('email'), required: true, maxLength: 254, autocomplete: 'off' })}${choices({ name: 'role', type: 'radio', label: says.role, of: ROLES.map((one) => ({ value: one, label: says.roles[one] ?? one, checked: one === role })) })}${textArea({ name: 'areas', label: says.areas, help: says.areasHelp, value: value('areas'), rows: 3 })}${actions(button(says.go))}`,
    );
    const body = html`<p class="lead">${says.lead}</p>${table(
      says.title,
      [
        { label: says.columns.name, cell: ({ id, name }) => html`<a href="${STAFF_PATH}/${id}">${said(name)}</a>` },
        { label: says.columns.role, cell: (one) => says.roles[one.role] ?? one.role },
        { label: says.columns.areas, cell: (one) => areasOf(one, words) },
        { label: says.columns.state, cell: (one) => stateOf(one, words) },
      ],
      staff.all(),
    )}${card({ id: 'invite', heading: says.invite, body: form })}`;
    return page(c, who, { title: says.title, body, wide: true, status: wrong ? 422 : 200 });
  };
  const invite = async (c: Context, who: Who): Promise<Response> => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.staff;
    const sent = await c.req.parseBody();
    const role = fieldOf(sent, 'role') === 'owner' ? 'owner' : 'admin';
    const areas = linesOf(fieldOf(sent, 'areas'));
    if (role === 'admin' && areas.length === 0) return list(c, who, { says: says.wrong, sent });
    try {
      const asked = { name: fieldOf(sent, 'name'), email: fieldOf(sent, 'email'), role, areas } as const;
      const entered = staff.invite(asked, who.staffId);
      const told = welcome(entered, who.name);
      return goOn(c, STAFF_PATH, told ? says.done(entered.name) : says.doneNoMail(entered.name));
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return list(c, who, { says: lastOwner(error) ? says.last : says.wrong, sent });
    }
  };
  const one = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.staff;
    const member = of(c);
    const at = `${STAFF_PATH}/${member.id}`;
    const change =
      member.role === 'admin' &&
      card({
        id: 'areas-of',
        heading: says.change,
        body: postForm(
          `${at}/areas`,
          html`${textArea({ name: 'areas', label: says.areas, help: says.areasHelp, value: (member.areas ?? []).join('\n'), rows: 3 })}${actions(button(says.change, 'quiet'))}`,
        ),
      });
    const body = html`${card({
      id: 'about',
      heading: says.roles[member.role] ?? member.role,
      body: facts([
        [says.email, said(member.email)],
        [says.areas, areasOf(member, words)],
        [says.columns.state, stateOf(member, words)],
      ]),
    })}${change}${
      member.factorSince !== null &&
      opens(says.reset, html`<p>${says.resetSay}</p>${postButton(`${at}/reset`, says.reset, 'grave')}`, {
        kind: 'grave',
      })
    }${
      member.disabledAt === null &&
      opens(says.disable, html`<p>${says.disableSay}</p>${postButton(`${at}/disable`, says.disable, 'grave')}`, {
        kind: 'grave',
      })
    }<p><a href="${STAFF_PATH}">${says.back}</a></p>`;
    return page(c, who, { title: member.name, body });
  };
  const change = async (c: Context, who: Who): Promise<Response> => {
    const member = of(c);
    staff.change(member.id, { areas: linesOf(fieldOf(await c.req.parseBody(), 'areas')) }, who.staffId);
    return goOn(c, `${STAFF_PATH}/${member.id}`, wordsOf(c, who).adminHouse.staff.changed);
  };
  const disable = (c: Context, who: Who): Response => {
    const says = wordsOf(c, who).adminHouse.staff;
    try {
      staff.disable(of(c).id, who.staffId);
    } catch (error) {
      if (!lastOwner(error)) throw error;
      return goOn(c, STAFF_PATH, says.last, 'notice');
    }
    return goOn(c, STAFF_PATH, says.disabled);
  };
  const reset = (c: Context, who: Who): Response => {
    staff.resetFactor(of(c).id, who.staffId);
    return goOn(c, STAFF_PATH, wordsOf(c, who).adminHouse.staff.resetDone);
  };
  const at = (path: string) => `${STAFF_PATH}/:staffId${path}`;
  return [
    { method: 'GET', path: STAFF_PATH, roles, fresh: true, handle: (c, who) => list(c, who) },
    { method: 'POST', path: STAFF_PATH, roles, fresh: true, handle: invite },
    { method: 'GET', path: at(''), roles, of: 'staff', fresh: true, handle: one },
    { method: 'POST', path: at('/areas'), roles, of: 'staff', fresh: true, handle: change },
    { method: 'POST', path: at('/disable'), roles, of: 'staff', fresh: true, handle: disable },
    { method: 'POST', path: at('/reset'), roles, of: 'staff', fresh: true, handle: reset },
  ];
}
const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
const lastOwner = (error: unknown): boolean =>
  error instanceof Trouble && error.code === 'INPUT_INVALID' && error.args.detail === 'somebody must stay owner';
