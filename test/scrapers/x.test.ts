import { scraper } from '../../src/scrapers/x.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://x.com/MarenFeeds',
  marks: [
    'UserName',
    'UserDescription',
    'UserUrl',
    'UserProfileHeader_Items',
    'UserAvatar-Container-',
    'header_photo',
    'ProfilePage',
    'mainEntity',
    'additionalName',
    '"description"',
    'relatedLink',
    'contentUrl',
    '"name"',
    'tweetText',
    'User-Name',
    'data-testid="tweet"',
    'emptyState',
    'WriteAction',
    'og:title',
    'og:description',
    'og:image',
  ],
});
