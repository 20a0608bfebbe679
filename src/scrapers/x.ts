/**
 * X (once Twitter): the rendered public page, the meta-only variant that link previews get, the JSON of a saved user answer. The
 * handle that is shown decides whose page it is: the login bar over a readable profile is furniture, a missing account answers 200.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../domain/snapshot.js';
import { claimBy, kindIn, notAProfile } from './_kit/claims.js';
import { at, findObject, textOf } from './_kit/json.js';
import { jsonLdOf, profiledPerson, profilePageOf, wordsAt } from './_kit/jsonld.js';
import { respelled, urlOf, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import type { Page } from './_kit/page.js';
import { backgroundOf, pictureLink, pictureSighting } from './_kit/pictures.js';
import { readingBy } from './_kit/reading.js';
import { anyOrAbsent, postOf, saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall } from './_kit/walls.js';
import { each, oneLine, tidy, wordsOf } from './_kit/words.js';
import { withKey, xApi } from './_kit/x-api.js';

const HOSTS = ['x.com', 'twitter.com', 't.co'];
const reader: Scraper = {
  id: 'x',
  title: 'X (Twitter)',
  hosts: HOSTS,
  proof: 'recorded',
  bioLimit: 160,
  claim: claimBy({
    platform: 'x',
    hosts: HOSTS,
    subdomains: /^(?:www|m|mobile)?$/,
    first: {
      home: 'home',
      hashtag: 'hashtag',
      search: 'search search-advanced',
      login: 'login logout account signup',
      reserved: 'explore settings messages notifications compose tos privacy about jobs download share intent oauth',
    },
    second: { post: 'status statuses', list: 'lists topics moments' },
    tabs: 'with_replies media likes highlights articles superfollows subs photo header_photo followers following verified_followers followers_you_follow about affiliates',
    handle: /^\w{1,15}$/,
    url: (handle) => `https://x.com/${handle}`,
    special(url, [first = '', second, third]) {
      if (url.hostname === 't.co') return notAProfile('short');
      const bang = /^#!\/(\w+)/.exec(url.hash)?.[1];
      const asked = first === 'intent' ? url.searchParams.get('screen_name') : null;
      const meant = first === 'i' && second === 'flow' ? url.searchParams.get('redirect_after_login') : null;
      const to = first === '' ? bang : (asked ?? /^\/(?!i\/)(\w.*)/.exec(meant ?? '')?.[1]);
      if (to) return urlOf(`/${to}`, new URL('https://x.com'));
      if (first !== 'i') return null;
      const kind = kindIn({ login: 'flow', group: 'communities', short: 'user', list: 'lists' }, second);
      return notAProfile(second === 'web' && third === 'status' ? 'post' : (kind ?? 'reserved'));
    },
  }),
  plan: (ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser', settle: SETTLED }] }],
  read: readingBy({ json: readJson, page: readPage, wall: wallOf }),
};
export const scraper: Scraper = withKey(reader, xApi);
const SETTLED =
  '[data-testid="tweet"], [data-testid="emptyState"], [data-testid="error-detail"], [autocomplete="username"]';
const same = (a: unknown, { handle }: ProfileRef) => typeof a === 'string' && a.toLowerCase() === handle.toLowerCase();
/** The profile as rendered, else as link previews get it; undefined without proof that it is this person's. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const { $ } = page;
  const nodes = jsonLdOf(page);
  const person = profiledPerson(nodes);
  const header = $('[data-testid="UserName"]').first();
  // A missing account may show its handle there; the line with the joining date stands on profiles only.
  const rendered = header.length > 0 && $('[data-testid="UserProfileHeader_Items"]').length > 0;
  const shown = /@(\w{1,15})\s*$/.exec(wordsOf(header))?.[1];
  const handle = textOf(at(person, 'additionalName')) ?? (rendered ? shown : undefined);
  // Both where both are there: the head of a page may still describe the profile that was open before it.
  if (shown !== undefined && !same(shown, ref)) return undefined;
  if (!same(handle, ref)) return readMeta(page, capture, ref);
  const spelled = spellings(page);
  const shownBio = wordsOf($('[data-testid="UserDescription"]').first(), true);
  const told = textOf(at(person, 'description')) ?? shownBio.replace(/https?:\/\/(\S+?)…?(?=\s|$)/g, '$1');
  const bio = tidy(respelled(told, spelled));
  const related = [at(profilePageOf(nodes), 'relatedLink') ?? []].flat().map(textOf);
  const links = webLinks(page.url, [...related, ...[...spelled].flat()]).filter((link) => !/\/\/t\.co\//.test(link));
  // Only what is said to be empty is empty: a mark that was renamed looks like nothing there.
  const said = at(person, 'description') !== undefined;
  return sketchOf(ref, capture, {
    handle,
    displayName: seenOrHidden(wordsAt(person, 'name') || oneLine(wordsOf(header.find('[dir]').first())) || undefined),
    bio: bio || said ? saidOrAbsent(bio) : hidden('layout'),
    links: links.length > 0 || (said && spelled.size + related.length === 0) ? anyOrAbsent(links) : hidden('layout'),
    avatar: avatarOf(page, [textOf(at(person, 'image', 'contentUrl')), ...ownAvatars(page, ref)]),
    banner: bannerOf(page),
    posts: postsOf(page, ref, person),
  });
}

/** t.co addresses with what the page shows for them; the cut end of a long one stands hidden in the same anchor. */
function spellings(page: Page): Map<string, string> {
  const anchors = each(page, '[data-testid="UserDescription"] a[href*="//t.co/"], a[data-testid="UserUrl"]');
  const shown = anchors.map((anchor) => [anchor.attr('href') ?? '', anchor.text().replace(/[\s…]/g, '')] as const);
  return new Map(shown.map(([short, text]) => [short, /^https?:/i.test(text) ? text : `http://${text}`]));
}

const ownAvatars = (page: Page, ref: ProfileRef): (string | undefined)[] =>
  each(page, '[data-testid^="UserAvatar-Container-"]')
    .filter((box) => same(box.attr('data-testid')?.replace('UserAvatar-Container-', ''), ref))
    .map((box) => box.find('img').attr('src'));

/** The picture without its size is the original. */
function avatarOf(place: Pick<Page, 'url' | 'saved'>, offered: (string | undefined)[]): Sighting<PictureLink> {
  const sized = /^(https?:[^?]*\/profile_images\/[^?]*?)_(?:normal|bigger|mini|x96|\d+x\d+)(\.\w+)?$/;
  const parts = offered.map((address) => sized.exec(address ?? '')).find(Boolean);
  const larger = parts ? [`${parts[1]}${parts[2] ?? ''}`, `${parts[1]}_400x400${parts[2] ?? ''}`] : [];
  return pictureSighting(place, [...larger, ...offered]);
}

/** None was chosen where the link to her own picture is there and no other picture above the posts; a link alone did not load. */
function bannerOf({ $, ...place }: Page): Sighting<PictureLink> {
  const link = $('a[href$="/header_photo"]').first();
  const others = each({ $ }, '[data-testid="primaryColumn"] :is(img,[style*="background-image"])').filter(
    (box) => box.closest('article,[data-testid^="User"]').length === 0,
  );
  if (link.length === 0 && others.length === 0 && $('a[href$="/photo"]').length > 0) return absent();
  const background = backgroundOf(link.find('[style*="background-image"]').attr('style'));
  return seenOrHidden(pictureLink(place, [large(background), large(link.find('img').attr('src'))]));
}
const large = (address?: string) => address?.replace(/(\/profile_banners\/\d+\/\d+)(?:\/\w+)?$/, '$1/1500x500');

/** Posts by the owner, pinned ones too; what she reposted or quoted is by others. */
function postsOf(page: Page, ref: ProfileRef, person: unknown): Sighting<Post[]> {
  const articles = each(page, 'article[data-testid="tweet"]');
  if (articles.length === 0) {
    if (page.$('[data-testid="icon-lock"], [data-testid="emptyState"] a[href*="protected"]').length > 0)
      return hidden('private');
    const counts = [at(person, 'interactionStatistic')].flat();
    const wrote = counts.find((count) => /WriteAction$/.test(String(at(count, 'interactionType'))));
    return at(wrote, 'userInteractionCount') === 0 ? absent() : hidden('layout');
  }
  const own = (article: (typeof articles)[0]): Post[] => {
    const author = article.find('[data-testid="User-Name"] a[href]').first().attr('href');
    const words = article.find('[data-testid="tweetText"]').first();
    const quoted = words.closest('article,[role="link"]').is('[role="link"]');
    if (!same(author?.replace(/^.*\//, ''), ref) || words.length === 0 || quoted) return [];
    const time = article.find('time[datetime]').first();
    const link = urlOf(time.closest('a').attr('href') ?? '', new URL(ref.url));
    return [postOf(wordsOf(words, true), link?.href, time.attr('datetime'))];
  };
  return seen(articles.flatMap(own));
}

/** The variant for link previews: name, description and picture only; the rest is not there to be seen. */
function readMeta(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const [, name, handle] = /^(.*) \(@(\w{1,15})\) on (?:X|Twitter)$/s.exec(meta('og:title') ?? '') ?? [];
  if (meta('og:type') !== 'profile' || !same(handle, ref)) return undefined;
  const told = tidy(meta('og:description') ?? '');
  const bio = seenOrHidden(/^(?:The latest (?:posts|tweets) from .*)?$/i.test(told) ? undefined : told);
  const avatar = avatarOf(page, [meta('og:image')]);
  return sketchOf(ref, capture, { handle, displayName: seenOrHidden(name?.trim() || undefined), bio, avatar });
}

/** A user answer, of this year's shape or the one before. */
function readJson(json: unknown, capture: Capture, ref: ProfileRef): ScraperReading {
  const user = findObject(json, (o) => same(at(o, 'core', 'screen_name') ?? at(o, 'legacy', 'screen_name'), ref));
  if (!user) {
    const refused = findObject(json, (o) => o.__typename === 'UserUnavailable');
    const none = at(json, 'data') !== undefined && !at(json, 'data', 'user', 'result') && !at(json, 'errors');
    return { wall: /suspend/i.test(String(refused?.reason)) ? 'suspended' : refused || none ? 'gone' : 'layout' };
  }
  const either = (path: string[], legacy: string) => textOf(at(user, ...path) ?? at(user, 'legacy', legacy));
  const entities = at(user, 'profile_bio', 'entities') ?? at(user, 'legacy', 'entities');
  const urls = [at(entities, 'url', 'urls'), at(entities, 'description', 'urls')].flat().filter(Boolean);
  const spelled = new Map(urls.map((link) => [String(at(link, 'url')), String(at(link, 'expanded_url'))]));
  const place = { url: new URL(ref.url), saved: false };
  const banner = large(either(['banner', 'image_url'], 'profile_banner_url'));
  const guarded = (at(user, 'privacy', 'protected') ?? at(user, 'legacy', 'protected')) === true;
  return sketchOf(ref, capture, {
    handle: either(['core', 'screen_name'], 'screen_name'),
    displayName: saidOrAbsent(either(['core', 'name'], 'name')),
    bio: saidOrAbsent(tidy(respelled(either(['profile_bio', 'description'], 'description') ?? '', spelled))),
    links: anyOrAbsent(webLinks(place.url, [...spelled.values()])),
    avatar: avatarOf(place, [either(['avatar', 'image_url'], 'profile_image_url_https')]),
    banner: banner ? seenOrHidden(pictureLink(place, [banner])) : absent(),
    posts: hidden(guarded ? 'private' : 'unsupplied'),
  });
}

function wallOf(page: Page, { status }: Capture): Wall {
  const { $, url } = page;
  const gate = /^\/(?:i\/flow\/|login\b|account\/)(access)?/.exec(url.pathname);
  if (gate) return gate[1] ? 'challenge' : 'login';
  if ($('[data-testid="error-detail"], meta[http-equiv="refresh" i][content*="/x/migrate"]').length > 0) return 'busy';
  const empty = $('[data-testid="UserProfileHeader_Items"]').length > 0 ? $() : $('[data-testid="emptyState"]').first();
  if (empty.length === 0) return genericWall(page, status) ?? 'layout';
  // Links hold in every language of the page.
  const rules = empty.find('a[href*="rules"], a[href*="suspended"], a[href*="18311"]').length > 0;
  if (rules || /suspended|gesperrt|suspendu|suspendid[ao]|sospeso/i.test(wordsOf(empty))) return 'suspended';
  if (empty.find('a[href*="protected"]').length > 0) return 'private';
  return empty.find('button, [role="button"]').length > 0 ? 'consent' : 'gone';
}
