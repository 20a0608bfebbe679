/** Facebook, people and pages: the data in the page that a guest gets, else its meta tags. What is shown must name the profile. */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { claimBy, handleAt, notAProfile } from './_kit/claims.js';
import { facebookApi } from './_kit/graph-api.js';
import { at, embeddedJson, findObject, findObjects, isObject, type Json, textOf } from './_kit/json.js';
import { withKey } from './_kit/keyed.js';
import { urlOf, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrHidden, postOf, seenOrHidden, sketchOf, timeOf } from './_kit/sketch.js';
import { wallOfWords } from './_kit/wall-words.js';
import { genericWall } from './_kit/walls.js';
import { bodyWords, oneLine, tidy } from './_kit/words.js';

const HOSTS = ['facebook.com', 'fb.com', 'fb.me', 'fb.watch', 'facebook.de'];
const reader: Scraper = {
  id: 'facebook',
  title: 'Facebook',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 101,
  claim: claimBy({
    platform: 'facebook',
    hosts: HOSTS,
    subdomains:
      /^(?:(?:www|m|mbasic|touch|mobile|web|free|0|x|d|upload|[a-z]{2}-[a-z]{2}|[a-z]{2})(?:\.(?:m|beta))?)?$/,
    under: ['', 'pg'],
    first: {
      post: 'permalink.php story.php posts notes questions',
      picture: 'photo photo.php photos media album.php',
      video: 'watch reel reels videos video video.php gaming live',
      story: 'stories',
      event: 'events e',
      group: 'groups g pages',
      hashtag: 'hashtag',
      search: 'search public directory find-friends',
      shop: 'marketplace commerce shop shops donate fundraisers',
      place: 'places locations',
      short: 'share l.php flx r.php',
      chat: 'messages t messenger',
      login: 'login login.php recover checkpoint reg signup confirmemail.php two_step_verification',
      home: 'home.php index.php',
      reserved:
        'help policies policy.php privacy legal terms terms.php about business ads careers settings notifications sharer sharer.php sharer dialog plugins friends saved memories bookmarks feed profile.php people p developers lite security safety ajax tr games hashtags',
    },
    second: {
      post: 'posts notes',
      video: 'videos reels live',
      picture: 'photos photo photos_stream photos_albums media',
      event: 'events',
      shop: 'shop',
      group: 'groups',
    },
    tabs: 'about about_overview about_details about_work_and_education about_places about_contact_and_basic_info about_profile_transparency about_family_and_relationships about_life_events about_privacy_and_legal_info directory_intro directory_personal_details posts videos reels live photos photos_by photos_of photos_albums photos_stream events shop services reviews reviews_given mentions community friends followers following likes likes_all music books movies tv sports map map_places groups notes info directory featured timeline home menu offers jobs',
    handle:
      /^(?:\d{1,20}|(?!.*\.(?:php|html?|com|net|org)$)[a-z0-9][a-z0-9.]{1,79}|[\p{L}\p{N}][\p{L}\p{N}.-]{2,79}-(\d{9,20}))$/u,
    named: (typed) => /-(\d{9,20})$/.exec(typed)?.[1] ?? typed.toLowerCase(),
    url: (handle) => `https://www.facebook.com/${/^\d+$/.test(handle) ? `profile.php?id=${handle}` : handle}`,
    special(url, segments, sub) {
      const [first = '', second = '', third = '', fourth] = segments;
      if (/^lm?$/.test(sub) || url.hostname.endsWith('fb.watch')) return notAProfile(sub ? 'short' : 'video');
      const bang = /^#!\/(.+)/.exec(url.hash)?.[1];
      if (bang && segments.length === 0) return urlOf(`/${bang}`, new URL('https://www.facebook.com'));
      const next = /^(?:login|login\.php|checkpoint|recover)$/.test(first) ? url.searchParams.get('next') : null;
      if (next) return urlOf(next, new URL('https://www.facebook.com'));
      const id = first === 'profile.php' ? url.searchParams.get('id') : first === 'people' ? third : null;
      const suffix =
        first === 'p'
          ? /-(\d{5,20})$/.exec(second)?.[1]
          : first === 'pages'
            ? (/-(\d{5,20})$/.exec(fourth ?? '')?.[1] ?? third)
            : null;
      const talked = first === 'messages' && second === 't' ? third : null;
      const meant = id ?? (suffix || talked);
      return meant && /^[\w.]+$/.test(meant) ? new URL(`https://www.facebook.com/${meant}`) : null;
    },
  }),
  // Its numbers lead to names; and the name in an address counts without its dots.
  same: (asked, led) => /^\d+$/.test(asked) || asked.replaceAll('.', '') === led.replaceAll('.', ''),
  plan: ({ url }) => [{ id: 'page', requests: [{ url, via: 'browser', settle: 'h1, form#login_form' }] }],
  read: readingBy({ page: readPage, wall: wallOf }),
};
export const scraper: Scraper = withKey(reader, facebookApi);

function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  // The name in an address counts without its dots.
  const same = (...names: (string | undefined)[]) =>
    names.some((name) => name?.replaceAll('.', '').toLowerCase() === ref.handle.replaceAll('.', ''));
  const app = /^fb:\/\/(?:profile|page)\/\D*(\d+)/.exec(meta('al:android:url') ?? '')?.[1];
  const spelled = /\.com\/([\w.]+)\/?$/.exec(meta('og:url') ?? '')?.[1];
  const address = handleAt(scraper.claim, meta('og:url') ?? page.$('link[rel="canonical"]').attr('href'));
  const title = oneLine(meta('og:title') ?? '').replace(/ \| [^|]*$/, '');
  const told = title !== '' && same(address, app);
  const data = embeddedJson(page, '"profile_header_renderer"');
  const users = data
    .flatMap((each) => findObjects(each, (o) => isObject(o.profile_header_renderer)))
    .map((o) => at(o, 'profile_header_renderer', 'user'));
  const user = users.find((o) =>
    same(textOf(at(o, 'id')), handleAt(scraper.claim, at(o, 'url')), textOf(at(o, 'username_for_profile'))),
  );
  if (!user && !told) return undefined;
  const intro = introOf(page);
  const sizes = ['profilePicLarge', 'profilePicMedium', 'profilePicSmall'].map((size) => textOf(at(user, size, 'uri')));
  const cover = at(user, 'cover_photo');
  const stated = told ? statedBio(tidy(meta('og:description') ?? ''), title) : undefined;
  return sketchOf(ref, capture, {
    handle: [textOf(at(user, 'username_for_profile')), spelled].find((name) => same(name)) ?? ref.handle,
    displayName: seenOrHidden(textOf(at(user, 'name')) ?? (told ? title : undefined)),
    bio: intro.bio ?? seenOrHidden(stated),
    links: intro.links,
    avatar: pictureSighting(page, [told ? meta('og:image') : undefined, ...sizes]),
    banner: cover === null ? absent() : pictureSighting(page, [textOf(at(cover, 'photo', 'image', 'uri'))]),
    posts: anyOrHidden(postsOf(page, textOf(at(user, 'id')) ?? app)),
  });
}

/** What search engines are told: how many like it, then the beginning of what she says. The platform's own sentence is no word of hers. */
function statedBio(line: string, name: string): string | undefined {
  const stock = line.startsWith(name) && line.split('Facebook').length > 2;
  const counted = /^.{0,200}?\d[\d.,\s]*\p{L}[^.]{0,200}\.\s*(.*)$/su.exec(
    line.slice(line.startsWith(name) ? name.length : 0),
  );
  return stock || line === '' || counted?.[1] === '' ? undefined : line;
}

/** The card with her description and her addresses; where it stands and holds nothing but what we know, nothing else was said. */
function introOf(page: Page): { bio?: Sighting<string>; links: Sighting<string[]> } {
  const data = ['"profile_tile_items"', '"best_description"'].flatMap((mark) => embeddedJson(page, mark));
  const sections = data.flatMap((each) => findObjects(each, (o) => o.profile_tile_section_type === 'INTRO'));
  const items = findObjects(sections, (o) => isObject(o.node)).map((o) => o.node as Json);
  const said =
    items.map((item) => textOf(at(item, 'profile_status_text', 'text'))).find(Boolean) ??
    data
      .map((each) =>
        textOf(
          at(
            findObject(each, (o) => isObject(o.best_description)),
            'best_description',
            'text',
          ),
        ),
      )
      .find(Boolean);
  const cards = items.filter((item) => 'timeline_context_item' in item).map((item) => item.timeline_context_item);
  const sites = cards.filter((card) =>
    /_(?:WEBSITE|OTHER_ACCOUNT)$/.test(String(at(card, 'timeline_context_list_item_type'))),
  );
  const links = webLinks(
    page.url,
    sites.flatMap((card) => findObjects(card, (o) => o.__typename === 'ExternalUrl').map((o) => textOf(o.url))),
  );
  const raw = JSON.stringify(sections);
  const kinds = raw.match(/INTRO_CARD_\w+/g) ?? [];
  const complete = kinds.length > 0 && kinds.length === cards.length;
  const silent = complete && !/ProfileStatus|IntroBio|profile_status/.test(raw);
  const bio = said ? seen(tidy(said)) : silent ? absent<string>() : undefined;
  const none = complete && sites.length === 0 && kinds.every((kind) => OTHER_CARDS.test(kind));
  return { ...(bio && { bio }), links: none ? absent() : anyOrHidden(links) };
}

const OTHER_CARDS = /_(?:INFLUENCER_CATEGORY|ADDRESS|PROFILE_PHONE|PROFILE_EMAIL|RATING|BUSINESS_[A-Z]+|OWNER_LABEL)$/;

/** Posts by the profile itself; what it shares stands in a story of its own within, and is not taken. */
function postsOf(page: Page, id: string | undefined): Post[] {
  const feeds = embeddedJson(page, '"timeline_list_feed_units"').flatMap((data) =>
    findObjects(data, (o) => isObject(o.timeline_list_feed_units)),
  );
  const stories = feeds.flatMap((feed) =>
    [at(feed, 'timeline_list_feed_units', 'edges') ?? []].flat().map((edge) => at(edge, 'node')),
  );
  return stories.flatMap((story): Post[] => {
    const inner = at(story, 'comet_sections', 'content', 'story');
    const text =
      textOf(at(inner, 'message', 'text')) ??
      textOf(at(inner, 'comet_sections', 'message', 'story', 'message', 'text'));
    const dated = findObject(at(story, 'comet_sections', 'context_layout'), (o) => typeof o.creation_time === 'number');
    const authors = [at(inner, 'actors') ?? []].flat().map((actor) => at(actor, 'id'));
    return text && authors.every((author) => author === id)
      ? [postOf(tidy(text), textOf(at(dated, 'url')), timeOf(at(dated, 'creation_time')))]
      : [];
  });
}

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url, title } = page;
  if (/^\/(?:checkpoint|captcha)\b/.test(url.pathname)) return 'challenge';
  const said = wallOfWords(`${title}\n${bodyWords($, 4_000)}`);
  if (said === 'busy') return said;
  const canonical = $('link[rel="canonical"]').attr('href') ?? '';
  const asks =
    $('form#login_form, form[action*="/login/"], input[name="pass"]').length > 0 && !metaOf(page)('og:title');
  if (asks || /\/(?:login|login\.php|r\.php|reg)(?:\/|$)/.test(`${url.pathname}\n${canonical}`)) return 'login';
  return said ?? genericWall(page, status) ?? 'layout';
}
