/** How a letter becomes what nodemailer takes: who it is from, and the headers that every mail of ours carries. */
import type { SendMailOptions } from 'nodemailer';
import type { Letter } from '../domain/mail.js';

export interface Sender {
  /** Shown beside the address. */
  name: string;
  address: string;
  replyTo?: string | undefined;
}

/** Nothing is fetched or read from disk, whatever the text holds. */
export function messageOf(letter: Letter, from: Sender): SendMailOptions {
  const { to, subject, text, html, headers, messageId, writtenAt } = letter;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    ...(from.replyTo ? { replyTo: { name: '', address: from.replyTo } } : {}),
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId: `<${messageId}@${domain}>`,
    date: new Date(writtenAt),
    // Nobody's holiday notice shall answer a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
