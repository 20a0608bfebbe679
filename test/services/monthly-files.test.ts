/** Reports as files: whole, noted, made once, and never naming somebody who is gone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMonthlyJson } from '../../src/report/monthly/json.js';
import { type MonthlyReport, monthlyReportSchema } from '../../src/report/monthly/model.js';
import { monthlyReport } from '../../src/services/monthly.js';
import { type FileTools, folderOf, monthlyReports, writeReport } from '../../src/services/monthly-files.js';
import { verifyReport } from '../../src/services/monthly-verify.js';
import { DAY, filesWith, hash } from '../store/making.js';
import { type House, month, monthsHouse } from './making-months.js';

const CLOSED = ['n0', 'n1', 'n2', 'n3', 'n4', 's0'];

function filesOf(house: House, told: string[] = []): FileTools {
  return {
    ...{ ...house.tools, store: house.store, reportsDir: join(house.folder, 'reports') },
    render: async (model) => [{ name: 'report.json', content: renderMonthlyJson(model) }],
    async write(path, content) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return { bytes: Buffer.byteLength(content), sha256: hash(content) };
    },
    onMade: ({ area }) => void told.push(area ?? 'all'),
  };
}
const reportIn = (dir: string): MonthlyReport =>
  monthlyReportSchema.parse(JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8')));

/** Two rounds: six findings in the first; in the second they are past their time. */
function twoMonths(): House {
  const house = monthsHouse({ memory: false });
  for (const period of ['2027-01', '2027-02']) {
    month(house, period, (name) => (CLOSED.includes(name) ? 'finding' : 'clear'));
    house.store.periods.close(period, house.tools.closing);
    if (period === '2027-01') house.time.pass(30 * DAY);
  }
  return house;
}

describe('reports as files', () => {
  it('are made once for each period and area, however often and however late somebody asks', async () => {
    const house = monthsHouse();
    month(house, '2027-01', (name) => (CLOSED.includes(name) ? 'finding' : 'clear'));
    house.time.pass(5 * DAY);
    const told: string[] = [];
    const tools = filesOf(house, told);
    const first = await monthlyReports(tools, { formats: ['json'] });
    expect(first.closed).toEqual(['2027-01']);
    // An area of three Leaders has nothing to be told of while nothing is past its time.
    expect(told).toEqual(['all', 'East', 'North']);
    expect(reportIn(folderOf(tools.reportsDir, '2027-01', null, 'owner'))).toMatchObject({ area: null, closed: true });
    expect(await monthlyReports(tools, { formats: ['json'] })).toEqual({ closed: [], made: [], again: [] });
    expect(house.store.reports.all()).toHaveLength(3);
    expect(house.store.log.verify().ok).toBe(true);
  });

  it('lose the erased person at once, on disk too, and are made again without her', async () => {
    const house = twoMonths();
    const tools = filesOf(house);
    await monthlyReports(tools, { formats: ['json'] });
    const all = folderOf(tools.reportsDir, '2027-02', null, 'owner');
    const before = reportIn(all);
    expect(before.items.map(({ leader }) => leader.name)).toContain('Leader n2');

    // What a program that was killed over an earlier copy left; no process has this number.
    writeFileSync(join(all, 'report.json.4194305.half'), 'Leader n2, and then');
    house.store.erase(house.people.get('n2')!);
    expect(existsSync(join(all, 'report.json'))).toBe(false);
    expect(filesWith(join(house.folder, 'reports'), 'Leader n2')).toEqual([]);
    // The copy of the East names nobody: it stays.
    expect(reportIn(folderOf(tools.reportsDir, '2027-02', 'East', 'admin')).items).toEqual([]);

    await monthlyReports(tools, { formats: ['json'] });
    const after = reportIn(all);
    expect(after.items.map(({ leader }) => leader.name)).toEqual(
      before.items.map(({ leader }) => leader.name).filter((name) => name !== 'Leader n2'),
    );
    expect(after.remade?.because).toEqual(['erased']);
    expect(house.store.reports.outdated()).toEqual([]);

    const verified = verifyReport({ ...house.tools, store: house.store }, before);
    expect(verified).toMatchObject({ recounted: true, log: 'holds' });
    expect(verified.differences.map(({ name, because }) => [name, because])).toContainEqual(['leaders', 'erased']);
    const item = verified.differences.filter(({ what }) => what === 'item');
    expect(item.map(({ because, is }) => [because, is])).toEqual([['erased', null]]);
    expect(verifyReport({ ...house.tools, store: house.store }, after).differences).toEqual([]);
  });

  it('are explained where she paused or showed us something since: what was then is not known any more', () => {
    const house = twoMonths();
    const tools = { ...house.tools, store: house.store };
    const report = monthlyReport(tools);
    house.store.hers.pause(house.people.get('e7')!, '2028-01-01T00:00:00.000Z');
    const { differences } = verifyReport(tools, report);
    expect(differences.length).toBeGreaterThan(0);
    expect(new Set(differences.map(({ because }) => because))).toEqual(new Set(['since']));
  });

  it('go with her when she withdraws one profile, and when their time is over', async () => {
    const house = twoMonths();
    const tools = filesOf(house);
    const { copy } = await writeReport(tools, { formats: ['json'] });
    house.store.consents.withdraw(house.people.get('n1')!, 'https://n1.example/');
    expect(existsSync(join(copy.dir, 'report.json'))).toBe(false);
    expect(house.store.reports.outdated()).toHaveLength(1);
    const again = await writeReport(tools, { formats: ['json'] });
    expect(again.copy.id).toBe(copy.id);
    house.time.pass(31 * DAY);
    expect(house.store.reports.past()).toHaveLength(1);
    expect(house.store.reports.erase(copy.id)).toBe(1);
    expect(existsSync(join(copy.dir, 'report.json'))).toBe(false);
  });

  it('that a killed program left half written are erased by the next one', async () => {
    const house = twoMonths();
    const tools = filesOf(house);
    const killed: FileTools = {
      ...tools,
      async write(path, content) {
        await tools.write(path, content);
        throw new Error('killed');
      },
    };
    await expect(writeReport(killed, { formats: ['json'] })).rejects.toThrow('killed');
    const file = join(folderOf(tools.reportsDir, '2027-02', null, 'owner'), 'report.json');
    expect(existsSync(file)).toBe(true);
    house.again();
    expect(existsSync(file)).toBe(false);
    await monthlyReports(tools, { formats: ['json'] });
    expect(existsSync(file)).toBe(true);
  });

  it('are told of when they are made again, with the same id, where a program was killed before or after telling', async () => {
    for (const when of ['write', 'keep'] as const) {
      const house = twoMonths();
      const told: string[] = [];
      const tools = { ...filesOf(house), onMade: ({ id }: { id: string }) => void told.push(id) };
      const dies = () => {
        throw new Error('killed');
      };
      const { reports } = house.store;
      const killed: FileTools =
        when === 'write'
          ? { ...tools, write: dies }
          : { ...tools, store: { ...house.store, reports: { ...reports, keep: dies } } };
      await expect(monthlyReports(killed, { formats: ['json'] })).rejects.toThrow('killed');
      expect(told).toHaveLength(when === 'write' ? 0 : 1);
      house.again();
      const later = { ...tools, ...filesOf(house), onMade: tools.onMade };
      await monthlyReports(later, { formats: ['json'] });
      await monthlyReports(later, { formats: ['json'] });
      const kept = house.store.reports.all().map(({ id }) => id);
      expect([...new Set(told)].sort()).toEqual(kept.sort());
      expect(told).toHaveLength(kept.length + (when === 'write' ? 0 : 1));
    }
  });

  it('lie in folders that no name of an area can lead out of, nor bring together', () => {
    const names = ['North', 'north/../..', '..', 'all', 'A/B', 'A-B', 'Île-de-France', 'con', ''];
    const folders = names.map((name) => folderOf('/reports', '2027-02', name, 'admin'));
    expect(new Set(folders).size).toBe(names.length);
    for (const folder of folders) expect(folder).toMatch(/^\/reports\/2027-02\/[^/]+$/);
    expect(folders[0]).toBe('/reports/2027-02/North');
  });
});
