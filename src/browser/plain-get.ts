/**
 * One plain GET through the door: redirects by hand, a byte cap that counts what comes out of decompression, a deadline,
 * and every failure as a named trouble.
 */
import { type Dispatcher, fetch } from 'undici';
import type { Capture } from '../domain/capture.js';
import type { Credentials } from '../domain/scraper.js';
import { Trouble } from '../domain/trouble.js';
import type { Validators } from '../domain/validators.js';
import { openable } from './address-guard.js';
import { netTrouble } from './net-trouble.js';
import type { DoorPass } from './proxy.js';

export interface PlainOptions {
  accept?: string | undefined;
  /** Bytes after decompression. */
  maxBytes: number;
  /** Default: a trouble. 'cut' gives the first `maxBytes` (robots.txt). */
  beyond?: 'trouble' | 'cut';
  signal?: AbortSignal | undefined;
  /** Asks for the answer only unless it is still the one that these came with; then it is a 304 without a body. */
  unless?: Validators | undefined;
  /** Asked before a redirect is followed; what it throws ends the request. */
  mayFollow?: ((url: URL) => Promise<void>) | undefined;
  /** Told of each answer, redirects included. */
  onAnswer?: ((url: URL, status: number, retryAfter: string | undefined) => void) | undefined;
  /** Sent to the first address's origin until a redirect leaves it; in nothing that is given back. */
  credentials?: Credentials | undefined;
}
export interface PlainTools {
  agent: Dispatcher;
  pass: DoorPass;
  userAgent: string;
  clock: () => Date;
  seconds: number;
}

const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export async function plainGet(asked: string, options: PlainOptions, tools: PlainTools): Promise<Capture> {
  const first = openable(asked);
  if (options.signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
  const deadline = AbortSignal.timeout(tools.seconds * 1000);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  let url = first;
  let home = true;
  try {
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      // A redirect that comes back does not get them again: another host chose its address.
      home &&= url.origin === first.origin;
      const credentials = home ? options.credentials : undefined;
      const answer = await fetch(withQuery(url, credentials), {
        dispatcher: tools.agent,
        redirect: 'manual',
        signal,
        headers: {
          ...credentials?.headers,
          ...(home ? conditionsOf(options.unless) : {}),
          accept: options.accept ?? '*/*',
          'accept-language': 'en',
          'user-agent': tools.userAgent,
        },
      });
      options.onAnswer?.(url, answer.status, answer.headers.get('retry-after') ?? undefined);
      const location = REDIRECTS.has(answer.status) ? answer.headers.get('location') : null;
      if (location === null) {
        const body = await boundedBody(answer.body, url, options);
        const end = withoutQuery(url, options.credentials);
        blotOut(body, options.credentials);
        return {
          url: end.href,
          ...(end.href === first.href ? {} : { askedUrl: first.href }),
          via: 'api',
          contentType: answer.headers.get('content-type') ?? 'application/octet-stream',
          body,
          status: answer.status,
          takenAt: tools.clock().toISOString(),
          ...validatorsOf(answer.headers),
        };
      }
      await answer.body?.cancel();
      if (!URL.canParse(location, url)) throw new Trouble('ADDRESS_MALFORMED', 'skip', { address: location });
      url = openable(new URL(location, url).href);
      await options.mayFollow?.(url);
    }
    throw new Trouble('REDIRECT_LOOP', 'skip', { host: first.hostname });
  } catch (error) {
    throw netTrouble(error, { url, deadline, signal: options.signal, pass: tools.pass, seconds: tools.seconds });
  }
}

function withQuery(url: URL, credentials: Credentials | undefined): URL {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(credentials?.query ?? {})) asked.searchParams.set(name, value);
  return asked;
}

/** A server may redirect to an address that repeats what it was asked. */
function withoutQuery(url: URL, credentials: Credentials | undefined): URL {
  const kept = new URL(url);
  for (const name of Object.keys(credentials?.query ?? {})) kept.searchParams.delete(name);
  return kept;
}

/** Some interfaces repeat the key in their answer (addresses of the next page): what is kept shall not hold it. */
function blotOut(body: Capture['body'], credentials: Credentials | undefined): void {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const secrets = Object.values({ ...credentials?.headers, ...credentials?.query })
    .flatMap((value) => [value, value.replace(/^Bearer /i, '')])
    .flatMap((value) => [value, encodeURIComponent(value), value.replaceAll('/', '\\/')])
    .filter((value) => value.length >= 6);
  for (const secret of new Set(secrets)) {
    const length = Buffer.byteLength(secret);
    for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, at + length))
      bytes.fill('x', at, at + length);
  }
}

/** RFC 9110, 13.1: a tag outweighs a date, but a host may know only the one. */
const conditionsOf = (unless: Validators | undefined): Record<string, string> => ({
  ...(unless?.etag === undefined ? {} : { 'if-none-match': unless.etag }),
  ...(unless?.lastModified === undefined ? {} : { 'if-modified-since': unless.lastModified }),
});

/** Longer ones than anybody needs are not kept. */
const MOST_CHARACTERS = 500;
function validatorsOf(headers: Pick<Headers, 'get'>): Pick<Capture, 'validators'> {
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => headers.get(name) ?? undefined);
  const fits = (value: string | undefined): value is string => value !== undefined && value.length <= MOST_CHARACTERS;
  if (!fits(etag) && !fits(lastModified)) return {};
  return { validators: { ...(fits(etag) && { etag }), ...(fits(lastModified) && { lastModified }) } };
}

type Body = Awaited<ReturnType<typeof fetch>>['body'];

async function boundedBody(stream: Body, url: URL, options: PlainOptions): Promise<Capture['body']> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes <= options.maxBytes) continue;
    if (options.beyond === 'cut') break;
    throw new Trouble('PAGE_TOO_LARGE', 'skip', { host: url.hostname, megabytes: megabytes(options.maxBytes) });
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, options.maxBytes));
}

/** 10^6 bytes, one decimal. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
