import { scraper } from '../../src/scrapers/threads.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.threads.com/@maren.feeds',
  marks: [
    'follower_count',
    '"username"',
    'full_name',
    'biography',
    'bio_links',
    'hd_profile_pic_versions',
    'profile_pic_url',
    'thread_items',
    'caption',
    'og:title',
    'og:type',
    'og:image',
    'name="description"',
  ],
  lacks: ['banner'],
  without: { 'no-banner': 'there are no banners' },
});
