/**
 * The register of erasures as a file beside the backups: a line for each entry, then the moment up to which it is complete
 * and a code over all of it (HMAC under the register's key), so that a line that was cut away or changed is noticed. Always
 * written whole: a killed program leaves the old one.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Trouble } from '../domain/trouble.js';
import type { Erasure } from './erasures.js';
import { syncFolder, writeWhole } from './files.js';

/** Each data folder's register has a name of its own, so that two may keep their backups in one place. */
export const registerIn = (folder: string, key: string): string =>
  join(folder, `erasures-${createHash('sha256').update(`name:${key}`).digest('hex').slice(0, 8)}.register`);

const entrySchema = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  day: z.iso.date(),
});
const endSchema = z.strictObject({ asOf: z.iso.datetime(), code: z.string().regex(/^[0-9a-f]{64}$/) });

const codeOf = (lines: string, asOf: string, key: string) =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${lines}\n${asOf}`).digest('hex');

/** Writes the register into a folder. False where the folder is not there: a disk that is not mounted gets no file below its name. */
export function writeRegister(
  folder: string,
  { entries, asOf, key }: { entries: readonly Erasure[]; asOf: string; key: string },
): boolean {
  if (!existsSync(folder)) return false;
  const lines = entries.map(({ kind, hash, day }) => `${JSON.stringify({ kind, hash, day })}\n`).join('');
  const end = JSON.stringify({ asOf, code: codeOf(lines, asOf, key) });
  const file = registerIn(folder, key);
  const half = `${file}.${process.pid}.half`;
  try {
    writeWhole(half, Buffer.from(`${lines}${end}\n`));
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
  syncFolder(folder);
  return true;
}

/** Puts a register that cannot be read aside, so that a whole one can be written; it is not thrown away. */
export function setAside(folder: string, key: string): void {
  renameSync(registerIn(folder, key), `${registerIn(folder, key)}.damaged`);
}

/** The register in a folder; undefined where there is none. REGISTER_BROKEN where it was cut or changed. */
export function readRegister(folder: string, key: string): { entries: Erasure[]; asOf: string } | undefined {
  const file = registerIn(folder, key);
  if (!existsSync(file)) return undefined;
  const broken = (detail: string) => new Trouble('REGISTER_BROKEN', 'stop', { file, detail });
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').slice(0, -1);
  try {
    const { asOf, code } = endSchema.parse(JSON.parse(lines.at(-1) ?? ''));
    const body = lines.slice(0, -1);
    const expected = codeOf(body.map((line) => `${line}\n`).join(''), asOf, key);
    const same = text.endsWith('\n') && timingSafeEqual(Buffer.from(code), Buffer.from(expected));
    if (!same) throw broken('it was changed');
    return { entries: body.map((line) => entrySchema.parse(JSON.parse(line))), asOf };
  } catch (error) {
    throw error instanceof Trouble ? error : broken('it is not whole');
  }
}
