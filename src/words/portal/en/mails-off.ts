/** The page behind the link that ends mails of one kind. */
import type { MailKind } from '../../../domain/mail.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'the mail after each month',
  reminder: 'reminders',
  ask: 'mails that ask for a page or a picture',
};

export const mailsOff = {
  title: 'Fewer mails',
  ask: (kind: MailKind): string => `Do you want to stop ${KINDS[kind] ?? 'these mails'}?`,
  meaning:
    'Everything else stays as it is: your profiles are still looked at, and what is found stands on your own page.',
  stop: 'Stop these mails',
  stopped: (kind: MailKind): string => `Done. You will not get ${KINDS[kind] ?? 'these mails'} any more.`,
  back: 'Send them again',
  wanted: (kind: MailKind): string => `Done. You will get ${KINDS[kind] ?? 'these mails'} again.`,
  others: 'All your mails are in your settings.',
  settings: 'Go to your settings',
  over: 'This link does not lead anywhere any more. There is nothing you need to do.',
};
export type MailsOffWords = typeof mailsOff;
