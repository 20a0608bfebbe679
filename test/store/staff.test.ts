/** Accounts of staff who left: kept as long as something that they decided is, and then gone with their names. */
import { expect, it } from 'vitest';
import { DAY, enrol, filesWith, world } from './making.js';

const TIMES = {
  ...{ captureDays: 35, suppliedDays: 60, closedDays: 30, invitationDays: 30 },
  ...{ formDays: 3000, visitDays: 3000 },
};

it('go 400 days after they were disabled, with the name beside what they set, unless a decision of theirs is kept', async () => {
  const { store, time, folder } = world();
  const ada = enrol(store, 'ada');
  store.staff.invite({ name: 'Olga Owner', email: 'olga@mail.example', role: 'owner' });
  const admin = (name: string) =>
    store.staff.invite({ name, email: `${name.split(' ')[0]}@mail.example`, role: 'admin', areas: ['North'] });
  const [left, decided] = [admin('Ludmilla Left'), admin('Dora Decided')] as const;
  store.settings.set('contact', 'the office', { name: 'Ludmilla Left', staffId: left.id });
  store.decisions.add({
    ...{ profileId: ada.profileId, audit: 'some-rule', decision: 'stands', decidedBy: 'Dora Decided' },
    ...{ deciderId: decided.id, reason: 'so it is', args: {} },
  });
  for (const { id } of [left, decided]) store.staff.disable(id);
  time.pass(399 * DAY);
  await store.retention.run(TIMES, { anyway: true });
  expect(store.staff.all()).toHaveLength(3);
  time.pass(2 * DAY);
  expect(store.retention.wouldErase(TIMES)).toMatchObject({ staff: 1 });
  await store.retention.run(TIMES, { anyway: true });
  expect(store.staff.all().map(({ name }) => name)).toEqual(['Dora Decided', 'Olga Owner']);
  expect(store.settings.get('contact')).toMatchObject({ value: 'the office', changedBy: '–' });
  store.close();
  expect(filesWith(folder, 'Ludmilla')).toEqual([]);
});
