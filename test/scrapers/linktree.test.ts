import { scraper } from '../../src/scrapers/linktree.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://linktr.ee/maren.feeds',
  marks: [
    'pageProps',
    '"username"',
    '"account"',
    '"description"',
    'profilePictureUrl',
    'socialLinks',
    '"links"',
    'pageTitle',
  ],
  lacks: ['banner', 'posts'],
  without: { 'no-banner': 'there are no banners' },
});
