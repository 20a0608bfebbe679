/** Ways in which a page can have the browser connect somewhere, each as a page that tries all given origins that way. */
import type { IncomingMessage, ServerResponse } from 'node:http';

type Piece = (origin: string, ws: string) => string;
const js = JSON.stringify;
const tried = (code: string) => `<script>try{${code}}catch{}</script>`;
const moved = (how: string, origin: string) => `/${how}?${encodeURIComponent(`${origin}/${how}`)}`;
const inFrame =
  (how: string): Piece =>
  (u) =>
    `<iframe src="${moved(how, u)}"></iframe>`;

/** A piece of HTML for each origin. `some`: heavy, a page tries a few origins alone. */
export const VECTORS: Readonly<Record<string, { piece: Piece; some?: true }>> = {
  image: { piece: (u) => `<img src="${u}/img"><img srcset="${u}/srcset 2x">` },
  script: {
    piece: (u) =>
      `<script async src="${u}/script"></script><script>import(${js(`${u}/module`)}).catch(()=>{})</script>`,
  },
  style: {
    piece: (u) => `<link rel=stylesheet media=print href="${u}/css"><i style="background:url('${u}/bg')">x</i>`,
  },
  frame: { piece: (u) => `<iframe src="${u}/frame"></iframe>`, some: true },
  object: { piece: (u) => `<object data="${u}/object"></object><embed src="${u}/embed">`, some: true },
  media: { piece: (u) => `<video src="${u}/video" poster="${u}/poster"></video><audio src="${u}/audio"></audio>` },
  prefetch: {
    piece: (u) =>
      `<link rel=prefetch href="${u}/prefetch"><link rel=preload as=fetch href="${u}/preload"><link rel=modulepreload href="${u}/mp">`,
  },
  preconnect: { piece: (u) => `<link rel=preconnect href="${u}"><link rel=dns-prefetch href="${u}">` },
  prerender: {
    piece: (u) =>
      `<script type=speculationrules>{"prerender":[{"source":"list","urls":[${js(`${u}/spec`)}]}]}</script>`,
    some: true,
  },
  fetch: { piece: (u) => tried(`fetch(${js(`${u}/fetch`)},{mode:'no-cors'}).catch(()=>{})`) },
  xhr: { piece: (u) => tried(`const x=new XMLHttpRequest();x.open('POST',${js(`${u}/xhr`)});x.send('x')`) },
  beacon: { piece: (u) => tried(`navigator.sendBeacon(${js(`${u}/beacon`)},'x')`) },
  websocket: { piece: (_, ws) => tried(`new WebSocket(${js(`${ws}/ws`)})`) },
  events: { piece: (u) => tried(`new EventSource(${js(`${u}/events`)})`) },
  transport: {
    piece: (u) => tried(`new WebTransport(${js(`${u.replace('http:', 'https:')}/wt`)}).ready.catch(()=>{})`),
  },
  form: {
    piece: (u) =>
      `<iframe name="f${u.length}"></iframe>${tried(`const f=document.createElement('form');f.method='post';f.action=${js(`${u}/form`)};f.target='_blank';document.body.append(f);f.submit()`)}`,
    some: true,
  },
  popup: { piece: (u) => tried(`window.open(${js(`${u}/popup`)})`), some: true },
  ping: {
    piece: (u) =>
      `<a id="p" ping="${u}/ping" href="#x">x</a>${tried(`document.currentScript.previousSibling.click()`)}`,
  },
  worker: { piece: (u) => tried(`new Worker('/worker.js?'+encodeURIComponent(${js(u)}))`), some: true },
  shared: { piece: (u) => tried(`new SharedWorker('/worker.js?'+encodeURIComponent(${js(u)}))`), some: true },
  service: {
    piece: (u) => tried(`navigator.serviceWorker.register('/worker.js?'+encodeURIComponent(${js(u)})).catch(()=>{})`),
    some: true,
  },
  'image by 302': { piece: (u) => `<img src="${moved('302', u)}">` },
  'fetch by 307': {
    piece: (u) => tried(`fetch(${js(moved('307', u))},{method:'POST',body:'x',mode:'no-cors'}).catch(()=>{})`),
  },
  'frame by 302': { piece: inFrame('302'), some: true },
  'frame by 307': { piece: inFrame('307'), some: true },
  'frame by meta': { piece: inFrame('meta'), some: true },
  'frame by script': { piece: inFrame('script'), some: true },
};
/** How a page that is visited itself leads elsewhere. */
export const LEADS = ['301', '302', '303', '307', '308', 'meta', 'refresh', 'script', 'form'] as const;

/** The hostile site. `/v/<n>` is a page of a vector, made by `pageOf`; `/<lead>?<target>` leads there. */
export function hostileSite(pageOf: (name: string) => string) {
  return (asked: IncomingMessage, response: ServerResponse): void => {
    const [path = '', target = ''] = (asked.url ?? '').split('?');
    const to = decodeURIComponent(target);
    const how = decodeURIComponent(path.slice(1));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // As it is spelt, brackets and percent signs too; a header carries ASCII alone.
    const header = to.replace(/[^\x21-\x7e]/g, encodeURIComponent);
    if (/^30[12378]$/.test(how)) return void response.writeHead(Number(how), { location: header }).end();
    if (how === 'refresh') return void response.writeHead(200, { refresh: `0; url=${header}` }).end(page('moving'));
    if (how === 'meta') return void response.end(page(`<meta http-equiv=refresh content="0;url=${to}">`));
    if (how === 'script') return void response.end(page(`<script>location.href=${js(to)}</script>`));
    if (how === 'form')
      return void response.end(
        page(`<form method=post action="${to}"></form><script>document.forms[0].submit()</script>`),
      );
    if (how === 'worker.js') {
      response.setHeader('content-type', 'text/javascript');
      return void response.end(
        `fetch(${js(`${to}/worker`)},{mode:'no-cors'}).catch(()=>{});try{importScripts(${js(`${to}/import`)})}catch{}`,
      );
    }
    if (how.startsWith('v/')) return void response.end(page(pageOf(how.slice(2))));
    response.end(page('<p>plain</p>'));
  };
}
const page = (body: string) =>
  `<!doctype html><html><head><meta charset=utf-8><title>t</title></head><body>${body}</body></html>`;

/** The page that tries one vector for these origins, and says after a while that it is done. */
export function vectorPage(name: string, origins: readonly string[], waitMs: number): string {
  const { piece } = VECTORS[name]!;
  return `${origins.map((u) => piece(u, u.replace(/^http/, 'ws'))).join('\n')}<script>setTimeout(()=>{document.body.insertAdjacentHTML('beforeend','<p id=done>done</p>')},${waitMs})</script>`;
}
/** WebRTC by UDP and TCP, towards a STUN and TURN server that is none. */
export const rtcPage = (udp: number, tcp: number) =>
  `${tried(`const r=new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1:${udp}'},{urls:'turn:127.0.0.1:${udp}',username:'a',credential:'b'},{urls:'turn:127.0.0.1:${tcp}?transport=tcp',username:'a',credential:'b'}]});r.createDataChannel('x');r.createOffer().then((o)=>r.setLocalDescription(o))`)}<script>setTimeout(()=>{document.body.insertAdjacentHTML('beforeend','<p id=done>done</p>')},2500)</script>`;
