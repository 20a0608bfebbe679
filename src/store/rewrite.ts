/**
 * Erased means erased in the file. `secure_delete` overwrites a deleted row where it lay, but not the copies that a page kept in
 * its unused room when rows moved to a neighbour as the table grew: of ten thousand deleted rows a few stay readable. So the
 * file is written anew after somebody left (VACUUM): a small one at once, a large one in the night. That it is due
 * stands in the file itself (`user_version`), so that a kill in between forgets nothing.
 */
import { waitingLess } from './connect.js';
import type { Core } from './core.js';

/** Up to here writing anew takes a third of a second; six hundred megabytes take more than three. */
const AT_ONCE_BYTES = 64e6;

/** Notes, within the transaction that erases, that the file is to be written anew. */
export const mustBeWrittenAnew = ({ sqlite }: Core): void => void sqlite.pragma('user_version = 1');

/**
 * Writes a small file anew at once if it is due; a large one, or one that another connection writes, or for which there is no
 * room now, stays due. Must stand outside of a transaction. The WAL holds the whole file afterwards and is to be emptied.
 */
export function writeAnewSoon(core: Core): void {
  if (isLarge(core)) return;
  try {
    writeAnew(core);
  } catch (error) {
    // She is erased: that this is to follow stands in the file, and the chore that does it says what is wrong.
    if (!String((error as { code?: string }).code).startsWith('SQLITE_')) throw error;
  }
}

/** Whether writing anew would keep everybody waiting. */
export const isLarge = (core: Core): boolean => asked(core, 'page_count') * asked(core, 'page_size') > AT_ONCE_BYTES;

/** Writes the file anew if it is due, however large: nobody is answered meanwhile. False where another connection writes. */
export function writeAnew(core: Core): boolean {
  const { sqlite } = core;
  if (sqlite.memory || asked(core, 'user_version') === 0) return true;
  return waitingLess(sqlite, () => {
    try {
      sqlite.exec('VACUUM');
      sqlite.pragma('user_version = 0');
      return true;
    } catch (error) {
      if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) return false;
      throw error;
    }
  });
}

const asked = ({ sqlite }: Core, what: string): number => Number(sqlite.pragma(what, { simple: true }));
