/** How pages come up in a real browser on a telephone: what moves after it was shown, and when there is something to read on a slow line. */
import { chromium } from 'playwright';
import { browserPath } from '../../src/compose/eyes.js';
import type { Config } from '../../src/config.js';
import type { User } from './users.js';

export interface Shown {
  page: string;
  /** Cumulative layout shift; below 0.1 is called good. */
  shift: number;
  /** First contentful paint over 3G: 400 ms there and back, 400 kbit/s down. */
  paintMs: number;
}
const THREE_G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** What moves late moves within this. */
const SETTLED_MS = 300;
const WATCH = `window.shift = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
}).observe({ type: 'layout-shift', buffered: true });`;

/** Opens each path as the person whose it is, with nothing kept from the page before. */
export async function shownOn(
  config: Config,
  origin: string,
  ways: readonly { user: User; paths: readonly string[] }[],
): Promise<Shown[]> {
  const browser = await chromium.launch({ executablePath: await browserPath(config), chromiumSandbox: false });
  try {
    const shown: Shown[] = [];
    for (const { user, paths } of ways) {
      const [name = '', value = ''] = (user.headers.cookie ?? '').split(/=(.*)/s);
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      await context.addCookies([{ name, value, url: origin }]);
      await context.addInitScript(WATCH);
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.setCacheDisabled', { cacheDisabled: true });
      await line.send('Network.emulateNetworkConditions', THREE_G);
      for (const path of paths) {
        await page.goto(origin + path, { waitUntil: 'load' });
        await page.waitForTimeout(SETTLED_MS);
        const { shift, paintMs } = (await page.evaluate(
          `({ shift: window.shift, paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })`,
        )) as Omit<Shown, 'page'>;
        shown.push({ page: path, shift, paintMs });
      }
      await context.close();
    }
    return shown;
  } finally {
    await browser.close();
  }
}
