/**
 * Both sides of `bench attack`, each run in a process of its own: strangers who attack, and others who open their pages
 * meanwhile. Given as JSON on the command line; tells what happened, as JSON on standard output.
 */
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface AttackGiven {
  side: 'others' | 'strangers';
  port: number;
  seconds: number;
  /** Of people who are signed in. */
  cookies: string[];
  /** Requests for links; every second one for one of so many known people. */
  links: number;
  known: number;
}
export interface Attacked {
  times: number[];
  statuses: Record<string, number>;
  links: number;
  refused: number;
  linesCut: number;
  bodies: number;
  takenMb: number;
  guesses: number;
  right: number;
}
const HOST = '127.0.0.1';
const ORIGIN = 'http://127.0.0.1';
const FROM = { links: '127.0.0.2', lines: '127.0.0.3' };

async function main({ side, port, seconds, cookies, links, known }: AttackGiven): Promise<Attacked> {
  const end = Date.now() + seconds * 1000;
  const told: Attacked = {
    ...{ times: [], statuses: {}, links: 0, refused: 0, linesCut: 0 },
    ...{ bodies: 0, takenMb: 0, guesses: 0, right: 0 },
  };
  const ask = (path: string, from: string, cookie = '', body?: string): Promise<number> =>
    new Promise((resolve) => {
      const headers = { accept: 'text/html', cookie, ...(body !== undefined && { origin: ORIGIN, ...FORM(body) }) };
      const method = body === undefined ? 'GET' : 'POST';
      const asked = request({ host: HOST, port, path, method, headers, localAddress: from }, (answer) => {
        answer.resume().on('close', () => resolve(answer.statusCode ?? 0));
      });
      asked.on('error', () => resolve(0)).end(body);
    });

  /** Somebody who reads her pages: never more than she may ask for. */
  const reads = async (cookie: string) => {
    while (Date.now() < end) {
      const started = performance.now();
      const status = await ask('/me', HOST, cookie);
      told.times.push(performance.now() - started);
      told.statuses[status] = (told.statuses[status] ?? 0) + 1;
      await sleep(400);
    }
  };
  const wantsLinks = async (nth: number, lanes: number) => {
    for (let n = nth; n < links && Date.now() < end; n += lanes) {
      const email = n % 2 ? `leader${n % known}@mail.example` : `guess${n}@mail.example`;
      const status = await ask('/sign-in', FROM.links, '', `email=${encodeURIComponent(email)}`);
      told.links += 1;
      if (status === 429) told.refused += 1;
    }
  };
  const guesses = async () => {
    for (let n = 0; Date.now() < end; n++) {
      const token = `${n}`.padStart(43, 'A');
      const path = n % 2 ? `/sign-in/${token}` : `/invite/${token}`;
      const status = await ask(path, FROM.links, `session=${token}`);
      told.guesses += 1;
      if (status === 200 || status === 303) told.right += 1;
    }
  };
  /** Lines that never end their head, as many as are let in, and new ones for those that are cut. */
  const dribbles = async () => {
    while (Date.now() < end) {
      const socket = connect({ host: HOST, port, localAddress: FROM.lines });
      let open = true;
      const closed = new Promise<void>((resolve) => socket.on('error', () => {}).once('close', resolve)).then(() => {
        open = false;
        told.linesCut += 1;
      });
      socket.write('GET / HTTP/1.1\r\nX-Slow: ');
      while (open && Date.now() < end) {
        socket.write('x');
        await Promise.race([closed, sleep(500)]);
      }
      socket.destroy();
      await sleep(50);
    }
  };
  const pours = async () => {
    const chunk = Buffer.alloc(1_000_000, 'x');
    while (Date.now() < end) {
      const socket = connect({ host: HOST, port, localAddress: FROM.links });
      let open = true;
      const closed = new Promise<void>((resolve) => socket.on('error', () => {}).once('close', resolve)).then(() => {
        open = false;
      });
      socket.resume();
      socket.write(`POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Length: 1000000000\r\n\r\n`);
      let sent = 0;
      while (open && sent < 1000 && Date.now() < end) {
        if (!socket.write(chunk)) {
          const drained = new Promise<void>((resolve) => socket.once('drain', resolve));
          await Promise.race([drained, closed]);
        }
        sent += 1;
      }
      socket.destroy();
      told.bodies += 1;
      told.takenMb = Math.max(told.takenMb, sent);
      await sleep(250);
    }
  };

  if (side === 'others') await Promise.all(cookies.map(reads));
  else {
    const LANES = 20;
    const lanes = Array.from({ length: LANES }, (_, nth) => wantsLinks(nth, LANES));
    const slow = Array.from({ length: 300 }, dribbles);
    await Promise.all([...lanes, ...slow, guesses(), pours(), pours()]);
  }
  return told;
}

const FORM = (body: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': Buffer.byteLength(body),
});

if (process.argv[2]) process.stdout.write(JSON.stringify(await main(JSON.parse(process.argv[2]) as AttackGiven)));
