/**
 * Locking and opening backups: age (age-encryption.org), the one door to it. A backup can therefore also be opened without
 * this program, by anybody's age tool and the operator's key: `age -d -i backup.key FILE | tar xz`. Everything streams, so
 * that the size of a backup does not matter.
 */
import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Trouble } from '../domain/trouble.js';

/** The operator's keys: the first locks, any of them opens (an older one may stand below a new one). */
export interface Keys {
  recipient: string;
  identities: readonly string[];
}

/** A new key, as the text of the file that keeps it: the same that `age-keygen` writes. */
export async function newKeyFile(now: Date): Promise<{ text: string; recipient: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# created: ${now.toISOString()}\n# public key: ${recipient}\n${identity}\n`;
  return { text, recipient };
}

/** Reads a file of keys. BACKUP_KEY_MISSING where it is not there, BACKUP_KEY_INVALID where it holds none. */
export async function readKeys(file: string): Promise<Keys> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') throw new Trouble('BACKUP_KEY_MISSING', 'stop', { file }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: code }, { cause });
  }
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [first] = identities;
  const invalid = (detail: string, cause?: unknown) =>
    new Trouble('BACKUP_KEY_INVALID', 'stop', { file, detail }, { cause });
  if (first === undefined) throw invalid('it is empty');
  try {
    for (const identity of identities) new Decrypter().addIdentity(identity);
    return { recipient: await identityToRecipient(first), identities };
  } catch (cause) {
    // The library's own sentence may quote the key.
    throw invalid('a line is no key, or was cut', cause instanceof Error ? new Error(cause.name) : undefined);
  }
}

/** Locks a stream of bytes. */
export async function* sealed(plain: AsyncIterable<Uint8Array>, keys: Keys): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(keys.recipient);
  yield* piecesOf(await encrypter.encrypt(streamOf(plain)));
}

/**
 * Opens what `sealed` locked. BACKUP_KEY_WRONG for another's key; BACKUP_BROKEN for what is no backup, was cut or changed:
 * bytes come out only after their own code was checked, and the end only after all was there.
 */
export async function* opened(locked: AsyncIterable<Uint8Array>, keys: Keys, file: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of keys.identities) decrypter.addIdentity(identity);
  try {
    yield* piecesOf(await decrypter.decrypt(streamOf(locked)));
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    const said = cause instanceof Error ? cause.message : '';
    if ('code' in (cause as object)) throw cause;
    if (/no identity matched/.test(said)) throw new Trouble('BACKUP_KEY_WRONG', 'stop', { file }, { cause });
    throw new Trouble('BACKUP_BROKEN', 'stop', { file, detail: '' }, { cause });
  }
}

/** Pulled piece by piece: nothing is read before it is wanted. */
function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Node's own web streams can be walked; the library's types are those of a browser. */
const piecesOf = (stream: unknown) => stream as AsyncIterable<Uint8Array>;
