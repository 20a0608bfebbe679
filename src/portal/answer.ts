/**
 * An answer with a body, packed for whoever can unpack it. What is small is packed at once and sent whole: packed as a stream,
 * it cost five times the processor's time, and each of its steps waited for everybody else's turn. What is large is packed
 * beside the one thread that answers.
 */
import { promisify } from 'node:util';
import { gzip, gzipSync, type ZlibOptions } from 'node:zlib';
import type { Context } from 'hono';

/** Less does not get smaller. */
const WORTH_BYTES = 1024;
/** Up to here packing takes no longer than handing it to another thread. */
const AT_ONCE_BYTES = 128 * 1024;
const ZIP: ZlibOptions = { level: 3, memLevel: 7, windowBits: 14 };
const TEXT = /^(text\/|application\/json|[\w./-]+\+xml)/;
const TAKES = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;
const beside = promisify(gzip) as (body: string | Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

interface Given {
  /** Its type among them. */
  headers: Record<string, string> & { 'content-type': string };
  status?: number;
}

/** A page, a table, a text: packed where it is worth it. */
export function answer(c: Context, body: string, given: Given): Response {
  const packs = packsFor(c, given, body.length);
  return packs ? packed(c, gzipSync(body, ZIP), given) : whole(c, body, given);
}

/** A file, of whatever size. */
export async function answerFile(c: Context, body: Uint8Array, given: Given): Promise<Response> {
  if (!packsFor(c, given, body.byteLength)) return whole(c, body, given);
  return packed(c, body.byteLength > AT_ONCE_BYTES ? await beside(body, ZIP) : gzipSync(body, ZIP), given);
}

/**
 * What is asked for in the address stands on the page again, beside names: compressed, its length would tell whoever listens
 * on the line and makes her browser ask which letters are there (BREACH).
 */
const packsFor = (c: Context, { headers }: Given, bytes: number): boolean =>
  bytes >= WORTH_BYTES &&
  TEXT.test(headers['content-type']) &&
  !c.req.raw.url.includes('?') &&
  TAKES.test(c.req.header('accept-encoding') ?? '');

const packed = (c: Context, body: Uint8Array, given: Given): Response =>
  whole(c, body, { ...given, headers: { ...given.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' } });

const whole = (c: Context, body: string | Uint8Array, { headers, status = 200 }: Given): Response =>
  c.body(body as string, status as 200, headers);
