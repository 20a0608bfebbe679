/**
 * The operator's file of terms on disk. It appears whole or not at all, readable by its owner alone, and two commands at a time
 * cannot lose each other's change: the half-written file is the lock. Needs no database.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { NO_TERMS, type Terms, termsSchema } from '../domain/lexicon.js';
import { Trouble } from '../domain/trouble.js';
import { termProblems } from '../words/terms.js';

/** A lock this old was left by a command that was killed. By the machine's clock, as files are dated by it. */
const STALE_MS = 30_000;
const codeOf = (cause: unknown) => (cause as NodeJS.ErrnoException).code ?? 'unknown';

/** The terms in the file; none where there is no file. INPUT_INVALID for a file that this program would not write. */
export function readTerms(file: string): Terms {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return NO_TERMS;
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: codeOf(cause) }, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Trouble('INPUT_INVALID', 'stop', { detail: termProblems.notJson(file) }, { cause });
  }
  const parsed = termsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || '?';
  throw new Trouble('INPUT_INVALID', 'stop', {
    detail: termProblems.fileShape(file, where, issue?.message.toLowerCase() ?? '?'),
  });
}

/** Reads the terms, hands them over, and writes what comes back; where `change` throws, nothing is changed. */
export function changeTerms(file: string, change: (terms: Terms) => Terms): void {
  const half = `${file}.half`;
  const descriptor = lock(file, half);
  try {
    const next = change(readTerms(file));
    writeFileSync(descriptor, `${JSON.stringify(next, null, 2)}\n`);
    fsyncSync(descriptor);
    renameSync(half, file);
  } catch (cause) {
    rmSync(half, { force: true });
    if (cause instanceof Trouble) throw cause;
    throw new Trouble('FILE_UNWRITABLE', 'stop', { file, detail: codeOf(cause) }, { cause });
  } finally {
    closeSync(descriptor);
  }
}

function lock(file: string, half: string): number {
  const unwritable = (cause: unknown) =>
    new Trouble('FILE_UNWRITABLE', 'stop', { file, detail: codeOf(cause) }, { cause });
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const left = statSync(half, { throwIfNoEntry: false });
    if (left && Date.now() - left.mtimeMs > STALE_MS) rmSync(half, { force: true });
  } catch (cause) {
    throw unwritable(cause);
  }
  try {
    return openSync(half, 'wx', 0o600);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw unwritable(cause);
    throw new Trouble('INPUT_INVALID', 'retry', { detail: termProblems.busy }, { cause });
  }
}

/** What changes whenever the file does; '' where there is none. */
export function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : '';
}
