/** HAR 1.2, as far as visits need it: one exchange as we hold it, its entry in the file, reading and writing the file. */
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Capture } from '../domain/capture.js';
import { Trouble } from '../domain/trouble.js';

/** One request and what came back. */
export interface Exchange {
  url: string;
  method: string;
  postData?: string | undefined;
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: Capture['body'];
  startedAt: string;
  /** The browser asked, or we did by a plain request. */
  by: 'browser' | 'door';
}

const MAX_MEGABYTES = 300;

const harSchema = z.object({
  log: z.object({
    entries: z.array(
      z.object({
        startedDateTime: z.string().optional(),
        _by: z.string().optional(),
        request: z.object({
          method: z.string(),
          url: z.string(),
          postData: z.object({ text: z.string().optional() }).nullish(),
        }),
        response: z.object({
          status: z.number(),
          headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
          redirectURL: z.string().nullish(),
          content: z
            .object({ mimeType: z.string().nullish(), text: z.string().nullish(), encoding: z.string().nullish() })
            .default({}),
        }),
      }),
    ),
  }),
});

/** @throws Trouble FILE_MISSING, FILE_TOO_LARGE, HAR_INVALID */
export async function readHar(file: string): Promise<Exchange[]> {
  const bytes = await sized(file, MAX_MEGABYTES);
  let parsed: z.infer<typeof harSchema>;
  try {
    parsed = harSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    const detail =
      cause instanceof z.ZodError
        ? `${cause.issues[0]?.path.join('.') ?? ''}: ${cause.issues[0]?.message ?? ''}`
        : 'it is not JSON';
    throw new Trouble('HAR_INVALID', 'stop', { file, detail }, { cause });
  }
  return parsed.log.entries.map(({ request, response, startedDateTime, _by }) => {
    const headers: Record<string, string> = {};
    for (const { name, value } of response.headers) headers[name.toLowerCase()] = value;
    if (response.content.mimeType && !headers['content-type']) headers['content-type'] = response.content.mimeType;
    if (response.redirectURL && !headers.location) headers.location = response.redirectURL;
    const text = response.content.text ?? '';
    return {
      url: request.url,
      method: request.method.toUpperCase(),
      postData: request.postData?.text,
      status: response.status,
      headers,
      body: new Uint8Array(Buffer.from(text, response.content.encoding === 'base64' ? 'base64' : 'utf8')),
      startedAt: startedDateTime ?? '',
      by: _by === 'door' ? 'door' : 'browser',
    };
  });
}

/** Written beside its place and moved there when it is whole; readable by its owner alone. @throws Trouble FILE_UNREADABLE */
export async function writeHar(file: string, exchanges: readonly Exchange[], version: string): Promise<void> {
  const entries = exchanges.map((exchange) => ({
    startedDateTime: exchange.startedAt,
    time: 0,
    _by: exchange.by,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [],
      queryString: [...new URL(exchange.url).searchParams].map(([name, value]) => ({ name, value })),
      ...(exchange.postData === undefined ? {} : { postData: { mimeType: '', text: exchange.postData, params: [] } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: exchange.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: Object.entries(exchange.headers).map(([name, value]) => ({ name, value })),
      content: {
        size: exchange.body.length,
        mimeType: exchange.headers['content-type'] ?? 'application/octet-stream',
        text: Buffer.from(exchange.body).toString('base64'),
        encoding: 'base64',
      },
      redirectURL: exchange.headers.location ?? '',
      headersSize: -1,
      bodySize: exchange.body.length,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }));
  const log = { version: '1.2', creator: { name: 'Profile Audit', version }, pages: [], entries };
  const draft = `${file}.${process.pid}.part`;
  try {
    await rm(draft, { force: true });
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify({ log }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    const detail = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail }, { cause });
  }
}

/** The bytes of a file that may have at most so many megabytes (10^6 bytes). @throws Trouble FILE_* */
export async function sized(file: string, megabytes: number): Promise<Capture['body']> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: 'not a file' });
    if (facts.size > megabytes * 1e6) throw new Trouble('FILE_TOO_LARGE', 'stop', { file, megabytes });
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new Trouble('FILE_MISSING', 'stop', { file }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'stop', { file, detail: code || String(cause) }, { cause });
  }
}
