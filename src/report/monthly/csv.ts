/**
 * The monthly report as tables for a spreadsheet: one row an item, and one row a period. No cell can be a formula, however it
 * is opened: what begins like one gets an apostrophe, and so does what would stand at the beginning of a cell if the file
 * were split at another separator than ours (a spreadsheet of another country does that).
 */
import { stringify } from 'csv-stringify/sync';
import { FIGURES } from '../../domain/period.js';
import { inert } from '../inert.js';
import { placeOf, ruleName, sayFinding } from '../sentences.js';
import { findingOf } from './items.js';
import type { MonthlyReport, ReportItem } from './model.js';
import { addressOf, type MonthlyOptions, reasonSays, type Told, toldIn } from './options.js';

const LONGEST = 1000;
/** What a spreadsheet takes for the beginning of a formula, full width too. */
const FORMULA = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const AT_START = new RegExp(String.raw`^(['"\s]*)(?=${FORMULA})`, 'u');
const AFTER_SEPARATOR = new RegExp(String.raw`([;,|]['"\s]*)(?=${FORMULA})`, 'gu');

/** A cell that is text and nothing else. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return inert(value, LONGEST).replace(AT_START, "'$1").replaceAll(AFTER_SEPARATOR, "$1'");
}

const written = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => row.map(cell)),
    { quoted: true, bom: true, record_delimiter: 'windows' },
  );

/** What needs a person, one row each; only the headings where there is nothing. */
export function renderItemsCsv(model: MonthlyReport, options: MonthlyOptions = {}): string {
  const told = toldIn(model, options);
  const { items: names } = told.says.csv;
  const columns = Object.keys(names);
  const rows = model.items.map((item) => {
    const row = rowOf(item, told);
    return columns.map((column) => row[column] ?? null);
  });
  return written([columns.map((column) => names[column] ?? column), ...rows]);
}

function rowOf(item: ReportItem, told: Told): Record<string, string | number | null> {
  const { model, words, options } = told;
  const { leader, profile, findings, doubt, history } = item;
  const sentences = findings.map((each) => sayFinding(findingOf(each), profile.platform, words, options.places).says);
  const when = (what: string) => history.find((step) => step.what === what)?.at.slice(0, 10) ?? null;
  return {
    period: model.period,
    area: leader.area,
    leader: leader.name,
    platform: placeOf(profile.platform, options.places).title,
    handle: profile.handle,
    address: profile.url,
    reason: reasonSays(item, told),
    rule: ruleName(item.audit, words),
    clause: item.clause,
    says: [...sentences, ...(doubt ? [words.reasons[doubt.code](doubt.args)] : [])].join(' '),
    words: findings.flatMap((each) => (each.words === null ? [] : [each.words])).join(' / '),
    sure: findings.length === 0 ? null : Math.max(...findings.map(({ sureness }) => sureness)),
    seen: item.seenAt?.slice(0, 10) ?? null,
    told: when('told'),
    grace: item.graceUntil?.slice(0, 10) ?? null,
    waiting: item.waitingDays,
    review: addressOf(item.review, options.baseUrl),
    ...ofCopy(model),
  };
}

/** What each copy says of itself, in each row, since rows are sorted and copied: until when, and the head of the log. */
const ofCopy = ({ keepUntil, stamp }: MonthlyReport) => ({
  keepUntil: keepUntil.slice(0, 10),
  log: `${stamp.log.seq} ${stamp.log.hash}`,
});

/** Every figure of every period that is told, one row a period; a figure that is not told is an empty cell. */
export function renderFiguresCsv(model: MonthlyReport): string {
  const { figures: names } = toldIn(model, {}).says.csv;
  const copy = ofCopy(model);
  const rows = model.history.map(({ period, figures }) => [
    period,
    ...FIGURES.map((name) => figures[name] ?? null),
    copy.keepUntil,
    // The head is of this period's closing; those before had their own.
    period === model.period ? copy.log : null,
  ]);
  const headings = ['period', ...FIGURES, 'keepUntil', 'log'].map((name) => names[name] ?? name);
  return written([headings, ...rows]);
}
