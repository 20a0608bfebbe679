/** `profile-audit round …`: visiting every profile whose owner signed for it, and reporting on it. */
import { join } from 'node:path';
import type { Command } from 'commander';
import type { House } from '../compose.js';
import { Trouble } from '../domain/trouble.js';
import { renderRoundHtml } from '../report/html.js';
import { renderRoundJson } from '../report/round-json.js';
import { renderRoundTerminal } from '../report/round-terminal.js';
import type { RejudgeSummary } from '../services/rejudge.js';
import type { RoundProgress, RoundSummary } from '../services/round.js';
import { cliWords } from '../words/cli.js';
import { type Words, wordsFor } from '../words/index.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { registerRejudge, rejudgedText } from './rejudge.js';
import { writePrivate } from './report-files.js';
import { roundModel } from './round-model.js';

type Done = (code: ExitCode) => void;

export function registerRound(program: Command, context: Context, done: Done): void {
  const { io } = context;
  const round = program
    .command('round')
    .description('visit every profile whose owner signed for it')
    .addHelpText('after', HELP);
  round
    .command('run')
    .description('run this month’s round, or what is left of it')
    .option('--period <name>', 'the period, such as 2027-03')
    .action(async (flags: { period?: string }) => {
      const house = await context.house();
      const period = flags.period ?? house.periodOf(io.clock());
      const words = wordsFor(house.config.lang);
      const onProgress = (progress: RoundProgress) => {
        const line = progressLine(progress, words);
        if (line) io.err(line);
      };
      const onUnsandboxed = () => io.err(cliWords.unsandboxed);
      const onRejudged = (rejudged: RejudgeSummary) => {
        if (rejudged.judged > 0) io.err(rejudgedText(rejudged));
      };
      const signal = io.signal;
      const summary = await house.runRound(period, { signal, onProgress, onUnsandboxed, onRejudged });
      io.out(outcomeOf(summary));
      done(summary.interrupted ? EXIT.failed : EXIT.ok);
    });
  round
    .command('status')
    .description('how far the latest round is')
    .action(async () => {
      const store = await (await context.house()).store();
      const latest = store.rounds.latest();
      if (!latest) io.out(cliWords.noRound);
      else
        io.out(
          `${cliWords.roundStatus(latest.period, latest.state)}\n${JSON.stringify(store.rounds.status(latest.id))}`,
        );
      done(EXIT.ok);
    });
  registerRejudge(round, context, done);
  round
    .command('report')
    .description('write the report of the latest round (HTML, and PDF with --pdf)')
    .option('--out <dir>', 'folder; by default the period’s own below reports/')
    .option('--pdf', 'print a PDF as well')
    .option('--json', 'no file: the numbers alone, for machines')
    .action(async (flags: { out?: string; pdf?: boolean; json?: boolean }) => {
      const house = await context.house();
      const latest = (await house.store()).rounds.latest();
      if (!latest) throw new Trouble('INPUT_INVALID', 'stop', { detail: cliWords.noRound });
      const model = await roundModel(house, latest, false, io.clock());
      if (flags.json) {
        io.out(JSON.stringify(renderRoundJson(model)));
        return done(EXIT.ok);
      }
      io.out(renderRoundTerminal(model, wordsFor(house.config.lang), io));
      const dir = flags.out ?? join(house.config.reportsDir, latest.period);
      for (const file of await writeRoundReport(house, latest, { dir, pdf: Boolean(flags.pdf), listClear: false })) {
        io.out(cliWords.reportWritten(file));
      }
      done(EXIT.ok);
    });
}

const HELP = `
Examples:
  $ profile-audit round run
  $ profile-audit round status
  $ profile-audit round report --pdf
  $ profile-audit round rejudge
A round that was stopped goes on where it stopped: run it again.`;

/** Writes the round's report as HTML and, where asked, PDF; gives the paths. */
export async function writeRoundReport(
  house: House,
  round: { id: string; period: string },
  { dir, pdf, listClear }: { dir: string; pdf: boolean; listClear: boolean },
  now: Date = new Date(),
): Promise<string[]> {
  const html = renderRoundHtml(await roundModel(house, round, listClear, now));
  const files = [await writePrivate(dir, 'report.html', html)];
  if (pdf) files.push(await writePrivate(dir, 'report.pdf', await house.printPdf(html)));
  return files;
}

/** One line for a visit that is over; nothing for the steps before. */
export function progressLine({ total, done, profile, step, result, trouble }: RoundProgress, words: Words) {
  if (step !== 'done' && step !== 'failed') return undefined;
  const says = result
    ? words.verdicts[result.verdict].title
    : trouble
      ? words.troubles[trouble]({ host: profile.url })
      : '';
  return `[${done}/${total}] ${profile.url}: ${says}`;
}

/** One sentence about a round that ended or was stopped. */
export function outcomeOf({ period, total, results, failed, interrupted }: RoundSummary): string {
  if (interrupted) return cliWords.roundStopped(period);
  return total === 0 ? cliWords.roundNothing(period) : cliWords.roundDone(period, results.length, failed.length);
}
