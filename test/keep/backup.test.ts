import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../src/domain/trouble.js';
import { oldBackups } from '../../src/keep/files.js';
import * as keep from '../../src/keep/index.js';
import { DAY, enrol, filesUnder, filesWith, hash, modeOf, resultOf, runRound } from '../store/making.js';
import { changed, type Yard, yard } from './making.js';

const troubleOf = (work: Promise<unknown>): Promise<Trouble['code'] | 'none'> =>
  work.then(
    () => 'none' as const,
    (error: Trouble) => error.code,
  );
const names = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** Two people with a round behind them, and a backup of it. */
async function backedUp() {
  const y = await yard();
  const store = y.open();
  const her = enrol(store, 'ada');
  enrol(store, 'bea');
  const roundId = runRound(store, '2027-03', (profile) => resultOf(profile, `words of ${profile.handle}`));
  const made = await y.backup(store);
  return { y, store, her, roundId, made };
}
/** Where the backup is put back: nothing may be left of a refusal. */
async function refused(y: Yard, file: string, more: Parameters<Yard['restore']>[1] = {}) {
  const dataDir = join(y.root, 'elsewhere');
  const code = await troubleOf(y.restore(file, { dataDir, replace: false, ...more }));
  expect(names(dataDir)).toEqual([]);
  return code;
}

describe('a backup', () => {
  it('is one private file that shows nothing, and brings everything back elsewhere', async () => {
    const { y, store, roundId, made } = await backedUp();
    const before = store.results(roundId);
    store.close();
    expect(made).toMatchObject({ pictures: 2, lacking: 0, bytes: readFileSync(made.file).byteLength });
    expect(modeOf(made.file)).toBe(0o600);
    expect(modeOf(y.backupDir)).toBe(0o700);
    expect(filesWith(y.backupDir, 'words of')).toEqual([]);
    expect(filesWith(y.backupDir, 'ada')).toEqual([]);
    expect(names(y.dataDir).sort()).toEqual(['evidence', 'profile-audit.sqlite']);

    const dataDir = join(y.root, 'elsewhere');
    const restored = await y.restore(made.file, { dataDir, replace: false });
    expect(restored).toMatchObject({ people: 2, pictures: 2, lacking: 0, program: 'test' });
    const there = y.open(dataDir);
    expect(there.results(roundId)).toEqual(before);
    expect(there.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
    expect(there.log.verify().ok).toBe(true);
    there.close();
    expect(
      filesUnder(dataDir)
        .map(modeOf)
        .every((mode) => mode === 0o600),
    ).toBe(true);
  });

  it('opens with its own key alone', async () => {
    const { y, store, made } = await backedUp();
    store.close();
    const other = join(y.root, 'other.key');
    writeFileSync(other, (await keep.newKeyFile(new Date())).text);
    expect(await refused(y, made.file, { keyFile: other })).toBe('BACKUP_KEY_WRONG');
    expect(await refused(y, made.file, { keyFile: join(y.root, 'none') })).toBe('BACKUP_KEY_MISSING');
    writeFileSync(other, readFileSync(y.keyFile, 'utf8').slice(0, -9));
    expect(await refused(y, made.file, { keyFile: other })).toBe('BACKUP_KEY_INVALID');
    // An older key below a new one still opens what it locked.
    writeFileSync(other, (await keep.newKeyFile(new Date())).text + readFileSync(y.keyFile, 'utf8'));
    expect(await refused(y, made.file, { keyFile: other }).catch(() => 'restored')).toBe('restored');
  });

  it('that was cut or changed anywhere is refused, and nothing is left of it', async () => {
    const { y, store, made } = await backedUp();
    store.close();
    const size = made.bytes;
    for (const at of [0, 40, 150, 230, Math.floor(size / 2), size - 20, size - 1]) {
      const flipped = changed(made.file, (bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      });
      expect(['BACKUP_BROKEN', 'BACKUP_KEY_WRONG']).toContain(await refused(y, flipped));
      expect(
        await refused(
          y,
          changed(made.file, (bytes) => bytes.subarray(0, at)),
        ),
      ).toBe('BACKUP_BROKEN');
    }
    expect(
      await refused(
        y,
        changed(made.file, (bytes) => Buffer.concat([bytes, bytes])),
      ),
    ).toBe('BACKUP_BROKEN');
    expect(await refused(y, join(y.root, 'no such file'))).toBe('FILE_MISSING');
  });

  it('that is sealed with the right key but is none of ours is refused, wherever it wants to write', async () => {
    const { y, store } = await backedUp();
    store.close();
    const { pack } = await import('tar-stream');
    const { gzipSync } = await import('node:zlib');
    const keys = await keep.readKeys(y.keyFile);
    for (const [name, type] of [
      ['../../outside', 'file'],
      ['/etc/outside', 'file'],
      ['evidence/ab/../../../outside', 'file'],
      [`evidence/ab/${'ab'.repeat(32)}`, 'file'],
      ['profile-audit.sqlite', 'symlink'],
      ['profile-audit.sqlite-wal', 'file'],
      ['restoring.json', 'file'],
    ] as const) {
      const tar = pack();
      tar.entry({ name, type, ...(type === 'symlink' && { linkname: '/etc/passwd' }) }, type === 'file' ? 'bytes' : '');
      tar.finalize();
      const pieces: Buffer[] = [];
      for await (const piece of tar) pieces.push(piece as Buffer);
      const file = join(y.root, 'forged.age');
      rmSync(file, { force: true });
      const plain = (async function* () {
        yield gzipSync(Buffer.concat(pieces));
      })();
      await keep.writePrivateFile(file, keep.sealed(plain, keys));
      expect(await refused(y, file), name).toBe('BACKUP_BROKEN');
    }
    expect(names(y.root)).not.toContain('outside');
  });

  it('honours pictures that are erased, and those that come, while it is made', async () => {
    const { y, store, her } = await backedUp();
    const [gone, come] = ['gone', 'come'];
    enrol(store, gone);
    runRound(store, '2027-04', (profile) => resultOf(profile, `${profile.handle} in April`));
    // In the middle of reading pictures she withdraws, and somebody else's visit is stored.
    const bytes = store.evidence.bytes;
    let reads = 0;
    store.evidence.bytes = (sha256) => {
      reads += 1;
      if (reads === 1) {
        store.consents.withdraw(her.personId);
        enrol(store, come);
        runRound(store, '2027-05', (profile) => resultOf(profile, `${profile.handle} in May`));
      }
      return bytes(sha256);
    };
    const made = await y.backup(store);
    expect(made.lacking).toBe(0);
    store.close();
    await y.restore(made.file);
    const there = y.open();
    expect(there.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
    expect(there.profiles.consented().map(({ handle }) => handle)).not.toContain('ada.example');
    there.close();
    expect(filesWith(y.dataDir, 'ada.example in April')).toEqual([]);
  });

  it('is made all the same, and says so, where a picture is lost or was changed', async () => {
    const { y, store } = await backedUp();
    const [lost, spoilt] = filesUnder(join(y.dataDir, 'evidence')) as [string, string];
    rmSync(lost);
    writeFileSync(spoilt, 'other bytes');
    const made = await y.backup(store);
    expect(made).toMatchObject({ pictures: 0, lacking: 2 });
    store.close();
    expect(await y.restore(made.file)).toMatchObject({ people: 2, lacking: 2 });
  });

  it('finds what programs that were killed left half of backups and of the register, and nothing of one that lives', async () => {
    const { y, store } = await backedUp();
    store.close();
    const dead = ['profile-audit-20270301T120000Z.age.4194305.half', 'erasures-0a1b2c3d.register.4194305.half'];
    const living = `profile-audit-20270301T120000Z.age.${process.ppid}.half`;
    for (const name of [...dead, living]) writeFileSync(join(y.backupDir, name), 'x');
    expect(oldBackups(y.backupDir, '').sort()).toEqual(dead.map((name) => join(y.backupDir, name)).sort());
  });

  it('leaves nothing half where the folder refuses or the work is stopped', async () => {
    const { y, store } = await backedUp();
    const before = names(y.backupDir);
    writeFileSync(join(y.root, 'a file'), '');
    expect(await troubleOf(y.backup(store, { dir: join(y.root, 'a file') }))).toBe('FILE_UNWRITABLE');
    const stopped = new AbortController();
    stopped.abort();
    expect(await troubleOf(y.backup(store, { signal: stopped.signal }))).toBe('INTERRUPTED');
    // What a killed one left behind is cleared away by the next.
    const left = join(y.dataDir, '.backup-999999999-00000000');
    mkdirSync(left);
    writeFileSync(join(left, 'copy-1.sqlite'), 'personal data');
    await y.backup(store);
    expect(existsSync(left)).toBe(false);
    expect(names(y.backupDir)).toHaveLength(before.length + 1);
    expect(names(y.dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
    store.close();
  });

  it('on a full disk says so in one sentence, and leaves nothing', async () => {
    const { y, store } = await backedUp();
    runRound(store, '2027-04', (profile) => resultOf(profile, 'x', randomBytes(300_000).toString('latin1')));
    store.close();
    const before = [names(y.backupDir), names(y.dataDir)];
    const config = join(y.root, 'config.json');
    const settings = { dataDir: y.dataDir, backup: { dir: y.backupDir, keyFile: y.keyFile } };
    writeFileSync(config, JSON.stringify(settings));
    // So many KiB is where every file ends: the copy of the database, or the backup itself.
    for (const limit of [300, 700]) {
      const program = `node ${join(import.meta.dirname, '../../bin/profile-audit.js')} --config ${config} backup`;
      const { status, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f ${limit}; ${program}`]);
      expect(status).toBe(1);
      expect(stderr.toString()).toMatch(/could not be written.*room on the disk/);
      expect(stderr.toString().trim().split('\n')).toHaveLength(1);
      expect([names(y.backupDir), names(y.dataDir)]).toEqual(before);
    }
  });
});

describe('restoring', () => {
  it('asks before it replaces, refuses while somebody works, and brings back the old state whole', async () => {
    const { y, store, made } = await backedUp();
    enrol(store, 'later');
    expect(await troubleOf(y.restore(made.file, { replace: false }))).toBe('RESTORE_OCCUPIED');
    expect(await troubleOf(y.restore(made.file))).toBe('RESTORE_RUNNING');
    expect(store.people.all()).toHaveLength(3);
    store.close();
    expect(names(y.dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
    await y.restore(made.file);
    const there = y.open();
    expect(there.people.all()).toHaveLength(2);
    there.close();
    expect(names(y.dataDir).sort()).toEqual(['evidence', 'profile-audit.sqlite']);
  });

  it('that is killed between any two of its moves is finished by the next start', async () => {
    const { y, store, made } = await backedUp();
    store.close();
    // As at the moment of the decision, with so many of the moves made.
    for (const moves of [0, 1, 2, 3]) {
      await y.restore(made.file);
      const old = y.open();
      enrol(old, `stranger${moves}`);
      runRound(old, '2027-07', (profile) => resultOf(profile, `July ${profile.handle}`));
      old.close();
      const spare = join(y.root, `spare${moves}`);
      await y.restore(made.file, { dataDir: spare, replace: false });
      const folder = join(y.dataDir, '.restore-999999999-0123abcd');
      renameSync(spare, folder);
      keep.decide(y.dataDir, folder);
      writeFileSync(
        join(y.dataDir, 'restoring.json'),
        JSON.stringify({ folder: '.restore-999999999-0123abcd', pid: 999999999 }),
      );
      if (moves > 0) renameSync(join(y.dataDir, 'evidence'), join(folder, 'replaced-2'));
      if (moves > 1) renameSync(join(folder, 'evidence'), join(y.dataDir, 'evidence'));
      if (moves > 2) renameSync(join(folder, 'profile-audit.sqlite'), join(y.dataDir, 'profile-audit.sqlite'));
      const there = y.open();
      expect(there.people.all().map(({ name }) => name)).toEqual(['Leader ada', 'Leader bea']);
      expect(there.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
      there.close();
      expect(names(y.dataDir).sort()).toEqual(['evidence', 'profile-audit.sqlite']);
    }
  });

  it('without the register of erasures is refused, unless the operator says so', async () => {
    const { y, store, made } = await backedUp();
    store.close();
    const alone = join(y.root, 'copied.age');
    writeFileSync(alone, readFileSync(made.file));
    expect(await refused(y, alone)).toBe('REGISTER_MISSING');
    const dataDir = join(y.root, 'elsewhere');
    expect(await y.restore(alone, { dataDir, withoutRegister: true })).toMatchObject({ people: 2 });
  });

  it('with a register that was cut, changed or belongs to others is refused', async () => {
    const { y, store, her, made } = await backedUp();
    store.erase(her.personId);
    store.close();
    const register = filesUnder(y.backupDir).find((file) => file.endsWith('.register')) as string;
    const text = readFileSync(register, 'utf8');
    const lines = text.split('\n');
    for (const bad of ['', text.slice(0, -5), lines.slice(1).join('\n'), text.replace('"person"', '"invitation"')]) {
      writeFileSync(register, bad);
      expect(await refused(y, made.file)).toBe('REGISTER_BROKEN');
    }
    writeFileSync(register, text);
    const dataDir = join(y.root, 'elsewhere');
    expect(await y.restore(made.file, { dataDir, replace: false })).toMatchObject({ people: 1, again: { person: 1 } });
  });
});

describe('the register of erasures', () => {
  it('holds no name and no id, lies beside every backup, and never gets shorter', async () => {
    const { y, store, her, made } = await backedUp();
    const second = join(y.root, 'second');
    await y.backup(store, { dir: second });
    const receipt = store.erase(her.personId);
    expect(receipt.inBackupsUntil).toBe(new Date(Date.parse(y.time.now()) + 30 * DAY * 1000).toISOString());
    for (const folder of [y.backupDir, second]) {
      const register = readFileSync(filesUnder(folder).find((file) => file.endsWith('.register')) as string, 'utf8');
      expect(register).toContain('"person"');
      expect(register).not.toContain(her.personId);
      expect(register).not.toContain(hash(her.personId));
    }
    store.close();
    // The older database, opened beside the newer register.
    await y.restore(made.file);
    const there = y.open();
    expect(there.register.all().map(({ kind }) => kind)).toContain('person');
    // Who leaves now is written beside that backup too.
    const entries = () =>
      readFileSync(filesUnder(y.backupDir).find((file) => file.endsWith('.register')) as string, 'utf8');
    const before = entries().split('\n').length;
    there.erase(there.people.find('Leader bea').id);
    expect(entries().split('\n').length).toBe(before + 1);
    there.close();
  });

  it('is made up at the next start where the program died right after erasing, or the disk was away', async () => {
    const { y, store, her, made } = await backedUp();
    const away = `${y.backupDir}-away`;
    renameSync(y.backupDir, away);
    store.erase(her.personId);
    expect(store.register.behind()).toEqual([dirname(made.file)]);
    renameSync(away, y.backupDir);
    const register = filesUnder(y.backupDir).find((file) => file.endsWith('.register')) as string;
    expect(readFileSync(register, 'utf8')).not.toContain('"person"');
    store.close();
    y.open().close();
    expect(readFileSync(register, 'utf8')).toContain('"person"');
  });
});
