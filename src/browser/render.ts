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
  /** Whether what is missing is missing from a recording. */
  replaying: boolean;
}

/** Redirects, meta refreshes and scripted moves of the main frame, taken together. */
const MAX_MOVES = 20;
const READS = 4;
const NO_PROTOCOL = /ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME|ERR_INVALID_URL|invalid URL/i;

interface MainFrame {
  moves: number;
  answer: Response | undefined;
  failed: { url: string; text: string } | undefined;
  crashed: boolean;
  looped: Promise<never>;
}

/** @throws Trouble ADDRESS_*, HOST_*, PAGE_TOO_LARGE, REDIRECT_LOOP, RECORDING_LACKS, BROWSER_CRASHED */
export async function render(context: BrowserContext, url: URL, options: RenderOptions): Promise<Omit<Capture, 'via'>> {
  const page = await context.newPage();
  // Whatever a page opens beside itself is closed again.
  const alone = (other: Page) => void (other === page || other.close().catch(() => {}));
  context.on('page', alone);
  const main = follow(page, url);
  try {
    return await Promise.race([look(), main.looped]);
  } catch (error) {
    throw named(error, url, main, options);
  } finally {
    context.off('page', alone);
    // Some pages hang their own closing; the context's end, or the kill after it, takes them along.
    void page.close().catch(() => {});
  }

  async function look(): Promise<Omit<Capture, 'via'>> {
    const started = Date.now();
    const left = () => Math.max(1, options.timeoutMs - (Date.now() - started));
    try {
      await page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: left() });
    } catch (error) {
      const empty = main.answer && bodiless(main.answer, error);
      if (empty) return capture(main.answer, new Uint8Array(), '');
      throw error;
    }
    refuseBySize(main.answer, options.pageBytes, url);
    const settleBy = Math.min(options.settleMs, left());
    await page.waitForLoadState('load', { timeout: settleBy }).catch(ignoreTimeout);
    if (options.settle) {
      await page.waitForSelector(options.settle, { state: 'attached', timeout: settleBy }).catch(ignoreTimeout);
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
        if (attempt >= READS || !/context was destroyed|navigat|Cannot find context/i.test(messageOf(error)))
          throw error;
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

function follow(page: Page, asked: URL): MainFrame {
  let loop: (reason: Trouble) => void = () => {};
  const looped = new Promise<never>((_, reject) => {
    loop = reject;
  });
  looped.catch(() => {});
  const main: MainFrame = { moves: 0, answer: undefined, failed: undefined, crashed: false, looped };
  page.on('request', (request) => {
    if (!ofMainFrame(request, page)) return;
    main.moves += 1;
    main.failed = undefined;
    if (main.moves > MAX_MOVES) loop(new Trouble('REDIRECT_LOOP', 'skip', { host: asked.hostname }));
  });
  page.on('response', (response) => {
    if (ofMainFrame(response.request(), page)) main.answer = response;
  });
  page.on('requestfailed', (request) => {
    if (ofMainFrame(request, page)) main.failed = { url: request.url(), text: request.failure()?.errorText ?? '' };
  });
  page.on('crash', () => {
    main.crashed = true;
    loop(new Trouble('BROWSER_CRASHED', 'retry', { detail: 'the page crashed' }));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  return main;
}

function ofMainFrame(request: PageRequest, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    return false;
  }
}

/** An answer without a body is an answer: Chromium calls it a failure, we call it a status. */
function bodiless(answer: Response, error: unknown): boolean {
  const message = messageOf(error);
  return (
    /ERR_HTTP_RESPONSE_CODE_FAILURE/.test(message) ||
    (/ERR_ABORTED/.test(message) && [204, 205].includes(answer.status()))
  );
}

function refuseBySize(answer: Response | undefined, pageBytes: number, url: URL): void {
  if (Number(answer?.headers()['content-length'] ?? 0) > pageBytes) throw tooLarge(url, pageBytes);
}
const tooLarge = (url: URL, bytes: number) =>
  new Trouble('PAGE_TOO_LARGE', 'skip', { host: url.hostname, megabytes: megabytes(bytes) });

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
