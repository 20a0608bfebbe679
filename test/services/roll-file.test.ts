/** Tables as spreadsheets save them. */
import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readRollFile } from '../../src/services/roll-file.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array) => {
  const file = readRollFile(bytes);
  return 'rows' in file ? file.rows : file.problem;
};
const ADA = { name: 'Ada Ünal', email: 'ada@mail.example', area: 'Süd' };

describe('a table of Leaders', () => {
  it.each([
    ['commas', utf8('name,email,area\nAda Ünal,ada@mail.example,Süd\n')],
    [
      'semicolons, a mark at the beginning and Windows line ends',
      utf8('\ufeffName;E-Mail;Gebiet\r\n"Ada Ünal";ADA@mail.example;Süd\r\n'),
    ],
    [
      'tabs and two bytes a letter',
      Buffer.from('\ufeffNom complet\tCourriel\tRégion\nAda Ünal\tada@mail.example\tSüd\n', 'utf16le'),
    ],
    ['two bytes a letter without a mark', Buffer.from('Name;Mail;Area\nAda Ünal;ada@mail.example;Süd\n', 'utf16le')],
    [
      'Western letters and a hint of the delimiter',
      Buffer.from('sep=;\nVoornaam;Achternaam;E-mailadres;Regio\nAda;Ünal;ada@mail.example;Süd\n', 'latin1'),
    ],
    [
      'first and family name in two columns, others beside',
      utf8('Phone|Vorname|Nachname|Mail|Area\n123|Ada|Ünal|mailto:ada@mail.example|Süd\n'),
    ],
  ])('with %s', (_, bytes) => {
    expect(rowsOf(bytes)).toMatchObject([ADA]);
  });

  it('says of each broken row what is wrong, by its line in the file', () => {
    const table =
      'name,email,area\n\nAda,ada@mail.example,N\n"Two\nlines",two@mail.example,N\n,no@mail.example,N\nNo mail,,N\nOdd,ada at mail,N\nAgain,ADA@mail.example,N\nTurned \u202e,t@mail.example,N\n';
    expect(rowsOf(utf8(table))).toMatchObject([
      { line: 3, name: 'Ada' },
      { line: 4, name: 'Two lines' },
      { line: 6, problem: 'name-missing' },
      { line: 7, problem: 'email-missing' },
      { line: 8, problem: 'email-odd' },
      { line: 9, problem: 'repeated', firstLine: 3 },
      { line: 10, problem: 'name-odd' },
    ]);
  });

  it('reads on behind a quotation mark that is never closed', () => {
    const rows = rowsOf(utf8('name,email\nAda,ada@mail.example\n"Bea,bea@mail.example\nCleo,cleo@mail.example\n'));
    expect(rows).toMatchObject([{ line: 2 }, { line: 3, problem: 'quotes' }, { line: 4, name: 'Cleo' }]);
  });

  it('that is none is told as a whole, with what its columns are', () => {
    expect(rowsOf(utf8(''))).toBe('empty');
    expect(rowsOf(utf8('name,email\n'))).toBe('empty');
    expect(rowsOf(utf8('Ada,ada@mail.example\n'))).toBe('no-header');
    expect(readRollFile(utf8('name,phone\nAda,1\n'))).toEqual({
      problem: 'no-email-column',
      columns: ['name', 'phone'],
    });
    expect(rowsOf(utf8('email,area\na@b.example,N\n'))).toBe('no-name-column');
    expect(rowsOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 1, 0xff, 0]))).toBeTypeOf('string');
  });

  it(`holds ${MOST_ROWS} rows and no more`, () => {
    const many = (n: number) =>
      utf8(`name,email\n${Array.from({ length: n }, (_, i) => `P${i},p${i}@mail.example`).join('\n')}`);
    expect(rowsOf(many(MOST_ROWS))).toHaveLength(MOST_ROWS);
    expect(rowsOf(many(MOST_ROWS + 1))).toBe('too-many');
  });
});
