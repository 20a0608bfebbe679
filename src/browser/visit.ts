/**
 * One visit: a fresh browser context under its own pass, a budget of seconds that only our own waiting spends, and an end
 * that is certain. When the budget is spent or the visit is called off in the middle of a page, the browser is killed:
 * some pages hang every gentler way.
 */
import type { Browser, BrowserContext, Route } from 'playwright';
import type { Capture } from '../domain/capture.js';
import type { Request } from '../domain/scraper.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { openable } from './address-guard.js';
import type { Chromium } from './chromium.js';
import { dataUriAddress, readDataUri } from './data-uri.js';
import type { Door } from './door.js';
import type { Exchange } from './har.js';
import type { Pace } from './pace.js';
import type { PlainOptions } from './plain-get.js';
import { collectReceived, type Received } from './received.js';
import { render } from './render.js';
import type { Replay } from './replay.js';
import { answerFromRecording, replayed } from './replaying.js';
import type { Robots } from './robots.js';

export interface VisitTools {
  chromium: Chromium;
  door: Door;
  userAgent: string;
  limits: { visitSeconds: number; settleMs: number; pageMegabytes: number; pictureMegabytes: number };
  clock: () => Date;
  /** Absent: robots.txt is not asked (a person looks at her own profile). */
  robots: Robots | undefined;
  /** Absent: hosts are not kept waiting for (a person looks at her own profile). */
  pace: Pace | undefined;
  /** Present: nothing is fetched, everything comes from here. */
  replay: Replay | undefined;
  record: boolean;
  signal: AbortSignal | undefined;
  /** Called once when the visit is closed, with what a recording keeps of it. */
  closed: (exchanges: readonly Exchange[]) => void;
}

/** Never needed for reading a profile, and often the larger part of a page. */
const UNNEEDED = new Set(['media', 'font', 'texttrack', 'eventsource', 'manifest', 'ping', 'cspviolationreport']);
const ACCEPT_PICTURE = 'image/jpeg,image/png,image/webp,image/gif;q=0.9,image/*;q=0.5';
const CLOSE_MS = 2_000;

interface Room {
  browser: Browser;
  context: BrowserContext;
}

export function openVisit(tools: VisitTools): Visit {
  const { chromium, door, limits, replay, signal } = tools;
  // A host may send its page and its pictures through one connection.
  const megabytes = 2 * (limits.pageMegabytes + limits.pictureMegabytes);
  const pass = door.pass({ sealed: replay !== undefined, megabytes });
  const ownExchanges: Exchange[] = [];
  /** Of every room of this visit: a killed browser takes nothing with it that was already received. */
  const collected: Received[] = [];
  const leaving = new AbortController();
  const calledOff = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  let room: Room | undefined;
  /** Playwright leaves some calls pending for ever when the browser dies under them. */
  const onLost = new Set<() => void>();
  const lost = () => {
    for (const tell of onLost) tell();
  };
  /** Pages being rendered just now: only for them the browser is worth killing. */
  let rendering = 0;
  let spentMs = 0;
  let closing: Promise<void> | undefined;

  /** Runs `work` within what is left of the visit's seconds; `host` is named when they are not enough. */
  async function within<T>(host: string, work: (leftMs: number, stop: AbortSignal) => Promise<T>): Promise<T> {
    if (calledOff.aborted) throw new Trouble('INTERRUPTED', 'stop');
    const started = performance.now();
    const leftMs = limits.visitSeconds * 1000 - spentMs;
    const late = () => new Trouble('PAGE_TOO_LONG', 'skip', { host, seconds: limits.visitSeconds });
    if (leftMs <= 0) throw late();
    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    let abort = () => {};
    let tell = () => {};
    const ended = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), leftMs);
      abort = () => reject(new Trouble('INTERRUPTED', 'stop'));
      tell = () => reject(ofMemory(new Trouble('BROWSER_CRASHED', 'retry', { detail: 'the browser ended' }), chromium));
      calledOff.addEventListener('abort', abort, { once: true });
    });
    onLost.add(tell);
    const working = work(leftMs, stop.signal);
    working.catch(() => {});
    try {
      return await Promise.race([working, ended]);
    } catch (error) {
      if (error instanceof Trouble && (error.code === 'PAGE_TOO_LONG' || error.code === 'INTERRUPTED')) {
        stop.abort();
        await killRoom(error.code);
      }
      throw error;
    } finally {
      clearTimeout(timer);
      calledOff.removeEventListener('abort', abort);
      onLost.delete(tell);
      spentMs += performance.now() - started;
    }
  }

  async function killRoom(why: string): Promise<void> {
    if (rendering === 0) return;
    room = undefined;
    await chromium.kill(why);
  }

  async function enter(): Promise<Room> {
    if (room?.browser.isConnected()) return room;
    const browser = await chromium.browser();
    browser.off('disconnected', lost);
    browser.on('disconnected', lost);
    const context = await browser.newContext({
      proxy: { server: door.proxyUrl, username: pass.username, password: pass.password },
      userAgent: tools.userAgent,
      locale: 'en',
      timezoneId: 'UTC',
      viewport: { width: 1280, height: 1000 },
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
      ignoreHTTPSErrors: door.standIns,
    });
    const pictureBytes = limits.pictureMegabytes * 1e6;
    const received = collectReceived(context, { pictureBytes, record: tools.record, clock: tools.clock });
    await context.route('**/*', (route) => admit(route, received));
    collected.push(received);
    room = { browser, context };
    return room;
  }

  async function admit(route: Route, received: Received): Promise<void> {
    const request = route.request();
    const kind = request.resourceType();
    try {
      if (!/^https?:/.test(request.url()) || UNNEEDED.has(kind)) return await route.abort('blockedbyclient');
      if (replay) return await answerFromRecording(route, replay);
      if (kind === 'image' && !received.wantsPictures()) return await route.abort('blockedbyclient');
      await route.continue();
    } catch {
      // The page is gone; so is its request.
    }
  }

  /** A plain request, by way of the recording or the door. */
  function plain(
    url: URL,
    options: Pick<PlainOptions, 'accept' | 'credentials' | 'maxBytes' | 'unless'>,
    stop: AbortSignal,
  ): Promise<Capture> {
    if (replay) return replayed(replay, url, options.maxBytes, tools.clock);
    // A recording needs the answers themselves.
    const unless = tools.record ? undefined : options.unless;
    const mayFollow = (hop: URL) => (hop.origin === url.origin ? Promise.resolve() : asked(hop, stop));
    const polite = { mayFollow, onAnswer: tools.pace?.answered };
    return door.get(url.href, { ...options, ...polite, unless, signal: stop }).then((capture) => {
      if (tools.record) ownExchanges.push(...asExchanges(capture));
      return capture;
    });
  }

  /** What politeness asks before each request of ours, redirects included. */
  async function asked(url: URL, stop: AbortSignal): Promise<void> {
    await tools.robots?.mayVisit(url, stop);
    await tools.pace?.turn(url, stop);
  }

  return {
    async fetch(request: Request, unless) {
      const url = openable(request.url);
      return within(url.hostname, async (leftMs, stop) => {
        await asked(url, stop);
        if (request.via === 'api') {
          const { accept, credentials } = request;
          return plain(url, { accept, credentials, unless, maxBytes: limits.pageMegabytes * 1e6 }, stop);
        }
        const target = replay ? recordedEnd(replay, url) : { url, takenAt: undefined };
        rendering += 1;
        const capture = await enter()
          .then(({ context }) =>
            render(context, target.url, {
              settle: request.settle,
              settleMs: limits.settleMs,
              pageBytes: limits.pageMegabytes * 1e6,
              clock: tools.clock,
              pass,
              timeoutMs: leftMs,
              replaying: replay !== undefined,
              onAnswer: tools.pace?.answered,
            }),
          )
          .catch((error: unknown) => {
            throw ofMemory(error, chromium);
          })
          .finally(() => {
            rendering -= 1;
          });
        // Where Chromium was led it went by itself: what another host asks us to leave alone is not looked at.
        const end = new URL(capture.url);
        if (end.origin !== url.origin) await tools.robots?.mayVisit(end, stop);
        const askedUrl = capture.url === url.href ? {} : { askedUrl: url.href };
        const takenAt = target.takenAt ?? capture.takenAt;
        return { ...capture, ...askedUrl, takenAt, via: replay ? 'recorded' : 'browser' };
      });
    },
    async picture(address, unless) {
      const inline = readDataUri(address);
      if (inline) {
        const takenAt = tools.clock().toISOString();
        const via = replay ? 'recorded' : 'browser';
        return { url: dataUriAddress(inline.contentType), via, ...inline, status: 200, takenAt };
      }
      const url = openable(address);
      return within(url.hostname, async (_leftMs, stop) => {
        await Promise.all(collected.map((received) => received.settled(500)));
        const held = replay ? undefined : collected.map((received) => received.picture(url.href)).find(Boolean);
        if (held) return { url: url.href, via: 'browser', ...held, status: 200, takenAt: tools.clock().toISOString() };
        await asked(url, stop);
        return plain(url, { accept: ACCEPT_PICTURE, unless, maxBytes: limits.pictureMegabytes * 1e6 }, stop);
      });
    },
    close() {
      closing ??= leave();
      return closing;
    },
  };

  async function leave(): Promise<void> {
    leaving.abort();
    const last = room;
    room = undefined;
    try {
      if (tools.record) await Promise.all(collected.map((received) => received.settled(CLOSE_MS)));
      if (last && !(await closesIn(CLOSE_MS, last.context))) await chromium.kill('its page would not close');
    } finally {
      last?.browser.off('disconnected', lost);
      pass.end();
      tools.closed([...collected.flatMap(({ exchanges }) => exchanges), ...ownExchanges]);
    }
  }
}

async function closesIn(ms: number, context: BrowserContext): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const closed = context.close().then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([closed, late]);
  clearTimeout(timer);
  return inTime;
}

/** Where the recording's redirects lead: replayed redirects of a page are followed here, since Chromium cannot. */
function recordedEnd(replay: Replay, url: URL): { url: URL; takenAt: string | undefined } {
  const { url: end, exchange } = replay.follow({ url: url.href, method: 'GET', by: 'browser' });
  if (!exchange) throw new Trouble('RECORDING_LACKS', 'skip', { address: end });
  const at = Date.parse(exchange.startedAt);
  return { url: openable(end), takenAt: Number.isNaN(at) ? undefined : new Date(at).toISOString() };
}

/** A plain answer as a recording keeps it: a redirect to its end first, where there was one. */
function asExchanges(capture: Capture): Exchange[] {
  const common = { method: 'GET', startedAt: capture.takenAt, by: 'door' as const };
  const { askedUrl, url, status, body, contentType } = capture;
  const end: Exchange = { ...common, url, status, headers: { 'content-type': contentType }, body };
  if (!askedUrl) return [end];
  return [{ ...common, url: askedUrl, status: 302, headers: { location: url }, body: new Uint8Array() }, end];
}

/** Too much memory in a browser that served nobody else is the page's own doing; else earlier pages may have left it there. */
const ofMemory = (error: unknown, { killedFor, killedAfter }: Chromium) =>
  killedFor === 'memory'
    ? new Trouble(
        'BROWSER_CRASHED',
        killedAfter > 1 ? 'retry' : 'skip',
        { detail: 'the page took too much memory' },
        { cause: error },
      )
    : error;
