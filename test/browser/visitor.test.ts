/** Visits as they should be: honest, one at a time, asking for nothing twice, and leaving nothing behind. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descendantsOf } from '../../bench/kill/descendants.js';
import { compiled } from '../../scripts/compiled.mjs';
import { openChromium } from '../../src/browser/chromium.js';
import type { Door } from '../../src/browser/door.js';
import { probeBrowser } from '../../src/browser/launch.js';
import { printPdf } from '../../src/browser/pdf.js';
import type { Visitor } from '../../src/browser/visitor.js';
import { captureSchema } from '../../src/domain/capture.js';
import {
  AGENT,
  door,
  executablePath,
  page,
  refusal,
  type Site,
  standIn,
  text,
  tmpFolder,
  visiting,
  visitor,
  who,
} from './site.js';

/** At full length also as Ctrl-C ends it, which is the way of SIGTERM. */
const ENDED_BY = [
  'SIGTERM',
  'SIGKILL',
  ...(process.env.PROFILE_AUDIT_FULL === '1' ? (['SIGINT'] as const) : []),
] as const;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const tmpDir = tmpFolder();
let stage: Site;
let guarded: Door;
let client: Visitor;
let headers: Record<string, unknown> = {};

beforeAll(async () => {
  stage = await standIn(['x.com', 'pbs.example', 'shy.example', 'broken.example'], (asked, response) => {
    const path = asked.url ?? '';
    headers = asked.headers;
    if (path === '/robots.txt') {
      if (asked.headers.host === 'broken.example') return response.writeHead(503).end();
      if (asked.headers.host !== 'shy.example') return response.writeHead(404).end();
      return response.end('User-agent: *\nDisallow:\n\nUser-agent: ProfileAudit\nDisallow: /private\n');
    }
    if (path.startsWith('/leads'))
      return response.writeHead(302, { location: `https://shy.example/private${path.slice(6)}` }).end();
    if (path === '/busy') return response.writeHead(429, { 'retry-after': '3600' }).end();
    if (path.endsWith('.png')) return response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
    if (path.endsWith('.json')) return response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":"ä"}');
    if (path === '/font.woff2' || path === '/film.mp4') return response.end('x');
    if (path === '/old') return response.writeHead(301, { location: '/rosa' }).end();
    if (path === '/slow') return undefined;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (path === '/late')
      return response.end(
        page(
          '<script>setTimeout(() => document.body.insertAdjacentHTML("beforeend", "<p id=bio>späte Zeilen</p>"), 400)</script>',
        ),
      );
    response.end(
      page(
        `<h1>Rosa Beispiel</h1><img src="https://pbs.example/rosa_400.png"><video src="/film.mp4"></video>
<p style="font-family:f">${navigatorFacts}</p>`,
        '<style>@font-face{font-family:f;src:url(/font.woff2)}</style>',
      ),
    );
  });
  guarded = await door([], {
    standIns: {
      map: Object.fromEntries(
        ['x.com', 'pbs.example', 'shy.example', 'broken.example'].map((host) => [host, stage.at]),
      ),
    },
  });
  client = await visitor({ door: guarded, tmpDir });
});
const navigatorFacts =
  '<script>document.write([navigator.webdriver, navigator.language, navigator.userAgent, Intl.DateTimeFormat().resolvedOptions().timeZone].join("|"))</script>';
afterAll(async () => {
  await client.close();
  await guarded.close();
  await stage.close();
  rmSync(tmpDir, { recursive: true, force: true });
});
const X = 'https://x.com/rosa';

describe('a visit', () => {
  it('gives the rendered document at its final address, as a capture that its schema accepts', async () => {
    const capture = await visiting(client, X, (visit) => visit.fetch({ url: 'https://x.com/old', via: 'browser' }));
    expect(captureSchema.parse(capture)).toMatchObject({
      url: X,
      askedUrl: 'https://x.com/old',
      status: 200,
      via: 'browser',
      contentType: 'text/html; charset=utf-8',
    });
    expect(text(capture)).toContain('Rosa Beispiel');
  });
  it('is honest: our own name, no hidden automation, English, and no name of the machine', async () => {
    const capture = await visiting(client, X, (visit) => visit.fetch({ url: X, via: 'browser' }));
    expect(text(capture)).toContain(`true|en|${AGENT}|UTC`);
    await visiting(client, X, (visit) => visit.fetch({ url: 'https://x.com/late', via: 'browser' }));
    expect(headers).toMatchObject({ 'user-agent': AGENT, 'accept-language': expect.stringMatching(/^en\b/) });
    expect(JSON.stringify(headers)).not.toMatch(/proxy|cookie/);
  });
  it('waits for what the scraper waits for', async () => {
    const capture = await visiting(client, X, (visit) =>
      visit.fetch({ url: 'https://x.com/late', via: 'browser', settle: '#bio' }),
    );
    expect(text(capture)).toContain('späte Zeilen');
  });
  it('gives JSON as it came, by browser and by plain request', async () => {
    const bodies = await visiting(client, X, async (visit) => [
      await visit.fetch({ url: 'https://x.com/a.json', via: 'browser' }),
      await visit.fetch({ url: 'https://x.com/a.json', via: 'api', accept: 'application/json' }),
    ]);
    expect(bodies.map(text)).toEqual(['{"a":"ä"}', '{"a":"ä"}']);
    expect(bodies.map(({ via }) => via)).toEqual(['browser', 'api']);
  });
  it('asks for no picture twice, and for no film and no font at all', async () => {
    stage.asked.length = 0;
    await visiting(client, X, async (visit) => {
      await visit.fetch({ url: X, via: 'browser' });
      const held = await visit.picture('https://pbs.example/rosa_400.png');
      expect(Buffer.from(held.body)).toEqual(PNG);
      expect(held).toMatchObject({ via: 'browser', contentType: 'image/png', status: 200 });
      const larger = await visit.picture('https://pbs.example/rosa_orig.png');
      expect(larger).toMatchObject({ via: 'api', contentType: 'image/png', status: 200 });
      const inline = await visit.picture(`data:image/png;base64,${PNG.toString('base64')}`);
      expect(Buffer.from(captureSchema.parse(inline).body)).toEqual(PNG);
    });
    expect(stage.asked).toEqual(['x.com/rosa', 'pbs.example/rosa_400.png', 'pbs.example/rosa_orig.png']);
  });
  it('knows no host that has no stand-in', async () => {
    const got = await visiting(client, X, async (visit) => [
      await refusal(visit.fetch({ url: 'https://example.com/', via: 'browser' })),
      await refusal(visit.fetch({ url: 'https://example.com/', via: 'api' })),
    ]);
    expect(got).toEqual(['HOST_UNKNOWN', 'HOST_UNKNOWN']);
  });
  it('happens alone: the next waits until this one is closed', async () => {
    const order: string[] = [];
    const first = await client.visit(who(X));
    const second = client.visit(who(X)).then((visit) => {
      order.push('second in');
      return visit.close();
    });
    await first.fetch({ url: X, via: 'browser' });
    order.push('first out');
    await Promise.all([first.close(), first.close()]);
    await second;
    expect(order).toEqual(['first out', 'second in']);
  });
  it('called off in the middle of a page, or while waiting its turn, stops at once, and the next is fine', async () => {
    const stop = new AbortController();
    const visit = await client.visit(who(X), { signal: stop.signal });
    const fetching = refusal(visit.fetch({ url: 'https://x.com/slow', via: 'browser' }));
    const waiting = refusal(client.visit(who(X), { signal: stop.signal }));
    setTimeout(() => stop.abort(), 300);
    const started = performance.now();
    expect(await Promise.all([fetching, waiting])).toEqual(['INTERRUPTED', 'INTERRUPTED']);
    expect(performance.now() - started).toBeLessThan(3_000);
    await visit.close();
    expect(await refusal(client.visit(who(X), { signal: stop.signal }))).toBe('INTERRUPTED');
    const next = await visiting(client, X, (after) => after.fetch({ url: X, via: 'browser' }));
    expect(next.status).toBe(200);
  });
});

describe('a visitor that is closed', () => {
  it('in the middle of a visit ends it, takes no further visits, and may be closed twice', async () => {
    const closing = await visitor({ door: guarded, tmpDir });
    const visit = await closing.visit(who(X));
    const fetching = refusal(visit.fetch({ url: 'https://x.com/slow', via: 'browser' }));
    const waiting = refusal(closing.visit(who(X)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await Promise.all([closing.close(), closing.close()]);
    expect(await Promise.all([fetching, waiting])).toEqual(['INTERRUPTED', 'INTERRUPTED']);
    expect(await refusal(closing.visit(who(X)))).toBe('INTERRUPTED');
    expect(await refusal(visit.fetch({ url: X, via: 'api' }))).toBe('INTERRUPTED');
  });
  it('has a new browser after so many visits, between two of them', async () => {
    const own = tmpFolder();
    const short = await visitor({ door: guarded, tmpDir: own, recycle: { visits: 2, minutes: 60 } });
    const folders: string[] = [];
    for (let i = 0; i < 3; i++) {
      const got = await visiting(short, X, (visit) => {
        folders.push(...readdirSync(own));
        return visit.fetch({ url: X, via: 'browser' });
      });
      expect(got.status).toBe(200);
    }
    expect(folders).toHaveLength(3);
    expect(folders[1]).toBe(folders[0]);
    expect(folders[2]).not.toBe(folders[0]);
    await short.close();
    rmSync(own, { recursive: true });
  });
  it('can lose its browser: the visit is told so, and the next has a new one', async () => {
    const own = tmpFolder();
    const losing = await visitor({ door: guarded, tmpDir: own });
    const got = await visiting(losing, X, async (visit) => {
      const fetching = refusal(visit.fetch({ url: 'https://x.com/slow', via: 'browser' }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const pids = execFileSync('pgrep', ['-f', `user-data-dir=${own}/`], { encoding: 'utf8' })
        .trim()
        .split('\n');
      for (const pid of pids.map(Number)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went with the one before it.
        }
      }
      return fetching;
    });
    expect(got).toBe('BROWSER_CRASHED');
    expect((await visiting(losing, X, (visit) => visit.fetch({ url: X, via: 'browser' }))).status).toBe(200);
    await losing.close();
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });
});

describe('robots.txt', () => {
  it('is obeyed where it is asked: by our token, by 503, and not where a person looks at her own profile', async () => {
    const obeying = await visitor({ door: guarded, tmpDir, robots: 'obey' });
    const got = await visiting(obeying, X, async (visit) => [
      await refusal(visit.fetch({ url: 'https://shy.example/private', via: 'browser' })),
      await refusal(visit.fetch({ url: 'https://shy.example/private.json', via: 'api' })),
      await refusal(visit.picture('https://shy.example/private.png')),
      await refusal(visit.fetch({ url: 'https://shy.example/open', via: 'browser' })),
      await refusal(visit.fetch({ url: 'https://broken.example/', via: 'browser' })),
      await refusal(visit.fetch({ url: X, via: 'browser' })),
    ]);
    await obeying.close();
    expect(got).toEqual([
      'ADDRESS_DECLINED',
      'ADDRESS_DECLINED',
      'ADDRESS_DECLINED',
      'not refused',
      'ADDRESS_DECLINED',
      'not refused',
    ]);
    expect(stage.asked.filter((path) => path === 'shy.example/robots.txt')).toHaveLength(1);
    const person = await visiting(client, X, (visit) =>
      refusal(visit.fetch({ url: 'https://shy.example/private', via: 'browser' })),
    );
    expect(person).toBe('not refused');
  });
});

describe('manners', () => {
  it('ask the robots.txt of another host that a redirect leads to: before a plain request follows, and before a page is looked at', async () => {
    const obeying = await visitor({ door: guarded, tmpDir, robots: 'obey' });
    stage.asked.length = 0;
    const got = await visiting(obeying, X, async (visit) => [
      await refusal(visit.fetch({ url: 'https://x.com/leads.json', via: 'api' })),
      await refusal(visit.picture('https://x.com/leads.png')),
      await refusal(visit.fetch({ url: 'https://x.com/leads', via: 'browser' })),
    ]);
    await obeying.close();
    expect(got).toEqual(['ADDRESS_DECLINED', 'ADDRESS_DECLINED', 'ADDRESS_DECLINED']);
    expect(stage.asked).not.toContain('shy.example/private.json');
    expect(stage.asked).not.toContain('shy.example/private.png');
  });

  it('leave a pause between two requests to a host, and a busy host alone for as long as it asks', async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(Math.round(ms / 1000));
    const pace = { pauseMs: 10_000, chance: () => 0, wait };
    const patient = await visitor({ door: guarded, tmpDir, robots: 'obey', pace });
    const got = await visiting(patient, X, async (visit) => [
      await refusal(visit.fetch({ url: 'https://x.com/a.json', via: 'api' })),
      await refusal(visit.fetch({ url: 'https://x.com/b.json', via: 'api' })),
      (await visit.fetch({ url: 'https://pbs.example/busy', via: 'browser' })).status,
      await refusal(visit.picture('https://pbs.example/rosa_1.png')),
    ]);
    await patient.close();
    expect(waits).toEqual([10]);
    expect(got).toEqual(['not refused', 'not refused', 429, 'HOST_BUSY']);
  });
});

describe('the browser', () => {
  it('has its sandbox wherever this machine lets an unprivileged user make one, and tells why not elsewhere', async () => {
    const probe = await probeBrowser(executablePath(), 'auto', tmpDir);
    expect(probe.version).toMatch(/^\d+\./);
    if (mayMakeNamespaces()) expect(probe).toMatchObject({ sandboxed: true });
    else expect(probe.sandboxed || (probe.sandboxDetail ?? '') !== '').toBe(true);
    expect((await probeBrowser(executablePath(), 'off', tmpDir)).sandboxed).toBe(false);
  });
  it.runIf(process.getuid?.() === 0 && mayMakeNamespaces())(
    'gives up root where root starts it, and its pages run in namespaces of their own',
    async () => {
      const chromium = await openChromium({
        ...{ executablePath: executablePath(), tmpDir, sandbox: 'on', memoryMegabytes: 2_000 },
        proxyServer: 'http://127.0.0.1:9',
      });
      try {
        const page = await (await chromium.browser()).newPage();
        const running = descendantsOf(process.pid).flatMap(({ pid, command }) => (/chrom/.test(command) ? [pid] : []));
        expect(running.length).toBeGreaterThan(2);
        expect([...new Set(running.map(uidOf))]).toEqual(['65534']);
        const namespaces = new Set(running.map((pid) => readlinkSync(`/proc/${pid}/ns/user`)));
        expect(namespaces.size).toBeGreaterThan(1);
        await page.close();
      } finally {
        await chromium.close();
      }
    },
  );
  it('that is missing, or is none, is told by name', async () => {
    expect(await refusal(probeBrowser('/nowhere/chromium', 'auto', tmpDir))).toBe('BROWSER_MISSING');
    expect(await refusal(probeBrowser('/bin/false', 'auto', tmpDir))).toBe('BROWSER_CRASHED');
  });
  it('prints a tagged PDF with an outline, and without any network', async () => {
    stage.asked.length = 0;
    const html = page(
      '<h1>Report</h1><p>Grüße</p><img src="https://x.com/spy.png"><script>document.body.append("ran")</script>',
    );
    const pdf = Buffer.from(await printPdf(html, { executablePath: executablePath(), tmpDir })).toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(stage.asked).toEqual([]);
  });
  it.each(ENDED_BY)('leaves no process and no folder after %s', async (signal) => {
    const folder = tmpFolder();
    const script = join(folder, 'hold.mjs');
    const room = pathToFileURL(join(await compiled(), 'browser'));
    writeFileSync(
      script,
      `import { openChromium } from '${room}/chromium.js';
void openChromium({ executablePath: '${executablePath()}', tmpDir: '${folder}', sandbox: 'auto', proxyServer: 'http://127.0.0.1:9', memoryMegabytes: 2000 })
  .then(async (chromium) => { await (await chromium.browser()).newPage(); console.log('ready'); setInterval(() => {}, 1000); });`,
    );
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(processesOf(folder).length).toBeGreaterThan(0);
    const ended = new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    for (let tries = 0; tries < 50 && processesOf(folder).length > 0; tries += 1)
      await new Promise((r) => setTimeout(r, 100));
    expect(processesOf(folder)).toEqual([]);
    // Nobody can tidy up after kill -9 but the next start.
    if (signal === 'SIGKILL') await probeBrowser(executablePath(), 'auto', folder);
    expect(readdirSync(folder)).toEqual(['hold.mjs']);
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Asked of the system's own tools: a process without any right makes a user namespace, as Chromium's sandbox does. */
function mayMakeNamespaces(): boolean {
  if (process.platform !== 'linux') return false;
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', 'unshare', '--user', 'true'];
  const [command, args] = process.getuid?.() === 0 ? ['setpriv', asNobody] : ['unshare', ['--user', 'true']];
  return spawnSync(command as string, args as string[], { stdio: 'ignore' }).status === 0;
}
const uidOf = (pid: number) => /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

const processesOf = (folder: string) =>
  execFileSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${folder}`) && !line.startsWith('Z'));
