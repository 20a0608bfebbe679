/** `report`, `report list` and `report verify` as a newcomer uses them, with what is mistyped too. Everything in the store is real. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthlyReportSchema } from '../../src/report/monthly/model.js';
import { openStore } from '../../src/store/index.js';
import { takeServeLock } from '../../src/store/serve-lock.js';
import { resultOf, sign } from '../store/making.js';
import { type Desk, openDesk } from './program.js';

const NOW = new Date('2026-12-01T09:00:00.000Z');
let desk: Desk;
const run = (...argv: string[]) => desk.run(['report', ...argv]);
const reports = (...path: string[]) => join(desk.dir, 'reports', ...path);

/** Six Leaders in the North and one in the South, a finished round of last month and one of this. */
beforeAll(async () => {
  desk = openDesk();
  await desk.run(['leader', 'list']);
  const data = join(desk.dir, 'data');
  let now = new Date('2026-11-01T06:00:00.000Z');
  const store = openStore({
    path: join(data, 'profile-audit.sqlite'),
    evidenceDir: join(data, 'evidence'),
    clock: () => now,
  });
  for (const name of ['ada', 'bea', 'cea', 'dea', 'eva', 'fia', 'gia']) {
    const { personId } = store.people.invite({ name, area: name === 'gia' ? 'South' : 'North' });
    sign(store, personId, { platform: 'website', handle: `${name}.example`, url: `https://${name}.example/` }, [
      'picture',
    ]);
  }
  for (const [period, at] of [
    ['2026-11', '2026-11-01T07:00:00.000Z'],
    ['2026-12', NOW.toISOString()],
  ] as const) {
    now = new Date(at);
    const { id } = store.rounds.open(period);
    for (let claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 't' }); claim; ) {
      const { platform, handle, url } = claim.profile;
      const { result, pictures } = resultOf({ platform, handle, url }, handle);
      store.visits.record(claim.visitId, { ...result, takenAt: now.toISOString() }, pictures);
      claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 't' });
    }
    store.rounds.finish(id);
    if (period === '2026-11') store.periods.close(period, { suppliedDays: 60, thresholds: {}, policy: '2018-10' });
  }
  store.close();
});
afterAll(() => desk.clear());

describe('report, before there was a round', () => {
  it('says so in one sentence, and lists an empty archive', async () => {
    const fresh = openDesk();
    const first = await fresh.run(['report']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.split('\n')).toHaveLength(1);
    expect((await fresh.run(['report', 'list'])).code).toBe(0);
    fresh.clear();
  });
});

describe('report', () => {
  it('is not made beside one that the worker makes just then, and says so', async () => {
    const folder = join(desk.dir, 'data');
    const lock = takeServeLock(join(folder, 'reports.lock'), { folder, pid: 4711 });
    const busy = await run('2026-11', '--format', 'text,json');
    expect([busy.code, busy.err]).toEqual([1, expect.stringContaining('Another report is being made')]);
    lock.release();
    expect(() => readdirSync(reports())).toThrow();
  });

  it('shows the latest here, coverage first, and writes nothing', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    const plain = out.replaceAll(/\s+/g, ' ');
    expect(plain).toMatch(/^Monthly report, December 2026 · All areas .*Of 7 profiles of 7 Leaders/);
    expect(() => readdirSync(reports())).toThrow();
  });

  it('is of an earlier period, an area, an audience, or since a period, as it is asked', async () => {
    expect((await run('2026-11')).out).toContain('Monthly report, November 2026');
    const json = async (...argv: string[]) => monthlyReportSchema.parse(JSON.parse((await run(...argv)).out));
    expect(await json('--format', 'json')).toMatchObject({ period: '2026-12', area: null, audience: 'owner' });
    expect(await json('--area', 'South', '--format', 'json')).toMatchObject({
      ...{ area: 'South', audience: 'admin', small: true, coverage: null },
    });
    expect(await json('--audience', 'admin', '--format', 'json')).toMatchObject({ area: null, audience: 'admin' });
    expect(await json('--since', '2026-11', '--format', 'JSON')).toMatchObject({ since: '2026-11' });
  });

  it('writes files where it says, for their owner alone, and says until when they may be kept', async () => {
    const { code, out } = await run('2026-12', '--format', 'html, csv,json', '--area', 'North');
    expect(code).toBe(0);
    const dir = reports('2026-12', 'North');
    for (const name of ['report.html', 'items.csv', 'report.json']) {
      expect(out).toContain(join(dir, name));
      expect(statSync(join(dir, name)).mode & 0o077).toBe(0);
    }
    expect(out).toContain('31 December 2026');
    const elsewhere = join(desk.dir, 'elsewhere');
    await run('--out', elsewhere, '--format', 'text');
    expect(readFileSync(join(elsewhere, 'report.txt'), 'utf8')).toContain('Monthly report, December 2026');
    const listed = (await run('list')).out;
    expect(listed).toMatch(/2026-11/);
    expect(listed).toContain('North');
  });

  it.each([
    ['a period that was not', ['1999-01'], /1999-01/],
    ['a period to count from that was not', ['--since', '1999-01'], /1999-01/],
    ['an area that nobody is of', ['--area', 'Atlantis'], /Atlantis/],
    ['another audience', ['--audience', 'press'], /press.*admin.*owner/],
    ['another format', ['--format', 'docx'], /docx/],
    ['no format at all', ['--format', ''], /html/],
    ['a file that is not there', ['verify', 'nowhere.json'], /nowhere\.json/],
    ['a period to verify that was not', ['verify', '1999-01'], /1999-01/],
    ['an option that there is not', ['--areas', 'North'], /--areas/],
  ])('says in one clear sentence that it cannot take %s', async (_, argv, says) => {
    const { code, out, err } = await run(...argv);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at |Error:|ZodError|undefined/);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  });
});

describe('report verify', () => {
  it('says that a report is what the database says, of a file and of a period', async () => {
    await run('--format', 'json', '--out', join(desk.dir, 'kept'));
    const file = join(desk.dir, 'kept', 'report.json');
    for (const given of [[file], ['2026-11'], ['2026-12', '--area', 'North']]) {
      const { code, out, err } = await run('verify', ...given);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/log/i);
    }
    const line = JSON.parse((await run('verify', file, '--json')).out);
    expect(line).toMatchObject({ ok: true, period: '2026-12', differences: [], log: 'holds' });
  });

  it('finds a number that somebody wrote into the file, and a head of the log that never was', async () => {
    await run('2026-11', '--format', 'json', '--out', join(desk.dir, 'forged'));
    const file = join(desk.dir, 'forged', 'report.json');
    const report = monthlyReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, JSON.stringify({ ...report, coverage: { ...report.coverage!, full: 99 } }));
    const forged = await run('verify', file);
    expect(forged.code).toBe(2);
    expect(forged.out).toMatch(/full.*99/);
    const log = { ...report.stamp.log, hash: 'f'.repeat(64) };
    writeFileSync(file, JSON.stringify({ ...report, stamp: { ...report.stamp, log } }));
    expect((await run('verify', file)).code).toBe(2);
    writeFileSync(file, '{"schema":"something else"}');
    const other = await run('verify', file);
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toMatch(/no report\.json/);
  });
});
