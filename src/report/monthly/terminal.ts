/** The monthly report in a terminal: its first page as text, then what needs a person in a line each. Nothing is lost in a pipe. */
import pc from 'picocolors';
import { inert } from '../inert.js';
import { placeOf, ruleName } from '../sentences.js';
import { columnsOf, padded, wrap } from '../wrap.js';
import { platformSays, reasonCounts, whySays } from './first-page.js';
import type { MonthlyReport } from './model.js';
import { addressOf, areaOf, type MonthlyOptions, reasonSays, type Told, titleOf, toldIn } from './options.js';

export interface TerminalShape {
  /** Columns; narrower than 30 is taken as 30, wider than 100 as 100. */
  width: number;
  color: boolean;
}

/** Ends with a line break. */
export function renderMonthlyTerminal(
  model: MonthlyReport,
  shape: TerminalShape,
  options: MonthlyOptions = {},
): string {
  const told = toldIn(model, options);
  const { says, words } = told;
  const c = pc.createColors(shape.color);
  const width = Number.isFinite(shape.width) ? Math.min(100, Math.max(30, Math.floor(shape.width))) : 80;
  const lines = (text: string, first = ''): string[] =>
    text === '' ? [] : wrap(inert(text), { width, first, rest: ' '.repeat(columnsOf(first)) });
  const heading = (text: string): string[] => ['', c.bold(text)];
  const { coverage } = model;
  const needs = model.items.length === 0 ? says.items.none : `${says.mail.needs(model.items.length)}`;
  const why = words.list(reasonCounts(model).map(([reason, n]) => says.items.reasonCount(reason, n)));
  return [
    ...lines(`${titleOf(told)} · ${areaOf(told)}`).map(c.bold),
    ...lines(model.since === null ? '' : says.countedSince(says.period(model.since))),
    ...lines(model.closed ? '' : says.notClosed),
    ...lines(model.remade ? says.remade(words.date(model.remade.at), model.remade.because) : ''),
    ...lines(coverage ? says.coverage.line(coverage) : says.small),
    ...lines(coverage?.sources ? says.coverage.sources(coverage.sources) : '').map(c.dim),
    '',
    ...lines(needs).map(model.items.length === 0 ? c.green : c.red),
    ...lines(why, '  '),
    ...(model.small ? [] : figures(told, c, heading)),
    ...(model.small ? [] : changes(told, heading, lines)),
    ...unseen(told, heading, lines),
    ...(model.small
      ? []
      : [
          ...heading(says.soon.heading),
          ...lines(says.soon.says(model.expiring.days, model.expiring.consents, model.expiring.waivers)),
        ]),
    ...items(told, heading, lines),
    '',
    ...lines(says.made.log(model.stamp.log.seq, model.stamp.log.hash)).map(c.dim),
    ...lines(says.personal(words.date(model.keepUntil))).map(c.dim),
    '',
  ].join('\n');
}
type Lines = (text: string, first?: string) => string[];
type Heading = (text: string) => string[];

const CASES = ['new', 'mended', 'open', 'overdue', 'disputed', 'waived', 'daysToMend'] as const;
function figures({ model, says, words }: Told, c: ReturnType<typeof pc.createColors>, heading: Heading): string[] {
  const before = model.history.find(({ period }) => period === model.previous)?.figures;
  const shown = (name: (typeof CASES)[number], value: number | null | undefined): string => {
    if (value === null || value === undefined) return says.untold;
    return name === 'daysToMend' ? says.cases.days(value) : words.number(value);
  };
  const rows = CASES.map((name) => {
    const was =
      before && model.previous
        ? c.dim(`  (${says.cases.before(says.periodShort(model.previous), shown(name, before[name]))})`)
        : '';
    return `${shown(name, model.cases[name]).padStart(7)}  ${says.cases.names[name]}${was}`;
  });
  return [...heading(says.cases.heading), ...rows];
}

function changes({ model, says }: Told, heading: Heading, lines: Lines): string[] {
  const { changes: told } = model;
  const names = ['profileChanged', 'rulesChanged', 'seenMore', 'seenLess'] as const;
  const there = told ? names.filter((name) => told[name] !== 0) : [];
  const body = !told
    ? lines(model.previous === null ? says.first : says.changes.unknown)
    : there.length === 0
      ? lines(says.changes.nothing)
      : there.flatMap((name) => lines(says.changes[name](told[name]), '· '));
  return [...heading(says.changes.heading), ...body];
}

function unseen(told: Told, heading: Heading, lines: Lines): string[] {
  const { model, says, words } = told;
  if (!model.unseen || model.unseen.length === 0) return [];
  const rows = model.unseen.flatMap(({ platform, why, profiles }) => {
    const title = platformSays(platform, told);
    const count = profiles === null ? says.untold : words.number(profiles);
    return lines(`${title}: ${whySays(why, told)}`, padded(`${count.padStart(7)}  `, 9));
  });
  return [...heading(says.unseen.heading), ...rows];
}

/** Nobody reads more on a screen; the other forms hold all. */
const MOST_ITEMS = 30;
function items({ model, says, words, options }: Told, heading: Heading, lines: Lines): string[] {
  if (model.items.length === 0) return [];
  const shown = model.items.slice(0, MOST_ITEMS).flatMap((item) => {
    const place = placeOf(item.profile.platform, options.places).title;
    const head = `${inert(item.leader.name, 60)} · ${inert(item.profile.handle, 40)}, ${place}`;
    const what = `${ruleName(item.audit, words)}. ${reasonSays(item, { says })}, ${says.items.waiting(item.waitingDays)}.`;
    return [...lines(head, '· '), ...lines(what, '  '), `  ${addressOf(item.review, options.baseUrl)}`];
  });
  const rest = model.items.length - MOST_ITEMS;
  return [...heading(says.items.heading), ...shown, ...(rest > 0 ? lines(says.items.more(rest)) : [])];
}
