/**
 * Putting a backup back. It is opened and unpacked beside the data, brought up to date, checked, and everybody who left
 * since it was made is erased from it again; only then does it take the place of what is there, all or nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from '../domain/trouble.js';
import type * as Keep from '../keep/index.js';
import type * as StoreRoom from '../store/index.js';
import type { Erasure, ErasureKind, Held, Store } from '../store/index.js';

export interface RestoreTools {
  keep: typeof Keep;
  rooms: Pick<typeof StoreRoom, 'openStore' | 'holdAlone'>;
  clock(): Date;
  randomHex(bytes: number): string;
}
export interface RestoreWish {
  /** The backup. */
  file: string;
  dataDir: string;
  keyFile: string;
  /** Days after which it would have been erased. */
  keepDays: number;
  /** Take the place of data that are there. */
  replace: boolean;
  /** Go on where no register of erasures lies beside the backup. */
  withoutRegister: boolean;
}
export interface Restored {
  madeAt: string;
  program: string;
  people: number;
  pictures: number;
  lacking: number;
  /** How many of what was erased again, or ended again. */
  again: Record<ErasureKind, number>;
  /** Up to when the register beside the backup knows who left; undefined where there is none. */
  registerAsOf?: string | undefined;
  /** The configuration of that time, without secrets. */
  config?: string;
}

/** Restores one backup. Throws a Trouble, with everything as it was, where it cannot be done. */
export async function restoreBackup(tools: RestoreTools, wish: RestoreWish): Promise<Restored> {
  const { keep, rooms, randomHex } = tools;
  const { dataDir } = wish;
  const keys = await keep.readKeys(wish.keyFile);
  keep.takePlace(dataDir);
  const database = join(dataDir, keep.DATABASE);
  if (!wish.replace && (existsSync(database) || existsSync(join(dataDir, 'evidence')))) {
    throw new Trouble('RESTORE_OCCUPIED', 'stop', { folder: dataDir });
  }
  const held: Held | undefined = existsSync(database) ? rooms.holdAlone(database) : undefined;
  const folder = keep.privateFolder(dataDir, 'restore', randomHex(4));
  try {
    const unpacked = await unpackInto(tools, folder, keys, wish.file);
    const prepared = prepare(tools, wish, folder, unpacked, held);
    keep.syncTree(folder);
    keep.decide(dataDir, folder);
    // Let go before the moves: closing it later would take the new database's log of changes for its own.
    held?.release();
    keep.takePlace(dataDir, true);
    return prepared;
  } finally {
    held?.release();
    if (!keep.isDecided(dataDir)) keep.removeFolder(folder);
  }
}

async function unpackInto({ keep }: RestoreTools, folder: string, keys: Keep.Keys, file: string) {
  const evidence = join(folder, 'evidence');
  await mkdir(evidence, { mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured() {
    for await (const piece of keep.readPieces(file)) {
      hash.update(piece);
      bytes += piece.byteLength;
      yield piece;
    }
  }
  const manifest = await keep.unpack(keep.opened(measured(), keys, file), file, {
    picture: async (sha256, bytes) => {
      await keep.writePrivateFile(join(folder, keep.evidenceName(sha256)), piecesOf(bytes), { sync: false });
    },
    file: async (name, pieces) => {
      await keep.writePrivateFile(join(folder, name), pieces, { sync: false });
    },
  });
  const config = join(folder, 'config.json');
  if (existsSync(config)) await rename(config, join(folder, 'restored-config.json'));
  return { manifest, bytes, sha256: hash.digest('hex') };
}

async function* piecesOf(bytes: Uint8Array) {
  yield bytes;
}

/** Brings the unpacked database up to date, checks it, and erases again who left. */
function prepare(
  { keep, rooms, clock }: RestoreTools,
  wish: RestoreWish,
  folder: string,
  { manifest, bytes, sha256 }: Awaited<ReturnType<typeof unpackInto>>,
  held: Held | undefined,
): Restored {
  const broken = (detail: string) => new Trouble('BACKUP_BROKEN', 'stop', { file: wish.file, detail });
  const [path, evidenceDir] = [join(folder, keep.DATABASE), join(folder, 'evidence')];
  const store = rooms.openStore({ path, evidenceDir, clock, detached: true });
  try {
    const { integrity, missingFiles } = store.check({ thorough: true });
    if (integrity !== 'ok') throw broken(integrity);
    if (!store.log.verify().ok) throw broken('its log does not hold');
    if (missingFiles > manifest.lacking.length) throw broken(`${missingFiles} pictures are missing`);
    const { entries, asOf } = registerFor(store, wish, held);
    store.register.merge(entries);
    const again = store.register.apply();
    const { madeAt } = manifest;
    const expiresAt = new Date(Date.parse(madeAt) + wish.keepDays * 86_400_000).toISOString();
    store.backups.adopt({ file: wish.file, madeAt, bytes, sha256, expiresAt });
    const { person, profile, consent, invitation } = again;
    store.log.append({ event: 'backup.restored', args: { person, profile, consent, invitation } });
    const people = store.people.all().length;
    return {
      ...{ madeAt: manifest.madeAt, program: manifest.program, people, pictures: manifest.pictures },
      ...{ lacking: manifest.lacking.length, again, registerAsOf: asOf },
      ...(existsSync(join(folder, 'restored-config.json')) && { config: join(wish.dataDir, 'restored-config.json') }),
    };
  } finally {
    store.close();
  }
}

/** What is known of who left: beside the backup, and in the database that is there now. */
function registerFor(store: Store, { file, withoutRegister }: RestoreWish, held: Held | undefined) {
  const beside = store.register.readFrom(dirname(file));
  // A register of another data folder hashes other ids: it tells nothing of these people.
  const here: readonly Erasure[] = held?.register?.key === store.register.key() ? held.register.entries : [];
  if (!beside && here.length === 0 && !withoutRegister) {
    throw new Trouble('REGISTER_MISSING', 'stop', { folder: dirname(file) });
  }
  return { entries: [...(beside?.entries ?? []), ...here], asOf: beside?.asOf };
}
