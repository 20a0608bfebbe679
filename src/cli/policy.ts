/** `profile-audit policy …`: the clauses, and what a new revision of the text would change. */
import type { Command } from 'commander';
import { cliWords } from '../words/cli.js';
import { readText } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';

export function registerPolicy(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const policy = program
    .command('policy')
    .description('the clauses that are checked, and new revisions of the policy')
    .addHelpText('after', HELP);
  policy
    .command('clauses')
    .description('every clause: how it is checked, and its sentence')
    .action(async () => {
      const { clauses, revision } = (await context.house()).policy;
      io.out(`${cliWords.policyNow(revision.id, revision.title)}\n`);
      for (const clause of clauses) io.out(`${clause.id} (${clause.checked})\n  “${clause.quotation}”\n`);
      done(EXIT.ok);
    });
  policy
    .command('compare')
    .description('compare a text of the policy with the clauses, and say what changed')
    .argument('<file>', 'the new text (plain text or Markdown)')
    .action(async (file: string) => {
      io.out(await comparison(file, context));
      done(EXIT.ok);
    });
  policy
    .command('load')
    .description('compare a new text of the policy and keep it as a revision')
    .argument('<file>', 'the new text (plain text or Markdown)')
    .requiredOption('--revision <id>', 'its name, such as 2027-03')
    .action(async (file: string, flags: { revision: string }) => {
      const store = await (await context.house()).store();
      io.out(await comparison(file, context));
      store.policy.load({ id: flags.revision, text: await readText(file) });
      io.out(cliWords.policyLoaded(flags.revision));
      done(EXIT.ok);
    });
}

const HELP = `
Examples:
  $ profile-audit policy clauses
  $ profile-audit policy compare new-policy.md
  $ profile-audit policy load new-policy.md --revision 2027-03`;

async function comparison(file: string, context: Context): Promise<string> {
  const { policy } = await context.house();
  const { unchanged, changed, missing, added } = policy.compare(await readText(file));
  const lines: string[] = [];
  if (changed.length + missing.length === 0) lines.push(cliWords.policySame(unchanged.length));
  if (changed.length > 0) lines.push(cliWords.policyChanged);
  for (const { clause, nearest } of changed) lines.push(`  ${clause.id}: “${clause.quotation}”\n    now: “${nearest}”`);
  if (missing.length > 0) lines.push(cliWords.policyMissing);
  for (const clause of missing) lines.push(`  ${clause.id}: “${clause.quotation}”`);
  if (added.length > 0) lines.push(cliWords.policyAdded);
  for (const sentence of added) lines.push(`  “${sentence}”`);
  return lines.join('\n');
}
