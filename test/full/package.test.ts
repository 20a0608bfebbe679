/** What `npm pack` gives, installed into an empty folder: the program works there without a checkout. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../scripts/demo/pictures/draw.js';
import { people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'profile-audit-package-'));
const home = join(dir, 'empty');
let site: Site;

/** Runs beside this process, so that the site here can answer. */
function run(command: string, args: string[], cwd: string) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    execFile(command, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

beforeAll(async () => {
  mkdirSync(home);
  const packed = await run('npm', ['pack', '--pack-destination', dir, '--json'], root);
  if (packed.status !== 0) throw new Error(packed.stderr || packed.stdout);
  const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n')));
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  // Without its install scripts the database driver is not compiled: audit and check must work all the same.
  const installed = await run(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(dir, filename)],
    home,
  );
  if (installed.status !== 0) throw new Error(installed.stderr);
  site = await startSite();
  writeFileSync(
    join(home, 'profile-audit.config.json'),
    JSON.stringify({ network: { standIns: site.map }, dataDir: join(dir, 'data') }),
  );
}, 600_000);
afterAll(async () => {
  await site?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the package in an empty folder', () => {
  it('brings no sources but what browsers are given as it is, and no tests', () => {
    const there = join(home, 'node_modules', 'profile-audit');
    expect(existsSync(join(there, 'dist', 'cli', 'main.js'))).toBe(true);
    const sources = readdirSync(join(there, 'src'), { recursive: true }).map(String);
    expect(sources.filter((name) => name.endsWith('.ts'))).toEqual([]);
    expect(sources).toContain(join('portal', 'assets', 'icon.svg'));
    for (const ours of ['test', 'scripts', '.compiled']) expect(existsSync(join(there, ours))).toBe(false);
  });

  it('audits a profile', async () => {
    const person = people.find((p) => p.platform === 'bluesky' && p.expected.verdict === 'finding')!;
    const ran = await run('npx', ['profile-audit', 'audit', site.url(person), '--mine', '--json'], home);
    expect(ran.status, ran.stderr).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({ schema: 'profile-audit/1', verdict: 'finding' });
  });

  it('checks a picture and a description', async () => {
    const badge = people.find(
      (p) => p.platform === 'x' && p.expected.outcomes?.['political-picture']?.kind === 'finding',
    )!;
    writeFileSync(join(home, 'badge.jpg'), await drawPicture(badge.avatar!));
    expect((await run('npx', ['profile-audit', 'check', 'picture', 'badge.jpg'], home)).status).toBe(2);
    const bio = await run('npx', ['profile-audit', 'check', 'bio', 'LLL Leader. Views my own.'], home);
    expect(bio.status).toBe(0);
  });

  it('says in one sentence that the database driver is not there, and what to do', async () => {
    const ran = await run('npx', ['profile-audit', 'round', 'status'], home);
    expect(ran.status).toBe(1);
    // npm may have warnings of its own about the machine.
    expect(
      ran.stderr
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('npm ')),
    ).toHaveLength(1);
    expect(ran.stderr).toMatch(/database/i);
  });
});
