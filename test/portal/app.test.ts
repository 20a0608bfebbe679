/** The application as a function: headers, limits, refusals in words, and who may read the figures. */
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { assetFiles } from '../../src/compose/portal.js';
import { NO_NOTES, type Notes } from '../../src/domain/notes.js';
import { Trouble } from '../../src/domain/trouble.js';
import { answerFile } from '../../src/portal/answer.js';
import { createApp } from '../../src/portal/app.js';
import { healthRoutes } from '../../src/portal/health.js';
import { homeRoutes } from '../../src/portal/home.js';
import { listen } from '../../src/portal/listen.js';
import type { Route } from '../../src/portal/routes.js';
import { wordsFor } from '../../src/words/index.js';

const HTML = { accept: 'text/html' };
/** Not the same over and over. */
const FILE = (kilobytes: number) =>
  new TextEncoder().encode(Array.from({ length: kilobytes * 128 }, (_, n) => `${n % 997}`.padStart(8, '-')).join(''));
const roles = ['anyone'] as const;
const routes: Route[] = [
  {
    ...{ method: 'GET', path: '/in/broken/:token', roles },
    handle() {
      throw new Error('Ada Example <ada@example.org>');
    },
  },
  {
    ...{ method: 'GET', path: '/in/spent', roles },
    handle() {
      throw new Trouble('LINK_SPENT', 'stop');
    },
  },
  {
    ...{ method: 'POST', path: '/in/take', roles, maxBodyBytes: 1000 },
    handle: async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)),
  },
  {
    ...{ method: 'GET', path: '/in/file/:kilobytes', roles },
    handle: (c) => answerFile(c, FILE(Number(c.req.param('kilobytes'))), { headers: { 'content-type': 'text/csv' } }),
  },
];
const watching = (token?: string) =>
  healthRoutes({
    health: async () => ({ ready: false, checks: [], incidents: [] }),
    metrics: async () => ({ contentType: 'text/plain', body: 'figures 1\n' }),
    token,
  });
const app = (baseUrl?: string, { notes = NO_NOTES, token }: { notes?: Notes; token?: string } = {}) =>
  createApp({
    routes: [
      ...watching(token),
      ...homeRoutes({ organisation: '<b>LLL</b>', infoUrl: 'https://lll.example/about' }),
      ...routes,
    ],
    ...{ owners: {}, freshSeconds: 900, clock: () => new Date(), files: assetFiles() },
    ...{ organisation: '<b>LLL</b>', baseUrl, words: wordsFor('en'), notes },
  });

describe('every answer', () => {
  it('is compressed, unless its address asks for something that could stand on it again', async () => {
    const encodingOf = async (path: string) =>
      (await app().request(path, { headers: { ...HTML, 'accept-encoding': 'gzip' } })).headers.get('content-encoding');
    expect(await encodingOf('/')).toBe('gzip');
    expect(await encodingOf('/?q=Ada')).toBeNull();
  });

  it.each([2, 400])('of %d KB is packed for whoever can unpack it, and arrives whole', async (kilobytes) => {
    const get = (takes: string) =>
      app().request(`/in/file/${kilobytes}`, { headers: { ...HTML, 'accept-encoding': takes } });
    const packed = await get('br, gzip');
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
    expect(gunzipSync(await packed.arrayBuffer()).equals(FILE(kilobytes))).toBe(true);
    for (const takes of ['br', 'gzip;q=0']) {
      const plain = await get(takes);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(Buffer.from(await plain.arrayBuffer()).equals(FILE(kilobytes))).toBe(true);
    }
  });

  it.each(['/', '/nowhere', '/in/broken/x', '/healthz'])(
    'of %s forbids foreign scripts, frames and guessing',
    async (path) => {
      const { headers } = await app().request(path, { headers: HTML });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('asks for HTTPS for good where people reach it so', async () => {
    const { headers } = await app('https://audit.example').request('/');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('shows what others named inertly', async () => {
    const text = await (await app().request('/')).text();
    expect(text).toContain('&lt;b&gt;LLL&lt;/b&gt;');
    expect(text).not.toContain('<b>');
    expect(text).not.toMatch(/<script|style=/);
  });
});

describe('a refusal', () => {
  it('is a page with what to do, a line, or JSON, as it was asked for', async () => {
    const page = await app().request('/in/spent', { headers: HTML });
    expect(page.status).toBe(410);
    expect(await page.text()).toMatch(/<h1>This link is no longer good<\/h1>/);
    expect(await (await app().request('/nowhere')).text()).toMatch(/^There is nothing here\n/);
    const json = await app().request('/nowhere', { headers: { accept: 'application/json' } });
    expect(await json.json()).toMatchObject({ error: 'There is nothing here' });
  });

  it('of our own making tells nothing of what happened, and notes it without words or token', async () => {
    const noted: unknown[] = [];
    const notes: Notes = { note: (name, fields, how) => noted.push([name, fields, how?.level]) };
    const answer = await app(undefined, { notes }).request('/in/broken/s3cret', { headers: HTML });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/Ada|s3cret|at .*\.ts/);
    expect(noted).toContainEqual(['trouble', { route: '/in/broken/:token' }, 'error']);
    expect(JSON.stringify(noted)).not.toContain('s3cret');
  });

  it('meets a body that is too large, also one that does not say how large it is', async () => {
    const send = (body: BodyInit, headers = {}) =>
      app().request('/in/take', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
    expect(await (await send('x'.repeat(1000))).text()).toBe('1000');
    expect((await send('x'.repeat(1001))).status).toBe(413);
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(300)) });
    const request = new Request('http://localhost/in/take', {
      ...{ method: 'POST', body: endless, duplex: 'half', headers: { 'sec-fetch-site': 'same-origin' } },
    } as RequestInit);
    expect((await app().request(request)).status).toBe(413);
  });
});

describe('what changes something', () => {
  const post = (headers: Record<string, string>, baseUrl?: string) =>
    app(baseUrl).request('http://audit.example/in/take', { method: 'POST', body: 'x', headers });
  it.each([
    [{}, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://audit.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, 403],
    [{ origin: 'https://evil.example', 'content-type': 'application/json' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'https://audit.example' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://audit.example' }, 200],
  ])('with %o is answered %i', async (headers, status) => {
    expect((await post(headers as Record<string, string>, 'https://audit.example')).status).toBe(status);
  });
});

describe('the figures', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  const ask = (path: string, headers: Record<string, string>, env: unknown, token?: string) =>
    app(undefined, token ? { token } : {}).request(path, { headers }, env as object);

  it('answer this machine, and nobody else', async () => {
    const host = { host: 'localhost:8080' };
    expect((await ask('/metrics', host, from('127.0.0.1'))).status).toBe(200);
    expect((await ask('/readyz', host, from('::ffff:127.0.0.1'))).status).toBe(503);
    expect((await ask('/metrics', host, from('10.0.0.9'))).status).toBe(404);
    expect((await ask('/metrics', host, undefined)).status).toBe(404);
    expect((await ask('/healthz', { host: 'audit.example' }, from('10.0.0.9'))).status).toBe(200);
  });

  it('do not answer what a web server on this machine passes on', async () => {
    expect((await ask('/metrics', { host: 'audit.example' }, from('127.0.0.1'))).status).toBe(404);
    const passed = { host: 'localhost', 'x-forwarded-for': '203.0.113.9' };
    expect((await ask('/metrics', passed, from('127.0.0.1'))).status).toBe(404);
  });

  it('answer elsewhere whoever shows the token', async () => {
    const token = 'a-token-of-some-length';
    const show = (text: string) =>
      ask('/metrics', { host: 'x', authorization: `Bearer ${text}` }, from('10.0.0.9'), token);
    expect((await show(token)).status).toBe(200);
    expect((await show(`${token}x`)).status).toBe(404);
  });
});

describe('the port', () => {
  it('that is taken is refused with a sentence', async () => {
    const first = await listen(app(), { host: '127.0.0.1', port: 0 });
    const second = listen(app(), { host: '127.0.0.1', port: first.port });
    await expect(second).rejects.toMatchObject({
      code: 'PORT_REFUSED',
      args: { port: first.port, detail: 'EADDRINUSE' },
    });
    expect(await (await fetch(`http://127.0.0.1:${first.port}/healthz`)).text()).toBe('alive\n');
    await first.stop(1_000);
  });

  it('stops although somebody holds the line', async () => {
    const never = new Hono().get('/', () => new Promise<Response>(() => {}));
    const open = await listen(never, { host: '127.0.0.1', port: 0 });
    const held = fetch(`http://127.0.0.1:${open.port}/`).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await open.stop(50);
    expect(await held).toBe('cut');
  });
});
