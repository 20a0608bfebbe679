/**
 * Small charts of a few figures over a few periods: bars that begin at nought, drawn as SVG without a script. Text stands
 * beside them as text, so that it is read aloud, keeps its size on a phone, and survives where pictures are not shown. A bar
 * that is not told is a dashed line and not a gap, so that nobody takes it for nought.
 */
import { type Html, html } from './markup.js';

/** How a bar is drawn: never told apart by its colour alone. */
export type BarStyle = 'solid' | 'soft' | 'hollow';
export interface Series {
  name: string;
  style: BarStyle;
  /** One a period; null: not told. */
  values: readonly (number | null)[];
}
export interface ChartGiven {
  id: string;
  title: string;
  /** The chart in words. */
  says: readonly string[];
  series: readonly Series[];
  /** On top of one another: they are parts of one whole. */
  stacked?: boolean;
  /** Of each period, for the axis; the first and the last are shown. */
  labels: readonly string[];
  number(value: number): string;
}

const WIDTH = 240;
const HEIGHT = 60;

/** The least round number that is not under the highest bar: 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30 … */
export function topOf(highest: number): number {
  if (highest <= 1) return 1;
  const ten = 10 ** Math.floor(Math.log10(highest));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * ten).find((top) => top >= highest) as number;
}

export function chart({ id, title, says, series, stacked, labels, number }: ChartGiven): Html {
  const sums = labels.map((_, i) => series.map(({ values }) => values[i] ?? 0));
  const highest = Math.max(0, ...sums.map((values) => (stacked ? total(values) : Math.max(0, ...values))));
  const top = topOf(highest);
  const slot = WIDTH / labels.length;
  const bars = labels.map((_, i) => barsOf({ series, at: i, slot, top, stacked: stacked === true }));
  const key = html`<ul class="chart-key" aria-hidden="true">${series.map(({ name, style }) => html`<li class="${style}">${name}</li>`)}</ul>`;
  const svg = html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><line class="grid" x1="0" x2="${WIDTH}" y1="0.5" y2="0.5"/>${bars}<line class="zero" x1="0" x2="${WIDTH}" y1="${HEIGHT}" y2="${HEIGHT}"/></svg>`;
  return html`<figure class="chart" aria-labelledby="${id}"><figcaption><strong id="${id}">${title}</strong>${series.length > 1 && key}</figcaption><div class="plot" aria-hidden="true"><span class="top">${number(top)}</span>${svg}<span class="nought">${number(0)}</span></div><div class="axis" aria-hidden="true"><span>${labels[0] ?? ''}</span><span>${labels.at(-1) ?? ''}</span></div><p class="small muted">${says.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p></figure>`;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const round = (value: number): number => Math.round(value * 100) / 100;

function barsOf(given: { series: readonly Series[]; at: number; slot: number; top: number; stacked: boolean }): Html[] {
  const { series, at, slot, top, stacked } = given;
  const room = slot * 0.72;
  const left = at * slot + (slot - room) / 2;
  const wide = stacked ? room : room / series.length;
  let under = 0;
  return series.map(({ style, values }, nth) => {
    const value = values[at];
    const x = round(stacked ? left : left + nth * wide);
    if (value === null || value === undefined) {
      const middle = round(x + wide / 2);
      return html`<line class="untold" x1="${middle}" x2="${middle}" y1="${HEIGHT * 0.4}" y2="${HEIGHT}"/>`;
    }
    const high = (value / top) * HEIGHT;
    const y = round(HEIGHT - under - high);
    if (stacked) under += high;
    return html`<rect class="${style}" x="${x}" y="${y}" width="${round(wide * 0.92)}" height="${round(high)}"/>`;
  });
}

/** Whether bars say more than words: enough periods, and not the same in all. */
export function worthDrawing(values: readonly (number | null)[]): boolean {
  const told = values.filter((value): value is number => value !== null);
  return told.length >= 3 && new Set(told).size > 1;
}
