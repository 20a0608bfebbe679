/** `profile-audit log …`: whether the audit log is as it was written. */
import { type Command, InvalidArgumentError } from 'commander';
import { logWords as says } from '../words/log.js';
import { type Context, EXIT, type ExitCode } from './io.js';

interface Noted {
  seq: number;
  hash: string;
}

export function registerLog(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const log = program.command('log').description('the audit log of who did what: whether it is whole');
  log
    .command('verify')
    .description('read the whole chain, and look for a head that was noted elsewhere')
    .option('--head <number:hash>', 'as the monthly report prints it', headOf)
    .option('--json', 'one line of JSON')
    .addHelpText('after', HELP)
    .action(async ({ head: noted, json }: { head?: Noted; json?: boolean }) => {
      const store = await (await context.house()).store();
      const { ok, brokenAt, head } = store.log.verify(noted);
      if (json) io.out(JSON.stringify({ ok, ...(ok ? {} : { brokenAt }), head }));
      else if (ok) io.out(says.whole(head.seq, `${head.seq}:${head.hash}`, noted !== undefined));
      else io.err(says.broken(brokenAt ?? 0));
      done(ok ? EXIT.ok : EXIT.failed);
    });
}

const HELP = `
Examples:
  $ profile-audit log verify
  $ profile-audit log verify --head 412:9f2c…`;

function headOf(given: string): Noted {
  const [, seq, hash] = /^(\d{1,12}):([0-9a-f]{64})$/i.exec(given.trim()) ?? [];
  if (!seq || !hash) throw new InvalidArgumentError(says.headUnclear);
  return { seq: Number(seq), hash: hash.toLowerCase() };
}
