/**
 * A table of Leaders as spreadsheets save it, understood: whatever delimiter and encoding, headers in several spellings and
 * languages, rows that are broken told by their line. Pure; nobody is invited here, and nothing is kept of other columns.
 */
import { parse } from 'csv-parse/sync';
import type { FileProblem, RowProblem } from '../domain/roll.js';

/** Encodings that a person may choose where the letters come out wrong; `auto` looks at the bytes. */
export const ENCODINGS = ['auto', 'utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const MOST_ROWS = 5_000;
export const MOST_FILE_BYTES = 4_000_000;

export interface FileRow {
  /** Line of the file at which it begins, from 1. */
  line: number;
  name: string;
  email: string;
  area: string;
  problem?: RowProblem;
  /** Of a repeated row: the line of the first. */
  firstLine?: number;
}
export type RollFile =
  | { problem: FileProblem; columns: string[] }
  | { rows: FileRow[]; encoding: string; delimiter: string; ignored: string[] };

type Field = 'name' | 'first' | 'last' | 'email' | 'area';
/** Headers without their case, marks, spaces and signs. */
const SPELLINGS: Record<Field, readonly string[]> = {
  name: 'name fullname leader leadername displayname nom nomcomplet nometprenom nombre nombrecompleto nombreyapellidos naam volledigenaam vollstandigername nomecompleto nomeecognome'.split(
    ' ',
  ),
  first: 'firstname givenname forename first prenom vorname voornaam nome nombrepila nombredepila'.split(' '),
  last: 'lastname surname familyname last nomdefamille nachname familienname achternaam cognome apellido apellidos'.split(
    ' ',
  ),
  email:
    'email mail emailaddress mailaddress emailadresse mailadresse adresseemail adressemail courriel correo correoelectronico email1 emailadres posta postaelettronica indirizzoemail electronicmail epost'.split(
      ' ',
    ),
  area: 'area region regio zone zona gebiet bereich district distrito secteur section bezirk region areaname gruppe groupe group grupo gruppo groep'.split(
    ' ',
  ),
};
const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]/g, '');
const fieldOf = (header: string): Field | undefined =>
  (Object.keys(SPELLINGS) as Field[]).find((field) => SPELLINGS[field].includes(plain(header)));

/** Reads a table. Every row comes back with what is wrong with it, as far as the file alone can tell. */
export function readRollFile(bytes: Uint8Array, asked: Encoding = 'auto'): RollFile {
  const { text, encoding } = decoded(bytes, asked);
  if (text.trim() === '') return { problem: 'empty', columns: [] };
  if (text.includes('\0')) return { problem: 'not-text', columns: [] };
  const { body, delimiter, skipped } = withoutHint(text);
  const records = recordsOf(body, delimiter, skipped);
  const header = records[0]?.cells ?? [];
  const fields = header.map(fieldOf);
  const columns = header.filter(Boolean);
  if (records.length === 0) return { problem: 'empty', columns };
  if (header.some((cell) => cell.includes('@'))) return { problem: 'no-header', columns: [] };
  if (!fields.includes('email')) return { problem: 'no-email-column', columns };
  // A column "Nome" is a whole name where no column of family names stands beside it.
  if (!fields.includes('name') && !fields.includes('first') && !fields.includes('last'))
    return { problem: 'no-name-column', columns };
  const rest = records.slice(1);
  if (rest.length === 0) return { problem: 'empty', columns };
  if (rest.length > MOST_ROWS) return { problem: 'too-many', columns };
  const rows = rest.map((record) => rowOf(record, fields));
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.problem) continue;
    const first = seen.get(row.email);
    if (first === undefined) seen.set(row.email, row.line);
    else Object.assign(row, { problem: 'repeated', firstLine: first });
  }
  return { rows, encoding, delimiter, ignored: header.filter((cell, at) => cell !== '' && fields[at] === undefined) };
}

interface Line {
  line: number;
  cells: string[];
  broken?: true;
}

function rowOf({ line, cells, broken }: Line, fields: readonly (Field | undefined)[]): FileRow {
  const of = (field: Field): string => tidy(cells[fields.indexOf(field)] ?? '');
  const name = of('name') || [of('first'), of('last')].filter(Boolean).join(' ');
  const row: FileRow = {
    line,
    name,
    email: of('email')
      .replace(/^mailto:/i, '')
      .toLowerCase(),
    area: of('area'),
  };
  const problem = broken ? 'quotes' : problemOf(row);
  return problem ? { ...row, problem } : row;
}
/** What the store refuses as well: more than a line, or signs that turn the reading direction. */
const ODD = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const MAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/** What is wrong with one row by itself. */
export function problemOf({ name, email, area }: Pick<FileRow, 'name' | 'email' | 'area'>): RowProblem | undefined {
  if (name === '') return 'name-missing';
  if (name.length > 200 || ODD.test(name)) return 'name-odd';
  if (email === '') return 'email-missing';
  if (email.length > 254 || ODD.test(email) || !MAIL.test(email)) return 'email-odd';
  if (area.length > 200 || ODD.test(area)) return 'area-odd';
  return undefined;
}

/** A name over two lines of a cell is one name. */
const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();

function decoded(bytes: Uint8Array, asked: Encoding): { text: string; encoding: string } {
  const read = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read('utf-16be');
  if (asked !== 'auto') return read(asked);
  // Text of two bytes a letter without its mark: every other byte of western letters is nothing.
  const sample = bytes.subarray(0, 2_000);
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length / 4) return read('utf-16le');
  if (zeros(0) > sample.length / 4) return read('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return read('windows-1252');
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter: as a line `sep=;` says it, else the one that stands most often in the first line. */
function withoutHint(text: string): { body: string; delimiter: string; skipped: number } {
  const bare = text.replace(/^\ufeff/, '');
  const hint = /^"?sep=(.)"?\r?\n/i.exec(bare);
  if (hint) return { body: bare.slice(hint[0].length), delimiter: hint[1]!, skipped: 1 };
  const first = (bare.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').replaceAll(/"[^"]*"/g, '""');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, n: first.split(delimiter).length }));
  return { body: bare, delimiter: counted.sort((a, b) => b.n - a.n)[0]!.delimiter, skipped: 0 };
}

function recordsOf(text: string, delimiter: string, skipped: number): Line[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, trim: true };
  const filled = ({ cells }: Line) => cells.some((cell) => cell.trim() !== '');
  try {
    const parsed = parse(text, { ...options, info: true }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    // `lines` is the line at which a record ends.
    return parsed
      .map(({ info, record }) => {
        const within = record.reduce((n, cell) => n + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
        return { line: info.lines - within + skipped, cells: record };
      })
      .filter(filled);
  } catch {
    // A quote that is never closed swallows the rest: each line by itself then, and what does not parse is told.
    return text
      .split(/\r\n|\r|\n/)
      .map((line, at): Line => {
        const number = at + 1 + skipped;
        try {
          return { line: number, cells: (parse(line, options) as string[][])[0] ?? [] };
        } catch {
          return { line: number, cells: line.replaceAll('"', '').split(delimiter), broken: true };
        }
      })
      .filter(filled);
  }
}
