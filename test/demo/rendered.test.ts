import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instagramPage, renderedInstagram } from '../../scripts/demo/site/instagram.js';
import { type DemoPerson, people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { renderedX } from '../../scripts/demo/site/x.js';
import { findBrowser } from '../../src/browser/find-browser.js';

const of = (id: string): DemoPerson => people.find((person) => person.id === id)!;

describe('the demo site in a real browser', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite();
    const rules = Object.entries(site.map).map(([host, target]) => `MAP ${host} ${target}`);
    browser = await chromium.launch({
      executablePath: findBrowser().path,
      args: ['--no-sandbox', `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'].join(',')}`],
    });
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(id: string, ready: string) {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(site.url(of(id)));
    await page.waitForSelector(ready);
    return page;
  }
  const settled = (markup: string) => markup.replace(/\s+/g, ' ');

  it('X ends in the state that renderedX gives, with its pictures loaded', async () => {
    const page = await open('maeve', '[data-testid=UserName]');
    expect(await page.title()).toBe('Maeve Dunnigal (@maeve_dunnigal) / X');
    const parsed = await page.evaluate(
      (markup) => new DOMParser().parseFromString(markup, 'text/html').querySelector('#react-root')?.innerHTML ?? '',
      renderedX(of('maeve')),
    );
    expect(settled(await page.locator('#react-root').innerHTML())).toBe(settled(parsed));
    expect(await page.locator('script[data-testid=UserProfileSchema-test]').count()).toBe(1);
    const widths = await page
      .locator('[aria-label="Opens profile photo"] img, a[href$="/header_photo"] img')
      .evaluateAll(async (images) =>
        Promise.all(
          images.map(async (image) => {
            const picture = image as HTMLImageElement;
            await picture.decode();
            return picture.naturalWidth;
          }),
        ),
      );
    expect(widths.sort((a, b) => a - b)).toEqual([400, 1500]);
    await page.close();
  });

  it('X tells of a missing account only after its script ran', async () => {
    const page = await open('clementine', '[data-testid=emptyState]');
    expect(await page.locator('[data-testid=empty_state_header_text]').textContent()).toBe(
      'This account doesn’t exist',
    );
    await page.close();
  });

  it('Instagram ends in the state that renderedInstagram gives, and sends to its login page where it has a wall', async () => {
    const page = await open('tilda', 'main header h2');
    const parsed = await page.evaluate(
      (markup) => new DOMParser().parseFromString(markup, 'text/html').querySelector('main')?.innerHTML ?? '',
      renderedInstagram(of('tilda')),
    );
    expect(settled(await page.locator('main').innerHTML())).toBe(settled(parsed));
    expect(settled(instagramPage(of('tilda')))).not.toContain('<main');
    await page.close();
    const wall = await open('beatrix', '#loginForm');
    expect(wall.url()).toBe('https://www.instagram.com/accounts/login/?next=%2Fbeatrix.millrace%2F');
    await wall.close();
  });

  it('asks no host that is not on the map', async () => {
    expect(site.requests.length).toBeGreaterThan(5);
    expect(new Set(site.requests.map(({ host }) => site.map[host])).has(undefined as never)).toBe(false);
  });
});
