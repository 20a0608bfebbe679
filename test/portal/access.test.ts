/**
 * Who may open what, for every route there is: the list of the application itself, each route by each role with ids that are
 * hers, another's, of an area that is not hers, and of nothing. Handlers are replaced, so that what is asked is the guard alone
 * and nothing changes; every cell of the table has one right answer. A room that adds a route is in the table by that.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { assetFiles, ownersOf } from '../../src/compose/portal.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import { createApp } from '../../src/portal/app.js';
import type { Of, Owner, Owners, Route } from '../../src/portal/routes.js';
import { whoBy } from '../../src/portal/session.js';
import { wordsFor } from '../../src/words/index.js';
import { AREAS, closeHouses, openHouse, type Persona } from './house.js';

const house = openHouse({ withoutRound: true });
afterAll(closeHouses);

const STUB = 204;
/** A route is as it is, but its page does nothing. */
const stubbed = (routes: readonly Route[]): Route[] =>
  routes.map((route) => ({ ...route, handle: (c) => c.body(null, STUB) }));
/** Things of every kind that a room may know: ids name whose they are. */
const THINGS: Record<string, Owner> = {
  adas: { personId: house.leaders.ada, area: AREAS.north },
  doras: { personId: house.leaders.dora, area: AREAS.east },
  fays: { personId: house.leaders.fay, area: AREAS.north },
  adasLeft: { personId: house.leaders.ada, area: AREAS.north, hersAlone: true },
  nobodys: { everywhere: true },
  noArea: { personId: house.leaders.cleo, area: null },
};
const anyOf: Owners = new Proxy({} as Owners, { get: () => (id: string) => THINGS[id] });
const app = createApp({
  ...{ routes: stubbed(house.routes), organisation: 'LLL', baseUrl: 'https://audit.example', words: wordsFor('en') },
  ...{ notes: NO_NOTES, owners: anyOf, freshSeconds: 1800, clock: house.time.clock, files: assetFiles() },
  whoOf: whoBy(house.signing),
});

const IDS = ['adas', 'doras', 'fays', 'adasLeft', 'nobodys', 'noArea', 'nothing'] as const;
type Id = (typeof IDS)[number];
/** Things that each persona may open as staff. */
const STAFF_SEES: Partial<Record<Persona, readonly Id[]>> = {
  owner: ['adas', 'doras', 'fays', 'nobodys', 'noArea'],
  north: ['adas', 'fays', 'nobodys'],
  south: ['doras', 'nobodys'],
  fay: ['adas', 'fays', 'nobodys'],
};
const LEADER_SEES: Partial<Record<Persona, readonly Id[]>> = {
  ada: ['adas', 'adasLeft'],
  dora: ['doras'],
  fay: ['fays'],
};
const PERSONAS: readonly Persona[] = ['nobody', 'ada', 'dora', 'owner', 'north', 'south', 'fay'];
const LEADERS: readonly Persona[] = ['ada', 'dora', 'fay'];
const cookies = Object.fromEntries(PERSONAS.map((who) => [who, house.signInAs(who)])) as Record<Persona, string>;
const pendingAdmin = house.signInAs('north', { factor: false });

const ask = async (route: Route, id: string, cookie: string): Promise<number> => {
  const path = route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, () => id).replaceAll('*', 'x');
  const post = route.method === 'POST';
  const headers = {
    accept: 'text/html',
    ...(cookie && { cookie }),
    ...(post && { 'sec-fetch-site': 'same-origin', origin: 'https://audit.example' }),
  };
  return (await app.request(`https://audit.example${path}`, { method: route.method, headers })).status;
};
/** What the answer must be, from who somebody is alone. */
function rightly(route: Route, who: Persona, id: Id): number {
  const { roles } = route;
  if (roles.includes('anyone')) return STUB;
  if (who === 'nobody') return route.method === 'GET' ? 303 : 401;
  const asLeader = roles.includes('leader') && LEADERS.includes(who);
  const asStaff =
    (roles.includes('admin') && STAFF_SEES[who] !== undefined) || (roles.includes('owner') && who === 'owner');
  if (!asLeader && !asStaff) return 404;
  if (!route.of) return STUB;
  const sees = [...(asLeader ? (LEADER_SEES[who] ?? []) : []), ...(asStaff ? (STAFF_SEES[who] ?? []) : [])];
  return sees.includes(id) ? STUB : 404;
}

const named = house.routes.map((route): [string, Route] => [`${route.method} ${route.path}`, route]);

describe('every route', () => {
  it('is there once', () => {
    const names = named.map(([name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(named)('%s: each role, with each id, is answered rightly', async (_name, route) => {
    const wrong: string[] = [];
    for (const who of PERSONAS) {
      for (const id of route.of ? IDS : (['adas'] as const)) {
        const [is, should] = [await ask(route, id, cookies[who]), rightly(route, who, id)];
        if (is !== should) wrong.push(`${who} with ${id}: ${is}, not ${should}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(named)('%s: staff without the second factor is led to it, or refused', async (_name, route) => {
    const is = await ask(route, 'adas', pendingAdmin);
    const staffOnly = route.roles.every((role) => role === 'admin' || role === 'owner');
    const right = route.roles.includes('anyone') ? STUB : !staffOnly ? 404 : route.method === 'GET' ? 303 : 401;
    expect(is).toBe(right);
  });

  it.each(named)('%s: says whose what it names is, and to which part of the house it belongs', (_name, route) => {
    const ids = [...route.path.matchAll(/:(\w+)Id\b/g)].map((match) => match[1]);
    if (!route.roles.includes('anyone')) {
      expect(route.of ? [route.of] : []).toEqual(ids.slice(0, 1));
      expect(ids.length).toBeLessThanOrEqual(1);
    }
    if (/^\/me(\/|$)/.test(route.path)) expect(route.roles).toEqual(['leader']);
    else if (/^\/admin(\/|$)/.test(route.path)) {
      expect(route.roles.length).toBeGreaterThan(0);
      expect(route.roles.filter((role) => role !== 'admin' && role !== 'owner')).toEqual([]);
    } else expect(route.roles).toEqual(['anyone']);
  });

  it.each(named.filter(([, { method }]) => method === 'POST'))(
    '%s: takes nothing from elsewhere',
    async (_name, { path, fromAnywhere }) => {
      const target = `https://audit.example${path.replaceAll(/:(\w+)/g, 'adas')}`;
      const hostile = [
        {},
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: 'https://audit.example' },
        { origin: 'https://evil.example', 'content-type': 'application/json' },
        { origin: 'https://audit.example.evil.example' },
        { origin: 'http://audit.example' },
      ] as Record<string, string>[];
      for (const headers of hostile) {
        const answer = await app.request(target, { method: 'POST', headers: { ...headers, cookie: cookies.owner } });
        if (fromAnywhere) expect(answer.status).not.toBe(500);
        else expect(answer.status).toBe(403);
      }
    },
  );
});

describe('a page that asks for the second factor anew', () => {
  const routes: Route[] = [
    { method: 'GET', path: '/admin/decide', roles: ['admin'], fresh: true, handle: (c) => c.body(null, STUB) },
    { method: 'POST', path: '/admin/decide', roles: ['admin'], fresh: true, handle: (c) => c.body(null, STUB) },
  ];
  const deciding = createApp({
    ...{ routes, organisation: 'LLL', baseUrl: 'https://audit.example', words: wordsFor('en'), notes: NO_NOTES },
    ...{ owners: {}, freshSeconds: 1800, clock: house.time.clock, files: assetFiles(), whoOf: whoBy(house.signing) },
  });
  const answer = async (method: string, cookie: string) => {
    const headers = { cookie, accept: 'text/html', origin: 'https://audit.example' };
    return (await deciding.request('https://audit.example/admin/decide', { method, headers })).status;
  };

  it('is open half an hour, and what was begun can be sent for as long again', async () => {
    const cookie = house.signInAs('owner');
    const minutesOn = async (minutes: number) => {
      house.time.pass(minutes * 60);
      return [await answer('GET', cookie), await answer('POST', cookie)];
    };
    expect(await minutesOn(29)).toEqual([STUB, STUB]);
    expect(await minutesOn(2)).toEqual([303, STUB]);
    expect(await minutesOn(28)).toEqual([303, STUB]);
    expect(await minutesOn(2)).toEqual([303, 401]);
  });
});

/** What staff may do without showing the second factor anew, each with why. Whatever else they do asks for it. */
const ORDINARY: Record<string, string> = {
  '/admin/leaders/invite': 'an invitation asks, and can be taken back',
  '/admin/leaders/import': 'a trial, of which nothing is kept',
  '/admin/leaders/import/:trial': 'invitations',
  '/admin/leaders/areas': 'names of areas, in the log, and changed back at once',
  '/admin/leaders/:personId/area': 'the same',
  '/admin/leaders/:personId/again': 'an invitation',
  '/admin/leaders/:personId/revoke': 'an invitation ends',
  '/admin/log/check': 'reads',
  '/admin/marks/new': 'a trial, of which nothing is kept',
  '/admin/terms/new': 'a trial, of which nothing is kept',
};

const PAGES: Record<string, string> = {
  '/admin/settings/tools/:tokenId/revoke': '/admin/settings/tools',
  '/admin/profiles/:profileId/vouch': '/admin/vouching',
};

describe('what decides about people, or about who decides', () => {
  const posts = house.routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/admin'));
  it('asks for a recent second factor, on every route that is not named as ordinary', () => {
    const without = posts.filter(({ fresh }) => !fresh).map(({ path }) => path);
    expect(without.filter((path) => !(path in ORDINARY))).toEqual([]);
    expect(Object.keys(ORDINARY).filter((path) => !without.includes(path))).toEqual([]);
    expect(posts.length - without.length).toBeGreaterThan(10);
  });

  it('asks on the page already, so that nothing typed is lost', () => {
    const pages = new Set(
      house.routes.filter(({ method, fresh }) => method === 'GET' && fresh).map(({ path }) => path),
    );
    /** Where a form stands that is sent somewhere else than to its own page. */
    const pageOf = (path: string) => PAGES[path] ?? path.replace(/\/(areas|disable|reset|retire|try|schedule)$/, '');
    const lost = posts.filter(({ fresh, path }) => fresh && !pages.has(path) && !pages.has(pageOf(path)));
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

describe('whose a thing is', () => {
  const owners = ownersOf(house.store);
  it('is found by its id alone, and what she left is hers alone', () => {
    expect(owners.person?.(house.leaders.ada)).toMatchObject({ personId: house.leaders.ada, area: AREAS.north });
    for (const other of ['Ada Adler', 'ada@mail.example', '', 'x', "' or 1=1 --"]) {
      expect(owners.person?.(other)).toBeUndefined();
      expect(owners.profile?.(other)).toBeUndefined();
    }
    const { id, ref } = house.profiles.clear;
    expect(owners.profile?.(id)).toEqual({ personId: house.leaders.ada, area: AREAS.north, hersAlone: false });
    house.store.consents.withdraw(house.leaders.ada, ref.url);
    expect(owners.profile?.(id)).toMatchObject({ personId: house.leaders.ada, hersAlone: true });
  });

  it('is said for everything that a route names', () => {
    const kinds = [...new Set(house.routes.flatMap(({ of }) => (of ? [of] : [])))] as Of[];
    for (const of of kinds) expect(owners[of]?.('no such thing')).toBeUndefined();
  });
});
