/** The process entry: commands, flags, exit codes. Every trouble becomes one sentence here, and nowhere else. */
import { createInterface } from 'node:readline';
import { Command, CommanderError } from 'commander';
import { type House, openHouse, programVersion } from '../compose.js';
import { type Config, loadConfig, terminalWishes } from '../config.js';
import { wordsFor } from '../words/index.js';
import { registerAudit } from './audit.js';
import { registerBackup } from './backup.js';
import { registerCheck } from './check.js';
import { registerDoctor } from './doctor.js';
import { registerInit } from './init.js';
import { type Context, EXIT, type ExitCode, type Io } from './io.js';
import { registerLeader } from './leader.js';
import { registerLog } from './log.js';
import { registerMail } from './mail.js';
import { registerMarks } from './marks.js';
import { registerOwner } from './owner.js';
import { registerPlatforms } from './platforms.js';
import { registerPolicy } from './policy.js';
import { registerReport } from './report.js';
import { registerRound } from './round.js';
import { openScreen } from './screen.js';
import { registerServe } from './serve.js';
import { registerTerms } from './terms.js';
import { troubleOf } from './troubles.js';
import { registerWorker } from './worker.js';

const ABOUT = `Checks the public profiles of La Leche League Leaders who opted in against the social media policy.
It never signs in, never hides what it is, recognises no faces, scores nobody, and is no tool to screen strangers.`;

/** Runs one command line. Gives the exit code; never throws. `argv` is without node and the script. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  let config: Config | undefined;
  let house: Promise<House> | undefined;
  const program = new Command('profile-audit');
  const context: Context = {
    io,
    config: (flags) => {
      config ??= loadConfig({ file: program.opts<{ config?: string }>().config, flags });
      return config;
    },
    house: () => {
      house ??= openHouse(context.config(), io.clock);
      return house;
    },
  };
  const done = (result: ExitCode) => {
    code = result;
  };
  program
    .description(ABOUT)
    .version(programVersion)
    .option('--config <file>', 'configuration file (by default ./profile-audit.config.json where there is one)')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .showHelpAfterError('(--help shows how it is used)')
    .exitOverride();
  for (const register of [
    registerAudit,
    registerCheck,
    registerLeader,
    registerRound,
    registerReport,
    registerServe,
    registerWorker,
    registerInit,
    registerMail,
    registerOwner,
    registerPlatforms,
    registerPolicy,
    registerTerms,
    registerMarks,
    registerBackup,
    registerLog,
    registerDoctor,
  ]) {
    register(program, context, done);
  }
  program.commands.forEach(inheritExit);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    code = EXIT.failed;
    const trouble = troubleOf(io.signal.aborted ? new Error('interrupted') : error);
    const words = wordsFor(config?.lang ?? 'en');
    io.err(io.signal.aborted ? words.troubles.INTERRUPTED({}) : words.troubles[trouble.code](trouble.args));
  } finally {
    await (await house?.catch(() => undefined))?.close();
  }
  return code;
}

function inheritExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(inheritExit);
}

/** From a first signal to the end of the process; `docs/operations.md` tells it to service managers. */
const LONGEST_STOP_MS = 45_000;

/** Starts the program in this process. */
export async function start(): Promise<void> {
  const controller = new AbortController();
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      asked += 1;
      if (asked > 1) process.exit(EXIT.failed);
      controller.abort();
      // Whatever hangs: nobody who stopped the program waits for longer. What was claimed is taken up again by its lease.
      setTimeout(() => process.exit(EXIT.failed), LONGEST_STOP_MS).unref();
    });
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe went away (`| head`): there is nobody left to speak to.
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
  });
  const { noColor, forceColor, dumb } = terminalWishes();
  const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    width: process.stdout.columns ?? 80,
    color: forceColor || (Boolean(process.stdout.isTTY) && !noColor),
    interactive,
    ...(process.stderr.isTTY && !dumb
      ? {
          screen: openScreen(
            (text) => void process.stderr.write(text),
            () => process.stderr.columns ?? 80,
          ),
        }
      : {}),
    readStdin: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    clock: () => new Date(),
    signal: controller.signal,
  });
}
