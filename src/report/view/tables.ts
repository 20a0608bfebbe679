/** Tables that are tables where there is room and cards on a phone, each value with its column's name beside it. */
import { type Html, html, type Value } from '../markup.js';

export interface Column<Row> {
  label: string;
  /** What stands in the cell. The first column names the row. */
  cell(row: Row): Value;
  /** Figures stand at the right. */
  figure?: boolean;
}

/** `caption` is said to whoever does not see the heading above. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const end = (column: Column<Row>) => column.figure && html` class="figure"`;
  const cells = (row: Row) =>
    columns.map((column, at) =>
      at === 0
        ? html`<th scope="row">${column.cell(row)}</th>`
        : html`<td data-label="${column.label}"${end(column)}>${column.cell(row)}</td>`,
    );
  return html`<table class="cards"><caption class="hear">${caption}</caption><thead><tr>${columns.map((column) => html`<th scope="col"${end(column)}>${column.label}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table>`;
}

/** Ways to the pages before and after; nothing where all is on one. `href` makes an address of a page's number. */
export function pager(
  {
    at,
    of,
    label,
    before,
    after,
    where,
  }: { at: number; of: number; label: string; before: string; after: string; where: string },
  href: (page: number) => string,
): Html | null {
  if (of <= 1) return null;
  return html`<nav class="pager" aria-label="${label}">${at > 1 && html`<a class="button quiet" rel="prev" href="${href(at - 1)}">${before}</a>`}<span class="muted">${where}</span>${at < of && html`<a class="button quiet" rel="next" href="${href(at + 1)}">${after}</a>`}</nav>`;
}
