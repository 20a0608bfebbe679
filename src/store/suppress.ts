/**
 * What may be told of a period's figures: none of fewer than five people, and none from which, with all that is shown
 * besides, such a one could be reckoned. Pure; all areas and the whole at once, since whoever has two reports has both.
 *
 * 1. An area of fewer than five Leaders has no figures. So that its own cannot be had by taking the other areas from the
 *    whole, a second area has none of the same kind, and together they are five Leaders at least.
 * 2. How much could be seen is a fact about us: it is told of every group of five. What is found, answered and ended is a
 *    fact about people: a number behind which stand one to four people is not told, of any group; and where one is not,
 *    others are left out until those left out are at least two areas and ten people.
 * 3. What is open is last month's, and what came, less what went. So what came and what went are told together or not at
 *    all, and only where what is open is told of this period and of the one before.
 *
 * Nobody (zero) is no secret. Docs: docs/decisions/176-small-groups.md, with what this does not promise.
 */
import { type Figure, LEAST_PEOPLE } from '../domain/period.js';

/** How many Leaders stand behind a number. */
export interface Cell {
  people: number;
  value: number;
}
export interface Counted {
  /** Null: those of no area. Nothing is told of them by themselves. */
  area: string | null;
  leaders: number;
  cells: Partial<Record<Figure, Cell>>;
}
/** By area, '' for the whole; areas of which nothing is told are left out. */
export type Told = Map<string, Partial<Record<Figure, number | null>>>;
type ToldBefore = ReadonlyMap<string, Partial<Record<Figure, number | null>>>;

/** Of fewer, whoever knows these rules could sometimes say how they are shared out: eight in two places are four and four. */
const LEAST_TOGETHER = 2 * LEAST_PEOPLE;
/** Facts about us: told of every group that is large enough. */
const OF_GROUPS: readonly Figure[] = ['leaders', 'profiles', 'full', 'part', 'none'];
const FLOWS: readonly Figure[] = ['new', 'mended'];
/** What the same reader is shown by name in the same report: no secret from her. */
const LISTED: readonly Figure[] = ['overdue', 'disputed'];
/** Facts about people, that add up over the areas. */
const OF_PEOPLE: readonly Figure[] = [
  'open',
  ...FLOWS,
  'waived',
  'profileChanged',
  'rulesChanged',
  'seenMore',
  'seenLess',
  'consentsExpiring',
  'waiversExpiring',
];
/** Of the whole alone; the first four are parts of what was seen. */
const OF_WHOLE: readonly Figure[] = ['visited', 'supplied', 'own', 'stale', 'unsupplied', 'withheld'];

const none: Cell = { people: 0, value: 0 };
const few = ({ people }: Cell): boolean => people > 0 && people < LEAST_PEOPLE;

/** `before`: what was told of the period before, where there was one. */
export function tellable(whole: Counted, areas: readonly Counted[], before: ToldBefore | undefined): Told {
  const told: Told = new Map();
  if (whole.leaders < LEAST_PEOPLE) return told;
  const large = areas.filter(({ area, leaders }) => area !== null && leaders >= LEAST_PEOPLE);
  const hidden = hiddenCells(whole, areas, large, before);
  const grouped = groupsTold(areas, large);
  for (const row of [{ ...whole, area: '' }, ...large]) {
    const area = row.area ?? '';
    const figures: Partial<Record<Figure, number | null>> = {};
    for (const figure of OF_GROUPS) {
      const shown = area === '' || grouped.has(area);
      figures[figure] = shown ? (row.cells[figure] ?? none).value : null;
    }
    for (const figure of LISTED) if (row.cells[figure]) figures[figure] = row.cells[figure].value;
    for (const figure of OF_PEOPLE) {
      const cell = row.cells[figure];
      if (cell) figures[figure] = hidden.has(key(area, figure)) ? null : cell.value;
    }
    const days = row.cells.daysToMend;
    if (days) figures.daysToMend = figures.mended === null || days.people < LEAST_PEOPLE ? null : days.value;
    if (area === '') Object.assign(figures, wholeTold(row));
    told.set(area, figures);
  }
  return told;
}

const key = (area: string, figure: Figure): string => JSON.stringify([area, figure]);

/** Areas of which the facts about groups are told. */
function groupsTold(areas: readonly Counted[], large: readonly Counted[]): Set<string> {
  const shown = [...large].sort((a, b) => b.leaders - a.leaders || compare(a, b));
  const left = areas.filter((each) => !large.includes(each) && each.leaders > 0);
  while (
    left.length > 0 &&
    shown.length > 0 &&
    (left.length < 2 || sum(left.map((each) => each.leaders)) < LEAST_PEOPLE)
  )
    left.push(shown.pop()!);
  return new Set(shown.map(({ area }) => area ?? ''));
}

function hiddenCells(
  whole: Counted,
  areas: readonly Counted[],
  large: readonly Counted[],
  before: ToldBefore | undefined,
): Set<string> {
  const hidden = new Set<string>();
  const cellOf = (row: Counted, figure: Figure): Cell => row.cells[figure] ?? none;
  const rows = [{ ...whole, area: '' }, ...large];
  for (const row of rows) for (const figure of OF_PEOPLE) if (few(cellOf(row, figure))) hide(row, figure);
  for (let size = -1; size !== hidden.size; ) {
    size = hidden.size;
    for (const row of rows) keepFlowsTogether(row);
    for (const figure of OF_PEOPLE) complement(figure);
  }
  return hidden;

  function hide(row: Counted, figure: Figure): void {
    hidden.add(key(row.area ?? '', figure));
  }
  function isHidden(row: Counted, figure: Figure): boolean {
    return hidden.has(key(row.area ?? '', figure));
  }
  function keepFlowsTogether(row: Counted): void {
    const earlier = before?.get(row.area ?? '');
    const unknown = isHidden(row, 'open') || earlier?.open === null;
    // An area that was too small the month before, or new: what was open there is not told either.
    const untold = before !== undefined && earlier === undefined;
    if (unknown || untold || FLOWS.some((figure) => isHidden(row, figure))) for (const flow of FLOWS) hide(row, flow);
  }
  /** Where what is open is told, what went tells what came. */
  function reckonable(row: Counted): boolean {
    return large.includes(row) && !isHidden(row, 'open') && before?.get(row.area ?? '')?.open !== null;
  }
  /** What is left out of a sum that is told is of two areas at least, and of ten people where others can be left out too. */
  function complement(figure: Figure): void {
    const sumRow = { ...whole, area: '' };
    if (isHidden(sumRow, figure)) return;
    const out = areas.filter((row) => !large.includes(row) || isHidden(row, figure));
    const people = sum(out.map((row) => cellOf(row, figure).people));
    if (people === 0) {
      // That nobody is in it is no secret by itself; but with what went, what came could be reckoned.
      if (FLOWS.includes(figure) && out.some(reckonable)) hide(sumRow, figure);
      return;
    }
    if (out.length > 1 && people >= LEAST_TOGETHER) return;
    // Chosen by the areas and not by their numbers: a choice that goes by what is hidden tells of it.
    const [next] = large
      .filter((row) => !isHidden(row, figure) && cellOf(row, figure).people > 0)
      .sort((a, b) => a.leaders - b.leaders || compare(a, b));
    if (next) hide(next, figure);
    else if (out.length < 2 || people < LEAST_PEOPLE) hide(sumRow, figure);
  }
}

/** Figures of the whole alone: parts of a sum that is told, so of what is left out of each sum the same holds. */
function wholeTold(whole: Counted): Partial<Record<Figure, number | null>> {
  const cellOf = (figure: Figure): Cell => whole.cells[figure] ?? none;
  const parts: Figure[] = ['visited', 'supplied', 'own', 'stale'];
  const out = new Set<Figure>(parts.filter((figure) => few(cellOf(figure))));
  for (let size = -1; size !== out.size; ) {
    size = out.size;
    const people = sum([...out].map((figure) => cellOf(figure).people));
    if (out.size === 0 || (out.size > 1 && people >= LEAST_PEOPLE)) break;
    const [next] = parts
      .filter((figure) => !out.has(figure) && cellOf(figure).people > 0)
      .sort((a, b) => cellOf(a).people - cellOf(b).people);
    if (next) out.add(next);
  }
  // That nobody withheld anything would, beside a month in which it is not told, say that somebody did.
  if (cellOf('withheld').people < LEAST_PEOPLE) out.add('withheld');
  for (const [figure, of] of [
    ['unsupplied', 'none'],
    ['withheld', 'profiles'],
  ] as const) {
    const rest = cellOf(of).people - cellOf(figure).people;
    if (few(cellOf(figure)) || (cellOf(figure).people > 0 && rest > 0 && rest < LEAST_PEOPLE)) out.add(figure);
  }
  return Object.fromEntries(
    OF_WHOLE.filter((figure) => whole.cells[figure]).map((figure) => [
      figure,
      out.has(figure) ? null : cellOf(figure).value,
    ]),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const compare = (a: Counted, b: Counted): number => ((a.area ?? '') < (b.area ?? '') ? -1 : 1);
