/** Screenshots of invented profiles, taken by the test in the project's own Chromium and read by the real reading room. */
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { readScreen } from '../../src/scrapers/_handed/screen.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { DRAWN } from '../screens/pages.js';

/** All of them under PROFILE_AUDIT_FULL=1; one phone and one desktop otherwise. */
const shown = process.env.PROFILE_AUDIT_FULL
  ? DRAWN
  : DRAWN.filter(({ id }) => id === 'instagram-phone' || id === 'linkedin-desktop');
const reader = createPictureReader({ workers: 1, recycleAfter: 100, deadlineMs: 120_000 });
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await reader.close();
  await browser.close();
});

async function screenshot({ html, size }: (typeof DRAWN)[number]): Promise<Uint8Array> {
  const { width, height, deviceScaleFactor } = size;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor });
  const page = await context.newPage();
  await page.setContent(html);
  const png = await page.screenshot();
  await context.close();
  return new Uint8Array(png);
}

describe('a screenshot', () => {
  it.each(shown.map((drawn) => [drawn.id, drawn] as const))(
    '%s gives name, description and pictures',
    async (id, drawn) => {
      const screen = await reader.screen(await screenshot(drawn), { name: id });
      const ref = { platform: drawn.platform, handle: drawn.handle, url: 'https://example.org/' };
      const finds = readScreen(screen, ref);
      expect(finds).toMatchObject({ displayName: drawn.name, bio: drawn.bio, lacks: [] });
      expect(Object.keys(finds.pictures).sort()).toEqual(drawn.banner ? ['avatar', 'banner'] : ['avatar']);
      expect(finds.without).toEqual(drawn.banner ? [] : ['banner']);
      // The same screenshot is no proof of another profile where the handle is always shown.
      if (drawn.platform !== 'instagram') return;
      const other = readScreen(screen, { ...ref, handle: 'somebody.else' });
      expect(other.lacks.map(({ why }) => why)).toEqual(['other-profile', 'other-profile', 'other-profile']);
      expect(other.bio).toBeUndefined();
    },
    180_000,
  );

  it('in which the description goes on below the edge gives none, and says so', () => {
    const line = (text: string, y: number) => ({
      text,
      sureness: 0.95,
      box: [20, y, 300, 20] as [number, number, number, number],
    });
    const screen = {
      width: 400,
      height: 330,
      shapes: [{ kind: 'round' as const, box: [20, 20, 100, 100] as [number, number, number, number], flat: 0.1 }],
      lines: [
        line('Mara Quill', 130),
        line('@mara_quill', 156),
        line('LLL Leader in Leeds, and', 190),
        line('a lover of tea and of', 214),
        line('long walks with', 300),
      ],
    };
    const finds = readScreen(screen, { platform: 'x', handle: 'mara_quill', url: 'https://x.com/mara_quill' });
    expect(finds.bio).toBeUndefined();
    expect(finds.lacks).toContainEqual({ sight: 'bio', why: 'cut-off' });
    expect(finds.lacks).toContainEqual({ sight: 'banner', why: 'not-found' });
  });
});
