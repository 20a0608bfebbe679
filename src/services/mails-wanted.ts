/**
 * Mails that a Leader may do without. Each of them carries the headers by which her mail program offers to end them with one
 * click (RFC 8058), put in when it goes out; what she has ended meanwhile does not go.
 */
import { MAIL_OFF_PATH, type MailKind } from '../domain/mail.js';
import type { Store, Taken } from '../store/index.js';

/** The rest she cannot be spared: a way in that she asked for, a receipt, news about her data. */
export const DISPENSABLE: readonly MailKind[] = ['report', 'reminder', 'ask'];

/** The page behind a mail's link. */
export const mailOffAddress = (baseUrl: string, token: string): string =>
  `${baseUrl.replace(/\/+$/, '')}${MAIL_OFF_PATH}/${token}`;

/** The letter as it goes out; undefined where its kind is not wanted any more. */
export function asWanted(
  letter: Taken,
  { mailsOff, baseUrl }: { mailsOff: Store['mailsOff']; baseUrl: string | undefined },
): Taken | undefined {
  const { personId, kind } = letter;
  if (!personId || !DISPENSABLE.includes(kind)) return letter;
  if (mailsOff.isOff(personId, kind)) return undefined;
  if (!baseUrl) return letter;
  const address = mailOffAddress(baseUrl, mailsOff.token(personId, kind));
  const headers = { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { ...letter, headers: { ...letter.headers, ...headers } };
}
