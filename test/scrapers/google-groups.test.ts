import { scraper } from '../../src/scrapers/google-groups.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://groups.google.com/g/ammehjaelp-aarhus',
  profiles: [
    ['https://groups.google.com/g/ammehjaelp-aarhus', 'ammehjaelp-aarhus'],
    ['https://groups.google.com/group/Ammehjaelp-Aarhus', 'ammehjaelp-aarhus'],
    ['https://groups.google.com/u/0/g/ammehjaelp-aarhus', 'ammehjaelp-aarhus'],
    ['https://groups.google.com/forum/#!forum/ammehjaelp-aarhus', 'ammehjaelp-aarhus'],
    ['https://groups.google.com/g/ammehjaelp-aarhus?hl=da', 'ammehjaelp-aarhus'],
    ['https://groups.google.com/a/lll.example/g/leaders', 'lll.example/leaders'],
  ],
  others: [
    ['https://groups.google.com/', 'home'],
    ['https://groups.google.com/g/ammehjaelp-aarhus/c/abcDEF', 'post'],
    ['https://groups.google.com/forum/#!topic/ammehjaelp-aarhus/abc', 'post'],
    ['https://groups.google.com/my-groups', 'reserved'],
    ['https://groups.google.com/search?q=a', 'search'],
  ],
  marks: ['canonical', 'og:title', 'Google Groups'],
  lacks: ['banner', 'posts'],
  without: { 'no-banner': 'there is no banner', 'empty-profile': 'a group has at least its name' },
});
