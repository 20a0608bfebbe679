/** A visit recorded and replayed without any network, recordings that are none, and pages that somebody saved. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import { openSaved } from '../../src/browser/saved.js';
import type { Visitor, VisitorOptions } from '../../src/browser/visitor.js';
import { captureSchema } from '../../src/domain/capture.js';
import { door, page, refusal, type Site, standIn, text, tmpFolder, visiting, visitor, who } from './site.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const folder = tmpFolder();
const file = (name: string) => join(folder, name);
let stage: Site;
let guarded: Door;

beforeAll(async () => {
  stage = await standIn(['x.com', 'cdn.example'], (asked, response) => {
    const path = asked.url ?? '';
    if (path === '/old') return response.writeHead(302, { location: '/rosa' }).end();
    if (path === '/moved.json') return response.writeHead(302, { location: '/api.json' }).end();
    if (path.endsWith('.png')) return response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
    if (path === '/api.json') {
      let posted = '';
      asked.on('data', (chunk) => {
        posted += chunk;
      });
      return asked.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ bio: `Zeile ${posted}` })),
      );
    }
    if (path === '/app.js') {
      response.setHeader('content-type', 'text/javascript');
      return response.end(`Promise.all(['eins', 'zwei'].map((body) => fetch('/api.json', { method: 'POST', body }).then((r) => r.json())))
.then((all) => document.body.insertAdjacentHTML('beforeend', '<p id=bio>' + all.map((a) => a.bio).join(', ') + '</p>'))`);
    }
    if (path === '/gone') return response.writeHead(404, { 'content-type': 'text/html' }).end(page('gone'));
    if (path === '/hang') return undefined;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page('<h1>Rosa</h1><img src="https://cdn.example/rosa.png"><script src="/app.js"></script>'));
  });
  guarded = await door([], { standIns: { map: { 'x.com': stage.at, 'cdn.example': stage.at } } });
});
afterAll(async () => {
  await guarded.close();
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const X = 'https://x.com/rosa';
async function using<T>(
  options: Partial<VisitorOptions>,
  work: (client: Visitor) => Promise<T>,
  by = guarded,
): Promise<T> {
  const client = await visitor({ door: by, tmpDir: folder, ...options });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
const look = (client: Visitor) =>
  visiting(client, X, async (visit) => [
    await visit.fetch({ url: 'https://x.com/old', via: 'browser', settle: '#bio' }),
    await visit.fetch({ url: 'https://x.com/gone', via: 'browser' }),
    await visit.fetch({ url: 'https://x.com/moved.json', via: 'api' }),
    await visit.picture('https://cdn.example/rosa.png'),
    await visit.picture('https://cdn.example/rosa_large.png'),
  ]);

describe('a recorded visit', () => {
  it('replays to the same captures with the site gone and nothing asked of any network', async () => {
    const har = file('rosa.har');
    const live = await using({ recordHar: har }, look);
    expect(statSync(har).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(har, 'utf8')).log).toMatchObject({
      version: '1.2',
      creator: { name: 'Profile Audit' },
    });
    const before = stage.connections();
    const sealed = await door([]);
    const again = await using({ recorded: har }, look, sealed);
    await sealed.close();
    expect(stage.connections()).toBe(before);
    expect(again.map(({ via }) => via)).toEqual(Array(5).fill('recorded'));
    const same = ({ via: _via, takenAt: _at, body, ...rest }: (typeof live)[number]) => ({
      ...rest,
      body: Buffer.from(body).toString('latin1'),
    });
    expect(again.map(same)).toEqual(live.map(same));
    expect(text(again[0]!)).toContain('Zeile eins, Zeile zwei');
    // What was seen then was seen then.
    for (const [index, capture] of again.entries()) {
      expect(Math.abs(Date.parse(capture.takenAt) - Date.parse(live[index]!.takenAt))).toBeLessThan(10_000);
    }
    const lacking = await using({ recorded: har }, (client) =>
      visiting(client, X, async (visit) => [
        await refusal(visit.fetch({ url: 'https://x.com/other', via: 'browser' })),
        await refusal(visit.fetch({ url: 'https://x.com/other', via: 'api' })),
        await refusal(visit.picture('https://cdn.example/other.png')),
      ]),
    );
    expect(lacking).toEqual(Array(3).fill('RECORDING_LACKS'));
    expect(stage.connections()).toBe(before);
  });

  it('that was called off leaves no file and no half of one', async () => {
    const har = file('half.har');
    const stop = new AbortController();
    const client = await visitor({ door: guarded, tmpDir: folder, recordHar: har });
    const visit = await client.visit(who(X), { signal: stop.signal });
    await visit.fetch({ url: X, via: 'browser', settle: '#bio' });
    const hanging = refusal(visit.fetch({ url: 'https://x.com/hang', via: 'api' }));
    stop.abort();
    expect(await hanging).toBe('INTERRUPTED');
    await client.close();
    await client.close();
    expect(existsSync(har)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  it('in the form that other tools write is understood', async () => {
    const entry = (url: string, response: object) => ({
      request: { method: 'GET', url, headers: [] },
      response: { headers: [], ...response },
    });
    const html = (body: string) => ({
      status: 200,
      content: { mimeType: 'text/html; charset=utf-8', text: page(body) },
    });
    writeFileSync(
      file('foreign.har'),
      JSON.stringify({
        log: {
          entries: [
            { ...entry(X, { status: 0, content: {} }) },
            { ...entry('https://x.com/old', { status: 301, redirectURL: '/rosa', content: {} }) },
            { ...entry(X, { ...html('Grüße aus Graz'), headers: [{ name: 'Content-Encoding', value: 'br' }] }) },
          ],
        },
      }),
    );
    const [capture] = await using({ recorded: file('foreign.har') }, (client) =>
      visiting(client, X, async (visit) => [await visit.fetch({ url: 'https://x.com/old', via: 'browser' })]),
    );
    expect(capture).toMatchObject({ url: X, status: 200, via: 'recorded' });
    expect(text(capture!)).toContain('Grüße aus Graz');
  });

  it.each([
    ['not JSON', '<html>', 'HAR_INVALID'],
    ['JSON without a log', '{}', 'HAR_INVALID'],
    ['entries that are none', '{"log":{"entries":[{"request":{}}]}}', 'HAR_INVALID'],
    ['nothing', '', 'HAR_INVALID'],
    ['bytes', Buffer.from([0xff, 0xfe, 0, 1]), 'HAR_INVALID'],
  ])('that is no recording (%s) is refused', async (_what, content, code) => {
    writeFileSync(file('bad.har'), content);
    expect(await refusal(visitor({ door: guarded, tmpDir: folder, recorded: file('bad.har') }))).toBe(code);
  });
  it('that is not there, is a folder, or is huge, is refused', async () => {
    const of = (recorded: string) => refusal(visitor({ door: guarded, tmpDir: folder, recorded }));
    writeFileSync(file('huge.har'), '');
    truncateSync(file('huge.har'), 400e6);
    expect(await of(file('none.har'))).toBe('FILE_MISSING');
    expect(await of(folder)).toBe('FILE_UNREADABLE');
    expect(await of(file('huge.har'))).toBe('FILE_TOO_LARGE');
  });
});

describe('a saved page', () => {
  const ref = { platform: 'x', handle: 'rosa', url: X };
  const clock = () => new Date('2026-03-01T10:00:00Z');
  const save = (name: string, content: string | Buffer) => {
    writeFileSync(file(name), content);
    return openSaved(file(name), ref, clock);
  };

  it('stands for the profile, with the pictures beside it', async () => {
    mkdirSync(file('Rosa_files'), { recursive: true });
    writeFileSync(file('Rosa_files/rosa & co.png'), PNG);
    const visit = await save('Rosa.html', page('<img src="./Rosa_files/rosa%20&%20co.png">'));
    const capture = await visit.fetch({ url: `${X}/`, via: 'browser' });
    expect(captureSchema.parse(capture)).toMatchObject({
      url: X,
      via: 'saved',
      status: 200,
      contentType: 'text/html',
      takenAt: '2026-03-01T10:00:00.000Z',
    });
    const beside = await visit.picture('saved:./Rosa_files/rosa%20&%20co.png');
    expect(captureSchema.parse(beside)).toMatchObject({ via: 'saved', contentType: 'image/png' });
    expect(Buffer.from(beside.body)).toEqual(PNG);
    const inline = await visit.picture(`data:image/png;base64,${PNG.toString('base64')}`);
    expect(Buffer.from(inline.body)).toEqual(PNG);
    await visit.close();
  });
  it('lacks everything else', async () => {
    const visit = await save('other.html', page('x'));
    await visit.fetch({ url: 'https://x.com/rosa?lang=en', via: 'browser' });
    for (const request of [
      { url: 'https://x.com/rosa/about', via: 'browser' },
      { url: 'https://x.com/feed', via: 'api' },
    ] as const) {
      expect(await refusal(visit.fetch(request))).toBe('RECORDING_LACKS');
    }
    writeFileSync(file('secret.png'), PNG);
    mkdirSync(file('deep/inner'), { recursive: true });
    symlinkSync(file('secret.png'), file('deep/link.png'));
    symlinkSync(folder, file('deep/up'));
    writeFileSync(file('deep/page.html'), page('x'));
    const deep = await openSaved(file('deep/page.html'), ref, clock);
    const outside = [
      '../secret.png',
      'inner/../../secret.png',
      '..%2fsecret.png',
      '%2e%2e/secret.png',
      file('secret.png'),
      'link.png',
      'up/secret.png',
      'inner',
      'none.png',
      '',
      '.',
      'a\0.png',
      '..\\secret.png',
      'file:///etc/passwd',
      '%zz',
    ];
    for (const path of outside) expect(await refusal(deep.picture(`saved:${path}`)), path).toBe('RECORDING_LACKS');
    for (const url of [
      'https://cdn.example/rosa.png',
      'file:///etc/passwd',
      '/etc/passwd',
      'data:image/png;base64,%%%',
    ]) {
      expect(await refusal(deep.picture(url)), url).toBe('RECORDING_LACKS');
    }
  });
  it('may be the JSON of an open API', async () => {
    const visit = await save('rosa.json', '{"handle":"rosa"}');
    expect(await refusal(visit.fetch({ url: 'https://x.com/page', via: 'browser' }))).toBe('RECORDING_LACKS');
    const capture = await visit.fetch({ url: 'https://api.example/profile?actor=rosa', via: 'api' });
    expect(capture).toMatchObject({ contentType: 'application/json', url: X });
  });
  it('that cannot be one is refused by name', async () => {
    writeFileSync(file('huge.html'), '');
    truncateSync(file('huge.html'), 51e6);
    const of = (name: string) => refusal(openSaved(file(name), ref, clock));
    expect(await of('none.html')).toBe('FILE_MISSING');
    expect(await of('huge.html')).toBe('FILE_TOO_LARGE');
    for (const content of ['', Buffer.from([0x89, 0x50, 0, 0]), 'MIME-Version: 1.0\n<html>', 'just words']) {
      expect(await refusal(save('bad.html', content))).toBe('FILE_UNREADABLE');
    }
  });
});
