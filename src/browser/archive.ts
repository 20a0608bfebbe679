/**
 * The platforms' own data downloads, read as streams: an archive is looked through by its list of names, and only the few
 * entries that are wanted are unpacked, each within bounds that are counted and not believed. Nothing is written anywhere,
 * and of the rest nothing is held, not even its names. The only door to yauzl.
 */
import { promisify } from 'node:util';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import type { Capture } from '../domain/capture.js';
import { Trouble } from '../domain/trouble.js';

export interface ArchiveEntry {
  path: string;
  bytes: Capture['body'];
  /** When the platform packed it, as far as the archive tells; ISO 8601. */
  at: string | undefined;
}
/** An archive on the disk, or in memory. */
export type ArchiveSource = { path: string } | { bytes: Uint8Array };

const MAX_ENTRIES = 500_000;
/** Wanted are short texts and single pictures: more than this is no profile, whatever its name. */
const MAX_ENTRY_BYTES = 20e6;
const MAX_WANTED = 40;
const MAX_WANTED_BYTES = 60e6;
/** No honest text packs better than this; deflate itself ends at about a thousand to one. */
const MAX_RATIO = 300;

const openFile = promisify<string, object, ZipFile>(open);
const openBytes = promisify<Buffer, object, ZipFile>(fromBuffer);
const OPTIONS = {
  lazyEntries: true,
  autoClose: false,
  validateEntrySizes: true,
  decodeStrings: true,
  strictFileNames: false,
};

/**
 * Unpacks the entries whose path `wants` says yes to, in the archive's order. `name` is shown in troubles.
 * @throws Trouble FILE_MISSING, FILE_UNREADABLE, ARCHIVE_BROKEN { file, detail }, ARCHIVE_UNSAFE { file, detail }
 */
export async function readArchive(
  source: ArchiveSource,
  name: string,
  wants: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<ArchiveEntry[]> {
  const unsafe = (detail: string) => new Trouble('ARCHIVE_UNSAFE', 'skip', { file: name, detail });
  const zip = await ('path' in source
    ? openFile(source.path, OPTIONS)
    : openBytes(Buffer.from(source.bytes), OPTIONS)
  ).catch((cause: unknown) => {
    throw opening(cause, name);
  });
  const found: ArchiveEntry[] = [];
  let total = 0;
  let entries = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      signal?.throwIfAborted();
      entries += 1;
      if (entries > MAX_ENTRIES) throw unsafe('too many entries');
      if (entry.fileName.endsWith('/') || !wants(entry.fileName)) continue;
      if (entry.isEncrypted()) throw unsafe('it is locked with a password');
      if (found.length >= MAX_WANTED) throw unsafe('too many profiles in one archive');
      if (entry.uncompressedSize > MAX_ENTRY_BYTES) throw unsafe(`${short(entry.fileName)} is too large`);
      if (entry.uncompressedSize > 1e6 && entry.uncompressedSize > MAX_RATIO * entry.compressedSize)
        throw unsafe(`${short(entry.fileName)} unpacks to far more than it is`);
      const bytes = await unpack(zip, entry, MAX_WANTED_BYTES - total, () =>
        unsafe(`${short(entry.fileName)} is too large`),
      );
      total += bytes.length;
      found.push({ path: entry.fileName, bytes, at: dateOf(entry) });
    }
    return found;
  } catch (error) {
    throw named(error, name);
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const next = () =>
    new Promise<Entry | undefined>((resolve, reject) => {
      const done = () => {
        zip.off('entry', onEntry);
        zip.off('end', onEnd);
        zip.off('error', onError);
      };
      const onEntry = (entry: Entry) => {
        done();
        resolve(entry);
      };
      const onEnd = () => {
        done();
        resolve(undefined);
      };
      const onError = (error: Error) => {
        done();
        reject(error);
      };
      zip.on('entry', onEntry);
      zip.on('end', onEnd);
      zip.on('error', onError);
      zip.readEntry();
    });
  for (let entry = await next(); entry; entry = await next()) yield entry;
}

/** The stated size is checked by the unpacker; the bytes are counted here all the same. */
async function unpack(zip: ZipFile, entry: Entry, most: number, tooLarge: () => Trouble): Promise<Capture['body']> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > Math.min(MAX_ENTRY_BYTES, most)) throw tooLarge();
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function dateOf(entry: Entry): string | undefined {
  const at = entry.getLastModDate();
  const year = at.getUTCFullYear();
  return Number.isNaN(at.getTime()) || year < 2000 || year > 2100 ? undefined : at.toISOString();
}

const short = (path: string) => path.split('/').at(-1)?.slice(0, 60) ?? path;

function opening(cause: unknown, file: string): Trouble {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Trouble('FILE_MISSING', 'skip', { file }, { cause });
  if (code === 'EACCES' || code === 'EISDIR')
    return new Trouble('FILE_UNREADABLE', 'skip', { file, detail: code }, { cause });
  return named(cause, file);
}
function named(error: unknown, file: string): Trouble {
  if (error instanceof Trouble) return error;
  if ((error as Error)?.name === 'AbortError') return new Trouble('INTERRUPTED', 'stop', {}, { cause: error });
  const detail = String((error as Error)?.message ?? error).split('\n')[0] ?? '';
  const code = /invalid relative path|absolute path|invalid characters in fileName/.test(detail)
    ? 'ARCHIVE_UNSAFE'
    : 'ARCHIVE_BROKEN';
  const says = code === 'ARCHIVE_UNSAFE' ? 'it holds names that lead out of it' : detail.slice(0, 120);
  return new Trouble(code, 'skip', { file, detail: says }, { cause: error });
}
