/**
 * The whole way of a Leader in a real browser, with a real mail server and a real (stand-in) platform: invited, she signs,
 * shows that the profile is hers, narrows, pauses, and has everything erased. On a phone without script, and on a desk with it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../scripts/demo/site/people.js';
import { startSite } from '../../scripts/demo/site/server.js';
import { findBrowser } from '../../src/browser/find-browser.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { openPostOffice } from '../mail/post-office.js';
import { filesWith } from '../store/making.js';

const dir = mkdtempSync(join(tmpdir(), 'journey-test-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
const CANARY = 'Kanarienvogel';
/** The platform whose description is asked for by an open interface: no second browser is needed for a proof. */
const her = people.find(({ platform, behaviour }) => platform === 'bluesky' && behaviour === 'profile')!;

async function openWorld(name: string) {
  const person = { ...her };
  const [site, office, port] = await Promise.all([startSite({ people: [person] }), openPostOffice(), freePort()]);
  const baseUrl = `http://127.0.0.1:${port}`;
  const file = join(dir, `${name}.json`);
  const dataDir = join(dir, name);
  const config = {
    ...{ dataDir, reportsDir: join(dir, `${name}-reports`), network: { standIns: site.map } },
    ...{ server: { port, baseUrl }, organisation: 'La Leche League Musterland' },
    mail: { via: 'smtp', from: 'a@lll.example', smtp: { host: 'localhost', port: office.port, caFile: office.caFile } },
  };
  writeFileSync(file, JSON.stringify(config));
  const house = await openHouse(loadConfig({ file, env: {} }));
  const serving = await house.openServing();
  const store = await house.store();
  const close = async () => {
    await serving.stop(1_000);
    await house.close();
    await Promise.all([office.close(), site.close()]);
  };
  return { person, site, office, baseUrl, store, dataDir, close };
}
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
};
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
};

describe.each([
  ['a phone, without script', { width: 390, height: 844 }, false],
  ['a desk, with script', { width: 1280, height: 900 }, true],
] as const)('from invitation to erasure on %s', (size, viewport, javaScriptEnabled) => {
  it('works by links and buttons alone', async () => {
    const world = await openWorld(javaScriptEnabled ? 'desk' : 'phone');
    const { store, office, person, baseUrl, dataDir } = world;
    const context = await browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    const wide = size.startsWith('a desk') ? 'desk' : 'phone';
    const fits = async () =>
      expect(await page.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    try {
      const { token, personId } = store.people.invite({
        name: `Ada ${CANARY}`,
        email: 'ada@mail.example',
        area: 'North',
      });
      await page.goto(`${baseUrl}/invite/${token}`);
      await fits();
      await shot(page, `${wide}-invite`);
      await page.getByRole('textbox', { name: 'Profiles' }).fill(`${world.site.url(person)}\nhttps://bit.ly/3abc`);
      await press(page, 'Recognise these');
      await expect.poll(() => page.getByText('shortened link').count()).toBe(1);
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
      await shot(page, `${wide}-recognised`);
      await page.getByRole('checkbox', { name: 'profile picture' }).check();
      await page.getByRole('checkbox', { name: 'name, description and links' }).check();
      await page.getByRole('radio', { name: 'as a Leader, supporting families' }).check();
      await page.getByRole('textbox', { name: 'More profiles' }).fill('');
      await page.getByRole('textbox', { name: 'Your name' }).fill(`Ada ${CANARY}`);
      await press(page, 'I agree to what I ticked');
      await page.waitForURL('**/me');
      await fits();
      await shot(page, `${wide}-home-unproven`);

      await page.getByRole('link', { name: 'Show that it is yours' }).click();
      await fits();
      await shot(page, `${wide}-proof`);
      await press(page, 'I have done it: look now');
      await expect.poll(() => page.getByText('neither the code nor the link is there').count()).toBeGreaterThan(0);
      const [{ profileId }] = store.hers.profiles(personId) as { profileId: string }[] as [{ profileId: string }];
      person.bio = `${person.bio} ${store.control.of(profileId)?.code}`;
      await press(page, 'I have done it: look now');
      await page.waitForURL('**/me');
      expect(await page.getByText('it is shown to be yours').count()).toBe(1);
      expect(store.profiles.consented().map((profile) => profile.profileId)).toEqual([profileId]);
      await shot(page, `${wide}-home-proven`);

      await page.getByRole('link', { name: 'All about this profile' }).click();
      await fits();
      await shot(page, `${wide}-profile`);
      await page.getByRole('link', { name: 'Change this' }).click();
      await page.getByRole('checkbox', { name: 'profile picture' }).uncheck();
      await page.getByRole('textbox', { name: 'Your name' }).fill(`Ada ${CANARY}`);
      await shot(page, `${wide}-consent`);
      await press(page, 'Sign');
      await page.waitForURL(`**/me/profiles/${profileId}`);
      expect(store.hers.profiles(personId)).toMatchObject([{ parts: ['description'], control: 'proven' }]);

      await page.goto(`${baseUrl}/me/leave`);
      await fits();
      await shot(page, `${wide}-leave`);
      await press(page, 'Pause');
      await page.waitForURL('**/me');
      expect(store.profiles.consented()).toEqual([]);
      for (const path of ['data', 'settings', 'reading']) {
        await page.goto(`${baseUrl}/me/${path}`);
        await fits();
        await shot(page, `${wide}-${path}`);
      }

      expect(filesWith(dataDir, CANARY)).not.toEqual([]);
      await page.goto(`${baseUrl}/me/leave`);
      await page.getByLabel('I want everything about me to be erased').check();
      await press(page, 'Withdraw and erase everything');
      await expect
        .poll(() => page.getByRole('heading', { level: 1 }).textContent())
        .toBe('Everything about you is erased');
      await fits();
      await shot(page, `${wide}-receipt`);
      await expect.poll(() => office.mails.length, { timeout: 60_000 }).toBe(1);
      expect(office.mails[0]?.text?.replace(/\s+/g, ' ')).toContain('This is your receipt');
      await expect.poll(() => store.outbox.depth().waiting, { timeout: 60_000 }).toBe(0);
      for (const left of [CANARY, 'ada@mail.example', person.handle]) expect(filesWith(dataDir, left)).toEqual([]);
      await page.goto(`${baseUrl}/me`);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    } finally {
      await context.close();
      await world.close();
    }
  }, 240_000);
});
