/** Walks through the portal from outside: many people in a process of their own, or one by herself with what each page costs the server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Asked, ask, type User, type UsersGiven, walk } from './users.js';

/** Of one page, opened by one person while nothing else is done. */
export interface Alone {
  page: string;
  /** The processor's time of this process: the server's, and a little of the asking. */
  cpuMs: number;
  ms: number;
  /** On the wire, with style sheets and scripts as at a first visit. */
  firstBytes: number;
  /** One address of it. */
  path: string;
}

/** Starts people; `asked` comes when their time is over or `stop` was called. */
export function walking(given: UsersGiven): { asked: Promise<Asked[]>; stop(): void } {
  const script = fileURLToPath(new URL('./users.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, '--people'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.write(`${JSON.stringify(given)}\n`);
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const asked = new Promise<Asked[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      try {
        resolve(JSON.parse(out) as Asked[]);
      } catch (error) {
        reject(error);
      }
    });
  });
  return { asked, stop: () => child.stdin?.end() };
}

/** The server runs in this process: what it spends between question and answer is what the page cost. The least of `times` counts. */
export async function alone(origin: string, users: readonly User[], times: number): Promise<Alone[]> {
  const pages = new Map<string, Alone>();
  const assets = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  for (const user of users) {
    let before = process.cpuUsage();
    const asked: Asked[] = [];
    await walk(
      [user],
      { origin, thinkMs: 0 },
      {
        going(opened) {
          before = process.cpuUsage();
          return [...opened.values()].some((count) => count < times);
        },
        onAsked(one) {
          const { user: own, system } = process.cpuUsage(before);
          asked.push(one);
          const known = pages.get(one.page);
          const cpuMs = Math.min(known?.cpuMs ?? Number.POSITIVE_INFINITY, (own + system) / 1000);
          const ms = Math.min(known?.ms ?? Number.POSITIVE_INFINITY, one.ms);
          pages.set(one.page, {
            page: one.page,
            path: one.path,
            cpuMs,
            ms,
            firstBytes: Math.max(known?.firstBytes ?? 0, one.bytes),
          });
        },
      },
    );
    for (const { page, assets: named, bytes } of asked) {
      let first = bytes;
      for (const asset of named) {
        if (!assets.has(asset)) assets.set(asset, (await ask(origin, asset, {}, agent)).bytes);
        first += assets.get(asset) ?? 0;
      }
      const known = pages.get(page)!;
      known.firstBytes = Math.max(known.firstBytes, first);
    }
  }
  agent.destroy();
  return [...pages.values()].sort((a, b) => b.cpuMs - a.cpuMs);
}
