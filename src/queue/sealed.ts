/**
 * What lies in the queue is sealed: Redis sees tickets, platforms and lengths, never an address, a word or a picture. The
 * seal is authenticated and bound to its place, so that who can write to Redis can neither have a profile visited nor make
 * up what a visit saw, nor put one ticket's result in place of another's.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Trouble } from '../domain/trouble.js';

export interface Seal {
  /** `place` names what it is and whose; only who names the same place can open it. */
  seal(place: string, plain: Uint8Array): Buffer;
  /** @throws Trouble QUEUE_KEY_WRONG */
  open(place: string, sealed: Uint8Array): Buffer;
  /** The same for the same text and key; nobody else can tell whose it is. */
  digest(text: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param secret text with at least 32 letters by chance: coordinator and workers hold the same */
export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'profile-audit', 'visit queue 1', 32));
  return {
    digest: (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32),
    seal(place, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(place, sealed) {
      try {
        const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch (cause) {
        throw new Trouble('QUEUE_KEY_WRONG', 'stop', {}, { cause });
      }
    },
  };
}

/** JSON in and out of a seal. */
export const sealJson = (seal: Seal, place: string, value: unknown): Buffer =>
  seal.seal(place, Buffer.from(JSON.stringify(value)));
export const openJson = (seal: Seal, place: string, sealed: Uint8Array): unknown =>
  JSON.parse(seal.open(place, sealed).toString('utf8'));
