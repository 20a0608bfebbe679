/** Packing files into one zip, in memory; the only door to yazl. What is packed is one person's own: small, and given to her alone. */
import { ZipFile } from 'yazl';

/** `modified` stands beside every file. */
export async function packZip(
  files: readonly { name: string; bytes: Uint8Array }[],
  modified: Date,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { mtime: modified });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
