/** `profile-audit backup`, `restore` and `retention`: keeping what must be kept, and nothing longer. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { wordsFor } from '../words/index.js';
import { keepingWords as says } from '../words/keeping.js';
import { type Context, EXIT, type ExitCode } from './io.js';

type Done = (code: ExitCode) => void;

export function registerBackup(program: Command, context: Context, done: Done): void {
  const { io } = context;
  const words = () => wordsFor(context.config().lang);

  const backup = program
    .command('backup')
    .description('write an encrypted backup, while everything goes on, and read it back')
    .option('--to <dir>', 'folder to write it into; by default backup.dir of the configuration')
    .addHelpText('after', BACKUP_HELP)
    .action(async (flags: { to?: string }) => {
      const house = await context.house();
      const to = flags.to === undefined ? undefined : resolve(flags.to);
      const made = await house.keeping.backup(await house.store(), to, io.signal);
      io.out(says.backupMade(made, words()));
      if (made.lacking > 0) io.err(says.lacking(made.lacking));
      if (made.expired > 0) io.out(says.expired(made.expired));
      if (made.behind.length > 0) io.err(says.registerBehind(made.behind));
      done(EXIT.ok);
    });
  backup
    .command('key')
    .description('make the key that locks and opens your backups')
    .action(async () => {
      const { made, file, recipient } = await (await context.house()).keeping.makeKey();
      io.out(made ? says.keyMade(file, recipient) : says.keyThere(file));
      done(EXIT.ok);
    });

  program
    .command('restore')
    .description('put a backup back; who left since it was made is erased from it first')
    .argument('<file>', 'the backup')
    .option('--replace', 'in the place of the data that are there now')
    .option('--key <file>', 'the key; by default backup.keyFile of the configuration')
    .option('--without-register', 'go on where no register of erasures lies beside the backup')
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, flags: { replace?: boolean; key?: string; withoutRegister?: boolean }) => {
      const { keeping } = await context.house();
      const { key, replace = false, withoutRegister = false } = flags;
      const wish = {
        file: resolve(file),
        replace,
        withoutRegister,
        ...(key !== undefined && { keyFile: resolve(key) }),
      };
      const restored = await keeping.restore(wish);
      io.out(says.restored(words().dateTime(restored.madeAt), restored.people, restored.pictures));
      io.out(says.erasedAgain(restored.again));
      if (restored.registerAsOf) io.out(says.registerAsOf(words().dateTime(restored.registerAsOf)));
      else io.err(says.noRegister);
      if (restored.lacking > 0) io.err(says.lacking(restored.lacking));
      io.out(says.lost);
      if (restored.config) io.out(says.configThere(restored.config));
      done(EXIT.ok);
    });

  program
    .command('retention')
    .description('erase what is past its time (the worker does it every day)')
    .command('run')
    .description('do it now')
    .option('--dry-run', 'only tell what would be erased')
    .option('--yes', 'also where the clock is far from the last run’s')
    .action(async (flags: { dryRun?: boolean; yes?: boolean }) => {
      const house = await context.house();
      const store = await house.store();
      if (flags.dryRun) {
        tell(says.retentionWould, await house.keeping.retentionDue(store));
        return done(EXIT.ok);
      }
      const { held, erased } = await house.keeping.retention(store, Boolean(flags.yes));
      if (held) io.err(says.retentionHeld);
      else tell(says.retentionDone, erased);
      done(held ? EXIT.failed : EXIT.ok);
    });

  function tell(heading: string, erased: Readonly<Record<string, number>>): void {
    const lines = Object.entries(erased).map(([name, n]) => says.kept(name, n));
    io.out(lines.length === 0 ? says.retentionNothing : [heading, ...lines].join('\n'));
  }
}

const BACKUP_HELP = `
Examples:
  $ profile-audit backup key
  $ profile-audit backup
  $ profile-audit backup --to /mnt/other-disk/backups
Keep a copy of the key elsewhere: without it no backup can be opened.`;

const RESTORE_HELP = `
Examples:
  $ profile-audit restore /mnt/other-disk/backups/profile-audit-20270301T020000Z.age
  $ profile-audit restore FILE.age --replace
Stop the worker first. The register of erasures (erasures-….register) must lie beside the backup.`;
