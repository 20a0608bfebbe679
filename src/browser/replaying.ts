/** Gives a browser, or a plain request, what the recording holds for it. */
import type { Route } from 'playwright';
import type { Capture } from '../domain/capture.js';
import { Trouble } from '../domain/trouble.js';
import { megabytes } from './plain-get.js';
import type { Replay } from './replay.js';

/** Said of the body as it travelled; the recording holds it unpacked. */
const OF_TRANSFER = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'alt-svc',
]);

export async function answerFromRecording(route: Route, replay: Replay): Promise<void> {
  const request = route.request();
  const asked = { url: request.url(), method: request.method(), postData: request.postData(), by: 'browser' as const };
  const { url, exchange } = replay.follow(asked);
  if (!exchange) return route.abort('failed');
  if (request.isNavigationRequest() && url !== asked.url) {
    // Chromium cannot be led on by a redirect that we answer; a page that leads on by itself comes to the same.
    const target = JSON.stringify(url).replaceAll('<', '\\u003c');
    return route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${target})</script>` });
  }
  const headers = Object.fromEntries(
    Object.entries(exchange.headers).filter(([name]) => !OF_TRANSFER.has(name) && !name.startsWith(':')),
  );
  return route.fulfill({ status: exchange.status, headers, body: Buffer.from(exchange.body) });
}

/** @throws Trouble RECORDING_LACKS, PAGE_TOO_LARGE */
export async function replayed(replay: Replay, asked: URL, maxBytes: number, clock: () => Date): Promise<Capture> {
  const { url, exchange } = replay.follow({ url: asked.href, method: 'GET', by: 'door' });
  if (!exchange) throw new Trouble('RECORDING_LACKS', 'skip', { address: url });
  if (exchange.body.length > maxBytes) {
    throw new Trouble('PAGE_TOO_LARGE', 'skip', { host: asked.hostname, megabytes: megabytes(maxBytes) });
  }
  const at = Date.parse(exchange.startedAt);
  return {
    url,
    ...(url === asked.href ? {} : { askedUrl: asked.href }),
    via: 'recorded',
    contentType: exchange.headers['content-type'] ?? 'application/octet-stream',
    body: exchange.body,
    status: exchange.status,
    takenAt: (Number.isNaN(at) ? clock() : new Date(at)).toISOString(),
  };
}
