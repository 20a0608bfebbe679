import { describe, expect, it } from 'vitest';
import { findBrowser, usualPlaces } from '../../src/browser/find-browser.js';
import { createRobots } from '../../src/browser/robots.js';
import { Trouble } from '../../src/domain/trouble.js';
import { refusal } from './site.js';

describe('the browser is found', () => {
  const machine = (...there: string[]) => ({
    platform: 'linux' as const,
    home: '/home/rosa',
    exists: (path: string) => there.includes(path),
    playwrights: () => '/cache/playwright/chrome',
  });
  it('as configured, and nothing else where that is not there', () => {
    expect(findBrowser('/own/chrome', machine('/own/chrome', '/usr/bin/chromium'))).toEqual({
      path: '/own/chrome',
      kind: 'configured',
    });
    expect(() => findBrowser('/own/chrome', machine('/usr/bin/chromium'))).toThrow(
      expect.objectContaining({ code: 'BROWSER_MISSING' }),
    );
  });
  it('on the machine before Playwright’s own', () => {
    const there = ['/usr/bin/google-chrome', '/cache/playwright/chrome'];
    expect(findBrowser(undefined, machine(...there))).toEqual({ path: '/usr/bin/google-chrome', kind: 'machine' });
    expect(findBrowser('', machine('/cache/playwright/chrome'))).toEqual({
      path: '/cache/playwright/chrome',
      kind: 'playwright',
    });
  });
  it('or its absence is told', () => {
    expect(() => findBrowser(undefined, machine())).toThrow(expect.objectContaining({ code: 'BROWSER_MISSING' }));
  });
  it('in the usual places of each system', () => {
    expect(usualPlaces('darwin', '/Users/rosa')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(usualPlaces('win32', 'C:\\Users\\rosa')).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(usualPlaces('linux', '/home/rosa')).toContain('/usr/bin/chromium');
  });
});

describe('robots.txt means', () => {
  const at =
    (status: number, body = '') =>
    async () => ({
      url: 'https://a.example/robots.txt',
      via: 'api' as const,
      contentType: 'text/plain',
      body: new TextEncoder().encode(body),
      status,
      takenAt: '2026-01-01T00:00:00.000Z',
    });
  const page = new URL('https://a.example/people/rosa?x=1');
  const now = () => new Date('2026-01-01T00:00:00Z');
  const verdict = (status: number, body?: string) =>
    refusal(createRobots({ get: at(status, body) }, now).mayVisit(page));

  it.each([200, 204, 400, 404, 410, 418, 451])('yes by %i without a rule', async (status) =>
    expect(await verdict(status)).toBe('not refused'),
  );
  it.each([401, 403, 429, 500, 503, 599])('no by %i', async (status) =>
    expect(await verdict(status)).toBe('ADDRESS_DECLINED'),
  );
  it.each([
    ['User-agent: *\nDisallow: /', 'ADDRESS_DECLINED'],
    ['User-agent: *\nDisallow: /\nAllow: /people/', 'not refused'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: profileaudit\nAllow: /', 'not refused'],
    ['User-agent: ProfileAudit\nDisallow: /people', 'ADDRESS_DECLINED'],
    ['User-agent: OtherBot\nDisallow: /', 'not refused'],
    ['User-agent: *\nDisallow: /*?x=', 'ADDRESS_DECLINED'],
    ['<html>not found</html>', 'not refused'],
  ])('%j: %s', async (body, expected) => expect(await verdict(200, body)).toBe(expected));

  it('what it said for a day, and no longer', async () => {
    let asked = 0;
    let time = Date.parse('2026-01-01T00:00:00Z');
    const get = () => {
      asked += 1;
      return at(200)();
    };
    const robots = createRobots({ get }, () => new Date(time));
    for (const hours of [0, 1, 22.9, 0.2]) {
      time += hours * 3600e3;
      await robots.mayVisit(page);
    }
    expect(asked).toBe(2);
  });
  it('nothing where the host could not be reached: that trouble is told, and asked again', async () => {
    let asked = 0;
    const get = () => {
      asked += 1;
      return Promise.reject(new Trouble('HOST_UNREACHABLE', 'retry', { host: 'a.example' }));
    };
    const robots = createRobots({ get }, now);
    expect([await refusal(robots.mayVisit(page)), await refusal(robots.mayVisit(page))]).toEqual([
      'HOST_UNREACHABLE',
      'HOST_UNREACHABLE',
    ]);
    expect(asked).toBe(2);
    const looping = createRobots({ get: () => Promise.reject(new Trouble('REDIRECT_LOOP', 'skip')) }, now);
    expect(await refusal(looping.mayVisit(page))).toBe('not refused');
  });
});
