/** `profile-audit worker`: makes visits for a coordinator on another machine, until it is stopped. */
import type { Command } from 'commander';
import { workAway } from '../compose/away.js';
import { cliWords } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { queueWords } from '../words/queue.js';
import { type Context, EXIT, type ExitCode } from './io.js';

export function registerWorker(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  program
    .command('worker')
    .description('visit and read for a coordinator on another machine, until stopped; needs no database')
    .option('--queue <url>', 'where Redis is: rediss://host:port (or queue.url)')
    .option('--lanes <count>', 'profiles worked on side by side (or round.lanes)')
    .addHelpText('after', HELP)
    .action(async (flags: { queue?: string; lanes?: string }) => {
      const config = context.config({
        ...(flags.queue === undefined ? {} : { 'queue.url': flags.queue }),
        ...(flags.lanes === undefined ? {} : { 'round.lanes': Number(flags.lanes) }),
      });
      const words = wordsFor(config.lang);
      let lost = false;
      await workAway(config, {
        ...{ signal: io.signal, clock: io.clock },
        onWaiting: () => io.err(queueWords.waiting),
        onReady: (machine, lanes) => io.out(queueWords.ready(machine, lanes)),
        onVisit: (job, how, ms) => io.out(queueWords.visit(job.profile.platform, how, ms)),
        onQueue(trouble) {
          if (trouble) io.err(words.troubles[trouble.code](trouble.args));
          else if (lost) io.err(queueWords.back);
          lost = trouble !== undefined;
        },
        onUnsandboxed: () => io.err(cliWords.unsandboxed),
      });
      io.err(queueWords.stopped);
      done(EXIT.ok);
    });
}

const HELP = `
The coordinator is the machine that runs \`serve\` or \`round run\` with the setting queue.url. The key that visits are sealed with, and the
password of Redis, come from files or the environment, never from the command line:
  PROFILE_AUDIT_QUEUE_KEY_FILE, PROFILE_AUDIT_QUEUE_PASSWORD_FILE

Examples:
  $ PROFILE_AUDIT_QUEUE_KEY_FILE=queue.key profile-audit worker --queue rediss://queue.example.org:6379
  $ profile-audit worker --lanes 8
It is stopped by Ctrl-C or SIGTERM: a visit under way is given back. docs/scale.md tells when more machines are worth it.`;
