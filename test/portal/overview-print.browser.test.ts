/** The overview as it is printed: one sheet, in every language, with a month of which there is much to tell. */
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import { assetFiles } from '../../src/compose/portal.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import { overviewRoutes } from '../../src/portal/admin/overview.js';
import { createApp } from '../../src/portal/app.js';
import { wordsFor } from '../../src/words/index.js';
import { portalLanguages } from '../../src/words/portal/index.js';
import { monthly, OPTIONS } from '../report/monthly/samples.js';
import { closeHouses, openHouse } from './house.js';

const ORIGIN = 'https://audit.example';
const house = openHouse({ baseUrl: ORIGIN });
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  closeHouses();
});

/** The application with this one page, over the house's store and a month of a sample. */
function overviewIn(lang: string) {
  const routes = overviewRoutes({
    ...{
      store: house.store,
      monthOf: () => monthly({ lang }),
      vouchesFor: () => 2,
      options: OPTIONS,
      paused: () => true,
    },
    nextRound: () => '2027-04-01T06:00:00.000Z',
    health: async () => ({ ready: true, checks: [{ name: 'schedule', ok: false, says: 'off' }], incidents: [] }),
  });
  return createApp({
    ...{ routes, organisation: 'La Leche League Musterland', notes: NO_NOTES, clock: house.time.clock, owners: {} },
    ...{ baseUrl: ORIGIN, words: wordsFor('en'), freshSeconds: 600, files: assetFiles() },
    whoOf: () => ({ sessionId: 's', staffId: 's', roles: ['owner'], areas: 'all', lang, name: 'Olga Owner' }),
  });
}

describe('the overview', () => {
  it.each(portalLanguages())('is one sheet of paper in %s', async (lang) => {
    const app = overviewIn(lang);
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const answer = await app.request(route.request().url());
      const headers = Object.fromEntries(answer.headers);
      await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.goto(`${ORIGIN}/admin`);
    const pdf = Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    await page.close();
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
