import { scraper } from '../../src/scrapers/linkedin-groups.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.linkedin.com/groups/123456/',
  profiles: [
    ['https://www.linkedin.com/groups/123456/', '123456'],
    ['linkedin.com/groups/123456', '123456'],
    ['https://de.linkedin.com/groups/123456?trk=x', '123456'],
    ['https://www.linkedin.com/groups?gid=123456', '123456'],
    ['https://www.linkedin.com/grp/home?gid=123456', '123456'],
    ['https://www.linkedin.com/groups/Lactation-in-Aarhus-123456', '123456'],
  ],
  others: [
    ['https://www.linkedin.com/groups/', 'group'],
    ['https://www.linkedin.com/groups/discover', 'group'],
  ],
  marks: ['og:title', 'og:url'],
  lacks: [],
  without: {
    'no-banner': 'no page of a group shows one to visitors',
    'empty-profile': 'a group has at least its name',
  },
});
