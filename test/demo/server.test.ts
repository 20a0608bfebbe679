import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blueskyAvatar, blueskyBanner, didOf } from '../../scripts/demo/site/bluesky.js';
import { instagramAvatar } from '../../scripts/demo/site/instagram.js';
import { type DemoPerson, people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { weblogAvatar, weblogBanner, weblogFeed } from '../../scripts/demo/site/weblog.js';
import { xAvatar, xBanner } from '../../scripts/demo/site/x.js';
import { ask } from './ask.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const of = (id: string): DemoPerson => people.find((person) => person.id === id)!;
const get = (address: string) => ask(site.port, address);
const page = async (id: string) => (await get(site.url(of(id)))).body.toString();
const open = people.filter(({ behaviour }) => behaviour !== 'never-ends');

const avatarOf = (p: DemoPerson): string =>
  ({ x: xAvatar(p), instagram: instagramAvatar(p, 320), bluesky: blueskyAvatar(p), website: weblogAvatar(p) })[
    p.platform
  ];
const bannerOf = (p: DemoPerson): string =>
  p.platform === 'x' ? `${xBanner(p)}/1500x500` : p.platform === 'bluesky' ? blueskyBanner(p) : weblogBanner(p);
const pictures = people
  .filter(({ behaviour }) => behaviour === 'profile')
  .flatMap((p) => [
    ...(p.avatar ? [[p.id, 'avatar', avatarOf(p)] as const] : []),
    ...(p.banner ? [[p.id, 'banner', bannerOf(p)] as const] : []),
  ]);

describe('the demo site', () => {
  it.each(open.map((p) => [p.id, p] as const))('answers for %s', async (_, person) => {
    const { status, type } = await get(site.url(person));
    expect(status).toBe({ broken: 500, 'login-wall': 302 }[person.behaviour as string] ?? 200);
    expect(type).toMatch(/^text\/html/);
  });

  it.each(pictures)('serves the %s %s as a picture that decodes', async (_id, sight, address) => {
    const { status, type, body } = await get(address);
    expect([status, type]).toEqual([200, 'image/jpeg']);
    const { width = 0, height = 0 } = await sharp(body).metadata();
    expect(sight === 'avatar' ? width === height && width >= 320 : width >= 1500).toBe(true);
  });

  it('serves the sizes that platforms offer, and refuses a signed address whose size was changed', async () => {
    const widthAt = async (address: string) => (await sharp((await get(address)).body).metadata()).width;
    expect(await widthAt(xAvatar(of('maeve'), 'normal'))).toBe(48);
    expect(await widthAt(xAvatar(of('maeve'), '400x400'))).toBe(400);
    expect(await widthAt(`${xBanner(of('maeve'))}/600x200`)).toBe(600);
    expect(await widthAt(instagramAvatar(of('tilda'), 100))).toBe(100);
    expect(await widthAt(blueskyAvatar(of('ines')).replace('/avatar/', '/avatar_thumbnail/'))).toBe(128);
    const tampered = instagramAvatar(of('tilda'), 150).replace('s150x150', 's1080x1080');
    expect((await get(tampered)).status).toBe(403);
  });

  it('shows nothing of an X profile before its script ran, and all of it in the state that the script renders', async () => {
    const text = await page('maeve');
    const [before = '', state = ''] = text.split('<script type="application/json" id="state">');
    expect(before).not.toContain('Maeve');
    expect(JSON.parse(state.slice(0, state.indexOf('</script>'))).body).toContain('data-testid="UserDescription"');
    expect(await page('clementine')).toContain('This account doesn’t exist');
  });

  it('gives Instagram’s description in the meta tags and in the data script', async () => {
    const text = await page('wiebke');
    expect(text).toMatch(/Posts - Wiebke Harmsdorf \(&#064;wiebke\.stillzeit\) on Instagram: &quot;LLL-Stillberaterin/);
    expect(text).toContain('"xig_user_by_username"');
    expect((await get(site.url(of('beatrix')))).location).toBe('/accounts/login/?next=%2Fbeatrix.millrace%2F');
    expect((await get('https://www.instagram.com/accounts/login/')).body.toString()).toContain(
      '<title>Login • Instagram</title>',
    );
  });

  it('answers Bluesky’s open interface by handle and by DID', async () => {
    const api = 'https://public.api.bsky.app/xrpc/';
    for (const actor of [of('ines').handle, didOf(of('ines'))]) {
      const { type, body } = await get(`${api}app.bsky.actor.getProfile?actor=${actor}`);
      expect(type).toMatch(/^application\/json/);
      expect(JSON.parse(body.toString())).toMatchObject({
        displayName: 'Ines Calderwick',
        banner: blueskyBanner(of('ines')),
      });
    }
    const feed = JSON.parse(
      (await get(`${api}app.bsky.feed.getAuthorFeed?actor=${of('ines').handle}`)).body.toString(),
    );
    expect(feed.feed).toHaveLength(of('ines').posts.length);
    const gone = await get(`${api}app.bsky.actor.getProfile?actor=${of('theodora').handle}`);
    expect([gone.status, JSON.parse(gone.body.toString()).message]).toEqual([400, 'Profile not found']);
    const shy = await get(`${api}app.bsky.actor.getProfile?actor=${of('emmeline').handle}`);
    expect(JSON.parse(shy.body.toString()).labels[0].val).toBe('!no-unauthenticated');
  });

  it('serves feeds and posts of weblogs', async () => {
    const rss = await get('https://the-feeding-chair.example/feed/');
    expect([rss.status, rss.type, rss.body.toString()]).toEqual([
      200,
      'application/rss+xml; charset=utf-8',
      weblogFeed(of('solveig')),
    ]);
    const atom = (await get('https://milk-and-moonlight.example/index.xml')).body.toString();
    const [, link] = /<entry>.*?<link href="([^"]+)"/.exec(atom) ?? [];
    expect((await get(link!)).body.toString()).toContain('By candle light');
  });

  it('allows robots everywhere, knows no other page and no other host', async () => {
    for (const host of Object.keys(site.map)) {
      const { status, body } = await get(`https://${host}/robots.txt`);
      expect([host, status, body.toString()]).toEqual([host, 200, 'User-agent: *\nAllow: /\n']);
    }
    expect((await get('https://x.com/i/flow/login')).status).toBe(404);
    expect((await get('https://pbs.twimg.com/profile_images/1/nobody_400x400.jpg')).status).toBe(404);
    expect((await get('https://elsewhere.example/')).status).toBe(421);
  });

  it('leads from old hosts and from plain HTTP to where the profile is', async () => {
    expect((await get('https://twitter.com/maeve_dunnigal')).location).toBe('https://x.com/maeve_dunnigal');
    expect((await get('http://milk-and-moonlight.example/')).location).toBe('https://milk-and-moonlight.example/');
  });

  it('keeps a log of what was asked', async () => {
    const before = site.requests.length;
    await get('https://bsky.app/profile/ines-calderwick.bsky.social');
    expect(site.requests.slice(before)).toEqual([
      { host: 'bsky.app', path: '/profile/ines-calderwick.bsky.social', status: 200 },
    ]);
  });
});

describe('closing the site', () => {
  it('takes less than a second with open, idle, dripping and half-made connections, and may be done twice', async () => {
    const own = await startSite({ dripMs: 20 });
    const idle = connect(own.port, '127.0.0.1');
    const half = connectTls({ port: own.port, host: '127.0.0.1', rejectUnauthorized: false, servername: 'x.com' });
    const ended = [idle, half].map(
      (socket) => new Promise((resolve) => socket.on('error', () => {}).on('close', resolve)),
    );
    await new Promise((resolve) => half.once('secureConnect', resolve));
    const dripping = ask(own.port, own.url(of('hyacinth')));
    const broken = expect(dripping).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 120));
    const started = performance.now();
    await Promise.all([own.close(), own.close()]);
    expect(performance.now() - started).toBeLessThan(1_000);
    await Promise.all([broken, ...ended]);
    await expect(ask(own.port, own.url(of('maeve')))).rejects.toThrow();
  });

  it('says that a port is taken instead of hanging', async () => {
    await expect(startSite({ port: site.port })).rejects.toThrow(/EADDRINUSE/);
  });
});
