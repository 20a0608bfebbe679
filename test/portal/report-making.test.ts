/** A report that an admin asks for: made behind the page, of her areas alone, one at a time, and noted with who asked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Desks } from '../../src/compose/portal.js';
import { Trouble } from '../../src/domain/trouble.js';
import { monthlyFiles } from '../../src/report/monthly/forms.js';
import { type FileWish, writeReport } from '../../src/services/monthly-files.js';
import { portalLanguages, portalWords } from '../../src/words/portal/index.js';
import { toolsOf } from '../services/making-months.js';
import { hash } from '../store/making.js';
import { AREAS, closeHouses, openHouse, PERIOD, type Persona } from './house.js';

afterAll(closeHouses);
const says = portalWords('en').adminHouse.reports;
const MAKE = '/admin/reports/make';
const MAKING = '/admin/reports/making';

/** A house whose reports are made in earnest, but for the printer, and not before `go` is called. */
function reportingHouse() {
  const asked: FileWish[] = [];
  const waiting: (() => void)[] = [];
  let broken = false;
  const write: Desks['reports']['write'] = async (wish) => {
    asked.push(wish);
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (broken) throw new Trouble('FILE_UNWRITABLE', 'stop', { file: '/secret/place', detail: 'ENOSPC' });
    const { store, time, folder } = house;
    return writeReport(
      {
        ...{ ...toolsOf(store, time.clock), store, reportsDir: join(folder, 'reports') },
        render: (model, formats) =>
          monthlyFiles(model, { baseUrl: '' }, { formats, printPdf: async () => new Uint8Array([1]) }),
        async write(path, content) {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
          return { bytes: Buffer.byteLength(content), sha256: hash(content) };
        },
      },
      wish,
    );
  };
  const house = openHouse({ reports: { write } });
  const ask = (who: Persona, area: string, month = PERIOD) =>
    house
      .request(MAKE, who, { form: { month, area } })
      .then(({ status, headers }) => [status, headers.get('location')]);
  const look = async (who: Persona, path = MAKING) => {
    const answer = await house.request(path, who);
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      refresh: answer.headers.get('refresh'),
      text: await answer.text(),
    };
  };
  const go = async (fails = false) => {
    broken = fails;
    for (const resolve of waiting.splice(0)) resolve();
    await expect.poll(async () => (await look('north')).refresh ?? (await look('owner')).refresh).toBeNull();
  };
  return { house, asked, ask, look, go };
}

describe('a report on demand', () => {
  it('is made behind a page that says so, lies in the archive with what each file is for, and in the log with who asked', async () => {
    const { house, ask, look, go } = reportingHouse();
    expect((await look('north', '/admin/reports')).text).toContain(`href="${MAKE}"`);
    expect(await ask('north', AREAS.north)).toEqual([303, MAKING]);
    const waits = await look('north');
    expect([waits.status, Number(waits.refresh) > 0]).toEqual([200, true]);
    expect(waits.text).toContain(says.make.wait);
    await go();
    const [copy] = house.store.reports.all();
    expect(copy).toMatchObject({
      period: PERIOD,
      area: AREAS.north,
      audience: 'admin',
      origin: 'asked',
      state: 'kept',
    });
    expect((await look('north')).to).toBe(`/admin/reports/${copy?.id}`);
    const { text } = await look('north', '/admin/reports');
    for (const { name } of copy?.files ?? []) expect(text).toContain(`>${says.purposes[name]}</a>`);
    const file = await look('north', `/admin/reports/${copy?.id}/files/report.html`);
    expect(file.text).toBe(readFileSync(join(copy?.dir ?? '', 'report.html'), 'utf8'));
    const made = house.store.log.page({ limit: 9 }).filter(({ event }) => event === 'report.made');
    expect(made).toMatchObject([{ event: 'report.made', args: { by: house.store.staff.mark(house.staff.north) } }]);
    expect(house.store.outbox.take()?.kind).not.toBe('report');
  });

  it('is of her own areas alone, and of months that are over', async () => {
    const { house, asked, ask, look } = reportingHouse();
    for (const [who, area] of [
      ['north', AREAS.south],
      ['north', '*'],
      ['south', AREAS.north],
      ['owner', 'Nowhere'],
    ] as const)
      expect([who, area, (await ask(who, area))[0]]).toEqual([who, area, 404]);
    expect((await ask('owner', '*', '2019-01'))[0]).toBe(404);
    house.store.rounds.open('2027-03');
    expect((await ask('owner', '*', '2027-03'))[0]).toBe(404);
    expect(asked).toEqual([]);
    const offered = (text: string) => [...text.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    const form = offered((await look('south', MAKE)).text);
    expect(form).toEqual([PERIOD, AREAS.south, AREAS.east, ...portalLanguages()]);
    expect(offered((await look('owner', MAKE)).text).slice(0, 2)).toEqual([PERIOD, '*']);
  });

  it('is in the language that she chooses, else in her own, beside the one in the house’s', async () => {
    const { house, asked, look, go } = reportingHouse();
    const make = async (lang?: string) => {
      const form = { month: PERIOD, area: AREAS.north, ...(lang && { lang }) };
      await house.request(MAKE, 'north', { form });
      await go();
      await look('north');
    };
    for (const lang of [undefined, 'de', 'xx']) await make(lang);
    expect(asked.map(({ lang }) => lang)).toEqual(['en', 'de', 'en']);
    const copies = house.store.reports.all().map(({ lang, dir }) => [lang, dir.split('/').at(-1)]);
    expect(copies.sort()).toEqual([
      ['de', expect.stringMatching(/-de$/)],
      ['en', expect.not.stringMatching(/-en$/)],
    ]);
  });

  it('is made one at a time: who asks twice waits for the first, another is asked to come back', async () => {
    const { house, asked, ask, look, go } = reportingHouse();
    await ask('owner', '*');
    expect(await ask('owner', AREAS.north)).toEqual([303, MAKING]);
    expect(await ask('north', AREAS.north)).toEqual([303, '/admin/reports']);
    expect((await look('north')).to).toBe('/admin/reports');
    expect(asked).toMatchObject([{ area: null, audience: 'owner' }]);
    await go();
    expect(house.store.reports.all()).toHaveLength(1);
    expect(await ask('north', AREAS.north)).toEqual([303, MAKING]);
    expect(asked).toHaveLength(2);
  });

  it('that fails is told kindly, without what went wrong inside, and can be asked for again', async () => {
    const { house, ask, look, go } = reportingHouse();
    await ask('north', AREAS.north);
    await go(true);
    const failed = await house.request(MAKING, 'north');
    expect(failed.headers.get('location')).toBe('/admin/reports');
    const cookie = `${house.signInAs('north')}; ${failed.headers.getSetCookie()[0]?.split(';')[0]}`;
    const told = await (await house.request('/admin/reports', 'north', { cookie })).text();
    expect(told).toContain(says.make.failed);
    expect(told).not.toContain('/secret/place');
    expect(await ask('north', AREAS.north)).toEqual([303, MAKING]);
    await go();
    expect((await look('north')).to).toMatch(/^\/admin\/reports\/./);
  });

  it('that is the monthly one stays it, and says in every language what each file is for', async () => {
    const { house, ask, go } = reportingHouse();
    await ask('north', AREAS.north);
    await go();
    const [copy] = house.store.reports.all();
    house.store.reports.begin({ ...copy!, origin: 'schedule' }, []);
    await ask('north', AREAS.north);
    await go();
    expect(house.store.reports.all()).toMatchObject([{ id: copy?.id, origin: 'schedule', state: 'kept' }]);
    const names = ['report.html', 'report.pdf', 'items.csv', 'figures.csv', 'report.json', 'report.txt'];
    expect(names).toEqual(expect.arrayContaining(copy?.files.map(({ name }) => name) ?? []));
    for (const lang of portalLanguages())
      expect(Object.keys(portalWords(lang).adminHouse.reports.purposes)).toEqual(names);
  });
});
