/** A file that somebody hands over, before anybody knows what it is: told by its first bytes, never by its name. */
import { open, stat } from 'node:fs/promises';
import { Trouble } from '../domain/trouble.js';
import { sized } from './har.js';

/** On the disk, or in memory as it was sent. */
export type HandedSource = { name: string; path: string } | { name: string; bytes: Uint8Array };
export type HandedKind = 'picture' | 'archive' | 'page';

const MAX_PICTURE_MEGABYTES = 40;

/** What it is, and when it was last changed, where it is a file. Throws Trouble FILE_MISSING, FILE_UNREADABLE. */
export async function lookAtHanded(source: HandedSource): Promise<{ kind: HandedKind; changedAt: Date | undefined }> {
  if ('bytes' in source) return { kind: kindOf(source.bytes.subarray(0, 16)), changedAt: undefined };
  try {
    const file = await open(source.path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(16), 0, 16, 0);
      return { kind: kindOf(buffer.subarray(0, bytesRead)), changedAt: (await stat(source.path)).mtime };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') throw new Trouble('FILE_MISSING', 'stop', { file: source.name }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'stop', { file: source.name, detail: code }, { cause });
  }
}

/** All of a picture. Throws Trouble FILE_*. */
export const picturesBytes = async (source: HandedSource): Promise<Uint8Array> =>
  'bytes' in source ? source.bytes : sized(source.path, MAX_PICTURE_MEGABYTES);

function kindOf(head: Uint8Array): HandedKind {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  const says = (from: number, text: string) => [...text].every((letter, i) => head[from + i] === letter.charCodeAt(0));
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'archive';
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || says(0, 'GIF8')) return 'picture';
  return says(4, 'ftyp') || (says(0, 'RIFF') && says(8, 'WEBP')) ? 'picture' : 'page';
}
