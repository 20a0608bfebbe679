/** `profile-audit mail …`: whether mails go out, what waits, and addresses that take none. */
import type { Command } from 'commander';
import { sendTestMail } from '../compose/setting-up.js';
import { cliWords } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { initWords, MAIL_CODES } from '../words/init.js';
import { mailCommandWords as says } from '../words/mails.js';
import { invalid } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';

export function registerMail(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const mail = program.command('mail').description('whether mails go out, and addresses that take none');
  const outbox = async () => (await (await context.house()).store()).outbox;

  mail
    .command('test')
    .description('send a test mail at once')
    .option('--to <address>', 'by default operator.email')
    .action(async (flags: { to?: string }) => {
      const config = context.config();
      const to = flags.to ?? config.operator.email;
      if (!to) throw invalid(says.nobody);
      const now = io.clock().toISOString();
      const sending = await sendTestMail(config, to, { iso: now, shown: wordsFor(config.lang).dateTime(now) });
      if (!sending) throw invalid(cliWords.mailNone.replace(/\.$/, ''));
      if (sending.state === 'sent') {
        io.out(config.mail.via === 'folder' ? initWords.testFolder(config.mail.folder) : initWords.testSent(to));
        return done(EXIT.ok);
      }
      io.err(says.failed(sending.code, MAIL_CODES[sending.code]));
      done(EXIT.failed);
    });

  mail
    .command('status')
    .description('what waits, what was given up, and which addresses are stopped')
    .action(async () => {
      const box = await outbox();
      const { waiting, oldest, givenUp } = box.depth();
      const { dateTime } = wordsFor(context.config().lang);
      io.out(says.depth(waiting, oldest && dateTime(oldest), givenUp));
      for (const { address, since } of box.stopped()) io.out(says.stopped(address, dateTime(since)));
      done(EXIT.ok);
    });

  mail
    .command('allow')
    .description('write again to an address that was stopped')
    .argument('<address>')
    .action(async (address: string) => {
      io.out((await outbox()).unstop(address) ? says.allowed(address) : says.notStopped(address));
      done(EXIT.ok);
    });

  mail
    .command('bounced')
    .description('note that a mail to an address came back; after three nothing more is sent there')
    .argument('<address>')
    .action(async (address: string) => {
      io.out((await outbox()).bounced(address) ? says.nowStopped(address) : says.noted(address));
      done(EXIT.ok);
    });
}
