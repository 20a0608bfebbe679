/** What an operator copies: the systemd unit, the container file, and the page of what is held. Each against what it speaks of. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { retentionPage, retentionPageFile } from '../scripts/retention-page.js';
import { configKeys } from '../src/config.js';

const root = new URL('../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const lines = (file: string) =>
  text(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const manifest = JSON.parse(text('package.json')) as { files: string[]; bin: Record<string, string> };
const analyze = (...args: string[]) =>
  spawnSync('systemd-analyze', args, { encoding: 'utf8', cwd: fileURLToPath(root) });
const analyzes = analyze('--version').status === 0;

describe('the systemd unit', () => {
  const unit = 'deploy/profile-audit.service';

  it('raises every wall that the browser’s sandbox does not need for itself', () => {
    expect(lines(unit)).toEqual(
      expect.arrayContaining([
        ...['NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'PrivateTmp=yes', 'PrivateDevices=yes'],
        ...['CapabilityBoundingSet=', 'UMask=0077', 'ProtectProc=invisible', 'SystemCallArchitectures=native'],
        'RestrictNamespaces=user pid net',
      ]),
    );
    // Forbidden, these would leave the browser without a sandbox, or Node without its compiler.
    expect(text(unit)).not.toMatch(/^(MemoryDenyWriteExecute|PrivateUsers|PrivateNetwork)=yes/m);
  });

  it.runIf(analyzes)('is understood by systemd, and rated as documented', () => {
    const { stderr } = analyze('verify', unit);
    // The program is not installed here: that alone may be said.
    const said = stderr
      .split('\n')
      .filter((line) => line.includes('profile-audit.service') && !/not executable/.test(line));
    expect(said).toEqual([]);
    const [, rated] = /exposure level for \S+: ([\d.]+)/.exec(analyze('security', '--offline=true', unit).stdout) ?? [];
    expect(Number(rated)).toBeLessThanOrEqual(2.5);
  });
});

describe('the container', () => {
  const file = 'deploy/Containerfile';

  it('has in it all that the package has, and copies nothing that is not there', () => {
    const copied = lines(file)
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    const needed = manifest.files.filter((path) => !['dist', 'deploy'].includes(path));
    expect(needed.filter((path) => !copied.includes(path))).toEqual([]);
  });

  it('runs as an ordinary user, from a Node that still gets repairs, and fetches nothing but packages', () => {
    const all = lines(file);
    expect(all.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER 10001:10001');
    expect(all.filter((line) => /^FROM /.test(line)).every((line) => /^FROM node:24-/.test(line))).toBe(true);
    expect(text(file)).not.toMatch(/^ADD |curl |wget |--no-sandbox|npm install/m);
    const installs = text(file).match(/apt-get install[^\n]*/g) ?? [];
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.filter((line) => !line.includes('--no-install-recommends'))).toEqual([]);
    expect(text(file)).toContain(`/app/${manifest.bin['profile-audit']}`);
  });

  it('names only settings that there are', () => {
    const keys = new Set(configKeys().map(({ variable }) => variable));
    const named = [...`${text(file)}${text('deploy/compose.yaml')}`.matchAll(/\b(PROFILE_AUDIT_[A-Z_]+)/g)].map(
      ([name]) => name,
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !keys.has(name) && name !== 'PROFILE_AUDIT_CONFIG')).toEqual([]);
  });

  it('is run without privileges, on a root that cannot be written, with the browser’s sandbox', () => {
    expect(lines('deploy/compose.yaml')).toEqual(
      expect.arrayContaining([
        'read_only: true',
        'cap_drop: [ALL]',
        '- no-new-privileges:true',
        'stop_grace_period: 60s',
      ]),
    );
    expect(lines('deploy/compose.yaml').join('\n')).not.toMatch(/privileged: true|unconfined|SYS_ADMIN/);
  });
});

describe('what is held, and for how long', () => {
  it('stands in docs/retention.md as the schema and the settings have it (npx tsx scripts/retention-page.ts)', () => {
    expect(readFileSync(retentionPageFile, 'utf8')).toBe(retentionPage());
  });
});
