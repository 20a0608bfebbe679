import type { PictureReading } from '../domain/reading.js';
import type { Waiting } from './again.js';
import { type Db, drizzleOver, type Sqlite, translated } from './connect.js';
import type { EvidenceFiles } from './files.js';

/** What every part of the room works with. */
export interface Core {
  sqlite: Sqlite;
  db: Db;
  files: EvidenceFiles;
  /** The time now: ISO 8601, UTC. */
  now(): string;
  /** `now` moved by so many seconds. */
  later(seconds: number): string;
  random(bytes: number): Uint8Array;
  newId(): string;
  /**
   * All or nothing. Takes the write lock at once (BEGIN IMMEDIATE), so that what was read inside still holds when it is
   * written. Never give it an async function: better-sqlite3 refuses it, and rightly.
   */
  tx<T>(work: () => T): T;
  /** Runs once when the outermost transaction has committed (at once outside of one); dropped when it is rolled back. */
  afterCommit(key: string, work: () => void): void;
  /** Readings of pictures that no stored visit shows yet: kept in memory alone, so that a refused visit leaves no words behind. */
  pending: Map<string, { reading: PictureReading; since: string }>;
  /** What visits under way saw to ask by again, by profile: kept with the visit or not at all. */
  waiting: Map<string, Waiting>;
}

/** The one spelling by which people are found: NFKC, lower case, single spaces. */
export const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

export function makeCore(parts: {
  sqlite: Sqlite;
  file: string;
  files: EvidenceFiles;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
}): Core {
  const { sqlite, file, files, clock, random } = parts;
  const afterwards = new Map<string, () => void>();
  return {
    sqlite,
    files,
    random,
    db: drizzleOver(sqlite),
    pending: new Map(),
    waiting: new Map(),
    now: () => clock().toISOString(),
    later: (seconds) => new Date(clock().getTime() + seconds * 1000).toISOString(),
    newId: () => Buffer.from(random(16)).toString('hex'),
    tx(work) {
      return translated(file, () => {
        if (sqlite.inTransaction) return sqlite.transaction(work)();
        afterwards.clear();
        const result = sqlite.transaction(work).immediate();
        const after = [...afterwards.values()];
        afterwards.clear();
        for (const task of after) task();
        return result;
      });
    },
    afterCommit(key, work) {
      if (sqlite.inTransaction) afterwards.set(key, work);
      else work();
    },
  };
}
