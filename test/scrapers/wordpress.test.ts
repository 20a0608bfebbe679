import { scraper } from '../../src/scrapers/wordpress.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://marentolstrup.wordpress.com/',
  profiles: [
    ['https://marentolstrup.wordpress.com/', 'marentolstrup.wordpress.com'],
    ['MarenTolstrup.WordPress.com', 'marentolstrup.wordpress.com'],
    ['https://www.marentolstrup.wordpress.com/about/', 'marentolstrup.wordpress.com'],
    ['http://marentolstrup.wordpress.com/?utm_source=x', 'marentolstrup.wordpress.com'],
    ['https://marentolstrup.wordpress.com/feed/', 'marentolstrup.wordpress.com'],
    ['https://marentolstrup.wordpress.com/author/Maren/', 'marentolstrup.wordpress.com/author/maren/'],
  ],
  others: [
    ['https://wordpress.com/', 'home'],
    ['https://marentolstrup.wordpress.com/2026/05/01/meeting/', 'post'],
    ['https://marentolstrup.wordpress.com/?p=12', 'post'],
    ['https://marentolstrup.wordpress.com/tag/baby/', 'hashtag'],
    ['https://marentolstrup.wordpress.com/?s=baby', 'search'],
    ['https://marentolstrup.wordpress.com/wp-login.php', 'login'],
    ['https://wordpress.com/log-in', 'login'],
    ['https://en.wordpress.com/tag/baby', 'other'],
    ['https://wordpress.com/read', 'reserved'],
  ],
  marks: ['WordPress', 'api.w.org'],
  lacks: [],
  without: {},
});
