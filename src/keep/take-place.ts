/**
 * Putting restored data in the place of what is there, all or nothing. A note (`restoring.json`) says that a folder beside
 * the data is whole and decided upon; whoever opens the data next finishes what a killed program left half-moved. Without
 * the note nothing has happened yet. Moves go piece by piece inside the data folder, because that folder itself may be a
 * mount point, which cannot be renamed.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Trouble } from '../domain/trouble.js';
import { alive, removeFolder, sweepPrivate, syncPath } from './private-folder.js';

const NOTE = 'restoring.json';
const noteSchema = z.strictObject({ folder: z.string().regex(/^\.restore-\d+-[0-9a-f]{8}$/), pid: z.number().int() });
/** What a restored folder brings, in this order: once the database is moved, all others are in place. */
const BROUGHT = ['terms.json', 'restored-config.json', 'evidence', 'profile-audit.sqlite'] as const;

/** From here on the data folder is the restored one, whatever happens to this process. */
export function decide(dataDir: string, folder: string): void {
  const half = join(dataDir, `${NOTE}.half`);
  writeFileSync(half, JSON.stringify({ folder: basename(folder), pid: process.pid }), { mode: 0o600, flush: true });
  renameSync(half, join(dataDir, NOTE));
  syncPath(dataDir);
}

/** Whether a restore was decided upon and its moves are not finished. */
export const isDecided = (dataDir: string): boolean => existsSync(join(dataDir, NOTE));

/**
 * Moves what was decided upon into place; nothing where nothing was. RESTORE_UNDER_WAY while another living process does
 * it. Call it before the database is opened.
 */
export function takePlace(dataDir: string, mine = false): void {
  const note = noteIn(dataDir);
  const folder = note && join(dataDir, note.folder);
  if (!note || !folder) {
    sweepPrivate(dataDir);
    return;
  }
  if (!mine && note.pid !== process.pid && alive(note.pid))
    throw new Trouble('RESTORE_UNDER_WAY', 'retry', { folder: dataDir });
  // Where the new database is gone from the folder, the moves were all made and only the clearing was not.
  if (existsSync(join(folder, 'profile-audit.sqlite'))) {
    // The old log of changes must never meet the new database.
    for (const end of ['-wal', '-shm']) rmSync(join(dataDir, `profile-audit.sqlite${end}`), { force: true });
    for (const name of BROUGHT.filter((brought) => existsSync(join(folder, brought)))) {
      if (name === 'evidence' && existsSync(join(dataDir, name))) {
        renameSync(join(dataDir, name), join(folder, `replaced-${readdirSync(folder).length}`));
      }
      renameSync(join(folder, name), join(dataDir, name));
    }
    syncPath(dataDir);
  }
  removeFolder(folder);
  rmSync(join(dataDir, NOTE), { force: true });
  syncPath(dataDir);
  sweepPrivate(dataDir);
}

function noteIn(dataDir: string): z.infer<typeof noteSchema> | undefined {
  const file = join(dataDir, NOTE);
  if (!existsSync(file)) return undefined;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: 'it is not as this program writes it' }, { cause });
  }
}
