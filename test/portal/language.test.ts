/** Who is not signed in is met in her own language: her browser's, or the one she chose; and what she signs in is kept. */
import { afterAll, describe, expect, it } from 'vitest';
import { portalWords } from '../../src/words/portal/index.js';
import { closeHouses, mailOf, openHouse } from './house.js';

const house = openHouse({ withoutRound: true });
afterAll(closeHouses);
const invitation = () => house.store.people.invite({ name: 'Nina Neu', email: mailOf('nina') });
const langOf = async (answer: Response | Promise<Response>) =>
  /<html lang="([^"]+)">/.exec(await (await answer).text())?.[1];
const asks = (path: string, headers: Record<string, string>) => house.request(path, 'nobody', { headers });

describe('the language of whoever is not signed in', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['tlh, nl;q=0.3, it;q=0.7', 'it'],
    ['de;q=0, es', 'es'],
    ['tlh', 'en'],
    ['*', 'en'],
    [';;q=x,,', 'en'],
  ])('is what her browser asks for: %s', async (header, lang) => {
    const { token } = invitation();
    expect(await langOf(asks(`/invite/${token}`, { 'accept-language': header }))).toBe(lang);
    expect(await langOf(asks('/no/such/page', { 'accept-language': header }))).toBe(lang);
  });

  it('is the one she chose, from then on, and leads her back to where she was and nowhere else', async () => {
    const { token } = invitation();
    const choose = (lang: string, next: string) => house.request('/language', 'nobody', { form: { lang, next } });
    const chosen = await choose('nl', `/invite/${token}`);
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, `/invite/${token}`]);
    const cookie = chosen.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^__Host-lang=nl; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const headers = { 'accept-language': 'de', cookie: cookie.split(';')[0]! };
    expect(await langOf(asks(`/invite/${token}`, headers))).toBe('nl');
    expect((await choose('tlh', '/')).headers.getSetCookie()).toEqual([]);
    expect((await choose('de', '//evil.example')).headers.get('location')).toBe('/');
  });

  it('is asked for before anything else on an invitation, and what she signs in is hers afterwards', async () => {
    const { token, personId } = invitation();
    const headers = { 'accept-language': 'es' };
    const text = await (await asks(`/invite/${token}`, headers)).text();
    expect(text.indexOf('action="/language"')).toBeGreaterThan(0);
    expect(text.indexOf('action="/language"')).toBeLessThan(text.indexOf('<h1>'));
    const form = { do: 'sign', signedBy: 'Nina Neu', p0: 'https://nina.example/', 'p0.parts': 'description', add: '' };
    const signed = await house.request(`/invite/${token}`, 'nobody', {
      headers,
      form: { ...form, 'p0.use': 'leader' },
    });
    expect(signed.status).toBe(303);
    expect(house.store.people.find(personId).lang).toBe('es');
  });

  it('is that of her settings once she is signed in, whatever her browser asks for', async () => {
    house.store.self.setLang(house.leaders.ada, 'fr');
    expect(await langOf(house.request('/me', 'ada', { headers: { 'accept-language': 'de' } }))).toBe('fr');
  });

  it('is the language of what is refused, sentence and all', async () => {
    const refused = await asks(`/mail-address/${'x'.repeat(43)}`, { 'accept-language': 'de' });
    expect(refused.status).toBe(410);
    const text = await refused.text();
    expect(text).toContain(portalWords('de').frame.refusals[410]!.title);
    expect(text).not.toContain('This link');
  });
});
