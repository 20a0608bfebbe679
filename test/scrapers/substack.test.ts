import { scraper } from '../../src/scrapers/substack.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://marentolstrup.substack.com/',
  profiles: [
    ['https://marentolstrup.substack.com/', 'marentolstrup.substack.com'],
    ['MarenTolstrup.substack.com/about', 'marentolstrup.substack.com'],
    ['https://marentolstrup.substack.com/archive?sort=new', 'marentolstrup.substack.com'],
    ['https://open.substack.com/pub/marentolstrup', 'marentolstrup.substack.com'],
    ['https://substack.com/@MarenTolstrup', '@marentolstrup'],
    ['https://substack.com/profile/123-maren-tolstrup', '@maren-tolstrup'],
    ['https://substack.com/@marentolstrup/posts', '@marentolstrup'],
  ],
  others: [
    ['https://substack.com/', 'home'],
    ['https://marentolstrup.substack.com/p/meeting', 'post'],
    ['https://open.substack.com/pub/marentolstrup/p/meeting', 'post'],
    ['https://substack.com/@marentolstrup/note/c-1', 'post'],
    ['https://substack.com/search/baby', 'search'],
    ['https://substack.com/sign-in', 'login'],
    ['https://substack.com/inbox', 'reserved'],
  ],
  marks: ['_preloads', 'hero_text', 'author_bio', 'author_photo_url'],
  lacks: [],
  without: { 'login-wall': 'its weblogs are open to all' },
});
