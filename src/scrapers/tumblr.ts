/** Tumblr: a weblog below the platform's host, or named in the path. What she reblogs is somebody else's. */
import type { Scraper } from '../domain/scraper.js';
import { hosted, type Place, weblog } from './_kit/weblog.js';

const KINDS: Readonly<Record<string, Place>> = {
  '': 'home',
  tagged: 'hashtag',
  search: 'search',
  login: 'login',
  register: 'login',
};
const RESERVED =
  /^(?:about|apps|communities|dashboard|docs|explore|help|likes|logout|new|policy|privacy|settings|support|tv|video)$/;

export const scraper: Scraper = weblog({
  id: 'tumblr',
  title: 'Tumblr',
  hosts: ['tumblr.com'],
  proof: 'unproven',
  place(sub, segments) {
    const [first = '', second] = segments;
    if (sub) {
      if (/^(?:api|assets|static|media|\d+\.media)$/.test(sub)) return 'other';
      return first === 'post'
        ? 'post'
        : first === 'tagged'
          ? 'hashtag'
          : first === 'search'
            ? 'search'
            : hosted(sub, 'tumblr.com');
    }
    const [name = '', then] = first === 'blog' ? (second === 'view' ? segments.slice(2) : segments.slice(1)) : segments;
    if (KINDS[name] || RESERVED.test(name)) return KINDS[name] ?? 'reserved';
    if (/^\d{5,}$/.test(then ?? '')) return 'post';
    return then === 'tagged' ? 'hashtag' : hosted(name.replace(/^@/, ''), 'tumblr.com');
  },
  wall({ $, url, title }) {
    if (/\/(?:login|register|privacy\/consent)/.test(url.pathname))
      return url.pathname.includes('consent') ? 'consent' : 'login';
    if (/^(?:not found\.?|there.s nothing here\.?)$/i.test(title)) return 'gone';
    return $('#safemode_actions_display, .safemode-interstitial').length > 0 ? 'login' : undefined;
  },
});
