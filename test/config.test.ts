/** The configuration: comments, environment, mistakes that are named, and its page. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { configPage, configPageFile } from '../scripts/config-page.js';
import { ALIASES } from '../src/config/keys.js';
import { changedJsonc, configKeys, loadConfig } from '../src/config.js';
import { Trouble } from '../src/domain/trouble.js';

const cwd = mkdtempSync(join(tmpdir(), 'config-test-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const load = (text: string, env: Record<string, string> = {}) => {
  const file = join(cwd, 'a.jsonc');
  writeFileSync(file, text);
  return loadConfig({ file, cwd, env: { HOME: cwd, ...env } });
};
const refusal = (work: () => unknown): Record<string, unknown> => {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return { code: error.code, ...error.args };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the configuration file', () => {
  it('may hold comments and a last comma', () => {
    const config = load('// ours\n{ /* by our clock */ "timezone": "Europe/Vienna", "round": { "lanes": 3, }, }');
    expect(config).toMatchObject({ timezone: 'Europe/Vienna', round: { lanes: 3 } });
  });

  it('names line and column of a mistake', () => {
    expect(refusal(() => load('{\n  "lang": "en"\n  "timezone": "UTC"\n}'))).toMatchObject({
      code: 'CONFIG_INVALID',
      detail: 'line 3, column 3: comma expected',
    });
  });

  it.each([
    ['{"limits":{"visitSecond":3}}', /limits.*visitSecond/],
    ['{"timezone":"Mars/Olympus"}', /timezone: give a time zone/],
    ['{"operator":{"email":"nobody"}}', /operator\.email: give a mail address/],
    ['{"server":{"port":70000}}', /server\.port/],
    ['{"mail":{"smtp":{"host":"mail.example.org:25"}}}', /without port/],
    ['[]', /not a JSON object/],
  ])('refuses %s by name', (text, says) => {
    expect(refusal(() => load(text)).detail).toMatch(says);
  });

  it('is refused where two lie side by side', () => {
    writeFileSync(join(cwd, 'profile-audit.config.json'), '{}');
    expect(loadConfig({ cwd, env: {} }).lang).toBe('en');
    writeFileSync(join(cwd, 'profile-audit.config.jsonc'), '{}');
    expect(refusal(() => loadConfig({ cwd, env: {} })).detail).toMatch(/keep one/);
  });

  it('is changed at one place without losing a comment or an unusual layout', () => {
    const before =
      '{\n  // why Vienna: the office\n  "timezone": "Europe/Vienna",   // keep\n  "mail": {"via": "none"}\n}\n';
    const after = changedJsonc(changedJsonc(before, ['timezone'], 'UTC'), ['mail', 'smtp', 'host'], 'mail.example');
    expect(after).toContain('// why Vienna: the office\n  "timezone": "UTC",   // keep');
    expect(load(after).mail).toMatchObject({ via: 'none', smtp: { host: 'mail.example' } });
  });
});

describe('the environment', () => {
  it('outweighs the file, by the name that the key has', () => {
    const config = load('{"mail":{"smtp":{"port":25,"host":"a.example"}}}', {
      PROFILE_AUDIT_MAIL_SMTP_PORT: '2525',
      PROFILE_AUDIT_NETWORK_ALLOW_PRIVATE: 'a:1, b:2',
      PROFILE_AUDIT_KEYS: '{"youtube":"k"}',
    });
    expect(config.mail.smtp).toMatchObject({ host: 'a.example', port: 2525 });
    expect(config).toMatchObject({ network: { allowPrivate: ['a:1', 'b:2'] }, keys: { youtube: 'k' } });
  });

  it('is named where it is wrong', () => {
    expect(refusal(() => load('{}', { PROFILE_AUDIT_SERVER_PORT: 'eighty' }))).toMatchObject({
      file: 'PROFILE_AUDIT_SERVER_PORT',
      detail: expect.stringMatching(/server\.port/),
    });
    expect(refusal(() => load('{}', { PROFILE_AUDIT_KEYS: '{' })).file).toBe('PROFILE_AUDIT_KEYS');
  });

  it('has one variable for each key, and shorter names that lead to a key', () => {
    const keys = configKeys().filter(({ section }) => !section);
    const names = [...keys.map(({ variable }) => variable), ...Object.keys(ALIASES)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^PROFILE_AUDIT_[A-Z_]+$/);
    const places = keys.map(({ path }) => path.join('.'));
    expect(Object.values(ALIASES).filter((at) => !places.includes(at))).toEqual([]);
  });
});

describe('the page of the configuration', () => {
  it('is docs/config.md; else run: npx tsx scripts/config-page.ts', () =>
    expect(readFileSync(configPageFile, 'utf8')).toBe(configPage()));
  it('has a sentence for each key', () => expect(configKeys().filter(({ describe }) => describe === '')).toEqual([]));
});
