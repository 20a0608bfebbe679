/**
 * What the program notes about its own work, for logs and metrics. Names nobody: a note has a name of this list and fields of
 * fixed names with numbers and short words of ours. Whoever writes it down drops every other field (watch/).
 */
export const NOTES = [
  'started', // { version, port }
  'stopping',
  'stopped', // { ms }
  'unsandboxed', // {}: pages are visited without the browser's sandbox
  'round-begun', // { period, total }
  'round-ended', // { period, seen, hidden, failed, ms }
  'visit', // { platform, result, wall?, code?, ms, readingMs }
  'second-look', // as visit
  'mail', // { kind, result, code?, attempt }
  'mail-door', // { result, code? }
  'webhook', // { result, code?, attempt }
  'incident-begun', // { incident, key }
  'incident-ended', // { incident, key }
  'chore', // { chore, result, code?, ms? }
  'request', // { method, route, status, ms }
  'deleted', // { what, count }
  'backup', // { result, bytes?, ms? }
  'trouble', // { code, where? }
] as const;
export type NoteName = (typeof NOTES)[number];
export type NoteFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type NoteLevel = 'debug' | 'info' | 'warn' | 'error';

export interface Notes {
  /** `error` is written as its code and the place in our own code, never with its message: that may hold somebody's words. */
  note(name: NoteName, fields?: NoteFields, how?: { level?: NoteLevel; error?: unknown }): void;
}

/** For those who keep no notes. */
export const NO_NOTES: Notes = { note: () => {} };
