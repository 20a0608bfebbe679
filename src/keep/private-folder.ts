/**
 * Folders that hold personal data for a moment (an unlocked copy of the database) or that are about to take their place.
 * Their names carry the process: what one that was killed left behind is cleared away by the next.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = /^\.(backup|restore)-(\d+)-[0-9a-f]{8}$/;
/** Of this process: not to be taken for somebody else's with the same number. */
const own = new Set<string>();

/** Makes an empty folder for its owner alone. `id` is eight hexadecimal letters. */
export function privateFolder(dir: string, what: 'backup' | 'restore', id: string): string {
  const path = join(dir, `.${what}-${process.pid}-${id}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  own.add(path);
  return path;
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  own.delete(path);
}

/** Removes what killed processes left; gives how many. A folder that `spare` names stays. */
export function sweepPrivate(dir: string, spare?: string): number {
  if (!existsSync(dir)) return 0;
  const left = readdirSync(dir).filter((name) => {
    const pid = Number(NAMES.exec(name)?.[2] ?? 0);
    const path = join(dir, name);
    return pid > 0 && path !== spare && !own.has(path) && (pid === process.pid || !alive(pid));
  });
  for (const name of left) rmSync(join(dir, name), { recursive: true, force: true });
  return left.length;
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes sure that what was written below a folder is on the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
    else syncPath(join(folder, entry.name));
  }
  syncPath(folder);
}

export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
