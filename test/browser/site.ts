/** Local sites for the tests of this room: plain, counting, and one that speaks TLS and HTTP on one port. */
import { createSocket } from 'node:dgram';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, createServer as createPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { openDoor } from '../../src/browser/door.js';
import { findBrowser } from '../../src/browser/find-browser.js';
import { createVisitor, type Visitor, type VisitorOptions } from '../../src/browser/visitor.js';
import { mintConsented } from '../../src/domain/profile.js';
import { Trouble } from '../../src/domain/trouble.js';
import type { Visit } from '../../src/domain/visiting.js';

export interface Site {
  /** http://127.0.0.1:port */
  origin: string;
  /** 127.0.0.1:port */
  at: string;
  port: number;
  /** Paths asked for, in order. */
  asked: string[];
  connections: () => number;
  close: () => Promise<void>;
}

export async function serve(listener: RequestListener): Promise<Site> {
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  return opened(server, asked, () => connections);
}

/** Speaks TLS and plain HTTP on one port, for the hosts named. */
export async function standIn(hosts: readonly string[], listener: RequestListener): Promise<Site> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? 'stand-in' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  });
  const asked: string[] = [];
  let connections = 0;
  const listen: RequestListener = (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    listener(request, response);
  };
  const secure = createSecure({ key, cert }, listen);
  const plain = createServer(listen);
  const sniffing = createPlain((socket) => {
    connections += 1;
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 0x16 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const site = await opened(sniffing as unknown as Server, asked, () => connections);
  return {
    ...site,
    async close() {
      secure.closeAllConnections();
      plain.closeAllConnections();
      await site.close();
    },
  };
}

async function opened(server: Server, asked: string[], connections: () => number): Promise<Site> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    at: `127.0.0.1:${port}`,
    port,
    asked,
    connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections?.();
      }),
  };
}

/** Counts UDP packets on a port of its own. */
export async function udpCanary() {
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', () => {
    packets += 1;
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { port: socket.address().port, packets: () => packets, close: () => socket.close() };
}

export const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>t</title>${head}</head><body>${body}</body></html>`;

/** A folder of its own that an unprivileged browser can reach. */
export function tmpFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pat-'));
  chmodSync(folder, 0o755);
  return folder;
}
export const AGENT = 'ProfileAudit/test (+https://example.org/profile-audit)';
export const DOOR_LIMITS = { responseMegabytes: 12, seconds: 20 };
export const executablePath = () => findBrowser().path;
export const who = (url: string) => mintConsented({ platform: 'website', handle: 'invented', url });

export const door = (allowPrivate: readonly string[], more: Partial<Parameters<typeof openDoor>[0]> = {}) =>
  openDoor({ allowPrivate, limits: DOOR_LIMITS, userAgent: AGENT, ...more });

export const visitor = (options: Pick<VisitorOptions, 'door' | 'tmpDir'> & Partial<VisitorOptions>) =>
  createVisitor({
    executablePath: executablePath(),
    userAgent: AGENT,
    limits: { visitSeconds: 20, settleMs: 1_000, pageMegabytes: 5, pictureMegabytes: 5 },
    sandbox: 'auto',
    robots: 'ignore',
    clock: () => new Date(),
    ...options,
  });

/** One visit that is closed whatever happens in it. */
export async function visiting<T>(by: Visitor, url: string, look: (visit: Visit) => Promise<T>, signal?: AbortSignal) {
  const visit = await by.visit(who(url), signal ? { signal } : {});
  try {
    return await look(visit);
  } finally {
    await visit.close();
  }
}

/** What a promise refused with: its code, or what it was instead. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Trouble ? error.code : String(error)),
  );
export const text = (capture: { body: Uint8Array }) => new TextDecoder().decode(capture.body);
