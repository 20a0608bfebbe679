import { scraper } from '../../src/scrapers/blogger.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://marentolstrup.blogspot.com/',
  profiles: [
    ['https://marentolstrup.blogspot.com/', 'marentolstrup.blogspot.com'],
    ['marentolstrup.blogspot.de', 'marentolstrup.blogspot.com'],
    ['http://MarenTolstrup.blogspot.co.uk/?m=1', 'marentolstrup.blogspot.com'],
    ['https://www.marentolstrup.blogspot.com/p/about-me.html', 'marentolstrup.blogspot.com'],
    ['https://marentolstrup.blogspot.com/feeds/posts/default', 'marentolstrup.blogspot.com'],
    ['https://www.blogger.com/profile/00269598293846172649', 'profile/00269598293846172649'],
  ],
  others: [
    ['https://www.blogger.com/', 'home'],
    ['https://marentolstrup.blogspot.com/2026/05/meeting.html', 'post'],
    ['https://marentolstrup.blogspot.com/search/label/baby', 'hashtag'],
    ['https://marentolstrup.blogspot.com/search?q=a', 'search'],
    ['https://www.blogger.com/about', 'reserved'],
  ],
  marks: ["content='blogger'"],
  lacks: [],
  without: {},
});
