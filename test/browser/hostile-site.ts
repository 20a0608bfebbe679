/** The site of pages that mean harm, and how a visit to each must end. Used by the tests and by `bench hostile`. */
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { page } from './site.js';

const MB = 1_000_000;
/** 300 MB of nothing, in 300 kB. Made when it is first asked for. */
let made: Buffer | undefined;
const bomb = () => {
  made ??= gzipSync(Buffer.alloc(300 * MB, 'x'));
  return made;
};

/** A path with each way in which a visit to it may end. `endless`: it never ends by itself. */
export interface HostilePage {
  path: string;
  ends: readonly string[];
  endless?: true;
}
const ANY_END = ['200 with body', 'PAGE_TOO_LONG', 'PAGE_TOO_LARGE', 'BROWSER_CRASHED', 'REDIRECT_LOOP'];
export const HOSTILE: readonly HostilePage[] = [
  { path: '/loop', ends: ['REDIRECT_LOOP'] },
  { path: '/led-nowhere', ends: ['ADDRESS_MALFORMED'] },
  // Pages that move on by themselves: on a busy machine one may be read as it stood before it moved, or moves too slowly.
  { path: '/refresh', ends: ['REDIRECT_LOOP', '200 with body', 'PAGE_TOO_LONG'] },
  { path: '/reload', ends: ['REDIRECT_LOOP', '200 with body', 'PAGE_TOO_LONG'] },
  { path: '/drip', ends: ['PAGE_TOO_LONG'], endless: true },
  { path: '/while', ends: ['PAGE_TOO_LONG'], endless: true },
  // It comes so fast that on a busy machine the browser holds more than it may before it has told how much has come.
  { path: '/gigabyte', ends: ['PAGE_TOO_LARGE', 'BROWSER_CRASHED'] },
  { path: '/fifty', ends: ['PAGE_TOO_LARGE'] },
  { path: '/six', ends: ['PAGE_TOO_LARGE'] },
  { path: '/download', ends: ['ADDRESS_NOT_PROFILE'] },
  { path: '/binary', ends: ['ADDRESS_NOT_PROFILE'] },
  { path: '/headers', ends: ['HOST_UNREACHABLE'] },
  { path: '/reset', ends: ['HOST_UNREACHABLE'] },
  { path: '/memory', ends: ['BROWSER_CRASHED'] },
  { path: '/nodes', ends: ANY_END, endless: true },
  { path: '/hash', ends: ANY_END, endless: true },
];
/** Odd, and a capture all the same. */
export const ODD: readonly HostilePage[] = [
  { path: '/204', ends: ['204 without body'] },
  { path: '/500', ends: ['500 without body'] },
  { path: '/401', ends: ['401 without body'] },
  ...['/cookies', '/alerts', '/popups', '/workers', '/ask', '/sockets', '/scroll'].map((path) => ({
    path,
    ends: ['200 with body'],
  })),
];
/** More of the kind, for the bench: each costs seconds. */
export const MORE: readonly HostilePage[] = [
  { path: '/gzip', ends: ['PAGE_TOO_LARGE'] },
  { path: '/silent', ends: ['PAGE_TOO_LONG'], endless: true },
  // Longer than the site itself takes: its own answer is what is there.
  { path: '/long-way', ends: ['200 with body', '431 without body'] },
  { path: '/short', ends: ['200 with body', 'HOST_UNREACHABLE', 'PAGE_TOO_LONG'], endless: true },
  { path: '/socket-flood', ends: ANY_END, endless: true },
  { path: '/state', ends: ANY_END, endless: true },
  { path: '/frames', ends: ANY_END, endless: true },
  { path: '/shared-memory', ends: ANY_END, endless: true },
  { path: '/regexp', ends: ANY_END, endless: true },
  { path: '/bitmaps', ends: ANY_END, endless: true },
  { path: '/side-by-side', ends: ANY_END, endless: true },
  { path: '/title', ends: ANY_END, endless: true },
];

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
  '/socket-flood':
    '<p>flood</p><script>setInterval(() => { for (let i = 0; i < 50; i++) { const s = new WebSocket("ws://" + location.host + "/w"); s.onopen = () => setInterval(() => s.send("x".repeat(1e5)), 1) } }, 10)</script>',
  '/state':
    '<p>state</p><script>for (;;) try { history.pushState({ x: "x".repeat(1e5) }, "", "#" + Math.random()) } catch {}</script>',
  '/frames':
    '<p>frames</p><script>setInterval(() => { for (let i = 0; i < 20; i++) { const f = document.createElement("iframe"); f.src = "/frames"; document.body.append(f) } }, 20)</script>',
  '/shared-memory':
    '<p>memory</p><script>const a = []; for (let i = 0; ; i++) try { a.push(new ArrayBuffer(2e9)); new Uint8Array(a[i])[i * 4096] = 1 } catch { structuredClone(new Uint8Array(5e8).fill(1)) }</script>',
  '/bitmaps':
    '<p>bitmaps</p><script>const all = []; const more = async () => { for (;;) { const c = new OffscreenCanvas(4096, 4096); c.getContext("2d").fillRect(0, 0, 4096, 4096); all.push(c.transferToImageBitmap()); const b = new Blob([new Uint8Array(5e7).fill(1)]); all.push(b); await 0 } }; more()</script>',
  // Frames without an origin live in processes of their own.
  '/side-by-side': `<p>frames</p>${"<iframe sandbox=allow-scripts src='/memory'></iframe>".repeat(6)}`,
  '/regexp': '<p>regexp</p><script>/^(a+)+$/.test("a".repeat(40) + "b")</script>',
  '/title':
    '<p>title</p><script>setInterval(() => { document.title = "x".repeat(1e7) + Math.random(); for (let i = 0; i < 1e3; i++) console.log("x".repeat(1e4)) }, 0)</script>',
};

export const hostileSite: RequestListener = (asked, response) => {
  const path = asked.url ?? '';
  response.setHeader('content-type', 'text/html');
  const every = (ms: number, chunk: string | Buffer) => {
    const timer = setInterval(() => response.write(chunk), ms);
    response.on('close', () => clearInterval(timer));
  };
  if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
  if (path === '/led-nowhere') return response.writeHead(302, { location: 'http://%5B::1%5D/x' }).end();
  if (path === '/refresh') return response.end(page('again', '<meta http-equiv=refresh content=0>'));
  if (path === '/reload') return response.end(page('<script>location.href = "/reload?" + Math.random()</script>'));
  if (path.startsWith('/reload?'))
    return response.end(page('<script>location.href = "/reload?" + Math.random()</script>'));
  if (path === '/drip') return every(50, '<p>drip</p>');
  if (path === '/gigabyte') return every(1, Buffer.alloc(MB, 'x'));
  if (path === '/fifty') return response.writeHead(200, { 'content-length': 50 * MB }).end(Buffer.alloc(50 * MB, 'x'));
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
  if (path === '/gzip') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb());
  if (path === '/silent') return;
  if (path === '/long-way') return response.writeHead(302, { location: `/${'x'.repeat(60_000)}` }).end();
  if (path === '/short') return response.writeHead(200, { 'content-length': 5_000 }).end('x');
  response.end(page(PAGES[path] ?? 'nothing'));
};
