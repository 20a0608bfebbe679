import { scraper } from '../../src/scrapers/tumblr.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://marentolstrup.tumblr.com/',
  profiles: [
    ['https://marentolstrup.tumblr.com/', 'marentolstrup.tumblr.com'],
    ['https://www.tumblr.com/MarenTolstrup', 'marentolstrup.tumblr.com'],
    ['https://www.tumblr.com/blog/view/marentolstrup', 'marentolstrup.tumblr.com'],
    ['https://www.tumblr.com/blog/marentolstrup', 'marentolstrup.tumblr.com'],
    ['https://tumblr.com/@marentolstrup', 'marentolstrup.tumblr.com'],
    ['https://marentolstrup.tumblr.com/archive', 'marentolstrup.tumblr.com'],
  ],
  others: [
    ['https://www.tumblr.com/', 'home'],
    ['https://marentolstrup.tumblr.com/post/123/meeting', 'post'],
    ['https://www.tumblr.com/marentolstrup/7123456/meeting', 'post'],
    ['https://www.tumblr.com/tagged/baby', 'hashtag'],
    ['https://www.tumblr.com/search/baby', 'search'],
    ['https://www.tumblr.com/login', 'login'],
    ['https://www.tumblr.com/dashboard', 'reserved'],
  ],
  marks: ['og:site_name', 'al:ios:url'],
  lacks: [],
  without: {},
});
