/**
 * What others would do: the same pages loaded in the same browser with plain OCR over their pictures, and the naive script
 * that starts a new browser and a new OCR worker for each profile. Neither judges, stores, asks for consent or is polite.
 */
import { createRequire } from 'node:module';
import { constants, getPriority, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { createWorker, type Worker } from 'tesseract.js';
import { findBrowser } from '../src/browser/find-browser.js';

const require = createRequire(import.meta.url);
const langPath = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
/** At the low priority at which our own reading runs, so that other work on the machine hits both alike. */
async function startOcr(): Promise<Worker> {
  const usual = getPriority();
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    // A thread keeps the priority of the one that started it.
    return await createWorker('eng', 1, { langPath, cacheMethod: 'none', errorHandler: () => {} });
  } finally {
    try {
      setPriority(usual);
    } catch {
      // Only root may rise again: what follows is then slower than it need be, plain ways and ours alike.
    }
  }
}
const SMALLEST_BYTES = 2_000;

export interface PlainCost {
  profiles: number;
  pictures: number;
  /** Loading, and one OCR pass over every picture. */
  loadMs: number;
  passMs: number;
}

const launch = (map: Readonly<Record<string, string>>): Promise<Browser> => {
  const [at] = Object.values(map);
  return chromium.launch({
    executablePath: findBrowser().path,
    args: [`--host-resolver-rules=MAP * ${at}`, '--no-sandbox'],
  });
};

/** Loads one page in a context of its own and gives the pictures that it showed. */
async function load(browser: Browser, url: string): Promise<Buffer[]> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 1000 } });
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer | undefined>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'image') return;
      bodies.push(
        request.response().then(
          (response) => response?.body(),
          () => undefined,
        ),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 30_000 });
    await page.content();
    const all = await Promise.all(bodies.map((body) => body.catch(() => undefined)));
    return all.filter((body): body is Buffer => body !== undefined && body.byteLength > SMALLEST_BYTES);
  } finally {
    await context.close();
  }
}

/** The same pages in one browser, one after the other, then one plain pass over each picture in one worker. */
export async function plainly(map: Readonly<Record<string, string>>, urls: readonly string[]): Promise<PlainCost> {
  const [browser, worker] = [await launch(map), await startOcr()];
  try {
    const started = performance.now();
    const pictures: Buffer[] = [];
    for (const url of urls) pictures.push(...(await load(browser, url)));
    const loaded = performance.now();
    for (const picture of pictures) await worker.recognize(picture).catch(() => undefined);
    const loadMs = loaded - started;
    return { profiles: urls.length, pictures: pictures.length, loadMs, passMs: performance.now() - loaded };
  } finally {
    await worker.terminate();
    await browser.close();
  }
}

/** The naive script: for each profile a new browser, a new OCR worker, so many passes a picture. Gives milliseconds in all. */
export async function naively(
  map: Readonly<Record<string, string>>,
  urls: readonly string[],
  passes: number,
): Promise<number> {
  const started = performance.now();
  for (const url of urls) {
    const [browser, worker] = [await launch(map), await startOcr()];
    try {
      for (const picture of await load(browser, url))
        for (let pass = 0; pass < passes; pass++) await worker.recognize(picture).catch(() => undefined);
    } finally {
      await worker.terminate();
      await browser.close();
    }
  }
  return performance.now() - started;
}
