/**
 * The way to Redis. Commands fail at once where there is no connection, instead of waiting unseen; the connection comes back
 * by itself. Every error leaves this room as one of three troubles: lost, full, or refused.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Redis } from 'ioredis';
import { Trouble } from '../domain/trouble.js';
import { type Seal, sealWith } from './sealed.js';

export interface QueueSettings {
  /** redis://host:port/0 or rediss://…, without name and password. */
  url: string;
  user?: string | undefined;
  password?: string | undefined;
  /** What jobs and results are sealed with. */
  key: string;
  /** Certificate of one's own authority (PEM file). */
  caFile?: string | undefined;
  /** Before all keys of this installation. */
  prefix: string;
}
export interface Link {
  redis: Redis;
  seal: Seal;
  prefix: string;
  /** Runs what needs Redis; its errors become troubles. */
  ask<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const COMMAND_MS = 10_000;
const LONGEST_WAIT_MS = 3_000;

/** Opens the connection and does not wait for it. @throws Trouble CONFIG_INVALID */
export function openLink({ url, user, password, key, caFile, prefix }: QueueSettings): Link {
  const address = addressOf(url);
  const redis = new Redis({
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || 6379),
    db: Number(address.pathname.slice(1) || 0),
    ...(user ? { username: user } : {}),
    ...(password ? { password } : {}),
    ...(address.protocol === 'rediss:'
      ? {
          tls: {
            ...(isIP(address.hostname) ? {} : { servername: address.hostname }),
            ...(caFile ? { ca: readFileSync(caFile) } : {}),
          },
        }
      : {}),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_WAIT_MS),
  });
  const host = address.host;
  let last: unknown;
  redis.on('error', (error) => {
    last = error;
  });
  const firstTry = new Promise<void>((resolve) => {
    for (const event of ['ready', 'error', 'end'] as const) redis.once(event, () => resolve());
  });
  return {
    redis,
    seal: sealWith(key),
    prefix,
    async ask(work) {
      await firstTry;
      if (redis.status !== 'ready') throw troubleOf(last ?? new Error(redis.status), host);
      try {
        return await work();
      } catch (error) {
        throw troubleOf(error, host);
      }
    },
    async close() {
      redis.disconnect();
    },
  };
}

/** @throws Trouble CONFIG_INVALID for what is no address of a Redis, holds a secret, or would send one in the clear */
export function addressOf(url: string): URL {
  const invalid = (detail: string) => new Trouble('CONFIG_INVALID', 'stop', { file: 'queue.url', detail });
  if (!URL.canParse(url)) throw invalid('give an address such as rediss://queue.example.org:6379');
  const address = new URL(url);
  if (!['redis:', 'rediss:'].includes(address.protocol)) throw invalid('it begins with redis:// or rediss://');
  if (address.password || address.username) {
    throw invalid('leave name and password out of the address: queue.user, and queue.passwordFile or the environment');
  }
  if (!address.hostname) throw invalid('the host is missing');
  if (address.protocol === 'redis:' && !isNear(address.hostname)) {
    throw invalid('beyond this machine or a private network address the queue needs TLS: rediss://');
  }
  return address;
}

const PRIVATE = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const isNear = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^\[f[cd]/i.test(host) || (isIP(host) === 4 && PRIVATE.test(host));

function troubleOf(error: unknown, host: string): Trouble {
  if (error instanceof Trouble) return error;
  // Of several commands sent as one, the refusal of one stands inside.
  const inner = (error as { previousErrors?: unknown[] }).previousErrors?.[0] ?? error;
  const detail = inner instanceof Error ? inner.message : String(inner);
  if (/^OOM |used memory > 'maxmemory'/.test(detail))
    return new Trouble('QUEUE_FULL', 'retry', { host }, { cause: error });
  if (/^(?:NOAUTH|WRONGPASS|NOPERM|ERR AUTH)|certificate|self.signed/i.test(detail)) {
    return new Trouble('QUEUE_REFUSED', 'retry', { host, detail: detail.slice(0, 120) }, { cause: error });
  }
  return new Trouble('QUEUE_LOST', 'retry', { host, detail: shortly(detail) }, { cause: error });
}
/** Never the arguments of a command, which could be anybody's. */
const shortly = (detail: string): string => /E[A-Z]{4,}/.exec(detail)?.[0] ?? detail.split('\n')[0]!.slice(0, 80);

/** Of several commands sent as one: the first that failed. */
export function firstError(replies: [Error | null, unknown][] | null): void {
  const error = replies?.find(([failed]) => failed)?.[0];
  if (error) throw error;
}
