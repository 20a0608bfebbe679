/**
 * What may stand in a log line: fields of these names, with numbers or short words of ours. Everything else is dropped, so
 * that no name, address, handle, mail or word of anybody's can get into a log, whoever calls. A list of what is allowed, not
 * of what is forbidden: what nobody thought of stays out.
 */
import type { NoteFields } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';

const WORD = /^[a-z][a-z0-9-]{0,31}$/;
const CODE = /^[A-Za-z0-9_]{1,40}$/;
const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const text = (shape: RegExp) => (value: unknown) => typeof value === 'string' && shape.test(value);

export const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  attempt: number,
  bytes: number,
  count: number,
  failed: number,
  hidden: number,
  incident: number,
  ms: number,
  readingMs: number,
  pid: number,
  port: number,
  seen: number,
  status: number,
  total: number,
  chore: text(WORD),
  code: text(CODE),
  key: text(/^[\w.:-]{1,64}$/),
  kind: text(WORD),
  method: text(/^[A-Z]{3,7}$/),
  period: text(/^\d{4}-\d{2}[\dT+-]{0,16}$/),
  platform: text(WORD),
  result: text(WORD),
  // A route as it is written in the program: '/supply/:token'.
  route: text(/^(\/(:?[a-z-]{0,30}|\*))*$/),
  version: text(/^[\d.]{1,20}$/),
  wall: text(WORD),
  what: text(WORD),
};

/** The allowed ones. */
export function cleaned(fields: NoteFields): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value !== undefined && Object.hasOwn(FIELDS, name) && FIELDS[name]!(value) ? [[name, value]] : [],
    ),
  );
}

/** An error as its code and the first places in our own code; never its message. */
export function errorFields(error: unknown): Record<string, string> {
  const code = error instanceof Trouble ? error.code : error instanceof Error ? codeOf(error) : 'UNEXPECTED';
  const where = error instanceof Error ? placesOf(error) : [];
  return { code, ...(where.length > 0 ? { where: where.join(' < ') } : {}) };
}

/** A stack begins with the message, which may itself look like a place: it is taken off first. */
function placesOf({ stack = '', message }: Error): string[] {
  const frames = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length);
  if (message !== '' && !stack.includes(message)) return [];
  const own = /^ {4}at (?:.*[(/\\])?((?:src|dist)[/\\][a-z][a-z0-9/\\_-]{0,80}\.[jt]s:\d+):\d+\)?$/gm;
  return [...frames.matchAll(own)].slice(0, 4).map((found) => found[1]!);
}

function codeOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : error.name;
  return CODE.test(code) ? code : 'UNEXPECTED';
}
