/**
 * What is asked of every page that a real browser shows: axe finds nothing, nothing scrolls sideways and nothing is cut at twice
 * and at four times the size, everything is reached by keys and shows that it is.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { shots } from './shots.js';

const FULL = process.env.PROFILE_AUDIT_FULL === '1';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds, each with where. The page must run scripts. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: it } = window as unknown as { axe: { run(options: object): Promise<Found> } };
    const { violations } = await it.run({ resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** How far it scrolls sideways at this width, and whose text is cut off or stands outside. */
export async function crowded(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 450 });
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out: string[] = scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (out.length > 5) break;
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())) continue;
      const style = getComputedStyle(element);
      // What is there for those who hear the page is cut on purpose; a long name may end in an ellipsis.
      if (
        style.clipPath !== 'none' ||
        element.closest('.hear, .skip, .account, svg, thead') ||
        !element.checkVisibility()
      )
        continue;
      const { left, right, width: wide } = element.getBoundingClientRect();
      const says = element.outerHTML.slice(0, 90);
      if (wide > 0 && (right > clientWidth + 1 || left < -1)) out.push(`stands outside: ${says}`);
      const hides = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
      if (hides && element.tagName !== 'TEXTAREA' && element.scrollWidth > element.clientWidth + 1)
        out.push(`is cut: ${says}`);
    }
    return out;
  });
  return found.map((one) => `${one} at ${width}`);
}

/**
 * Presses Tab until it comes round: everything that can be used is reached, and shows that it is. `most`: no more presses than
 * so many on a long page.
 */
export async function byKeyboard(page: Page, most = 60): Promise<string[]> {
  const all = await page.evaluate(() => {
    const can = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ];
    const shown = can.filter((element) => element.checkVisibility() && !(element as HTMLButtonElement).disabled);
    // What is reached is written down by the page itself: asking it after each press takes ten times as long.
    const seen = new Set<Element>();
    const unseen = new Set<string>();
    Object.assign(window, { tabbed: { seen, unseen } });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      seen.add(target);
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      if (outlineStyle === 'none' || outlineWidth === '0px') unseen.add(target.outerHTML.slice(0, 80));
    });
    // Of a group of radio buttons one alone is reached, then the arrows go through them.
    const groups = new Set<string>();
    return shown.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      if (groups.has(element.name)) return false;
      return Boolean(groups.add(element.name));
    }).length;
  });
  // Day, month, year and the calendar are a press each.
  const inDates = 3 * (await page.locator('input[type=date]').count());
  const wanted = Math.min(all, most);
  for (let press = 0; press < wanted + 2 + inDates; press++) await page.keyboard.press('Tab');
  const { reached, unseen } = await page.evaluate(() => {
    const { seen, unseen: dim } = (window as unknown as { tabbed: { seen: Set<Element>; unseen: Set<string> } }).tabbed;
    return { reached: seen.size, unseen: [...dim] };
  });
  return [
    ...(reached < wanted ? [`${wanted - reached} things are not reached by keyboard`] : []),
    ...unseen.map((html) => `focus is not seen: ${html}`),
  ];
}

/** Presses Tab until this has the focus, as whoever has no mouse comes to it. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const element = await wanted.elementHandle();
  for (let press = 0; press < 120; press += 1) {
    if (await element?.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} is not reached by keys`);
}
/** Walks a page by Tab, Enter and Space alone. */
export const byKeys = (page: Page) => ({
  async press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    await tabTo(page, page.getByRole(role, { name, exact: true }).first());
    // A key is pressed and no more: unlike a click it does not wait for what it leads to.
    const led = Promise.race([page.waitForEvent('framenavigated'), page.waitForEvent('download')]);
    await page.keyboard.press('Enter');
    await led;
    await page.waitForLoadState();
  },
  async tick(wanted: Locator): Promise<void> {
    await tabTo(page, wanted);
    await page.keyboard.press('Space');
  },
  /** Writes this in place of what stood there. */
  async write(name: string, text: string): Promise<void> {
    await tabTo(page, page.getByRole('textbox', { name }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  },
});

/**
 * Steps of a journey: each page that it comes to is held against the width of its window and, at full length, against axe, with
 * or without script, and photographed where pictures are asked for. Markup that was seen before is not held against axe again.
 * `moves`: the page goes on by itself, so it is looked at as it was.
 */
export function steps(journey: string): (page: Page, name: string, how?: { moves?: boolean }) => Promise<void> {
  const shot = shots(journey);
  const known = new Set<string>();
  return async (page, name, { moves = false } = {}) => {
    if (!moves) await shot(page, name);
    const url = page.url();
    const { markup, over, scripted } = await page.evaluate(() => ({
      markup: document.documentElement.outerHTML,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      scripted: matchMedia('(scripting: enabled)').matches,
    }));
    expect([journey, name, over]).toEqual([journey, name, 0]);
    // The pages by themselves, and their states, are held against axe in the short form too, by the sweep.
    if (!FULL || known.has(markup)) return;
    known.add(markup);
    // axe waits by timers, which stand still where script is off.
    const found = scripted && !moves ? await axe(page) : await axe(await twinOf(page, url, markup));
    expect([journey, name, found]).toEqual([journey, name, []]);
  };
}

const twins = new WeakMap<Browser, Page>();
/** A window with script that shows this markup at this address, without the page's own scripts. */
async function twinOf(page: Page, url: string, markup: string): Promise<Page> {
  const browser = page.context().browser()!;
  const twin = twins.get(browser) ?? (await (await browser.newContext()).newPage());
  twins.set(browser, twin);
  await twin.setViewportSize(page.viewportSize()!);
  const body = `<!doctype html>${markup.replaceAll(/<script[\s\S]*?<\/script>/g, '')}`;
  await twin.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await twin.goto(url);
  await twin.unroute(url);
  return twin;
}
