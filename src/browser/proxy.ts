/**
 * The checking forward proxy: the one way out of this process for the browser and for plain requests. It listens on
 * loopback under a port of chance, answers only who knows a pass (a name and secret made for one visit), asks the gate for
 * every connection, connects to the address that the gate checked, and counts bytes and seconds. Why it refused or cut is
 * remembered per pass and host, because a browser reports such things only as net::ERR_….
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestOptions, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Trouble } from '../domain/trouble.js';
import { canonicalHost, portOf } from './address-guard.js';
import type { Gate } from './gate.js';

/** Right to use the proxy. What was refused or cut under it is kept until `end`. */
export interface DoorPass {
  readonly username: string;
  readonly password: string;
  /** Why the last connection to this URL's host and port was refused or cut, if it was. */
  refusal(url: URL): Trouble | undefined;
  /** Called when a connection under this pass is cut because it brought too much. One listener at a time. */
  onCut(listener: (host: string, trouble: Trouble) => void): void;
  /** Closes every connection that was made under this pass. Safe to call twice. */
  end(): void;
}
export interface Proxy {
  readonly url: string;
  /** A sealed pass is refused everything: for replaying without a network. `megabytes` a connection, where not the usual. */
  pass(options?: PassOptions): DoorPass;
  close(): Promise<void>;
}
export interface PassOptions {
  sealed?: boolean;
  megabytes?: number;
}
interface Visitor {
  megabytes: number;
  cut: (host: string, trouble: Trouble) => void;
  password: string;
  sealed: boolean;
  refusals: Map<string, Trouble>;
  sockets: Set<Socket>;
}
/** Connection limits: megabytes (10^6 bytes) towards us, and seconds of life. */
export interface ProxyLimits {
  responseMegabytes: number;
  seconds: number;
}

const CONNECT_MS = 10_000;
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export async function openProxy(gate: Gate, limits: ProxyLimits): Promise<Proxy> {
  const visitors = new Map<string, Visitor>();
  let passes = 0;

  function visitorOf(message: IncomingMessage): Visitor | undefined {
    const [scheme, code] = (message.headers['proxy-authorization'] ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'basic' || !code) return undefined;
    const [name = '', password] = Buffer.from(code, 'base64').toString('latin1').split(':');
    const visitor = visitors.get(name);
    return visitor && visitor.password === password ? visitor : undefined;
  }

  /** Asks the gate and connects; every failure is remembered for the visitor and thrown. */
  async function reach(visitor: Visitor, host: string, port: number): Promise<Socket> {
    const key = keyOf(host, port);
    try {
      if (visitor.sealed) throw new Trouble('HOST_UNREACHABLE', 'skip', { host, detail: 'offline' });
      const admitted = await gate.admit(host, port);
      const socket = await connectFirst(admitted.addresses, admitted.port, host);
      visitor.refusals.delete(key);
      visitor.sockets.add(socket);
      guard(socket, visitor, key, host);
      return socket;
    } catch (error) {
      const trouble =
        error instanceof Trouble ? error : new Trouble('HOST_UNREACHABLE', 'retry', { host, detail: codeOf(error) });
      visitor.refusals.set(key, trouble);
      throw trouble;
    }
  }

  function guard(socket: Socket, visitor: Visitor, key: string, host: string): void {
    const cut = (trouble: Trouble) => {
      visitor.refusals.set(key, trouble);
      socket.destroy();
    };
    let bytes = 0;
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= visitor.megabytes * 1e6) return;
      const trouble = new Trouble('PAGE_TOO_LARGE', 'skip', { host, megabytes: visitor.megabytes });
      cut(trouble);
      visitor.cut(host, trouble);
    });
    const timer = setTimeout(
      () => cut(new Trouble('PAGE_TOO_LONG', 'skip', { host, seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    socket.on('close', () => {
      clearTimeout(timer);
      visitor.sockets.delete(socket);
    });
    socket.on('error', () => socket.destroy());
  }

  const challenge = 'Proxy-Authenticate: Basic realm="door"\r\nContent-Length: 0\r\n\r\n';
  const server = createServer({ maxHeaderSize: 65_536 }, (message, answer) => void forward(message, answer));

  server.on('connect', async (message: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy());
    const visitor = visitorOf(message);
    if (!visitor) return void client.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${challenge}`);
    const target = /^(\[[0-9a-f:.]+\]|[^:[\]]+):(\d{1,5})$/i.exec(message.url ?? '');
    const upstream = await reach(visitor, target?.[1] ?? '', Number(target?.[2] ?? 0)).catch(() => null);
    if (!upstream) return void client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    if (client.destroyed) return void upstream.destroy();
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });

  /** Plain http in absolute form. A refusal closes the connection unanswered, so that it can never pass for a page. */
  async function forward(message: IncomingMessage, answer: ServerResponse): Promise<void> {
    const visitor = visitorOf(message);
    if (!visitor) {
      answer.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="door"', 'Content-Length': 0 });
      return void answer.end();
    }
    const url = URL.canParse(message.url ?? '') ? new URL(message.url ?? '') : null;
    if (url?.protocol !== 'http:') return void message.socket.destroy();
    const host = url.hostname;
    const upstream = await reach(visitor, host, portOf(url)).catch(() => null);
    if (!upstream) return void message.socket.destroy();
    const options: RequestOptions = {
      createConnection: () => upstream,
      method: message.method ?? 'GET',
      path: url.pathname + url.search,
      headers: { ...passedOn(message.headers), host: url.host, connection: 'close' },
      maxHeaderSize: 262_144,
    };
    const outgoing = request(options, (incoming) => {
      answer.writeHead(incoming.statusCode ?? 502, passedOn(incoming.headers));
      incoming.pipe(answer);
      // An answer that was cut must reach the browser as cut, not as complete.
      incoming.on('close', () => incoming.complete || message.socket.destroy());
    });
    outgoing.on('error', (error) => {
      const key = keyOf(host, portOf(url));
      if (!visitor.refusals.has(key)) {
        visitor.refusals.set(key, new Trouble('HOST_UNREACHABLE', 'retry', { host, detail: codeOf(error) }));
      }
      message.socket.destroy();
    });
    answer.on('close', () => upstream.destroy());
    message.pipe(outgoing);
  }

  server.on('upgrade', (_message, socket: Duplex) => socket.destroy());
  server.on('clientError', (_error, socket: Duplex) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pass({ sealed = false, megabytes = limits.responseMegabytes } = {}) {
      passes += 1;
      const username = `visit-${passes}`;
      const visitor: Visitor = {
        password: randomBytes(24).toString('hex'),
        sealed,
        megabytes,
        cut: () => {},
        refusals: new Map(),
        sockets: new Set(),
      };
      visitors.set(username, visitor);
      return {
        username,
        password: visitor.password,
        refusal: (url) => visitor.refusals.get(keyOf(url.hostname, portOf(url))),
        onCut(listener) {
          visitor.cut = listener;
        },
        end() {
          visitors.delete(username);
          for (const socket of visitor.sockets) socket.destroy();
        },
      };
    },
    async close() {
      for (const visitor of visitors.values()) for (const socket of visitor.sockets) socket.destroy();
      visitors.clear();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const keyOf = (host: string, port: number) => `${canonicalHost(host) ?? host}:${port}`;
const codeOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
};
const passedOn = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && name !== 'host'));

/** The first of the checked addresses that answers. Never anything but these addresses. */
async function connectFirst(addresses: readonly string[], port: number, host: string): Promise<Socket> {
  let last: unknown = new Trouble('HOST_UNKNOWN', 'skip', { host });
  for (const address of addresses.slice(0, 4)) {
    const bare = address.replace(/^\[|\]$/g, '');
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect({ host: bare, port, autoSelectFamily: false });
        socket.setTimeout(CONNECT_MS, () => socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
        socket.once('error', reject);
        socket.once('connect', () => {
          socket.setTimeout(0);
          socket.off('error', reject);
          resolve(socket);
        });
      });
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
