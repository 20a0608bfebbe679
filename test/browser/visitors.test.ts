/** Several browsers side by side: other hosts at once, one host never twice, and nobody pays for another's page. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { createVisitors } from '../../src/browser/visitors.js';
import { AGENT, door, executablePath, page, refusal, type Site, standIn, tmpFolder, visiting, who } from './site.js';

const HOSTS = ['one.example', 'two.example', 'three.example'];
const tmpDir = tmpFolder();
let site: Site;
let guarded: Door;
let side: Visitor;
/** Answers that wait until the test lets them go, by host and path. */
const held = new Map<string, () => void>();
beforeAll(async () => {
  site = await standIn(HOSTS, (asked, response) => {
    response.setHeader('content-type', 'text/html');
    const answer = () => response.end(page(`<h1>${asked.headers.host}</h1>`));
    if (asked.url?.startsWith('/held')) held.set(`${asked.headers.host}${asked.url}`, answer);
    else if (asked.url === '/robots.txt') response.writeHead(404).end();
    else answer();
  });
  guarded = await door([], { standIns: { map: Object.fromEntries(HOSTS.map((host) => [host, site.at])) } });
  side = await createVisitors({
    ...{ atOnce: 2, door: guarded, tmpDir, executablePath: executablePath(), userAgent: AGENT },
    limits: { visitSeconds: 60, settleMs: 1_000, pageMegabytes: 5, pictureMegabytes: 5 },
    ...{ sandbox: 'auto', robots: 'obey', clock: () => new Date() },
  });
}, 60_000);
afterAll(async () => {
  await side?.close();
  await guarded?.close();
  await site?.close();
  rmSync(tmpDir, { recursive: true, force: true });
});

const look = (host: string, path = '/', signal?: AbortSignal) =>
  visiting(
    side,
    `https://${host}${path}`,
    (visit) => visit.fetch({ url: `https://${host}${path}`, via: 'browser' }),
    signal,
  );
const isHeld = (what: string) => expect.poll(() => held.has(what), { timeout: 20_000 }).toBe(true);

describe('browsers side by side', { timeout: 60_000 }, () => {
  it('visit two hosts at once, and a third when one of them is done', async () => {
    const [one, two] = [look('one.example', '/held'), look('two.example', '/held')];
    await isHeld('one.example/held');
    await isHeld('two.example/held');
    const third = look('three.example');
    held.get('two.example/held')!();
    expect([(await two).status, (await third).status]).toEqual([200, 200]);
    held.get('one.example/held')!();
    expect((await one).status).toBe(200);
  });

  it('never visit one host twice at once, nor ask it twice what it allows', async () => {
    const first = look('one.example', '/held-first');
    await isHeld('one.example/held-first');
    const second = look('one.example', '/second');
    expect((await look('two.example')).status).toBe(200);
    expect(site.asked).not.toContain('one.example/second');
    held.get('one.example/held-first')!();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(site.asked.filter((path) => path === 'one.example/robots.txt')).toHaveLength(1);
  });

  it('end one whose visit is called off in the middle of its page, and leave the other alone', async () => {
    const stop = new AbortController();
    const late = refusal(look('one.example', '/held-for-good', stop.signal));
    await isHeld('one.example/held-for-good');
    const other = look('two.example', '/held-beside');
    await isHeld('two.example/held-beside');
    stop.abort();
    expect(await late).toBe('INTERRUPTED');
    held.get('two.example/held-beside')!();
    expect((await other).status).toBe(200);
    expect((await look('one.example')).status).toBe(200);
  });

  it('let go of a visit that is called off while it waits, and of all when they are closed', async () => {
    const open = await Promise.all([side.visit(who('https://one.example/')), side.visit(who('https://two.example/'))]);
    const stop = new AbortController();
    const waiting = refusal(look('three.example', '/', stop.signal));
    stop.abort();
    expect(await waiting).toBe('INTERRUPTED');
    const other = refusal(look('three.example'));
    await side.close();
    expect(await other).toBe('INTERRUPTED');
    for (const visit of open) await visit.close();
  });
});
