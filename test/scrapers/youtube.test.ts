import { scraper } from '../../src/scrapers/youtube.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.youtube.com/@MarenFeeds',
  marks: [
    'responseContext',
    'channelMetadataRenderer',
    'externalId',
    'vanityChannelUrl',
    'ownerUrls',
    'canonicalBaseUrl',
    '"description"',
    '"title"',
    'pageHeaderViewModel',
    '"attribution"',
    '"banner"',
    '"image"',
    '"avatar"',
    '"sources"',
    'thumbnails',
    'videoRenderer',
    'lockupViewModel',
    'urlEndpoint',
  ],
});
