import { scraper } from '../../src/scrapers/tiktok.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.tiktok.com/@maren.feeds',
  marks: [
    'webapp.user-detail',
    'userInfo',
    'uniqueId',
    'nickname',
    'signature',
    'bioLink',
    'avatarLarger',
    'avatarMedium',
    'avatarThumb',
    'user-title',
    'user-subtitle',
    'user-bio',
    'user-link',
    'user-avatar',
    'user-post-item',
  ],
  lacks: ['banner'],
  without: { 'no-banner': 'there are no banners' },
});
