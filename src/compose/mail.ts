/** The way mails go out, by the configuration. nodemailer is loaded when the first way is opened. */
import type { Config } from '../config.js';
import type { MailDoor } from '../domain/mail.js';
import { Trouble } from '../domain/trouble.js';

/** Undefined where none is configured: mails then wait. Throws CONFIG_INVALID where something is lacking. */
export async function openMail({
  mail,
  organisation,
}: Pick<Config, 'mail' | 'organisation'>): Promise<MailDoor | undefined> {
  if (mail.via === 'none') return undefined;
  if (!mail.from) throw lacking('mail.from', 'mails need an address that they come from');
  const from = { name: organisation, address: mail.from, replyTo: mail.replyTo };
  if (mail.via === 'folder') return (await import('../mail/folder.js')).openFolder(mail.folder, from);
  const { host } = mail.smtp;
  if (!host) throw lacking('mail.smtp.host', 'name the mail server');
  return (await import('../mail/smtp.js')).openSmtp({ ...mail.smtp, host }, from);
}

const lacking = (file: string, detail: string) => new Trouble('CONFIG_INVALID', 'stop', { file, detail });
