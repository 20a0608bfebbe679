/** Flickr's interface, for operators with a key: whose an address is, then what she says of herself. */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { Request, ScraperReading, Source } from '../../domain/scraper.js';
import { absent, hidden, type PictureLink, type Sighting, seen, type Wall } from '../../domain/snapshot.js';
import { at, jsonOfCapture, textOf } from './json.js';
import { linksInHtml, webLinks } from './links.js';
import { openPage } from './page.js';
import { anyOrAbsent, saidOrAbsent, sketchOf } from './sketch.js';
import { wallOfStatus } from './walls.js';
import { wordsOfHtml } from './words.js';

const call = (method: string, query: Record<string, string>): Request => ({
  url: `https://api.flickr.com/services/rest/?${new URLSearchParams({ method: `flickr.${method}`, format: 'json', nojsoncallback: '1', ...query })}`,
  via: 'api',
  accept: 'application/json',
});

/**
 * The source for a key. A name is looked up first, because the other methods know people by number alone. All that will be
 * asked is asked at once where the number is known.
 */
export function flickrApi(ref: ProfileRef, key: string | undefined): Source[] {
  if (!key) return [];
  const credentials = { query: { api_key: key } };
  const numbered = ref.handle.includes('@');
  const asked = numbered
    ? about(ref.handle)
    : [call('urls.lookupUser', { url: `https://www.flickr.com/photos/${ref.handle}/` })];
  return [{ id: 'key', requests: asked.map((request) => ({ ...request, credentials })) }];
}
const about = (id: string): Request[] => [
  call('people.getInfo', { user_id: id }),
  { ...call('profile.getProfile', { user_id: id }), optional: true },
];

/** Whether a capture is the interface's: by its address, or by what it says where it was handed over. */
export const isFlickrAnswer = (capture: Capture | undefined, json: unknown): boolean =>
  typeof at(json, 'stat') === 'string' ||
  capture?.url.startsWith('https://api.flickr.com/') === true ||
  (capture !== undefined && /<rsp stat="/.test(new TextDecoder().decode(capture.body.subarray(0, 200))));

const words = (value: unknown): string => wordsOfHtml(textOf(value) ?? textOf(at(value, '_content')) ?? '');

/** Answers that somebody saved are as often XML: their attributes are the same. */
function answerOf(capture: Capture): unknown {
  const json = jsonOfCapture(capture);
  if (json !== undefined) return json;
  const $ = openPage(capture)?.$;
  const stat = $?.('rsp').attr('stat');
  if (!$ || !stat) return undefined;
  return { stat, code: $('err').attr('code'), profile: $('profile').attr() };
}

/** What the interface answered: the look-up asks on, the others are the profile. */
export function readFlickrAnswer(captures: readonly Capture[], ref: ProfileRef): ScraperReading {
  const answers = captures.map(answerOf);
  const [capture] = captures;
  const [first] = answers;
  if (!capture) return { wall: 'unreachable' };
  const refused = answers.find((answer) => at(answer, 'stat') === 'fail');
  if (first === refused || first === undefined) return { wall: refusalOf(first, capture.status) };
  const id = textOf(at(first, 'user', 'id'));
  if (id && captures.length === 1) return { wants: about(id) };
  const [info, profile] = id ? answers.slice(1) : answers;
  const person = at(info, 'person') ?? at(info, 'profile');
  const names = [at(person, 'nsid'), at(person, 'id'), at(person, 'path_alias')].map((name) =>
    String(name).toLowerCase(),
  );
  if (!names.includes((id ?? ref.handle).toLowerCase())) return { wall: refusalOf(info, captures[1]?.status ?? 0) };
  const more = at(profile ?? info, 'profile');
  const description = textOf(at(person, 'description', '_content')) ?? textOf(at(more, 'profile_description'));
  const website = textOf(at(more, 'website'));
  const called = [at(more, 'first_name'), at(more, 'last_name')].map(words).filter(Boolean).join(' ');
  return sketchOf(ref, capture, {
    handle: textOf(at(person, 'path_alias')) ?? ref.handle,
    account: id ?? textOf(at(person, 'nsid')),
    displayName: saidOrAbsent(words(at(person, 'realname')) || called || words(at(person, 'username'))),
    bio: saidOrAbsent(wordsOfHtml(description ?? '')),
    links: more
      ? anyOrAbsent(webLinks(new URL(ref.url), [website, ...linksInHtml(description ?? '')]))
      : hidden('layout'),
    avatar: iconOf(person),
  });
}

/** Nobody chose a picture where the interface gives no server for it. */
function iconOf(person: unknown): Sighting<PictureLink> {
  const [server, farm, nsid] = ['iconserver', 'iconfarm', 'nsid'].map((key) => String(at(person, key) ?? ''));
  if (Number(server) === 0) return at(person, 'iconserver') === undefined ? hidden('layout') : absent();
  const plain = `https://farm${farm}.staticflickr.com/${server}/buddyicons/${nsid}`;
  return seen({ url: `${plain}_r.jpg`, alternates: [`${plain}_l.jpg`, `${plain}.jpg`] });
}

function refusalOf(answer: unknown, status: number): Wall {
  const code = Number(at(answer, 'code'));
  if (code === 1 || code === 2) return 'gone';
  if (code === 5) return 'private';
  if (code === 105 || code === 106) return 'busy';
  return wallOfStatus(status) === 'busy' ? 'busy' : 'layout';
}
