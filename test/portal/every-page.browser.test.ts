/**
 * Every page in a real browser, on a phone and at a desk, light and dark: axe finds nothing, nothing scrolls sideways at twice
 * the size, everything is reached by keyboard, nothing moves or jumps, nothing comes from elsewhere, no hostile text acts.
 * The short form takes each page in one of the four looks in turn; PROFILE_AUDIT_FULL=1 takes all four. With
 * PROFILE_AUDIT_SHOTS=folder every look is kept as a picture.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { type Listening, listen } from '../../src/portal/listen.js';
import { closeHouses, type House, openHouse, type Persona } from './house.js';
import { type PageSeen, pagesOf } from './pages.js';

const FULL = process.env.PROFILE_AUDIT_FULL === '1';
const SHOTS = process.env.PROFILE_AUDIT_SHOTS;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const LOOKS = [
  { size: 'phone', scheme: 'light' },
  { size: 'desk', scheme: 'dark' },
  { size: 'phone', scheme: 'dark' },
  { size: 'desk', scheme: 'light' },
] as const;
type Look = (typeof LOOKS)[number];

let house: House;
let pages: PageSeen[];
let origin = '';
let browser: Browser;
let open: Listening;
const contexts = new Map<Persona, BrowserContext>();
const heard: string[] = [];

beforeAll(async () => {
  const spare = createServer();
  const port = await new Promise<number>((resolve) =>
    spare.listen(0, '127.0.0.1', () => resolve((spare.address() as AddressInfo).port)),
  );
  await new Promise((resolve) => spare.close(resolve));
  origin = `http://127.0.0.1:${port}`;
  house = openHouse({ baseUrl: origin });
  open = await listen(house.app, { host: '127.0.0.1', port });
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
  ({ pages } = pagesOf(house));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await open?.stop(500);
  closeHouses();
});

async function pageOf(who: Persona): Promise<Page> {
  let context = contexts.get(who);
  if (!context) {
    context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce' });
    const [name, value] = house.signInAs(who).split('=');
    if (name && value) await context.addCookies([{ name, value, url: origin }]);
    await context.addInitScript(() => {
      const found = window as unknown as { shifted: number; pwn(): void; pwned?: boolean; refused: string[] };
      found.shifted = 0;
      // What the policy of the page had to stop: it stops nothing where everything is inert.
      found.refused = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        found.refused.push(`${violatedDirective}: ${blockedURI}`),
      );
      found.pwn = () => {
        found.pwned = true;
      };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) found.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    contexts.set(who, context);
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:')) heard.push(`asks ${url}`);
    });
    page.on('console', (said) => {
      if (said.type() === 'error' && !/status of 4\d\d/.test(said.text())) heard.push(said.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    return page;
  }
  return context.pages()[0]!;
}

const measured = (page: Page) =>
  page.evaluate(() => {
    const { shifted, pwned, refused } = window as unknown as { shifted: number; pwned?: boolean; refused: string[] };
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
    }).length;
    const small = [
      ...document.querySelectorAll('button, .button, select, input:not([type=checkbox],[type=radio],[type=hidden])'),
    ]
      .filter((element) => element.getBoundingClientRect().height > 0 && element.getBoundingClientRect().height < 40)
      .map((element) => element.outerHTML.slice(0, 80));
    return { shifted, pwned: pwned ?? false, refused, moving, small, title: document.title };
  });

const sideways = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 700 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
};

const axe = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const run = (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};

/** Presses Tab until it comes round: everything that can be used is reached, and shows that it is. */
async function byKeyboard(page: Page): Promise<{ lost: number; unseen: string[] }> {
  const all = await page.evaluate(() => {
    const can = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ];
    const shown = can.filter((element) => element.checkVisibility() && !(element as HTMLButtonElement).disabled);
    // Of a group of radio buttons one alone is reached, then the arrows go through them.
    const groups = new Set<string>();
    return shown.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      if (groups.has(element.name)) return false;
      return Boolean(groups.add(element.name));
    }).length;
  });
  const unseen: string[] = [];
  const reached = new Set<string>();
  // Day, month, year and the calendar are a press each.
  const inDates = 3 * (await page.locator('input[type=date]').count());
  for (let press = 0; press < Math.min(all, 60) + 2 + inDates; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const index = [...document.querySelectorAll('*')].indexOf(element);
      return { index, seen: outlineStyle !== 'none' && outlineWidth !== '0px', html: element.outerHTML.slice(0, 80) };
    });
    if (!at) continue;
    reached.add(String(at.index));
    if (!at.seen) unseen.push(at.html);
  }
  return { lost: Math.max(0, Math.min(all, 60) - reached.size), unseen: [...new Set(unseen)] };
}

async function look({ path, who, route }: PageSeen, { size, scheme }: Look, nth: number): Promise<string[]> {
  const page = await pageOf(who);
  const said: string[] = [];
  heard.length = 0;
  await page.setViewportSize(SIZES[size]);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(path, { waitUntil: 'load' });
  const { shifted, pwned, refused, moving, small } = await measured(page);
  // Afterwards: a picture of the whole page makes the window larger for a moment, and that is a jump.
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    const name = `${String(nth).padStart(2, '0')}-${who}${route.replaceAll(/[^\w]+/g, '-')}-${size}-${scheme}.png`;
    await page.screenshot({ path: join(SHOTS, name), fullPage: true });
  }
  if (shifted > 0.01) said.push(`it jumps by ${shifted}`);
  if (pwned) said.push('hostile text acted');
  said.push(...refused.map((one) => `the page asked for what it must not: ${one}`));
  if (moving > 0) said.push(`${moving} things move although nothing should`);
  said.push(...small.map((html) => `too small to press: ${html}`));
  said.push(...(await axe(page)), ...heard);
  if (FULL || size === 'phone') {
    const { lost, unseen } = await byKeyboard(page);
    if (lost > 0) said.push(`${lost} things are not reached by keyboard`);
    said.push(...unseen.map((html) => `focus is not seen: ${html}`));
  }
  for (const width of [640, 320]) {
    const over = await sideways(page, width);
    if (over > 0) said.push(`scrolls sideways by ${over} at ${width}`);
  }
  return said;
}

describe('every page', { timeout: 600_000 }, () => {
  it('is as it should be, in a browser', async () => {
    const wrong: Record<string, string[]> = {};
    for (const [nth, page] of pages.entries()) {
      for (const [at, one] of LOOKS.entries()) {
        if (!FULL && !SHOTS && at !== nth % LOOKS.length) continue;
        const said = await look(page, one, nth);
        if (said.length > 0) wrong[`${page.who} ${page.route} ${one.size} ${one.scheme}`] = said;
      }
    }
    expect(wrong).toEqual({});
  });
});
