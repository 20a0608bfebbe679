/** Letters on paper, wired as the command has them: who gets one, what it says, and when she counts as told. */
import { afterEach, describe, expect, it } from 'vitest';
import { letterDesk } from '../../src/compose/letters.js';
import type { ConsentPart } from '../../src/domain/consent.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import { letterLanguages } from '../../src/words/letters.js';
import { broughtBy, closeHouses, openHouse } from '../portal/house.js';
import { DAY, hash, resultOf } from '../store/making.js';

afterEach(closeHouses);
const PARTS: ConsentPart[] = ['picture', 'banner', 'description', 'posts'];

function withoutMail() {
  const house = openHouse({ withoutRound: true });
  const { store, time, config, profiles } = house;
  const join = (name: string, lang: string) => {
    const { personId } = store.people.invite({ name, area: 'North valley' });
    store.self.setLang(personId, lang);
    const profile: ProfileRef = { platform: 'website', handle: `${lang}.example`, url: `https://${lang}.example/` };
    const text = { textVersion: 'test-1', textSha256: hash('the text') };
    const { profileId } = store.consents.sign({
      ...{ personId, profile, parts: PARTS, ...text },
      ...{ use: 'both', signedBy: name },
    });
    return { personId, profileId, profile };
  };
  const hers = join('Gerda Ohnemail', 'de');
  join('Hilda Still', 'nl');
  const find = (profileId: string, ref: ProfileRef) => {
    for (const _ of [1, 2]) {
      time.pass(60);
      const { result, pictures } = resultOf(ref, 'words of a party');
      store.ownAudits.put(profileId, { ...result, takenAt: time.now() }, pictures);
    }
  };
  const desk = () =>
    letterDesk({ config, store, clock: time.clock, scrapers: [{ id: 'website', title: 'Website or weblog' }] });
  return { ...house, ...hers, find, desk, adas: profiles.finding };
}
const addressIn = (html: string) =>
  /class="address">(.*?)<\/p>/.exec(html)?.[1]?.replaceAll('<wbr>', '').replace('audit.example', '') ?? '';

describe('letters on paper', () => {
  it('go to whoever has something to be told and no mail address, in her language, without a word of what it is', () => {
    const { desk, find, profileId, profile, store, adas } = withoutMail();
    expect(desk().write()).toBeUndefined();
    find(profileId, profile);
    // Who can be written to by mail gets none.
    const { result, pictures } = broughtBy('finding', adas.ref);
    store.ownAudits.put(adas.id, result, pictures);
    const { html, count } = desk().write()!;
    expect(count).toBe(1);
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html).toContain('Liebe Gerda Ohnemail,');
    expect(html).toContain('30 Tage lang sieht es sonst niemand');
    expect(html).not.toMatch(/link\.invalid|words of a party|Hilda|undefined/);
    expect(html).toContain('lang="de"');
    expect(desk().write('Hilda Still')).toBeUndefined();
  });

  it('count as told when the operator says so, once; her own time begins then', () => {
    const { desk, find, profileId, profile, personId, store, time } = withoutMail();
    find(profileId, profile);
    desk().write();
    time.pass(3 * DAY);
    expect(store.cases.forPerson(personId)[0]?.case.toldAt).toBeNull();
    expect([desk().told(), desk().told()]).toEqual([1, 0]);
    const [told] = store.cases.forPerson(personId);
    expect(told?.case.toldAt).toBe(time.now());
    expect(told?.case.graceUntil).toBe(new Date(time.clock().getTime() + 30 * DAY * 1000).toISOString());
    expect(desk().write()).toBeUndefined();
    const held = store.exportPerson(personId);
    expect(held.letters).toMatchObject([{ toldAt: time.now(), cases: [told!.case.id] }]);
    expect(held.log.map(({ event }) => event)).toEqual(expect.arrayContaining(['letter.written', 'letter.told']));
  });

  it('carry an address that is typed in any hand and lets her in once, for four weeks; a newer letter ends it', async () => {
    const { desk, find, profileId, profile, time, request, signing } = withoutMail();
    find(profileId, profile);
    const first = addressIn(desk().write()!.html);
    const second = addressIn(desk().write()!.html);
    expect(second).toMatch(/^\/sign-in\/(?:[a-z2-9]{4}-){6}[a-z2-9]{4}$/);
    expect((await request(first)).status).toBe(410);
    time.pass(27 * DAY);
    const typed = `/sign-in/${second.slice('/sign-in/'.length).toUpperCase().replace('-', '')}`;
    expect(await (await request(typed)).text()).toContain('Gerda Ohnemail');
    const answer = await request(typed, 'nobody', { form: {} });
    const token = /session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect(signing.session(token)?.person?.name).toBe('Gerda Ohnemail');
    expect((await request(typed)).status).toBe(410);
    const third = addressIn(desk().write()!.html);
    time.pass(29 * DAY);
    expect((await request(third)).status).toBe(410);
  });

  it('tell of a consent that ends, and are worth nothing when she withdraws before she gets one', async () => {
    const { desk, store, time, personId, request } = withoutMail();
    time.pass(340 * DAY);
    const { html, count } = desk().write()!;
    expect(count).toBe(2);
    expect(html).toContain('de.example (Website oder Blog)');
    const address = addressIn(desk().write('Gerda Ohnemail')!.html);
    store.consents.withdraw(personId, 'https://de.example/');
    expect(desk().told()).toBe(1);
    expect((await request(address)).status).toBe(410);
    expect(desk().write()).toBeUndefined();
    time.pass(30 * DAY);
    expect(desk().write()?.html).not.toContain('Gerda');
  });

  it('are there in every language of the pages', () => {
    expect(letterLanguages().sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl']);
  });
});
