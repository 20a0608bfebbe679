/**
 * Evidence files: pictures by the SHA-256 of their bytes, in `<folder>/<first two>/<hash>`, readable by their owner alone.
 * A file appears under its name whole or not at all. Which files are still needed is known by the rows; whoever writes or
 * removes a file holds the database's write lock meanwhile, so that no other process sweeps it away in between.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../domain/trouble.js';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const HASH = /^[0-9a-f]{64}$/;

export interface EvidenceFiles {
  /** Writes the bytes unless they are there, and returns their hash. */
  put(bytes: Uint8Array): string;
  /** The bytes, or undefined where there is no such file; DATABASE_BROKEN where they are not what their name says. */
  get(sha256: string): Uint8Array | undefined;
  /** True where there was one. */
  remove(sha256: string): boolean;
  /** Removes all that `keep` does not want, and what a killed program left half-written. Returns how many. */
  sweep(keep: (sha256: string) => boolean): number;
}

export function evidenceFiles(folder: string): EvidenceFiles {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (existsSync(path) && statSync(path).size === bytes.byteLength) return sha256;
      mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const half = `${path}.${process.pid}.half`;
      try {
        writeWhole(half, bytes);
        renameSync(half, path);
      } catch (error) {
        rmSync(half, { force: true });
        throw error;
      }
      syncFolder(join(folder, sha256.slice(0, 2)));
      return sha256;
    },
    get(sha256) {
      if (!HASH.test(sha256) || !existsSync(pathOf(sha256))) return undefined;
      const bytes = readFileSync(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) {
        throw new Trouble('DATABASE_BROKEN', 'skip', { file: pathOf(sha256), detail: 'the evidence file was changed' });
      }
      return new Uint8Array(bytes);
    },
    remove(sha256) {
      if (!HASH.test(sha256) || !existsSync(pathOf(sha256))) return false;
      rmSync(pathOf(sha256));
      syncFolder(join(folder, sha256.slice(0, 2)));
      return true;
    },
    sweep(keep) {
      let removed = 0;
      for (const part of existsSync(folder) ? readdirSync(folder) : []) {
        // Only what this room made: an operator may have pointed the folder at something of her own.
        if (!/^[0-9a-f]{2}$/.test(part)) continue;
        for (const name of readdirSync(join(folder, part))) {
          const ours = HASH.test(name) ? !keep(name) : /^[0-9a-f]{64}\.\d+\.half$/.test(name);
          if (!ours) continue;
          rmSync(join(folder, part, name), { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is only safe from power loss once the folder itself is on disk. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
