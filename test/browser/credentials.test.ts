/** Keys of platforms: who gets them, and that nothing which is kept holds them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/browser/door.js';
import { door, type Site, serve, text } from './site.js';

const KEY = 'k3y/of an+operator';
const credentials = { headers: { authorization: `Bearer ${KEY}` }, query: { api_key: KEY } };
const asked: { site: 'home' | 'other'; url: string; authorization: string | undefined }[] = [];
let home: Site;
let other: Site;
let guarded: Door;

const told = (site: 'home' | 'other', { url = '', headers }: IncomingMessage) =>
  asked.push({ site, url, authorization: headers.authorization });
const answer = (site: 'home' | 'other') => (request: IncomingMessage, response: ServerResponse) => {
  told(site, request);
  const to = new URL(request.url ?? '', 'http://x').searchParams.get('to');
  if (to) return response.writeHead(302, { location: to }).end();
  response.end(JSON.stringify({ next: `https://x/?api_key=${encodeURIComponent(KEY)}`, key: KEY }));
};

beforeAll(async () => {
  home = await serve(answer('home'));
  other = await serve(answer('other'));
  guarded = await door([home.at, other.at]);
});
afterAll(() => Promise.all([guarded.close(), home.close(), other.close()]));

async function visit(path: string) {
  asked.length = 0;
  return guarded.get(`${home.origin}${path}`, { maxBytes: 1e6, credentials });
}

describe('the key of a platform', () => {
  it('reaches the host that it is for, in headers and query', async () => {
    await visit('/users?name=maren');
    const [request] = asked;
    expect(request?.authorization).toBe(`Bearer ${KEY}`);
    expect(new URL(request?.url ?? '', home.origin).searchParams.get('api_key')).toBe(KEY);
  });

  it('follows a redirect on the same host, and none to another', async () => {
    await visit(`/a?to=${encodeURIComponent('/b')}`);
    expect(asked.map(({ authorization }) => authorization !== undefined)).toEqual([true, true]);
    await visit(`/a?to=${encodeURIComponent(`${other.origin}/b`)}`);
    expect(asked.map(({ site, authorization }) => [site, authorization !== undefined])).toEqual([
      ['home', true],
      ['other', false],
    ]);
    expect(asked[1]?.url).not.toContain('api_key');
  });

  it('is not sent again when another host leads back', async () => {
    const back = `${other.origin}/?to=${encodeURIComponent(`${home.origin}/c`)}`;
    await visit(`/a?to=${encodeURIComponent(back)}`);
    expect(asked.map(({ site, authorization }) => [site, authorization !== undefined])).toEqual([
      ['home', true],
      ['other', false],
      ['home', false],
    ]);
  });

  it('is in nothing that is given back, also where the host repeats it', async () => {
    const plain = await visit('/users');
    const led = await visit(`/a?to=${encodeURIComponent(`/b?api_key=${encodeURIComponent(KEY)}`)}`);
    for (const capture of [plain, led]) {
      expect(text(capture)).toContain('next');
      const kept = decodeURIComponent(JSON.stringify({ ...capture, body: text(capture) }));
      expect(kept).not.toContain(KEY);
    }
  });
});
