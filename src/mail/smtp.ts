/** Mails through a mail server: the only place, with folder.ts beside it, where nodemailer is used. */
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { MailDoor, Sending } from '../domain/mail.js';
import { Trouble } from '../domain/trouble.js';
import { messageOf, type Sender } from './message.js';

export interface SmtpOptions {
  host: string;
  port: number;
  /** `starttls` is demanded, not hoped for. `none` only to this machine or a name without a dot (a container beside us). */
  security: 'starttls' | 'tls' | 'none';
  user?: string | undefined;
  password?: string | undefined;
  /** PEM file of one's own authority. */
  caFile?: string | undefined;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** Opens nothing yet: each mail takes a connection of its own. Throws CONFIG_INVALID where mails would go out unprotected. */
export function openSmtp(options: SmtpOptions, from: Sender): MailDoor {
  const { host, port, security, user, password, caFile } = options;
  if (security === 'none' && !nearby(host)) {
    const detail = `“none” would send mails readably over the network to ${host}: use starttls or tls`;
    throw new Trouble('CONFIG_INVALID', 'stop', { file: 'mail.smtp.security', detail });
  }
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    tls: { minVersion: 'TLSv1.2', ...(caFile ? { ca: [authority(caFile)] } : {}) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, from));
        return { state: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    async probe() {
      try {
        await transport.verify();
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

function authority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Trouble('FILE_MISSING', 'stop', { file }, { cause });
  }
}

const nearby = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?|[^.:]+)$/i.test(host);

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
  response?: string;
}

/**
 * Whose fault a refusal is. About the address (5.1.x, 5.2.x, or a plain 550, 551, 553 at RCPT TO): it bounced. About us
 * (relaying, sign-in, policy 5.7.x) or passing (4xx, no connection): the mail waits. The text itself: given up.
 */
function failureOf(error: unknown): Sending {
  const { responseCode = 0, command = '', response = '' } = error as SmtpError;
  const code = codeOf(error);
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1];
  if (command === 'RCPT TO' && responseCode >= 500) {
    const address = enhanced ? /^5\.[12]\./.test(enhanced) : [550, 551, 553].includes(responseCode);
    if (address) return { state: 'refused', code };
  }
  const text = command === 'DATA' && responseCode >= 500 && !/^5\.7\./.test(enhanced ?? '');
  return { state: 'failed', code, lasting: text };
}

/** A short name, without the server's own words: those may repeat the address. */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as SmtpError;
  return responseCode ? `SMTP${responseCode}` : /^[A-Z_]{2,30}$/.test(code ?? '') ? code! : 'EUNKNOWN';
}
