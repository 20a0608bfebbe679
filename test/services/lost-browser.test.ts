/** A browser that dies under a visit: the visit is made once more, in a new browser. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { mintConsented } from '../../src/domain/profile.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { scraper } from '../../src/scrapers/website.js';
import { inspect } from '../../src/services/inspect.js';
import { loadAudits } from '../../src/services/roster.js';
import { door, type Site, standIn, tmpFolder, visitor } from '../browser/site.js';

const HOST = 'rosa.example';
const tmpDir = tmpFolder();
let stage: Site;
let guarded: Door;
let client: Visitor;
/** How many more page requests end in a killed browser. */
let deadly = 0;
let pages = 0;

beforeAll(async () => {
  stage = await standIn([HOST], ({ url }, response) => {
    if (url !== '/') return response.writeHead(404).end();
    pages += 1;
    if (deadly-- > 0) return killBrowser();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<html lang="en"><title>Rosa</title><meta name="description" content="Rosa writes here."><h1>Rosa</h1>`,
    );
  });
  guarded = await door([], { standIns: { map: { [HOST]: stage.at } } });
  client = await visitor({ door: guarded, tmpDir });
});
afterAll(async () => {
  await client.close();
  await guarded.close();
  await stage.close();
});

function killBrowser() {
  const pids = execFileSync('pgrep', ['-f', `user-data-dir=${tmpDir}/`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const pid of pids.map(Number)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}
async function inspected() {
  const profile = mintConsented({ platform: 'website', handle: HOST, url: `https://${HOST}/` });
  const stamp = { version: '1', rules: 'r', lexicon: 'l', ocr: 'o' };
  const { result } = await inspect(profile, {
    ...{ audits: await loadAudits(), verdictOf, stamp, keys: {} },
    ...{ regularPosts: { share: 0.2, count: 3 }, languageOf: () => 'en', clock: () => new Date() },
    openVisit: (ref) => client.visit(ref),
    scraperOf: () => scraper,
    readPicture: () => Promise.reject(new Error('there is no picture')),
  });
  return result;
}

it('is visited again at once where the browser was killed in the middle of its page', async () => {
  deadly = 1;
  pages = 0;
  expect((await inspected()).via).toBe('browser');
  expect(pages).toBe(2);
});

it('is given up after the second browser, for the ledger to try later; the next visit is as any', async () => {
  deadly = 2;
  pages = 0;
  await expect(inspected()).rejects.toMatchObject({ code: 'BROWSER_CRASHED' });
  expect(pages).toBe(2);
  expect((await inspected()).via).toBe('browser');
  expect(pages).toBe(3);
});
