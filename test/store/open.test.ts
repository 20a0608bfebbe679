import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/store/connect.js';
import { openStore } from '../../src/store/index.js';
import { compiledPackage } from './compiling.js';
import { enrol, filesUnder, modeOf, resultOf, runRound, tempFolder, troubleIn, world } from './making.js';

const root = resolve(import.meta.dirname, '../..');
/** As many as the journal lists. */
const MIGRATIONS = (JSON.parse(readFileSync(join(root, 'drizzle/meta/_journal.json'), 'utf8')) as { entries: object[] })
  .entries.length;
const open = (path: string) => openStore({ path, evidenceDir: `${path}-evidence`, clock: () => new Date() });

/** Runs a module's text in a process of its own and gives what it printed; `under` may set limits first. */
function inChild(source: string, options: { under?: string; uid?: number } = {}): string {
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', source];
  const [command, ...args] = options.under ? ['bash', '-c', `${options.under}; exec "$@"`, 'bash', ...node] : node;
  const uid = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const ran = spawnSync(command as string, args, { cwd: root, encoding: 'utf8', ...uid });
  return ran.stdout.trim() || ran.stderr;
}
const storeAt = JSON.stringify(join(root, 'src/store/index.ts'));
const printTrouble = `.catch((e) => console.log(e.code, e.then, JSON.stringify(e.args ?? e.stack)))`;
const opening = (path: string) =>
  `openStore({ path: ${JSON.stringify(path)}, evidenceDir: ${JSON.stringify(`${path}-evidence`)}, clock: () => new Date() })`;

describe('opening', () => {
  it('sets on every connection what keeps data whole and erased data gone', () => {
    const { path } = world();
    for (const connection of [connect(path), connect(path), connect(':memory:')]) {
      const setting = (name: string) => connection.pragma(name, { simple: true });
      if (connection.name !== ':memory:') expect(setting('journal_mode')).toBe('wal');
      expect(setting('synchronous')).toBe(2);
      expect(setting('foreign_keys')).toBe(1);
      expect(setting('secure_delete')).toBe(1);
      expect(setting('busy_timeout')).toBe(5000);
      expect(setting('temp_store')).toBe(2);
      connection.close();
    }
  });

  it('makes folder and files that only their owner can read', () => {
    const path = join(tempFolder(), 'deep', 'er', 'audit.db');
    const store = open(path);
    enrol(store, 'ada');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    const files = filesUnder(join(path, '..'));
    expect(files).toHaveLength(4);
    expect(files.map(modeOf)).toEqual(files.map(() => 0o600));
    expect(modeOf(join(path, '..'))).toBe(0o700);
    store.close();
  });

  it('a second time changes nothing', () => {
    const { path, store, again } = world();
    enrol(store, 'ada');
    store.close();
    const before = readFileSync(path);
    const second = again();
    expect(second.check()).toMatchObject({ integrity: 'ok', version: MIGRATIONS, missingFiles: 0 });
    second.close();
    second.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(troubleIn(() => second.profiles.consented())).toBe('DATABASE_FAILED');
  });

  it('by two programs at once migrates once', () => {
    const path = join(tempFolder(), 'audit.db');
    const source = `const { openStore } = await import(${storeAt});
      const store = ${opening(path)}; console.log(store.check().integrity, store.check().version); store.close();`;
    const both = spawnSync(
      'bash',
      [
        '-c',
        '"$1" --import tsx --input-type=module -e "$2" & "$1" --import tsx --input-type=module -e "$2"; wait',
        'bash',
        process.execPath,
        source,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(both.stdout.trim().split('\n')).toEqual([`ok ${MIGRATIONS}`, `ok ${MIGRATIONS}`]);
  });

  it('sweeps away evidence that a killed program left without its row, and nothing else', () => {
    const { store, evidenceDir, again } = world();
    enrol(store, 'ada');
    runRound(store, '2027-03', (profile) => resultOf(profile, 'x'));
    const kept = filesUnder(evidenceDir);
    store.close();
    mkdirSync(join(evidenceDir, 'ab'), { recursive: true });
    const orphan = join(evidenceDir, 'ab', `ab${'0'.repeat(62)}`);
    const foreign = join(evidenceDir, 'ab', 'notes.txt');
    for (const file of [orphan, `${orphan}.4711.half`, foreign]) writeFileSync(file, 'x');
    again();
    expect(filesUnder(evidenceDir).sort()).toEqual([...kept, foreign].sort());
  });

  it('works from the compiled package as it does from source', () => {
    const folder = compiledPackage();
    const source = `const { openStore } = await import('./dist/store/index.js');
      const store = ${opening(join(folder, 'x.db'))}; console.log(store.check().version)`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', source], { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout.trim() || ran.stderr).toBe(String(MIGRATIONS));
  });
});

describe('a database that cannot be opened', () => {
  it('of a newer program is left untouched', () => {
    const { path, store } = world();
    store.close();
    const raw = new Database(path);
    raw.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)");
    raw.close();
    const before = readFileSync(path);
    expect(troubleIn(() => open(path))).toBe('DATABASE_NEWER');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('of another program, or that is none, is left untouched', () => {
    const folder = tempFolder();
    const foreign = join(folder, 'foreign.db');
    const raw = new Database(foreign);
    raw.exec('create table recipes (id integer)');
    raw.close();
    expect(troubleIn(() => open(foreign))).toBe('DATABASE_BROKEN');
    const text = join(folder, 'text.db');
    writeFileSync(text, 'This is a text and no database at all. '.repeat(100));
    expect(troubleIn(() => open(text))).toBe('DATABASE_BROKEN');
    expect(readFileSync(text, 'utf8')).toMatch(/^This is a text/);
    expect(troubleIn(() => open(folder))).toBe('DATABASE_FAILED');
  });

  it('that lost its end, or a page in the middle, says so', () => {
    const { path, store, evidenceDir, time } = world();
    for (let n = 0; n < 30; n += 1) enrol(store, `leader-${n}`);
    runRound(store, '2027-03', (profile) => resultOf(profile, profile.handle));
    store.close();
    const whole = readFileSync(path);
    truncateSync(path, Math.floor(whole.length / 2 / 4096) * 4096);
    const use = () => {
      const broken = openStore({ path, evidenceDir, clock: time.clock });
      try {
        broken.results(broken.rounds.latest()?.id ?? '');
        const { integrity } = broken.check({ thorough: true });
        return integrity;
      } finally {
        broken.close();
      }
    };
    expect(troubleIn(use)).toBe('DATABASE_BROKEN');
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
    const scratched = Buffer.from(whole);
    for (let page = 4; page < whole.length / 4096; page += 1) scratched.fill(0xa5, page * 4096 + 8, page * 4096 + 200);
    writeFileSync(path, scratched);
    const said = troubleIn(() => expect(use()).not.toBe('ok'));
    expect(['DATABASE_BROKEN', 'none']).toContain(said);
  });

  it('for reading only says so', ({ skip }) => {
    const asRoot = process.getuid?.() === 0;
    const nobody = 65534;
    if (asRoot && !reachableBy(nobody)) skip('root may write anywhere, and nobody else may enter this checkout');
    const { path, store, folder } = world();
    store.close();
    if (asRoot) for (const file of [folder, path]) chownSync(file, nobody, nobody);
    chmodSync(path, 0o400);
    chmodSync(folder, 0o500);
    const source = `const { openStore } = await import(${storeAt});
      await (async () => console.log('opened', ${opening(path)}))()${printTrouble}`;
    expect(inChild(source, asRoot ? { uid: nobody } : {})).toMatch(/^DATABASE_FAILED stop/);
    chmodSync(folder, 0o700);
  });

  it('on a disk that is full fails loudly, loses nothing and goes on when there is room', () => {
    const { path, store, again } = world();
    store.close();
    const source = `const { openStore } = await import(${storeAt});
      await (async () => {
        const store = ${opening(path)};
        for (let n = 0; ; n += 1) { store.people.invite({ name: 'Leader ' + n }); console.log(n + 1); }
      })()${printTrouble}`;
    // 200 KiB more than the database has now is where every file ends.
    const printed = inChild(source, { under: `trap '' XFSZ; ulimit -f 500` }).split('\n');
    expect(printed.at(-1)).toMatch(/^DATABASE_FAILED stop/);
    const acknowledged = Number(printed.at(-2));
    expect(acknowledged).toBeGreaterThan(10);
    const later = again();
    expect(later.check({ thorough: true }).integrity).toBe('ok');
    expect(later.people.all()).toHaveLength(acknowledged);
    expect(later.log.verify()).toMatchObject({ ok: true, head: { seq: acknowledged } });
    enrol(later, 'ada');
  });
});

describe('better-sqlite3', () => {
  const withLoader = (hook: string, then: string) => `
    import Module, { createRequire } from 'node:module';
    const load = Module._load;
    Module._load = function (request, ...rest) { ${hook} return load.call(this, request, ...rest); };
    ${then}`;

  it('is not loaded by importing the store', () => {
    const source = withLoader(
      `if (request === 'better-sqlite3') console.log('loaded');`,
      `await import(${storeAt}); console.log('imported');`,
    );
    expect(inChild(source)).toBe('imported');
  });

  it.each([
    [
      'is not installed',
      `if (request === 'better-sqlite3') throw Object.assign(new Error("Cannot find module 'better-sqlite3'"), { code: 'MODULE_NOT_FOUND' });`,
    ],
    [
      'was not built',
      `if (String(request).endsWith('.node') || request === 'bindings') throw new Error('Could not locate the bindings file. Tried: …');`,
    ],
  ])('that %s is a trouble that says so', (_, hook) => {
    const source = withLoader(
      hook,
      `const { openStore } = await import(${storeAt}); await (async () => ${opening(':memory:')})()${printTrouble}`,
    );
    expect(inChild(source)).toMatch(/^DATABASE_UNAVAILABLE stop .*(Cannot find module|Could not locate)/);
  });
});

/** Whether that user could run the sources: the child imports them from here. */
function reachableBy(uid: number): boolean {
  const probe = spawnSync(process.execPath, ['-e', `require('fs').readdirSync(${JSON.stringify(process.cwd())})`], {
    uid,
  });
  return probe.status === 0;
}
