/**
 * Troubles that only whoever operates the program, or sits at its command line, can meet: in English for every language, as
 * the command line itself is.
 */
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';
import { detail, type Given, grammarFor, text } from './grammar.js';
import { keepingTroubles } from './keeping-troubles.js';

const { quoted } = grammarFor('en-GB', ['“', '”']);
const t = (args: Given, key: string, instead = '?') => text(args, key, instead);

export const operatorTroubles = {
  BROWSER_MISSING: (a) =>
    `No browser was found to visit pages with${detail(a)}. Install one with “apt-get install chromium” or “npx playwright install chromium”, or set its path in the configuration.`,
  LANGUAGE_MISSING: (a) =>
    `There is no language data “${t(a, 'lang', 'of that name')}” to read pictures with${typeof a.folder === 'string' && a.folder !== '' ? `, neither as “${a.lang}.traineddata” in ${a.folder} nor as a package` : ''}. Install the package @tesseract.js-data/${t(a, 'lang', 'LANGUAGE')}, or name a folder that has the file in reading.languageData.`,
  LANGUAGE_BROKEN: (a) =>
    `${t(a, 'file', 'The file')} is no language data that pictures can be read with: it is damaged, or made for another engine. Put the file of tessdata_best or tessdata_fast in its place.`,
  FILE_MISSING: (a) => `There is no file ${t(a, 'file', 'of that name')}. Check its name and folder.`,
  FILE_UNWRITABLE: (a) =>
    `${t(a, 'file', 'The file')} could not be written${detail(a)}. Check the folder, who may write there, and the room on the disk.`,
  HAR_INVALID: (a) =>
    `${t(a, 'file', 'The file')} is no recorded visit (HAR)${detail(a)}. Record one with --record FILE.har.`,
  RECORDING_LACKS: (a) =>
    `The recorded visit does not hold ${t(a, 'address', 'that address')}. Record it once more with --record FILE.har.`,
  PORT_REFUSED: (a) =>
    a.detail === 'EADDRINUSE'
      ? `Another program listens on ${t(a, 'host')}, port ${t(a, 'port')}. Stop it, or choose another one: server.port.`
      : a.detail === 'EACCES'
        ? `Port ${t(a, 'port')} is not open to ordinary users. Choose one above 1023: server.port.`
        : `Nobody can listen on ${t(a, 'host')}, port ${t(a, 'port')} (${t(a, 'detail')}). Mend server.host and server.port.`,
  ALREADY_SERVING: (a) =>
    `A worker is running on the data in ${t(a, 'folder')} already (process ${t(a, 'pid')}). One is enough: stop it first, or name another folder: dataDir.`,
  DATABASE_NEWER: (a) =>
    `The database ${t(a, 'file', '')} was written by a newer version of this program, so it was left untouched. Update the program.`.replace(
      '  ',
      ' ',
    ),
  DATABASE_UNAVAILABLE: (a) =>
    `The database module could not be loaded${detail(a)}. Run “npm install” again with a C++ compiler in place; audits and checks work without it.`,
  DATABASE_BROKEN: (a) =>
    `The database ${t(a, 'file', '')} is damaged${detail(a)}. Put back a backup; the file was left as it is.`.replace(
      '  ',
      ' ',
    ),
  DATABASE_FAILED: (a) =>
    `The database ${t(a, 'file', '')} could not be written${detail(a)}. Nothing that was stored is lost: make room on the disk, or end the other program that holds it, and try again.`.replace(
      '  ',
      ' ',
    ),
  ...keepingTroubles,
  CONFIG_INVALID: (a) =>
    `The configuration ${t(a, 'file', '')} cannot be used: ${t(a, 'detail', 'it is not understood')}.`.replace(
      '  ',
      ' ',
    ),
  SCHEDULE_REFUSED: (a) =>
    `The schedule that was set on the page Settings (${quoted(t(a, 'rule'))}) is no rule that ever comes. An owner sets another one there, or gives it back to the configuration.`,
  QUEUE_LOST: (a) =>
    `The queue at ${t(a, 'host')} does not answer${detail(a)}. Visits wait and nothing is lost: look whether Redis runs there; the work goes on by itself.`,
  QUEUE_FULL: (a) =>
    `The queue at ${t(a, 'host')} has no memory left. Visits wait and nothing is lost: give Redis more (maxmemory), or see what else lies there.`,
  QUEUE_REFUSED: (a) =>
    `The queue at ${t(a, 'host')} refuses us${detail(a)}. Mend queue.user, queue.passwordFile or queue.caFile.`,
  QUEUE_KEY_WRONG: () =>
    'What lies in the queue was sealed with another key. Give coordinator and workers the same one: queue.keyFile.',
  WORKER_OTHER_VERSION: (a) =>
    a.mine === a.theirs
      ? `This worker is version ${t(a, 'mine')} like the coordinator, but would judge or read otherwise: install the very same build and the same language data here; it takes no visits until then.`
      : `This worker is version ${t(a, 'mine')} and the coordinator ${t(a, 'theirs')}: install the same here; it takes no visits until then.`,
  RESULT_TOO_LARGE: (a) =>
    `The visit brought more than ${t(a, 'megabytes')} MB, which is the most that goes through the queue: queue.megabytes.`,
  PERIOD_UNKNOWN: (a) =>
    `There was no round called ${quoted(t(a, 'period', 'that'))}. “profile-audit report list” shows the periods that there are.`,
  REPORT_UNDER_WAY: () =>
    'Another report is being made on these data just now, by the worker or by somebody else. Try again in a minute.',
  REPORT_UNKNOWN: () => 'This report is not in the archive (any more). “profile-audit report list” shows what is.',
  ROUND_CANCELLED: (a) =>
    `The round ${t(a, 'period', '')} was cancelled. “profile-audit round resume” takes it up again.`.replace('  ', ' '),
  NOT_CONFIRMED: () =>
    'This is no tool to screen strangers: say with --mine that the profile is yours, or with --asked-by-owner that its owner asked you to look.',
} satisfies Partial<Record<TroubleCode, (args: TroubleArgs) => string>>;
