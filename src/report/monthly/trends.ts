/** The last periods: a chart where bars say more than words, a sentence where they do not, and a table with every number. */

import type { Figure } from '../../domain/period.js';
import type { ChartName } from '../../words/monthly.js';
import { chart, type Series, worthDrawing } from '../chart.js';
import { type Html, html } from '../markup.js';
import { part } from './first-page.js';
import type { Told } from './options.js';

type SeriesName = 'full' | 'part' | 'none' | 'new' | 'mended' | 'open' | 'overdue' | 'days';
interface Plan {
  name: ChartName;
  stacked?: boolean;
  series: readonly [SeriesName, Figure, Series['style']][];
}
const PLANS: readonly Plan[] = [
  {
    name: 'coverage',
    stacked: true,
    series: [
      ['full', 'full', 'solid'],
      ['part', 'part', 'soft'],
      ['none', 'none', 'hollow'],
    ],
  },
  {
    name: 'moves',
    series: [
      ['new', 'new', 'hollow'],
      ['mended', 'mended', 'solid'],
    ],
  },
  {
    name: 'waiting',
    series: [
      ['open', 'open', 'solid'],
      ['overdue', 'overdue', 'hollow'],
    ],
  },
  { name: 'days', series: [['days', 'daysToMend', 'solid']] },
];
/** Fewer periods than this are told by the numbers of the first page alone. */
const LEAST_PERIODS = 3;
/** Columns of the table: a figure and its name there. */
const TABLE: readonly [Figure, SeriesName | 'profiles'][] = [
  ['profiles', 'profiles'],
  ...PLANS.flatMap(({ series }) => series.map(([name, figure]): [Figure, SeriesName] => [figure, name])),
];

/** The charts; nothing where there are too few periods. */
export function chartsPart(told: Told): Html | null {
  const { model, says } = told;
  if (model.small || model.history.length < LEAST_PERIODS) return null;
  const parts = PLANS.map((plan) => chartOf(plan, told));
  return part(
    'charts',
    says.charts.heading,
    html`<p class="small muted">${says.charts.intro(model.history.length)}</p><div class="charts">${parts}</div>`,
  );
}

function chartOf({ name, series, stacked }: Plan, { model, says, words }: Told): Html | null {
  const { history } = model;
  const number = (value: number): string => (name === 'days' ? says.cases.days(value) : words.number(value));
  const named = series.map(([key, figure, style]) => ({
    name: says.charts.series[key],
    style,
    values: history.map(({ figures }) => figures[figure] ?? null),
  }));
  const lines = named.flatMap(({ name: called, values }) => {
    const told = values.filter((value): value is number => value !== null);
    const now = values.at(-1);
    if (told.length === 0) return [];
    if (told.length === values.length && new Set(told).size === 1)
      return [says.charts.steady(called, number(told[0] as number), values.length)];
    const before = values.slice(0, -1).filter((value): value is number => value !== null);
    if (before.length === 0) return [];
    const current = now === null || now === undefined ? says.charts.gap : number(now);
    return [says.charts.says(called, current, number(Math.min(...before)), number(Math.max(...before)))];
  });
  const title = says.charts.names[name];
  if (!named.some(({ values }) => worthDrawing(values))) {
    return lines.length === 0
      ? null
      : html`<div class="chart"><p><strong>${title}</strong></p>${lines.map((line) => html`<p class="small">${line}</p>`)}</div>`;
  }
  const labels = history.map(({ period }) => says.periodShort(period));
  return chart({ id: `chart-${name}`, title, says: lines, series: named, stacked: stacked === true, labels, number });
}

/** Every number behind the charts, the newest first. */
export function numbersPart({ model, says, words }: Told): Html | null {
  if (model.small || model.history.length === 0) return null;
  const shown = (figure: Figure, value: number | null | undefined): string => {
    if (value === null || value === undefined) return says.untold;
    return figure === 'daysToMend' ? says.cases.days(value) : words.number(value);
  };
  const nameOf = (name: SeriesName | 'profiles') =>
    name === 'profiles' ? says.charts.profiles : says.charts.series[name];
  const rows = [...model.history]
    .reverse()
    .map(
      ({ period, figures }) =>
        html`<tr><th scope="row">${says.period(period)}</th>${TABLE.map(([figure, name]) => html`<td class="figure" data-label="${nameOf(name)}">${shown(figure, figures[figure])}</td>`)}</tr>`,
    );
  return part(
    'numbers',
    says.charts.table,
    html`<p class="small muted">${says.charts.tableIntro}</p><table class="wide"><thead><tr><th scope="col">${says.charts.period}</th>${TABLE.map(([, name]) => html`<th scope="col" class="figure">${nameOf(name)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
  );
}
