/**
 * Every page in a real browser, on a phone and at a desk, light and dark, with the states that no address alone leads to: axe
 * finds nothing, nothing scrolls sideways or is cut at twice and four times the size, everything is reached by keyboard, nothing
 * moves or jumps, nothing comes from elsewhere, no hostile text acts.
 * The short form takes each page in one of the four looks in turn, and at four times the size alone; PROFILE_AUDIT_FULL=1 takes all.
 * With PROFILE_AUDIT_SHOTS=folder every look is kept as a picture.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { type Listening, listen } from '../../src/portal/listen.js';
import { freePort } from './free-port.js';
import { closeHouses, type House, openHouse, type Persona } from './house.js';
import { axe, byKeyboard, crowded } from './looked-at.js';
import { type PageSeen, pagesOf } from './pages.js';
import { statePagesOf } from './state-pages.js';

const FULL = process.env.PROFILE_AUDIT_FULL === '1';
const SHOTS = process.env.PROFILE_AUDIT_SHOTS;
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
  const port = await freePort();
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

/** A page, or a state that stands for one at an address of its own. */
interface Seen extends Pick<PageSeen, 'path' | 'who' | 'route'> {
  /** Of a state: what was answered, shown in place of the address. */
  answer?: { status: number; headers: Record<string, string>; body: string };
  /** What is wrong has the focus. */
  refused?: boolean;
}
async function look(
  { path, who, route, answer, refused }: Seen,
  { size, scheme }: Look,
  nth: number,
): Promise<string[]> {
  const page = await pageOf(who);
  const said: string[] = [];
  heard.length = 0;
  await page.setViewportSize(SIZES[size]);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  if (answer) await page.route(`${origin}${path}`, (to) => to.fulfill(answer), { times: 1 });
  await page.goto(path, { waitUntil: 'load' });
  const { shifted, pwned, refused: asked, moving, small } = await measured(page);
  // Afterwards: a picture of the whole page makes the window larger for a moment, and that is a jump.
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    const name = `${String(nth).padStart(2, '0')}-${who}-${route.replaceAll(/[^\w]+/g, '-')}-${size}-${scheme}.png`;
    await page.screenshot({ path: join(SHOTS, name), fullPage: true });
  }
  if (shifted > 0.01) said.push(`it jumps by ${shifted}`);
  if (pwned) said.push('hostile text acted');
  said.push(...asked.map((one) => `the page asked for what it must not: ${one}`));
  if (moving > 0) said.push(`${moving} things move although nothing should`);
  said.push(...small.map((html) => `too small to press: ${html}`));
  if (refused) said.push(...(await focusOnWrong(page)));
  said.push(...(await axe(page)), ...heard);
  if (!answer && (FULL || size === 'phone')) said.push(...(await byKeyboard(page)));
  for (const width of FULL ? [640, 320] : [320]) said.push(...(await crowded(page, width)));
  return said;
}
/** A refused form comes back with the focus on what is wrong: the notice, or the first field that is. */
async function focusOnWrong(page: Page): Promise<string[]> {
  const wrong = '.notice:focus, [aria-invalid=true]:focus, [aria-invalid=true] :focus';
  const found = await page.waitForSelector(wrong, { state: 'attached', timeout: 10_000 }).catch(() => undefined);
  return found ? [] : ['what is wrong has not the focus'];
}

async function wrongOf(seen: readonly Seen[]): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const [nth, one] of seen.entries()) {
    for (const [at, how] of LOOKS.entries()) {
      if (!FULL && !SHOTS && at !== nth % LOOKS.length) continue;
      const said = await look(one, how, nth);
      if (said.length > 0) wrong[`${one.who} ${one.route} ${how.size} ${how.scheme}`] = said;
    }
  }
  return wrong;
}

describe('every page', { timeout: 600_000 }, () => {
  it('is as it should be, in a browser', async () => {
    expect(await wrongOf(pages)).toEqual({});
  });

  it('so are refused forms, spent links, questions before something grave, trials, and other languages', async () => {
    const states: Seen[] = [];
    const statuses: Record<string, [number, number]> = {};
    for (const [nth, { name, who, status, refused = false, ask }] of statePagesOf(
      house,
      FULL || SHOTS !== undefined,
    ).entries()) {
      const answer = await ask();
      if (answer.status !== status) statuses[name] = [answer.status, status];
      // A page that brings itself up to date would be gone before it was looked at.
      const headers = Object.fromEntries([...answer.headers].filter(([header]) => header !== 'refresh'));
      const body = await answer.text();
      states.push({ path: `/state/${nth}`, route: name, who, refused, answer: { status: 200, headers, body } });
    }
    expect(statuses).toEqual({});
    expect(await wrongOf(states)).toEqual({});
  });
});
