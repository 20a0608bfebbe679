/** What an operator does: enrol by form, compare a policy, ask the doctor. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { nodeFinding } from '../../src/cli/doctor.js';
import { CLAUSES } from '../../src/policy/clauses.js';
import { type Desk, openDesk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());
const at = (name: string) => join(desk.dir, name);
const ada = { name: 'Ada Example', use: 'leader' as const, parts: ['picture', 'description'] as const };

async function invite() {
  const ran = await desk.run([
    'leader',
    'invite',
    ada.name,
    '--profile',
    'x.com/ada_example',
    '--form',
    at('form.txt'),
  ]);
  return { ran, form: readFileSync(at('form.txt'), 'utf8') };
}
const returned = (form: string) => writeFileSync(at('signed.txt'), fillForm(form, ada, '2026-12-01'));

describe('leader', () => {
  it('writes a form, takes in what she signed, shows, withdraws, exports and erases', async () => {
    const { ran, form } = await invite();
    expect(ran.code).toBe(0);
    expect(form).toContain('https://x.com/ada_example');
    expect(statSync(at('form.txt')).mode & 0o777).toBe(0o600);
    returned(form);
    expect((await desk.run(['leader', 'sign', at('signed.txt')])).out).toContain('https://x.com/ada_example');
    expect((await desk.run(['leader', 'show', ada.name])).out).toContain('ada_example');
    expect((await desk.run(['leader', 'withdraw', ada.name])).out).toMatch(/one profile/);
    expect((await desk.run(['leader', 'export', ada.name, '--out', at('all.json')])).code).toBe(0);
    expect(readFileSync(at('all.json'), 'utf8')).toContain(ada.name);
    expect((await desk.run(['leader', 'erase', ada.name])).code).toBe(1);
    expect((await desk.run(['leader', 'erase', ada.name, '--yes'])).code).toBe(0);
    const gone = await desk.run(['leader', 'show', ada.name]);
    expect(gone.code).toBe(1);
    expect(gone.err.split('\n')).toHaveLength(1);
  });

  it('takes a form once, and takes none that was sent back unticked for a yes', async () => {
    const { form } = await invite();
    writeFileSync(at('empty.txt'), form);
    expect((await desk.run(['leader', 'sign', at('empty.txt')])).out).toMatch(/nothing was agreed/);
    returned(form);
    expect((await desk.run(['leader', 'sign', at('signed.txt')])).code).toBe(0);
    const again = await desk.run(['leader', 'sign', at('signed.txt')]);
    expect(again.code).toBe(1);
    expect(again.err.split('\n')).toHaveLength(1);
  });

  it('refuses a form whose text was altered', async () => {
    const { form } = await invite();
    writeFileSync(at('signed.txt'), fillForm(form, ada, '2026-12-01').replace('twelve months', 'twelve years'));
    expect((await desk.run(['leader', 'sign', at('signed.txt')])).code).toBe(1);
  });
});

describe('policy', () => {
  it('tells that a text holds every clause, and which clause a new text changes', async () => {
    writeFileSync(at('same.md'), CLAUSES.map(({ quotation }) => quotation).join('\n\n'));
    expect((await desk.run(['policy', 'compare', at('same.md')])).out).toMatch(/word for word/);
    const changed = readFileSync(at('same.md'), 'utf8').replace('Using a political party', 'Wearing a political party');
    writeFileSync(at('new.md'), changed);
    const { out, code } = await desk.run(['policy', 'compare', at('new.md')]);
    expect(out).toContain('profile-badge');
    expect(out).toContain('Wearing a political party');
    expect(code).toBe(0);
  });

  it('keeps a revision that is loaded', async () => {
    writeFileSync(at('new.md'), 'A new text.');
    expect((await desk.run(['policy', 'load', at('new.md'), '--revision', '2027-03'])).out).toContain('2027-03');
  });
});

describe('round, before anybody signed', () => {
  it('stays open, so that whoever signs later in the month is still in it', async () => {
    const ran = await desk.run(['round', 'run']);
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/nothing is due/) });
    expect((await desk.run(['round', 'status'])).out).toMatch(/2026-12: open/);
  });

  it('has nothing to do and says so', async () => {
    expect((await desk.run(['round', 'status'])).out).toMatch(/No round/);
  });
});

describe('doctor', () => {
  it('looks at everything and says what to do', async () => {
    const { out, code } = await desk.run(['doctor', '--json']);
    const checks = out.split('\n').map((line) => JSON.parse(line));
    expect(checks.map(({ check }) => check)).toEqual([
      'Node',
      'clock',
      'browser',
      'sandbox',
      'reading',
      'database',
      'backup',
      'register',
      'disk',
    ]);
    expect(checks.filter(({ state }) => state === 'bad')).toEqual([]);
    expect(code).toBe(0);
    expect(existsSync(join(desk.dir, 'data'))).toBe(false);
  });

  it.each([
    ['20.20.2', '2026-04-30', 'good'],
    ['20.20.2', '2026-05-01', 'warn'],
    ['22.14.0', '2027-05-01', 'warn'],
    ['24.1.0', '2026-12-01', 'good'],
    ['31.0.0', '2026-12-01', 'good'],
  ])('finds Node %s on %s %s', (version, day, state) => {
    const found = nodeFinding(new Date(`${day}T00:00:00Z`), version);
    expect(found).toMatchObject({ check: 'Node', state, says: expect.stringContaining(version) });
  });

  it('says that there is no sandbox where there is none', async () => {
    const bare = openDesk({ browser: { sandbox: 'off' } });
    const { out, code } = await bare.run(['doctor', '--json']);
    bare.clear();
    const found = out.split('\n').map((line) => JSON.parse(line));
    expect(found).toContainEqual(
      expect.objectContaining({ check: 'sandbox', state: 'warn', says: expect.stringContaining('sandbox is off') }),
    );
    expect(code).toBe(0);
  });

  it('names a browser that is not there, and how to get one', async () => {
    const poor = openDesk({ browser: { path: '/nowhere/chromium' } });
    const { out, code } = await poor.run(['doctor']);
    poor.clear();
    expect(code).toBe(1);
    expect(out).toMatch(/apt-get install chromium|browser\.path/);
  });
});

describe('a database that is not ours to open', () => {
  it('is left as it is when it was made by a newer version', async () => {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    mkdirSync(join(desk.dir, 'data'));
    await desk.run(['round', 'status']);
    const file = join(desk.dir, 'data', 'profile-audit.sqlite');
    const db = new Database(file);
    db.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)").run();
    db.close();
    const { err, code } = await desk.run(['round', 'status']);
    expect(code).toBe(1);
    expect(err).toMatch(/newer/i);
    expect(err.split('\n')).toHaveLength(1);
  });

  it('is left as it is when it is no database', async () => {
    mkdirSync(join(desk.dir, 'data'));
    const file = join(desk.dir, 'data', 'profile-audit.sqlite');
    writeFileSync(file, 'not a database at all, but long enough to look at. '.repeat(40));
    const { err, code } = await desk.run(['round', 'status']);
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toContain('not a database at all');
  });
});
