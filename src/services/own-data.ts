/** Everything held about her as one archive: a page to read, the same for programs, the pictures, and the rows cut out of them. */
import type { Store } from '../store/index.js';

export type HeldData = ReturnType<Store['exportPerson']>;
export interface ArchiveFile {
  name: string;
  bytes: Uint8Array;
}
/** What was read in a row; nothing where it was not read. */
export interface KeptRow {
  bytes: Uint8Array;
  text: string;
}
export interface OwnDataTools {
  store: Pick<Store, 'exportPerson'>;
  /** The page to read, its pictures, and the rows of letters that were cut out of them. */
  page(held: Omit<HeldData, 'pictures'>, pictures: readonly Uint8Array[], rows: readonly KeptRow[]): string;
  pack(files: readonly ArchiveFile[]): Promise<Uint8Array>;
}

const ENDINGS: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
];
const endingOf = (bytes: Uint8Array): string =>
  ENDINGS.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? 'bin';

export async function ownArchive(personId: string, { store, page, pack }: OwnDataTools): Promise<Uint8Array> {
  const { pictures, ...all } = store.exportPerson(personId);
  const rows: (KeptRow & ArchiveFile)[] = [];
  // Bytes written as letters are for programs alone: in their place stand the names of files.
  const strips = all.strips.map((kept) => ({
    ...kept,
    strips: kept.strips.map((row) => {
      const name = `rows/${kept.picture.slice(0, 12)}-${rows.length + 1}.png`;
      rows.push({ name, bytes: Buffer.from(row.png, 'base64'), text: row.text });
      return { ...row, png: name };
    }),
  }));
  const held = { ...all, strips };
  const files = pictures.map(({ sha256, base64 }): ArchiveFile => {
    const bytes = Buffer.from(base64, 'base64');
    return { name: `pictures/${sha256}.${endingOf(bytes)}`, bytes };
  });
  const names = files.map(({ name }) => name);
  const shown = files.map(({ bytes }) => bytes);
  const text = (name: string, content: string): ArchiveFile => ({ name, bytes: Buffer.from(content, 'utf8') });
  return pack([
    text('index.html', page(held, shown, rows)),
    text('data.json', `${JSON.stringify({ ...held, pictures: names }, null, 2)}\n`),
    ...files,
    ...rows.map(({ name, bytes }) => ({ name, bytes })),
  ]);
}
