import { expect, it } from 'vitest';
import { scraper } from '../../src/scrapers/mastodon.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { loadScrapers } from '../../src/services/roster.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://social.example/@maren',
  profiles: [
    ['https://social.example/@maren', 'maren@social.example'],
    ['@maren@social.example', 'maren@social.example'],
    ['@Maren@Social.Example', 'maren@social.example'],
    ['social.example/@maren', 'maren@social.example'],
    ['https://social.example/@maren/', 'maren@social.example'],
    ['https://social.example/%40maren', 'maren@social.example'],
    ['https://www.social.example/@maren', 'maren@social.example'],
    ['https://social.example/@maren/with_replies', 'maren@social.example'],
    ['https://social.example/@maren/media', 'maren@social.example'],
    ['https://social.example/@maren/followers', 'maren@social.example'],
    ['https://social.example/@maren?lang=da', 'maren@social.example'],
    ['https://social.example/web/@maren', 'maren@social.example'],
    ['https://social.example/deck/@maren', 'maren@social.example'],
    ['https://mastodon.social/@maren@social.example', 'maren@social.example'],
    ['https://mastodon.social/web/@maren@social.example', 'maren@social.example'],
    ['https://mastodon.social/users/maren', 'maren@mastodon.social'],
    ['https://mastodon.social/@maren', 'maren@mastodon.social'],
    ['https://mælkebøtte.example/@maren', 'maren@xn--mlkebtte-j0a8p.example'],
  ],
  others: [
    ['https://social.example/@maren/112345678901234567', 'post'],
    ['https://mastodon.social/users/maren/statuses/112345678901234567', 'post'],
    ['https://mastodon.social/', 'home'],
    ['https://mastodon.social/explore', 'reserved'],
    ['https://mastodon.social/tags/amning', 'hashtag'],
    ['https://mastodon.social/search?q=maren', 'search'],
    ['https://mastodon.social/auth/sign_in', 'login'],
    ['https://mastodon.social/@-', 'other'],
  ],
  marks: ['og:type', 'og:title', 'profile:username', 'activity+json'],
  without: {},
});

it('leaves addresses of the same form to the platforms whose host it is', async () => {
  const scrapers = await loadScrapers();
  const platformOf = (address: string) => recogniseAddress(address, scrapers).platform;
  expect(platformOf('https://medium.com/@maren')).toBe('medium');
  expect(platformOf('https://substack.com/@maren')).toBe('substack');
  expect(platformOf('https://x.com/@maren')).toBe('x');
  expect(platformOf('https://social.example/@maren')).toBe('mastodon');
  expect(platformOf('https://social.example/maren')).toBe('website');
});
