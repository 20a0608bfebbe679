/** Nothing that is left out of the reports can be reckoned from what is in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, LEAST_PEOPLE } from '../../src/domain/period.js';
import { type Cell, type Counted, type Told, tellable } from '../../src/store/suppress.js';

const PEOPLE: Figure[] = ['open', 'overdue', 'disputed', 'new', 'mended', 'waived'];
const SECRET: Figure[] = ['open', 'new', 'mended', 'waived'];
const GROUPS: Figure[] = ['leaders', 'profiles', 'full', 'part', 'none'];

/** One Leader behind each thing, so that values and people are the same. */
const cell = (value: number): Cell => ({ people: value, value });
type Row = Partial<Record<Figure, number>>;
interface Month {
  rows: Row[];
}
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** Two months of a few areas: what is open is what was, and what came, less what went. */
const history = fc
  .array(
    fc.record({
      leaders: fc.integer({ min: 1, max: 14 }),
      start: fc.integer({ min: 0, max: 8 }),
      months: fc.array(
        fc.record({
          ...{ new: fc.integer({ min: 0, max: 7 }), mended: fc.integer({ min: 0, max: 7 }) },
          ...{ overdue: fc.integer({ min: 0, max: 2 }), disputed: fc.integer({ min: 0, max: 2 }) },
          ...{ waived: fc.integer({ min: 0, max: 7 }), part: fc.integer({ min: 0, max: 3 }) },
        }),
        { minLength: 2, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((areas): Month[] => {
    const left = areas.map(({ start }) => start);
    return [0, 1].map((month) => ({
      rows: areas.map(({ leaders, months }, n) => {
        const { new: came, overdue, disputed, waived, part } = months[month]!;
        const mended = Math.min(months[month]!.mended, left[n]! + came);
        left[n] = left[n]! + came - mended;
        const shown = { overdue: Math.min(overdue, left[n]!), disputed: 0 };
        shown.disputed = Math.min(disputed, left[n]! - shown.overdue);
        const seen = { part: Math.min(part, leaders), none: 0, full: leaders - Math.min(part, leaders) };
        return {
          ...{ leaders, profiles: leaders, ...seen, new: came, mended, waived },
          ...{ ...shown, open: left[n]! - shown.overdue - shown.disputed },
        };
      }),
    }));
  });

const counted = (area: string | null, row: Row): Counted => ({
  area,
  leaders: row.leaders!,
  cells: Object.fromEntries(Object.entries(row).map(([figure, value]) => [figure, cell(value)])),
});
const wholeOf = ({ rows }: Month): Row =>
  Object.fromEntries(
    [...PEOPLE, ...GROUPS].map((figure) => [figure, sum(rows.map((row) => row[figure] ?? 0))] as const),
  );
const tell = (month: Month, before: Told | undefined): Told =>
  tellable(
    counted(null, wholeOf(month)),
    month.rows.map((row, n) => counted(`area ${n}`, row)),
    before,
  );

/** Whether an unknown has one value only in a system of linear equations: by elimination, exact for small whole numbers. */
function determined(equations: number[][], unknowns: number): boolean[] {
  const P = 1_000_003;
  const mod = (n: number) => ((n % P) + P) % P;
  const inverse = (n: number): number => {
    let [a, b, x, y] = [mod(n), P, 1, 0];
    while (a > 1) [a, b, x, y] = [b % a, a, y - Math.floor(b / a) * x, x];
    return mod(x);
  };
  const rows = equations.map((row) => row.map(mod));
  const pivots: number[] = [];
  let at = 0;
  for (let column = 0; column < unknowns && at < rows.length; column += 1) {
    const found = rows.findIndex((row, n) => n >= at && row[column] !== 0);
    if (found < 0) continue;
    [rows[at], rows[found]] = [rows[found]!, rows[at]!];
    const scale = inverse(rows[at]![column]!);
    rows[at] = rows[at]!.map((value) => mod(value * scale));
    for (const [n, row] of rows.entries()) {
      const by = row[column]!;
      const pivot = rows[at]!;
      if (n !== at && by !== 0) for (let k = column; k < unknowns; k += 1) row[k] = mod(row[k]! - by * pivot[k]!);
    }
    pivots.push(column);
    at += 1;
  }
  const known = Array.from({ length: unknowns }, () => false);
  for (const [n, column] of pivots.entries()) {
    known[column] = rows[n]!.every((value, k) => k === column || value === 0);
  }
  return known;
}

/** All that a reader of every report of both months could write down, and which numbers that gives away. */
function givenAway(months: Month[], told: Told[]): { month: number; area: number; figure: Figure; value: number }[] {
  const figures = [...GROUPS, ...PEOPLE];
  const areas = months[0]!.rows.length;
  // Index of the whole: `areas`.
  const at = (month: number, area: number, figure: Figure) =>
    (month * (areas + 1) + area) * figures.length + figures.indexOf(figure);
  const unknowns = 2 * (areas + 1) * figures.length;
  const equations: number[][] = [];
  const equation = (terms: [number, number][]) => {
    const row = Array.from({ length: unknowns }, () => 0);
    for (const [place, factor] of terms) row[place] = row[place]! + factor;
    equations.push(row);
  };
  for (const month of [0, 1]) {
    for (let area = 0; area <= areas; area += 1) {
      const shown = told[month]!.get(area === areas ? '' : `area ${area}`) ?? {};
      for (const figure of figures) if (typeof shown[figure] === 'number') equation([[at(month, area, figure), 1]]);
      equation([
        [at(month, area, 'profiles'), -1],
        ...(['full', 'part', 'none'] as const).map((figure): [number, number] => [at(month, area, figure), 1]),
      ]);
      // Those that are listed by name are known to whoever has the reports.
      equation([[at(month, area, 'overdue'), 1]]);
      equation([[at(month, area, 'disputed'), 1]]);
    }
    for (const figure of figures) {
      equation([
        [at(month, areas, figure), -1],
        ...Array.from({ length: areas }, (_, area): [number, number] => [at(month, area, figure), 1]),
      ]);
    }
  }
  for (let area = 0; area <= areas; area += 1) {
    const stock = (month: number, factor: number) =>
      (['open', 'overdue', 'disputed'] as const).map((figure): [number, number] => [at(month, area, figure), factor]);
    equation([...stock(1, 1), ...stock(0, -1), [at(1, area, 'new'), -1], [at(1, area, 'mended'), 1]]);
  }
  const known = determined(equations, unknowns);
  const away: ReturnType<typeof givenAway> = [];
  for (const month of [0, 1]) {
    for (let area = 0; area <= areas; area += 1) {
      const shown = told[month]!.get(area === areas ? '' : `area ${area}`) ?? {};
      const row = area === areas ? wholeOf(months[month]!) : months[month]!.rows[area]!;
      for (const figure of [...GROUPS, ...SECRET]) {
        const value = row[figure] ?? 0;
        if (typeof shown[figure] !== 'number' && value > 0 && known[at(month, area, figure)])
          away.push({ month, area, figure, value });
      }
    }
  }
  return away;
}

describe('what is told of groups', () => {
  it('gives away nothing that is left out, over all reports of two months together', () => {
    fc.assert(
      fc.property(history, (months) => {
        const first = tell(months[0]!, undefined);
        const told = [first, tell(months[1]!, first)];
        expect(givenAway(months, told)).toEqual([]);
      }),
      { numRuns: process.env.PROFILE_AUDIT_FULL ? 3000 : 60 },
    );
  });

  it('leaves no number of one to four people standing', () => {
    fc.assert(
      fc.property(history, (months) => {
        const told = tell(months[0]!, undefined);
        for (const [n, row] of [...months[0]!.rows.entries()]) {
          const shown = told.get(`area ${n}`);
          if (row.leaders! < LEAST_PEOPLE) expect(shown).toBeUndefined();
          for (const figure of SECRET) {
            const value = row[figure]!;
            if (value > 0 && value < LEAST_PEOPLE) expect(shown?.[figure] ?? null).toBeNull();
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells of a large house nearly everything', () => {
    const rows = [40, 60, 80].map((leaders) => ({
      ...{ leaders, profiles: leaders, full: leaders - 2, part: 1, none: 1 },
      ...{ open: 10, overdue: 1, disputed: 2, new: 7, mended: 6, waived: 5 },
    }));
    const told = tell({ rows }, undefined);
    for (const [n, row] of rows.entries()) expect(told.get(`area ${n}`)).toMatchObject(row);
  });

  it('leaves out a second area where one alone is too small, and says nothing at all of fewer than five people', () => {
    const row = (leaders: number) => ({ leaders, profiles: leaders, full: leaders, part: 0, none: 0 });
    const told = tell({ rows: [row(3), row(9), row(20)] }, undefined);
    expect(told.has('area 0')).toBe(false);
    expect(told.get('area 1')).toMatchObject({ leaders: null, full: null });
    expect(told.get('area 2')).toMatchObject({ leaders: 20, full: 20 });
    expect(told.get('')).toMatchObject({ leaders: 32, full: 32 });
    expect(tell({ rows: [row(4)] }, undefined).size).toBe(0);
  });

  it('keeps each hidden number open to more than one value, even for whoever knows these rules', () => {
    // One figure over three areas: every table that looks the same in the reports, side by side.
    const seen = new Map<string, number[][]>();
    const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    for (const a of values) {
      for (const b of values) {
        for (const c of values) {
          const rows = [a, b, c].map((waived) => ({ leaders: 20, profiles: 20, full: 20, part: 0, none: 0, waived }));
          const told = tell({ rows }, undefined);
          const shown = ['', 'area 0', 'area 1', 'area 2'].map((area) => told.get(area)?.waived ?? null);
          const look = JSON.stringify(shown);
          seen.set(look, [...(seen.get(look) ?? []), [a, b, c]]);
        }
      }
    }
    for (const [look, tables] of seen) {
      const [whole, ...areas] = JSON.parse(look) as [number | null, ...(number | null)[]];
      // Beyond that the tables which look the same were not all made.
      if (whole !== null && whole - sum(areas.map((shown) => shown ?? 0)) > Math.max(...values)) continue;
      for (const [n, shown] of areas.entries()) {
        if (shown !== null) continue;
        const could = new Set(tables.map((table) => table[n]));
        expect(could.size, `${look}: ${[...could]}`).toBeGreaterThan(1);
      }
    }
  });
});
