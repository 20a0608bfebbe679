/** What the pages of political terms show. */

import { FORMS } from '../../domain/lexicon.js';
import { GROUPS, VERDICTS } from '../../domain/outcome.js';
import { type Html, html, link, words as said } from '../../report/markup.js';
import { actions, askForm, button, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { card, empty, facts, notice, opens, tabs } from '../../report/view/blocks.js';
import { checkbox, selectField, textArea, textField } from '../../report/view/fields.js';
import { pager, table } from '../../report/view/tables.js';
import type { ListedTerm } from '../../services/terms.js';
import { namesIn } from '../../words/grammar.js';
import type { PortalWords } from '../../words/portal/index.js';
import { day } from './days.js';
import { fieldOf } from './leaders.js';
import type { TermDraft } from './terms.js';

const PATH = '/admin/terms';
const A_PAGE = 50;
const countryOf = (code: string, words: PortalWords): string =>
  code === 'xx' ? words.adminTerms.many : (namesIn(words.lang, 'region').of(code.toUpperCase()) ?? code);

interface Wish {
  which: string;
  q: string;
  country: string;
  at: number;
}
export function termsBody(all: readonly ListedTerm[], { which, q, country, at }: Wish, words: PortalWords): Html {
  const says = words.adminTerms;
  const of = {
    used: all.filter(({ state }) => state !== 'retired'),
    own: all.filter(({ origin }) => origin === 'operator'),
    retired: all.filter(({ state }) => state === 'retired'),
  };
  const open = which === 'own' || which === 'retired' ? which : 'used';
  const wanted = q.trim().toLowerCase();
  const found = of[open]
    .filter(({ entry }) => country === '' || entry.country === country)
    .filter(({ entry }) => `${entry.id} ${entry.label}`.toLowerCase().includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
  const here = Math.min(at, pages);
  const href = (more: Record<string, string>) =>
    `${PATH}?${new URLSearchParams(Object.entries({ which: open, q, country, ...more }).filter(([, value]) => value !== ''))}`;
  const countries = [...new Set(all.map(({ entry }) => entry.country))]
    .map((code) => ({ value: code, label: countryOf(code, words) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.lang));
  return html`<p class="lead">${says.lead}</p>${actions(linkButton(`${PATH}/new`, says.add.open, 'primary'))}${tabs(
    says.tabs.label,
    (['used', 'own', 'retired'] as const).map((one) => ({
      ...{ href: `${PATH}?which=${one}`, label: says.tabs[one], count: of[one].length, here: one === open },
    })),
  )}${askForm(
    PATH,
    html`<input type="hidden" name="which" value="${open}">${textField({ name: 'q', type: 'search', label: says.search.label, value: q, maxLength: 100 })}${selectField({ name: 'country', label: says.search.country, value: country, of: [{ value: '', label: says.search.every }, ...countries] })}${button(says.search.go, 'quiet')}`,
  )}${
    found.length === 0
      ? empty(says.empty, linkButton(PATH, says.show))
      : table(
          says.title,
          [
            {
              label: says.columns.term,
              cell: ({ entry }) => html`<a href="${PATH}/${entry.id}">${said(entry.label)}</a>`,
            },
            {
              label: says.columns.kind,
              cell: ({ entry }) => `${says.groups[entry.group]}, ${countryOf(entry.country, words)}`,
            },
            {
              label: says.columns.leads,
              cell: ({ leadsTo, retired }) =>
                retired ? says.retiredFrom(day(retired.from, words)) : says.leads[leadsTo],
            },
            { label: says.columns.source, cell: ({ entry }) => says.seen(day(entry.seenAt, words)) },
          ],
          found.slice((here - 1) * A_PAGE, here * A_PAGE),
        )
  }${pager({ at: here, of: pages, ...{ label: says.pages.label, before: says.pages.before, after: says.pages.after }, where: says.pages.where(here, pages) }, (n) => href({ page: String(n) }))}`;
}

export function addTermBody(given: Record<string, unknown>, detail: string | undefined, words: PortalWords): Html {
  const says = words.adminTerms.add;
  const value = (name: string) => fieldOf(given, name);
  const groups = GROUPS.map((one) => ({ value: one, label: words.adminTerms.groups[one] }));
  return html`<p class="lead">${says.lead}</p>${detail && notice('wrong', { says: says.wrong(detail), live: true })}${postForm(
    `${PATH}/new`,
    html`${textField({ name: 'label', label: says.label, help: says.labelHelp, value: value('label'), required: true, maxLength: 120 })}${selectField({ name: 'group', label: says.group, of: groups, value: value('group') })}${textField({ name: 'country', label: says.country, help: says.countryHelp, value: value('country'), required: true, maxLength: 2 })}${textArea({ name: 'names', label: says.names, help: says.namesHelp, value: value('names'), rows: 3, maxLength: 2000 })}${textArea({ name: 'badge', label: says.badge, help: says.badgeHelp, value: value('badge'), rows: 2, maxLength: 2000 })}${textArea({ name: 'hashtags', label: says.hashtags, help: says.hashtagsHelp, value: value('hashtags'), rows: 2, maxLength: 2000 })}${textField({ name: 'source', label: says.source, help: says.sourceHelp, value: value('source'), required: true, maxLength: 500 })}${textField({ name: 'seenAt', type: 'date', label: says.seenAt, value: value('seenAt'), required: true })}${textField({ name: 'validFrom', type: 'date', label: says.validFrom, help: says.validHelp, value: value('validFrom') })}${textField({ name: 'validTo', type: 'date', label: says.validTo, help: says.validHelp, value: value('validTo') })}${textField({ name: 'positive', label: says.positive, help: says.positiveHelp, value: value('positive'), required: true, maxLength: 300 })}${textField({ name: 'negative', label: says.negative, help: says.negativeHelp, value: value('negative'), required: true, maxLength: 300 })}${checkbox({ name: 'verified', label: says.verified, help: says.verifiedHelp, checked: value('verified') === 'yes' })}${actions(button(says.go))}`,
  )}`;
}

export function termTrialBody({ entry, termId, trial, at }: TermDraft & { at: string }, words: PortalWords): Html {
  const { trial: says, one } = words.adminTerms;
  const { on, fault, changes, cutShort } = trial;
  const pairs = VERDICTS.flatMap((before) =>
    VERDICTS.map((after) => ({
      before,
      after,
      profiles: changes.filter(({ verdict }) => verdict.before === before && verdict.after === after).length,
    })),
  ).filter(({ profiles }) => profiles > 0);
  const result =
    typeof on === 'string'
      ? notice('plain', { says: says.noRound })
      : notice(changes.length === 0 ? 'done' : 'notice', {
          says:
            changes.length === 0
              ? says.none(on.profiles, on.period)
              : says.touches(changes.length, on.profiles, on.period),
        });
  return html`${entry && html`<p class="lead">${says.nothingYet}</p>`}${trial.terms.map(
    ({ id, leadsTo }) => html`<p><b>${said(entry ? String(entry.label) : id)}</b>. ${says.leads[leadsTo]}</p>`,
  )}${notice(fault === undefined ? 'done' : 'wrong', { says: fault === undefined ? says.examples : says.fault(fault) })}${result}${
    pairs.length > 0 &&
    html`${table(
      says.verdicts,
      [
        { label: says.from, cell: ({ before }) => says.verdictNames[before] },
        { label: says.to, cell: ({ after }) => says.verdictNames[after] },
        { label: says.count, cell: ({ profiles }) => profiles, figure: true },
      ],
      pairs,
    )}<p class="small muted">${says.nobody}</p>`
  }${cutShort > 0 && html`<p class="small muted">${says.cut(cutShort)}</p>`}${
    entry
      ? postForm(
          at,
          actions(
            button(says.use, 'primary', { name: 'do', value: 'use' }),
            button(says.drop, 'quiet', { name: 'do', value: 'drop' }),
          ),
        )
      : html`<p><a href="${PATH}/${termId ?? ''}">${one.back}</a></p>`
  }`;
}

export function termBody({ entry, state, leadsTo, added, retired }: ListedTerm, words: PortalWords): Html {
  const { one: says, groups, leads, by } = words.adminTerms;
  const forms = [...new Set(FORMS.flatMap((form) => entry[form] ?? []))];
  const rows: [string, Html | string][] = [
    [says.group, `${groups[entry.group]}, ${countryOf(entry.country, words)}`],
    [says.forms, forms.join(' · ')],
    [says.leads, leads[leadsTo]],
    [says.source, html`${link(entry.source, entry.source)}, ${day(entry.seenAt, words)}`],
    [
      says.valid,
      entry.validFrom || entry.validTo
        ? says.validSays(
            entry.validFrom ? day(entry.validFrom, words) : '…',
            entry.validTo ? day(entry.validTo, words) : '…',
          )
        : says.always,
    ],
    [says.positive, html`<q>${said(entry.positive)}</q>`],
    [says.negative, html`<q>${said(entry.negative)}</q>`],
    [says.added, added ? by(added.by, day(added.at, words)) : says.builtIn],
  ];
  if (retired) rows.push([says.retired, `${day(retired.from, words)}: ${says.because(retired.reason, retired.by)}`]);
  const at = `${PATH}/${entry.id}`;
  const retire = postForm(
    `${at}/retire`,
    html`${textField({ name: 'reason', label: says.reason, help: says.reasonHelp, required: true, maxLength: 300 })}${textField({ name: 'from', type: 'date', label: says.from, help: says.fromHelp })}${actions(button(says.retire, 'grave'))}`,
  );
  return html`${card({ id: 'about', heading: entry.label, body: facts(rows) })}${
    state !== 'retired' &&
    html`${actions(postButton(`${at}/try`, says.try))}${!retired && opens(says.retire, retire, { kind: 'grave' })}`
  }<p><a href="${PATH}">${says.back}</a></p>`;
}
