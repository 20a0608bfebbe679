/** Every piece of the design on one page, for whoever builds pages: in development alone. */
import { type Html, html } from '../report/markup.js';
import { chip } from '../report/parts.js';
import { actions, button, copyText, linkButton, postForm } from '../report/view/actions.js';
import {
  card,
  empty,
  facts,
  figures,
  notice,
  opens,
  progress,
  quoted,
  section,
  steps,
  tabs,
} from '../report/view/blocks.js';
import { choices, fileField, selectField, textArea, textField } from '../report/view/fields.js';
import { table } from '../report/view/tables.js';
import type { StyleGuideWords } from '../words/portal/en/style-guide.js';
import { page, wordsOf } from './page.js';
import type { Route } from './routes.js';

const PATH = '/styleguide';
const TONES = ['finding', 'review', 'unseen', 'outside', 'clear'] as const;
const STEP_STATES = ['done', 'now', 'next'] as const;

export const styleGuideRoutes = (): Route[] => [
  {
    ...{ method: 'GET', path: PATH, roles: ['anyone'] },
    handle(c, who) {
      const { styleGuide } = wordsOf(c, who);
      const body = html`<p class="lead">${styleGuide.intro}</p>${type(styleGuide)}${pressed(styleGuide)}${fields(styleGuide)}${states(styleGuide)}${lists(styleGuide)}`;
      return page(c, who, { title: styleGuide.title, body, scripts: ['copy.js'] });
    },
  },
];

const type = (words: StyleGuideWords): Html =>
  section(
    'type',
    words.type,
    html`<p class="lead">${words.lead}</p><p>${words.body}</p><p class="small muted">${words.small}</p><h3>${words.colours}</h3><p class="chips">${TONES.map((tone) => chip(tone, words.kinds[tone]))}</p>${quoted(words.policy, words.quotation)}`,
  );

const pressed = (words: StyleGuideWords): Html =>
  section(
    'actions',
    words.actions,
    html`${actions(linkButton(PATH, words.primary, 'primary'), linkButton(PATH, words.quiet), linkButton(PATH, words.grave, 'grave'), html`<a href="${PATH}">${words.plain}</a>`)}${copyText('copy-text', words.copyText, { label: words.copy, done: words.copied })}${opens(words.opens, html`<p>${words.opened}</p>`)}`,
  );

const fields = (words: StyleGuideWords): Html =>
  section(
    'fields',
    words.fields,
    postForm(
      PATH,
      html`${textField({ name: 'one', label: words.field, help: words.fieldHelp })}${textField({ name: 'two', label: words.field, value: '?', error: words.fieldWrong })}${textArea({ name: 'three', label: words.area })}${fileField({ name: 'four', label: words.file })}${choices(
        {
          ...{ name: 'five', type: 'radio', label: words.choice, help: words.choiceHelp },
          of: words.choices.map((label, at) => ({
            value: String(at),
            label,
            ...(at > 0 && { help: words.fieldHelp }),
          })),
        },
      )}${selectField({ name: 'six', label: words.select, of: words.choices.map((label) => ({ value: label, label })) })}${actions(button(words.primary))}`,
    ),
  );

const states = (words: StyleGuideWords): Html =>
  section(
    'states',
    words.states,
    html`${notice('done', { says: words.done })}${notice('notice', { title: words.noticeTitle, says: words.notice })}${notice('wrong', { says: words.wrong })}${notice('plain', { says: words.offline })}${empty(words.empty, linkButton(PATH, words.emptyNext))}${progress('loading', words.loading)}${steps(
      words.steps.map((label, at) => ({ label, state: STEP_STATES[at] ?? 'next' })),
    )}`,
  );

const lists = (words: StyleGuideWords): Html => {
  const columns = words.columns.map((label, at) => ({
    ...{ label, cell: (row: string[]) => row[at] ?? '', figure: at === 2 },
  }));
  const counted = TONES.map((tone, at) => ({ value: at, label: words.kinds[tone], tone }));
  return section(
    'lists',
    words.lists,
    html`${tabs(
      words.lists,
      words.tabs.map((label, at) => ({ href: PATH, label, here: at === 0, count: at })),
    )}${figures(counted)}${card({ id: 'card', heading: words.table, level: 3, body: table(words.table, columns, words.rows) })}${facts(
      words.facts.map(([name = '', value = '']) => [name, value] as const),
    )}`,
  );
};
