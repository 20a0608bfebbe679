/**
 * Making a backup while the worker goes on: one moment of the database, the pictures that it names, and the operator's own
 * files, locked with the operator's key; then read back from the disk to its end and compared before it gets its name. A
 * backup that was not read back is none.
 */
import { join } from 'node:path';
import type { Trouble as TroubleError } from '../domain/trouble.js';
import { Trouble } from '../domain/trouble.js';
import type * as Keep from '../keep/index.js';
import type * as StoreRoom from '../store/index.js';
import type { Backup, Store } from '../store/index.js';

export interface BackupTools {
  store: Store;
  keep: typeof Keep;
  rooms: Pick<typeof StoreRoom, 'evidenceNamedIn' | 'examineCopy'>;
  clock(): Date;
  /** So many random bytes, in hexadecimal. */
  randomHex(bytes: number): string;
}
export interface BackupWish {
  /** Folder that the backup is written into. */
  dir: string;
  dataDir: string;
  keyFile: string;
  keepDays: number;
  program: string;
  /** The operator's own files: terms, and the configuration without secrets. */
  extras: Partial<Record<'terms.json' | 'config.json', Uint8Array>>;
  signal?: AbortSignal | undefined;
}
export interface BackupMade extends Backup {
  pictures: number;
  /** Pictures that the database names and that are not in the evidence folder, or not whole. */
  lacking: number;
}

/** How often the database is copied once more because pictures were erased while they were read. */
const MOST_COPIES = 5;

/** Makes one backup, reads it back, enters it. Throws a Trouble and leaves nothing where it could not be finished. */
export async function makeBackup(tools: BackupTools, wish: BackupWish): Promise<BackupMade> {
  const { store, keep, clock, randomHex } = tools;
  const keys = await keep.readKeys(wish.keyFile);
  keep.sweepPrivate(wish.dataDir);
  // The key of the register must be in every backup, also in one made before anybody left.
  store.register.key();
  const madeAt = clock().toISOString();
  const folder = keep.privateFolder(wish.dataDir, 'backup', randomHex(4));
  try {
    const packing = keep.packed({
      ...{ madeAt, program: wish.program, signal: wish.signal },
      fill: (picture) => fill(tools, wish, folder, picture),
    });
    const file = keep.backupName(wish.dir, madeAt);
    let manifest: Keep.Manifest | undefined;
    const written = await keep.writePrivateFile(file, keep.sealed(packing, keys), {
      check: async (half) => {
        manifest = await readBack(tools, half, keys, join(folder, 'read-back.sqlite'));
      },
    });
    const expiresAt = new Date(Date.parse(madeAt) + wish.keepDays * 86_400_000).toISOString();
    const entered = store.backups.add({ madeAt, file, ...written, expiresAt });
    return { ...entered, pictures: manifest?.pictures ?? 0, lacking: manifest?.lacking.length ?? 0 };
  } finally {
    keep.removeFolder(folder);
  }
}

/**
 * Adds every picture that a copy of the database names, then looks whether the database still names those that were not
 * there: what was erased while we read is missing by right, and the database is copied once more without it.
 */
async function fill(
  { store, rooms }: BackupTools,
  { extras, signal }: BackupWish,
  folder: string,
  picture: (sha256: string, bytes: Uint8Array) => Promise<void>,
) {
  const added = new Set<string>();
  for (let copy = 1; ; copy += 1) {
    const database = join(folder, `copy-${copy}.sqlite`);
    await store.copyTo(database, signal);
    const lacking: string[] = [];
    for (const sha256 of rooms.evidenceNamedIn(database)) {
      if (added.has(sha256)) continue;
      const bytes = bytesOf(store, sha256);
      if (!bytes) lacking.push(sha256);
      else await picture(sha256, bytes);
      if (bytes) added.add(sha256);
    }
    const wanted = lacking.filter((sha256) => store.evidence.isNamed(sha256));
    if (wanted.length === lacking.length || copy === MOST_COPIES) return { database, extras, lacking };
  }
}

/** A picture that cannot be read is no reason to have no backup at all: it is counted, and told. */
function bytesOf(store: Store, sha256: string): Uint8Array | undefined {
  try {
    return store.evidence.bytes(sha256);
  } catch (error) {
    if (error instanceof Trouble && error.code === 'DATABASE_BROKEN') return undefined;
    throw error;
  }
}

/** Opens what was just written, to its end: every hash, the database's integrity, the log's chain, every picture it names. */
async function readBack(tools: BackupTools, half: string, keys: Keep.Keys, copy: string): Promise<Keep.Manifest> {
  const { keep, rooms } = tools;
  const pictures = new Set<string>();
  try {
    const manifest = await keep.unpack(keep.opened(keep.readPieces(half), keys, half), half, {
      picture: (sha256) => void pictures.add(sha256),
      file: async (name, pieces) => {
        if (name === keep.DATABASE) await keep.writePrivateFile(copy, pieces, { sync: false });
        else await passOver(pieces);
      },
    });
    const { integrity, logOk, evidence } = rooms.examineCopy(copy);
    const missing = evidence.filter((sha256) => !pictures.has(sha256) && !manifest.lacking.includes(sha256));
    const wrong =
      integrity !== 'ok' ? integrity : logOk ? (missing.length > 0 ? `${missing.length} pictures` : '') : 'the log';
    if (wrong) throw new Trouble('BACKUP_NOT_WHOLE', 'stop', { detail: wrong });
    return manifest;
  } catch (error) {
    throw notWhole(error);
  }
}

/** What cannot be opened here was written wrongly: it is not the operator's key that is wrong. */
function notWhole(error: unknown): unknown {
  const codes: readonly TroubleError['code'][] = ['BACKUP_BROKEN', 'BACKUP_KEY_WRONG'];
  if (!(error instanceof Trouble) || !codes.includes(error.code)) return error;
  return new Trouble('BACKUP_NOT_WHOLE', 'stop', { detail: String(error.args.detail ?? '') }, { cause: error });
}

async function passOver(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of pieces);
}
