/** Accounts of the fediverse: the answer of Mastodon's interface, and the actor of ActivityPub, which its kin give too. */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { ScraperReading } from '../../domain/scraper.js';
import { absent, hidden, type PictureLink, type Post, type Sighting, seen, type Wall } from '../../domain/snapshot.js';
import { at, isObject, textOf } from './json.js';
import { linksInHtml, webLinks } from './links.js';
import { pictureLink } from './pictures.js';
import { anyOrAbsent, postOf, saidOrAbsent, sketchOf } from './sketch.js';
import { wallOfStatus } from './walls.js';
import { wordsOfHtml } from './words.js';

const lower = (value: unknown): string => String(value ?? '').toLowerCase();
const hostOf = (address: unknown): string => (URL.canParse(String(address)) ? new URL(String(address)).host : '');

export const isAccount = (json: unknown): boolean =>
  isObject(json) && textOf(json.username) !== undefined && textOf(json.acct) !== undefined && 'note' in json;
export const isActor = (json: unknown): boolean =>
  isObject(json) && textOf(json.preferredUsername) !== undefined && textOf(json.inbox) !== undefined;

/** The wall that an interface's refusal is. */
export function refusalOf(json: unknown, status: number): Wall {
  const said = `${String(at(json, 'error'))} ${String(at(json, 'error_description'))}`;
  if (status === 404 && /record not found|not found/i.test(said)) return 'gone';
  if (status === 410 || /suspended/i.test(said)) return 'suspended';
  if (status === 401 || /authenticated user|access token/i.test(said)) return 'login';
  return wallOfStatus(status) === 'busy' ? 'busy' : 'layout';
}

/** What nobody chose: the stand-ins that servers give to accounts without a picture. */
const STAND_IN =
  /\/(?:original|avatars?|headers?|images|static)\/(?:missing|default|avi|banner|blank|person-\d+|no-?avatar)\.\w{3,4}(?:\?|$)|\/user-unknown\.png/i;
function picture(...offered: (string | undefined)[]): Sighting<PictureLink> {
  const chosen = offered.filter((address) => address !== undefined && !STAND_IN.test(address));
  const link = pictureLink({ url: new URL('https://none.invalid'), saved: false }, chosen);
  return link ? seen(link) : absent();
}

/** Her fields, of which each may hold a link, and the links of her note. */
function linksOf(base: string, fields: readonly string[], note: string): Sighting<string[]> {
  const plain = fields.map((field) => field.trim()).filter((field) => /^https?:\/\/\S+$/.test(field));
  return anyOrAbsent(webLinks(new URL(base), [...plain, ...[...fields, note].flatMap(linksInHtml)]));
}

/** What she says in words in her fields stands under the note, as on the page; a mere link is one of her links. */
function bioOf(note: string, fields: readonly { name: string; value: string }[]): Sighting<string> {
  const said = fields.filter(
    ({ value }) => value.replace(/<a\s[\s\S]*?<\/a>|https?:\/\/\S+|<[^>]*>/gi, '').trim() !== '',
  );
  const rows = said.map(({ name, value }) => `${wordsOfHtml(name)}: ${wordsOfHtml(value)}`);
  return saidOrAbsent([wordsOfHtml(note), rows.join('\n')].filter(Boolean).join('\n\n'));
}
const fieldsIn = (list: unknown): { name: string; value: string }[] =>
  (Array.isArray(list) ? list : [])
    .slice(0, 20)
    .map((field) => ({
      name: String(at(field, 'name') ?? ''),
      value: String(at(field, 'value') ?? '').slice(0, 5_000),
    }))
    .filter(({ value }) => value !== '');

/** The answer of `accounts/lookup`, and of `statuses` where it came. Somebody else's account gives 'layout'. */
export function readAccount(json: unknown, statuses: unknown, capture: Capture, ref: ProfileRef): ScraperReading {
  const [user = '', host = ''] = ref.handle.split('@');
  const acct = lower(at(json, 'acct'));
  if (lower(at(json, 'username')) !== user || (acct.includes('@') && acct !== `${user}@${host}`))
    return { wall: 'layout' };
  if (at(json, 'suspended') === true) return { wall: 'suspended' };
  const note = textOf(at(json, 'note')) ?? '';
  const fields = fieldsIn(at(json, 'fields'));
  const website = textOf(at(json, 'website')) ?? '';
  const id = textOf(at(json, 'id'));
  return sketchOf(ref, capture, {
    // A server's own number of the account. Its address goes by the name, and would tell nothing.
    account: id && `${host}/${id}`,
    displayName: saidOrAbsent(textOf(at(json, 'display_name'))?.trim()),
    bio: bioOf(note, fields),
    links: linksOf(capture.url, [...fields.map(({ value }) => value), website], note),
    avatar: picture(textOf(at(json, 'avatar')), textOf(at(json, 'avatar_static'))),
    banner: picture(textOf(at(json, 'header')), textOf(at(json, 'header_static'))),
    posts: ownStatuses(statuses, at(json, 'id')),
  });
}

/** What she wrote herself: no boosts, no answers to others, nothing by another account. */
function ownStatuses(statuses: unknown, id: unknown): Sighting<Post[]> {
  if (!Array.isArray(statuses)) return hidden('layout');
  const own = statuses.filter((status) => {
    const answered = at(status, 'in_reply_to_account_id') ?? id;
    return !at(status, 'reblog') && at(status, 'account', 'id') === id && answered === id;
  });
  return anyOrAbsent(
    own.flatMap((status): Post[] => {
      const text = [at(status, 'spoiler_text'), at(status, 'content')].map((part) => wordsOfHtml(textOf(part) ?? ''));
      const words = text.filter(Boolean).join('\n');
      return words ? [postOf(words, textOf(at(status, 'url')), textOf(at(status, 'created_at')))] : [];
    }),
  );
}

/** An actor. `named`: the address under which her own name's host says that she is to be found. */
export function readActor(json: unknown, capture: Capture, ref: ProfileRef, named?: string): ScraperReading {
  const [user = '', host = ''] = ref.handle.split('@');
  const id = at(json, 'id');
  const hers = named === undefined ? hostOf(id) === host : id === named || hostOf(id) === hostOf(named);
  if (lower(at(json, 'preferredUsername')) !== user || !hers) return { wall: 'layout' };
  if (at(json, 'suspended') === true) return { wall: 'suspended' };
  const note = textOf(at(json, 'summary')) ?? '';
  const fields = fieldsIn(at(json, 'attachment'));
  const address = (value: unknown) => textOf(at([value].flat()[0], 'url')) ?? textOf([value].flat()[0]);
  return sketchOf(ref, capture, {
    displayName: saidOrAbsent(textOf(at(json, 'name'))?.trim()),
    bio: bioOf(note, fields),
    links: linksOf(
      ref.url,
      fields.map(({ value }) => value),
      note,
    ),
    avatar: picture(address(at(json, 'icon'))),
    banner: picture(address(at(json, 'image'))),
  });
}
