/**
 * Small secrets that lie in the database sealed: whoever reads the database, or a backup of it, without the key of this
 * machine learns nothing. AES-256-GCM with a key of 32 random bytes in a file that only the program may read.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Trouble } from '../domain/trouble.js';

export interface SecretBox {
  seal(text: string): string;
  /** Undefined for what was sealed with another key, or changed. */
  open(sealed: string): string | undefined;
}
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the box of a key file; the file is made where there is none. Throws FILE_UNREADABLE. */
export function openSecretBox(file: string, random: (bytes: number) => Uint8Array = randomBytes): SecretBox {
  return secretBox(keyIn(file, random), random);
}

export function secretBox(key: Uint8Array, random: (bytes: number) => Uint8Array = randomBytes): SecretBox {
  return {
    seal(text) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        });
        opener.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

function keyIn(file: string, random: (bytes: number) => Uint8Array): Uint8Array {
  try {
    // Whoever comes second finds the first one's key: the file is never written over.
    writeFileSync(file, `${Buffer.from(random(KEY_BYTES)).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unreadable(file, cause);
  }
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length === KEY_BYTES) return key;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: 'it holds no key' });
}
const unreadable = (file: string, cause: unknown) =>
  new Trouble(
    'FILE_UNREADABLE',
    'stop',
    { file, detail: (cause as NodeJS.ErrnoException).code ?? 'unknown' },
    { cause },
  );
