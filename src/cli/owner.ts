/** `profile-audit owner …`: who may see and decide everything. The first owner is let in here, by whoever runs the machine. */
import type { Command } from 'commander';
import { cliWords } from '../words/cli.js';
import type { Context, ExitCode } from './io.js';
import { EXIT } from './io.js';

const HELP = `
Examples:
  $ profile-audit owner invite maria@example.org --name "Maria Muster"
  $ profile-audit owner reset maria@example.org
  $ profile-audit owner sign-out
An owner invites admins, and other owners, on the pages themselves (Admins).`;

export function registerOwner(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const owner = program
    .command('owner')
    .description('let in who may see and decide everything')
    .addHelpText('after', HELP);
  const { io } = context;

  owner
    .command('invite')
    .description('make somebody an owner, and print a link by which she signs in')
    .argument('<mail>', 'her mail address')
    .option('--name <name>', 'her name', 'Owner')
    .action(async (email: string, { name }: { name: string }) => {
      const { link, hours } = (await (await context.house()).owners()).invite({ email, name });
      io.out(cliWords.owner.invited(email, hours));
      io.out(link);
      done(EXIT.ok);
    });

  owner
    .command('reset')
    .description('let an owner or admin whose telephone is gone set up her second step anew; signs her out everywhere')
    .argument('<mail>', 'her mail address')
    .action(async (email: string) => {
      (await (await context.house()).owners()).reset(email);
      io.out(cliWords.owner.reset(email));
      done(EXIT.ok);
    });

  owner
    .command('sign-out')
    .description('sign everybody out, Leaders and admins, on every device: where somebody may be in who should not')
    .action(async () => {
      io.out(cliWords.owner.signedOut((await (await context.house()).owners()).signOutEverybody()));
      done(EXIT.ok);
    });
}
