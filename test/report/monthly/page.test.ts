/** The monthly report in the real browser: on a screen and on paper. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/browser/find-browser.js';
import { printPdf } from '../../../src/browser/pdf.js';
import { renderMonthlyHtml } from '../../../src/report/monthly/html.js';
import { golden, goldenFonts, goldenPicture, linksAndTextOf, type Paper, paperOf } from '../../golden/golden.js';
import { HOSTILE } from '../hostile.js';
import { firstMonthly, hostileMonthly, monthly, OPTIONS, smallMonthly } from './samples.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = findBrowser().path;
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser?.close());

const PAGES = {
  usual: renderMonthlyHtml(monthly(), OPTIONS),
  first: renderMonthlyHtml(firstMonthly(), OPTIONS),
  small: renderMonthlyHtml(smallMonthly(), OPTIONS),
  hostile: renderMonthlyHtml(hostileMonthly(HOSTILE), OPTIONS),
};

async function opened<T>(
  html: string,
  how: object,
  look: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
) {
  const context = await browser.newContext({ bypassCSP: true, ...how });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(data|about|blob):/.test(request.url())) asked.push(request.url());
    });
    await page.setContent(html);
    const result = await look(page);
    expect(asked, 'it asks for nothing').toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

describe('the monthly report on a screen', () => {
  it.each([
    ['phone', 390, 'light'],
    ['phone', 390, 'dark'],
    ['desktop', 1280, 'light'],
    ['desktop', 1280, 'dark'],
  ] as const)('passes axe on a %s of %i pixels, %s', { timeout: 60_000 }, async (_, width, colorScheme) => {
    const found = await opened(PAGES.usual, { viewport: { width, height: 844 }, colorScheme }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: object[] }> } }).axe.run();
        return (await run).violations.map((each) => JSON.stringify(each).slice(0, 600));
      });
    });
    expect(found).toEqual([]);
  });

  it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
    '%s is no wider than a small phone',
    { timeout: 60_000 },
    async (name) => {
      const wide = await opened(PAGES[name], { viewport: { width: 320, height: 640 } }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth),
      );
      expect(wide).toBeLessThanOrEqual(320);
    },
  );
});

describe('the monthly report on paper', () => {
  let paper: Paper;
  beforeAll(async () => {
    const html = renderMonthlyHtml(monthly(), { ...OPTIONS, fonts: goldenFonts() });
    paper = await paperOf(await printPdf(html, { executablePath, tmpDir: tmpdir(), sandbox: 'off' }));
  }, 120_000);

  it('is tagged, has a title, bookmarks and page numbers, and its first sheet is the report', () => {
    expect(paper.tagged).toBe(true);
    expect(paper.title).toBe('Monthly report, November 2026, All areas · La Leche League Example');
    golden('monthly/outline.txt', paper.outline);
    expect(paper.pages.map(({ text }) => /(\d+) \/ (\d+)/.exec(text)?.slice(1))).toEqual(
      paper.pages.map((_, n) => [String(n + 1), String(paper.pages.length)]),
    );
    const [first] = paper.pages;
    for (const part of ['What we could see', 'What happened', 'The last months']) expect(first?.text).toContain(part);
    expect(first?.text).not.toContain('What needs a person');
  });

  it('has the words and the look of the pages that were looked at', async () => {
    golden('monthly/paper.txt', `${paper.pages.map(({ text }) => text).join('\n\n')}\n`);
    for (const [n, { png }] of paper.pages.entries()) await goldenPicture(`monthly/paper-${n + 1}.png`, png);
  });
});

describe('hostile names, handles and words on paper', () => {
  it('are ink: no link, action, script or form of theirs, and every item still stands there', {
    timeout: 60_000,
  }, async () => {
    const pdf = await printPdf(PAGES.hostile, { executablePath, tmpDir: tmpdir(), sandbox: 'off' });
    const raw = Buffer.from(pdf).toString('latin1');
    for (const key of [
      '/JavaScript',
      '/JS',
      '/Launch',
      '/SubmitForm',
      '/GoToR',
      '/AcroForm',
      '/EmbeddedFile',
      '/OpenAction',
    ])
      expect(raw.includes(`${key} `) || raw.includes(`${key}(`) || raw.includes(`${key}/`), key).toBe(false);
    const { links, text } = await linksAndTextOf(pdf);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/^https:\/\/(pond|audit)\.example/.test(href))).toEqual([]);
    expect(text).toContain('<script>alert(1)</script>');
    // A letter that no font has comes back as nought.
    expect(text).not.toMatch(/[\u0001-\u0008\u001b\u202a-\u202e\u2066-\u2069]/u);
    expect(text.match(/Open the review page/g)?.length).toBe(HOSTILE.length);
  });
});
