import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Free megabytes where a folder lies, or will lie once it is made; undefined where nobody can tell. */
export async function freeMegabytes(folder: string): Promise<number | undefined> {
  for (let path = folder; ; path = dirname(path)) {
    const stats = await statfs(path).catch(() => undefined);
    if (stats) return Math.floor((stats.bavail * stats.bsize) / 1_000_000);
    if (path === dirname(path)) return undefined;
  }
}

/** The same at once, of a folder that is there: a system call that reads no disk. */
export function freeMegabytesNow(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 1_000_000);
  } catch {
    return undefined;
  }
}
