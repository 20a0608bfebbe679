/**
 * The one folder in which a running browser may leave anything: profile, downloads, shared memory, crash dumps. It is gone
 * when the browser is closed, when this process ends or is interrupted, and at the latest when the next one starts.
 */
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface RunFolder {
  readonly path: string;
  /** For the browser's own temporary files: inside, unless the path would be too long for its socket. */
  readonly tmp: string;
  /** Whether nothing of it is left. */
  remove(): boolean;
}
const FOLDERS = ['profile', 'profile/Default', 'artifacts', 't'];
const PREFERENCES = 'profile/Default/Preferences';
/** The machine's name is part of it, because containers may share a temporary folder and count processes each from 1. */
const prefix = () => `pab-${hostname().replace(/[^\w]/g, '').slice(-8)}-`;
/** Chromium puts a socket below its TMPDIR, and a socket's path has at most 104 characters (macOS; Linux 108). */
const SOCKET_ROOM = 104 - '/org.chromium.Chromium.XXXXXX/SingletonSocket'.length;

/** Makes a folder that its owner alone may enter; `owner` is a uid and gid other than our own, where the browser has one. */
export function makeRunFolder(
  tmpDir: string,
  { owner, preferences }: { owner?: number | undefined; preferences: object },
): RunFolder {
  sweep(tmpDir);
  const path = mkdtempSync(join(resolve(tmpDir), `${prefix()}${process.pid}-`));
  for (const name of FOLDERS) mkdirSync(join(path, name), { mode: 0o700 });
  writeFileSync(join(path, PREFERENCES), JSON.stringify(preferences), { mode: 0o600 });
  if (owner !== undefined) for (const name of ['', ...FOLDERS, PREFERENCES]) chownSync(join(path, name), owner, owner);
  chmodSync(path, 0o700);
  const tmp = join(path, 't');
  return { path, tmp: tmp.length <= SOCKET_ROOM ? tmp : '/tmp', remove: () => removeTree(path) };
}

/** Removes what processes that no longer live left behind; a folder of somebody else is left alone. */
export function sweep(tmpDir: string): void {
  if (!existsSync(tmpDir)) return;
  for (const name of readdirSync(tmpDir)) {
    if (!name.startsWith(prefix())) continue;
    const pid = Number(name.slice(prefix().length).split('-')[0]);
    if (Number.isInteger(pid) && pid > 0 && !lives(pid)) removeTree(join(tmpDir, name));
  }
}

function removeTree(path: string): boolean {
  try {
    if (lstatSync(path).isDirectory()) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // A dying browser may still write, or the folder is another user's: the next start sweeps again.
  }
  return !existsSync(path);
}

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a user without rights can come as far as this folder: every folder above it must let others pass. */
export function reachableByOthers(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (!existsSync(at) || (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
