/**
 * The portal under attack, request by request: keys that are used again, sessions that are planted, hosts that are forged,
 * addresses that are guessed, and more of everything than anybody needs. What needs a port is in listen.test.ts, what needs a
 * browser in every-page.browser.test.ts, who may open what in access.test.ts.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { closeHouses, type House, mailOf, openHouse, type Persona } from './house.js';
import { pagesOf } from './pages.js';

afterAll(closeHouses);
/** Asked for in one moment: the full form asks for ten thousand. */
const LINKS = process.env.PROFILE_AUDIT_FULL === '1' ? 10_000 : 1_000;
const OURS = 'https://audit.example';
const cookieIn = (answer: Response): string =>
  /__Host-session=[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
const isIn = async (house: House, cookie: string, path = '/me') =>
  (await house.request(path, 'nobody', { cookie })).status === 200;
const linkFor = (house: House, who: 'owner' | 'north') => house.store.sessions.links.forStaff(house.staff[who], 900);
/** Asks from a machine of its own, as the port hands it over. */
const from = (house: House, address: string, path: string, init: RequestInit & { email?: string } = {}) => {
  const { email, ...rest } = init;
  const body = email === undefined ? {} : { method: 'POST', body: new URLSearchParams({ email }) };
  const headers = { accept: 'text/html', origin: OURS, ...(rest.headers as Record<string, string>) };
  const env = { incoming: { socket: { remoteAddress: address } } };
  return house.app.request(`${OURS}${path}`, { ...rest, ...body, headers }, env);
};

describe('a key that was used', () => {
  const house = openHouse({ withoutRound: true });
  it('signs nobody in again, also when it is sent many times at once', async () => {
    const link = `/sign-in/${linkFor(house, 'owner')}`;
    const all = await Promise.all(Array.from({ length: 20 }, () => house.request(link, 'nobody', { form: {} })));
    expect(all.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 410)).toHaveLength(19);
    expect(all.map(cookieIn).filter(Boolean)).toHaveLength(1);
  });

  it('opens no invitation a second time, and an old mail address is changed once', async () => {
    const { token } = house.store.people.invite({ name: 'Nina Neu', email: mailOf('nina') });
    const form = { do: 'sign', signedBy: 'Nina Neu', p0: 'https://nina.example/', 'p0.parts': 'description' };
    const sign = () => house.request(`/invite/${token}`, 'nobody', { form: { ...form, 'p0.use': 'leader', add: '' } });
    const first = await sign();
    expect([first.status, cookieIn(first) !== '']).toEqual([303, true]);
    const again = await sign();
    expect([again.status, cookieIn(again)]).toEqual([410, '']);
    const wish = house.store.self.askMailChange(house.leaders.dora, mailOf('dora.new'))!;
    const change = () => house.request(`/mail-address/${wish.token}`, 'nobody', { form: {} });
    expect([(await change()).status, (await change()).status]).toEqual([200, 410]);
  });

  it('of a program ends with its time and with its taking back, and nothing but the header counts', async () => {
    const by = { name: 'Olga Owner', staffId: house.staff.owner };
    const { token, id } = house.store.tokens.make({ name: 'Tool', areas: 'all', days: 1, by });
    const ask = (headers: Record<string, string>, query = '') =>
      house.request(`/api/v1/rounds${query}`, 'nobody', { headers });
    const shown = { authorization: `Bearer ${token}` };
    expect((await ask(shown)).status).toBe(200);
    expect((await ask({}, `?token=${token}`)).status).toBe(401);
    expect((await ask({ cookie: `token=${token}` })).status).toBe(401);
    expect((await house.request('/admin', 'nobody', { headers: shown })).status).toBe(303);
    house.store.tokens.revoke(id, by);
    expect((await ask(shown)).status).toBe(401);
    const short = house.store.tokens.make({ name: 'Other', areas: 'all', days: 1, by });
    house.time.pass(86_401);
    expect((await ask({ authorization: `Bearer ${short.token}` })).status).toBe(401);
  });

  it('of six figures counts once within its time, also in two sessions at once; a recovery code likewise', async () => {
    const waiting = () => house.signInAs('north', { factor: false });
    const show = (cookie: string, code: string) =>
      house.request('/second-factor', 'nobody', { cookie, form: { code, next: '/admin' } });
    house.time.pass(120);
    const both = (code: string) => Promise.all([show(waiting(), code), show(waiting(), code)]);
    const code = house.code();
    expect((await both(code)).map(({ status }) => status).sort()).toEqual([303, 422]);
    // The figures of the half minute before would be good by the clock; after a later one was shown they are not.
    expect((await show(waiting(), code)).status).toBe(422);
    expect((await both('recoverynorth')).map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe('a session', () => {
  const house = openHouse({ withoutRound: true });
  it('that was planted before signing in is worth nothing after it', async () => {
    const planted = `__Host-session=${'A'.repeat(43)}`;
    const entered = await house.request(`/sign-in/${linkFor(house, 'north')}`, 'nobody', { cookie: planted, form: {} });
    const first = cookieIn(entered);
    expect([await isIn(house, planted, '/admin'), first === planted]).toEqual([false, false]);
    house.time.pass(60);
    const shown = await house.request('/second-factor', 'nobody', {
      cookie: first,
      form: { code: house.code(), next: '/admin' },
    });
    const second = cookieIn(shown);
    expect([await isIn(house, first, '/admin'), await isIn(house, second, '/admin')]).toEqual([false, true]);
  });

  it('of somebody else that was planted in her browser ends when she signs in', async () => {
    const evil = house.signInAs('cleo');
    await house.request(`/sign-in/${linkFor(house, 'owner')}`, 'nobody', { cookie: evil, form: {} });
    expect(await isIn(house, evil)).toBe(false);
  });

  it('is taken from the cookie of that name alone: not from its plain twin, an address, or a header', async () => {
    const value = house.signInAs('ada').split('=')[1]!;
    for (const cookie of [`session=${value}`, `__Secure-session=${value}`, `x=1; session=${value}`])
      expect(await isIn(house, cookie)).toBe(false);
    expect((await house.request(`/me?session=${value}`)).status).toBe(303);
    expect((await house.request('/me', 'nobody', { headers: { authorization: `Bearer ${value}` } })).status).toBe(303);
    expect(await isIn(house, `__Host-session=${value}`)).toBe(true);
  });
});

describe('signing everybody out', () => {
  it('ends every session and every link that would begin one, of staff too, and stands in the log', async () => {
    const house = openHouse({ withoutRound: true });
    const cookies = (['ada', 'bea', 'owner'] as const).map((who) => house.signInAs(who));
    const link = linkFor(house, 'north');
    expect(await Promise.all(cookies.map((cookie) => isIn(house, cookie, '/me/settings')))).toEqual([
      true,
      true,
      false,
    ]);
    expect(await isIn(house, cookies[2]!, '/admin')).toBe(true);
    expect(house.store.sessions.endEverybody()).toBeGreaterThanOrEqual(3);
    expect(await Promise.all(cookies.map((cookie) => isIn(house, cookie, '/me/settings')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await isIn(house, cookies[2]!, '/admin')).toBe(false);
    expect(() => house.store.sessions.links.look(link)).toThrow('LINK_SPENT');
    expect(house.store.log.page({ limit: 1 })[0]?.event).toBe('sessions.ended');
  });
});

describe('a forged host', () => {
  it('stands in no page, redirect or mail', async () => {
    const house = openHouse();
    const headers = {
      ...{ host: 'forged.example', 'x-forwarded-host': 'forged.example', 'x-original-host': 'forged.example' },
      ...{ forwarded: 'host=forged.example;proto=http', 'x-forwarded-proto': 'http', 'x-forwarded-port': '1' },
    };
    const told: string[] = [];
    for (const { path, who, route } of pagesOf(house).pages) {
      const answer = await house.request(path, who, { headers });
      const seen = `${answer.headers.get('location') ?? ''} ${await answer.text()}`;
      if (answer.status >= 500 || seen.includes('forged.example')) told.push(route);
    }
    expect(told).toEqual([]);
    const form = { how: 'mail', name: 'New One', email: mailOf('new'), area: 'North valley', lang: 'en' };
    await house.request('/admin/leaders/invite', 'owner', { headers, form });
    await house.request('/me/settings/mail', 'ada', { headers, form: { mail: mailOf('ada.new') } });
    await house.request('/admin/staff', 'owner', {
      headers,
      form: { name: 'Staff New', email: mailOf('staff.new'), role: 'admin', areas: 'North valley' },
    });
    const mails: string[] = [];
    for (let mail = house.store.outbox.take(); mail; mail = house.store.outbox.take())
      mails.push(`${mail.text} ${mail.html} ${JSON.stringify(mail.headers)}`);
    expect(mails.length).toBeGreaterThanOrEqual(3);
    expect(mails.filter((mail) => mail.includes('forged.example') || !mail.includes(OURS))).toEqual([]);
  });
});

describe('guessing who has an address', () => {
  it('by the answer is not possible: status, headers and body are the same, byte by byte', async () => {
    const house = openHouse({ withoutRound: true });
    const seen = new Set<string>();
    for (const email of [mailOf('ada'), mailOf('owner'), mailOf('nobody'), 'ADA@MAIL.EXAMPLE', 'x@[127.0.0.1].y']) {
      for (let n = 0; n < 8; n++) {
        const answer = await from(house, '203.0.113.1', '/sign-in', { email });
        await house.settled();
        seen.add(JSON.stringify([answer.status, [...answer.headers].sort(), await answer.text()]));
        if (n === 0 && email === 'x@[127.0.0.1].y') break;
      }
      house.time.pass(601);
    }
    expect([...seen]).toHaveLength(1);
  });

  it('by the time is not possible: a hundred of each, one after the other in turn, cannot be told apart', async () => {
    const house = openHouse({ withoutRound: true });
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 200; n++) {
      const kind = n % 2 === Math.floor(n / 2) % 2 ? 'known' : 'unknown';
      const email = kind === 'known' ? mailOf((['ada', 'bea', 'cleo', 'dora'] as const)[n % 4]!) : `x${n}@mail.example`;
      const started = performance.now();
      await from(house, `10.1.${n}.1`, '/sign-in', { email });
      times[kind].push(performance.now() - started);
      await house.settled();
    }
    // Rank sums (Mann and Whitney): how often a known one took longer. Half of the time, if there is nothing to see.
    let longer = 0;
    for (const known of times.known) for (const unknown of times.unknown) longer += known > unknown ? 1 : 0;
    const share = longer / (times.known.length * times.unknown.length);
    const spread = Math.sqrt(
      (times.known.length + times.unknown.length + 1) / (12 * times.known.length * times.unknown.length),
    );
    expect(Math.abs(share - 0.5) / spread).toBeLessThan(5);
  });
});

describe('more than anybody needs', () => {
  it(`of links: ${LINKS} from twenty networks are five mails an hour for each person, and none for nobody`, async () => {
    const house = openHouse({ withoutRound: true });
    const leaders = ['ada', 'bea', 'cleo'] as const;
    const statuses = new Map<number, number>();
    for (let n = 0; n < LINKS; n++) {
      const email = n % 2 ? mailOf(leaders[n % 3]!) : `guess${n}@mail.example`;
      const { status } = await from(house, `10.${n % 20}.1.1`, '/sign-in', { email });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    await house.settled();
    expect(statuses).toEqual(
      new Map([
        [303, 600],
        [429, LINKS - 600],
      ]),
    );
    expect(house.store.outbox.depth().waiting).toBe(15);
  });

  it('of mails to an address that is not hers yet: five an hour', async () => {
    const house = openHouse({ withoutRound: true });
    const ask = (n: number) => house.request('/me/settings/mail', 'ada', { form: { mail: `victim${n}@else.example` } });
    for (let n = 0; n < 5; n++) {
      expect((await ask(n)).status).toBe(303);
      house.time.pass(60);
    }
    const refused = await ask(6);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3300']);
    expect(house.store.outbox.depth().waiting).toBe(5);
  });

  it('of pages: one session, or one network without one, is asked to wait, in words; others are not', async () => {
    const house = openHouse({ withoutRound: true, portal: { perSession: 60, perNetwork: 70 } });
    const as = (who: Persona) => ({ headers: { cookie: house.signInAs(who) } });
    const [ada, bea] = [as('ada'), as('bea')];
    const statuses = async (times: number, address: string, init: RequestInit) => {
      const all: number[] = [];
      for (let n = 0; n < times; n++) all.push((await from(house, address, '/me', init)).status);
      return [...new Set(all)];
    };
    expect(await statuses(60, '203.0.113.5', ada)).toEqual([200]);
    const refused = await from(house, '203.0.113.5', '/me', ada);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.text()).toContain('Wait a minute');
    // Whoever sits beside her in the same house is not counted with her, and she is not once more elsewhere.
    expect(await statuses(1, '203.0.113.5', bea)).toEqual([200]);
    expect(await statuses(1, '203.0.113.77', ada)).toEqual([429]);
    expect(await statuses(70, '203.0.113.5', {})).toEqual([303]);
    expect((await from(house, '203.0.113.5', '/api/v1/rounds', {})).status).toBe(429);
    expect((await from(house, '203.0.113.6', '/api/v1/rounds', {})).status).toBe(401);
    // Who goes on all the same is not drawn a page every time.
    expect(await statuses(70, '203.0.113.5', {})).toEqual([429]);
    const flooding = await from(house, '203.0.113.5', '/sign-in', {});
    expect([flooding.status, flooding.headers.get('retry-after')]).toEqual([429, '60']);
    expect(flooding.headers.get('content-type')).toContain('text/plain');
    expect(await statuses(1, '203.0.113.5', bea)).toEqual([200]);
    house.time.pass(61);
    expect(await statuses(1, '203.0.113.5', ada)).toEqual([200]);
  });

  it('is counted by whole households where addresses are long, and no web server but ours says for whom it asks', async () => {
    const house = openHouse({ withoutRound: true, portal: { perNetwork: 60 } });
    const often = async (address: (n: number) => string, forwarded?: (n: number) => string) => {
      let last = 0;
      for (let n = 0; n < 61; n++) {
        const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded(n) } : {};
        last = (await from(house, address(n), '/sign-in', { headers })).status;
      }
      return last;
    };
    expect(await often((n) => `2001:db8:0:7::${n.toString(16)}`)).toBe(429);
    expect((await from(house, '2001:0db8:0000:0007:1:2:3:4', '/sign-in')).status).toBe(429);
    expect(await often((n) => `2001:db8:0:${(n + 100).toString(16)}::1`)).toBe(200);
    expect(
      await often(
        () => '203.0.113.9',
        (n) => `10.0.0.${n}`,
      ),
    ).toBe(429);
    expect(
      await often(
        () => '::ffff:127.0.0.1',
        (n) => `10.0.0.${n}`,
      ),
    ).toBe(200);
  });
});
