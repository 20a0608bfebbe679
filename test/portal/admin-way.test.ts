/** An owner's way through terms, settings and areas. */
import { afterAll, describe, expect, it } from 'vitest';
import { inForce } from '../../src/services/settings.js';
import { wordsFor } from '../../src/words/index.js';
import { calendarOf } from '../../src/worker/calendar.js';
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

  it('changes when rounds are due, once it was seen which days that means, and gives it back to the configuration', async () => {
    const path = '/admin/settings/schedule';
    expect((await post(path, { rule: '0 6 31 2 *', days: '3' })).status).toBe(422);
    expect((await post(path, { rule: '0 6 1 * *', days: '29' })).status).toBe(422);
    const asked = { rule: '30 2 15 * *', days: '5' };
    const looked = await post(path, asked);
    expect([looked.status, house.store.settings.get('round.schedule')]).toEqual([200, undefined]);
    expect((await textOf(looked)).match(/15 \w+ 20\d\d/g)).toHaveLength(3);
    await post(path, { ...asked, step: 'save' });
    const force = inForce(house.store, house.config);
    expect([force.schedule(), force.spreadDays()]).toEqual(['30 2 15 * *', 5]);
    const shown = await textOf(await house.request('/admin/settings', 'owner'));
    expect(shown).toMatch(/Next round\s+15 /);
    expect(shown).toContain('counts before the configuration');
    expect(house.store.log.verify().ok).toBe(true);
    await post(path, { step: 'back' });
    expect(force.schedule()).toBe(house.config.round.schedule);
    await post('/admin/settings', { note: '', contact: '', grace: '45' });
    expect(force.graceDays()).toBe(45);
    await post('/admin/settings', { note: '', contact: '', grace: '' });
    expect(force.graceDays()).toBe(house.config.casework.graceDays);
    expect((await house.request(path, 'north', { form: { ...asked, step: 'save' } })).status).toBe(404);
  });

  it('says which days cannot be, with all that was typed, and where a stored rule that is none is to be mended', async () => {
    for (const grace of ['0', '181', '2.5', 'many']) {
      const answer = await post('/admin/settings', { note: 'A note of mine', contact: '', grace });
      expect(answer.status, grace).toBe(422);
      const page = await answer.text();
      expect(page).toContain('A whole number of days from 1 to 180, please.');
      expect(page).toContain('A note of mine');
    }
    const { store, time, config } = house;
    store.settings.set('round.schedule', '0 6 31 2 *', { name: 'an older version' });
    const page = await house.request('/admin/settings', 'owner');
    expect([page.status, await textOf(page)]).toEqual([
      200,
      expect.stringContaining('That is no rule, or it never comes'),
    ]);
    const force = inForce(store, config);
    const told = () => calendarOf(force.schedule(), config.timezone, force.isScheduleSet()).next(time.clock());
    expect(told).toThrow(expect.objectContaining({ code: 'SCHEDULE_REFUSED' }));
    expect(wordsFor('en').troubles.SCHEDULE_REFUSED({ rule: '0 6 31 2 *' })).toMatch(/page Settings.*“0 6 31 2 \*”/);
    await post('/admin/settings/schedule', { step: 'back' });
    expect(told()).toBeDefined();
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
