/** serve: a whole round beside its web server, its mail and its logs; one worker on one folder; and how it stops. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { people } from '../../scripts/demo/site/people.js';
import { startSite } from '../../scripts/demo/site/server.js';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { openPostOffice } from '../mail/post-office.js';

const dir = mkdtempSync(join(tmpdir(), 'serve-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const inFolder = (name: string, config: Record<string, unknown>) => {
  const folder = join(dir, name);
  mkdirSync(folder);
  const file = join(folder, 'config.jsonc');
  const server = { port: 0 };
  writeFileSync(
    file,
    JSON.stringify({ dataDir: join(folder, 'data'), reportsDir: join(folder, 'reports'), server, ...config }),
  );
  return { folder, file };
};

describe('serve', () => {
  it('runs a round whose logs and figures name nobody, and tells the operator what began', async () => {
    const badge = people.find(({ expected, avatar }) => avatar && expected.verdict === 'finding')!;
    const wall = people.find(({ behaviour }) => behaviour === 'login-wall')!;
    const site = await startSite({ people: [badge, wall] });
    const office = await openPostOffice();
    const { file, folder } = inFolder('round', {
      network: { standIns: site.map },
      platforms: { x: { worker: 'visit' }, instagram: { worker: 'visit' } },
      operator: { email: 'op@lll.example' },
      logs: { level: 'debug', to: join(dir, 'round', 'serve.log') },
      alerts: { diskMegabytes: 999_999_999 },
      mail: {
        via: 'smtp',
        from: 'a@lll.example',
        smtp: { host: 'localhost', port: office.port, caFile: office.caFile },
      },
    });
    const house = await openHouse(loadConfig({ file, env: {} }));
    const today = new Date().toISOString().slice(0, 10);
    const enrolment = await house.enrolment();
    for (const person of site.people) {
      const email = `${person.id}@kanarienvogel.example`;
      enrolment.sign(
        fillForm(enrolment.invite({ name: person.name, email, addresses: [site.url(person)] }).form, person, today),
      );
    }
    const serving = await house.openServing();
    const at = `http://127.0.0.1:${serving.port}`;
    const ran = await house.runRound('2026-12', { onProgress: serving.onProgress });
    expect(ran).toMatchObject({ total: 2, interrupted: false });
    expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({
      ready: false,
      incidents: ['The disk is filling'],
    });
    const figures = await (await fetch(`${at}/metrics`)).text();
    expect(figures).toContain(`profile_audit_visits_total{result="seen",platform="${badge.platform}"} 1`);
    expect(figures).toMatch(/profile_audit_round_visits\{state="seen"\} 1/);
    await expect
      .poll(() => office.mails.map(({ subject }) => subject), { timeout: 60_000 })
      .toContain('The disk is filling');
    await serving.stop(1_000);
    await house.close();
    await office.close();
    await site.close();

    const log = readFileSync(join(folder, 'serve.log'), 'utf8');
    const notes = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).note);
    expect(notes.filter((note) => note === 'visit')).toHaveLength(2);
    for (const text of [log, figures]) {
      for (const { id, name, handle, bio } of [badge, wall]) {
        const hers = [id, name, ...name.split(' '), handle, ...(bio.match(/\p{L}{6,}/gu) ?? [])];
        expect(hers.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
      }
      expect(text).not.toMatch(/https?:|@|kanarienvogel/);
    }
  }, 120_000);

  it('refuses a second one on the same data, stops when asked, and starts again after being killed', async () => {
    const { file } = inFolder('twice', {});
    const first = serve(file);
    await first.said(/Listening on http:\/\/127\.0\.0\.1:\d+/);
    const second = serve(file);
    expect(await second.ended).toBe(1);
    expect(second.text()).toMatch(new RegExp(`running on the data in .*process ${first.child.pid}`));
    expect(second.text().trim().split('\n')).toHaveLength(1);
    first.child.kill('SIGKILL');
    await first.ended;
    const third = serve(file);
    await third.said(/Listening on/);
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
    expect(third.text()).toContain('Nothing is lost');
  }, 120_000);
});

const launcher = fileURLToPath(new URL('../../bin/profile-audit.js', import.meta.url));
function serve(file: string) {
  const child: ChildProcess = spawn(process.execPath, [launcher, '--config', file, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    child,
    ended,
    text: () => text,
    said: (what: RegExp) => expect.poll(() => text, { timeout: 60_000 }).toMatch(what),
  };
}
