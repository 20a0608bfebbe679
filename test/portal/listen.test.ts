/**
 * What only a port shows: lines that are held open, heads and bodies that come a byte at a time, bodies without end. The
 * attacker's lines come from another address of this machine (127.0.0.2), so that what one address may do is seen.
 */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTEN_LIMITS, type Listening, listen } from '../../src/portal/listen.js';
import { closeHouses, type House, openHouse } from './house.js';

const LIMITS = { ...LISTEN_LIMITS, headersMs: 700, requestMs: 1_500, checkMs: 100, perAddress: 20 };
const HOST = '127.0.0.1';
let house: House;
let open: Listening;
const sockets: Socket[] = [];
beforeAll(async () => {
  house = openHouse({ withoutRound: true });
  open = await listen(house.app, { host: HOST, port: 0, proxies: [HOST] }, LIMITS);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await open?.stop(100);
  closeHouses();
});

interface Line {
  socket: Socket;
  /** What was answered until the line was closed, in the end by them. */
  ended: Promise<string>;
}
/** A line from the attacker's address. */
function line(): Line {
  const socket = connect({ port: open.port, host: HOST, localAddress: '127.0.0.2' });
  sockets.push(socket);
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  socket.on('error', () => {});
  return { socket, ended: new Promise((resolve) => socket.once('close', () => resolve(said))) };
}
/** Says something a byte at a time, until nobody listens any more. */
function dribble({ socket }: Line, head: string, drop: string): void {
  socket.write(head);
  const timer = setInterval(() => (socket.writable ? socket.write(drop) : clearInterval(timer)), 50);
  socket.once('close', () => clearInterval(timer));
}
const serves = async (): Promise<number> => (await fetch(`http://${HOST}:${open.port}/sign-in`)).status;
const HEAD = 'POST /sign-in HTTP/1.1\r\nHost: audit.example\r\nOrigin: https://audit.example\r\n';
const CHUNK = Buffer.alloc(1_000_000, 'x');

/** Sends more and more, as long as anybody takes it. Gives how much was taken. */
async function pour({ socket, ended }: Line, head: string, framed: (bytes: Buffer) => Buffer[]): Promise<number> {
  let [sent, over] = [0, false];
  void ended.then(() => {
    over = true;
  });
  socket.write(head);
  while (!over && sent < 1_000_000_000) {
    const pieces = framed(CHUNK);
    const flows = pieces.map((piece) => socket.write(piece)).at(-1);
    sent += CHUNK.length;
    if (!flows)
      await new Promise<void>((resolve) => {
        const on = () => {
          socket.off('drain', on).off('close', on);
          resolve();
        };
        socket.on('drain', on).on('close', on);
      });
  }
  return sent;
}
const memory = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;

// Other systems have 127.0.0.1 alone.
describe.skipIf(process.platform !== 'linux')('lines that are held open', () => {
  it('on which nothing is asked for a while are kept, for web servers that keep lines to us', async () => {
    const { socket, ended } = line();
    const asking = 'GET /sign-in HTTP/1.1\r\nHost: audit.example\r\n';
    const first = new Promise((resolve) => socket.once('data', resolve));
    socket.write(`${asking}\r\n`);
    await first;
    // Longer than the head of a request may take.
    await new Promise((resolve) => setTimeout(resolve, LIMITS.headersMs + 3 * LIMITS.checkMs));
    socket.write(`${asking}Connection: close\r\n\r\n`);
    expect((await ended).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it('with heads that never end are cut, and others are served meanwhile', async () => {
    const held = Array.from({ length: 20 }, line);
    for (const one of held) dribble(one, 'GET / HTTP/1.1\r\nX-Slow: ', 'x');
    expect(await serves()).toBe(200);
    const ends = await Promise.all(held.map(({ ended }) => ended));
    expect([...new Set(ends.map((said) => said.slice(0, 12)))]).toEqual(['HTTP/1.1 408']);
  });

  it('with bodies that never end are cut, and others are served meanwhile', async () => {
    const held = Array.from({ length: 20 }, line);
    for (const one of held)
      dribble(
        one,
        `${HEAD}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nemail=`,
        'x',
      );
    expect(await serves()).toBe(200);
    const ends = await Promise.all(held.map(({ ended }) => ended));
    expect(ends.filter((said) => said.startsWith('HTTP/1.1 2') || said.startsWith('HTTP/1.1 3'))).toEqual([]);
  });

  it('are no more than a few from one address: what is too many is cut at once, and counted anew when some are closed', async () => {
    const held = Array.from({ length: 60 }, line);
    await Promise.race(held.slice(20).map(({ ended }) => ended));
    expect(await Promise.all(held.slice(20).map(({ ended }) => ended))).toEqual(Array(40).fill(''));
    expect(held.slice(0, 20).every(({ socket }) => !socket.destroyed)).toBe(true);
    expect(await serves()).toBe(200);
    for (const { socket } of held) socket.destroy();
    await Promise.all(held.map(({ ended }) => ended));
    // The other end hears of it a moment later.
    let answered = '';
    while (!answered) {
      const later = line();
      later.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      answered = await later.ended;
    }
    expect(answered).toContain('alive');
  });

  it('to our own web server are not counted: many people come by them', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, serves));
    expect([...new Set(answers)]).toEqual([200]);
  });
});

describe.skipIf(process.platform !== 'linux')('a body of a gigabyte', () => {
  const chunked = (bytes: Buffer) => [Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')];
  const plain = (bytes: Buffer) => [bytes];
  const post = (path: string, rest: string) => HEAD.replace('/sign-in', path) + rest;
  const LENGTH = 'Content-Length: 1000000000\r\n\r\n';
  const CHUNKED = 'Transfer-Encoding: chunked\r\n\r\n';
  it.each<[string, string, string, (bytes: Buffer) => Buffer[]]>([
    ['that says so', '413', post('/sign-in', LENGTH), plain],
    ['that does not say so', '413', post('/sign-in', CHUNKED), chunked],
    ['for a page that is not hers', '401', post('/me/settings/self', LENGTH), plain],
    ['for nothing at all', '404', post('/nothing', CHUNKED), chunked],
    ['from elsewhere', '403', post('/sign-in', LENGTH).replace('https://audit', 'https://evil'), plain],
    [
      'with a question',
      '200',
      'GET /sign-in HTTP/1.1\r\nHost: audit.example\r\nContent-Length: 1000000000\r\n\r\n',
      plain,
    ],
  ])('%s is answered early and read no further, in no more memory', async (_name, status, head, framed) => {
    const before = memory();
    const one = line();
    const poured = pour(one, head, framed);
    const said = await one.ended;
    await poured;
    expect(said.slice(9, 12)).toBe(status);
    // What lies in the machine's own buffers counts here as taken.
    expect(await poured).toBeLessThan(50_000_000);
    expect(memory() - before).toBeLessThan(150);
    expect(await serves()).toBe(200);
  });
});
