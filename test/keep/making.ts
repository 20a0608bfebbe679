/** A data folder as the program has it, with everything that backs it up and puts it back. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as keep from '../../src/keep/index.js';
import { type BackupWish, makeBackup } from '../../src/services/backup.js';
import { type RestoreWish, restoreBackup } from '../../src/services/restore.js';
import * as rooms from '../../src/store/index.js';
import { type HandClock, handClock, tempFolder } from '../store/making.js';

const randomHex = (bytes: number) => randomBytes(bytes).toString('hex');

export interface Yard {
  root: string;
  dataDir: string;
  backupDir: string;
  keyFile: string;
  time: HandClock;
  /** Opens the data (after finishing what a killed restore left), as the program does. */
  open(dataDir?: string): rooms.Store;
  backup(store: rooms.Store, more?: Partial<BackupWish>): ReturnType<typeof makeBackup>;
  restore(file: string, more?: Partial<RestoreWish>): ReturnType<typeof restoreBackup>;
}

/** `open`ed stores are closed by the caller. */
export async function yard(time: HandClock = handClock()): Promise<Yard> {
  const root = tempFolder();
  const dataDir = join(root, 'data');
  const backupDir = join(root, 'backups');
  const keyFile = join(root, 'backup.key');
  mkdirSync(dataDir, { mode: 0o700 });
  writeFileSync(keyFile, (await keep.newKeyFile(time.clock())).text);
  const { clock } = time;
  return {
    ...{ root, dataDir, backupDir, keyFile, time },
    open(folder = dataDir) {
      keep.takePlace(folder);
      return rooms.openStore({ path: join(folder, keep.DATABASE), evidenceDir: join(folder, 'evidence'), clock });
    },
    backup: (store, more = {}) =>
      makeBackup(
        { store, keep, rooms, clock, randomHex },
        { ...{ dir: backupDir, dataDir, keyFile, keepDays: 30, program: 'test', extras: {} }, ...more },
      ),
    restore: (file, more = {}) =>
      restoreBackup(
        { keep, rooms, clock, randomHex },
        { ...{ file, dataDir, keyFile, keepDays: 30, replace: true, withoutRegister: false }, ...more },
      ),
  };
}

export const changed = (file: string, change: (bytes: Buffer) => Buffer): string => {
  const other = `${file}.changed.age`;
  writeFileSync(other, change(Buffer.from(readFileSync(file))));
  return other;
};
