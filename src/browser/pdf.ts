/** Prints HTML of our own to a PDF with the browser that visits, without any network and without scripts. */
import { Trouble } from '../domain/trouble.js';
import { openChromium } from './chromium.js';
import { NOWHERE } from './launch.js';

const PRINT_MS = 60_000;

/**
 * @param html self-contained: pictures as data: URIs, styles inline; nothing else is loaded
 * @returns a tagged PDF with an outline made from its headings; margins, footer and page numbers are the document's own (`@page`)
 * @throws Trouble BROWSER_MISSING, BROWSER_CRASHED
 */
export async function printPdf(
  html: string,
  options: { executablePath: string; tmpDir: string; sandbox?: 'auto' | 'on' | 'off' },
): Promise<Uint8Array> {
  const chromium = await openChromium({
    executablePath: options.executablePath,
    tmpDir: options.tmpDir,
    sandbox: options.sandbox ?? 'auto',
    proxyServer: NOWHERE,
    memoryMegabytes: 3_000,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not printed within ${PRINT_MS / 1000} s`)), PRINT_MS);
  });
  try {
    return await Promise.race([print(), late]);
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    const detail =
      chromium.killedFor ?? (cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
    throw new Trouble('BROWSER_CRASHED', 'retry', { detail }, { cause });
  } finally {
    clearTimeout(timer);
    await chromium.close();
  }

  async function print(): Promise<Uint8Array> {
    const browser = await chromium.browser();
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false, serviceWorkers: 'block' });
    await context.route('**/*', (route) =>
      route.request().url().startsWith('data:') ? route.continue() : route.abort(),
    );
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load', timeout: PRINT_MS });
    const bytes = await page.pdf({
      format: 'A4',
      printBackground: true,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
    });
    return new Uint8Array(bytes);
  }
}
