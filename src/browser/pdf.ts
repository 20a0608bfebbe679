/** Prints HTML of our own to a PDF with the browser that visits, without any network and without scripts. */
import { Trouble } from '../domain/trouble.js';
import { openChromium } from './chromium.js';
import { NOWHERE } from './launch.js';

const PRINT_MS = 60_000;
const FOOTER = `<div style="width:100%;font-size:8px;color:#555;text-align:center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/**
 * @param html self-contained: pictures as data: URIs, styles inline; nothing else is loaded
 * @returns an A4 PDF, tagged, with an outline made from its headings and page numbers in the footer
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
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      margin: { top: '15mm', bottom: '18mm', left: '14mm', right: '14mm' },
    });
    return new Uint8Array(bytes);
  }
}
