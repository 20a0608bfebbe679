/**
 * A real Redis for tests: the machine's own `redis-server`, on a free port of this machine with a folder of its own. Where
 * there is none the tests that need it are skipped, and say so by name.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The version of the machine's Redis; undefined where it has none, or one that is too old for BullMQ. */
export function redisVersion(): string | undefined {
  const said = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  const version = said.status === 0 ? /v=(\d+\.\d+\.\d+)/.exec(said.stdout)?.[1] : undefined;
  return version !== undefined && Number(version.split('.')[0]) >= 6 ? version : undefined;
}

export interface RedisProcess {
  url: string;
  port: number;
  folder: string;
  /** As a power cut for the process: what it had taken is in its append-only file. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it, and erases its folder. */
  remove(): Promise<void>;
}

/** @param args further arguments of redis-server, such as `--requirepass` */
export async function startRedis(args: readonly string[] = [], { tls = false } = {}): Promise<RedisProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-test-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    const listen = tls ? ['--port', '0', '--tls-port', String(port)] : ['--port', String(port)];
    const own = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--daemonize', 'no'];
    child = spawn('redis-server', [...listen, ...own, '--maxmemory-policy', 'noeviction', ...args], {
      stdio: 'ignore',
    });
    await listening(port);
  };
  const kill = async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
    const dying = child;
    child = undefined;
    if (!dying || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill(signal);
    await gone;
  };
  await start();
  return {
    ...{ url: `${tls ? 'rediss' : 'redis'}://127.0.0.1:${port}`, port, folder, start },
    kill: () => kill(),
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connectTo(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
    }).catch(() => false);
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
