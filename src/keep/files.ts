/** Backup files and reports on disk: written whole or not at all, found again by their names, erased when their time is over. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from '../domain/trouble.js';
import { alive, syncPath } from './private-folder.js';

const NAME = /^profile-audit-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-\d+)?\.age$/;
/** Of a backup, and of the register beside it. */
const HALF = /^(?:profile-audit-[\dTZ-]+\.age|erasures-[0-9a-f]{8}\.register)\.(\d+)\.half$/;

/** A name that tells the moment, and is free in the folder. */
export function backupName(dir: string, madeAt: string): string {
  const stamp = `${madeAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  for (let n = 1; ; n += 1) {
    const name = `profile-audit-${stamp}${n === 1 ? '' : `-${n}`}.age`;
    if (!existsSync(join(dir, name))) return join(dir, name);
  }
}

/**
 * Writes a file for its owner alone, from a stream; `check` is shown the path before it gets its name. Without `sync` the caller
 * makes sure that it reaches the disk. FILE_UNWRITABLE
 * where the disk is full or refuses; nothing is left then.
 */
export async function writePrivateFile(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { check, sync = true }: { check?(half: string): Promise<void>; sync?: boolean } = {},
): Promise<{ bytes: number; sha256: string }> {
  const half = `${path}.${process.pid}.half`;
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await refusedBySystem(path, () => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
    const file = await refusedBySystem(path, () => open(half, 'wx', 0o600));
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.byteLength;
        await refusedBySystem(path, () => file.writeFile(piece));
      }
      if (sync) await refusedBySystem(path, () => file.sync());
    } finally {
      await file.close();
    }
    await check?.(half);
    await chmod(half, 0o600);
    renameSync(half, path);
    if (sync) syncPath(dirname(path));
  } catch (error) {
    // Where its folder is none, there is nothing to remove either.
    if (existsSync(half)) rmSync(half, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function refusedBySystem<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNWRITABLE', 'stop', { file, detail }, { cause });
  }
}

/** The bytes of a file, piece by piece. FILE_MISSING or FILE_UNREADABLE where it cannot be had. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 262_144 })) yield piece as Uint8Array;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    if (code === 'ENOENT') throw new Trouble('FILE_MISSING', 'stop', { file }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: code }, { cause });
  }
}

/** Backups in a folder that were made before a moment, by what their names say; and halves that a killed process left. */
export function oldBackups(dir: string, before: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => {
      const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
      if (year) return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` <= before;
      const pid = Number(HALF.exec(name)?.[1] ?? 0);
      return pid > 0 && pid !== process.pid && !alive(pid);
    })
    .map((name) => join(dir, name));
}

/**
 * Report files that are past their time, by when they were written. Only what lies in a period's folder (`2027-03`, or a
 * name that begins so) or in an area's within it, never through a link: an operator may keep things of her own beside them.
 */
export function oldReports(reportsDir: string, before: Date): string[] {
  if (!existsSync(reportsDir)) return [];
  return readdirSync(reportsDir, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && /^\d{4}-\d{2}/.test(folder.name))
    .flatMap((folder) => readdirSync(join(reportsDir, folder.name), { withFileTypes: true }))
    .flatMap((entry) =>
      entry.isDirectory() ? readdirSync(join(entry.parentPath, entry.name), { withFileTypes: true }) : [entry],
    )
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => statSync(file).mtime <= before);
}

/** True where there was one. */
export function eraseFile(file: string): boolean {
  if (!existsSync(file)) return false;
  rmSync(file, { force: true });
  return true;
}
