/**
 * `bench attack`: the portal of `serve` while strangers attack it: thousands of requests for links, lines that dribble,
 * bodies of a gigabyte, keys that are guessed. What counts: how long the others wait meanwhile, how much memory it takes, and
 * what is left in the outbox. The strangers come from 127.0.0.2 and 127.0.0.3, the others from 127.0.0.1, each side in a
 * process of its own.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { Attacked, AttackGiven } from '../attack/strangers.js';
import type { Bench } from '../frame.js';
import { watchTick } from '../local-round.js';

const ASKED_MS = 1_000;
const MOST_GROWTH_MB = 300;
const KNOWN = 20;

export const bench: Bench = {
  name: 'attack',
  title: 'The portal while it is attacked, as others wait for it',
  async run({ short }) {
    const dir = mkdtempSync(join(tmpdir(), 'bench-attack-'));
    const settings = {
      ...{ dataDir: dir, logs: { level: 'silent' } },
      server: { port: 0, baseUrl: 'http://127.0.0.1', proxies: [] },
    };
    writeFileSync(join(dir, 'profile-audit.config.json'), JSON.stringify(settings));
    const house = await openHouse(loadConfig({ cwd: dir, env: {} }));
    try {
      const store = await house.store();
      const people = Array.from({ length: KNOWN }, (_, n) =>
        store.people.invite({ name: `Leader ${n}`, email: `leader${n}@mail.example` }),
      );
      const cookies = people.map(({ personId }) => `session=${store.sessions.begin({ personId }, 7_200)}`);
      const serving = await house.openServing();
      const before = process.memoryUsage.rss();
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss());
      }, 50);
      const given = {
        port: serving.port,
        seconds: short ? 10 : 60,
        cookies,
        links: short ? 1_000 : 10_000,
        known: KNOWN,
      };
      const side = (which: AttackGiven['side']) => inProcess({ ...given, side: which });
      // First without the strangers: what the others wait for anyway, on this machine just now.
      const calm = await side('others');
      const [tick, spent] = [watchTick(), process.cpuUsage()];
      const [others, strangers] = await Promise.all([side('others'), side('strangers')]);
      const { user, system } = process.cpuUsage(spent);
      clearInterval(watch);
      // What the attack costs the server itself, whoever else wants the machine.
      const server = { cpuSeconds: (user + system) / 1e6, lateP99Ms: tick.stop().at(0.99) };
      const mails = store.outbox.depth().waiting;
      await serving.stop(2_000);
      return told({ calm, others, strangers, server, mails, growthMb: (most - before) / 1_048_576 });
    } finally {
      await house.close();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

function inProcess(given: AttackGiven): Promise<Attacked> {
  const script = fileURLToPath(new URL('../attack/strangers.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      try {
        resolve(JSON.parse(out) as Attacked);
      } catch (error) {
        reject(error);
      }
    });
  });
}

interface Ends {
  calm: Attacked;
  others: Attacked;
  strangers: Attacked;
  server: { cpuSeconds: number; lateP99Ms: number };
  mails: number;
  growthMb: number;
}
function told({ calm, others, strangers, server, mails, growthMb }: Ends) {
  const p99Of = ({ times }: Attacked) =>
    times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.POSITIVE_INFINITY;
  const [calmP99, p99] = [p99Of(calm), p99Of(others)];
  const failed = Object.entries(others.statuses).reduce((n, [status, count]) => (status === '200' ? n : n + count), 0);
  const figures = {
    ...{
      others: others.times.length,
      calmP99Ms: Math.round(calmP99),
      othersP99Ms: Math.round(p99),
      othersFailed: failed,
    },
    ...{ serverCpuSeconds: Math.round(server.cpuSeconds * 10) / 10, serverLateP99Ms: Math.round(server.lateP99Ms) },
    ...{ linksAsked: strangers.links, linksRefused: strangers.refused, mails },
    ...{ linesCut: strangers.linesCut, gigabytesTried: strangers.bodies, mostTakenMb: Math.round(strangers.takenMb) },
    ...{ guesses: strangers.guesses, guessedRight: strangers.right, growthMb: Math.round(growthMb) },
  };
  return {
    figures,
    table: Object.entries(figures).map(([name, value]): (string | number)[] => [name, value]),
    notes: [
      `Asked: others’ p99 below ${ASKED_MS} ms and none of theirs refused; no guess right; at most five mails a person; memory within ${MOST_GROWTH_MB} MB of the beginning. mostTakenMb: of one body of a gigabyte, what the machine’s own buffers hold included.`,
    ],
    holds: p99 < ASKED_MS && failed === 0 && strangers.right === 0 && mails <= KNOWN * 5 && growthMb <= MOST_GROWTH_MB,
  };
}
