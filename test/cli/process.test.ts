/** The program as a process: from wherever it is started, with real pipes, and when it is interrupted. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../scripts/demo/pictures/draw.js';
import { people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';

const launcher = fileURLToPath(new URL('../../bin/profile-audit.js', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'profile-audit-process-'));
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});
const program = (args: string[], input = '', cwd = dir) =>
  spawnSync(process.execPath, [launcher, ...args], { cwd, input, encoding: 'utf8' });

describe('the program as a process', () => {
  it('runs from any folder and tells its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const ran = program(['--version']);
    expect(ran).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('answers JSON Lines from a pipe and exits with the worst of them', () => {
    const ran = program(
      ['check', 'bio', '--json'],
      '{"id":"a","text":"LLL Leader. Views my own."}\n{"id":"b","text":"LLL Leader"}\n',
    );
    expect(
      ran.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(['clear', 'review']);
    expect(ran.status).toBe(2);
  });

  it('ends quietly when the reader of its pipe goes away', async () => {
    const input = Array.from({ length: 3000 }, (_, id) =>
      JSON.stringify({ id, text: 'LLL Leader. Views my own.' }),
    ).join('\n');
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${launcher}" check bio --json | head -1`], {
      input,
      encoding: 'utf8',
    });
    expect(ran.stdout.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toBe('');
  });

  it('says what is wrong with a misspelt setting, in one sentence', () => {
    const file = join(dir, 'bad.json');
    writeFileSync(file, '{"limits":{"visitSecond":3}}');
    const ran = program(['--config', file, 'check', 'bio', 'x']);
    expect(ran.status).toBe(1);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toContain('visitSecond');
  });

  it('ends by itself, with the right code, after it has read pictures', async () => {
    const badge = people.find(
      ({ avatar, expected }) => avatar && expected.outcomes?.['political-picture']?.kind === 'finding',
    )!;
    writeFileSync(join(dir, 'badge.jpg'), await drawPicture(badge.avatar!));
    expect(program(['check', 'picture', 'badge.jpg'])).toMatchObject({ status: 2, stderr: '' });
    const file = join(dir, 'audit.json');
    writeFileSync(file, JSON.stringify({ network: { standIns: site.map } }));
    const ran = await asProcess(['--config', file, 'audit', site.url(badge), '--mine', '--json']);
    expect({ code: ran.code, verdict: JSON.parse(ran.out).verdict }).toEqual({ code: 2, verdict: 'finding' });
  });

  it('leaves no half-written report and no stray browser when it is interrupted', async () => {
    const slow = people.find(({ behaviour }) => behaviour === 'never-ends')!;
    const file = join(dir, 'config.json');
    const temporary = join(dir, 'tmp');
    spawnSync('mkdir', ['-p', temporary]);
    writeFileSync(file, JSON.stringify({ network: { standIns: site.map }, dataDir: join(dir, 'data') }));
    const out = join(dir, 'out');
    const child = spawn(
      process.execPath,
      [launcher, '--config', file, 'audit', site.url(slow), '--mine', '--out', out],
      {
        cwd: dir,
        env: { ...process.env, TMPDIR: temporary },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const { host } = new URL(site.url(slow));
    await expect.poll(() => site.requests.some((asked) => asked.host === host), { timeout: 25_000 }).toBe(true);
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk) => said.push(chunk));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(Buffer.concat(said).toString()).toMatch(/stopped|interrupted/i);
    expect(existsSync(out)).toBe(false);
    await expect.poll(() => browsersIn(temporary), { timeout: 5_000 }).toBe(0);
    expect(readdirSync(temporary).filter((name) => /playwright|profile-audit/.test(name))).toEqual([]);
  }, 60_000);
});

/** The program beside this process, so that the site here can answer it. */
function asProcess(args: string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.once('close', (code) => resolve({ code, out }));
  });
}

/** Browsers whose profile lies below this folder. */
function browsersIn(folder: string): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-eo', 'args'], (_, listing) => {
      resolve(listing.split('\n').filter((line) => line.includes(folder) && /chrom/i.test(line)).length);
    });
  });
}
