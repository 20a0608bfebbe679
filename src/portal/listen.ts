/**
 * The port: starts answering, and stops within a bounded time. Whoever holds lines open without saying anything is cut, and
 * has no more of them than a few people need, so that the others get theirs.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Trouble } from '../domain/trouble.js';
import { plainAddress, proxyList } from './client.js';

export interface Listening {
  port: number;
  /** Takes no new request, lets those under way end for at most so long, then cuts them. Safe to call twice. */
  stop(graceMs: number): Promise<void>;
}
export interface ListenLimits {
  /** The head of a request must be whole by then, and all of it by then: a film by a slow telephone takes minutes. */
  headersMs: number;
  requestMs: number;
  /** How often the two are looked after. */
  checkMs: number;
  /**
   * A line on which nothing is asked stays open so long: longer than a web server before us keeps its lines (a minute as a
   * rule), else it sends a request down a line that is being closed, and somebody is told that the portal is gone.
   */
  idleMs: number;
  /** Lines open at once, all together and from one address; web servers of ours (`proxies`) have many people's. */
  connections: number;
  perAddress: number;
}
export const LISTEN_LIMITS: ListenLimits = {
  ...{ headersMs: 10_000, requestMs: 300_000, checkMs: 2_000, idleMs: 65_000 },
  ...{ connections: 1_000, perAddress: 100 },
};
const MOST_HEADER_BYTES = 16 * 1024;
/** An answer is with whoever asked by then. */
const ARRIVES_MS = 500;
/** A body that nobody wants is read on up to this size, so that a browser that sends first and reads then sees its answer. */
const READ_ON_BYTES = 4 * 1024 * 1024;

/** Throws Trouble PORT_REFUSED where the address cannot be listened on. */
export function listen(
  app: Hono,
  { host, port, proxies = [] }: { host: string; port: number; proxies?: readonly string[] },
  limits: ListenLimits = LISTEN_LIMITS,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const hostname = host.replace(/^\[|\]$/g, '');
    const serverOptions = {
      ...{ headersTimeout: limits.headersMs, requestTimeout: limits.requestMs },
      ...{ connectionsCheckingInterval: limits.checkMs, maxHeaderSize: MOST_HEADER_BYTES },
      keepAliveTimeout: limits.idleMs,
    };
    // Left to itself it reads hundreds of megabytes of a body that was refused.
    const ours = { autoCleanupIncoming: false };
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions, ...ours }, (at) => {
      server.off('error', refused);
      server.on('error', () => {});
      resolve({ port: at.port, stop: (graceMs) => stop(server, graceMs) });
    }) as Server;
    const refused = (cause: NodeJS.ErrnoException) =>
      reject(new Trouble('PORT_REFUSED', 'stop', { host, port, detail: cause.code ?? cause.message }, { cause }));
    server.once('error', refused);
    server.maxConnections = limits.connections;
    server.on('connection', fewFromEach(limits.perAddress, proxyList(proxies)));
    server.prependListener('request', bodiesEndWithTheirAnswer);
  });
}

/**
 * Node reads what still comes after an answer to its end, be it a gigabyte. Here what is small is read on, what announces more,
 * or nothing, is left lying in the machine's buffers, and the line is cut a moment later, once the answer has arrived.
 */
function bodiesEndWithTheirAnswer(asked: IncomingMessage, answer: ServerResponse): void {
  answer.once('finish', () => {
    if (asked.complete) return;
    const { socket } = asked;
    const announced = Number(asked.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    // After Node has begun to read on, which it does by this event as well.
    if (announced > READ_ON_BYTES) setImmediate(() => socket.pause());
    const late = setTimeout(() => {
      if (!asked.complete) socket.destroy();
    }, ARRIVES_MS);
    socket.once('close', () => clearTimeout(late));
  });
}

/** Cuts a line that is one too many from its address. */
function fewFromEach(most: number, isOurs: (address: string) => boolean): (socket: Socket) => void {
  const open = new Map<string, number>();
  return (socket) => {
    const from = plainAddress(socket.remoteAddress);
    if (isOurs(from)) return;
    const lines = (open.get(from) ?? 0) + 1;
    if (lines > most) {
      socket.destroy();
      return;
    }
    open.set(from, lines);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
    });
  };
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
