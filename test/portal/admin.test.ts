/** The pages of admins over a house with people in it: who stands on the roll, what an import does, what tools may read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/portal/api/openapi.js';
import { apiPage } from '../../src/portal/api/page.js';
import { ANSWERS, type Answer } from '../../src/portal/api/schemas.js';
import { closeHouses, openHouse } from './house.js';

afterAll(closeHouses);

const tableForm = (text: string): FormData => {
  const form = new FormData();
  form.set('file', new File([text], 'table.csv', { type: 'text/csv' }));
  return form;
};
const textOf = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, ' ');

describe('the roll', () => {
  const house = openHouse();
  it('shows an admin her own areas alone', async () => {
    const text = await textOf(await house.request('/admin/leaders', 'north'));
    expect(text).toContain('Ada Adler');
    expect(text).not.toContain('Cleo Castell');
    expect((await house.request(`/admin/leaders/${house.leaders.cleo}`, 'north')).status).toBe(404);
  });

  it('has nobody whose invitation is over or whose consent ended, on no list and in no count, and says of neither that she was there', async () => {
    house.store.people.invite({ name: 'Wanda Waiting', email: 'wanda@mail.example', area: 'North valley' });
    const gone = house.store.people.invite({ name: 'Gerda Gone', email: 'gerda@mail.example', area: 'North valley' });
    house.store.people.endInvitation(gone.personId, { name: 'test' });
    const counts = house.store.roll.areas(['North valley'])[0]!;
    house.store.consents.withdraw(house.leaders.bea);
    house.time.pass(40 * 86_400);
    const text = await textOf(await house.request('/admin/leaders', 'north'));
    expect(text).toContain('Ada Adler');
    expect(text).not.toMatch(/Gerda|Wanda|Bea Birk/);
    expect((await house.request(`/admin/leaders/${house.leaders.bea}`, 'north')).status).toBe(404);
    expect(house.store.roll.areas(['North valley'])[0]!.in).toBe(counts.in - 1);
    expect(house.store.roll.areas(['North valley'])[0]!.invited).toBe(0);
  });
});

describe('an import', () => {
  const house = openHouse();
  const known = () => house.store.people.all().length;

  it('shows what would happen, does it once when it is confirmed, and only for whoever tried it', async () => {
    const before = known();
    const table = 'Name;Mail;Area\nNew One;new@x.example;\nBroken;;\nAda;ada@mail.example;\n';
    const tried = await house.request('/admin/leaders/import', 'north', { form: tableForm(table) });
    const trial = tried.headers.get('location')!;
    expect(await textOf(await house.request(trial, 'north'))).toMatch(
      /Nothing has been done yet.*mail address is missing/s,
    );
    expect((await house.request(trial, 'south', { form: {} })).headers.get('location')).toBe('/admin/leaders/import');
    expect(known()).toBe(before);
    await house.request(trial, 'north', { form: {} });
    await house.request(trial, 'north', { form: {} });
    expect(known()).toBe(before + 1);
    expect(house.store.roll.byMail('new@x.example')).toMatchObject({ area: 'North valley', state: 'invited' });
    expect(house.store.outbox.depth().waiting).toBe(1);
  });
});

describe('what tools may read', () => {
  const house = openHouse();
  const ask = (path: string, token?: string) =>
    house.request(`/api/v1/${path}`, 'nobody', { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const by = { name: 'Olga Owner', staffId: house.staff.owner };
  const whole = house.store.tokens.make({ name: 'all', areas: 'all', days: 30, by }).token;
  const north = house.store.tokens.make({ name: 'north', areas: ['North valley'], days: 30, by }).token;

  it('is described as OpenAPI 3.1 says', async () => {
    const validation = await new Validator().validate(openApiDocument('1.0.0'));
    expect(validation).toMatchObject({ valid: true });
    const served = await (await ask('openapi.json')).json();
    expect(Object.keys(served.paths)).toHaveLength(Object.keys(ANSWERS).length + 1);
  });

  it('is described in docs/api.md as it is', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
    expect(page, 'run npx tsx scripts/api-page.ts').toBe(apiPage());
  });

  it.each(Object.keys(ANSWERS) as Answer[])('%s answers as described, and names nobody', async (name) => {
    for (const token of [whole, north]) {
      const answer = await ask(name, token);
      expect(answer.status).toBe(200);
      const said = await answer.text();
      expect(() => ANSWERS[name].parse(JSON.parse(said))).not.toThrow();
      expect(said).not.toMatch(/Ada|Adler|@|handle|url/);
    }
  });

  it('is opened by a key alone: not without, not by a session, not by one that is over or ended', async () => {
    expect((await ask('rounds')).status).toBe(401);
    expect((await house.request('/api/v1/rounds', 'owner')).status).toBe(401);
    const short = house.store.tokens.make({ name: 'short', areas: 'all', days: 1, by });
    expect((await ask('rounds', short.token)).status).toBe(200);
    expect(house.store.tokens.all().find(({ id }) => id === short.id)?.lastUsedOn).toBe('2027-03-01');
    house.store.tokens.revoke(short.id, by);
    expect((await ask('rounds', short.token)).status).toBe(401);
    expect(JSON.stringify(house.store.tokens.all())).not.toContain(whole);
  });

  it('is not asked more than two times a second', async () => {
    const busy = house.store.tokens.make({ name: 'busy', areas: 'all', days: 1, by }).token;
    const answers = await Promise.all(Array.from({ length: 125 }, () => ask('rounds', busy)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});
