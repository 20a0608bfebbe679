/** Blogger: weblogs on blogspot.com, which answers under many countries' hosts, and its own pages about their authors. */
import type { Scraper } from '../domain/scraper.js';
import { hosted, weblog } from './_kit/weblog.js';
import { bodyWords } from './_kit/words.js';

const COUNTRIES =
  'ae al am ba be bg ch cl com.ar com.au com.br com.by com.co com.cy com.ee com.eg com.es com.mt com.ng com.tr com.uy co.at co.id co.il co.ke co.nz co.uk co.za cz de dk fi fr gr hk hr hu ie in is it jp kr li lt lu md mk mx my nl no pe pt qa ro rs ru se sg si sk sn tw ug vn';

export const scraper: Scraper = weblog({
  id: 'blogger',
  title: 'Blogger',
  hosts: ['blogspot.com', 'blogger.com', ...COUNTRIES.split(' ').map((country) => `blogspot.${country}`)],
  proof: 'recorded',
  place(sub, [first = '', second], { hostname }) {
    if (hostname.endsWith('blogger.com')) {
      if (first === 'profile' && /^\d{5,25}$/.test(second ?? ''))
        return { handle: `profile/${second}`, url: `https://www.blogger.com/profile/${second}` };
      return first === '' ? 'home' : 'reserved';
    }
    if (sub === '') return 'home';
    if (first === 'search') return second === 'label' ? 'hashtag' : 'search';
    return /^\d{4}$/.test(first) ? 'post' : hosted(sub, 'blogspot.com');
  },
  wall({ title, url, $ }) {
    if (url.hostname === 'www.blogger.com' && url.pathname.startsWith('/blogin.g')) return 'consent';
    if (/^Blog not found$/i.test(title)) return 'gone';
    if (/open to invited readers only/i.test(bodyWords($, 4_000))) return 'private';
    return $('form[action*="blogger.com/blogin.g"]').length > 0 ? 'consent' : undefined;
  },
});
