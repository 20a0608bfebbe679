/** What changed since last month, told apart by why: profiles, our rules, and what could be seen, in one report. */
import { expect, it } from 'vitest';
import { renderMonthlyHtml } from '../../../src/report/monthly/html.js';
import { renderMonthlyTerminal } from '../../../src/report/monthly/terminal.js';
import { monthlyReport } from '../../../src/services/monthly.js';
import { CLOSING, month, monthsHouse } from '../../services/making-months.js';
import { DAY } from '../../store/making.js';

const nth = (name: string): number => Number(name.slice(1));

it('profiles that changed, rules of ours that changed, and more that could be seen are counted each for itself', () => {
  const house = monthsHouse();
  const { store, time, tools } = house;
  // The first five of the North stand behind a wall in January; in February five of the East show something.
  month(house, '2027-01', (name) => (name[0] === 'n' && nth(name) < 5 ? 'wall' : 'clear'));
  store.periods.close('2027-01', CLOSING);
  time.pass(30 * DAY);
  month(house, '2027-02', (name) => (name[0] === 'e' && nth(name) < 5 ? 'finding' : 'clear'));
  // Of six others in the North nothing changed, but a term that is new.
  const because = 'terms' as const;
  const move = { audit: 'political-picture', before: 'pass' as const, after: 'needs-review' as const, because };
  const hers = store.rejudging
    .stale({ version: '0.2.0', rules: 'r2', lexicon: 'l2', ocr: 'ocr-1' })
    .visits.filter(({ result: { profile } }) => /^n([6-9]|1\d)\./.test(profile.handle));
  expect(hers).toHaveLength(6);
  store.rejudging.replace(
    hers.map(({ visitId, result: before }) => ({
      ...{ visitId, before, completed: [], moves: [{ ...move, newly: ['xx/harbour'], noLonger: [] }] },
      after: { ...before, standing: before.standing, engine: { ...before.engine, rules: 'r2', lexicon: 'l2' } },
    })),
  );
  store.periods.close('2027-02', CLOSING);

  const report = monthlyReport(tools);
  expect(report.changes).toEqual({ profileChanged: 5, rulesChanged: 6, seenMore: 5, seenLess: 0 });
  expect(report.ruleChanges).toEqual([{ by: 'xx/harbour', because, profiles: 6 }]);
  const forms = [
    renderMonthlyHtml(report, {}).replaceAll(/<[^>]*>/g, ' '),
    renderMonthlyTerminal(report, { width: 200, color: false }, {}),
  ];
  for (const form of forms) {
    expect(form).toContain('5 profiles: the profile itself changed.');
    expect(form).toContain('6 profiles: the profile is the same, our rules changed.');
    expect(form).toContain('5 profiles: more could be seen than last month.');
    expect(form).not.toMatch(/less could be seen/);
  }
});
