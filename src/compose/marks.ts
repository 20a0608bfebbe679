/** Where the reference marks lie: the operator's own folder, and the copy of those that were uploaded (services/marks). */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';

/** Where uploaded marks are copied to, so that `audit` and `check` find them without opening the database. */
export const marksCopy = (config: Config): string => join(config.dataDir, 'marks');

/** The folders that there are. One that was configured is named even where it is missing: the reader's probe tells of it. */
export function markFolders(config: Config, own = config.reading.marksDir): string[] {
  const copy = marksCopy(config);
  return [...(own === undefined ? [] : [own]), ...(existsSync(copy) ? [copy] : [])];
}

/** The keys of all marks there are now. Loads the reading room's code only where there is a folder. */
export async function marksNow(config: Config): Promise<string[]> {
  const folders = markFolders(config);
  return folders.length === 0 ? [] : (await import('../vision/marks.js')).markKeys(folders);
}

/** What changes whenever a mark does. */
export const marksVersion = (keys: readonly string[]): string =>
  createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12);
