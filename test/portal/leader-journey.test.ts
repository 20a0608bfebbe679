/**
 * The whole way of a Leader in a real browser, with a real mail server and a real (stand-in) platform: invited, she signs,
 * shows that the profile is hers, narrows, pauses, and has everything erased, by Tab, Enter and Space alone. On a phone without
 * script, and on a desk with it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../scripts/demo/site/people.js';
import { findBrowser } from '../../src/browser/find-browser.js';
import { filesWith } from '../store/making.js';
import { byKeys, steps } from './looked-at.js';
import { openServed, type Served } from './served.js';

const dir = mkdtempSync(join(tmpdir(), 'journey-test-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

const CANARY = 'Kanarienvogel';
const HER = 'ada@mail.example';
/** The platform whose description is asked for by an open interface: no second browser is needed for a proof. */
const her = people.find(({ platform, behaviour }) => platform === 'bluesky' && behaviour === 'profile')!;

/** An admin invites her on the page for it: what she gets is the mail, and nothing else tells of the link. */
async function invitedByMail({ store, baseUrl, office, linkTo }: Served): Promise<string> {
  const { id } = store.staff.invite({ name: 'Olga Owner', email: 'olga@mail.example', role: 'owner', areas: null });
  store.staff.factor.offer(id, 'sealed');
  store.staff.factor.confirm(id, 1, []);
  const session = store.sessions.factorShown(
    store.sessions.byToken(store.sessions.begin({ staffId: id }, 3600), () => 3600)!.id,
  );
  const headers = { cookie: `session=${session}`, origin: baseUrl, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ name: `Ada ${CANARY}`, email: HER, area: 'North', lang: 'en' });
  const sent = await fetch(`${baseUrl}/admin/leaders/invite`, { method: 'POST', headers, body, redirect: 'manual' });
  expect(sent.status).toBe(303);
  await expect.poll(() => office.mails.length, { timeout: 60_000 }).toBe(1);
  return linkTo(HER, '/invite/')!;
}
const shot = steps('leader');

const SIZES = [
  ['a phone, without script', { width: 390, height: 844 }, false],
  ['a desk, with script', { width: 1280, height: 900 }, true],
] as const;
/** A desk too at full length; looks.journey.test.ts goes by both at any length. */
describe.each(SIZES.slice(0, process.env.PROFILE_AUDIT_FULL === '1' ? 2 : 1))(
  'from invitation to erasure on %s',
  (size, viewport, javaScriptEnabled) => {
    it('works by keys alone', async () => {
      const person = { ...her };
      const folder = join(dir, javaScriptEnabled ? 'desk' : 'phone');
      mkdirSync(folder);
      const world = await openServed(folder, [person]);
      const { store, office, baseUrl, dataDir } = world;
      const context = await browser.newContext({ viewport, javaScriptEnabled });
      const page = await context.newPage();
      const keys = byKeys(page);
      const wide = size.startsWith('a desk') ? 'desk' : 'phone';
      try {
        await page.goto(await invitedByMail(world));
        const personId = store.roll.page({ areas: 'all' }).rows[0]!.id;
        await shot(page, `${wide}-invite`);
        await keys.write('Profiles', `${world.site.url(person)}\nhttps://bit.ly/3abc`);
        await keys.press('Recognise these');
        await expect.poll(() => page.getByText('shortened link').count()).toBe(1);
        expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
        await shot(page, `${wide}-recognised`);
        await keys.tick(page.getByRole('checkbox', { name: 'profile picture' }));
        await keys.tick(page.getByRole('checkbox', { name: 'name, description and links' }));
        await keys.tick(page.getByRole('radio', { name: 'as a Leader, supporting families' }));
        await keys.write('More profiles', '');
        await keys.write('Your name', `Ada ${CANARY}`);
        await keys.press('I agree to what I ticked');
        await page.waitForURL('**/me');
        await shot(page, `${wide}-home-unproven`);

        await keys.press('Show that it is yours', 'link');
        await shot(page, `${wide}-proof`);
        await keys.press('I have done it: look now');
        await expect.poll(() => page.getByText('neither the code nor the link is there').count()).toBeGreaterThan(0);
        const [{ profileId }] = store.hers.profiles(personId) as { profileId: string }[] as [{ profileId: string }];
        person.bio = `${person.bio} ${store.control.of(profileId)?.code}`;
        await keys.press('I have done it: look now');
        await page.waitForURL('**/me');
        expect(await page.getByText('it is shown to be yours').count()).toBe(1);
        expect(store.profiles.consented().map((profile) => profile.profileId)).toEqual([profileId]);
        await shot(page, `${wide}-home-proven`);

        await keys.press('All about this profile', 'link');
        await shot(page, `${wide}-profile`);
        await keys.press('Change this', 'link');
        await keys.tick(page.getByRole('checkbox', { name: 'profile picture' }));
        await keys.write('Your name', `Ada ${CANARY}`);
        await shot(page, `${wide}-consent`);
        await keys.press('Sign');
        await page.waitForURL(`**/me/profiles/${profileId}`);
        expect(store.hers.profiles(personId)).toMatchObject([{ parts: ['description'], control: 'proven' }]);

        await page.goto(`${baseUrl}/me/leave`);
        await shot(page, `${wide}-leave`);
        await keys.press('Pause');
        await page.waitForURL('**/me');
        expect(store.profiles.consented()).toEqual([]);
        for (const path of ['data', 'settings', 'reading']) {
          await page.goto(`${baseUrl}/me/${path}`);
          await shot(page, `${wide}-${path}`);
        }

        await page.goto(`${baseUrl}/me/data`);
        const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Download everything')]);
        expect(
          readFileSync(await download.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');

        expect(filesWith(dataDir, CANARY)).not.toEqual([]);
        await page.goto(`${baseUrl}/me/leave`);
        await keys.tick(page.getByLabel('I want everything about me to be erased'));
        await keys.press('Withdraw and erase everything');
        await expect
          .poll(() => page.getByRole('heading', { level: 1 }).textContent())
          .toBe('Everything about you is erased');
        await shot(page, `${wide}-receipt`);
        await expect.poll(() => office.mails.length, { timeout: 60_000 }).toBe(2);
        expect(office.mails[1]?.text?.replace(/\s+/g, ' ')).toContain('This is your receipt');
        await expect.poll(() => store.outbox.depth().waiting, { timeout: 60_000 }).toBe(0);
        for (const left of [CANARY, HER, person.handle]) expect(filesWith(dataDir, left)).toEqual([]);
        await page.goto(`${baseUrl}/me`);
        expect(new URL(page.url()).pathname).toBe('/sign-in');
      } finally {
        await context.close();
        await world.close();
      }
    }, 240_000);
  },
);
