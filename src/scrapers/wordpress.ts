/** WordPress.com. Weblogs with WordPress on a domain of their own are read alike, as websites. */
import type { Scraper } from '../domain/scraper.js';
import { hosted, weblog } from './_kit/weblog.js';
import { bodyWords } from './_kit/words.js';

export const scraper: Scraper = weblog({
  id: 'wordpress',
  title: 'WordPress.com',
  hosts: ['wordpress.com'],
  proof: 'recorded',
  place(sub, [first = '', second], { searchParams }) {
    if (sub === '')
      return first === '' ? 'home' : first === 'tag' ? 'hashtag' : first.startsWith('log-in') ? 'login' : 'reserved';
    const blog = hosted(sub, 'wordpress.com');
    if (typeof blog === 'string') return blog;
    if (searchParams.has('s')) return 'search';
    if (searchParams.has('p') || /^\d{4}$/.test(first)) return 'post';
    if (first === 'author' && second) return hosted(sub, 'wordpress.com', `/author/${second.toLowerCase()}/`);
    if (/^(?:tag|category)$/.test(first)) return 'hashtag';
    if (/^wp-(?:admin|login\.php)$/.test(first)) return 'login';
    return first === 'wp-content' ? 'file' : blog;
  },
  wall({ $, title }) {
    const words = bodyWords($, 4_000);
    if ($('body.wp-private-blog, #private-blog').length > 0 || /^(?:Private Site|Protected Blog)/i.test(title))
      return 'private';
    if (/ is no longer available\b|has been (?:archived or )?suspended for a violation/i.test(words))
      return 'suspended';
    return /doesn[’'&#039;]*t exist|typo\.wordpress\.com/i.test(title) ? 'gone' : undefined;
  },
});
