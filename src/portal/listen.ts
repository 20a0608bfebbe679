/** The port: starts answering, and stops within a bounded time. */
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Trouble } from '../domain/trouble.js';

export interface Listening {
  port: number;
  /** Takes no new request, lets those under way end for at most so long, then cuts them. Safe to call twice. */
  stop(graceMs: number): Promise<void>;
}

/** Slow or endless requests are cut, so that they cannot keep the door. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 120_000;
const MAX_CONNECTIONS = 500;

/** Throws Trouble PORT_REFUSED where the address cannot be listened on. */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const hostname = host.replace(/^\[|\]$/g, '');
    const server = serve({ fetch: app.fetch, hostname, port }, (at) => {
      server.off('error', refused);
      server.on('error', () => {});
      resolve({ port: at.port, stop: (graceMs) => stop(server, graceMs) });
    }) as Server;
    const refused = (cause: NodeJS.ErrnoException) =>
      reject(new Trouble('PORT_REFUSED', 'stop', { host, port, detail: cause.code ?? cause.message }, { cause }));
    server.once('error', refused);
    server.headersTimeout = HEADERS_MS;
    server.requestTimeout = REQUEST_MS;
    server.maxConnections = MAX_CONNECTIONS;
  });
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
