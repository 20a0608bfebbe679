import { scraper } from '../../src/scrapers/flickr.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://www.flickr.com/people/marentolstrup/',
  profiles: [
    ['https://www.flickr.com/photos/marentolstrup/', 'marentolstrup'],
    ['flickr.com/photos/MarenTolstrup', 'marentolstrup'],
    ['https://www.flickr.com/people/marentolstrup', 'marentolstrup'],
    ['https://m.flickr.com/photos/marentolstrup', 'marentolstrup'],
    ['https://www.flickr.com/photos/marentolstrup/page3', 'marentolstrup'],
    ['https://www.flickr.com/photos/12037949754@N01/', '12037949754@N01'],
    ['https://www.flickr.com/photos/12037949754%40n01/', '12037949754@N01'],
    ['https://www.flickr.com/photos/marentolstrup/favorites', 'marentolstrup'],
    ['https://www.flickr.com/photos/marentolstrup/?rb=1', 'marentolstrup'],
  ],
  others: [
    ['https://www.flickr.com/', 'home'],
    ['https://www.flickr.com/photos/marentolstrup/12345678901/', 'post'],
    ['https://www.flickr.com/photos/marentolstrup/albums', 'list'],
    ['https://www.flickr.com/photos/marentolstrup/sets/72157', 'list'],
    ['https://www.flickr.com/photos/tags/baby', 'hashtag'],
    ['https://www.flickr.com/groups/lactation/', 'group'],
    ['https://www.flickr.com/search/?q=maren', 'search'],
    ['https://www.flickr.com/explore', 'reserved'],
    ['https://flic.kr/p/2abc', 'post'],
    ['https://flic.kr/ps/2abc', 'short'],
    ['https://www.flickr.com/signin', 'login'],
  ],
  marks: [
    'modelExport',
    'person-models',
    'person-profile-models',
    '"buddyicon"',
    '"realname"',
    'profile-bio-view',
    'bio-description',
    'photostream-models',
  ],
  lacks: [],
  without: {},
});
