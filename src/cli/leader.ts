/** `profile-audit leader …`: enrolment by command. Nobody consents for another: an invitation is a form that she signs. */
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { cliWords } from '../words/cli.js';
import { letterCommandWords } from '../words/letters.js';
import { collect, readText } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { writePrivate } from './report-files.js';

type Done = (code: ExitCode) => void;

export function registerLeader(program: Command, context: Context, done: Done): void {
  const leader = program
    .command('leader')
    .description('invite Leaders, keep what they signed, let them leave')
    .addHelpText('after', HELP);
  const enrolment = async () => (await context.house()).enrolment();
  const { io } = context;

  leader
    .command('invite')
    .description('write an invitation: a form that she fills in and signs herself')
    .argument('<name>', 'her name')
    .option('--email <address>', 'her mail address')
    .option('--area <name>', 'her area')
    .option('--profile <url>', 'a profile that she told you of (may be given several times)', collect, [])
    .option('--form <file>', 'where to write the form', 'invitation.txt')
    .action(async (name: string, flags: { email?: string; area?: string; profile: string[]; form: string }) => {
      const { email, area, profile: addresses } = flags;
      const { form } = (await enrolment()).invite({ name, email, area, addresses });
      const file = await writePrivate(dirname(flags.form), basename(flags.form), form);
      io.out(cliWords.formWritten(name, file));
      done(EXIT.ok);
    });

  leader
    .command('sign')
    .description('take in a form that she filled in, signed and sent back')
    .argument('<file>', 'the form as she sent it')
    .action(async (file: string) => {
      const consents = (await enrolment()).sign(await readText(file));
      io.out(cliWords.signed(consents.length, consents.map(({ profile }) => profile.url).join(', ')));
      done(EXIT.ok);
    });

  leader
    .command('show')
    .description('show what is held about one Leader')
    .argument('<who>', 'her id, mail address or name')
    .action(async (who: string) => {
      io.out(JSON.stringify((await enrolment()).show(who), null, 2));
      done(EXIT.ok);
    });

  leader
    .command('withdraw')
    .description('end her consent, for one profile or for all; what is due is not visited')
    .argument('<who>', 'her id, mail address or name')
    .option('--profile <url>', 'only this profile')
    .action(async (who: string, flags: { profile?: string }) => {
      io.out(cliWords.withdrawn((await enrolment()).withdraw(who, flags.profile)));
      done(EXIT.ok);
    });

  registerLetter(leader, context, done);

  leader
    .command('export')
    .description('write everything that is held about her into a file, for her')
    .argument('<who>', 'her id, mail address or name')
    .option('--out <file>', 'where to write it', 'export.json')
    .action(async (who: string, flags: { out: string }) => {
      const text = JSON.stringify((await enrolment()).export(who), null, 2);
      io.out(cliWords.exported(await writePrivate(dirname(flags.out), basename(flags.out), text)));
      done(EXIT.ok);
    });

  leader
    .command('erase')
    .description('erase everything that is held about her, from the database file itself')
    .argument('<who>', 'her id, mail address or name')
    .option('--yes', 'really do it')
    .action(async (who: string, flags: { yes?: boolean }) => {
      if (!flags.yes) {
        (await enrolment()).show(who);
        io.err(cliWords.eraseAsk(who));
        return done(EXIT.failed);
      }
      const receipt = (await enrolment()).erase(who);
      io.out(`${cliWords.erased}\n${JSON.stringify(receipt, null, 2)}`);
      done(EXIT.ok);
    });
}

/** Sheets to print for who has no mail address, and the word that she got hers. */
function registerLetter(leader: Command, { io, house }: Context, done: Done): void {
  leader
    .command('letter')
    .description('write letters to print for Leaders without a mail address who are to be told something')
    .argument('[who]', 'only hers: her id or name')
    .option('--out <file>', 'where to write them', 'letters.html')
    .option('--told', 'the letters that were written have been handed over: her own time begins today')
    .action(async (who: string | undefined, flags: { out: string; told?: boolean }) => {
      const desk = await (await house()).letters();
      if (flags.told) {
        io.out(letterCommandWords.told(desk.told(who)));
        return done(EXIT.ok);
      }
      const letters = desk.write(who);
      if (!letters) {
        io.out(who === undefined ? letterCommandWords.none : letterCommandWords.noneFor(who));
        return done(EXIT.ok);
      }
      const file = await writePrivate(dirname(flags.out), basename(flags.out), letters.html);
      io.out(letterCommandWords.written(letters.count, file));
      done(EXIT.ok);
    });
}

const HELP = `
Examples:
  $ profile-audit leader invite "Ada Example" --profile x.com/ada --form ada.txt
  $ profile-audit leader sign ada-signed.txt
  $ profile-audit leader withdraw "Ada Example" --profile x.com/ada
  $ profile-audit leader letter --out letters.html
  $ profile-audit leader letter --told
  $ profile-audit leader export ada@example.org --out ada.json
  $ profile-audit leader erase ada@example.org --yes`;
