import { scraper } from '../../src/scrapers/pinterest.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.pinterest.com/marenfeeds/',
  marks: ['full_name', '"username"', '"about"', 'image_xlarge_url', 'image_medium_url', 'website_url', 'profile_cover'],
});
