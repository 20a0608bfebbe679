/** Mails as files: for trying out, and for those whose mails are fetched by something else. One `.eml` each, written whole. */
import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailDoor } from '../domain/mail.js';
import { messageOf, type Sender } from './message.js';

export function openFolder(folder: string, from: Sender): MailDoor {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const ready = () => mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    async send(letter) {
      try {
        const { message } = await transport.sendMail(messageOf(letter, from));
        await ready();
        const name = `${letter.writtenAt.replaceAll(':', '')}-${letter.messageId.slice(0, 12)}`;
        const half = join(folder, `.${name}.part`);
        await writeFile(half, message as Buffer, { mode: 0o600 });
        await rename(half, join(folder, `${name}.eml`));
        return { state: 'sent' };
      } catch (error) {
        return { state: 'failed', code: codeOf(error), lasting: false };
      }
    },
    async probe() {
      try {
        await ready();
        await access(folder, constants.W_OK);
        return { ok: true };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
