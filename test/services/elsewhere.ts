/**
 * Where a browser, a reader or a library may leave something although it was told where to write: shared memory, temporary
 * folders of the system, and folders of its own in somebody's home. Others use these places too: only what changed is read.
 */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const TEMPORARY = ['/tmp', '/var/tmp'];
const OF_HOME = ['.config', '.cache', '.local/share', '.pki'];
/** Names by which Chromium, Playwright and what they load make folders in places that are everybody's. */
const THEIRS = /chrom|google|playwright|scoped_dir|^pab-|fontconfig|mesa|dconf|tesseract|sharp|vips/i;
/** A file system tells the time of a change by a clock that may be a little behind. */
const COARSE_MS = 2_000;

/** Files there that were written since `startedAt` (milliseconds) and hold the text in their names or bytes. */
export function elsewhereWith(text: string, startedAt: number): string[] {
  const since = startedAt - COARSE_MS;
  const ours = (folder: string) =>
    entriesOf(folder).flatMap((entry) =>
      entry.isFile() || THEIRS.test(entry.name) ? changed(join(folder, entry.name), entry, since) : [],
    );
  const homes = [homedir(), '/nonexistent'].flatMap((home) => OF_HOME.map((name) => join(home, name)));
  const found = [...changedBelow('/dev/shm', since), ...[...TEMPORARY, ...homes].flatMap(ours)];
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return found.filter((path) => path.includes(text) || forms.some((form) => bytesOf(path).includes(form)));
}

const changedBelow = (folder: string, since: number): string[] =>
  entriesOf(folder).flatMap((entry) => changed(join(folder, entry.name), entry, since));
function changed(path: string, entry: Dirent, since: number): string[] {
  if (entry.isDirectory()) return changedBelow(path, since);
  return entry.isFile() && (quietly(() => statSync(path).ctimeMs) ?? 0) >= since ? [path] : [];
}
const entriesOf = (folder: string): Dirent[] => quietly(() => readdirSync(folder, { withFileTypes: true })) ?? [];
const bytesOf = (path: string): Buffer => quietly(() => readFileSync(path)) ?? Buffer.alloc(0);

/** What is not there, not ours to read, or gone meanwhile is passed over. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
