/** An owner's way through terms, settings and areas. */
import { afterAll, describe, expect, it } from 'vitest';
import { closeHouses, openHouse } from './house.js';

afterAll(closeHouses);
const textOf = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, ' ');

describe('an owner’s way through the pages', () => {
  const house = openHouse();
  const post = (path: string, form: Record<string, string> | FormData) => house.request(path, 'owner', { form });
  const whereTo = (answer: Response) => answer.headers.get('location') ?? '';

  it('tries a term, uses it, takes it out of use, and finds all of it in the log', async () => {
    const term = {
      ...{
        label: 'Harbour Alliance',
        group: 'party',
        country: 'ie',
        names: 'Harbour Alliance',
        badge: '',
        hashtags: '',
      },
      ...{ source: 'https://parties.example/', seenAt: '2027-02-01', verified: 'yes' },
      ...{ positive: 'Proud Harbour Alliance member', negative: 'A walk by the harbour' },
    };
    expect((await post('/admin/terms/new', { ...term, source: 'hearsay' })).status).toBe(422);
    const trial = await post('/admin/terms/new', term);
    expect(trial.status).toBe(303);
    expect(await textOf(await house.request(whereTo(trial), 'owner'))).toContain('not in use yet');
    expect((await house.request(whereTo(trial), 'north')).status).toBe(303);
    expect((await post(whereTo(trial), { do: 'use' })).status).toBe(303);
    expect(whereTo(await post(whereTo(trial), { do: 'use' }))).toBe('/admin/terms/new');
    expect(await textOf(await house.request('/admin/terms?which=own', 'owner'))).toContain('Harbour Alliance');
    await post('/admin/terms/party-ie-harbour-alliance/retire', { reason: 'a trial', from: '' });
    const log = await textOf(await house.request('/admin/log', 'owner'));
    expect(log).toMatch(/political term was taken out of use\s+Olga Owner/);
    expect(log).toMatch(/political term was added\s+Olga Owner/);
    expect(log).toContain('The chain is whole');
  });

  it('changes what may be changed here, and reads secrets nowhere', async () => {
    expect(whereTo(await post('/admin/settings', { paused: 'yes', note: 'We are Musterland.', contact: '' }))).toBe(
      '/admin/settings',
    );
    expect(house.store.settings.get('visits.paused')?.value).toBe(true);
    expect(await textOf(await house.request('/admin', 'owner'))).toContain('Visits are paused');
    expect((await house.request('/admin/settings', 'north')).status).toBe(404);
  });

  it('renames an area for its Leaders and for keys, and moves one Leader', async () => {
    const { token } = house.store.tokens.make({ name: 'n', areas: ['North valley'], days: 1, by: { name: 'Olga' } });
    await post('/admin/leaders/areas', { from: 'North valley', to: 'The North' });
    expect(house.store.tokens.use(token)?.areas).toEqual(['The North']);
    expect(house.store.staff.get(house.staff.north)?.areas).toEqual(['The North']);
    await post(`/admin/leaders/${house.leaders.ada}/area`, { area: 'South coast' });
    expect(house.store.roll.of(house.leaders.ada, ['South coast'])?.name).toBe('Ada Adler');
  });
});
