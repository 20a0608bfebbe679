/** The terminal as the commands see it, so that they can be run and tested without a process. */

import type { House } from '../compose.js';
import type { Config } from '../config.js';
import type { Screen } from './screen.js';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal; 80 where output is piped. */
  width: number;
  color: boolean;
  /** Where a live view can be painted; absent where errors are piped or the terminal is a dumb one. */
  screen?: Screen;
  /** A person sits there: both ends are a terminal. */
  interactive: boolean;
  readStdin(): AsyncIterable<string>;
  clock(): Date;
  signal: AbortSignal;
}

/** What a command is handed. `house` opens the real things on first use and is closed by the entry. */
export interface Context {
  io: Io;
  /** `flags` are settings by their place (`queue.url`) that the command line gave. */
  config(flags?: Readonly<Record<string, unknown>>): Config;
  house(): Promise<House>;
}

/** Exit codes, in the order in which they outweigh each other when several profiles are audited. */
export const EXIT = { ok: 0, failed: 1, found: 2, unseen: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** 1 before 2 before 3 before 0. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return ([EXIT.failed, EXIT.found, EXIT.unseen] as const).find((code) => codes.includes(code)) ?? EXIT.ok;
}
