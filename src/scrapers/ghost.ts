/** Ghost's own hosting. Weblogs with Ghost on a domain of their own are read alike, as websites. */
import type { Scraper } from '../domain/scraper.js';
import { hosted, weblog } from './_kit/weblog.js';

export const scraper: Scraper = weblog({
  id: 'ghost',
  title: 'Ghost',
  hosts: ['ghost.io'],
  proof: 'unproven',
  place(sub, [first = '', second]) {
    if (sub === '') return first === '' ? 'home' : 'reserved';
    const blog = hosted(sub, 'ghost.io');
    if (typeof blog === 'string' || /^(?:about|rss|contact|archive|)$/.test(first)) return blog;
    if (first === 'author' && second) return hosted(sub, 'ghost.io', `/author/${second.toLowerCase()}/`);
    return first === 'tag' ? 'hashtag' : first === 'ghost' ? 'login' : 'post';
  },
  wall: ({ title }) =>
    /^(?:domain|site) (?:not configured|unavailable)|^Failed to load site/i.test(title) ? 'gone' : undefined,
});
