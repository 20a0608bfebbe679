/**
 * JSON inside pages and answers: parsing that never throws, and a bounded search for an object by its shape, because the
 * paths to it move with every release of a platform while its keys stay.
 */
import type { Capture } from '../../domain/capture.js';
import type { Page } from './page.js';
import { textOfCapture } from './page.js';

export type Json = Record<string, unknown>;
const MOST_NODES = 200_000;
const MOST_SCRIPT = 5 * 1024 * 1024;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A string that says something; undefined otherwise. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
/** The value at a path of keys and indexes. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here: unknown = value;
  for (const key of path) here = (here as Json | undefined | null)?.[key];
  return here;
}

/** Parses; raw line breaks inside strings, which templates leave there, are forgiven. undefined: no JSON, or over 5 MB. */
export function parseJson(text: string): unknown {
  if (text.length > MOST_SCRIPT) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(forgiven(text));
    } catch {
      return undefined;
    }
  }
}

function forgiven(text: string): string {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\s*\]\]>|;)\s*$/, '');
  return bare.replace(/"(?:[^"\\]|\\.)*"/gs, (string) =>
    string.replace(/[\n\r\t]/g, (c) => (c === '\n' ? '\\n' : c === '\r' ? '\\r' : '\\t')),
  );
}

/** The capture as JSON, where it is JSON by its type or its first character. */
export function jsonOfCapture(capture: Capture): unknown {
  const first = String.fromCharCode(...capture.body.subarray(0, 64)).trimStart()[0];
  const declared = /\bjson\b/i.test(capture.contentType);
  if (!declared && first !== '{' && first !== '[') return undefined;
  const text = textOfCapture(capture);
  return text === undefined ? undefined : parseJson(text.replace(/^\ufeff|^for\s*\(;;\);/, ''));
}

/** The first object for which `is` holds, nearest to the root first. Looks at 200,000 values at most. */
export function findObject(root: unknown, is: (object: Json) => boolean): Json | undefined {
  const queue: unknown[] = [root];
  for (let next = 0; next < queue.length && next < MOST_NODES; next += 1) {
    const value = queue[next];
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    else if (isObject(value)) {
      if (is(value)) return value;
      for (const each of Object.values(value)) if (typeof each === 'object') queue.push(each);
    }
  }
  return undefined;
}

/** The page's JSON scripts whose text holds `mark`, parsed. */
export function embeddedJson({ $ }: Page, mark: string): unknown[] {
  return $('script[type="application/json"]')
    .toArray()
    .map((script) => $(script).text())
    .filter((text) => text.includes(mark))
    .map(parseJson)
    .filter((value) => value !== undefined);
}
