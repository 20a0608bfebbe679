import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import { AGENT, door, refusal, type Site, serve, standIn, text } from './site.js';

const MB = 1_000_000;
let site: Site;
let canary: Site;
let guarded: Door;

beforeAll(async () => {
  canary = await serve((_, response) => response.end('inside'));
  const bomb = gzipSync(Buffer.alloc(60 * MB));
  site = await serve((asked, response) => {
    const path = asked.url ?? '';
    const to = (location: string, status = 302) => response.writeHead(status, { location }).end();
    if (path === '/hello') {
      response.setHeader('content-type', 'text/plain');
      return response.end(JSON.stringify(asked.headers));
    }
    if (path.startsWith('/to?')) return to(decodeURIComponent(path.slice(4)));
    if (path === '/307') return to('/hello', 307);
    if (path === '/loop') return to('/loop');
    if (path === '/bomb') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    if (path === '/endless') {
      const timer = setInterval(() => response.write(Buffer.alloc(MB)), 1);
      response.on('close', () => clearInterval(timer));
      return response.writeHead(200);
    }
    if (path === '/drip') {
      const timer = setInterval(() => response.write('x'), 100);
      response.on('close', () => clearInterval(timer));
      return response.writeHead(200);
    }
    if (path === '/reset') return asked.socket.destroy();
    if (path === '/half') {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half');
      return setTimeout(() => response.destroy(), 50);
    }
    response.writeHead(404).end('nothing here');
  });
  guarded = await door([site.at], { limits: { responseMegabytes: 10, seconds: 2 } });
});
afterAll(() => Promise.all([guarded.close(), site.close(), canary.close()]));

const get = (path: string, maxBytes = 5 * MB) => guarded.get(`${site.origin}${path}`, { maxBytes });

describe('a plain request', () => {
  it('comes as an honest visitor and gives what the host answered', async () => {
    const capture = await guarded.get(`${site.origin}/hello`, { maxBytes: MB, accept: 'application/json' });
    expect(capture).toMatchObject({ via: 'api', status: 200, contentType: 'text/plain', url: `${site.origin}/hello` });
    expect(JSON.parse(text(capture))).toMatchObject({
      'user-agent': AGENT,
      'accept-language': 'en',
      accept: 'application/json',
    });
    expect(text(capture)).not.toContain('proxy-authorization');
  });
  it('gives any status as a capture', async () => expect(await get('/nowhere')).toMatchObject({ status: 404 }));
  it('follows redirects and tells where they began', async () => {
    expect(await get('/307')).toMatchObject({
      url: `${site.origin}/hello`,
      askedUrl: `${site.origin}/307`,
      status: 200,
    });
  });
});

describe('a plain request is refused by name', () => {
  it.each([
    ['/loop', 'REDIRECT_LOOP'],
    ['/bomb', 'PAGE_TOO_LARGE'],
    ['/endless', 'PAGE_TOO_LARGE'],
    ['/drip', 'PAGE_TOO_LONG'],
    ['/reset', 'HOST_UNREACHABLE'],
    ['/half', 'HOST_UNREACHABLE'],
    [`/to?${encodeURIComponent('file:///etc/passwd')}`, 'ADDRESS_NOT_HTTP'],
    [`/to?${encodeURIComponent('http://user:pw@a.example/')}`, 'ADDRESS_MALFORMED'],
  ])('%s: %s', async (path, code) => expect(await refusal(get(path))).toBe(code));

  it('when it ends on a private address, in every kind of redirect, without a connection', async () => {
    for (const host of [canary.at, `localhost:${canary.port}`, `[::1]:${canary.port}`, `2130706433:${canary.port}`]) {
      expect(await refusal(get(`/to?${encodeURIComponent(`http://${host}/`)}`))).toBe('ADDRESS_PRIVATE');
    }
    expect(canary.connections()).toBe(0);
  });
  it('when a body may be cut, it is cut and given', async () => {
    const capture = await guarded.get(`${site.origin}/bomb`, { maxBytes: 1000, beyond: 'cut' });
    expect(capture.body.length).toBe(1000);
  });
  it('when it is called off', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const started = performance.now();
    expect(await refusal(guarded.get(`${site.origin}/drip`, { maxBytes: MB, signal: stop.signal }))).toBe(
      'INTERRUPTED',
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });
  it('when nobody listens there', async () => {
    const gone = await serve(() => {});
    await gone.close();
    const allowing = await door(['127.0.0.1']);
    await expect(allowing.get(gone.origin, { maxBytes: MB })).rejects.toMatchObject({
      code: 'HOST_UNREACHABLE',
      args: { detail: 'ECONNREFUSED' },
    });
    await allowing.close();
  });
});

describe('the proxy', () => {
  const answerTo = (head: string) =>
    new Promise<string>((resolve) => {
      const { port } = new URL(guarded.proxyUrl);
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}\r\n\r\n`));
      let got = '';
      socket.on('data', (chunk) => {
        got += chunk;
      });
      socket.on('close', () => resolve(got.split('\r\n')[0] ?? ''));
      socket.setTimeout(1000, () => socket.destroy());
    });
  const secret = (password: string) =>
    `Proxy-Authorization: Basic ${Buffer.from(`visit-1:${password}`).toString('base64')}`;

  it('serves nobody without a pass', async () => {
    const before = site.asked.length;
    for (const wrong of [
      'X: y',
      secret(''),
      secret('guess'),
      'Proxy-Authorization: Basic',
      'Proxy-Authorization: Bearer x',
    ]) {
      expect(await answerTo(`CONNECT ${site.at} HTTP/1.1\r\n${wrong}`)).toContain('407');
      expect(
        await answerTo(`GET ${site.origin}/hello HTTP/1.1\r\nHost: ${site.at}\r\nConnection: close\r\n${wrong}`),
      ).toContain('407');
    }
    expect(site.asked.length).toBe(before);
  });
  it('takes no odd targets', async () => {
    const pass = guarded.pass();
    const auth = `Proxy-Authorization: Basic ${Buffer.from(`${pass.username}:${pass.password}`).toString('base64')}`;
    for (const target of ['127.0.0.1', `user@${site.at}`, ':80', '[::1:80', `a/${site.at}`, '127.0.0.1:99999999']) {
      expect(await answerTo(`CONNECT ${target} HTTP/1.1\r\n${auth}`)).not.toContain('200');
    }
    expect(await answerTo(`GET https://${site.at}/ HTTP/1.1\r\nHost: x\r\n${auth}`)).toBe('');
    expect(await answerTo(`GET / HTTP/1.1\r\nHost: ${site.at}\r\n${auth}`)).toBe('');
    expect(await answerTo(`CONNECT ${site.at} HTTP/1.1\r\n${auth}`)).toContain('200');
    pass.end();
    expect(await answerTo(`CONNECT ${site.at} HTTP/1.1\r\n${auth}`)).toContain('407');
  });
  it('refuses a sealed pass everything', async () => {
    const pass = guarded.pass({ sealed: true });
    const auth = Buffer.from(`${pass.username}:${pass.password}`).toString('base64');
    const { port } = new URL(guarded.proxyUrl);
    const ended = new Promise((resolve) => {
      request({ port, path: `${site.origin}/hello`, headers: { 'proxy-authorization': `Basic ${auth}` } })
        .on('response', () => resolve('answered'))
        .on('error', () => resolve('closed'))
        .end();
    });
    expect(await ended).toBe('closed');
    expect(pass.refusal(new URL(site.origin))?.code).toBe('HOST_UNREACHABLE');
  });
});

describe('stand-ins', () => {
  it('serve the named hosts over TLS and plain, and every other host is unknown', async () => {
    const stage = await standIn(['x.com', 'www.instagram.com'], (asked, response) =>
      response.end(`stage ${asked.headers.host}`),
    );
    const staged = await door([], { standIns: { map: { 'x.com': stage.at, 'www.instagram.com': stage.at } } });
    const got = async (url: string) => text(await staged.get(url, { maxBytes: MB }));
    expect(staged.standIns).toBe(true);
    expect(await got('https://x.com/invented')).toBe('stage x.com');
    expect(await got('https://WWW.Instagram.com/')).toBe('stage www.instagram.com');
    expect(await got('http://x.com/')).toBe('stage x.com');
    for (const url of [
      'https://example.com/',
      'https://sub.x.com/',
      'http://8.8.8.8/',
      'https://x.com:8443/',
      stage.origin,
    ]) {
      expect(await refusal(staged.get(url, { maxBytes: MB }))).toBe('HOST_UNKNOWN');
    }
    await staged.close();
    await stage.close();
  });
  it('are the only reason not to check certificates', async () => {
    const stage = await standIn(['127.0.0.1'], (_, response) => response.end('x'));
    const strict = await door([stage.at]);
    await expect(strict.get(`https://${stage.at}/`, { maxBytes: MB })).rejects.toMatchObject({
      code: 'HOST_UNREACHABLE',
      args: { detail: expect.stringMatching(/CERT|TLS/) },
    });
    await strict.close();
    await stage.close();
  });
});
