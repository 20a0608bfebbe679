/**
 * Mastodon and what speaks its interface (Pixelfed, Friendica, Pleroma, Akkoma, GoToSocial), on any host: claimed by the form
 * of the address, proved by what the host answers. The interface first, then the actor that WebFinger names (kin without that
 * interface, and names whose host only points to their server), then the page; a page that is none of these is a website.
 */
import type { Capture } from '../domain/capture.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Request, Scraper, ScraperReading } from '../domain/scraper.js';
import { absent, hidden, seen } from '../domain/snapshot.js';
import { kindIn, notAProfile, segmentsOf, subdomainOf } from './_kit/claims.js';
import { isAccount, isActor, readAccount, readActor, refusalOf } from './_kit/fediverse.js';
import { at, jsonOfCapture, textOf } from './_kit/json.js';
import { linksInText, webLinks } from './_kit/links.js';
import { metaOf } from './_kit/meta.js';
import { openPage, type Page } from './_kit/page.js';
import { pictureLink } from './_kit/pictures.js';
import { saidOrAbsent, seenOrHidden, sketchOf } from './_kit/sketch.js';
import { genericWall, wallOfStatus } from './_kit/walls.js';
import { readWebsite } from './_kit/website.js';

/** Servers on which every path is the platform's; elsewhere only the form of the address tells. */
const KNOWN =
  'mastodon.social mastodon.online mastodon.world mstdn.social mas.to fosstodon.org hachyderm.io chaos.social infosec.exchange techhub.social troet.cafe piaille.fr mamot.fr pixelfed.social';

export const scraper: Scraper = {
  id: 'mastodon',
  title: 'Mastodon',
  hosts: [],
  claims: 'form',
  proof: 'recorded',
  bioLimit: 500,
  claim,
  // A server may lie at another host than the one in its people's handles.
  same: (asked, led) => asked.split('@')[0] === led.split('@')[0],
  plan({ handle, url }) {
    const [user = '', host = ''] = handle.split('@');
    const lookup = `https://${host}/api/v1/accounts/lookup?acct=${user}`;
    const finger = `https://${host}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${handle}`)}`;
    return [
      { id: 'api', requests: [{ url: lookup, via: 'api', accept: JSON_TYPE }] },
      { id: 'actor', requests: [{ url: finger, via: 'api', accept: `application/jrd+json, ${JSON_TYPE}` }] },
      { id: 'page', requests: [{ url, via: 'browser' }] },
    ];
  },
  read,
};

const JSON_TYPE = 'application/json';
const NAME = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?$/;
const TABS = /^(?:with_replies|media|followers|following|featured|tagged|remote_follow|statuses)$/;
const PATHS = { home: '', hashtag: 'tags', search: 'search', login: 'auth oauth', group: 'groups' } as const;

function claim(url: URL): ReturnType<Scraper['claim']> {
  const known = ['', 'www'].includes(subdomainOf(url, KNOWN.split(' ')) ?? 'none');
  const [first = '', ...rest] = segmentsOf(url).filter((each, i) => i > 0 || !/^(?:web|deck)$/.test(each));
  const [typed = '', tab, id] = known && first === 'users' ? rest : [first.slice(1), ...rest];
  if (!first.startsWith('@') && !(known && first === 'users'))
    return known ? notAProfile(kindIn(PATHS, first) ?? 'reserved') : null;
  const [user = '', elsewhere, more] = typed.toLowerCase().split('@');
  const host = (elsewhere ?? url.host).replace(/^www\./, '');
  if (!NAME.test(user) || !HOST.test(host) || more !== undefined) return known ? notAProfile('other') : null;
  if (/^\d{5,}$/.test(tab ?? '') || (tab === 'statuses' && id)) return notAProfile('post');
  if (tab !== undefined && !TABS.test(tab)) return known ? notAProfile('other') : null;
  return { platform: scraper.id, handle: `${user}@${host}`, url: `https://${host}/@${user}` };
}

function read(captures: readonly Capture[], ref: ProfileRef): ScraperReading {
  const [capture, answer] = captures;
  if (!capture) return { wall: 'unreachable' };
  const json = jsonOfCapture(capture);
  const further = answer && jsonOfCapture(answer);
  if (isAccount(json)) {
    const statuses = answer || capture.via === 'saved' ? undefined : statusesOf(capture, json);
    return statuses ? { wants: [statuses] } : readAccount(json, further, capture, ref);
  }
  if (isActor(json)) return readActor(json, capture, ref);
  const actor = actorIn(json);
  if (actor && !answer) return { wants: [{ url: actor, via: 'api', accept: 'application/activity+json' }] };
  if (actor && answer)
    return isActor(further)
      ? readActor(further, answer, ref, actor)
      : { wall: wallOfStatus(answer.status) === 'busy' ? 'busy' : 'layout' };
  if (json !== undefined) return { wall: refusalOf(json, capture.status) };
  // A server of another kind answers a path that it does not know with a page, which says nothing about the person.
  if (/^\/(?:api|\.well-known)\//.test(new URL(capture.url).pathname))
    return { wall: wallOfStatus(capture.status) === 'busy' ? 'busy' : 'layout' };
  const page = openPage(capture);
  if (!page) return { wall: 'unreadable' };
  const own = readPage(page, capture, ref);
  const kin = page.$('#mastodon, link[type="application/activity+json"], meta[property="profile:username"]').length > 0;
  return own ?? (kin ? { wall: genericWall(page, capture.status) ?? 'layout' } : readWebsite(captures, ref));
}

/** Her posts, asked from the server that answered for her. */
function statusesOf({ url }: Capture, account: unknown): Request | undefined {
  const id = textOf(at(account, 'id'));
  const path = `/api/v1/accounts/${id}/statuses?exclude_replies=true&exclude_reblogs=true&limit=40`;
  if (!id || !/^[\w-]{1,64}$/.test(id)) return undefined;
  return { url: new URL(path, url).href, via: 'api', accept: JSON_TYPE, optional: true };
}

/** Where WebFinger says that her account lies. */
function actorIn(json: unknown): string | undefined {
  const links = at(json, 'links');
  const self = (Array.isArray(links) ? links : []).find(
    (link) => at(link, 'rel') === 'self' && /activity\+json|ld\+json/.test(String(at(link, 'type'))),
  );
  const address = textOf(at(self, 'href'));
  return address && /^https?:\/\//.test(address) ? address : undefined;
}

/** Since version 4 the page is a script's; its head still names the person, without banner, fields and posts. */
function readPage(page: Page, capture: Capture, ref: ProfileRef): ScraperReading | undefined {
  const meta = metaOf(page);
  const [, name, account] = /^(.*?)\s*\(@([^()\s]+)\)$/s.exec(meta('og:title') ?? '') ?? [];
  const told = (meta('profile:username') ?? account ?? '').toLowerCase().replace(/^@/, '');
  if (meta('og:type') !== 'profile' || told !== ref.handle) return undefined;
  // Numbers of posts and followers come first, parted from her own words by a dot.
  const bio = (meta('og:description') ?? '').replace(/^\d[^·]{0,120}·\s*/, '').trim();
  const picture = pictureLink(page, [meta('og:image')]);
  return sketchOf(ref, capture, {
    displayName: saidOrAbsent(name),
    bio: seenOrHidden(bio || undefined),
    links: bio ? seen(webLinks(page.url, linksInText(bio))) : hidden('layout'),
    avatar: picture ? (/\/missing\.png/.test(picture.url) ? absent() : seen(picture)) : hidden('layout'),
  });
}
