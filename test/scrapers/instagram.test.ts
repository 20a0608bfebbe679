import { scraper } from '../../src/scrapers/instagram.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.instagram.com/maren.feeds/',
  marks: [
    'xig_user_by_username',
    '"username"',
    'full_name',
    'biography',
    'bio_links',
    'external_url',
    'profile_pic_url',
    'hd_profile_pic_url_info',
    'og:title',
    'og:url',
    'og:image',
    'name="description"',
    '<header',
    '<h2',
    'dir="auto"',
    'profile picture',
    '<section',
    '/p/',
    '/reel/',
  ],
  lacks: ['banner'],
  without: { 'no-banner': 'there are no banners' },
});
