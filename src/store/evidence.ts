import { eq } from 'drizzle-orm';
import type { Core } from './core.js';
import { evidence } from './schema.js';

/** Pictures: their rows in the database, and their files. */
export function evidenceOf({ db, files }: Core) {
  return {
    /** A stored picture; undefined where there is none. */
    bytes: (sha256: string): Uint8Array | undefined => files.get(sha256),
    /** Whether the database names it: its file must be there then. */
    isNamed: (sha256: string): boolean =>
      db.select({ bytes: evidence.bytes }).from(evidence).where(eq(evidence.sha256, sha256)).get() !== undefined,
    /** How many have a row and no file: the doctor asks. */
    missingFiles: (): number =>
      db
        .select({ sha256: evidence.sha256 })
        .from(evidence)
        .all()
        .filter(({ sha256 }) => files.get(sha256) === undefined).length,
  };
}
