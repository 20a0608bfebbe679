/** Pinterest: the data that its page is built from, else what it tells search engines. What she pinned is by others and not read. */
import type { Scraper } from '../domain/scraper.js';
import { hidden } from '../domain/snapshot.js';
import { claimBy, notAProfile } from './_kit/claims.js';
import { at, embeddedJson, findObject, type Json, textOf } from './_kit/json.js';
import { imagesAt, jsonLdOf, profiledPerson, wordsAt } from './_kit/jsonld.js';
import { webLinks } from './_kit/links.js';
import { byWidth, pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrHidden, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { tidy } from './_kit/words.js';

const LANDS =
  'com de fr co.uk ca at ch es it se dk nl pt ie be cl cz fi gr hu id in jp kr nz ph pl ro ru sk th tr tw vn no com.mx com.au com.br com.co com.pe com.uy com.ec com.bo com.py com.vn co.kr co.nz co.in co.at';
const OWN = /^(?:pin|search|ideas|topics|explore|login|today|business|settings|about)$/i;
const HOSTS = [...LANDS.split(' ').map((land) => `pinterest.${land}`), 'pin.it'];
export const scraper: Scraper = {
  id: 'pinterest',
  title: 'Pinterest',
  hosts: HOSTS,
  proof: 'unproven',
  bioLimit: 500,
  claim: claimBy({
    platform: 'pinterest',
    hosts: HOSTS,
    first: {
      post: 'pin',
      search: 'search ideas topics explore',
      login: 'login signup password resend',
      shop: 'shopping business',
      reserved:
        'today categories settings about _ v3 oauth news-hub homefeed convert-business pin-builder terms privacy',
    },
    tabs: '_created _saved pins boards followers following _profile _shop overview tries',
    handle: /^[a-z0-9_]{3,30}$/,
    url: (handle) => `https://www.pinterest.com/${handle}/`,
    special(url, [first, second]) {
      if (url.hostname.endsWith('pin.it')) return notAProfile(first ? 'short' : 'home');
      // A second name that is no tab is a board of hers.
      const isBoard = first && /^(?!pins|boards|follow|overview|tries)[\p{L}\p{N}][\p{L}\p{N}-]*$/iu.test(second ?? '');
      return isBoard && !OWN.test(first) ? notAProfile('list') : null;
    },
  }),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: '[data-test-id="profile-name"], h1' }] }],
  read: readingBy({
    page(page, capture, ref) {
      const same = (name: unknown) => typeof name === 'string' && name.toLowerCase() === ref.handle;
      const marks = embeddedJson(page, '"full_name"');
      const isHer = (o: Json) => same(o.username) && 'full_name' in o && ('about' in o || 'image_xlarge_url' in o);
      const user = marks.map((data) => findObject(data, isHer)).find(Boolean);
      const nodes = jsonLdOf(page);
      const person = [profiledPerson(nodes)].find((node) => same(wordsAt(node, 'alternateName')));
      if (!user && !person) return undefined;
      const about = textOf(user?.about) ?? wordsAt(person, 'description');
      const pictures = [user?.image_xlarge_url, user?.image_large_url, user?.image_medium_url].map(textOf);
      const largest = pictures.map((address) =>
        address?.replace(/(\/\/i\.pinimg\.com)\/\d+x\d+(?:_RS)?\//, '$1/originals/'),
      );
      const hers = [textOf(user?.website_url), textOf(user?.domain_url)].map(
        (site) => site && (/^https?:/.test(site) ? site : `https://${site}`),
      );
      return sketchOf(ref, capture, {
        handle: textOf(user?.username) ?? ref.handle,
        displayName: seenOrHidden(textOf(user?.full_name)?.trim() ?? wordsAt(person, 'name')),
        bio: about || user?.about === '' ? saidOrAbsent(tidy(about ?? '')) : hidden('layout'),
        links: anyOrHidden(webLinks(page.url, hers)),
        avatar: pictureSighting(page, [...largest, ...pictures, ...imagesAt(person, 'image', nodes)]),
        banner: pictureSighting(page, byWidth(at(user, 'profile_cover'))),
      });
    },
    wall(page, { status }) {
      const home = page.$('#home-main-title, [data-test-id="unauth-home-main"]').length > 0;
      if (home || /user not found/i.test(page.title)) return 'gone';
      return genericWall(page, status) ?? 'layout';
    },
  }),
};
