/** What the pages of reference marks show. */
import { MARK_KINDS } from '../../domain/mark.js';
import { GROUPS } from '../../domain/outcome.js';
import { dataAddress } from '../../report/data-address.js';
import { type Html, html, words as said } from '../../report/markup.js';
import { actions, button, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { card, empty, facts, notice, opens, section } from '../../report/view/blocks.js';
import { choices, fileField, selectField, textField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { PortalWords } from '../../words/portal/index.js';
import { day, figure } from './days.js';
import { fieldOf } from './leaders.js';
import type { MarkDraft } from './marks.js';
import type { ReferenceMark } from './parts.js';

const PATH = '/admin/marks';
const kindOf = ({ kind, group }: Pick<ReferenceMark, 'kind' | 'group'>, words: PortalWords): string =>
  [words.adminMarks.kinds[kind], group && words.adminMarks.groups[group]].filter(Boolean).join(' ');
/** Its name always stands beside it. */
const pictureOf = ({ id }: ReferenceMark): Html =>
  html`<img class="mark" src="${PATH}/${id}/picture" alt="" width="64" height="64" loading="lazy">`;

export function listBody(marks: readonly ReferenceMark[], words: PortalWords): Html {
  const says = words.adminMarks;
  const used = marks.filter(({ retiredAt }) => retiredAt === null);
  const out = marks.filter(({ retiredAt }) => retiredAt !== null);
  const add = actions(linkButton(`${PATH}/new`, says.add.open, 'primary'));
  const columns = [
    {
      label: says.columns.mark,
      cell: (mark: ReferenceMark) =>
        html`<a class="with-mark" href="${PATH}/${mark.id}">${pictureOf(mark)}<span>${said(mark.label)}</span></a>`,
    },
    { label: says.columns.kind, cell: (mark: ReferenceMark) => kindOf(mark, words) },
    { label: says.columns.source, cell: ({ source }: ReferenceMark) => said(source) },
  ];
  const added = {
    label: says.columns.added,
    cell: (one: ReferenceMark) => says.added(day(one.addedAt, words), one.addedBy),
  };
  const gone = {
    label: says.retiredTitle,
    cell: (one: ReferenceMark) => says.retired(day(one.retiredAt ?? '', words), one.retiredBy ?? ''),
  };
  return html`<p class="lead">${says.lead}</p>${
    used.length === 0 ? empty(says.empty, add) : html`${add}${table(says.title, [...columns, added], used)}`
  }<p class="small muted">${says.folder}</p>${
    out.length > 0 && opens(`${says.retiredTitle} (${out.length})`, table(says.retiredTitle, [...columns, gone], out))
  }`;
}

/** `typed`: what came with a form that could not be taken; a picture alone has to be chosen anew. */
export function addBody(told: string | undefined, typed: Record<string, unknown>, words: PortalWords): Html {
  const says = words.adminMarks.add;
  const value = (name: string) => fieldOf(typed, name);
  const { kinds, groups } = words.adminMarks;
  return html`<p class="lead">${says.lead}</p>${told && notice('wrong', { says: told, live: true })}${postForm(
    `${PATH}/new`,
    html`${fileField({ name: 'file', label: says.file, help: says.fileHelp, accept: 'image/png,image/jpeg,image/webp', required: true })}${textField({ name: 'label', label: says.label, help: says.labelHelp, value: value('label'), required: true, maxLength: 80 })}${choices({ name: 'kind', type: 'radio', label: says.kind, required: true, of: MARK_KINDS.map((one) => ({ value: one, label: kinds[one], checked: one === value('kind') })) })}${selectField({ name: 'group', label: says.group, help: says.groupHelp, value: value('group'), of: [{ value: '', label: says.noGroup }, ...GROUPS.map((one) => ({ value: one, label: groups[one] }))] })}${textField({ name: 'source', label: says.source, help: says.sourceHelp, value: value('source'), required: true, maxLength: 300 })}${actions(button(says.go))}`,
    { files: true },
  )}`;
}

const percent = (share: number): number => Math.round(share * 100);

export function trialBody(
  { asked, trial, at, mark, lanes }: MarkDraft & { at: string; mark: ReferenceMark | undefined; lanes: number },
  words: PortalWords,
): Html {
  const says = words.adminMarks.trial;
  const { tried, of, matches, bands, crops, ms } = trial;
  const each = tried === 0 ? 0 : ms / tried;
  const minutes = figure(Math.max(1, Math.round((each * of) / lanes / 60_000)), words);
  const result =
    of === 0
      ? notice('plain', { says: says.noPictures })
      : notice(matches === 0 ? 'done' : 'notice', {
          title: asked ? says.nothingYet : undefined,
          says: matches === 0 ? says.none(tried) : says.matches(matches, tried),
          body: html`${tried < of && html`<p>${says.rest(of)}</p>`}`,
        });
  return html`${mark && html`<p class="with-mark">${pictureOf(mark)}<span>${said(mark.label)}</span></p>`}${result}${
    matches > 0 &&
    table(
      says.bands.label,
      [
        { label: says.bands.sure, cell: ({ from }) => says.bands.from(percent(from)) },
        { label: says.bands.matches, cell: (band) => band.matches, figure: true },
      ],
      bands,
    )
  }${
    crops.length > 0 &&
    section(
      'crops',
      says.crops,
      html`<p>${says.cropsSay}</p><ul class="crops">${crops.map(({ picture, sureness }) => html`<li><figure><img src="${dataAddress(picture)}" alt=""><figcaption class="small muted">${says.crop(percent(sureness))}</figcaption></figure></li>`)}</ul>`,
    )
  }${tried > 0 && html`<p class="small muted">${says.cost(figure(Math.round(each), words), of, minutes)}</p>`}${
    asked
      ? postForm(
          at,
          actions(
            button(says.use, 'primary', { name: 'do', value: 'use' }),
            button(says.drop, 'quiet', { name: 'do', value: 'drop' }),
          ),
        )
      : html`<p><a href="${PATH}">${words.adminMarks.one.back}</a></p>`
  }`;
}

export function oneBody(mark: ReferenceMark, words: PortalWords): Html {
  const { one: says, columns, added, retired } = words.adminMarks;
  const about: [string, Html | string][] = [
    [columns.kind, kindOf(mark, words)],
    [columns.source, said(mark.source)],
    [columns.added, added(day(mark.addedAt, words), mark.addedBy)],
  ];
  if (mark.retiredAt)
    about.push([words.adminMarks.retiredTitle, retired(day(mark.retiredAt, words), mark.retiredBy ?? '')]);
  const at = `${PATH}/${mark.id}`;
  return html`${card({ id: 'picture', heading: says.picture, body: html`<img class="whole-mark" src="${at}/picture" alt="${mark.label}">${facts(about)}` })}${
    mark.retiredAt === null &&
    html`${actions(postButton(`${at}/try`, says.try))}${opens(says.retire, html`<p>${says.retireSay}</p>${postButton(`${at}/retire`, says.retire, 'grave')}`, { kind: 'grave' })}`
  }<p><a href="${PATH}">${says.back}</a></p>`;
}
