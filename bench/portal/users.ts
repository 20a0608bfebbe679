/**
 * People who go through the portal's pages, in a process of their own: each opens her first page, follows links of every kind
 * that she finds, and begins anew. Given as JSON on the command line; tells what each page took, as JSON on standard output.
 */
import { setTimeout as sleep } from 'node:timers/promises';

export interface UsersGiven {
  origin: string;
  /** What each sends as Cookie, and where she begins. */
  users: { cookie: string; start: string }[];
  seconds: number;
  /** Pause between two pages, on average. */
  thinkMs: number;
}
export interface Asked {
  /** The page as a kind: ids are taken out. */
  page: string;
  ms: number;
  status: number;
  bytes: number;
}

const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '?…')
    .replaceAll(/\/[0-9a-f]{24,}|\/[\w-]{40,}/g, '/:id')
    .replaceAll(/\/\d{4}-\d{2}(-\d{2})?/g, '/:period');

async function walk({ cookie, start }: UsersGiven['users'][number], given: UsersGiven, asked: Asked[], nth: number) {
  const end = Date.now() + given.seconds * 1000;
  const open = new Map<string, string[]>();
  let path = start;
  for (let step = nth; Date.now() < end; step += 1) {
    const started = performance.now();
    const answer = await fetch(given.origin + path, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' },
    });
    const text = await answer.text();
    asked.push({ page: kindOf(path), ms: performance.now() - started, status: answer.status, bytes: text.length });
    for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      const to = href!.replaceAll('&amp;', '&');
      if (/^\/(assets|sign-out|me\/data\/)|\.(csv|json|pdf|zip|txt|atom|xml)$/.test(to)) continue;
      const known = open.get(kindOf(to)) ?? [];
      if (!known.includes(to)) open.set(kindOf(to), [...known.slice(-20), to]);
    }
    const kinds = [...open.keys()];
    const next = open.get(kinds[step % Math.max(1, kinds.length)] ?? '') ?? [start];
    path = next[(step * 7) % next.length] ?? start;
    if (given.thinkMs > 0) await sleep(given.thinkMs * (0.5 + ((step * 37) % 100) / 100));
  }
}

if (process.argv[2]) {
  const given = JSON.parse(process.argv[2]) as UsersGiven;
  const asked: Asked[] = [];
  await Promise.all(given.users.map((user, nth) => walk(user, given, asked, nth)));
  process.stdout.write(JSON.stringify(asked));
}
