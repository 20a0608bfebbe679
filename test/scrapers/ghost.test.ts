import { scraper } from '../../src/scrapers/ghost.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://marentolstrup.ghost.io/',
  profiles: [
    ['https://marentolstrup.ghost.io/', 'marentolstrup.ghost.io'],
    ['MarenTolstrup.ghost.io/about/', 'marentolstrup.ghost.io'],
    ['https://marentolstrup.ghost.io/author/Maren/', 'marentolstrup.ghost.io/author/maren/'],
    ['https://marentolstrup.ghost.io/rss/', 'marentolstrup.ghost.io'],
  ],
  others: [
    ['https://ghost.io/', 'home'],
    ['https://marentolstrup.ghost.io/meeting/', 'post'],
    ['https://marentolstrup.ghost.io/tag/baby/', 'hashtag'],
    ['https://marentolstrup.ghost.io/ghost/', 'login'],
  ],
  marks: ['Ghost 6.0'],
  lacks: [],
  without: {},
});
