/** Medium: a person's page at her name or below a host of her own. Publications belong to several people. */
import type { Scraper } from '../domain/scraper.js';
import { type Place, weblog } from './_kit/weblog.js';
import { bodyWords } from './_kit/words.js';

const KINDS: Readonly<Record<string, Place>> = {
  '': 'home',
  tag: 'hashtag',
  topic: 'hashtag',
  search: 'search',
  p: 'post',
  m: 'login',
};
const RESERVED =
  /^(?:about|membership|creators|policy|jobs-at-medium|me|plans|explore-topics|new-story|earn|business|u|feed)$/;
const POST = /-[0-9a-f]{8,12}$/;
const TABS = /^(?:about|followers|following|lists?|subscribe|home|latest)?$/;

export const scraper: Scraper = weblog({
  id: 'medium',
  title: 'Medium',
  hosts: ['medium.com'],
  proof: 'unproven',
  place(sub, [first = '', second = '', third], { searchParams }) {
    const path = sub ? first : second;
    const name = (sub || (first === 'feed' ? second : first)).toLowerCase();
    if (sub && /^(?:help|blog|policy|api|link|cdn-images-\d|miro)$/.test(sub)) return 'other';
    if (!sub && first.startsWith('@') === false && first !== 'feed') {
      const kind = searchParams.has('source') && first === '' ? 'home' : KINDS[first];
      return kind ?? (RESERVED.test(first) ? 'reserved' : POST.test(second) ? 'post' : 'group');
    }
    const user = name.replace(/^@/, '');
    if (!/^[a-z0-9_][a-z0-9_.-]{0,60}$/.test(user)) return 'other';
    if (first !== 'feed' && POST.test(path)) return 'post';
    if (first !== 'feed' && (!TABS.test(path) || (third && path !== 'list' && path !== 'lists'))) return 'other';
    return { handle: user, url: `https://medium.com/@${user}` };
  },
  wall({ $, title }) {
    const words = bodyWords($, 4_000);
    if (/out of nothing, something|^404\b/i.test(`${words} ${title}`) && /404/.test(words)) return 'gone';
    if (/this (?:user|account|author)(?:’s| is|'s)? (?:account )?(?:is |has been )?suspended/i.test(words))
      return 'suspended';
    return undefined;
  },
});
