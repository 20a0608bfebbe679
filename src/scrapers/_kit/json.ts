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

/**
 * Whether an object is there whose every key is one of `names`: only then is a key that it lacks no key that was renamed.
 * A key that nobody here has seen may be what is missing.
 */
export function knowsAll(object: unknown, names: string): object is Json {
  const known = new Set(names.split(' '));
  return isObject(object) && Object.keys(object).every((key) => known.has(key));
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

/** Every object for which `is` holds, nearest to the root first. Looks at 200,000 values at most. */
export function findObjects(root: unknown, is: (object: Json) => boolean): Json[] {
  const found: Json[] = [];
  findObject(root, (object) => {
    if (is(object)) found.push(object);
    return false;
  });
  return found;
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

/**
 * The data in the page's scripts whose text holds `mark`: scripts that are JSON themselves, and the object literals that other
 * scripts assign or pass on (`var data = {…};`, `load(function(){…run({…})})`). In the order of the page.
 */
export function embeddedJson({ $ }: Page, mark: string): unknown[] {
  return $('script')
    .toArray()
    .map((script) => ({ type: script.attribs.type ?? '', text: $(script).text() }))
    .filter(({ type, text }) => text.includes(mark) && !/ld\+json/.test(type))
    .flatMap(({ type, text }) => (/json/.test(type) ? [parseJson(text)] : literalsIn(text, mark)))
    .filter((value) => value !== undefined);
}

const MOST_FAILURES = 40;
/** Object literals in a script that are JSON and hold `mark`. What only looks like one is given up after some tries. */
export function literalsIn(script: string, mark: string): unknown[] {
  const found: unknown[] = [];
  if (script.length > MOST_SCRIPT) return found;
  let failures = 0;
  for (let start = script.indexOf('{"'); start >= 0 && failures < MOST_FAILURES; ) {
    const end = endOfLiteral(script, start);
    if (end === undefined) break;
    const text = script.slice(start, end);
    const value = text.includes(mark) ? parseJson(text) : null;
    if (value === undefined) failures += 1;
    else if (value !== null) found.push(value);
    start = script.indexOf('{"', value === undefined ? start + 1 : end);
  }
  return found;
}

/** Where the literal that begins at `start` closes; undefined where it never does. Brackets in strings do not count. */
function endOfLiteral(script: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let here = start; here < script.length; here += 1) {
    const c = script.charCodeAt(here);
    if (quoted) {
      if (c === BACKSLASH) here += 1;
      else if (c === QUOTE) quoted = false;
    } else if (c === QUOTE) quoted = true;
    else if (c === OPEN || c === OPEN_LIST) depth += 1;
    else if (c === CLOSE || c === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) return here + 1;
    }
  }
  return undefined;
}
const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [34, 92, 123, 125, 91, 93];
