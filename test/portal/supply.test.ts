/**
 * A round in which nothing can be visited, end to end: walls, the mail caught by a real server, its link opened in a real
 * browser of a phone's size without script, a saved page and a screenshot handed over, and what the report says of it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import type { Serving } from '../../src/compose/serving.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { Store } from '../../src/store/index.js';
import { drawBadge } from '../../src/vision/drawn.js';
import { openPostOffice, type PostOffice } from '../mail/post-office.js';
import { DRAWN } from '../screens/pages.js';
import { filesWith, sign } from '../store/making.js';
import { steps } from './looked-at.js';

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-supply-'));
const drawn = DRAWN.find(({ id }) => id === 'instagram-phone')!;
const at = (name: string) => join(dir, name);
let site: Server;
let office: PostOffice;
let house: Awaited<ReturnType<typeof openHouse>>;
let store: Store;
let serving: Serving | undefined;
let browser: Browser;
let roundId = '';
let personId = '';
const profiles: Record<'x' | 'instagram' | 'website', { ref: ProfileRef; id: string }> = {} as never;
const clock = () => new Date();

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

beforeAll(async () => {
  site = await listening(
    createServer((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : 401, { 'content-type': 'text/html' });
      response.end('<title>Sign in</title><p>Sign in to go on.</p>');
    }),
  );
  const spare = await listening(createServer());
  const port = portOf(spare);
  await new Promise((resolve) => spare.close(resolve));
  office = await openPostOffice({ tls: false });
  writeFileSync(
    at('profile-audit.config.json'),
    JSON.stringify({
      dataDir: at('data'),
      organisation: 'La Leche League Musterland',
      report: { automatic: false },
      network: { allowPrivate: [`127.0.0.1:${portOf(site)}`] },
      server: { port, baseUrl: `http://127.0.0.1:${port}` },
      mail: {
        via: 'smtp',
        from: 'audit@lll.example',
        perMinute: 600,
        smtp: { host: '127.0.0.1', port: office.port, security: 'none' },
      },
      logs: { to: at('log.txt') },
    }),
  );
  house = await openHouse(loadConfig({ cwd: dir, env: { HOME: dir } }), clock);
  store = await house.store();
  const addresses = {
    x: 'https://x.com/MarenFeeds',
    instagram: `https://instagram.com/${drawn.handle}`,
    website: `http://127.0.0.1:${portOf(site)}/`,
  };
  personId = store.people.invite({ name: 'Maren Tolstrup', email: 'maren@mail.example' }).personId;
  for (const key of ['x', 'instagram', 'website'] as const) {
    const ref = house.recognise(addresses[key]);
    profiles[key] = { ref, id: sign(store, personId, ref, CONSENT_PARTS) };
  }
  // Of fewer than five Leaders no report tells anything; X asks programs to stay away, so nobody is visited there.
  for (const name of ['bea', 'cea', 'dea', 'eva']) {
    const { personId: other } = store.people.invite({ name });
    sign(store, other, house.recognise(`https://x.com/${name}_feeds`), CONSENT_PARTS);
  }
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
  const screen = await browser.newPage({ viewport: drawn.size, deviceScaleFactor: drawn.size.deviceScaleFactor });
  await screen.setContent(drawn.html);
  await screen.screenshot({ path: at('screenshot.png') });
  await screen.close();
  writeFileSync(at('badge.png'), await drawBadge('VOTE LABOUR'));
}, 120_000);
afterAll(async () => {
  await serving?.stop(1_000);
  await browser?.close();
  await house?.close();
  await office?.close();
  site?.close();
  rmSync(dir, { recursive: true, force: true });
});

const shot = steps('supply');
const until = async (done: () => boolean) => {
  for (let i = 0; i < 600 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done()).toBe(true);
};
/** As the report tells it. */
const coverage = async () => (await (await house.reports()).model({})).coverage;

describe('a round in which nothing can be visited', { timeout: 180_000 }, () => {
  let link = '';
  let page: Page;

  it('ends with walls by name and nothing seen', async () => {
    ({ roundId } = await house.runRound(undefined, {}));
    expect(store.rounds.status(roundId).counts).toMatchObject({ hidden: 7, seen: 0, failed: 0 });
    expect(await coverage()).toMatchObject({ leaders: 5, profiles: 7, none: 7, sources: { visited: 0, supplied: 0 } });
  });

  it('asks in one mail, whose link is nowhere in the database', async () => {
    serving = await house.openServing();
    await until(() => office.mails.length > 0);
    const [mail] = office.mails;
    expect(mail?.subject).toBe('Would you show us three of your profiles?');
    link = /http:\/\/127\.0\.0\.1:\d+\/supply\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link).not.toBe('');
    expect(String(mail?.html)).toContain(link);
    expect(mail?.text).not.toContain('link.invalid');
    const token = link.split('/').at(-1)!;
    expect(filesWith(dir, token)).toEqual([]);
    // Asking again asks nobody twice.
    serving.stop(100);
    await serving.stop(100);
    serving = await house.openServing();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(office.mails).toHaveLength(1);
  });

  it('shows her the page, which GET never changes', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(link).origin) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    const response = await page.goto(link);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(response?.headers()['cache-control']).toBe('no-store');
    await shot(page, 'ask');
    const text = await page.innerText('main');
    expect(text).toContain('Maren Tolstrup');
    expect(text).toContain('asks programs not to visit');
    expect(text).toContain('only to people who are signed in');
    for (const { id } of Object.values(profiles)) await fetch(`${link}/${id}/rather-not`);
    expect(store.asks.byToken(link.split('/').at(-1)!).profiles.every(({ settledAt }) => settledAt === null)).toBe(
      true,
    );
    expect(elsewhere).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 390)).toBeLessThanOrEqual(390);
  });

  const send = async (key: keyof typeof profiles, files: Record<string, string | string[]>) => {
    await page.goto(link);
    const form = page.locator(`form[action$="/${profiles[key].id}"]`);
    const details = page.locator(`details:has(form[action$="/${profiles[key].id}"])`);
    if ((await details.count()) > 0) await details.locator('summary').click();
    for (const [name, path] of Object.entries(files)) await form.locator(`input[name=${name}]`).setInputFiles(path);
    await Promise.all([
      page.waitForURL(/\/supply\//, { timeout: 120_000 }),
      form.locator('button.primary').click({ timeout: 120_000 }),
    ]);
    await page.waitForLoadState();
    return page.innerText('main');
  };

  it('says plainly what it cannot take, and keeps nothing', async () => {
    writeFileSync(at('letter.html'), '<p>This is no profile.</p>');
    writeFileSync(at('broken.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    expect(await send('x', {})).toContain('Nothing was chosen');
    expect(await send('x', { avatar: at('broken.png') })).toContain('A picture could not be opened');
    expect(await send('x', { page: at('letter.html') })).toContain('Nothing was kept');
    await shot(page, 'refused');
    expect(store.supplies.of(profiles.x.id)).toBeUndefined();
  });

  it('takes a saved page and a picture: coverage first, then what was found and how to mend it', async () => {
    const saved = at('maren.html');
    writeFileSync(saved, readFileSync(join(import.meta.dirname, '../scrapers/fixtures/x/saved.html')));
    const text = await send('x', { page: saved, avatar: at('badge.png') });
    expect(page.url()).toBe(`${link}/${profiles.x.id}`);
    await shot(page, 'result');
    const [seen, found] = [text.indexOf('We could see'), text.indexOf('VOTE LABOUR')];
    expect(seen).toBeGreaterThan(-1);
    expect(found).toBeGreaterThan(seen);
    expect(text).toContain('How to mend it');
    expect(store.supplies.of(profiles.x.id)?.result).toMatchObject({ verdict: 'finding' });
  });

  it('takes a screenshot', async () => {
    const text = await send('instagram', { page: at('screenshot.png') });
    await shot(page, 'screenshot');
    expect(text).toContain('We could see');
    expect(text).toContain(drawn.name);
    expect(store.supplies.of(profiles.instagram.id)?.result).toMatchObject({ via: 'screenshot' });
  });

  it('takes "I’d rather not" for an answer, and keeps nothing but that nothing more is asked', async () => {
    await page.goto(link);
    await page.locator(`form[action$="/${profiles.website.id}/rather-not"] button`).click();
    await page.waitForLoadState();
    await shot(page, 'settled');
    expect(await page.innerText('main')).toContain('All done here');
    expect(JSON.stringify(store.exportPerson(personId).profiles.map(({ asked }) => asked))).not.toMatch(
      /rather|refus|declin(?!ed")/,
    );
  });

  it('counts what was handed over apart, tells it, and keeps no raw file', async () => {
    // That it was handed over, and by whom, would be told of one Leader alone.
    expect(await coverage()).toMatchObject({ profiles: 7, none: 5, sources: { visited: 0, supplied: null } });
    expect(store.cases.forPerson(personId).map(({ profile }) => profile.url)).toEqual([profiles.x.ref.url]);
    expect(filesWith(at('data'), 'This is no profile')).toEqual([]);
  });

  it('refuses what does not come from its own pages, and what is nobody’s', async () => {
    const target = `${link}/${profiles.website.id}/rather-not`;
    for (const headers of [{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      expect((await fetch(target, { method: 'POST', headers, redirect: 'manual' })).status).toBe(403);
    }
    const own = { origin: new URL(link).origin, 'sec-fetch-site': 'same-origin' };
    const post = (path: string) => fetch(`${link}${path}`, { method: 'POST', headers: own, redirect: 'manual' });
    expect((await post('/0123456789abcdef0123456789abcdef/rather-not')).status).toBe(404);
    const flipped = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
    expect((await fetch(flipped)).status).toBe(404);
    const large = new Blob([new Uint8Array(41_000_000)]);
    const form = new FormData();
    form.set('page', large, 'large.png');
    expect((await fetch(`${link}/${profiles.x.id}`, { method: 'POST', headers: own, body: form })).status).toBe(413);
  });

  it('closes at once with a withdrawn consent, and what she handed over is gone', async () => {
    store.consents.withdraw(personId, profiles.x.ref.url);
    expect((await fetch(`${link}/${profiles.x.id}`)).status).toBe(404);
    expect(store.supplies.of(profiles.x.id)).toBeUndefined();
    expect((await fetch(link)).status).toBe(200);
    store.consents.withdraw(personId);
    expect((await fetch(link)).status).toBe(404);
    expect(await (await fetch(link)).text()).toContain('This link does not work any more');
  });
});
