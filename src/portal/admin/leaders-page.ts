/** What the pages about Leaders show. */
import { type Html, html, lines, words as said } from '../../report/markup.js';
import { actions, askForm, button, copyText, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { card, empty, facts, notice, opens, tabs } from '../../report/view/blocks.js';
import { selectField, textField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { AreaCount, OnRoll } from '../../services/admins.js';
import type { PortalWords } from '../../words/portal/index.js';
import { languageField } from '../language.js';
import { VOUCHING_PATH } from '../leader/vouch.js';
import { day } from './days.js';
import type { Refused, Wanted } from './parts.js';

const PATH = '/admin/leaders';
const areaOf = (area: string | null, words: PortalWords) => (area ? said(area) : words.adminLeaders.noArea);
interface Roll {
  rows: readonly OnRoll[];
  next: string | undefined;
  wish: { area?: string | undefined; state?: OnRoll['state'] | undefined; search?: string | undefined };
  counts: readonly AreaCount[];
  vouches: number;
}
const query = (parts: Record<string, string | undefined>): string => {
  const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

export function rollBody({ rows, next, wish, counts, vouches }: Roll, words: PortalWords): Html {
  const says = words.adminLeaders;
  const [taking, waiting] = [sum(counts, 'in'), sum(counts, 'invited')];
  const { area, state, search } = wish;
  const href = (more: Record<string, string | undefined>) => `${PATH}${query({ area, q: search, state, ...more })}`;
  const buttons = actions(
    linkButton(`${PATH}/invite`, says.actions.invite, 'primary'),
    linkButton(`${PATH}/import`, says.actions.import),
    linkButton(`${PATH}/areas`, says.actions.areas),
  );
  const asked =
    vouches > 0 && notice('notice', { body: html`<p><a href="${VOUCHING_PATH}">${says.vouches(vouches)}</a></p>` });
  if (taking + waiting === 0) return html`<p class="lead">${says.lead}</p>${asked}${empty(says.empty.none, buttons)}`;
  const tab = (which: OnRoll['state'] | undefined, label: string, count: number) => ({
    ...{ href: href({ state: which }), label, count, here: state === which },
  });
  const choose = [
    { value: '', label: says.search.every },
    ...counts.map((one) => ({ value: one.area || '-', label: one.area || says.search.none })),
  ];
  return html`<p class="lead">${says.lead}</p>${asked}${buttons}${tabs(says.tabs.label, [
    tab(undefined, says.tabs.all, taking + waiting),
    tab('in', says.tabs.in, taking),
    tab('invited', says.tabs.invited, waiting),
  ])}${askForm(
    PATH,
    html`${textField({ name: 'q', type: 'search', label: says.search.label, value: search, maxLength: 200 })}${
      counts.length > 1 && selectField({ name: 'area', label: says.search.area, of: choose, value: area })
    }${state && html`<input type="hidden" name="state" value="${state}">`}${button(says.search.go, 'quiet')}`,
  )}${
    rows.length === 0
      ? empty(says.empty.found, linkButton(PATH, says.empty.show))
      : table(
          says.title,
          [
            { label: says.columns.name, cell: ({ id, name }) => html`<a href="${PATH}/${id}">${said(name)}</a>` },
            { label: says.columns.area, cell: (row) => areaOf(row.area, words) },
            { label: says.columns.state, cell: (row) => stateOf(row, words) },
            { label: says.columns.profiles, cell: ({ profiles }) => profiles || '', figure: true },
          ],
          rows,
        )
  }${next && html`<nav class="pager"><a class="button quiet" rel="next" href="${href({ after: next })}">${says.more}</a></nav>`}`;
}
const sum = (counts: readonly AreaCount[], of: 'in' | 'invited') => counts.reduce((n, count) => n + count[of], 0);

export function stateOf({ state, endsAt, invitedAt, invitedUntil }: OnRoll, words: PortalWords): string {
  const { state: says } = words.adminLeaders;
  return state === 'in'
    ? says.in(day(endsAt ?? '', words))
    : says.invited(day(invitedAt ?? '', words), day(invitedUntil ?? '', words));
}

export function personBody(
  { row, areas, mayMail }: { row: OnRoll; areas: readonly string[]; mayMail: boolean },
  words: PortalWords,
): Html {
  const says = words.adminLeaders.person;
  const at = `${PATH}/${row.id}`;
  const rows: [Html | string, Html | string][] = [
    [says.state, stateOf(row, words)],
    [says.area, areaOf(row.area, words)],
    [says.email, row.email ? said(row.email) : says.noEmail],
  ];
  if (row.state === 'in') rows.push([says.profiles, says.profilesSay(row.profiles)]);
  const move = postForm(
    `${at}/area`,
    html`<datalist id="areas">${areas.map((area) => html`<option value="${area}"></option>`)}</datalist>${textField({ name: 'area', label: says.move.label, value: row.area ?? '', maxLength: 200, list: 'areas' })}${actions(button(says.move.go, 'quiet'))}`,
  );
  const invitation = html`${
    row.email && mayMail && html`<p class="small muted">${says.againHelp}</p>${postButton(`${at}/again`, says.again)}`
  }${opens(says.revoke, html`<p>${says.revokeHelp}</p>${postButton(`${at}/revoke`, says.revoke, 'grave')}`, {
    kind: 'grave',
  })}`;
  return html`${card({ id: 'about', heading: says.state, body: facts(rows) })}${
    row.state === 'in' && html`<p>${says.items} <a href="/admin/review">${says.toReview}</a></p>`
  }${opens(says.move.title, move)}${row.state === 'invited' && invitation}<p><a href="${PATH}">${says.back}</a></p>`;
}

export function inviteBody(
  given: {
    areas: readonly string[];
    mayMail: boolean;
    /** She may name any area. */
    free: boolean;
    wanted?: Wanted;
    lang?: string;
    refused?: Refused['refused'];
  },
  words: PortalWords,
): Html {
  const says = words.adminLeaders.invite;
  const { areas, wanted, refused, mayMail, free } = given;
  const row = words.adminLeaders.rows;
  const wrong = (...codes: string[]) =>
    refused && codes.includes(refused) && refused in row ? row[refused as keyof typeof row](0) : undefined;
  const area = free
    ? html`<datalist id="areas">${areas.map((name) => html`<option value="${name}"></option>`)}</datalist>${textField({ name: 'area', label: says.area, help: says.areaHelp, value: wanted?.area, maxLength: 200, list: 'areas', error: wrong('area-odd') })}`
    : selectField({
        name: 'area',
        label: says.area,
        help: says.areaHelp,
        value: wanted?.area,
        of: areas.map((name) => ({ value: name, label: name })),
        error: wrong('area-missing', 'area-not-yours'),
      });
  const told =
    refused === 'known' ? words.adminLeaders.known : refused === 'no-mail-way' || !mayMail ? says.noWay : undefined;
  return html`<p class="lead">${says.lead}</p>${told && notice('notice', { says: told, live: refused !== undefined })}${postForm(
    `${PATH}/invite`,
    html`${textField({ name: 'name', label: says.name, required: true, maxLength: 200, value: wanted?.name, autocomplete: 'off', error: wrong('name-missing', 'name-odd') })}${textField({ name: 'email', type: 'email', label: says.email, help: says.emailHelp, maxLength: 254, value: wanted?.email, autocomplete: 'off', error: wrong('email-missing', 'email-odd', 'elsewhere') })}${area}${languageField({ label: says.lang, value: given.lang })}${actions(
      mayMail && button(says.send, 'primary', { name: 'how', value: 'mail' }),
      button(says.form, mayMail ? 'quiet' : 'primary', { name: 'how', value: 'form' }),
    )}`,
  )}`;
}

export function formBody(form: string, words: PortalWords): Html {
  const says = words.adminLeaders.invite;
  return html`<p class="lead">${says.formSays}</p>${copyText('form', lines(form), { label: says.copy, done: says.copied, letter: true })}<p class="small muted">${says.formBack}</p><p><a href="${PATH}">${words.adminLeaders.person.back}</a></p>`;
}
export function areasBody(
  { counts, mayRename }: { counts: readonly AreaCount[]; mayRename: boolean },
  words: PortalWords,
): Html {
  const says = words.adminLeaders.areas;
  if (counts.length === 0)
    return empty(says.empty, linkButton(`${PATH}/invite`, words.adminLeaders.actions.invite, 'primary'));
  const named = counts.filter(({ area }) => area !== '');
  return html`<p class="lead">${says.lead}</p>${table(
    says.title,
    [
      {
        label: says.columns.area,
        cell: ({ area }) => html`<a href="${PATH}?area=${encodeURIComponent(area || '-')}">${areaOf(area, words)}</a>`,
      },
      { label: says.columns.in, cell: (one) => one.in, figure: true },
      { label: says.columns.invited, cell: (one) => one.invited, figure: true },
    ],
    counts,
  )}<p class="small muted">${says.moveHow}</p>${
    mayRename &&
    named.length > 0 &&
    card({
      id: 'rename',
      heading: says.rename,
      body: postForm(
        `${PATH}/areas`,
        html`${selectField({ name: 'from', label: says.from, of: named.map(({ area }) => ({ value: area, label: area })) })}${textField({ name: 'to', label: says.to, help: says.renameHelp, required: true, maxLength: 200 })}${actions(button(says.go, 'quiet'))}`,
      ),
    })
  }`;
}
