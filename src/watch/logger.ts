/** Structured log lines, one JSON object each: the only door to pino. What may stand in them is decided in fields.ts. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino } from 'pino';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import { cleaned, errorFields } from './fields.js';

export interface LoggerOptions {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `stderr`, `stdout`, or a file that is appended to (mode 0600). */
  to: string;
  clock(): Date;
}
export interface Logger extends Notes {
  close(): void;
}

/** Throws FILE_UNWRITABLE where the file cannot be written. Lines are written at once: a killed process loses none. */
export function openLogger({ level, to, clock }: LoggerOptions): Logger {
  const destination = open(to);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'note',
      timestamp: () => `,"time":"${clock().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    note(name, fields = {}, { level: at = 'info', error } = {}) {
      logger[at]({ ...cleaned(fields), ...(error === undefined ? {} : errorFields(error)) }, name);
    },
    close: () => {
      if (to !== 'stderr' && to !== 'stdout') destination.end();
    },
  };
}

function open(to: string) {
  if (to === 'stderr' || to === 'stdout') return pino.destination({ dest: to === 'stdout' ? 1 : 2, sync: true });
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    return pino.destination({ dest: to, sync: true, append: true, mode: 0o600 });
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNWRITABLE', 'stop', { file: to, detail }, { cause });
  }
}

/** Everybody hears everything. */
export const together = (...all: readonly Notes[]): Notes => ({
  note(name, fields, how) {
    for (const one of all) one.note(name, fields, how);
  },
});
