import { scraper } from '../../src/scrapers/linkedin.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.linkedin.com/in/maren-feeds',
  marks: [
    'top-card-layout__title',
    'top-card-layout__headline',
    'data-section="summary"',
    'core-section-container__content',
    'data-section="websites"',
    'data-section="picture"',
    'top-card-layout__entity-image',
    'cover-img__image',
    'data-embed-id',
    'data-section="posts"',
    'base-main-card__title',
    'og:url',
    'og:image',
    'rel="canonical"',
  ],
});
