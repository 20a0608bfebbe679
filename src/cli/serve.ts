/** `profile-audit serve`: worker, outbox, chores and web server in one process, until it is stopped. */
import { join } from 'node:path';
import type { Command } from 'commander';
import type { House } from '../compose.js';
import { cliWords } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { rejudgedText } from './rejudge.js';
import { outcomeOf, writeRoundReport } from './round.js';
import { troubleOf } from './troubles.js';

export function registerServe(program: Command, context: Context, done: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('run the worker and its web server: rounds by the schedule of the configuration, until stopped')
    .addHelpText('after', HELP)
    .action(async () => {
      await serve(context);
      done(EXIT.ok);
    });
}

const HELP = `
Examples:
  $ profile-audit serve
  $ curl http://127.0.0.1:8080/readyz
It is stopped by Ctrl-C or SIGTERM: a visit under way is given back, nothing is lost. A second signal stops it at once.`;

/** What requests and mails under way get before they are cut. */
const GRACE_MS = 5_000;

async function serve({ io, house: open }: Context): Promise<void> {
  const house = await open();
  const { config } = house;
  const words = wordsFor(config.lang);
  // First of all: it refuses where another worker has these data.
  const serving = await house.openServing();
  const { notes } = serving;
  try {
    const rejudged = await house.rejudge(io.signal);
    if (rejudged.judged > 0) io.out(rejudgedText(rejudged));
    const schedule = await house.startSchedule({
      run: async (period) => {
        const started = performance.now();
        notes.note('round-begun', { period });
        const summary = await house.runRound(period, {
          signal: io.signal,
          onUnsandboxed: () => io.err(cliWords.unsandboxed),
          onProgress: serving.onProgress,
        });
        const ms = Math.round(performance.now() - started);
        notes.note('round-ended', { period, total: summary.total, failed: summary.failed.length, ms });
        io.out(outcomeOf(summary));
        if (!summary.interrupted) await report(house, { id: summary.roundId, period }, io.clock());
      },
      onTrouble: (error) => {
        const { code, args } = troubleOf(error);
        notes.note('trouble', {}, { level: 'error', error });
        io.err(words.troubles[code](args));
      },
    });
    io.out(cliWords.serving(addressOf(config.server.host, serving.port), config.round.schedule, config.timezone));
    if (config.mail.via === 'none') io.err(cliWords.mailNone);
    else if (!config.operator.email) io.err(cliWords.noOperator);
    if (!io.signal.aborted) {
      await new Promise<void>((resolve) => io.signal.addEventListener('abort', () => resolve(), { once: true }));
    }
    io.err(cliWords.stopping);
    await schedule.stop();
  } finally {
    await serving.stop(GRACE_MS);
  }
  io.err(cliWords.stopped);
}

function report(house: House, round: { id: string; period: string }, now: Date): Promise<string[]> {
  const dir = join(house.config.reportsDir, round.period);
  return writeRoundReport(house, round, { dir, pdf: true, listClear: false }, now);
}

const addressOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`;
