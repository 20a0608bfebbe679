/**
 * The frame that every measurement stands in: a name, a run, a table for people, one line for machines. `holds` compares
 * with the numbers that were asked for.
 */

/** A figure is a number in the unit that its name ends in (`…Ms`, `…Share`, `…Mb`), or a short fact. */
export type Figures = Record<string, number | string | boolean>;
export interface BenchResult {
  figures: Figures;
  /** Rows for people; the first is the head. */
  table: (string | number)[][];
  /** One sentence each: what was measured, on what, what is missed and why. */
  notes?: string[];
  holds: boolean;
}
export interface Bench {
  /** The file's name. */
  name: string;
  title: string;
  /** Flags of its own, beside `--short` and `--json`. */
  flags?: string[];
  run(options: {
    short: boolean;
    flags?: ReadonlySet<string>;
    /** What stands behind a flag. */
    value?(flag: string): string | undefined;
  }): Promise<BenchResult>;
}

/** A table in plain text, columns aligned; numbers to the right. */
export function renderTable(rows: (string | number)[][]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell)));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)));
  return texts
    .map((row, line) =>
      row
        .map((cell, column) => {
          const numeric = line > 0 && typeof rows[line]?.[column] === 'number';
          return numeric ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const formatNumber = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));
