import { scraper } from '../../src/scrapers/telegram.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://t.me/marentolstrup',
  profiles: [
    ['https://t.me/marentolstrup', 'marentolstrup'],
    ['t.me/MarenTolstrup', 'marentolstrup'],
    ['https://t.me/marentolstrup/', 'marentolstrup'],
    ['https://www.t.me/marentolstrup', 'marentolstrup'],
    ['https://telegram.me/marentolstrup', 'marentolstrup'],
    ['https://telegram.dog/marentolstrup', 'marentolstrup'],
    ['https://t.me/s/marentolstrup', 'marentolstrup'],
    ['https://t.me/s/MarenTolstrup?before=120', 'marentolstrup'],
    ['https://marentolstrup.t.me/', 'marentolstrup'],
    ['https://t.me/@marentolstrup', 'marentolstrup'],
    ['http://t.me/maren_tolstrup?start=abc', 'maren_tolstrup'],
    ['https://t.me/maren%5Ftolstrup', 'maren_tolstrup'],
  ],
  others: [
    ['https://t.me/', 'home'],
    ['https://t.me/marentolstrup/120', 'post'],
    ['https://t.me/s/marentolstrup/120', 'post'],
    ['https://t.me/joinchat/AAAAAEabcdefgh', 'chat'],
    ['https://t.me/+AbCdEfGhIjK', 'chat'],
    ['https://t.me/c/1234567890/12', 'chat'],
    ['https://t.me/addstickers/Babies', 'reserved'],
    ['https://t.me/share/url?url=https://a.example', 'reserved'],
    ['https://t.me/proxy?server=a', 'chat'],
    ['https://t.me/1maren', 'other'],
    ['https://t.me/ab', 'other'],
  ],
  marks: [
    'tgme_page_title',
    'tgme_page_extra',
    'tgme_page_description',
    'tgme_page_photo_image',
    'tgme_page_context_link',
    'tgme_channel_info_header_title',
    'tgme_channel_info_description',
    'al:ios:url',
  ],
  lacks: ['banner'],
  without: {
    'login-wall': 'no page of the platform asks to sign in',
    'no-banner': 'there is no banner',
  },
});
