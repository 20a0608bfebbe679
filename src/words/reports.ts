/** What the command `report` says to the person at the terminal. */
import type { Words } from './types.js';

type Dates = Pick<Words, 'date' | 'dateTime'>;
const count = (n: number, one: string, many = `${one}s`) => (n === 1 ? `one ${one}` : `${n} ${many}`);

const CAUSES: Readonly<Record<string, string>> = {
  erased: 'somebody was erased, or withdrew, since',
  rejudged: 'changed rules judged it again since',
  late: 'the round was opened again since',
  decided: 'it was answered, decided or mended since',
  since: 'it is as it is now, not as it was then',
  unexplained: 'nothing explains it',
};
const LOG_BROKEN =
  'The audit log does not hold the head that this report prints: it was changed, or this report is of another installation. “profile-audit log verify” says where it breaks.';

export const reportWords = {
  written: (file: string) => `Written: ${file}`,
  keepUntil: (until: string, words: Dates) => `It names people. Erase this copy by ${words.date(until)}.`,
  none: 'There is no report yet. Reports are made once a round is over; “profile-audit round run” runs one.',
  closed: (periods: readonly string[]) =>
    periods.length === 0 ? 'No period is closed yet.' : `Closed periods: ${periods.join(', ')}.`,
  noCopies: 'No copy is in the archive. “profile-audit report --format html” makes one.',
  copy: (
    copy: {
      period: string;
      area: string | null;
      audience: string;
      state: 'kept' | 'outdated';
      files: readonly { name: string }[];
      dir: string;
      keepUntil: string;
    },
    words: Dates,
  ) =>
    `${copy.period}  ${copy.area ?? 'all areas'}  for ${copy.audience === 'owner' ? 'the owner' : 'admins'}  until ${words.date(copy.keepUntil)}\n  ${
      copy.state === 'outdated'
        ? 'somebody it named is gone: erased, and made again by the worker'
        : copy.files.map(({ name }) => `${copy.dir}/${name}`).join('\n  ')
    }`,
  verify: {
    same: (period: string, area: string | null, n: number) =>
      `The report of ${period}, ${area ?? 'all areas'}, is what the database says: ${count(n, 'thing')} compared, none differs.`,
    differs: (period: string, area: string | null, n: number, of: number) =>
      `The report of ${period}, ${area ?? 'all areas'}: ${count(n, 'thing')} of ${of} ${n === 1 ? 'differs' : 'differ'} from what the database says now.`,
    line: (
      difference: {
        what: string;
        name: string;
        was: string | number | null;
        is: string | number | null;
        because: string;
      },
      wide: (value: string | number | null) => string,
    ) => {
      const { what, name, was, is, because } = difference;
      const change =
        what !== 'item'
          ? `${wide(was)} → ${wide(is)}`
          : was === null
            ? 'new'
            : is === null
              ? 'not there any more'
              : 'changed';
      return `  ${what} ${name}: ${change} (${CAUSES[because] ?? because})`;
    },
    untold: 'not told',
    recounted: 'The figures were counted again from the records.',
    kept: 'What the figures were counted from is erased by now, as it must be: they were compared with those that were kept when the period was closed.',
    log: { holds: 'The audit log holds the head that the report prints.', broken: LOG_BROKEN },
  },
  areaUnknown: (area: string) => `nobody is of an area “${area}”; \`profile-audit leader list\` shows who is of which`,
  formatUnknown: (format: string) => `“${format}” is no form of a report; there are html, pdf, csv, json and text`,
} as const;
