import { scraper } from '../../src/scrapers/whatsapp.js';
import { conformance } from './conformance.js';

conformance({
  scraper,
  address: 'https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp1',
  profiles: [
    ['https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp1', 'channel/0029VaAbCdEfGhIjKlMnOp1'],
    ['https://www.whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp1/', 'channel/0029VaAbCdEfGhIjKlMnOp1'],
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'invite/AbCdEfGhIjKlMnOpQrStUv'],
    ['https://chat.whatsapp.com/invite/AbCdEfGhIjKlMnOpQrStUv', 'invite/AbCdEfGhIjKlMnOpQrStUv'],
    ['https://wa.me/4512345678', '4512345678'],
    ['https://wa.me/+4512345678?text=Hi', '4512345678'],
    ['https://api.whatsapp.com/send?phone=+45%2012345678', '4512345678'],
    ['https://web.whatsapp.com/send?phone=4512345678', '4512345678'],
  ],
  others: [
    ['https://www.whatsapp.com/', 'home'],
    ['https://wa.me/', 'home'],
    ['https://wa.me/message/ABCDEF', 'chat'],
    ['https://wa.me/qr/ABCDEF', 'chat'],
    ['https://wa.me/c/4512345678', 'shop'],
    ['https://www.whatsapp.com/download', 'reserved'],
    ['https://api.whatsapp.com/send?text=hi', 'home'],
  ],
  marks: ['action-button', 'whatsapp://'],
  lacks: ['banner', 'posts'],
  without: { 'login-wall': 'nothing there asks to sign in', 'no-banner': 'there is no banner' },
});
