/**
 * The first owner's way in a real browser, with a real mail server: let in from the command line, her second step set up, a
 * table tried and sent, a mark added, all of it found in the log; then signed in again by a mail, whose link works once.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { run } from '../../src/cli/main.js';
import { codeAt } from '../../src/services/one-time-codes.js';
import { drawMark } from '../../src/vision/drawn.js';
import { byKeys, steps } from './looked-at.js';
import { openServed, type Served } from './served.js';

const dir = mkdtempSync(join(tmpdir(), 'owner-journey-'));
const SIZES = {
  'a desk, with script': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
  'a phone, without script': { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
};
const HER = 'maria@mail.example';
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

/** `profile-audit owner invite`, beside the program that is served. Gives the link that it prints. */
async function invited(file: string): Promise<string> {
  const out: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => out.push(text), width: 80, color: false };
  const code = await run(['--config', file, 'owner', 'invite', HER, '--name', 'Maria Muster'], {
    ...{ ...io, interactive: false, clock: () => new Date(), signal: new AbortController().signal },
    async *readStdin() {},
  });
  expect([code, out.join('\n')]).toEqual([0, expect.stringMatching(/\/sign-in\/[\w-]{43}/)]);
  return /http\S+\/sign-in\/[\w-]{43}/.exec(out.join('\n'))![0];
}
/** By keys alone, as far as there are no files to be chosen. */
const press = (page: Page, name: string) => byKeys(page).press(name);
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
/** From the link to the pages: her second step, set up with an app that reckons the code from what the page shows. */
async function setsUp(page: Page, link: string, shot: (page: Page, name: string) => Promise<void>): Promise<string> {
  await page.goto(link);
  expect(await heading(page)).toBe('Sign in as Maria Muster');
  await press(page, 'Sign me in');
  expect(await heading(page)).toBe('Set up the second step');
  await shot(page, 'set-up');
  const secret = (await page.locator('code.copied').innerText()).replaceAll(/\s/g, '');
  await byKeys(page).write('Code', '000000');
  await press(page, 'That is it');
  await page.getByText('This code does not fit yet').waitFor();
  await byKeys(page).write('Code', codeAt(secret, new Date()));
  await press(page, 'That is it');
  expect(await heading(page)).toBe('Keep these codes');
  await shot(page, 'codes');
  await page.getByRole('link', { name: 'I have them' }).click();
  expect(await heading(page)).toBe('Overview');
  await shot(page, 'overview-new');
  return secret;
}

const TABLE = `Name,E-Mail,Area,Telephone
Ada Adler,ada@mail.example,North valley,1
Bea Birk,not an address,North valley,2
Zoë Zuñiga,zoe@mail.example,South coast,3
`;
/** Nothing happens at the trial; what it showed happens at the press after it. */
async function invites(
  page: Page,
  { office, store, linkTo }: Served,
  shot: (page: Page, name: string) => Promise<void>,
) {
  await byKeys(page).press('Leaders', 'link');
  await page.getByRole('link', { name: 'Invite from a table' }).first().click();
  const file = { name: 'leaders.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
  await page.getByLabel('The file').setInputFiles(file);
  await press(page, 'Show what would happen');
  expect(await heading(page)).toBe('What would happen');
  await shot(page, 'import-trial');
  const shown = await page.innerText('main');
  expect(shown).toContain('Nothing has been done yet.');
  expect(shown).toContain('Zoë Zuñiga');
  expect([store.roll.areas('all').length, office.mails.length]).toEqual([0, 0]);
  await page.getByRole('button', { name: /^Invite/ }).click();
  await page.getByRole('status').first().waitFor();
  await expect.poll(() => office.mails.length, { timeout: 60_000 }).toBe(2);
  expect(linkTo('zoe@mail.example', '/invite/')).toBeDefined();
  await shot(page, 'roll');
}

async function addsMark(page: Page, shot: (page: Page, name: string) => Promise<void>) {
  await byKeys(page).press('Marks', 'link');
  await page.getByRole('link', { name: 'Add a mark' }).first().click();
  const picture = { name: 'drop.png', mimeType: 'image/png', buffer: Buffer.from(await drawMark()) };
  await page.getByLabel('The picture').setInputFiles(picture);
  await page.getByLabel('Its name').fill('Drop in a ring');
  await page.getByLabel('Badge', { exact: true }).check();
  await page.getByLabel('A badge of').selectOption({ index: 1 });
  await page.getByLabel('Where it comes from').fill('drawn for this test');
  await press(page, 'Try it');
  await page.getByText('There are no stored pictures').waitFor();
  await shot(page, 'mark-trial');
  await page.locator('button[value=use]').click();
  await page.getByRole('link', { name: 'Drop in a ring' }).first().waitFor();
  await shot(page, 'marks');
}

/** A phone too at full length; the reviewer's way is gone on both at any length. */
const taken = Object.entries(SIZES).slice(0, process.env.PROFILE_AUDIT_FULL === '1' ? 2 : 1);
describe.each(taken)('a first owner, on %s', { timeout: 240_000 }, (name, options) => {
  it('sets up her second step, invites, adds a mark, reads the log, and comes back by mail', async () => {
    const folder = join(dir, name.slice(2, 7).trim());
    mkdirSync(folder);
    const shot = steps(`owner-${name.slice(2, 7).trim().replace(',', '')}`);
    const served = await openServed(folder);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    try {
      const secret = await setsUp(page, await invited(served.file), shot);
      await invites(page, served, shot);
      await addsMark(page, shot);
      await byKeys(page).press('Log', 'link');
      const log = await page.innerText('main');
      for (const said of ['The chain is whole', 'A reference mark was added', 'Maria Muster'])
        expect(log).toContain(said);
      expect(log).not.toContain('ada@mail.example');
      await shot(page, 'log');

      await press(page, 'Sign out');
      await page.getByLabel('Your mail address').fill(HER);
      await press(page, 'Send me a link');
      expect(await heading(page)).toBe('Look into your mail');
      await expect.poll(() => served.linkTo(HER, '/sign-in/'), { timeout: 60_000 }).toBeDefined();
      const link = served.linkTo(HER, '/sign-in/')!;
      // Looked at by a program before she does: nothing is used up by that.
      for (let look = 0; look < 2; look += 1) expect((await fetch(link)).status).toBe(200);
      await page.goto(link);
      await press(page, 'Sign me in');
      expect(await heading(page)).toBe('One more step');
      // Each code works once: the one of a moment ago was used.
      await byKeys(page).write('Code', codeAt(secret, new Date(Date.now() + 30_000)));
      await press(page, 'Go on');
      expect(await heading(page)).toBe('Overview');
      const other = await browser.newContext(options);
      const second = await other.newPage();
      expect((await second.goto(link))?.status()).toBe(410);
      expect(await heading(second)).toBe('This link is used up');
      await second.getByLabel('Your mail address').waitFor();
      await shot(second, 'link-spent');
      await other.close();
    } finally {
      await context.close();
      await served.close();
    }
  });
});
