/** What the pages of an import show: the form, and what a table would do. */
import { type Html, html, words as said } from '../../report/markup.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { empty, figures, notice, section } from '../../report/view/blocks.js';
import { fileField, selectField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { PortalWords } from '../../words/portal/index.js';
import { languageField } from '../language.js';
import type { RollTrial, TrialRow } from './parts.js';

const PATH = '/admin/leaders/import';
/** So many rows of each kind are shown: enough to see whether the table was understood. */
const SHOWN = 100;

export function importBody(
  given: { trial?: RollTrial; says?: string; encodings: readonly string[]; mayMail: boolean; lang: string },
  words: PortalWords,
): Html {
  const says = words.adminLeaders.import;
  const { trial, encodings, mayMail } = given;
  const wrong = trial && 'problem' in trial ? trial : undefined;
  const told = wrong
    ? html`<p>${says.problems[wrong.problem]}</p>${wrong.columns.length > 0 && html`<p>${says.found(wrong.columns.join(', '))}</p>`}`
    : given.says && html`<p>${given.says}</p>`;
  if (!mayMail) return html`<p class="lead">${says.lead}</p>${notice('notice', { says: says.noWay })}`;
  return html`<p class="lead">${says.lead}</p><p>${says.columns}</p>${told && notice('wrong', { body: told, live: true })}${postForm(
    PATH,
    html`${fileField({ name: 'file', label: says.file, help: says.fileHelp, accept: '.csv,.tsv,.txt,text/csv,text/plain', required: true })}${selectField({ name: 'encoding', label: says.encoding, help: says.encodingHelp, of: encodings.map((value) => ({ value, label: says.encodings[value] ?? value })) })}${languageField({ label: says.lang, value: given.lang })}${actions(button(says.go))}`,
    { files: true },
  )}`;
}

export function trialBody(
  { rows, encoding, delimiter, ignored, at }: Extract<RollTrial, { rows: unknown }> & { at: string },
  words: PortalWords,
): Html {
  const { import: says, rows: problems, columns } = words.adminLeaders;
  const of = (state: TrialRow['state']) => rows.filter((row) => row.state === state);
  const [will, known, broken] = [of('invite'), of('known'), of('broken')];
  const read = says.read(encoding, says.delimiters[delimiter] ?? delimiter);
  const line = { label: says.line, cell: (row: TrialRow) => row.line };
  const who = [
    { label: columns.name, cell: (row: TrialRow) => said(row.name) },
    { label: words.adminLeaders.person.email, cell: (row: TrialRow) => said(row.email) },
  ];
  const confirm =
    will.length === 0
      ? empty(says.nobody, linkButton(PATH, says.other))
      : html`${postForm(at, html`<p class="small muted">${says.confirmHelp}</p>${actions(button(says.confirm(will.length)), linkButton(PATH, says.other))}`)}`;
  return html`${notice('notice', { title: says.nothingYet, says: `${read} ${ignored.length > 0 ? says.ignored(ignored.join(', ')) : ''}` })}${figures(
    [
      { value: will.length, label: says.will, tone: 'clear' },
      { value: known.length, label: says.known, tone: 'outside' },
      { value: broken.length, label: says.broken, ...(broken.length > 0 && { tone: 'review' as const }) },
    ],
  )}${confirm}${
    broken.length > 0 &&
    section(
      'broken',
      says.brokenTitle,
      html`<p>${says.brokenSay}</p>${broken.length > SHOWN && html`<p>${says.firstBroken(SHOWN, broken.length)}</p>`}${table(
        says.brokenTitle,
        [
          line,
          { label: says.what, cell: ({ problem, firstLine }) => (problem ? problems[problem](firstLine ?? 0) : '') },
          ...who,
        ],
        broken.slice(0, SHOWN),
      )}`,
    )
  }${
    will.length > 0 &&
    section(
      'will',
      says.whoTitle,
      html`${will.length > SHOWN && html`<p>${says.first(SHOWN, will.length)}</p>`}${table(
        says.whoTitle,
        [...who, { label: columns.area, cell: (row) => (row.area ? said(row.area) : words.adminLeaders.noArea) }, line],
        will.slice(0, SHOWN),
      )}`,
    )
  }`;
}
