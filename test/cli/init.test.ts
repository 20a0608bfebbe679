/** Setting up: from nothing to a file that `serve` takes, again without losing a comment, and never with nonsense. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/cli/init-ask.js';
import { QUESTIONS } from '../../src/cli/init-questions.js';
import { run } from '../../src/cli/main.js';
import { configKeys, loadConfig } from '../../src/config.js';
import { initWords } from '../../src/words/init.js';
import { openPostOffice } from '../mail/post-office.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'init-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const file = () => join(dir, 'config.jsonc');
const text = () => readFileSync(file(), 'utf8');
async function init(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['--config', file(), 'init', ...args], {
    ...{ out: (line) => out.push(line), err: (line) => err.push(line), width: 80, color: false, interactive: false },
    async *readStdin() {},
    clock: () => new Date('2026-12-01T09:00:00.000Z'),
    signal: new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const set = (pairs: Record<string, string>) =>
  Object.entries(pairs).flatMap(([key, value]) => ['--set', `${key}=${value}`]);

describe('init', () => {
  it('asks nobody where nobody sits, and says how to go on', async () => {
    expect(await init()).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
    expect(existsSync(file())).toBe(false);
  });

  it('writes one private, commented file that can be loaded, with each platform and the reason for its mode', async () => {
    const ran = await init(
      '--yes',
      ...set({ organisation: 'LLL "Austria"', timezone: 'Europe/Vienna', 'server.port': '0' }),
    );
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('profile-audit serve') });
    expect(ran.err).toContain('operator.email');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(loadConfig({ file: file(), env: {} })).toMatchObject({
      ...{ organisation: 'LLL "Austria"', timezone: 'Europe/Vienna', server: { port: 0 } },
      platforms: { x: { worker: 'ask' }, bluesky: { worker: 'visit' } },
    });
    expect(text()).toMatch(/\/\/ X \(Twitter\): its terms forbid automatic visits.*\n\s+"x": \{ "worker": "ask" \}/);
  });

  it('run again changes what was changed and keeps every comment', async () => {
    await init('--yes');
    writeFileSync(file(), text().replace('{', '{\n  // Ask Ada before changing anything.'));
    const before = text();
    expect(await init('--yes')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing changed') });
    expect(text()).toBe(before);
    await init('--yes', ...set({ 'platforms.x.worker': 'off', 'operator.email': 'op@example.org' }));
    expect(text()).toContain('// Ask Ada before changing anything.');
    const changed = text()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(changed.join('\n')).toMatch(/"x": \{ "worker": "off" \}/);
    expect(loadConfig({ file: file(), env: {} }).operator.email).toBe('op@example.org');
  });

  it.each([
    [{ timezone: 'Mars/Olympus' }, /timezone: give a time zone/],
    [{ 'round.schedule': 'monthly' }, /round\.schedule: give a cron expression/],
    [{ 'operator.email': 'ada' }, /operator\.email: give a mail address/],
    [{ 'server.port': 'eighty' }, /server\.port/],
    [{ 'platforms.x.worker': 'spy' }, /platforms\.x\.worker/],
    [{ colour: 'red' }, /key of docs\/config\.md/],
  ])('refuses %o with a sentence, and writes nothing', async (pairs, says) => {
    const ran = await init('--yes', ...set(pairs as Record<string, string>));
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(says) });
    expect(existsSync(file())).toBe(false);
  });

  it('takes answers from a file, and flags before it', async () => {
    writeFileSync(
      join(dir, 'answers.jsonc'),
      '{ // ours\n "organisation": "A", "mail": { "via": "folder", "from": "a@b.example" } }',
    );
    await init('--yes', '--answers', join(dir, 'answers.jsonc'), ...set({ organisation: 'B' }));
    expect(loadConfig({ file: file(), env: {} })).toMatchObject({ organisation: 'B', mail: { via: 'folder' } });
  });

  it('sends a test mail, or says what is wrong with the way', async () => {
    const office = await openPostOffice();
    const mail = {
      'mail.via': 'smtp',
      'mail.from': 'a@b.example',
      'mail.smtp.host': 'localhost',
      'operator.email': 'op@b.example',
    };
    const way = { 'mail.smtp.port': String(office.port), 'mail.smtp.caFile': office.caFile };
    expect((await init('--yes', '--test-mail', ...set({ ...mail, ...way }))).out).toContain('on its way');
    expect(office.mails).toMatchObject([{ subject: 'Profile Audit: this mail arrived' }]);
    await office.close();
    expect((await init('--yes', '--test-mail')).err).toMatch(/could not be sent \(E\w+\)\. Nobody answers there/);
  });
});

describe('the questions', () => {
  it('are of keys that there are, each with a sentence', () => {
    const keys = configKeys().map(({ path }) => path.join('.'));
    for (const { key } of QUESTIONS) {
      expect(initWords.questions[key]?.why).toMatch(/\.$/);
      if (!key.startsWith('backup.')) expect(keys).toContain(key);
    }
  });

  it('refuse an answer while it is typed', () => {
    const keyOf = (name: string) => configKeys().find(({ path }) => path.join('.') === name)!;
    expect(refusalOf(keyOf('timezone'), 'Mars', false)).toMatch(/time zone/);
    expect(refusalOf(keyOf('mail.smtp.port'), '', false)).toBe('This has to be filled in.');
    expect(refusalOf(keyOf('server.baseUrl'), '', true)).toBeUndefined();
    expect(refusalOf(keyOf('operator.email'), 'ada@example.org', false)).toBeUndefined();
  });
});
