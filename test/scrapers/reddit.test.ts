import { scraper } from '../../src/scrapers/reddit.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.reddit.com/user/MarenFeeds/',
  marks: ['profile-description', 'rel="canonical"', 'avatar"', '<h1', 'u/MarenFeeds'],
  without: { 'no-banner': 'its page shows banners as styles only' },
});
