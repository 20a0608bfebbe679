/** Codes of six figures that change every half minute (TOTP, RFC 6238): the one door to otpauth. */
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** A telephone's clock may be a little off: the code before and the one after count as well. */
const WINDOW = 1;

const totp = (secret: string, label: string, issuer: string) =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) });

/** A new secret of 160 bits, base32. */
export const newSecret = (random: (bytes: number) => Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(random(20)).buffer }).base32;

/** What an authenticator app takes in, as an address: shown as a picture. */
export const otpAddress = (secret: string, label: string, issuer: string): string =>
  totp(secret, label, issuer).toString();

/** The number of the half minute that a code is of; undefined where it is not one of now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totp(secret, '', '').validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** The code of a moment, for tests and nobody else. */
export const codeAt = (secret: string, now: Date): string =>
  totp(secret, '', '').generate({ timestamp: now.getTime() });
