import { scraper } from '../../src/scrapers/medium.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://medium.com/@marentolstrup',
  profiles: [
    ['https://medium.com/@marentolstrup', 'marentolstrup'],
    ['medium.com/@MarenTolstrup/about', 'marentolstrup'],
    ['https://marentolstrup.medium.com/', 'marentolstrup'],
    ['https://marentolstrup.medium.com/about', 'marentolstrup'],
    ['https://medium.com/@marentolstrup?source=x', 'marentolstrup'],
    ['https://medium.com/feed/@marentolstrup', 'marentolstrup'],
    ['https://medium.com/%40marentolstrup', 'marentolstrup'],
  ],
  others: [
    ['https://medium.com/', 'home'],
    ['https://medium.com/@marentolstrup/meeting-15fd2dd8f07b', 'post'],
    ['https://marentolstrup.medium.com/meeting-15fd2dd8f07b', 'post'],
    ['https://medium.com/p/15fd2dd8f07b', 'post'],
    ['https://medium.com/tag/baby', 'hashtag'],
    ['https://medium.com/search?q=a', 'search'],
    ['https://medium.com/m/signin', 'login'],
    ['https://medium.com/webpack', 'group'],
    ['https://medium.com/webpack/release-15fd2dd8f07b', 'post'],
    ['https://help.medium.com/hc', 'other'],
    ['https://medium.com/membership', 'reserved'],
  ],
  marks: ['__APOLLO_STATE__', '"username"', '"bio"', '"imageId"'],
  lacks: [],
  without: { 'login-wall': 'people’s pages are open to all', 'no-banner': 'no page of a person shows one' },
});
