import { scraper } from '../../src/scrapers/bluesky.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://bsky.app/profile/maren.bsky.social',
  marks: [
    'ProfilePage',
    'mainEntity',
    'alternateName',
    '"identifier"',
    '"description"',
    '"image"',
    '"name"',
    'profileHeaderDisplayName',
    'profileHeaderDescription',
    'userAvatarImage',
    'userBannerImage',
    'bsky_handle',
    'bsky_did',
    'bsky_display_name',
    'bsky_profile_summary',
    'bsky_profile_description',
    'feedItem-by-',
    'postText',
    'og:image',
    '— Bluesky',
  ],
});
