/** Starts the browser once and ends it again: what `doctor` wants to know about it. */
import { tmpdir } from 'node:os';
import { openChromium } from './chromium.js';

export interface BrowserProbe {
  version: string;
  sandboxed: boolean;
  /** Why there is no sandbox, where there is none. */
  sandboxDetail?: string;
}

/** Nothing is visited. @throws Trouble BROWSER_MISSING, BROWSER_CRASHED */
export async function probeBrowser(
  executablePath: string,
  sandbox: 'auto' | 'on' | 'off',
  tmpDir: string = tmpdir(),
): Promise<BrowserProbe> {
  const chromium = await openChromium({
    executablePath,
    tmpDir,
    sandbox,
    proxyServer: NOWHERE,
    memoryMegabytes: 2_000,
  });
  try {
    const version = (await chromium.browser()).version();
    const { sandboxed, sandboxDetail } = chromium;
    return { version, sandboxed, ...(sandboxDetail ? { sandboxDetail } : {}) };
  } finally {
    await chromium.close();
  }
}

/** A proxy that is not there: for a browser that has nothing to do with any network. Chromium refuses this port by itself. */
export const NOWHERE = 'http://127.0.0.1:9';
