import { scraper } from '../../src/scrapers/website.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://maren.example/',
  profiles: [
    ['https://maren.example/', 'maren.example'],
    ['maren.example', 'maren.example'],
    ['MAREN.EXAMPLE', 'maren.example'],
    ['http://www.maren.example', 'maren.example'],
    ['https://maren.example/#about', 'maren.example'],
    ['https://maren.example/?utm_source=x&fbclid=y', 'maren.example'],
    ['https://maren.example/index.html', 'maren.example'],
    ['https://maren.example./', 'maren.example'],
    ['https://maren.example//blog//', 'maren.example/blog'],
    ['https://maren.example/blog', 'maren.example/blog'],
    ['https://maren.example/?author=2&utm_medium=m', 'maren.example/?author=2'],
    ['https://maren.example/a?b=2&a=1', 'maren.example/a?a=1&b=2'],
    ['https://mælkebøtte.example/', 'xn--mlkebtte-j0a8p.example'],
    ['https://xn--mlkebtte-j0a8p.example/', 'xn--mlkebtte-j0a8p.example'],
    ['https://maren.wordpress.com/about', 'maren.wordpress.com/about'],
    ['http://127.0.0.1:8080/x', '127.0.0.1:8080/x'],
    ['localhost:3000/maren', 'localhost:3000/maren'],
    ['maren.example:8443/x', 'maren.example:8443/x'],
    ['http://[::1]:8080/x', '[::1]:8080/x'],
  ],
  others: [
    ['https://maren.example/portrait.jpg', 'picture'],
    ['https://maren.example/a/b.WEBP?x=1', 'picture'],
    ['https://maren.example/cv.pdf', 'file'],
    ['https://maren.example/talk.mp3', 'file'],
  ],
  // Names of classes and themes; those of OpenGraph and schema.org are standards, and no redesign renames them.
  marks: [
    'h-card',
    'u-photo',
    'p-note',
    'u-uid',
    'site-header',
    'custom-header',
    'site-title',
    'site-description',
    'author-avatar',
    'h-entry',
  ],
});
