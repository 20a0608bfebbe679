/**
 * Sources with a key, against a server that answers as the platforms' documentation says: over the real door, so that what is
 * sent, and to whom, is seen. The server stands in for the interfaces' hosts; every other host is refused.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '../../src/browser/door.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { Keys, Request, Scraper } from '../../src/domain/scraper.js';
import type { Visit } from '../../src/domain/visiting.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { look } from '../../src/services/look.js';
import { loadScrapers } from '../../src/services/roster.js';
import { AGENT, type Site, serve } from '../browser/site.js';

const KEY = 'AIzaSecretOfTheOperator';
const HOSTS = ['www.googleapis.com', 'api.x.com', 'graph.facebook.com', 'api.flickr.com'];
const asked: { host: string; url: URL; headers: IncomingMessage['headers'] }[] = [];
let answers: Record<string, { status?: number; body: unknown }> = {};
let site: Site;
let door: Door;
let scrapers: readonly Scraper[];

beforeAll(async () => {
  scrapers = await loadScrapers();
  site = await serve((request: IncomingMessage, response: ServerResponse) => {
    const host = String(request.headers.host).replace(/:\d+$/, '');
    const url = new URL(request.url ?? '', `https://${host}`);
    asked.push({ host, url, headers: request.headers });
    const method = url.searchParams.get('method') ?? url.pathname;
    const answer = answers[method] ?? { status: 404, body: { error: 'nothing here' } };
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer.body));
  });
  door = await openDoor({
    allowPrivate: [],
    standIns: { map: Object.fromEntries(HOSTS.map((host) => [host, site.at])) },
    limits: { seconds: 10, responseMegabytes: 10 } as never,
    userAgent: AGENT,
  });
});
afterAll(() => Promise.all([door.close(), site.close()]));
beforeEach(() => {
  asked.length = 0;
  answers = {};
});

/** A visit that has the interfaces only: what would be rendered is told as the page's turn. */
const visitOf = (rendered: string[]): Visit => ({
  async fetch(request: Request) {
    if (request.via === 'browser') {
      rendered.push(request.url);
      return {
        url: request.url,
        via: 'browser',
        contentType: 'text/html',
        body: new Uint8Array(),
        status: 200,
        takenAt: NOW,
      };
    }
    const plain = request.url.replace(/^https:/, 'http:');
    const capture = await door.get(plain, { maxBytes: 1e6, accept: request.accept, credentials: request.credentials });
    return { ...capture, url: capture.url.replace(/^http:/, 'https:') };
  },
  picture: () => Promise.reject(new Error('no pictures here')),
  close: async () => {},
});
const NOW = '2026-05-04T03:02:01.000Z';

async function lookAt(address: string, keys: Keys) {
  const ref: ProfileRef = recogniseAddress(address, scrapers);
  const scraper = scrapers.find(({ id }) => id === ref.platform) as Scraper;
  const rendered: string[] = [];
  const { sketch } = await look(ref, scraper, visitOf(rendered), keys, NOW);
  return { sketch, rendered };
}
const seen = (value: unknown) => ({ state: 'seen', value });
const picture = (url: string) => expect.objectContaining({ state: 'seen', value: expect.objectContaining({ url }) });

describe('YouTube', () => {
  const channel = {
    kind: 'youtube#channel',
    id: 'UCmarenmarenmarenmarenma',
    snippet: {
      title: 'Maren Tolstrup',
      description: 'La Leche League Leader. https://ammehjaelp.example/aarhus',
      customUrl: '@marentolstrup',
      thumbnails: {
        default: { url: 'https://yt3.ggpht.com/aaa=s88-c-k' },
        high: { url: 'https://yt3.ggpht.com/aaa=s800-c-k' },
      },
    },
    contentDetails: { relatedPlaylists: { likes: '', uploads: 'UUmarenmarenmarenmarenma' } },
    brandingSettings: { image: { bannerExternalUrl: 'https://yt3.googleusercontent.com/bbb' } },
  };
  const list = (...items: unknown[]) => ({ body: { kind: 'youtube#channelListResponse', items } });
  const item = (title: string, owner: string) => ({
    snippet: {
      title,
      description: '',
      publishedAt: '2026-05-01T00:00:00Z',
      videoOwnerChannelId: owner,
      resourceId: { videoId: 'v1' },
    },
  });

  it('is asked first, with the key in a header, and its own uploads are the posts', async () => {
    answers = {
      '/youtube/v3/channels': list(channel),
      '/youtube/v3/playlistItems': { body: { items: [item('Latching on', channel.id), item('By others', 'UCother')] } },
    };
    const { sketch, rendered } = await lookAt('https://www.youtube.com/@MarenTolstrup', { youtube: KEY });
    expect(rendered).toEqual([]);
    expect(sketch).toMatchObject({
      displayName: seen('Maren Tolstrup'),
      bio: seen(channel.snippet.description),
      links: seen(['https://ammehjaelp.example/aarhus']),
      posts: seen([expect.objectContaining({ text: 'Latching on' })]),
    });
    expect(sketch.avatar).toEqual(picture('https://yt3.ggpht.com/aaa=s900-c-k'));
    expect(sketch.banner).toEqual(picture('https://yt3.googleusercontent.com/bbb=w2560'));
    expect(asked.map(({ headers }) => headers['x-goog-api-key'])).toEqual([KEY, KEY]);
    expect(asked[0]?.url.searchParams.get('forHandle')).toBe('@marentolstrup');
    expect(asked.some(({ url }) => url.href.includes(KEY))).toBe(false);
  });
  it('tells a channel that is not there', async () => {
    answers = { '/youtube/v3/channels': { body: { kind: 'youtube#channelListResponse' } } };
    const { sketch } = await lookAt('https://www.youtube.com/@nobodyatall', { youtube: KEY });
    expect(sketch.bio).toEqual({ state: 'hidden', why: 'gone' });
  });
  it('looks at the page where the key is refused, and without a key', async () => {
    answers = {
      '/youtube/v3/channels': { status: 400, body: { error: { code: 400, message: 'API key not valid.' } } },
    };
    const refused = await lookAt('https://www.youtube.com/@marentolstrup', { youtube: KEY });
    expect(refused.rendered.length).toBe(1);
    asked.length = 0;
    const without = await lookAt('https://www.youtube.com/@marentolstrup', {});
    expect(without.rendered.length).toBe(1);
    expect(asked).toEqual([]);
  });
});

describe('X', () => {
  const user = {
    id: '2244994945',
    name: 'Maren Tolstrup',
    username: 'MarenTolstrup',
    description: 'La Leche League Leader https://t.co/aaa',
    entities: {
      url: { urls: [{ url: 'https://t.co/bbb', expanded_url: 'https://maren.example' }] },
      description: { urls: [{ url: 'https://t.co/aaa', expanded_url: 'https://ammehjaelp.example/aarhus' }] },
    },
    profile_image_url: 'https://pbs.twimg.com/profile_images/1/abc_normal.jpg',
    profile_banner_url: 'https://pbs.twimg.com/profile_banners/2244994945/1',
    protected: false,
  };
  const tweet = (id: string, text: string, more = {}) => ({
    id,
    text,
    author_id: user.id,
    created_at: '2026-05-01T00:00:00.000Z',
    ...more,
  });

  it('is asked first; what she passed on and answers to others are not hers', async () => {
    answers = {
      '/2/users/by/username/marentolstrup': { body: { data: user } },
      '/2/users/2244994945/tweets': {
        body: {
          data: [
            tweet('1', 'Our next meeting is on Friday.'),
            tweet('2', 'RT @other: Vote for the Example Party', {
              referenced_tweets: [{ type: 'retweeted', id: '9' }],
            }),
            tweet('3', '@other no', { referenced_tweets: [{ type: 'replied_to', id: '9' }] }),
            tweet('4', 'By another', { author_id: '77' }),
          ],
        },
      },
    };
    const { sketch, rendered } = await lookAt('https://x.com/marentolstrup', { x: KEY });
    expect(rendered).toEqual([]);
    expect(sketch).toMatchObject({
      ref: { handle: 'MarenTolstrup' },
      bio: seen('La Leche League Leader ammehjaelp.example/aarhus'),
      links: seen(['https://maren.example', 'https://ammehjaelp.example/aarhus']),
      posts: seen([expect.objectContaining({ text: 'Our next meeting is on Friday.' })]),
    });
    expect(sketch.avatar).toEqual(picture('https://pbs.twimg.com/profile_images/1/abc_400x400.jpg'));
    expect(sketch.banner).toEqual(picture('https://pbs.twimg.com/profile_banners/2244994945/1/1500x500'));
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
  });
  it('keeps the posts of a protected account closed', async () => {
    answers = { '/2/users/by/username/marentolstrup': { body: { data: { ...user, protected: true } } } };
    const { sketch } = await lookAt('https://x.com/marentolstrup', { x: KEY });
    expect(sketch.posts).toEqual({ state: 'hidden', why: 'private' });
  });
  it.each([
    ['gone', { title: 'Not Found Error', detail: 'Could not find user with username: [x].', resource_type: 'user' }],
    ['suspended', { title: 'Forbidden', detail: 'User has been suspended: [x].', resource_type: 'user' }],
  ])('tells an account that is %s', async (why, problem) => {
    answers = { '/2/users/by/username/marentolstrup': { body: { errors: [problem] } } };
    expect((await lookAt('https://x.com/marentolstrup', { x: KEY })).sketch.bio).toEqual({ state: 'hidden', why });
  });
  it('looks at the page where the token has no right', async () => {
    answers = { '/2/users/by/username/marentolstrup': { status: 403, body: { title: 'Client Forbidden' } } };
    expect((await lookAt('https://x.com/marentolstrup', { x: KEY })).rendered.length).toBe(1);
  });
});

describe('Facebook', () => {
  const page = {
    id: '100052680951218',
    name: 'Maren Tolstrup IBCLC',
    username: 'MarenTolstrup',
    link: 'https://www.facebook.com/MarenTolstrup',
    about: 'La Leche League Leader.',
    website: 'www.maren.example https://ammehjaelp.example',
    cover: { source: 'https://scontent.xx.fbcdn.net/v/cover.jpg' },
    picture: { data: { url: 'https://scontent.xx.fbcdn.net/v/avatar.jpg', is_silhouette: false } },
  };
  const post = (message: string | undefined, id: string) => ({
    message,
    created_time: '2026-05-01T00:00:00+0000',
    from: { id },
  });

  it('is asked about a page, whose own posts alone are read', async () => {
    answers = {
      '/v25.0/marentolstrup': { body: page },
      [`/v25.0/${page.id}/posts`]: {
        body: { data: [post('Meeting on Friday', page.id), post('A visitor', '5'), post(undefined, page.id)] },
      },
    };
    const { sketch, rendered } = await lookAt('https://www.facebook.com/marentolstrup', { facebook: KEY });
    expect(rendered).toEqual([]);
    expect(sketch).toMatchObject({
      displayName: seen('Maren Tolstrup IBCLC'),
      bio: seen('La Leche League Leader.'),
      links: seen(['https://www.maren.example', 'https://ammehjaelp.example']),
      posts: seen([expect.objectContaining({ text: 'Meeting on Friday' })]),
    });
    expect(sketch.avatar).toEqual(picture(page.picture.data.url));
    expect(asked.map(({ url }) => url.searchParams.get('access_token'))).toEqual([KEY, KEY]);
  });
  it('takes a silhouette for no picture', async () => {
    answers = {
      '/v25.0/marentolstrup': {
        body: { ...page, picture: { data: { url: 'https://a.example/s.jpg', is_silhouette: true } } },
      },
    };
    expect((await lookAt('https://www.facebook.com/marentolstrup', { facebook: KEY })).sketch.avatar).toEqual({
      state: 'absent',
    });
  });
  it('looks at the page for a person, of whom the interface says nothing', async () => {
    answers = {
      '/v25.0/marentolstrup': {
        status: 400,
        body: { error: { message: '(#803) Some of the aliases you requested do not exist', code: 803 } },
      },
    };
    expect((await lookAt('https://www.facebook.com/marentolstrup', { facebook: KEY })).rendered.length).toBe(1);
  });
});

describe('Instagram', () => {
  const OWN = '17841400000000000';
  const account = {
    username: 'marentolstrup',
    name: 'Maren Tolstrup',
    biography: 'La Leche League Leader',
    website: 'https://maren.example',
    profile_picture_url: 'https://scontent.cdninstagram.com/v/avatar.jpg',
    media: {
      data: [
        {
          caption: 'Meeting on Friday',
          permalink: 'https://www.instagram.com/p/a/',
          timestamp: '2026-05-01T00:00:00+0000',
        },
        {},
      ],
    },
  };

  it('is asked by way of the operator’s own account', async () => {
    answers = { [`/v25.0/${OWN}`]: { body: { business_discovery: account, id: OWN } } };
    const { sketch, rendered } = await lookAt('https://www.instagram.com/marentolstrup/', {
      instagram: `${OWN}:${KEY}`,
    });
    expect(rendered).toEqual([]);
    expect(sketch).toMatchObject({
      displayName: seen('Maren Tolstrup'),
      bio: seen('La Leche League Leader'),
      links: seen(['https://maren.example']),
      posts: seen([expect.objectContaining({ text: 'Meeting on Friday' })]),
    });
    expect(asked[0]?.url.searchParams.get('fields')).toContain('business_discovery.username(marentolstrup)');
    expect(asked[0]?.url.searchParams.get('access_token')).toBe(KEY);
  });
  it('looks at the page of an account that is not professional', async () => {
    answers = {
      [`/v25.0/${OWN}`]: {
        status: 400,
        body: { error: { code: 110, error_subcode: 2207013, message: 'Invalid user id' } },
      },
    };
    expect(
      (await lookAt('https://www.instagram.com/marentolstrup/', { instagram: `${OWN}:${KEY}` })).rendered.length,
    ).toBe(1);
  });
  it('does without a key that has another form', async () => {
    expect((await lookAt('https://www.instagram.com/marentolstrup/', { instagram: KEY })).rendered.length).toBe(1);
    expect(asked).toEqual([]);
  });
});

describe('Flickr', () => {
  const NSID = '12037949754@N01';
  const person = {
    nsid: NSID,
    path_alias: 'marentolstrup',
    iconserver: '122',
    iconfarm: 1,
    username: { _content: 'maren' },
    realname: { _content: 'Maren Tolstrup' },
    description: {
      _content: 'La Leche League Leader. <a href="https://maren.example" rel="noreferrer">maren.example</a>',
    },
  };
  beforeEach(() => {
    answers = {
      'flickr.urls.lookupUser': { body: { user: { id: NSID, username: { _content: 'maren' } }, stat: 'ok' } },
      'flickr.people.getInfo': { body: { person, stat: 'ok' } },
      'flickr.profile.getProfile': {
        body: { profile: { nsid: NSID, website: 'https://ammehjaelp.example' }, stat: 'ok' },
      },
    };
  });

  it.each([
    ['a name', 'https://www.flickr.com/photos/marentolstrup/', 3],
    ['a number', `https://www.flickr.com/people/${NSID}/`, 2],
  ])('is asked first for %s, each time with the key', async (_, address, calls) => {
    const { sketch, rendered } = await lookAt(address, { flickr: KEY });
    expect(rendered).toEqual([]);
    expect(sketch).toMatchObject({
      displayName: seen('Maren Tolstrup'),
      bio: seen('La Leche League Leader. maren.example'),
      links: seen(['https://ammehjaelp.example', 'https://maren.example']),
    });
    expect(sketch.avatar).toEqual(picture(`https://farm1.staticflickr.com/122/buddyicons/${NSID}_r.jpg`));
    expect(asked.map(({ url }) => url.searchParams.get('api_key'))).toEqual(Array(calls).fill(KEY));
  });
  it('takes the icon that everybody has for no picture', async () => {
    answers['flickr.people.getInfo'] = { body: { person: { ...person, iconserver: '0', iconfarm: 0 }, stat: 'ok' } };
    expect((await lookAt('https://www.flickr.com/photos/marentolstrup/', { flickr: KEY })).sketch.avatar).toEqual({
      state: 'absent',
    });
  });
  it('tells a person who is not there, and looks at the page where the key is refused', async () => {
    answers = { 'flickr.urls.lookupUser': { body: { stat: 'fail', code: 1, message: 'User not found' } } };
    const gone = await lookAt('https://www.flickr.com/photos/marentolstrup/', { flickr: KEY });
    expect(gone.sketch.bio).toEqual({ state: 'hidden', why: 'gone' });
    answers = { 'flickr.urls.lookupUser': { body: { stat: 'fail', code: 100, message: 'Invalid API Key' } } };
    expect(
      (await lookAt('https://www.flickr.com/photos/marentolstrup/', { flickr: KEY })).rendered.length,
    ).toBeGreaterThan(0);
  });
});
