/** Signing in by mail, sessions and their ends, and the second factor of admins, through the application itself. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../src/domain/mail.js';
import { closeHouses, type House, mailOf, openHouse } from './house.js';

let house: House;
beforeEach(() => {
  closeHouses();
  house = openHouse({ withoutRound: true });
});
afterAll(closeHouses);

const ask = async (email: string, more: Record<string, string> = {}) => {
  const answer = await house.request('/sign-in', 'nobody', { form: { email, ...more } });
  await house.settled();
  return answer;
};
/** The link in the mail that waits, as it goes out. */
const linkTo = (email: string): string => {
  const waiting = house.store.outbox.take();
  if (!waiting) return '';
  expect(waiting.to).toBe(email);
  house.store.outbox.noted(waiting.id, { state: 'sent' });
  const mail = house.signing.fill(waiting as Mail);
  return /https:\/\/audit\.example(\/sign-in\/[\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
};
const cookieIn = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
const locationOf = (answer: Response): string | null => answer.headers.get('location');
/** Signs in as a person does. Gives the cookie. */
const enter = async (who: string) => {
  await ask(mailOf(who));
  return cookieIn(await house.request(linkTo(mailOf(who)), 'nobody', { form: {} }));
};
const whoIs = async (cookie: string) => {
  const page = await house.request('/healthz', 'nobody', { cookie });
  expect(page.status).toBe(200);
  return house.signing.session(cookie.split('=')[1] ?? '');
};

describe('a link by mail', () => {
  it('signs in once, and only when its button is pressed', async () => {
    expect(locationOf(await ask(mailOf('ada')))).toBe('/sign-in?sent=1');
    const link = linkTo(mailOf('ada'));
    for (let i = 0; i < 3; i++) expect((await house.request(link)).status).toBe(200);
    expect(await (await house.request(link)).text()).toContain('Sign in as Ada Adler');
    const answer = await house.request(link, 'nobody', { form: {} });
    expect([answer.status, locationOf(answer)]).toEqual([303, '/me']);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await whoIs(cookieIn(answer))).toMatchObject({ personId: house.leaders.ada });
    expect((await house.request(link, 'nobody', { form: {} })).status).toBe(410);
    expect((await house.request(link)).status).toBe(410);
  });

  it('is nowhere in the database before it goes out, and only its hash after that', async () => {
    await ask(mailOf('ada'));
    expect(house.store.outbox.take()?.text).toContain('link.invalid');
    expect(JSON.stringify(house.store.exportPerson(house.leaders.ada))).not.toMatch(/sign-in\/[\w-]{43}/);
  });

  it('ends after fifteen minutes, and with the next sign-out everywhere', async () => {
    await ask(mailOf('ada'));
    const link = linkTo(mailOf('ada'));
    house.time.pass(15 * 60 - 1);
    expect((await house.request(link)).status).toBe(200);
    house.time.pass(2);
    const over = await house.request(link, 'nobody', { form: {} });
    expect(over.status).toBe(410);
    expect(await over.text()).toContain('Send me a link');
  });

  it('does not go out where the mail waited for more than an hour', async () => {
    await ask(mailOf('ada'));
    house.time.pass(3601);
    expect(linkTo(mailOf('ada'))).toBe('');
  });

  it('leads on to where she was going, and never out of the house', async () => {
    const goesTo = async (next: string) => {
      await ask(mailOf('ada'), { next });
      return locationOf(await house.request(linkTo(mailOf('ada')), 'nobody', { form: {} }));
    };
    expect(await goesTo('/me/settings')).toBe('/me/settings');
    expect(await goesTo('//evil.example/x')).toBe('/me');
    expect(await goesTo('/\\evil.example')).toBe('/me');
    expect(await goesTo('https://evil.example')).toBe('/me');
  });

  it('is made with our own address, whatever the request says of itself', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    await house.request('/sign-in', 'nobody', { form: { email: mailOf('ada') }, headers });
    await house.settled();
    const waiting = house.store.outbox.take()!;
    const mail = house.signing.fill(waiting as Mail)!;
    expect(mail.text + mail.html).not.toContain('evil.example');
    expect(mail.text).toContain('https://audit.example/sign-in/');
  });
});

describe('an address that nobody has', () => {
  it('is answered as any other, and gets no mail', async () => {
    const [known, unknown] = [await ask(mailOf('ada')), await ask('nobody@elsewhere.example')];
    const seen = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()];
    expect(await seen(unknown)).toEqual(await seen(known));
    expect(house.store.outbox.depth().waiting).toBe(1);
  });

  it('that is none is told so, with what was typed', async () => {
    const answer = await ask('ada at mail');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="ada at mail"');
  });
});

describe('asking often', () => {
  it('brings no more than five mails an hour, without saying so', async () => {
    for (let i = 0; i < 8; i++) expect((await ask(mailOf('ada'))).status).toBe(303);
    expect(house.store.outbox.depth().waiting).toBe(5);
    house.time.pass(3601);
    await ask(mailOf('ada'));
    expect(house.store.outbox.depth().waiting).toBe(6);
  });

  it('from one network is refused after thirty times, from another it is not', async () => {
    const from = (remoteAddress: string, forwarded = '') =>
      house.app.request(
        'https://audit.example/sign-in',
        {
          method: 'POST',
          body: new URLSearchParams({ email: 'x@y.example' }),
          headers: { origin: 'https://audit.example', ...(forwarded && { 'x-forwarded-for': forwarded }) },
        },
        { incoming: { socket: { remoteAddress } } },
      );
    for (let i = 0; i < 30; i++) expect((await from('203.0.113.9', `10.0.0.${i}`)).status).toBe(303);
    const refused = await from('203.0.113.9', '10.0.0.99');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    expect(await refused.text()).toContain('Wait ten minutes');
    expect((await from('203.0.113.10')).status).toBe(303);
    // What a web server on this machine adds at the end counts, what was there before does not.
    for (let i = 0; i < 30; i++) expect((await from('127.0.0.1', `10.0.0.${i}, 198.51.100.7`)).status).toBe(303);
    expect((await from('::ffff:127.0.0.1', '198.51.100.7')).status).toBe(429);
    house.time.pass(601);
    expect((await from('203.0.113.9')).status).toBe(303);
  });
});

describe('a session', () => {
  it('ends when it was idle, and at its end in any case', async () => {
    const cookie = await enter('ada');
    for (let day = 0; day < 13; day++) {
      house.time.pass(23 * 3600);
      expect(await whoIs(cookie)).toBeDefined();
    }
    house.time.pass(25 * 3600);
    expect(await whoIs(cookie)).toBeUndefined();
    const other = await enter('bea');
    for (let hours = 0; hours < 14 * 24; hours += 20) {
      expect(await whoIs(other)).toBeDefined();
      house.time.pass(20 * 3600);
    }
    expect(await whoIs(other)).toBeUndefined();
  });

  it('of staff ends sooner', async () => {
    const cookie = house.signInAs('north');
    house.time.pass(59 * 60);
    expect(await whoIs(cookie)).toBeDefined();
    house.time.pass(61 * 60);
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('ends by signing out, here or everywhere', async () => {
    const [one, two, three] = [await enter('ada'), await enter('ada'), await enter('ada')];
    const out = await house.request('/sign-out', 'nobody', { cookie: one, form: {} });
    expect(locationOf(out)).toBe('/sign-in');
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect([await whoIs(one!), await whoIs(two!)].map(Boolean)).toEqual([false, true]);
    await house.request('/sign-out/everywhere', 'nobody', { cookie: two, form: {} });
    expect([await whoIs(two!), await whoIs(three!)].map(Boolean)).toEqual([false, false]);
  });

  it('takes the place of the one before in the same browser', async () => {
    const before = await enter('bea');
    await ask(mailOf('ada'));
    await house.request(linkTo(mailOf('ada')), 'nobody', { cookie: before, form: {} });
    expect(await whoIs(before)).toBeUndefined();
  });

  it('dies with all of her consents, with her, and with her account', async () => {
    const [ada, bea, fay] = [await enter('ada'), await enter('bea'), house.signInAs('fay')];
    house.store.consents.withdraw(house.leaders.ada);
    house.store.erase(house.leaders.bea);
    house.store.staff.disable(house.staff.fay);
    expect([await whoIs(ada), await whoIs(bea), await whoIs(fay)]).toEqual([undefined, undefined, undefined]);
  });

  it('stays when one of several profiles is withdrawn', async () => {
    const ada = await enter('ada');
    house.store.consents.withdraw(house.leaders.ada, house.profiles.clear.ref.url);
    expect(await whoIs(ada)).toBeDefined();
  });
});

describe('the second factor', () => {
  const show = (cookie: string, code: string) =>
    house.request('/second-factor', 'nobody', { cookie, form: { code, next: '/admin/review' } });
  const waiting = async () => enter('north');

  it('is asked for after the link, and each code counts once', async () => {
    const cookie = await waiting();
    const code = house.code();
    const good = await show(cookie, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect([good.status, locationOf(good)]).toEqual([303, '/admin/review']);
    expect(await whoIs(cookie)).toBeUndefined();
    expect((await whoIs(cookieIn(good)))?.factorAt).not.toBeNull();
    expect((await show(await waiting(), code)).status).toBe(422);
    house.time.pass(60);
    expect((await show(await waiting(), house.code())).status).toBe(303);
  });

  it('takes no code for a quarter of an hour after five wrong ones', async () => {
    const cookie = await waiting();
    for (let i = 0; i < 5; i++) expect((await show(cookie, '000000')).status).toBe(422);
    const refused = await show(cookie, house.code());
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('quarter of an hour');
    house.time.pass(901);
    expect((await show(cookie, house.code())).status).toBe(303);
  });

  it('can be a recovery code, once', async () => {
    const used = await show(await waiting(), 'recoverynorth');
    expect(used.status).toBe(303);
    expect((await show(await waiting(), 'recoverynorth')).status).toBe(422);
  });

  it('is set up at the first sign-in, with codes to keep', async () => {
    const { id } = house.store.staff.invite({ name: 'New Admin', email: 'new@mail.example', role: 'admin', areas: [] });
    await ask('new@mail.example');
    const cookie = cookieIn(await house.request(linkTo('new@mail.example'), 'nobody', { form: {} }));
    const away = await house.request('/second-factor', 'nobody', { cookie });
    expect(locationOf(away)).toMatch(/^\/second-factor\/set-up/);
    const page = await (await house.request('/second-factor/set-up', 'nobody', { cookie })).text();
    expect(page).toContain('<svg class="qr"');
    const sealed = house.store.staff.factor.of(id).sealed!;
    expect(page).not.toContain(sealed);
    const secret = /<code class="copied">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
    const { codeAt } = await import('../../src/services/one-time-codes.js');
    const send = (code: string) =>
      house.request('/second-factor/set-up', 'nobody', { cookie, form: { code, next: '/admin' } });
    expect((await send('000000')).status).toBe(422);
    const done = await send(codeAt(secret, house.time.clock()));
    expect(done.status).toBe(200);
    const [, shown = ''] = /id="codes"><code>([^<]+)<\/code>/.exec(await done.text()) ?? [];
    const codes = shown.split('\n').filter((line) => /^[\w-]{19}$/.test(line));
    expect(new Set(codes).size).toBe(10);
    expect(house.store.staff.factor.left(id)).toBe(10);
    // Nobody sets it up a second time.
    expect((await house.request('/second-factor/set-up', 'nobody', { cookie: cookieIn(done) })).status).toBe(303);
    house.time.pass(60);
    await ask('new@mail.example');
    const again = cookieIn(await house.request(linkTo('new@mail.example'), 'nobody', { form: {} }));
    expect((await show(again, codes[3]!.toUpperCase())).status).toBe(303);
  });

  it('is nothing for a Leader, and nothing for nobody', async () => {
    expect((await house.request('/second-factor', 'ada')).status).toBe(404);
    expect((await house.request('/second-factor')).status).toBe(401);
    expect((await house.request('/second-factor/set-up', 'ada', { form: { code: '1' } })).status).toBe(404);
  });

  it('that is set up anew signs her out everywhere', async () => {
    const cookie = house.signInAs('south');
    house.store.staff.resetFactor(house.staff.south);
    expect(await whoIs(cookie)).toBeUndefined();
    expect(house.signing.checkFactor(house.staff.south, house.code())).toBe('wrong');
  });
});

describe('staff', () => {
  it('always has an owner', () => {
    const { staff } = house.store;
    expect(() => staff.disable(house.staff.owner)).toThrow(/INPUT_INVALID|owner/);
    expect(() => staff.invite({ name: 'Olga', email: mailOf('owner'), role: 'admin' })).toThrow();
    const { id } = staff.invite({ name: 'Second', email: 'second@mail.example', role: 'owner' });
    staff.disable(house.staff.owner, id);
    expect(staff.get(house.staff.owner)?.disabledAt).not.toBeNull();
    expect(house.store.log.verify().ok).toBe(true);
  });

  it('that was disabled gets no link', async () => {
    house.store.staff.disable(house.staff.north);
    await ask(mailOf('north'));
    expect(house.store.outbox.depth().waiting).toBe(0);
  });
});
