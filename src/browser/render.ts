/**
 * One page rendered: opened, given time to settle, and read as the document that then stands there. Knows what became of
 * the main frame (redirects, its last answer, its failure) and gives every end a name. Nothing is clicked.
 */
import type { BrowserContext, Page, Request as PageRequest, Response } from 'playwright';
import type { Capture } from '../domain/capture.js';
import { Trouble } from '../domain/trouble.js';
import { openable } from './address-guard.js';
import { megabytes } from './plain-get.js';
import type { DoorPass } from './proxy.js';

export interface RenderOptions {
  settle?: string | undefined;
  settleMs: number;
  pageBytes: number;
  clock: () => Date;
  pass: DoorPass;
  /** Milliseconds until the outer deadline, which ends in killing the browser. */
  timeoutMs: number;
  /** Told of the answers for the page's own document. */
  onAnswer?: ((url: URL, status: number, retryAfter: string | undefined) => void) | undefined;
  /** Whether what is missing is missing from a recording. */
  replaying: boolean;
}

/** Redirects, meta refreshes and scripted moves of the main frame, taken together. */
const MAX_MOVES = 20;
const READS = 4;
/** So long nothing may have moved before the page is read. */
const CALM_MS = 150;
const NO_PROTOCOL = /ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME|ERR_INVALID_URL|invalid URL/i;

interface MainFrame {
  moves: number;
  /** The last request for a document; failures of earlier ones are only its having been overtaken. */
  request: PageRequest | undefined;
  /** It has neither arrived nor failed. */
  underway: boolean;
  answer: Response | undefined;
  failed: { url: string; text: string } | undefined;
  crashed: boolean;
  /** Fulfilled once the bytes of documents are counted. */
  counting: Promise<void>;
  /** Rejects when the page must not be waited for any longer. */
  ended: Promise<never>;
}

/** @throws Trouble ADDRESS_*, HOST_*, PAGE_TOO_LARGE, REDIRECT_LOOP, RECORDING_LACKS, BROWSER_CRASHED */
export async function render(context: BrowserContext, url: URL, options: RenderOptions): Promise<Omit<Capture, 'via'>> {
  const page = await context.newPage();
  // Whatever a page opens beside itself is closed again.
  const alone = (other: Page) => void (other === page || other.close().catch(() => {}));
  context.on('page', alone);
  const main = follow(page, url, options);
  try {
    return await Promise.race([look(), main.ended]);
  } catch (error) {
    throw named(error, url, main, options);
  } finally {
    context.off('page', alone);
    // Some pages hang their own closing; the context's end, or the kill after it, takes them along.
    void page.close().catch(() => {});
  }

  async function look(): Promise<Omit<Capture, 'via'>> {
    const started = performance.now();
    const left = () => Math.max(1, options.timeoutMs - (performance.now() - started));
    await main.counting;
    try {
      await page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: left() });
    } catch (error) {
      const status = bodilessStatus(main.answer, error);
      if (status !== undefined) return { ...capture(main.answer, new Uint8Array(), ''), status };
      if (!/interrupted by another navigation/.test(messageOf(error)) && !main.underway) throw error;
    }
    // Never all that is left: a page on which the awaited mark is missing must still be read.
    const settleBy = performance.now() + Math.min(options.settleMs, left() / 2);
    const settling = () => Math.max(1, settleBy - performance.now());
    await page.waitForLoadState('load', { timeout: settling() }).catch(ignoreTimeout);
    if (options.settle) {
      await page.waitForSelector(options.settle, { state: 'attached', timeout: settling() }).catch(ignoreTimeout);
    }
    // A refresh or script may lead elsewhere as soon as the page stands; what it leads to is the page.
    for (let moves = -1; moves !== main.moves || main.underway; ) {
      moves = main.moves;
      await page.waitForTimeout(CALM_MS);
      await page.waitForLoadState('domcontentloaded', { timeout: left() });
    }
    return read(left);
  }

  async function read(left: () => number): Promise<Omit<Capture, 'via'>> {
    for (let attempt = 1; ; attempt += 1) {
      if (/^chrome-error:/.test(page.url())) throw new Error(main.failed?.text ?? 'the page gave way to an error');
      const at = openable(page.url());
      const answer = main.answer;
      const contentType = answer?.headers()['content-type'] ?? 'text/html';
      if (answer && !/html|^$/i.test(contentType)) {
        const body = await answer.body();
        if (body.length > options.pageBytes) throw tooLarge(at, options.pageBytes);
        return capture(answer, new Uint8Array(body), contentType);
      }
      try {
        const { html, length } = await page.evaluate(documentText, options.pageBytes);
        const body = new TextEncoder().encode(html);
        if (length > options.pageBytes || body.length > options.pageBytes) throw tooLarge(at, options.pageBytes);
        const refusal = options.pass.refusal(at);
        if (refusal?.code === 'PAGE_TOO_LARGE') throw refusal;
        return capture(answer, body, 'text/html; charset=utf-8', at.href);
      } catch (error) {
        // The page moved on under our eyes: read the one that stands there next.
        if (!MOVED_ON.test(messageOf(error))) throw error;
        if (attempt >= READS) throw new Trouble('REDIRECT_LOOP', 'skip', { host: at.hostname }, { cause: error });
        await page.waitForLoadState('domcontentloaded', { timeout: left() });
      }
    }
  }

  function capture(answer: Response | undefined, body: Capture['body'], contentType: string, at = answer?.url()) {
    const final = at ?? url.href;
    return {
      url: final,
      ...(final === url.href ? {} : { askedUrl: url.href }),
      contentType: contentType || answer?.headers()['content-type'] || 'application/octet-stream',
      body,
      status: answer?.status() ?? 200,
      takenAt: options.clock().toISOString(),
    };
  }
}

/** Runs in the page. Its length is told apart from its text, so that a huge page is never handed over whole. */
function documentText(max: number): { html: string; length: number } {
  const root = document.documentElement?.outerHTML ?? '';
  const doctype = document.doctype ? `<!DOCTYPE ${document.doctype.name}>` : '';
  return { html: doctype + root.slice(0, max), length: root.length };
}

function follow(page: Page, asked: URL, { pageBytes, pass, onAnswer }: RenderOptions): MainFrame {
  let end: (reason: Trouble) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  const tooMuch = () => end(tooLarge(asked, pageBytes));
  const main: MainFrame = {
    moves: 0,
    request: undefined,
    underway: false,
    answer: undefined,
    failed: undefined,
    crashed: false,
    ended,
    counting: countDocument(page, pageBytes, tooMuch),
  };
  page.on('request', (request) => {
    if (!ofMainFrame(request, page)) return;
    main.moves += 1;
    main.request = request;
    main.underway = true;
    main.failed = undefined;
    if (main.moves > MAX_MOVES) end(new Trouble('REDIRECT_LOOP', 'skip', { host: asked.hostname }));
  });
  page.on('response', (response) => {
    if (response.request() !== main.request) return;
    main.answer = response;
    if (URL.canParse(response.url()))
      onAnswer?.(new URL(response.url()), response.status(), response.headers()['retry-after']);
    if (Number(response.headers()['content-length'] ?? 0) > pageBytes) tooMuch();
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) main.underway = false;
  });
  page.on('requestfailed', (request) => {
    if (request !== main.request) return;
    main.underway = false;
    main.failed = { url: request.url(), text: request.failure()?.errorText ?? '' };
  });
  page.on('crash', () => {
    main.crashed = true;
    end(new Trouble('BROWSER_CRASHED', 'retry', { detail: 'the page crashed' }));
  });
  // A page too large may keep its own process so busy that nothing is heard from there.
  pass.onCut((host, trouble) => {
    const at = main.request?.url() ?? asked.href;
    if (URL.canParse(at) && new URL(at).hostname === host) end(trouble);
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  return main;
}

/** Counts the main document's bytes as they come out of decompression: a page that is too large is never laid out. */
async function countDocument(page: Page, maxBytes: number, beyond: () => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  let document = '';
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, loaderId, frameId }) => {
    if (requestId !== loaderId || frameId !== frameTree.frame.id) return;
    document = requestId;
    bytes = 0;
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (requestId !== document) return;
    bytes += dataLength;
    if (bytes > maxBytes) beyond();
  });
  await session.send('Network.enable');
}

function ofMainFrame(request: PageRequest, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    return false;
  }
}

/** The status of an answer without a body: Chromium calls it a failure, we call it an answer. */
function bodilessStatus(answer: Response | undefined, error: unknown): number | undefined {
  const message = messageOf(error);
  // A browser without a window cannot ask for a password and drops the page that came with the question.
  if (/ERR_INVALID_AUTH_CREDENTIALS/.test(message)) return 401;
  if (/ERR_HTTP_RESPONSE_CODE_FAILURE/.test(message)) return answer?.status();
  return /ERR_ABORTED/.test(message) && [204, 205].includes(answer?.status() ?? 0) ? answer?.status() : undefined;
}

const tooLarge = (url: URL, bytes: number) =>
  new Trouble('PAGE_TOO_LARGE', 'skip', { host: url.hostname, megabytes: megabytes(bytes) });

/** What Playwright says when a page left while it was being read. */
const MOVED_ON = /context was destroyed|navigat|Cannot find context/i;
const ignoreTimeout = (error: unknown) => {
  if (!/Timeout/i.test(messageOf(error))) throw error;
};
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function named(error: unknown, asked: URL, main: MainFrame, options: RenderOptions): Trouble {
  if (error instanceof Trouble) return error;
  const message = messageOf(error);
  const cause = { cause: error };
  if (main.crashed) return new Trouble('BROWSER_CRASHED', 'retry', { detail: 'the page crashed' }, cause);
  const at = main.failed && URL.canParse(main.failed.url) ? new URL(main.failed.url) : asked;
  const refusal = options.pass.refusal(at);
  if (options.replaying && (main.failed || refusal)) {
    return new Trouble('RECORDING_LACKS', 'skip', { address: at.href }, cause);
  }
  if (/Download is starting/.test(message)) {
    return new Trouble('ADDRESS_NOT_PROFILE', 'skip', { address: asked.href, kind: 'file' }, cause);
  }
  if (/ERR_TOO_MANY_REDIRECTS/.test(message)) return new Trouble('REDIRECT_LOOP', 'skip', { host: at.hostname }, cause);
  // A redirect to what no browser takes for an address; one to another scheme is an unsafe one.
  if (/ERR_INVALID_REDIRECT/.test(message)) {
    const address = main.answer?.headers().location ?? asked.href;
    return new Trouble('ADDRESS_MALFORMED', 'skip', { address }, cause);
  }
  if (NO_PROTOCOL.test(message)) {
    const location = main.answer?.headers().location ?? '';
    const scheme = /^([a-z][\w+.-]*):/i.exec(location)?.[1]?.toLowerCase() ?? 'unknown';
    return new Trouble('ADDRESS_NOT_HTTP', 'skip', { address: location || asked.href, scheme }, cause);
  }
  if (refusal) return refusal;
  if (/Timeout \d+ms exceeded/.test(message)) {
    const seconds = Math.round(options.timeoutMs / 1000);
    return new Trouble('PAGE_TOO_LONG', 'skip', { host: at.hostname, seconds }, cause);
  }
  if (
    /Target (page, context or browser has been )?closed|browser has been closed|has been closed|crashed/i.test(message)
  ) {
    return new Trouble('BROWSER_CRASHED', 'retry', { detail: message.split('\n')[0] ?? '' }, cause);
  }
  const detail = /net::(ERR_\w+)/.exec(message)?.[1] ?? message.split('\n')[0]?.slice(0, 200) ?? '';
  return new Trouble('HOST_UNREACHABLE', 'retry', { host: at.hostname, detail }, cause);
}
