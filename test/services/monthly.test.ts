/** The model of the monthly report, from a real database over three months; every figure is reckoned by hand. */
import { describe, expect, it } from 'vitest';
import { monthlyReportSchema } from '../../src/report/monthly/model.js';
import { monthlyReport } from '../../src/services/monthly.js';
import { DAY, troubleIn } from '../store/making.js';
import { CLOSING, GRACE_DAYS, type House, month, monthsHouse, type Shows } from './making-months.js';

const among =
  (names: string[], shows: Shows) =>
  (name: string): Shows | undefined =>
    names.includes(name) ? shows : undefined;
const named = (letter: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${letter}${from + n}`);

/** January: six findings in the North, five in the East, one in the South; one profile behind a wall, one seen in part. */
function january(house: House): void {
  const found = [...named('n', 0, 5), ...named('e', 0, 4), 's0'];
  month(house, '2027-01', (name) => {
    return among(found, 'finding')(name) ?? among(['n11'], 'wall')(name) ?? among(['e9'], 'part')(name) ?? 'clear';
  });
  house.store.periods.close('2027-01', CLOSING);
}
/** February, a month later: all but e4 and s0 have mended it; five others in the North show something. The wall is gone. */
function february(house: House): void {
  house.time.pass(30 * DAY);
  const found = [...named('n', 6, 10), 'e4', 's0'];
  month(house, '2027-02', (name) => among(found, 'finding')(name) ?? 'clear');
  house.store.periods.close('2027-02', CLOSING);
}

describe('the monthly report', () => {
  it('begins with what could be seen, and counts what is new', () => {
    const house = monthsHouse();
    january(house);
    const report = monthlyReportSchema.parse(monthlyReport(house.tools));
    expect(report).toMatchObject({ period: '2027-01', previous: null, closed: true, small: false, changes: null });
    expect(report.coverage).toEqual({
      ...{ leaders: 25, profiles: 25, full: 23, part: 1, none: 1, withheld: null },
      sources: { visited: 24, supplied: 0, own: 0, stale: 0, unsupplied: 0 },
    });
    // One Leader's profile is too few to tell on which platform, and why.
    expect(report.unseen).toEqual([{ platform: '*', why: '*', profiles: null }]);
    expect(report.cases).toEqual({
      ...{ new: 12, mended: 0, open: 12, overdue: 0, disputed: 0, waived: 0, daysToMend: null },
    });
    expect(report.items).toEqual([]);
    expect(report.stamp.engines).toEqual([{ version: '0.1.0', rules: 'r1', lexicon: 'l1', ocr: 'ocr-1' }]);
    expect(report.stamp.log).toEqual(house.store.log.head());
  });

  it('tells what came, what went and how long it took, and what was seen that was hidden before', () => {
    const house = monthsHouse();
    january(house);
    february(house);
    const report = monthlyReport(house.tools);
    expect(report).toMatchObject({ period: '2027-02', previous: '2027-01' });
    expect(report.cases).toMatchObject({ new: 5, mended: 10, open: 5, overdue: 2, disputed: 0 });
    // Told an hour after the round began, mended an hour after the next began: a day of its own and thirty days later.
    expect(report.cases.daysToMend).toBe(31);
    // 5 new and 10 mended profiles; that one behind the wall is seen again is of one Leader alone.
    expect(report.changes).toEqual({ profileChanged: 15, rulesChanged: 0, seenMore: null, seenLess: 0 });
    expect(report.history.map(({ period }) => period)).toEqual(['2027-01', '2027-02']);
    expect(report.history[0]?.figures).toMatchObject({ new: 12, mended: 0, open: 12, full: 23 });
    // Only what is past its time is named, with words, place and history, and the picture by reference.
    const { items, quotations } = report;
    expect(items.map(({ leader }) => leader.name)).toEqual(['Leader e4', 'Leader s0']);
    const [item] = items;
    expect(item).toMatchObject({ reason: 'overdue', kind: 'finding', audit: 'political-picture', waitingDays: 2 });
    expect(item?.review).toBe(`/admin/review/${item?.id}`);
    expect(item?.findings).toMatchObject([
      { words: 'of e4.example', sight: 'avatar', picture: { box: [0, 0, 10, 10] } },
    ]);
    expect(item?.findings[0]?.picture?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(item?.history.map(({ what }) => what)).toEqual(['confirmed', 'told', 'overdue']);
    expect(Object.keys(quotations)).toEqual(['profile-picture']);
  });

  it('shows what she answers at once, and what nobody may know before her time is over not at all', () => {
    const house = monthsHouse();
    january(house);
    const [first] = house.store.cases.forPerson(house.people.get('n3')!);
    const given = { caseId: first!.case.id, personId: house.people.get('n3')!, graceDays: GRACE_DAYS };
    house.store.cases.answer({ ...given, answer: 'disputed', text: 'That is my choir.' });
    const report = monthlyReport(house.tools);
    expect(report.items.map(({ leader, reason }) => [leader.name, reason])).toEqual([['Leader n3', 'disputed']]);
    expect(JSON.stringify(report)).not.toContain('choir');
    expect(JSON.stringify(report)).not.toContain('Leader n4');
  });

  it('lists nothing of a Leader who wants a pause, as nobody could open its review page; later it stands there again', () => {
    const house = monthsHouse();
    january(house);
    february(house);
    const { store, people, tools, time } = house;
    const names = () => monthlyReport(tools).items.map(({ leader }) => leader.name);
    store.hers.pause(people.get('e4')!, new Date(time.clock().getTime() + 20 * DAY * 1000).toISOString());
    expect(names()).toEqual(['Leader s0']);
    time.pass(21 * DAY);
    expect(names()).toEqual(['Leader e4', 'Leader s0']);
  });

  it('says that a waiver ended, and why, beside what she answers to that', () => {
    const house = monthsHouse();
    january(house);
    const { store, time } = house;
    const personId = house.people.get('n3')!;
    const caseId = store.cases.forPerson(personId)[0]!.case.id;
    const hers = { caseId, personId, graceDays: GRACE_DAYS };
    store.cases.answer({ ...hers, answer: 'waiver-asked', text: 'Until the fair is over.' });
    const by = { id: 'staff-1', name: 'Kim', personId: undefined, owner: true, areas: 'all' as const };
    const waiver = { scope: 'rule' as const, until: new Date(time.clock().getTime() + 10 * DAY * 1000).toISOString() };
    const given = { by, text: 'Until then.', waiver, needs: ['avatar' as const], graceDays: GRACE_DAYS };
    store.cases.decide({ caseId, decision: 'waived', ...given });
    expect(monthlyReport(house.tools).items).toEqual([]);
    time.pass(11 * DAY);
    store.cases.turn();
    expect(monthlyReport(house.tools).items).toMatchObject([{ reason: 'waiver-ended', waiverEnded: 'expired' }]);
    store.cases.answer({ ...hers, answer: 'disputed', text: 'It is our street.' });
    expect(monthlyReport(house.tools).items).toMatchObject([{ reason: 'disputed', waiverEnded: 'expired' }]);
  });

  it('gives an area its own, one of fewer than five Leaders its open items alone; and adds up since an earlier period', () => {
    const house = monthsHouse();
    january(house);
    february(house);
    const north = monthlyReport(house.tools, { area: 'North' });
    expect(north).toMatchObject({ area: 'North', audience: 'admin', small: false });
    expect(north.coverage).toMatchObject({ leaders: 12, full: 12, sources: null, withheld: null });
    // What is open there would, taken from the whole, leave the other areas with none.
    expect(north.items).toEqual([]);
    const south = monthlyReport(house.tools, { area: 'South' });
    expect(south).toMatchObject({ small: true, coverage: null, changes: null, history: [], unseen: null });
    expect(Object.values({ ...south.cases, overdue: null, disputed: null })).toEqual(Array(7).fill(null));
    expect(south.items.map(({ leader }) => leader.name)).toEqual(['Leader s0']);
    // The East's numbers, taken from the whole with the North's, would be the South's.
    expect(monthlyReport(house.tools, { area: 'East' }).coverage).toBeNull();
    house.time.pass(27 * DAY);
    month(house, '2027-03', (name) => among(named('e', 5, 9), 'finding')(name) ?? 'clear');
    house.store.periods.close('2027-03', CLOSING);
    expect(monthlyReport(house.tools).cases).toMatchObject({ new: 5, mended: 7 });
    expect(monthlyReport(house.tools, { since: '2027-01' }).cases).toMatchObject({
      new: 10,
      mended: 17,
      daysToMend: null,
    });
    expect(troubleIn(() => monthlyReport(house.tools, { since: '2026-05' }))).toBe('PERIOD_UNKNOWN');
    expect(troubleIn(() => monthlyReport(house.tools, { period: '2026-05' }))).toBe('PERIOD_UNKNOWN');
  });

  it('is of a round that is still open what it would be now, and says so', () => {
    const house = monthsHouse();
    month(house, '2027-01', () => 'clear');
    expect(monthlyReport(house.tools)).toMatchObject({ closed: false, coverage: { full: 25 } });
    expect(house.store.periods.due()).toEqual(['2027-01']);
    house.store.periods.close('2027-01', CLOSING);
    expect(house.store.periods.due()).toEqual([]);
  });

  it('is made again after an erasure, lacks the erased person, and says that it was made again', () => {
    const house = monthsHouse();
    january(house);
    february(house);
    house.store.erase(house.people.get('e4')!);
    expect(house.store.periods.due()).toEqual(['2027-02']);
    house.store.periods.close('2027-02', CLOSING);
    const report = monthlyReport(house.tools);
    expect(report.remade).toMatchObject({ because: ['erased'] });
    expect(report.coverage).toMatchObject({ leaders: 24, profiles: 24 });
    expect(report.cases.overdue).toBe(1);
    expect(JSON.stringify(report)).not.toContain('e4.example');
    expect(house.store.periods.due()).toEqual([]);
  });

  it('keeps its figures when what they were counted from is erased', async () => {
    const house = monthsHouse();
    january(house);
    house.time.pass(60 * DAY);
    const times = {
      captureDays: 35,
      suppliedDays: 35,
      closedDays: 1,
      invitationDays: 400,
      formDays: 1000,
      visitDays: 1000,
    };
    await house.store.retention.run(times, { anyway: true });
    expect(monthlyReport(house.tools).coverage).toMatchObject({ full: 23, part: 1, none: 1 });
  });
});
