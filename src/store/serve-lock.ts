/**
 * One worker on one data folder. The lock is one that the operating system keeps (SQLite's own, on a small file beside the
 * database), so that a killed process leaves none behind and no number of a process has to be believed.
 */
import { Trouble } from '../domain/trouble.js';
import { connect, type Sqlite, translated } from './connect.js';

export interface ServeLock {
  /** Safe to call twice. */
  release(): void;
}

/** Takes the lock. Throws ALREADY_SERVING where another process has it. */
export function takeServeLock(file: string, { folder, pid }: { folder: string; pid: number }): ServeLock {
  const sqlite = connect(file);
  const hold = () => sqlite.exec('begin immediate');
  try {
    sqlite.pragma('busy_timeout = 0');
    hold();
    // Written where others may read it, then held again: whoever comes between the two has it, and we have not.
    sqlite.exec('create table if not exists holder (pid integer not null); delete from holder');
    sqlite.prepare('insert into holder (pid) values (?)').run(pid);
    sqlite.exec('commit');
    hold();
  } catch (error) {
    const holder = heldBy(sqlite);
    sqlite.close();
    if (/SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) {
      throw new Trouble('ALREADY_SERVING', 'stop', { folder, pid: holder ?? 0 }, { cause: error });
    }
    return translated(file, () => {
      throw error;
    });
  }
  return {
    release() {
      if (sqlite.open) sqlite.close();
    },
  };
}

function heldBy(sqlite: Sqlite): number | undefined {
  try {
    return Number(sqlite.prepare('select pid from holder').pluck().get());
  } catch {
    return undefined;
  }
}
