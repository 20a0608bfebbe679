import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scraper } from '../../src/domain/scraper.js';
import { Trouble } from '../../src/domain/trouble.js';
import { scraper as bluesky } from '../../src/scrapers/bluesky.js';
import { scraper as instagram } from '../../src/scrapers/instagram.js';
import { scraper as website } from '../../src/scrapers/website.js';
import { scraper as x } from '../../src/scrapers/x.js';
import { recogniseAddress } from '../../src/services/addresses.js';

// In an order that must not matter: the last resort first.
const scrapers = [website, x, instagram, bluesky];
const urlOf = (typed: string, hint?: string): string => recogniseAddress(typed, scrapers, hint).url;
function troubleOf(typed: string): Record<string, unknown> | undefined {
  try {
    recogniseAddress(typed, scrapers);
  } catch (error) {
    if (error instanceof Trouble) return { code: error.code, ...error.args };
    throw error;
  }
  return undefined;
}

describe('addresses of profiles', () => {
  it.each([
    ['x.com/maren', 'https://x.com/maren'],
    ['https://X.com/Maren/', 'https://x.com/maren'],
    ['twitter.com/maren', 'https://x.com/maren'],
    ['  https://mobile.twitter.com/maren?s=20  ', 'https://x.com/maren'],
    ['"https://x.com/maren"', 'https://x.com/maren'],
    ['<https://x.com/maren>', 'https://x.com/maren'],
    ['(https://x.com/maren)', 'https://x.com/maren'],
    ['https://x.com/maren,', 'https://x.com/maren'],
    ['https://x.com/maren.', 'https://x.com/maren'],
    ['https://x.com/maren!', 'https://x.com/maren'],
    ['„https://x.com/maren“', 'https://x.com/maren'],
    ['https:\\\\x.com\\maren', 'https://x.com/maren'],
    ['https:/x.com/maren', 'https://x.com/maren'],
    ['https:x.com/maren', 'https://x.com/maren'],
    ['https//x.com/maren', 'https://x.com/maren'],
    ['HTTPS://X.COM/MAREN', 'https://x.com/maren'],
    ['//x.com/maren', 'https://x.com/maren'],
    ['https://x.com./maren', 'https://x.com/maren'],
    ['https://x.com:443/maren', 'https://x.com/maren'],
    ['https://x.com/\u200bmaren\u200b', 'https://x.com/maren'],
    ['\u202ahttps://x.com/maren\u202c', 'https://x.com/maren'],
    ['ｘ.com/maren', 'https://x.com/maren'],
    ['instagram.com/maren', 'https://www.instagram.com/maren/'],
    ['bsky.app/profile/maren.example', 'https://bsky.app/profile/maren.example'],
    ['@maren.bsky.social', 'https://bsky.app/profile/maren.bsky.social'],
    ['maren.bsky.social', 'https://bsky.app/profile/maren.bsky.social'],
    ['maren.example', 'https://maren.example/'],
    ['http://maren.example/Blog', 'http://maren.example/Blog'],
    ['maren.example/wiki/Nursing_(human)', 'https://maren.example/wiki/Nursing_(human)'],
    ['mælkebøtte.example', 'https://xn--mlkebtte-j0a8p.example/'],
    ['https://MÆLKEBØTTE.example', 'https://xn--mlkebtte-j0a8p.example/'],
    ['maren.example:8443/x', 'https://maren.example:8443/x'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['localhost:3000', 'https://localhost:3000/'],
    ['https://notx.com/maren', 'https://notx.com/maren'],
    ['https://x.com.example.org/maren', 'https://x.com.example.org/maren'],
  ])('%s', (typed, url) => {
    expect(urlOf(typed)).toBe(url);
  });

  it.each([
    ['@maren', 'x', 'https://x.com/maren'],
    ['maren', 'x', 'https://x.com/maren'],
    ['@maren.feeds', 'instagram', 'https://www.instagram.com/maren.feeds/'],
    ['maren_feeds', 'instagram', 'https://www.instagram.com/maren_feeds/'],
    ['@maren', 'bluesky', 'https://bsky.app/profile/maren.bsky.social'],
    ['@maren.example', 'bluesky', 'https://bsky.app/profile/maren.example'],
    ['https://x.com/maren', 'instagram', 'https://x.com/maren'],
  ])('%s on %s', (typed, hint, url) => {
    expect(urlOf(typed, hint)).toBe(url);
  });

  it('hands `@name@host` to a platform that claims it there', () => {
    const fediverse: Scraper = {
      ...x,
      id: 'fediverse',
      hosts: ['social.example'],
      claim: (url) =>
        url.hostname === 'social.example'
          ? { platform: 'fediverse', handle: url.pathname.slice(2), url: url.href }
          : null,
    };
    expect(recogniseAddress('@maren@social.example', [fediverse, ...scrapers]).handle).toBe('maren');
  });
});

describe('what is no address of a profile', () => {
  it.each([
    [''],
    ['   '],
    ['maren'],
    ['maren tolstrup'],
    ['https://x.com/maren tolstrup'],
    ['https://'],
    ['https://.../x'],
    ['https://exa mple.org'],
    ['https://example..org/'],
    ['https://%zz/'],
    [`https://${'a'.repeat(64)}.example/`],
    [`https://example.org/${'a'.repeat(3_000)}`],
    ['https://x.com:99999/maren'],
  ])('%j is malformed', (typed) => {
    expect(troubleOf(typed)).toMatchObject({ code: 'ADDRESS_MALFORMED' });
  });

  it.each([['@maren'], ['@maren.example'], ['@maren@social.example']])(
    '%s could be anybody’s: the platform’s address is needed',
    (typed) => {
      expect(troubleOf(typed)).toMatchObject({ code: 'ADDRESS_MALFORMED', hint: 'handle' });
    },
  );

  it('does not follow a name before the host, nor repeat a password', () => {
    const trouble = troubleOf('https://x.com:secret@evil.example/maren');
    expect(trouble).toMatchObject({ code: 'ADDRESS_MALFORMED', hint: 'password' });
    expect(JSON.stringify(trouble)).not.toContain('secret');
    expect(troubleOf('maren@mail.example')).toMatchObject({ code: 'ADDRESS_MALFORMED' });
    // A backslash would end the host for a browser: what follows is a path, not another host.
    expect(troubleOf('https://x.com\\@evil.example/maren')).toMatchObject({ code: 'ADDRESS_NOT_PROFILE' });
  });

  it.each([
    ['ftp://example.org/maren', 'ftp'],
    ['mailto:maren@mail.example', 'mailto'],
    ['javascript:alert(1)', 'javascript'],
    ['data:text/html,x', 'data'],
    ['file:///etc/passwd', 'file'],
    ['FILE:///etc/passwd', 'file'],
    ['at://maren.bsky.social', 'at'],
    ['tg://resolve?domain=maren', 'tg'],
  ])('%s is not on the web: %s', (typed, scheme) => {
    expect(troubleOf(typed)).toMatchObject({ code: 'ADDRESS_NOT_HTTP', scheme });
  });

  it.each([
    ['https://x.com/maren/status/1', 'post'],
    ['x.com', 'home'],
    ['https://x.com/search?q=maren', 'search'],
    ['https://www.instagram.com/stories/maren/1/', 'story'],
    ['https://bsky.app/profile/maren.example/post/3k', 'post'],
    ['https://maren.example/portrait.jpg', 'picture'],
    ['https://maren.example/cv.pdf', 'file'],
  ])('%s is instead: %s', (typed, kind) => {
    expect(troubleOf(typed)).toMatchObject({ code: 'ADDRESS_NOT_PROFILE', kind });
  });

  it('cuts what it repeats', () => {
    expect(String(troubleOf(`${'x'.repeat(1_900)} y`)?.address).length).toBeLessThanOrEqual(200);
  });
});

describe('any address', () => {
  it('ends in a profile or in a named trouble, and what it ends in is recognised again as the same', () => {
    const parts = fc.constantFrom(
      'https://',
      'x.com',
      '/',
      '\\',
      '@',
      'maren',
      '.',
      ':',
      '?',
      '#',
      '%',
      ' ',
      '//',
      'é',
      '🍼',
      '[',
      ']',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts, { maxLength: 12 }).map((list) => list.join('')),
          fc.string(),
          fc.webUrl(),
        ),
        (typed) => {
          try {
            const ref = recogniseAddress(typed, scrapers);
            expect(recogniseAddress(ref.url, scrapers)).toEqual(ref);
          } catch (error) {
            expect(error).toBeInstanceOf(Trouble);
          }
        },
      ),
      { numRuns: 2_000, seed: 5 },
    );
  });
});
