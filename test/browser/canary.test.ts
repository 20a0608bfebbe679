/** A page that tries everything to reach a place inside: nothing may arrive there, over TCP or UDP, by any road. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { door, page, refusal, type Site, serve, text, tmpFolder, udpCanary, visiting, visitor } from './site.js';

let canary: Site;
let udp: Awaited<ReturnType<typeof udpCanary>>;
let site: Site;
let guarded: Door;
let client: Visitor;
const tmpDir = tmpFolder();

beforeAll(async () => {
  canary = await serve((_, response) => response.end('inside'));
  udp = await udpCanary();
  const inside = () => [canary.origin, `http://localhost:${canary.port}`, `http://[::1]:${canary.port}`];
  site = await serve((asked, response) => {
    const [path = '', target = ''] = (asked.url ?? '').split('?');
    const to = decodeURIComponent(target);
    response.setHeader('content-type', 'text/html');
    if (/^\/30[1278]$/.test(path)) return response.writeHead(Number(path.slice(1)), { location: to }).end();
    if (path === '/refresh') return response.writeHead(200, { refresh: `0; url=${to}` }).end(page('moving'));
    if (path === '/meta') return response.end(page('moving', `<meta http-equiv=refresh content="0;url=${to}">`));
    if (path === '/script') return response.end(page(`<script>location.href=${JSON.stringify(to)}</script>`));
    if (path === '/form')
      return response.end(page(`<form method=post action="${to}"></form><script>document.forms[0].submit()</script>`));
    if (path === '/worker.js') {
      response.setHeader('content-type', 'text/javascript');
      return response.end(
        `for (const u of ${JSON.stringify(inside())}) { fetch(u + '/worker').catch(() => {}); try { importScripts(u + '/import') } catch {} }`,
      );
    }
    if (path === '/everything') return response.end(page(everything(inside()), hints(inside())));
    response.end(page('<p id=plain>plain</p>'));
  });
  guarded = await door([site.at]);
  const limits = { visitSeconds: 20, settleMs: 2_000, pageMegabytes: 5, pictureMegabytes: 5 };
  client = await visitor({ door: guarded, tmpDir, limits });
});
afterAll(async () => {
  await client.close();
  await guarded.close();
  await Promise.all([site.close(), canary.close()]);
  udp.close();
  rmSync(tmpDir, { recursive: true, force: true });
});

const hints = (inside: string[]) =>
  inside
    .map(
      (
        u,
      ) => `<link rel=stylesheet href="${u}/css"><link rel=preload as=fetch href="${u}/preload"><link rel=prefetch href="${u}/prefetch">
<link rel=preconnect href="${u}"><link rel=dns-prefetch href="${u}"><link rel=prerender href="${u}/prerender"><link rel=manifest href="${u}/manifest">
<link rel=icon href="${u}/icon"><link rel=modulepreload href="${u}/module"><script src="${u}/script"></script>
<script type=speculationrules>{"prerender":[{"source":"list","urls":["${u}/speculated"]}]}</script>`,
    )
    .join('');

const everything = (inside: string[]) => `${inside
  .map(
    (
      u,
    ) => `<img src="${u}/img"><img srcset="${u}/srcset 2x"><video src="${u}/video" poster="${u}/poster"></video><audio src="${u}/audio"></audio>
<iframe src="${u}/frame"></iframe><iframe srcdoc='<img src="${u}/inner">'></iframe><object data="${u}/object"></object><embed src="${u}/embed">
<input type=image src="${u}/input"><div style="background:url(${u}/bg)">x</div><svg><image href="${u}/svg"/></svg><a id=ping ping="${u}/ping" href="#x">x</a>
<img src="/302?${encodeURIComponent(`${u}/via302`)}"><iframe src="/307?${encodeURIComponent(`${u}/via307`)}"></iframe>`,
  )
  .join('')}<script>
const udp = ${udp.port};
for (const u of ${JSON.stringify(inside)}) {
  const ws = u.replace('http', 'ws');
  const tries = [
    () => fetch(u + '/fetch', { mode: 'no-cors' }), () => fetch('/302?' + encodeURIComponent(u + '/fetch302'), { mode: 'no-cors' }),
    () => navigator.sendBeacon(u + '/beacon', 'x'), () => new WebSocket(ws + '/ws'), () => new EventSource(u + '/events'),
    () => { const x = new XMLHttpRequest(); x.open('GET', u + '/xhr'); x.send(); }, () => new Worker('/worker.js'), () => new SharedWorker('/worker.js'),
    () => navigator.serviceWorker.register('/worker.js'), () => window.open(u + '/popup'), () => import(u + '/dynamic'),
    () => document.getElementById('ping').click(), () => new WebTransport(u.replace('http:', 'https:') + '/wt'),
    () => { const f = document.createElement('form'); f.action = u + '/form'; f.target = '_blank'; document.body.append(f); f.submit(); },
  ];
  for (const attempt of tries) try { Promise.resolve(attempt()).catch(() => {}); } catch {}
}
try {
  const rtc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + udp }, { urls: 'turn:127.0.0.1:' + udp, username: 'a', credential: 'b' }, { urls: 'turn:127.0.0.1:${canary.port}?transport=tcp', username: 'a', credential: 'b' }] });
  rtc.createDataChannel('x'); rtc.createOffer().then((o) => rtc.setLocalDescription(o));
} catch {}
setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p id=done>done</p>'), 1500);
</script>`;

describe('nothing reaches a place inside', () => {
  it('from a page that tries every kind of subresource, worker, socket, form and WebRTC', async () => {
    await visiting(client, site.origin, async (visit) => {
      const capture = await visit.fetch({ url: `${site.origin}/everything`, via: 'browser', settle: '#done' });
      expect(text(capture)).toContain('id="done"');
    });
    expect(site.asked.filter((path) => path.startsWith('/30')).length).toBeGreaterThan(3);
    expect({ tcp: canary.connections(), udp: udp.packets() }).toEqual({ tcp: 0, udp: 0 });
  });

  /** What comes of being led inside, by its address and by a name for it. */
  const ledBy = async (how: string): Promise<string[]> => {
    const ends: string[] = [];
    await visiting(client, site.origin, async (visit) => {
      for (const target of [`${canary.origin}/in`, `http://localhost:${canary.port}/`]) {
        const url = `${site.origin}/${how}?${encodeURIComponent(target)}`;
        ends.push(await refusal(visit.fetch({ url, via: 'browser' })));
      }
    });
    return ends;
  };

  it.each(['301', '302', '307', '308'])('led there by %s, which is told by name', async (how) => {
    expect(await ledBy(how)).toEqual(['ADDRESS_PRIVATE', 'ADDRESS_PRIVATE']);
    expect(canary.connections()).toBe(0);
  });

  // The page that leads away is there first: on a busy machine it may be read before it moves. It is never what stands inside.
  it.each(['meta', 'refresh', 'script', 'form'])(
    'led there by %s: told by name, or the page as it stood before it moved',
    async (how) => {
      for (const end of await ledBy(how)) expect(['ADDRESS_PRIVATE', 'not refused']).toContain(end);
      expect(canary.connections()).toBe(0);
    },
  );

  it('asked for directly, and other schemes are not opened', async () => {
    await visiting(client, site.origin, async (visit) => {
      const of = (url: string) => refusal(visit.fetch({ url, via: 'browser' }));
      expect(await of(canary.origin)).toBe('ADDRESS_PRIVATE');
      expect(await of(`https://[::ffff:127.0.0.1]:${canary.port}/`)).toBe('ADDRESS_PRIVATE');
      expect(await of('http://169.254.169.254/latest/meta-data')).toBe('ADDRESS_PRIVATE');
      expect(await of('http://no-such-host.invalid/')).toBe('HOST_UNKNOWN');
      for (const url of [
        'file:///etc/passwd',
        'chrome://version',
        'data:text/html,x',
        'view-source:http://a.example/',
      ]) {
        expect(await of(url)).toBe('ADDRESS_NOT_HTTP');
      }
      expect(await of(`${site.origin}/302?${encodeURIComponent('file:///etc/passwd')}`)).toBe('ADDRESS_NOT_HTTP');
      expect(await refusal(visit.picture(`${canary.origin}/a.png`))).toBe('ADDRESS_PRIVATE');
      expect(text(await visit.fetch({ url: `${site.origin}/plain`, via: 'browser' }))).toContain('plain');
    });
    expect(canary.connections()).toBe(0);
  });
});
