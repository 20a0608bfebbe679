/**
 * What lies inside a backup: a tar (the one door to tar-stream) of evidence files, the database, a few small files, and last
 * a manifest with the hash of each. Names are our own few; anything else in an archive is refused, so that nothing is ever
 * written outside the folder that it is unpacked into.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { Trouble } from '../domain/trouble.js';

export const DATABASE = 'profile-audit.sqlite';
/** The operator's own files that travel with the data. */
export const EXTRAS = ['terms.json', 'config.json'] as const;
export const evidenceName = (sha256: string) => `evidence/${sha256.slice(0, 2)}/${sha256}`;
const MANIFEST = 'manifest.json';
const MANIFEST_LIMIT = 64_000_000;
const EVIDENCE = /^evidence\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  program: z.string(),
  /** Everything but pictures, whose hash is their name. */
  files: z.record(z.string(), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
  pictures: z.number().int(),
  /** Pictures that the database names and that were not in the folder, or not whole, when the backup was made. */
  lacking: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface Packing {
  madeAt: string;
  program: string;
  signal?: AbortSignal | undefined;
  /**
   * Adds pictures until there is nothing to add, and only then names the database: what was erased meanwhile is in neither.
   * `picture` takes the bytes; false where the caller gave none.
   */
  fill(picture: (sha256: string, bytes: Uint8Array) => Promise<void>): Promise<{
    database: string;
    extras: Partial<Record<(typeof EXTRAS)[number], Uint8Array>>;
    lacking: string[];
  }>;
}

/** The archive as a stream of bytes, made while it is read. */
export async function* packed({ madeAt, program, fill, signal }: Packing): AsyncGenerator<Uint8Array> {
  const tar = pack();
  const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: new Date(madeAt) });
  const whole = (name: string, bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      tar.entry(header(name, bytes.byteLength), Buffer.from(bytes), (error) => (error ? reject(error) : resolve()));
    });
  const make = async () => {
    const files: Manifest['files'] = {};
    let pictures = 0;
    const { database, extras, lacking } = await fill(async (sha256, bytes) => {
      if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
      await whole(evidenceName(sha256), bytes);
      pictures += 1;
    });
    for (const [name, bytes] of Object.entries(extras)) {
      files[name] = { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
      await whole(name, bytes);
    }
    const { size } = await stat(database);
    const hash = createHash('sha256');
    const entry = tar.entry(header(DATABASE, size));
    for await (const piece of createReadStream(database)) {
      if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
      hash.update(piece as Buffer);
      if (!entry.write(piece)) await new Promise<void>((resolve) => entry.once('drain', () => resolve()));
    }
    await new Promise<void>((resolve, reject) => {
      entry.once('finish', () => resolve());
      entry.once('error', reject);
      entry.end(null);
    });
    files[DATABASE] = { bytes: size, sha256: hash.digest('hex') };
    const manifest: Manifest = { format: 1, madeAt, program, files, pictures, lacking };
    await whole(MANIFEST, Buffer.from(JSON.stringify(manifest)));
    tar.finalize();
  };
  const making = make().catch((error: unknown) => {
    tar.destroy(error as Error);
    throw error;
  });
  // Told below; without this an error that comes before the last piece is read would end the process.
  making.catch(() => undefined);
  yield* through(tar, createGzip({ level: 1 }));
  await making;
}

/** Where unpacked things go. Each gets the bytes as they come, and may do nothing with them. */
export interface Unpacking {
  /** A picture whose bytes are what its name says. */
  picture(sha256: string, bytes: Uint8Array): void | Promise<void>;
  /** Another file, piece by piece; all pieces have to be taken. */
  file(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Reads an archive to its end and checks every hash. Gives its manifest. BACKUP_BROKEN where anything is not as it says. */
export async function unpack(archive: AsyncIterable<Uint8Array>, file: string, into: Unpacking): Promise<Manifest> {
  const broken = (detail: string) => new Trouble('BACKUP_BROKEN', 'stop', { file, detail });
  const tar = extract();
  const feeding = (async () => {
    for await (const piece of through(archive, createGunzip())) {
      if (!tar.write(Buffer.from(piece))) await drained(tar);
      if (tar.destroyed) return;
    }
    tar.end(null);
  })().catch((error: unknown) => void tar.destroy(error as Error));
  const found: Manifest['files'] = {};
  let pictures = 0;
  let manifest: Manifest | undefined;
  try {
    for await (const entry of tar) {
      const { name, size = 0, type } = entry.header;
      if (type !== 'file' || manifest) throw broken('it holds what no backup of ours holds');
      const sha256 = EVIDENCE.exec(name)?.[2];
      if (sha256) {
        const bytes = await gathered(entry);
        if (hashOf(bytes) !== sha256) throw broken('a picture in it was changed');
        await into.picture(sha256, bytes);
        pictures += 1;
      } else if (name === MANIFEST && size <= MANIFEST_LIMIT) {
        manifest = manifestOf(await gathered(entry));
        if (!manifest) throw broken('its list of contents cannot be read; it may be of a newer version');
      } else if ([DATABASE, ...EXTRAS].includes(name) && !found[name]) {
        const hash = createHash('sha256');
        await into.file(name, hashing(entry, hash));
        found[name] = { bytes: size, sha256: hash.digest('hex') };
      } else throw broken('it holds what no backup of ours holds');
    }
    await feeding;
  } catch (error) {
    tar.destroy();
    await feeding;
    if (error instanceof Trouble || isSystems(error)) throw error;
    throw broken(error instanceof Error ? error.message : '');
  }
  if (!manifest) throw broken('its end is missing');
  const names = [...new Set([...Object.keys(found), ...Object.keys(manifest.files)])];
  const same = names.every((name) => JSON.stringify(found[name]) === JSON.stringify(manifest.files[name]));
  if (!same || !found[DATABASE] || pictures !== manifest.pictures)
    throw broken('its contents are not those of its list');
  return manifest;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function manifestOf(bytes: Uint8Array): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

async function* hashing(entry: AsyncIterable<unknown>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of entry) {
    hash.update(piece as Buffer);
    yield piece as Buffer;
  }
}

async function gathered(entry: AsyncIterable<unknown>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of entry) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** An error of the file system, that is; what unzipping or streams complain of is the archive's fault. */
const isSystems = (error: unknown): boolean => /^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code ?? ''));

/** What comes out at the other end of a stream; an error on the way in is the one that is thrown. */
async function* through(source: AsyncIterable<unknown>, by: Duplex): AsyncGenerator<Uint8Array> {
  const feeding = pipeline(source, by);
  // Told below; it must not end the process before that.
  feeding.catch(() => undefined);
  try {
    for await (const piece of by) yield piece as Uint8Array;
  } catch (error) {
    await feeding;
    throw error;
  }
  await feeding;
}

const drained = (tar: ReturnType<typeof extract>) =>
  new Promise<void>((resolve) => {
    const go = () => {
      tar.off('drain', go);
      tar.off('close', go);
      resolve();
    };
    tar.on('drain', go);
    tar.on('close', go);
  });
