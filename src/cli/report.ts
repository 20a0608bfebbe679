/** `profile-audit report …`: the monthly report on demand, the archive, and whether a report is what the database says. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { House } from '../compose.js';
import type { Audience } from '../domain/period.js';
import { Trouble } from '../domain/trouble.js';
import { FORMATS, type Format } from '../report/monthly/forms.js';
import { renderMonthlyTerminal } from '../report/monthly/terminal.js';
import { wordsFor } from '../words/index.js';
import { reportWords as says } from '../words/reports.js';
import { type Context, EXIT, type ExitCode } from './io.js';

interface Flags {
  area?: string;
  audience?: string;
  since?: string;
  format?: string;
  out?: string;
}

export function registerReport(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const report = program
    .command('report')
    .description('the report of a period: what could be seen, what changed, what needs a person')
    .argument('[period]', 'such as 2027-03; by default the latest')
    .option('--area <name>', 'of one area; by default of all')
    .option('--audience <who>', 'admin or owner; by default owner for all areas, admin for one')
    .option('--since <period>', 'what happened since the end of this period, instead of the one before')
    .option('--format <forms>', 'html, pdf, csv, json or text, several with commas; by default text, here')
    .option('--out <dir>', 'folder to write into; by default the period’s and area’s own below reports/')
    .addHelpText('after', HELP)
    .action(async (period: string | undefined, flags: Flags) => {
      const house = await context.house();
      await writeReports(house, period, flags, context);
      done(EXIT.ok);
    });
  report
    .command('list')
    .description('closed periods, and the copies in the archive')
    .action(async () => {
      const house = await context.house();
      const store = await house.store();
      const words = wordsFor(house.config.lang);
      io.out(says.closed(store.periods.closed().map(({ period }) => period)));
      const copies = store.reports.all();
      if (copies.length === 0) io.out(says.noCopies);
      for (const copy of copies) io.out(says.copy(copy, words));
      done(EXIT.ok);
    });
  report
    .command('verify')
    .description('reckon a report again from the database, and say what differs and why')
    .argument('<report>', 'a report.json, or a period')
    .option('--area <name>', 'with a period: of one area')
    .option('--json', 'one line of JSON')
    .action(async (given: string, { area, json }: { area?: string; json?: boolean }) => {
      const house = await context.house();
      const desk = await house.reports();
      // Commander gives an option that the parent command knows too to the parent.
      const wish = { period: given, area: area ?? report.opts<Flags>().area ?? null };
      mustBeArea(wish.area ?? undefined, await house.store());
      const isFile = /\.json$/i.test(given) || existsSync(given);
      const verified = await desk.verify(isFile ? { json: await textOf(given) } : wish);
      const { differences, compared, recounted, log } = verified;
      const sound = log === 'holds' && differences.every(({ because }) => because !== 'unexplained');
      if (json) io.out(JSON.stringify({ ok: sound, ...verified }));
      else {
        const { verify } = says;
        const n = differences.length;
        io.out(
          n === 0
            ? verify.same(verified.period, verified.area, compared)
            : verify.differs(verified.period, verified.area, n, compared),
        );
        const wide = (value: string | number | null) => (value === null ? verify.untold : shortened(String(value)));
        for (const difference of differences) io.out(verify.line(difference, wide));
        io.out(recounted ? verify.recounted : verify.kept);
        (log === 'holds' ? io.out : io.err)(verify.log[log]);
      }
      done(sound ? EXIT.ok : EXIT.found);
    });
}

/** Makes a report in the forms that were asked for: text or JSON alone to the terminal, all else (and all with --out) as files. */
export async function writeReports(
  house: House,
  period: string | undefined,
  flags: Flags,
  { io }: Context,
): Promise<void> {
  const { area, since, out } = flags;
  const audience = audienceOf(flags.audience);
  const formats = formatsOf(flags.format ?? (out === undefined ? 'text' : 'html'));
  const store = await house.store();
  if (period === undefined && store.periods.latest() === undefined) {
    io.out(says.none);
    return;
  }
  mustBeArea(area, store);
  const desk = await house.reports();
  const wish = { period, area: area ?? null, audience, since };
  // Two forms in one terminal would be neither: only a single one is shown.
  const shown =
    out === undefined && formats.length === 1 ? formats.filter((format) => format === 'text' || format === 'json') : [];
  if (shown.length > 0) {
    const model = await desk.model(wish);
    for (const format of shown) {
      io.out(
        format === 'json'
          ? JSON.stringify(model)
          : renderMonthlyTerminal(model, { width: io.width, color: io.color }, desk.options).trimEnd(),
      );
    }
  }
  const files = formats.filter((format) => !shown.some((one) => one === format));
  if (files.length === 0) return;
  const { copy } = await desk.write({ ...wish, formats: files, dir: out === undefined ? undefined : resolve(out) });
  for (const { name } of copy.files) io.out(says.written(`${copy.dir}/${name}`));
  io.out(says.keepUntil(copy.keepUntil, wordsFor(house.config.lang)));
}

/** A name that was mistyped would give a report of a small area that is not there. */
function mustBeArea(area: string | undefined, { periods }: Awaited<ReturnType<House['store']>>): void {
  if (area !== undefined && !periods.isArea(area))
    throw new Trouble('INPUT_INVALID', 'stop', { detail: says.areaUnknown(area) });
}

function formatsOf(given: string): Format[] {
  return [...new Set(given.split(',').map((name) => name.trim().toLowerCase()))].map((name) => {
    const found = FORMATS.find((format) => format === name);
    if (!found) throw new Trouble('INPUT_INVALID', 'stop', { detail: says.formatUnknown(name) });
    return found;
  });
}

function audienceOf(given: string | undefined): Audience | undefined {
  if (given === undefined || given === 'admin' || given === 'owner') return given;
  throw new Trouble('INPUT_INVALID', 'stop', { detail: `“${given}” is neither admin nor owner` });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    if (detail === 'ENOENT') throw new Trouble('FILE_MISSING', 'stop', { file }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail }, { cause });
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const HELP = `
Examples:
  $ profile-audit report
  $ profile-audit report 2027-03 --area North --format html,pdf
  $ profile-audit report --since 2026-12 --format json
  $ profile-audit report list
  $ profile-audit report verify reports/2027-03/all/report.json`;
