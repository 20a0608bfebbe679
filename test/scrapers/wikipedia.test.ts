import { scraper } from '../../src/scrapers/wikipedia.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://da.wikipedia.org/wiki/Bruger:Maren_Tolstrup',
  profiles: [
    ['https://da.wikipedia.org/wiki/Bruger:Maren_Tolstrup', 'da:Maren Tolstrup'],
    ['da.wikipedia.org/wiki/User:Maren_Tolstrup', 'da:Maren Tolstrup'],
    ['https://da.m.wikipedia.org/wiki/Bruger:Maren_Tolstrup', 'da:Maren Tolstrup'],
    ['https://de.wikipedia.org/wiki/Benutzerin:maren_Tolstrup', 'de:Maren Tolstrup'],
    ['https://fr.wikipedia.org/wiki/Utilisatrice:Maren%20Tolstrup', 'fr:Maren Tolstrup'],
    ['https://es.wikipedia.org/wiki/Usuaria:Maren', 'es:Maren'],
    ['https://ru.wikipedia.org/wiki/Участница:Maren', 'ru:Maren'],
    ['https://ja.wikipedia.org/wiki/%E5%88%A9%E7%94%A8%E8%80%85:Maren', 'ja:Maren'],
    ['https://he.wikipedia.org/wiki/משתמשת:Maren', 'he:Maren'],
    ['https://en.wikipedia.org/w/index.php?title=User:Maren&oldid=5', 'en:Maren'],
    ['https://en.wikipedia.org/wiki/User_talk:Maren', 'en:Maren'],
    ['https://en.wikipedia.org/wiki/User:Maren/Sandbox', 'en:Maren'],
    ['https://en.wikipedia.org/wiki/Special:Contributions/Maren', 'en:Maren'],
    ['https://pl.wikipedia.org/wiki/Wikipedystka:Maren', 'pl:Maren'],
    ['https://meta.wikimedia.org/wiki/User:Maren', 'meta:Maren'],
  ],
  others: [
    ['https://www.wikipedia.org/', 'home'],
    ['https://en.wikipedia.org/', 'home'],
    ['https://en.wikipedia.org/wiki/Albert_Einstein', 'other'],
    ['https://en.wikipedia.org/wiki/Star_Trek:_Picard', 'other'],
    ['https://en.wikipedia.org/wiki/Category:Nurses', 'other'],
    ['https://en.wikipedia.org/w/index.php?search=maren', 'search'],
  ],
  marks: ['"parse"', 'wgCanonicalNamespace', 'wgRelevantUserName', 'mw-parser-output'],
  lacks: ['banner', 'posts'],
  without: {
    'login-wall': 'the encyclopedia is open to all',
    'no-bio': 'the page is the description',
    'no-banner': 'there is no banner',
  },
});
