/** `profile-audit serve`: worker, outbox, chores and web server in one process, until it is stopped. */
import type { Command } from 'commander';
import { cliWords } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { keepingWords } from '../words/keeping.js';
import { roundWords } from '../words/rounds.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { rejudgedText } from './rejudge.js';
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
    const told = new Set<string>();
    const schedule = await house.startSchedule({
      signal: io.signal,
      onUnsandboxed: () => {
        notes.note('unsandboxed', {}, { level: 'warn' });
        io.err(cliWords.unsandboxed);
      },
      onPaused: (free) => io.err(keepingWords.paused(free)),
      onQueue: ({ code, args }) => io.err(words.troubles[code](args)),
      onProgress: (progress) => {
        if (!told.has(progress.period)) notes.note('round-begun', { period: progress.period });
        told.add(progress.period);
        serving.onProgress(progress);
      },
      onFinished: async (round) => {
        const { counts, total } = (await house.store()).rounds.status(round.id);
        const ms = io.clock().getTime() - Date.parse(round.startedAt);
        notes.note('round-ended', { period: round.period, total, failed: counts.failed, ms });
        io.out(roundWords.done(round.period, counts));
      },
      onOver: ({ period }) => notes.note('round-ended', { period }, { level: 'warn' }),
      onTrouble: (error) => {
        const { code, args } = troubleOf(error);
        notes.note('trouble', {}, { level: 'error', error });
        io.err(words.troubles[code](args));
      },
    });
    const rule = await house.scheduleRule();
    io.out(cliWords.serving(addressOf(config.server.host, serving.port), rule, config.timezone));
    const next = await house.nextRound();
    if (next) io.out(roundWords.next(next.period, words.dateTime(next.at.toISOString())));
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

const addressOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`;
