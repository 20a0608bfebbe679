/** Pages that mean harm: each visit ends by its deadline with a named trouble (or a capture), and the next one is unaffected. */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { door, page, refusal, type Site, serve, text, tmpFolder, visiting, visitor } from './site.js';

const VISIT_SECONDS = 5;
const ENDLESS = ['/drip', '/while', '/nodes', '/hash'];
const MB = 1_000_000;
let site: Site;
let guarded: Door;
let hurried: Visitor;
let patient: Visitor;
/** Whichever met the last page. */
let client: Visitor;
const tmpDir = tmpFolder();

const PAGES: Record<string, string> = {
  '/calm': '<p>calm</p>',
  '/while': '<p>x</p><script>while (true) {}</script>',
  '/alerts':
    '<p>alerts</p><script>for (let i = 0; i < 30; i++) alert(i); confirm("?"); prompt("?"); onbeforeunload = () => "stay"</script>',
  '/popups':
    '<p>popups</p><script>for (let i = 0; i < 30; i++) { open("/calm"); open("/calm", "_blank", "noopener") }</script>',
  '/nodes':
    '<script>const f = document.createDocumentFragment(); for (let i = 0; i < 2e6; i++) f.append(document.createElement("i")); document.body.append(f)</script>',
  '/hash':
    '<p>hash</p><script>setInterval(() => { for (let i = 0; i < 200; i++) location.hash = Math.random(); print() }, 0)</script>',
  '/workers':
    '<p>workers</p><script>const u = URL.createObjectURL(new Blob(["while(1){}"])); for (let i = 0; i < 4; i++) new Worker(u)</script>',
  '/ask':
    '<p>ask</p><script>navigator.geolocation.getCurrentPosition(() => document.title = "told"); Notification.requestPermission(); document.documentElement.requestFullscreen().catch(() => {})</script>',
  '/memory':
    '<p>memory</p><script>const a = []; while (true) try { a.push(new Uint8Array(100e6).fill(1)) } catch {}</script>',
  '/sockets':
    '<p>sockets</p><script>for (let i = 0; i < 300; i++) new WebSocket("ws://" + location.host + "/" + i)</script>',
  '/scroll':
    '<p>scroll</p><script>setInterval(() => { document.body.append("x".repeat(1000)); scrollBy(0, 1e6) }, 1)</script>',
};

beforeAll(async () => {
  site = await serve((asked, response) => {
    const path = asked.url ?? '';
    response.setHeader('content-type', 'text/html');
    const every = (ms: number, chunk: string | Buffer) => {
      const timer = setInterval(() => response.write(chunk), ms);
      response.on('close', () => clearInterval(timer));
    };
    if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
    if (path === '/refresh') return response.end(page('again', '<meta http-equiv=refresh content=0>'));
    if (path === '/reload') return response.end(page('<script>location.href = "/reload?" + Math.random()</script>'));
    if (path.startsWith('/reload?'))
      return response.end(page('<script>location.href = "/reload?" + Math.random()</script>'));
    if (path === '/drip') return every(50, '<p>drip</p>');
    if (path === '/gigabyte') return every(1, Buffer.alloc(MB, 'x'));
    if (path === '/fifty')
      return response.writeHead(200, { 'content-length': 50 * MB }).end(Buffer.alloc(50 * MB, 'x'));
    if (path === '/six') return response.end(`<p>${'x'.repeat(6 * MB)}`);
    if (path === '/download')
      return response.writeHead(200, { 'content-disposition': 'attachment; filename="../../x.sh"' }).end('x');
    if (path === '/binary') return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('x');
    if (path === '/204') return response.writeHead(204).end();
    if (path === '/500') return response.writeHead(500).end();
    if (path === '/401') return response.writeHead(401, { 'www-authenticate': 'Basic realm=x' }).end(page('who?'));
    if (path === '/headers') return response.writeHead(200, { 'x-big': 'x'.repeat(5 * MB) }).end('x');
    if (path === '/reset') return asked.socket.destroy();
    if (path === '/cookies')
      return response
        .writeHead(200, { 'set-cookie': Array.from({ length: 200 }, (_, i) => `c${i}=${'x'.repeat(500)}`) })
        .end(page('cookies'));
    response.end(page(PAGES[path] ?? 'nothing'));
  });
  guarded = await door([site.at]);
  const limits = { visitSeconds: VISIT_SECONDS, settleMs: 300, pageMegabytes: 5, pictureMegabytes: 5 };
  hurried = await visitor({ door: guarded, tmpDir, limits, memoryMegabytes: 900 });
  patient = await visitor({ door: guarded, tmpDir, limits: { ...limits, visitSeconds: 40 }, memoryMegabytes: 900 });
  client = patient;
});
afterAll(async () => {
  await hurried.close();
  await patient.close();
  await guarded.close();
  await site.close();
  const left = readdirSync(tmpDir);
  rmSync(tmpDir, { recursive: true, force: true });
  expect(left).toEqual([]);
  expect(processesOf(tmpDir)).toEqual([]);
});

const processesOf = (folder: string) =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder));

/** Only a page that never ends by itself meets the short deadline, so that a busy machine changes no answer. */
async function meet(path: string): Promise<string> {
  client = ENDLESS.includes(path) ? hurried : patient;
  const started = performance.now();
  const got = await visiting(client, site.origin, (visit) =>
    visit.fetch({ url: `${site.origin}${path}`, via: 'browser' }).then(
      (capture) => `${capture.status} ${text(capture).length > 0 ? 'with' : 'without'} body`,
      (error) => refusal(Promise.reject(error)),
    ),
  );
  if (client === hurried) expect(performance.now() - started).toBeLessThan((VISIT_SECONDS + 10) * 1000);
  return got;
}

describe('a hostile page ends', () => {
  // The next visit is as if nothing had been.
  afterEach(async () => {
    const url = `${site.origin}/calm`;
    const calm = await visiting(client, url, (visit) => visit.fetch({ url, via: 'browser' }));
    expect(text(calm)).toContain('<p>calm</p>');
  });

  it.each([
    ['/loop', 'REDIRECT_LOOP'],
    ['/refresh', 'REDIRECT_LOOP'],
    ['/reload', 'REDIRECT_LOOP'],
    ['/drip', 'PAGE_TOO_LONG'],
    ['/while', 'PAGE_TOO_LONG'],
    ['/gigabyte', 'PAGE_TOO_LARGE'],
    ['/fifty', 'PAGE_TOO_LARGE'],
    ['/six', 'PAGE_TOO_LARGE'],
    ['/download', 'ADDRESS_NOT_PROFILE'],
    ['/binary', 'ADDRESS_NOT_PROFILE'],
    ['/headers', 'HOST_UNREACHABLE'],
    ['/reset', 'HOST_UNREACHABLE'],
    ['/memory', 'BROWSER_CRASHED'],
  ])('%s: %s', async (path, code) => expect(await meet(path)).toBe(code));

  it.each(['/nodes', '/hash'])('%s: by a capture or a named trouble', async (path) => {
    expect(['200 with body', 'PAGE_TOO_LONG', 'PAGE_TOO_LARGE', 'BROWSER_CRASHED', 'REDIRECT_LOOP']).toContain(
      await meet(path),
    );
  });
});

describe('an odd page is a capture all the same', () => {
  it.each([
    ['/204', '204 without body'],
    ['/500', '500 without body'],
    ['/401', '401 without body'],
    ['/cookies', '200 with body'],
    ['/alerts', '200 with body'],
    ['/popups', '200 with body'],
    ['/workers', '200 with body'],
    ['/ask', '200 with body'],
    ['/sockets', '200 with body'],
    ['/scroll', '200 with body'],
  ])('%s: %s', async (path, outcome) => expect(await meet(path)).toBe(outcome));
});
