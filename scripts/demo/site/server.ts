/**
 * The demo's site: one port on the loopback interface that answers TLS and plain HTTP alike and plays every host, by the
 * Host header. The certificate is made at start and signed by nobody, so a visitor must be told to bear it. No connection
 * leaves the machine. Everything that was asked is kept in a log that tests may read.
 */
import { createHash } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createNet, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { drawPicture } from '../pictures/draw.js';
import { blueskyPart } from './bluesky.js';
import { instagramPart } from './instagram.js';
import type { Answer, Part } from './part.js';
import { addressOf, type DemoPerson, people as everybody } from './people.js';
import { weblogPart } from './weblog.js';
import { xPart } from './x.js';

export interface SiteOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  people?: readonly DemoPerson[];
  /** Milliseconds between two drips of a page that never ends. */
  dripMs?: number;
}
export interface Site {
  /** Every host that is served, and where: `127.0.0.1:port`. */
  map: Record<string, string>;
  port: number;
  people: readonly DemoPerson[];
  /** The address that the person herself would give. */
  url(person: DemoPerson): string;
  /** What was asked, in order. */
  requests: { host: string; path: string; status?: number }[];
  /** Ends every connection, open ones too. Safe to call twice. */
  close(): Promise<void>;
}

/** A TLS connection begins with a handshake record. */
const TLS_HANDSHAKE = 0x16;
const ROBOTS = 'User-agent: *\nAllow: /\n';

/** Starts the site; rejects where the port is taken. */
export async function startSite({ port = 0, people = everybody, dripMs = 250 }: SiteOptions = {}): Promise<Site> {
  const parts: Part[] = [xPart(people), instagramPart(people), blueskyPart(people), weblogPart(people)];
  const hosts = new Map(parts.flatMap((part) => part.hosts.map((host) => [host, part] as const)));
  const requests: Site['requests'] = [];
  const drips = new Set<NodeJS.Timeout>();
  const picture = drawer();

  const onRequest = (secure: boolean) => async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const path = request.url ?? '/';
    const asked: Site['requests'][number] = { host, path };
    requests.push(asked);
    const part = hosts.get(host);
    try {
      const answer = unlessSame(await answerOf(part, host, path, secure), request.headers['if-none-match']);
      asked.status = answer.status;
      send(response, answer, request.method === 'HEAD');
    } catch (error) {
      send(response, { status: 500, type: 'text/plain', body: String(error) }, false);
    }
  };
  async function answerOf(part: Part | undefined, host: string, path: string, secure: boolean): Promise<Answer> {
    if (!part) return { status: 421, type: 'text/plain', body: 'no such host here' };
    if (!URL.canParse(path, `https://${host}`)) return { status: 400, type: 'text/plain', body: 'bad request' };
    if (!secure) return { status: 301, type: 'text/plain', body: '', headers: { location: `https://${host}${path}` } };
    const url = new URL(path, `https://${host}`);
    if (url.pathname === '/robots.txt') return { status: 200, type: 'text/plain; charset=utf-8', body: ROBOTS };
    const answer = await part.answer({ url, picture });
    return answer ?? { status: 404, type: 'text/html; charset=utf-8', body: '<!DOCTYPE html><title>Not found</title>' };
  }
  function send(response: ServerResponse, answer: Answer, headOnly: boolean): void {
    response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers });
    if (headOnly) response.end();
    else if (answer.neverEnds) {
      response.write(answer.body);
      const drip = setInterval(() => response.write('drip '), dripMs);
      drips.add(drip);
      response.on('close', () => {
        clearInterval(drip);
        drips.delete(drip);
      });
    } else response.end(answer.body);
  }

  const { private: key, cert } = await certificate([...hosts.keys()]);
  const tls = createHttps({ key, cert }, onRequest(true));
  const plain = createHttp(onRequest(false));
  const sockets = new Set<Socket>();
  const door = createNet((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? tls : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, '127.0.0.1', resolve);
  });
  const taken = (door.address() as AddressInfo).port;

  let closing: Promise<void> | undefined;
  return {
    map: Object.fromEntries([...hosts.keys()].map((host) => [host, `127.0.0.1:${taken}`])),
    port: taken,
    people,
    url: addressOf,
    requests,
    close() {
      closing ??= new Promise((resolve) => {
        for (const drip of drips) clearInterval(drip);
        door.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
      return closing;
    },
  };
}

/** Open interfaces and pictures carry a tag, and say by 304 that they are still the same; pages do not. */
function unlessSame(answer: Answer, known: string | undefined): Answer {
  if (answer.status !== 200 || answer.neverEnds || !/json|image|xml/.test(answer.type)) return answer;
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 20)}"`;
  const headers = { ...answer.headers, etag };
  return known === etag ? { ...answer, status: 304, body: '', headers } : { ...answer, headers };
}

/** Draws each picture once a size. */
function drawer() {
  const drawn = new Map<string, Promise<Buffer>>();
  return (person: DemoPerson, sight: 'avatar' | 'banner', width?: number): Promise<Buffer> => {
    const recipe = person[sight];
    if (!recipe) return Promise.reject(new Error(`${person.id} has no ${sight}`));
    const key = `${person.id} ${sight} ${width ?? ''}`;
    const known = drawn.get(key) ?? drawPicture(recipe, width === undefined ? {} : { width });
    drawn.set(key, known);
    return known;
  };
}

const certificate = (hosts: string[]) =>
  generate([{ name: 'commonName', value: 'profile-audit demo' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  });
