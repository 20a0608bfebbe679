/**
 * People who go through the portal's pages: each opens her first page and then, again and again, a link of the kind that she
 * has opened least, so that every page is come by. In a process of their own where they are to be measured as they wait: given
 * as JSON on standard input; it tells what each page took, as JSON on standard output, when it is told to end.
 */
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

export interface User {
  headers: Record<string, string>;
  start: readonly string[];
  /** At most so many pages a minute; as many as she can where it is not given. */
  perMinute?: number;
}
export interface UsersGiven {
  origin: string;
  /** As many requests are under way at once as there are lines: those of a line ask in turn, each when the one before has her page. */
  lines: readonly (readonly User[])[];
  /** They go on until then, or until standard input ends. */
  seconds: number;
  /** Pause between two pages, on average. */
  thinkMs: number;
}
export interface Asked {
  /** The page as a kind: ids are taken out. */
  page: string;
  path: string;
  /** When it was asked for: milliseconds since 1970. */
  at: number;
  ms: number;
  /** 0: no answer came. */
  status: number;
  /** As they came over the wire: compressed where the server does so. */
  bytes: number;
  /** Style sheets and scripts that the page names. */
  assets: string[];
}

const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '?…')
    .replaceAll(/\/[0-9a-f]{24,}|\/[\w-]{40,}/g, '/:id')
    .replace(/^\/admin\/terms\/(?!new|test)[^/?]+/, '/admin/terms/:id')
    .replaceAll(/\/\d{4}-\d{2}(-\d{2})?/g, '/:period');
/** Downloads, and what ends the visit. */
const NO_PAGE = /^\/(assets|sign-out|me\/data\/|style)|\.(csv|json|pdf|zip|txt|atom|xml)$/;

/** One request. Gives how long the whole answer took. */
export function ask(origin: string, path: string, headers: Record<string, string>, agent: Agent) {
  const started = performance.now();
  return new Promise<{ ms: number; status: number; bytes: number; text: string }>((resolve) => {
    const failed = () => resolve({ ms: performance.now() - started, status: 0, bytes: 0, text: '' });
    const asking = { agent, headers: { ...headers, accept: 'text/html', 'accept-encoding': 'gzip' } };
    get(origin + path, asking, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => {
        const ms = performance.now() - started;
        const body = Buffer.concat(chunks);
        const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
        resolve({ ms, status: answer.statusCode ?? 0, bytes: body.byteLength, text });
      });
    }).on('error', failed);
  });
}

/** One person. `opened`: how often she opened pages of each kind; `step` opens her next. */
function walker(user: User, nth: number) {
  const open = new Map<string, string[]>();
  const opened = new Map<string, number>();
  const know = (path: string) => {
    const kind = kindOf(path);
    const known = open.get(kind) ?? [];
    if (!known.includes(path)) open.set(kind, [...known.slice(-20), path]);
    if (!opened.has(kind)) opened.set(kind, 0);
  };
  for (const path of user.start) know(path);
  let count = nth;
  const step = async (origin: string, agent: Agent): Promise<Asked> => {
    const kinds = [...opened];
    // Begun at another place by each, so that not everybody opens the same page at once.
    const [page] = kinds.map((_, at) => kinds[(at + nth) % kinds.length]!).reduce((a, b) => (b[1] < a[1] ? b : a));
    const paths = open.get(page) ?? user.start;
    const path = paths[(count * 7) % paths.length]!;
    count += 1;
    const at = Date.now();
    const { ms, status, bytes, text } = await ask(origin, path, user.headers, agent);
    opened.set(page, (opened.get(page) ?? 0) + 1);
    const assets = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css)[^"]*)"/g)].map(([, to]) => to!);
    for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      const to = href!.replaceAll('&amp;', '&');
      if (!NO_PAGE.test(to)) know(to);
    }
    return { page, path, at, ms, status, bytes, assets };
  };
  return { opened: opened as ReadonlyMap<string, number>, step };
}

/** The way of one person, or of some who ask in turn, until `going` says no. `onAsked` is told of each page. */
export async function walk(
  line: readonly User[],
  { origin, thinkMs }: Pick<UsersGiven, 'origin' | 'thinkMs'>,
  {
    nth = 0,
    going,
    onAsked,
  }: { nth?: number; going(opened: ReadonlyMap<string, number>): boolean; onAsked(asked: Asked): void },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const people = line.map((user, at) => walker(user, nth + at));
  for (let turn = 0; ; turn += 1) {
    const { opened, step } = people[turn % people.length]!;
    const { perMinute } = line[turn % line.length]!;
    if (!going(opened)) break;
    onAsked(await step(origin, agent));
    const pause = perMinute ? 60_000 / perMinute : thinkMs;
    if (pause > 0) await sleep(pause * (0.5 + (((turn + nth) * 37) % 100) / 100));
  }
  agent.destroy();
}

if (process.argv[2] === '--people') {
  const [line] = (await once(createInterface({ input: process.stdin }), 'line')) as [string];
  const given = JSON.parse(line) as UsersGiven;
  const all: Asked[] = [];
  const end = Date.now() + given.seconds * 1000;
  let told = false;
  process.stdin.on('end', () => {
    told = true;
  });
  process.stdin.resume();
  const going = () => !told && Date.now() < end;
  const onAsked = (asked: Asked) => all.push({ ...asked, assets: [] });
  // Who reads comes when she comes; who never pauses is there from the beginning.
  const coming = (nth: number) => sleep((given.thinkMs * nth) / given.lines.length);
  await Promise.all(given.lines.map((line, nth) => coming(nth).then(() => walk(line, given, { nth, going, onAsked }))));
  process.stdout.write(JSON.stringify(all), () => process.exit(0));
}
