/**
 * A Leader looks at her own profile in earnest: a real browser on her side, a real visit on ours, against a local site of
 * invented people. A finding, mended on the site, looked at again, closed; a platform that is shown by herself; a picture and
 * a text tried, of which nothing is left.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../scripts/demo/site/people.js';
import type { DemoPerson } from '../../scripts/demo/site/person.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { findBrowser } from '../../src/browser/find-browser.js';
import type { Serving } from '../../src/compose/serving.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import type { Store } from '../../src/store/index.js';
import { drawBadge } from '../../src/vision/drawn.js';
import { filesWith, sign } from '../store/making.js';
import { freePort } from './free-port.js';
import { steps } from './looked-at.js';

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-looks-'));
const [found, clean] = [people.find(({ id }) => id === 'solveig'), people.find(({ id }) => id === 'rosalind')];
let site: Site;
let house: Awaited<ReturnType<typeof openHouse>>;
let store: Store;
let serving: Serving;
let browser: Browser;
let base = '';
let her: DemoPerson;
let ids: { site: string; walled: string };
let personId = '';

beforeAll(async () => {
  her = { ...found! };
  site = await startSite({ people: [her] });
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(dir, 'profile-audit.config.json'),
    JSON.stringify({
      ...{ dataDir: join(dir, 'data'), organisation: 'La Leche League Musterland', logs: { to: join(dir, 'log.txt') } },
      network: { standIns: site.map },
      server: { port, baseUrl: base },
      platforms: { instagram: { worker: 'ask' } },
    }),
  );
  house = await openHouse(loadConfig({ cwd: dir, env: { HOME: dir } }));
  store = await house.store();
  personId = store.people.invite({ name: her.name, email: 'solveig@mail.example' }).personId;
  ids = {
    site: sign(store, personId, house.recognise(site.url(her)), CONSENT_PARTS),
    walled: sign(store, personId, house.recognise('https://www.instagram.com/solveig.arncliffe/'), CONSENT_PARTS),
  };
  serving = await house.openServing();
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.stop(500);
  await house?.close();
  await site?.close();
  rmSync(dir, { recursive: true, force: true });
});

async function signedIn(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addCookies([{ name: 'session', value: store.sessions.begin({ personId }, 3600), url: base }]);
  return context;
}
const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const shot = steps('looks');
const path = (which: keyof typeof ids, page: string) => `${base}/me/profiles/${ids[which]}/${page}`;
describe('a Leader looks at her own profile', { timeout: 180_000 }, () => {
  it('on a phone without script: asks, waits, reads what was found and how to mend it', async () => {
    const context = await signedIn({ ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path('site', 'audit'));
    await shot(page, 'audit-before-phone');
    await page.getByRole('button', { name: 'Look now' }).click();
    await page.waitForURL(/watch=1|result/, { timeout: 60_000 });
    if (page.url().includes('watch')) await shot(page, 'audit-running-phone', { moves: true });
    await page.waitForURL(/\/result$/, { timeout: 120_000 });
    await shot(page, 'result-phone');
    const text = await page.innerText('main');
    expect(text).toContain('We could see');
    expect(text).toContain('Something to mend');
    expect(text).toContain('How to mend it');
    expect(store.ownAudits.of(ids.site)).toMatchObject({ verdict: 'finding' });
    await context.close();
  });

  it('on a desktop with script: mends it on her site, looks again, and it is closed', async () => {
    Object.assign(her, { id: 'solveig-mended', avatar: clean!.avatar, banner: clean!.banner, bio: clean!.bio });
    const context = await signedIn(DESKTOP);
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto(path('site', 'result'));
    await shot(page, 'result-desktop');
    await page.getByRole('button', { name: 'look again' }).click();
    await page.waitForURL(/watch=1|result$/, { timeout: 60_000 });
    if (page.url().includes('watch')) await shot(page, 'audit-running-desktop', { moves: true });
    await page.waitForURL(/\/result$/, { timeout: 120_000 });
    await shot(page, 'result-mended-desktop');
    expect(await page.innerText('main')).toContain('Mended, thank you');
    expect([...store.lives.states(ids.site).values()]).not.toContain('confirmed');
    expect([...store.lives.states(ids.site).values()]).not.toContain('once');
    expect(elsewhere).toEqual([]);
    await page.getByText('A disclaimer to copy').first().click();
    await shot(page, 'result-disclaimers-desktop');
    await context.close();
  });

  it('where our program does not go, shows it herself and sees the result', async () => {
    const context = await signedIn({ ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path('walled', 'audit'));
    await shot(page, 'audit-walled-phone');
    await page.getByRole('link', { name: 'Show it to us yourself' }).click();
    await shot(page, 'supply-phone');
    const badge = join(dir, 'badge.png');
    writeFileSync(badge, await drawBadge('VOTE LABOUR'));
    await page.locator('input[name=avatar]').setInputFiles(badge);
    await page.locator('form[enctype] button').click();
    await page.waitForURL(/of=supplied/, { timeout: 120_000 });
    await shot(page, 'result-supplied-phone');
    const text = await page.innerText('main');
    expect(text).toContain('You showed us this on');
    expect(text).toContain('VOTE LABOUR');
    await context.close();
  });

  it('tries a picture and a text, and nothing of it is left anywhere', async () => {
    const context = await signedIn(PHONE);
    const page = await context.newPage();
    await page.goto(`${base}/me/try`);
    await shot(page, 'try-phone');
    const [canary, heic] = [
      join(dir, '..', `KANARIVOGEL-${process.pid}.png`),
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    ];
    writeFileSync(canary, await drawBadge('VOTE LABOUR'));
    await page.locator('textarea[name=text]').fill('La Leche League Leader. KANARIVOGEL. Vote Labour!');
    await page.locator('input[name=picture]').setInputFiles([
      { name: 'KANARIVOGEL.png', mimeType: 'image/png', buffer: Buffer.from(await drawBadge('VOTE LABOUR')) },
      { name: 'IMG_0042.HEIC', mimeType: 'image/heic', buffer: heic },
    ]);
    rmSync(canary);
    await page.locator('form[enctype] button').click();
    await page.getByRole('heading', { name: 'The result' }).waitFor({ timeout: 120_000 });
    await shot(page, 'try-result-phone');
    const text = await page.innerText('main');
    expect(text).toContain('VOTE LABOUR');
    expect(text).toContain('HEIC photo');
    expect(text).toContain('Something to mend');
    await context.close();
    expect(filesWith(join(dir, 'data'), 'KANARIVOGEL')).toEqual([]);
    expect(filesWith(dir, 'KANARIVOGEL')).toEqual([]);
  });
});
