/** Messenger: an address there leads to the Facebook profile of the same name. It has no profile of its own, and none is visited. */
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import { claimBy, notAProfile } from './_kit/claims.js';

const HOSTS = ['m.me', 'messenger.com'];
const byName = claimBy({
  platform: 'facebook',
  hosts: HOSTS,
  first: { group: 'j ch g', login: 'login login.php', reserved: 'desktop rooms legal privacy help features about' },
  handle: /^[a-z0-9][a-z0-9.]{1,79}$/,
  url: (handle): ProfileRef['url'] => `https://www.facebook.com/${handle}`,
  special(url, [first = '', second = '']) {
    if (!url.hostname.endsWith('messenger.com') || first === '') return null;
    if (['t', 'e2ee', 'messages'].includes(first))
      return second && first === 't' ? new URL(`https://m.me/${second}`) : notAProfile('chat');
    return null;
  },
});

export const scraper: Scraper = {
  id: 'messenger',
  title: 'Messenger',
  hosts: HOSTS,
  proof: 'unproven',
  claim: byName,
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser' }] }],
  read: (captures) => ({ wall: captures.length > 0 ? 'layout' : 'unreachable' }),
};
